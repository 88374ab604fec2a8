"""A dynamic purchasing system's file keeps every row as it was said, and answers for any day."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from evaluator.domain.admission import AdmissionDecision, Decided
from evaluator.domain.admission_clock import Extension, LongerPeriod
from evaluator.domain.application import EvidenceKind, RenewedEvidence
from evaluator.domain.assessment import Outcome, Settlement
from evaluator.domain.dps import ContractingAuthority
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.register import Entry, Status
from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.dps_file import DPS_DB, DpsFile, dps_ids
from evaluator.storage.dps_rows import DpsTable
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.heads import Freshness
from evaluator.storage.migrations import DPS, VERSIONS
from evaluator.storage.rows import AuditRow, EvaluationTable, OutputRow, PackageRow, PanelMemberRow
from tests.conftest import Profile
from tests.domain.systems import ESTABLISHED, SYSTEM, application, approval, assessment, at, call_off, operator
from tests.storage.systems import ID, begin, open_system

A = "a" * 64


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, profile: Profile) -> Path:
    made = tmp_path_factory.mktemp("dps") / "dps"
    begin(made, profile.unlocked)
    return made


@pytest.fixture
def file(folder: Path, profile: Profile) -> Iterator[DpsFile]:
    with open_system(folder, profile.unlocked) as opened:
        yield opened


class Undone(Exception):
    """Rolls a unit of work back."""


@pytest.fixture
def uow(file: DpsFile) -> Iterator[DpsUnitOfWork]:
    """A unit of work that leaves nothing behind."""
    with suppress(Undone), file.work() as opened:
        yield opened
        raise Undone


def entry(status: Status, day: int, lot: str = "1") -> Entry:
    return Entry(
        supplier_id="alder",
        lot_id=lot,
        status=status,
        specification=1,
        effective_on=date(2018, 1, day),
        reason="A reason.",
        cause="A-alder",
        recorded_at=at(day),
    )


DECISION = AdmissionDecision(
    application_id="A-alder",
    supplier_id="alder",
    lot_id="1",
    specification=1,
    outcome=Decided.ADMITTED,
    reasons=("Met.",),
    decided_by="lead",
    confirmed_by=None,
    decided_at=at(20),
    takes_effect_on=date(2018, 1, 20),
)


RENEWED = RenewedEvidence(
    supplier_id="alder",
    kind=EvidenceKind.DSPT,
    expires_on=date(2019, 6, 30),
    cause="certificate of 20 January 2018",
    recorded_at=at(20),
)


def fill(uow: DpsUnitOfWork) -> None:
    """A row in every table."""
    uow.authorities.add([ContractingAuthority(scheme="GB-NHS", code="99A", name="Example Vale")], at=at(10))
    uow.applications.extend(Extension(application_id="A-alder", reason="Translation.", made_at=at(20)))
    uow.applications.lengthen(LongerPeriod(until=date(2018, 2, 28), reason="Many came.", made_at=at(20)))
    uow.assessments.save(assessment(application(), "m1"), at=at(18))
    uow.assessments.settle("A-alder", Settlement(about="1.1", outcome=Outcome.PASS, reason="Page 9."), at=at(19))
    uow.decisions.keep(DECISION)
    uow.register.add(entry(Status.ADMITTED, 20), closes_on=SYSTEM.closes_on)
    uow.renewals.keep(RENEWED)
    uow.notices.keep(
        [NoticeSent(supplier_id="alder", kind="letter", about="A-alder", sha256=A, sent_at=at(20), proof="message 1")]
    )
    uow.call_offs.save(call_off(), at=at(20))
    uow.mappings.remember("applications", {"supplier": "Company name"}, at=at(20))
    uow.outputs.keep("letter.pdf", sha256=A, body=b"%PDF", at=at(20))
    connection = uow.audit.session.connection()
    connection.exec_driver_sql(
        "insert into package values (?, 'sent', 'approval', 'm', 'approver', 1, null, x'00', '2018-01-20 09:00:00')",
        (A,),
    )


def test_the_migrated_tables_are_the_ones_the_program_uses(file: DpsFile) -> None:
    with file.database.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), DpsTable.metadata) == []
        assert MigrationContext.configure(connection).get_current_revision() == f"dps_{VERSIONS[DPS]:04}"


def test_no_row_of_any_table_is_ever_changed_or_deleted(uow: DpsUnitOfWork) -> None:
    fill(uow)
    connection = uow.audit.session.connection()
    for table in DpsTable.metadata.tables.values():
        assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one(), table.name
        column = next(iter(table.columns)).name
        for change in (f"update {table.name} set {column} = {column}", f"delete from {table.name}"):
            with pytest.raises(IntegrityError, match=f"{table.name} is insert-only"):
                connection.exec_driver_sql(change)


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("insert into change values (0, '{}', 'a', '2018-01-01')", "change_counts_from_1"),
        ("insert into change values (9, '{}', 'a', '2018-01-01')", "change_sha256"),
        (
            "insert into contracting_authority values ('s', 'c', 0, 'n', '', '2018-01-01')",
            "contracting_authority_version_counts_from_1",
        ),
        (
            "insert into contracting_authority values ('s', '', 1, 'n', '', '2018-01-01')",
            "contracting_authority_has_code",
        ),
        (
            "insert into economic_operator values ('x', 0, 'n', '', '', '', 1, '', '2018-01-01')",
            "economic_operator_version_counts_from_1",
        ),
        (
            "insert into economic_operator values ('x', 1, '', '', '', '', 1, '', '2018-01-01')",
            "economic_operator_name_limit",
        ),
        ("insert into extension values ('A-alder', ' ', '2018-01-01')", "extension_has_reason"),
        (
            "insert into longer_period values (0, '2018-01-01', 'r', '2018-01-01')",
            "longer_period_version_counts_from_1",
        ),
        (
            "insert into assessment values ('A-alder', 'm', 0, '{}', null, '2018-01-01')",
            "assessment_version_counts_from_1",
        ),
        ("insert into settlement values ('A-alder', '1', 'perhaps', 'r', '2018-01-01')", "settlement_outcome_known"),
        ("insert into settlement values ('A-alder', '1', 'pass', ' ', '2018-01-01')", "settlement_has_reason"),
        (
            "insert into admission_decision values ('A-alder', '1', 'perhaps', '{}', '2018-01-01')",
            "admission_decision_outcome_known",
        ),
        (
            "insert into register_entry values (0, 's', '1', 'admitted', 1, '2018-01-02', 'r', 'c', '2018-01-01')",
            "register_entry_seq_counts_from_1",
        ),
        (
            "insert into register_entry values (9, 's', '1', 'perhaps', 1, '2018-01-02', 'r', 'c', '2018-01-01')",
            "register_entry_status_known",
        ),
        (
            "insert into register_entry values (9, 's', '1', 'admitted', 1, '2018-01-02', ' ', 'c', '2018-01-01')",
            "register_entry_has_reason",
        ),
        (
            "insert into register_entry values (9, 's', '1', 'admitted', 1, '2018-01-01', 'r', 'c', '2018-01-02')",
            "register_entry_not_backdated",
        ),
        (
            "insert into renewed_evidence values (0, 's', 'DSPT', '2019-01-01', 'c', '2018-01-01')",
            "renewed_evidence_seq_counts_from_1",
        ),
        (
            "insert into renewed_evidence values (9, 's', 'perhaps', '2019-01-01', 'c', '2018-01-01')",
            "renewed_evidence_kind_known",
        ),
        (
            "insert into renewed_evidence values (9, 's', 'DSPT', '2019-01-01', ' ', '2018-01-01')",
            "renewed_evidence_has_cause",
        ),
        ("insert into notice_sent values (9, 's', 'k', 'a', 'b', '2018-01-01', 'p')", "notice_sent_sha256"),
        ("insert into call_off values ('c', 0, 'planned', '{}', '2018-01-01')", "call_off_version_counts_from_1"),
        ("insert into call_off values ('c', 1, 'perhaps', '{}', '2018-01-01')", "call_off_stage_known"),
        ("insert into mapping values ('m', 0, '{}', '2018-01-01')", "mapping_version_counts_from_1"),
    ],
)
def test_a_named_check_refuses_a_bad_value(uow: DpsUnitOfWork, statement: str, check: str) -> None:
    with pytest.raises(IntegrityError, match=f"CHECK constraint failed: {check}\n"):
        uow.audit.session.connection().exec_driver_sql(statement)


def test_a_file_holds_one_system(uow: DpsUnitOfWork) -> None:
    with pytest.raises(IntegrityError, match="a file holds one system"):
        uow.systems.begin(replace(SYSTEM, id="other"), holder_id="x", authority_certificate=b"", lead_compared="")


def test_what_is_kept_comes_back_as_it_was(uow: DpsUnitOfWork) -> None:
    fill(uow)
    assert uow.systems.held().dps == SYSTEM
    assert uow.changes.all() == (ESTABLISHED,)
    assert uow.changes.approvals() == (approval(ESTABLISHED),)
    assert uow.applications.all() == (application(),)
    assert uow.assessments.locked("A-alder") == (assessment(application(), "m1"),)
    assert uow.decisions.all() == (DECISION,)
    assert uow.renewals.all() == (RENEWED,)
    assert uow.call_offs.all() == (call_off(),)
    assert uow.register.register(closes_on=SYSTEM.closes_on).entries == (entry(Status.ADMITTED, 20),)
    assert uow.mappings.of("applications") == {"supplier": "Company name"}
    longer = uow.applications.longer()
    assert longer is not None
    assert longer.until == date(2018, 2, 28)


def test_nothing_follows_a_locked_assessment_not_even_around_the_program(uow: DpsUnitOfWork) -> None:
    uow.assessments.save(assessment(application(), "m1"), at=at(18))
    with pytest.raises(RuleBroken, match="is locked"):
        uow.assessments.save(replace(assessment(application(), "m1"), locked_at=None), at=at(19))
    with pytest.raises(IntegrityError, match="the assessment is locked"):
        uow.audit.session.connection().exec_driver_sql(
            "insert into assessment values ('A-alder', 'm1', 9, '{}', null, '2018-01-01')"
        )


def test_a_decision_is_made_once_and_a_reference_is_given_once(uow: DpsUnitOfWork) -> None:
    uow.decisions.keep(DECISION)
    with pytest.raises(RuleBroken, match="decided for lot 1 already"):
        uow.decisions.keep(replace(DECISION, outcome=Decided.REFUSED, confirmed_by="approver"))
    uow.applications.keep([application()])
    with pytest.raises(RuleBroken, match="an application A-alder already"):
        uow.applications.keep([replace(application(), lots=("2",))])


def test_a_supplier_and_an_authority_keep_their_earlier_versions(uow: DpsUnitOfWork) -> None:
    renamed = replace(operator("alder"), name="EXAMPLE Alder Group Ltd")
    uow.operators.keep([renamed], at=at(20))
    uow.operators.keep([renamed], at=at(21))
    assert uow.operators.all() == (renamed,)
    assert uow.operators.names() == {"alder": "EXAMPLE Alder Group Ltd"}
    vale = ContractingAuthority(scheme="GB-NHS", code="99A", name="Example Vale")
    assert [uow.authorities.add([one], at=at(20)) for one in (vale, vale, replace(vale, name="Example Dale"))] == [
        1,
        0,
        1,
    ]
    assert [one.name for one in uow.authorities.all()] == ["Example Dale"]
    counted = uow.audit.session.connection().exec_driver_sql("select count(*) from economic_operator").scalar_one()
    assert counted == 2


def test_the_register_is_asked_for_a_day_and_a_lot(uow: DpsUnitOfWork) -> None:
    for one in (entry(Status.ADMITTED, 20), entry(Status.ADMITTED, 21, "2"), entry(Status.WITHDRAWN, 25)):
        uow.register.add(one, closes_on=SYSTEM.closes_on)
    days = [uow.register.on(date(2018, 1, 19) + timedelta(days=at), closes_on=SYSTEM.closes_on) for at in (0, 1, 2, 6)]
    assert [[(one.lot_id, one.status.value) for one in found] for found in days] == [
        [],
        [("1", "admitted")],
        [("1", "admitted"), ("2", "admitted")],
        [("1", "withdrawn"), ("2", "admitted")],
    ]
    assert [one.lot_id for one in uow.register.on(date(2018, 1, 30), closes_on=SYSTEM.closes_on, lot="2")] == ["2"]
    with pytest.raises(RuleBroken, match="is withdrawn on lot 1"):
        uow.register.add(entry(Status.SUSPENDED, 26), closes_on=SYSTEM.closes_on)


def test_an_older_file_put_back_is_seen(tmp_path: Path, profile: Profile) -> None:
    systems = tmp_path / "dps"
    begin(systems, profile.unlocked)
    live = systems / str(ID) / DPS_DB
    old = live.read_bytes()
    with open_system(systems, profile.unlocked) as file, file.work() as uow:
        uow.audit.record("something", member_id="lead", now=at(20))
    live.write_bytes(old)
    with open_system(systems, profile.unlocked) as file:
        assert file.freshness is not Freshness.UP_TO_DATE
        assert file.freshness.is_alarm
    assert dps_ids(systems) == (ID,)


def test_the_file_is_encrypted_and_opens_for_its_own_profile_only(folder: Path) -> None:
    raw = (folder / str(ID) / DPS_DB).read_bytes()
    assert b"alder" not in raw
    assert not raw.startswith(b"SQLite")


def test_a_value_that_cannot_be_read_is_a_damaged_file(uow: DpsUnitOfWork) -> None:
    connection = uow.audit.session.connection()
    connection.exec_driver_sql("drop trigger change_no_update")
    connection.exec_driver_sql("update change set content = '{'")
    with pytest.raises(FileProblem, match="not readable"):
        uow.changes.all()


@pytest.mark.parametrize("row", [PanelMemberRow, PackageRow, OutputRow, AuditRow], ids=lambda row: row.__tablename__)
def test_a_table_that_evaluations_have_too_holds_the_same_columns_here(
    uow: DpsUnitOfWork, row: type[EvaluationTable]
) -> None:
    table = EvaluationTable.metadata.tables[str(row.__tablename__)]
    held = sa.inspect(uow.audit.session.connection()).get_columns(table.name)
    assert {one["name"] for one in held} == {one.name for one in table.columns}
