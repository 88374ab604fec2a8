"""What stands in the award report after the result and its reasons: the rules, what the members gave, the record."""

from collections.abc import Iterator

from evaluator.domain.checklist import ON_THE_FIRST_PAGE, STATED, Answer, ChecklistLine, checklist, missing
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.model_wording import (
    checks_in_words,
    marks_in_words,
    method_in_words,
    price_in_words,
    price_reference_in_words,
    rounding_in_words,
    thresholds_in_words,
    tie_break_in_words,
)
from evaluator.domain.report import NOT_RECORDED, AwardReport, Panelist
from evaluator.domain.weight_bands import weight_bands
from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_time
from evaluator.formats.pdf.layout import Align, Cell, Column, Document, Tone

MOST_NAMES_AS_HEADS = 6  # above this the members' keys head the columns: M1, M2 …
QUESTION_SHARE = 40  # per cent of the width of a table of individual points
ASSURANCE_ONLY = "Assurance only"
NOTHING_RECORDED = "Nothing is recorded here."


def named(model: EvaluationModel) -> dict[str, str]:
    """Each criterion's id with its title, by id."""
    return {node.id: node.title if node.title == node.id else f"{node.id} {node.title}" for node in model.nodes()}


def grouped(digest: str) -> str:
    """Hexadecimal digits in groups of eight, four to a line, to be read aloud or compared by eye."""
    groups = [digest[at : at + 8] for at in range(0, len(digest), 8)]
    return "\n".join(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def published_model(document: Document, model: EvaluationModel) -> None:
    """The evaluation model as frozen before tenders were opened."""
    document.heading("3. The evaluation model as published")
    document.paragraph(
        document.own("It was frozen and digested before any tender was opened; nothing outside it was scored."),
        introduces=True,
    )
    document.table(
        ["Criterion", Column(head="Weight in marks", align=Align.RIGHT), "Scored on", "Minimum"],
        list(_criteria_rows(model)),
    )
    asked = [node for node in model.nodes() if node.guidance]
    if asked:
        document.heading("What was asked", 3)
    for node in asked:
        document.heading(named(model)[node.id], 4)
        for text in filter(str.strip, node.guidance.split("\n\n")):
            document.paragraph(text)
    for scale in model.scales:
        _scale(document, scale)
    document.heading("Marks, price and ranking", 3)
    document.bullets(_rules(document, model))


def _criteria_rows(model: EvaluationModel) -> Iterator[tuple[Cell, Cell, str, str]]:
    names = named(model)

    def rows(node: AwardCriterion, depth: int) -> Iterator[tuple[Cell, Cell, str, str]]:
        scored_on = "price" if node.priced else f"scale {node.scale}" if node.scale else ""
        top = depth == 0
        weight = Cell(plain(node.weight), bold=top)
        yield Cell(names[node.id], bold=top, indent=depth), weight, scored_on, thresholds_in_words(node)
        for child in node.children:
            yield from rows(child, depth + 1)

    for root in model.criteria:
        yield from rows(root, 0)


def _scale(document: Document, scale: ScoringScale) -> None:
    document.heading(f"Scale {scale.id}", 3)
    document.paragraph(f"Points that may be given: {scale.in_words()}.", introduces=True)
    if scale.descriptors:
        document.table(
            [Column(head="Points", align=Align.RIGHT), "Meaning", "Description"],
            [(plain(one.points), one.title, one.text) for one in scale.descriptors],
        )


def _rules(document: Document, model: EvaluationModel) -> Iterator[str]:
    yield document.own(method_in_words(model))
    if model.scored_leaves():
        yield document.own(marks_in_words(model))
    for leaf in model.price_leaves():
        if leaf.price is not None:
            yield f"{leaf.title}: {document.own(price_in_words(leaf.price, currency=model.currency))}"
    if model.price_leaves():
        yield document.own(price_reference_in_words(model))
    yield from map(
        document.own, (rounding_in_words(model.rounding), tie_break_in_words(model), *checks_in_words(model))
    )


def individual_points(document: Document, report: AwardReport) -> None:
    """What members gave before moderation, and how far they agreed; it never enters the award."""
    document.heading("4. Individual points before moderation")
    document.notice(
        "These points never enter the award",
        "They are printed as each member locked them, before the panel met. "
        "The award rests on the agreed points of section 2 alone.",
    )
    scoring = {one.member for one in report.individual_points}
    members = [person for person in report.panel if person.id in scoring]
    if not members:
        document.paragraph("No individual points were locked.")
        return
    heads = _heads(document, members)
    names = named(report.model)
    given = {(one.tender, one.criterion, one.member): one.points for one in report.individual_points}
    for tender in report.tenders:
        document.heading(tender.supplier, 3)
        document.table(
            [
                Column(head="Question", share=QUESTION_SHARE),
                *(Column(head=head, align=Align.RIGHT, share=(100 - QUESTION_SHARE) / len(heads)) for head in heads),
            ],
            [
                (names[leaf.id], *(given.get((tender.id, leaf.id, member.id), "–") for member in members))
                for leaf in report.model.scored_leaves()
            ],
        )
    _agreement(document, report)


def _heads(document: Document, members: list[Panelist]) -> list[str]:
    """The members' names, or short keys where there are too many for the width of the page."""
    if len(members) <= MOST_NAMES_AS_HEADS:
        return [member.name for member in members]
    keys = [f"M{number}" for number in range(1, len(members) + 1)]
    who = [f"{key} is {member.name}" for key, member in zip(keys, members, strict=True)]
    document.paragraph(f"{spoken_list(who)}.")
    return keys


def _agreement(document: Document, report: AwardReport) -> None:
    document.heading("How far the members agreed", 3)
    document.paragraph(report.agreement_in_words, introduces=True)
    if report.agreement:
        names = named(report.model)
        document.table(
            [
                "Question",
                Column(head="Krippendorff’s alpha (ordinal)", align=Align.RIGHT),
                Column(head="Kendall’s W", align=Align.RIGHT),
                Column(head="Widest range in points", align=Align.RIGHT),
            ],
            [
                (names[one.criterion], one.alpha_ordinal or "–", one.kendall_w or "–", one.widest_range or "–")
                for one in report.agreement
            ],
        )


def assurance(document: Document, report: AwardReport) -> None:
    """What would have had to be otherwise for another result."""
    document.heading("5. How firm the result is")
    document.paragraph(
        "What follows tests the result. It is for assurance only and changed nothing in it.", introduces=True
    )
    bands = weight_bands(report)
    if bands is not None:
        document.picture(bands)
    if report.assurance:
        document.bullets(f"{ASSURANCE_ONLY}: {sentence}" for sentence in report.assurance)
    else:
        document.paragraph("The sensitivity of this result was not worked out.")


def conflicts(document: Document, report: AwardReport) -> None:
    """Conflicts of interest and what was done about them (reg. 84(1)(i))."""
    document.heading("6. Conflicts of interest")
    if report.conflicts is None:
        document.paragraph(NOT_RECORDED)
    elif not report.conflicts:
        document.paragraph("Everyone declared that they have none.")
    else:
        document.table(
            ["Person", "Declared", "What was done"],
            [(line.person, line.declared, line.measure or NOTHING_RECORDED) for line in report.conflicts],
        )


def panel(document: Document, report: AwardReport) -> None:
    """Who took part, how their keys were compared, and what was signed on the way here."""
    document.heading("7. The panel")
    document.table(
        [
            Column(head="Name", share=22),
            Column(head="Role", share=18),
            Column(head="Key (begins)", share=24),
            Column(head="Words compared", share=16),
            Column(head="Submission", share=20),
        ],
        [_panel_row(person) for person in report.panel],
    )
    if report.signed:
        document.heading("Signed on the way to this report", 3)
        document.table(
            [
                Column(head="What", share=20),
                Column(head="Signed by", share=18),
                Column(head="When (claimed)", share=19),
                Column(head="Digest (SHA-256)", share=43),
            ],
            [(one.what, one.signed_by, spoken_time(one.claimed_time), grouped(one.digest)) for one in report.signed],
        )


def _panel_row(person: Panelist) -> tuple[str | Cell, ...]:
    return (
        "\n".join(filter(None, (person.name, person.organisation))),
        person.role,
        f"{grouped(person.fingerprint[:16])}…",
        person.compared or Cell("not compared", bold=True),
        ": ".join(filter(None, (person.submitted.value, person.detail))),
    )


def documents(document: Document, report: AwardReport) -> None:
    """The suppliers' documents as received, by digest."""
    document.heading("8. Documents evaluated")
    if not report.documents:
        document.paragraph("No documents were registered.")
        return
    document.table(
        [
            Column(head=document.own("Supplier"), share=22),
            Column(head="Document", share=35),
            Column(head="Digest (SHA-256)", share=43),
        ],
        [(one.supplier, one.name, grouped(one.sha256)) for one in report.documents],
    )


def record(document: Document, report: AwardReport) -> None:
    """The digests that bind this paper to the record, and how to work the award out again."""
    document.heading("9. The record, and how to check this report")
    document.facts(
        [
            ("Set-up", grouped(report.record.setup)),
            ("Log head", grouped(report.record.log_head)),
            ("Award input", grouped(report.record.award_input)),
            ("Award result", grouped(report.record.award_result)),
        ]
    )
    document.paragraph(
        "Each is a SHA-256 digest in hexadecimal. Nobody needs to trust the people who made this report:",
        introduces=True,
    )
    document.bullets(
        [
            "“recompute award-input.json” works the award out again from the open file in the record. It prints the "
            "input’s digest and the same totals, to the last decimal.",
            "“verify” on this PDF says who signed it and whether a byte changed since. “verify” on the record checks "
            "every signature on the way here.",
            "The record opens with unzip and openssl as well; its README.txt says how.",
        ]
    )


def _how_far_checked(document: Document, report: AwardReport) -> None:
    """When the list was last held against the law, and what of it somebody competent has still to look at."""
    items = report.rules.report.items
    oldest = min(item.source.checked for item in items)
    waiting = [f"{item.asked}: {item.source.to_be_checked}" for item in items if item.source.to_be_checked]
    held = f"The list was last held against its sources on {spoken_date(oldest)}"
    if not waiting:
        document.paragraph(f"{held}.", quiet=True)
        return
    document.paragraph(f"{held}. Somebody competent has still to look at:", quiet=True, introduces=True)
    document.bullets(waiting)


def checklist_of(document: Document, report: AwardReport) -> None:
    """What the rulebook asks a report to hold, where each item is, and what the chair stated beside the figures."""
    document.heading(f"10. {report.rules.report.title}: what it must hold")
    if absent := missing(report):
        document.notice(
            f"{counted(len(absent), 'item')} of this list {'is' if len(absent) == 1 else 'are'} missing",
            f"{'; '.join(absent)}. The {report.rules.terms.authority} states what is missing before it relies on this.",
            tone=Tone.WARNING,
        )
    document.table(
        [
            Column(head="What is asked for", share=38),
            Column(head="Source", share=24),
            Column(head="Here", share=38),
        ],
        [_checklist_row(line, report) for line in checklist(report)],
    )
    _how_far_checked(document, report)
    for item, line in zip(report.rules.report.items, checklist(report), strict=True):
        if item.fact in STATED and item.fact not in ON_THE_FIRST_PAGE and report.stated(item.fact):
            document.paragraph(report.stated(item.fact), lead=f"{item.asked}.")
        if line.answer is Answer.EXPLAINED:
            document.paragraph(report.stated(item.fact), lead=f"Why it is absent: {item.asked}.")


def _checklist_row(line: ChecklistLine, report: AwardReport) -> tuple[str, str, str | Cell]:
    here = f"{line.answer.value.capitalize()}. {line.detail}"
    short = line.place.replace(report.rules.title, report.rules.short)
    return line.asked, short, Cell(here, bold=True) if line.answer is Answer.ABSENT else here
