"""Several lots of one procurement: what is published for all of them, and the limit on lots for one supplier.

Each lot is an evaluation of its own, with its own tenders, award input and record. The limit is applied afterwards, to
the rankings as they stand, by the published method alone: the same rankings always give the same awards, and the order
in which lots or tenders are looked at changes nothing. A supplier is the same in every lot by its unique identifier.
Sources: PCR 2015, reg. 46(5) to (7) (limits, and the objective rules for applying them, are published); Procurement
Act 2023, s. 18 and 23 (an objective mechanism for supplier selection where lots are limited).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from evaluator.domain.procurement import Evaluation, Lot
from evaluator.domain.wording import counted, spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_LOTS = 1_000
LONGEST_LOT_TEXT = 300


class LimitMethod(StrEnum):
    """How it is decided which lots a supplier gets that ranks first in more of them than it may have."""

    LOT_ORDER = "order of the lots"
    SUPPLIER_PREFERENCE = "preference of the suppliers"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedLot:
    """One lot by the id and title under which it is published."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LotRules:
    """What is published alike for every lot: the lots in their order, how many one supplier may be awarded (None: any
    number), how that is applied, and the criteria whose responses are the same, and scored alike, in every lot."""

    lots: tuple[PublishedLot, ...]
    most_per_supplier: int | None
    method: LimitMethod
    shared: tuple[str, ...] = ()

    @property
    def limited(self) -> bool:
        """Whether one supplier may not be awarded every lot."""
        return self.most_per_supplier is not None

    def title_of(self, lot_id: str) -> str:
        """A lot's title, its id where there is none."""
        return next((lot.title or lot.id for lot in self.lots if lot.id == lot_id), lot_id)

    def in_words(self) -> str:
        """The rule as the report and the letters print it."""
        if self.most_per_supplier is None:
            return said("One supplier may be awarded any number of lots.")
        most = said("One supplier is awarded at most {lots}.", lots=counted(self.most_per_supplier, "lot"))
        if self.method is LimitMethod.LOT_ORDER:
            order = spoken_list([self.title_of(lot.id) for lot in self.lots])
            return said("{most} The lots are awarded in this order: {order}.", most=most, order=order)
        return said(
            "{most} A supplier that would be awarded more keeps the lots that it ranked highest with its tenders.",
            most=most,
        )


def require_sound_rules(rules: LotRules, *, lot: str, criteria: Iterable[str]) -> None:
    """Whether these can be published with this lot's model. Raises: RuleBroken, naming what is not sound."""
    ids = [one.id for one in rules.lots]
    if not 2 <= len(ids) <= MOST_LOTS:
        raise RuleBroken(
            "There are {number:,} lots; 2 to {most_lots:,} have rules in common.", number=len(ids), most_lots=MOST_LOTS
        )
    for one in rules.lots:
        if not one.id.strip() or max(len(one.id), len(one.title)) > LONGEST_LOT_TEXT:
            raise RuleBroken(
                "Each lot needs an id; id and title have at most {longest_lot_text} characters.",
                longest_lot_text=LONGEST_LOT_TEXT,
            )
    if len(set(ids)) < len(ids):
        raise RuleBroken("A lot stands twice.", hint="Name each lot once.")
    if lot not in ids:
        raise RuleBroken(
            "This evaluation is of lot {lot}, which is not among the lots.", hint="Add it to the list.", lot=lot
        )
    if rules.most_per_supplier is not None and not 1 <= rules.most_per_supplier < len(ids):
        raise RuleBroken(
            "A limit is at least 1 lot and less than {number}.", hint="Leave it empty for no limit.", number=len(ids)
        )
    if unknown := [one for one in rules.shared if one not in set(criteria)]:
        raise RuleBroken("There is no criterion “{unknown}” to share between the lots.", unknown=unknown[0])


