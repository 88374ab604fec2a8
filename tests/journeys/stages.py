"""The worked example at each stage, with everybody's profile open, so that no key has to be derived.

For whatever opens the windows in the middle of an evaluation: the accessibility gate, the pictures of docs/screens.
"""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from evaluator.demo.content import Content
from evaluator.demo.example import FOLDER, example
from evaluator.demo.generated import Dimensions, made
from evaluator.demo.stages import STEPS, StagedWalk
from evaluator.domain.panel import Role
from evaluator.services.profile import Profile, SigningProfile
from tests.quick_walk import QuickWalk

VISITS = [stop for _, _, stops in STEPS for stop in stops]
WHEN_FULL = {  # the stage that fills a screen
    "revision": "revising",
    "moderation": "moderating",
    "confirmation": "confirming",
    "ranking": "reporting",
    "decisions": "reporting",
    "report": "reporting",
    "on_record": "reporting",
    "letters": "sending letters",
    "verification": "sending letters",  # the record is whole, and at this seat it is valid
}
AGAIN = {  # looked at once more, locked or filled
    "sending": {"scoring", "submission", "comparison"},
    "moderating": {"merging"},
    "moderated": {"moderation"},
}


@dataclass(kw_only=True)
class QuickStages(QuickWalk, StagedWalk):
    """The walk that stops, by people whose profiles are open from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """One person's files as they were at a stage, open, and the key they sign with."""

    signing: SigningProfile
    evaluation_id: UUID

    @property
    def profile(self) -> Profile:
        """The open profile."""
        return self.signing.profile

    def copied_to(self, folder: Path) -> "Seated":
        """The same person with a copy of their files, to change it."""
        shutil.copytree(self.profile.folder, folder)
        return replace(self, signing=replace(self.signing, profile=replace(self.profile, folder=folder)))


Seats = dict[tuple[str, Role], Seated]


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A whole evaluation that was played, with the copies made on the way, by stage and role."""

    walk: QuickStages
    seats: Seats

    @property
    def packages(self) -> Path:
        """Where everything lies that was sent."""
        return self.walk.out / "packages"


def play(out: Path, content: Content | None = None) -> Played:
    """Play the worked example, or another content, into `out`."""
    walk = QuickStages(
        out=out,
        content=content or example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    return Played(walk=walk, seats=seats_of(walk))


def seats_of(walk: StagedWalk) -> Seats:
    """Play to the end, and give the copies made on the way."""
    folders = {(seat.stage, seat.role): seat.folder for seat in walk.staged()}
    return {at: _seated(walk, at[1], folder) for at, folder in folders.items()}


def play_small(out: Path) -> Played:
    """The same of generated content: two members, one of them the chair, two tenders, three questions."""
    return play(out, made(Dimensions(members=2, tenders=2, questions=3), seed=7))


def looked_at(stage: str, role: Role, offered: list[str]) -> list[str]:
    """Which screens to look at here: each once, where it is full, or else where its person first meets it."""
    first = next(at for at, who in VISITS if who is role)
    return [name for name in offered if WHEN_FULL.get(name, first) == stage or name in AGAIN.get(stage, ())]


def _seated(walk: StagedWalk, role: Role, folder: Path) -> Seated:
    signing = walk.all_with(role)[0].signing
    profile = replace(signing.profile, folder=folder)
    return Seated(signing=replace(signing, profile=profile), evaluation_id=walk.evaluation_id)
