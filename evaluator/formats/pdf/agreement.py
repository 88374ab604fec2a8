"""How far members agreed before moderation, as printed: for assurance only, and said so where it stands."""

from fractions import Fraction

from evaluator.domain.agreement import agreement, leniency
from evaluator.domain.award import AwardInput
from evaluator.domain.figures import six_places
from evaluator.domain.pack import Setup
from evaluator.formats.pdf.layout import Align, Column, Document


def agreement_section(document: Document, setup: Setup, given: AwardInput, *, number: int) -> None:
    """Spread, alpha and W of each question, alpha over all of them, and each member's leniency, to six places."""
    found, members = agreement(given), leniency(given)
    document.heading(f"{number}. Agreement before moderation (assurance only)")
    document.paragraph(
        "These figures come from the points as locked, before anybody saw another's. They ordered the agenda and "
        "bear on no mark: whatever they were, the agreed scores and the award are the same. Alpha is Krippendorff's "
        "at the ordinal level (1 is full agreement, 0 what chance would give), W is Kendall's (1 is one common order)."
    )
    titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
    figures = [Column(head=head, align=Align.RIGHT, share=18) for head in ("Widest spread", "Alpha", "W")]
    document.table(
        [Column(head="Question", share=46), *figures],
        [
            (
                titles[criterion],
                *map(_figure, (one.range, one.krippendorff_alpha.ordinal, one.kendall_w)),
            )
            for criterion, one in found.criteria.items()
        ]
        + [("All questions, as parts of their scales", "", _figure(found.overall.ordinal), "")],
    )
    document.paragraph(
        "Leniency is the mean difference of a member's points to the mean of the others' on the same responses, as a "
        "part of the scale: above 0 the member gave more than the others.",
        introduces=True,
    )
    document.table(
        [Column(head="Panel member", share=64), Column(head="Leniency", align=Align.RIGHT, share=36)],
        [(setup.roster.of(one).name, _figure(members.get(one))) for one in setup.expected_to_score()],
    )


def _figure(value: Fraction | None) -> str:
    return "–" if value is None else six_places(value)
