"""The moderation record as a PDF: each item with all that was said of it, agreed, and corrected, and who was present.

Signed by the chair. Source: Lancashire Care v Lancashire CC [2018] EWHC 1589; PCR 2015 reg. 84(7) to (9); DOMAIN 1.3.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response
from evaluator.domain.record import award_input
from evaluator.domain.registration import Explained
from evaluator.domain.spread import given_on, spread
from evaluator.domain.submission import Submission
from evaluator.domain.succession import TookOver, who_led
from evaluator.domain.wording import counted, spoken_list, spoken_time
from evaluator.formats.pdf.agreement import agreement_section
from evaluator.formats.pdf.evaluation_sheet import evaluation_sheet, place_to_sign
from evaluator.formats.pdf.layout import Align, Column, Document, Tone
from evaluator.formats.pdf.moderation_item import Printed, print_item
from evaluator.progress import UNHEARD, Progress

SHOWN_OF_DIGEST = 16  # hexadecimal digits
_PRICES_KNOWN = "Prices were known to the chair by then."
_NO_PRICE_KNOWN = "No price had reached the chair who asked by then."


def moderation_record_pdf(
    setup: Setup,
    record: ModerationRecord,
    submissions: Mapping[str, Submission],
    locked_at: Mapping[str, datetime],
    *,
    contents: str,
    log_head: str,
    made_at: datetime,
    explained: Iterable[Explained] = (),
    took_over: Iterable[TookOver] = (),
    banner: str = "",
    progress: Progress = UNHEARD,
) -> bytes:
    """The record as a tagged PDF with one empty signature field, `chair`.

    `submissions` are those moderation was held on and `locked_at` when their scorecards were locked, by member id;
    `contents` is the digest of what the record states; `explained` are the phrases that were registered after a
    scorecard was opened, or in the place of another; `took_over` says who took the chair from whom.
    """
    document = evaluation_sheet(
        setup,
        kind="Moderation record",
        author=setup.evaluation.procurement.authority,
        contents=contents,
        log_head=log_head,
        made_at=made_at,
        banner=banner,
        progress=progress,
    )
    _facts(document, setup, record)
    _sessions(document, setup, record)
    _successions(document, setup, took_over)
    _reopenings(document, setup, record)
    _scorecards(document, setup, submissions, locked_at)
    _phrases(document, setup, tuple(explained))
    _questions(document, setup, record, submissions, progress)
    place_to_sign(document, Role.CHAIR, "Signed by the chair")
    return document.render()


def _facts(document: Document, setup: Setup, record: ModerationRecord) -> None:
    closed = spoken_time(record.closed_at) if record.closed_at else "open"
    document.facts(
        [
            ("Evaluation", setup.evaluation.title),
            ("Chair", who_led(record, setup.roster) or setup.roster.the(Role.CHAIR).name),
            ("Closed", f"{closed}, claimed by this computer"),
            ("Items", counted(len(record.scores), "agreed score")),
            ("Reopened", counted(len(record.reopenings), "time") if record.reopenings else "Never"),
        ]
    )


def _questions(
    document: Document,
    setup: Setup,
    record: ModerationRecord,
    submissions: Mapping[str, Submission],
    progress: Progress,
) -> None:
    """Question by question what was given and what was agreed, then how far the members had been of one mind."""
    printed = Printed.of(setup, record, {one: submissions[one].scores for one in submissions})
    number = 3
    for number, leaf in enumerate(progress.each(setup.model.scored_leaves(), "Drawing the moderation record"), start=3):
        document.heading(f"{number}. {leaf.title}")
        _spread(document, setup, leaf, record, submissions)
        for tender in setup.tenders:
            response = Response(tender_id=tender.id, criterion_id=leaf.id)
            if response in printed.items:
                print_item(document, printed, response)
    given = award_input(setup, moderation=record, submissions=submissions)
    agreement_section(document, setup, given, number=number + 1)


def _spread(
    document: Document,
    setup: Setup,
    leaf: AwardCriterion,
    record: ModerationRecord,
    submissions: Mapping[str, Submission],
) -> None:
    """What everybody gave each tender on this question, the range, and what was agreed."""
    points = {
        (member, score.response): score.points
        for member, one in submissions.items()
        for score in one.scores
        if score.criterion_id == leaf.id and score.points is not None
    }
    agreed = {score.response: score.points for score in record.scores if score.criterion_id == leaf.id}
    given = given_on(leaf, setup, points, agreed)
    for picture in spread(leaf.title, setup.model.scale_of(leaf.id), given):
        document.picture(picture)


def _sessions(document: Document, setup: Setup, record: ModerationRecord) -> None:
    document.heading("1. Sessions")
    document.table(
        [
            Column(head="Session", align=Align.RIGHT, share=10),
            Column(head="Begun", share=17),
            Column(head="Ended", share=17),
            Column(head="Chair", share=14),
            Column(head="Present", share=24),
            Column(head="Absent", share=18),
        ],
        [
            (
                str(one.number),
                spoken_time(one.opened_at),
                spoken_time(one.ended_at) if one.ended_at else "open",
                setup.roster.of(one.chair).name,
                spoken_list([setup.roster.of(who).name for who in one.present]),
                spoken_list([setup.roster.of(who).name for who in one.absent(setup)]) or "Nobody",
            )
            for one in record.sessions
        ],
    )
    document.paragraph(f"{_who_confirmed(setup, record)} Times are as claimed by this computer.")


def _who_confirmed(setup: Setup, record: ModerationRecord) -> str:
    """By whose signatures the items stand; the chair's is the one on the record."""
    chair = setup.roster.the(Role.CHAIR).id
    present = ((item, who) for item in record.items() for who in item.present)
    others = dict.fromkeys(who for item, who in present if who not in (chair, item.chair))
    before = dict.fromkeys(one.chair for one in record.sessions if one.chair != chair)
    if not others:
        return "The chair is the whole panel, and confirms every item below by signing this record."
    names = spoken_list([setup.roster.of(who).name for who in others])
    signed = "".join(f"{setup.roster.of(who).name} signed what was agreed in the sessions they led; " for who in before)
    return (
        f"{names} confirmed with a signature of their own every item below that was agreed in their presence, as it is "
        f"worded here; {signed}the chair confirms all of them by signing this record."
    )


