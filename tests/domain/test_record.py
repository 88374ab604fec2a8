"""The award is put together from what was agreed and priced in the right role, and from nothing else."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission, TenderPrice
from tests.strategies import NOON, small_setup

SETUP = small_setup()
CHAIR, MEMBER, PRICER = (person.id for person in SETUP.roster.people[1:4])
AGREED = {("A", "Q1"): 4, ("A", "Q2"): 3, ("B", "Q1"): 3, ("B", "Q2"): 5}


def moderation(agreed: dict[tuple[str, str], int]) -> ModerationRecord:
    scores = tuple(
        ConsensusScore(tender_id=tender, criterion_id=leaf, points=Decimal(points), reason="Page 2.")
        for (tender, leaf), points in agreed.items()
    )
    return ModerationRecord(scores=scores, closed_at=NOON)


def prices(member: str, a: str, b: str) -> Submission:
    given_prices = tuple(
        TenderPrice(tender_id=tender, criterion_id="P", amount=Decimal(amount))
        for tender, amount in (("A", a), ("B", b))
    )
    return Submission(digest=member.ljust(64, "0"), member_id=member, seq=1, prices=given_prices)


def scores(member: str, points: list[int]) -> Submission:
    given_scores = tuple(
        IndividualScore(tender_id=tender, criterion_id=leaf, points=Decimal(one), rationale="x")
        for (tender, leaf), one in zip(AGREED, points, strict=True)
    )
    return Submission(digest=member.ljust(64, "1"), member_id=member, seq=1, scores=given_scores)


def submitted(*submissions: Submission) -> dict[str, Submission]:
    return {one.member_id: one for one in submissions}


def test_the_documents_example_comes_out_of_signed_pieces() -> None:
    found = award_input(
        SETUP, moderation=moderation(AGREED), submissions=submitted(prices(PRICER, "100000.00", "80000.00"))
    )
    assert {one.id: (one.rank, one.total) for one in award(found).tenders} == {
        "A": (2, Fraction(76)),
        "B": (1, Fraction(84)),
    }
    assert [one.supplier for one in found.tenders] == ["Alpha Health Ltd", "Beta Care CIC"]


def test_prices_of_anyone_but_the_price_evaluator_are_not_taken() -> None:
    found = award_input(SETUP, moderation=moderation(AGREED), submissions=submitted(prices(MEMBER, "1", "2")))
    assert [one.prices for one in found.tenders] == [{}, {}]


@given(
    points=st.lists(st.integers(0, 5), min_size=4, max_size=4),
    others=st.lists(st.integers(0, 5), min_size=4, max_size=4),
)
def test_whatever_members_scored_before_moderation_no_mark_changes(points: list[int], others: list[int]) -> None:
    priced = prices(PRICER, "100000", "80000")
    alone = award_input(SETUP, moderation=moderation(AGREED), submissions=submitted(priced))
    together = award_input(
        SETUP,
        moderation=moderation(AGREED),
        submissions=submitted(priced, scores(CHAIR, points), scores(MEMBER, others)),
    )
    assert len(together.individual_points) == 8
    assert [(one.rank, one.total, dict(one.marks)) for one in award(together).tenders] == [
        (one.rank, one.total, dict(one.marks)) for one in award(alone).tenders
    ]


def test_a_score_from_someone_who_is_not_expected_to_score_is_not_counted() -> None:
    found = award_input(SETUP, moderation=moderation(AGREED), submissions=submitted(scores(PRICER, [1, 1, 1, 1])))
    assert found.individual_points == ()


def test_what_was_not_agreed_stays_missing_and_is_never_nought() -> None:
    found = award_input(SETUP, moderation=moderation({("A", "Q1"): 4}), submissions={})
    assert [dict(one.points) for one in found.tenders] == [{"Q1": Decimal(4)}, {}]
