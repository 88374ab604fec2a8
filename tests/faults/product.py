"""The work that is killed, as the program does it: one evaluation's file, opened, worked in and closed by its services.

A lock, a submission and a merge happen once in an evaluation. So each turn begins with a copy of a file as it was just
before; a turn's phases are acknowledged one by one, what is there already as soon as the file is open again.
"""

import hashlib
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import text

from evaluator.as_signed import differences_from_signed
from evaluator.demo.cast import Player
from evaluator.domain.panel import ConflictDeclaration, Role
from evaluator.domain.procurement import Stage
from evaluator.domain.scoring import IndividualScore
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.statement import Kind
from evaluator.services import conflict, merging, profile, registration, scoring, submission
from evaluator.services.files import save_all
from evaluator.storage.backups import Kind as BackupKind
from evaluator.storage.database import check_database
from evaluator.storage.evaluation_file import (
    DOCUMENTS_DB,
    EVALUATION_DB,
    EvaluationFile,
    open_evaluation_file,
)
from evaluator.storage.heads import Freshness
from evaluator.storage.invariants import broken_promises
from evaluator.storage.keys import Unlocked
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork
from tests.faults.kills import CANARY, HALF, LEFT_OVER, LOST, UNREADABLE
from tests.quick_walk import QuickWalk, moved, quick_walk
from tests.storage.evaluations import MEMBER, SETUP, begin, open_file
from tests.strategies import NOON

State = tuple[object, ...]
LATEST_KILL = 0.06  # seconds: a commit, the note of the log's head and a backup take about as long on a slow disk
UNLOCKED = Unlocked(profile_id=UUID(int=9), root=bytes(range(32)), age_identity=b"age identity")


def require_sound(file: EvaluationFile) -> None:
    """Raises: FileProblem when a page, a reference or the note of the log's head is not as it was written."""
    check_database(file.folder / EVALUATION_DB, file.data_key.for_evaluation_db())
    check_database(file.folder / DOCUMENTS_DB, file.data_key.for_documents_db())
    if file.freshness is not Freshness.UP_TO_DATE:
        raise FileProblem(file.freshness.value)


class ScoreSaves:
    """A draft score for one response after the other, each saved by the service in a unit of work of its own."""

    name = "saving a score through the program"

    def prepare(self, folder: Path) -> None:
        """An evaluation just begun, whose holder has declared their interests."""
        begin(folder / "evaluations", UNLOCKED)
        with open_file(folder / "evaluations", UNLOCKED, keep_backup=False) as file, file.work() as uow:
            uow.declarations.declare(ConflictDeclaration(member_id=MEMBER, interests="", declared_at=NOON))

    def steps(self, folder: Path) -> Iterator[int]:
        """Open the file, and save."""
        responses = SETUP.responses()
        with open_file(folder / "evaluations", UNLOCKED, keep_backup=False) as file:
            step, _ = saved(file)
            while True:
                step += 1
                response = responses[step % len(responses)]
                score = IndividualScore(
                    tender_id=response.tender_id,
                    criterion_id=response.criterion_id,
                    points=Decimal(step % 6),
                    rationale=f"{step} {CANARY} " + "because of what stands on page 3. " * 8,
                )
                with file.work() as uow:
                    self.save(uow, score)
                yield step

    def save(self, uow: UnitOfWork, score: IndividualScore) -> None:
        """Save one score."""
        scoring.record_score(uow, member_id=MEMBER, score=score, now=NOON)

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        """Open the file again: every acknowledged score is there, and no promise is broken."""
        try:
            with open_file(folder / "evaluations", UNLOCKED, keep_backup=False) as file:
                require_sound(file)
                last, count = saved(file)
                with file.work() as uow:
                    broken = list(broken_promises(uow))
        except FileProblem:
            yield UNREADABLE
            return
        if last < acknowledged:
            yield LOST
        if broken or count != last:
            yield HALF


def saved(file: EvaluationFile) -> tuple[int, int]:
    """The number of the last score saved, and how many there are."""
    with file.database.connect() as connection:
        last = connection.execute(text("SELECT rationale FROM score ORDER BY rowid DESC LIMIT 1")).scalar_one_or_none()
        count = int(connection.execute(text("SELECT count(*) FROM score")).scalar_one())
    return (0 if last is None else int(last.partition(" ")[0])), count


