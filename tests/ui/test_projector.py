"""The projector goes to another monitor than the chair's, and with one monitor it says so and covers nothing.

Two monitors take a program of its own: the offscreen platform reads them from a file when it starts.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evaluator.domain.spread import NOTHING_SHOWN
from ui import theme
from ui.screens.projector import LARGER, ProjectorWindow, other_monitors

ROOT = Path(__file__).parents[2]
LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
WALL = {"name": "Wall", "x": 1366, "y": 0, "width": 1920, "height": 1080}
SIDE = {"name": "Side", "x": 3286, "y": 0, "width": 1280, "height": 720}
PROGRAM = """
import json, sys
from PySide6.QtWidgets import QApplication, QWidget
from evaluator.domain.spread import NOTHING_SHOWN
from ui import theme
from ui.screens.projector import LARGER, ProjectorWindow, other_monitors
application = QApplication([])
monitors = {one.name(): one for one in application.screens()}
chair, shown = QWidget(), ProjectorWindow()
chair.setGeometry(monitors[sys.argv[1]].geometry().adjusted(50, 50, -50, -50))
chair.show()
said = shown.open_on_the_wall(chair, sys.argv[2])
others = [one.name() for one in other_monitors(chair)]
print(json.dumps([others, shown.screen().name(), shown.isFullScreen(), said]))
"""


@pytest.mark.parametrize(
    ("monitors", "chair_on", "wanted", "goes_to"),
    [
        ((LAPTOP, WALL), "Laptop", "", "Wall"),
        ((LAPTOP, WALL), "Wall", "", "Laptop"),
        ((LAPTOP, WALL, SIDE), "Laptop", "Side", "Side"),
        ((LAPTOP, WALL, SIDE), "Laptop", "gone since", "Wall"),
    ],
)
def test_the_projector_never_goes_to_the_monitor_the_chair_works_on(
    tmp_path: Path, monitors: tuple[dict[str, object], ...], chair_on: str, wanted: str, goes_to: str
) -> None:
    setting = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    (tmp_path / "monitors.json").write_text(json.dumps({"screens": [{**one, **setting} for one in monitors]}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'monitors.json'}"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, chair_on, wanted],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    others, monitor, is_full, said = json.loads(ran.stdout)
    assert (monitor, is_full) == (goes_to, True)
    assert sorted(others) == sorted(str(one["name"]) for one in monitors if one["name"] != chair_on)
    assert goes_to in said


def test_with_one_monitor_it_is_a_window_that_leaves_the_chairs_in_sight_and_says_so(qtbot: QtBot) -> None:
    chair, shown = QWidget(), ProjectorWindow()
    qtbot.addWidget(chair)
    qtbot.addWidget(shown)
    chair.show()
    said = shown.open_on_the_wall(chair)
    assert other_monitors(chair) == []
    assert said.startswith("One monitor only")
    assert not shown.isFullScreen()
    assert shown.width() < chair.screen().availableSize().width()


def test_a_monitor_that_is_unplugged_takes_the_projector_with_it(qtbot: QtBot) -> None:
    shown = ProjectorWindow()
    qtbot.addWidget(shown)
    shown.open_on_the_wall(shown)
    shown.leave_lost_monitor(shown.screen())
    assert not shown.isVisible()


def test_the_wall_follows_another_text_size_while_it_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp)
    shown = ProjectorWindow()
    qtbot.addWidget(shown)
    shown.open_on_the_wall(shown)
    shown.show_scores(NOTHING_SHOWN, [("Scorer A", "A named lead nurse.")])
    labels = (shown.reason, shown.points, shown.title)
    before = [label.fontInfo().pixelSize() for label in labels]
    theme.apply(qapp, scale=1.5)
    larger = [label.fontInfo().pixelSize() for label in labels]
    theme.apply(qapp)
    assert before[0] == round(theme.BASE * LARGER)
    assert larger[0] == round(round(theme.BASE * 1.5) * LARGER)
    assert all(after > once for after, once in zip(larger, before, strict=True))
    assert [label.fontInfo().pixelSize() for label in labels] == before
