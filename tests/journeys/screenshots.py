"""Pictures of every screen as each person meets it, at both ends of the text sizes: `make screens`, into docs/screens.

The worked example is played through its services; at each stage the windows are opened on the files of whoever has
something to do there. A screen that looks the same for others is pictured once. Small pictures of few colours: they are
looked at, and kept beside the text.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import urandom
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from evaluator.demo.example import FOLDER as EXAMPLE
from evaluator.domain.panel import Role
from evaluator.formats.package import new_age_identity
from evaluator.storage.keys import Unlocked
from tests.journeys.stages import AGAIN, Played, Seated, looked_at, play
from tests.services.dps_desks import Desks
from tests.ui.dps_seats import NOW, begun, dps_id, lived_in, profile_of, proposal
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.screens.approval import ApprovalScreen
from ui.screens.merging import MergingScreen
from ui.screens.moderation import ModerationScreen
from ui.screens.projector import ProjectorWindow
from ui.screens.record import RecordScreen
from ui.screens.verification import VerificationScreen
from ui.seat import Seat
from ui.steps import STEPS
from ui.widgets.document_view import DocumentView
from ui.widgets.signing import ask_to_sign

SCALES = (1.0, 2.0)
PROPOSAL = "proposal.bidpack"
DRAWN = 700  # ms in which a page has come from its own process
MOST_WAITS = 30
COLOURS = 48
SETTLED = 40  # ms without anything left to do
TABBED = {"moderation", "evaluation_model", "price"}


def settle(seat: Seat) -> None:
    """Let the desk finish and the windows draw."""
    for _ in range(200):
        let_run(SETTLED)
        if not seat.desk.busy:
            break
    let_run(SETTLED)


def let_run(milliseconds: int) -> None:
    """Let events and threads have their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def let_draw(shown: QWidget) -> None:
    """Wait for pages, each of which comes from a process of its own."""
    for _ in range(MOST_WAITS):
        let_run(DRAWN)
        pages = [one for one in shown.findChildren(DocumentView) if one.scrolled.isVisible() and one.page.value()]
        if not any(one.picture.pixmap().isNull() for one in pages):
            return


def picture(shown: QWidget, name: str, folder: Path) -> Path:
    """Keep what a window shows, in few colours."""
    path = folder / f"{name}.png"
    assert shown.grab().save(str(path)), f"{path} could not be written"
    with Image.open(path) as whole:
        few = whole.convert("RGB").quantize(colors=COLOURS)
    few.save(path, optimize=True)
    return path


@contextmanager
def opened(folder: Path, seated: Seated | None = None, *, evaluation: bool = True) -> Iterator[MainWindow]:
    """A window on a profile: locked, open, or with the evaluation open."""
    seat = Seat(folder)
    if seated is not None:
        seat.unlocked(seated.profile)
    window = window_on(seat)
    window.show()
    if seated is not None and evaluation:
        seat.open(seated.evaluation_id)
    settle(seat)
    yield window
    window.close()


