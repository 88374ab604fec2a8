"""Whether the rows of a file still say what was signed: every container is proved again, and held against its rows.

Rows make the signed packages quick to read; the packages stay the evidence. Whoever holds a file's key could change a
row, a score of another member for one, and have the panel discuss it. So before anything is signed from a file, set-up,
merged submissions, the holder's own scorecard, agreed scores and the log are compared with the containers, and a row
that says otherwise is named (SECURITY T1, T2, T8, G12). Like `exchange`, this stands above storage and formats.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Protocol

from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.domain.on_record import SIGNED_WITH_REPORT, OnRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Response
from evaluator.domain.registration import PHRASE_TAKEN_OVER, REGISTERED
from evaluator.domain.succession import TAKEN_OVER
from evaluator.errors import EvaluatorError
from evaluator.formats import canonical
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import ProvedSetup, content, read_setup, sender_of
from evaluator.formats.moderation import ModerationContent
from evaluator.formats.record import AWARD_INPUT, AWARD_RESULT
from evaluator.formats.report_content import ReportContent
from evaluator.formats.setup_chain import SetupChain, kept_chain
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, read_submission
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.invariants import logged, refuse_changed
from evaluator.storage.repositories import RECEIVED, SENT, HeldPackage
from evaluator.storage.unit_of_work import UnitOfWork

SENT_BY = {Kind.PACK.value: Role.LEAD, Kind.RECORD.value: Role.APPROVER}  # their containers are not kept where made
DECLARED = "interests declared"  # what the log calls a declaration; its subject is the digest of it
PUT_ON_RECORD = "put on record"  # its subject is the digest of what was said
DECIDED, ADJUSTED, CHECKED = "decision recorded", "prices adjusted", "prices checked"  # the subject is the digest of it
IN_LOG = {
    **{f"{kind.value} issued": SENT for kind in Kind},
    **{f"{kind.value} received": RECEIVED for kind in Kind if kind is not Kind.PACK},  # what a pack held is kept
    "set-up received": RECEIVED,
}


class Given(Protocol):
    """Points for one response: a member's or the panel's."""

    @property
    def response(self) -> Response:
        """Which response."""

    @property
    def points(self) -> Decimal | None:
        """How many."""


def require_as_signed(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> None:
    """Raises: FileProblem naming the first row that does not say what the signed packages of this file say."""
    refuse_changed(differences_from_signed(uow, progress=progress))


def differences_from_signed(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> Iterator[str]:
    """Everything in this file that is not as it was signed, each as words that name it."""
    yield from _packages_unlike_log(uow)
    yield from _phrases_unlike_log(uow)
    yield from _said_unlike_log(uow)
    yield from _decided_unlike_log(uow)
    held = uow.evaluations.held()
    if held.setup_digest is None:
        return  # nothing has been signed yet that rows could be held against
    try:
        chain = setups_of(uow)
    except EvaluatorError as problem:
        yield said("the set-up does not hold ({problem})", problem=problem.message)
        return
    heads, sent = set(uow.audit.heads()), Counter[str]()
    for package, direction in uow.packages.all():
        progress.step("Comparing the file with what was signed")
        named = said("the {kind} package {digest}", kind=said(package.kind), digest=package.digest)
        sent[package.kind] += direction == SENT
        try:
            if package.kind != Kind.SETUP and package.setup_digest not in chain.digests:
                yield said("{named} was made under a set-up that is not here", named=named)
            if direction == SENT and (package.member_id, package.seq) != (held.holder_id, sent[package.kind]):
                yield said("{named} is not in its place among those sent", named=named)
            if direction == SENT and package.kind in SENT_BY and not package.container:
                if package.role != SENT_BY[package.kind]:
                    yield said("{named} is not listed as it was signed", named=named)
                continue
            container = read_container(package.container)
            sender = sender_of(container, setup=chain.of(container), authority=held.authority_certificate)
            if held_package(container, package.container) != package:
                yield said("{named} is not listed as it was signed", named=named)
            if direction == SENT and container.statement.log_head not in heads:
                yield said("the log is not the one signed in {named}", named=named)
            yield from _rows_unlike(uow, container, sender, setup=chain.of(container), direction=direction)
        except EvaluatorError as problem:
            yield said("{named} does not hold ({problem})", named=named, problem=problem.message)


def setups_of(uow: UnitOfWork) -> SetupChain:
    """The signed revisions of the set-up that this file holds. Raises: FileProblem when they are not one chain."""
    return kept_chain(tuple(one.container for one in uow.packages.of_kind(Kind.SETUP)))


def held_package(container: Container, data: bytes) -> HeldPackage:
    """A container as storage keeps it."""
    statement = container.statement
    return HeldPackage(
        digest=container.digest,
        kind=statement.kind,
        member_id=statement.member_id or "",
        role=statement.role or "",
        seq=statement.seq,
        setup_digest=statement.setup_digest,
        container=data,
    )


def _packages_unlike_log(uow: UnitOfWork) -> Iterator[str]:
    """What was issued and received stands in the log; so none can be taken out, put in or given another time unseen."""
    expected = {(entry.subject, IN_LOG[entry.action], entry.at) for entry in logged(uow) if entry.action in IN_LOG}
    kept = set(uow.packages.listed())
    for digest, direction, _ in sorted(expected - kept):
        yield said(
            "the package {digest} is not here as the log says it was {direction}",
            digest=digest,
            direction=said(direction),
        )
    for digest, direction, _ in sorted(kept - expected):
        yield said(
            "the package {digest} is here, but the log does not say that it was {direction}",
            digest=digest,
            direction=said(direction),
        )


def _phrases_unlike_log(uow: UnitOfWork) -> Iterator[str]:
    """Each registered phrase stands in the log with its time; so none can be put in or changed unseen."""
    registered = {(entry.subject, entry.at) for entry in logged(uow) if entry.action in (REGISTERED, PHRASE_TAKEN_OVER)}
    kept = {(one.subject, one.registered_at) for one in uow.registrations.all()}
    for subject, _ in sorted(registered ^ kept):
        yield said("the registered phrase of {member} is not the one in the log", member=subject.split()[0])


def _said_unlike_log(uow: UnitOfWork) -> Iterator[str]:
    """Each version of what is on record stands in the log, in its order; so none can be put in or changed unseen."""
    logged_digests = [entry.subject for entry in logged(uow) if entry.action == PUT_ON_RECORD]
    place = {digest: number for number, digest in enumerate(logged_digests)}
    kept: dict[str, OnRecord] = {}
    for spoken in uow.said.every_version():
        digest, before = canonical.digest(canonical.encode(spoken)), next(reversed(kept), "")
        follows = digest in place and not (_same_subject(kept.get(before), spoken) and place[before] > place[digest])
        kept[digest] = spoken
        if not follows:
            yield said("what is on record about {about} is not what the log says", about=spoken.about or spoken.topic)
    for digest in sorted(place.keys() - kept.keys()):
        yield said("what was put on record as {digest} is not here", digest=digest)


def _same_subject(one: OnRecord | None, other: OnRecord) -> bool:
    return one is not None and (one.topic, one.about) == (other.topic, other.about)


def _decided_unlike_log(uow: UnitOfWork) -> Iterator[str]:
    """Each decision, adjustment and check stands in the log by its digest; so none can be changed or put in unseen."""
    kept = (
        (DECIDED, said("a decision is not the one in the log"), uow.decisions.all()),
        (ADJUSTED, said("a price adjustment is not the one in the log"), uow.prices.all().adjustments),
        (CHECKED, said("a check of the prices is not the one in the log"), uow.prices.checks()),
    )
    entries = logged(uow)
    for action, what, values in kept:
        subjects = [entry.subject for entry in entries if entry.action == action]
        if subjects != [canonical.digest(canonical.encode(value)) for value in values]:
            yield what


def _rows_unlike(
    uow: UnitOfWork, container: Container, sender: PanelMember, *, setup: Setup, direction: str
) -> Iterator[str]:
    """What the rows made from one package say otherwise than the package."""
    kind = container.statement.kind
    if kind is Kind.SETUP:
        if container.digest == uow.evaluations.held().setup_digest:
            yield from _setup_unlike(uow, read_setup(container), uow.setup())
    elif kind is Kind.SUBMISSION and direction == RECEIVED:
        yield from _merged_unlike(uow, container, sender, setup)
    elif kind is Kind.MODERATION and (direction == SENT or _taken_over(uow, container)):
        yield from _agreed_unlike(uow, content(container, ModerationContent).record)
    elif container.statement.seq == uow.packages.last_sent(kind, member_id=sender.id)[0]:
        if kind is Kind.SUBMISSION and container.statement.role is Role.MEMBER:
            yield from _scorecard_unlike(uow, content(container, SubmissionContent), sender)
        elif kind is Kind.REPORT and direction == SENT:
            yield from _outputs_unlike(uow, content(container, ReportContent), digest=container.digest)


def _taken_over(uow: UnitOfWork, container: Container) -> bool:
    """Whether a chair took over from another what this package says; the log has it."""
    return any(entry.action == TAKEN_OVER and entry.subject == container.digest for entry in logged(uow))


def _setup_unlike(uow: UnitOfWork, proved: ProvedSetup, setup: Setup) -> Iterator[str]:
    for field in fields(Setup):
        if canonical.encode(getattr(setup, field.name)) != canonical.encode(getattr(proved.setup, field.name)):
            yield said("the set-up's {field} changed since it was signed", field=field.name)
    held = uow.evaluations.held()
    if held.authority_certificate != proved.authority or uow.panel.certificates() != proved.certificates:
        yield said("the certificates of the set-up are not the ones that were signed")


def _merged_unlike(uow: UnitOfWork, container: Container, sender: PanelMember, setup: Setup) -> Iterator[str]:
    signed, merged = read_submission(container, sender=sender, setup=setup), uow.submissions.of(container.digest)
    if merged is None:
        yield said("the submission of {sender} is missing", sender=sender.name)
        return
    if (merged.member_id, merged.seq, merged.replaces) != (signed.member_id, signed.seq, signed.replaces):
        yield said("the submission of {sender} is not listed as it was signed", sender=sender.name)
    yield from _given_unlike(said("the score of {sender}", sender=sender.name), merged.scores, signed.scores)
    prices = {(one.criterion_id, one.tender_id): (one, str(one.amount)) for one in merged.prices}
    signed_prices = {(one.criterion_id, one.tender_id): (one, str(one.amount)) for one in signed.prices}
    for criterion_id, tender_id in sorted(prices.keys() | signed_prices.keys()):
        if prices.get((criterion_id, tender_id)) != signed_prices.get((criterion_id, tender_id)):
            yield said(
                "the price for {criterion_id}, tender {tender_id}, is not the one that was signed",
                criterion_id=criterion_id,
                tender_id=tender_id,
            )


def _scorecard_unlike(uow: UnitOfWork, signed: SubmissionContent, sender: PanelMember) -> Iterator[str]:
    """The holder's own scorecard, unless a later revision of it has been begun."""
    own = uow.scorecards.with_scores(sender.id)
    if uow.declarations.of(sender.id) != signed.declaration and not _declared_since(uow, signed):
        yield said("the declaration of {sender} is not the one that was signed", sender=sender.name)
    if signed.scorecard is None or own.revision > signed.scorecard.revision:
        return
    listed = (signed.scorecard.revision, signed.scorecard.reason, signed.scorecard.locked_at)
    if (own.revision, own.reason, own.locked_at) != listed:
        yield said("the scorecard of {sender} is not locked as it was signed", sender=sender.name)
    yield from _given_unlike(said("the score of {sender}", sender=sender.name), own.scores, signed.scorecard.scores)


