"""The life of a dynamic purchasing system, seen to hold: what the example leaves behind, held against what was written
down by hand and judged by public tools.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from evaluator.cli import run
from evaluator.cli.access import Access
from evaluator.demo.cast import Player
from evaluator.demo.content import Content, Person
from evaluator.demo.dps_call_off import CallOffWalk
from evaluator.demo.dps_desk import BANNER, systems_of
from evaluator.demo.dps_story import StoryCallOff, story
from evaluator.demo.dps_walk import DpsWalk
from evaluator.demo.example import FOLDER
from evaluator.demo.generated import Dimensions, made
from evaluator.demo.play import judged
from evaluator.demo.walk import Walk
from evaluator.domain.admission import Decided
from evaluator.domain.admission_clock import admission_clocks, due_on
from evaluator.domain.call_off import CallOffStage
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation
from evaluator.domain.register import Status
from evaluator.domain.verification import IdentityKnown
from evaluator.domain.work_list import WorkItem, WorkKind
from evaluator.formats import canonical
from evaluator.formats.bank_holidays import bank_holidays
from evaluator.formats.regime import rules_of
from evaluator.services import dps, register, verification, work_list
from evaluator.services.ranking import recompute
from evaluator.services.verification import Reader
from evaluator.storage.dps_file import DpsFile
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from tests.quick_walk import OpenFromTheStart, QuickWalk

EXPECTED = Path(__file__).resolve().parents[1] / "data" / "dps-register"
DAYS = [date.fromisoformat(path.stem) for path in sorted(EXPECTED.glob("*.json"))]


@dataclass(kw_only=True)
class QuickCallOffWalk(CallOffWalk, QuickWalk):
    """The call-off's panel, whose profiles are open from the start."""


@dataclass(kw_only=True)
class QuickDpsWalk(DpsWalk):
    """The walk in which the lead alone has a profile that a passphrase opens: the commands open it."""

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        if Role.LEAD in person.roles:
            return super().player(person, part, clock)
        return OpenFromTheStart(out=self.out, new_id=self.new_id, tell=self.tell).player(person, part, clock)

    @contextmanager
    def desk(self, player: Player) -> Iterator[DpsFile]:
        """This person's file, open, without the backup that takes longer than what is done at the desk."""
        unlocked = player.signing.profile.unlocked
        with dps.open_system(systems_of(player), self.dps_id, unlocked=unlocked, keep_backup=False) as file:
            self.keep_keys(player, file.raw_keys())
            yield file

    def content_of(self, begun: Evaluation) -> Content:
        """A small evaluation, its tenders from the first that were invited."""
        content = made(Dimensions(members=2, tenders=2, questions=3), seed=7)
        assert begun.invitation is not None
        invited = zip(content.tenders, begun.invitation.invited, strict=False)
        return replace(content, tenders=tuple(replace(tender, supplier=one.name) for tender, one in invited))

    def call_off_walk(self, told: StoryCallOff, begun: Evaluation) -> Walk:
        return QuickCallOffWalk(**self.given_to(told, begun))


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> DpsWalk:
    """The whole life, from the notice to 31 March 2020."""
    walk = QuickDpsWalk(
        out=tmp_path_factory.mktemp("dps"),
        story=story(),
        notice_file=FOLDER / "notice.json",
        new_id=uuid4,
        tell=lambda step: None,
        dps_id=UUID("33333333-3333-4333-8333-333333333333"),
    )
    walk.run()
    return walk


@pytest.fixture(scope="module")
def lead_profile(lived: DpsWalk, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Access]:
    """The folder of the lead's profile, and what opens it for one command after another."""
    player = lived.the(Role.LEAD)
    passphrase = tmp_path_factory.mktemp("lead") / "passphrase.txt"
    passphrase.write_text(player.person.passphrase, encoding="utf-8")
    return str(player.signing.profile.folder), Access(passphrase_file=str(passphrase))


@pytest.fixture
def lead(lived: DpsWalk) -> Iterator[DpsUnitOfWork]:
    """The lead's file, asked only."""
    player = lived.the(Role.LEAD)
    unlocked = player.signing.profile.unlocked
    with (
        dps.open_system(systems_of(player), lived.dps_id, unlocked=unlocked, keep_backup=False) as file,
        file.work() as uow,
    ):
        yield uow


def readers(walk: DpsWalk) -> list[Reader]:
    profiles = [player.signing.profile for player in walk.players.values()]
    return [
        Reader(unlocked=one.unlocked, fingerprint=one.card.fingerprint, evaluations=one.evaluations) for one in profiles
    ]


