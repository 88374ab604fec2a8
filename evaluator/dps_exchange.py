"""What packages and papers of a dynamic purchasing system have in common on their way out and in.

As in `exchange`, but for the file of a system: a statement filled from the sender's file, an arriving package held
against the roster, a paper signed and kept (SECURITY §4). What is inside is for the service of its stage.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from evaluator.as_signed import held_package
from evaluator.domain.call_off import CallOff
from evaluator.domain.call_off_paper import CallOffFrame
from evaluator.domain.dps_paper import Paper
from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role
from evaluator.dps_as_signed import require_as_signed
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Received, open_sealed
from evaluator.formats import canonical
from evaluator.formats.contents import require_kind
from evaluator.formats.dps_contents import sender_on
from evaluator.formats.pdf.dps_paper import dps_paper_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.sending import Issued, Outgoing, seal_package
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.repositories import RECEIVED


def issue(
    uow: DpsUnitOfWork,
    *,
    kind: Kind,
    role: Role,
    objects: Iterable[tuple[bytes, str]],
    to: Iterable[PanelMember],
    signer: Signer,
    now: datetime,
    package_id: UUID,
) -> Issued:
    """Sign a package as the holder of this file, seal it to its recipients and the sender, and note it as sent.

    Raises: FileProblem when the file was changed behind the program's back; RuleBroken when the holder does not have
    the role.
    """
    require_as_signed(uow)
    sender = uow.holder()
    if not sender.is_a(role):
        raise RuleBroken("You do not take part in this system as {role_words}.", role_words=ROLE_WORDS[role])
    going = Outgoing(
        kind=kind,
        role=role,
        sender=sender,
        to=(*to, sender),
        file_id=uow.systems.held().dps.id,
        setup_digest=None,
        objects=tuple(objects),
    )
    return seal_package(uow, going, signer=signer, now=now, package_id=package_id)


def receive(uow: DpsUnitOfWork, data: bytes, *, kind: Kind, role: Role, age_identity: bytes, now: datetime) -> Received:
    """Open a package that arrived, hold it against this system's roster, and keep it.

    Raises: FileProblem when it is damaged, altered, of another kind or system, not addressed to the holder, or signed
    by somebody, or in a role, that may not say it.
    """
    bare, container = open_sealed(data, age_identity=age_identity)
    require_kind(container, kind)
    held = uow.systems.held()
    sender = sender_on(container, dps_id=held.dps.id, roster=uow.panel.roster(), authority=held.authority_certificate)
    require_addressed_to(container.statement, uow.holder().fingerprint)
    if container.statement.role is not role:
        raise FileProblem(
            "This package was not signed as {role_words}.",
            hint="Ask for the right package.",
            role_words=ROLE_WORDS[role],
        )
    if uow.packages.keep(held_package(container, bare), direction=RECEIVED, at=now):
        uow.audit.record(f"{kind.value} received", member_id=uow.holder().id, now=now, subject=container.digest)
    return Received(sender=sender, container=container, data=bare)


def frame_of(uow: DpsUnitOfWork, call_off: CallOff, *, now: datetime) -> CallOffFrame:
    """What a call-off is held within, as the system stands now."""
    dps = uow.systems.held().dps
    return CallOffFrame(
        dps=dps,
        rules=rules_of(dps.regime),
        authority=uow.authorities.of(call_off.authority_code),
        lot=uow.changes.published(on=now.date()).lot(call_off.lot_id),
    )


def sign_paper(uow: DpsUnitOfWork, paper: Paper, *, signer: Signer, now: datetime, banner: str = "") -> bytes:
    """The paper as a signed PDF, kept among the file's outputs under its name and noted in the log.

    A `banner`, such as EXAMPLE, stands on each page. Raises: RuleBroken when the holder does not sign in that role.
    """
    holder = uow.holder()
    if not holder.is_a(paper.signed_as):
        raise RuleBroken("Only the {role_words} signs this paper.", role_words=ROLE_WORDS[paper.signed_as])
    signed = sign_pdf(
        dps_paper_pdf(paper, log_head=uow.audit.head(), banner=banner),
        role=paper.signed_as,
        reason=paper.says,
        signer=signer,
        now=now,
    )
    sha256 = canonical.digest(signed)
    uow.outputs.keep(paper.name, sha256=sha256, body=signed, at=now)
    uow.audit.record("paper signed", member_id=holder.id, now=now, subject=sha256)
    return signed
