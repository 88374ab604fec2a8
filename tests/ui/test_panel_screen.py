"""The panel before it is certified: who cannot join is refused when taken, and whoever was taken is left out again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.ui.at_set_up import LeadAtTheWindow, begun
from ui.screens.panel import PanelScreen


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[LeadAtTheWindow]:
    person = LeadAtTheWindow(qtbot, begun(tmp_path / "people"))
    yield person
    person.leave()


def take(lead: LeadAtTheWindow, screen: PanelScreen, role: Role, *roles: Role) -> None:
    """Choose the card of whoever has a role, tick these roles and take the person."""
    screen.read_card(lead.walk.the(role).signing.profile.folder / "card.bidid")
    lead.settle()
    for wanted in roles:
        screen.roles[wanted].setChecked(True)
    lead.press(screen.take)


def test_a_person_is_taken_once_and_whoever_was_taken_is_left_out_again(lead: LeadAtTheWindow) -> None:
    screen = lead.go("panel", PanelScreen)
    take(lead, screen, Role.CHAIR, Role.CHAIR)
    take(lead, screen, Role.APPROVER, Role.APPROVER)
    both = screen.waiting.text()
    take(lead, screen, Role.CHAIR, Role.MEMBER)
    assert screen.problems.messages[0].startswith("This key is enrolled already, for ")
    assert screen.waiting.text() == both
    assert lead.walk.the(Role.APPROVER).person.name in screen.leave_out.text()
    lead.press(screen.leave_out)
    lead.no_problem()
    assert screen.waiting.text() == f"To be certified: {lead.walk.the(Role.CHAIR).person.name}."
    lead.press(screen.leave_out)
    assert not screen.leave_out.isVisible()
    assert not screen.certify.isEnabled()


def test_roles_that_are_kept_apart_and_a_job_title_that_cannot_be_shown_are_refused_before_signing(
    lead: LeadAtTheWindow,
) -> None:
    screen = lead.go("panel", PanelScreen)
    take(lead, screen, Role.PRICE_EVALUATOR, Role.PRICE_EVALUATOR, Role.MEMBER)
    assert "cannot also be the" in screen.problems.messages[0]
    assert not screen.certify.isEnabled()
    screen.roles[Role.MEMBER].setChecked(False)
    screen.job_title.setText("Head\u202eof price")
    lead.press(screen.take)
    assert screen.problems.messages[0].startswith("The job title does not do.")
    screen.job_title.setText("Head of price")
    lead.press(screen.take)
    lead.no_problem()
    assert screen.certify.isEnabled()


def test_a_file_of_another_kind_is_no_identity_card(lead: LeadAtTheWindow, tmp_path: Path) -> None:
    screen = lead.go("panel", PanelScreen)
    other = tmp_path / "my card.xlsx"
    other.write_bytes(b"PK\x03\x04 a workbook")
    screen.read_card(other)
    lead.settle()
    assert screen.problems.messages == [
        "This file is not an identity card. Choose the file (.bidid) that the person saved from their own profile."
    ]
