"""The price evaluation as a PDF: each price as read in the sealed schedules, and how it becomes marks; signed.

Source: PCR 2015 reg. 67 and 84; the price evaluator is apart from the panel (DOMAIN, call-off step 6).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import plain
from evaluator.domain.model_wording import price_in_words, price_reference_in_words
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.price_evaluation import Adjustment, OfferedPrice, PriceEvaluation, tender_prices
from evaluator.domain.price_file import Opening
from evaluator.domain.price_schedule import PriceSchedule, money, paid_in_words
from evaluator.domain.wording import counted, spoken_sum, spoken_time
from evaluator.formats.pdf.award_annexes import grouped
from evaluator.formats.pdf.evaluation_sheet import evaluation_sheet, introduced, of_whom, place_to_sign
from evaluator.formats.pdf.layout import Align, Cell, Column, Document
from evaluator.progress import UNHEARD, Progress

FURTHER_PLACES = 2  # decimals of a discounted amount beyond those of the total, which is worked out exactly


def price_evaluation_pdf(
    setup: Setup,
    evaluator: PanelMember,
    pricing: PriceEvaluation,
    declaration: ConflictDeclaration,
    *,
    opened: Sequence[Opening] = (),
    contents: str,
    log_head: str,
    made_at: datetime,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> bytes:
    """The evaluation as a tagged PDF with one empty signature field, `price_evaluator`; `contents` is its digest."""
    document = evaluation_sheet(
        setup,
        kind="Price evaluation",
        author=evaluator.name,
        contents=contents,
        log_head=log_head,
        made_at=made_at,
        banner=banner,
        progress=progress,
    )
    document.facts(
        [
            ("Price evaluator", introduced(evaluator)),
            *of_whom(setup),
            ("Interests", declaration.interests or "None declared."),
        ]
    )
    _criteria(document, setup, pricing)
    _second_check(document, setup, pricing)
    _price_files(document, setup, opened)
    document.paragraph(
        "The prices were opened by the price evaluator alone. They were signed after the chair's signed moderation "
        "said that moderation was closed."
    )
    place_to_sign(document, Role.PRICE_EVALUATOR, "Signed by the price evaluator")
    return document.render()


def _criteria(document: Document, setup: Setup, pricing: PriceEvaluation) -> None:
    for number, leaf in enumerate(setup.model.price_leaves(), start=1):
        document.heading(f"{number}. {leaf.title}")
        _criterion(document, setup, leaf, pricing)


def _criterion(document: Document, setup: Setup, leaf: AwardCriterion, pricing: PriceEvaluation) -> None:
    """The rule, every tender's price, how it is worked out, and what was adjusted."""
    currency = setup.model.currency
    if leaf.price is not None:
        formula = price_in_words(leaf.price, currency=currency)
        document.paragraph(document.own(f"{formula} {price_reference_in_words(setup.model)}".strip()), introduces=True)
    offers = {one.tender_id: one for one in pricing.prices.offers if one.criterion_id == leaf.id}
    prices = {one.tender_id: one for one in tender_prices(setup.model, pricing.prices) if one.criterion_id == leaf.id}
    document.table(
        [document.own("Supplier"), Column(head="Price that counts", align=Align.RIGHT), "Where it was read"],
        [
            (
                setup.supplier_of(tender.id).name,
                spoken_sum(prices[tender.id].amount, currency),
                prices[tender.id].source or "Not noted",
            )
            for tender in setup.tenders
        ],
    )
    if leaf.schedule is not None:
        _schedule(document, setup, leaf, leaf.schedule, offers)
    _differences(document, setup, leaf, offers)
    _adjustments(document, setup, [one for one in pricing.prices.adjustments if one.criterion_id == leaf.id])


def _schedule(
    document: Document,
    setup: Setup,
    leaf: AwardCriterion,
    schedule: PriceSchedule,
    offers: Mapping[str, OfferedPrice],
) -> None:
    """Each tender's unit prices against the published quantities, line by line."""
    document.heading(f"{leaf.title}: the published schedule worked out", 3)
    document.paragraph(_schedule_in_words(schedule), introduces=True)
    for tender in setup.tenders:
        unit_prices = {one.item: one.amount for one in offers[tender.id].unit_prices}
        document.heading(setup.supplier_of(tender.id).name, 4)
        rows: list[tuple[str | Cell, ...]] = [
            (
                line.item.title,
                line.item.unit,
                f"{line.item.quantity:,f}",
                paid_in_words(line.item),
                f"{line.unit_price:,f}",
                _to_read(line.whole_life, places=schedule.places + FURTHER_PLACES),
            )
            for line in schedule.lines(unit_prices)
        ]
        total = Cell(spoken_sum(schedule.total(unit_prices), setup.model.currency), bold=True)
        document.table(
            [
                Column(head="Item", share=0.27),
                Column(head="Unit", share=0.15),
                Column(head="Quantity", share=0.11, align=Align.RIGHT),
                Column(head="Paid", share=0.16),
                Column(head="Unit price", share=0.11, align=Align.RIGHT),
                Column(head="Whole life", share=0.2, align=Align.RIGHT),
            ],
            [*rows, (Cell("Total", bold=True), "", "", "", "", total)],
        )


