"""How far members agreed before moderation, as printed and shown: for assurance only, and nothing of it is a mark.

The figures are those of `domain.agreement`, in words and to the six places that `recompute` gives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from evaluator.domain.agreement import Agreement, agreement, leniency
from evaluator.domain.award import AwardInput
from evaluator.domain.evaluation_model import RoundingMode
from evaluator.domain.figures import fixed_text, fraction_text, rounded, six_places
from evaluator.domain.report import Agreement as QuestionAgreement
from evaluator.said import said

CLOSE, FAIR = Fraction(4, 5), Fraction(2, 3)  # Krippendorff's own marks for firm and for tentative conclusions
BEFORE_ANYBODY = (
    "These figures come from the points as locked, before anybody saw another's. They ordered the agenda and bear on "
    "no mark: whatever they were, the agreed scores and the award are the same."
)
WHAT_THEY_ARE = (
    "Spread is the widest difference of two members over one tender, in points. Alpha is Krippendorff's at the "
    "ordinal level: 1 is full agreement, 0 what chance would give. W is Kendall's: 1 means that everybody put the "
    "tenders in one order."
)
WHAT_LENIENCY_IS = (
    "Leniency is the mean difference of a member's points to the mean of the others' on the same responses, as a part "
    "of the scale: above 0 the member gave more than the others."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leniency:
    """One member's leniency: to six places and as a sentence without its subject."""

    member: str
    figure: str
    in_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFigures:
    """What there is to say: of each question in published order, of all together, of each member by id."""

    questions: tuple[QuestionAgreement, ...]
    overall: str | None
    in_words: str
    members: tuple[Leniency, ...]


def agreement_figures(given: AwardInput) -> AgreementFigures:
    """The figures of the individual points of an award input; members in the order in which they appear there."""
    found, lenient = agreement(given), leniency(given)
    order = dict.fromkeys(one.member for one in given.individual_points)
    return AgreementFigures(
        questions=tuple(_of_each(found)),
        overall=_figure(found.overall.ordinal),
        in_words=_in_words(found.overall.ordinal),
        members=tuple(
            Leniency(
                member=member,
                figure=_figure(lenient.get(member)) or "–",
                in_words=_compared(lenient[member]) if member in lenient else said("scored nothing that others scored"),
            )
            for member in order
        ),
    )


def _of_each(found: Agreement) -> Iterator[QuestionAgreement]:
    for criterion, one in found.criteria.items():
        yield QuestionAgreement(
            criterion=criterion,
            alpha_ordinal=_figure(one.krippendorff_alpha.ordinal),
            kendall_w=_figure(one.kendall_w),
            widest_range=None if one.range is None else fraction_text(one.range),
        )


def _figure(value: Fraction | None) -> str | None:
    return None if value is None else six_places(value)


def _in_words(alpha: Fraction | None) -> str:
    if alpha is None:
        return said("The panel's points before moderation do not allow a figure of agreement.")
    closeness = said("closely") if alpha >= CLOSE else said("fairly well") if alpha >= FAIR else said("only in part")
    return said(
        "Before moderation the panel's points agreed {closeness}: Krippendorff's alpha is {alpha}, where 1 is full "
        "agreement and 0 is what chance would give. It never enters a mark.",
        closeness=closeness,
        alpha=six_places(alpha),
    )


def _compared(value: Fraction) -> str:
    tenths = rounded(abs(value) * 100, places=1, mode=RoundingMode.HALF_EVEN)
    if not tenths:
        return said("gave as much as the others")
    which = said("more") if value > 0 else said("less")
    return said(
        "gave {tenths} per cent of the scale {which} than the others", tenths=fixed_text(tenths, places=1), which=which
    )
