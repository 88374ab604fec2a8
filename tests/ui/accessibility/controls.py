"""Which widgets of a window a person sees and works with, and what assistive tools call them."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

WORKED_WITH = (
    QAbstractButton,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractSlider,
    QTabBar,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: of what kind, at which control, and what was measured."""

    kind: str
    control: str
    said: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.control}: {self.said}"


def shown(root: QWidget) -> list[QWidget]:
    """Everything in the window that is shown, without the parts Qt makes other widgets of."""
    return [one for one in root.findChildren(QWidget) if one.isVisible() and one.window() is root and not _is_part(one)]


def controls(root: QWidget) -> list[QWidget]:
    """What a person works with: whatever is pressed, typed into, chosen from, or takes the focus with Tab."""
    return [one for one in shown(root) if isinstance(one, WORKED_WITH) or takes_tab(one)]


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key may come to rest here."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    return takes and widget.focusProxy() is None


def spoken_name(widget: QWidget) -> str:
    """What an assistive tool says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def called(widget: QWidget) -> str:
    """A control for a person who reads the fault."""
    text = widget.property("text")
    name = spoken_name(widget) or (text if isinstance(text, str) else "") or widget.objectName()
    parent = widget.parentWidget()
    return f"{type(widget).__name__} “{name[:50]}”" + ("" if name else f" in {type(parent).__name__}")


def place(widget: QWidget, *, of: QWidget) -> QRect:
    """Where a widget lies in another."""
    return QRect(widget.mapTo(of, QPoint(0, 0)), widget.size())


def cells(view: QAbstractItemView, *, most: int) -> Iterator[QModelIndex]:
    """The cells of a list, a table, or the open part of a tree; of about `most` rows."""
    model, waiting, seen = view.model(), [view.rootIndex()], 0
    while waiting and seen < most:
        parent = waiting.pop(0)
        columns = 1 if isinstance(view, QListView) else model.columnCount(parent)
        for row in range(min(model.rowCount(parent), most)):
            seen += 1
            yield from (model.index(row, column, parent) for column in range(columns))
            if isinstance(view, QTreeView) and view.isExpanded(model.index(row, 0, parent)):
                waiting.append(model.index(row, 0, parent))


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(widget, QScrollBar | QHeaderView)
        or isinstance(parent, QAbstractSpinBox | QComboBox | QTabBar)
        or (isinstance(widget, QAbstractButton) and isinstance(parent, QTableView))
        or type(widget).__name__ in {"QComboBoxPrivateContainer", "QSizeGrip"}
    )
