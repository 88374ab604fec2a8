"""A price schedule as a workbook: the published items to fill in, and a filled-in one read back cell by cell.

Items are found by their id, never by their row, so a supplier's extra lines and columns do no harm. The published
quantities stand: a workbook that counts otherwise is not quietly taken. A row whose item is “Total” states the
supplier's own total. What cannot be used is named by sheet and cell; nothing is guessed.
"""

import io
from collections.abc import Iterator, Mapping
from decimal import Decimal

import xlsxwriter

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import plain
from evaluator.domain.price_evaluation import OfferedPrice, ReadOffer, UnitPrice, require_price
from evaluator.domain.price_schedule import PriceSchedule, ScheduleItem, paid_in_words
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.workbook import Sheet, Value, cell_name, read_workbook
from evaluator.said import said

SHEET = "Price schedule"
ITEM, TITLE, UNIT, QUANTITY, PAID, UNIT_PRICE = "Item", "Title", "Unit", "Quantity", "Paid", "Unit price"
COLUMNS = (ITEM, TITLE, UNIT, QUANTITY, PAID, UNIT_PRICE)
TOTAL = "Total"
WIDTHS = (12, 48, 22, 14, 26, 16)
ROWS_BEFORE_HEADINGS = 50  # how far down the headings may stand
MOST_FAULTS = 100


def read_offer(data: bytes, *, leaf: AwardCriterion, tender_id: str) -> ReadOffer:
    """One tender's unit prices and stated total from a filled-in workbook.

    Raises: FileProblem when it is no readable workbook or holds no schedule; RuleBroken where none is published.
    """
    schedule = _published(leaf)
    sheet, headings, row = _found(read_workbook(data).sheets)
    reading = _Reading(sheet, headings, schedule)
    for number in range(row + 1, len(sheet.rows)):
        reading.take(number)
    faults = tuple(reading.all_faults())
    if faults:
        return ReadOffer(offer=None, faults=faults[:MOST_FAULTS])
    offer = OfferedPrice(
        tender_id=tender_id,
        criterion_id=leaf.id,
        stated_total=reading.total,
        unit_prices=tuple(UnitPrice(item=item.id, amount=reading.prices[item.id]) for item in schedule.items),
        source=said("Sheet “{sheet}”", sheet=sheet.name),
    )
    return ReadOffer(offer=offer, faults=())


