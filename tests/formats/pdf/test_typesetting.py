"""Lines hold all of a text and never more than the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.formats.pdf.canvas import Pages
from evaluator.formats.pdf.fonts import Face, visible
from evaluator.formats.pdf.typesetting import Typesetter

WIDEST_CHARACTER = 20.0  # at size 10; no line can be narrower than one character


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Pages(200, 200).typesetter


def _letters(text: str) -> str:
    return "".join(text.split())


@given(
    text=st.text(alphabet=st.sampled_from("aw WŵŁ0.-/\n\u202e中“é  "), max_size=200),
    width=st.floats(WIDEST_CHARACTER * 6, 400),
    indent=st.floats(0, 80),
)
def test_wrapping_keeps_every_letter_in_order_and_every_line_within_the_width(
    text: str, width: float, indent: float, typesetter: Typesetter
) -> None:
    lines = typesetter.wrap(text, Face.REGULAR, 10, width, indent=indent)
    assert _letters("".join(lines)) == _letters(visible(text))
    for at, line in enumerate(lines):
        room = width - (indent if at == 0 else 0)
        assert typesetter.width(line.rstrip(" "), Face.REGULAR, 10) <= room + 0.001


def test_a_text_that_is_exactly_as_wide_as_the_line_stays_on_it(typesetter: Typesetter) -> None:
    for text in ("Weight in marks", "Łódź", "11.00"):
        assert typesetter.wrap(text, Face.BOLD, 8.5, typesetter.width(text, Face.BOLD, 8.5)) == [text]


def test_a_line_broken_at_a_space_keeps_it_so_that_no_words_run_together(typesetter: Typesetter) -> None:
    lines = typesetter.wrap("one two three four five six seven", Face.REGULAR, 10, 60)
    assert len(lines) > 2
    assert "".join(lines) == "one two three four five six seven"


def test_a_word_longer_than_the_line_is_broken_after_punctuation_where_there_is_some(typesetter: Typesetter) -> None:
    lines = typesetter.wrap("https://example.org/a/long/address/without/end", Face.REGULAR, 10, 100)
    assert len(lines) > 1
    assert lines[0].endswith("/")
    assert "".join(lines) == "https://example.org/a/long/address/without/end"


def test_brackets_and_backslashes_are_written_so_that_they_come_out_the_same(typesetter: Typesetter) -> None:
    assert typesetter.show(r"a(b)\c", Face.REGULAR, 10) == r"(a\(b\)\\c) Tj"