@pytest.mark.slow
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_register_of_a_day_is_the_one_written_by_hand(lead: DpsUnitOfWork, day: date) -> None:
    expected = json.loads((EXPECTED / f"{day}.json").read_text(encoding="utf-8"))
    assert len(DAYS) == 5
    for lot in ("1", "2", "3", "4"):
        found = register.standings(lead, on=day, lot=lot)
        assert [
            [one.supplier_id, one.status.value, one.specification, one.since.isoformat(), one.until.isoformat()]
            for one in found
        ] == expected.get(lot, [])


def test_it_is_as_long_and_as_full_as_the_issue_asks(lead: DpsUnitOfWork) -> None:
    applications, changes = lead.applications.all(), lead.changes.all()
    assert len(applications) == 60
    assert [one.specification.number for one in changes if one.specification] == [1, 2, 3]
    assert [lot.id for one in changes for lot in one.lots] == ["1", "2", "3", "4"]
    assert changes[2].lots[0].id == "4"
    call_offs = lead.call_offs.all()
    assert len(call_offs) == len({one.authority_code for one in call_offs}) == 12
    refused = [one for one in lead.decisions.all() if one.outcome is Decided.REFUSED]
    assert sorted({one.application_id for one in refused}) == ["A-08", "A-13", "A-16", "A-35", "A-48", "A-59"]
    register_ = lead.register.register(closes_on=lead.systems.held().dps.closes_on)
    assert sum(one.status is Status.WITHDRAWN for one in register_.entries) == 4


def test_every_application_is_decided_in_its_time(lead: DpsUnitOfWork) -> None:
    clocks = admission_clocks(rules_of(lead.systems.held().dps.regime))
    holidays = bank_holidays(clocks.usual.bank_holidays_of, years=range(2017, 2021))
    by = {one.specification.number: one.reassess_by for one in lead.changes.all() if one.specification}
    extensions, longer = lead.applications.extensions(), lead.applications.longer()
    applications = {one.id: one for one in lead.applications.all()}
    assert len(extensions) == 1
    for decision in lead.decisions.all():
        application = applications[decision.application_id]
        due = due_on(
            application,
            clocks=clocks,
            extensions=extensions,
            longer=longer,
            reassess_by=by[application.specification],
            bank_holidays=holidays,
        )
        assert decision.decided_at.date() <= due, decision.application_id


def test_each_refusal_was_signed_by_two_people_and_gives_its_reasons(lead: DpsUnitOfWork) -> None:
    roster = lead.panel.roster()
    refused = [one for one in lead.decisions.all() if one.outcome is Decided.REFUSED]
    for one in refused:
        assert roster.of(one.decided_by).is_a(Role.LEAD)
        assert one.confirmed_by is not None
        assert roster.of(one.confirmed_by).is_a(Role.APPROVER)
    reasons = {one.application_id: " ".join(one.reasons) for one in refused}
    assert "Self-cleaning: No damages were paid" in reasons["A-13"]
    assert "Requirement 1.4 is not met" in reasons["A-08"]


def test_exactly_the_admitted_were_invited_each_time(lead: DpsUnitOfWork) -> None:
    closes_on = lead.systems.held().dps.closes_on
    told: dict[str, set[str]] = {}
    for sent in lead.notices.all():
        if sent.kind == "invitation":
            told.setdefault(sent.about, set()).add(sent.supplier_id)
    for call_off in lead.call_offs.all():
        assert call_off.invited_at is not None
        standing = lead.register.on(call_off.invited_at.date(), closes_on=closes_on, lot=call_off.lot_id)
        admitted = {one.supplier_id for one in standing if one.status is Status.ADMITTED}
        assert set(call_off.invited) == told[call_off.id] == admitted
    assert [one.id for one in lead.call_offs.all() if one.heeded] == ["C-04"]


def test_every_change_was_told_to_everybody_after_it_was_approved(lead: DpsUnitOfWork) -> None:
    approved = {one.change: one.approved_at for one in lead.changes.approvals()}
    told = [one for one in lead.notices.all() if one.kind == "notice of a change"]
    assert {one.about for one in told} == {"2", "3"}  # nobody had applied when the system was established
    for sent in told:
        assert approved[int(sent.about)] < sent.sent_at
    assert len([one for one in told if one.about == "2"]) == 22
    again = [one for one in lead.notices.all() if one.kind == "letter to assess again"]
    asked_again = sorted(one.supplier_id for one in again if one.about == "3")
    assert " ".join(asked_again) == "alder beech cedar elder fir juniper maple oak pine willow"


def test_what_was_sent_is_the_document_that_lies_there(lived: DpsWalk, lead: DpsUnitOfWork) -> None:
    lying = {canonical.digest(path.read_bytes()) for path in lived.written if path.suffix == ".pdf"}
    sent = lead.notices.all()
    assert {one.sha256 for one in sent} <= lying
    counted = Counter(one.kind for one in sent)
    assert counted["outcome letter"] == len(lead.applications.all())
    assert counted["letter to assess again"] == 22 + 10
    assert counted["invitation"] == sum(len(one.invited) for one in lead.call_offs.all())


