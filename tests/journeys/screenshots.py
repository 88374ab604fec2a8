"""Pictures of every screen as each person meets it, at both ends of the text sizes: `make screens`, into docs/screens.

The worked example is played through its services; at each stage the windows are opened on the files of whoever has
something to do there. Small pictures of few colours: they are looked at, and kept beside the text.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from evaluator.domain.panel import Role
from tests.journeys.stages import Seated, looked_at, play
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.seat import Seat

SCALES = (1.0, 2.0)
DRAWN = 700  # ms in which a page has come from its own process
COLOURS = 48
SETTLED = 40  # ms without anything left to do


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
    """Keep what the window shows, in few colours."""
    path = folder / f"{name}.png"
    assert window.grab().save(str(path)), f"{path} could not be written"
    with Image.open(path) as whole:
        few = whole.convert("RGB").quantize(colors=COLOURS)
    few.save(path, optimize=True)
    return path


def picture_everything(folder: Path) -> list[Path]:
    """Every screen of everybody, at each text size."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with TemporaryDirectory() as place:
        stages = play(Path(place)).seats
        for scale in SCALES:
            theme.apply(application, scale=scale)
            for (stage, role), seated in stages.items():
                made += _screens(seated, stage, role, scale, folder)
    return made


def _screens(seated: Seated, stage: str, role: Role, scale: float, folder: Path) -> Iterator[Path]:
    seat = Seat(seated.profile.folder)
    seat.unlocked(seated.profile)
    window = window_on(seat)
    window.show()
    seat.open(seated.evaluation_id)
    settle(seat)
    for name in looked_at(stage, role, window.step_names):
        window.go(name)
        settle(seat)
        if name in ("scoring", "price", "moderation"):
            let_run(DRAWN)
        yield picture(window, f"{role.value}-{name}-{stage.replace(' ', '-')}-{scale * 100:.0f}", folder)
    window.close()


if __name__ == "__main__":
    for path in picture_everything(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
