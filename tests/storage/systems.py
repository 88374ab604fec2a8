"""A small dynamic purchasing system in a real encrypted file."""

from pathlib import Path
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.formats import canonical
from evaluator.storage.dps_file import DpsFile, create_dps_file, open_dps_file
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.keys import Unlocked
from tests.domain.systems import DPS_ID, ESTABLISHED, SYSTEM, application, approval, at, operator
from tests.strategies import person

ID = UUID(DPS_ID)
LEAD = person(1, Role.LEAD)


def first_rows(uow: DpsUnitOfWork) -> None:
    """The system as its lead begins it, with one application."""
    uow.systems.begin(SYSTEM, holder_id=LEAD.id, authority_certificate=b"CA", lead_compared="own key")
    uow.panel.enrol(LEAD, certificate=b"lead")
    uow.changes.draft(ESTABLISHED, sha256="a" * 64)
    uow.changes.approve(approval(ESTABLISHED))
    uow.operators.keep([operator("alder")], at=at(16))
    uow.applications.keep([application()])
    uow.audit.record("system begun", member_id=LEAD.id, now=at(10), subject=SYSTEM.id)


def begin(systems: Path, unlocked: Unlocked) -> None:
    """Make the file with these rows."""
    create_dps_file(systems, ID, unlocked=unlocked, encode=canonical.encode, first=first_rows)


def open_system(systems: Path, unlocked: Unlocked) -> DpsFile:
    """Open it as the program does."""
    return open_dps_file(systems, ID, unlocked=unlocked, encode=canonical.encode)