def test_every_letter_notice_report_and_package_is_valid_and_its_signer_known(lived: DpsWalk) -> None:
    signed = [path for path in lived.written if path.suffix in {".pdf", ".bidpack"} and path not in lived.evaluated]
    kinds = {folder: sum(path.parent.name == folder for path in signed) for folder in ("letters", "notices", "reports")}
    assert kinds == {"letters": 92, "notices": 15, "reports": 19}
    lead = readers(lived)[0]
    for path in signed:
        asked = lead if path.suffix == ".bidpack" or path.parent.name == "notices" else None
        verdict = verification.verify(path.read_bytes(), name=path.name, reader=asked)
        assert verdict.valid, path.name
        if asked:
            assert [one.identity for one in verdict.signatures] == [IdentityKnown.COMPARED], path.name


def test_the_record_of_the_evaluated_call_off_is_valid_and_its_award_is_the_one_noted(
    lived: DpsWalk, lead: DpsUnitOfWork
) -> None:
    assert verification.verify((lived.out / "record.asice").read_bytes(), name="record.asice").valid
    done = lead.call_offs.of("C-03").awarded
    assert done is not None
    result = (lived.out / "award-result.json").read_bytes()
    first = next(one["supplier"] for one in json.loads(result)["tenders"] if one["rank"] == 1)
    assert (lead.operators.names()[done.supplier_id or ""], done.result_sha256) == (first, canonical.digest(result))
    page = (lived.out / "reports" / "result-C-03.pdf").read_bytes()
    assert verification.verify(page, name="result-C-03.pdf").valid


def test_the_command_finds_nothing_wrong_and_leaves_the_suppliers_own_documents_unjudged(lived: DpsWalk) -> None:
    players = [*lived.panel.values(), *lived.players.values()]
    verdicts = {path: judged(path, out=lived.out, players=players) for path in lived.evaluated}
    unjudged = {path.relative_to(lived.out).parts[0] for path, verdict in verdicts.items() if verdict is None}
    assert unjudged == {"responses", "award-input.json", "award-result.json"}
    assert all(verdict.valid for verdict in verdicts.values() if verdict)


