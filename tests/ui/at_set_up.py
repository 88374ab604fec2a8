"""The lead at an open window with an evaluation just begun; nobody's key is derived for it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from evaluator.demo.cast import Player
from evaluator.demo.example import FOLDER, example
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Invitation
from evaluator.services import profile
from tests.journeys.at_the_window import AtTheWindow
from tests.quick_walk import QuickWalk
from ui.application import window_on
from ui.seat import Seat


class AtAnOpenWindow(AtTheWindow):
    """A person whose profile is open from the start."""

    def __init__(self, qtbot: QtBot, walk: QuickWalk, player: Player) -> None:
        self.qtbot, self.walk = qtbot, walk
        self.name, self.passphrase = player.person.name, ""
        self.seat = Seat(player.signing.profile.folder)
        self.seat.unlocked(player.signing.profile)
        self.window = window_on(self.seat)
        self.window.show()
        self.window.activateWindow()
        self.seat.open(walk.evaluation_id)
        self.settle()


class LeadAtTheWindow(AtAnOpenWindow):
    """The same for the lead."""

    def __init__(self, qtbot: QtBot, walk: QuickWalk) -> None:
        super().__init__(qtbot, walk, walk.the(Role.LEAD))

    def tab_to(self, wanted: QWidget) -> None:
        """Go there with Tab alone, as a person without a mouse does."""
        for _ in range(200):
            focused = self.window.focusWidget()
            if focused is wanted:
                return
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted.accessibleName()} is not reached by Tab")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type over what stands in the field that has the focus, and leave it with Enter."""
        focused = self.window.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text.isascii():
            QTest.keyClicks(focused, text)
        else:
            focused.insert(text)  # as an input method does; the test keyboard has ASCII only
        QTest.keyClick(focused, Qt.Key.Key_Return)
        self.settle()


def begun(folder: Path, *, invitation: Invitation | None = None) -> QuickWalk:
    """Everybody's profile, and the evaluation begun by the lead, from a call-off where it has an invitation."""
    walk = QuickWalk(
        out=folder,
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    walk.make_profiles()
    lead = walk.the(Role.LEAD)
    profile.begin_evaluation(
        lead.signing,
        replace(walk.evaluation(), invitation=invitation),
        job_title=lead.person.job_title,
        now=walk.clock(),
        member_id=lead.member_id,
    )
    return walk
