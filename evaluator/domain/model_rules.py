"""When a published evaluation model is sound: every weight adds up, every leaf can be scored, no divisor is zero.

What is published must be clear and complete before tenders are opened (Procurement Act 2023, s. 23; PCR 2015, reg. 67).
Each refusal names the criterion or the scale.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    RoundingTarget,
    ScoringScale,
    TieBreakBy,
)
from evaluator.domain.figures import fraction_text, plain
from evaluator.domain.price import require_sound_formula
from evaluator.errors import RuleBroken

MOST_CRITERIA = 1_000
MOST_PLACES = 10
MOST_SUB_CRITERIA, LONGEST_SUB_CRITERION = 30, 1_000  # for one question; in characters
POOLED = "overall"  # the name under which agreement over all criteria is printed beside that of each


def require_sound(model: EvaluationModel) -> None:
    """Check the whole model. Raises: RuleBroken that names what is wrong, in the order of the open file."""
    scales = {scale.id: scale for scale in model.scales}
    for scale in model.scales:
        _require_sound_scale(scale)
    if not model.criteria:
        raise RuleBroken("criteria: there are none.", hint="An award needs at least one criterion.")
    _require_distinct("scales", (scale.id for scale in model.scales))
    _require_distinct("criteria", (node.id for node in model.nodes()))
    count = sum(1 for _ in model.nodes())
    if count > MOST_CRITERIA:
        raise RuleBroken(f"criteria: there are {count:,}; {MOST_CRITERIA:,} is the limit.")
    for node in model.nodes():
        _require_sound_node(node, model, scales)
    _require_weights_add_up(model)
    _require_sound_rules(model)


def _require_distinct(where: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if not each:
            raise RuleBroken(f"{where}: an id is empty.")
        if each in seen:
            raise RuleBroken(f"{where} › {each}: the id stands twice.", hint="Give each its own id.")
        seen.add(each)


def _require_sound_scale(scale: ScoringScale) -> None:
    where = f"scales › {scale.id}"
    if scale.minimum > scale.maximum:
        raise RuleBroken(f"{where}: the minimum {plain(scale.minimum)} is above the maximum {plain(scale.maximum)}.")
    if scale.step is not None and scale.step <= 0:
        raise RuleBroken(f"{where}: the step {plain(scale.step)} is not above 0.")
    if not scale.points:
        return
    if len(set(scale.points)) < len(scale.points):
        [(twice, _)] = Counter(scale.points).most_common(1)
        raise RuleBroken(f"{where}: the points {plain(twice)} stand twice.")
    if (scale.minimum, scale.maximum) != (min(scale.points), max(scale.points)) or scale.step is not None:
        raise RuleBroken(f"{where}: a list of points has its own minimum and maximum and no step.")


def _require_sound_node(node: AwardCriterion, model: EvaluationModel, scales: Mapping[str, ScoringScale]) -> None:
    where = f"criteria › {node.id}"
    if node.weight < 0:
        raise RuleBroken(f"{where}: the weight {plain(node.weight)} is below 0.")
    if node.children and (node.scale is not None or node.priced):
        raise RuleBroken(f"{where}: it has children, so it can have neither a scale nor a price.")
    if not node.children and (node.scale is not None) == node.priced:
        raise RuleBroken(f"{where}: it has no children, so it needs either a scale or a price.")
    if node.scale is None and node.minimum_points is not None:
        raise RuleBroken(f"{where}: minimum points are for scored criteria only.", hint="Use minimum marks.")
    if node.scale is None and node.value is not None:
        raise RuleBroken(f"{where}: a money value is for scored criteria only.")
    if node.value is not None and node.value < 0:
        raise RuleBroken(f"{where}: the value {plain(node.value)} is below 0.")
    if node.scale is not None and node.value is None and model.method is Method.PRICE_LESS_QUALITY_VALUE:
        raise RuleBroken(f"{where}: the money value of full marks is missing.", hint="Give it a value, if only 0.")
    _require_sound_sub_criteria(node)
    if node.scale is not None:
        _require_usable_scale(node.id, node.scale, scales, model.marks_from)
    if node.priced:
        _require_fitting_price(node, model.method)


def _require_sound_sub_criteria(node: AwardCriterion) -> None:
    where = f"criteria › {node.id} › sub-criteria"
    if node.sub_criteria and node.scale is None:
        raise RuleBroken(f"{where}: they are for scored criteria only.")
    if len(node.sub_criteria) > MOST_SUB_CRITERIA:
        raise RuleBroken(f"{where}: there are {len(node.sub_criteria)}; {MOST_SUB_CRITERIA} is the limit.")
    _require_distinct(where, node.sub_criteria)
    for text in node.sub_criteria:
        if len(text) > LONGEST_SUB_CRITERION or text != text.strip():
            raise RuleBroken(f"{where}: “{text[:40]}” is longer than {LONGEST_SUB_CRITERION:,} characters or padded.")


def _require_usable_scale(leaf: str, name: str, scales: Mapping[str, ScoringScale], marks_from: MarksFrom) -> None:
    where = f"criteria › {leaf}"
    if leaf == POOLED:
        raise RuleBroken(f"{where}: “{POOLED}” names the agreement over all criteria.", hint="Choose another id.")
    if name not in scales:
        raise RuleBroken(f"{where}: “{name}” is not one of the scales.")
    scale = scales[name]
    if marks_from is MarksFrom.POINTS_OVER_RANGE and scale.minimum == scale.maximum:
        raise RuleBroken(f"{where}: the scale “{name}” has one value only, so points over range would divide by 0.")
    if marks_from is MarksFrom.POINTS_OVER_MAXIMUM and scale.maximum <= 0:
        raise RuleBroken(
            f"{where}: the maximum of the scale “{name}” is {plain(scale.maximum)}, and points are divided by it.",
            hint="Give the scale a maximum above 0, or take marks from points over range.",
        )


def _require_fitting_price(leaf: AwardCriterion, method: Method) -> None:
    where = f"criteria › {leaf.id}"
    if method is Method.WEIGHTED_SUM:
        if leaf.price is None:
            raise RuleBroken(f"{where}: a weighted sum needs a price formula.")
        require_sound_formula(leaf.price, where=where)
    elif leaf.price is not None:
        raise RuleBroken(f"{where}: the method {method.value} takes prices as they are, without a formula.")
    elif leaf.weight != 0:
        raise RuleBroken(f"{where}: under {method.value} a price has the weight 0, not {plain(leaf.weight)}.")


def _require_weights_add_up(model: EvaluationModel) -> None:
    if not model.scored_leaves():
        return
    for node in model.nodes():
        if node.children:
            _require_sum(node.children, node.weight, f"criteria › {node.id}: the weights of its children")
    _require_sum(model.criteria, model.total_weight, "criteria: the weights of the top level")


def _require_sum(parts: Iterable[AwardCriterion], whole: Decimal, what: str) -> None:
    total = sum((Fraction(part.weight) for part in parts), Fraction(0))
    if total != Fraction(whole):
        raise RuleBroken(
            f"{what} add up to {fraction_text(total)}, not {plain(whole)}.",
            hint="Every weight is in marks of the lot total.",
        )


def _require_sound_rules(model: EvaluationModel) -> None:
    rounding = model.rounding
    if not 0 <= rounding.places <= MOST_PLACES:
        raise RuleBroken(f"rounding: {rounding.places} places are not between 0 and {MOST_PLACES}.")
    if rounding.apply_to is RoundingTarget.CRITERION and model.method is not Method.WEIGHTED_SUM:
        raise RuleBroken(f"rounding: each criterion is rounded only in a weighted sum, not under {model.method.value}.")
    known = {node.id for node in model.nodes()}
    for step in model.tie_break:
        if step.by is TieBreakBy.CRITERION and step.criterion not in known:
            raise RuleBroken(f"tie_break: there is no criterion “{step.criterion}”.")
    if model.margin is not None and model.margin < 0:
        raise RuleBroken(f"margin: {plain(model.margin)} is below 0.")
    low = model.abnormally_low_below_mean_by
    if low is not None and not 0 <= low <= 100:
        raise RuleBroken(f"abnormally_low: {plain(low)} is not a per cent from 0 to 100.")
