"""The award report of one lot as a PDF: what was decided, why, and how anyone can check it.

It prints the values of `domain.report` in the order in which a reader asks: the result, the reasons for each tender,
the rules as published, what stands beside the award and never enters it, who took part, and the record. It has a place
for the chair and one for the approver to sign.
Source: PCR 2015 reg. 84(1); DOMAIN 1.3 to 1.5.
"""

from collections.abc import Iterator

from evaluator.domain.drawing import pictures
from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.model_wording import method_in_words, rounding_in_words, tie_break_in_words
from evaluator.domain.panel import Role
from evaluator.domain.report import AgreedScore, AwardReport, DecisionLine, ReplacedReport, ReportedTender
from evaluator.domain.wording import spoken_date, spoken_time
from evaluator.formats.pdf import award_annexes as annexes
from evaluator.formats.pdf.layout import Align, Cell, Column, Document, SigningPlace, Tone
from evaluator.progress import UNHEARD, Progress


def award_report_pdf(report: AwardReport, *, banner: str = "", progress: Progress = UNHEARD) -> bytes:
    """The report as a tagged PDF with two empty signature fields, `chair` and `approver`; not signed."""
    document = Document(
        title=f"Award report: {report.subject.lot}",
        footer=(
            f"Evaluation {report.evaluation_id[:8]}, log head {report.record.log_head}",
            f"Award result {report.record.award_result}",
        ),
        contents=report.record.award_result,
        banner=banner,
        author=report.subject.authority,
        subject=report.subject.procurement,
        made_at=report.made_at,
        terms=report.rules.terms,
        progress=progress,
    )
    _opening(document, report)
    _result(document, report)
    _tenders(document, report)
    annexes.published_model(document, report.model)
    annexes.individual_points(document, report)
    annexes.assurance(document, report)
    annexes.conflicts(document, report)
    annexes.panel(document, report)
    annexes.documents(document, report)
    annexes.record(document, report)
    annexes.checklist_of(document, report)
    _signatures(document)
    return document.render()


def _opening(document: Document, report: AwardReport) -> None:
    """The first page: what this is, whether it is final, who came first, and the key facts."""
    subject = report.subject
    document.opening(kicker="Award report", title=subject.lot, subtitle=subject.authority)
    if reasons := report.why_provisional():
        sentence = f"{' '.join(reasons)} No award may be announced on this report."
        document.notice("Provisional", sentence, tone=Tone.WARNING)
    else:
        document.notice("Final", "Every submission expected is here and no decision is open.")
    if report.replaces is not None:
        document.notice(
            "This report takes the place of an earlier one",
            f"That one was signed on {spoken_time(report.replaces.signed_at)}. Why, and what changed, stands under 1.",
            tone=Tone.WARNING,
        )
    _decided(document, report)
    _facts(document, report)


def _decided(document: Document, report: AwardReport) -> None:
    """Who comes first, or that no award is made."""
    decision = report.decision
    if decision.reason_for_no_award:
        document.notice("No award is made", decision.reason_for_no_award, tone=Tone.ERROR)
    elif len(decision.first) == 1 and not report.open_decisions:
        ranked_first = {tender.supplier for tender in report.tenders if tender.rank == 1}
        said = "First" if decision.competed and decision.first[0] in ranked_first else "Awarded to"
        document.notice(f"{said}: {decision.first[0]}", decision.reason, tone=Tone.DONE)


