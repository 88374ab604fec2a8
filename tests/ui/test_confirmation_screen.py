"""A member signs the digests of what was agreed: each field behind a digest is in words on the screen before."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evaluator.domain.discussion import Cause, ChangeOfView, Contradiction, Discussion, PassedWarning, PointRaised, Side
from evaluator.domain.moderation import ConsensusScore, ModerationItem
from evaluator.domain.panel import Role
from evaluator.domain.scoring import Evidence
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from tests.strategies import small_setup
from ui.screens.confirmation import ConfirmationScreen
from ui.screens.confirmed_item import parts_of

SETUP = small_setup()
PEOPLE = st.sampled_from([person.id for person in SETUP.roster.people])
WORDS = st.text(min_size=1, max_size=30)
ENOUGH = settings(max_examples=40)


def discussions() -> st.SearchStrategy[Discussion]:
    raised = st.builds(
        PointRaised,
        author=PEOPLE,
        side=st.sampled_from(Side),
        text=WORDS,
        decisive=st.booleans(),
        withdrawn=st.just("") | WORDS,
    )
    changes = st.builds(
        ChangeOfView, member_id=PEOPLE, points=st.just(Decimal(3)), cause=st.sampled_from(Cause), words=WORDS
    )
    return st.builds(
        Discussion,
        discussed=st.lists(WORDS, max_size=3).map(tuple),
        raised=st.lists(raised, max_size=3).map(tuple),
        contradictions=st.lists(st.builds(Contradiction, text=WORDS, settled=WORDS), max_size=3).map(tuple),
        changes=st.lists(changes, max_size=3).map(tuple),
        clarifications=st.lists(WORDS, max_size=3).map(tuple),
        passed=st.lists(st.builds(PassedWarning, check=WORDS, reason=WORDS), max_size=3).map(tuple),
    )


def items() -> st.SearchStrategy[ModerationItem]:
    scores = st.builds(
        ConsensusScore,
        tender_id=st.just("A"),
        criterion_id=st.just("Q1"),
        points=st.just(Decimal(4)),
        reason=WORDS,
        evidence=st.lists(
            st.builds(Evidence, document_sha256=st.just("ab" * 32), page=st.integers(1, 99), quote=WORDS), max_size=2
        ).map(tuple),
        why_not_higher=WORDS,
        why_not_lower=WORDS,
        dissent=WORDS,
        session=st.integers(1, 9),
        correction=WORDS,
        discussion=discussions(),
    )
    return st.builds(ModerationItem, score=scores, chair=PEOPLE, present=st.lists(PEOPLE, min_size=1).map(tuple))


def said_in(value: object) -> Iterator[str]:
    """Every word and number of a value, a person's id as their name, a digest as it is read out."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name == "decisive":
                yield from ("decisive",) if inside else ()
            elif name not in ("tender_id", "criterion_id"):
                yield from said_in(inside)
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from said_in(inside)
    elif value == "ab" * 32:
        yield "abababab " * 7 + "abababab"
    else:
        names = {person.id: person.name for person in SETUP.roster.people}
        yield names.get(str(value), str(value))


@ENOUGH
@given(item=items())
def test_nothing_that_is_signed_is_left_unsaid(item: ModerationItem) -> None:
    said = "\n".join(text for _, texts in parts_of(item, SETUP) for text in texts)
    assert [word for word in said_in(asdict(item)) if word not in said] == []


@ENOUGH
@given(item=items(), name=st.sampled_from(["reason", "dissent", "why_not_higher", "why_not_lower", "correction"]))
def test_another_text_never_looks_the_same(item: ModerationItem, name: str) -> None:
    other = replace(item, score=replace(item.score, **{name: getattr(item.score, name) + "!"}))
    assert parts_of(other, SETUP) != parts_of(item, SETUP)


@pytest.fixture
def member(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, small.seats["sending", Role.MEMBER], tmp_path / "own")
    yield person
    person.leave()


def test_each_item_is_read_whole_before_one_signature_can_stand_under_all(member: SeatedPerson, small: Played) -> None:
    screen = member.go("confirmation", ConfirmationScreen)
    member.come_to_front()
    assert screen.state.text() == "Nothing waits to be confirmed by you."
    screen.take_files([small.packages / "moderation-session.bidpack"])
    member.settle()
    whole = len(small.walk.content.agreed)
    assert screen.state.text() == f"{whole} items to confirm."
    reasons = {one.reason for one in small.walk.content.agreed}
    seen = set()
    for number in range(whole):
        assert not screen.confirm.isEnabled()
        assert screen.bar.text() == f"{number} of {whole} read"
        member.settle()
        shown = {label.text() for label in screen.item.findChildren(QLabel) if label.isVisible()}
        seen |= reasons & shown
        QTest.keyClick(screen.items, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen == reasons
    assert screen.confirm.isEnabled()
