"""The member's screens with real files: the grid, hints, search, evidence, versions, compare, keys alone."""

import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from evaluator.domain.procurement import Document, Response
from evaluator.domain.scoring import IndividualScore
from evaluator.services import conflict
from tests.journeys.at_the_window import AtTheWindow
from tests.quick_walk import QuickWalk, moved, quick_walk
from ui import theme
from ui.models.progress import ProgressTable, letter
from ui.screens.comparison import ComparisonScreen
from ui.screens.scoring import ScoringScreen
from ui.screens.submission import SubmissionScreen
from ui.widgets.response_search import ResponseSearch
from ui.widgets.score_panes import Arrangement
from ui.widgets.shown_words import Words
from ui.widgets.versions import VersionsDialog

PATIENCE = 20_000  # ms


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> QuickWalk:
    """Packs are out and the first member has declared their interests."""
    small = quick_walk(tmp_path_factory.mktemp("scoring"), members=2, tenders=2, questions=4)
    small.make_profiles()
    small.set_up()
    small.issue_packs()
    with small.desk(small.all_with(Role.MEMBER)[0]) as file:
        small.declare(file)
    return small


@pytest.fixture
def member(qtbot: QtBot, walk: QuickWalk, tmp_path: Path) -> Iterator[AtTheWindow]:
    """The first member at a window on a fresh copy of their files."""
    own = walk.all_with(Role.MEMBER)[0]
    copy = moved(own, shutil.copytree(own.signing.profile.folder, tmp_path / "own"))
    person = AtTheWindow(qtbot, copy.signing.profile.folder, name=own.person.name, passphrase="")
    person.seat.unlocked(copy.signing.profile)
    person.seat.open(walk.evaluation_id)
    person.settle()
    yield person
    person.leave()


@pytest.fixture
def screen(member: AtTheWindow) -> ScoringScreen:
    return member.go("scoring", ScoringScreen)


def saved_score(member: AtTheWindow, response: Response) -> IndividualScore:
    member.settle()
    evaluation = member.seat.evaluation
    assert evaluation is not None
    with evaluation.file.work() as uow:
        (found,) = (score for score in uow.scores.of(member.seat.holder.id) if score.response == response)
    return found


