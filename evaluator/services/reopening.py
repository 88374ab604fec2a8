"""Opening moderation again after it was closed: the chair asks with a reason, the approver consents with a signature.

A panel that evaluates again until the winner suits is what courts suspect first (Woods v Milton Keynes [2015] EWHC
2011). So the first result stays where it was signed, the request says whether prices were known and which award report
was signed, and nothing is opened before the approver has signed. The report signed then names the one it replaces.
"""

from datetime import datetime
from uuid import UUID

from evaluator.domain.discussion import require_short
from evaluator.domain.moderation import Reopening
from evaluator.domain.panel import Role
from evaluator.domain.price_order import REOPENED
from evaluator.domain.procurement import Stage
from evaluator.domain.rationale_words import gives_reason
from evaluator.errors import RuleBroken
from evaluator.exchange import (
    Issued,
    holder,
    issue,
    keep_received,
    open_sealed,
    receive,
    received_containers,
    setup_of,
)
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, read_confirmation, reopening_digest
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent, is_closed, read_signed_so_far
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_object
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import SENT
from evaluator.storage.unit_of_work import UnitOfWork

LETTER = "letter-"  # how the file name of a letter to a supplier begins


def ask_to_reopen(
    uow: UnitOfWork, *, reason: str, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """Sign the chair's request, sealed to the approver and the lead; nothing is open before a consent has come.

    Raises: RuleBroken without a reason, for anyone but the chair, or while it is open.
    """
    setup, record = uow.setup(), uow.consensus.record()
    if record.closed_at is None:
        raise RuleBroken("Moderation is not closed.", hint="Agree what is to be agreed otherwise, with the reason.")
    if not gives_reason(reason):
        raise RuleBroken("Reopening needs a reason in words.", hint="Say what was found, and in which item.")
    require_short(reason)
    priced = {person.id for person in setup.roster.with_role(Role.PRICE_EVALUATOR)}
    closed = _closed(uow)
    asked = Reopening(
        number=len(record.reopenings) + 1,
        reason=reason.strip(),
        approver=setup.roster.the(Role.APPROVER).id,
        moderation=closed.digest,
        prices_known=any(one.member_id in priced for one in uow.submissions.listed()),
        asked_at=now,
        report=_report_in_force(uow),
    )
    uow.audit.record("reopening asked for", member_id=holder(uow).id, now=now, subject=reopening_digest(asked))
    contents = ModerationContent(record=record, submissions=content(closed, ModerationContent).submissions, asks=asked)
    return issue(
        uow,
        kind=Kind.MODERATION,
        role=Role.CHAIR,
        objects=[(canonical.encode(contents), JSON), log_object(uow.audit.entries())],
        to=[setup.roster.the(Role.APPROVER), setup.roster.the(Role.LEAD)],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def receive_request(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the chair's request in the approver's file.

    Raises: FileProblem; RuleBroken when it asks for nothing, or does not name the award report that came here.
    """
    received = receive(uow, data, kind=Kind.MODERATION, age_identity=age_identity, progress=progress)
    found = read_signed_so_far(received.container, sender=received.sender, setup=setup_of(uow, received.container))
    if found.asks is None:
        raise RuleBroken("This is not a request to reopen moderation.", hint="Ask the chair which file it is.")
    came = received_containers(uow, Kind.REPORT)
    if came and found.asks.report != came[-1].digest and came[-1].digest not in found.record.replaced_reports():
        raise RuleBroken(
            "The chair's request does not name the award report that you received.",
            hint="Ask the chair for another request: it must say which report was signed.",
        )
    keep_received(uow, received, now=now)


def letters_signed(uow: UnitOfWork) -> tuple[str, ...]:
    """The file names of the letters to suppliers that the approver has signed; a reopening cannot take them back."""
    return tuple(name for name in sorted(uow.outputs.digests()) if name.startswith(LETTER))


def requested(uow: UnitOfWork) -> Reopening | None:
    """The request that waits for the holder's consent; None when there is none, or they consented already."""
    own = holder(uow).id
    consented = {
        item
        for package in uow.packages.of_kind(Kind.CONFIRMATION)
        if package.member_id == own
        for item in content(read_container(package.container), ConfirmationContent).items
    }
    waiting = [
        asked
        for container in received_containers(uow, Kind.MODERATION)
        if (asked := content(container, ModerationContent).asks)
        and asked.approver == own
        and reopening_digest(asked) not in consented
    ]
    return waiting[-1] if waiting else None


def consent(
    uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """Consent to the request that waits, sealed to the chair and the lead. Raises: RuleBroken when none does."""
    asked = requested(uow)
    if asked is None:
        raise RuleBroken("Nobody has asked to reopen moderation.", hint="Open the chair's request first.")
    (request,) = (
        one for one in received_containers(uow, Kind.MODERATION) if content(one, ModerationContent).asks == asked
    )
    signed = uow.outputs.digests()
    contents = ConfirmationContent(
        moderation=request.digest,
        items=(reopening_digest(asked),),
        letters=tuple(signed[name] for name in letters_signed(uow)),
    )
    return issue(
        uow,
        kind=Kind.CONFIRMATION,
        role=Role.APPROVER,
        objects=[(canonical.encode(contents), JSON)],
        to=[uow.panel.roster().the(Role.CHAIR), uow.panel.roster().the(Role.LEAD)],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def receive_told(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the chair's request or the approver's consent in the lead's file: with both, the panel may change again.

    Raises: FileProblem when it is neither; RuleBroken for anyone but the lead, or when it asks for nothing.
    """
    if not holder(uow).is_a(Role.LEAD):
        raise RuleBroken("The procurement lead keeps this.", hint="You open what is for you on your own screens.")
    _, container = open_sealed(data, age_identity=age_identity)
    consented = container.statement.kind is Kind.CONFIRMATION
    kind = Kind.CONFIRMATION if consented else Kind.MODERATION
    received = receive(uow, data, kind=kind, age_identity=age_identity, progress=progress)
    setup = setup_of(uow, received.container)
    if consented:
        read_confirmation(received.container, sender=received.sender, setup=setup)
    elif read_signed_so_far(received.container, sender=received.sender, setup=setup).asks is None:
        raise RuleBroken("This is not a request to reopen moderation.", hint="Ask the chair which file it is.")
    keep_received(uow, received, now=now)


def reopen(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> Reopening:
    """Open moderation again on the approver's signed consent; what was agreed so far stays in the record.

    Raises: FileProblem when it is no consent; RuleBroken when it is not to what was asked, or came too late.
    """
    received = receive(uow, data, kind=Kind.CONFIRMATION, age_identity=age_identity, progress=progress)
    given = read_confirmation(received.container, sender=received.sender, setup=setup_of(uow, received.container))
    asked = [
        reopening
        for container in _sent(uow)
        if container.digest == given.moderation and (reopening := content(container, ModerationContent).asks)
    ]
    if not asked or received.sender.id != asked[0].approver or given.items != (reopening_digest(asked[0]),):
        raise RuleBroken("This is not a consent to what you asked for.", hint="Ask the approver to open your request.")
    if uow.consensus.closed_at() is None or asked[0].number != len(uow.consensus.reopenings()) + 1:
        raise RuleBroken("Moderation was reopened on this consent already.")
    if asked[0].report != _report_in_force(uow):
        raise RuleBroken("The award report was signed after you asked.", hint="Ask again: a request names the report.")
    keep_received(uow, received, now=now)
    uow.consensus.reopen(asked[0])
    if asked[0].report:
        uow.evaluations.move(Stage.MODERATION)
    uow.audit.record(REOPENED, member_id=holder(uow).id, now=now, subject=reopening_digest(asked[0]))
    return asked[0]


def _report_in_force(uow: UnitOfWork) -> str:
    """The digest of the chair's signed award report; empty while none is in force."""
    if uow.evaluations.held().stage is not Stage.REPORTED:
        return ""
    _, digest = uow.packages.last_sent(Kind.REPORT, member_id=holder(uow).id)
    return digest or ""


def _sent(uow: UnitOfWork) -> list[Container]:
    """The holder's moderation packages, the first first."""
    sent = uow.packages.digests(Kind.MODERATION, direction=SENT)
    return [read_container(one.container) for one in uow.packages.of_kind(Kind.MODERATION) if one.digest in sent]


def _closed(uow: UnitOfWork) -> Container:
    """The package in which moderation was closed last, by the holder or by the chair before them."""
    held = (read_container(one.container) for one in uow.packages.of_kind(Kind.MODERATION))
    return max((one for one in held if is_closed(one)), key=_times_reopened)


def _times_reopened(closed: Container) -> int:
    return len(content(closed, ModerationContent).record.reopenings)
