"""When a published evaluation model is sound: every weight adds up, every leaf can be scored, no divisor is zero.

What is published must be clear and complete before tenders are opened (Procurement Act 2023, s. 23; PCR 2015, reg. 67).
Each fault names the criterion or the scale, and which of its fields to put right.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
from evaluator.said import said

MOST_CRITERIA = 1_000
MOST_PLACES = 10
MOST_SUB_CRITERIA, LONGEST_SUB_CRITERION = 30, 1_000  # for one question; in characters
POOLED = "overall"  # the name under which agreement over all criteria is printed beside that of each


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFault:
    """One thing to put right: `part` and `id` say where (criteria, Q1), `field` which value of it."""

    part: str
    id: str = ""
    field: str = ""
    what: str
    hint: str = ""

    @property
    def message(self) -> str:
        """The sentence with its place in the open file: `criteria › Q1: the weight -1 is below 0.`"""
        place = f"{self.part} › {self.id}" if self.id else self.part
        within = " › sub-criteria" if self.field == "sub_criteria" else ""
        return said("{place}: {what}", place=f"{place}{within}", what=self.what)


def require_sound(model: EvaluationModel) -> None:
    """Check the whole model. Raises: RuleBroken that names what is wrong, in the order of the open file."""
    for fault in faults(model):
        raise RuleBroken(fault.message, hint=fault.hint)


def faults(model: EvaluationModel) -> Iterator[ModelFault]:
    """Everything that is not sound, in the order of the open file."""
    scales = {scale.id: scale for scale in model.scales}
    for scale in model.scales:
        yield from _of_scale(scale)
    if not model.criteria:
        yield ModelFault(
            part="criteria", what=said("there are none."), hint=said("An award needs at least one criterion.")
        )
        return
    yield from _of_ids("scales", (scale.id for scale in model.scales))
    yield from _of_ids("criteria", (node.id for node in model.nodes()))
    count = sum(1 for _ in model.nodes())
    if count > MOST_CRITERIA:
        yield ModelFault(
            part="criteria",
            what=said("there are {count:,}; {most_criteria:,} is the limit.", count=count, most_criteria=MOST_CRITERIA),
        )
    for node in model.nodes():
        yield from _of_node(node, model, scales)
    yield from _of_weights(model)
    yield from _of_rules(model)


def _of_ids(part: str, ids: Iterable[str]) -> Iterator[ModelFault]:
    seen: set[str] = set()
    for each in ids:
        if not each:
            yield ModelFault(part=part, field="id", what="an id is empty.")
        elif each in seen:
            yield ModelFault(
                part=part, id=each, field="id", what=said("the id stands twice."), hint=said("Give each its own id.")
            )
        seen.add(each)


def _of_scale(scale: ScoringScale) -> Iterator[ModelFault]:
    if scale.minimum > scale.maximum:
        what = said(
            "the minimum {minimum} is above the maximum {maximum}.",
            minimum=plain(scale.minimum),
            maximum=plain(scale.maximum),
        )
        yield ModelFault(part="scales", id=scale.id, field="minimum", what=what)
    if scale.step is not None and scale.step <= 0:
        yield ModelFault(
            part="scales",
            id=scale.id,
            field="step",
            what=said("the step {step} is not above 0.", step=plain(scale.step)),
        )
    if not scale.points:
        return
    if len(set(scale.points)) < len(scale.points):
        [(twice, _)] = Counter(scale.points).most_common(1)
        yield ModelFault(
            part="scales", id=scale.id, field="points", what=said("the points {twice} stand twice.", twice=plain(twice))
        )
    elif (scale.minimum, scale.maximum) != (min(scale.points), max(scale.points)) or scale.step is not None:
        what = said("a list of points has its own minimum and maximum and no step.")
        yield ModelFault(part="scales", id=scale.id, field="points", what=what)


def _of_node(node: AwardCriterion, model: EvaluationModel, scales: Mapping[str, ScoringScale]) -> Iterator[ModelFault]:
    def fault(field: str, what: str, hint: str = "") -> ModelFault:
        return ModelFault(part="criteria", id=node.id, field=field, what=what, hint=hint)

    if node.weight < 0:
        yield fault("weight", said("the weight {weight} is below 0.", weight=plain(node.weight)))
    if node.children and (node.scale is not None or node.priced):
        yield fault("scale", said("it has children, so it can have neither a scale nor a price."))
    if not node.children and (node.scale is not None) == node.priced:
        yield fault("scale", said("it has no children, so it needs either a scale or a price."))
    if node.scale is None and node.minimum_points is not None:
        yield fault("minimum_points", said("minimum points are for scored criteria only."), said("Use minimum marks."))
    if node.scale is None and node.value is not None:
        yield fault("value", said("a money value is for scored criteria only."))
    if node.value is not None and node.value < 0:
        yield fault("value", said("the value {node} is below 0.", node=plain(node.value)))
    if node.scale is not None and node.value is None and model.method is Method.PRICE_LESS_QUALITY_VALUE:
        yield fault("value", said("the money value of full marks is missing."), said("Give it a value, if only 0."))
    yield from _of_sub_criteria(node)
    if node.scale is not None:
        yield from _of_use(node.id, node.scale, scales, model.marks_from)
    if node.schedule is not None and not node.priced:
        yield fault("schedule", said("a price schedule is for price criteria only."))
    for what in node.schedule.faults() if node.schedule is not None else ():
        yield fault("schedule", what)
    if node.priced:
        yield from _of_price(node, model.method)


def _of_sub_criteria(node: AwardCriterion) -> Iterator[ModelFault]:
    def fault(what: str) -> ModelFault:
        return ModelFault(part="criteria", id=node.id, field="sub_criteria", what=what)

    if node.sub_criteria and node.scale is None:
        yield fault(said("they are for scored criteria only."))
    if len(node.sub_criteria) > MOST_SUB_CRITERIA:
        yield fault(
            said(
                "there are {number}; {most_sub_criteria} is the limit.",
                number=len(node.sub_criteria),
                most_sub_criteria=MOST_SUB_CRITERIA,
            )
        )
    if len(set(node.sub_criteria)) < len(node.sub_criteria):
        yield fault(said("one stands twice."))
    for text in node.sub_criteria:
        if not text or text != text.strip():
            yield fault(said("“{text}” is empty or padded.", text=text[:40]))
        elif len(text) > LONGEST_SUB_CRITERION:
            yield fault(
                said(
                    "“{text}” is longer than {longest_sub_criterion:,} characters.",
                    text=text[:40],
                    longest_sub_criterion=LONGEST_SUB_CRITERION,
                )
            )


def _of_use(leaf: str, name: str, scales: Mapping[str, ScoringScale], marks_from: MarksFrom) -> Iterator[ModelFault]:
    """Whether the scale that a question names can be used for it."""

    def fault(what: str, hint: str = "", *, field: str = "scale") -> ModelFault:
        return ModelFault(part="criteria", id=leaf, field=field, what=what, hint=hint)

    if leaf == POOLED:
        yield fault(
            said("“{pooled}” names the agreement over all criteria.", pooled=POOLED),
            said("Choose another id."),
            field="id",
        )
    if name not in scales:
        yield fault(said("“{name}” is not one of the scales.", name=name))
        return
    scale = scales[name]
    if marks_from is MarksFrom.POINTS_OVER_RANGE and scale.minimum == scale.maximum:
        yield fault(said("the scale “{name}” has one value only, so points over range would divide by 0.", name=name))
    if marks_from is MarksFrom.POINTS_OVER_MAXIMUM and scale.maximum <= 0:
        yield fault(
            said(
                "the maximum of the scale “{name}” is {maximum}, and points are divided by it.",
                name=name,
                maximum=plain(scale.maximum),
            ),
            said("Give the scale a maximum above 0, or take marks from points over range."),
        )


def _of_price(leaf: AwardCriterion, method: Method) -> Iterator[ModelFault]:
    def fault(field: str, what: str, hint: str = "") -> ModelFault:
        return ModelFault(part="criteria", id=leaf.id, field=field, what=what, hint=hint)

    if method is Method.WEIGHTED_SUM:
        if leaf.price is None:
            yield fault("price", said("a weighted sum needs a price formula."))
            return
        where = said("criteria › {id}", id=leaf.id)
        try:
            require_sound_formula(leaf.price, where=where)
        except RuleBroken as problem:
            yield fault("price", problem.message.removeprefix(f"{where}: "), problem.hint)
    elif leaf.price is not None:
        yield fault(
            "price", said("the method {method} takes prices as they are, without a formula.", method=method.value)
        )
    elif leaf.weight != 0:
        yield fault(
            "weight",
            said(
                "under {method} a price has the weight 0, not {weight}.", method=method.value, weight=plain(leaf.weight)
            ),
        )


def _of_weights(model: EvaluationModel) -> Iterator[ModelFault]:
    if not model.scored_leaves():
        return
    for node in model.nodes():
        if node.children:
            yield from _of_sum(node.children, node.weight, said("the weights of its children"), node.id)
    yield from _of_sum(model.criteria, model.total_weight, said("the weights of the top level"))


def _of_sum(parts: Iterable[AwardCriterion], whole: Decimal, what: str, group: str = "") -> Iterator[ModelFault]:
    total = sum((Fraction(part.weight) for part in parts), Fraction(0))
    if total != Fraction(whole):
        yield ModelFault(
            part="criteria",
            id=group,
            field="weight",
            what=said(
                "{what} add up to {total}, not {whole}.", what=what, total=fraction_text(total), whole=plain(whole)
            ),
            hint=said("Every weight is in marks of the lot total: 30, not 0.3 or 30 per cent of a group."),
        )


def _of_rules(model: EvaluationModel) -> Iterator[ModelFault]:
    rounding = model.rounding
    if not 0 <= rounding.places <= MOST_PLACES:
        what = said(
            "{places} places are not between 0 and {most_places}.", places=rounding.places, most_places=MOST_PLACES
        )
        yield ModelFault(part="rounding", field="places", what=what)
    if rounding.apply_to is RoundingTarget.CRITERION and model.method is not Method.WEIGHTED_SUM:
        what = said("each criterion is rounded only in a weighted sum, not under {method}.", method=model.method.value)
        yield ModelFault(part="rounding", field="apply_to", what=what)
    known = {node.id for node in model.nodes()}
    for step in model.tie_break:
        if step.by is TieBreakBy.CRITERION and step.criterion not in known:
            yield ModelFault(
                part="tie_break", what=said("there is no criterion “{criterion}”.", criterion=step.criterion)
            )
    if model.margin is not None and model.margin < 0:
        yield ModelFault(part="margin", what=said("{margin} is below 0.", margin=plain(model.margin)))
    low = model.abnormally_low_below_mean_by
    if low is not None and not 0 <= low <= 100:
        yield ModelFault(part="abnormally_low", what=said("{low} is not a per cent from 0 to 100.", low=plain(low)))
