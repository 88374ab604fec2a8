"""A chart has a name, a description, and a table of its figures one press away (WCAG 1.1.1)."""

from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from tests.ui.accessibility.controls import Fault, called, shown, spoken_name

AS_TABLE = "Show as table"
PAGES = {"PageLabel"}  # a document's page is a picture; “Text view” beside it holds its words


def faults(window: QWidget, start: QWidget | None) -> Iterator[Fault]:
    """Charts that do not say what they show."""
    for chart in shown(window):
        if not is_chart(chart):
            continue
        if not spoken_name(chart):
            yield Fault("chart", called(chart), "it has no name")
        if not chart.accessibleDescription():
            yield Fault("chart", called(chart), "it has no description")
        press = _button_beside(chart)
        if press is None:
            yield Fault("chart", called(chart), f"nothing says “{AS_TABLE}” beside it")
        elif not _shows_a_table(press, window):
            yield Fault("chart", called(chart), f"“{AS_TABLE}” shows no table with rows")


def is_chart(widget: QWidget) -> bool:
    """A picture that the program draws."""
    if type(widget).__name__ in PAGES or not type(widget).__module__.startswith(("ui.", "tests.")):
        return False
    drawn = any("paintEvent" in vars(kind) for kind in type(widget).__mro__ if kind.__module__[:3] in {"ui.", "tes"})
    return drawn or (isinstance(widget, QLabel) and not widget.pixmap().isNull())


def _button_beside(chart: QWidget) -> QAbstractButton | None:
    around = chart.parentWidget()
    for _ in range(3):
        if around is None:
            return None
        for one in around.findChildren(QAbstractButton):
            if one.text().replace("&", "") == AS_TABLE and one.isVisible():
                return one
        around = around.parentWidget()
    return None


def _shows_a_table(press: QAbstractButton, window: QWidget) -> bool:
    before = {one for one in shown(window) if isinstance(one, QTableView)}
    press.click()
    QTest.qWait(0)
    after = [one for one in shown(window) if isinstance(one, QTableView) and one not in before]
    press.click()
    QTest.qWait(0)
    return any(one.model().rowCount() for one in after)
