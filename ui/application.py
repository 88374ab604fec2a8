"""The desktop program: builds everything and wires it.

The window shows the unlock prompt first; the seat, the screens and what they use are imported behind it.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QLocale
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
    one_copy = OneCopy(folder)
    if one_copy.hand_over(file):
        return 0
    locale = QLocale.system() if speak(application, QLocale.system()) else BRITISH
    QLocale.setDefault(locale)
    preferences = of_this_user()
    wanted = preferences.colours or theme.of_the_system(application)
    theme.apply(application, scale=preferences.text_size, wanted=wanted)
    window = MainWindow(preferences)
    door = FrontDoor(PRODUCT, asks=(folder / CARD).exists())  # nobody without a profile is asked for its passphrase
    door.seen.connect(partial(dress, application, preferences))
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


def dress(application: QApplication, preferences: Preferences) -> None:
    """Wear the program's icon, and the system's colours: now, where it changed them meanwhile, and whenever it does.

    The window opens in the colours it had last, for to ask the system takes the names of Qt (ui/widgets/form).
    """
    from PySide6.QtGui import QIcon

    def follow() -> None:
        wanted = theme.of_the_system(application)
        if wanted != theme.colours():
            theme.apply(application, scale=preferences.text_size, wanted=wanted)
        preferences.keep_colours(wanted)

    application.setWindowIcon(QIcon(str(ICON)))
    follow()
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _: follow())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: follow())


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


def _come_forward(window: MainWindow, file: Path | None) -> None:
    """Show the window that runs already, with the file that another start was given."""
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if file is not None:
        window.open_file(file)
