"""Building the evaluation model by hand, before it is frozen: each step gives a new model, sound or not yet.

What still stands in the way of freezing is said by `model_rules`; nothing half finished is refused here.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    Descriptor,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
)
from evaluator.domain.figures import plain
from evaluator.said import said

USUAL_PRICE = Decimal(40)  # marks of a hundred
TITLES = ("No answer", "Serious gaps", "Partly meets the need", "Meets the need", "Good", "Excellent")
USUAL_SCALE = ScoringScale(
    id="0-5",
    minimum=Decimal(0),
    maximum=Decimal(5),
    points=tuple(Decimal(points) for points in range(6)),
    descriptors=tuple(Descriptor(points=Decimal(points), title=title, text="") for points, title in enumerate(TITLES)),
)


def new_model(title: str, *, currency: str = "GBP", price: Decimal = USUAL_PRICE) -> EvaluationModel:
    """What a lead begins with: `price` marks of a hundred by the lowest over the price, the rest for quality, totals
    rounded to two places.
    """
    quality = 100 - price
    return EvaluationModel(
        title=title,
        currency=currency,
        method=Method.WEIGHTED_SUM,
        total_weight=Decimal(100),
        scales=(USUAL_SCALE,),
        criteria=(
            AwardCriterion(id="quality", title="Quality", weight=quality, children=(_question("Q1", quality),)),
            _price("price", price),
        ),
        rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP),
    )


def with_question(model: EvaluationModel, below: str | None) -> EvaluationModel:
    """One more question in a group, or at the top."""
    return _added(model, below, _question(_free_id(model, "Q"), Decimal(0), _scale(model)))


def with_group(model: EvaluationModel, below: str | None) -> EvaluationModel:
    """One more group with a question in it."""
    group = AwardCriterion(
        id=_free_id(model, "G"),
        title="New group",
        weight=Decimal(0),
        children=(_question(_free_id(model, "Q"), Decimal(0), _scale(model)),),
    )
    return _added(model, below, group)


def with_price(model: EvaluationModel, below: str | None) -> EvaluationModel:
    """One more priced criterion; only a weighted sum asks for a formula."""
    price = _price(_free_id(model, "P"), Decimal(0))
    return _added(model, below, price if model.method is Method.WEIGHTED_SUM else replace(price, price=None))


def changed(model: EvaluationModel, criterion: AwardCriterion) -> EvaluationModel:
    """The criterion of this id as it is now; its children stay."""
    return _everywhere(
        model, lambda node: replace(criterion, children=node.children) if node.id == criterion.id else node
    )


def without(model: EvaluationModel, criterion_id: str) -> EvaluationModel:
    """The criterion and all below it taken out."""
    return replace(model, criteria=tuple(_left(model.criteria, criterion_id)))


def moved(model: EvaluationModel, criterion_id: str, by: int) -> EvaluationModel:
    """The criterion one place up (-1) or down (1) among its neighbours; at the end nothing changes."""
    return replace(model, criteria=_moved(model.criteria, criterion_id, by))


def group_of(model: EvaluationModel, criterion_id: str | None) -> str | None:
    """The group to add beside a chosen criterion: itself where it is one, else the one it lies in; None at the top."""
    for node in model.nodes():
        if node.id == criterion_id and node.children:
            return node.id
        if criterion_id in {child.id for child in node.children}:
            return node.id
    return None


def by_method(model: EvaluationModel, method: Method) -> EvaluationModel:
    """The model under another award method: prices get or lose their formula and their marks, as the method asks."""
    priced = replace(model, method=method)
    for leaf in model.price_leaves():
        if method is Method.WEIGHTED_SUM and leaf.price is None:
            priced = changed(priced, replace(leaf, price=_price(leaf.id, leaf.weight).price))
        elif method is not Method.WEIGHTED_SUM:
            priced = changed(priced, replace(leaf, price=None, weight=Decimal(0)))
    return priced


def allocated(model: EvaluationModel) -> Decimal:
    """How much of the total weight is given to leaves."""
    return sum((node.weight for node in model.nodes() if not node.children), Decimal(0))


def total_in_words(model: EvaluationModel) -> str:
    """How many marks are given out: `95 of 100 marks given out, 5 to go`."""
    given, whole = allocated(model), model.total_weight
    given_out = said("{given} of {whole} marks given out", given=plain(given), whole=plain(whole))
    if given == whole:
        return given_out
    if given < whole:
        return said("{given_out}, {left} to go", given_out=given_out, left=plain(whole - given))
    return said("{given_out}, {over} too many", given_out=given_out, over=plain(given - whole))


def free_scale_id(model: EvaluationModel, wanted: str) -> str:
    """A name for one more scale: the wanted one, or with a number behind it."""
    taken = {scale.id for scale in model.scales}
    names = (wanted, *(f"{wanted} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _question(criterion_id: str, weight: Decimal, scale: str = USUAL_SCALE.id) -> AwardCriterion:
    return AwardCriterion(id=criterion_id, title="New question", weight=weight, scale=scale)


def _scale(model: EvaluationModel) -> str:
    """The scale the model's questions are on so far."""
    return next((leaf.scale for leaf in model.scored_leaves() if leaf.scale), USUAL_SCALE.id)


def _price(criterion_id: str, weight: Decimal) -> AwardCriterion:
    formula = PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE)
    return AwardCriterion(id=criterion_id, title="Price", weight=weight, priced=True, price=formula)


def _free_id(model: EvaluationModel, letter: str) -> str:
    taken = {node.id for node in model.nodes()}
    return next(f"{letter}{number}" for number in range(1, len(taken) + 2) if f"{letter}{number}" not in taken)


def _added(model: EvaluationModel, below: str | None, node: AwardCriterion) -> EvaluationModel:
    if below is None:
        return replace(model, criteria=(*model.criteria, node))
    return _everywhere(model, lambda one: replace(one, children=(*one.children, node)) if one.id == below else one)


def _everywhere(model: EvaluationModel, change: Callable[[AwardCriterion], AwardCriterion]) -> EvaluationModel:
    def below(node: AwardCriterion) -> AwardCriterion:
        return change(replace(node, children=tuple(below(child) for child in node.children)))

    return replace(model, criteria=tuple(below(root) for root in model.criteria))


def _left(nodes: tuple[AwardCriterion, ...], criterion_id: str) -> Iterator[AwardCriterion]:
    for node in nodes:
        if node.id != criterion_id:
            yield replace(node, children=tuple(_left(node.children, criterion_id)))


def _moved(nodes: tuple[AwardCriterion, ...], criterion_id: str, by: int) -> tuple[AwardCriterion, ...]:
    order = [replace(node, children=_moved(node.children, criterion_id, by)) for node in nodes]
    for at, node in enumerate(order):
        if node.id == criterion_id and 0 <= at + by < len(order):
            order[at], order[at + by] = order[at + by], order[at]
            break
    return tuple(order)
