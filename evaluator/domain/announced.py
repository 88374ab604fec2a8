"""Whether a model keeps the weights and the words that the invitation to a call-off announced.

What was published as quality may be made more precise, divided into more criteria; its weight and that of price stay as
they were announced, and words made more precise are to be found in it.
Source: PCR 2015, reg. 34 and 67; Procurement Act 2023, s. 23; DOMAIN 1.2.
"""

from dataclasses import replace
from decimal import Decimal

from evaluator.domain.evaluation_model import EvaluationModel, Method
from evaluator.domain.figures import plain
from evaluator.domain.model_draft import changed
from evaluator.domain.procurement import AnnouncedWeight, Invitation
from evaluator.errors import RuleBroken

OF_PRICE = ("price", "cost")


def announced_for_price(invitation: Invitation) -> Decimal | None:
    """The weight of price in marks of a hundred; None where the published criteria do not set price apart."""
    priced = [one for one in invitation.weights if _is_price(one)]
    if not priced or len(priced) == len(invitation.weights):
        return None
    return sum((one.weight for one in priced), Decimal(0))


def require_announced_weights(model: EvaluationModel, invitation: Invitation) -> None:
    """Raises: RuleBroken when price or the rest carries another weight than was announced."""
    announced = announced_for_price(invitation)
    if announced is None:
        return
    if model.method is not Method.WEIGHTED_SUM:
        raise RuleBroken(
            "Call-off {reference} announced weights, and this method uses none.",
            hint="Choose the weighted sum.",
            reference=invitation.reference,
        )
    given = sum((leaf.weight for leaf in model.price_leaves()), Decimal(0))
    if given * 100 != announced * model.total_weight:
        raise RuleBroken(
            "Call-off {reference} announced {announced} marks of a hundred for price; this model "
            "gives {given} of {total_weight}.",
            hint="The other criteria may be divided; the weight of price stays as it was announced.",
            reference=invitation.reference,
            announced=plain(announced),
            given=plain(given),
            total_weight=plain(model.total_weight),
        )


def not_carried(model: EvaluationModel, invitation: Invitation) -> tuple[AnnouncedWeight, ...]:
    """The criteria made more precise whose words stand in no title, guidance or sub-criteria of the model."""
    said = [_run_together(node.title, node.guidance, *node.sub_criteria) for node in model.nodes()]
    return tuple(
        one
        for one in invitation.weights
        if one.wording and not any(_run_together(one.wording) in text for text in said)
    )


def with_announced_words(model: EvaluationModel, invitation: Invitation) -> EvaluationModel:
    """A model that is begun, with the words announced as guidance: those of price with price, the others with the
    first question.
    """
    for leaves, priced in ((model.price_leaves(), True), (model.scored_leaves(), False)):
        words = [one.wording for one in invitation.weights if one.wording and _is_price(one) is priced]
        if words:
            first = next(iter(leaves))
            model = changed(model, replace(first, guidance="\n\n".join(words)))
    return model


def _run_together(*texts: str) -> str:
    """Texts without regard to capitals and line breaks."""
    return " ".join(" ".join(texts).casefold().split())


def _is_price(one: AnnouncedWeight) -> bool:
    return any(word in f"{one.id} {one.title}".casefold() for word in OF_PRICE)
