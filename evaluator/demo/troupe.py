"""The people of a demonstration at work: their profiles made, who has which part, and the folder they write into."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import Player, parts
from evaluator.demo.content import Person
from evaluator.domain.panel import Role
from evaluator.progress import Progress
from evaluator.said import said
from evaluator.services import profile
from evaluator.storage.files import write_whole


@dataclass(kw_only=True)
class Troupe:
    """Where a demonstration writes, how it tells what it does, and everybody in it so far."""

    out: Path
    new_id: Callable[[], UUID]
    tell: Callable[[str], None]
    players: dict[str, Player] = field(default_factory=dict)
    written: list[Path] = field(default_factory=list)

    @property
    def progress(self) -> Progress:
        """What long work says its steps through: they are told with how many of how many are done."""
        return Progress(heard=self._hear)

    def _hear(self, step: str, done: int, of: int) -> None:
        counted = said("{step}: {done:,} of {of:,} done", step=said(step), done=done, of=of)
        self.tell(counted if of else step)

    def bring_in(self, people: Sequence[Person], clock: Callable[[], datetime]) -> None:
        """Each person's keys and identity card, in a folder named after their part."""
        named = parts(people)
        for person in people:
            self.players[person.key] = self.player(person, named[person.key], clock)

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        """One person with a new profile."""
        signing, recovery_code = profile.create_profile(
            self.out / "profiles" / part,
            name=person.name,
            organisation=person.organisation,
            passphrase=person.passphrase,
            now=clock(),
            profile_id=self.new_id(),
        )
        return Player(person=person, part=part, signing=signing, recovery_code=recovery_code, member_id=self.new_id())

    def keep_keys(self, player: Player, keys: Mapping[Path, bytes]) -> None:
        """Note the raw keys of a person's databases, for the secrets of the example."""
        player.databases.update({path.relative_to(self.out).as_posix(): key.hex() for path, key in keys.items()})

    def the(self, role: Role) -> Player:
        """The one person with a role."""
        return self.all_with(role)[0]

    def all_with(self, role: Role) -> list[Player]:
        """Everyone with a role, in the order they came in."""
        return [player for player in self.players.values() if role in player.person.roles]

    def write(self, name: str, data: bytes) -> None:
        """Put one file into the demonstration's folder."""
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        self.written.append(path)
