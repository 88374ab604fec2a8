"""The spread of a question: everybody's points, the range and what was agreed, none hidden behind another."""

from decimal import Decimal
from itertools import combinations

from hypothesis import given as drawn
from hypothesis import strategies as st

from evaluator.domain.drawing import Box, Ink, Picture, Text, in_lines
from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.spread import MOST_HIGH, Given, given_on, spread, spread_of_one
from tests.strategies import small_setup

LINE_HIGH = 4  # of the range behind the marks
FIVE = ScoringScale(id="0-5", minimum=Decimal(0), maximum=Decimal(5), points=tuple(map(Decimal, range(6))))
CENT = ScoringScale(id="per cent", minimum=Decimal(0), maximum=Decimal(100), step=Decimal("0.01"))


def of(tender: str, *points: str, agreed: str | None = None) -> Given:
    named = tuple((f"P{number}", Decimal(one)) for number, one in enumerate(points, start=1))
    return Given(tender=tender, points=named, agreed=None if agreed is None else Decimal(agreed))


def marks(picture: Picture) -> list[tuple[Text, Box]]:
    """Each bold text with the box behind it."""
    boxes = [one for one in picture.shapes if isinstance(one, Box) and one.ink is Ink.FILL and one.high > LINE_HIGH]
    return [
        (text, next(box for box in boxes if box.y < text.y < box.y + box.high and box.x < text.x < box.x + box.wide))
        for text in picture.shapes
        if isinstance(text, Text) and text.bold
    ]


def require_in_frame(picture: Picture) -> None:
    for shape in picture.shapes:
        wide, high = (shape.wide, shape.high) if isinstance(shape, Box) else (0, 0)
        assert 0 <= shape.x <= picture.wide - wide
        assert 0 <= shape.y <= picture.high - high


def test_a_picture_says_who_gave_what_how_far_apart_and_what_was_agreed() -> None:
    [picture] = spread("Clinical safety", FIVE, [of("Alpha", "3", "5", "3", agreed="4"), of("Beta", "2", "2", "2")])
    assert picture.heads == ("Tender", "P1", "P2", "P3", "Spread", "Agreed")
    assert picture.figures == (("Alpha", "3", "5", "3", "2", "4"), ("Beta", "2", "2", "2", "0", "–"))
    assert "Alpha: P1 gave 3, P2 gave 5 and P3 gave 3; spread 2, 4 agreed." in picture.description
    assert "nothing agreed yet" in picture.description
    assert [text.text for text, _ in marks(picture)] == ["P1", "P2", "P3", "4", "P1", "P2", "P3"]


@drawn(st.lists(st.integers(0, 10_000), min_size=1, max_size=12), st.sampled_from([FIVE, CENT]))
def test_no_mark_hides_another_and_each_stays_in_the_frame(points: list[int], scale: ScoringScale) -> None:
    alpha = of("Alpha", *(str(scale.maximum * one / 10_000) for one in points), agreed="1")
    picture = spread_of_one("Q", scale, alpha)
    for drawn_one in (picture, *spread("Q", scale, [alpha, of("Beta", "1", "2")])):
        require_in_frame(drawn_one)
    boxes = [box for _, box in marks(picture)]
    for one, other in combinations(boxes, 2):
        apart = one.x + one.wide <= other.x or other.x + other.wide <= one.x
        assert apart or one.y + one.high <= other.y or other.y + other.high <= one.y


def test_many_tenders_become_several_pictures_and_none_is_left_out() -> None:
    given = [of(f"Tender {number}", "3", "3", "3", "4", agreed="3") for number in range(40)]
    found = spread("Q", FIVE, given)
    assert len(found) > 1
    assert all(one.high <= MOST_HIGH for one in found)
    assert [row[0] for one in found for row in one.figures] == [one.tender for one in given]


def test_one_response_alone_has_no_label_and_may_have_nothing_at_all() -> None:
    alone = spread_of_one("Q", FIVE, of("Alpha", "2", "4"))
    assert not [one for one in alone.shapes if isinstance(one, Text) and "Alpha" in one.text]
    assert "nobody gave points" in spread_of_one("Q", FIVE, of("Alpha")).description


def test_a_long_scale_shows_its_ends_and_the_points_that_were_given() -> None:
    picture = spread_of_one("Q", CENT, of("Alpha", "71.25", "30", "30.01", agreed="55"))
    shown = [one.text for one in picture.shapes if isinstance(one, Text) and one.ink is Ink.QUIET]
    assert shown == ["0", "100", "71.25", "30", "55"]


def test_members_stand_under_their_number_in_the_roster() -> None:
    setup = small_setup()
    leaf = setup.model.scored_leaves()[0]
    response = next(one for one in setup.responses() if one.criterion_id == leaf.id)
    last = setup.expected_to_score()[-1]
    first, *_ = given_on(leaf, setup, {(last, response): Decimal(4)}, {response: Decimal(3)})
    assert first.points == ((f"P{len(setup.expected_to_score())}", Decimal(4)),)
    assert first.agreed == Decimal(3)


def test_a_text_takes_the_lines_it_may_and_says_where_it_was_cut() -> None:
    text = Text(x=0, y=0, text="Example Elm Community Interest Company", room=10, lines=2)
    assert in_lines(text, 16, len) == ("Example Elm", "Community Inter…")
    assert in_lines(text, 40, len) == ("Example Elm Community Interest Company",)
    assert all(len(line) <= 5 for line in in_lines(text, 5, len))
