"""Whoever holds the key can go around the database; then the row is named and nothing is signed (SECURITY T1, T2, T8).

Every promise is broken in the file of somebody it protects. Then one field of every column of every table is changed,
and each change must be found (G12); what is not found stands in `NOT_SIGNED` with its reason.
"""

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
import sqlalchemy as sa

from evaluator.as_signed import differences_from_signed
from evaluator.domain.audit import GENESIS, extend
from evaluator.domain.panel import Role
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.exchange import issue
from evaluator.formats.container import JSON
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.services import price, report
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.invariants import broken_promises
from evaluator.storage.rows import EvaluationTable
from evaluator.storage.unit_of_work import UnitOfWork
from tests.quick_walk import QuickWalk, ReopenedWalk
from tests.storage.evaluations import behind_the_programs_back, undone
from tests.storage.forgeries import CHANGES, FIRST

Files = dict[Role, EvaluationFile]


@pytest.fixture(scope="module")
def walk(reopened: ReopenedWalk) -> QuickWalk:
    """A whole evaluation, moderation reopened once; whatever is done to its files is rolled back."""
    walk = reopened
    with walk.desk(walk.the(Role.PRICE_EVALUATOR)) as file, file.work() as uow:
        price.adjust_prices(
            uow,
            criterion_id="P",
            title="Hosting",
            reason="Looked at again after the award; it comes to nothing.",
            amounts={tender.id: Decimal(0) for tender in uow.setup().tenders},
            now=datetime.now(UTC),
        )
    return walk


@pytest.fixture(scope="module")
def files(walk: QuickWalk) -> Iterator[Files]:
    """The file of somebody in each role, open."""
    with ExitStack() as stack:
        yield {role: stack.enter_context(walk.desk(walk.the(role))) for role in Role}


def found(uow: UnitOfWork) -> list[str]:
    return [*broken_promises(uow), *differences_from_signed(uow)]


def sign(uow: UnitOfWork, role: Role, signer: Signer) -> None:
    """Sign something, whatever it is, as the holder of this file."""
    issue(
        uow,
        kind=Kind.SUBMISSION,
        role=role,
        objects=[(b"{}", JSON)],
        to=[],
        signer=signer,
        now=datetime.now(UTC),
        package_id=uuid4(),
    )


@pytest.mark.parametrize("role", Role)
def test_a_file_that_only_the_program_has_changed_breaks_no_promise_and_signs(
    walk: QuickWalk, files: Files, role: Role
) -> None:
    with undone(files[role]) as uow:
        assert found(uow) == []
        sign(uow, role, walk.the(role).signing.signer(uow))


@pytest.mark.parametrize("change", CHANGES)
def test_a_row_changed_behind_the_programs_back_is_named_and_nothing_is_signed(
    walk: QuickWalk, files: Files, change: str
) -> None:
    role, statements, named = CHANGES[change]
    with undone(files[role]) as uow:
        signer = walk.the(role).signing.signer(uow)
        behind_the_programs_back(uow, *statements)
        assert [words for words in found(uow) if named in words] != []
        with pytest.raises(FileProblem, match="was changed outside the program: "):
            sign(uow, role, signer)


def test_a_forger_who_rewrites_lock_and_log_is_found_by_what_was_signed(walk: QuickWalk, files: Files) -> None:
    with undone(files[Role.MEMBER]) as uow:
        member = str(walk.the(Role.MEMBER).member_id)
        old = uow.scorecards.digest(member)
        behind_the_programs_back(uow, f"update score set points = 5 - points where {FIRST.format('score')}")
        new = hashlib.sha256(uow.audit.encode(uow.scores.of(member))).hexdigest()
        behind_the_programs_back(
            uow,
            "update scorecard set scores_sha256 = :new",
            "update audit_entry set entry = cast(replace(cast(entry as text), :old, :new) as blob)",
            old=old,
            new=new,
        )
        head = GENESIS
        for seq, entry in enumerate(uow.audit.entries(), start=1):
            head = extend(head, entry)
            behind_the_programs_back(uow, "update audit_entry set head = :head where seq = :seq", head=head, seq=seq)
        assert list(broken_promises(uow)) == []
        differences = " ".join(differences_from_signed(uow))
        assert "the log is not the one signed in the submission package" in differences
        assert "tender t001, is not the one that was signed" in differences


def test_bytes_of_a_document_that_were_changed_are_not_shown(files: Files) -> None:
    with undone(files[Role.MEMBER]) as uow:
        connection = uow.documents.bodies.connection()
        connection.exec_driver_sql("drop trigger body_no_update")
        first, *_ = uow.documents.digests()
        assert uow.documents.body(first)
        connection.exec_driver_sql("update body set body = x'25504446' where sha256 = ?", (first,))
        with pytest.raises(FileProblem, match="not the one that was received"):
            uow.documents.body(first)


