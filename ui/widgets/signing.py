"""Asking for the passphrase: it signs one named batch, and nothing else (SECURITY T7)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from evaluator.errors import EvaluatorError
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.problems import Problems
from ui.widgets.text import heading, paragraph
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class SigningDialog(QDialog):
    """Names what will be signed and takes the passphrase for exactly that."""

    def __init__(
        self,
        parent: QWidget,
        seat: Seat,
        *,
        batch: str,
        items: Sequence[str],
        then: "Callable[[SigningProfile], object]",
        unlock: "Callable[[str], SigningProfile] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._seat, self._then = seat, then
        self._unlocks = unlock or seat.unlock_for_signing
        self._cancelled = False
        self.setWindowTitle(tr("Sign {batch}").format(batch=batch))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.problems = Problems()
        self.passphrase = line(secret=True)
        self.field = Field("&Passphrase", self.passphrase, hint="You can paste it. It signs what is listed here only.")
        self.show_it = QCheckBox(tr("Show passphrase"))
        self.sign, self.cancel = button("Sign", main=True), button("Cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading(tr("Sign {batch}").format(batch=batch)))
        column.addWidget(self.problems)
        column.addWidget(paragraph("Your signature will stand under:", quiet=True))
        for item in items:
            column.addWidget(paragraph(f"• {item}"))
        column.addWidget(self.field)
        column.addWidget(self.show_it)
        column.addWidget(Row(self.sign, self.cancel))
        self.show_it.toggled.connect(self._show_passphrase)
        self.sign.setDefault(True)
        self.sign.clicked.connect(self._unlock)
        self.cancel.clicked.connect(self.reject)
        self.passphrase.setFocus()

    def _show_passphrase(self, shown: bool) -> None:
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _unlock(self) -> None:
        self.problems.clear()
        seat, typed = self._seat, self.passphrase.text()
        self._busy(True)
        seat.desk.run(
            lambda: self._unlocks(typed),
            then=self._signed,
            otherwise=self._refused,
            said=tr("Checking the passphrase"),
        )

    def reject(self) -> None:
        """Sign nothing, also where the passphrase is being checked at this moment."""
        self._cancelled = True
        super().reject()

    def _signed(self, signing: "SigningProfile") -> None:
        if not self._cancelled:
            self.accept()
            self._then(signing)

    def _refused(self, problem: EvaluatorError) -> None:
        if self._cancelled:
            return
        self._busy(False)
        self.problems.show_problem(problem, field=self.field)
        self.passphrase.setFocus()

    def _busy(self, busy: bool) -> None:
        self.sign.setEnabled(not busy)
        self.sign.setText(tr("Checking…") if busy else tr("Sign"))


def ask_to_sign(
    parent: QWidget,
    seat: Seat,
    *,
    batch: str,
    items: Sequence[str],
    then: "Callable[[SigningProfile], object]",
    unlock: "Callable[[str], SigningProfile] | None" = None,
) -> SigningDialog:
    """Open the dialog; `then` gets the profile that may sign this batch, and is not called when the person cancels.

    `unlock` opens the profile of somebody else who signs at this seat, from the passphrase they type; on the worker.
    """
    dialog = SigningDialog(parent, seat, batch=batch, items=items, then=then, unlock=unlock)
    dialog.open()
    return dialog
