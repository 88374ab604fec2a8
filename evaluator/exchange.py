"""What every package of an evaluation has in common on its way out and on its way in.

A package says who signed it, in which role, for whom, under which set-up and after which of the sender's own packages
(SECURITY §4). Here the statement is filled from the sender's file, and here an arriving one is held against the
roster; what is inside is for the service of its stage. This stands between services and the rooms below because
storage and formats never see each other and no service imports another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from evaluator.as_signed import DECLARED, require_as_signed
from evaluator.as_signed import held_package as held_package
from evaluator.as_signed import setups_of as setups_of
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, ConflictDeclaration, PanelMember, Role
from evaluator.domain.succession import Succession, successions
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.confirmation import ConfirmationContent, late_approved, reopening_digest
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import CONTAINER, content, require_kind, sender_of
from evaluator.formats.declared import declared, declared_by_name, must_declare_again
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.pack import carried_setup
from evaluator.formats.package import unseal
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.formats.succession import succession_approved
from evaluator.progress import UNHEARD, Progress
from evaluator.sending import Issued as Issued
from evaluator.sending import Outgoing, seal_package, sign_package
from evaluator.storage.invariants import logged, require_whole
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A package that was addressed to the holder, signed by `sender`, and belongs to this evaluation."""

    sender: PanelMember
    container: Container
    data: bytes

    def content(self, kind: type[T]) -> T:
        """The package's first object, its contents, as this kind of value. Raises: FileProblem."""
        return content(self.container, kind)


def issue(
    uow: UnitOfWork,
    *,
    kind: Kind,
    role: Role,
    objects: Iterable[tuple[bytes, str]],
    to: Iterable[PanelMember],
    signer: Signer,
    now: datetime,
    package_id: UUID,
    keep: bool = True,
    progress: Progress = UNHEARD,
) -> Issued:
    """Sign a package as the holder of this file, seal it to its recipients and the sender, and note it as sent.

    `objects` are bytes with their media type, the contents first. Packs are not kept: their documents are held once.
    Raises: FileProblem when the file was changed behind the program's back; RuleBroken when the holder does not have
    the role.
    """
    going = _outgoing(uow, kind=kind, role=role, objects=objects, to=(*to, holder(uow)), progress=progress)
    progress.step("Signing")
    return seal_package(uow, going, signer=signer, now=now, package_id=package_id, keep=keep)


def issue_record(
    uow: UnitOfWork,
    *,
    containers: Iterable[bytes],
    named: Mapping[str, bytes],
    signer: Signer,
    now: datetime,
    package_id: UUID,
    progress: Progress = UNHEARD,
) -> bytes:
    """Sign the record as the approver: open to everyone, so neither sealed nor addressed to anybody."""
    going = _outgoing(
        uow,
        kind=Kind.RECORD,
        role=Role.APPROVER,
        objects=[(container, CONTAINER) for container in containers],
        to=(),
        named=named,
        progress=progress,
    )
    progress.step("Signing")
    return sign_package(uow, going, signer=signer, now=now, package_id=package_id, keep=False).data


def _outgoing(
    uow: UnitOfWork,
    *,
    kind: Kind,
    role: Role,
    objects: Iterable[tuple[bytes, str]],
    to: Iterable[PanelMember],
    named: Mapping[str, bytes] | None = None,
    progress: Progress = UNHEARD,
) -> Outgoing:
    """What the holder of this file sends. Raises: FileProblem where it is not whole; RuleBroken without the role."""
    require_sound(uow, progress=progress)
    held, sender = uow.evaluations.held(), holder(uow)
    if not sender.is_a(role):
        raise RuleBroken("You do not take part in this evaluation as {role_words}.", role_words=ROLE_WORDS[role])
    return Outgoing(
        kind=kind,
        role=role,
        sender=sender,
        to=tuple(to),
        file_id=held.evaluation.id,
        setup_digest=held.setup_digest,
        objects=tuple(objects),
        named=named or {},
    )


def open_sealed(data: bytes, *, age_identity: bytes) -> tuple[bytes, Container]:
    """Decrypt and prove a package, without asking yet who may say what is in it. Raises: FileProblem."""
    container = unseal(data, age_identity.decode())
    return container, read_container(container)


def receive(uow: UnitOfWork, data: bytes, *, kind: Kind, age_identity: bytes, progress: Progress = UNHEARD) -> Received:
    """Open a package that arrived and hold it against this evaluation's roster.

    Raises: FileProblem when it is damaged, altered, of another kind or evaluation, not addressed to the holder, or
    signed by someone who may not say it.
    """
    progress.step("Opening the package")
    bare, container = open_sealed(data, age_identity=age_identity)
    require_kind(container, kind)
    progress.step("Proving who signed it")
    sender = sender_here(uow, container)
    require_addressed_to(container.statement, holder(uow).fingerprint)
    _require_still_theirs(uow, container, sender)
    progress.step("Reading what was signed")
    return Received(sender=sender, container=container, data=bare)


