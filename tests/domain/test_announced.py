"""A model keeps the weight of price that the invitation to its call-off announced, and may divide the rest."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.announced import (
    announced_for_price,
    not_carried,
    require_announced_weights,
    with_announced_words,
)
from evaluator.domain.evaluation_model import Method
from evaluator.domain.model_draft import by_method, changed, new_model
from evaluator.domain.model_warnings import ANNOUNCED_WORDS, warnings
from evaluator.domain.procurement import AnnouncedWeight, Invitation
from evaluator.errors import RuleBroken

WORDING = "Ten given cases,\ntwo of them by telephone."


def invitation(price: Decimal, *, other: str = "Quality", wording: str = "", of_price: str = "") -> Invitation:
    return Invitation(
        dps_id="d",
        reference="C-1",
        list_sha256="0" * 64,
        invited=(),
        weights=(
            AnnouncedWeight(id="quality", title=other, weight=100 - price, wording=wording),
            AnnouncedWeight(id="price", title="Price", weight=price, wording=of_price),
        ),
    )


@given(announced=st.integers(0, 100), given_=st.integers(0, 100))
def test_a_model_is_refused_exactly_where_price_weighs_otherwise_than_announced(announced: int, given_: int) -> None:
    model = new_model("Call-off", price=Decimal(given_))
    if announced == given_:
        require_announced_weights(model, invitation(Decimal(announced)))
    else:
        with pytest.raises(RuleBroken, match=f"announced {announced} marks of a hundred for price"):
            require_announced_weights(model, invitation(Decimal(announced)))


def test_the_weight_of_price_is_held_against_the_whole_of_the_model() -> None:
    model = replace(new_model("Call-off", price=Decimal(40)), total_weight=Decimal(200))
    with pytest.raises(RuleBroken, match="gives 40 of 200"):
        require_announced_weights(model, invitation(Decimal(40)))
    require_announced_weights(model, invitation(Decimal(20)))


def test_a_method_without_weights_is_refused_where_weights_were_announced() -> None:
    model = by_method(new_model("Call-off"), Method.LOWEST_PRICE)
    with pytest.raises(RuleBroken, match="this method uses none"):
        require_announced_weights(model, invitation(Decimal(40)))


def test_where_price_is_not_set_apart_nothing_is_asked() -> None:
    both = invitation(Decimal(40), other="Whole-life cost")
    assert announced_for_price(both) is None
    require_announced_weights(new_model("Call-off", price=Decimal(10)), both)


def test_a_model_begins_with_the_words_announced_the_first_question_and_price_each_with_its_own() -> None:
    announced = invitation(Decimal(40), wording=WORDING, of_price="Over three years.")
    model = with_announced_words(new_model("Call-off"), announced)
    assert [leaf.guidance for leaf in (*model.scored_leaves(), *model.price_leaves())] == [WORDING, "Over three years."]
    assert not_carried(model, announced) == ()
    assert with_announced_words(model, invitation(Decimal(40))) == model


def test_a_warning_stands_exactly_while_the_words_announced_are_nowhere_in_the_model() -> None:
    announced, model = invitation(Decimal(40), wording=WORDING), new_model("Call-off")
    question = model.scored_leaves()[0]

    def warned(guidance: str, *sub_criteria: str) -> list[str]:
        now = changed(model, replace(question, guidance=guidance, sub_criteria=sub_criteria))
        return [one.says for one in warnings(now, announced) if one.name == ANNOUNCED_WORDS]

    (says,) = warned("Ten given cases.")
    assert "Call-off C-1 announced “Quality” more precisely" in says
    assert says.endswith(WORDING)
    assert warned(f"As announced: {WORDING.upper()} Both count.") == []
    assert warned("", "Ten given cases, two of them by telephone.") == []
    assert ANNOUNCED_WORDS not in [one.name for one in warnings(model)]
