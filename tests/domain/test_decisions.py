"""People decide on thresholds, ties and low prices, with reasons, in the order the law asks for."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from evaluator.domain.award import AwardInput, AwardResult, AwardTender
from evaluator.domain.decisions import (
    BETWEEN_SOME,
    Matter,
    Outcome,
    RecordedDecision,
    exclusions,
    grounds,
    require_grounds,
    require_sound,
    standing,
    waivers,
)
from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.moderation import ConsensusScore, ModerationRecord, ModerationSession
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.ranking import award
from evaluator.domain.regime import Ground
from evaluator.domain.settling import awarded, open_matters, tenders_of
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rulebooks
from tests.strategies import NOON, small_setup

SETUP = small_setup()
CHAIR = SETUP.roster.people[1].id
DUE = date(2026, 11, 29)
AFTER = NOON + timedelta(days=8)


def decided(
    *steps: tuple[Matter, Outcome, str | None, str | None], at: datetime = NOON
) -> tuple[RecordedDecision, ...]:
    return tuple(
        RecordedDecision(
            number=number,
            matter=matter,
            outcome=outcome,
            tender=tender,
            criterion=criterion,
            reason="Recorded in the meeting.",
            decided_by=CHAIR,
            decided_at=at,
            due=DUE if outcome is Outcome.NOTIFIED else None,
            tenders=("A", "B") if matter in BETWEEN_SOME else (),
            ground=Ground.REQUIREMENT if outcome is Outcome.EXCLUDED else None,
        )
        for number, (matter, outcome, tender, criterion) in enumerate(steps, start=1)
    )


def low(*outcomes: Outcome) -> tuple[RecordedDecision, ...]:
    return decided(*((Matter.ABNORMALLY_LOW, outcome, "A", None) for outcome in outcomes))


def result(
    a: tuple[int, int, str],
    b: tuple[int, int, str],
    *,
    model: EvaluationModel = SETUP.model,
    decisions: tuple[RecordedDecision, ...] = (),
) -> AwardResult:
    out, lifted = exclusions(decisions), waivers(decisions)
    return award(
        AwardInput(
            model=model,
            tenders=tuple(
                AwardTender(
                    id=name,
                    supplier=f"Supplier {name}",
                    points={"Q1": Decimal(q1), "Q2": Decimal(q2)},
                    prices={"P": Decimal(price)},
                    excluded=out.get(name),
                    waived=lifted.get(name, ()),
                )
                for name, (q1, q2, price) in (("A", a), ("B", b))
            ),
        )
    )


def with_minimum(points: str) -> EvaluationModel:
    quality, price = SETUP.model.criteria
    first, second = quality.children
    quality = replace(quality, children=(replace(first, minimum_points=Decimal(points)), second))
    return replace(SETUP.model, criteria=(quality, price))


def questions(found: AwardResult, decisions: tuple[RecordedDecision, ...] = ()) -> list[Matter | None]:
    return [one.matter for one in open_matters(found, decisions, route=AwardRoute.MINI_COMPETITION)]


def test_a_tender_below_a_threshold_waits_for_a_reasoned_decision() -> None:
    found = result((1, 5, "100"), (3, 3, "100"), model=with_minimum("2"))
    assert questions(found) == [Matter.THRESHOLD]
    upheld = decided((Matter.THRESHOLD, Outcome.UPHELD, "A", "Q1"))
    assert questions(found, upheld) == []
    assert awarded(found, upheld) == ("B",)


def test_a_waiver_goes_into_the_award_input_and_puts_the_tender_back_in_play() -> None:
    waived = decided((Matter.THRESHOLD, Outcome.UPHELD, "A", "Q1"), (Matter.THRESHOLD, Outcome.WAIVED, "A", "Q1"))
    again = result((1, 5, "50"), (3, 3, "100"), model=with_minimum("2"), decisions=waived)
    assert again.tender("A").below_threshold == ()
    assert questions(again, waived) == []
    assert awarded(again, waived) == ("A",)
    assert len(standing(waived)) == 1


AGAIN = NOON + timedelta(days=3)  # moderation was opened again after what was decided at noon


def agreed_again(was: tuple[int, int], now: tuple[int, int], *, tender: str = "A") -> ModerationRecord:
    """A tender's points as agreed first and in a session after the decisions."""
    first, second = (
        tuple(
            ConsensusScore(tender_id=tender, criterion_id=name, points=Decimal(each), reason="", session=session)
            for name, each in zip(("Q1", "Q2"), points, strict=True)
        )
        for session, points in ((1, was), (2, now))
    )
    sessions = tuple(
        ModerationSession(number=number, chair=CHAIR, present=(CHAIR,), opened_at=opened)
        for number, opened in ((1, NOON - timedelta(days=1)), (2, AGAIN))
    )
    return ModerationRecord(scores=second, earlier=first, sessions=sessions)


