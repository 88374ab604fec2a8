"""The screens of a dynamic purchasing system: each can be read and worked by everyone, and does what it says."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.domain.application import EvidenceKind
from evaluator.domain.assessment import Outcome
from evaluator.domain.register import Status
from evaluator.formats import canonical
from evaluator.services import approval, change
from tests.conftest import Profile as SessionProfile
from tests.domain.systems import ESTABLISHED, SYSTEM, at
from tests.journeys.at_the_window import cell
from tests.services.dps_desks import Desks, desks
from tests.ui.accessibility import faults_of
from tests.ui.dps_seats import NOW, begun, dps_id, lived_in, profile_of, proposal
from tests.ui.read_aloud import read_aloud, unbracketed, written
from tests.ui.test_accessibility import settle
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.screens.application import ApplicationScreen
from ui.screens.approval import ApprovalScreen
from ui.screens.assessment import AssessmentScreen
from ui.screens.call_off import CallOffScreen
from ui.screens.change import ChangeScreen
from ui.screens.establish import EstablishScreen
from ui.screens.portfolio import PortfolioScreen
from ui.screens.register import RegisterScreen
from ui.screens.start import StartScreen
from ui.screens.work_list import WorkListScreen
from ui.seat import Seat
from ui.steps import STEPS

OF_A_SYSTEM = [step.name for step in STEPS if step.needs_system]
SCALES = (1.0, 2.0)
AS_NAMED = ("DSPT", "DTAC", "ISO 27001", "Dynamic purchasing system")  # standards, and the rulebook's own term


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory, profile: SessionProfile) -> Desks:
    """A system in the middle of its life; what changes something works on a copy."""
    return lived_in(begun(tmp_path_factory.mktemp("system"), profile.unlocked))


@pytest.fixture
def copied(lived: Desks, tmp_path: Path) -> Desks:
    return replace(lived, folder=copytree(lived.folder, tmp_path / "system"))


@pytest.fixture(params=SCALES, ids=lambda scale: f"{scale:.0%}")
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply(qapp, scale=request.param)
    yield request.param
    theme.apply(qapp)


@contextmanager
def at_the_window(made: Desks, who: str, *, opened: bool = True) -> Iterator[MainWindow]:
    seat = Seat(made.folder / who, clock=lambda: NOW)
    seat.unlocked(profile_of(made, who))
    window = window_on(seat)
    window.show()
    if opened:
        seat.open_system(dps_id(made))
    settle(seat)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def go(window: MainWindow, name: str) -> None:
    window.go(name)
    settle(window.seat)


@pytest.mark.slow
@pytest.mark.parametrize("who", ["lead", "first", "approver"])
def test_each_screen_can_be_read_and_worked_by_everyone(qtbot: QtBot, copied: Desks, scale: float, who: str) -> None:
    found = []
    sent = copied.folder / "proposal.bidpack"
    sent.write_bytes(proposal(copied))
    with at_the_window(copied, who) as window:
        for name in [one for one in window.step_names if one in OF_A_SYSTEM]:
            go(window, name)
            if isinstance(window.shown, ApprovalScreen):
                window.shown.take(sent)
                settle(window.seat)
            found += [f"{name}: {fault}" for fault in faults_of(window, window.steps)]
            found += [f"{name}: {said}" for said in window.shown.problems.messages]
    assert found == [], "\n".join(found)


def test_every_screen_of_a_system_is_said_in_another_language(qtbot: QtBot, in_brackets: None, copied: Desks) -> None:
    said: set[str] = set()
    sent = copied.folder / "proposal.bidpack"
    sent.write_bytes(proposal(copied))
    for who in ("lead", "first", "approver"):
        with at_the_window(copied, who) as window:
            for name in ["start", "establish", *(one for one in window.step_names if one in OF_A_SYSTEM)]:
                go(window, name)
                if isinstance(window.shown, ApprovalScreen):
                    window.shown.take(sent)
                    settle(window.seat)
                said |= read_aloud(window.shown)
    assert len(said) > 300
    found = unbracketed(said, [*AS_NAMED, *wrote(copied)])
    assert not found, "\n".join(found)


def wrote(made: Desks) -> list[str]:
    """What the people of this system wrote, its documents, and what they are called."""
    with made.work("lead") as uow:
        values = (uow.systems.held().dps, uow.panel.roster(), uow.changes.all(), uow.changes.approvals())
        came = (uow.applications.all(), uow.operators.all(), uow.assessments.all_locked(), uow.authorities.all())
        after = (uow.call_offs.all(), uow.notices.all(), uow.register.register(closes_on=made.system.closes_on))
        return [text for text in written((values, came, after)) if " " in text or text[0].isupper() or "-" in text]


def test_the_start_and_the_establishment_can_be_read_and_worked_by_everyone(
    qtbot: QtBot, copied: Desks, scale: float
) -> None:
    with at_the_window(copied, "lead", opened=False) as window:
        found = []
        for name in ("start", "establish"):
            go(window, name)
            found += [f"{name}: {fault}" for fault in faults_of(window, window.steps)]
    assert found == [], "\n".join(found)


def test_a_system_is_listed_on_the_start_screen_and_opens_with_the_steps_of_its_holder(
    qtbot: QtBot, copied: Desks
) -> None:
    seen = {}
    for who in ("lead", "first", "approver"):
        with at_the_window(copied, who, opened=False) as window:
            start = window.shown
            assert isinstance(start, StartScreen)
            assert cell(start.evaluations, 0, 1) == "Dynamic purchasing system"
            start.open.click()
            settle(window.seat)
            seen[who] = [name for name in window.step_names if name in OF_A_SYSTEM]
    assert seen["first"] == ["assessment"]
    assert seen["approver"] == ["approval"]
    assert {*seen["lead"]} == {*OF_A_SYSTEM} - {"assessment", "approval"}


def test_the_register_of_an_earlier_day_is_shown_and_a_suspension_needs_its_reason(qtbot: QtBot, copied: Desks) -> None:
    with at_the_window(copied, "lead") as window:
        go(window, "register")
        screen = window.shown
        assert isinstance(screen, RegisterScreen)
        assert screen.suppliers.rowCount() == 2
        assert "DSPT: 31 March 2019" in cell(screen.suppliers, 0, 6)
        screen.day.setDate(screen.day.date().addDays(-36))
        settle(window.seat)
        assert screen.suppliers.rowCount() == 0
        screen.day.setDate(screen.day.date().addDays(36))
        settle(window.seat)
        screen.suppliers.selectRow(0)
        screen.status.setCurrentIndex(screen.status.findData(Status.SUSPENDED))
        screen.enter.click()
        settle(window.seat)
        assert "The reason for this entry" in screen.problems.messages[0]
        screen.reason.setPlainText("Its insurance ran out.")
        screen.cause.setText("letter of 19 February 2018")
        screen.enter.click()
        settle(window.seat)
        assert "is suspended on lot 1 from 20 February 2018" in screen.done.text()
        assert screen.history.rowCount() == 3


def test_what_was_sent_is_saved_again_byte_for_byte(qtbot: QtBot, copied: Desks, tmp_path: Path) -> None:
    sealed = copied.propose_and_approve(changes=[2])
    with copied.work("lead") as uow:
        approval.receive_approval(uow, data=sealed, age_identity=copied.age_identity, now=copied.now)
    with copied.work("lead") as uow:
        papers = dict(change.notify(uow, 2, signer=copied.signer(uow, "lead"), now=at(1, 3)))
    with at_the_window(copied, "lead") as window:
        go(window, "change")
        screen = window.shown
        assert isinstance(screen, ChangeScreen)
        assert not screen.copy.isEnabled()
        assert not screen.tell.isEnabled()
        screen.sent.selectRow(0)
        assert screen.copy.isEnabled()
        assert cell(screen.sent, 0, 4) == "change-2.pdf to alder"
        told = papers["notices/change-2.pdf"]
        screen.save_copy(tmp_path / "again.pdf", sha256=canonical.digest(told))
        settle(window.seat)
    assert (tmp_path / "again.pdf").read_bytes() == told


def test_renewed_evidence_is_noted_with_the_document_that_shows_it(qtbot: QtBot, copied: Desks) -> None:
    with at_the_window(copied, "lead") as window:
        go(window, "register")
        screen = window.shown
        assert isinstance(screen, RegisterScreen)
        screen.suppliers.selectRow(0)
        screen.renewed.setCurrentIndex(screen.renewed.findData(EvidenceKind.INSURANCE))
        screen.until.setDate(screen.until.date().addDays(400))
        for document, said in (("", "document that shows the renewed evidence is missing"), ("certificate", "")):
            screen.shown_by.setText(document)
            screen.renew.click()
            settle(window.seat)
            assert said in "".join(screen.problems.messages)
        assert screen.done.text() == "EXAMPLE alder Ltd: insurance is good until 27 March 2019."
        assert "insurance: 27 March 2019" in cell(screen.suppliers, 0, 6)
        go(window, "work_list")
        waits = window.shown
        assert isinstance(waits, WorkListScreen)
        rows = [cell(waits.items, at, 3) + cell(waits.items, at, 4) for at in range(waits.items.rowCount())]
        assert "EXAMPLE birch LtdInsurance" in rows
        assert "EXAMPLE alder LtdInsurance" not in rows


def test_what_is_overdue_says_so_and_an_extension_is_given_once(qtbot: QtBot, copied: Desks, tmp_path: Path) -> None:
    with at_the_window(copied, "lead") as window:
        go(window, "work_list")
        screen = window.shown
        assert isinstance(screen, WorkListScreen)
        assert "overdue" in screen.said.text()
        row = next(at for at in range(screen.items.rowCount()) if cell(screen.items, at, 4) == "A-cedar")
        for reason, said in (("", "reason for more time is missing"), ("The demonstration is on Friday.", "")):
            screen.items.selectRow(row)
            screen.reason.setPlainText(reason)
            screen.extend.click()
            settle(window.seat)
            assert said in "".join(screen.problems.messages)
        assert screen.done.text() == "Application A-cedar has more time."
        screen.save_calendar(tmp_path / "due.ics")
        settle(window.seat)
        assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_what_an_assessor_writes_is_there_again_and_only_the_lock_asks_for_what_is_missing(
    qtbot: QtBot, copied: Desks
) -> None:
    with at_the_window(copied, "first") as window:
        go(window, "assessment")
        screen = window.shown
        assert isinstance(screen, AssessmentScreen)
        row = next(
            at for at in range(screen.applications.rowCount()) if cell(screen.applications, at, 0) == "A-dogwood"
        )
        screen.applications.selectRow(row)
        settle(window.seat)
        assert "since last spring" in screen.answered.text()
        assert not screen.evidence.isEnabled()
        screen.outcome.setCurrentIndex(screen.outcome.findData(Outcome.PASS))
        screen.outcome.activated.emit(screen.outcome.currentIndex())
        screen.evidence.setText("Annex 1, page 2")
        screen.next.click()
        settle(window.seat)
        assert screen.requirements.currentRow() == 1
        screen.lock.click()
        settle(window.seat)
        assert "2 points of application A-dogwood are not finished" in screen.problems.messages[0]
        go(window, "start")
        go(window, "assessment")
        assert cell(screen.requirements, 0, 1) == "Pass"


def test_a_list_that_has_grown_old_or_changed_is_warned_about(qtbot: QtBot, copied: Desks) -> None:
    with at_the_window(copied, "lead") as window:
        go(window, "call_off")
        screen = window.shown
        assert isinstance(screen, CallOffScreen)
        assert "was good until 8 February 2018" in screen.warned.text()
        screen.draw.click()
        settle(window.seat)
        assert screen.warned.text() == ""
        assert "List drawn 20 February 2018" in screen.listed.text()
        screen.call_offs.selectRow(0)
        screen.tenderer.setCurrentIndex(screen.tenderer.findData("cedar"))
        screen.look.click()
        settle(window.seat)
        assert screen.becomes.text() == "A tender of EXAMPLE cedar Ltd is disregarded."


def test_a_call_off_is_planned_with_a_criterion_in_more_precise_words(qtbot: QtBot, copied: Desks) -> None:
    wording = "Ten given cases, two of them by telephone."
    with at_the_window(copied, "lead") as window:
        go(window, "call_off")
        screen = window.shown
        assert isinstance(screen, CallOffScreen)
        form = screen.plan
        form.reference.setText("C-3")
        form.call_off_title.setText("For nine practices")
        form.body_code.setText("99A")
        form.weights["quality"].setText("60")
        form.weights["price"].setText("40")
        form.wordings["quality"].setPlainText("x" * 1001)
        form.plan.click()
        settle(window.seat)
        assert "wording of Quality has 1,001 characters" in screen.problems.messages[0]
        form.wordings["quality"].setPlainText(wording)
        form.plan.click()
        settle(window.seat)
        assert screen.one_title.text() == "C-3: For nine practices"
        assert f"More precisely, quality: {wording}" in screen.listed.text()
        assert form.wordings["quality"].toPlainText() == ""
    with copied.work("lead") as uow:
        assert [one.wording for one in uow.call_offs.of("C-3").criteria] == [wording, ""]


def test_applications_come_from_a_file_whose_columns_are_mapped_at_the_window(
    qtbot: QtBot, copied: Desks, tmp_path: Path
) -> None:
    path = tmp_path / "came.csv"
    path.write_text(
        "Ref,Supplier reference,Supplier name,Lots,Received,1.1\nA-elm,elm,EXAMPLE elm Ltd,1,2018-02-19,Yes.\n"
    )
    documents = tmp_path / "documents" / "A-elm"
    documents.mkdir(parents=True)
    (documents / "Annex 1.txt").write_text("EXAMPLE")
    with at_the_window(copied, "lead") as window:
        go(window, "application")
        screen = window.shown
        assert isinstance(screen, ApplicationScreen)
        screen.many.read(path)
        settle(window.seat)
        screen.many.take.click()
        settle(window.seat)
        assert "No column is mapped for Application reference" in screen.problems.messages[0]
        reference = screen.many.columns["reference"]
        reference.setCurrentIndex(reference.findData("Ref"))
        screen.many.use_documents(documents.parent)
        screen.many.take.click()
        settle(window.seat)
        assert screen.problems.messages == []
        assert cell(screen.applications, 0, 0) == "A-elm"
        screen.applications.selectRow(0)
        assert cell(screen.documents.listed, 0, 0) == "Annex 1.txt"


def test_the_lots_of_the_notice_are_offered_with_the_first_change(
    qtbot: QtBot, tmp_path: Path, profile: SessionProfile
) -> None:
    lots = [{"id": "LOT-1", "title": "Triage"}, {"id": "no reference", "title": "Video"}]
    release = {"ocid": "ocds-example-1", "id": "1", "date": "2018-01-01T00:00:00Z", "tag": ["tender"]}
    notice = tmp_path / "notice.json"
    notice.write_text(json.dumps({**release, "tender": {"id": "1", "title": "Consultation", "lots": lots}}))
    made = begun_from_nothing(tmp_path / "system", profile)
    with at_the_window(made, "lead", opened=False) as window:
        go(window, "establish")
        establish = window.shown
        assert isinstance(establish, EstablishScreen)
        establish.read(notice)
        settle(window.seat)
        assert [(one.id, one.title) for one in establish.lots] == [("LOT-1", "Triage"), ("2", "Video")]
    with at_the_window(made, "lead") as window:
        go(window, "change")
        screen = window.shown
        assert isinstance(screen, ChangeScreen)
        assert screen.draft.lots.text() == "New lot 1: Triage\nNew lot 2: Video"
        screen.draft.drop_lot.click()
        assert screen.draft.lots.text() == "New lot 1: Triage"


def begun_from_nothing(folder: Path, profile: SessionProfile) -> Desks:
    """Established from a notice with two lots; nothing is planned yet."""
    folder.mkdir()
    made = desks(folder, replace(SYSTEM, lots=ESTABLISHED.lots), profile.unlocked)
    (folder / "lead" / "card.bidid").write_bytes(made.cards["lead"])
    return made


def test_the_portfolio_adds_up_and_is_written(qtbot: QtBot, copied: Desks, tmp_path: Path) -> None:
    with at_the_window(copied, "lead") as window:
        go(window, "portfolio")
        screen = window.shown
        assert isinstance(screen, PortfolioScreen)
        assert screen.figures.text().startswith("2 call-offs: 1 list drawn, 1 invited.")
        screen.save_workbook(tmp_path / "portfolio.xlsx")
        screen.save_release(tmp_path / "portfolio.json")
        settle(window.seat)
    assert (tmp_path / "portfolio.xlsx").read_bytes().startswith(b"PK")
    assert b'"releases"' in (tmp_path / "portfolio.json").read_bytes()
