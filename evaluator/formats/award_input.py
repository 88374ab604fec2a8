"""The open file an award can be recomputed from: read strictly, written so that a person can read it.

AWARD-INPUT.md is the contract, resources/schemas/award-input.schema.json its shape. Whatever is wrong is refused in one
sentence that says where and why; nothing is guessed and nothing is passed over.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from operator import getitem, itemgetter

from evaluator.domain.award import MOST_TENDERS, AwardInput, AwardTender, IndividualPoints, Waiver
from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.model_rules import require_sound
from evaluator.domain.points import LeafOrder, PointsRow
from evaluator.errors import RuleBroken
from evaluator.formats.award_model import MODEL_NEEDED, MODEL_OPTIONAL, Json, read_model, written_model
from evaluator.formats.strict_json import (
    Keys,
    Place,
    any_object_at,
    entry_name,
    integer_at,
    list_at,
    name_at,
    number_at,
    number_of,
    quoted,
    read_json,
    shown,
    spoken,
    text_at,
)

FORMAT, VERSION = "bid-evaluator/award-input", 1
_FILE = Keys("format", "version", *MODEL_NEEDED, "tenders", optional=(*MODEL_OPTIONAL, "individual_points"))
_TENDER = Keys("id", "supplier", optional=("points", "prices", "excluded", "waived"))
_WAIVER = Keys("criterion", "reason")
_INDIVIDUAL = Keys("member", "tender", "criterion", "points")


def read_award_input(data: bytes) -> AwardInput:
    """The award input a file holds.

    Raises: FileProblem when the file is not JSON in UTF-8, or too large; RuleBroken, naming place and reason, for
    everything AWARD-INPUT.md does not allow.
    """
    document = any_object_at(read_json(data), ())
    _require_format(document)
    _FILE.of(document, ())
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
            "format: {get} is not {quoted}.",
            hint="Open an award input file.",
            get=shown(document.get("format")),
            quoted=quoted(FORMAT),
        )
    if integer_at(document.get("version"), ("version",)) != VERSION:
        raise RuleBroken(
            "version: {document} is not {version}, the only version known here.",
            hint="A newer program may read it.",
            document=shown(document["version"]),
            version=VERSION,
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
        raise RuleBroken(
            "tenders: there are {number:,}; {most_tenders:,} is the limit.",
            number=len(listed),
            most_tenders=MOST_TENDERS,
        )
    points_reader = PointsReader(model)
    priced = frozenset(leaf.id for leaf in model.price_leaves())
    for position, value in enumerate(listed):
        place = ("tenders", entry_name(value, position))
        found = _TENDER.of(value, place)
        yield AwardTender(
            name_at(found["id"], (*place, "id")),
            text_at(found["supplier"], (*place, "supplier")),
            points_reader.read(found.get("points", {}), place),
            _prices(found.get("prices", {}), priced, place),
            text_at(found["excluded"], (*place, "excluded"), empty=False) if "excluded" in found else None,
            tuple(_waivers(found["waived"], (*place, "waived"))) if "waived" in found else (),
        )


class PointsReader:
    """Reads the agreed points of one tender after another: spellings are looked up, as most have been met before."""

    def __init__(self, model: EvaluationModel) -> None:
        by_scale = {scale.id: Readings(scale) for scale in model.scales}
        self._readings = {leaf.id: by_scale[leaf.scale] for leaf in model.scored_leaves() if leaf.scale is not None}
        self._in_order = list(self._readings.values())
        positions = {leaf: position for position, leaf in enumerate(self._readings)}
        self._order = LeafOrder(tuple(self._readings), positions)
        self._spelt = itemgetter(*self._order.names) if positions else tuple
        self._one_scale = self._in_order[0] if len(set(map(id, self._in_order))) == 1 else None

    def read(self, value: object, place: Place) -> Mapping[str, Decimal]:
        """The points by leaf. Raises: RuleBroken for an unknown leaf, and for what is no number on the leaf's scale."""
        given = any_object_at(value, (*place, "points"))
        try:
            if len(given) == len(self._order.names) > 1:
                return PointsRow(self._order, self._row(self._spelt(given)))
            return {leaf: self._readings[leaf][spelling] for leaf, spelling in given.items()}
        except (KeyError, TypeError):  # something is not as it should be: look at each to say what
            return dict(_questioned(given, self._readings, (*place, "points")))

    def _row(self, spelt: Iterable[object]) -> tuple[Decimal, ...]:
        if self._one_scale is not None:
            return tuple(map(self._one_scale.__getitem__, spelt))
        return tuple(map(getitem, self._in_order, spelt))


def _questioned(
    given: Mapping[str, object], readings: Mapping[str, Readings], place: Place
) -> Iterator[tuple[str, Decimal]]:
    for leaf, value in given.items():
        if leaf not in readings:
            raise RuleBroken(
                "{spoken}: there is no scored criterion {quoted}.", spoken=spoken(place), quoted=quoted(leaf)
            )
        points, scale = number_at(value, (*place, leaf)), readings[leaf].scale
        if not scale.allows(points):
            raise RuleBroken(
                "{spoken}: {points} is not on the scale {quoted}.",
                hint="Give {in_words}.",
                spoken=spoken((*place, leaf)),
                points=plain(points),
                quoted=quoted(scale.id),
                in_words=scale.in_words(),
            )
        yield leaf, points


def _prices(value: object, priced: frozenset[str], place: Place) -> dict[str, Decimal]:
    given = any_object_at(value, (*place, "prices"))
    for leaf in given:
        if leaf not in priced:
            raise RuleBroken(
                "{spoken}: there is no price criterion {quoted}.",
                spoken=spoken((*place, "prices")),
                quoted=quoted(leaf),
            )
    prices = {}
    for leaf, spelt in given.items():
        price = number_of(spelt) if isinstance(spelt, str) else None
        prices[leaf] = number_at(spelt, (*place, "prices", leaf)) if price is None else price
    return prices


def _waivers(value: object, place: Place) -> Iterator[Waiver]:
    for position, each in enumerate(list_at(value, place), 1):
        found = _WAIVER.of(each, (*place, f"entry {position}"))
        yield Waiver(
            criterion=text_at(found["criterion"], (*place, f"entry {position}", "criterion")),
            reason=text_at(found["reason"], (*place, f"entry {position}", "reason"), empty=False),
        )


def _individual_points(document: Mapping[str, object]) -> Iterator[IndividualPoints]:
    for position, value in enumerate(list_at(document.get("individual_points", []), ("individual_points",))):
        place = ("individual_points", f"entry {position + 1:,}")
        found = _INDIVIDUAL.of(value, place)
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
