"""The open file an award can be recomputed from: read strictly, written so that a person can read it.

AWARD-INPUT.md is the contract, resources/schemas/award-input.schema.json its shape. Whatever is wrong is refused in one
sentence that says where and why; nothing is guessed and nothing is passed over.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from evaluator.domain.award import MOST_TENDERS, AwardInput, AwardTender, IndividualPoints, Waiver
from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.model_rules import require_sound
from evaluator.errors import RuleBroken
from evaluator.formats.award_model import MODEL_NEEDED, MODEL_OPTIONAL, Json, read_model, written_model
from evaluator.formats.strict_json import (
    Place,
    any_object_at,
    entry_name,
    integer_at,
    list_at,
    name_at,
    number_at,
    number_of,
    object_at,
    quoted,
    read_json,
    shown,
    spoken,
    text_at,
)

FORMAT, VERSION = "bid-evaluator/award-input", 1
_NEEDED = ("format", "version", *MODEL_NEEDED, "tenders")
_OPTIONAL = (*MODEL_OPTIONAL, "individual_points")


def read_award_input(data: bytes) -> AwardInput:
    """The award input a file holds.

    Raises: FileProblem when the file is not JSON in UTF-8, or too large; RuleBroken, naming place and reason, for
    everything AWARD-INPUT.md does not allow.
    """
    document = any_object_at(read_json(data), ())
    _require_format(document)
    object_at(
        document,
        (),
        needed=("format", "version", *MODEL_NEEDED, "tenders"),
        optional=(*MODEL_OPTIONAL, "individual_points"),
    )
    model = read_model(document)
    require_sound(model)
    return AwardInput(
        model=model,
        tenders=tuple(_tenders(list_at(document["tenders"], ("tenders",)), model)),
        individual_points=tuple(_individual_points(document)),
    )


def _require_format(document: Mapping[str, object]) -> None:
    if document.get("format") != FORMAT:
        raise RuleBroken(
            f"format: {shown(document.get('format'))} is not {quoted(FORMAT)}.", hint="Open an award input file."
        )
    if integer_at(document.get("version"), ("version",)) != VERSION:
        raise RuleBroken(
            f"version: {shown(document['version'])} is not {VERSION}, the only version known here.",
            hint="A newer program may read it.",
        )


class Readings(dict[object, Decimal]):
    """How points of one criterion are spelt, each spelling read once; one that is no number on its scale is no key."""

    def __init__(self, scale: ScoringScale) -> None:
        super().__init__()
        self.scale = scale

    def __missing__(self, spelling: object) -> Decimal:
        points = number_of(spelling) if isinstance(spelling, str) else None
        if points is None or not self.scale.allows(points):
            raise KeyError(spelling)
        self[spelling] = points
        return points


def _tenders(listed: list[object], model: EvaluationModel) -> Iterator[AwardTender]:
    if len(listed) > MOST_TENDERS:
        raise RuleBroken(f"tenders: there are {len(listed):,}; {MOST_TENDERS:,} is the limit.")
    readings = {leaf.id: Readings(model.scale_of(leaf.id)) for leaf in model.scored_leaves()}
    priced = {leaf.id for leaf in model.price_leaves()}
    for position, value in enumerate(listed):
        place = ("tenders", entry_name(value, position))
        found = object_at(value, place, needed=("id", "supplier"), optional=("points", "prices", "excluded", "waived"))
        waivers = list_at(found.get("waived", []), (*place, "waived"))
        yield AwardTender(
            id=name_at(found["id"], (*place, "id")),
            supplier=text_at(found["supplier"], (*place, "supplier")),
            points=_points(found.get("points", {}), readings, (*place, "points")),
            prices=_prices(found.get("prices", {}), priced, (*place, "prices")),
            excluded=text_at(found["excluded"], (*place, "excluded"), empty=False) if "excluded" in found else None,
            waived=tuple(_waiver(each, (*place, "waived", f"entry {n}")) for n, each in enumerate(waivers, 1)),
        )


def _points(value: object, readings: Mapping[str, Readings], place: Place) -> dict[str, Decimal]:
    """Agreed points by criterion. Spellings are looked up; only when one is not found is each put to the question."""
    given = any_object_at(value, place)
    try:
        return {leaf: readings[leaf][spelling] for leaf, spelling in given.items()}
    except (KeyError, TypeError):
        return dict(_questioned(given, readings, place))


def _questioned(
    given: Mapping[str, object], readings: Mapping[str, Readings], place: Place
) -> Iterator[tuple[str, Decimal]]:
    for leaf, value in given.items():
        if leaf not in readings:
            raise RuleBroken(f"{spoken(place)}: there is no scored criterion {quoted(leaf)}.")
        points, scale = number_at(value, (*place, leaf)), readings[leaf].scale
        if not scale.allows(points):
            raise RuleBroken(
                f"{spoken((*place, leaf))}: {plain(points)} is not on the scale {quoted(scale.id)}.",
                hint=f"Give {scale.in_words()}.",
            )
        yield leaf, points


def _prices(value: object, priced: set[str], place: Place) -> dict[str, Decimal]:
    given = any_object_at(value, place)
    for leaf in given:
        if leaf not in priced:
            raise RuleBroken(f"{spoken(place)}: there is no price criterion {quoted(leaf)}.")
    return {leaf: number_at(price, (*place, leaf)) for leaf, price in given.items()}


def _waiver(value: object, place: Place) -> Waiver:
    found = object_at(value, place, needed=("criterion", "reason"))
    return Waiver(
        criterion=text_at(found["criterion"], (*place, "criterion")),
        reason=text_at(found["reason"], (*place, "reason"), empty=False),
    )


def _individual_points(document: Mapping[str, object]) -> Iterator[IndividualPoints]:
    for position, value in enumerate(list_at(document.get("individual_points", []), ("individual_points",))):
        place = ("individual_points", f"entry {position + 1:,}")
        found = object_at(value, place, needed=("member", "tender", "criterion", "points"))
        yield IndividualPoints(
            member=name_at(found["member"], (*place, "member")),
            tender=text_at(found["tender"], (*place, "tender")),
            criterion=text_at(found["criterion"], (*place, "criterion")),
            points=number_at(found["points"], (*place, "points")),
        )


def write_award_input(award_input: AwardInput) -> bytes:
    """The open file of an award input: UTF-8 JSON, indented; reading it gives the same award input.

    Descriptors of scales and guidance on criteria are not part of the file: they bear on no mark.
    """
    document: Json = {"format": FORMAT, "version": VERSION, **written_model(award_input.model)}
    document["tenders"] = [_written_tender(tender) for tender in award_input.tenders]
    document["individual_points"] = [
        {"member": given.member, "tender": given.tender, "criterion": given.criterion, "points": plain(given.points)}
        for given in award_input.individual_points
    ]
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _written_tender(tender: AwardTender) -> Json:
    written: Json = {
        "id": tender.id,
        "supplier": tender.supplier,
        "points": {leaf: plain(points) for leaf, points in tender.points.items()},
        "prices": {leaf: plain(price) for leaf, price in tender.prices.items()},
    }
    if tender.excluded is not None:
        written["excluded"] = tender.excluded
    if tender.waived:
        written["waived"] = [{"criterion": waiver.criterion, "reason": waiver.reason} for waiver in tender.waived]
    return written
