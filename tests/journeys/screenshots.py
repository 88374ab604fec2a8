"""Pictures of every screen as each person meets it, to be looked at: `python -m tests.journeys.screenshots DIR`.

The worked example is played through its services and stops at each stage; there the windows are opened on the files of
whoever has something to do, at 100 % and at 200 % text, and every screen of theirs is pictured.
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from evaluator.demo.cast import Player
from evaluator.demo.example import FOLDER, example
from evaluator.domain.panel import Role
from tests.quick_walk import QuickWalk
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.seat import Seat

SCALES = (1.0, 2.0)
DRAWN = 700  # ms in which a page has come from its own process
SETTLED = 40  # ms without anything left to do


def stages(walk: QuickWalk) -> Iterator[tuple[str, list[Player]]]:
    """Play the example; stop where somebody has something to do on screen."""
    walk.make_profiles()
    yield "0-new", walk.all_with(Role.LEAD)
    walk.set_up()
    yield "1-set-up", walk.all_with(Role.LEAD)
    walk.issue_packs()
    yield "2-scoring", [walk.all_with(Role.MEMBER)[0], walk.the(Role.CHAIR)]
    walk.score()
    yield "3-merging", [walk.all_with(Role.MEMBER)[0], walk.the(Role.CHAIR)]
    walk.moderate()
    yield "4-pricing", [walk.the(Role.CHAIR), walk.the(Role.PRICE_EVALUATOR)]
    walk.enter_prices()
    yield "5-report", [walk.the(Role.CHAIR)]
    walk.sign_report()
    yield "6-approval", [walk.the(Role.APPROVER)]
    walk.approve()
    yield "7-end", [walk.the(Role.CHAIR), walk.the(Role.APPROVER)]


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


def picture(window: MainWindow, name: str, folder: Path) -> Path:
    """Keep what the window shows."""
    path = folder / f"{name}.png"
    assert window.grab().save(str(path)), f"{path} could not be written"
    return path


def picture_everything(folder: Path, *, tell: bool = True) -> list[Path]:
    """Every screen of everybody at every stage, at each text size."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    with TemporaryDirectory() as place:
        walk = QuickWalk(
            out=Path(place),
            content=example(),
            notice_file=FOLDER / "notice.json",
            clock=lambda: datetime.now(UTC),
            new_id=uuid4,
            tell=lambda step: None,
            evaluation_id=uuid4(),
        )
        for stage, players in stages(walk):
            for player in players:
                for scale in SCALES:
                    theme.apply(application, scale=scale)
                    made += list(_screens(player, walk.evaluation_id, f"{stage}-{player.part}", scale, folder))
    if tell:
        sys.stdout.write("".join(f"{path}\n" for path in made))
    return made


def _screens(player: Player, evaluation_id: UUID, named: str, scale: float, folder: Path) -> Iterator[Path]:
    seat = Seat(player.signing.profile.folder)
    seat.unlocked(player.signing.profile)
    window = window_on(seat)
    window.show()
    if (seat.own_profile.evaluations / str(evaluation_id)).is_dir():
        seat.open(evaluation_id)
    settle(seat)
    for name in window.step_names:
        window.go(name)
        settle(seat)
        if name in ("scoring", "price"):
            let_run(DRAWN)
        yield picture(window, f"{named}-{name}-{scale:.0%}", folder)
    window.close()


if __name__ == "__main__":
    picture_everything(Path(sys.argv[1]))
