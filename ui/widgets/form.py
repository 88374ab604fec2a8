"""What a form is made of: a field with its label, hint and error, a line to type in, buttons, and rows that wrap.

The unlock prompt is made of these alone, and start-up is imports: what it does not need is named through its module of
Qt's (`QtCore.Qt`), for Qt makes each name when it is first asked for, and the enumerations of `Qt` take a fifth of the
whole start.
"""

from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.widgets.text import paragraph, say
from ui.words import tr


def button(text: str, *, main: bool = False, link: bool = False) -> QPushButton:
    """A button; `main` is the one main action of a screen, `link` looks like a link."""
    text = tr(text)
    made = QPushButton(text)
    made.setAccessibleName(text.replace("&", "").rstrip("…"))
    made.setProperty("main", main)
    made.setProperty("link", link)
    if link:
        made.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
    return made


def make_main(made: QPushButton, main: bool) -> None:
    """Make a button the one main action of its screen, or no longer: what waits for an answer comes before it."""
    if made.property("main") != main:
        made.setProperty("main", main)
        made.style().unpolish(made)
        made.style().polish(made)


def rename(made: QPushButton, text: str) -> None:
    """Give a button another text, which assistive tools say too."""
    made.setText(text)
    made.setAccessibleName(text.replace("&", "").rstrip("…"))


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
        self.error = paragraph()
        self.error.hide()
        plain = label.replace("&", "")
        control.setAccessibleName(plain)
        control.setAccessibleDescription(hint)
        calm(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, self.hint, self.error, control):
            column.addWidget(part)
        self.hint.setVisible(bool(hint))  # once it is in its place: shown before, it would be a window of its own

    def name(self, label: str) -> None:
        """Give the control another label, for the eye and for assistive tools."""
        self.label.setText(label)
        self.control.setAccessibleName(label)

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
        top = rect.y()
        for line in self._lines(rect.width()):
            left, tallest = rect.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:  # on one foot: a button stands beside the control of a field, not beside its label
                    item.setGeometry(QRect(QPoint(left, top + tallest - size.height()), size))
                left += size.width() + self.spacing()
            top += tallest + self.spacing()
        return max(top - self.spacing() - rect.y(), 0)

    def _lines(self, room: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each line, with its size."""
        line: list[tuple[QLayoutItem, QSize]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if left and left + wide > room:
                yield line
                line, left = [], 0
            width = min(wide, room)
            high = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            line.append((item, QSize(width, high)))
            left += width + self.spacing()
        if line:
            yield line


def calm(control: QWidget) -> None:
    """Tab leaves text boxes, and the mouse wheel changes nothing that was only passed over."""
    if isinstance(control, QLineEdit):
        control.installEventFilter(_REDONE)
    elif isinstance(control, QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit):
        control.setTabChangesFocus(True)
        control.installEventFilter(_REDONE)
    elif isinstance(control, QtWidgets.QComboBox | QtWidgets.QAbstractSpinBox):
        control.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(_UNMOVED)


class _Unmoved(QObject):
    """Leaves the wheel to the page while a control has no focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class _Redone(QObject):
    """Ctrl+Y does again what Ctrl+Z took back, on each system: by itself Qt takes it so on Windows alone."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QtGui.QKeyEvent):
            its = QtCore.Qt
            pressed = event.key() == its.Key.Key_Y and event.modifiers() == its.KeyboardModifier.ControlModifier
            if pressed and isinstance(watched, QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit | QLineEdit):
                watched.redo()
                return True
        return False


_UNMOVED, _REDONE = _Unmoved(), _Redone()
