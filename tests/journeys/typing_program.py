"""The windows with somebody who types without end: `python -m tests.journeys.typing_program FOLDER`, for test_ended.

Says on its first line what opens the profile, then how many letters it has typed so far, one line a letter.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evaluator.domain.panel import Role
from evaluator.services import conflict
from tests.quick_walk import quick_walk
from ui import theme
from ui.application import window_on
from ui.ending import save_before_the_end
from ui.screens.scoring import ScoringScreen
from ui.seat import Seat

BETWEEN_LETTERS = 40  # ms
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(folder: Path) -> int:
    walk = quick_walk(folder, members=2, tenders=2, questions=4)
    walk.make_profiles()
    walk.set_up()
    walk.issue_packs()
    member = walk.all_with(Role.MEMBER)[0]
    with walk.desk(member) as file, file.work() as uow:
        conflict.declare(uow, interests="", now=walk.clock())
    application = QApplication([])
    theme.apply(application)
    profile = member.signing.profile
    seat = Seat(profile.folder)
    seat.unlocked(profile)
    window = window_on(seat)
    window.show()
    save_before_the_end(application, window)
    opened = {
        "folder": str(profile.folder),
        "id": str(profile.unlocked.profile_id),
        "root": profile.unlocked.root.hex(),
        "age": profile.unlocked.age_identity.decode(),
        "evaluation": str(walk.evaluation_id),
        "member": str(member.member_id),
    }
    typed = 0
    timer = QTimer()

    def type_one() -> None:
        nonlocal typed
        screen = window.shown
        if isinstance(screen, ScoringScreen) and screen.rationale.isEnabled() and screen.rationale.isVisible():
            QTest.keyClicks(screen.rationale, LETTERS[typed % len(LETTERS)])
            typed += 1
            say(str(typed))

    def begin() -> None:
        window.go("scoring")
        seat.desk.finish()
        say(json.dumps(opened))
        timer.timeout.connect(type_one)
        timer.start(BETWEEN_LETTERS)

    seat.open(walk.evaluation_id, then=begin)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
