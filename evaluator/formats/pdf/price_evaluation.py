"""The price evaluation as a PDF: each price as read in the sealed schedules, and how it becomes marks; signed.

Source: PCR 2015 reg. 67 and 84; the price evaluator is apart from the panel (DOMAIN, call-off step 6).
"""

from datetime import datetime

from evaluator.domain.model_wording import price_in_words, price_reference_in_words
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.submission import TenderPrice
from evaluator.domain.wording import spoken_sum
from evaluator.formats.pdf.layout import Align, Column, Document, SigningPlace


def price_evaluation_pdf(
    setup: Setup,
    evaluator: PanelMember,
    prices: tuple[TenderPrice, ...],
    declaration: ConflictDeclaration,
    *,
    contents: str,
    log_head: str,
    made_at: datetime,
    banner: str = "",
) -> bytes:
    """The evaluation as a tagged PDF with one empty signature field, `price_evaluator`; `contents` is its digest."""
    document = Document(
        title=f"Price evaluation: {setup.evaluation.lot.title}",
        footer=(f"Evaluation {setup.evaluation.id[:8]}, log head {log_head}", f"States contents {contents}"),
        contents=contents,
        banner=banner,
        author=evaluator.name,
        subject=setup.evaluation.procurement.title,
        made_at=made_at,
    )
    document.opening(kicker="Price evaluation", title=setup.evaluation.lot.title, subtitle=evaluator.name)
    document.facts(
        [
            ("Price evaluator", f"{evaluator.name}, {evaluator.job_title}" if evaluator.job_title else evaluator.name),
            ("Contracting authority", setup.evaluation.procurement.authority),
            ("Evaluation", setup.evaluation.title),
            ("Interests", declaration.interests or "None declared."),
        ]
    )
    given = {(one.criterion_id, one.tender_id): one for one in prices}
    for number, leaf in enumerate(setup.model.price_leaves(), start=1):
        document.heading(f"{number}. {leaf.title}")
        if leaf.price is not None:
            formula = price_in_words(leaf.price, currency=setup.model.currency)
            document.paragraph(f"{formula} {price_reference_in_words(setup.model)}".strip(), introduces=True)
        rows = [
            (
                setup.supplier_of(tender.id).name,
                spoken_sum(given[leaf.id, tender.id].amount, setup.model.currency),
                given[leaf.id, tender.id].source,
            )
            for tender in setup.tenders
            if (leaf.id, tender.id) in given
        ]
        document.table(["Supplier", Column(head="Price offered", align=Align.RIGHT), "Where it was read"], rows)
    document.paragraph(
        "The prices were opened by the price evaluator alone. They were signed after the chair's signed moderation "
        "said that moderation was closed."
    )
    document.heading("Signature")
    document.paragraph("The signature covers every page.", introduces=True)
    document.signing_places([SigningPlace(Role.PRICE_EVALUATOR.value, "Signed by the price evaluator")])
    return document.render()
