"""Each control has a name (WCAG 4.1.2), can be hit (2.5.8) and keeps its value when the wheel only passes over it."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QListView,
    QProgressBar,
    QTabBar,
    QWidget,
)

from tests.ui.accessibility.controls import Fault, called, controls, shown, spoken_name

LEAST_TARGET = 24  # pixels


def faults(window: QWidget, start: QWidget | None) -> Iterator[Fault]:
    """Controls and pictures without a name, targets that are too small, values that the wheel would change."""
    for one in controls(window):
        if not isinstance(one, QTabBar) and not spoken_name(one):
            yield Fault("no name", called(one), "assistive tools have nothing to say for it")
        size = target_of(one)
        if min(size.width(), size.height()) < LEAST_TARGET:
            yield Fault("small target", called(one), f"{size.width()} × {size.height()} px")
        if isinstance(one, QComboBox | QAbstractSpinBox) and one.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            yield Fault("wheel", called(one), "the wheel changes it in passing")
    for picture in shown(window):
        pictured = isinstance(picture, QLabel) and not picture.pixmap().isNull()
        if (pictured or isinstance(picture, QProgressBar)) and not spoken_name(picture):
            yield Fault("no name", called(picture), "a picture that nothing speaks for")


def target_of(widget: QWidget) -> QSize:
    """The size of what is hit: of the smallest row where there are rows, of the smallest tab, or the whole."""
    size = widget.size()
    if isinstance(widget, QTabBar):
        return QSize(*(min(of) for of in _tab_sizes(widget))) if widget.count() else size
    if isinstance(widget, QAbstractItemView):
        return QSize(size.width(), min([size.height(), *_row_heights(widget)]))
    if isinstance(widget, QAbstractScrollArea):
        return widget.viewport().size()
    return size


def _tab_sizes(tabs: QTabBar) -> tuple[list[int], list[int]]:
    rects = [tabs.tabRect(number) for number in range(tabs.count())]
    return [rect.width() for rect in rects], [rect.height() for rect in rects]


def _row_heights(view: QAbstractItemView) -> list[int]:
    model = view.model()
    column = view.modelColumn() if isinstance(view, QListView) else 0
    rects = [view.visualRect(model.index(row, column)) for row in range(model.rowCount()) if model]
    return [rect.height() for rect in rects if rect.isValid()]
