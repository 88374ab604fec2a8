"""The reasons beside the agreed ones that letters give to suppliers, for which another text to disclose may stand.

They are those for excluding a tender, refusing a late one, passing one over for the limit on lots, and no award.
Source: DOMAIN 1.5 (two texts, the internal one and the one to disclose, linked and both signed).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evaluator.domain.decisions import Outcome, RecordedDecision, exclusions, standing
from evaluator.domain.on_record import Given, about_decision
from evaluator.domain.pack import Setup


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenReason:
    """One such reason; `supplier` is empty where it concerns them all."""

    given: Given
    supplier: str
    about: str
    reason: str


def given_reasons(setup: Setup, decisions: Iterable[RecordedDecision]) -> Iterator[GivenReason]:
    """Every reason of this kind that stands, tender by tender."""
    made = tuple(decisions)
    excluded = exclusions(made)
    for tender in setup.tenders:
        if reason := tender.excluded or excluded.get(tender.id):
            yield _given(Given.EXCLUSION, tender.id, setup.supplier_of(tender.id).name, reason)
    for one in standing(made):
        if one.outcome is Outcome.PASSED_OVER and one.tender is not None:
            yield _given(Given.PASSED_OVER, one.tender, setup.supplier_of(one.tender).name, one.reason)
        if one.outcome is Outcome.NO_AWARD:
            yield _given(Given.NO_AWARD, "", "", one.reason)
    for late in setup.late:
        if not late.accepted:
            yield _given(Given.LATE, late.tender_id, late.supplier.name, late.reason)


def _given(given: Given, tender_id: str, supplier: str, reason: str) -> GivenReason:
    return GivenReason(given=given, supplier=supplier, about=about_decision(given, tender_id), reason=reason)
