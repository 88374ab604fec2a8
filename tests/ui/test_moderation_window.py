"""The chair's meeting at the window: nothing typed is lost, an objection takes a reason, the wall shows no more."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from evaluator.domain.discussion import Cause, ChangeOfView, Discussion, PointRaised, Side
from evaluator.domain.meeting import AgendaItem
from evaluator.domain.moderation import ItemDraft
from evaluator.domain.panel import Role
from evaluator.domain.rationale import SAID
from evaluator.domain.scoring import Objection
from evaluator.services import moderation
from evaluator.storage.unit_of_work import UnitOfWork
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from tests.quick_walk import QuickWalk
from ui.main_window import MainWindow
from ui.models.agenda_table import STATUS
from ui.screens.moderation import ModerationScreen
from ui.screens.moderation_entries import ContradictionEntry, RaisedEntry
from ui.screens.moderation_form import ModerationForm
from ui.seat import Seat

PATIENCE, SEEN, SHOWN = 20_000, 3_000, 100  # ms


@pytest.fixture
def walk(small: Played) -> QuickWalk:
    return small.walk


@pytest.fixture
def window(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[MainWindow]:
    """Everything is merged and a session is open."""
    chair = SeatedPerson(qtbot, small.seats["moderating", Role.CHAIR], tmp_path / "chair")
    with seat_work(chair.seat) as uow:
        present = [str(player.member_id) for player in small.walk.all_with(Role.MEMBER)]
        moderation.begin_session(uow, present=present, now=small.walk.clock())
    chair.window.go("moderation")
    chair.settle()
    yield chair.window
    chair.leave()


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


def items_of(screen: ModerationScreen) -> tuple[AgendaItem, ...]:
    assert screen._meeting is not None
    return screen._meeting.agenda.items


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def page_names(screen: ModerationScreen, supplier: str) -> bool:
    return supplier in screen.document.view.text.toPlainText()


def settle_what_conflicts(form: ModerationForm) -> None:
    """A decisive point against stands beside the one for: the gap leads to where it is closed."""
    form.raised.add_entry.click()
    against = form.raised.entries()[-1]
    assert isinstance(against, RaisedEntry)
    against.side.setCurrentIndex(1)
    against.text.setPlainText("No date is named.")
    against.decisive.click()
    assert "decisive points speak for and against" in form.missing.text()
    assert form.settle.isVisible()
    against.withdrawn.setText("The date stands on page 3.")
    against.withdrawn.textEdited.emit(against.withdrawn.text())
    assert not form.settle.isVisible()
    against.withdrawn.setText("")
    against.withdrawn.textEdited.emit("")
    form.settle.click()
    (conflict,) = form.contradictions.entries()
    assert isinstance(conflict, ContradictionEntry)
    assert "not settled yet" in form.missing.text()
    conflict.text.setPlainText("An owner is named, and no date.")
    conflict.settled.setPlainText("ok")
    assert "not settled yet" in form.missing.text()
    conflict.settled.setPlainText("The owner decides; the date keeps it from more.")


def test_the_chair_reads_what_was_asked_and_what_the_agreed_points_mean(window: MainWindow, walk: QuickWalk) -> None:
    screen = screen_of(window)
    model, first = walk.content.model, items_of(screen)[0].response
    leaf, scale = model.question(first.criterion_id), model.scale_of(first.criterion_id)
    assert screen.reasons.guidance.text() == (leaf.guidance or leaf.title)
    assert all(one.text in screen.reasons.scale.text() for one in scale.descriptors)
    assert not screen.form.meaning.isVisible()
    for descriptor in scale.descriptors:
        screen.form.points.buttons()[scale.offered().index(descriptor.points)].click()
        assert descriptor.text in screen.form.meaning.text()


def test_what_is_typed_is_saved_incomplete_and_an_objection_is_passed_only_with_a_reason(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen, seat = screen_of(window), window.seat
    form, first = screen.form, items_of(screen)[0].response
    assert form.points.points is None
    assert "No average is used." in form.given.text()
    form.reason.setPlainText("Good.")
    qtbot.waitUntil(lambda: "Saved" in screen.saving.told.text(), timeout=PATIENCE)
    settle(qtbot, seat)
    with seat_work(seat) as uow:
        draft, _ = uow.consensus.drafts()[first]
    assert (draft.reason, draft.points) == ("Good.", None)
    form.reason.setPlainText("It is good.")
    form.points.buttons()[3].click()
    form.why_higher.setPlainText("No date is named.")
    form.why_lower.setPlainText("An owner is named.")
    tick_all_and_raise_a_point(form)
    assert form.missing.text() == "Nothing is missing. The item can be agreed."
    assert not form.settle.isVisible()
    settle_what_conflicts(form)
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


def test_what_is_typed_while_the_file_is_read_stays_in_the_form_with_the_cursor_where_it_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = screen_of(window)
    reason = screen.form.reason
    screen.refresh()
    reason.setPlainText("Page 2 names an owner.")
    cursor = reason.textCursor()
    cursor.setPosition(4)
    reason.setTextCursor(cursor)
    screen.save()  # it stands behind the reading, which knows nothing of it
    settle(qtbot, window.seat)
    assert reason.toPlainText() == "Page 2 names an owner."
    assert reason.textCursor().position() == 4
    first = items_of(screen)[0].response
    screen.go_on()
    screen.go_to(first)
    assert reason.toPlainText() == "Page 2 names an owner."


def test_down_in_the_agenda_shows_the_next_item_and_next_item_moves_the_agenda(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen, listed = screen_of(window), screen_of(window).agenda.list
    order = [item.response for item in items_of(screen)]
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert (screen._at, listed.currentIndex().row()) == (order[1], 1)
    screen.next.click()
    assert (screen._at, listed.currentIndex().row()) == (order[2], 2)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert screen._at == order[3]
    screen.form.reason.setPlainText("An owner is named.")
    screen.save()
    assert listed.model().index(3, STATUS).data() == "Typed, not agreed"
    settle(qtbot, window.seat)
    assert listed.model().index(3, STATUS).data() == "Typed, not agreed"


def test_a_point_stays_its_authors_in_a_session_to_which_the_author_did_not_come(
    qtbot: QtBot, walk: QuickWalk, window: MainWindow
) -> None:
    screen, seat, chair = screen_of(window), window.seat, str(walk.the(Role.CHAIR).member_id)
    item = items_of(screen)[0]
    raised = PointRaised(author=chair, side=Side.FOR, text="An owner is named.", decisive=True)
    change = ChangeOfView(member_id=chair, points=Decimal(3), cause=Cause.EVIDENCE)
    typed = ItemDraft(
        tender_id=item.response.tender_id,
        criterion_id=item.response.criterion_id,
        discussion=Discussion(raised=(raised,), changes=(change,)),
    )
    others = [str(player.member_id) for player in walk.all_with(Role.MEMBER) if str(player.member_id) != chair]
    with seat_work(seat) as uow:
        moderation.save_draft(uow, draft=typed, now=walk.clock())
        moderation.begin_session(uow, present=others, now=walk.clock())
    screen.refresh()
    settle(qtbot, seat)
    shown = screen.form.draft()
    assert shown is not None
    assert shown.discussion == typed.discussion


def test_the_wall_shows_one_item_without_prices_names_when_hidden_or_anything_to_press(
    qtbot: QtBot, walk: QuickWalk, window: MainWindow
) -> None:
    screen = screen_of(window)
    screen.project()
    qtbot.wait(SHOWN)
    shown = screen.wall.window
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


def test_the_page_that_is_shown_is_of_the_tender_that_is_talked_about(qtbot: QtBot, window: MainWindow) -> None:
    screen = screen_of(window)
    screen.panes.setCurrentWidget(screen.shown)
    for _ in range(2):
        supplier = screen.heading.text().partition(" – ")[2]
        qtbot.waitUntil(partial(page_names, screen, supplier), timeout=PATIENCE)
        before = screen.heading.text()
        while screen.heading.text().partition(" – ")[2] == supplier:
            screen.next.click()
            settle(qtbot, window.seat)
        assert screen.heading.text() != before


def tick_all_and_raise_a_point(form: ModerationForm) -> None:
    for tick in form.boxes.values():
        tick.box.click()
    form.raised.add_entry.click()
    (entry,) = form.raised.entries()
    assert isinstance(entry, RaisedEntry)
    entry.text.setPlainText("An owner is named.")
    entry.decisive.click()


def fill_in(screen: ModerationScreen) -> None:
    """Everything the item on screen takes to be agreed."""
    form = screen.form
    form.points.buttons()[3].click()
    form.reason.setPlainText("Page 2 names an owner and a date for each step, so the question is answered.")
    form.why_higher.setPlainText("The second date is missing.")
    form.why_lower.setPlainText("An owner is named.")
    tick_all_and_raise_a_point(form)


def pass_what_is_objected(qtbot: QtBot, screen: ModerationScreen) -> None:
    screen.save()
    settle(qtbot, screen.seat)
    for field in screen.form.passing.values():
        field.setText("The panel read the page again.")
        field.textEdited.emit(field.text())


def test_agreeing_twice_quickly_is_one_agreement_and_skips_no_item(qtbot: QtBot, window: MainWindow) -> None:
    screen = screen_of(window)
    order = [item.response for item in items_of(screen)]
    fill_in(screen)
    pass_what_is_objected(qtbot, screen)
    with seat_work(window.seat) as uow:
        before = len(uow.audit.entries())
    for _ in range(2):
        screen.agree.click()
    settle(qtbot, window.seat)
    assert screen.problems.messages == []
    assert screen._at == order[1]
    with seat_work(window.seat) as uow:
        assert len(uow.audit.entries()) == before + 1


def test_whoever_went_on_while_an_item_is_agreed_stays_where_they_are(qtbot: QtBot, window: MainWindow) -> None:
    screen = screen_of(window)
    order = [item.response for item in items_of(screen)]
    fill_in(screen)
    pass_what_is_objected(qtbot, screen)
    screen.agree.click()
    screen.go_to(order[3])
    screen.form.reason.setPlainText("No date is named.")
    settle(qtbot, window.seat)
    assert (screen._at, screen.form.reason.toPlainText()) == (order[3], "No date is named.")
    screen.go_to(order[0])
    settle(qtbot, window.seat)
    assert all(SAID[Objection(check)] in texts(screen.form.objections) for check in screen.form.passing)
    assert screen.form.passing
    with seat_work(window.seat) as uow:
        assert [one.response for one in uow.consensus.record().scores] == [order[0]]


def test_nothing_is_typed_before_the_agenda_is_read_and_a_cancelled_reading_says_so(
    qtbot: QtBot, small: Played, tmp_path: Path
) -> None:
    chair = SeatedPerson(qtbot, small.seats["moderating", Role.CHAIR], tmp_path / "chair")
    chair.window.go("moderation")
    screen = screen_of(chair.window)
    assert not screen.form.isEnabled()
    assert not screen.agree.isEnabled()
    chair.seat.desk.cancel()
    settle(qtbot, chair.seat)
    assert not screen.form.isEnabled()
    assert "cancelled it before the agenda was read" in screen.agenda.state.text()
    screen.refresh()
    settle(qtbot, chair.seat)
    assert screen.form.isEnabled()
    chair.leave()


def test_what_a_closed_moderation_refuses_is_refused_once_and_the_screen_sees_what_changes_after(
    qtbot: QtBot, walk: QuickWalk, window: MainWindow
) -> None:
    screen, seat = screen_of(window), window.seat
    seat.desk.do(lambda uow: uow.consensus.close(at=walk.clock()))
    screen.form.reason.setPlainText("An owner is named.")
    screen.save()
    settle(qtbot, seat)
    assert "closed" in screen.agenda.state.text()
    assert not screen.form.isEnabled()
    assert not screen.saving._latest.isActive()
    assert "Moderation is closed." in screen.problems.messages[0]
    assert screen.saving.told.text() == "Not saved yet"


def test_where_the_form_becomes_a_tab_in_the_middle_of_typing_it_stays_in_sight_with_the_cursor_in_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = screen_of(window)
    panes = screen.beside.sizes()
    screen.form.dissent.setFocus()
    QTest.keyClicks(window.focusWidget(), "One member")
    for width, is_narrow in ((800, True), (1366, False)):
        window.resize(width, 728)
        settle(qtbot, window.seat)
        assert (screen.panes.indexOf(screen.form_pane) >= 0) is is_narrow
        assert window.focusWidget() is screen.form.dissent
        qtbot.waitUntil(lambda: not screen.form.dissent.visibleRegion().isEmpty(), timeout=SEEN)
        QTest.keyClicks(window.focusWidget(), " still")
    assert screen.beside.sizes() == panes
    assert screen.form.dissent.toPlainText() == "One member still still"


def test_when_the_projector_is_closed_at_the_wall_the_chair_is_no_longer_told_that_it_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = screen_of(window)
    screen.project()
    assert screen.wall.window is not None
    assert screen.wall.where.isVisible()
    screen.wall.window.close()
    qtbot.waitUntil(lambda: not screen.wall.where.isVisible(), timeout=PATIENCE)
    assert not screen.wall.is_up
