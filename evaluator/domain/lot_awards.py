"""The lots of one procurement side by side: whom each goes to under the published limit, and whether that was recorded.

It is worked out from each lot's own ranking, decisions on ties included, and from nothing else; so whoever has the
records of all lots finds the same (`domain.lots` holds the rule itself).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluator.domain.award import AwardResult
from evaluator.domain.decisions import Outcome, RecordedDecision
from evaluator.domain.lots import LotAward, LotRanking, LotRules, awards, same_supplier, why
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.pack import Setup
from evaluator.domain.settling import awarded, in_order
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedLot:
    """One lot as it stands: its set-up, its result with the decisions recorded, and what the panel agreed."""

    setup: Setup
    result: AwardResult
    decisions: tuple[RecordedDecision, ...]
    agreed: tuple[ConsensusScore, ...]

    @property
    def id(self) -> str:
        """The lot's id as published."""
        return self.setup.evaluation.lot.id

    @property
    def awarded(self) -> tuple[str, ...]:
        """The tender this lot's own record awards it to."""
        return awarded(self.result, self.decisions)

    def tender_of(self, supplier: str) -> str:
        """The tender of a supplier by its identifier. Raises: KeyError where it made none."""
        return self._tenders()[supplier]

    def ranking(self) -> LotRanking:
        """The suppliers in their order, by their identifiers."""
        supplier_of = {tender: supplier for supplier, tender in self._tenders().items()}
        levels = in_order(self.result, self.decisions)
        prefers = {same_supplier(one.identifier): one.prefers for one in self.setup.suppliers if one.prefers}
        return LotRanking(
            lot=self.id, levels=tuple(tuple(supplier_of[one] for one in level) for level in levels), prefers=prefers
        )

    def _tenders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for tender in self.setup.tenders:
            supplier = self.setup.supplier_of(tender.id)
            key = same_supplier(supplier.identifier) or supplier.id
            if key in found:
                raise RuleBroken(
                    "{supplier} has two tenders in {lot}.", supplier=supplier.name, lot=self.setup.evaluation.lot.title
                )
            found[key] = tender.id
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitFinding:
    """What the limit says of one tender of a lot, as it is put on record."""

    tender: str
    outcome: Outcome
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LotOutcome:
    """One lot: who ranks first, whom it goes to (empty: nobody, or not known yet), and what goes on record.

    `contradicts`, where it is not empty, says how the lot's own record differs.
    """

    lot: str
    title: str
    first: str
    awarded: str
    findings: tuple[LimitFinding, ...]
    contradicts: str


def rules_alike(lots: Sequence[RankedLot]) -> LotRules:
    """The rules that all of these lots were published under. Raises: RuleBroken where they do not belong together."""
    published = [lot.setup.lots for lot in lots]
    rules = published[0] if published else None
    if rules is None:
        raise RuleBroken("No rules for several lots are published here.", hint="Each of these lots stands alone.")
    for lot in lots:
        if lot.setup.lots != rules:
            raise RuleBroken("{lot} was published under other rules for the lots.", lot=lot.setup.evaluation.lot.title)
        if lot.setup.evaluation.procurement.ocid != lots[0].setup.evaluation.procurement.ocid:
            raise RuleBroken("{lot} belongs to another procurement.", lot=lot.setup.evaluation.lot.title)
    ids = [lot.id for lot in lots]
    if len(set(ids)) < len(ids):
        raise RuleBroken("Two of these are of the same lot.", hint="Give each lot once.")
    return rules


def outcomes(lots: Sequence[RankedLot]) -> tuple[LotOutcome, ...]:
    """Every lot that can be awarded yet, in the published order. Raises: RuleBroken as `rules_alike` and `awards`."""
    rules, known = rules_alike(lots), {lot.id: lot for lot in lots}
    found = awards(rules, [lot.ranking() for lot in lots])
    return tuple(_outcome(rules, award, known[award.lot]) for award in found)


def _outcome(rules: LotRules, award: LotAward, lot: RankedLot) -> LotOutcome:
    name = {tender.id: lot.setup.supplier_of(tender.id).name for tender in lot.setup.tenders}
    winner = None if award.supplier is None else lot.tender_of(award.supplier)
    concerned = [(supplier, Outcome.PASSED_OVER) for supplier, _ in award.passed_over]
    concerned += [] if award.supplier is None else [(award.supplier, Outcome.WITHIN_LIMIT)]
    expected = () if winner is None else (winner,)
    named = spoken_list([name[one] for one in lot.awarded]) or said("nobody")
    return LotOutcome(
        lot=lot.id,
        title=lot.setup.evaluation.lot.title,
        first=spoken_list([name[one] for one in (in_order(lot.result, lot.decisions) or ((),))[0]]),
        awarded="" if winner is None else name[winner],
        findings=tuple(
            LimitFinding(tender=lot.tender_of(supplier), outcome=outcome, reason=why(rules, award, supplier))
            for supplier, outcome in concerned
        ),
        contradicts=said("The record of this lot awards it to {named}.", named=named) * (lot.awarded != expected),
    )


def scored_unlike(lots: Sequence[RankedLot]) -> Iterator[str]:
    """Where a shared criterion earned one supplier other points in one lot than in another, as sentences."""
    rules = rules_alike(lots)
    given: dict[tuple[str, str], tuple[object, RankedLot]] = {}
    for lot in lots:
        supplier_of = {
            tender.id: same_supplier(lot.setup.supplier_of(tender.id).identifier) for tender in lot.setup.tenders
        }
        for score in lot.agreed:
            about = supplier_of[score.tender_id], score.criterion_id
            if score.criterion_id not in rules.shared or not about[0]:
                continue
            points, first = given.setdefault(about, (score.points, lot))
            if points != score.points:
                name = lot.setup.supplier_of(score.tender_id).name
                yield said(
                    "{criterion_id} is shared by the lots, and {name} has {points} points in {lot} and "
                    "{others} in {other}.",
                    criterion_id=score.criterion_id,
                    name=name,
                    points=points,
                    lot=first.setup.evaluation.lot.title,
                    others=score.points,
                    other=lot.setup.evaluation.lot.title,
                )
