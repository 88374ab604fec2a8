"""The lead revises the set-up at the window; a member's window tells what changed and extends what is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from evaluator.services import profile
from tests.journeys.at_the_window import AtTheWindow
from tests.quick_walk import REASON, RevisedWalk, revised_walk
from tests.ui.at_set_up import AtAnOpenWindow
from ui.screens.revision import RevisionScreen
from ui.screens.revision_chair import ChairForm
from ui.screens.revision_changes import DocumentForm, GuidanceForm, LeavingForm, PersonForm
from ui.screens.start import StartScreen


@pytest.fixture
def walk(tmp_path: Path) -> RevisedWalk:
    made = revised_walk(tmp_path / "people", tenders=2, questions=3)
    for step in (made.make_profiles, made.set_up, made.issue_packs):
        step()
    return made


@pytest.fixture
def lead(qtbot: QtBot, walk: RevisedWalk) -> Iterator[AtTheWindow]:
    person = AtAnOpenWindow(qtbot, walk, walk.the(Role.LEAD))
    yield person
    person.leave()


def put_together(lead: AtTheWindow, screen: RevisionScreen, walk: RevisedWalk) -> None:
    """Member 1 leaves, the substitute joins, a clarification comes, a word of guidance is corrected."""
    leaving, person, _, document, guidance, _ = screen.forms
    assert isinstance(leaving, LeavingForm)
    assert isinstance(person, PersonForm)
    assert isinstance(document, DocumentForm)
    assert isinstance(guidance, GuidanceForm)
    leaving.person.setCurrentText("EXAMPLE Member 1")
    leaving.leave.click()
    person.read_card(walk.substitute.signing.profile.folder / profile.CARD_NAME)
    lead.settle()
    assert walk.substitute.person.name in person.about.text()
    person.compared.setText("by telephone")
    person.roles[Role.MEMBER].setChecked(True)
    person.take.click()
    document.clarification.setPlainText("The helpdesk is open on Saturdays.")
    document.put_in.click()
    guidance.guidance.setPlainText("Read page 2 too.")
    guidance.correct.click()
    screen.reason.setPlainText(REASON)


def test_a_revision_needs_a_change_and_a_reason(lead: AtTheWindow) -> None:
    screen = lead.go("revision", RevisionScreen)
    assert "Revision 1 of the set-up is in force" in screen.state.text()
    assert not screen.sign.isEnabled()
    leaving = screen.forms[0]
    assert isinstance(leaving, LeavingForm)
    leaving.leave.click()
    assert screen.sign.isEnabled()
    screen.sign.click()
    assert "needs a reason" in screen.reason_field.error.text()
    screen.pending.selectRow(0)
    screen.take_out.click()
    assert not screen.sign.isEnabled()


def test_a_panel_member_is_offered_the_chair_and_nobody_else(lead: AtTheWindow, walk: RevisedWalk) -> None:
    screen = lead.go("revision", RevisionScreen)
    chair = screen.forms[2]
    assert isinstance(chair, ChairForm)
    names = [one.person.name for one in walk.all_with(Role.MEMBER) if Role.CHAIR not in one.person.roles]
    assert [chair.person.itemText(row) for row in range(chair.person.count())] == names
    chair.take.click()
    said = screen.pending.item(0, 0)
    assert said is not None
    assert said.text() == f"{names[0]} takes the chair and still scores."


def test_everybody_is_issued_a_new_pack_and_a_member_is_told_and_loses_nothing(
    qtbot: QtBot, lead: AtTheWindow, walk: RevisedWalk, tmp_path: Path
) -> None:
    screen = lead.go("revision", RevisionScreen)
    put_together(lead, screen, walk)
    assert screen.pending.rowCount() == 4
    screen.issue(walk.the(Role.LEAD).signing, tmp_path)
    lead.settle()
    assert screen.problems.isHidden()
    assert sorted(path.name for path in tmp_path.glob("*.bidpack")) == [
        "pack-revision-2-approver.bidpack",
        "pack-revision-2-chair.bidpack",
        "pack-revision-2-member-1.bidpack",
        "pack-revision-2-price_evaluator.bidpack",
        "setup-revision-2.bidpack",
    ]
    assert "EXAMPLE Member 1 left." in screen.earlier.text()
    assert REASON in screen.earlier.text()
    chair = AtAnOpenWindow(qtbot, walk, walk.the(Role.CHAIR))
    start = chair.go("start", StartScreen)
    start.open_package(tmp_path / "pack-revision-2-chair.bidpack")
    chair.settle()
    card = start.pack_card
    assert not card.isHidden()
    assert card.keep.isHidden()
    assert "What you typed, locked and sent stays as it is." in card.told.text()
    assert REASON in card.told.text()
    card.extend.click()
    chair.settle()
    chair.settle()
    assert chair.seat.evaluation is not None
    chair.leave()
    with walk.desk(walk.the(Role.CHAIR)) as file, file.work() as uow:
        assert uow.setup().revision == 2