def _successions(document: Document, setup: Setup, took_over: Iterable[TookOver]) -> None:
    """Who took the chair from whom, why, and up to where the one before had signed."""
    for one in took_over:
        before = setup.roster.of(one.change.before).name
        stands = (
            f"What {before} had signed by then stands as it was signed (package {one.package[:SHOWN_OF_DIGEST]}…, the "
            f"log of which ends at {one.log_head[:SHOWN_OF_DIGEST]}…); what they had not signed was agreed again."
            if one.package
            else f"{before} had signed nothing of moderation by then."
        )
        document.notice(
            f"Another person took the chair with the signature of {setup.roster.the(Role.APPROVER).name}",
            f"{one.change.in_words(setup.roster)} {stands}",
            tone=Tone.WARNING,
        )


def _reopenings(document: Document, setup: Setup, record: ModerationRecord) -> None:
    for one in record.reopenings:
        known = _PRICES_KNOWN if one.prices_known else _NO_PRICE_KNOWN
        if one.report:
            known += f" The award report was signed by then ({one.report[:SHOWN_OF_DIGEST]}…) and stays in the record."
        document.notice(
            f"Moderation was closed, and reopened with the consent of {setup.roster.of(one.approver).name}",
            f"Asked for on {spoken_time(one.asked_at)}. {known} Reason: {one.reason} What was agreed before stands "
            f"with each item that was corrected, and in the record signed then ({one.moderation[:SHOWN_OF_DIGEST]}…).",
            tone=Tone.WARNING,
        )


def _scorecards(
    document: Document, setup: Setup, submissions: Mapping[str, Submission], locked_at: Mapping[str, datetime]
) -> None:
    document.heading("2. Scorecards this was held on")
    document.paragraph(
        "In the pictures below each member stands under the number given here, the line is the range of what they gave "
        "before they met, and the dark mark is what was agreed. No average was worked out.",
        introduces=True,
    )
    document.table(
        [Column(head="Panel member", share=34), Column(head="Locked", share=36), Column(head="Digest", share=30)],
        [
            (
                f"P{number} {setup.roster.of(one).name}",
                spoken_time(locked_at[one]) if one in locked_at else "",
                f"{submissions[one].digest[:SHOWN_OF_DIGEST]}…",
            )
            for number, one in enumerate(setup.expected_to_score(), start=1)
            if one in submissions
        ],
    )
    _left_and_assigned(document, setup, submissions)


def _left_and_assigned(document: Document, setup: Setup, submissions: Mapping[str, Submission]) -> None:
    """Who is not counted any more and why, and who scored some questions only."""
    for one in setup.roster.left():
        if one.person.is_a(Role.MEMBER):
            kept = (
                "What they sent is kept with the record, and is not counted here."
                if one.person.id in submissions
                else "Nothing of theirs is counted here."
            )
            document.notice(
                f"{one.person.name} left the panel with revision {one.until + 1} of the set-up",
                f"Reason: {one.reason} {kept}",
                tone=Tone.WARNING,
            )
    for member_id in (own.member_id for own in setup.assigned):
        titles = [setup.model.question(question).title for question in setup.questions_of(member_id)]
        document.paragraph(f"{spoken_list(titles)}.", lead=f"{setup.roster.of(member_id).name} scored:")


def _phrases(document: Document, setup: Setup, explained: tuple[Explained, ...]) -> None:
    """Whether every scorecard was committed to, once, before the first was opened."""
    if not any(one.late for one in explained):
        document.paragraph("The phrase of each scorecard was registered before the first of them was opened.")
    for one in explained:
        document.notice(
            "A phrase was registered after scorecards had been opened"
            if one.late
            else "A phrase was registered in the place of an earlier one",
            one.in_words(setup.roster),
            tone=Tone.WARNING,
        )
