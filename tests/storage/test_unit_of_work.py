"""One change is wholly there or not at all, over both databases; documents' bytes are safe before a row names them."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event

from evaluator.domain.procurement import Document
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.repositories import SENT, HeldPackage
from evaluator.storage.unit_of_work import UnitOfWork
from tests.storage.evaluations import MEMBER, SETUP, score_all
from tests.strategies import NOON

BODY = b"%PDF-1.7 a response"
SHA256 = hashlib.sha256(BODY).hexdigest()
DOCUMENT = Document(sha256=SHA256, tender_id="A", name="Response.pdf", media_type="application/pdf", priced=False)


def keep_bytes(uow: UnitOfWork) -> None:
    uow.documents.keep(sha256=SHA256, body=BODY)


def register_document(uow: UnitOfWork) -> None:
    uow.documents.register(DOCUMENT)


def score(uow: UnitOfWork) -> None:
    score_all(uow, MEMBER, "Names the officer.")


def keep_package(uow: UnitOfWork) -> None:
    package = HeldPackage(
        digest="d" * 64, kind="setup", member_id=MEMBER, role="lead", seq=1, setup_digest=None, container=b"signed"
    )
    uow.packages.keep(package, direction=SENT, at=NOON)


def issue(uow: UnitOfWork) -> None:
    uow.evaluations.issued(digest="d" * 64, revision=1, reason="")


def keep_output(uow: UnitOfWork) -> None:
    uow.outputs.keep("award-report.pdf", sha256=SHA256, body=BODY, at=NOON)


def log(uow: UnitOfWork) -> None:
    uow.audit.record("set-up issued", member_id=MEMBER, now=NOON)


STEPS: tuple[Callable[[UnitOfWork], None], ...] = (
    keep_bytes,
    register_document,
    score,
    keep_package,
    issue,
    keep_output,
    log,
)


def everything(file: EvaluationFile) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of both databases."""
    found = {}
    for engine in (file.database, file.documents):
        with engine.connect() as connection:
            tables = connection.exec_driver_sql("select name from sqlite_master where type = 'table'").scalars().all()
            for table in tables:
                rows = connection.exec_driver_sql(f"select * from {table}").all()
                found[table] = sorted((tuple(row) for row in rows), key=repr)
    return found


class Broken(Exception):
    """What stops a unit of work."""


def stopped(_: object) -> None:
    raise Broken


def work(file: EvaluationFile, *steps: Callable[[UnitOfWork], None]) -> None:
    with file.work() as uow:
        for step in steps:
            step(uow)


@pytest.mark.parametrize("steps", range(1, len(STEPS) + 1))
def test_whatever_stops_a_change_leaves_nothing_of_it(file: EvaluationFile, steps: int) -> None:
    before = everything(file)
    with pytest.raises(Broken):
        work(file, *STEPS[:steps], stopped)
    assert everything(file) == before


def test_a_change_without_a_fault_is_there_as_a_whole(file: EvaluationFile) -> None:
    work(file, *STEPS)
    with file.work() as uow:
        assert uow.documents.body(DOCUMENT.stored_sha256) == BODY == uow.outputs.latest("award-report.pdf")
        assert uow.setup() == replace(SETUP, documents=(DOCUMENT,))
        assert len(uow.scores.of(MEMBER)) == len(SETUP.responses())
        assert uow.packages.count() == 1
        assert uow.audit.last()[0] == 2


def test_documents_are_committed_before_the_rows_that_name_them(file: EvaluationFile) -> None:
    order: list[str] = []
    event.listen(file.documents, "commit", lambda connection: order.append("documents"))
    event.listen(file.database, "commit", lambda connection: order.append("evaluation"))
    work(file, register_document, keep_bytes)
    assert order == ["documents", "evaluation"]


def test_documents_that_cannot_be_committed_leave_no_row_that_names_them(file: EvaluationFile) -> None:
    before = everything(file)
    event.listen(file.documents, "commit", stopped)
    with pytest.raises(Broken):
        work(file, keep_bytes, register_document)
    assert everything(file) == before


def test_rows_that_cannot_be_committed_leave_bytes_that_harm_nobody_and_a_second_try_works(
    file: EvaluationFile,
) -> None:
    before = everything(file)
    event.listen(file.database, "commit", stopped)
    with pytest.raises(Broken):
        work(file, keep_bytes, register_document)
    assert everything(file) == before | {"body": [(SHA256, BODY)]}
    event.remove(file.database, "commit", stopped)
    work(file, keep_bytes, register_document)
    with file.work() as uow:
        assert uow.documents.all() == (DOCUMENT,)
        assert uow.documents.body(SHA256) == BODY
