"""Evaluations made from a seed are sound, the same every time, and of the sizes that BENCHMARKS names."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.demo.content import AgreedScore, Content, MemberScore
from evaluator.demo.generated import Dimensions, generated, made
from evaluator.domain.award import AwardInput, AwardTender
from evaluator.domain.model_rules import require_sound
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Supplier, Tender
from evaluator.domain.ranking import award
from evaluator.domain.rationale import Reviewer
from evaluator.domain.scoring import Evidence, IndividualScore
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

TYPICAL = generated("typical", seed=1)


def all_scores(content: Content) -> list[MemberScore]:
    return [score for person in content.with_role(Role.MEMBER) for score in content.scores_by(person.key)]


def test_typical_is_7_members_12_tenders_and_40_questions() -> None:
    assert len(TYPICAL.with_role(Role.MEMBER)) == 7
    assert len(TYPICAL.tenders) == 12
    assert len(TYPICAL.model.scored_leaves()) == 40
    assert len(all_scores(TYPICAL)) == 7 * 12 * 40
    assert len(TYPICAL.agreed) == 12 * 40


def test_large_is_15_members_150_tenders_and_120_questions() -> None:
    large = generated("large", seed=1)
    require_sound(large.model)
    assert len(large.with_role(Role.MEMBER)) == 15
    assert len(large.tenders) == 150
    assert len(large.model.scored_leaves()) == 120
    assert len(large.scores_by("member-15")) == len(large.agreed) == 150 * 120


def test_another_size_is_refused() -> None:
    with pytest.raises(RuleBroken, match="There is no size “vast”"):
        generated("vast", seed=1)


def test_rationales_have_about_300_characters_and_none_is_a_duplicate() -> None:
    rationales = [score.rationale for score in all_scores(TYPICAL)]
    assert 285 <= sum(map(len, rationales)) / len(rationales) <= 315
    assert len(set(rationales)) == len(rationales)


def test_everything_is_marked_as_an_example() -> None:
    assert all(tender.supplier.startswith("EXAMPLE") for tender in TYPICAL.tenders)
    assert all(person.name.startswith("EXAMPLE") for person in TYPICAL.people)


def test_prices_lie_between_thirty_and_sixty_pence_a_patient_and_year() -> None:
    for tender in TYPICAL.tenders:
        assert Decimal("0.30") <= tender.prices()["P"] / 620_000 <= Decimal("0.60")


def test_an_award_can_be_worked_out_and_has_a_winner() -> None:
    points: dict[str, dict[str, Decimal]] = {}
    for score in TYPICAL.agreed:
        points.setdefault(score.tender, {})[score.criterion] = score.points
    tenders = tuple(
        AwardTender(id=tender.key, supplier=tender.supplier, points=points[tender.key], prices=tender.prices())
        for tender in TYPICAL.tenders
    )
    assert len(award(AwardInput(model=TYPICAL.model, tenders=tenders)).first) == 1


def reviewer_of(content: Content) -> Reviewer:
    published = small_setup()
    return Reviewer(
        Setup(
            revision=1,
            reason="",
            evaluation=published.evaluation,
            model=content.model,
            roster=published.roster,
            suppliers=tuple(Supplier(id=one.key, name=one.supplier) for one in content.tenders),
            tenders=tuple(Tender(id=one.key, supplier_id=one.key, received_at=NOON) for one in content.tenders),
            documents=(),
        )
    )


@pytest.mark.parametrize("seed", [1, 5])
def test_whatever_a_reviewer_objects_to_in_an_agreed_reason_was_passed_so_that_every_seed_is_played_to_its_end(
    seed: int,
) -> None:
    content = generated("typical", seed=seed)
    reviewer, met = reviewer_of(content), 0
    beside: dict[str, list[str]] = {}
    for one in content.agreed:
        reason = IndividualScore(
            tender_id=one.tender,
            criterion_id=one.criterion,
            points=one.points,
            rationale=f"{one.reason}\n{one.why_not_higher}\n{one.why_not_lower}",
            evidence=tuple(Evidence(document_sha256="0" * 64, page=q.page, quote=q.text) for q in one.quotes),
        )
        found = {finding.objection.value for finding in reviewer.findings(reason, beside.get(one.criterion, ()))}
        assert found <= {passed.check for passed in one.discussion.passed}
        beside.setdefault(one.criterion, []).append(one.reason)
        met += len(found)
    assert met, "nothing was objected to: this test would hold whatever was passed"


def plain(content: Content) -> tuple[object, ...]:
    return content.call_off, content.model, content.people, content.tenders, content.agreed, all_scores(content)


@settings(max_examples=25, deadline=None)
@given(
    members=st.integers(1, 4),
    tenders=st.integers(1, 4),
    questions=st.integers(3, 45),
    seed=st.integers(0, 2**32),
)
def test_any_dimensions_give_a_sound_model_full_scores_and_the_same_again(
    members: int, tenders: int, questions: int, seed: int
) -> None:
    dimensions = Dimensions(members=members, tenders=tenders, questions=questions)
    content = made(dimensions, seed)
    require_sound(content.model)
    assert len(content.model.scored_leaves()) == questions
    scores = all_scores(content)
    assert len(scores) == members * tenders * questions
    given_or_agreed: list[MemberScore | AgreedScore] = [*scores, *content.agreed]
    for score in given_or_agreed:
        content.model.scale_of(score.criterion).require_allowed(score.points)
    assert plain(made(dimensions, seed)) == plain(content)


def test_another_seed_gives_another_evaluation() -> None:
    dimensions = Dimensions(members=1, tenders=2, questions=5)
    assert plain(made(dimensions, 1)) != plain(made(dimensions, 2))
