"""A small dynamic purchasing system and its parts, as several tests want them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from evaluator.domain.admission_clock import AdmissionClocks
from evaluator.domain.application import Application, EconomicOperator
from evaluator.domain.assessment import Assessment, Judgement, Outcome
from evaluator.domain.call_off import CallOff, RefinedCriterion
from evaluator.domain.change import Change, ChangeApproval
from evaluator.domain.dps import CriterionBounds, DpsLot, DynamicPurchasingSystem
from evaluator.domain.procurement import Regime
from evaluator.domain.register import Entry, Register, require_next
from evaluator.domain.specification import Requirement, Specification
from evaluator.domain.working_days import Begins, Clock, Counting, Division, Event

CLOCKS = AdmissionClocks(
    usual=Clock(
        event=Event.REQUEST_RECEIVED,
        days=10,
        counting=Counting.WORKING_DAYS,
        begins=Begins.DAY_AFTER,
        ends_on_working_day=False,
        bank_holidays_of=(Division.ENGLAND,),
    ),
    extended=Clock(
        event=Event.REQUEST_RECEIVED,
        days=15,
        counting=Counting.WORKING_DAYS,
        begins=Begins.DAY_AFTER,
        ends_on_working_day=False,
        bank_holidays_of=(Division.ENGLAND,),
    ),
)
TWO_WORKING_DAYS = replace(CLOCKS.usual, event=Event.LIST_DRAWN, days=2)
DPS_ID = "22222222-2222-4222-8222-222222222222"
BOUNDS = (
    CriterionBounds(id="quality", title="Quality", lowest=Decimal(40), highest=Decimal(70)),
    CriterionBounds(id="price", title="Price", lowest=Decimal(30), highest=Decimal(60)),
)
SYSTEM = DynamicPurchasingSystem(
    id=DPS_ID,
    title="Online consultation systems",
    ocid="ocds-b5fd17-example",
    authority="Example Vale",
    regime=Regime.PCR2015,
    opens_on=date(2018, 1, 15),
    closes_on=date(2020, 3, 31),
    currency="GBP",
    ceiling=Decimal(45_000_000),
    bounds=BOUNDS,
)
MARKET = replace(SYSTEM, regime=Regime.PA2023)
FIRST = Specification(
    number=1,
    title="First",
    requirements=(
        Requirement(id="1.1", text="Patients can consult online.", evidence="A demonstration."),
        Requirement(id="1.2", text="Data stay in the United Kingdom.", evidence="A contract."),
        Requirement(id="2.1", text="Video calls are encrypted.", evidence="A test report.", lots=("2",)),
    ),
)


def at(day: int, month: int = 1, year: int = 2018, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


ESTABLISHED = Change(
    number=1,
    title="Establishment",
    reason="The notice of 28 November 2017.",
    publish_on=date(2018, 1, 15),
    drafted_at=at(10),
    specification=FIRST,
    lots=(DpsLot(id="1", title="Triage"), DpsLot(id="2", title="Video")),
)


def approval(change: Change) -> ChangeApproval:
    return ChangeApproval(
        change=change.number, approver_id="approver", change_sha256="a" * 64, approved_at=change.drafted_at
    )


def operator(name: str) -> EconomicOperator:
    return EconomicOperator(id=name, name=f"EXAMPLE {name} Ltd", sme=True)


def application(
    supplier: str = "alder", *, lots: tuple[str, ...] = ("1",), received: datetime | None = None
) -> Application:
    return Application(
        id=f"A-{supplier}", supplier_id=supplier, received_at=received or at(16), lots=lots, specification=1
    )


def assessment(
    applied: Application, assessor: str, *, failed: tuple[str, ...] = (), specification: Specification = FIRST
) -> Assessment:
    """A locked assessment that passes everything but what is named."""
    wanted = [one.id for one in specification.for_lots(applied.lots)]
    draft = Assessment(
        application_id=applied.id,
        assessor_id=assessor,
        judgements=tuple(
            Judgement(requirement_id=one, outcome=Outcome.FAIL, reason=f"{one} is not shown.")
            if one in failed
            else Judgement(requirement_id=one, outcome=Outcome.PASS, evidence="Annex 1")
            for one in wanted
        ),
        debarment_checked_on=date(2018, 1, 17),
    )
    return draft.lock(expected=wanted, now=at(18))


def call_off(number: int = 1, *, lot: str = "1") -> CallOff:
    return CallOff(
        id=f"C-{number}",
        title="For 42 practices",
        authority_code="99A",
        lot_id=lot,
        criteria=(RefinedCriterion(id="quality", weight=Decimal(60)), RefinedCriterion(id="price", weight=Decimal(40))),
    )


def with_entry(register: Register, entry: Entry) -> Register:
    """The register with one more entry, where the entries before allow it."""
    require_next(entry, register.last(entry.supplier_id, entry.lot_id), closes_on=register.closes_on)
    return replace(register, entries=(*register.entries, entry))
