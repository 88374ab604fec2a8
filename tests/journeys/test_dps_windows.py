"""A purchasing system from its notice to a call-off's evaluation, through the windows of four people, by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from evaluator.demo.cast import Player
from evaluator.demo.dps_story import story
from evaluator.demo.example import FOLDER
from evaluator.domain.assessment import Outcome
from evaluator.domain.panel import Role
from tests.journeys.at_the_window import AtTheWindow, cell
from tests.journeys.seated import PASSPHRASE, OpenSeat
from tests.quick_walk import OpenFromTheStart
from ui.application import window_on
from ui.screens.admission import AdmissionScreen
from ui.screens.application import ApplicationScreen
from ui.screens.approval import ApprovalScreen
from ui.screens.assessment import AssessmentScreen
from ui.screens.assessors import AssessorsScreen
from ui.screens.call_off import CallOffScreen
from ui.screens.change import ChangeScreen
from ui.screens.dps import DpsScreen
from ui.screens.establish import EstablishScreen
from ui.screens.profile import ProfileScreen
from ui.screens.register import RegisterScreen
from ui.screens.screen import Screen
from ui.screens.start import StartScreen
from ui.screens.tenders import TendersScreen

S = TypeVar("S", bound=Screen)
BEGUN = datetime(2018, 1, 16, 9, tzinfo=UTC)
LIST = "Ref,Supplier reference,Supplier name,Lots,Received,1.1\n" + "\n".join(
    f"A-{name},{name},EXAMPLE {name} Ltd,1,2018-01-16,Yes." for name in ("alder", "birch")
)


class Person(AtTheWindow):
    """One of the system's people at their own window; time stands at the day that the test sets."""

    def __init__(self, qtbot: QtBot, player: Player, clock: Callable[[], datetime]) -> None:
        self.qtbot, self.name, self.passphrase, self.player = qtbot, player.person.name, PASSPHRASE, player
        self.seat = OpenSeat(player.signing)
        self.seat.now = clock
        self.window = window_on(self.seat)
        self.window.resize(1366, 728)
        self.window.show()
        self.settle()

    def choose(self, control: QComboBox, wanted: object) -> None:
        at = control.findData(wanted)
        assert at >= 0, f"{wanted} is not offered"
        control.setCurrentIndex(at)
        control.activated.emit(at)
        self.settle()


@pytest.mark.slow
def test_four_people_run_a_purchasing_system_at_their_windows(qtbot: QtBot, tmp_path: Path) -> None:
    ticks = iter(BEGUN + timedelta(seconds=second) for second in range(100_000))
    troupe = OpenFromTheStart(out=tmp_path, new_id=uuid4, tell=lambda step: None)
    troupe.bring_in(story().people, lambda: BEGUN)
    mail = tmp_path / "mail"
    mail.mkdir()
    lead, first, second, approver = (Person(qtbot, player, lambda: next(ticks)) for player in troupe.players.values())
    establish(lead, mail)
    enrol(lead, [first, second, approver])
    plan_the_first_change(lead)
    give_packs(lead, [first, second, approver], mail)
    have_it_approved(lead, approver, mail)
    take_applications_in(lead, mail)
    give_packs(lead, [first, second], mail)
    for person in (first, second):
        assess(person, lead, mail)
    decide(lead, mail)
    call_off(lead, mail)
    guest = Person(qtbot, a_lead_elsewhere(tmp_path), lambda: next(ticks))
    hand_over(lead, guest, mail)
    for person in (lead, first, second, approver, guest):
        person.leave()


def establish(lead: Person, mail: Path) -> None:
    start = lead.go("start", StartScreen)
    lead.press(start.establish)
    screen = lead.window.shown
    assert isinstance(screen, EstablishScreen)
    lead.press(screen.choose)
    lead.choose_files(FOLDER / "notice.json")
    assert "NHS England" in screen.understood.text()
    assert screen.closes_on.text() == "31 March 2020"
    lead.write(screen.job_title, "Head of digital procurement")
    lead.press(screen.begin)
    lead.sign()
    shown = lead.window.shown
    assert isinstance(shown, DpsScreen), screen.problems.messages
    assert "enrol two assessors" in shown.next.text()
    bodies = mail / "bodies.csv"
    bodies.write_text("99A,Example Vale CCG\n99B,Example Moor CCG\n")
    lead.press(shown.import_list)
    lead.choose_files(bodies)
    assert shown.authorities.rowCount() == 2


def enrol(lead: Person, people: list[Person]) -> None:
    screen = lead.go("assessors", AssessorsScreen)
    for person in people:
        lead.press(screen.choose)
        lead.choose_files(person.seat.folder / "card.bidid")
        assert screen.words.text() == person.go("profile", ProfileScreen).words.text()
        lead.write(screen.compared, "by telephone, all eight")
        role = Role.APPROVER if Role.APPROVER in person.player.person.roles else Role.MEMBER
        lead.press(screen.roles[role])
        lead.press(screen.take)
    lead.press(screen.certify)
    lead.sign()
    lead.no_problem()
    assert screen.people.rowCount() == 4