BEFORE_THE_REPORT = (
    "delete from package where kind = 'report'",
    "delete from output",
    "delete from audit_entry where seq > (select count(*) - 3 from audit_entry)",
    "update evaluation set stage = 'moderation'",
)


def issue_report(walk: QuickWalk, uow: UnitOfWork) -> None:
    signer = walk.the(Role.CHAIR).signing.signer(uow)
    report.issue_report(uow, signer=signer, now=datetime.now(UTC), package_id=uuid4())


@pytest.mark.parametrize(
    "statement",
    ["update submitted_score set rationale = '' where rowid = 1", "update submitted_price set amount = amount + 1"],
)
def test_nothing_is_reported_while_a_member_s_row_is_not_what_they_signed(
    walk: QuickWalk, files: Files, statement: str
) -> None:
    with undone(files[Role.CHAIR]) as uow:
        behind_the_programs_back(uow, *BEFORE_THE_REPORT)
        issue_report(walk, uow)
    with undone(files[Role.CHAIR]) as uow:
        behind_the_programs_back(uow, *BEFORE_THE_REPORT, statement)
        with pytest.raises(FileProblem, match="is not the one that was signed"):
            issue_report(walk, uow)


CLAIMED = "what this computer's clock claimed; the times that count are in the log and in what was signed"
ORDER = "only the order is signed, and another order is found"
DRAFT = "a draft until the next signing; what was submitted is with the chair"
OWN_NOTE = "the holder's own note of how the lead's words were compared"
APPROVERS = "the approver's files; the record is judged by verify"
NOT_SIGNED = {
    "evaluation.model_frozen_at": CLAIMED,
    "score.saved_at": CLAIMED,
    "consensus.saved_at": CLAIMED,
    "output.made_at": CLAIMED,
    "panel_member.position": ORDER,
    "evaluation.mask_salt": "the lead's secret while names are hidden; then it is in the set-up",
    "evaluation.names_hidden": "nothing is hidden where the set-up does not say so",
    "supplier.position": ORDER,
    "tender.position": ORDER,
    "document.position": ORDER,
    "evaluation.lead_compared": OWN_NOTE,
    "model_draft.model": DRAFT,
    "model_draft.saved_at": DRAFT,
    "price.tender_id": DRAFT,
    "price.criterion_id": DRAFT,
    "price.source": DRAFT,
    "price.reason": DRAFT,
    "price.saved_at": DRAFT,
    "item_draft.draft": DRAFT,
    "item_draft.saved_at": DRAFT,
    "output.name": APPROVERS,
}
LOOKED_AT = {  # everything in the chair's file, and what only others' files hold
    Role.CHAIR: tuple(EvaluationTable.metadata.tables),
    Role.PRICE_EVALUATOR: ("price", "price_adjustment", "price_check"),
    Role.LEAD: ("package", "model_draft", "document"),
    Role.APPROVER: ("output",),
}


def otherwise(column: sa.Column[object], value: object) -> object:
    """A value close to this one, as SQLite stores it."""
    match value, type(column.type).__name__:
        case None, _:
            return "a" * 64
        case int(), "Boolean":
            return 1 - value
        case int(), _:
            return value + 1
        case bytes(), _:
            return value[:-1] + bytes([(value or b"\0")[-1] ^ 1])
        case str(), "ExactDecimal":
            return f"{value}.0"
        case str(), "UtcTime":
            return value.replace("20", "19", 1)
    return f"{value}x"


def found_or_refused(uow: UnitOfWork) -> bool:
    """Whether any check names something, the quick ones first, or the file is refused in plain words."""
    try:
        return any(broken_promises(uow)) or any(differences_from_signed(uow))
    except EvaluatorError:
        return True


def test_one_field_changed_in_any_column_of_any_table_is_found_or_was_never_signed(files: Files) -> None:
    unseen, looked_at = set(), set()
    for role, names in LOOKED_AT.items():
        for column in (column for name in names for column in EvaluationTable.metadata.tables[name].columns):
            name = f"{column.table.name}.{column.name}"
            with undone(files[role]) as uow:
                last = f"rowid = (select max(rowid) from {column.table.name})"
                values = f"select {column.name} from {column.table.name} where {last}"
                for value in uow.audit.session.connection().exec_driver_sql(values).scalars().all():
                    changed = f"update {column.table.name} set {column.name} = :value where {last}"
                    behind_the_programs_back(uow, changed, value=otherwise(column, value))
                    looked_at.add(name)
                    if not found_or_refused(uow):
                        unseen.add(name)
    assert unseen == NOT_SIGNED.keys()
    assert looked_at == {str(column) for table in EvaluationTable.metadata.tables.values() for column in table.columns}
