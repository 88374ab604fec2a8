"""A published schedule goes out as a workbook and comes back as the same prices; every fault is named by its cell."""

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.price_workbook import SHEET, read_offer, write_schedule
from tests.domain.test_price_evaluation import LEAF, PLAIN

FILLED = {"1": Decimal("7.5"), "2": Decimal("110.25")}
Change = Callable[[Worksheet], object]


def workbook(change: Change = lambda sheet: None) -> bytes:
    """The published schedule, filled in, then changed as a supplier might."""
    book = openpyxl.load_workbook(io.BytesIO(write_schedule(LEAF, currency="GBP", prices=FILLED)))
    change(book[SHEET])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def put(cell: str, value: object) -> Change:
    return lambda sheet: sheet.__setitem__(cell, value)


@settings(max_examples=25)
@given(st.lists(st.decimals(0, 10**9, places=2), min_size=2, max_size=2), st.none() | st.decimals(0, 10**9, places=2))
def test_what_is_filled_in_comes_back_to_the_last_place(prices: list[Decimal], total: Decimal | None) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["F4"], sheet["F5"], sheet["F6"] = (*prices, total)

    read = read_offer(workbook(fill), leaf=LEAF, tender_id="A")
    assert read.faults == ()
    assert read.offer is not None
    assert [one.amount for one in read.offer.unit_prices] == prices
    assert read.offer.stated_total == total


def test_an_empty_schedule_names_every_cell_to_fill_in() -> None:
    read = read_offer(write_schedule(LEAF, currency="GBP"), leaf=LEAF, tender_id="A")
    assert read.offer is None
    assert read.faults == (
        "Price schedule, cell F4: there is no price. Enter 0 where the item is free.",
        "Price schedule, cell F5: there is no price. Enter 0 where the item is free.",
    )


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (put("F4", "seven"), "Price schedule, cell F4: “seven” is not a number."),
        (put("F4", True), "Price schedule, cell F4: “True” is not a number."),
        (put("F4", "=1+1"), "cell F4: the formula has no stored result"),
        (put("A5", "9"), "cell A5: there is no item “9” in the published schedule."),
        (put("A5", "1"), "cell A5: the item “1” stands twice."),
        (put("D4", 99), "cell D4: the published quantity is 100, not 99."),
        (put("F6", "about 1,000"), "cell F6: “about 1,000” is not a number."),
        (lambda sheet: sheet.delete_rows(5), "Price schedule: the item “Training” (2) is missing."),
    ],
)
def test_a_fault_is_named_by_its_cell(change: Change, fault: str) -> None:
    read = read_offer(workbook(change), leaf=LEAF, tender_id="A")
    assert read.offer is None
    assert any(fault in one for one in read.faults), read.faults


def test_rows_may_be_moved_and_remarks_added() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(4, 3)
        sheet["B5"] = "Prices include everything."
        sheet["A7"], sheet["A8"], sheet["D7"], sheet["D8"] = "2", "1", 3, 100
        sheet["F7"], sheet["F8"] = 110.25, 7.5

    read = read_offer(workbook(change), leaf=LEAF, tender_id="A")
    assert read.faults == ()
    assert read.offer is not None
    assert {one.item: one.amount for one in read.offer.unit_prices} == FILLED


def test_a_workbook_without_a_schedule_and_a_criterion_without_one_are_refused_in_words() -> None:
    with pytest.raises(FileProblem, match="holds no price schedule"):
        read_offer(workbook(put("F3", "Price")), leaf=LEAF, tender_id="A")
    with pytest.raises(FileProblem, match="not a workbook"):
        read_offer(b"PK\x03\x04 but no workbook", leaf=LEAF, tender_id="A")
    with pytest.raises(RuleBroken, match="No price schedule is published"):
        read_offer(workbook(), leaf=replace(PLAIN.model.price_leaf("P")), tender_id="A")