def asked_again(
    found: AwardResult, made: tuple[RecordedDecision, ...], moderation: ModerationRecord
) -> list[tuple[Matter | None, str]]:
    left = open_matters(found, made, route=AwardRoute.MINI_COMPETITION, moderation=moderation)
    assert all("agreed otherwise since" in one.message for one in left)
    return [(one.matter, one.tender) for one in left]


def test_a_waiver_is_decided_again_where_the_points_fell_since_and_an_upheld_minimum_where_they_moved() -> None:
    model, threshold = with_minimum("3"), (Matter.THRESHOLD, "A")
    for outcome, was, now, asked in (
        (Outcome.WAIVED, (2, 5), (1, 5), [threshold]),
        (Outcome.WAIVED, (1, 5), (2, 5), []),
        (Outcome.WAIVED, (2, 5), (2, 1), []),
        (Outcome.UPHELD, (1, 5), (2, 5), [threshold]),
        (Outcome.UPHELD, (2, 5), (2, 1), []),
        (Outcome.UPHELD, (2, 5), (3, 5), []),
    ):
        made = decided((Matter.THRESHOLD, outcome, "A", "Q1"))
        found = result((*now, "50"), (3, 3, "100"), model=model, decisions=made)
        assert asked_again(found, made, agreed_again(was, now)) == asked
        decided_since = tuple(replace(one, decided_at=AGAIN + timedelta(hours=1)) for one in made)
        assert asked_again(found, decided_since, agreed_again(was, now)) == []


def test_a_tie_and_a_close_result_are_looked_at_again_where_either_tenders_points_moved_since() -> None:
    tied = result((3, 3, "100"), (3, 3, "100"))
    put = decided((Matter.TIE, Outcome.PUT_FIRST, "B", None), (Matter.TIE, Outcome.PUT_FIRST, "A", None))
    close = result((3, 3, "100"), (3, 4, "100"), model=replace(SETUP.model, margin=Decimal(5)))
    stands = decided((Matter.WITHIN_MARGIN, Outcome.STANDS, "A", None))
    for found, made, matter in ((tied, put, Matter.TIE), (close, stands, Matter.WITHIN_MARGIN)):
        assert asked_again(found, made, agreed_again((2, 3), (3, 3))) == [(matter, "A")]
        assert asked_again(found, made, agreed_again((3, 3), (3, 3))) == []
        assert asked_again(found, made, agreed_again((2, 3), (3, 3), tender="C")) == []


def test_a_tie_for_the_first_rank_is_decided_for_one_tender_and_the_last_decision_stands() -> None:
    found = result((3, 3, "100"), (3, 3, "100"))
    assert questions(found) == [Matter.TIE, Matter.TIE]
    assert awarded(found, ()) == ("A", "B")
    shared = decided((Matter.TIE, Outcome.SHARED, "A", None))
    assert questions(found, shared) == [Matter.TIE, Matter.TIE]
    put = decided((Matter.TIE, Outcome.PUT_FIRST, "B", None), (Matter.TIE, Outcome.PUT_FIRST, "A", None))
    assert questions(found, put) == []
    assert awarded(found, put) == ("A",)