def keep_received(uow: UnitOfWork, received: Received, *, now: datetime) -> bool:
    """Store the container as received and log it; False when it was there already."""
    new = uow.packages.keep(held_package(received.container, received.data), direction=RECEIVED, at=now)
    if new:
        uow.audit.record(
            f"{received.container.statement.kind.value} received",
            member_id=uow.evaluations.held().holder_id,
            now=now,
            subject=received.container.digest,
        )
    return new


def setup_of(uow: UnitOfWork, container: Container) -> Setup:
    """The set-up that a package was made under. Raises: FileProblem when this file does not hold it."""
    return setups_of(uow).of(container)


def hold_revision(uow: UnitOfWork, setup: Setup, *, certificates: Mapping[str, bytes]) -> None:
    """Bring the rows from one revision of the set-up to the next: people, documents, and names that are back."""
    here = uow.panel.roster()
    went = {one.person.fingerprint: one for one in setup.roster.former}
    for person in here.people:
        if left := went.get(person.fingerprint):
            uow.panel.take_off(person.id, until=left.until, reason=left.reason)
    for person in setup.roster.people:
        before = here.ever_known_by(person.fingerprint)
        if before is None:
            uow.panel.enrol(person, certificate=certificates[person.id])
        elif before.roles != person.roles:
            uow.panel.give_roles(person.id, person.roles, certificate=certificates[person.id])
    assigned = {one.member_id: one.questions for one in setup.assigned}
    for person in setup.roster.people:
        uow.panel.assign(person.id, assigned.get(person.id))
    uow.evaluations.keep_fewest_scorers(setup.fewest_scorers)
    known = {(one.sha256, one.tender_id): one for one in uow.documents.all()}
    for document in setup.documents:
        held = known.get((document.sha256, document.tender_id))
        if held is None:
            uow.documents.register(document)
        elif held != document and not setup.hides_names:
            uow.documents.rename(document)
    if setup.mask is not None:
        uow.evaluations.keep_mask(setup.mask)
        if not setup.hides_names:
            _give_names_back(uow, setup)


def _give_names_back(uow: UnitOfWork, setup: Setup) -> None:
    for supplier in setup.suppliers:
        uow.tenders.correct(supplier)
    known = set(uow.tenders.late())
    for late in setup.late:
        if late not in known:
            uow.tenders.decide_late(late)


def sender_here(uow: UnitOfWork, container: Container) -> PanelMember:
    """Who signed, as the roster of the set-up that the package was made under had them.

    Raises: FileProblem when this file does not hold that set-up, unless the package brings it: a later pack.
    """
    chain, kind = setups_of(uow), container.statement.kind
    named = container.digest if kind is Kind.SETUP else container.statement.setup_digest
    carried = carried_setup(container) if kind in (Kind.SETUP, Kind.PACK) and named not in chain.digests else None
    if carried is None:
        return chain.sender_of(container)
    return sender_of(container, setup=carried, authority=uow.evaluations.held().authority_certificate)


def _require_still_theirs(uow: UnitOfWork, container: Container, sender: PanelMember) -> None:
    """Nothing new is taken from a key that left the roster; what came before stays and may come again."""
    roster = uow.panel.roster()
    went = [one for one in roster.former if one.person.fingerprint == sender.fingerprint]
    if not went or container.digest in uow.packages.digests(container.statement.kind):
        return
    has_left = any(one.person.id == sender.id for one in roster.left())
    raise FileProblem(
        "{sender} does not sign with this key since revision {until} of the set-up: {reason}",
        hint="What came before is kept." if has_left else "Ask them to sign it again with their new key.",
        sender=sender.name,
        until=went[0].until + 1,
        reason=went[0].reason,
    )


