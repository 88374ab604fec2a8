"""A person with a keyboard alone: every step is a key pressed where the focus is, and controls go by their names.

No mouse, no slot called, no text set. What cannot be reached by Tab, an arrow, a shortcut or a menu is not reached.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QMessageBox,
    QRadioButton,
    QTabBar,
    QTableWidget,
    QWidget,
)

from tests.journeys.at_the_window import PATIENCE
from tests.journeys.seated import SeatedPerson
from ui.widgets.signing import SigningDialog

MOST_TABS = 200  # stops of the fullest screen
KEYED = 9  # screens with a key of their own
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def called(widget: QWidget) -> str:
    """What a control is called."""
    own = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own or widget.objectName()


class Hands:
    """Presses keys for a person at their window."""

    def __init__(self, person: SeatedPerson) -> None:
        self.person = person

    @property
    def focus(self) -> QWidget:
        """What has the focus: in the dialog that is open, or else in the window."""
        dialog = QApplication.activeModalWidget()
        if dialog is None and not self.person.window.isActiveWindow():
            self.person.come_to_front()
        front = QApplication.activePopupWidget() or dialog or self.person.window
        return front.focusWidget() or front

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key, and wait for what it began."""
        QTest.keyClick(self.focus, key, modifier)
        self.person.settle()

    def to(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Tab on until a control of this kind has the focus whose name begins so."""
        met = []
        for _ in range(MOST_TABS):
            at = self.focus
            if isinstance(at, kind) and (called(at).startswith(name) or at.objectName() == name):
                return at
            met.append(called(at))
            QTest.keyClick(at, Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is not reached by Tab, only {list(dict.fromkeys(met))}")

    def press(self, name: str) -> None:
        """Go to a button and press it."""
        self.to(name)
        self.key(Qt.Key.Key_Space)

    def tick(self, name: str) -> None:
        """Go to a box or an option and choose it with the space bar."""
        self.press(name)

    def write(self, name: str, text: str) -> None:
        """Go to a field and type over what is there."""
        self.to(name)
        self.typed(text)

    def typed(self, text: str) -> None:
        """Type over what stands in the field that has the focus."""
        QTest.keyClick(self.focus, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(self.focus, text)

    def choose(self, name: str, item: str) -> None:
        """Go to a list that drops down, and go down in it to an item."""
        box = self.to(name, QComboBox)
        assert isinstance(box, QComboBox)
        self.key(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText().startswith(item):
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"{item} is not in {name}")

    def row(self, name: str, number: int) -> None:
        """Go to a table, and down to a row."""
        listed = self.to(name, QTableWidget)
        assert isinstance(listed, QTableWidget)
        self.key(Qt.Key.Key_Home, CONTROL)
        for _ in range(number):
            self.key(Qt.Key.Key_Down)

    def pane(self, title: str) -> None:
        """Go to the bar of tabs and along it to one of them."""
        bar = self.to("", QTabBar)
        assert isinstance(bar, QTabBar)
        for _ in range(bar.currentIndex()):
            self.key(Qt.Key.Key_Left)
        for _ in range(bar.count()):
            if bar.tabText(bar.currentIndex()).startswith(title):
                return
            self.key(Qt.Key.Key_Right)
        raise AssertionError(f"there is no tab {title}")

    def points(self, digit: str) -> None:
        """Go to the points and type the digit."""
        self.to("", QRadioButton)
        QTest.keyClicks(self.focus, digit)

    def go(self, screen: str) -> None:
        """Go to a screen by its key, or by the menu where it has none."""
        at = self.person.window.step_names.index(screen)
        if at < KEYED:
            self.key(Qt.Key(Qt.Key.Key_1 + at), CONTROL)
        else:
            self.key(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
            for _ in range(at):
                self.key(Qt.Key.Key_Down)
            self.key(Qt.Key.Key_Return)
        assert self.person.window.shown.name == screen

    def file(self, *paths: Path) -> None:
        """Type the path of a file, of several or of a folder into the dialog that is open."""
        dialog = self._dialog(QFileDialog)
        name = self.to("fileNameEdit")
        QTest.keyClick(name, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(name, " ".join(f'"{path}"' for path in paths) if len(paths) > 1 else str(paths[0]))
        QTest.keyClick(name, Qt.Key.Key_Return)  # to the field: what completes the name lies over it
        self._closed(dialog)

    def sign(self) -> None:
        """Type the passphrase where the focus is, and Enter."""
        dialog = self._dialog(SigningDialog)
        QTest.keyClicks(self.focus, self.person.passphrase)
        QTest.keyClick(self.focus, Qt.Key.Key_Return)
        self._closed(dialog)

    def answer(self, text: str) -> None:
        """Go to an answer of the question that is open, and press it."""
        dialog = self._dialog(QMessageBox)
        self.to(text)
        QTest.keyClick(self.focus, Qt.Key.Key_Space)
        self._closed(dialog)

    def _dialog(self, kind: type[QDialog]) -> QDialog:
        def opened() -> bool:
            return isinstance(QApplication.activeModalWidget(), kind)

        self.person.qtbot.waitUntil(opened, timeout=PATIENCE)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def _closed(self, dialog: QDialog) -> None:
        gone: Callable[[], bool] = lambda: QApplication.activeModalWidget() is not dialog  # noqa: E731
        self.person.qtbot.waitUntil(gone, timeout=PATIENCE)
        self.person.settle()
