"""The log in the window: every event is there, sorted and narrowed as asked, also hundreds of thousands of them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from evaluator.services.audit import AuditEvent
from tests.strategies import NOON
from ui.models.audit_table import ABOUT, HEADS, AuditTable

LARGE = 270_000
WHO = ("Amina Khan", "Dafydd Llŷr", "Grace Okafor")
WHAT = ("pack received", "scorecard locked", "decision recorded")


def event(number: int) -> AuditEvent:
    who, what = WHO[number % 3], WHAT[number % 2]
    return AuditEvent(number, NOON + timedelta(seconds=number), who, what, f"subject {number % 7}", f"{number:064x}")


@pytest.fixture
def table() -> AuditTable:
    made = AuditTable()
    made.show(event(number) for number in range(30, 0, -1))
    return made


def column(table: AuditTable, number: int) -> list[str]:
    return [table.index(row, number).data() for row in range(table.rowCount())]


def test_it_is_a_table_as_qt_wants_one(table: AuditTable) -> None:
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is table
    table.narrow(words="subject 3")
    table.narrow()
    heads = [table.headerData(number, Qt.Orientation.Horizontal) for number in range(table.columnCount())]
    assert tuple(heads) == HEADS


def test_the_last_event_comes_first_and_says_who_did_what_when(table: AuditTable) -> None:
    assert [table.index(0, number).data() for number in range(6)] == [
        "30",
        "22 November 2026, midday UTC",
        "Amina Khan",
        "Pack received",
        "subject 2",
        "0" * 16,
    ]


def test_a_column_sorts_both_ways_and_equal_events_keep_their_order(table: AuditTable) -> None:
    table.sort(2, Qt.SortOrder.AscendingOrder)
    assert column(table, 2) == [who for who in WHO for _ in range(10)]
    assert column(table, 0)[:3] == ["30", "27", "24"]
    table.sort(0, Qt.SortOrder.AscendingOrder)
    assert column(table, 0) == [str(number) for number in range(1, 31)]


def test_events_are_narrowed_to_a_person_a_kind_and_words_and_stay_sorted(table: AuditTable) -> None:
    table.sort(0, Qt.SortOrder.AscendingOrder)
    table.narrow(who="Amina Khan", what="pack received")
    assert column(table, 0) == ["6", "12", "18", "24", "30"]
    table.narrow(words="DAFYDD")
    assert set(column(table, 2)) == {"Dafydd Llŷr"}
    table.narrow()
    assert table.rowCount() == 30
    assert (table.people(), table.kinds()) == (sorted(WHO), sorted(WHAT[:2]))


def test_a_very_long_log_is_shown_and_sorted_whole(qtbot: QtBot) -> None:
    table = AuditTable()
    table.show([event(number) for number in range(LARGE)])
    table.sort(0, Qt.SortOrder.AscendingOrder)
    assert (table.rowCount(), table.index(LARGE - 1, 0).data()) == (LARGE, str(LARGE - 1))
    table.narrow(words="subject 3")
    assert table.rowCount() == sum(1 for number in range(LARGE) if number % 7 == 3)


def test_a_digest_is_shown_short_and_the_reason_of_a_late_phrase_whole(table: AuditTable) -> None:
    reason = "The word was misheard on the telephone."
    for subject, shown in (("a" * 64, "a" * 16), (f"{'b' * 36} abandon ability: {reason}", reason)):
        table.show([event(1)._replace(what="phrase registered", subject=subject)])
        assert table.index(0, ABOUT).data() == shown
        assert table.index(0, ABOUT).data(Qt.ItemDataRole.ToolTipRole) == subject
