"""A worked-out award of four tenders in which every text, name, price and address of a tender is a word of its own."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from evaluator.domain.moderation import ConsensusScore, ModerationRecord, ModerationSession
from evaluator.domain.on_record import OnRecord
from evaluator.domain.procurement import Regime, Supplier, Tender
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.domain.worked_out import WorkedOut
from evaluator.formats.regime import rules_of
from tests.strategies import NOON, small_setup

TENDERS = ("A", "B", "C", "D")
QUESTIONS = ("Q1", "Q2")
PRICES = {"A": "811111.11", "B": "822222.22", "C": "833333.33", "D": "844444.44"}
POINTS = {"A": (4, 3), "B": (5, 5), "C": (2, 3), "D": (0, 1)}  # B is first
EXCLUDED = {"D": "Word-D-excluded: it came after the deadline."}


def own_words(tender: str) -> tuple[str, ...]:
    """Everything that only this tender's own letter may hold, the winner's price included."""
    reasons = tuple(f"Word-{tender}-{question}" for question in QUESTIONS)
    comments = tuple(f"Comment-{tender}-{question}" for question in QUESTIONS)
    price = PRICES[tender]
    return (
        *(f"Supplier-{tender} Ltd", f"ID-{tender}", f"{tender} Street", f"{tender}@example.test"),
        *reasons,
        *comments,
        *(price, f"{Decimal(price):,.2f}", f"Word-{tender}-excluded"),
    )


def worked_out(
    regime: Regime,
    *,
    said: Sequence[OnRecord] = (),
    points: dict[str, tuple[int, int]] | None = None,
    excluded: dict[str, str] | None = None,
    market: bool = True,
    prices: dict[str, str] | None = None,
) -> WorkedOut:
    """The award; another choice of points, prices or exclusions makes another first."""
    given, out = points or POINTS, EXCLUDED if excluded is None else excluded
    setup = small_setup()
    procurement = replace(setup.evaluation.procurement, regime=regime, dynamic_purchasing_system=market)
    setup = replace(
        setup,
        evaluation=replace(setup.evaluation, procurement=procurement),
        suppliers=tuple(
            Supplier(
                id=f"s{tender}",
                name=f"Supplier-{tender} Ltd",
                identifier=f"ID-{tender}",
                address=f"{tender} Street",
                email=f"{tender}@example.test",
            )
            for tender in TENDERS
        ),
        tenders=tuple(
            Tender(id=tender, supplier_id=f"s{tender}", received_at=NOON, excluded=out.get(tender))
            for tender in TENDERS
        ),
    )
    members = setup.expected_to_score()
    moderation = ModerationRecord(
        scores=tuple(
            ConsensusScore(
                tender_id=tender,
                criterion_id=question,
                points=Decimal(given[tender][at]),
                reason=f"Word-{tender}-{question} “Quote-{tender}” stands in the tender.",
            )
            for tender in TENDERS
            for at, question in enumerate(QUESTIONS)
        ),
        sessions=(ModerationSession(number=1, chair=members[0], present=members, opened_at=NOON),),
        closed_at=NOON,
    )
    submissions = {member: _scorecard(member) for member in members}
    pricer = setup.roster.people[3].id
    submissions[pricer] = Submission(digest="e" * 64, member_id=pricer, seq=1, prices=_prices(prices or PRICES))
    found = award_input(setup, moderation=moderation, submissions=submissions)
    return WorkedOut(
        setup=setup,
        rules=rules_of(regime),
        said=tuple(said),
        moderation=moderation,
        submissions=submissions,
        award_input=found,
        result=award(found),
        sensitivity=None,
    )


def _scorecard(member: str) -> Submission:
    scores = tuple(
        IndividualScore(
            tender_id=tender,
            criterion_id=question,
            points=Decimal(4),
            rationale=f"Comment-{tender}-{question} by Person 3 of Supplier-{tender} Ltd.",
        )
        for tender in TENDERS
        for question in QUESTIONS
    )
    return Submission(digest=member[-1] * 64, member_id=member, seq=1, scores=scores)


def _prices(prices: dict[str, str]) -> tuple[TenderPrice, ...]:
    return tuple(TenderPrice(tender_id=tender, criterion_id="P", amount=Decimal(prices[tender])) for tender in TENDERS)
