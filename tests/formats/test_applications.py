"""Hundreds of applications from one file: mapped once, every cell that cannot be used named, all or none."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
import xlsxwriter

from evaluator.domain.application import EvidenceKind
from evaluator.errors import FileProblem
from evaluator.formats.applications import (
    USUAL_HEADS,
    Imported,
    heads_of,
    read_applications,
    read_table,
    suggested,
)

HEADS = [*USUAL_HEADS.values(), "1.1", "1.2"]
ROW: list[Any] = [
    *("A-1", "alder", "EXAMPLE Alder Ltd", 1234567, "8X01", "012345678", "yes", "a@alder.example", "1, 2"),
    datetime(2018, 1, 16, 11, 30, tzinfo=None),  # noqa: DTZ001
    *(date(2018, 8, 31), date(2019, 3, 31), None, None, "Yes, in annex 1.", 7),
]


def workbook(*rows: list[Any], heads: list[str] = HEADS) -> bytes:
    body = io.BytesIO()
    book = xlsxwriter.Workbook(body, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    page = book.add_worksheet("Applications")
    for at, row in enumerate([heads, *rows]):
        for column, value in enumerate(row):
            if value is not None:
                page.write(at, column, value)
    book.close()
    return body.getvalue()


def imported(*rows: list[Any]) -> Imported:
    sheet = read_table(workbook(*rows), name="applications.xlsx")
    return read_applications(sheet, suggested(heads_of(sheet), {}), requirements=["1.1", "1.2"], specification=1)


def changed(**how: Any) -> list[Any]:
    return [how.get(field, value) for field, value in zip((*USUAL_HEADS, "1.1", "1.2"), ROW, strict=True)]


def test_a_row_becomes_an_application_with_its_supplier() -> None:
    found = imported(ROW)
    found.require_sound()
    (operator,), (application,) = found.operators, found.applications
    assert (operator.companies_house, operator.ods, operator.duns, operator.sme) == (
        "01234567",
        "8X01",
        "012345678",
        True,
    )
    assert application.lots == ("1", "2")
    assert application.received_at == datetime(2018, 1, 16, 11, 30, tzinfo=UTC)
    assert [(one.question_id, one.text) for one in application.answers] == [("1.1", "Yes, in annex 1."), ("1.2", "7")]
    assert [(one.kind, one.expires_on) for one in application.evidence] == [
        (EvidenceKind.INSURANCE, date(2018, 8, 31)),
        (EvidenceKind.DSPT, date(2019, 3, 31)),
    ]


def test_the_same_from_csv() -> None:
    lines = [",".join(HEADS), '"A-1","alder","EXAMPLE Alder Ltd",,,,no,,"1;2",2018-01-16,,,,,"Yes, it is.",']
    sheet = read_table("\r\n".join(lines).encode("utf-8-sig"), name="list.CSV")
    found = read_applications(sheet, suggested(heads_of(sheet), {}), requirements=["1.1", "1.2"], specification=1)
    found.require_sound()
    assert found.applications[0].received_at == datetime(2018, 1, 16, tzinfo=UTC)
    assert [one.text for one in found.applications[0].answers] == ["Yes, it is."]
    assert not found.operators[0].sme


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (changed(reference=None), "Applications, cell A2: The application's reference “” is not a reference."),
        (changed(received=None), "Applications, cell J2: the time of receipt is missing."),
        (changed(received="last week"), "Applications, cell J2: “last week” is no day. Write it as 2019-08-31 14:30."),
        (changed(sme="perhaps"), "Applications, cell G2: “perhaps” is neither yes nor no."),
        (changed(lots=None), "Applications, cell A2: Application A-1 names no lot"),
        (changed(duns="1234567890"), "Applications, cell A2: “1234567890” is not a DUNS number"),
        (changed(insurance="soon"), "Applications, cell K2: “soon” is no day. Write it as 2019-08-31."),
    ],
)
def test_a_cell_that_cannot_be_used_is_named_and_nothing_is_taken_in(row: list[Any], fault: str) -> None:
    found = imported(row)
    assert found.faults[0].startswith(fault)
    with pytest.raises(FileProblem, match="Nothing was taken in"):
        found.require_sound()


def test_a_reference_that_stands_twice_is_a_fault() -> None:
    assert imported(ROW, ROW).faults == ("Applications, cell A3: A-1 stands in another row too.",)


def test_a_supplier_is_described_in_one_way() -> None:
    found = imported(ROW, changed(reference="A-2", name="Another name"))
    assert found.faults == ("Applications, cell B3: alder is described otherwise in another row.",)


def test_columns_are_mapped_as_last_time_else_by_their_usual_heads() -> None:
    heads = ("Bidder", "SUPPLIER NAME", "lots")
    assert suggested(heads, {"supplier": "Bidder", "duns": "gone"}) == {
        "supplier": "Bidder",
        "name": "SUPPLIER NAME",
        "lots": "lots",
    }


def test_a_needed_column_that_is_not_mapped_is_asked_for() -> None:
    sheet = read_table(workbook(ROW, heads=["?"] * len(HEADS)), name="a.xlsx")
    with pytest.raises(FileProblem, match="No column is mapped for Application reference, Supplier reference"):
        read_applications(sheet, {}, requirements=[], specification=1)


def test_what_is_no_table_is_refused() -> None:
    for data, name in ((b"\xff\xfe", "a.csv"), (b'"open', "a.csv"), (b"PK", "a.xlsx")):
        with pytest.raises(FileProblem):
            read_table(data, name=name)


def test_a_formula_that_was_never_worked_out_is_named_where_it_stands() -> None:
    body = io.BytesIO()
    book = xlsxwriter.Workbook(body, {"in_memory": True})
    page = book.add_worksheet("Applications")
    page.write_row(0, 0, HEADS)
    page.write_row(1, 0, ["A-1", "alder", "EXAMPLE Alder Ltd", "", "", "", "", "", "1", "2018-01-16"])
    page.write_formula(1, HEADS.index("1.1"), "=1+1", None, "")
    book.close()
    sheet = read_table(body.getvalue(), name="a.xlsx")
    found = read_applications(sheet, suggested(heads_of(sheet), {}), requirements=["1.1", "1.2"], specification=1)
    (fault,) = found.faults
    assert fault.startswith("Applications, cell O2: the formula has no stored result")
