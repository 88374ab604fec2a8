"""The one window: who and what is open at the top, the steps of this person's roles at the left, the screen beside.

Picture: docs/UX, screens 00 to 07. A step is listed only for whoever does it. The empty window is shown at once; what
fills it is imported when it is furnished, because start-up is imports.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from ui import theme
from ui.failures import tell
from ui.preferences import Preferences
from ui.words import marked, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
    from PySide6.QtWidgets import QDialog

    from ui.screens.screen import Screen
    from ui.screens.start import StartScreen
    from ui.seat import Seat
    from ui.steps import Step

PRODUCT = marked("Bid evaluation")
PLACE, PACKAGE = "main", ".bidpack"
TAKEN_BY = {  # which screens take a package of a kind; the first that this person has
    "submission": ("merging",),
    "receipt": ("submission", "price"),
    "confirmation": ("moderation",),
    "moderation": ("confirmation", "price", "record", "pack"),
    "report": ("record",),
    "assessment": ("admission",),
    "proposal": ("approval",),
    "approval": ("admission",),
}
NOTICES = (".json", ".jsonl")
OPENED = marked("Packages, signed PDFs, records and identity cards (*.bidpack *.pdf *.asice *.bidid)")


class MainWindow(QMainWindow):
    """Shows one screen at a time; `go` leads to a screen by its name."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self._steps: dict[str, Step] = {}
        self._screens: dict[str, Screen] = {}
        self._shown_file: object = None
        self.setWindowTitle(tr(PRODUCT))
        self.resize(1366, 728)
        self.restoreGeometry(self.preferences.place(PLACE))

    def furnish(self, seat: "Seat", steps: "tuple[Step, ...]") -> None:
        """Put in everything that works on what lies at the seat, and show the first step."""
        from ui.last_line import LastLine
        from ui.menus import Menus
        from ui.step_list import StepList

        self.seat = seat
        self._steps = {step.name: step for step in steps}
        self.setAcceptDrops(True)
        self.steps = StepList()
        self.steps.wanted.connect(self.go)
        self.stack = QtWidgets.QStackedWidget()
        self._evaluation, self._person = QLabel(), QLabel()
        self.menus = Menus(self)
        self.setCentralWidget(self._laid_out())
        self.last_line = LastLine(self, seat)
        self.setStatusBar(self.last_line)
        self._follow(seat)
        self._show_who()
        self.go(next(iter(self._steps)))

    def _follow(self, seat: "Seat") -> None:
        """Show who sits here and what they ask for; tell what failed."""
        seat.profile_changed.connect(self._show_who)
        seat.evaluation_changed.connect(self._show_who)
        seat.wanted.connect(self.go)
        seat.package_wanted.connect(self._take_package)
        seat.work_wanted.connect(self._go_to_work)
        seat.tour_wanted.connect(self.show_tour)
        seat.desk.failed.connect(lambda problem: tell(self, problem))
        seat.desk.changed.connect(seat.reread)

    @property
    def shown(self) -> "Screen":
        """The screen that is shown."""
        from ui.screens.screen import Screen

        shown = self.stack.currentWidget()
        assert isinstance(shown, Screen)
        return shown

    @property
    def step_names(self) -> list[str]:
        """The screens open to whoever sits here now, in order."""
        return [step.name for step in self._steps.values() if step.is_for(self.seat)]

    def go(self, name: str) -> None:
        """Show a screen; what was typed on the one before is saved first."""
        if name not in self._screens:
            self._screens[name] = self._steps[name].make(self.seat)
            self.stack.addWidget(self._screens[name])
        if self.stack.count() and self.stack.currentWidget() is not self._screens[name]:
            self.shown.leave()
        self.stack.setCurrentWidget(self._screens[name])
        self.steps.mark(name)

    def open_file(self, path: Path) -> None:
        """Open a file that was dropped, double-clicked or chosen: a package where packages open, others to verify."""
        if path.suffix.lower() == PACKAGE:
            self._start_screen().open_package(path)
        elif path.suffix.lower() in NOTICES and "notice" in self.step_names:
            self.go("notice")
            self.shown.take_files([path])
        else:
            from ui.screens.verification import VerificationScreen

            self.go("verification")
            verifying = self.shown
            assert isinstance(verifying, VerificationScreen)
            verifying.verify(path)

    def go_on_typing(self, passphrase: str) -> None:
        """Let a person who began to type at the door go on in the start screen."""
        typed = self._start_screen().unlock_card.passphrase
        typed.setText(passphrase)
        typed.setFocus()

    def _start_screen(self) -> "StartScreen":
        from ui.screens.start import StartScreen

        self.go("start")
        start = self.shown
        assert isinstance(start, StartScreen)
        return start

    def _go_to_work(self) -> None:
        """Show what whoever sits here has to do in what was just opened."""
        from ui.steps import WORK_AT

        first = WORK_AT[self.seat.evaluation.stage] if self.seat.evaluation is not None else ()
        own = [name for name in self.step_names if self._steps[name].is_of_a_file]
        self.go(next(name for name in (*first, *own) if name in own))

    def _take_package(self, path: Path, kind: str) -> None:
        """Hand a package of the evaluation just opened to the screen that takes it."""
        from evaluator.errors import RuleBroken

        able = [name for name in TAKEN_BY.get(kind, ()) if name in self.step_names]
        if able:
            self.go(able[0])
            self.shown.take_package(path, kind)
        else:
            tell(self, RuleBroken(tr("Your role has no use for this package."), hint=tr("Send it to its addressee.")))

    def choose_file(self) -> None:
        """Ask which file to open."""
        from ui.widgets.files import choose_files

        choose_files(self, tr("Open a file"), OPENED, lambda chosen: self.open_file(chosen[0]))

    def lock_profile(self) -> None:
        """Save what is typed, close the evaluation and forget the keys."""
        self.go("start")
        self.seat.lock()

    def set_text_size(self, size: float) -> None:
        """Another size of text, from now on. Every screen stays, with whatever is typed or shown on it."""
        from ui.widgets.fitting import fit_anew

        self.preferences.keep_text_size(size)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, scale=size, wanted=theme.of_the_system(application))
        self._list_steps()
        for screen in self._screens.values():
            fit_anew(screen)

    def show_help(self) -> None:
        """Help for the screen that is shown."""
        from ui.help import HelpSheet

        _open(HelpSheet(self, self.shown.name))

    def show_tour(self) -> None:
        """The tour as a list to tick off."""
        from ui.help import TourSheet

        _open(TourSheet(self, self.preferences))

    def show_shortcuts(self) -> None:
        """Which keys do what."""
        from ui.help import ShortcutsSheet

        _open(ShortcutsSheet(self))

    def show_about(self) -> None:
        """The version and the libraries."""
        from ui.help import AboutSheet

        _open(AboutSheet(self))

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:  # noqa: N802 - Qt's name
        """A file may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        for url in event.mimeData().urls()[:1]:
            self.open_file(Path(url.toLocalFile()))

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Share the new width between the steps and the screen."""
        super().resizeEvent(event)
        if self._screens:  # furnished
            self._fit()

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Save what is being typed, wait for the disk, give the lock back."""
        self.preferences.keep_place(PLACE, self.saveGeometry())
        for screen in self._screens.values():
            screen.leave()
        if self._steps:
            self.seat.close()
        for screen in self._screens.values():
            screen.close()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab goes the way a person reads."""
        from ui.widgets.reading_order import step_in_reading_order

        whole = self.centralWidget()
        return whole is not None and step_in_reading_order(whole, self.statusBar(), forward=forward)

    def _laid_out(self) -> QWidget:
        header = QFrame()
        header.setObjectName("header")
        line = QHBoxLayout(header)
        line.setContentsMargins(18, 8, 18, 8)
        self._product = QLabel(tr(PRODUCT))
        self._product.setObjectName("product")
        for label in (self._evaluation, self._person):
            label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        to = QtCore.Qt.AlignmentFlag
        self._person.setAlignment(to.AlignRight | to.AlignVCenter)
        line.addWidget(self._product)
        line.addWidget(self._evaluation, 1)
        line.addWidget(self._person, 1)
        line.setSpacing(24)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.steps)
        below.addWidget(self.stack, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(below, 1)
        return whole

    def _show_who(self) -> None:
        """The header, and the steps of whoever sits here now."""
        from evaluator.domain.panel import ROLE_WORDS
        from evaluator.domain.wording import spoken_list

        there, profile = self.seat.on_the_desk, self.seat.profile
        self._evaluation.setText(there.title if there else "")
        if there is not None:
            roles = spoken_list([tr(ROLE_WORDS[role]) for role in there.holder.roles])
            self._person.setText(tr("{name} – {roles} – offline").format(name=there.holder.name, roles=roles))
        else:
            self._person.setText(
                tr("{name} – offline").format(name=profile.card.name) if profile else tr("Locked – offline")
            )
        file = there.file if there else None
        if file is not self._shown_file:
            self._shown_file = file
            self._drop_screens([name for name in self._screens if self._steps[name].is_of_a_file])
        self._list_steps()

    def _drop_screens(self, names: list[str]) -> None:
        """A screen belongs to the evaluation it was made for."""
        first = next(iter(self._steps))
        for name in names:
            gone = self._screens.pop(name)
            if self.stack.currentWidget() is gone and name != first:
                self.go(first)
            self.stack.removeWidget(gone)
            gone.close()
            gone.setParent(None)
            gone.deleteLater()

    def _list_steps(self) -> None:
        steps = [(step.name, step.shown) for step in self._steps.values() if step.is_for(self.seat)]
        self.steps.show_steps(steps)
        self.menus.list_steps(steps)
        self._fit()
        if self.stack.count():
            self.steps.mark(self.shown.name)

    def _fit(self) -> None:
        """Leave the room to the screen where text is large: the title bar names the program, and long steps wrap."""
        from ui.widgets.fitting import is_narrow

        narrow = is_narrow(self)
        self._product.setVisible(not narrow)
        self.steps.fit(narrow=narrow)


def _open(sheet: "QDialog") -> None:
    """Show a sheet in front, and take it away when it is closed."""
    sheet.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.show()
    sheet.activateWindow()