def _facts(document: Document, report: AwardReport) -> None:
    subject, decision = report.subject, report.decision
    facts = [
        (report.rules.terms.authority.capitalize(), subject.authority),
        ("Address", subject.authority_address),
        ("E-mail", subject.authority_email),
        ("Procurement", subject.procurement),
        ("Lot", subject.lot),
        (document.own("Lots for one supplier"), subject.limit_on_lots),
        ("Value", subject.value),
        ("Value of the award", decision.contract_value),
        ("No award decided on", spoken_date(decision.no_award_decided_on) if decision.no_award_decided_on else ""),
        ("Subcontracting", decision.subcontracting),
        (f"Address of the {report.rules.terms.winner}", decision.winner_address),
        ("Rules", subject.regime),
        ("Procedure", subject.procedure),
        ("Why this procedure", subject.reason_for_procedure),
        ("Communication", subject.communication),
        ("Notice (ocid)", subject.ocid),
        ("Evaluation identifier", report.evaluation_id),
        ("Report made", f"{spoken_time(report.made_at)}, claimed by this computer"),
    ]
    document.facts([(what, value) for what, value in facts if value])


def _result(document: Document, report: AwardReport) -> None:
    """The ranking, what a person must still decide, and who is not ranked."""
    document.heading("1. Result")
    if report.open_decisions:
        document.paragraph("These decisions are open. Nothing was guessed in their place.", introduces=True)
        document.bullets(report.open_decisions)
    _ranking(document, report)
    document.heading("Excluded, below a threshold or abnormally low", 3)
    if rows := list(_not_ranked(report)):
        document.table([document.own("Supplier"), "What", "Reason"], rows)
    else:
        said = "No tender was excluded, fell below a threshold or was looked at as abnormally low."
        document.paragraph(document.own(said))
    if report.late:
        _late_tenders(document, report)
    if report.decisions:
        _decisions(document, report)
    if report.replaces is not None:
        _replaced(document, report, report.replaces)


def _ranking(document: Document, report: AwardReport) -> None:
    """The table of ranks, its pictures, and by which method and rounding it came about."""
    model = report.model
    document.table(
        [
            Column(head="Rank", align=Align.RIGHT),
            Column(head=document.own("Supplier")),
            *(Column(head=f"{root.title}, of {plain(root.weight)}", align=Align.RIGHT) for root in model.criteria),
            Column(head="Total", align=Align.RIGHT),
            Column(head="Price offered", align=Align.RIGHT),
        ],
        [_ranking_row(tender) for tender in report.ranked()],
    )
    for picture in pictures(report):
        document.picture(picture)
    sentences = (method_in_words(model), rounding_in_words(model.rounding), tie_break_in_words(model))
    document.paragraph(" ".join(map(document.own, sentences)), quiet=True)


def _late_tenders(document: Document, report: AwardReport) -> None:
    document.heading(document.own("Late tenders"), 3)
    document.paragraph(
        "Each came after the published closing time. A refused one never reached the panel and is in no ranking.",
        introduces=True,
    )
    document.table(
        [document.own("Supplier"), "Decision", "Reason", "Decided by"],
        [(one.supplier, one.outcome, one.reason, one.decided) for one in report.late],
    )


def _replaced(document: Document, report: AwardReport, replaced: ReplacedReport) -> None:
    """Which signed report this one takes the place of, why, what had gone out by then, and what is otherwise now."""
    document.heading("The report that this one replaces", 3)
    which, *rest = replaced.in_words()
    document.paragraph(f"{which} It stays in the record, signed as it was.", introduces=True)
    document.bullets(rest)
    if replaced.letters:
        called = f"{report.rules.terms.supplier} who had the {report.rules.terms.decision_letter}"
        document.paragraph(f"Every {called} is to be told that it is taken back; new ones follow from this report.")


def _decisions(document: Document, report: AwardReport) -> None:
    """What people decided beside the agreed scores and the prices, each with its reason."""
    document.heading("Decisions recorded", 3)
    document.paragraph(
        "Each in the order it was made; a later decision on the same subject replaces an earlier one. The chair's "
        "signature covers them.",
        introduces=True,
    )
    document.table(
        [Column(head="No.", align=Align.RIGHT), "About", "Decision", "Reason"],
        [_decision_row(one) for one in report.decisions],
    )


