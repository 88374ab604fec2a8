"""An award as values: what it is worked out from, and what comes out. AWARD-INPUT.md prints both as open files.

Individual points stand beside the agreed points and feed agreement statistics only; no function here or in `ranking`
turns them into a mark (Bromcom v United Learning [2022] EWHC 3262).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.domain.figures import Ratio, plain
from evaluator.domain.model_rules import require_sound
from evaluator.domain.points import Row
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_TENDERS = 10_000
MOST_MEMBERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A recorded decision that a tender need not meet the threshold of one criterion."""

    criterion: str
    reason: str


class AwardTender(NamedTuple):
    """One tender with its agreed points by scored criterion and its prices by price criterion; a gap is a missing key.

    `excluded` is the reason why it takes no part in the award, None when it does. A plain tuple, because an award may
    have ten thousand.
    """

    id: str
    supplier: str
    points: Mapping[str, Decimal]
    prices: Mapping[str, Decimal]
    excluded: str | None = None
    waived: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndividualPoints:
    """What one panel member gave one response before moderation."""

    member: str
    tender: str
    criterion: str
    points: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardInput:
    """Everything an award is worked out from. Raises: RuleBroken, naming what is wrong, when it is not sound.

    Agreed points off their scale are refused when they are turned into marks.
    """

    model: EvaluationModel
    tenders: tuple[AwardTender, ...]
    individual_points: tuple[IndividualPoints, ...] = ()

    def __post_init__(self) -> None:
        require_sound(self.model)
        self._require_sound_tenders()
        self._require_sound_individual_points()

    def _require_sound_tenders(self) -> None:
        if len(self.tenders) > MOST_TENDERS:
            raise RuleBroken(
                "tenders: there are {number:,}; {most_tenders:,} is the limit.",
                number=len(self.tenders),
                most_tenders=MOST_TENDERS,
            )
        nodes = {node.id for node in self.model.nodes()}
        scored = {leaf.id for leaf in self.model.scored_leaves()}
        priced = {leaf.id for leaf in self.model.price_leaves()}
        ids = [tender.id for tender in self.tenders]
        if len(set(ids)) < len(ids):
            [(twice, _)] = Counter(ids).most_common(1)
            raise RuleBroken(
                "tenders › {twice}: the id stands twice.", hint="Give each tender its own id.", twice=twice
            )
        for tender_id, _, points, prices, _, waived in self.tenders:
            if not points.keys() <= scored:
                raise _unknown(tender_id, "points", "scored", next(key for key in points if key not in scored))
            if not prices.keys() <= priced:
                raise _unknown(tender_id, "prices", "price", next(key for key in prices if key not in priced))
            if waived:
                _require_sound_waivers(tender_id, waived, nodes)

    def _require_sound_individual_points(self) -> None:
        scales = {leaf.id: self.model.scale_of(leaf.id) for leaf in self.model.scored_leaves()}
        tenders = {tender.id for tender in self.tenders}
        members: set[str] = set()
        seen: set[tuple[str, str, str]] = set()
        allowed: set[tuple[str, Decimal]] = set()
        for given in self.individual_points:
            key = (given.member, given.tender, given.criterion)
            if given.tender not in tenders:
                raise _refused(given, said("there is no tender “{tender}”.", tender=given.tender))
            if given.criterion not in scales:
                raise _refused(given, said("there is no scored criterion “{criterion}”.", criterion=given.criterion))
            if key in seen:
                raise _refused(
                    given, said("the member “{member}” stands twice for this response.", member=given.member)
                )
            seen.add(key)
            members.add(given.member)
            if (given.criterion, given.points) not in allowed:
                _require_on_scale(given, scales[given.criterion])
                allowed.add((given.criterion, given.points))
        if len(members) > MOST_MEMBERS:
            raise RuleBroken(
                "individual_points: there are {number:,} members; {most_members:,} is the limit.",
                number=len(members),
                most_members=MOST_MEMBERS,
            )


def _unknown(tender_id: str, where: str, kind: str, key: str) -> RuleBroken:
    return RuleBroken(
        "tenders › {tender_id} › {where}: there is no {kind} criterion “{key}”.",
        tender_id=tender_id,
        where=where,
        kind=kind,
        key=key,
    )


