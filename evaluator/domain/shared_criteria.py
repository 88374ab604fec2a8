"""Criteria that several lots share: the responses are the same in every lot, so each is scored once.

What was locked or agreed in one lot is taken over into another for the same supplier, by its unique identifier. It is
signed, confirmed and kept there like everything else, and `lot_awards.scored_unlike` names where two lots differ.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from evaluator.domain.discussion import Discussion
from evaluator.domain.lots import same_supplier
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.pack import Setup
from evaluator.domain.scoring import Evidence, IndividualScore

Score = TypeVar("Score", IndividualScore, ConsensusScore)


def shared_scores(there: Setup, here: Setup, scores: Iterable[Score]) -> Iterator[tuple[Score, str]]:
    """Those scores of another lot that hold here too, each with the tender here that it is for."""
    shared = set() if here.lots is None else set(here.lots.shared)
    tender_here = {same_supplier(here.supplier_of(one.id).identifier): one.id for one in here.tenders}
    for score in scores:
        identifier = same_supplier(there.supplier_of(score.tender_id).identifier)
        if score.criterion_id in shared and identifier and identifier in tender_here:
            yield score, tender_here[identifier]


def evidence_here(here: Setup, tender_id: str, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that stands in a document of this lot's tender too."""
    documents = {one.sha256 for one in here.documents if one.tender_id == tender_id}
    return tuple(one for one in evidence if one.document_sha256 in documents)


def said_by(discussion: Discussion, ids: Mapping[str, str]) -> Discussion:
    """A discussion with the ids of the same people here (empty: not on this panel); warnings are looked at anew."""
    return replace(
        discussion,
        raised=tuple(replace(one, author=ids[one.author]) for one in discussion.raised if ids.get(one.author)),
        changes=tuple(
            replace(one, member_id=ids[one.member_id]) for one in discussion.changes if ids.get(one.member_id)
        ),
        passed=(),
    )
