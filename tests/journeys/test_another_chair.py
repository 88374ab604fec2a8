"""A deputy of the panel takes the chair, and takes over at the command line what everybody hands over."""

import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, fields, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from evaluator.cli import run
from evaluator.demo.cast import Player
from evaluator.demo.content import AgreedScore, Person
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.formats.container import Container, read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.record_check import judge_record
from evaluator.formats.statement import Kind
from evaluator.formats.succession import is_hand_over
from evaluator.services import profile as profiles
from evaluator.services import succession
from evaluator.storage.evaluation_file import EvaluationFile
from tests.faults.verifier import refusal
from tests.quick_walk import DeputyTakesChair, quick_walk
from tests.services.forging import objects_of, signed_again, signer_of
from tests.storage.fake_keyrings import WorkingStore, computer_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How a command ended, what it said, and every file of the profile by its digest afterwards."""

    status: int
    out: str
    err: str
    files: dict[str, str]


class AtTheCommandLine(DeputyTakesChair):
    """The deputy's profile is one that the computer's password store opens, so that commands can read it."""

    known: Player

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        """The deputy has the keys of somebody whose profile has a way in."""
        if person.key != self.waiting:
            return super().player(person, part, clock)
        folder = self.out / "profiles" / part
        shutil.copytree(self.known.signing.profile.folder, folder, ignore=shutil.ignore_patterns("evaluations"))
        own = replace(self.known.signing.profile, folder=folder)
        profiles.remember_on_this_computer(own)
        signing = replace(self.known.signing, profile=own)
        return Player(person=person, part=part, signing=signing, recovery_code="", member_id=self.new_id())

    def hand_over(self) -> None:
        super().hand_over()
        self.before = self.asked_of_the_chair()
        self.untouched = self.files()
        names = [self.kept(name, data) for name, data in self.handed]
        self.dry = self.command("--dry-run", *names)
        self.done = self.command(*names)
        self.again = self.command("--json", *names)
        self.after = self.asked_of_the_chair()

    def go_on(self, file: EvaluationFile, chair: Player, left: list[AgreedScore]) -> None:
        with file.work() as uow:
            self.taken_over = uow.consensus.record()
        self.lead_the_rest(file, chair, left)

    def asked_of_the_chair(self) -> succession.State:
        with self.desk(self.the(Role.CHAIR)) as file, file.work() as uow:
            return succession.state(uow)

    def kept(self, name: str, data: bytes) -> Path:
        path = self.out / "packages" / f"handed-over-{name}.bidpack"
        path.write_bytes(data)
        return path

    def command(self, *words: object) -> Said:
        place = self.the(Role.CHAIR).signing.profile.folder
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = run(
                [str(one) for one in ("merge", "--evaluation", self.evaluation_id, "--profile", place, *words)]
            )
        return Said(status=status, out=out.getvalue(), err=err.getvalue(), files=self.files())

    def files(self) -> dict[str, str]:
        folder = self.the(Role.CHAIR).signing.profile.folder
        found = (one for one in folder.rglob("*") if one.is_file() and "backups" not in one.parts)
        return {str(one): sha256(one.read_bytes()).hexdigest() for one in found}


@pytest.fixture(scope="module")
def deputy(tmp_path_factory: pytest.TempPathFactory, played: Walk) -> Iterator[AtTheCommandLine]:
    walk = quick_walk(tmp_path_factory.mktemp("deputy"), members=3, tenders=2, questions=3)
    walk = AtTheCommandLine(**{each.name: getattr(walk, each.name) for each in fields(walk) if each.init})
    walk.known = played.the(Role.CHAIR)
    with computer_with(WorkingStore()):
        walk.run()
        yield walk


@pytest.fixture(scope="module")
def record(deputy: AtTheCommandLine) -> Container:
    return read_container((deputy.out / "record.asice").read_bytes())


def test_a_panel_member_who_is_entered_once_more_as_the_chair_is_refused_with_the_way_there_is(
    deputy: AtTheCommandLine,
) -> None:
    assert deputy.refused_twice.endswith("is on the panel already, and keeps this key.")


def test_the_new_chair_owes_a_hand_over_too_and_is_awaited_like_everybody_else(deputy: AtTheCommandLine) -> None:
    chair, silent = (str(deputy.players[one].member_id) for one in (deputy.waiting, deputy.silent))
    assert deputy.before.owes
    assert set(deputy.before.awaited) == {chair, silent}
    assert (deputy.after.awaited, deputy.after.sessions) == ((), 1)


def test_a_dry_run_tells_what_would_be_taken_over_and_keeps_no_byte_of_it(deputy: AtTheCommandLine) -> None:
    assert (deputy.dry.status, deputy.dry.err) == (0, "")
    assert deputy.dry.out.count("would be taken over") == 2
    assert deputy.dry.files == deputy.untouched


def test_the_command_takes_over_what_was_handed_over_and_again_changes_nothing(deputy: AtTheCommandLine) -> None:
    assert (deputy.done.status, deputy.done.err) == (0, "")
    assert "EXAMPLE Approver 1 has signed that another person takes the chair" in deputy.done.out
    assert "2 signed packages of EXAMPLE Member 1 were taken over" in deputy.done.out
    assert deputy.done.out.count("\n") == 3
    told: Any = json.loads(deputy.again.out)
    assert sorted(Path(one["file"]).name for one in told["handed_over"]) == [
        "handed-over-approver.bidpack",
        "handed-over-member-1.bidpack",
        "handed-over-member-2.bidpack",
    ]
    assert deputy.again.status == 0
    assert [one.chair for one in deputy.taken_over.sessions] == [str(deputy.left.member_id)]


def test_both_checks_follow_the_record_and_the_deputys_scorecard_counts_as_it_was_signed(
    deputy: AtTheCommandLine, record: Container
) -> None:
    data = (deputy.out / "record.asice").read_bytes()
    assert [check for check in judge_record(data).checks if not check.ok] == []
    assert refusal(data) == ""
    evidence = read_evidence(record.objects.values())
    chair = str(deputy.players[deputy.waiting].member_id)
    assert [one.chair for one in evidence.moderation.record.sessions] == [str(deputy.left.member_id), chair]
    (card,) = [one for one in packages(record, Kind.SUBMISSION) if one.statement.member_id == chair]
    assert evidence.submissions[chair].digest == card.digest
    assert card.statement.role is Role.MEMBER


def test_a_record_without_what_the_new_chair_handed_over_is_answered_no_by_both(
    deputy: AtTheCommandLine, record: Container
) -> None:
    chair = str(deputy.players[deputy.waiting].member_id)
    (handed,) = [
        one for one in packages(record, Kind.CONFIRMATION) if is_hand_over(one) and one.statement.member_id == chair
    ]
    objects = [one for one in objects_of(record) if read_container(one[0]).digest != handed.digest]
    data = signed_again(record, signer_of(deputy, deputy.the(Role.APPROVER)), objects=objects)
    assert "has not handed over" in next(check.detail for check in judge_record(data).checks if not check.ok)
    assert refusal(data) == "Not all that a chair was sent, signed or was to be handed over is here."


def packages(record: Container, kind: Kind) -> list[Container]:
    found = (read_container(one) for one in record.objects.values())
    return [one for one in found if one.statement.kind is kind]
