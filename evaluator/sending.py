"""A package on its way out, of an evaluation or of a purchasing system: its statement filled, signed, noted, sealed.

The statement says who signed it, in which role, for whom, and after which of the sender's own packages (SECURITY §4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from evaluator.as_signed import held_package
from evaluator.domain.panel import PanelMember, Role
from evaluator.formats.container import build_container, read_container
from evaluator.formats.package import seal
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, Statement
from evaluator.storage.repositories import SENT, AuditLog, Packages


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A package on its way out: the digest of its statement, and the sealed bytes to send."""

    digest: str
    sealed: bytes


class Sends(Protocol):
    """What the file of an evaluation and that of a purchasing system both have."""

    @property
    def packages(self) -> Packages:
        """What was sent and received."""

    @property
    def audit(self) -> AuditLog:
        """The log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A package about to be signed: from whom, in which role, for whom, about which file and under which set-up."""

    kind: Kind
    role: Role
    sender: PanelMember
    to: tuple[PanelMember, ...]
    file_id: str
    setup_digest: str | None
    objects: tuple[tuple[bytes, str], ...]
    named: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    @property
    def recipients(self) -> dict[str, PanelMember]:
        """Whom it is addressed to, each key once, by fingerprint."""
        return {person.fingerprint: person for person in self.to}


@dataclass(frozen=True, slots=True)
class Signed:
    """The digest of a package's statement, and the bare container."""

    digest: str
    data: bytes


def sign_package(
    uow: Sends, going: Outgoing, *, signer: Signer, now: datetime, package_id: UUID, keep: bool = True
) -> Signed:
    """A container whose statement follows the sender's last one, noted as sent and in the log; kept or not."""
    seq, previous = uow.packages.last_sent(going.kind, member_id=going.sender.id)
    data = build_container(
        Statement(
            kind=going.kind,
            evaluation_id=going.file_id,
            setup_digest=going.setup_digest,
            package_id=str(package_id),
            member_id=going.sender.id,
            role=going.role,
            seq=seq + 1,
            prev_digest=previous,
            log_head=uow.audit.head(),
            recipients=tuple(going.recipients),
            claimed_time=now,
        ),
        going.objects,
        named=going.named,
        signer=signer,
    )
    built = read_container(data)
    uow.packages.keep(held_package(built, data if keep else b""), direction=SENT, at=now)
    uow.audit.record(f"{going.kind.value} issued", member_id=going.sender.id, now=now, subject=built.digest)
    return Signed(digest=built.digest, data=data)


def seal_package(
    uow: Sends, going: Outgoing, *, signer: Signer, now: datetime, package_id: UUID, keep: bool = True
) -> Issued:
    """The same, sealed to everybody it is addressed to."""
    signed = sign_package(uow, going, signer=signer, now=now, package_id=package_id, keep=keep)
    sealed = seal(signed.data, [person.age_recipient for person in going.recipients.values()])
    return Issued(digest=signed.digest, sealed=sealed)
