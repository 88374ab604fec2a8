"""The overarching specification in numbered versions, and what one version changes in the one before.

Each requirement is passed or failed. Whoever was admitted under an earlier version is assessed again on what is new or
changed for their lots.
Source: the notice of 28 November 2017 (the specification "will be subject to change throughout the lifetime"); DOMAIN
1.1.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from evaluator.domain.dps import LONGEST_TEXT, require_reference, require_text
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_REQUIREMENTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing a supplier must meet, and the evidence wanted for it. No `lots` means every lot."""

    id: str
    text: str
    evidence: str
    lots: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_reference(self.id, "The requirement's number")
        require_text(self.text, said("The text of requirement {id}", id=self.id))
        if len(self.evidence) > LONGEST_TEXT:
            raise RuleBroken(
                "The evidence wanted for {id} is longer than {longest_text:,} characters.",
                id=self.id,
                longest_text=LONGEST_TEXT,
            )

    def concerns(self, lots: Iterable[str]) -> bool:
        """Whether it holds for any of these lots."""
        return not self.lots or not set(self.lots).isdisjoint(lots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """One version, counted from 1."""

    number: int
    title: str
    requirements: tuple[Requirement, ...]

    def __post_init__(self) -> None:
        ids = [requirement.id for requirement in self.requirements]
        if not ids or len(ids) > MOST_REQUIREMENTS:
            raise RuleBroken(
                "A specification has 1 to {most_requirements} requirements; this one has {number}.",
                most_requirements=MOST_REQUIREMENTS,
                number=len(ids),
            )
        if twice := next((one for at, one in enumerate(ids) if one in ids[:at]), None):
            raise RuleBroken(
                "Two requirements have the number {twice}.", hint="Number each requirement once.", twice=twice
            )

    def for_lots(self, lots: Iterable[str]) -> tuple[Requirement, ...]:
        """The requirements that hold for any of these lots, in order."""
        wanted = tuple(lots)
        return tuple(requirement for requirement in self.requirements if requirement.concerns(wanted))

    def of(self, requirement_id: str) -> Requirement | None:
        """The requirement with this number."""
        return next((one for one in self.requirements if one.id == requirement_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What the later of two versions adds, takes away, and words otherwise (before, after)."""

    added: tuple[Requirement, ...]
    removed: tuple[Requirement, ...]
    changed: tuple[tuple[Requirement, Requirement], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def to_assess(self, lots: Iterable[str]) -> tuple[Requirement, ...]:
        """What a supplier of these lots has not been assessed on."""
        wanted = tuple(lots)
        new = (*self.added, *(after for _, after in self.changed))
        return tuple(requirement for requirement in new if requirement.concerns(wanted))


def difference(before: Specification | None, after: Specification) -> Difference:
    """Compare two versions by the numbers of their requirements; against none everything is new."""
    old = {} if before is None else {requirement.id: requirement for requirement in before.requirements}
    kept = {requirement.id for requirement in after.requirements}
    return Difference(
        added=tuple(one for one in after.requirements if one.id not in old),
        removed=tuple(one for one in old.values() if one.id not in kept),
        changed=tuple((old[one.id], one) for one in after.requirements if one.id in old and old[one.id] != one),
    )
