"""Unlocking a profile: the passphrase opens it, and the computer's password store may where that is allowed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from evaluator.errors import EvaluatorError
from ui.front_door import PassphraseCard
from ui.seat import Seat
from ui.widgets.fields import Row, button
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import Profile


class UnlockCard(PassphraseCard):
    """The passphrase opens the profile for reading; the password store may, where it is allowed."""

    unlocked = Signal()
    refused = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.by_store = button("Open without the passphrase")
        self.remembered = Row(self.by_store)
        self.remembered.hide()
        self.add(self.remembered)
        self.unlock.clicked.connect(self._unlock)
        self.passphrase.returnPressed.connect(self._unlock)
        self.by_store.clicked.connect(self._open_by_store)

    def _unlock(self) -> None:
        folder, typed, remember = self.seat.folder, self.passphrase.text(), self.remember.isChecked()
        self.unlock.setEnabled(False)

        def opened() -> "Profile":
            from evaluator.services import profile

            found = profile.unlock(folder, typed)
            if remember:
                profile.remember_on_this_computer(found)
            return found

        self.seat.desk.run(opened, then=self._opened, otherwise=self._refused, said=tr("Checking the passphrase"))

    def _open_by_store(self) -> None:
        folder = self.seat.folder

        def opened() -> "Profile":
            from evaluator.services import profile

            return profile.unlock_by_keyring(folder)

        said = tr("Asking this computer's password store")
        self.seat.desk.run(opened, then=self._opened, otherwise=self.refused.emit, said=said)

    def _opened(self, profile: "Profile") -> None:
        self.unlock.setEnabled(True)
        self.passphrase.clear()
        self.field.right()
        self.seat.unlocked(profile)
        self.unlocked.emit()

    def _refused(self, problem: EvaluatorError) -> None:
        self.unlock.setEnabled(True)
        self.field.wrong(problem.message)
        self.refused.emit(problem)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)


def ways_in(folder: Path) -> tuple[bool, bool]:
    """Whether this computer's password store may hold a secret, and whether it opens this profile."""
    from evaluator.services import profile

    return profile.can_remember(), profile.opens_by_keyring(folder)
