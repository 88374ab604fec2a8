"""The chair is told what a merge would do before it is done, and how a conflict is settled until it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from evaluator.services import profile, registration, scoring, submission
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.merging import MergingScreen
from ui.widgets.tables import Table


@pytest.fixture
def chair(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, small.seats["merging", Role.CHAIR], tmp_path / "chair")
    yield person
    person.leave()


MISHEARD = "I had misheard one of the twelve words."


@pytest.fixture
def screen(chair: SeatedPerson) -> MergingScreen:
    return chair.go("merging", MergingScreen)


def rows(shown: Table) -> list[list[str]]:
    found = []
    for row in range(shown.rowCount()):
        items = (shown.item(row, column) for column in range(shown.columnCount()))
        found.append([item.text() for item in items if item is not None])
    return found


def register(chair: SeatedPerson, screen: MergingScreen, name: str, phrase: tuple[str, ...]) -> None:
    screen.person.setCurrentIndex(screen.person.findText(name))
    chair.write(screen.phrase, " ".join(phrase))
    chair.press(screen.register)
    chair.no_problem()


def test_each_file_has_its_sentence_before_anything_is_kept(
    chair: SeatedPerson, screen: MergingScreen, small: Played, tmp_path: Path
) -> None:
    member = small.walk.all_with(Role.MEMBER)[0]
    assert screen.so_far.text() == "1 phrase still to register."
    assert screen.person.currentText() == member.person.name
    register(chair, screen, member.person.name, small.walk.phrases[member.part])
    assert screen.so_far.text() == "✓ Every phrase is registered."
    junk = tmp_path / "holiday.bidpack"
    junk.write_bytes(b"no package at all")
    own, theirs = (small.packages / f"submission-{part}.bidpack" for part in ("chair", member.part))
    screen.take_files([own, theirs, junk])
    chair.settle()
    assert screen.planned.text().startswith("3 files: 2 to add and 1 refused.")
    assert rows(screen.plan)[:2] == [
        [chair.name, f"Adds the 6 scores of {chair.name}.", own.name],
        [member.person.name, f"Adds the 6 scores of {member.person.name}.", theirs.name],
    ]
    _, refusal, name = rows(screen.plan)[2]
    assert refusal.startswith("Refused: ")
    assert name == junk.name
    assert rows(screen.registered)[0][3] == "Awaited"
    chair.press(screen.merge)
    assert screen.state.text() == "✓ Everybody's scorecard is merged."
    assert rows(screen.registered)[0][3] == "Held, number 1"
    screen.take_files([theirs])
    chair.settle()
    assert rows(screen.plan)[0][1] == "Changes nothing: it is held already."
    assert not screen.merge.isVisible()
    chair.press(screen.onward)
    assert chair.window.shown.name == "moderation"
    assert "confirmation" not in chair.window.step_names  # the chair confirms by signing the closing


def test_a_phrase_registered_after_a_scorecard_was_opened_asks_why_and_the_reason_stays_in_view(
    chair: SeatedPerson, screen: MergingScreen, small: Played, tmp_path: Path
) -> None:
    member = small.walk.all_with(Role.MEMBER)[0]
    assert not screen.why_late_field.isVisible()
    register(chair, screen, member.person.name, ("abandon",) * 12)
    screen.take_files([small.packages / "submission-chair.bidpack"])
    chair.settle()
    chair.press(screen.merge)
    assert screen.why_late_field.isVisible()
    screen.take_files([small.packages / f"submission-{member.part}.bidpack"])
    chair.settle()
    assert "is not the one whose phrase" in rows(screen.plan)[0][1]
    screen.person.setCurrentIndex(screen.person.findText(member.person.name))
    chair.write(screen.phrase, " ".join(small.walk.phrases[member.part]))
    chair.press(screen.register)
    assert "Scorecards have been opened already" in screen.problems.messages[0]
    assert screen.why_late_field.error.isVisible()
    chair.write(screen.why_late, ".")
    chair.press(screen.register)
    assert screen.why_late_field.error.isVisible()
    chair.write(screen.why_late, MISHEARD)
    chair.press(screen.register)
    chair.no_problem()
    assert rows(screen.registered)[0][1].endswith(f"(why now: {MISHEARD})")
    assert rows(screen.plan)[0][1] == (  # planned again, because something was registered
        f"Adds the 6 scores of {member.person.name}. About its phrase: {MISHEARD}"
    )
    chair.press(screen.merge)
    assert screen.state.text() == "✓ Everybody's scorecard is merged."


def test_a_conflict_stays_in_view_with_the_way_out_of_it(
    chair: SeatedPerson, screen: MergingScreen, small: Played, tmp_path: Path
) -> None:
    member = small.walk.all_with(Role.MEMBER)[0]
    phrase, other = scored_on_another_computer(small, tmp_path)
    assert not screen.why_late_field.isVisible()
    register(chair, screen, member.person.name, small.walk.phrases[member.part])
    screen.take_files([small.packages / f"submission-{member.part}.bidpack"])
    chair.settle()
    chair.press(screen.merge)
    screen.person.setCurrentIndex(screen.person.findText(member.person.name))
    assert screen.why_late_field.isVisible()
    chair.write(screen.why_late, "A scorecard came from another computer of theirs.")
    register(chair, screen, member.person.name, phrase)
    screen.take_files([other])
    chair.settle()
    assert screen.planned.text().startswith("1 file: 1 in conflict.")
    assert screen.conflict.isVisible()
    assert "ask for a revision" in screen.way_out.text()
    assert member.person.name in screen.way_out.text()
    chair.press(screen.merge)
    assert screen.conflict.isVisible()
    assert rows(screen.registered)[0][3] == "Conflict: 2 that count against each other"
    assert not screen.onward.isVisible()


def scored_on_another_computer(small: Played, folder: Path) -> tuple[tuple[str, ...], Path]:
    """The same member locks another scorecard in a copy of their files; gives its phrase and its package."""
    walk, seated = small.walk, small.seats["scoring", Role.MEMBER].copied_to(folder / "second")
    member = walk.all_with(Role.MEMBER)[0]
    with profile.open_evaluation(seated.profile, seated.evaluation_id) as file:
        with file.work() as uow:
            for given in walk.content.scores_by(member.person.key):
                scoring.record_score(uow, member_id=str(member.member_id), score=walk.drafted(given), now=walk.clock())
        walk.keep_reasons(file)
        with file.work() as uow:
            scoring.lock_scorecard(uow, now=walk.clock())
        with file.work() as uow:
            signer = seated.signing.signer(uow)
            issued = submission.submit_scorecard(uow, signer=signer, now=walk.clock(), package_id=walk.new_id())
        with file.work() as uow:
            phrase = registration.own_phrase(uow)
    path = folder / "second.bidpack"
    path.write_bytes(issued.sealed)
    return phrase, path
