"""A small evaluation in a real encrypted file, and ways to change it behind the program's back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy import text

from evaluator.domain.scoring import IndividualScore
from evaluator.formats import canonical
from evaluator.storage.evaluation_file import EvaluationFile, create_evaluation_file, open_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork
from tests.strategies import NOON, small_setup

SETUP = small_setup()
ID = UUID(SETUP.evaluation.id)
CHAIR, MEMBER = SETUP.roster.people[1].id, SETUP.roster.people[2].id


def first_rows(uow: UnitOfWork) -> None:
    """The small set-up as its lead, or a member who opens a pack, keeps it."""
    uow.evaluations.begin(SETUP.evaluation, holder_id=MEMBER, authority_certificate=b"CA", lead_compared="by voice")
    uow.evaluations.freeze_model(SETUP.model, at=NOON)
    for person in SETUP.roster.people:
        uow.panel.enrol(person, certificate=person.name.encode())
    for tender in SETUP.tenders:
        uow.tenders.register(SETUP.supplier_of(tender.id), tender)
    uow.audit.record("evaluation begun", member_id=MEMBER, now=NOON, subject=SETUP.evaluation.id)


def begin(evaluations: Path, unlocked: Unlocked) -> None:
    """Make the file with these rows."""
    create_evaluation_file(evaluations, ID, unlocked=unlocked, encode=canonical.encode, first=first_rows)


def open_file(evaluations: Path, unlocked: Unlocked, *, keep_backup: bool = True) -> EvaluationFile:
    """Open it as the program does."""
    return open_evaluation_file(evaluations, ID, unlocked=unlocked, encode=canonical.encode, keep_backup=keep_backup)


def score_all(uow: UnitOfWork, member_id: str, rationale: str) -> tuple[IndividualScore, ...]:
    """Save a finished score for every response."""
    scores = [
        IndividualScore(
            tender_id=response.tender_id,
            criterion_id=response.criterion_id,
            points=Decimal(4),
            rationale=rationale,
        )
        for response in SETUP.responses()
    ]
    uow.scores.save(member_id, *scores, at=NOON)
    return uow.scores.of(member_id)


class Undone(Exception):
    """Rolls a unit of work back."""


@contextmanager
def undone(file: EvaluationFile) -> Iterator[UnitOfWork]:
    """A unit of work that leaves nothing behind."""
    with suppress(Undone), file.work() as uow:
        yield uow
        raise Undone


def behind_the_programs_back(uow: UnitOfWork, *statements: str, **values: object) -> None:
    """Change rows as whoever holds the key could: no trigger, no foreign key and no check stands in the way."""
    connection = uow.audit.session.connection()
    for name in connection.execute(text("select name from sqlite_master where type = 'trigger'")).scalars().all():
        connection.exec_driver_sql(f"drop trigger {name}")
    connection.exec_driver_sql("pragma defer_foreign_keys = on")
    connection.exec_driver_sql("pragma ignore_check_constraints = on")
    for statement in statements:
        assert connection.execute(text(statement), values).rowcount, statement
    uow.audit.session.expire_all()
