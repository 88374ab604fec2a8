"""Which questions an award result puts that nobody has answered yet, and to whom the contract goes once they are.

The result itself stays what arithmetic makes of the model (AWARD-INPUT.md); a recorded decision answers beside it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluator.domain.award import AwardResult, DecisionKind
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision, standing
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.procurement import AwardRoute, Response
from evaluator.domain.wording import spoken_date
from evaluator.said import said

_MATTERS = {
    DecisionKind.TIE: Matter.TIE,
    DecisionKind.WITHIN_MARGIN: Matter.WITHIN_MARGIN,
    DecisionKind.ABNORMALLY_LOW: Matter.ABNORMALLY_LOW,
}
_NOTHING_AGREED = ModerationRecord()
_Standing = Mapping[tuple[Matter, str | None, str | None], RecordedDecision]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMatter:
    """What a person must still decide before the award can be signed, as a sentence.

    `matter` is None where no decision helps: a missing point or price has to be given, or the tender excluded.
    """

    matter: Matter | None
    tender: str
    criterion: str | None
    message: str


def open_matters(
    result: AwardResult,
    decisions: Iterable[RecordedDecision],
    *,
    route: AwardRoute,
    limited: bool = False,
    moderation: ModerationRecord = _NOTHING_AGREED,
) -> tuple[OpenMatter, ...]:
    """What still stands between this result and a signed award, in the order it is decided; nothing once it is decided
    that no contract is awarded. `limited`: a limit on lots per supplier is published. `moderation`: the agreed scores,
    earlier ones too, for what was decided before moderation was opened again."""
    settled = {one.about: one for one in standing(decisions)}
    if _outcome(settled, Matter.AWARD, None) is Outcome.NO_AWARD:
        return ()
    questions = (
        *_route(settled, route),
        *_thresholds(result, settled),
        *_questions(result, settled),
        *_explanations(result, settled),
        *_outdated(result, settled, moderation),
    )
    return questions if questions or not limited else tuple(_limit(result, settled))


def awarded(result: AwardResult, decisions: Iterable[RecordedDecision]) -> tuple[str, ...]:
    """The tender that comes first, recorded decisions on a tie included; several while a tie is open, none without an
    award."""
    settled = {one.about: one for one in standing(decisions)}
    if _outcome(settled, Matter.AWARD, None) is Outcome.NO_AWARD:
        return ()
    passed = _tenders(settled, Matter.LOT_LIMIT, Outcome.PASSED_OVER)
    left = (tuple(one for one in level if one not in passed) for level in _levels(result, settled))
    return next((level for level in left if level), ())


def in_order(result: AwardResult, decisions: Iterable[RecordedDecision]) -> tuple[tuple[str, ...], ...]:
    """The ranked tenders, best first, those that still share a rank together: recorded decisions on ties included."""
    settled = {one.about: one for one in standing(decisions)}
    if _outcome(settled, Matter.AWARD, None) is Outcome.NO_AWARD:
        return ()
    return tuple(_levels(result, settled))


def tenders_of(result: AwardResult, matter: Matter, tender: str) -> tuple[str, ...]:
    """Between which tenders the result leaves the tie, or the close result, that is decided on this one; none where it
    leaves none."""
    if matter is Matter.TIE:
        return next((level for level in result.ties if tender in level), ())
    ahead = (pair.first for pair in result.within_margin if pair.other == tender)
    return tuple(sorted({tender, *found})) if (found := tuple(ahead)) else ()


def _levels(result: AwardResult, settled: _Standing) -> Iterator[tuple[str, ...]]:
    ranks: dict[int, tuple[str, ...]] = {}
    for tender in result.tenders:
        if tender.rank is not None:
            ranks[tender.rank] = (*ranks.get(tender.rank, ()), tender.id)
    for _, level in sorted(ranks.items()):
        put = _last_on_tie(level, settled) if len(level) > 1 else None
        if put is not None and put.outcome is Outcome.PUT_FIRST and put.tender:
            yield (put.tender,)
            yield tuple(one for one in level if one != put.tender)
        else:
            yield level


def _limit(result: AwardResult, settled: _Standing) -> Iterator[OpenMatter]:
    """Whether the published limit on lots was applied to whoever the contract would go to."""
    passed = _tenders(settled, Matter.LOT_LIMIT, Outcome.PASSED_OVER)
    within = _tenders(settled, Matter.LOT_LIMIT, Outcome.WITHIN_LIMIT)
    left = (tuple(one for one in level if one not in passed) for level in _levels(result, settled))
    names = {tender.id: tender.supplier for tender in result.tenders}
    for tender in next((level for level in left if level), ()):
        if tender not in within:
            message = said("The published limit on lots has not been applied to {names}.", names=names[tender])
            yield OpenMatter(matter=Matter.LOT_LIMIT, tender=tender, criterion=None, message=message)


def _route(settled: _Standing, route: AwardRoute) -> Iterator[OpenMatter]:
    if route is not AwardRoute.MINI_COMPETITION and _outcome(settled, Matter.AWARD_ROUTE, None) is None:
        message = said("Why the contract is awarded by {route} is not recorded.", route=route.value)
        yield OpenMatter(matter=Matter.AWARD_ROUTE, tender="", criterion=None, message=message)


def _thresholds(result: AwardResult, settled: _Standing) -> Iterator[OpenMatter]:
    """A tender below a minimum is a decision with reasons, never an automatic deletion (DOMAIN 1.4)."""
    titles = {node.id: node.title or node.id for node in result.model.nodes()}
    for tender in result.tenders:
        for criterion in () if tender.excluded else tender.below_threshold:
            if _outcome(settled, Matter.THRESHOLD, tender.id, criterion) is None:
                message = said(
                    "{supplier} is below the published minimum for {titles}: uphold it or waive it, with a reason.",
                    supplier=tender.supplier,
                    titles=titles[criterion],
                )
                yield OpenMatter(matter=Matter.THRESHOLD, tender=tender.id, criterion=criterion, message=message)


def _questions(result: AwardResult, settled: _Standing) -> Iterator[OpenMatter]:
    parted = {tender for level in result.ties if _is_parted(level, result, settled) for tender in level}
    answered = {
        DecisionKind.TIE: parted,
        DecisionKind.WITHIN_MARGIN: {
            one
            for one in _tenders(settled, Matter.WITHIN_MARGIN, Outcome.STANDS)
            if _is_between(settled[Matter.WITHIN_MARGIN, one, None], tenders_of(result, Matter.WITHIN_MARGIN, one))
        },
        DecisionKind.ABNORMALLY_LOW: {
            tender for matter, tender, _ in settled if matter is Matter.ABNORMALLY_LOW and tender
        },
    }
    for decision in result.decisions:
        if decision.tender not in answered.get(decision.kind, ()):
            yield OpenMatter(
                matter=_MATTERS.get(decision.kind),
                tender=decision.tender,
                criterion=decision.criterion,
                message=decision.message,
            )


def _explanations(result: AwardResult, settled: _Standing) -> Iterator[OpenMatter]:
    """Suppliers asked about their price and not decided on hold up the award, whatever raised the question (PCR 2015,
    reg. 69; Procurement Act 2023, s. 19(4)): the arithmetic, or people who held the price against their own estimate.
    """
    for tender in result.tenders:
        step = settled.get((Matter.ABNORMALLY_LOW, tender.id, None))
        if step is None or tender.excluded:
            continue
        if step.outcome is Outcome.NOTIFIED and step.due is not None:
            message = said(
                "{supplier} may explain its price until {due}: record what it explains, or decide after that day.",
                supplier=tender.supplier,
                due=spoken_date(step.due),
            )
        elif step.outcome is Outcome.EXPLAINED:
            message = said(
                "{supplier} has explained its price: decide whether it is shown to be performable.",
                supplier=tender.supplier,
            )
        else:
            continue
        yield OpenMatter(matter=Matter.ABNORMALLY_LOW, tender=tender.id, criterion=None, message=message)


def _outdated(result: AwardResult, settled: _Standing, moderation: ModerationRecord) -> Iterator[OpenMatter]:
    """What was decided on points that were agreed otherwise since: a reason for one score is none for another (Woods v
    Milton Keynes [2015])."""
    if not moderation.earlier:
        return
    now, names = moderation.points(), {tender.id: tender.supplier for tender in result.tenders}
    for one in _on_points(result, settled):
        was = moderation.points_at(one.decided_at)
        moved = [now[each] - was[each] for each in _concerned(one, result) if each in was and each in now]
        if one.tender and any(by < 0 if one.outcome is Outcome.WAIVED else by != 0 for by in moved):
            message = said(
                "What was decided about {supplier} ({matter}) rests on points that were agreed otherwise since: decide "
                "it again.",
                supplier=names[one.tender],
                matter=said(one.matter.value),
            )
            yield OpenMatter(matter=one.matter, tender=one.tender, criterion=one.criterion, message=message)


def _on_points(result: AwardResult, settled: _Standing) -> Iterator[RecordedDecision]:
    """The decisions that answer a question of this result and hang on agreed points."""
    for tender in (one for one in result.tenders if not one.excluded):
        for (matter, about, criterion), one in settled.items():
            upheld = one.outcome is Outcome.UPHELD and criterion in tender.below_threshold
            if (matter, about) == (Matter.THRESHOLD, tender.id) and (upheld or one.outcome is Outcome.WAIVED):
                yield one
    for level in result.ties:
        if _is_parted(level, result, settled) and (last := _last_on_tie(level, settled)):
            yield last
    for (matter, about, _), one in settled.items():
        if matter is Matter.WITHIN_MARGIN and about and _is_between(one, tenders_of(result, matter, about)):
            yield one


def _concerned(decision: RecordedDecision, result: AwardResult) -> Iterator[Response]:
    """The responses that a decision is about: below its criterion, or all of the tenders it was made between."""
    nodes = {node.id: node for node in result.model.nodes()}
    leaves = tuple(nodes[decision.criterion].nodes()) if decision.criterion else result.model.scored_leaves()
    for tender in decision.tenders or (decision.tender or "",):
        for leaf in leaves:
            yield Response(tender_id=tender, criterion_id=leaf.id)


def _is_parted(level: Sequence[str], result: AwardResult, settled: _Standing) -> bool:
    """A tie for the first rank must name one tender; a lower rank may stay shared."""
    last = _last_on_tie(level, settled)
    return last is not None and (last.outcome is Outcome.PUT_FIRST or level[0] not in result.first)


def _last_on_tie(level: Sequence[str], settled: _Standing) -> RecordedDecision | None:
    """The last decision on this tie; one made between other tenders, before the result changed, is none on it."""
    made = (settled.get((Matter.TIE, one, None)) for one in level)
    found = [one for one in made if one is not None and _is_between(one, level)]
    return max(found, key=lambda one: one.number, default=None)


def _is_between(decision: RecordedDecision, tenders: Sequence[str]) -> bool:
    return set(decision.tenders) == set(tenders)


def _tenders(settled: _Standing, matter: Matter, outcome: Outcome) -> set[str]:
    return {one.tender for one in settled.values() if (one.matter, one.outcome) == (matter, outcome) and one.tender}


def _outcome(settled: _Standing, matter: Matter, tender: str | None, criterion: str | None = None) -> Outcome | None:
    found = settled.get((matter, tender, criterion))
    return None if found is None else found.outcome