def plan_the_first_change(lead: Person) -> None:
    screen = lead.go("change", ChangeScreen)
    draft = screen.draft
    lead.press(draft.plan)
    assert screen.problems.messages
    lead.write(draft.change_title, "Establishment")
    lead.write(draft.reason, "The notice of 28 November 2017.")
    lead.write(draft.version_title, "First version")
    for number, text in (("1.1", "Patients can consult online."), ("1.2", "Data stay in the United Kingdom.")):
        lead.write(draft.number, number)
        lead.write(draft.text, text)
        lead.press(draft.put)
    lead.write(draft.lot, "1")
    lead.write(draft.lot_title, "Online consultation")
    lead.press(draft.add_lot)
    lead.press(draft.plan)
    lead.no_problem()
    assert screen.changes.rowCount() == 1
    assert not screen.tell.isEnabled()


def give_packs(lead: Person, people: list[Person], mail: Path) -> None:
    screen = lead.go("assessors", AssessorsScreen)
    for person in people:
        screen.addressee.setCurrentIndex(
            next(at for at in range(screen.addressee.count()) if screen.addressee.itemText(at).startswith(person.name))
        )
        screen.addressee.activated.emit(screen.addressee.currentIndex())
        lead.settle()
        path = mail / f"pack-{person.player.part}.bidpack"
        path.unlink(missing_ok=True)
        lead.press(screen.issue)
        lead.save_as(path)
        lead.sign()
        lead.no_problem()
        start = person.go("start", StartScreen)
        person.press(start.choose)
        person.choose_files(path)
        card = start.system_pack_card
        assert card.isVisible(), start.problems.messages
        assert card.words.text() == lead.go("profile", ProfileScreen).words.text()
        person.write(card.compared, "by telephone, all eight")
        person.press(card.keep)
        assert person.seat.system is not None, start.problems.messages
        screen = lead.go("assessors", AssessorsScreen)


def have_it_approved(lead: Person, approver: Person, mail: Path) -> None:
    screen = lead.go("change", ChangeScreen)
    lead.press(screen.propose)
    lead.save_as(mail / "proposal.bidpack")
    lead.sign()
    lead.no_problem()
    reading = open_what_came(approver, mail / "proposal.bidpack", ApprovalScreen)
    assert reading.altered.rowCount() == 2
    approver.press(reading.approve)
    approver.choose_folder(mail / "approved")
    approver.sign()
    approver.no_problem()
    deciding = open_what_came(lead, mail / "approved" / "approval.bidpack", AdmissionScreen)
    assert deciding.done.text().startswith("Approved: change 1.")
    screen = lead.go("change", ChangeScreen)
    lead.press(screen.tell)
    lead.choose_folder(mail / "notices")
    lead.sign()
    lead.no_problem()
    assert (mail / "notices" / "change-1.pdf").read_bytes().startswith(b"%PDF")


def open_what_came(person: Person, path: Path, kind: type[S]) -> S:
    """A package that came, opened on the start screen, which says what it is and leads to the screen that takes it."""
    start = person.go("start", StartScreen)
    person.press(start.choose)
    person.choose_files(path)
    assert "System: NHS England - Dynamic Purchasing System" in start.arrived.about.text()
    person.press(start.arrived.take)
    shown = person.window.shown
    assert isinstance(shown, kind), start.problems.messages
    person.no_problem()
    return shown


def take_applications_in(lead: Person, mail: Path) -> None:
    screen = lead.go("application", ApplicationScreen)
    (mail / "came.csv").write_text(LIST)
    lead.press(screen.many.choose)
    lead.choose_files(mail / "came.csv")
    lead.choose(screen.many.columns["reference"], "Ref")
    lead.press(screen.many.take)
    lead.no_problem()
    assert screen.applications.rowCount() == 2
    one = screen.one
    for field, text in ((one.reference, "A-cedar"), (one.supplier, "cedar"), (one.name, "EXAMPLE cedar Ltd")):
        lead.write(field, text)
    lead.press(one.take)
    assert "names no lot" in screen.problems.messages[0]
    lead.press(one.offered["1"])
    lead.press(one.take)
    lead.no_problem()
    assert cell(screen.applications, 0, 4) == "30 January 2018"


def assess(person: Person, lead: Person, mail: Path) -> None:
    screen = person.go("assessment", AssessmentScreen)
    for row in range(3):
        screen.applications.selectRow(row)
        person.settle()
        fails = cell(screen.applications, row, 0) == "A-cedar"
        for _ in range(2):
            person.choose(screen.outcome, Outcome.FAIL if fails else Outcome.PASS)
            if fails:
                person.write(screen.reason, "Nothing shows it.")
            else:
                person.write(screen.evidence, "Annex 1, page 2")
            person.press(screen.next)
        person.press(screen.debarred)
        person.press(screen.lock)
        person.no_problem()
    path = mail / f"assessment-{person.player.part}.bidpack"
    person.press(screen.send)
    person.save_as(path)
    person.sign()
    person.no_problem()
    deciding = open_what_came(lead, path, AdmissionScreen)
    assert deciding.done.text() == "3 assessments taken in."


