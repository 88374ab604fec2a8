"""An award in words: the ranking, then what a person must decide, then what the award hangs on."""

from collections.abc import Iterator
from fractions import Fraction

from evaluator.domain.assurance import assurance_in_words
from evaluator.domain.award import TenderResult
from evaluator.domain.evaluation_model import EvaluationModel, RoundingMode
from evaluator.domain.figures import fixed_text, fraction_text, rounded
from evaluator.domain.working import total_text
from evaluator.formats.recomputation import Recomputation

PLACES = 4


def award_in_words(file: str, found: Recomputation) -> Iterator[str]:
    """The ranking, then what a person must decide, then what the award hangs on."""
    yield found.award_input.model.title or file
    yield from _ranking(found)
    for tied in found.award.ties:
        yield f"  Tied: {', '.join(tied)}"
    for decision in found.award.decisions:
        yield f"  To be decided by a person: {decision.message}"
    assurance = list(assurance_in_words(found.award_input, found.award, found.sensitivity))
    if assurance:
        yield "For assurance only; it changes no mark"
    for sentence in assurance:
        yield f"  {sentence}"


def _ranking(found: Recomputation) -> Iterator[str]:
    model = found.award_input.model
    tenders = sorted(found.award.tenders, key=lambda one: (one.rank is None, one.rank or 0))
    totals = [total_text(model, tender.total) or "" for tender in tenders]
    places = ["not ranked" if tender.rank is None else f"{tender.rank}." for tender in tenders]
    wide = max(map(len, places), default=0)
    figures = max(map(len, totals), default=0)
    for tender, place, total in zip(tenders, places, totals, strict=True):
        yield f"  {place:<{wide}}  {total:>{figures}}  {tender.supplier} ({tender.id})"
        yield from (f"{'':{wide + figures + 6}}{line}" for line in _details(model, tender))


def _details(model: EvaluationModel, tender: TenderResult) -> Iterator[str]:
    yield ", ".join(f"{leaf} {_mark(mark)}" for leaf, mark in tender.marks.items())
    if tender.excluded is not None:
        yield f"Excluded: {tender.excluded}"
    for node in tender.below_threshold:
        yield f"Below the published minimum for {_title(model, node)}"


def _mark(mark: Fraction | None) -> str:
    """Exact where four decimal places do, else to four places; `--json` has every mark exactly."""
    if mark is None:
        return "–"
    if (mark * 10**PLACES).denominator == 1:
        return fraction_text(mark)
    return f"≈ {fixed_text(rounded(mark, places=PLACES, mode=RoundingMode.HALF_EVEN), places=PLACES)}"


def _title(model: EvaluationModel, node_id: str) -> str:
    return next(node.title for node in model.nodes() if node.id == node_id)
