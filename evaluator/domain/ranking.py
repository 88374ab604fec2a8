"""The award of one lot: marks, totals, ranks and ties as published, and what only a person can decide.

`award` is the whole way from agreed points and prices to the result that `--json` prints. Nothing is guessed: whatever
is missing, tied, close or abnormally low becomes a decision with a sentence for the procurement lead (Procurement Act
2023, ss. 19 and 23; PCR 2015, regs. 67 and 69).
"""

from collections.abc import Iterator
from fractions import Fraction

from evaluator.domain.award import (
    AwardInput,
    AwardResult,
    AwardTender,
    CloseTenders,
    Decision,
    DecisionKind,
    IndividualPoints,
    MarkColumns,
    TenderResult,
    Waiver,
)
from evaluator.domain.award_decisions import Wording
from evaluator.domain.placing import Placed
from evaluator.domain.standing import Standing, stand

__all__ = [
    "AwardInput",
    "AwardResult",
    "AwardTender",
    "CloseTenders",
    "Decision",
    "DecisionKind",
    "IndividualPoints",
    "Standing",
    "TenderResult",
    "Waiver",
    "award",
    "award_from",
    "stand",
]


def award(award_input: AwardInput) -> AwardResult:
    """Work out the award. Units: marks of the lot total, or what the method ranks by; places as the model publishes.

    Raises: RuleBroken naming tender and criterion when agreed points are not on their scale.
    Source: AWARD-INPUT.md.
    """
    return award_from(award_input, stand(award_input))


def award_from(award_input: AwardInput, standing: Standing) -> AwardResult:
    """The published result of a standing that was worked out from this input."""
    marking = standing.lot.marking
    columns = MarkColumns(marking.ids, tuple(leaf.id for leaf in standing.lot.price_leaves), marking.exact.unit)
    close = tuple(_within_margin(standing))
    return AwardResult(
        model=award_input.model,
        columns=columns,
        tenders=tuple(_tender_results(award_input, standing, columns)),
        ties=tuple(level for level in standing.ranked if len(level) > 1),
        within_margin=close,
        decisions=tuple(_decisions(award_input, standing, close)),
    )


def _tender_results(award_input: AwardInput, standing: Standing, columns: MarkColumns) -> Iterator[TenderResult]:
    ranks, placed_by = _ranks(standing), standing.placed
    out_of_play = (None,) * len(columns.priced)
    for tender in award_input.tenders:
        tender_id, sheet = tender.id, standing.sheets[tender.id]
        placed = placed_by.get(tender_id)
        yield TenderResult(
            tender_id,
            tender.supplier,
            ranks.get(tender_id),
            None if placed is None else placed.figure,
            None if placed is None else placed.unrounded,
            sheet.below if placed is None else placed.below,
            tender.excluded,
            columns,
            sheet.exact.row,
            out_of_play if placed is None else placed.price_marks,
        )


def _ranks(standing: Standing) -> dict[str, int]:
    """Tenders that share a rank leave the next ones out: 1, 1, 3."""
    ranks: dict[str, int] = {}
    for level in standing.ranked:
        rank = len(ranks) + 1
        for tender in level:
            ranks[tender] = rank
    return ranks


def _within_margin(standing: Standing) -> Iterator[CloseTenders]:
    """Every first-ranked tender with every other ranked one that is strictly less than the margin away."""
    margin = standing.lot.model.margin
    if margin is None:
        return
    others = [tender for tender in standing.sheets if tender in standing.placed]
    ranked = {tender for level in standing.ranked[1:] for tender in level}
    for first in standing.first:
        for other in others:
            if other not in ranked:
                continue
            difference = abs(_figure(standing.placed[first]) - _figure(standing.placed[other]))
            if difference < Fraction(margin):
                yield CloseTenders(first=first, other=other, difference=difference)


def _decisions(award_input: AwardInput, standing: Standing, close: tuple[CloseTenders, ...]) -> Iterator[Decision]:
    wording = Wording(award_input)
    for gap in standing.gaps:
        yield wording.gap(gap)
    tied = {tender: level for level in standing.ranked if len(level) > 1 for tender in level}
    ranks = _ranks(standing) if tied else {}
    for tender in standing.sheets:
        if tender in tied:
            yield wording.tie(tender, tied[tender], rank=ranks[tender])
    one_pair_each = {pair.other: pair for pair in reversed(close)}
    for tender in standing.sheets:
        if tender in one_pair_each:
            yield wording.within_margin(one_pair_each[tender])
    for tender, mean in _abnormally_low(standing):
        yield wording.abnormally_low(tender, mean)


def _abnormally_low(standing: Standing) -> Iterator[tuple[str, Fraction]]:
    """Tenders in play far below the mean of all in play, itself included; no mean while one of their prices is missing.

    Source: PCR 2015, reg. 69; Procurement Act 2023, s. 19(4) to (5): an explanation is asked for before anything else.
    """
    below_by, lot = standing.lot.model.abnormally_low_below_mean_by, standing.lot
    if below_by is None:
        return
    prices = {tender: lot.price(tender) for tender in standing.placed}
    known = {tender: Fraction(price) for tender, price in prices.items() if price is not None}
    if not known or len(known) < len(standing.placed):
        return
    mean = sum(known.values(), Fraction(0)) / len(known)
    for tender, price in known.items():
        if price < (1 - Fraction(below_by) / 100) * mean:
            yield tender, mean


def _figure(placed: Placed) -> Fraction:
    if placed.figure is None:
        raise ValueError("Only a tender with a ranking figure is compared.")
    return Fraction(*placed.figure)