def decide(lead: Person, mail: Path) -> None:
    screen = lead.go("admission", AdmissionScreen)
    assert screen.decide.text() == "Decide 2 applications…"
    assert "A-cedar, lot 1: Requirement 1.1 is not met" in screen.refusals.text()
    lead.press(screen.decide)
    lead.choose_folder(mail / "letters")
    lead.sign()
    lead.no_problem()
    assert {path.name for path in (mail / "letters").iterdir()} == {
        "decisions.bidpack",
        "outcome-A-alder.pdf",
        "outcome-A-birch.pdf",
    }
    register = lead.go("register", RegisterScreen)
    assert register.suppliers.rowCount() == 2


def call_off(lead: Person, mail: Path) -> None:
    screen = lead.go("call_off", CallOffScreen)
    plan = screen.plan
    lead.write(plan.reference, "C-1")
    lead.write(plan.call_off_title, "For 42 practices")
    plan.body_code.setText("99A")  # typed, its list of bodies would open, which the test screen cannot raise
    lead.write(plan.weights["quality"], "80")
    lead.write(plan.weights["price"], "20")
    lead.press(plan.plan)
    assert "50 to 70 was published" in screen.problems.messages[0]
    lead.write(plan.weights["quality"], "60")
    lead.write(plan.weights["price"], "40")
    lead.press(plan.plan)
    lead.no_problem()
    lead.press(screen.draw)
    assert "2 suppliers" in screen.listed.text()
    lead.press(screen.invite)
    lead.choose_folder(mail / "invitation")
    lead.sign()
    lead.no_problem()
    assert cell(screen.call_offs, 0, 4) == "Invited"
    lead.write(screen.result.job_title, "Head of digital procurement")
    lead.press(screen.result.begin)
    lead.sign()
    assert lead.seat.evaluation is not None, screen.problems.messages
    assert lead.seat.evaluation.title == "For 42 practices"
    tenders = lead.go("tenders", TendersScreen)
    lead.write(tenders.supplier, "EXAMPLE cedar Ltd")
    lead.press(tenders.add)
    assert "was not invited to this call-off" in tenders.problems.messages[0]
    lead.write(tenders.supplier, "EXAMPLE birch Ltd")
    lead.press(tenders.add)
    lead.no_problem()
    assert tenders.tenders.rowCount() == 1


def a_lead_elsewhere(folder: Path) -> Player:
    """The lead of an authority that is entitled to use the system, with a profile of their own and no part in it."""
    troupe = OpenFromTheStart(out=folder / "elsewhere", new_id=uuid4, tell=lambda step: None)
    lead = next(one for one in story().people if Role.LEAD in one.roles)
    troupe.bring_in([replace(lead, name="Otto Finch", organisation="Example Vale CCG")], lambda: BEGUN)
    return troupe.the(Role.LEAD)


def hand_over(lead: Person, guest: Person, mail: Path) -> None:
    start = lead.go("start", StartScreen)
    start.evaluations.selectRow(1)  # below the evaluation that was begun
    lead.press(start.open)
    screen = lead.go("call_off", CallOffScreen)
    handing, path = screen.handing, mail / "call-off.bidpack"
    lead.press(handing.choose)
    lead.choose_files(guest.seat.folder / "card.bidid")
    assert handing.words.text() == guest.go("profile", ProfileScreen).words.text()
    for compared in ("", "by telephone, all eight"):
        lead.write(handing.compared, compared)
        lead.press(handing.give)
        lead.save_as(path)
        lead.sign()
        assert bool(screen.problems.messages) is not path.exists()
    assert "Handed to Otto Finch, Example Vale CCG" in handing.handed.text()
    assert not screen.result.begin.isEnabled()
    began = guest.go("start", StartScreen)
    guest.press(began.choose)
    guest.choose_files(path)
    card = began.call_off_card
    assert card.isVisible(), began.problems.messages
    assert "2 suppliers: EXAMPLE alder Ltd and EXAMPLE birch Ltd" in card.about.text()
    assert card.words.text() == lead.go("profile", ProfileScreen).words.text()
    guest.write(card.compared, "by telephone, all eight")
    guest.write(card.job_title, "Head of buying")
    guest.press(card.keep)
    guest.sign()
    assert guest.seat.evaluation is not None, began.problems.messages
    assert guest.seat.evaluation.holder.name == "Otto Finch"
    tenders = guest.go("tenders", TendersScreen)
    guest.write(tenders.supplier, "EXAMPLE cedar Ltd")
    guest.press(tenders.add)
    assert "was not invited to this call-off" in tenders.problems.messages[0]