def require_sound(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> None:
    """Raises: FileProblem naming the row when the file was changed outside the program (SECURITY T1, T2, G12)."""
    progress.step("Checking the file")
    require_whole(uow)
    require_as_signed(uow, progress=progress)


def holder(uow: UnitOfWork) -> PanelMember:
    """Whose file this is."""
    return uow.panel.roster().of(uow.evaluations.held().holder_id)


def received_containers(uow: UnitOfWork, kind: Kind) -> tuple[Container, ...]:
    """Every package of a kind that came, proved again, in the order of set-ups, the first of each sender first."""
    received = uow.packages.digests(kind, direction=RECEIVED)
    found = [read_container(one.container) for one in uow.packages.of_kind(kind) if one.digest in received]
    made_under = {digest: place for place, digest in enumerate(setups_of(uow).digests)}
    return tuple(sorted(found, key=lambda one: made_under.get(one.statement.setup_digest or "", len(made_under))))


def late_decisions_approved(uow: UnitOfWork) -> bool:
    """Whether the approver's signature on what was decided about late tenders is here; it is where none was late."""
    return late_approved(_approved(uow), (one.setup for one in setups_of(uow).revisions))


def chairs_changed(uow: UnitOfWork) -> tuple[Succession, ...]:
    """Every change of the chair that this file knows of, the first first."""
    return successions(one.setup for one in setups_of(uow).revisions)


def chair_approved(uow: UnitOfWork) -> bool:
    """Whether the approver's signature on every change of the chair is here; it is where the chair never changed."""
    return succession_approved(_approved(uow), (one.setup for one in setups_of(uow).revisions))


def _approved(uow: UnitOfWork) -> list[str]:
    """The digests of all that the approver signed."""
    approvals = (one for one in uow.packages.of_kind(Kind.CONFIRMATION) if one.role == Role.APPROVER)
    return [item for one in approvals for item in content(read_container(one.container), ConfirmationContent).items]


def require_chair_approved(uow: UnitOfWork) -> None:
    """Raises: RuleBroken before the approver's signature on a change of the chair is here."""
    if not chair_approved(uow):
        raise RuleBroken(
            "The approver has not signed that another person takes the chair.",
            hint="The approver signs it on the screen “Another chair” and sends it to the lead and the new chair.",
        )


def require_late_approved(uow: UnitOfWork) -> None:
    """Raises: RuleBroken before the approver's signature on what was decided about late tenders is here."""
    if not late_decisions_approved(uow):
        raise RuleBroken(
            "The approver has not signed what was decided about late tenders.",
            hint="The approver signs it on their own screen and sends it to the lead and the chair: open that file.",
        )


def moderation_stands_closed(uow: UnitOfWork) -> bool:
    """Whether moderation is closed, as far as this file was told: a closing came, and no consent to reopen it."""
    moderations = received_containers(uow, Kind.MODERATION)
    consents = (one for one in received_containers(uow, Kind.CONFIRMATION) if one.statement.role is Role.APPROVER)
    signed = {item for one in consents for item in content(one, ConfirmationContent).items}
    asked = [found.asks for one in moderations if (found := content(one, ModerationContent)).asks is not None]
    reopened = {one.moderation for one in asked if reopening_digest(one) in signed}
    return any(is_closed(one) and one.digest not in reopened for one in moderations)


def require_declared(uow: UnitOfWork) -> ConflictDeclaration:
    """What the holder declared of their interests, of suppliers they know by name. Raises: RuleBroken before that."""
    declaration = uow.declarations.of(uow.evaluations.held().holder_id)
    if declaration is None:
        raise undeclared()
    require_declared_again(uow)
    return declaration


def require_declared_again(uow: UnitOfWork) -> None:
    """Raises: RuleBroken where hidden names came back to this file and, by its log, nothing was declared since."""
    if uow.evaluations.held().mask is None:
        return
    named = [one.digest for one in setups_of(uow).revisions if one.setup.mask and not one.setup.hides_names]
    if not named:
        return
    log = [(entry.action, entry.subject) for entry in logged(uow)]
    came_back = max(place for place, (_, subject) in enumerate(log) if subject == named[0])
    if DECLARED not in {action for action, _ in log[came_back:]}:
        raise RuleBroken(
            "The suppliers' names are back, and you have not declared your interests since.",
            hint="Look at the names on the screen “Interests” and declare again.",
        )


def declarations(uow: UnitOfWork) -> Mapping[str, ConflictDeclaration]:
    """By member id, what everybody declared last in what they signed and sent here."""
    return declared(read_container(one.container) for one in uow.packages.of_kind(Kind.SUBMISSION, Kind.CONFIRMATION))


def not_declared_again(uow: UnitOfWork) -> tuple[str, ...]:
    """Whose declaration is awaited since suppliers' names came back; nobody where they were never hidden."""
    setup = uow.setup()
    if setup.mask is None or setup.hides_names:
        return ()
    sent = (read_container(one.container) for one in uow.packages.of_kind(Kind.SUBMISSION, Kind.CONFIRMATION))
    return must_declare_again(setup, declared_by_name(sent, setups_of(uow)))


def undeclared() -> RuleBroken:
    """What is said of anything that comes after the declaration of interests, before it was made."""
    return RuleBroken(
        "Your interests have not been declared.",
        hint="Say first whether you have any in these suppliers; then their documents open.",
    )


def known_setups(uow: UnitOfWork) -> frozenset[str]:
    """The digests of every set-up revision this file holds."""
    return uow.packages.digests(Kind.SETUP)