def _require_sound_waivers(tender_id: str, waived: Iterable[Waiver], nodes: set[str]) -> None:
    seen: set[str] = set()
    for waiver in waived:
        if waiver.criterion not in nodes:
            raise RuleBroken(
                "tenders › {tender_id} › waived: there is no criterion “{criterion}”.",
                tender_id=tender_id,
                criterion=waiver.criterion,
            )
        if waiver.criterion in seen:
            raise RuleBroken(
                "tenders › {tender_id} › waived: “{criterion}” stands twice.",
                tender_id=tender_id,
                criterion=waiver.criterion,
            )
        seen.add(waiver.criterion)


def _refused(given: IndividualPoints, why: str) -> RuleBroken:
    return RuleBroken(
        "individual_points › {member} › {tender} › {criterion}: {why}",
        member=given.member,
        tender=given.tender,
        criterion=given.criterion,
        why=why,
    )


def _require_on_scale(given: IndividualPoints, scale: ScoringScale) -> None:
    if not scale.allows(given.points):
        raise _refused(
            given,
            said("{given_points} is not on the scale “{scale}”.", given_points=plain(given.points), scale=scale.id),
        )


class DecisionKind(StrEnum):
    """What a person must settle, because nothing is guessed."""

    MISSING_POINTS = "missing_points"
    MISSING_PRICE = "missing_price"
    PRICE_NOT_USABLE = "price_not_usable"
    TIE = "tie"
    WITHIN_MARGIN = "within_margin"
    ABNORMALLY_LOW = "abnormally_low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One open decision; the message is a sentence for the procurement lead."""

    kind: DecisionKind
    tender: str
    criterion: str | None
    message: str


class MarkColumns(NamedTuple):
    """The leaves that marks are given for, and the part of a mark that scored leaves are counted in."""

    scored: tuple[str, ...]
    priced: tuple[str, ...]
    denominator: int


class TenderResult(NamedTuple):
    """How one tender fared.

    `below_threshold` names criteria in published order. Figures and scored marks are kept as whole numbers, because an
    award may have ten thousand tenders: ask for `total`, `unrounded` and `marks`.
    """

    id: str
    supplier: str
    rank: int | None
    figure: Ratio | None
    sum_of_marks: Ratio | None
    below_threshold: tuple[str, ...]
    excluded: str | None
    columns: MarkColumns
    scored: Row
    priced: tuple[Fraction | None, ...]

    @property
    def total(self) -> Fraction | None:
        """The ranking figure as the rounding rule leaves it: marks, price, or price and quality as the method says.

        None while someone must decide, and for a tender out of play.
        """
        return None if self.figure is None else Fraction(*self.figure)

    @property
    def unrounded(self) -> Fraction | None:
        """The sum of the exact marks, whatever the method ranks by; None where there is no total."""
        return None if self.sum_of_marks is None else Fraction(*self.sum_of_marks)

    @property
    def marks(self) -> dict[str, Fraction | None]:
        """Exact marks by leaf, scored leaves first; None where they are not known."""
        denominator = self.columns.denominator
        scored = (None if units is None else Fraction(units, denominator) for units in self.scored)
        return dict(zip((*self.columns.scored, *self.columns.priced), (*scored, *self.priced), strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseTenders:
    """A first-ranked tender, one that is not, and how far their ranking figures lie apart: less than the margin."""

    first: str
    other: str
    difference: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardResult:
    """The award of one lot: tenders in the order of the input, ties in the order of their rank."""

    model: EvaluationModel
    columns: MarkColumns
    tenders: tuple[TenderResult, ...]
    ties: tuple[tuple[str, ...], ...]
    within_margin: tuple[CloseTenders, ...]
    decisions: tuple[Decision, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """The tenders that rank first, in the order of the input; several when they are tied, none when undecided."""
        return tuple(tender.id for tender in self.tenders if tender.rank == 1)

    def tender(self, tender_id: str) -> TenderResult:
        """One tender's result. Raises: KeyError when there is none of that id."""
        for tender in self.tenders:
            if tender.id == tender_id:
                return tender
        raise KeyError(tender_id)