def write_schedule(leaf: AwardCriterion, *, currency: str, prices: Mapping[str, Decimal] | None = None) -> bytes:
    """The published schedule as a workbook, with unit prices where they are given. Raises: RuleBroken without one."""
    schedule, file = _published(leaf), io.BytesIO()
    given = prices or {}
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(SHEET)
        bold, wrapped, money = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
            book.add_format({"num_format": "#,##0.00########", "bg_color": "#FFF9C4", "valign": "top"}),
        )
        sheet.write_string(
            0, 0, said("{leaf}: unit prices in {currency}, without VAT", leaf=leaf.title, currency=currency)
        )
        for column, (heading, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
            sheet.write_string(2, column, heading, bold)
            sheet.set_column(column, column, width)
        for row, item in enumerate(schedule.items, start=3):
            for column, text in enumerate((item.id, item.title, item.unit)):
                sheet.write_string(row, column, text, wrapped)
            sheet.write_number(row, 3, item.quantity)
            sheet.write_string(row, 4, paid_in_words(item), wrapped)
            if item.id in given:
                sheet.write_number(row, 5, given[item.id], money)
            else:
                sheet.write_blank(row, 5, None, money)
        sheet.write_string(len(schedule.items) + 3, 0, TOTAL, bold)
        sheet.write_blank(len(schedule.items) + 3, 5, None, money)
        sheet.freeze_panes(3, 0)
    return file.getvalue()


def _published(leaf: AwardCriterion) -> PriceSchedule:
    if leaf.schedule is None:
        raise RuleBroken(
            "No price schedule is published for {leaf}.", hint="Type the one price instead.", leaf=leaf.title
        )
    return leaf.schedule


def _found(sheets: tuple[Sheet, ...]) -> tuple[Sheet, Mapping[str, int], int]:
    """The sheet and row whose cells head the columns. Raises: FileProblem when there is none."""
    for sheet in sheets:
        for number, row in enumerate(sheet.rows[:ROWS_BEFORE_HEADINGS]):
            headings = {_words(value): column for column, value in enumerate(row) if _words(value)}
            if {ITEM.casefold(), UNIT_PRICE.casefold()} <= headings.keys():
                return sheet, headings, number
    raise FileProblem(
        "The workbook holds no price schedule.",
        hint="One row must head the columns “{item}” and “{unit_price}”, as in the published schedule.",
        item=ITEM,
        unit_price=UNIT_PRICE,
    )


class _Reading:
    """Row after row of one sheet; a fault never stops the next row."""

    def __init__(self, sheet: Sheet, headings: Mapping[str, int], schedule: PriceSchedule) -> None:
        self.sheet, self.headings = sheet, headings
        self.known = schedule.known()
        self.prices: dict[str, Decimal] = {}
        self.total: Decimal | None = None
        self.faults: list[str] = []

    def take(self, row: int) -> None:
        """Read one row; one without an item is a remark."""
        item_id = _text(self.sheet.value(row, self.headings[ITEM.casefold()]))
        if not item_id:
            return
        if item_id.casefold() == TOTAL.casefold():
            self.total = self._price(row, empty_allowed=True)
        elif item_id not in self.known:
            self._fault(
                row, ITEM, said("there is no item “{item_id}” in the published schedule.", item_id=item_id[:40])
            )
        elif item_id in self.prices:
            self._fault(row, ITEM, said("the item “{item_id}” stands twice.", item_id=item_id))
        else:
            self._same_quantity(row, self.known[item_id])
            price = self._price(row)
            if price is not None:
                self.prices[item_id] = price

    def all_faults(self) -> Iterator[str]:
        """What was wrong in a cell, then the items that are missing."""
        yield from self.faults
        if not self.faults:
            for item in self.known.values():
                if item.id not in self.prices:
                    yield said(
                        "{sheet}: the item “{item}” ({id}) is missing.",
                        sheet=self.sheet.name,
                        item=item.title,
                        id=item.id,
                    )

    def _price(self, row: int, *, empty_allowed: bool = False) -> Decimal | None:
        column = self.headings[UNIT_PRICE.casefold()]
        value, trouble = self.sheet.value(row, column), self.sheet.troubles.get((row, column))
        if trouble:
            self._fault(row, UNIT_PRICE, f"{trouble}.")
        elif value is None:
            if not empty_allowed:
                self._fault(row, UNIT_PRICE, said("there is no price. Enter 0 where the item is free."))
        elif not isinstance(value, Decimal):
            self._fault(row, UNIT_PRICE, said("“{value}” is not a number.", value=str(value)[:40]))
        else:
            try:
                require_price(value)
            except RuleBroken as problem:
                self._fault(row, UNIT_PRICE, problem.message)
            else:
                return value
        return None

    def _same_quantity(self, row: int, item: ScheduleItem) -> None:
        column = self.headings.get(QUANTITY.casefold())
        value = None if column is None else self.sheet.value(row, column)
        if value is not None and value != item.quantity:
            self._fault(
                row,
                QUANTITY,
                said(
                    "the published quantity is {quantity}, not {text}.",
                    quantity=plain(item.quantity),
                    text=_text(value)[:40],
                ),
            )

    def _fault(self, row: int, heading: str, what: str) -> None:
        cell = cell_name(row, self.headings[heading.casefold()])
        self.faults.append(said("{sheet}, cell {cell}: {what}", sheet=self.sheet.name, cell=cell, what=what))


def _words(value: Value) -> str:
    return " ".join(value.split()).casefold() if isinstance(value, str) else ""


def _text(value: Value) -> str:
    """A cell's text; an item id typed as a number is its digits."""
    if isinstance(value, Decimal):
        return plain(value)
    return "" if value is None else str(value).strip()
