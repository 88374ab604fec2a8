"""The figures of agreement as printed and shown are those of the statistics, and say what they mean."""

from decimal import Decimal

from evaluator.domain.agreement import agreement, leniency
from evaluator.domain.agreement_figures import agreement_figures
from evaluator.domain.award import AwardInput, AwardTender, IndividualPoints
from evaluator.domain.figures import six_places
from tests.strategies import small_setup

MODEL = small_setup().model


def given(**members: str) -> AwardInput:
    """Points of each member for tenders A, B, C … on the first question."""
    points = tuple(
        IndividualPoints(member=member, tender=chr(65 + at), criterion="Q1", points=Decimal(one))
        for member, listed in members.items()
        for at, one in enumerate(listed)
    )
    tenders = tuple(AwardTender(id=one, supplier=one, points={}, prices={}) for one in "ABC")
    return AwardInput(model=MODEL, tenders=tenders, individual_points=points)


def test_each_figure_is_the_one_of_the_statistics_to_six_places() -> None:
    found = given(m1="345", m2="234", m3="334")
    shown, exact = agreement_figures(found), agreement(found)
    first = shown.questions[0]
    alpha, w = exact.criteria["Q1"].krippendorff_alpha.ordinal, exact.criteria["Q1"].kendall_w
    assert alpha is not None
    assert w is not None
    assert (first.alpha_ordinal, first.kendall_w, first.widest_range) == (six_places(alpha), six_places(w), "1")
    assert [one.figure for one in shown.members] == [six_places(leniency(found)[one.member]) for one in shown.members]


def test_leniency_is_said_in_words_on_either_side_and_when_there_is_none() -> None:
    words = {one.member: one.in_words for one in agreement_figures(given(m1="44", m2="33")).members}
    assert words == {
        "m1": "gave 20.0 per cent of the scale more than the others",
        "m2": "gave 20.0 per cent of the scale less than the others",
    }
    same = agreement_figures(given(m1="34", m2="34")).members
    assert {one.in_words for one in same} == {"gave as much as the others"}


def test_what_cannot_be_worked_out_is_said_and_not_guessed() -> None:
    alone = agreement_figures(given(m1="34"))
    assert alone.overall is None
    assert "do not allow" in alone.in_words
    assert [(one.figure, one.in_words) for one in alone.members] == [("–", "scored nothing that others scored")]
