"""What every part of the example's purchasing system works with: people at their files, a clock, what was written.

Four people have a profile each and only packages pass between them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import Player
from evaluator.demo.dps_story import Story
from evaluator.demo.troupe import Troupe
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.signing import Signer
from evaluator.services import (
    approval,
    dps,
)
from evaluator.storage.dps_file import DpsFile
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

BANNER = "EXAMPLE: invented suppliers, people and decisions"
BEGUN = datetime(2017, 11, 20, 9, tzinfo=UTC)


@dataclass(kw_only=True)
class DpsDesk(Troupe):
    """What is carried besides the people: what is played, and the time it is."""

    story: Story
    notice_file: Path
    dps_id: UUID
    panel: dict[str, Player] = field(default_factory=dict)  # whoever evaluates the call-off that is played whole
    evaluated: list[Path] = field(default_factory=list)  # what that evaluation wrote
    records: dict[str, bytes] = field(default_factory=dict)
    now: datetime = BEGUN
    lead_file: DpsFile | None = None

    def tick(self) -> datetime:
        """The time, a second later at each asking: no two things happen at once."""
        self.now += timedelta(seconds=1)
        return self.now

    def have_approved(self, sealed: bytes, label: str) -> None:
        """The approver says yes to a proposal with a signature."""
        self.write(f"packages/proposal-{label}.bidpack", sealed)
        approver = self.the(Role.APPROVER)
        with self.desk(approver) as file:
            with file.work() as uow:
                proposal = approval.read_proposal(uow, data=sealed, age_identity=approver.age_identity, now=self.tick())
            with file.work() as uow:
                issued, papers = approval.approve(
                    uow,
                    proposal=proposal,
                    signer=self.signer(uow, Role.APPROVER),
                    now=self.tick(),
                    package_id=self.new_id(),
                    banner=BANNER,
                )
        self.write(f"packages/approval-{label}.bidpack", issued.sealed)
        self.write_all(papers)
        with self.opened().work() as uow:
            approval.receive_approval(
                uow, data=issued.sealed, age_identity=self.the(Role.LEAD).age_identity, now=self.tick()
            )

    @contextmanager
    def desk(self, player: Player) -> Iterator[DpsFile]:
        """This person's file of the system, open."""
        with dps.open_system(systems_of(player), self.dps_id, unlocked=player.signing.profile.unlocked) as file:
            self.keep_keys(player, file.raw_keys())
            yield file

    def opened(self) -> DpsFile:
        """The lead's file, which stays open. Raises: RuleBroken before it is."""
        if self.lead_file is None:
            raise RuleBroken("The lead's file is not open.")
        return self.lead_file

    def signer(self, uow: DpsUnitOfWork, role: Role) -> Signer:
        """Whoever holds this file, as they sign."""
        holder = uow.holder()
        player = next(one for one in self.all_with(role) if str(one.member_id) == holder.id)
        return dps.signer(uow, player.signing.signing_key)

    def write_all(self, papers: Iterable[tuple[str, bytes]]) -> None:
        """Put signed papers into the demonstration's folder."""
        for name, data in papers:
            self.write(name, data)


def systems_of(player: Player) -> Path:
    """Where a person's systems lie."""
    return player.signing.profile.systems
