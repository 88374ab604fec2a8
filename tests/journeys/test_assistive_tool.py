"""An assistive tool finds the running program on the accessibility bus, walks every screen, and scores one response.

A real X server, a real window manager, the program as it is started by hand, and a client that knows nothing of Qt.
"""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.cast import Player
from evaluator.domain.panel import Role
from evaluator.services import conflict
from evaluator.services import profile as profiles
from evaluator.services.profile import SigningProfile
from tests.conftest import Profile as SessionProfile
from tests.journeys.all_windows import listed, listed_on_system
from tests.journeys.screen import program_on_screen, windows_on_screen
from tests.journeys.stages import Played
from tests.quick_walk import QuickWalk, quick_walk
from tests.ui.dps_seats import begun, dps_id, lived_in, profile_of
from ui.steps import STEPS

PASSPHRASE = "harbour lantern quiet ferry"
WALKED = (
    ("setting up", Role.LEAD),
    ("scoring", Role.MEMBER),
    ("reporting", Role.CHAIR),
    ("pricing", Role.PRICE_EVALUATOR),
    ("approving", Role.APPROVER),
)
ON_A_SYSTEM = ("lead", "first", "approver")
REASON = "Page 2 names an owner and a date for each step."


class OneRealProfile(QuickWalk):
    """A walk in which the first panel member has a profile that a passphrase opens."""

    def make_profiles(self) -> None:
        super().make_profiles()
        member = self.all_with(Role.MEMBER)[0]
        folder = self.out / "profiles" / "real"
        signing, recovery_code = profiles.create_profile(
            folder,
            name=member.person.name,
            organisation=member.person.organisation,
            passphrase=PASSPHRASE,
            now=self.clock(),
            profile_id=self.new_id(),
        )
        self.players[member.person.key] = real_player(member, signing, recovery_code)


def real_player(member: Player, signing: SigningProfile, recovery_code: str) -> Player:
    return Player(
        person=member.person,
        part=member.part,
        signing=signing,
        recovery_code=recovery_code,
        member_id=member.member_id,
    )


@pytest.mark.slow
def test_an_assistive_tool_scores_one_response(tmp_path: Path) -> None:
    small = quick_walk(tmp_path / "walk", members=2, tenders=2, questions=4)
    walk = OneRealProfile(
        out=small.out,
        content=small.content,
        notice_file=small.notice_file,
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    walk.make_profiles()
    walk.set_up()
    walk.issue_packs()
    member = walk.all_with(Role.MEMBER)[0]
    with walk.desk(member) as file, file.work() as uow:
        conflict.declare(uow, interests="", now=walk.clock())
    first = walk.content.model.scored_leaves()[0]
    points = str(walk.content.model.scale_of(first.id).offered()[2])
    with program_on_screen(member.signing.profile.folder, tmp_path) as tool:
        tool.write("password text", "Passphrase", PASSPHRASE)
        tool.press("push button", "Unlock")
        tool.press("push button", "Open")
        tool.choose("list", "Steps", "2 Score")
        tool.press("radio button", points)
        tool.write("text", "Rationale", REASON)
        assert "Saved" in tool.read("label", "✓ Saved")
        assert tool.is_checked("radio button", points)
    with walk.desk(member) as file, file.work() as uow:
        saved = uow.scores.of(str(member.member_id))
    assert [(one.points, one.rationale) for one in saved] == [(Decimal(points), REASON)]


@pytest.mark.slow
def test_an_assistive_tool_walks_every_screen_and_finds_a_name_on_each_control(
    small: Played, profile: SessionProfile, tmp_path: Path
) -> None:
    seats = [(stage, role) for stage, role in WALKED if (stage, role) in small.seats]
    windows = [listed(title_of(role), small.seats[stage, role].copied_to(tmp_path / role)) for stage, role in seats]
    lead = small.seats["setting up", Role.LEAD].copied_to(tmp_path / "beginning")
    windows.append(listed("beginning", lead, opened=False))
    system = lived_in(begun(tmp_path / "system", profile.unlocked))
    windows += [listed_on_system(f"system: {who}", profile_of(system, who), dps_id(system)) for who in ON_A_SYSTEM]
    walked: dict[str, list[str]] = {}
    with windows_on_screen(windows, tmp_path) as tool:
        for window in windows:
            walked |= tool.walk(window["title"], past=list(walked))
    assert set(walked) >= {step.shown for step in STEPS if not step.with_another_chair}  # nobody took the chair here
    unnamed = {
        step: found for step, controls in walked.items() if (found := [one for one in controls if one[-2:] == ": "])
    }
    assert unnamed == {}
    assert all(len(controls) > 1 for controls in walked.values())


def title_of(role: Role) -> str:
    return f"window of the {role.value}"
