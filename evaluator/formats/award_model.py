"""The published evaluation model as it stands in the open award input: read strictly, written in plain words.

Defaults are those AWARD-INPUT.md names and are filled in on reading, so that a model read is a model in full.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.figures import plain
from evaluator.domain.price import PARAMETERS
from evaluator.errors import RuleBroken
from evaluator.formats.strict_json import (
    Keys,
    Place,
    any_object_at,
    entry_name,
    integer_at,
    list_at,
    name_at,
    number_at,
    require_shallow,
    shown,
    spoken,
    text_at,
)

NO_FLOOR = "none"
MODEL_NEEDED = ("title", "currency", "method", "criteria")
MODEL_OPTIONAL = (
    "total_weight",
    "scales",
    "rounding",
    "tie_break",
    "marks_from",
    "price_reference",
    "margin",
    "abnormally_low",
)
_CRITERION = Keys(
    "id", "title", "weight", optional=("children", "scale", "price", "minimum_points", "minimum_marks", "value")
)
_LISTED_SCALE, _STEPPED_SCALE = Keys("points"), Keys("minimum", "maximum", optional=("step",))
_BAND = Keys("fraction", optional=("up_to",))
_ROUNDING, _FULL_ROUNDING = Keys("apply_to", optional=("places", "mode")), Keys("apply_to", "places", "mode")
_LOWEST_PRICE_STEP, _CRITERION_STEP = Keys("by"), Keys("by", "criterion")
_ABNORMALLY_LOW = Keys("below_mean_by")
_FORMULAS = {name: Keys("formula", optional=parameters) for name, parameters in PARAMETERS.items()}
_FLOORED = (PriceFormulaName.ABOVE_LOWEST, PriceFormulaName.MEAN_DEVIATION, PriceFormulaName.LOGARITHMIC)

Word = TypeVar("Word", bound=StrEnum)
Json = dict[str, object]


def read_model(document: Mapping[str, object]) -> EvaluationModel:
    """The model in the keys of the file's top level. Raises: RuleBroken naming place and reason."""
    require_shallow(document["criteria"], levels=2)
    steps = list_at(document.get("tie_break", []), ("tie_break",))
    return EvaluationModel(
        title=text_at(document["title"], ("title",)),
        currency=text_at(document["currency"], ("currency",)),
        method=_word(Method, document["method"], ("method",)),
        total_weight=number_at(document.get("total_weight", "100"), ("total_weight",)),
        scales=tuple(_scales(document.get("scales", {}))),
        criteria=tuple(_criteria(document["criteria"], ("criteria",))),
        rounding=_rounding(document["rounding"]) if "rounding" in document else Rounding(),
        marks_from=_word(MarksFrom, document.get("marks_from", MarksFrom.POINTS_OVER_MAXIMUM), ("marks_from",)),
        price_reference=_word(
            PriceReference, document.get("price_reference", PriceReference.IN_PLAY), ("price_reference",)
        ),
        tie_break=tuple(_tie_break_step(step, ("tie_break", f"step {n}")) for n, step in enumerate(steps, 1)),
        margin=_optional_number(document, "margin", ()),
        abnormally_low_below_mean_by=_below_mean_by(document),
    )


def _word(kind: type[Word], value: object, place: Place) -> Word:
    """One of the words a field may hold. Raises: RuleBroken that lists them."""
    if not isinstance(value, str) or value not in set(kind):
        raise RuleBroken(
            "{spoken}: {value} is not known.",
            hint="Give one of: {kind}.",
            spoken=spoken(place),
            value=shown(value),
            kind=tuple(kind),
        )
    return kind(value)


def _optional_number(found: Mapping[str, object], key: str, place: Place) -> Decimal | None:
    return number_at(found[key], (*place, key)) if key in found else None


def _scales(value: object) -> Iterator[ScoringScale]:
    for name, scale in any_object_at(value, ("scales",)).items():
        place = ("scales", name)
        name_at(name, ("scales", "name"))
        if isinstance(scale, dict) and "points" in scale:
            found = _LISTED_SCALE.of(scale, place)
            listed = list_at(found["points"], (*place, "points"))
            points = tuple(number_at(each, (*place, "points")) for each in listed)
            if not points:
                raise RuleBroken("{spoken}: the list of points is empty.", spoken=spoken(place))
            yield ScoringScale(id=name, minimum=min(points), maximum=max(points), points=points)
        else:
            found = _STEPPED_SCALE.of(scale, place)
            yield ScoringScale(
                id=name,
                minimum=number_at(found["minimum"], (*place, "minimum")),
                maximum=number_at(found["maximum"], (*place, "maximum")),
                step=_optional_number(found, "step", place),
            )


def _criteria(value: object, place: Place) -> Iterator[AwardCriterion]:
    for position, node in enumerate(list_at(value, place)):
        name = entry_name(node, position)
        has_id = isinstance(node, dict) and "id" in node
        yield _criterion(node, ("criteria", name) if has_id else (*place, name))


def _criterion(value: object, place: Place) -> AwardCriterion:
    found = _CRITERION.of(value, place)
    return AwardCriterion(
        id=name_at(found["id"], (*place, "id")),
        title=text_at(found["title"], (*place, "title")),
        weight=number_at(found["weight"], (*place, "weight")),
        scale=text_at(found["scale"], (*place, "scale")) if "scale" in found else None,
        priced="price" in found,
        price=_price(found["price"], (*place, "price")) if "price" in found else None,
        minimum_points=_optional_number(found, "minimum_points", place),
        minimum_marks=_optional_number(found, "minimum_marks", place),
        value=_optional_number(found, "value", place),
        children=tuple(_criteria(found.get("children", []), (*place, "children"))),
    )


