"""One person at their own window: presses what a person presses, fills the dialogs that open, waits for the desk."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.application import window_on
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.signing import SigningDialog

S = TypeVar("S", bound=Screen)
D = TypeVar("D", bound=QDialog)
PATIENCE = 20_000  # ms


class AtTheWindow:
    """A person with a profile folder, a passphrase and an open window."""

    def __init__(self, qtbot: QtBot, folder: Path, *, name: str, passphrase: str) -> None:
        self.qtbot, self.name, self.passphrase = qtbot, name, passphrase
        self.seat = Seat(folder)
        self.window = window_on(self.seat)
        self.window.show()
        self.settle()

    def go(self, screen: str, kind: type[S]) -> S:
        """Go to a screen by its line at the left, as a person does."""
        for row in range(self.window.steps.count()):
            if self.window.steps.item(row).data(Qt.ItemDataRole.UserRole) == screen:
                self.window.steps.setCurrentRow(row)
                self.settle()
                shown = self.window.shown
                assert isinstance(shown, kind), f"{screen} did not open: {shown.problems.messages}"
                return shown
        raise AssertionError(f"{self.name} is not offered {screen}, only {self.window.step_names}")

    def press(self, button: QAbstractButton) -> None:
        """Press a button that can be pressed."""
        assert button.isEnabled(), f"{button.text()} cannot be pressed"
        button.click()
        self.settle()

    def write(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Type into a field, replacing what is there."""
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.clear()
        else:
            field.setPlainText("")
        QTest.keyClicks(field, text)
        if isinstance(field, QLineEdit):
            field.editingFinished.emit()
        self.settle()

    def choose_files(self, *paths: Path) -> None:
        """Choose files in the dialog that is open."""
        dialog = self._dialog(QFileDialog)
        dialog.setDirectory(str(paths[0].parent))
        names = dialog.findChild(QLineEdit, "fileNameEdit")
        assert names is not None
        names.setText(" ".join(f'"{path.name}"' for path in paths) if len(paths) > 1 else str(paths[0]))
        self._accept(dialog)

    def save_as(self, path: Path) -> Path:
        """Give the dialog that is open a name to save under."""
        dialog = self._dialog(QFileDialog)
        names = dialog.findChild(QLineEdit, "fileNameEdit")
        assert names is not None
        names.setText(str(path))
        self._accept(dialog)
        return path

    def choose_folder(self, folder: Path) -> None:
        """Choose a folder in the dialog that is open."""
        folder.mkdir(parents=True, exist_ok=True)
        dialog = self._dialog(QFileDialog)
        dialog.setDirectory(str(folder))
        names = dialog.findChild(QLineEdit, "fileNameEdit")
        assert names is not None
        names.setText(str(folder))
        self._accept(dialog)

    def sign(self) -> None:
        """Give the passphrase to the signing dialog that is open."""
        dialog = self._dialog(SigningDialog)
        QTest.keyClicks(dialog.passphrase, self.passphrase)
        dialog.sign.click()
        self.settle()

    def confirm(self, text: str) -> None:
        """Press this button of the question that is open."""
        dialog = self._dialog(QMessageBox)
        button = next(one for one in dialog.buttons() if one.text() == text)
        button.click()
        self.settle()

    def no_problem(self) -> None:
        """Nothing stands in the way on this screen."""
        assert self.window.shown.problems.messages == []

    def settle(self) -> None:
        """Wait until the desk has done and told everything."""
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: not self.seat.desk.busy, timeout=PATIENCE)
        self.qtbot.wait(20)

    def leave(self) -> None:
        """Close the window."""
        self.window.close()

    def _dialog(self, kind: type[D]) -> D:
        found: list[D] = []

        def opened() -> bool:
            found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(opened, timeout=PATIENCE)
        return found[0]

    def _accept(self, dialog: QFileDialog) -> None:
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        accept = next(one for one in box.buttons() if box.buttonRole(one) is QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setEnabled(True)
        accept.click()
        self.qtbot.waitUntil(lambda: not _is_open(dialog), timeout=PATIENCE)
        self.settle()


def cell(table: QTableWidget, row: int, column: int) -> str:
    """What a cell of a table says."""
    item = table.item(row, column)
    assert item is not None, f"there is no row {row}"
    return item.text()


def _is_open(dialog: QWidget) -> bool:
    return dialog in QApplication.topLevelWidgets() and dialog.isVisible()