def test_a_decision_answers_only_the_tie_or_close_result_between_the_tenders_it_was_made_between() -> None:
    tied = result((3, 3, "100"), (3, 3, "100"))
    close = result((3, 3, "100"), (3, 4, "100"), model=replace(SETUP.model, margin=Decimal(5)))
    [put] = decided((Matter.TIE, Outcome.PUT_FIRST, "A", None))
    [stands] = decided((Matter.WITHIN_MARGIN, Outcome.STANDS, "A", None))
    assert (questions(tied, (put,)), awarded(tied, (put,))) == ([], ("A",))
    assert questions(close, (stands,)) == []
    for others in (("A", "C"), ("A", "B", "C")):
        earlier = replace(put, tenders=others)
        assert questions(tied, (earlier,)) == [Matter.TIE, Matter.TIE]
        assert awarded(tied, (earlier,)) == ("A", "B")
        assert questions(close, (replace(stands, tenders=others),)) == [Matter.WITHIN_MARGIN]


def test_a_result_says_between_which_tenders_it_leaves_a_tie_or_a_close_result() -> None:
    tied, apart = result((3, 3, "100"), (3, 3, "100")), result((3, 3, "100"), (3, 4, "100"))
    close = result((3, 3, "100"), (3, 4, "100"), model=replace(SETUP.model, margin=Decimal(5)))
    assert tenders_of(tied, Matter.TIE, "B") == ("A", "B")
    assert tenders_of(close, Matter.WITHIN_MARGIN, "A") == ("A", "B")
    for found, matter, tender in (
        (apart, Matter.TIE, "A"),
        (apart, Matter.WITHIN_MARGIN, "A"),
        (close, Matter.WITHIN_MARGIN, "B"),
    ):
        assert tenders_of(found, matter, tender) == ()


def test_no_threshold_is_waived_where_no_minimum_is_published() -> None:
    waived = decided((Matter.THRESHOLD, Outcome.WAIVED, "A", "Q1"))
    require_sound(waived, replace(SETUP, model=with_minimum("2")))
    with pytest.raises(RuleBroken, match="No minimum is published"):
        require_sound(waived, SETUP)


def test_a_close_result_is_looked_at_again_before_it_stands() -> None:
    found = result((3, 3, "100"), (3, 4, "100"), model=replace(SETUP.model, margin=Decimal(5)))
    assert questions(found) == [Matter.WITHIN_MARGIN]
    assert questions(found, decided((Matter.WITHIN_MARGIN, Outcome.STANDS, "A", None))) == []


def test_a_low_price_is_open_until_it_is_shown_to_be_performable_and_then_may_not_be_disregarded() -> None:
    model = replace(SETUP.model, abnormally_low_below_mean_by=Decimal(20))
    found = result((3, 3, "50"), (3, 4, "100"), model=model)
    for step in ((), (Outcome.NOTIFIED,), (Outcome.NOTIFIED, Outcome.EXPLAINED)):
        assert questions(found, low(*step)) == [Matter.ABNORMALLY_LOW]
    shown = low(Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.PERFORMABLE)
    require_sound(shown, SETUP)
    assert questions(found, shown) == []
    with pytest.raises(RuleBroken, match="may not be disregarded"):
        require_sound(low(Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.PERFORMABLE, Outcome.NOT_PERFORMABLE), SETUP)


def test_a_supplier_still_asked_about_its_price_holds_up_the_award_whatever_raised_the_question() -> None:
    found = result((3, 3, "100"), (3, 4, "100"))
    assert questions(found) == []
    for step, said in ((SHOWN[:1], "until 29 November 2026"), (SHOWN[:2], "has explained its price")):
        [left] = open_matters(found, low(*step), route=AwardRoute.MINI_COMPETITION)
        assert (left.matter, left.tender) == (Matter.ABNORMALLY_LOW, "A")
        assert said in left.message
    assert questions(found, low(*SHOWN)) == []
    for last in (
        low(*SHOWN[:2], Outcome.NOT_PERFORMABLE),
        (*low(*SHOWN[:1]), *excluding(ANOTHER_GROUND)),
        (*low(*SHOWN[:1]), *decided((Matter.AWARD, Outcome.NO_AWARD, None, None))),
    ):
        assert questions(result((3, 3, "100"), (3, 4, "100"), decisions=last), last) == []


