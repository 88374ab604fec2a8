"""The Tab key reaches every control in reading order, leaves each again, and one sees where it is (WCAG 2.1, 2.4)."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QPlainTextEdit, QRadioButton, QTabBar, QTextEdit, QWidget

from tests.ui.accessibility.contrast import ratio
from tests.ui.accessibility.controls import Fault, called, controls, place, takes_tab

LEAST_RATIO = 3.0  # of the focus ring against what was there before
BAND = 5  # pixels
PARTS_OF_A_DATE = 6


def faults(window: QWidget, start: QWidget | None) -> Iterator[Fault]:
    """Traps, controls that are not reached, steps against the reading order, places where the focus is not seen."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    wanted = [one for one in controls(window) if takes_tab(one)]
    if not wanted:
        return
    way, faint, trap = _walk(window, start if start in wanted else wanted[0], limit=2 * len(wanted) + 20)
    if trap is not None:
        yield Fault("trap", called(trap), "Tab does not leave it")
    else:
        for one in wanted:
            if one not in way and not _is_reached_with(one, way):
                yield Fault("unreachable", called(one), "Tab does not come to it")
    for one in controls(window):
        if one.isEnabled() and not takes_tab(one) and not _is_reached_with(one, way):
            yield Fault("unreachable", called(one), "it takes no focus from Tab")
    for before, after in pairwise(way):
        if _is_against_reading_order(before, after):
            yield Fault("order", called(after), f"comes after {called(before)}, which stands behind it")
    for one in faint:
        yield Fault("focus not seen", called(one), "nothing that stands out is drawn where the focus is")


def _walk(window: QWidget, start: QWidget, *, limit: int) -> tuple[list[QWidget], list[QWidget], QWidget | None]:
    """Where Tab leads from `start` back to it; where the focus is not seen; what Tab never leaves, if anything."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    faint: list[QWidget] = []
    at = start
    for _ in range(limit):
        way.append(at)
        focused = at.grab().toImage()
        after = _next_after(at)
        if after is None or after is at:
            return way, faint, at if len(way) > 1 or after is at else None
        if not _is_seen(focused, at.grab().toImage(), size=_ringed(at)):
            faint.append(at)
        if after is start:
            return way, faint, None
        if after in way:
            return way, faint, at
        at = after
    return way, faint, at


def _next_after(widget: QWidget) -> QWidget | None:
    """Where Tab leads; in a date it goes through day, month, year and time first."""
    for _ in range(PARTS_OF_A_DATE if isinstance(widget, QDateTimeEdit) else 1):
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is not widget:
            break
    return QApplication.focusWidget()


def _ringed(widget: QWidget) -> QSize:
    """What the focus is drawn around."""
    return widget.tabRect(widget.currentIndex()).size() if isinstance(widget, QTabBar) else widget.size()


def _is_seen(focused: QImage, plain: QImage, *, size: QSize) -> bool:
    """Whether enough of what the focus changes stands out: as many points as half an outline has."""
    if focused.size() != plain.size():
        return True  # it grew, which is seen
    needed = size.width() // 2 + size.height() // 2
    changed = Counter(pair for pair in zip(_edge(focused), _edge(plain), strict=True) if pair[0] != pair[1])
    return sum(often for pair, often in changed.items() if ratio(*pair) >= LEAST_RATIO) >= needed


def _edge(image: QImage) -> Iterator[int]:
    """The points of a picture's frame, where the focus is drawn."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    points, wide, high = memoryview(image.constBits()).cast("I"), image.width(), image.height()
    for row in range(high):
        line = points[row * wide : (row + 1) * wide]
        if min(row, high - 1 - row) < BAND:
            yield from line
        else:
            yield from line[:BAND]
            yield from line[-BAND:]


def _is_reached_with(widget: QWidget, way: list[QWidget]) -> bool:
    """A radio button is reached by the arrow keys from another of its group; what only shows text need not be."""
    if isinstance(widget, QRadioButton):
        return any(isinstance(one, QRadioButton) and one.parent() is widget.parent() for one in way)
    return isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly() and not _scrolls(widget)


def _scrolls(widget: QTextEdit | QPlainTextEdit) -> bool:
    return widget.verticalScrollBar().maximum() > 0


def _is_against_reading_order(before: QWidget, after: QWidget) -> bool:
    """Whether `after` stands wholly above `before`, or on its line and to its left.

    Compared are the parts of the nearest place that holds both, so that scrolling does not matter.
    """
    both = next((one for one in _above(before) if one in _above(after)), None)
    if both is None:
        return False
    first, second = (next(one for one in (who, *_above(who)) if one.parentWidget() is both) for who in (before, after))
    a, b = place(first, of=both), place(second, of=both)
    in_one_column = min(a.right(), b.right()) > max(a.left(), b.left())
    on_one_line = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > min(a.height(), b.height()) / 2
    return (in_one_column and b.bottom() <= a.top()) or (on_one_line and b.right() <= a.left())


def _above(widget: QWidget) -> list[QWidget]:
    found, at = [], widget.parentWidget()
    while at is not None:
        found.append(at)
        at = at.parentWidget()
    return found