def test_a_changed_byte_is_seen(lived: DpsWalk) -> None:
    for name in ("letters/outcome-A-13.pdf", "notices/change-2.pdf", "packages/approval-change-2.bidpack"):
        data = bytearray((lived.out / name).read_bytes())
        data[len(data) // 2] ^= 1
        verdicts = [verification.verify(bytes(data), name=name, reader=one) for one in readers(lived)]
        assert not any(one.valid for one in verdicts), name


@pytest.mark.parametrize("name", ["letters/outcome-A-16", "notices/change-3", "reports/register-2019-08-01"])
def test_public_tools_accept_a_paper_and_every_page_says_example(lived: DpsWalk, name: str) -> None:
    path = lived.out / f"{name}.pdf"

    def said(*words: str | Path) -> str:
        return subprocess.run([*words], capture_output=True, text=True, check=False, timeout=60).stdout

    assert said("pdfsig", "-nocert", path).count("Signature Validation: Signature is Valid.") == 1
    pages = said("pdftotext", "-layout", path, "-").split("\f")[:-1]
    assert pages
    assert all(BANNER in page for page in pages)


def test_the_results_can_be_worked_out_again(lived: DpsWalk, lead: DpsUnitOfWork) -> None:
    folder = lived.out / "call-offs"
    files = {
        one.id: (folder / f"award-input-{one.id}.json", folder / f"award-result-{one.id}.json")
        for one in lead.call_offs.all()
    }
    files["C-03"] = lived.out / "award-input.json", lived.out / "award-result.json"  # of the evaluation played whole
    for call_off in lead.call_offs.all():
        if call_off.stage is CallOffStage.AWARDED:
            award_input, award_result = files[call_off.id]
            again = recompute(award_input.read_bytes())
            result = award_result.read_bytes()
            assert again.to_bytes() == result
            assert call_off.awarded is not None
            assert call_off.awarded.result_sha256 == canonical.digest(result)
    by_stage = [one.stage for one in lead.call_offs.all()]
    assert by_stage.count(CallOffStage.AWARDED) == 10
    assert by_stage.count(CallOffStage.NOT_AWARDED) == by_stage.count(CallOffStage.INVITED) == 1


def test_the_work_list_of_a_day_shows_what_is_overdue(lead: DpsUnitOfWork) -> None:
    items = work_list.work(lead, on=date(2018, 12, 1))
    assert ("chestnut", WorkKind.ASSESS_AGAIN, True) in [(one.supplier_id, one.kind, one.overdue) for one in items]
    unanswered = {one.supplier_id for one in work_list.work(lead, on=date(2020, 1, 2)) if one.overdue}
    assert unanswered == {"chestnut", "dogwood", "elder"}
    waiting = {day: _waiting(lead, day) for day in (date(2018, 1, 20), date(2018, 1, 26), date(2018, 2, 1))}
    assert [len(found) for found in waiting.values()] == [18, 0, 0]
    assert not any(one.overdue for one in waiting[date(2018, 1, 20)])


def _waiting(lead: DpsUnitOfWork, day: date) -> list[WorkItem]:
    """The applications that waited at the end of a day."""
    return [one for one in work_list.work(lead, on=day) if one.kind is WorkKind.DECIDE]


def test_the_command_prints_the_register_as_the_contract_says(
    lived: DpsWalk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["dps", "register", str(lived.out), "--on", "2019-08-01", "--lot", "4", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["on"], printed["lot"]) == ("2019-08-01", "4")
    assert [set(one) for one in printed["suppliers"]] == [
        {"id", "name", "lots", "status", "specification", "from", "to"}
    ] * 5
    assert printed["suppliers"][0] == {
        "id": "alder",
        "name": "EXAMPLE Alder Health Ltd",
        "lots": ["4"],
        "status": "admitted",
        "specification": 3,
        "from": "2019-07-19",
        "to": "2020-03-31",
    }
    assert run(["dps", "register", str(lived.out), "--on", "2018-09-10"]) == 0
    assert "insurance: 31 August 2018, has run out" in capsys.readouterr().out
    for wrong in (["--on", "soon"], ["--on", "2019-08-01", "--lot", "9"]):
        assert run(["dps", "register", str(lived.out), *wrong]) == 2


def test_the_folder_is_laid_out_as_the_contract_says(lived: DpsWalk) -> None:
    people = json.loads((lived.out / "example-secrets.json").read_text(encoding="utf-8"))["people"]
    panel = ["member", "chair", "price_evaluator", "approver"]  # of the call-off that is evaluated whole
    assert [person["role"] for person in people] == ["lead", "member", "member", "approver", *panel]
    for person in people:
        assert (lived.out / person["profile"] / "card.bidid").is_file()
        assert len(person["databases"]) == (4 if person["role"] == "lead" else 2)
        assert all((lived.out / path).is_file() and len(key) == 64 for path, key in person["databases"].items())
    for folder in ("packages", "responses", "reports", "letters", "notices"):
        assert (lived.out / folder).is_dir()


def test_what_it_holds_is_listed_and_lists_are_taken_in_without_a_screen(
    lived: DpsWalk, lead_profile: tuple[str, Access], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, open_once = lead_profile

    def said(*words: str, status: int = 0) -> str:
        assert run(["dps", words[0], folder, *words[1:]], access=open_once) == status
        return capsys.readouterr().out

    assert len(said("applications").splitlines()) == 61
    assert "3. Video consultation is added as lot 4: approved by Isobel Marsh" in said("changes")
    assert "25 suppliers told" in said("changes")
    assert "notices/change-3.pdf to alder" in said("sent", "--supplier", "alder")
    assert "closed without an award" in said("call-offs")
    assert "SHA-256 788e158b" in said("list", "C-03")
    assert said("tender", "C-12", "ash", status=1) == "The tender of ash is disregarded.\n"
    assert "lot 2 admitted; lot 4 admitted" in said("versions")
    said("sent", "--supplier", "alder", "--out", str(tmp_path / "sent"))
    letter = "assess-again-2-alder.pdf"
    assert (tmp_path / "sent" / letter).read_bytes() == (lived.out / "letters" / letter).read_bytes()
    bodies, came = tmp_path / "bodies.csv", tmp_path / "came.csv"
    bodies.write_text("99Z,EXAMPLE Far Vale CCG\n")
    assert said("entitle", str(bodies)) == "1 body new or changed.\n"
    came.write_text("Application reference,Supplier reference\nA-99,rowan\n")
    said("take-in", str(came), "--specification", "3", status=2)


def test_the_work_list_and_the_portfolio_are_commands_too(
    lead_profile: tuple[str, Access], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, open_once = lead_profile
    due = tmp_path / "due.ics"
    assert run(["dps", "work", folder, "--on", "2018-12-01", "--calendar", str(due)], access=open_once) == 1
    assert "overdue  EXAMPLE Chestnut Care Systems Ltd  assess again" in capsys.readouterr().out
    assert due.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert run(["dps", "portfolio", folder, "--out", str(tmp_path / "new")], access=open_once) == 0
    release = json.loads((tmp_path / "new" / "portfolio-ocds.json").read_text(encoding="utf-8"))["releases"][0]
    assert [one["id"] for one in release["awards"]] == [f"C-{at:02d}" for at in (1, 2, 3, 4, 5, 6, 7, 8, 9, 11)]
    assert (tmp_path / "new" / "portfolio.xlsx").read_bytes().startswith(b"PK")
