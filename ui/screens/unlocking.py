"""Unlocking a profile: the passphrase opens it, and the computer's password store may where that is allowed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from evaluator.errors import EvaluatorError
from ui.front_door import PassphraseCard
from ui.seat import Seat
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
        self.unlock.clicked.connect(self._unlock)
        self.passphrase.returnPressed.connect(self._unlock)
        seat.desk.run(_can_remember, then=self.remember.setVisible, otherwise=lambda _: None)

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


def _can_remember() -> bool:
    from evaluator.services import profile

    return profile.can_remember()
