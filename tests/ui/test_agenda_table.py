"""The agenda in the window: every item is there, and of a new agenda those rows alone are shown anew that changed."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from evaluator.domain.meeting import Agenda, Agreed, Typed, agenda_of
from evaluator.domain.moderation import ConsensusScore, ItemDraft
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response, Supplier, Tender
from evaluator.domain.scoring import IndividualScore
from tests.strategies import NOON, small_setup
from ui.models.agenda_table import HEADS, MOST_NAMED, STATUS, AgendaTable
from ui.widgets.tables import LEAST_ROW, LONG, LongTable

LONG_NAME = "The partnership of all practices of the northern half of Example Vale for care at a distance"
Shown = tuple[AgendaTable, Agenda]


def setup_of(tenders: int) -> Setup:
    suppliers = [Supplier(id=f"s{number}", name=f"Supplier {number}") for number in range(tenders)]
    made = (Tender(id=f"t{number}", supplier_id=f"s{number}", received_at=NOON) for number in range(tenders))
    return replace(small_setup(), suppliers=tuple(suppliers), tenders=tuple(made))


def agenda_for(setup: Setup) -> Agenda:
    """One member gave 5 everywhere, the other as much as their place in the order says."""
    first, second, *_ = setup.expected_to_score()

    def given(points: int, response: Response) -> IndividualScore:
        return IndividualScore(
            tender_id=response.tender_id, criterion_id=response.criterion_id, points=Decimal(points), rationale="Why."
        )

    responses = setup.responses()
    return agenda_of(
        setup,
        {
            first: {one: given(5, one) for one in responses},
            second: {one: given(number % 6, one) for number, one in enumerate(responses)},
        },
    )


def agreed(response: Response) -> Agreed:
    score = ConsensusScore(
        tender_id=response.tender_id, criterion_id=response.criterion_id, points=Decimal(3), reason="Why."
    )
    return Agreed(score=score, at=NOON)


def texts(table: AgendaTable, row: int) -> list[object]:
    return [table.index(row, column).data() for column in range(table.columnCount())]


@pytest.fixture
def shown() -> Shown:
    setup, table = setup_of(6), AgendaTable()
    agenda = agenda_for(setup)
    table.show(agenda, setup)
    return table, agenda


def test_it_is_a_table_as_qt_wants_one(shown: Shown) -> None:
    table, agenda = shown
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is table
    table.show(agenda.with_agreed([agreed(agenda.items[1].response)]), setup_of(6))
    table.show(agenda_for(setup_of(3)), setup_of(3))
    assert [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())] == list(HEADS)
    assert table.setHeaderData(0, Qt.Orientation.Horizontal, "Ques\ntion")
    assert table.headerData(0, Qt.Orientation.Horizontal) == "Ques\ntion"


def test_every_item_stands_there_the_largest_spread_first(shown: Shown) -> None:
    table, agenda = shown
    titles = {leaf.id: leaf.title for leaf in small_setup().model.scored_leaves()}
    assert table.rowCount() == 12
    for row, item in enumerate(agenda.items):
        supplier = f"Supplier {item.response.tender_id[1:]}"
        assert texts(table, row) == [titles[item.response.criterion_id], supplier, str(item.spread), "To agree"]
        assert table.response_at(row) == item.response
    spreads = [str(texts(table, row)[2]) for row in range(12)]
    assert spreads == sorted(spreads, reverse=True)
    assert table.response_at(12) is None


def test_only_what_changed_is_shown_anew(shown: Shown) -> None:
    table, agenda = shown
    rows: list[tuple[int, int]] = []
    anew: list[bool] = []

    def heard(first: QModelIndex, last: QModelIndex) -> None:
        rows.append((first.row(), last.row()))

    table.dataChanged.connect(heard)
    table.modelReset.connect(lambda: anew.append(True))
    response = agenda.items[4].response
    now_agreed = agenda.with_agreed([agreed(response)])
    assert table.show(now_agreed, setup_of(6))  # a status that was not there before may need more room
    assert (rows, texts(table, 4)[STATUS]) == ([(4, 4)], "Closed")
    assert not table.show(now_agreed, setup_of(6))
    draft = ItemDraft(tender_id=response.tender_id, criterion_id=response.criterion_id)
    table.show(now_agreed.with_typed([Typed(draft=draft, at=NOON.replace(hour=13))]), setup_of(6))
    assert (rows[1:], texts(table, 4)[STATUS]) == ([(4, 4)], "Changed, not agreed again")
    assert not anew


def test_what_is_typed_and_not_agreed_stands_before_whose_confirmation_is_awaited(shown: Shown) -> None:
    table, agenda = shown
    first, second = (agenda.items[at].response for at in (0, 1))
    drafts = [ItemDraft(tender_id=one.tender_id, criterion_id=one.criterion_id) for one in (first, second)]
    awaited = agenda.with_agreed([agreed(first)]).with_awaited({first: (small_setup().roster.people[0].id,)})
    table.show(awaited.with_typed([Typed(draft=one, at=NOON.replace(hour=13)) for one in drafts]), setup_of(6))
    assert [texts(table, row)[STATUS] for row in (0, 1)] == ["Changed, not agreed again", "Typed, not agreed"]


@pytest.mark.parametrize(("number", "said"), [(1, "To confirm: Person 1"), (MOST_NAMED + 1, "To confirm: 4 people")])
def test_few_who_are_to_confirm_are_named_and_of_many_the_tool_tip_has_the_names(
    shown: Shown, number: int, said: str
) -> None:
    table, agenda = shown
    response = agenda.items[0].response
    people = tuple(person.id for person in small_setup().roster.people)[:number]
    table.show(agenda.with_agreed([agreed(response)]).with_awaited({response: people}), setup_of(6))
    cell = table.index(0, STATUS)
    assert cell.data() == said
    tip = str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert all(f"Person {one}" in tip for one in range(1, number + 1))


def test_the_rows_that_stand_for_all_have_every_text(shown: Shown) -> None:
    table, _ = shown
    standing = {(column, texts(table, row)[column]) for row in table.standing() for column in range(4)}
    assert standing == {(column, texts(table, row)[column]) for row, column in product(range(12), range(4))}


def test_in_a_long_agenda_every_row_is_as_high_as_the_longest_text_needs(qtbot: QtBot) -> None:
    setup, table = setup_of(LONG // 2 + 5), AgendaTable()
    named = replace(setup.suppliers[-1], name=LONG_NAME)
    setup = replace(setup, suppliers=(*setup.suppliers[:-1], named))
    listed = LongTable(table, standing=table.standing, name="Agenda")
    qtbot.addWidget(listed)
    listed.resize(420, 400)
    listed.show()
    agenda = agenda_for(setup)
    table.show(agenda, setup)
    listed.fit()
    longest = next(at for at, item in enumerate(agenda.items) if item.response.tender_id == setup.tenders[-1].id)
    needed = listed.sizeHintForRow(longest)
    assert {listed.rowHeight(row) for row in range(table.rowCount())} == {needed}
    assert needed > LEAST_ROW
    assert listed.horizontalHeader().length() <= listed.viewport().width()
    table.show(agenda_for(setup_of(6)), setup_of(6))
    listed.fit()
    assert LEAST_ROW <= listed.rowHeight(0) < needed
