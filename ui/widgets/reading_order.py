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
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it would send Tab to its bar a second time
        widget.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        yield widget.tabBar()
    for part in _parts(widget):
        if isinstance(part, QWidget):
            yield from _in_order(part)


def _parts(widget: QWidget) -> Iterator[QWidget | None]:
    layout = widget.layout()
    if isinstance(widget, QTabWidget | QStackedWidget):
        yield widget.currentWidget()
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(number) for number in range(widget.count()))
    elif isinstance(widget, QScrollArea):
        yield widget.widget()
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget | None]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        if inner is not None:
            yield from _in_layout(inner)
        elif item is not None:
            yield item.widget()
