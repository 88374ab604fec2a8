"""The portfolio's workbook and release, read back and held against the official schema; the calendar read back."""

import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from icalendar import Calendar
from openpyxl import load_workbook

from evaluator.domain.dps import ContractingAuthority
from evaluator.domain.portfolio import portfolio
from evaluator.domain.work_list import WorkItem, WorkKind
from evaluator.formats.calendar import calendar_of
from evaluator.formats.portfolio import per_cent, portfolio_release, portfolio_workbook
from tests.domain.systems import SYSTEM, at, operator
from tests.domain.test_portfolio import CALL_OFFS
from tests.formats.json_schemas import of_ocds
from tests.formats.notices import STANDARD

BODIES = [ContractingAuthority(code=f"99{one}", name=f"Example {one}", scheme="GB-NHS") for one in "ABC"]
OPERATORS = [replace(operator("alder"), sme=False, companies_house="01234567"), operator("birch")]
FOUND = portfolio(SYSTEM, CALL_OFFS, small=["birch"], now=at(5, 3))


def test_the_workbook_says_what_the_portfolio_says() -> None:
    names = {one.id: one.name for one in OPERATORS}
    bodies = {one.code: one.name for one in BODIES}
    data = portfolio_workbook(SYSTEM, FOUND, authorities=bodies, suppliers=names, now=at(5, 3))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Call-offs", "Spend", "Suppliers", "Authorities"]
    first = [cell.value for cell in book["Call-offs"][2]]
    assert first[0] == "C-1"
    assert first[2:5] == ["Example A", "1", "awarded"]
    assert first[9:11] == ["EXAMPLE alder Ltd", 300000]
    spend = {row[0].value: row[1].value for row in book["Spend"].iter_rows(min_row=2)}
    assert spend["Spent"] == 600000
    assert spend["Left"] == 44400000
    assert spend["Share of small and medium enterprises"] == "16.7 %"
    assert [cell.value for cell in book["Suppliers"][2]] == ["EXAMPLE alder Ltd", 500000, 2, "83.3 %"]


def test_the_release_keeps_to_the_official_schema_and_every_penny() -> None:
    data = portfolio_release(SYSTEM, FOUND, authorities=BODIES, operators=OPERATORS, now=at(5, 3))
    release = json.loads(data, parse_float=Decimal)["releases"][0]
    assert release["ocid"] == SYSTEM.ocid
    assert [one["id"] for one in release["awards"]] == ["C-1", "C-2", "C-3"]
    assert sum(one["value"]["amount"] for one in release["awards"]) == FOUND.spent
    assert {one["id"]: one["roles"] for one in release["parties"]} == {
        "99A": ["buyer"],
        "99B": ["buyer"],
        "alder": ["supplier"],
        "birch": ["supplier"],
    }
    schema = json.loads((STANDARD / "dereferenced-release-schema.json").read_bytes())
    of_ocds(schema).validate(json.loads(data)["releases"][0])


def test_a_share_is_rounded_once_where_it_is_printed() -> None:
    assert [per_cent(share) for share in (Fraction(1, 3), Fraction(1, 2000), None)] == ["33.3 %", "0.1 %", ""]


def test_the_calendar_has_a_day_for_each_thing_that_is_due() -> None:
    item = WorkItem(kind=WorkKind.DECIDE, supplier_id="alder", about="A-alder", due_on=date(2018, 1, 30), overdue=True)
    data = calendar_of([item], dps_id=SYSTEM.id, title=SYSTEM.title, names={"alder": "EXAMPLE Alder"}, now=at(31))
    assert data == calendar_of(
        [item], dps_id=SYSTEM.id, title=SYSTEM.title, names={"alder": "EXAMPLE Alder"}, now=at(31)
    )
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event["summary"] == "Decide the application: EXAMPLE Alder"
    assert event.decoded("dtstart") == date(2018, 1, 30)
    assert event["description"] == "A-alder (overdue)"
