"""Another chair takes over at the window: what each person reads there, and what coming files do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from evaluator.demo.cast import Player
from evaluator.domain.panel import Role
from tests.journeys.at_the_window import AtTheWindow
from tests.quick_walk import ChairStepsDown, chair_steps_down
from tests.ui.accessibility import faults_of
from tests.ui.at_set_up import AtAnOpenWindow
from ui import theme
from ui.screens.pack import PackScreen
from ui.screens.succession import SuccessionScreen


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> ChairStepsDown:
    made = chair_steps_down(tmp_path_factory.mktemp("ill"), tenders=2, questions=3)
    for step in (made.make_profiles, made.set_up, made.issue_packs, made.score, made.fall_ill, made.hand_over):
        step()
    return made


@dataclass
class Room:
    """Where people sit down at their windows."""

    qtbot: QtBot
    app: QApplication
    walk: ChairStepsDown
    seated: list[AtTheWindow] = field(default_factory=list)

    def sit_down(self, player: Player) -> AtTheWindow:
        self.seated.append(AtAnOpenWindow(self.qtbot, self.walk, player))
        return self.seated[-1]

    def on_the_screen(self, player: Player) -> SuccessionScreen:
        """Somebody on the screen, which passes the gate at both text sizes."""
        person = self.sit_down(player)
        screen = person.go("succession", SuccessionScreen)
        assert cells(screen.changes)[:2] == [self.walk.substitute.person.name, self.walk.left.person.name]
        for scale in (2.0, 1.0):
            theme.apply(self.app, scale=scale)
            person.settle()
            assert faults_of(person.window, person.window.steps) == []
        return screen


def cells(table: QTableWidget) -> list[str]:
    """What stands in the first row."""
    return [item.text() for at in range(table.columnCount()) if (item := table.item(0, at))]


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, walk: ChairStepsDown) -> Iterator[Room]:
    room = Room(qtbot=qtbot, app=qapp, walk=walk)
    yield room
    for person in room.seated:
        person.leave()
        person.window.deleteLater()  # a window that is kept would be dressed again with every text size
        QCoreApplication.sendPostedEvents(person.window, QEvent.Type.DeferredDelete.value)
    theme.apply(qapp)


def test_the_approver_and_a_member_see_that_their_part_is_done(room: Room, walk: ChairStepsDown) -> None:
    approver = room.on_the_screen(walk.the(Role.APPROVER))
    assert "You have signed" in approver.state.text()
    assert not approver.sign.isEnabled()
    member = room.on_the_screen(walk.players[walk.silent])
    assert "You have handed over" in member.state.text()
    assert member.open.isHidden()
    first = room.on_the_screen(walk.players[walk.leaver])
    assert "You have handed over" in first.state.text(), "who steps down stays, and sees the screen like the rest"


def test_the_new_chair_takes_over_at_the_window_and_the_others_are_awaited_till_then(
    room: Room, walk: ChairStepsDown, tmp_path: Path
) -> None:
    screen = room.on_the_screen(walk.the(Role.CHAIR))
    assert "Awaited from EXAMPLE Member 1, EXAMPLE Member 2 and EXAMPLE Member 3." in screen.state.text()
    assert not screen.hand_over.isHidden(), "the new chair scored for the one before, and hands over too"
    paths = []
    for name, data in walk.handed:
        paths.append(tmp_path / f"{name}.bidpack")
        paths[-1].write_bytes(data)
    screen.take_files(paths[:1])
    room.seated[-1].settle()
    assert "3 agreed scores" in screen.done.text(), "the session that was sent to the new chair as a member"
    assert "Awaited from EXAMPLE Member 1, EXAMPLE Member 2 and EXAMPLE Member 3." in screen.state.text()
    screen.take_files(paths)
    room.seated[-1].settle()
    assert screen.problems.messages == []
    assert "3 agreed scores stand as the chair before signed them" in screen.done.text()
    assert "Everybody has handed over. The record holds 1 session" in screen.state.text()


def test_the_lead_is_told_that_the_approver_has_signed(room: Room, walk: ChairStepsDown) -> None:
    person = room.sit_down(walk.the(Role.LEAD))
    assert "succession" not in person.window.step_names
    screen = person.go("pack", PackScreen)
    assert screen.waits.text() == "✓ The approver has signed what you decided."
    assert screen.others.isEnabled()
