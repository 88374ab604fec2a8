"""The agenda of the meeting: every response, what members gave it, and how far the panel has come with it.

What members gave is merged and never changes; what is typed and agreed lies over it, in the order in which it was
saved, so that the agenda is brought up to date by what is new alone (docs/BENCHMARKS, large). The order is by spread
and bears on no mark.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.moderation import ConsensusScore, ItemDraft
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import IndividualScore


class Agreed(NamedTuple):
    """One version of what was agreed of a response, and when it was saved."""

    score: ConsensusScore
    at: datetime


class Typed(NamedTuple):
    """One version of the form of an item, and when it was saved."""

    draft: ItemDraft
    at: datetime

    @property
    def response(self) -> Response:
        """Of which response it is the form."""
        return self.draft.response


class ItemStatus(StrEnum):
    """How far one item of the agenda has come."""

    TO_AGREE = "to agree"
    TO_CONFIRM = "to confirm"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One response on the agenda: the individual scores by member id, what was agreed, whose confirmation is awaited.

    `spread` is the difference between the highest and the lowest points given; it orders the agenda and nothing else.
    `said` and `typed` are the last versions of what was agreed and of the form; `earlier` is what was agreed in each
    session before.
    """

    response: Response
    spread: Decimal
    individual: tuple[tuple[str, IndividualScore], ...]
    said: Agreed | None = None
    typed: Typed | None = None
    earlier: tuple[ConsensusScore, ...] = ()
    awaited: tuple[str, ...] = ()

    @property
    def agreed(self) -> ConsensusScore | None:
        """What was agreed last."""
        return self.said.score if self.said else None

    @property
    def draft(self) -> ItemDraft | None:
        """The form, where something was typed after the item was last agreed."""
        if self.typed is None or (self.said is not None and self.typed.at <= self.said.at):
            return None
        return self.typed.draft

    @property
    def status(self) -> ItemStatus:
        """How far it has come."""
        if self.said is None:
            return ItemStatus.TO_AGREE
        return ItemStatus.TO_CONFIRM if self.awaited else ItemStatus.CLOSED

    def with_agreed(self, agreed: Agreed) -> "AgendaItem":
        """The item with one more version of what was agreed: in one session the last one stands."""
        versions = [*self.earlier, *([self.said.score] if self.said else []), agreed.score]
        *before, _ = {one.session: one for one in versions}.values()
        return replace(self, said=agreed, earlier=tuple(before))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every item, the largest spread first, and where each response stands in that order."""

    items: tuple[AgendaItem, ...]
    places: Mapping[Response, int]

    def item(self, response: Response | None) -> AgendaItem | None:
        """The item of a response; None where there is none."""
        at = None if response is None else self.places.get(response)
        return None if at is None else self.items[at]

    def next_open(self, after: Response | None) -> Response | None:
        """The next response that is not agreed, from the beginning again after the last; None where no other is."""
        begin = -1 if after is None else self.places.get(after, -1)
        following = (self.items[at % len(self.items)] for at in range(begin + 1, begin + 1 + len(self.items)))
        return next((one.response for one in following if one.said is None and one.response != after), None)

    def left(self) -> int:
        """How many items are not closed yet."""
        return sum(1 for item in self.items if item.said is None or item.awaited)

    def with_agreed(self, agreed: Iterable[Agreed]) -> "Agenda":
        """The agenda with these further versions of what was agreed, the first saved first."""
        changed: dict[int, AgendaItem] = {}
        for one in agreed:
            if (at := self.places.get(one.score.response)) is not None:
                changed[at] = changed.get(at, self.items[at]).with_agreed(one)
        return self._changed(changed)

    def with_typed(self, typed: Iterable[Typed]) -> "Agenda":
        """The agenda with these further versions of its forms, the first saved first."""
        newest = {one.draft.response: one for one in typed}
        at = {self.places[response]: one for response, one in newest.items() if response in self.places}
        return self._changed({place: replace(self.items[place], typed=one) for place, one in at.items()})

    def with_awaited(self, awaited: Mapping[Response, tuple[str, ...]]) -> "Agenda":
        """The agenda with those of whom a confirmation of these responses is missing, by their ids."""
        found = {self.places[one]: people for one, people in awaited.items() if one in self.places}
        changed = {at: people for at, people in found.items() if self.items[at].awaited != people}
        return self._changed({at: replace(self.items[at], awaited=people) for at, people in changed.items()})

    def _changed(self, changed: Mapping[int, AgendaItem]) -> "Agenda":
        if not changed:
            return self
        items = list(self.items)
        for at, item in changed.items():
            items[at] = item
        return replace(self, items=tuple(items))


def agenda_of(setup: Setup, given: Mapping[str, Mapping[Response, IndividualScore]]) -> Agenda:
    """The agenda before anything is typed or agreed. `given`: by member id, what they gave each response."""
    scales = {leaf.id: setup.model.scale_of(leaf.id) for leaf in setup.model.scored_leaves()}
    items = [_item(response, given) for response in setup.responses()]
    items.sort(key=lambda item: -share_of_scale(item.spread, scales[item.response.criterion_id]))
    return Agenda(items=tuple(items), places={item.response: at for at, item in enumerate(items)})


def share_of_scale(spread: Decimal, scale: ScoringScale) -> Fraction:
    """A spread as a share of its scale's range, so that scales of different lengths stand in one agenda."""
    whole = Fraction(scale.maximum) - Fraction(scale.minimum)
    return Fraction(spread) / whole if whole else Fraction(0)


def _item(response: Response, given: Mapping[str, Mapping[Response, IndividualScore]]) -> AgendaItem:
    found = ((member, scores.get(response)) for member, scores in given.items())
    individual = tuple((member, score) for member, score in found if score is not None)
    points = [score.points for _, score in individual if score.points is not None]
    spread = max(points) - min(points) if points else Decimal(0)
    return AgendaItem(response=response, spread=spread, individual=individual)
