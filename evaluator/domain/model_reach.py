"""What a sound model must not ask all the same when it is published: a threshold or full marks that nobody can reach.

An award input with such a figure is still computed as it stands (AWARD-INPUT.md); a model is not frozen with it, since
what is published must be clear (Procurement Act 2023, s. 23; PCR 2015, reg. 67).
"""

from collections.abc import Iterator
from fractions import Fraction

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, PriceFormula, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.model_rules import ModelFault, faults
from evaluator.errors import RuleBroken
from evaluator.said import said


def faults_before_freezing(model: EvaluationModel) -> Iterator[ModelFault]:
    """Everything that stands in the way of publishing this model, what is not sound first."""
    yield from faults(model)
    scales = {scale.id: scale for scale in model.scales}
    for scale in model.scales:
        for fault in _of_steps(scale):
            yield fault
            scales.pop(scale.id, None)
    for node in model.nodes():
        yield from _of_points(node, scales.get(node.scale or ""))
        yield from _of_marks(node)
        if node.price is not None:
            yield from _of_shares(node.id, node.price)


def require_publishable(model: EvaluationModel) -> None:
    """Raises: RuleBroken that names the first thing in the way of publishing the model."""
    for fault in faults_before_freezing(model):
        raise RuleBroken(fault.message, hint=fault.hint)


def _of_steps(scale: ScoringScale) -> Iterator[ModelFault]:
    if scale.points or scale.step is None or scale.step <= 0 or scale.minimum > scale.maximum:
        return
    if ((Fraction(scale.maximum) - Fraction(scale.minimum)) / Fraction(scale.step)).denominator != 1:
        yield ModelFault(
            part="scales",
            id=scale.id,
            field="step",
            what=said(
                "steps of {step} from {minimum} do not reach the maximum {maximum}.",
                step=plain(scale.step),
                minimum=plain(scale.minimum),
                maximum=plain(scale.maximum),
            ),
            hint=said("Full marks could never be given."),
        )


def _of_points(node: AwardCriterion, scale: ScoringScale | None) -> Iterator[ModelFault]:
    if scale is None or node.minimum_points is None or scale.allows(node.minimum_points):
        return
    yield ModelFault(
        part="criteria",
        id=node.id,
        field="minimum_points",
        what=said(
            "the threshold of {points} points is not on the scale “{scale}”.",
            points=plain(node.minimum_points),
            scale=scale.id,
        ),
        hint=said("Give {in_words}.", in_words=scale.in_words()),
    )


def _of_marks(node: AwardCriterion) -> Iterator[ModelFault]:
    least = node.minimum_marks
    if least is not None and not 0 <= least <= node.weight:
        yield ModelFault(
            part="criteria",
            id=node.id,
            field="minimum_marks",
            what=said(
                "the threshold of {least} marks does not lie between 0 and its {weight} marks.",
                least=plain(least),
                weight=plain(node.weight),
            ),
        )


def _of_shares(criterion: str, price: PriceFormula) -> Iterator[ModelFault]:
    shares = [share for share in (price.floor, price.ceiling, *(band.fraction for band in price.bands)) if share]
    too_much = next((share for share in shares if share > 1), None)
    if too_much is not None:
        yield ModelFault(
            part="criteria",
            id=criterion,
            field="price",
            what=said("a share of {share} gives more than all marks.", share=plain(too_much)),
            hint=said("Shares go from 0 to 1: 0.8 for 80 per cent."),
        )