def _declared_since(uow: UnitOfWork, signed: SubmissionContent) -> bool:
    """Whether the holder declared something else later; the log says so."""
    later = uow.declarations.of(signed.declaration.member_id)
    digest = None if later is None else canonical.digest(canonical.encode(later))
    return any(entry.action == DECLARED and entry.subject == digest for entry in logged(uow))


def _agreed_unlike(uow: UnitOfWork, signed: ModerationRecord) -> Iterator[str]:
    """A session that was sent to be confirmed has ended: what was agreed in it stands, whatever was agreed since."""
    record, sessions = uow.consensus.record(), len(signed.sessions)
    if record.sessions[:sessions] != signed.sessions:
        yield said("the sessions of the meeting are not the ones that were signed")
    if record.reopenings[: len(signed.reopenings)] != signed.reopenings:
        yield said("the reopenings of moderation are not the ones that were signed")
    reopened = len(record.reopenings) > len(signed.reopenings)
    if signed.closed_at is not None and not reopened and record.closed_at != signed.closed_at:
        yield said("moderation is not closed as it was signed")
    for session in range(1, sessions + 1):
        held, agreed = (_agreed_in(session, one) for one in (record, signed))
        yield from _given_unlike(said("the agreed score"), held, agreed)


def _agreed_in(session: int, record: ModerationRecord) -> list[ConsensusScore]:
    return [score for score in (*record.scores, *record.earlier) if score.session == session]


