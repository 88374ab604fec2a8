"""The desktop program: builds everything and wires it. Slow imports follow once the window is seen."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from evaluator.domain.panel import Role
from ui import theme
from ui.ending import save_before_the_end
from ui.failures import keep_crashes
from ui.main_window import PRODUCT, MainWindow, Step
from ui.one_copy import OneCopy
from ui.preferences import Preferences, of_this_user
from ui.screens.screen import Screen
from ui.screens.start import StartScreen
from ui.seat import Seat
from ui.words import speak

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "bid-evaluator.png"
LEAD, MEMBER, CHAIR = (Role.LEAD,), (Role.MEMBER,), (Role.CHAIR,)
PRICE, APPROVER, PANEL = (Role.PRICE_EVALUATOR,), (Role.APPROVER,), (Role.MEMBER, Role.CHAIR, Role.PRICE_EVALUATOR)


def when_wanted(name: str) -> Callable[[Seat], Screen]:
    """How to make a screen of `ui/screens` by its name; its module is imported by then, because start-up is imports."""

    def make(seat: Seat) -> Screen:
        found = vars(import_module(f"ui.screens.{name}")).values()
        kind = next(one for one in found if isinstance(one, type) and issubclass(one, Screen) and one.name == name)
        return kind(seat)

    return make


def of_a_system(name: str, shown: str, roles: tuple[Role, ...]) -> Step:
    """A step of a dynamic purchasing system."""
    return Step(name=name, shown=shown, make=when_wanted(name), roles=roles, needs_evaluation=False, needs_system=True)


STEPS: tuple[Step, ...] = (
    Step(name="start", shown="Start", make=StartScreen, needs_evaluation=False, needs_profile=False),
    Step(
        name="notice",
        shown="New from a notice",
        make=when_wanted("notice"),
        needs_evaluation=False,
        hidden_while_open=True,
    ),
    Step(
        name="establish",
        shown="New purchasing system",
        make=when_wanted("establish"),
        needs_evaluation=False,
        hidden_while_open=True,
    ),
    Step(name="evaluation_model", shown="1 Model", make=when_wanted("evaluation_model"), roles=LEAD),
    Step(name="lots", shown="1 Lots", make=when_wanted("lots"), roles=LEAD),
    Step(name="panel", shown="1 Panel", make=when_wanted("panel"), roles=LEAD),
    Step(name="tenders", shown="1 Tenders", make=when_wanted("tenders"), roles=LEAD),
    Step(name="pack", shown="1 Packs", make=when_wanted("pack"), roles=LEAD),
    Step(name="revision", shown="1 Revise", make=when_wanted("revision"), roles=LEAD),
    Step(name="late_tenders", shown="2 Late tenders", make=when_wanted("late_tenders"), roles=APPROVER),
    Step(name="conflict", shown="2 Interests", make=when_wanted("conflict"), roles=PANEL),
    Step(name="scoring", shown="2 Score", make=when_wanted("scoring"), roles=MEMBER),
    Step(name="comparison", shown="2 Compare", make=when_wanted("comparison"), roles=MEMBER),
    Step(name="submission", shown="2 Lock and send", make=when_wanted("submission"), roles=MEMBER),
    Step(name="merging", shown="3 Register and merge", make=when_wanted("merging"), roles=CHAIR),
    Step(name="moderation", shown="3 Moderate", make=when_wanted("moderation"), roles=CHAIR),
    Step(name="confirmation", shown="3 Confirm", make=when_wanted("confirmation"), roles=MEMBER, unless=CHAIR),
    Step(name="reopening", shown="3 Reopen moderation", make=when_wanted("reopening"), roles=APPROVER),
    Step(name="price", shown="4 Prices", make=when_wanted("price"), roles=PRICE),
    Step(name="ranking", shown="4 Results", make=when_wanted("ranking"), roles=CHAIR),
    Step(name="decisions", shown="4 Decisions", make=when_wanted("decisions"), roles=CHAIR),
    Step(name="on_record", shown="5 Put on record", make=when_wanted("on_record"), roles=CHAIR),
    Step(name="report", shown="5 Report", make=when_wanted("report"), roles=CHAIR),
    Step(name="record", shown="5 Approve", make=when_wanted("record"), roles=APPROVER),
    Step(name="letters", shown="6 Letters", make=when_wanted("letters"), roles=APPROVER),
    of_a_system("dps", "1 System", LEAD),
    of_a_system("assessors", "1 People and packs", LEAD),
    of_a_system("application", "2 Applications", LEAD),
    of_a_system("work_list", "2 Work list", LEAD),
    of_a_system("assessment", "3 Assess", MEMBER),
    of_a_system("admission", "3 Decide", LEAD),
    of_a_system("approval", "3 Approve", APPROVER),
    of_a_system("register", "4 Register", LEAD),
    of_a_system("change", "4 Changes", LEAD),
    of_a_system("call_off", "5 Call-offs", LEAD),
    of_a_system("portfolio", "5 Portfolio", LEAD),
    Step(name="retention", shown="Keep or destroy", make=when_wanted("retention")),
    Step(name="audit", shown="Audit", make=when_wanted("audit")),
    Step(name="profile", shown="Your profile", make=when_wanted("profile"), needs_evaluation=False),
    Step(
        name="verification",
        shown="Verify a file",
        make=when_wanted("verification"),
        needs_evaluation=False,
        needs_profile=False,
    ),
)


def run(folder: Path, file: Path | None = None) -> int:
    """Open the window on the profile in `folder`, and in it a file if one is given; gives the exit status.

    Where a copy runs on this profile already, it gets the file and this one ends.
    """
    application = QApplication([PRODUCT])
    application.setApplicationName(PRODUCT)
    application.setDesktopFileName("bid-evaluator")
    application.setWindowIcon(QIcon(str(ICON)))
    one_copy = OneCopy(folder)
    if one_copy.hand_over(file):
        return 0
    one_copy.listen()
    locale = QLocale.system() if speak(application, QLocale.system()) else BRITISH
    QLocale.setDefault(locale)
    preferences = of_this_user()
    _dress(application, preferences)
    seat = Seat(folder)
    shown = Event()
    seat.desk.run(shown.wait, then=lambda _: None)  # what the screens ask for meanwhile waits: start-up is imports
    window = window_on(seat, preferences)
    keep_crashes(folder, window)
    save_before_the_end(application, window)
    one_copy.asked.connect(lambda asked: _come_forward(window, asked))
    window.show()
    seat.desk.run(import_slowly, then=lambda _: None)
    QTimer.singleShot(0, shown.set)
    if file is not None:
        window.open_file(file)
    status = application.exec()
    one_copy.close()
    return status


def window_on(seat: Seat, preferences: Preferences | None = None) -> MainWindow:
    """The main window with every step."""
    return MainWindow(seat, STEPS, preferences)


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


def import_slowly() -> None:
    """Import what takes its time (SQL, signatures, PDF) while the person reads the first screen."""
    import evaluator.services.profile
    import evaluator.services.report
    import evaluator.services.tenders  # noqa: F401

    for step in STEPS:
        import_module(f"ui.screens.{step.name}")
