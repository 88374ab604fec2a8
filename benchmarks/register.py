"""A dynamic purchasing system at its size: 5,000 suppliers on the register, 1,000 applications × 80 requirements."""

import io
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import python_calamine
import xlsxwriter

from benchmarks.measure import Row, alternate
from evaluator.domain.application import EconomicOperator
from evaluator.domain.change import Change, ChangeApproval
from evaluator.domain.dps import DpsLot, DynamicPurchasingSystem
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Regime
from evaluator.domain.register import Entry, Status
from evaluator.domain.specification import Requirement, Specification
from evaluator.formats import canonical
from evaluator.formats.applications import USUAL_HEADS
from evaluator.services import application as applications
from evaluator.services import register
from evaluator.storage.dps_file import DpsFile, create_dps_file, open_dps_file
from evaluator.storage.dps_rows import RegisterEntryRow
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.keys import Unlocked

SUPPLIERS, LOTS = 5_000, 2
APPLICATIONS, REQUIREMENTS = 1_000, 80
GOAL_SECONDS, GOAL_IMPORT = 0.1, 5.0
UNLOCKED = Unlocked(profile_id=UUID(int=1), root=bytes(range(32)), age_identity=b"")
DPS_ID, NOW = UUID(int=3), datetime(2018, 2, 1, 9, tzinfo=UTC)
LEAD = PanelMember(
    id=str(UUID(int=4)),
    name="EXAMPLE Lead",
    organisation="EXAMPLE",
    job_title="Lead",
    roles=(Role.LEAD,),
    fingerprint="a" * 64,
    age_recipient="age1example",
    compared="own key",
)
SYSTEM = DynamicPurchasingSystem(
    id=str(DPS_ID),
    title="EXAMPLE",
    ocid="EXAMPLE",
    authority="EXAMPLE",
    regime=Regime.PCR2015,
    opens_on=date(2018, 1, 15),
    closes_on=date(2020, 3, 31),
    currency="GBP",
    ceiling=None,
)
ESTABLISHED = Change(
    number=1,
    title="EXAMPLE",
    reason="EXAMPLE",
    publish_on=date(2018, 1, 15),
    drafted_at=datetime(2018, 1, 10, tzinfo=UTC),
    specification=Specification(
        number=1,
        title="EXAMPLE",
        requirements=tuple(Requirement(id=f"R.{at}", text="EXAMPLE", evidence="") for at in range(REQUIREMENTS)),
    ),
    lots=tuple(DpsLot(id=str(at + 1), title="EXAMPLE") for at in range(LOTS)),
)


def rows() -> Iterable[Row]:
    """What a person waits for who asks the register, and who opens a file of applications."""
    with tempfile.TemporaryDirectory() as name:
        with _system(Path(name) / "register", admitted=True) as file:
            yield _register_row(file)
        with _system(Path(name) / "import", admitted=False) as file:
            yield _import_row(file)


def _register_row(file: DpsFile) -> Row:
    """Held against a tenth of a second, as the register's promise is a time."""

    def ask() -> None:
        with file.work() as uow:
            assert len(register.standings(uow, on=date(2018, 6, 1), lot="1")) == SUPPLIERS

    return alternate("register of 5,000 suppliers, one lot, against 0.1 s", product=ask, yardstick=_tenth, goal=1.0)


def _tenth() -> None:
    """A tenth of a second of work."""
    end = datetime.now(UTC).timestamp() + GOAL_SECONDS
    while datetime.now(UTC).timestamp() < end:
        pass


def _import_row(file: DpsFile) -> Row:
    """Read, checked and stored, and rolled back, so that each time is the first."""
    numbers = count()
    workbooks = [_workbook()]

    def take_in() -> None:
        next(numbers)
        try:
            with file.work() as uow:
                taken = applications.import_applications(
                    uow, data=workbooks[0], name="applications.xlsx", mapping={}, specification=1, now=NOW
                )
                assert taken == APPLICATIONS
                raise _Undone
        except _Undone:
            pass

    def read() -> None:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(workbooks[0]))
        assert len(book.get_sheet_by_index(0).to_python()) == APPLICATIONS + 1

    return alternate("import 1,000 applications × 80 requirements", product=take_in, yardstick=read, goal=GOAL_IMPORT)


class _Undone(Exception):
    """Rolls a unit of work back."""


def _workbook() -> bytes:
    body = io.BytesIO()
    book = xlsxwriter.Workbook(body, {"in_memory": True})
    page = book.add_worksheet("Applications")
    requirements = [one.id for one in ESTABLISHED.specification.requirements] if ESTABLISHED.specification else []
    page.write_row(0, 0, [*USUAL_HEADS.values(), *requirements])
    for at in range(1, APPLICATIONS + 1):
        told = [f"A-{at}", f"S-{at}", f"EXAMPLE Supplier {at} Ltd", "", "", "", "yes", "", "1, 2", "2018-01-16"]
        expiries = ["2019-01-31"] * (len(USUAL_HEADS) - len(told))
        answers = [f"Yes, as annex {at % 9} shows for requirement {number}." for number in range(REQUIREMENTS)]
        page.write_row(at, 0, [*told, *expiries, *answers])
    book.close()
    return body.getvalue()


@contextmanager
def _system(folder: Path, *, admitted: bool) -> Iterator[DpsFile]:
    def first(uow: DpsUnitOfWork) -> None:
        uow.systems.begin(SYSTEM, holder_id=LEAD.id, authority_certificate=b"", lead_compared="own key")
        uow.panel.enrol(LEAD, certificate=b"")
        uow.changes.draft(ESTABLISHED, sha256="a" * 64)
        uow.changes.approve(
            ChangeApproval(change=1, approver_id=LEAD.id, change_sha256="a" * 64, approved_at=ESTABLISHED.drafted_at)
        )
        uow.audit.record("system begun", member_id=LEAD.id, now=NOW)
        if admitted:
            _admit_all(uow)

    create_dps_file(folder, DPS_ID, unlocked=UNLOCKED, encode=canonical.encode, first=first)
    with open_dps_file(folder, DPS_ID, unlocked=UNLOCKED, encode=canonical.encode) as file:
        yield file


def _admit_all(uow: DpsUnitOfWork) -> None:
    """Everybody on both lots, a tenth of them suspended later; put in at once, unchecked: only asking is measured."""
    suppliers = [f"S-{at:05d}" for at in range(SUPPLIERS)]
    uow.operators.keep([EconomicOperator(id=one, name=f"EXAMPLE {one}", sme=True) for one in suppliers], at=NOW)
    entries = [_entry(one, str(lot + 1), Status.ADMITTED, 2) for one in suppliers for lot in range(LOTS)]
    entries += [_entry(one, "1", Status.SUSPENDED, 3) for one in suppliers[::10]]
    session = uow.audit.session
    session.add_all(
        RegisterEntryRow(
            seq=seq,
            supplier_id=one.supplier_id,
            lot_id=one.lot_id,
            status=one.status,
            specification=one.specification,
            effective_on=one.effective_on,
            reason=one.reason,
            cause=one.cause,
            recorded_at=one.recorded_at,
        )
        for seq, one in enumerate(entries, start=1)
    )
    session.flush()


def _entry(supplier: str, lot: str, status: Status, month: int) -> Entry:
    return Entry(
        supplier_id=supplier,
        lot_id=lot,
        status=status,
        specification=1,
        effective_on=date(2018, month, 1),
        reason="EXAMPLE",
        cause="A-1",
        recorded_at=datetime(2018, month, 1, tzinfo=UTC),
    )
