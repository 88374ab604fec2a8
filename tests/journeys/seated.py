"""Somebody of a played evaluation at their own window: profile and signing key are open from the start."""

from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from evaluator.errors import RuleBroken
from tests.journeys.at_the_window import PATIENCE, AtTheWindow
from tests.journeys.stages import Seated
from ui.application import window_on
from ui.seat import Seat

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile

SOON = 5  # ms
PASSPHRASE = "harbour lantern quiet ferry"


class OpenSeat(Seat):
    """A seat whose signing key needs no slot: the passphrase is asked for and compared, and no key is derived."""

    def __init__(self, signing: "SigningProfile") -> None:
        super().__init__(signing.profile.folder)
        self._signing = signing
        self.others: dict[Path, SigningProfile] = {}
        self.unlocked(signing.profile)

    def unlock_for_signing(self, passphrase: str) -> "SigningProfile":
        """The key, for the passphrase of all these people."""
        if passphrase != PASSPHRASE:
            raise RuleBroken("This passphrase is not right.", hint="Type it again.")
        return self._signing

    def unlock_another(self, folder: Path, passphrase: str) -> "SigningProfile":
        """The key of whoever's profile lies in the folder, likewise; a test says whose."""
        self.unlock_for_signing(passphrase)
        return self.others[folder]


class SeatedPerson(AtTheWindow):
    """Works on a copy of the files as they were at a stage."""

    def __init__(self, qtbot: QtBot, seated: Seated, folder: Path, *, opened: bool = True) -> None:
        own = seated.copied_to(folder)
        self.qtbot, self.name, self.passphrase = qtbot, own.profile.card.name, PASSPHRASE
        self.seat = OpenSeat(own.signing)
        self.window = window_on(self.seat)
        self.window.resize(1366, 728)
        self.window.show()
        if opened:
            self.seat.open(own.evaluation_id)
        self.settle()

    def settle(self) -> None:
        """Wait until the desk has done and told everything; sooner than for a whole evaluation, key by key."""
        self.qtbot.wait(SOON)
        self.qtbot.waitUntil(lambda: not self.seat.desk.busy, timeout=PATIENCE)
        self.qtbot.wait(SOON)

    def come_to_front(self) -> None:
        """Make the window the active one: without a window manager a hidden control takes that away."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