class Turns(ABC):
    """Work that can be done once in a file: every turn has a copy of the file from just before, and goes in phases."""

    role: Role

    def prepare(self, folder: Path) -> None:
        """Play an evaluation as far as the packs, let the work be prepared, and keep the owner's profile as it is."""
        self.walk = quick_walk(folder / "walk", members=2, tenders=2, questions=3)
        for step in (self.walk.make_profiles, self.walk.set_up, self.walk.issue_packs):
            step()
        self.player = self.walk.the(self.role)
        self.made_ready()
        shutil.copytree(self.player.signing.profile.folder, folder / "before")
        with self.opened(folder / "before") as file, file.work() as uow:
            self.states = self.expected(uow)
        shutil.rmtree(folder / "walk")
        (folder / "turns").mkdir()
        begin_turn(folder, 1)

    def steps(self, folder: Path) -> Iterator[int]:
        """Go on with the turn that was interrupted, then begin the next; a number is the turn and its phase."""
        while True:
            turn = last_turn(folder)
            with self.opened(turn) as file:
                with file.work() as uow:
                    reached = self.states.index(self.state(uow))
                for phase in self.work(file, reached):
                    yield self.number(turn, phase)
            begin_turn(folder, int(turn.name) + 1)

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        """Open the last turn's file again: in every respect it is at one phase, and no earlier than was said."""
        turn = last_turn(folder)
        try:
            with self.opened(turn) as file:
                require_sound(file)
                with file.work() as uow:
                    state, broken = self.state(uow), [*broken_promises(uow), *differences_from_signed(uow)]
        except FileProblem:
            yield UNREADABLE
            return
        if broken or state not in self.states:
            yield HALF
        elif self.number(turn, self.states.index(state)) < acknowledged:
            yield LOST

    def number(self, turn: Path, phase: int) -> int:
        """Turns and phases as one number that rises."""
        return int(turn.name) * len(self.states) + phase

    @contextmanager
    def opened(self, folder: Path) -> Iterator[EvaluationFile]:
        """The file in this copy of the owner's profile; kills while a backup is made have a workflow of their own."""
        own = moved(self.player, folder).signing.profile
        with open_evaluation_file(
            own.evaluations,
            self.walk.evaluation_id,
            unlocked=own.unlocked,
            encode=canonical.encode,
            keep_backup=False,
        ) as file:
            yield file

    @abstractmethod
    def made_ready(self) -> None:
        """Do in the walk what comes before the work."""

    @abstractmethod
    def expected(self, uow: UnitOfWork) -> tuple[State, ...]:
        """The state of the file before the work and after each of its phases."""

    @abstractmethod
    def state(self, uow: UnitOfWork) -> State:
        """Everything in the file that the work changes."""

    @abstractmethod
    def work(self, file: EvaluationFile, reached: int) -> Iterator[int]:
        """Do what is left after the phase that was reached; yield each phase when it counts as done.

        What is there already is yielded first: the last moment before a commit, so that most kills fall into it.
        """


def begin_turn(folder: Path, number: int) -> None:
    """A fresh copy under this number, and the one before goes."""
    making = folder / "turns" / "making"
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(folder / "before", making)
    making.replace(folder / "turns" / f"{number:06}")
    shutil.rmtree(folder / "turns" / f"{number - 1:06}", ignore_errors=True)


def last_turn(folder: Path) -> Path:
    """The folder of the last turn that was begun."""
    return max(turn for turn in (folder / "turns").iterdir() if turn.name.isdecimal())


def score_everything(walk: QuickWalk, player: Player) -> None:
    """Save a finished score for every response in this person's own file."""
    with profile.open_evaluation(player.signing.profile, walk.evaluation_id) as file:
        with file.work() as uow:
            conflict.declare(uow, interests="", now=walk.clock())
            for given in walk.content.scores_by(player.person.key):
                drafted = walk.drafted(given)
                score = replace(drafted, rationale=f"{CANARY} {drafted.rationale}")
                scoring.record_score(uow, member_id=str(player.member_id), score=score, now=walk.clock())
        walk.keep_reasons(file)


def submit(walk: QuickWalk, player: Player, uow: UnitOfWork) -> bytes:
    """Sign the locked scorecard; gives the sealed package."""
    signer = player.signing.signer(uow)
    return submission.submit_scorecard(uow, signer=signer, now=walk.clock(), package_id=uuid4()).sealed


