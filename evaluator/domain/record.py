"""What the award of an evaluation is worked out from: only what was published, submitted, agreed and signed.

The chair, the approver and anyone who checks the record put the award input together with this one function, so that a
figure that was not signed has no way in.
"""

from collections.abc import Iterable, Iterator, Mapping

from evaluator.domain.award import AwardInput, AwardTender, IndividualPoints
from evaluator.domain.decisions import RecordedDecision, exclusions, waivers
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.submission import Submission


def award_input(
    setup: Setup,
    *,
    moderation: ModerationRecord,
    submissions: Mapping[str, Submission],
    decisions: Iterable[RecordedDecision] = (),
) -> AwardInput:
    """One evaluation's award input: its set-up, its moderation, each person's standing submission by their id, and the
    recorded decisions that waive a threshold or exclude a tender."""
    made = tuple(decisions)
    excluded, waived = exclusions(made), waivers(made)
    agreed = {(score.tender_id, score.criterion_id): score.points for score in moderation.scores}
    prices = {
        (price.tender_id, price.criterion_id): price.amount
        for person in setup.roster.with_role(Role.PRICE_EVALUATOR)
        if person.id in submissions
        for price in submissions[person.id].prices
    }
    scored = [leaf.id for leaf in setup.model.scored_leaves()]
    priced = [leaf.id for leaf in setup.model.price_leaves()]
    return AwardInput(
        model=setup.model,
        tenders=tuple(
            AwardTender(
                id=tender.id,
                supplier=setup.supplier_of(tender.id).name,
                points={leaf: agreed[tender.id, leaf] for leaf in scored if (tender.id, leaf) in agreed},
                prices={leaf: prices[tender.id, leaf] for leaf in priced if (tender.id, leaf) in prices},
                excluded=tender.excluded or excluded.get(tender.id),
                waived=waived.get(tender.id, ()),
            )
            for tender in setup.tenders
        ),
        individual_points=tuple(_individual_points(setup, submissions)),
    )


def _individual_points(setup: Setup, submissions: Mapping[str, Submission]) -> Iterator[IndividualPoints]:
    for member_id in setup.expected_to_score():
        for score in submissions[member_id].scores if member_id in submissions else ():
            if score.points is not None:
                yield IndividualPoints(
                    member=member_id, tender=score.tender_id, criterion=score.criterion_id, points=score.points
                )
