"""The worked example, played through its services, with a copy of everybody's files at each stage.

For whatever opens the windows in the middle of an evaluation: the accessibility gate, the pictures of docs/screens.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from evaluator.demo.cast import Player
from evaluator.demo.example import FOLDER, example
from evaluator.domain.panel import Role
from evaluator.services import conflict
from evaluator.services.profile import Profile
from tests.quick_walk import QuickWalk, moved

AT = {  # who has something to do on screen after which step
    "1-begun": (Role.LEAD,),
    "2-scoring": (Role.MEMBER,),
    "3-merging": (Role.MEMBER, Role.CHAIR),
    "4-pricing": (Role.CHAIR, Role.PRICE_EVALUATOR),
    "5-report": (Role.CHAIR,),
    "6-approval": (Role.APPROVER,),
    "7-letters": (Role.APPROVER,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """One person's files as they were at a stage."""

    profile: Profile
    evaluation_id: UUID


def play(out: Path) -> dict[tuple[str, Role], Seated]:
    """Play the example into `out`; gives the copies by stage and role."""
    walk = QuickWalk(
        out=out / "walk",
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    return {(stage, role): _copied(walk, stage, role, out / "stages") for stage in _stages(walk) for role in AT[stage]}


def _stages(walk: QuickWalk) -> Iterator[str]:
    walk.make_profiles()
    walk.set_up()
    yield "1-begun"
    walk.issue_packs()
    member = walk.all_with(Role.MEMBER)[0]
    with walk.desk(member) as file, file.work() as uow:
        conflict.declare(uow, interests="", now=walk.clock())
    yield "2-scoring"
    walk.score()
    yield "3-merging"
    walk.moderate()
    yield "4-pricing"
    walk.enter_prices()
    yield "5-report"
    walk.sign_report()
    yield "6-approval"
    walk.approve()
    yield "7-letters"


def _copied(walk: QuickWalk, stage: str, role: Role, folder: Path) -> Seated:
    player = person(walk, role)
    copy = moved(player, folder / stage / role.value)
    shutil.copytree(player.signing.profile.folder, copy.signing.profile.folder)
    return Seated(profile=copy.signing.profile, evaluation_id=walk.evaluation_id)


def person(walk: QuickWalk, role: Role) -> Player:
    """Who plays a role: the first panel member, or the one who has it."""
    return walk.all_with(role)[0]