class Locks(Turns):
    """A member locks the scorecard and signs it."""

    name = "locking and signing a scorecard"
    role = Role.MEMBER

    def made_ready(self) -> None:
        """All scores are saved."""
        score_everything(self.walk, self.player)

    def expected(self, uow: UnitOfWork) -> tuple[State, ...]:
        """Open; locked and logged; submitted and logged."""
        scores, (entries, _) = len(uow.scores.of(str(self.player.member_id))), uow.audit.last()
        return ((False, 0, scores, entries), (True, 0, scores, entries + 1), (True, 1, scores, entries + 2))

    def state(self, uow: UnitOfWork) -> State:
        """Whether it is locked, how many submissions were sent, how many scores there are and log entries."""
        member = str(self.player.member_id)
        sent, _ = uow.packages.last_sent(Kind.SUBMISSION, member_id=member)
        locked = uow.scorecards.of(member).locked_at is not None
        return (locked, sent, len(uow.scores.of(member)), uow.audit.last()[0])

    def work(self, file: EvaluationFile, reached: int) -> Iterator[int]:
        """Lock, then submit."""
        if reached == 0:
            with file.work() as uow:
                scoring.lock_scorecard(uow, now=self.walk.clock())
                yield 0
            file.back_up(BackupKind.LOCK)
        if reached < 2:
            with file.work() as uow:
                submit(self.walk, self.player, uow)
                yield 1
        yield 2


class Merges(Turns):
    """The chair merges everybody's submission in one go."""

    name = "merging submissions"
    role = Role.CHAIR

    def made_ready(self) -> None:
        """Everybody has locked and submitted; the chair has merged nothing."""
        self.files: list[tuple[str, bytes]] = []
        phrases: dict[str, str] = {}
        for player in self.walk.all_with(Role.MEMBER):
            score_everything(self.walk, player)
            with profile.open_evaluation(player.signing.profile, self.walk.evaluation_id) as file, file.work() as uow:
                scoring.lock_scorecard(uow, now=self.walk.clock())
                self.files.append((player.part, submit(self.walk, player, uow)))
                phrases[str(player.member_id)] = " ".join(registration.own_phrase(uow))
        chair = self.walk.the(Role.CHAIR)
        with profile.open_evaluation(chair.signing.profile, self.walk.evaluation_id) as file, file.work() as uow:
            for member_id in phrases.keys() - {one.member_id for one in registration.registrations(uow)}:
                registration.register_phrase(uow, member_id=member_id, phrase=phrases[member_id], now=self.walk.clock())

    def expected(self, uow: UnitOfWork) -> tuple[State, ...]:
        """Nothing merged, or everything."""
        count, (entries, _) = len(self.files), uow.audit.last()
        return ((Stage.SCORING, 0, 0, entries), (Stage.MODERATION, count, count, entries + count))

    def state(self, uow: UnitOfWork) -> State:
        """The stage, the submissions merged, the packages received, and the log entries."""
        received = uow.packages.digests(Kind.SUBMISSION, direction=RECEIVED)
        return (uow.evaluations.held().stage, len(uow.submissions.held()), len(received), uow.audit.last()[0])

    def work(self, file: EvaluationFile, reached: int) -> Iterator[int]:
        """Plan, then merge, in one unit of work."""
        if reached == 0:
            with file.work() as uow:
                self.merge(uow, self.files)
                yield 0
        yield 1

    def merge(self, uow: UnitOfWork, files: list[tuple[str, bytes]]) -> None:
        """Plan and merge these files."""
        ready = merging.plan_merge(uow, files=files, age_identity=self.player.age_identity)
        merging.merge(uow, ready=ready, now=self.walk.clock())


class AwardExports:
    """The files of an award, written over their own earlier versions by the service."""

    name = "exporting an award's files"
    names = ("award-report.pdf", "award-input.json", "award-result.json")
    blocks = 3_000

    def prepare(self, folder: Path) -> None:
        """The first versions."""
        save_all(folder / "export", self.contents(0))

    def steps(self, folder: Path) -> Iterator[int]:
        """Export the next versions."""
        step = max(self.numbers(folder))
        while True:
            step += 1
            save_all(folder / "export", self.contents(step))
            yield step

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        """Every file is of one version as a whole, and of no earlier one than was said."""
        numbers = self.numbers(folder)
        if min(numbers) < acknowledged:
            yield LOST
        for name, number in zip(self.names, numbers, strict=True):
            if (folder / "export" / name).read_bytes() != self.contents(number)[name]:
                yield HALF
        save_all(folder / "export", self.contents(min(numbers)))
        if {path.name for path in (folder / "export").iterdir()} != set(self.names):
            yield LEFT_OVER

    def contents(self, step: int) -> dict[str, bytes]:
        """Each file at this step; its number stands in front."""
        number = step.to_bytes(8, "big")
        return {name: number + hashlib.sha256(number + name.encode()).digest() * self.blocks for name in self.names}

    def numbers(self, folder: Path) -> list[int]:
        """Of which step each file is."""
        return [int.from_bytes((folder / "export" / name).read_bytes()[:8], "big") for name in self.names]
