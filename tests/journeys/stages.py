"""The worked example at each stage, with everybody's profile open, so that no key has to be derived.

For whatever opens the windows in the middle of an evaluation: the accessibility gate, the pictures of docs/screens.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from evaluator.demo.example import FOLDER, example
from evaluator.demo.stages import STEPS, StagedWalk
from evaluator.domain.panel import Role
from evaluator.services.profile import Profile
from tests.quick_walk import QuickWalk

VISITS = [stop for _, _, stops in STEPS for stop in stops]
WHEN_FULL = {  # the stage that fills a screen
    "moderation": "moderating",
    "confirmation": "confirming",
    "ranking": "reporting",
    "decisions": "reporting",
    "report": "reporting",
}
AGAIN = {  # looked at once more, locked or filled
    "sending": {"scoring", "submission"},
    "moderating": {"merging"},
    "moderated": {"moderation"},
}


@dataclass(kw_only=True)
class QuickStages(QuickWalk, StagedWalk):
    """The walk that stops, by people whose profiles are open from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """One person's files as they were at a stage, open."""

    profile: Profile
    evaluation_id: UUID


def play(out: Path) -> dict[tuple[str, Role], Seated]:
    """Play the example into `out`; gives the copies by stage and role."""
    walk = QuickStages(
        out=out,
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    seats = walk.staged()
    return {
        (seat.stage, seat.role): Seated(
            profile=replace(walk.all_with(seat.role)[0].signing.profile, folder=seat.folder),
            evaluation_id=walk.evaluation_id,
        )
        for seat in seats
    }


def looked_at(stage: str, role: Role, offered: list[str]) -> list[str]:
    """Which screens to look at here: each once, where it is full, or else where its person first meets it."""
    first = next(at for at, who in VISITS if who is role)
    return [name for name in offered if WHEN_FULL.get(name, first) == stage or name in AGAIN.get(stage, ())]
