"""The desktop program: builds everything and wires it.

The window shows the unlock prompt first; the seat, the screens and what they use are imported behind it.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.ending import save_before_the_end
from ui.failures import keep_crashes
from ui.front_door import FrontDoor
from ui.main_window import PRODUCT, MainWindow
from ui.one_copy import OneCopy
from ui.preferences import Preferences, of_this_user
from ui.qt_started import application_called
from ui.words import speak

if TYPE_CHECKING:
    from ui.seat import Seat

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
CARD = "card.bidid"
ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "bid-evaluator.png"


def run(folder: Path, file: Path | None = None) -> int:
    """Open the window on the profile in `folder`, and in it a file if one is given; gives the exit status.

    Where a copy runs on this profile already, it gets the file and this one ends.
    """
    application = application_called(PRODUCT)
    application.setApplicationName(PRODUCT)
    application.setDesktopFileName("bid-evaluator")
    application.setWindowIcon(QIcon(str(ICON)))
    one_copy = OneCopy(folder)
    if one_copy.hand_over(file):
        return 0
    locale = QLocale.system() if speak(application, QLocale.system()) else BRITISH
    QLocale.setDefault(locale)
    preferences = of_this_user()
    _dress(application, preferences)
    window = MainWindow(preferences)
    door = FrontDoor(PRODUCT, asks=(folder / CARD).exists())  # nobody without a profile is asked for its passphrase
    door.seen.connect(partial(go_in, window, door, folder, file))
    door.seen.connect(one_copy.listen)
    one_copy.asked.connect(partial(_come_forward, window))
    window.setCentralWidget(door)
    keep_crashes(folder, window)
    save_before_the_end(application, window)
    window.show()
    status = application.exec()
    one_copy.close()
    return status


def go_in(window: MainWindow, door: FrontDoor, folder: Path, file: Path | None) -> None:
    """Furnish the window that stands there; what was typed at its door goes on in the start screen."""
    from ui.seat import Seat
    from ui.steps import STEPS, import_slowly

    typed = door.card.passphrase.text()
    seat = Seat(folder)
    seat.desk.run(import_slowly, then=lambda _: None)
    window.furnish(seat, STEPS)
    if door.asks:
        window.go_on_typing(typed)
    if file is not None:
        window.open_file(file)


def window_on(seat: "Seat", preferences: Preferences | None = None) -> MainWindow:
    """The main window with every step."""
    from ui.steps import STEPS

    window = MainWindow(preferences)
    window.furnish(seat, STEPS)
    return window


def _dress(application: QApplication, preferences: Preferences) -> None:
    """Wear the system's colours now, and again whenever they change."""

    def dress() -> None:
        theme.apply(application, scale=preferences.text_size, wanted=theme.of_the_system(application))

    dress()
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _: dress())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: dress())


def _come_forward(window: MainWindow, file: Path | None) -> None:
    """Show the window that runs already, with the file that another start was given."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if file is not None:
        window.open_file(file)