def picture_everything(folder: Path) -> list[Path]:
    """Every screen of everybody, at each text size."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with TemporaryDirectory() as place:
        played, system = play(Path(place)), _system(Path(place) / "system")
        for scale in SCALES:
            theme.apply(application, scale=scale)
            done: set[str] = set()
            made += _beginnings(played, scale, folder)
            for (stage, role), seated in played.seats.items():
                made += _screens(played, seated, stage, role, scale, done, folder)
            made += _beside(played, scale, folder)
            made += _of_a_system(system, scale, folder)
    (folder / "README.md").write_text(index_of(path.name for path in made), "utf-8")
    return made


def index_of(names: Iterable[str]) -> str:
    """A page that shows each picture at 100 % beside the same at 200 %."""
    shown = sorted({name.rsplit("-", 1)[0] for name in names})
    heads = "# Every screen at 100 % and 200 % text\n\nMade by `make screens` from the worked example."
    parts = [
        f"## {name.replace('-', ' ').replace('_', ' ')}\n\n"
        f"![{name} at 100 %]({name}-100.png)\n![{name} at 200 %]({name}-200.png)"
        for name in shown
    ]
    return "\n\n".join([heads, *parts]) + "\n"


def _named(name: str, scale: float) -> str:
    return f"{name}-{scale * 100:.0f}"


def _beginnings(played: Played, scale: float, folder: Path) -> Iterator[Path]:
    """The start before there is a profile, while it is locked, with a pack that came, and a notice that was read."""
    member, lead = played.seats["scoring", Role.MEMBER], played.seats["setting up", Role.LEAD]
    with opened(played.walk.out / "nobody") as window:
        yield picture(window, _named("start-first", scale), folder)
    with opened(member.profile.folder) as window:
        yield picture(window, _named("start-locked", scale), folder)
    chair = played.seats["merging", Role.CHAIR]
    for seated, name in ((member, "pack-member-1"), (chair, "submission-member-1")):
        with opened(seated.profile.folder, seated, evaluation=False) as window:
            window.open_file(played.packages / f"{name}.bidpack")
            settle(window.seat)
            yield picture(window, _named(f"start-{name.split('-')[0]}-came", scale), folder)
    with opened(lead.profile.folder, lead, evaluation=False) as window:
        window.go("notice")
        window.shown.take_files([EXAMPLE / "notice.json"])
        settle(window.seat)
        yield picture(window, _named("notice-read", scale), folder)


def _screens(
    played: Played, seated: Seated, stage: str, role: Role, scale: float, done: set[str], folder: Path
) -> Iterator[Path]:
    """The screens of one person at one stage, with each of their tabs."""
    with opened(seated.profile.folder, seated) as window:
        for name in looked_at(stage, role, window.step_names):
            if name in done and name not in AGAIN.get(stage, ()):
                continue
            done.add(name)
            window.go(name)
            settle(window.seat)
            _fill(window, played)
            if name in ("scoring", "record", *TABBED):
                let_draw(window)
            at = f"{name}-{role.value}-{stage.replace(' ', '-')}"
            yield picture(window, _named(at, scale), folder)


def _fill(window: MainWindow, played: Played) -> None:
    """Put onto a screen what a person would put there first."""
    screen = window.shown
    if isinstance(screen, VerificationScreen):
        screen.verify(played.walk.out / "record.asice")
    elif isinstance(screen, RecordScreen):
        screen.read(played.packages / "report.bidpack")
    elif isinstance(screen, MergingScreen) and screen.onward.isVisible():
        screen.make_plan(sorted(played.packages.glob("submission-member-*.bidpack")))
    settle(window.seat)


def _beside(played: Played, scale: float, folder: Path) -> Iterator[Path]:
    """What opens beside the window: help, the tour, the keys, about, the projector, and asking for a signature."""
    chair = played.seats["moderating", Role.CHAIR]
    with opened(chair.profile.folder, chair) as window:
        window.go("moderation")
        settle(window.seat)
        screen = window.shown
        assert isinstance(screen, ModerationScreen)
        for number in range(screen.panes.count()):
            screen.panes.setCurrentIndex(number)
            settle(window.seat)
            let_draw(window)
            title = screen.panes.tabText(number).lower()
            if title != "form":  # a tab where there is no room for it beside the others: pictured with the screen
                yield picture(window, _named(f"moderation-{title}", scale), folder)
        screen.project()
        wall = _one(ProjectorWindow)
        wall.resize(1366, 768)
        let_run(DRAWN)
        yield picture(wall, _named("projector", scale), folder)
        screen.project()
        dialog = ask_to_sign(
            window, window.seat, batch="the receipts", items=["one receipt for each person"], then=lambda _: None
        )
        let_run(SETTLED)
        yield picture(dialog, _named("signing", scale), folder)
        dialog.close()
        sheets = {"help": window.show_help, "tour": window.show_tour, "keys": window.show_shortcuts}
        for name, show in {**sheets, "about": window.show_about}.items():
            show()
            let_run(SETTLED)
            sheet = _one(QDialog)
            yield picture(sheet, _named(name, scale), folder)
            sheet.close()
            let_run(SETTLED)


def _system(folder: Path) -> Desks:
    """A purchasing system in the middle of its life, and a change on its way to the approver."""
    folder.mkdir()
    identity, _ = new_age_identity()
    made = lived_in(begun(folder, Unlocked(profile_id=uuid4(), root=urandom(32), age_identity=identity.encode())))
    (folder / PROPOSAL).write_bytes(proposal(made))
    return made


def _of_a_system(made: Desks, scale: float, folder: Path) -> Iterator[Path]:
    """The screens of a purchasing system, each with whoever has it first."""
    done: set[str] = set()
    for who in ("lead", "first", "approver"):
        seat = Seat(made.folder / who, clock=lambda: NOW)
        seat.unlocked(profile_of(made, who))
        window = window_on(seat)
        window.show()
        seat.open_system(dps_id(made))
        settle(seat)
        for name in [step.name for step in STEPS if step.needs_system and step.name in window.step_names]:
            if name in done:
                continue
            done.add(name)
            window.go(name)
            settle(seat)
            if isinstance(window.shown, ApprovalScreen):
                window.shown.take(made.folder / PROPOSAL)
                settle(seat)
            let_run(DRAWN)
            yield picture(window, _named(f"system-{name}-{who}", scale), folder)
        window.close()


def _one(kind: type[QWidget]) -> QWidget:
    """The window of this kind that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


if __name__ == "__main__":
    for path in picture_everything(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
