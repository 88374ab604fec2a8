"""Planned changes of the system: a new version of the specification, new lots, a wider scope; each approved, then
published.

The first change establishes it. Nothing is published, and nobody is told, before a named approver has signed it: the
notice makes every change "subject to full approval". Whether the conditions may be changed at all while the system
runs, its rulebook says.
Source: the notice of 28 November 2017; PCR 2015, reg. 34; Procurement Act 2023, ss. 35 to 39; DOMAIN 1.1. To be
checked by someone competent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.dps import DpsLot, DynamicPurchasingSystem, require_reference, require_text
from evaluator.domain.regime import MarketRules, Permission
from evaluator.domain.specification import Difference, Specification, difference
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One planned change, counted from 1. Suppliers admitted before are assessed again by `reassess_by`.

    `scope` is empty where the scope stays as it is.
    """

    number: int
    title: str
    reason: str
    publish_on: date
    drafted_at: datetime
    specification: Specification | None = None
    lots: tuple[DpsLot, ...] = ()
    scope: str = ""
    reassess_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeApproval:
    """An approver's signed yes to one change; `change_sha256` is of the exact bytes that were read and signed."""

    change: int
    approver_id: str
    change_sha256: str
    approved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The system as its approved changes made it by one day."""

    changes: tuple[Change, ...]

    @property
    def lots(self) -> tuple[DpsLot, ...]:
        """Every lot that is open, in the order opened."""
        return tuple(lot for change in self.changes for lot in change.lots)

    @property
    def specification(self) -> Specification | None:
        """The version in force; None before the first."""
        return next((one.specification for one in reversed(self.changes) if one.specification), None)

    def lot(self, lot_id: str) -> DpsLot:
        """A lot that is open."""
        return next(lot for lot in self.lots if lot.id == lot_id)

    def version(self, number: int) -> Specification:
        """A published version. Raises: RuleBroken when there is none of this number."""
        for change in self.changes:
            if change.specification and change.specification.number == number:
                return change.specification
        raise RuleBroken("Version {number} of the specification is not published.", number=number)

    def require_lots(self, lots: Iterable[str]) -> None:
        """Raises: RuleBroken when a lot is named that is not open."""
        known = {lot.id for lot in self.lots}
        for lot in lots:
            if lot not in known:
                raise RuleBroken(
                    "There is no lot {lot} yet.", hint="Open lots: {known}.", lot=lot, known=spoken_list(sorted(known))
                )


def published(changes: Iterable[Change], approvals: Iterable[ChangeApproval], *, on: date) -> Published:
    """What is approved and out by the end of a day."""
    approved = {approval.change for approval in approvals}
    return Published(changes=tuple(one for one in changes if one.number in approved and one.publish_on <= on))


def require_sound(
    change: Change, *, dps: DynamicPurchasingSystem, rules: MarketRules, before: tuple[Change, ...]
) -> None:
    """Raises: RuleBroken when the change contradicts itself, the changes before it, or the rulebook."""
    if change.number != len(before) + 1:
        raise RuleBroken(
            "The next change is number {number}.", hint="Changes are numbered one by one.", number=len(before) + 1
        )
    require_text(change.title, "The change's title", limit=300)
    require_text(change.reason, "The reason for the change")
    if not (change.specification or change.lots or change.scope.strip()):
        raise RuleBroken("This changes nothing.", hint="Give a specification, a lot or a scope.")
    if change.publish_on < change.drafted_at.date() or change.publish_on > dps.closes_on:
        raise RuleBroken("A change is published from the day it is drafted to the last day of the system.")
    if before and change.publish_on < before[-1].publish_on:
        raise RuleBroken("A change cannot be published before the one it follows.")
    _require_sound_lots(change, before)
    _require_sound_version(change, dps, rules, before)


def _require_sound_lots(change: Change, before: tuple[Change, ...]) -> None:
    known = [lot.id for one in before for lot in one.lots]
    for lot in change.lots:
        require_reference(lot.id, "The lot's number")
        require_text(lot.title, said("The title of lot {lot}", lot=lot.id), limit=300)
        if lot.id in known:
            raise RuleBroken("There is a lot {id} already.", hint="Give the new lot another number.", id=lot.id)
        known.append(lot.id)
    if not known:
        raise RuleBroken("The system has no lot yet.", hint="The first change opens at least one.")
    for requirement in change.specification.requirements if change.specification else ():
        for name in requirement.lots:
            if name not in known:
                raise RuleBroken(
                    "Requirement {id} is for lot {name}, which does not exist.", id=requirement.id, name=name
                )


def _require_sound_version(
    change: Change, dps: DynamicPurchasingSystem, rules: MarketRules, before: tuple[Change, ...]
) -> None:
    last = last_version(before)
    if change.specification is None:
        if last is None:
            raise RuleBroken("The first change needs the specification that suppliers apply under.")
        return
    if change.specification.number != (last.number if last else 0) + 1:
        raise RuleBroken("The next version of the specification is {what}.", what=(last.number if last else 0) + 1)
    found = difference(last, change.specification)
    if last:
        refuse_changed_conditions(found, rules.changed_conditions)
    if last and found and change.reassess_by is None:
        raise RuleBroken(
            "It is not said by when admitted suppliers are assessed again.", hint="Give the day after publication."
        )
    if change.reassess_by is not None and not change.publish_on < change.reassess_by <= dps.closes_on:
        raise RuleBroken("Suppliers are assessed again after publication and before the system ends.")


def refuse_changed_conditions(found: Difference, rule: Permission) -> None:
    """Raises: RuleBroken for a change of any condition where the rulebook allows none while the system runs."""
    if found and not rule.allowed:
        numbers = [one.id for one in (*found.added, *found.removed, *(after for _, after in found.changed))]
        raise RuleBroken(
            "{rule} This changes {numbers} ({place}).",
            hint="Ask for it in the documents of each call-off, or establish another system by its own notice.",
            rule=rule.rule,
            place=rule.source.place,
            numbers=spoken_list(numbers),
        )


def last_version(changes: Iterable[Change]) -> Specification | None:
    """The latest version among these changes, published or not."""
    return next((one.specification for one in reversed(tuple(changes)) if one.specification), None)