def _outputs_unlike(uow: UnitOfWork, signed: ReportContent, *, digest: str) -> Iterator[str]:
    """What the last report says; once moderation was reopened after it, more may be decided and said."""
    decided = uow.decisions.all()
    if digest in uow.consensus.record().replaced_reports():
        if decided[: len(signed.decisions)] != signed.decisions:
            yield said("the decisions are not the ones that were signed")
        return
    reported = {AWARD_INPUT: signed.award_input, AWARD_RESULT: signed.award_result}
    reported |= {one.name: one.sha256 for one in signed.reports}
    if uow.outputs.digests() != reported:
        yield said("the files of the award are not the ones that were signed")
    if uow.said.latest(*SIGNED_WITH_REPORT) != signed.on_record:
        yield said("what stands on record is not what was signed with the report")
    if decided != signed.decisions:
        yield said("the decisions are not the ones that were signed")


def _given_unlike(what: str, held: Iterable[Given], signed: Iterable[Given]) -> Iterator[str]:
    """Which points, reasons or evidence differ; 4 is another entry than 4.0."""
    rows, entries = ({one.response: (one, str(one.points)) for one in given} for given in (held, signed))
    for response in dict.fromkeys([*rows, *entries]):
        if rows.get(response) != entries.get(response):
            yield said(
                "{what} for {criterion_id}, tender {tender_id}, is not the one that was signed",
                what=what,
                criterion_id=response.criterion_id,
                tender_id=response.tender_id,
            )