def test_a_low_price_is_not_rejected_before_an_explanation_or_the_due_date() -> None:
    early = low(Outcome.NOTIFIED, Outcome.NOT_PERFORMABLE)
    with pytest.raises(RuleBroken, match="until 29 November 2026"):
        require_sound(early, SETUP)
    late = (early[0], replace(early[1], decided_at=AFTER))
    require_sound(late, SETUP)
    assert exclusions(late) == {"A": "Recorded in the meeting."}
    require_sound(low(Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.NOT_PERFORMABLE), SETUP)
    for unasked in (Outcome.EXPLAINED, Outcome.NOT_PERFORMABLE, Outcome.PERFORMABLE):
        with pytest.raises(RuleBroken, match="not been notified"):
            require_sound(low(unasked), SETUP)
    with pytest.raises(RuleBroken, match="no explanation"):
        require_sound(low(Outcome.NOTIFIED, Outcome.PERFORMABLE), SETUP)


def test_a_supplier_asked_again_is_given_its_time_again() -> None:
    again = low(Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.NOTIFIED, Outcome.NOT_PERFORMABLE)
    with pytest.raises(RuleBroken, match="until 29 November 2026"):
        require_sound(again, SETUP)
    require_sound((*again[:3], replace(again[3], decided_at=AFTER)), SETUP)
    require_sound(low(*SHOWN[:2], Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.NOT_PERFORMABLE), SETUP)


def test_a_supplier_is_given_time_to_explain() -> None:
    [notified] = low(Outcome.NOTIFIED)
    with pytest.raises(RuleBroken, match="no time"):
        require_sound((replace(notified, due=NOON.date()),), SETUP)
    with pytest.raises(RuleBroken, match="by when"):
        require_sound((replace(notified, due=None),), SETUP)


def excluding(reason: str, *steps: Outcome) -> tuple[RecordedDecision, ...]:
    before = low(*steps)
    [out] = decided((Matter.EXCLUSION, Outcome.EXCLUDED, "A", None))
    return (*before, replace(out, number=len(before) + 1, reason=reason))


SHOWN = (Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.PERFORMABLE)
REJECTED = (*SHOWN[:2], Outcome.NOT_PERFORMABLE)
ANOTHER_GROUND = "Its director was convicted of bribery in May."


@pytest.mark.parametrize(
    "reason",
    [
        "Its price is abnormally low.",
        "It is ABNORMALLY  low.",
        "At £90,000 it can’t be delivered.",
        "The price cannot be performed.",
        "It is too cheap to be true.",
    ],
)
def test_no_exclusion_goes_round_the_steps_of_a_low_price(reason: str) -> None:
    for steps, named in (
        ((), "was not asked to explain"),
        (SHOWN[:1], "is not decided yet"),
        (SHOWN[:2], "is not decided yet"),
        (SHOWN, "may not be excluded for it"),
        (REJECTED, "is out already"),
    ):
        with pytest.raises(RuleBroken, match=named) as refused:
            require_sound(excluding(reason, *steps), SETUP)
        assert refused.value.hint


def test_a_price_rejected_first_and_shown_to_be_performable_after_all_stands() -> None:
    explained_late = low(*REJECTED, *SHOWN)
    require_sound(explained_late, SETUP)
    assert set(exclusions(low(*REJECTED))) == {"A"}
    assert exclusions(explained_late) == grounds(explained_late) == {}


def test_the_ground_of_an_exclusion_is_held_to_the_steps_of_a_low_price_whatever_its_reason_says() -> None:
    def on(ground: Ground | None, *steps: Outcome) -> tuple[RecordedDecision, ...]:
        *before, out = excluding("The panel so decided on 3 May.", *steps)
        return (*before, replace(out, ground=ground))

    for steps in ((), SHOWN[:1], SHOWN[:2], SHOWN, REJECTED):
        with pytest.raises(RuleBroken, match=r"asked|may not be excluded|out already"):
            require_sound(on(Ground.ABNORMALLY_LOW, *steps), SETUP)
        require_sound(on(Ground.SELECTION, *steps), SETUP)
    assert grounds(low(*REJECTED)) == {"A": Ground.ABNORMALLY_LOW}
    with pytest.raises(RuleBroken, match="rests on a ground"):
        require_sound(on(None), SETUP)
    [readmitted] = decided((Matter.EXCLUSION, Outcome.READMITTED, "A", None))
    with pytest.raises(RuleBroken, match="rests on a ground"):
        require_sound((replace(readmitted, ground=Ground.LATE),), SETUP)


