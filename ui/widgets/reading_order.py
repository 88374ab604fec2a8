"""Tab goes the way a person reads, also to controls that were made later (WCAG 2.4.3).

Qt's own order is the order in which controls were made. Here it is the order of the layouts, set anew before each step.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


def follow_reading_order(root: QWidget) -> None:
    """Let the Tab key visit what is in `root` from top to bottom, and on a line from left to right."""
    stops = [one for one in _in_order(root) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
    if isinstance(widget, QTabWidget | QStackedWidget):
        shown = widget.currentWidget()
        if shown is not None:
            yield from _in_order(shown)
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            yield from _in_order(widget.widget(number))
    elif isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield from _in_order(widget.widget())
    elif widget.layout() is not None:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)
