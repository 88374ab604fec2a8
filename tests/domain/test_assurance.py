"""Sensitivity, rounding and thresholds are said in one plain sentence each."""

from dataclasses import replace
from decimal import Decimal

from evaluator.domain.assurance import assurance_in_words, rounding_off_in_words, thresholds_close_in_words
from evaluator.domain.award import AwardInput, AwardTender
from evaluator.domain.evaluation_model import EvaluationModel, Rounding, RoundingMode, RoundingTarget
from evaluator.domain.ranking import award
from evaluator.domain.sensitivity import sensitivity
from evaluator.domain.standing import stand
from tests.strategies import small_setup

MODEL = small_setup().model
TO_TENS = Rounding(apply_to=RoundingTarget.TOTAL, places=0, mode=RoundingMode.DOWN)


def award_input(model: EvaluationModel, **tenders: tuple[int, int, str]) -> AwardInput:
    return AwardInput(
        model=model,
        tenders=tuple(
            AwardTender(
                id=name,
                supplier=f"Supplier {name}",
                points={"Q1": Decimal(q1), "Q2": Decimal(q2)},
                prices={"P": Decimal(price)},
            )
            for name, (q1, q2, price) in tenders.items()
        ),
    )


def test_rounding_that_changes_nothing_and_rounding_that_decides_are_told_apart() -> None:
    clear = award_input(replace(MODEL, rounding=TO_TENS), A=(5, 5, "100"), B=(1, 1, "100"))
    assert list(rounding_off_in_words(clear, award(clear))) == ["Without rounding every tender would keep its rank."]
    close = award_input(replace(MODEL, rounding=TO_TENS), A=(3, 3, "100"), B=(3, 3, "101"))
    [same] = rounding_off_in_words(close, award(close))
    assert same == "Without rounding every tender would keep its rank."  # 39.6 is rounded down to 39, below 40
    tied = award_input(replace(MODEL, rounding=TO_TENS), A=(3, 3, "99"), B=(3, 3, "100"), C=(3, 3, "100.1"))
    [moved] = rounding_off_in_words(tied, award(tied))
    assert moved == "Without rounding the first would stay first, but the rank of Supplier C would change."
    plain = award_input(MODEL, A=(3, 3, "100"), B=(3, 3, "101"))
    [exact] = rounding_off_in_words(plain, award(plain))
    assert exact == "No rounding is published: every rank is decided on exact figures."


def test_a_first_rank_that_only_rounding_shares_is_said() -> None:
    shared = award_input(
        replace(MODEL, rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=0, mode=RoundingMode.HALF_UP)),
        A=(3, 3, "1000"),
        B=(3, 3, "1001"),
    )
    [sentence] = rounding_off_in_words(shared, award(shared))
    assert sentence.startswith("Rounding decides who is first: without it, Supplier A would rank first.")


def test_closeness_to_a_minimum_names_tender_figure_and_side() -> None:
    quality, price = MODEL.criteria
    first, second = quality.children
    quality = replace(quality, minimum_marks=Decimal(40), children=(replace(first, minimum_points=Decimal(3)), second))
    found = award_input(replace(MODEL, criteria=(quality, price)), A=(3, 4, "100"), B=(2, 5, "100"), C=(5, 5, "100"))
    sentences = list(thresholds_close_in_words(found, award(found)))
    assert sentences == [
        "Supplier A has 40 marks for Quality: exactly the minimum of 40.",
        "Supplier A has 3 points for Clinical safety: exactly the minimum of 3.",
        "Supplier B has 2 points for Clinical safety: just below the minimum of 3.",
    ]
    far = award_input(replace(MODEL, criteria=(quality, price)), C=(5, 5, "100"))
    assert list(thresholds_close_in_words(far, award(far))) == ["No tender came close to a published minimum."]
    assert list(thresholds_close_in_words(award_input(MODEL, C=(5, 5, "1")), award(award_input(MODEL)))) == []


def test_everything_is_a_sentence_and_rounding_is_said_without_sensitivity_too() -> None:
    found = award_input(replace(MODEL, rounding=TO_TENS), A=(4, 3, "100"), B=(3, 5, "80"))
    whole = list(assurance_in_words(found, award(found), sensitivity(stand(found))))
    assert all(sentence.endswith(".") for sentence in whole)
    assert list(assurance_in_words(found, award(found), None)) == whole[-1:]


def test_one_tender_alone_is_compared_with_nothing() -> None:
    found = award_input(replace(MODEL, rounding=TO_TENS), A=(4, 3, "100"))
    assert list(assurance_in_words(found, award(found), sensitivity(stand(found)))) == [
        "There is one tender alone: no other score, weight or rounding could put another first."
    ]
