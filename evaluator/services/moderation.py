"""The meeting: an agreed score with a reason for every response, and the signed closing that opens the prices.

A session ends when those present are asked to confirm what was agreed in it; what is agreed otherwise after that is a
correction in a later session, with its reason, and is confirmed again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from evaluator.domain.merging import current, standing
from evaluator.domain.moderation import (
    ConsensusScore,
    ItemDraft,
    ModerationItem,
    ModerationRecord,
    ModerationSession,
    draft_of,
    require_correction_explained,
)
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.price_order import CLOSED
from evaluator.domain.procurement import Stage
from evaluator.domain.rationale import Finding, Reviewer
from evaluator.domain.registration import explained_in
from evaluator.domain.scoring import LONGEST_TEXT, IndividualScore
from evaluator.domain.submission import Submission
from evaluator.domain.wording import counted, spoken_list
from evaluator.errors import RuleBroken
from evaluator.exchange import (
    Issued,
    chairs_changed,
    holder,
    issue,
    keep_received,
    receive,
    received_containers,
    require_chair_approved,
    require_declared_again,
    require_late_approved,
    setup_of,
    setups_of,
)
from evaluator.formats import canonical
from evaluator.formats.confirmation import awaited, confirmed_in
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import PDF, content
from evaluator.formats.moderation import ModerationContent, held_on, read_moderation
from evaluator.formats.pdf.moderation_record import moderation_record_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.sheets import require_sheet
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, log_object
from evaluator.formats.succession import led_before, logs_of_chairs, took_over
from evaluator.progress import UNHEARD, Progress
from evaluator.said import sentences
from evaluator.storage.invariants import logged
from evaluator.storage.unit_of_work import UnitOfWork

SIGNED_FOR = "This is what the panel agreed in my presence."
SIGNED_AFTER = "This is what the panel agreed in my presence, and before as the chair of each session signed it."


def begin_session(uow: UnitOfWork, *, present: Iterable[str], now: datetime) -> int:
    """Begin a session of the meeting with those present (member ids); gives its number. One still open ends here.

    Raises: RuleBroken when nobody is present but the chair, somebody is not on the panel, or moderation is not open.
    """
    _require_open(uow)
    _require_taken_over(uow)
    require_declared_again(uow)
    roster = uow.panel.roster()
    people = tuple(roster.of(member_id).id for member_id in dict.fromkeys(present))
    seated = {one.id for role in (Role.CHAIR, Role.MEMBER) for one in roster.with_role(role)}
    if strangers := [roster.of(one).name for one in people if one not in seated]:
        raise RuleBroken(
            "The panel alone agrees points; {strangers} cannot be noted as present.",
            hint="Tick the chair and those who score.",
            strangers=spoken_list(strangers),
        )
    if not people:
        raise RuleBroken("Nobody is present.", hint="Tick everyone who takes part in this session.")
    number, chair = len(uow.consensus.sessions()) + 1, roster.the(Role.CHAIR).id
    begun = ModerationSession(number=number, chair=chair, present=people, opened_at=now)
    begun.require_panel(roster)
    end_session(uow, now=now)
    uow.consensus.begin_session(begun)
    subject = f"{number} {' '.join(people)}"
    uow.audit.record("moderation session begun", member_id=holder(uow).id, now=now, subject=subject)
    return number


def end_session(uow: UnitOfWork, *, now: datetime) -> None:
    """End the session that is open, if one is."""
    held = uow.consensus.sessions()
    if held and held[-1].ended_at is None:
        number = held[-1].number
        uow.consensus.end_session(number, at=now)
        uow.audit.record("moderation session ended", member_id=holder(uow).id, now=now, subject=str(number))


def save_draft(uow: UnitOfWork, *, draft: ItemDraft, now: datetime) -> None:
    """Save the form of one item as typed; anything in it may be missing. Raises: RuleBroken once closed."""
    _require_open(uow)
    uow.consensus.save_draft(draft, at=now)


def issue_session(
    uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """End the session, sign what was agreed so far and send it to everyone who was present, to be confirmed.

    Raises: RuleBroken when nothing was agreed yet, or moderation is not open.
    """
    _require_open(uow)
    setup, record = uow.setup(), uow.consensus.record()
    if not record.scores:
        raise RuleBroken("Nothing has been agreed yet.", hint="Agree points and a reason for at least one response.")
    end_session(uow, now=now)
    record = uow.consensus.record()
    record.require_sound(setup)
    present = {member_id for item in record.items() for member_id in item.present}
    return _issue(
        uow,
        _contents(uow, record),
        to=[person for person in setup.roster.people if person.id in present],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def agree(uow: UnitOfWork, *, score: ConsensusScore, now: datetime) -> None:
    """Record what the panel agreed for one response in the session that is open; earlier versions stay.

    Raises: RuleBroken while anything of the record is missing, for points off the published scale or an unknown
    response, for a correction without a reason, for each objection of a reviewer that is neither met nor passed with a
    reason, when no session is open, or once closed.
    """
    _require_open(uow)
    begun = uow.consensus.sessions()
    if not begun or begun[-1].ended_at is not None:
        raise RuleBroken("No session of the meeting is open.", hint="Note who is present and begin one.")
    setup, score = uow.setup(), replace(score, session=begun[-1].number)
    setup.require_response(score.response)
    score.require_sound(setup.model)
    score.require_raised_by_panel(setup)
    score.require_spoken_in_meeting(begun, setup)
    if earlier := uow.consensus.last_agreed(score.response):
        require_correction_explained(score, earlier)
    score = _reviewed(uow, setup, score)
    uow.consensus.agree(score, at=now)
    uow.audit.record(
        "score agreed", member_id=holder(uow).id, now=now, subject=f"{score.criterion_id} {score.tender_id}"
    )


def agree_draft(uow: UnitOfWork, *, draft: ItemDraft, now: datetime) -> None:
    """Agree an item as its form has it. Raises: RuleBroken as `agree` does, and while no points are chosen."""
    agree(uow, score=draft.agreed(), now=now)


def objections(uow: UnitOfWork, *, draft: ItemDraft) -> tuple[Finding, ...]:
    """What a reviewer would object to in the reason as it is typed, beside the other agreed reasons on the question."""
    return _objections(uow, uow.setup(), draft)


def _objections(uow: UnitOfWork, setup: Setup, draft: ItemDraft) -> tuple[Finding, ...]:
    setup.require_response(draft.response)
    text = "\n".join(one for one in (draft.reason, draft.why_not_higher, draft.why_not_lower) if one.strip())
    reason = IndividualScore(
        tender_id=draft.tender_id,
        criterion_id=draft.criterion_id,
        points=draft.points,
        rationale=text[:LONGEST_TEXT],
        evidence=draft.evidence,
    )
    return Reviewer(setup).findings(reason, uow.consensus.reasons_beside(draft.response))


def _reviewed(uow: UnitOfWork, setup: Setup, score: ConsensusScore) -> ConsensusScore:
    """The score with those passed objections alone that still stand. Raises: RuleBroken for one that is not passed."""
    passed = {one.check for one in score.discussion.passed}
    found = _objections(uow, setup, draft_of(score))
    if left := [one for one in found if one.objection.value not in passed]:
        raise RuleBroken(
            "A reviewer might object to the reason: {left}",
            hint="Change the reason, or say beside the objection why it stands.",
            left=sentences(tuple(one.said for one in left)),
        )
    standing_objections = {one.objection.value for one in found}
    kept = tuple(one for one in score.discussion.passed if one.check in standing_objections)
    return replace(score, discussion=replace(score.discussion, passed=kept))


def close_moderation(
    uow: UnitOfWork,
    *,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> Issued:
    """Close moderation and sign its record, for the price evaluator, the lead and the approver.

    Raises: RuleBroken while a scorecard is awaited, a member's submissions conflict, a response has no agreed score, or
    somebody who was present has not confirmed one, or the approver has not signed what was decided on late tenders.
    """
    setup = uow.setup()
    held = _merged(uow, setup)
    require_late_approved(uow)
    require_chair_approved(uow)
    record = uow.consensus.record().close(setup, now=now)
    _require_confirmed(uow, record, setup)
    uow.consensus.close(at=now)
    uow.audit.record(CLOSED, member_id=holder(uow).id, now=now)
    contents, roster = _contents(uow, record), setup.roster
    drawn, reason = _record_pdf(uow, record, held, contents=contents, now=now, banner=banner, progress=progress)
    record_pdf = sign_pdf(drawn, role=Role.CHAIR, reason=reason, signer=signer, now=now)
    return _issue(
        uow,
        contents,
        to=[*roster.with_role(Role.PRICE_EVALUATOR), roster.the(Role.LEAD), roster.the(Role.APPROVER)],
        signer=signer,
        now=now,
        package_id=package_id,
        sheet=[(record_pdf, PDF)],
        progress=progress,
    )


def _merged(uow: UnitOfWork, setup: Setup) -> Mapping[str, Submission]:
    """Everybody's submission in force, by member id. Raises: RuleBroken while one is awaited, or two conflict."""
    submissions = uow.submissions.held()
    if awaited := [member for member in setup.expected_to_score() if not standing(submissions, member)]:
        names = ", ".join(setup.roster.of(member).name for member in awaited)
        raise RuleBroken(
            "Scorecards are still awaited from {names}.", hint="Merge their submissions first.", names=names
        )
    return current(submissions)


