"""Every role does its work by keyboard alone at real windows: lead, member, chair, price evaluator, approver, auditor.

The member's scoring has its journey in tests/ui/test_scoring.py. Nobody's key is derived: see tests/journeys/seated.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evaluator.demo.example import FOLDER
from evaluator.domain.checklist import to_be_stated
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Regime
from evaluator.formats.regime import rules_of
from evaluator.services import verification
from tests.journeys.by_keyboard import CONTROL, Hands
from tests.journeys.seated import OpenSeat, SeatedPerson
from tests.journeys.stages import Played, Seated
from ui.screens.confirmation import ConfirmationScreen
from ui.screens.decisions import DecisionsScreen
from ui.screens.merging import MergingScreen
from ui.screens.moderation import ModerationScreen
from ui.screens.price import PriceScreen
from ui.screens.record import RecordScreen
from ui.screens.verification import VerificationScreen

Sit = Callable[..., Hands]
REASON = "Page 2 names an owner and a date for each step, and says what follows when one is late, so {what} is met."


@pytest.fixture
def sit(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[Sit]:
    """Seats people at windows of their own, and closes these in the end."""
    people: list[SeatedPerson] = []

    def sit(stage: str, role: Role, *, opened: bool = True) -> Hands:
        seated = small.seats[stage, role]
        person = SeatedPerson(qtbot, seated, tmp_path / f"seat-{len(people)}", opened=opened)
        people.append(person)
        return Hands(person)

    yield sit
    for person in people:
        person.leave()


def test_chair_and_member_merge_moderate_confirm_and_close(sit: Sit, small: Played, tmp_path: Path) -> None:
    chair, member = sit("merging", Role.CHAIR), sit("sending", Role.MEMBER)
    register_and_merge(chair, small, tmp_path)
    begin_a_session(chair)
    screen = chair.person.window.shown
    assert isinstance(screen, ModerationScreen)
    for number in range(len(small.walk.content.agreed)):
        agree_one(chair, screen, number)
    chair.pane("Agenda")
    chair.press("Ask for confirmation")
    chair.file(tmp_path / "session.bidpack")
    chair.sign()
    confirm(member, tmp_path)
    chair.press("Open confirmations")
    chair.file(tmp_path / "confirmation.bidpack")
    chair.press("Close moderation")
    chair.file(tmp_path / "moderation.bidpack")
    chair.sign()
    assert screen.problems.messages == []
    assert screen._meeting is not None
    assert screen._meeting.closed


def register_and_merge(chair: Hands, small: Played, folder: Path) -> None:
    chair.go("merging")
    screen = chair.person.window.shown
    assert isinstance(screen, MergingScreen)
    member = small.walk.all_with(Role.MEMBER)[0]
    chair.write("Phrase", " ".join(small.walk.phrases[member.part]))
    chair.press("Register")
    assert screen.so_far.text() == "✓ Every phrase is registered."
    chair.press("Choose submissions")
    chair.file(*(small.packages / f"submission-{part}.bidpack" for part in ("chair", member.part)))
    chair.press("Merge 2 files")
    assert screen.state.text() == "✓ Everybody's scorecard is merged."
    (folder / "receipts").mkdir()
    chair.press("Sign and save receipts")
    chair.file(folder / "receipts")
    chair.sign()
    assert len(list((folder / "receipts").iterdir())) == 1
    chair.press("Go on to moderation")


def begin_a_session(chair: Hands) -> None:
    chair.pane("Meeting")
    chair.press("Begin a session")


def agree_one(chair: Hands, screen: ModerationScreen, number: int) -> None:
    item = screen._at
    chair.points("4")
    chair.write("Reason, against", REASON.format(what=f"part {number} of the question"))
    chair.write("Why not higher", "The second date is missing.")
    chair.write("Why not lower", "The owner is named.")
    for box in screen.form.boxes.values():
        chair.tick(box.box.accessibleName())
    chair.press("Add a point")
    chair.write("Point", "An owner is named on page 2.")
    chair.tick("Decisive for the score")
    chair.key(Qt.Key.Key_Return, CONTROL)
    for said in [field.accessibleName() for field in screen.form.passing.values()]:
        chair.write(said, "The panel read the page again.")
    if screen.problems.messages:
        chair.key(Qt.Key.Key_Return, CONTROL)
    assert screen.problems.messages == []
    assert item is not None
    assert screen._meeting is not None
    agreed = screen._meeting.agenda.item(item)
    assert agreed is not None
    assert agreed.agreed is not None


def confirm(member: Hands, folder: Path) -> None:
    member.go("confirmation")
    screen = member.person.window.shown
    assert isinstance(screen, ConfirmationScreen)
    member.press("Open the chair's file")
    member.file(folder / "session.bidpack")
    while not screen.confirm.isEnabled():
        member.key(Qt.Key.Key_Return, CONTROL)
    member.press("Confirm and save")
    member.file(folder / "confirmation.bidpack")
    member.sign()
    assert screen.state.text() == "Saved as confirmation.bidpack. Send it to the chair."


def test_price_evaluator_declares_reads_enters_has_checked_and_signs(sit: Sit, small: Played, tmp_path: Path) -> None:
    hands = sit("pricing", Role.PRICE_EVALUATOR)
    hands.go("conflict")
    hands.tick("I have no interest")
    hands.press("Declare")
    hands.go("price")
    screen = hands.person.window.shown
    assert isinstance(screen, PriceScreen)
    hands.press("Open this document")
    for at in range(screen.offers.count()):
        hands.choose("Offer", screen.offers.itemText(at))
        hands.write("Price", f"{80 + at},000.50")
        hands.write("Where it was read", "Pricing schedule, page 1")
    hands.pane("Second person")
    own, lead = small.walk.the(Role.PRICE_EVALUATOR).signing, small.walk.the(Role.LEAD).signing
    seat = hands.person.seat
    assert isinstance(seat, OpenSeat)
    seat.others = {one.profile.folder: one for one in (own, lead)}
    for one, refused in ((own, ["You entered the prices yourself. Ask a second person to compare them."]), (lead, [])):
        hands.write("Folder of the second person's profile", str(one.profile.folder))
        hands.press("Let them sign the check")
        hands.sign()
        assert screen.problems.messages == refused
    hands.press("Sign and save the prices")
    hands.file(tmp_path / "prices.bidpack")
    hands.sign()
    assert screen.problems.messages == []
    assert (tmp_path / "prices.bidpack").exists()


def test_chair_decides_states_and_signs_the_report(sit: Sit, tmp_path: Path) -> None:
    hands = sit("reporting", Role.CHAIR)
    hands.go("decisions")
    decisions = hands.person.window.shown
    assert isinstance(decisions, DecisionsScreen)
    while decisions.questions.rowCount():
        hands.row("Questions to decide", 0)
        hands.write("Reason", "The published minimum is applied to every tender as published.")
        left = decisions.questions.rowCount()
        hands.press("Record the decision")
        assert decisions.questions.rowCount() < left, decisions.problems.messages
    hands.go("on_record")
    for item in to_be_stated(rules_of(Regime.PCR2015)):
        hands.write(item.asked, "What there is to state.")
    hands.press("Save the statements")
    hands.go("ranking")
    hands.go("report")
    hands.press("Sign and save the report")
    hands.file(tmp_path / "report.bidpack")
    hands.sign()
    assert hands.person.window.shown.problems.messages == []
    assert (tmp_path / "report.bidpack").exists()


def test_approver_checks_signs_and_writes_the_letters(sit: Sit, small: Played, tmp_path: Path) -> None:
    hands, record, letters = sit("approving", Role.APPROVER), tmp_path / "record", tmp_path / "letters"
    for folder in (record, letters):
        folder.mkdir()
    hands.go("record")
    screen = hands.person.window.shown
    assert isinstance(screen, RecordScreen)
    hands.press("Open the chair's report")
    hands.file(small.packages / "report.bidpack")
    assert "The award follows, to the last digit" in screen.checked.text()
    hands.press("Approve and sign")
    hands.file(record)
    hands.sign()
    assert verification.verify((record / "record.asice").read_bytes(), name="record.asice").valid
    hands.go("letters")
    hands.press("Sign and save the letters")
    hands.file(letters)
    hands.sign()
    assert len(list(letters.glob("*.pdf"))) == len(small.walk.content.tenders)


def test_auditor_verifies_a_record_without_a_profile(qtbot: QtBot, small: Played, tmp_path: Path) -> None:
    nobody = SeatedPerson(qtbot, small.seats["approving", Role.APPROVER], tmp_path / "nobody", opened=False)
    nobody.seat.lock()
    hands = Hands(nobody)
    hands.key(Qt.Key.Key_O, CONTROL)
    hands.file(small.walk.out / "record.asice")
    screen = nobody.window.shown
    assert isinstance(screen, VerificationScreen)
    assert "is valid" in screen.verdict.text()
    nobody.leave()


def of_no_evaluation(seated: Seated, folder: Path) -> Seated:
    """The same person before their first evaluation: the profile has its identity card and nothing else."""
    folder.mkdir()
    (folder / "card.bidid").write_bytes((seated.profile.folder / "card.bidid").read_bytes())
    return replace(seated, signing=replace(seated.signing, profile=replace(seated.profile, folder=folder)))


def test_lead_sets_up_from_the_notice_to_the_packs(qtbot: QtBot, small: Played, tmp_path: Path) -> None:
    lead = of_no_evaluation(small.seats["setting up", Role.LEAD], tmp_path / "before")
    person = SeatedPerson(qtbot, lead, tmp_path / "lead", opened=False)
    hands = Hands(person)
    begin(hands)
    freeze_a_model(hands)
    enrol_everybody(hands, small)
    register_tenders(hands, small)
    packs = tmp_path / "packs"
    packs.mkdir()
    hands.go("pack")
    hands.press("Freeze and issue")
    hands.file(packs)
    hands.sign()
    assert person.window.shown.problems.messages == []
    assert len(list(packs.glob("pack-*.bidpack"))) == len(small.walk.players) - 1
    person.leave()


def begin(hands: Hands) -> None:
    hands.press("Start a new evaluation")
    hands.press("Choose the notice")
    hands.file(FOLDER / "notice.json")
    hands.write("Title of this evaluation", "Online consultation, lot 1")
    hands.write("Your job title", "Head of procurement")
    hands.press("Begin the evaluation")
    hands.sign()
    assert hands.person.seat.evaluation is not None


def freeze_a_model(hands: Hands) -> None:
    assert hands.person.window.shown.name == "evaluation_model"
    hands.choose("Template", "Quality 60, price 40")
    hands.press("Begin from it")
    hands.answer("Begin")
    hands.press("Freeze the model")
    hands.answer("Freeze")
    assert hands.person.window.shown.problems.messages == []


def enrol_everybody(hands: Hands, small: Played) -> None:
    hands.go("panel")
    for player in small.walk.players.values():
        if Role.LEAD in player.person.roles:
            continue
        hands.press("Choose an identity card")
        hands.file(player.signing.profile.folder / "card.bidid")
        hands.write("How were the words compared?", "by telephone, all eight")
        for role in player.person.roles:
            hands.tick(ROLE_BOXES[role])
        hands.press("Take this person")
    hands.press("Certify and enrol")
    hands.sign()
    assert hands.person.window.shown.problems.messages == []


ROLE_BOXES = {
    Role.MEMBER: "Panel member",
    Role.CHAIR: "Moderation chair",
    Role.PRICE_EVALUATOR: "Price evaluator",
    Role.APPROVER: "Approver",
}


def register_tenders(hands: Hands, small: Played) -> None:
    hands.go("tenders")
    hands.to("Tenders had to be in until")
    for _ in ("month", "year"):
        hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Up)  # a year from now
    hands.press("Record the closing time")
    for tender in small.walk.content.tenders:
        hands.write("Tenderer", tender.supplier)
        hands.press("Add tender")
        folder = small.walk.out / "responses" / tender.key
        for document in small.walk.documents[tender.key]:
            if document.priced:
                hands.tick("These are price documents")
            hands.press("Add documents")
            hands.file(folder / document.name)
            if document.priced:
                hands.tick("These are price documents")
    assert hands.person.window.shown.problems.messages == []
