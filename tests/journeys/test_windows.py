"""The whole evaluation through the windows' own controls: lead, two members, chair, price evaluator, approver.

Each has a profile and a window of their own; only files pass between them. What comes out is judged by `verify`.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from evaluator.demo.example import FOLDER, example
from evaluator.demo.response_documents import documents_of
from evaluator.domain.panel import Role
from evaluator.formats.recomputation import recompute
from evaluator.services import verification
from evaluator.services.profile import has_profile
from tests.journeys.at_the_window import PATIENCE, AtTheWindow
from ui.screens.confirmation import ConfirmationScreen
from ui.screens.conflict import ConflictScreen
from ui.screens.evaluation_model import ModelScreen
from ui.screens.letters import LettersScreen
from ui.screens.merging import MergingScreen
from ui.screens.moderation import ModerationScreen
from ui.screens.moderation_entries import RaisedEntry
from ui.screens.notice import NoticeScreen
from ui.screens.on_record import OnRecordScreen
from ui.screens.pack import PackScreen
from ui.screens.panel import PanelScreen
from ui.screens.price import PriceScreen
from ui.screens.profile import ProfileScreen
from ui.screens.ranking import RankingScreen
from ui.screens.record import RecordScreen
from ui.screens.report import ReportScreen
from ui.screens.retention import RetentionScreen
from ui.screens.scoring import ScoringScreen
from ui.screens.start import StartScreen
from ui.screens.submission import SubmissionScreen
from ui.screens.tenders import TendersScreen
from ui.screens.verification import VerificationScreen

PASSPHRASE = "harbour lantern quiet ferry"
PEOPLE = {
    "lead": ("Marcus Adeyemi", ()),
    "one": ("Amina Okafor", (Role.MEMBER,)),
    "two": ("Tomasz Wieczorek", (Role.MEMBER,)),
    "chair": ("Helen Prosser", (Role.CHAIR,)),
    "price": ("Ruth Castellan", (Role.PRICE_EVALUATOR,)),
    "approver": ("Fiona Abernethy", (Role.APPROVER,)),
}
PACKS = {
    "one": "pack-member-1.bidpack",
    "two": "pack-member-2.bidpack",
    "chair": "pack-chair.bidpack",
    "price": "pack-price_evaluator.bidpack",
    "approver": "pack-approver.bidpack",
}
SUPPLIERS = ("Alder Health Ltd", "Birch Digital Care Ltd")
PRICES = ("80,000", "100,000")

REASONS = (
    "The safety case on page 2 is dated and signed by a registered GP, and each hazard has an owner.",
    "Red flags come first on page 2, but no interval for their review is given, so part of the answer is missing.",
    "The roll-out plan names an owner and a week for each of the 42 practices and says what happens when one is late.",
    "Training is offered by video alone; the staff without headsets whom page 3 counts are left out.",
)

Desks = dict[str, AtTheWindow]


@pytest.fixture
def desks(qtbot: QtBot, tmp_path: Path) -> Iterator[Desks]:
    made = {
        who: AtTheWindow(qtbot, tmp_path / "profiles" / who, name=name, passphrase=PASSPHRASE)
        for who, (name, _) in PEOPLE.items()
    }
    yield made
    for person in made.values():
        person.leave()


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """Where files lie that pass from one to another."""
    folder = tmp_path / "mail"
    folder.mkdir()
    return folder


@pytest.mark.slow
def test_a_whole_evaluation_through_the_windows(desks: Desks, mail: Path) -> None:
    for person in desks.values():
        make_profile(person)
        save_card(person, mail / f"{person.seat.folder.name}.bidid")
    begin_from_the_notice(desks["lead"])
    build_and_freeze_the_model(desks["lead"])
    enrol_the_panel(desks, mail)
    register_tenders(desks["lead"], mail)
    issue_packs(desks["lead"], mail)
    for who, pack in PACKS.items():
        open_pack(desks[who], mail / pack, lead=desks["lead"])
    phrases = {who: score_lock_and_send(desks[who], mail, points) for who, points in (("one", 4), ("two", 3))}
    register_and_merge(desks["chair"], mail, phrases)
    agree_everything(desks["chair"], mail)
    for who in ("one", "two"):
        take_receipt(desks[who], mail)
        confirm(desks[who], mail)
    close_moderation(desks["chair"], mail)
    enter_and_send_prices(desks["price"], mail)
    rank_and_report(desks["chair"], mail)
    approve(desks["approver"], mail)
    send_letters(desks["approver"], mail)
    everything_verifies(desks, mail)
    keep_or_destroy(desks["approver"])


def make_profile(person: AtTheWindow) -> None:
    start = person.window.shown
    assert isinstance(start, StartScreen)
    card = start.create_card
    person.write(card.person, person.name)
    person.write(card.organisation, "Example Vale CCG")
    for field in (card.passphrase, card.again):
        person.write(field, person.passphrase)
    person.press(card.make)
    code = card.code.text().split()[1::2]  # number, word, number, word
    assert len(code) == 24
    person.press(card.written)
    assert not card.code.text()  # what is asked back cannot be copied
    person.write(card.asked[0], "wrong")
    person.press(card.done)
    person.go("verification", VerificationScreen)
    person.go("start", StartScreen)  # looking elsewhere does not get round the question
    assert card.third.isVisible()
    assert not start.unlock_card.isVisible()
    assert person.seat.profile is None
    assert not has_profile(person.seat.folder)  # closing here would leave nothing that the lost code should open
    for shown, word in zip(card.code_fields, card.asked, strict=True):
        person.write(word, code[int(shown.label.text().split()[1]) - 1])
    person.press(card.done)
    assert has_profile(person.seat.folder)
    assert person.seat.profile is not None


def save_card(person: AtTheWindow, path: Path) -> None:
    screen = person.go("profile", ProfileScreen)
    person.press(screen.export)
    person.save_as(path)
    assert path.exists()


def begin_from_the_notice(lead: AtTheWindow) -> None:
    screen = lead.go("notice", NoticeScreen)
    lead.press(screen.choose)
    lead.choose_files(FOLDER / "notice.json")
    assert screen.found.rowCount() > 5
    lead.write(screen.evaluation_title, "Online consultation, lot 1")
    lead.write(screen.job_title, "Head of procurement")
    lead.press(screen.begin)
    lead.sign()
    assert lead.seat.evaluation is not None, screen.problems.messages


def build_and_freeze_the_model(lead: AtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    criteria = screen.criteria
    assert screen.total.format() == "100 of 100 marks given out"
    lead.press(criteria.add_question)
    lead.write(criteria.criterion_title, "Net zero and social value")
    lead.write(criteria.weight.line, "20")
    assert screen.total.format() == "120 of 100 marks given out, 20 too many"
    assert not screen.freeze.isEnabled()
    choose_question(screen, 0)
    lead.write(criteria.criterion_title, "Clinical safety")
    lead.write(criteria.weight.line, "40")
    assert screen.total.format() == "100 of 100 marks given out"
    lead.press(screen.freeze)
    lead.confirm("Freeze")
    assert screen.missing.text().startswith("The model is frozen"), screen.problems.messages
    assert not criteria.add_question.isEnabled()


def choose_question(screen: ModelScreen, number: int) -> None:
    group = screen.criteria.tree.topLevelItem(0)
    assert group is not None
    question = group.child(number)
    assert question is not None
    screen.criteria.tree.setCurrentItem(question)


def enrol_the_panel(desks: Desks, mail: Path) -> None:
    lead = desks["lead"]
    screen = lead.go("panel", PanelScreen)
    for who, (name, roles) in PEOPLE.items():
        if not roles:
            continue
        lead.press(screen.choose)
        lead.choose_files(mail / f"{who}.bidid")
        own = desks[who].go("profile", ProfileScreen)
        assert screen.words.text() == own.words.text()
        assert name in screen.about.text()
        lead.write(screen.compared, "by telephone, all eight")
        for role in roles:
            lead.press(screen.roles[role])
        lead.press(screen.take)
    lead.press(screen.certify)
    lead.sign()
    lead.no_problem()
    assert screen.people.rowCount() == len(PEOPLE)


def register_tenders(lead: AtTheWindow, mail: Path) -> None:
    screen, content = lead.go("tenders", TendersScreen), example()
    screen.due.setDateTime(QDateTime.currentDateTime().addDays(1))
    lead.press(screen.keep_due)
    for supplier, tender in zip(SUPPLIERS, content.tenders, strict=False):
        lead.write(screen.supplier, supplier)
        lead.press(screen.add)
        for document in documents_of(content, tender):
            path = mail / supplier / document.name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(document.body)
            if screen.files.priced.isChecked() != document.priced:
                lead.press(screen.files.priced)
            lead.press(screen.files.add_documents)
            lead.choose_files(path)
            lead.no_problem()
    assert screen.tenders.rowCount() == len(SUPPLIERS)
    assert screen.documents.rowCount() == 6


def issue_packs(lead: AtTheWindow, mail: Path) -> None:
    screen = lead.go("pack", PackScreen)
    lead.press(screen.issue)
    lead.choose_folder(mail)
    lead.sign()
    lead.no_problem()
    assert {*PACKS.values(), "setup.bidpack"} <= {path.name for path in mail.iterdir()}


def open_pack(person: AtTheWindow, path: Path, *, lead: AtTheWindow) -> None:
    start = person.go("start", StartScreen)
    person.press(start.choose)
    person.choose_files(path)
    assert start.pack_card.isVisible(), start.problems.messages
    own_words = lead.go("profile", ProfileScreen)
    assert start.pack_card.words.text() == own_words.words.text()
    person.press(start.pack_card.keep)
    assert start.problems.messages[0].startswith("The lead's words have not been compared.")
    person.write(start.pack_card.compared, "by telephone, all eight")
    person.press(start.pack_card.keep)
    assert person.seat.evaluation is not None, start.problems.messages
    assert person.window.shown.name in ("conflict", "price", "record")  # what this person has to do first


def score_lock_and_send(member: AtTheWindow, mail: Path, points: int) -> str:
    member.window.steps.setCurrentRow(member.window.step_names.index("scoring"))
    member.settle()
    declare(member)
    scoring = member.go("scoring", ScoringScreen)
    for number in range(4):
        member.press(scoring.points.buttons()[points])
        member.write(scoring.rationale, f"The answer names an owner and a date, point {number}.")
        member.press(scoring.next)
    assert scoring.left.text() == "All scored"
    member.press(scoring.check)
    screen = member.window.shown
    assert isinstance(screen, SubmissionScreen)
    assert not screen.lock.isEnabled()  # the same words stand for both tenders
    member.press(screen.objections.choose_all)
    member.press(screen.objections.keep)
    assert "passed with a reason" in screen.problems.messages[0]
    member.write(screen.objections.because, "Both answers name an owner and a date, and no more was asked.")
    member.press(screen.objections.keep)
    member.no_problem()
    member.press(screen.lock)
    member.confirm("Lock")
    member.press(screen.copy)
    phrase = screen.phrase.text()
    member.press(screen.sign)
    member.save_as(mail / f"submission-{member.seat.folder.name}.bidpack")
    member.sign()
    member.no_problem()
    return phrase


def declare(person: AtTheWindow) -> None:
    screen = person.window.shown
    assert isinstance(screen, ConflictScreen)
    person.press(screen.declare)
    assert screen.problems.messages
    person.press(screen.nothing)
    person.press(screen.declare)
    person.no_problem()


def register_and_merge(chair: AtTheWindow, mail: Path, phrases: dict[str, str]) -> None:
    declare_first(chair)
    screen = chair.go("merging", MergingScreen)
    files = [mail / f"submission-{who}.bidpack" for who in phrases]
    chair.press(screen.choose)
    chair.choose_files(*files)
    assert "is not registered yet" in screen.problems.messages[0]
    for who, phrase in phrases.items():
        screen.person.setCurrentIndex(screen.person.findText(PEOPLE[who][0]))
        chair.write(screen.phrase, phrase)
        chair.press(screen.register)
        chair.no_problem()
    chair.press(screen.choose)
    chair.choose_files(*files)
    assert screen.plan.rowCount() == 2
    chair.press(screen.merge)
    chair.press(screen.receipts)
    chair.choose_folder(mail / "receipts")
    chair.sign()
    chair.no_problem()
    assert {path.name for path in (mail / "receipts").iterdir()} == {
        "receipt-member-1.bidpack",
        "receipt-member-2.bidpack",
    }
    assert f"receipt-member-1.bidpack for {PEOPLE['one'][0]}" in screen.done.text()


def declare_first(person: AtTheWindow) -> None:
    person.go("conflict", ConflictScreen)
    declare(person)


def agree_everything(chair: AtTheWindow, mail: Path) -> None:
    screen = chair.go("moderation", ModerationScreen)
    chair.press(screen.agree)
    assert "No agreed score is chosen" in screen.problems.messages[0]
    chair.press(screen.meeting.begin)
    for number in range(4):
        form = screen.form
        assert form.points.points is None
        chair.press(form.points.buttons()[4 - number % 2])
        chair.write(form.reason, REASONS[number])
        chair.press(screen.agree)
        assert "is not complete: not discussed yet" in screen.problems.messages[0]
        chair.press(next(iter(form.boxes.values())).box)
        chair.write(form.why_higher, "The second date is missing.")
        chair.write(form.why_lower, "The owner is named.")
        chair.press(form.raised.add_entry)
        (entry,) = form.raised.entries()
        assert isinstance(entry, RaisedEntry)
        chair.write(entry.text, "An owner is named on page 2.")
        chair.press(entry.decisive)
        assert form.missing.text() == "Nothing is missing. The item can be agreed."
        chair.qtbot.waitUntil(lambda: "Saved" in screen.saving.told.text(), timeout=PATIENCE)
        chair.settle()
        for why in form.passing.values():
            chair.write(why, "The answer is as short as the question.")
        chair.press(screen.agree)
        chair.no_problem()
    assert not screen.agenda.close_it.isEnabled()
    chair.press(screen.agenda.ask_all)
    chair.save_as(mail / "moderation-session.bidpack")
    chair.sign()
    chair.no_problem()


def take_receipt(member: AtTheWindow, mail: Path) -> None:
    screen = member.go("submission", SubmissionScreen)
    for path in sorted((mail / "receipts").iterdir()):
        member.press(screen.open_receipt)
        member.choose_files(path)
    assert screen.received.text() == "The chair has your scorecard."


def confirm(member: AtTheWindow, mail: Path) -> None:
    screen = member.go("confirmation", ConfirmationScreen)
    member.press(screen.open)
    member.choose_files(mail / "moderation-session.bidpack")
    assert screen.state.text() == "4 items to confirm."
    for _ in range(4):
        assert not screen.confirm.isEnabled()
        member.press(screen.next)
    member.press(screen.confirm)
    member.save_as(mail / f"confirmation-{member.seat.folder.name}.bidpack")
    member.sign()
    member.no_problem()


def close_moderation(chair: AtTheWindow, mail: Path) -> None:
    screen = chair.go("moderation", ModerationScreen)
    chair.press(screen.agenda.open_all)
    chair.choose_files(mail / "confirmation-one.bidpack", mail / "confirmation-two.bidpack")
    chair.no_problem()
    chair.press(screen.agenda.close_it)
    chair.save_as(mail / "moderation.bidpack")
    chair.sign()
    chair.no_problem()


def enter_and_send_prices(evaluator: AtTheWindow, mail: Path) -> None:
    declare_first(evaluator)
    screen = evaluator.go("price", PriceScreen)
    assert not screen.sign.isEnabled()
    evaluator.press(screen.open_it)
    for at, price in enumerate(PRICES):
        screen.offers.setCurrentIndex(at)
        screen.offers.activated.emit(at)
        evaluator.write(screen.offer.total, price)
        evaluator.write(screen.offer.source, "Pricing schedule, page 1")
    evaluator.press(screen.moderation)
    evaluator.choose_files(mail / "moderation.bidpack")
    evaluator.no_problem()
    assert not screen.sign.isEnabled()
    evaluator.write(screen.check.second, str(evaluator.seat.folder.parent / "lead"))
    evaluator.press(screen.check.confirm)
    evaluator.sign()
    evaluator.no_problem()
    evaluator.press(screen.sign)
    evaluator.save_as(mail / "prices.bidpack")
    evaluator.sign()
    evaluator.no_problem()


def rank_and_report(chair: AtTheWindow, mail: Path) -> None:
    merging = chair.go("merging", MergingScreen)
    chair.press(merging.choose)
    chair.choose_files(mail / "prices.bidpack")
    chair.press(merging.merge)
    chair.no_problem()
    ranking = chair.go("ranking", RankingScreen)
    assert ranking.ranks.rowCount() == 2
    assert ranking.ranks.model().index(0, 0).data() == "1"
    put_on_record(chair)
    report = chair.go("report", ReportScreen)
    chair.press(report.sign)
    chair.save_as(mail / "report.bidpack")
    chair.sign()
    chair.no_problem()


def put_on_record(chair: AtTheWindow) -> None:
    screen = chair.go("on_record", OnRecordScreen)
    boxes = {box.accessibleName(): box for box in screen.statements.findChildren(QPlainTextEdit)}
    assert "The address of the contracting authority" in boxes
    for asked, box in boxes.items():
        chair.write(box, f"What there is to state. {asked}.")
    interests = {box.accessibleName(): box for box in screen.interests.findChildren(QPlainTextEdit)}
    told = [asked for asked in interests if "interests" in asked and "What was done" not in asked]
    assert len(told) == 3  # the lead, the approver, and the chair, who scores nothing here
    assert "Your own interests" in told
    for asked in told:
        chair.write(interests[asked], "Nothing to declare")
    chair.press(screen.save)
    assert screen.done.text() == "Saved."
    first, whole = screen.response.itemText(0), screen.reason.text()
    chair.write(screen.text, "What may be read of it.")
    chair.press(screen.save_text)
    assert "nothing says why" in " ".join(screen.problems.messages)
    assert screen.text.toPlainText() == "What may be read of it."
    chair.write(screen.because, "Regulation 86(6): a trade secret.")
    chair.press(screen.save_text)
    chair.no_problem()
    assert screen.response.itemText(0) == first
    assert screen.reason.text() == whole


def leave_out(approver: AtTheWindow, screen: LettersScreen) -> None:
    """What a person lists stays, is refused where it would take out too much, and is kept when it is told to be."""
    request = screen.request
    approver.press(request.look)
    assert "ooks like a name" in request.said.text()
    request.people.setPlainText("Jo Sample\nAl")
    approver.press(request.keep)
    assert "“Al” cannot be left out" in " ".join(screen.problems.messages)
    request.people.setPlainText("Jo Sample")
    request.words.setPlainText("Project Sample")
    approver.press(request.keep)
    approver.no_problem()
    assert "kept" in request.said.text()
    assert request.typed() == ("Jo Sample", "Project Sample")


def send_letters(approver: AtTheWindow, mail: Path) -> None:
    screen = approver.go("letters", LettersScreen)
    approver.no_problem()
    assert screen.listed.rowCount() == 2
    assert "standstill period ends at midnight" in screen.standstill.text()
    today = screen.published_on.date()
    screen.published_on.setDate(today.addDays(-3))
    approver.settle()
    assert "published before the letters" in " ".join(screen.problems.messages)
    assert not screen.sign.isEnabled()
    screen.published_on.setDate(today)
    approver.settle()
    approver.press(screen.sign)
    approver.choose_folder(mail / "letters")
    approver.sign()
    approver.no_problem()
    leave_out(approver, screen)
    approver.press(screen.disclose)
    approver.choose_folder(mail / "letters")
    approver.sign()
    approver.no_problem()
    assert len(list((mail / "letters").glob("letter-*.pdf"))) == 2
    for path in (mail / "letters").glob("*.pdf"):
        assert verification.verify(path.read_bytes(), name=path.name).valid
    assert (mail / "letters" / "foi-disclosure.pdf").exists()


def keep_or_destroy(approver: AtTheWindow) -> None:
    screen = approver.go("retention", RetentionScreen)
    assert "not on record" in screen.kept.text()
    assert not screen.erase.isEnabled()
    approver.press(screen.hold)
    assert "with a reason" in " ".join(screen.problems.messages)
    approver.write(screen.because, "A claim was issued.")
    approver.press(screen.hold)
    assert "A claim was issued." in screen.hold_stands.text()
    approver.write(screen.because, "It was settled.")
    approver.press(screen.hold)
    screen.day.setDate(QDate(1990, 1, 1))
    approver.press(screen.count)
    assert "before the evaluation was set up" in " ".join(screen.problems.messages)
    assert not screen.erase.isEnabled()
    years_later = datetime.now(UTC) + timedelta(days=5 * 366)
    approver.seat.now = lambda: years_later
    screen.day.setDate(QDate(years_later.year - 4, 11, 5))
    approver.press(screen.count)
    assert f"Until 5 November {years_later.year - 1}: 3 years from the award" in screen.kept.text()
    approver.press(screen.erase)
    approver.sign()
    assert "title is not the one" in " ".join(screen.problems.messages)
    approver.write(screen.repeated, "Online consultation, lot 1")
    approver.press(screen.erase)
    approver.sign()
    approver.settle()
    assert approver.window.shown.name == "start"
    assert [path for path in (approver.seat.folder / "evaluations").iterdir() if path.is_dir()] == []
    [certificate] = (approver.seat.folder / "certificates").iterdir()
    assert verification.verify(certificate.read_bytes(), name=certificate.name).valid


def approve(approver: AtTheWindow, mail: Path) -> None:
    screen = approver.go("record", RecordScreen)
    approver.press(screen.open)
    approver.choose_files(mail / "report.bidpack")
    approver.no_problem()
    assert "The award follows, to the last digit" in screen.checked.text()
    approver.press(screen.approve)
    approver.choose_folder(mail / "record")
    approver.sign()
    approver.no_problem()


def everything_verifies(desks: Desks, mail: Path) -> None:
    record = (mail / "record" / "record.asice").read_bytes()
    assert verification.verify(record, name="record.asice").valid
    for path in (mail / "record").glob("*.pdf"):
        assert verification.verify(path.read_bytes(), name=path.name).valid
    award_input = (mail / "record" / "award-input.json").read_bytes()
    assert recompute(award_input).to_bytes() == (mail / "record" / "award-result.json").read_bytes()
    chair = desks["chair"]
    screen = chair.go("verification", VerificationScreen)
    for path in sorted(mail.glob("*.bidpack")):
        if path.name.startswith("pack-") and path.name != PACKS["chair"]:
            continue
        chair.press(screen.choose)
        chair.choose_files(path)
        assert "is valid" in screen.verdict.text(), (path.name, screen.verdict.text(), screen.problems.messages)
