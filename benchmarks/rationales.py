"""A large member's 18,000 reasons read for what a reviewer would object to, as before the lock, against a second.

A person waits for it on the screen “Check, lock and send”; above a second they see how far it is and can cancel.
"""

import time
from collections.abc import Iterator
from functools import partial
from uuid import uuid4

from benchmarks.measure import LONG, Row, alternate
from benchmarks.window import own_evaluation, own_member
from evaluator.demo.generated import generated
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Roster
from evaluator.domain.procurement import Supplier, Tender
from evaluator.domain.rationale import Reviewer
from evaluator.domain.scoring import IndividualScore

MEMBER = "member-01"
A_SECOND = 1.0


def rows() -> Iterator[Row]:
    """The one row."""
    setup, scores = large_scorecard()
    yield alternate(
        f"{len(scores):,} reasons read before the lock, against 1 s",
        product=lambda: Reviewer(setup).all_findings(scores),
        yardstick=partial(time.sleep, A_SECOND),
        goal=1,
        pairs=LONG,
        cpu_bound=False,
    )


def large_scorecard() -> tuple[Setup, tuple[IndividualScore, ...]]:
    """The set-up of a large evaluation and one member's scores in it."""
    content = generated("large", seed=1)
    setup = Setup(
        revision=1,
        reason="",
        evaluation=own_evaluation(uuid4()),
        model=content.model,
        roster=Roster(people=(own_member(),)),
        suppliers=tuple(Supplier(id=one.key, name=one.supplier) for one in content.tenders),
        tenders=tuple(Tender(id=one.key, supplier_id=one.key, received_at=one.received_at) for one in content.tenders),
        documents=(),
    )
    scores = tuple(
        IndividualScore(tender_id=one.tender, criterion_id=one.criterion, points=one.points, rationale=one.rationale)
        for one in content.scores_by(MEMBER)
    )
    return setup, scores
