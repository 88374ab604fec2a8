"""Nothing is cut off and nothing scrolls sideways (WCAG 1.4.4 and 1.4.10): labels, buttons, cells, tabs, drawn text."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from tests.ui.accessibility.controls import Fault, called, cells, place, shown

SLACK = 2  # pixels by which Qt's own measures differ among themselves
LAPTOP = QSize(1366, 768)
BORDER = 3  # pixels at each side of a cell that its text does not use: the style's own measure
MOST_ROWS = 40


def faults(window: QWidget, start: QWidget | None) -> Iterator[Fault]:
    """Whatever is not whole."""
    least = window.minimumSizeHint()
    if least.width() > LAPTOP.width() or least.height() > LAPTOP.height():
        yield Fault("cut", called(window), f"needs a screen of {least.width()} × {least.height()} px")
    for widget in shown(window):
        for said in _cut(widget):
            yield Fault("cut", called(widget), said)
        if _is_outside(widget):
            yield Fault("cut", called(widget), "reaches beyond the place that holds it")
        if isinstance(widget, QAbstractScrollArea) and not _may_scroll_sideways(widget):
            too_wide = _too_wide(widget)
            if too_wide > SLACK:
                yield Fault("sideways", called(widget), f"{too_wide} px too wide")


def _too_wide(widget: QAbstractScrollArea) -> int:
    """How far what is inside reaches beyond its place.

    Qt's binding may once give a spacer of a window that was closed for the scroll bar: then what is inside is measured.
    """
    bar: object = widget.horizontalScrollBar()
    room = widget.viewport().width()
    if isinstance(bar, QScrollBar):
        return bar.maximum()
    if isinstance(widget, QTableView):
        return widget.horizontalHeader().length() - room
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    return 0 if inner is None else inner.minimumSizeHint().width() - room


def _cut(widget: QWidget) -> Iterator[str]:
    metrics, width = widget.fontMetrics(), widget.width()
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        wanted = widget.sizeHint()
        if widget.text() and wanted.width() > width + SLACK:
            yield f"needs {wanted.width()} px of width, has {width}"
        if widget.text() and wanted.height() > widget.height() + SLACK:
            yield f"needs {wanted.height()} px of height, has {widget.height()}"
    elif isinstance(widget, QComboBox):
        room = _edit_field(widget).width()
        if metrics.horizontalAdvance(widget.currentText()) > room + SLACK:
            yield f"shows a part of “{widget.currentText()}”"
    elif isinstance(widget, QLineEdit | QAbstractSpinBox):
        yield from _line(widget)
    elif isinstance(widget, QGroupBox):
        if metrics.horizontalAdvance(widget.title()) > width:
            yield f"the title needs {metrics.horizontalAdvance(widget.title())} px, has {width}"
    elif isinstance(widget, QProgressBar):
        if metrics.horizontalAdvance(widget.text()) > width:
            yield f"“{widget.text()}” needs {metrics.horizontalAdvance(widget.text())} px, has {width}"
    elif isinstance(widget, QTabBar):
        whole = sum(widget.tabRect(number).width() for number in range(widget.count()))
        if whole > width + SLACK:
            yield f"the tabs need {whole} px, have {width}"
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    yield from _drawn_text(widget)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if not label.wordWrap():
        wanted = label.sizeHint()
        if wanted.width() > label.width() + SLACK:
            yield f"needs {wanted.width()} px of width, has {label.width()}"
        if wanted.height() > label.height() + SLACK:
            yield f"needs {wanted.height()} px of height, has {label.height()}"
        return
    high = label.heightForWidth(label.width())
    if high > label.height() + SLACK:
        yield f"needs {high} px of height, has {label.height()}"
    longest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
    if longest > label.contentsRect().width() + SLACK and label.textFormat() is not Qt.TextFormat.RichText:
        yield f"a word needs {longest} px, there are {label.contentsRect().width()}"


def _line(widget: QLineEdit | QAbstractSpinBox) -> Iterator[str]:
    """A line that is typed into may be longer than its place; what the program put there may not."""
    if isinstance(widget, QLineEdit):
        text = widget.displayText() if widget.isReadOnly() else ("" if widget.text() else widget.placeholderText())
        room = widget.contentsRect().width() - 2 * BORDER
    else:
        inner = widget.findChild(QLineEdit)
        text, room = widget.text(), inner.width() if inner is not None else widget.width()
    wide = widget.fontMetrics().horizontalAdvance(text)
    if wide > room + SLACK:
        yield f"“{text}” needs {wide} px, has {room}"
    high = widget.fontMetrics().height()
    if high > widget.height():
        yield f"a line needs {high} px of height, has {widget.height()}"


def _edit_field(widget: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    option.initFrom(widget)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    metrics = view.fontMetrics()
    if isinstance(view, QTableView | QTreeView):
        header = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
        yield from _heads(header, view)
    for index in cells(view, most=MOST_ROWS):
        text, cell = str(index.data() or ""), view.visualRect(index)
        if not text or not cell.isValid():
            continue
        room = cell.width() - 2 * BORDER
        wraps = isinstance(view, QTableView | QListView | QTreeView) and view.wordWrap()
        if not _fits(text, QSize(room, cell.height()), metrics, wraps=wraps):
            yield f"the cell “{text[:60]}” has {cell.width()} × {cell.height()} px"


def _heads(header: QHeaderView, view: QAbstractItemView) -> Iterator[str]:
    if not header.isVisible():
        return
    for section in range(header.count()):
        text = str(view.model().headerData(section, Qt.Orientation.Horizontal) or "")
        room = QSize(header.sectionSize(section) - 2 * BORDER, header.height())
        bold = QFontMetrics(header.font())
        if header.sectionSize(section) and not _fits(text, room, bold, wraps="\n" in text):
            yield f"the head “{text}” has {header.sectionSize(section)} px"


def _fits(text: str, room: QSize, metrics: QFontMetrics, *, wraps: bool) -> bool:
    if not wraps:
        return metrics.horizontalAdvance(text) <= room.width() + SLACK
    flags = Qt.TextFlag.TextWordWrap.value
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, text)
    return needed.width() <= room.width() + SLACK and needed.height() <= room.height() + SLACK


def _drawn_text(widget: QWidget) -> Iterator[str]:
    """A chart says what text it drew and where (`texts`): text, and its rectangle in the widget."""
    for text, area in getattr(widget, "texts", ()):
        if not widget.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            yield f"the drawn text “{text}” runs over the edge"


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or parent.objectName() == "qt_scrollarea_viewport":
        return False
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place(widget, of=parent))


def _may_scroll_sideways(area: QAbstractScrollArea) -> bool:
    """A text that does not wrap is faulty; a magnified page must be moved in both directions."""
    return bool(area.property("magnifies"))
