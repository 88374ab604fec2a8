"""Tenders as registered, lots side by side and decisions, in words and for other programs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from evaluator.domain.decisions import RecordedDecision
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Roster
from evaluator.domain.settling import OpenMatter
from evaluator.domain.tenders import late_in_words
from evaluator.domain.wording import spoken_list, spoken_time

if TYPE_CHECKING:
    from evaluator.services.lots import SideBySide
    from evaluator.services.tenders import Register


def lots_in_words(found: "SideBySide") -> Iterator[str]:
    """The published rule, then each lot: who ranks first, whom it goes to and why, and what does not agree."""
    yield found.rules.in_words()
    for one in found.outcomes:
        yield f"{one.title}: {one.awarded or 'nobody'}"
        yield f"  Ranks first: {one.first or 'nobody'}"
        yield from (f"  {finding.outcome.value.capitalize()}: {finding.reason}" for finding in one.findings)
        if one.contradicts:
            yield f"  DIFFERS: {one.contradicts}"
    here = {one.lot for one in found.outcomes}
    yield from (f"{lot.title or lot.id}: not among these records" for lot in found.rules.lots if lot.id not in here)
    yield from (f"DIFFERS: {sentence}" for sentence in found.unlike)


def lots_as_json(found: "SideBySide") -> dict[str, object]:
    """The same for another program."""
    rules = found.rules
    return {
        "most_per_supplier": rules.most_per_supplier,
        "method": rules.method.value,
        "shared": list(rules.shared),
        "lots": [
            {
                "id": one.lot,
                "title": one.title,
                "first": one.first or None,
                "awarded": one.awarded or None,
                "findings": [
                    {"tender": each.tender, "outcome": each.outcome.value, "reason": each.reason}
                    for each in one.findings
                ],
                "contradicts": one.contradicts or None,
            }
            for one in found.outcomes
        ],
        "missing": [lot.id for lot in rules.lots if lot.id not in {one.lot for one in found.outcomes}],
        "unlike": list(found.unlike),
        "agrees": found.agrees,
    }


def tenders_in_words(register: "Register", roster: Roster) -> Iterator[str]:
    """The closing time, then each tender; of a late one what was decided, why and by whom."""
    yield "Tenders were due: " + (spoken_time(register.due) if register.due else "not recorded")
    for one in register.tenders:
        yield f"{one.supplier.name}: received {spoken_time(one.tender.received_at)}"
        if one.waits:
            yield "  LATE, to be decided before the set-up is issued"
        if one.decision is not None:
            by = roster.of(one.decision.decided_by).name
            yield f"  Late. {late_in_words(one.decision, register.due)} {one.decision.reason} ({by})"


def tenders_as_json(register: "Register", roster: Roster) -> dict[str, Any]:
    """The same for another program."""
    return {
        "due": register.due.isoformat() if register.due else None,
        "tenders": [
            {
                "id": one.tender.id,
                "supplier": one.supplier.name,
                "identifier": one.supplier.identifier,
                "received": one.tender.received_at.isoformat(),
                "late": one.late,
                "decision": None
                if one.decision is None
                else {
                    "outcome": one.decision.decision,
                    "reason": one.decision.reason,
                    "decided_by": roster.of(one.decision.decided_by).name,
                    "decided_at": one.decision.decided_at.isoformat(),
                },
            }
            for one in register.tenders
        ],
    }


def decisions_in_words(
    setup: Setup, made: Sequence[RecordedDecision], still_open: Sequence[OpenMatter]
) -> Iterator[str]:
    """What is open first, then each decision in the order made."""
    yield from (f"To be decided: {one.message}" for one in still_open)
    if not still_open:
        yield "No question is open."
    titles = {node.id: node.title for node in setup.model.nodes()}
    for one in made:
        about = (one.matter.value.capitalize(), titles.get(one.criterion or ""), _supplier(setup, one))
        yield f"{one.number}. {', '.join(filter(None, about))}: {one.outcome.value}{_hangs_on(setup, one)}"
        yield f"   {one.reason} ({setup.roster.of(one.decided_by).name}, {spoken_time(one.decided_at)})"


def decisions_as_json(
    setup: Setup, made: Sequence[RecordedDecision], still_open: Sequence[OpenMatter]
) -> dict[str, Any]:
    """The same for another program."""
    return {
        "open": [
            {
                "matter": one.matter.value if one.matter else None,
                "tender": one.tender or None,
                "criterion": one.criterion,
                "message": one.message,
            }
            for one in still_open
        ],
        "decisions": [
            {
                "number": one.number,
                "matter": one.matter.value,
                "outcome": one.outcome.value,
                "tender": one.tender,
                "supplier": _supplier(setup, one) or None,
                "criterion": one.criterion,
                "ground": one.ground,
                "tenders": list(one.tenders),
                "reason": one.reason,
                "due": one.due.isoformat() if one.due else None,
                "decided_by": setup.roster.of(one.decided_by).name,
                "decided_at": one.decided_at.isoformat(),
            }
            for one in made
        ],
    }


def _hangs_on(setup: Setup, decision: RecordedDecision) -> str:
    """The ground of an exclusion; the tenders that a tie or a close result was between."""
    names = spoken_list([setup.supplier_of(one).name for one in decision.tenders])
    return f", ground: {decision.ground}" if decision.ground else f", between {names}" if names else ""


def _supplier(setup: Setup, decision: RecordedDecision) -> str:
    return setup.supplier_of(decision.tender).name if decision.tender else ""
