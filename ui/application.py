"""The desktop program: builds everything and wires it. Slow imports follow once the window is seen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from evaluator.domain.panel import Role
from ui import theme
from ui.failures import keep_crashes
from ui.main_window import PRODUCT, MainWindow, Step
from ui.screens.confirmation import ConfirmationScreen
from ui.screens.conflict import ConflictScreen
from ui.screens.evaluation_model import ModelScreen
from ui.screens.merging import MergingScreen
from ui.screens.moderation import ModerationScreen
from ui.screens.notice import NoticeScreen
from ui.screens.pack import PackScreen
from ui.screens.panel import PanelScreen
from ui.screens.price import PriceScreen
from ui.screens.profile import ProfileScreen
from ui.screens.ranking import RankingScreen
from ui.screens.record import RecordScreen
from ui.screens.report import ReportScreen
from ui.screens.scoring import ScoringScreen
from ui.screens.start import StartScreen
from ui.screens.submission import SubmissionScreen
from ui.screens.tenders import TendersScreen
from ui.screens.verification import VerificationScreen
from ui.seat import Seat

LEAD, MEMBER, CHAIR = (Role.LEAD,), (Role.MEMBER,), (Role.CHAIR,)
PRICE, APPROVER, PANEL = (Role.PRICE_EVALUATOR,), (Role.APPROVER,), (Role.MEMBER, Role.CHAIR, Role.PRICE_EVALUATOR)
STEPS: tuple[Step, ...] = (
    Step(name="start", shown="Start", make=StartScreen, needs_evaluation=False, needs_profile=False),
    Step(name="notice", shown="New from a notice", make=NoticeScreen, needs_evaluation=False, hidden_while_open=True),
    Step(name="evaluation_model", shown="1 Model", make=ModelScreen, roles=LEAD),
    Step(name="panel", shown="1 Panel", make=PanelScreen, roles=LEAD),
    Step(name="tenders", shown="1 Tenders", make=TendersScreen, roles=LEAD),
    Step(name="pack", shown="1 Packs", make=PackScreen, roles=LEAD),
    Step(name="conflict", shown="2 Interests", make=ConflictScreen, roles=PANEL),
    Step(name="scoring", shown="2 Score", make=ScoringScreen, roles=MEMBER),
    Step(name="submission", shown="2 Lock and send", make=SubmissionScreen, roles=MEMBER),
    Step(name="merging", shown="3 Register and merge", make=MergingScreen, roles=CHAIR),
    Step(name="moderation", shown="3 Moderate", make=ModerationScreen, roles=CHAIR),
    Step(name="confirmation", shown="3 Confirm", make=ConfirmationScreen, roles=MEMBER),
    Step(name="price", shown="4 Prices", make=PriceScreen, roles=PRICE),
    Step(name="ranking", shown="4 Results", make=RankingScreen, roles=CHAIR),
    Step(name="report", shown="5 Report", make=ReportScreen, roles=CHAIR),
    Step(name="record", shown="5 Approve", make=RecordScreen, roles=APPROVER),
    Step(name="profile", shown="Your profile", make=ProfileScreen, needs_evaluation=False),
    Step(
        name="verification",
        shown="Verify a file",
        make=VerificationScreen,
        needs_evaluation=False,
        needs_profile=False,
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
