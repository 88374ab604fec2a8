"""How far members agreed before moderation, as printed: for assurance only, and said so where it stands."""

from evaluator.domain.agreement_figures import (
    BEFORE_ANYBODY,
    WHAT_LENIENCY_IS,
    WHAT_THEY_ARE,
    AgreementFigures,
    agreement_figures,
)
from evaluator.domain.award import AwardInput
from evaluator.domain.pack import Setup
from evaluator.formats.pdf.layout import Align, Cell, Column, Document


def agreement_section(document: Document, setup: Setup, given: AwardInput, *, number: int) -> None:
    """Spread, alpha and W of each question, alpha over all of them, and each member's leniency."""
    found = agreement_figures(given)
    document.heading(f"{number}. Agreement before moderation (assurance only)")
    document.paragraph(document.own(f"{BEFORE_ANYBODY} {WHAT_THEY_ARE}"))
    _questions(document, setup, found)
    document.paragraph(document.own(WHAT_LENIENCY_IS), introduces=True)
    document.table(
        [
            Column(head="Panel member", share=30),
            Column(head="Leniency", align=Align.RIGHT, share=16),
            Column(head="In words", share=54),
        ],
        [(setup.roster.of(one.member).name, one.figure, one.in_words) for one in found.members],
    )


def _questions(document: Document, setup: Setup, found: AgreementFigures) -> None:
    titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
    figures = [Column(head=head, align=Align.RIGHT, share=18) for head in ("Widest spread, in points", "Alpha", "W")]
    rows: list[tuple[str | Cell, ...]] = [
        (titles[one.criterion], one.widest_range or "–", one.alpha_ordinal or "–", one.kendall_w or "–")
        for one in found.questions
    ]
    overall = (
        Cell("All questions, each as parts of its scale", bold=True),
        "",
        Cell(found.overall or "–", bold=True),
        "",
    )
    document.table([Column(head="Question", share=46), *figures], [*rows, overall])
