"""Bringing submissions together: a union of sets, so that order and repetition can change nothing.

Whatever arrives is kept. For each person the submissions that no other one replaces are looked at: one is their word,
several are a fork that blocks the award until its author settles it (SECURITY T4, T5, F14).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from evaluator.domain.submission import Submission
from evaluator.errors import RuleBroken


class Arrival(StrEnum):
    """What an incoming submission means for what is held."""

    NEW = "new"
    EXPLAINED = "new, but not under the phrase first registered in time"
    REVISION = "replaces an earlier submission"
    ALREADY_HELD = "already held"
    SUPERSEDED = "already superseded"
    FORK = "conflicts with another submission of the same person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One incoming submission and what merging it would mean.

    `explanation` says why its scorecard gives another phrase than the one registered first; empty when it gives that.
    """

    submission: Submission
    arrival: Arrival
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPrice:
    """One price that a later submission gives otherwise; None where there was, or is, none."""

    tender_id: str
    criterion_id: str
    before: Decimal | None
    now: Decimal | None


def changed_prices(one: Submission, replaced: Iterable[Submission]) -> tuple[ChangedPrice, ...]:
    """Which prices are not those of the submissions that this one replaces; of several the last by number counts."""
    earlier = {
        (price.tender_id, price.criterion_id): price.amount
        for other in sorted(replaced, key=lambda each: each.seq)
        for price in other.prices
    }
    now = {(price.tender_id, price.criterion_id): price.amount for price in one.prices}
    return tuple(
        ChangedPrice(tender_id=tender, criterion_id=criterion, before=earlier.get(about), now=now.get(about))
        for about in dict.fromkeys((*now, *earlier))
        for tender, criterion in [about]
        if earlier.get(about) != now.get(about)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a merge would do, shown before it is done; `held_after` is the whole set afterwards."""

    steps: tuple[Step, ...]
    held_after: frozenset[Submission]
    awaited: tuple[str, ...]
    forked: tuple[str, ...]


def compare(
    held: Iterable[Submission],
    incoming: Iterable[Submission],
    *,
    expected: Iterable[str] = (),
    explained: Mapping[str, str] = MappingProxyType({}),
) -> MergePlan:
    """Plan the merge of what came in with what is held. `expected` are the ids of everyone who should submit.

    `explained` says, by digest, why a scorecard gives another phrase than the one registered first.
    """
    before = frozenset(held)
    arrived = tuple(incoming)
    after = before | frozenset(arrived)
    return MergePlan(
        steps=tuple(_step(one, before, after, explained.get(one.digest, "")) for one in dict.fromkeys(arrived)),
        held_after=after,
        awaited=tuple(member for member in expected if not standing(after, member)),
        forked=tuple(sorted({one.member_id for one in after if len(standing(after, one.member_id)) > 1})),
    )


def standing(held: Iterable[Submission], member_id: str) -> tuple[Submission, ...]:
    """This person's submissions that no other one replaces, by digest; more than one is a fork."""
    own = [one for one in held if one.member_id == member_id]
    replaced = set(chain.from_iterable(one.replaces for one in own))
    return tuple(sorted((one for one in own if one.digest not in replaced), key=lambda one: one.digest))


def current(held: Iterable[Submission]) -> Mapping[str, Submission]:
    """Each person's one standing submission, by their id. Raises: RuleBroken while a fork is open."""
    kept = frozenset(held)
    result = {}
    for member_id in sorted({one.member_id for one in kept}):
        last = standing(kept, member_id)
        if len(last) != 1:
            raise RuleBroken(
                "One person has sent two different submissions.",
                hint="Ask them to sign a revision that names both.",
            )
        result[member_id] = last[0]
    return result


def _step(one: Submission, before: frozenset[Submission], after: frozenset[Submission], explanation: str) -> Step:
    arrival = _arrival(one, before, after)
    if arrival is Arrival.NEW and explanation:
        arrival = Arrival.EXPLAINED
    return Step(submission=one, arrival=arrival, explanation=explanation)


def _arrival(one: Submission, before: frozenset[Submission], after: frozenset[Submission]) -> Arrival:
    if one in before:
        return Arrival.ALREADY_HELD
    last = standing(after, one.member_id)
    if one not in last:
        return Arrival.SUPERSEDED
    if len(last) > 1:
        return Arrival.FORK
    return Arrival.REVISION if one.replaces else Arrival.NEW