def next_evaluation(own: Evaluation, lot: PublishedLot, *, evaluation_id: str, now: datetime) -> Evaluation:
    """The evaluation of another lot of the same procurement, as it begins. Raises: RuleBroken in a call-off."""
    if own.invitation is not None:
        raise RuleBroken("Each lot of a call-off has its own invitation.", hint="Begin it from its own call-off.")
    title = own.title.removesuffix(f": {own.lot.title}")
    return replace(
        own,
        id=evaluation_id,
        title=f"{title}: {lot.title or lot.id}",
        lot=Lot(id=lot.id, title=lot.title or lot.id),
        begun_at=now,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LotRanking:
    """A lot's suppliers by their identifiers, best first, those that still share a rank together; `prefers`: by
    supplier, the lots in the order in which it wants them, as given with its tender."""

    lot: str
    levels: tuple[tuple[str, ...], ...]
    prefers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LotAward:
    """Whom a lot goes to (None: nobody is left), and who ranked better and was passed over for which lots it has."""

    lot: str
    supplier: str | None
    passed_over: tuple[tuple[str, tuple[str, ...]], ...]


def same_supplier(identifier: str) -> str:
    """An identifier without what two people may write differently."""
    return "".join(identifier.split()).casefold()


def awards(rules: LotRules, rankings: Iterable[LotRanking]) -> tuple[LotAward, ...]:
    """Whom each lot goes to, in the published order of the lots.

    By the order of the lots, those before the first lot without a ranking are awarded; by preference, every lot must
    be ranked. Raises: RuleBroken while a ranking is missing, a rank that decides is shared, or a preference is missing
    or given differently in two lots.
    """
    known = {one.lot: one for one in rankings}
    if rules.most_per_supplier is None or rules.method is LimitMethod.LOT_ORDER:
        return _by_lot_order(rules, known)
    return _by_preference(rules, known)


def _by_lot_order(rules: LotRules, rankings: Mapping[str, LotRanking]) -> tuple[LotAward, ...]:
    has: dict[str, tuple[str, ...]] = {}
    found: list[LotAward] = []
    for lot in rules.lots:
        if lot.id not in rankings:
            break
        passed: list[tuple[str, tuple[str, ...]]] = []
        taken = None
        for level in rankings[lot.id].levels:
            full = [one for one in level if _is_full(rules, has.get(one, ()))]
            passed += [(one, has[one]) for one in full]
            if free := [one for one in level if one not in full]:
                taken = _only(rules, lot.id, free)
                has[taken] = (*has.get(taken, ()), lot.id)
                break
        found.append(LotAward(lot=lot.id, supplier=taken, passed_over=tuple(passed)))
    return tuple(found)


def _by_preference(rules: LotRules, rankings: Mapping[str, LotRanking]) -> tuple[LotAward, ...]:
    """Each lot asks its best supplier that has not passed it up; a supplier asked by too many keeps those it prefers.

    This ends, and in the same awards whichever lot asks first (Gale and Shapley 1962: stable, lot-optimal).
    """
    if missing := [lot.id for lot in rules.lots if lot.id not in rankings]:
        raise RuleBroken(
            "{title_of} is not ranked yet.", hint="Every lot is ranked first.", title_of=rules.title_of(missing[0])
        )
    prefers = _preferences(rules, rankings.values())
    passed: dict[str, list[str]] = {lot.id: [] for lot in rules.lots}
    keeps: dict[str, list[str]] = {}
    asking = [lot.id for lot in rules.lots]
    while asking:
        lot = asking.pop()
        wanted = next((level for level in _left(rankings[lot], passed[lot]) if level), ())
        if not wanted:
            continue
        supplier = _only(rules, lot, wanted)
        kept = keeps.setdefault(supplier, [])
        kept.append(lot)
        if rules.most_per_supplier is not None and len(kept) > rules.most_per_supplier:
            least = max(kept, key=_order(rules, prefers, supplier).index)
            kept.remove(least)
            passed[least].append(supplier)
            asking.append(least)
    holder = {lot: supplier for supplier, lots in keeps.items() for lot in lots}
    return tuple(
        LotAward(
            lot=lot.id,
            supplier=holder.get(lot.id),
            passed_over=tuple((one, tuple(sorted(keeps[one]))) for one in passed[lot.id]),
        )
        for lot in rules.lots
    )


def _left(ranking: LotRanking, passed: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(one for one in level if one not in passed) for level in ranking.levels)


def _preferences(rules: LotRules, rankings: Iterable[LotRanking]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for ranking in rankings:
        for supplier, order in ranking.prefers.items():
            if found.setdefault(supplier, order) != order:
                raise RuleBroken(
                    "{supplier} ranks the lots differently in {title_of} than in another lot.",
                    hint="Its one order of preference belongs to every tender it made.",
                    supplier=supplier,
                    title_of=rules.title_of(ranking.lot),
                )
    return found


def _order(rules: LotRules, prefers: Mapping[str, tuple[str, ...]], supplier: str) -> tuple[str, ...]:
    order = prefers.get(supplier, ())
    if {lot.id for lot in rules.lots} - set(order):
        raise RuleBroken(
            "{supplier} would be awarded more lots than it may have and did not rank all of them.",
            hint="Its order of preference is registered with its tenders.",
            supplier=supplier,
        )
    return order


def _is_full(rules: LotRules, has: Sequence[str]) -> bool:
    return rules.most_per_supplier is not None and len(has) >= rules.most_per_supplier


def _only(rules: LotRules, lot: str, suppliers: Sequence[str]) -> str:
    if len(suppliers) > 1:
        raise RuleBroken(
            "{title_of}: {suppliers} share the rank that decides.",
            hint="Decide the tie first.",
            title_of=rules.title_of(lot),
            suppliers=spoken_list(sorted(suppliers)),
        )
    return suppliers[0]


def why(rules: LotRules, award: LotAward, supplier: str) -> str:
    """The reason that is put on record for a supplier in a lot: passed over, or awarded within the limit."""
    passed = dict(award.passed_over)
    if supplier in passed:
        has = spoken_list([rules.title_of(lot) for lot in passed[supplier]])
        return said(
            "It is awarded {has}, and the published limit leaves it no more. {in_words}",
            has=has,
            in_words=rules.in_words(),
        )
    before = (
        said(" {tenders} had to be passed over.", tenders=counted(len(passed), "better ranked tender"))
        if passed
        else ""
    )
    return said(
        "It is the best ranked tender whose supplier may still be awarded this lot.{before} {in_words}",
        before=before,
        in_words=rules.in_words(),
    )
