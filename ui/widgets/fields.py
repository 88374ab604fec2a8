"""Fields with their label, hint and error; buttons; rows of them that wrap; the 0 to 5 of a score."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QGroupBox,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.tables import fill, table
from ui.widgets.text import paragraph, say
from ui.words import tr

__all__ = ["Field", "Row", "ScoreGroup", "area", "button", "choice", "fill", "line", "table"]


def button(text: str, *, main: bool = False, link: bool = False) -> QPushButton:
    """A button; `main` is the one main action of a screen, `link` looks like a link."""
    text = tr(text)
    made = QPushButton(text)
    made.setAccessibleName(text.replace("&", "").rstrip("…"))
    made.setProperty("main", main)
    made.setProperty("link", link)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class Field(QWidget):
    """A control under its label, with a hint, and an error that says how to put it right."""

    def __init__(self, label: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        label, hint = tr(label), tr(hint)
        self.control = control
        self.label = QLabel(label)
        self.label.setProperty("level", 3)
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        self.hint = paragraph(hint, quiet=True)
        self.hint.setVisible(bool(hint))
        self.error = paragraph()
        self.error.setVisible(False)
        plain = label.replace("&", "")
        control.setAccessibleName(plain)
        control.setAccessibleDescription(hint)
        _calm(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, self.hint, self.error, control):
            column.addWidget(part)

    def wrong(self, message: str) -> None:
        """Say what is wrong, at the field; nothing typed is cleared."""
        say(self.error, tr("Error: {message}").format(message=tr(message)), tone="error")
        self.error.setVisible(True)
        self._mark(True)

    def right(self) -> None:
        """Take the error away."""
        self.error.setVisible(False)
        self._mark(False)

    def _mark(self, wrong: bool) -> None:
        self.control.setProperty("wrong", wrong)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


def line(text: str = "", *, secret: bool = False) -> QLineEdit:
    """One line of text; a secret one is hidden and may be pasted."""
    made = QLineEdit(text)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def area(text: str = "", *, rows: int = 4) -> QPlainTextEdit:
    """Several lines of plain text; Tab leaves it."""
    made = QPlainTextEdit(text)
    high = rows * made.fontMetrics().lineSpacing() + 24
    made.setMinimumHeight(high)
    made.setMaximumHeight(2 * high)
    return made


def choice(options: Iterable[tuple[str, object]]) -> QComboBox:
    """A list to choose from: what is shown, and what it stands for (`currentData`)."""
    made = QComboBox()
    for shown, value in options:
        made.addItem(tr(shown), value)
    made.setMinimumHeight(30)
    return made


def roomy(made: QComboBox, *, letters: int = 0) -> QComboBox:
    """As wide as what it offers, also what comes later; `letters` holds it to so many where texts may be long."""
    policy = QComboBox.SizeAdjustPolicy
    made.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon if letters else policy.AdjustToContents)
    made.setMinimumContentsLength(letters)
    return made


class ScoreGroup(QGroupBox):
    """The points of a published scale, to choose one; nothing is chosen before a person does.

    One Tab stop that lands on the chosen points; a digit chooses while the group has focus and nowhere else (WCAG
    2.1.4). `chosen` follows each choice of a person.
    """

    chosen = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._buttons = QButtonGroup(self)
        self._row = Row(spacing=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._row)
        self._points: tuple[Decimal, ...] = ()
        self._offered: tuple[object, ...] = ()
        self._buttons.idClicked.connect(self._clicked)
        self._buttons.idToggled.connect(lambda *_: self._rove())

    def offer(self, options: Sequence[tuple[Decimal, str]], *, titled: bool = True) -> None:
        """Show these points with what each means, or say that to assistive tools alone."""
        offered = (*options, titled)
        if offered == self._offered:
            return  # the buttons stay where they are in the order of the Tab key
        self._offered = offered
        for old in self._buttons.buttons():
            self._buttons.removeButton(old)
            self._row.take_out(old)
            old.deleteLater()
        self._points = tuple(points for points, _ in options)
        for number, (points, title) in enumerate(options):
            made = QRadioButton(f"{points}  {title if titled else ''}".rstrip())
            made.setAccessibleName(f"{points} {title}".rstrip())
            made.installEventFilter(self)
            self._buttons.addButton(made, number)
            self._row.add(made)
        self._rove()

    def buttons(self) -> list[QAbstractButton]:
        """One button for each offer, in order."""
        return [self._buttons.button(number) for number in range(len(self._points))]

    @property
    def points(self) -> Decimal | None:
        """The chosen points; None while nothing is chosen."""
        at = self._buttons.checkedId()
        return None if at < 0 else self._points[at]

    def show_points(self, points: Decimal | None) -> None:
        """Show a choice made earlier, or none; emits nothing."""
        self._buttons.setExclusive(False)
        for number, given in enumerate(self._points):
            self._buttons.button(number).setChecked(points is not None and given == points)
        self._buttons.setExclusive(True)
        self._rove()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A digit chooses the points it names, while one of the buttons has focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            for number, points in enumerate(self._points):
                if event.text() and event.text() == f"{points:f}":
                    self._buttons.button(number).setFocus()
                    self._buttons.button(number).click()
                    return True
        return False

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._points[number])

    def _rove(self) -> None:
        stop = max(self._buttons.checkedId(), 0)
        for number in range(len(self._points)):
            policy = Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus
            self._buttons.button(number).setFocusPolicy(policy)


class Row(QWidget):
    """Controls side by side that go on in the next line where the window is too narrow."""

    def __init__(self, *parts: QWidget, spacing: int = 10) -> None:
        super().__init__()
        self._wrap = _Wrapping(spacing)
        self.setLayout(self._wrap)
        for part in parts:
            self._wrap.addWidget(part)

    def add(self, part: QWidget) -> None:
        """Put one more at the end."""
        self._wrap.addWidget(part)

    def take_out(self, part: QWidget) -> None:
        """Take one away."""
        self._wrap.removeWidget(part)
        part.hide()


class _Wrapping(QLayout):
    """Left to right, then down; Qt has no such layout of its own."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(wide, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        smallest = QSize()
        for item in self._items:
            if not item.isEmpty():
                smallest = smallest.expandedTo(item.minimumSize())
        return smallest

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > rect.x() and left + size.width() > rect.right() + 1:
                left, top, tallest = rect.x(), top + tallest + self.spacing(), 0
            width = min(size.width(), rect.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            if move:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self.spacing()
            tallest = max(tallest, height)
        return top + tallest - rect.y()


def _calm(control: QWidget) -> None:
    """Tab leaves text boxes, and the mouse wheel changes nothing that was only passed over."""
    if isinstance(control, QPlainTextEdit | QTextEdit):
        control.setTabChangesFocus(True)
    if isinstance(control, QComboBox | QAbstractSpinBox):
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(_UNMOVED)


class _Unmoved(QObject):
    """Leaves the wheel to the page while a control has no focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


_UNMOVED = _Unmoved()