def _to_read(amount: Fraction, *, places: int) -> str:
    """An exact amount with no more decimals than somebody reads; one that has more is marked as rounded."""
    shown = money(amount, places=places)
    return f"{'' if Fraction(shown) == amount else '≈ '}{shown.normalize():,f}"


def _schedule_in_words(schedule: PriceSchedule) -> str:
    years = counted(schedule.years, "year")
    places = counted(schedule.places, "decimal")
    if schedule.discount_rate is None:
        return f"Quantity times unit price, over {years}, added up exactly and rounded once to {places}."
    return (
        f"Quantity times unit price, over {years}. Year 1 counts in full; each later year is divided once more by 1 "
        f"plus {plain(schedule.discount_rate)} per cent. Added up exactly and rounded once to {places}."
    )


def _differences(document: Document, setup: Setup, leaf: AwardCriterion, offers: Mapping[str, OfferedPrice]) -> None:
    """Where the supplier's own total is another than its unit prices make, and which figure stands."""
    if leaf.schedule is None:
        return
    document.heading(f"{leaf.title}: arithmetic check", 3)
    rows = []
    for tender in setup.tenders:
        offer = offers[tender.id]
        difference, worked_out = offer.difference(leaf), offer.worked_out(leaf)
        if difference is not None and worked_out is not None and offer.stated_total is not None and offer.stands:
            currency = setup.model.currency
            rows.append(
                (
                    setup.supplier_of(tender.id).name,
                    spoken_sum(offer.stated_total, currency),
                    spoken_sum(worked_out, currency),
                    spoken_sum(difference, currency),
                    f"The {offer.stands.value} figure stands. {offer.reason}",
                )
            )
    if not rows:
        document.paragraph(document.own("Every total that a supplier states is what its unit prices add up to."))
        return
    document.table(
        [
            Column(head=document.own("Supplier"), share=0.2),
            Column(head="Stated", share=0.15, align=Align.RIGHT),
            Column(head="Worked out", share=0.15, align=Align.RIGHT),
            Column(head="Difference", share=0.14, align=Align.RIGHT),
            Column(head="Decision and reason", share=0.36),
        ],
        rows,
    )


def _adjustments(document: Document, setup: Setup, adjustments: Sequence[Adjustment]) -> None:
    if not adjustments:
        document.paragraph("No price was adjusted.")
    for adjustment in adjustments:
        document.heading(f"Adjustment {adjustment.number}: {adjustment.title}", 3)
        document.paragraph(
            f"{adjustment.reason} {document.own('Made to every tender')}, {spoken_time(adjustment.made_at)}.",
            introduces=True,
        )
        document.table(
            [document.own("Supplier"), Column(head="Added to the price", align=Align.RIGHT)],
            [
                (setup.supplier_of(one.tender_id).name, spoken_sum(one.amount, setup.model.currency))
                for one in adjustment.amounts
            ],
        )


def _second_check(document: Document, setup: Setup, pricing: PriceEvaluation) -> None:
    check = pricing.check
    person = setup.roster.of(check.member_id)
    who = f"{person.name}, {person.job_title}," if person.job_title else person.name
    document.heading("Second person")
    compared = f"{who} compared every price and adjustment with the documents, {spoken_time(check.checked_at)}."
    document.paragraph(f"{compared} {check.note}".strip())
    document.facts(
        [
            ("Signed with their own key", grouped(person.fingerprint)),
            ("SHA-256 of what they compared", grouped(check.prices_sha256)),
        ]
    )


def _price_files(document: Document, setup: Setup, opened: Sequence[Opening]) -> None:
    """Which files were opened, and how anybody proves that they are the ones issued with the set-up."""
    if not opened:
        return
    document.heading("Price files")
    document.paragraph(
        "The set-up names each price file by a commitment, so that nobody could guess a price before moderation was "
        "closed: the SHA-256 over the 32 bytes of the salt followed by the 32 bytes of the file's own SHA-256.",
        introduces=True,
    )
    named = {one.sha256: one for one in setup.documents}
    for one in opened:
        issued = named[one.commitment]
        document.heading(f"{setup.supplier_of(issued.tender_id).name}: {issued.name}", 3)
        document.facts(
            [
                ("SHA-256 of the file", grouped(one.sha256)),
                ("Salt", grouped(one.salt)),
                ("Commitment in the set-up", grouped(one.commitment)),
            ]
        )
