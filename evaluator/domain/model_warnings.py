"""What a sound evaluation model is still warned about before it is frozen: each a sentence with its source.

A warning never changes the model. One that public buyers are held to takes a reason to pass, and the reason is frozen
and signed with the model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.announced import not_carried
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, Method
from evaluator.domain.figures import plain
from evaluator.domain.price import measured_against
from evaluator.domain.procurement import Invitation
from evaluator.domain.rationale_words import gives_reason
from evaluator.errors import RuleBroken
from evaluator.said import said

LEAST_SOCIAL_VALUE = Fraction(10, 100)  # of the marks
ANNOUNCED_WORDS = "announced words"
SOCIAL_VALUE, TIE_BREAK, RELATIVE_PRICE, THRESHOLDS, DESCRIPTORS = (
    "social value",
    "tie-break",
    "relative price",
    "thresholds",
    "descriptors",
)
GUIDANCE = "Government Commercial Function, Bid evaluation guidance note, May 2021"
NAMED = ("social value", "net zero")  # by these words in its title a criterion is known
EXAMPLE = (
    "An example with quality 60 and price 40: A with quality 88 at £100,000 has 84.8, B with quality 75 at £80,000 has "
    "85.0 and wins. A third tender with quality 20 at £40,000 cannot win, but makes it A 68.8 and B 65.0."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelWarning:
    """One warning: `name` is what a reason to pass it is kept under, `source` where it comes from."""

    name: str
    says: str
    source: str
    needs_reason: bool = False


def warnings(model: EvaluationModel, invitation: Invitation | None = None) -> tuple[ModelWarning, ...]:
    """What this model is warned about, the one that needs a reason first; `invitation` is a call-off's."""
    return (
        *_social_value(model),
        *announced_words(model, invitation),
        *_tie_break(model),
        *_relative_price(model),
        *_thresholds(model),
        *_words(model),
    )


def announced_words(model: EvaluationModel, invitation: Invitation | None) -> Iterator[ModelWarning]:
    """What the invitation to a call-off said more precisely, and the model does not say."""
    if invitation is None:
        return
    for one in not_carried(model, invitation):
        yield ModelWarning(
            name=ANNOUNCED_WORDS,
            says=said(
                "Call-off {reference} announced “{title}” more precisely, and no criterion of this model says so in "
                "its title, guidance or sub-criteria: {wording}",
                reference=invitation.reference,
                title=one.title,
                wording=one.wording,
            ),
            source="PCR 2015, reg. 34(24) and 67; Procurement Act 2023, s. 23",
        )


def require_reasons(model: EvaluationModel) -> None:
    """Raises: RuleBroken when a warning that needs a reason is passed without one in words."""
    reasons = {passed.warning: passed.reason for passed in model.passed_warnings}
    for warning in warnings(model):
        if warning.needs_reason and not gives_reason(reasons.get(warning.name, "")):
            raise RuleBroken(
                warning.says,
                hint="Change the weights, or give the reason in three words or more. It is signed with the model.",
            )


def social_value(model: EvaluationModel) -> Decimal:
    """The marks of the criteria whose title names social value or net zero; those below one count with it.

    Units: marks of the lot total.
    """

    def below(node: AwardCriterion) -> Decimal:
        if any(words in node.title.casefold() for words in NAMED):
            return node.weight
        return sum((below(child) for child in node.children), Decimal(0))

    return sum((below(root) for root in model.criteria), Decimal(0))


def _social_value(model: EvaluationModel) -> Iterator[ModelWarning]:
    given = social_value(model)
    if Fraction(given) < LEAST_SOCIAL_VALUE * Fraction(model.total_weight):
        marks = (
            said("no marks")
            if not given
            else said("{given} of {total_weight} marks", given=plain(given), total_weight=plain(model.total_weight))
        )
        yield ModelWarning(
            name=SOCIAL_VALUE,
            says=said(
                "Criteria that name net zero or social value have {marks}; at least 10 per cent are expected.",
                marks=marks,
            ),
            source="NHS England, net zero and social value, since April 2022; PPN 002 for central government",
            needs_reason=True,
        )


def _tie_break(model: EvaluationModel) -> Iterator[ModelWarning]:
    if not model.tie_break:
        yield ModelWarning(
            name=TIE_BREAK,
            says=said(
                "No tie-break is published: tenders with the same figure share a rank, and a person has to decide."
            ),
            source=GUIDANCE,
        )


def _relative_price(model: EvaluationModel) -> Iterator[ModelWarning]:
    for leaf in model.price_leaves():
        if leaf.price is not None and measured_against(leaf.price):
            yield ModelWarning(
                name=RELATIVE_PRICE,
                says=said(
                    "“{leaf}” is measured against other tenders' prices, so a third tender can decide between "
                    "two others. {example}",
                    leaf=leaf.title,
                    example=EXAMPLE,
                ),
                source=f"{GUIDANCE}, s. 7.2",
            )


def _thresholds(model: EvaluationModel) -> Iterator[ModelWarning]:
    if not model.scored_leaves():
        return
    if all(node.minimum_points is None and node.minimum_marks is None for node in model.nodes()):
        quality_needed = model.method in (Method.PRICE_PER_QUALITY_POINT, Method.QUALITY_PER_PRICE)
        usual = (
            said(" A price for each quality point is normally used with a quality threshold.") if quality_needed else ""
        )
        yield ModelWarning(
            name=THRESHOLDS,
            says=said(
                "No threshold is published: a tender can win with no points at all on any one question.{usual}",
                usual=usual,
            ),
            source=said(
                "Procurement Act 2023, s. 23 (whether failing a criterion disqualifies); {guidance}", guidance=GUIDANCE
            ),
        )


def _words(model: EvaluationModel) -> Iterator[ModelWarning]:
    used = {leaf.scale for leaf in model.scored_leaves()}
    for scale in model.scales:
        worded = {one.points for one in scale.descriptors if one.title.strip() or one.text.strip()}
        if scale.id in used and (not worded or not set(scale.points) <= worded | set(scale.points[1:-1])):
            yield ModelWarning(
                name=DESCRIPTORS,
                says=said(
                    "The scale “{id}” does not say in words what its points mean, its ends at least.", id=scale.id
                ),
                source="Procurement Act 2023, s. 23 (the assessment methodology is described); "
                "Woods v Milton Keynes [2015] EWHC 2011",
            )
