"""The suppliers' response documents of a demonstration, as real PDFs: a cover, then the answers, marked EXAMPLE.

Prices stand in a document of their own, for the price evaluator alone. The same tender gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from evaluator.demo.content import Answer, CallOff, Content, ReceivedTender, Volume
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.formats.pdf.layout import Align, Cell, Column, Document

BANNER = "EXAMPLE: an invented supplier and an invented tender"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseDocument:
    """One PDF of a tender; `starts` gives the page, from 1, on which the answer to each question begins."""

    name: str
    body: bytes
    priced: bool
    starts: Mapping[str, int]


def documents_of(content: Content, tender: ReceivedTender) -> tuple[ResponseDocument, ...]:
    """Every document of one tender: its responses, and the pricing schedule where the call-off asks for one."""
    call_off = content.call_off
    documents = [_response(content, tender, volume) for volume in call_off.volumes]
    if call_off.pricing_volume:
        body = _pricing_schedule(content, tender).render()
        documents.append(ResponseDocument(name=call_off.pricing_volume, body=body, priced=True, starts={}))
    return tuple(documents)


def _response(content: Content, tender: ReceivedTender, volume: Volume) -> ResponseDocument:
    questions = {leaf.id: leaf for leaf in content.model.scored_leaves()}
    answers = {answer.criterion: answer for answer in tender.answers}
    starts = {criterion: volume.page_of(criterion) for criterion in volume.criteria}
    document = _cover(content.call_off, tender, volume.title)
    whole_pages = volume.answers_on_a_page == 1
    if whole_pages:
        _contents(document, starts, questions)
    for position, criterion in enumerate(volume.criteria):
        if position % volume.answers_on_a_page == 0:
            document.page_break()
        document.heading(_titled(questions[criterion]))
        if whole_pages:
            document.paragraph(_question(questions[criterion]), quiet=True)
        _write(document, answers[criterion])
    return ResponseDocument(name=volume.name, body=document.render(), priced=False, starts=starts)


def _contents(document: Document, starts: Mapping[str, int], questions: Mapping[str, AwardCriterion]) -> None:
    document.heading("Contents")
    columns = (Column(head="Question", share=0.85), Column(head="Page", share=0.15, align=Align.RIGHT))
    document.table(columns, [(_titled(questions[criterion]), str(page)) for criterion, page in starts.items()])


def _write(document: Document, answer: Answer) -> None:
    for paragraph in answer.paragraphs:
        document.paragraph(paragraph)
    if answer.table:
        document.heading(answer.table.title, level=3)
        document.table(answer.table.columns, answer.table.rows)


def _pricing_schedule(content: Content, tender: ReceivedTender) -> Document:
    document = _cover(content.call_off, tender, "Pricing schedule")
    document.notice("For the price evaluator only", "Nobody else may open this document before moderation is closed.")
    document.page_break()
    document.heading("Prices")
    for leaf in content.model.price_leaves():
        _prices(document, leaf, tender, content.model)
    document.heading("What the prices include", level=3)
    document.bullets(
        (
            "Prices are in pounds sterling, without VAT, and stay fixed for the length of the contract.",
            "They include everything that our other response documents offer. There are no further charges.",
            "They rest on the numbers of practices and patients in the invitation and do not change with use.",
        )
    )
    return document


def _prices(document: Document, leaf: AwardCriterion, tender: ReceivedTender, model: EvaluationModel) -> None:
    document.paragraph(leaf.guidance, quiet=True)
    columns = (
        Column(head="Item", share=0.4),
        Column(head="Unit", share=0.18),
        Column(head="Quantity", share=0.12, align=Align.RIGHT),
        Column(head="Unit price", share=0.14, align=Align.RIGHT),
        Column(head="Amount", share=0.16, align=Align.RIGHT),
    )
    lines = [line for line in tender.price_lines if line.criterion == leaf.id]
    rows: list[tuple[str | Cell, ...]] = [
        (line.item, line.unit, f"{line.quantity:,}", _money(line.unit_price, model), _money(line.amount, model))
        for line in lines
    ]
    total = _money(tender.prices()[leaf.id], model)
    document.table(columns, [*rows, (Cell("Total", bold=True), "", "", "", Cell(total, bold=True))])


def _cover(call_off: CallOff, tender: ReceivedTender, title: str) -> Document:
    document = Document(
        title=f"{title}: {tender.supplier}",
        footer=(f"{call_off.title} ({call_off.reference})",),
        banner=BANNER,
        author=tender.supplier,
        subject=call_off.title,
        made_at=tender.received_at,
    )
    document.opening(kicker="EXAMPLE tender", title=title, subtitle=tender.supplier)
    document.facts(
        (
            ("Call-off", call_off.title),
            ("Reference", call_off.reference),
            ("Lot", call_off.lot_title),
            ("Requirement", call_off.requirement),
            ("Authority", call_off.authority),
            ("Supplier", tender.supplier),
            ("Company number", tender.identifier),
            ("Address", tender.address),
            ("Contact", tender.contact),
        )
    )
    return document


def _titled(question: AwardCriterion) -> str:
    return f"{question.id} {question.title}"


def _question(question: AwardCriterion) -> str:
    """What suppliers were asked, without what a good answer shows."""
    return question.guidance.partition("\n\n")[0]


def _money(amount: Decimal, model: EvaluationModel) -> str:
    return f"£{amount:,}" if model.currency == "GBP" else f"{model.currency} {amount:,}"
