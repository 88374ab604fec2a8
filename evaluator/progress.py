"""How far long work has come, and whether the person still wants it: the one way services say and ask that.

Whatever may take longer than a second is handed a `Progress` and says each step through it. Who listens may stop the
work there by raising `Stopped`: it goes up through the unit of work, which takes back what was begun.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


class Stopped(Exception):
    """The person stopped what they had asked for. No failure: what gathers failures does not keep it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Hears what is being done, and how many of how many are done; 0 of 0 where nothing is counted.

    Raises: Stopped, from each of its methods, once the person has cancelled.
    """

    heard: Callable[[str, int, int], None]

    def step(self, said: str) -> None:
        """Say what is done next, as a person would read it: “Drawing the report”."""
        self.heard(said, 0, 0)

    def so_far(self, said: str, done: int, of: int) -> None:
        """Say how many of how many are done, where whoever works does the counting."""
        self.heard(said, done, of)

    def each(self, items: Iterable[Item], said: str) -> Iterator[Item]:
        """Hand on one item after the other, and say before each how many are done."""
        whole = tuple(items)
        for done, item in enumerate(whole):
            self.heard(said, done, len(whole))
            yield item


UNHEARD = Progress(heard=lambda said, done, of: None)
