"""Declaring interests: by everyone on the panel, once the suppliers are named and before any document is opened."""

from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import ConflictDeclaration, Role
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, not_declared_again, require_declared
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, declaration_digest
from evaluator.formats.container import JSON
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.storage.unit_of_work import UnitOfWork


def declare(uow: UnitOfWork, *, interests: str, now: datetime) -> None:
    """Keep what the holder declares; nothing, where `interests` is empty. A later declaration is a new version."""
    declaration = ConflictDeclaration(member_id=holder(uow).id, interests=interests.strip(), declared_at=now)
    uow.declarations.declare(declaration)
    digest = canonical.digest(canonical.encode(declaration))
    uow.audit.record("interests declared", member_id=declaration.member_id, now=now, subject=digest)


def send_again(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Sign what the holder declared after suppliers' names came back, sealed to the chair.

    Raises: RuleBroken where no names were hidden, before they are back, or before the holder has declared since.
    """
    setup = uow.setup()
    if setup.mask is None or setup.hides_names:
        raise RuleBroken("Your declaration goes out with what you send.", hint="There is nothing to send by itself.")
    declaration = require_declared(uow)
    contents = ConfirmationContent(
        moderation=uow.evaluations.held().require_setup_digest(),
        items=(declaration_digest(declaration),),
        declaration=declaration,
    )
    return issue(
        uow,
        kind=Kind.CONFIRMATION,
        role=Role.MEMBER,
        objects=[(canonical.encode(contents), JSON)],
        to=[setup.roster.the(Role.CHAIR)],
        signer=signer,
        now=now,
        package_id=package_id,
    )


def must_declare_again(uow: UnitOfWork) -> bool:
    """Whether suppliers' names came back and the holder, of the panel, has not sent a declaration since."""
    return holder(uow).is_a(Role.MEMBER) and holder(uow).name in not_declared_again(uow)


def own_declaration(uow: UnitOfWork) -> ConflictDeclaration | None:
    """What the holder declared last; None before they did."""
    return uow.declarations.of(holder(uow).id)
