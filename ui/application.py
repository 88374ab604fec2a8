"""The desktop program: builds everything and wires it. Slow imports follow once the window is seen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from evaluator.domain.panel import Role
from ui import theme
from ui.failures import keep_crashes
from ui.main_window import PRODUCT, MainWindow, Step
from ui.screens.evaluation_model import ModelScreen
from ui.screens.notice import NoticeScreen
from ui.screens.pack import PackScreen
from ui.screens.panel import PanelScreen
from ui.screens.profile import ProfileScreen
from ui.screens.start import StartScreen
from ui.screens.tenders import TendersScreen
from ui.screens.verification import VerificationScreen
from ui.seat import Seat

LEAD = (Role.LEAD,)
STEPS: tuple[Step, ...] = (
    Step(name="start", shown="Start", make=StartScreen, needs_evaluation=False, needs_profile=False),
    Step(name="notice", shown="1 Notice", make=NoticeScreen, needs_evaluation=False),
    Step(name="evaluation_model", shown="1 Model", make=ModelScreen, roles=LEAD),
    Step(name="panel", shown="1 Panel", make=PanelScreen, roles=LEAD),
    Step(name="tenders", shown="1 Tenders", make=TendersScreen, roles=LEAD),
    Step(name="pack", shown="1 Packs", make=PackScreen, roles=LEAD),
    Step(name="profile", shown="Your profile", make=ProfileScreen, needs_evaluation=False),
    Step(
        name="verification", shown="Verify a file", make=VerificationScreen, needs_evaluation=False, needs_profile=False
    ),
)


def run(folder: Path, arguments: Sequence[str] = ()) -> int:
    """Open the window on the profile in `folder` and stay until it is closed; gives the exit status."""
    application = QApplication([PRODUCT, *arguments])
    application.setApplicationName(PRODUCT)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    theme.apply(application)
    seat = Seat(folder)
    window = window_on(seat)
    keep_crashes(folder, window)
    window.show()
    QTimer.singleShot(0, lambda: seat.desk.run(import_slowly, then=lambda _: None))
    return application.exec()


def window_on(seat: Seat) -> MainWindow:
    """The main window with every step."""
    return MainWindow(seat, STEPS)


def import_slowly() -> None:
    """Import what takes its time (SQL, signatures, PDF) while the person reads the first screen."""
    import evaluator.services.profile
    import evaluator.services.report
    import evaluator.services.tenders  # noqa: F401