def keys(text: str) -> None:
    """Type into whatever has focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


@pytest.mark.slow
def test_everything_is_scored_and_locked_by_keyboard_alone(member: AtTheWindow, screen: ScoringScreen) -> None:
    activate(member)
    screen.progress.grid.setFocus()
    press_until(screen.points.buttons()[0])
    for number in range(8):
        assert not screen.rationale.toPlainText()
        keys("4")
        press(Qt.Key.Key_Tab)
        assert screen.rationale.hasFocus()
        keys(f"Page {number + 2} names an owner for all parts, {number * 7 + 3} practices{' and more' * number}.")
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        member.settle()
    assert screen.left.text() == "All scored"
    press_until(screen.check)
    press(Qt.Key.Key_Space)
    member.settle()
    submission = member.window.shown
    assert isinstance(submission, SubmissionScreen)
    if submission.objections.isVisible():
        press_until(submission.objections.choose_all)
        press(Qt.Key.Key_Space)
        press_until(submission.objections.because)
        keys("Read again and kept.")
        press_until(submission.objections.keep)
        press(Qt.Key.Key_Space)
        member.settle()
    activate(member)
    assert submission.lock.hasFocus()
    press(Qt.Key.Key_Space)
    member.confirm("Lock")
    assert len(submission.phrase.text().split()) == 24


def activate(member: AtTheWindow) -> None:
    """Make the window the active one: without a window manager a hidden control takes that away."""
    member.window.activateWindow()
    member.qtbot.waitUntil(member.window.isActiveWindow)


def press_until(control: object) -> None:
    """Tab on until a control has focus. Raises: AssertionError when it is never reached."""
    for _ in range(80):
        if QApplication.focusWidget() is control:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{control} is not reached by Tab")


def test_the_grid_leads_to_a_response_and_shows_what_is_missing(member: AtTheWindow, screen: ScoringScreen) -> None:
    cells = screen.progress.cells
    wanted = cells.index(2, 1)
    screen.progress.grid.setCurrentIndex(wanted)
    member.settle()
    assert screen.heading.text().startswith(
        str(cells.headerData(2, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole))
    )
    member.press(screen.points.buttons()[3])
    screen.save()
    member.settle()
    assert cells.data(wanted) == "3!"
    member.write(screen.rationale, "Nobody is named.")
    member.write(screen.form.clarification, "Who answers for it?")
    screen.save()
    assert cells.data(wanted) == "3?"
    saved = saved_score(member, cells.response_at(wanted))
    assert saved.remarks.clarification == "Who answers for it?"


def test_a_hint_comes_after_a_pause_and_does_not_stop_saving(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    member.write(screen.rationale, "Much cheaper than the other tenders.")
    qtbot.waitUntil(lambda: "compare tenders" in screen.form.hints.text(), timeout=PATIENCE)
    assert "(“other tenders”)" in screen.form.hints.text()
    assert "speak of price" in screen.form.hints.text()
    qtbot.waitUntil(lambda: "Saved" in screen.saved.text(), timeout=PATIENCE)
    member.write(screen.rationale, "")
    qtbot.waitUntil(lambda: not screen.form.hints.text(), timeout=PATIENCE)


@contextmanager
def disk_is_full() -> Iterator[None]:
    """No file takes one byte more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_could_not_be_saved_is_tried_again_though_another_response_is_on_screen(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    first, second, *_ = screen.progress.responses()
    said = member.window.last_line.said
    screen.go_to(first)
    member.write(screen.rationale, "Typed while the disk was full.")
    assert said.text() == "Not everything you typed is saved yet."
    with disk_is_full():
        screen.go_to(second)
        member.settle()
    assert screen.saved.text() == "Not saved yet"
    assert said.text() == "Not everything you typed is saved yet."
    qtbot.waitUntil(lambda: "Saved" in screen.saved.text(), timeout=PATIENCE)
    assert saved_score(member, first).rationale == "Typed while the disk was full."
    assert said.text() == "All changes are saved on this computer."


def test_words_in_any_response_are_found_and_shown_on_their_page(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    search = screen.responses.search
    member.write(search.words, "practices reached the tar")
    qtbot.waitUntil(lambda: search_again(search) and search.hits.count() >= 2, timeout=PATIENCE)
    assert "page 2" in search.hits.item(0).text()
    search.hits.setCurrentRow(1)
    qtbot.waitUntil(lambda: bool(screen.document.picture._marked), timeout=PATIENCE)
    assert screen.document.page.value() > 1


def test_another_tender_that_a_search_leads_to_is_called_so_and_gives_no_evidence(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    responses, search = screen.responses, screen.responses.search
    qtbot.waitUntil(lambda: bool(screen.document.text.toPlainText()), timeout=PATIENCE)
    own = responses.shown
    member.write(search.words, "practices reached the tar")
    qtbot.waitUntil(lambda: search_again(search) and search.hits.count() >= 2, timeout=PATIENCE)
    activate(member)
    search.words.setFocus()
    press(Qt.Key.Key_Down)
    assert search.hits.hasFocus()
    assert not search.hits.visibleRegion().isEmpty()
    press_until_it_is(screen, elsewhere=True)
    other = responses.shown
    assert other is not None
    assert own is not None
    assert other.tender_id != own.tender_id
    assert responses.documents.currentIndex() == -1
    assert "You are scoring another tender. This is " in responses.elsewhere.text()
    assert responses.elsewhere.isVisible()
    screen.evidence.quote.setText("practices reached the target")
    member.press(screen.evidence.add)
    assert screen.evidence.evidence == ()
    assert screen.problems.messages[0].startswith("These words are from another tender.")
    member.press(responses.back)
    assert responses.shown == own
    assert responses.documents.currentText() == own.name
    assert not responses.elsewhere.isVisible()
    assert not responses.back.isVisible()


def press_until_it_is(screen: ScoringScreen, *, elsewhere: bool) -> None:
    """Go down the pages that were found until one is of another tender, or of this one."""
    for _ in range(screen.responses.search.hits.count()):
        if screen.responses.is_elsewhere is elsewhere:
            return
        press(Qt.Key.Key_Down)
    assert screen.responses.is_elsewhere is elsewhere


def test_pages_that_were_found_leave_room_for_the_page_they_lead_to(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    member.window.resize(1366, 728)
    search = screen.responses.search
    member.write(search.words, "practices")
    qtbot.waitUntil(lambda: search_again(search) and search.hits.count() >= 2, timeout=PATIENCE)
    search.hits.setCurrentRow(0)
    member.settle()
    for part in (search.hits, screen.document.pane):
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_at_200_per_cent_the_page_that_a_search_leads_to_is_in_sight_beside_what_was_found(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen, large_text: None
) -> None:
    member.window.resize(1366, 728)
    search = screen.responses.search
    screen.panes.show_response()
    member.write(search.words, "practices")
    qtbot.waitUntil(lambda: search_again(search) and search.hits.count() >= 2, timeout=PATIENCE)
    search.hits.setCurrentRow(0)
    member.settle()
    for part in (search.hits, screen.document.pane):
        assert part.visibleRegion().boundingRect().height() > 100


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, scale=2.0)
    yield
    theme.apply(qapp)


def test_a_tender_without_a_document_for_a_question_shows_no_other(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    qtbot.waitUntil(lambda: screen.document.page.maximum() > 1, timeout=PATIENCE)
    pane = screen.responses
    assert pane._setup is not None
    pane._setup = replace(pane._setup, documents=pane._setup.documents[:1])
    nothing_of_it = next(
        one for one in screen.progress.responses() if one.tender_id != pane._setup.documents[0].tender_id
    )
    screen.go_to(nothing_of_it)
    qtbot.waitUntil(lambda: screen.document.picture.pixmap().isNull(), timeout=PATIENCE)
    assert screen.document.said.text() == "This tender has no document that answers this question."
    assert screen.document.page.maximum() == 0
    assert pane.shown is None


def search_again(search: ResponseSearch) -> bool:
    search.search()
    return True


def test_evidence_keeps_its_place_and_leads_back_to_it(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    document = screen.document
    qtbot.waitUntil(lambda: not document.picture.pixmap().isNull(), timeout=PATIENCE)
    document.page.setValue(2)
    qtbot.waitUntil(lambda: "practices" in document.text.toPlainText(), timeout=PATIENCE)
    document.picture.selected.emit((60.0, 500.0, 540.0, 800.0))
    qtbot.waitUntil(lambda: bool(screen.evidence.quote.text()), timeout=PATIENCE)
    member.press(screen.evidence.add)
    (evidence,) = screen.evidence.evidence
    assert evidence.page == 2
    assert evidence.boxes
    assert all(left < right and bottom < top for left, bottom, right, top in evidence.boxes)
    screen.save()
    document.page.setValue(1)
    member.settle()
    member.press(screen.evidence.show_it)
    qtbot.waitUntil(lambda: bool(document.picture._marked), timeout=PATIENCE)
    assert document.page.value() == 2
    assert document.picture._marked[0] == pytest.approx([side / 100 for side in evidence.boxes[0]])


def test_words_selected_by_keyboard_are_evidence_too(qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen) -> None:
    document = screen.document
    qtbot.waitUntil(lambda: bool(document.text.toPlainText()), timeout=PATIENCE)
    member.press(document.as_text)
    document.text.setFocus()
    QTest.keyClick(document.text, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    selected = document.selected_words()
    assert selected
    member.press(screen.evidence.add)
    assert screen.evidence.evidence[0].quote == selected


def test_what_points_mean_is_read_beside_the_guidance_when_they_are_chosen_or_pointed_at(
    member: AtTheWindow, screen: ScoringScreen
) -> None:
    buttons, descriptors = screen.points.buttons(), screen.asked.descriptors
    titles = screen.form.meaning.text()
    said = {number: descriptors[Decimal(number)].text() for number in (2, 3)}
    for number, text in said.items():
        QApplication.sendEvent(buttons[number], QEnterEvent(QPointF(), QPointF(), QPointF()))
        assert screen.form.meaning.text() == text
        assert buttons[number].accessibleDescription() in text
    QApplication.sendEvent(buttons[3], QEvent(QEvent.Type.Leave))
    assert screen.form.meaning.text() == titles
    member.press(buttons[3])
    assert screen.form.meaning.text() == said[3]
    assert descriptors[Decimal(3)].text() == f"▸ {said[3]}"
    assert screen.asked.place.verticalScrollBar().value() == 0
    assert not screen.rationale.visibleRegion().isEmpty()


def test_response_and_form_share_the_room_whatever_the_size_of_text_was_before(
    qapp: QApplication, member: AtTheWindow, screen: ScoringScreen, large_text: None
) -> None:
    member.window.resize(1366, 728)
    for size in (1.0, 1.25, 2.0, 1.25):
        theme.apply(qapp, scale=size)
        member.settle()
        if screen.panes.arrangement is Arrangement.TWO_TABS:
            response, form = screen.panes._beside.sizes()
            assert abs(response - form) <= 2


@pytest.mark.parametrize(
    ("size", "arrangement"),
    [(1.0, Arrangement.BESIDE), (1.25, Arrangement.TWO_TABS), (1.5, Arrangement.THREE_TABS)],
)
def test_response_and_form_stay_beside_each_other_as_long_as_both_can_be_read(
    qapp: QApplication, member: AtTheWindow, screen: ScoringScreen, size: float, arrangement: Arrangement
) -> None:
    theme.apply(qapp)
    member.window.resize(round(1366 / size), round(728 / size))  # as much room as text of that size leaves
    member.settle()
    assert screen.panes.arrangement is arrangement
    screen.panes.show_form()
    member.press(screen.points.buttons()[3])
    assert not screen.rationale.visibleRegion().isEmpty()
    assert screen.progress.grid.horizontalScrollBar().maximum() == 0
    chosen = screen.asked.descriptors[Decimal(3)].visibleRegion()
    assert screen.form.meaning.isVisible() or not chosen.isEmpty()
    screen.panes.show_response()
    assert screen.document.isVisible()
    assert screen.form.isVisible() is (arrangement is not Arrangement.THREE_TABS)


def test_a_document_opens_again_at_the_page_where_it_was_left(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    document, responses = screen.document, screen.progress.responses()
    qtbot.waitUntil(lambda: document.page.value() == 2, timeout=PATIENCE)
    document.page.setValue(1)
    for number, page in ((1, 2), (0, 1)):
        left = screen.responses.shown
        screen.go_to(responses[number])
        qtbot.waitUntil(partial(is_opened, screen, left=left, page=page), timeout=PATIENCE)


def test_a_document_opens_where_the_question_is_answered(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    document, responses = screen.document, screen.progress.responses()
    first = responses[0]
    assert screen.responses._setup is not None
    titles = {leaf.id: leaf.title for leaf in screen.responses._setup.model.scored_leaves()}
    of_tender = [one for one in responses if one.tender_id == first.tender_id]
    for response in of_tender:
        screen.go_to(response)
        qtbot.waitUntil(partial(is_headed_by, screen, titles[response.criterion_id]), timeout=PATIENCE)
    document.page.setValue(1)
    screen.go_to(first)
    qtbot.waitUntil(partial(is_headed_by, screen, titles[first.criterion_id]), timeout=PATIENCE)
    screen.go_to(of_tender[-1])
    qtbot.waitUntil(lambda: document.page.value() == 1, timeout=PATIENCE)


def is_headed_by(screen: ScoringScreen, title: str) -> bool:
    """Whether the page that is shown begins an answer, as its words say."""
    lines = [line.partition(" ")[2] for line in screen.document.text.toPlainText().splitlines()]
    return screen.document.page.value() > 1 and title in lines


def is_opened(screen: ScoringScreen, *, left: Document | None, page: int) -> bool:
    """Whether another document than the one that was left stands open at this page."""
    return screen.responses.shown != left and screen.document.page.value() == page


def test_a_page_is_as_wide_as_its_place_and_keeps_what_is_marked(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    picture = screen.document.picture
    qtbot.waitUntil(lambda: not picture.pixmap().isNull(), timeout=PATIENCE)
    picture.mark(((50.0, 700.0, 200.0, 720.0),))
    before = picture.width()
    member.window.resize(1800, 728)
    qtbot.waitUntil(lambda: picture.width() > before and bool(picture.marked), timeout=PATIENCE)
    assert screen.document.scrolled.horizontalScrollBar().maximum() == 0


def test_an_earlier_version_is_taken_up_again_as_a_new_one(
    qtbot: QtBot, member: AtTheWindow, screen: ScoringScreen
) -> None:
    at = screen._at
    assert at is not None
    for text in ("First thoughts.", "Second thoughts."):
        member.write(screen.rationale, text)
        screen.save()
        member.settle()
    screen._show_versions()
    member.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, VersionsDialog) and one.isVisible())
    assert dialog.text.toPlainText() == "Second thoughts."
    taken = dialog._versions[-1].score.rationale
    dialog.listed.selectRow(dialog.listed.rowCount() - 1)
    dialog.take.click()
    saved = saved_score(member, at)
    assert saved.rationale == taken == screen.rationale.toPlainText()


def test_what_is_taken_back_by_mistake_is_done_again_and_stands_among_the_versions(
    member: AtTheWindow, screen: ScoringScreen
) -> None:
    for text in ("First thoughts. ", "Second thoughts."):
        QTest.keyClicks(screen.rationale, text)
        screen.save()
        member.settle()
    QTest.keyClick(screen.rationale, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.rationale.toPlainText() == "First thoughts. "  # not everything that was ever typed
    QTest.keyClick(screen.rationale, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert screen.rationale.toPlainText() == "First thoughts. Second thoughts."
    screen.rationale.clear()
    screen.save()
    member.settle()
    screen._show_versions()
    member.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, VersionsDialog) and one.isVisible())
    assert [one.score.rationale for one in dialog._versions[:2]] == ["", "First thoughts. Second thoughts."]
    dialog.close()


def test_scores_stand_side_by_side_once_a_question_is_scored_for_all(
    member: AtTheWindow, screen: ScoringScreen
) -> None:
    comparison = member.go("comparison", ComparisonScreen)
    assert "2 tenders still to be scored" in comparison.said.text()
    assert comparison.columns.count() == 0
    member.go("scoring", ScoringScreen)
    for text in ("The date is on page 2.", "No date is given."):
        member.press(screen.points.buttons()[2])
        member.write(screen.rationale, text)
        member.press(screen.next)
    comparison = member.go("comparison", ComparisonScreen)
    assert comparison.columns.count() == 2
    assert "Your own scores only" in comparison.said.text()


def test_nothing_that_a_document_refers_to_is_fetched(qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.setHtml("<img src='file:///etc/hostname'><img src='http://example.org/x.png'><p>Words</p>")
    for name in ("file:///etc/hostname", "http://example.org/x.png", "data:image/png;base64,AAAA"):
        assert words.loadResource(2, QUrl(name)) == QByteArray()
    assert not words.openLinks()
    assert isinstance(words, QTextBrowser)
    assert "Words" in words.toPlainText()


def test_columns_of_tenders_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 27, 149)] == ["A", "Z", "AA", "AB", "ET"]


def test_the_grid_is_a_sound_model(walk: QuickWalk, qtmodeltester: ModelTester) -> None:
    member = walk.all_with(Role.MEMBER)[0]
    with walk.desk(member) as file, file.work() as uow:
        conflict.own_declaration(uow)
        setup = uow.setup()
    table = ProgressTable()
    table.show_setup(setup, {})
    check: Callable[[ProgressTable], None] = qtmodeltester.check
    check(table)
    for response in setup.responses():
        assert table.response_at(table.index_of(response)) == response
