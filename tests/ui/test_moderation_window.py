"""The chair's meeting at the window: nothing typed is lost, an objection takes a reason, the wall shows no more."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from evaluator.demo.cast import Player
from evaluator.domain.panel import Role
from evaluator.services import moderation
from evaluator.storage.unit_of_work import UnitOfWork
from tests.quick_walk import QuickWalk, quick_walk
from ui.application import window_on
from ui.main_window import MainWindow
from ui.screens.moderation import ModerationScreen
from ui.screens.moderation_entries import RaisedEntry
from ui.seat import Seat

PATIENCE, SHOWN = 20_000, 100  # ms


@pytest.fixture
def walk(tmp_path: Path) -> QuickWalk:
    """Two members, one of them the chair; everything is merged and a session is open."""
    walk = quick_walk(tmp_path, members=2, tenders=2, questions=3)
    for step in (walk.make_profiles, walk.set_up, walk.issue_packs, walk.score):
        step()
    chair = walk.the(Role.CHAIR)
    names = {f"submission-{player.part}.bidpack" for player in walk.all_with(Role.MEMBER)}
    files = [(path.name, path.read_bytes()) for path in walk.written if path.name in names]
    with walk.desk(chair) as file:
        walk.register_phrases(file, chair)
        walk.merge(file, chair, files)
        with file.work() as uow:
            present = [str(player.member_id) for player in walk.all_with(Role.MEMBER)]
            moderation.begin_session(uow, present=present, now=walk.clock())
    return walk


@pytest.fixture
def chair(walk: QuickWalk) -> Player:
    return walk.the(Role.CHAIR)


@pytest.fixture
def window(qtbot: QtBot, walk: QuickWalk, chair: Player) -> Iterator[MainWindow]:
    seat = Seat(chair.signing.profile.folder)
    seat.unlocked(chair.signing.profile)
    made = window_on(seat)
    made.resize(1366, 768)
    made.show()
    seat.open(walk.evaluation_id)
    settle(qtbot, seat)
    made.go("moderation")
    settle(qtbot, seat)
    yield made
    made.close()


def settle(qtbot: QtBot, seat: Seat) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not seat.desk.busy, timeout=PATIENCE)
    qtbot.wait(20)


def seat_work(seat: Seat) -> AbstractContextManager[UnitOfWork]:
    assert seat.evaluation is not None
    return seat.evaluation.file.work()


def screen_of(window: MainWindow) -> ModerationScreen:
    shown = window.shown
    assert isinstance(shown, ModerationScreen)
    return shown


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_what_is_typed_is_saved_incomplete_and_an_objection_is_passed_only_with_a_reason(
    qtbot: QtBot, walk: QuickWalk, chair: Player, window: MainWindow
) -> None:
    screen, seat = screen_of(window), window.seat
    form, first = screen.form, screen._agenda()[0].response
    assert form.points.points is None
    assert "No average is used." in form.given.text()
    form.reason.setPlainText("Good.")
    qtbot.waitUntil(lambda: "Saved" in screen.saved.text(), timeout=PATIENCE)
    settle(qtbot, seat)
    with seat_work(seat) as uow:
        draft, _ = uow.consensus.drafts()[first]
    assert (draft.reason, draft.points) == ("Good.", None)
    form.points.buttons()[3].click()
    form.why_higher.setPlainText("No date.")
    form.why_lower.setPlainText("An owner.")
    for tick in form.boxes.values():
        tick.box.click()
    form.raised.add_entry.click()
    (entry,) = form.raised.entries()
    assert isinstance(entry, RaisedEntry)
    entry.text.setPlainText("An owner is named.")
    entry.decisive.click()
    assert form.missing.text() == "Nothing is missing. The item can be agreed."
    screen.agree.click()
    settle(qtbot, seat)
    assert "A reviewer might object to the reason" in screen.problems.messages[0]
    for field in form.passing.values():
        field.setText("The panel read the page again.")
        field.textEdited.emit(field.text())
    screen.agree.click()
    settle(qtbot, seat)
    assert screen.problems.messages == []
    with seat_work(seat) as uow:
        (agreed,) = uow.consensus.record().scores
    assert (agreed.response, agreed.points) == (first, Decimal(3))
    assert {one.reason for one in agreed.discussion.passed} == {"The panel read the page again."}
    assert screen._at != first


def test_the_wall_shows_one_item_without_prices_names_when_hidden_or_anything_to_press(
    qtbot: QtBot, walk: QuickWalk, window: MainWindow
) -> None:
    screen = screen_of(window)
    screen.project()
    qtbot.wait(SHOWN)
    shown = screen._projector
    assert shown is not None
    assert screen.heading.text() in texts(shown)
    names = [player.person.name for player in walk.all_with(Role.MEMBER)]
    assert all(name in texts(shown) for name in names)
    screen.hide_names.click()
    qtbot.wait(SHOWN)
    assert not any(name in texts(shown) for name in names)
    assert not any(button.isVisible() for button in shown.findChildren(QPushButton))
    other = next(tender.supplier for tender in walk.content.tenders if tender.supplier not in screen.heading.text())
    said = texts(shown)
    assert other not in said
    assert not any(word in said for word in ("Price", "£", "GBP"))
    screen.form.reason.setPlainText("It names an owner.")
    assert "It names an owner." in texts(shown)
    shown.close()