def _record_pdf(
    uow: UnitOfWork,
    record: ModerationRecord,
    held: Mapping[str, Submission],
    *,
    contents: bytes,
    now: datetime,
    banner: str,
    progress: Progress,
) -> tuple[bytes, str]:
    """The moderation record to be signed, and for what: another chair may have signed what was agreed before."""
    chain, signed = setups_of(uow), received_containers(uow, Kind.MODERATION)
    drawn = moderation_record_pdf(
        uow.setup(),
        record,
        held,
        _locked_at(uow, held),
        contents=canonical.digest(contents),
        log_head=uow.audit.head(),
        made_at=now,
        explained=explained_in((*led_before(logs_of_chairs(signed, chain), chain), *logged(uow))),
        took_over=took_over(signed, chain),
        banner=banner,
        progress=progress,
    )
    return drawn, SIGNED_AFTER if signed else SIGNED_FOR


def receive_moderation(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the chair's signed moderation; from here the price evaluator may submit. Raises: FileProblem."""
    received = receive(uow, data, kind=Kind.MODERATION, age_identity=age_identity, progress=progress)
    read_moderation(received.container, sender=received.sender, setup=setup_of(uow, received.container))
    require_sheet(received.container, sender=received.sender)
    keep_received(uow, received, now=now)


def _issue(
    uow: UnitOfWork,
    contents: bytes,
    *,
    to: Iterable[PanelMember],
    signer: Signer,
    now: datetime,
    package_id: UUID,
    sheet: Sequence[tuple[bytes, str]] = (),
    progress: Progress,
) -> Issued:
    return issue(
        uow,
        kind=Kind.MODERATION,
        role=Role.CHAIR,
        objects=[(contents, JSON), log_object(uow.audit.entries()), *sheet],
        to=to,
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def _locked_at(uow: UnitOfWork, submissions: Mapping[str, Submission]) -> dict[str, datetime]:
    """When each member's scorecard was locked, as they signed it."""
    found = {}
    for package in uow.packages.of_kind(Kind.SUBMISSION):
        if package.member_id in submissions and submissions[package.member_id].digest == package.digest:
            scorecard = content(read_container(package.container), SubmissionContent).scorecard
            if scorecard is not None and scorecard.locked_at is not None:
                found[package.member_id] = scorecard.locked_at
    return found


def _contents(uow: UnitOfWork, record: ModerationRecord) -> bytes:
    """What the chair signs: the record, and which scorecards it was held on."""
    submissions = held_on(uow.setup(), current(uow.submissions.listed()))
    return canonical.encode(ModerationContent(record=record, submissions=submissions))


def _require_open(uow: UnitOfWork) -> None:
    if uow.consensus.closed_at() is not None:
        raise RuleBroken("Moderation is closed.", hint="Reopening needs a reason and an approver.")
    if uow.evaluations.held().stage is not Stage.MODERATION:
        raise RuleBroken("There is nothing to moderate yet.", hint="Merge the panel's submissions first.")


def _require_taken_over(uow: UnitOfWork) -> None:
    """A chair in the place of another first has everybody's scorecard, and with it every session signed before."""
    if not chairs_changed(uow):
        return
    setup, held = uow.setup(), uow.submissions.listed()
    if awaited := [setup.roster.of(one).name for one in setup.expected_to_score() if not standing(held, one)]:
        raise RuleBroken(
            "{names} has not handed over to you yet."
            if len(awaited) == 1
            else "{names} have not handed over to you yet.",
            hint="Take over what everybody signed for the chair before you on the screen “Another chair”; a session "
            "that was signed already may be among it.",
            names=spoken_list(awaited),
        )


def _require_confirmed(uow: UnitOfWork, record: ModerationRecord, setup: Setup) -> None:
    waiting = [people for _, people in _awaited(uow, record, setup) if people]
    if waiting:
        names = dict.fromkeys(setup.roster.of(one).name for people in waiting for one in people)
        raise RuleBroken(
            "{items} still to be confirmed by {names}.",
            hint="Send them what was agreed, and open the confirmations they send back.",
            items=counted(len(waiting), "item"),
            names=spoken_list(list(names)),
        )


def _awaited(
    uow: UnitOfWork, record: ModerationRecord, setup: Setup
) -> tuple[tuple[ModerationItem, tuple[str, ...]], ...]:
    """Each agreed item with those of whom a confirmation of its present text is missing."""
    confirmed = confirmed_in(received_containers(uow, Kind.CONFIRMATION))
    return awaited(record.items(), confirmed=confirmed, setup=setup)