def _ranking_row(tender: ReportedTender) -> list[Cell]:
    texts = [
        None if tender.rank is None else str(tender.rank),
        tender.supplier,
        *tender.marks,
        tender.total,
        tender.price,
    ]
    return [Cell(text or "–", bold=tender.rank == 1) for text in texts]


def _not_ranked(report: AwardReport) -> Iterator[tuple[str, str, str]]:
    for tender in report.tenders:
        if tender.excluded:
            yield tender.supplier, "Excluded", tender.excluded
        for reason in tender.below_threshold:
            yield tender.supplier, "Below a threshold", reason
        if tender.abnormally_low:
            yield tender.supplier, "Price looked at as abnormally low", tender.abnormally_low


def _decision_row(one: DecisionLine) -> tuple[str, str, str, str]:
    made = f"{one.outcome}, by {one.decided_by}, {spoken_time(one.decided_at)}"
    return str(one.number), one.subject, made, one.reason


def _tenders(document: Document, report: AwardReport) -> None:
    """Each tender: every agreed score with the authority's reason, and the working of its total."""
    document.heading(document.own("2. Reasons for each tender"))
    document.paragraph(
        "The panel agreed these points in moderation, each from the published scale and with its reason. "
        "No average of individual points was used anywhere."
    )
    names = annexes.named(report.model)
    leaves = {leaf.id: (leaf, report.model.scale_of(leaf.id)) for leaf in report.model.scored_leaves()}
    for tender in report.ranked():
        document.heading(tender.supplier, 3)
        document.paragraph(" ".join(_standing(tender)))
        for score in tender.agreed:
            document.heading(names[score.criterion], 4)
            _agreed(document, score, *leaves[score.criterion])
        if tender.working:
            document.heading(f"Working of the total of {tender.supplier}", 4)
            _working(document, tender, names)


def _standing(tender: ReportedTender) -> Iterator[str]:
    if tender.excluded:
        yield f"Excluded: {tender.excluded}"
    elif tender.below_threshold:
        yield f"Not ranked: {' '.join(tender.below_threshold)}"
    else:
        yield "Not ranked yet." if tender.rank is None else f"Rank {tender.rank}."
    if tender.total is not None:
        yield f"Total {tender.total}."
    if tender.price is not None:
        yield f"Price {tender.price}."


def _agreed(document: Document, score: AgreedScore, leaf: AwardCriterion, scale: ScoringScale) -> None:
    meaning = next((f" ({one.title})" for one in scale.descriptors if plain(one.points) == score.points), "")
    earned = f"{score.points} of {plain(scale.maximum)} points{meaning}, {score.marks} of {plain(leaf.weight)} marks."
    document.paragraph(score.reason, lead=earned)
    further = (
        ("Why not higher:", score.why_not_higher),
        ("Why not lower:", score.why_not_lower),
        ("Dissent:", score.dissent),
    )
    for lead, text in further:
        if text:
            document.paragraph(text, lead=lead)
    for evidence in score.evidence:
        document.paragraph(evidence, lead="Evidence:")


def _working(document: Document, tender: ReportedTender, names: dict[str, str]) -> None:
    rows = [
        (names.get(line.criterion, line.criterion), line.working, line.makes)
        if line.criterion
        else (Cell("Total" if line.makes == tender.total else "Sum", bold=True), *_bold(line.working, line.makes))
        for line in tender.working
    ]
    document.table(["Criterion", "Working", Column(head="Makes", align=Align.RIGHT)], rows)


def _bold(*texts: str) -> Iterator[Cell]:
    return (Cell(text, bold=True) for text in texts)


def _signatures(document: Document) -> None:
    """Places for the chair and the approver."""
    document.heading("11. Signatures")
    document.paragraph("The chair signs first, then the approver. Each signature covers every page.", introduces=True)
    document.signing_places(
        [
            SigningPlace(Role.CHAIR.value, "Signed by the chair"),
            SigningPlace(Role.APPROVER.value, "Signed by the approver"),
        ]
    )
