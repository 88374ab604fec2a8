"""Declaring interests: by everyone on the panel, once the suppliers are named and before any document is opened."""

from datetime import datetime

from evaluator.domain.panel import ConflictDeclaration
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.storage.unit_of_work import UnitOfWork


def declare(uow: UnitOfWork, *, interests: str, now: datetime) -> None:
    """Keep what the holder declares; nothing, where `interests` is empty. A later declaration is a new version."""
    declaration = ConflictDeclaration(member_id=holder(uow).id, interests=interests.strip(), declared_at=now)
    uow.declarations.declare(declaration)
    digest = canonical.digest(canonical.encode(declaration))
    uow.audit.record("interests declared", member_id=declaration.member_id, now=now, subject=digest)


def own_declaration(uow: UnitOfWork) -> ConflictDeclaration | None:
    """What the holder declared last; None before they did."""
    return uow.declarations.of(holder(uow).id)
