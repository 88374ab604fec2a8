"""The worked example, one click away: made on this computer, worked on as any of its people, made anew when wanted.

Everything in it is invented, its passphrases included, so they may be shown. It lies beside the profile.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.progress import Progress
from ui.desk import Cancelled
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.text import Card, paragraph
from ui.words import marked, named, tr

if TYPE_CHECKING:
    from evaluator.demo.stages import PlayedExample, Seated
    from evaluator.services.profile import Profile

FOLDER = "worked-example"
FIRST = marked("If you have never seen the program, open it as the panel member who is scoring.")


class ExampleCard(Card):
    """Makes the example, lists who can be played at which stage, and leads back to one's own profile."""

    refused = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("The worked example"))
        self.seat = seat
        self._played: PlayedExample | None = None
        self.about = paragraph(quiet=True)
        self.make = button("Make the worked example")
        self.people = choice([])
        self.person = Field("&Who you are in the example", self.people, hint=FIRST)
        self.open, self.reset = button("Open as this person"), button("Reset the example")
        self.back, self.tour = button("Back to my own profile"), button("Ten-minute tour")
        self.add(self.about, self.person, Row(self.make, self.open, self.back, self.tour, self.reset))
        self.make.clicked.connect(self._make)
        self.reset.clicked.connect(self._make)
        self.open.clicked.connect(self._open)
        self.back.clicked.connect(lambda: self.seat.move_to(self.seat.home))
        self.tour.clicked.connect(self.seat.tour_wanted)
        seat.profile_changed.connect(self._show)
        folder = self.folder
        seat.desk.run(lambda: _read(folder), then=self._have, otherwise=self.refused.emit)
        self._show()

    @property
    def folder(self) -> Path:
        """Where the example lies."""
        return self.seat.home.parent / FOLDER

    def _make(self) -> None:
        folder, seat = self.folder, self.seat
        if seat.folder != seat.home:
            seat.move_to(seat.home)
        for press in (self.make, self.open, self.reset):
            press.setEnabled(False)
        seat.desk.run_in_steps(
            lambda progress: _made(folder, seat, progress),
            then=self._have,
            otherwise=self._failed,
            said=tr("Making the worked example"),
        )

    def _failed(self, problem: EvaluatorError) -> None:
        self._have(None)
        if not isinstance(problem, Cancelled):
            self.refused.emit(problem)

    def _have(self, played: "PlayedExample | None") -> None:
        self._played = played
        self.people.clear()
        for one in played.seats if played else ():
            self.people.addItem(f"{named(one.stage)}: {one.name}, {tr(ROLE_WORDS[one.role])}", one)
            if one.role is Role.MEMBER and self.people.currentData().role is not Role.MEMBER:
                self.people.setCurrentIndex(self.people.count() - 1)  # most people are members of a panel
        self._show()

    def _show(self) -> None:
        there, away = self._played is not None, self.seat.folder != self.seat.home
        for press in (self.make, self.open, self.reset):
            press.setEnabled(True)
        self.make.setVisible(not there)
        for part in (self.person, self.open, self.tour, self.reset):
            part.setVisible(there)
        self.back.setVisible(away)
        sitting = self._sitting() if away else None
        said = tr("A whole evaluation with invented suppliers, people and prices, to try everything without risk.")
        if sitting is not None:
            said = tr("You are {name} in the example. To sign there, the passphrase is “{passphrase}”.").format(
                name=sitting.name, passphrase=sitting.passphrase
            )
        self.about.setText(said)

    def _sitting(self) -> "Seated | None":
        seats = self._played.seats if self._played else ()
        return next((one for one in seats if one.folder == self.seat.folder), None)

    def _open(self) -> None:
        chosen, played = self.people.currentData(), self._played
        if chosen is None or played is None:
            self.refused.emit(RuleBroken(tr("Nobody is chosen."), hint=tr("Choose who you want to be in the example.")))
            return
        self.seat.move_to(chosen.folder)

        def unlocked() -> "Profile":
            from evaluator.services import profile

            return profile.unlock(chosen.folder, chosen.passphrase)

        def opened(profile: "Profile") -> None:
            self.seat.unlocked(profile)
            self.seat.open(played.evaluation_id, then=self.seat.work_wanted.emit, otherwise=self.refused.emit)

        self.seat.desk.run(unlocked, then=opened, otherwise=self.refused.emit, said=tr("Opening the example"))


def _read(folder: Path) -> "PlayedExample | None":
    from evaluator.demo.stages import read_example

    return read_example(folder)


def _made(folder: Path, seat: Seat, progress: Progress) -> "PlayedExample":
    from evaluator.demo.stages import make_example

    return make_example(folder, clock=seat.now, new_id=seat.new_id, tell=progress.step)
