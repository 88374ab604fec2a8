"""What is drawn stands out from what is behind it: text 4.5:1, large text and icons 3:1 (WCAG 1.4.3 and 1.4.11).

Judged from the picture (of small text at twice its size), where the strokes of letters are several points wide: the
most common colour is the ground, the next the ink. Nothing is taken from a style sheet, so nothing can be forgotten.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import gcd

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.accessibility.controls import Fault, called, cells, place, shown

LARGE, LARGE_BOLD = 24.0, 18.66  # pixels: 18 and 14 points
SMALLEST = 8  # pixels: what is seen of less is not judged
ENOUGH = QSize(900, 90)  # pixels of a text that stand for the whole of it
SHADE = 1.2  # what differs less belongs to the ground: a style shades its buttons
FEW = 6  # points of ink: less is no text
FRAME = 3  # pixels inside a control that belong to its frame
MOST_ROWS = 30
HIGHEST, TRIES = 5_000, 4
MOSTLY = 0.7  # of its height is seen: less is not judged
MANY = 40_000  # points that stand for all of a large area


def faults(window: QWidget, start: QWidget | None) -> Iterator[Fault]:
    """Everything drawn too faintly, also below what the window's height shows."""
    size = window.size()
    _make_tall(window)
    zoom = 1 if QFontInfo(QApplication.font()).pixelSize() >= LARGE else 2
    picture = _picture(window, zoom)
    for widget in shown(window):
        seen = _seen(widget, window)
        for said, area, least in _drawn(widget, window):
            if area.intersected(seen).height() < area.height() * MOSTLY:
                continue
            found = _measured(picture, area.intersected(seen), zoom)
            if found is not None and found < least:
                yield Fault("contrast", called(widget), f"{said}: {found:.2f}:1 where {least}:1 is needed")
    window.resize(size)
    QTest.qWait(0)


@cache
def ratio(one: int, other: int) -> float:
    """The contrast of two colours given as 0xAARRGGBB, by WCAG's relative luminance: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _make_tall(window: QWidget) -> None:
    """Give the window the height at which nothing in it is scrolled away, if there is one."""
    for _ in range(TRIES):
        hidden = sum(one.verticalScrollBar().maximum() for one in shown(window) if isinstance(one, QScrollArea))
        if not hidden or window.height() >= HIGHEST:
            return
        window.resize(QSize(window.width(), min(window.height() + hidden, HIGHEST)))
        QTest.qWait(0)


def _seen(widget: QWidget, window: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def _picture(window: QWidget, zoom: int) -> QImage:
    picture = QImage(window.size() * zoom, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.scale(zoom, zoom)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return picture


def _measured(picture: QImage, area: QRect, zoom: int) -> float | None:
    """The contrast of the ink in an area with its ground, 1 where nothing stands out; None where nothing is seen."""
    inside = QRect(area.topLeft() * zoom, area.size().boundedTo(ENOUGH) * zoom).intersected(picture.rect())
    if min(inside.width(), inside.height()) < SMALLEST * zoom:
        return None
    points = memoryview(picture.copy(inside).constBits()).cast("I")
    colours = Counter(points[:: _step(len(points), inside.width())])
    ground = colours.most_common(1)[0][0]
    inks = [(often, colour) for colour, often in colours.items() if often >= FEW and ratio(ground, colour) > SHADE]
    most = max(inks)[0] if inks else 0
    return max((ratio(ground, colour) for often, colour in inks if often >= most / 3), default=1.0)


def _step(points: int, width: int) -> int:
    """Every how many points one is looked at; never so that only some columns are: letters stand in columns too."""
    step = 1 + points // MANY
    while gcd(step, width) > 1:
        step += 1
    return step


def _drawn(widget: QWidget, window: QWidget) -> Iterator[tuple[str, QRect, float]]:
    """What is drawn in a widget: what it is, where in the window, and the contrast it needs."""
    frame = place(widget, of=window)
    if isinstance(widget, QAbstractScrollArea):
        if isinstance(widget, QAbstractItemView):
            for index, cell in _cells(widget):
                at = widget.viewport().mapTo(window, cell.topLeft())
                yield str(index.data()), QRect(at, cell.size()).adjusted(2, 2, -2, -2), _least(widget.font())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            text = widget.toPlainText() or str(widget.property("placeholderText") or "")
            if text.strip():
                yield "text", place(widget.viewport(), of=window).adjusted(2, 2, -2, -2), _least(widget.font())
        return
    if (text := _text(widget)) and text.strip():
        yield text, _text_area(widget, frame), _least(widget.font())
    for name, icon in _icons(widget):
        yield name, icon.translated(frame.topLeft()), 3.0


def _text(widget: QWidget) -> str:
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, QTabBar):
        return " ".join(widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.displayText() or widget.placeholderText()
    if isinstance(widget, QLabel | QAbstractButton | QProgressBar):
        return widget.text()
    return ""


def _text_area(widget: QWidget, frame: QRect) -> QRect:
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        option.initFrom(widget)
        radio = isinstance(widget, QRadioButton)
        part = QStyle.SubElement.SE_RadioButtonContents if radio else QStyle.SubElement.SE_CheckBoxContents
        return widget.style().subElementRect(part, option, widget).translated(frame.topLeft())
    if isinstance(widget, QGroupBox):
        return QRect(frame.topLeft(), QSize(frame.width(), widget.fontMetrics().height()))
    if isinstance(widget, QComboBox):
        return _combo_part(widget, QStyle.SubControl.SC_ComboBoxEditField).translated(frame.topLeft())
    return frame.adjusted(FRAME, FRAME, -FRAME, -FRAME) if not isinstance(widget, QLabel) else frame


def _icons(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Arrows, boxes to tick and icons that stand alone, in the widget's own measure."""
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        option.initFrom(widget)
        radio = isinstance(widget, QRadioButton)
        part = QStyle.SubElement.SE_RadioButtonIndicator if radio else QStyle.SubElement.SE_CheckBoxIndicator
        yield "the box", widget.style().subElementRect(part, option, widget).adjusted(-2, -2, 2, 2)
    elif isinstance(widget, QComboBox):
        yield "the arrow", _combo_part(widget, QStyle.SubControl.SC_ComboBoxArrow).adjusted(3, 3, -3, -3)
    elif isinstance(widget, QAbstractButton) and not widget.text() and not widget.icon().isNull():
        yield "the icon", widget.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)


def _combo_part(widget: QComboBox, part: QStyle.SubControl) -> QRect:
    option = QStyleOptionComboBox()
    option.initFrom(widget)
    option.editable = widget.isEditable()
    return widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)


def _least(font: QFont) -> float:
    pixels = QFontInfo(font).pixelSize()
    return 3.0 if pixels >= LARGE or (font.bold() and pixels >= LARGE_BOLD) else 4.5


def _cells(view: QAbstractItemView) -> list[tuple[QModelIndex, QRect]]:
    """The cells with text that are seen."""
    seen, found = view.viewport().rect(), []
    for index in cells(view, most=MOST_ROWS):
        whole = view.visualRect(index)
        cell = whole.intersected(seen)
        if index.data(Qt.ItemDataRole.DisplayRole) and cell.height() > whole.height() * MOSTLY:
            found.append((index, cell))
    return found