def _price(value: object, place: Place) -> PriceFormula | None:
    """A price formula with its defaults filled in; an empty object is a price that is taken as it is."""
    if value == {}:
        return None
    name = _word(PriceFormulaName, any_object_at(value, place).get("formula"), (*place, "formula"))
    found = _FORMULAS[name].of(value, place)
    floor: Decimal | None = None
    if name in _FLOORED and not (name is not PriceFormulaName.MEAN_DEVIATION and found.get("floor") == NO_FLOOR):
        floor = number_at(found.get("floor", "0"), (*place, "floor"))
    mean_deviation = name is PriceFormulaName.MEAN_DEVIATION
    bands = list_at(found.get("bands", []), (*place, "bands"))
    return PriceFormula(
        formula=name,
        floor=floor,
        ceiling=number_at(found.get("ceiling", "1"), (*place, "ceiling")) if mean_deviation else None,
        best=_optional_number(found, "best", place),
        worst=_optional_number(found, "worst", place),
        benchmark=_optional_number(found, "benchmark", place),
        base=_optional_number(found, "base", place),
        bands=tuple(_band(band, (*place, "bands", f"band {n}")) for n, band in enumerate(bands, 1)),
    )


def _band(value: object, place: Place) -> PriceBand:
    found = _BAND.of(value, place)
    return PriceBand(
        up_to=_optional_number(found, "up_to", place), fraction=number_at(found["fraction"], (*place, "fraction"))
    )


def _rounding(value: object) -> Rounding:
    place = ("rounding",)
    found = _ROUNDING.of(value, place)
    apply_to = _word(RoundingTarget, found["apply_to"], (*place, "apply_to"))
    if apply_to is not RoundingTarget.NONE:
        _FULL_ROUNDING.of(value, place)
    return Rounding(
        apply_to=apply_to,
        places=integer_at(found.get("places", 0), (*place, "places")),
        mode=_word(RoundingMode, found.get("mode", RoundingMode.HALF_UP), (*place, "mode")),
    )


def _tie_break_step(value: object, place: Place) -> TieBreakStep:
    by = _word(TieBreakBy, any_object_at(value, place).get("by"), (*place, "by"))
    if by is TieBreakBy.LOWEST_PRICE:
        _LOWEST_PRICE_STEP.of(value, place)
        return TieBreakStep(by=by)
    found = _CRITERION_STEP.of(value, place)
    return TieBreakStep(by=by, criterion=text_at(found["criterion"], (*place, "criterion")))


def _below_mean_by(document: Mapping[str, object]) -> Decimal | None:
    if "abnormally_low" not in document:
        return None
    place = ("abnormally_low",)
    found = _ABNORMALLY_LOW.of(document["abnormally_low"], place)
    return number_at(found["below_mean_by"], (*place, "below_mean_by"))


def written_model(model: EvaluationModel) -> Json:
    """The model as the file's top level holds it. Descriptors and guidance bear on no mark and are left out."""
    written: Json = {
        "title": model.title,
        "currency": model.currency,
        "method": model.method.value,
        "total_weight": plain(model.total_weight),
        "marks_from": model.marks_from.value,
        "scales": {scale.id: _written_scale(scale) for scale in model.scales},
        "criteria": [_written_criterion(node) for node in model.criteria],
        "rounding": {
            "apply_to": model.rounding.apply_to.value,
            "places": model.rounding.places,
            "mode": model.rounding.mode.value,
        },
        "tie_break": [_written_step(step) for step in model.tie_break],
    }
    if model.price_reference is not PriceReference.IN_PLAY:
        written["price_reference"] = model.price_reference.value
    if model.abnormally_low_below_mean_by is not None:
        written["abnormally_low"] = {"below_mean_by": plain(model.abnormally_low_below_mean_by)}
    return written | _without_none(margin=model.margin)


def _written_scale(scale: ScoringScale) -> Json:
    if scale.points:
        return {"points": [plain(points) for points in scale.points]}
    return _without_none(minimum=scale.minimum, maximum=scale.maximum, step=scale.step)


def _written_criterion(node: AwardCriterion) -> Json:
    written: Json = {"id": node.id, "title": node.title, "weight": plain(node.weight)}
    if node.scale is not None:
        written["scale"] = node.scale
    if node.priced:
        written["price"] = {} if node.price is None else _written_formula(node.price)
    written |= _without_none(minimum_points=node.minimum_points, minimum_marks=node.minimum_marks, value=node.value)
    if node.children:
        written["children"] = [_written_criterion(child) for child in node.children]
    return written


def _written_formula(price: PriceFormula) -> Json:
    written: Json = {"formula": price.formula.value}
    if price.formula in _FLOORED:
        written["floor"] = NO_FLOOR if price.floor is None else plain(price.floor)
    written |= _without_none(
        ceiling=price.ceiling, best=price.best, worst=price.worst, benchmark=price.benchmark, base=price.base
    )
    if price.bands:
        written["bands"] = [_without_none(up_to=band.up_to, fraction=band.fraction) for band in price.bands]
    return written


def _written_step(step: TieBreakStep) -> Json:
    return {"by": step.by.value} if step.criterion is None else {"by": step.by.value, "criterion": step.criterion}


def _without_none(**numbers: Decimal | None) -> Json:
    return {key: plain(number) for key, number in numbers.items() if number is not None}
