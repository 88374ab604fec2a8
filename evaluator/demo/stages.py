"""The worked example with a copy of somebody's files at each stage, to be looked at and worked on.

Played to its end, nothing would be left to do. So as the walk goes on, the profile of whoever has something to do next
is copied; the passphrases are the example's own, and everything in it is invented.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import SECRETS, secrets_of
from evaluator.demo.example import FOLDER, example
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.services import conflict
from evaluator.storage.files import in_plain_words, write_whole
from evaluator.storage.places import refuse_shared_folder

KEPT, SEATS, MARK = "at-each-stage", "at-each-stage.json", SECRETS
SCORING = "scoring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """One person of the example at a stage: whose profile, in which folder, opened by which passphrase."""

    stage: str
    role: Role
    name: str
    folder: Path
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedExample:
    """The example's folder, its evaluation, and everybody who may be played."""

    folder: Path
    evaluation_id: UUID
    seats: tuple[Seated, ...]


@dataclass(kw_only=True)
class StagedWalk(Walk):
    """The walk, stopping where somebody has something to do on screen."""

    def staged(self) -> tuple[Seated, ...]:
        """Play to the end; gives the copies made on the way."""
        seats: list[Seated] = []
        for said, step, stops in STEPS:
            self.tell(said)
            step(self)
            seats += [self._copied(stage, role) for stage, role in stops]
        self.write(SECRETS, secrets_of(self.players.values()))
        return tuple(seats)

    def _copied(self, stage: str, role: Role) -> Seated:
        player = self.all_with(role)[0]
        profile = player.signing.profile
        folder = self.out / KEPT / f"{stage.replace(' ', '-')}-{role.value}"
        shutil.copytree(profile.folder, folder)
        if stage == SCORING:  # whoever scores has said what interests they have
            signing = replace(player.signing, profile=replace(profile, folder=folder))
            copied = replace(player, signing=signing, databases={})  # a copy's keys are those of the original
            with self.desk(copied) as file, file.work() as uow:
                conflict.declare(uow, interests="", now=self.clock())
        return Seated(
            stage=stage, role=role, name=player.person.name, folder=folder, passphrase=player.person.passphrase
        )


STEPS: tuple[tuple[str, Callable[[StagedWalk], None], tuple[tuple[str, Role], ...]], ...] = (
    ("Making a profile for each person", lambda walk: walk.make_profiles(), ()),
    ("Setting up from the notice", lambda walk: walk.set_up(), (("setting up", Role.LEAD),)),
    ("Issuing the packs", lambda walk: walk.issue_packs(), ((SCORING, Role.MEMBER), ("revising", Role.LEAD))),
    ("Scoring", lambda walk: walk.score(), (("merging", Role.CHAIR), ("sending", Role.MEMBER))),
    ("Merging", lambda walk: walk.bring_together(), (("moderating", Role.CHAIR),)),
    ("Moderating", lambda walk: walk.hold_the_meeting(), (("confirming", Role.MEMBER),)),
    (
        "Confirming",
        lambda walk: walk.close_the_meeting(),
        (("moderated", Role.CHAIR), ("pricing", Role.PRICE_EVALUATOR)),
    ),
    ("Pricing", lambda walk: walk.enter_prices(), ()),
    ("Merging the prices", lambda walk: walk.merge_prices(), (("reporting", Role.CHAIR),)),
    ("Ranking and signing the report", lambda walk: walk.finish_report(), (("approving", Role.APPROVER),)),
    ("Approving and keeping the record", lambda walk: walk.approve(), (("sending letters", Role.APPROVER),)),
)


def make_example(
    folder: Path, *, clock: Callable[[], datetime], new_id: Callable[[], UUID], tell: Callable[[str], None]
) -> PlayedExample:
    """Play the worked example into a folder; an example that is there already is taken away first.

    `tell` hears each step and may stop the work by raising; then nothing is left. Takes about half a minute.
    Raises: FileProblem when the folder holds anything but an example, or cannot be used.
    """
    refuse_shared_folder(folder)
    remove_example(folder)
    evaluation_id = new_id()
    walk = StagedWalk(
        out=folder,
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=clock,
        new_id=new_id,
        tell=tell,
        evaluation_id=evaluation_id,
    )
    done = False
    with in_plain_words(folder, "used"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).touch()
    try:
        seats = walk.staged()
        done = True
    finally:
        if not done:
            shutil.rmtree(folder)
    played = PlayedExample(folder=folder, evaluation_id=evaluation_id, seats=seats)
    write_list(played)
    return played


def read_example(folder: Path) -> PlayedExample | None:
    """The example that was made here, or None. Raises: FileProblem when its list cannot be read."""
    listed = folder / SEATS
    with in_plain_words(listed, "read"):
        if not listed.is_file():
            return None
        told = json.loads(listed.read_text("utf-8"))
    seats = tuple(
        Seated(
            stage=one["stage"],
            role=Role(one["role"]),
            name=one["name"],
            folder=folder / KEPT / one["folder"],
            passphrase=one["passphrase"],
        )
        for one in told["seats"]
    )
    return PlayedExample(folder=folder, evaluation_id=UUID(told["evaluation"]), seats=seats)


def write_list(played: PlayedExample) -> None:
    """Keep the list of who can be played, passphrases included: example data only."""
    seats = [
        {
            "stage": one.stage,
            "role": one.role.value,
            "name": one.name,
            "folder": one.folder.name,
            "passphrase": one.passphrase,
        }
        for one in played.seats
    ]
    told = {"evaluation": str(played.evaluation_id), "seats": seats}
    write_whole(played.folder / SEATS, json.dumps(told, ensure_ascii=False).encode())


def remove_example(folder: Path) -> None:
    """Take an example away, and nothing else. Raises: FileProblem when the folder holds something else."""
    with in_plain_words(folder, "used"):
        if not folder.exists() or not any(folder.iterdir()):
            return
        if not (folder / MARK).is_file():
            raise FileProblem(
                "{folder} holds something else than the example.", hint="Choose an empty folder.", folder=folder.name
            )
        shutil.rmtree(folder)
