"""A model keeps the weight of price that the invitation to its call-off announced, and may divide the rest."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.announced import announced_for_price, require_announced_weights
from evaluator.domain.evaluation_model import Method
from evaluator.domain.model_draft import by_method, new_model
from evaluator.domain.procurement import AnnouncedWeight, Invitation
from evaluator.errors import RuleBroken


def invitation(price: Decimal, *, other: str = "Quality") -> Invitation:
    return Invitation(
        dps_id="d",
        reference="C-1",
        list_sha256="0" * 64,
        invited=(),
        weights=(
            AnnouncedWeight(id="quality", title=other, weight=100 - price),
            AnnouncedWeight(id="price", title="Price", weight=price),
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