def test_an_exclusion_rests_on_a_ground_that_its_rulebook_knows() -> None:
    [out] = decided((Matter.EXCLUSION, Outcome.EXCLUDED, "A", None))
    treaty = (replace(out, ground=Ground.NOT_TREATY_STATE),)
    knowing = [rules for rules in rulebooks() if rules.short == "Procurement Act 2023"]
    require_grounds(treaty, knowing[0])
    for rules in rulebooks():
        require_grounds((out,), rules)
        if rules not in knowing:
            with pytest.raises(RuleBroken, match="knows no exclusion on the ground"):
                require_grounds(treaty, rules)


def test_a_tender_whose_price_was_shown_to_be_performable_may_be_excluded_for_another_ground_alone() -> None:
    require_sound(excluding(ANOTHER_GROUND, *SHOWN), SETUP)
    with pytest.raises(RuleBroken, match="may not be excluded for it"):
        require_sound(excluding("We do not like its price.", *SHOWN), SETUP)


@pytest.mark.parametrize("reason", [ANOTHER_GROUND, "It gave no price.", "The price schedule was not provided."])
def test_an_exclusion_that_does_not_rest_on_a_low_price_asks_nobody_to_explain_it(reason: str) -> None:
    require_sound(excluding(reason), SETUP)


def test_the_steps_on_one_price_bind_no_other_tender() -> None:
    other = tuple(replace(one, tender="B") for one in low(*SHOWN))
    out = replace(excluding("Its price form is unsigned.")[0], number=4)
    require_sound((*other, out), SETUP)


def test_a_tender_that_was_excluded_may_be_readmitted() -> None:
    out = decided((Matter.EXCLUSION, Outcome.EXCLUDED, "A", None))
    assert awarded(result((5, 5, "50"), (1, 1, "100"), decisions=out), out) == ("B",)
    back = (*out, *decided((Matter.EXCLUSION, Outcome.READMITTED, "A", None)))
    assert exclusions(back) == {}


def test_no_award_settles_every_question_and_names_nobody() -> None:
    found = result((3, 3, "100"), (3, 3, "100"))
    none = decided((Matter.AWARD, Outcome.NO_AWARD, None, None))
    assert (questions(found, none), awarded(found, none)) == ([], ())


def test_a_direct_award_waits_for_the_reason_of_its_route() -> None:
    found = result((3, 3, "100"), (3, 4, "100"))
    [matter] = open_matters(found, (), route=AwardRoute.DIRECT_AWARD)
    assert matter.matter is Matter.AWARD_ROUTE
    reasoned = decided((Matter.AWARD_ROUTE, Outcome.ROUTE, None, None))
    assert open_matters(found, reasoned, route=AwardRoute.DIRECT_AWARD) == ()


def test_what_arithmetic_cannot_use_is_settled_by_excluding_the_tender_alone() -> None:
    found = result((3, 3, "0"), (3, 4, "100"))
    assert questions(found) == [None]
    out = decided((Matter.EXCLUSION, Outcome.EXCLUDED, "A", None))
    assert questions(result((3, 3, "0"), (3, 4, "100"), decisions=out), out) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"reason": "  "}, "no reason"),
        ({"reason": "x"}, "no reason in words"),
        ({"reason": "Quite so."}, "no reason in words"),
        ({"reason": "x" * 20_001}, "20,001 characters"),
        ({"outcome": Outcome.WAIVED}, "not a decision on tie"),
        ({"tender": None}, "about one tender"),
        ({"tender": "C"}, "no tender C"),
        ({"criterion": "Q1"}, "no other decision does"),
        ({"decided_by": "nobody"}, "not on the panel"),
        ({"number": 2}, "numbered from 1"),
        ({"due": DUE}, "by when"),
        ({"tenders": ()}, "they are between"),
        ({"tenders": ("A", "C")}, "they are between"),
        ({"tenders": ("B",)}, "they are between"),
        ({"matter": Matter.EXCLUSION, "outcome": Outcome.READMITTED}, "they are between"),
    ],
)
def test_a_decision_that_could_not_be_made_is_refused(change: dict[str, Any], named: str) -> None:
    [sound] = decided((Matter.TIE, Outcome.PUT_FIRST, "A", None))
    require_sound((sound,), SETUP)
    with pytest.raises(RuleBroken, match=named):
        require_sound((replace(sound, **change),), SETUP)
