"""Nothing a supplier wrote vanishes: letters show, and what has no glyph is shown by its number."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.formats.pdf.fonts import Face, font, visible


@pytest.mark.parametrize("face", Face)
def test_names_in_welsh_polish_and_french_have_every_glyph(face: Face) -> None:
    name = "Ŵyn Gŵyl Llŷr Ŷ ẁ ẃ ẅ Łódź naïve œuvre ċ ğ ș"
    assert visible(name) == name
    assert all(ord(character) in font(face).face.charToGlyph for character in name)


@pytest.mark.parametrize("face", Face)
def test_figures_are_all_of_one_width_and_so_stand_under_one_another(face: Face) -> None:
    assert len({font(face).stringWidth(figure, 10) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("face", Face)
def test_an_added_letter_is_as_wide_as_the_letter_without_its_accent(face: Face) -> None:
    assert font(face).stringWidth("ŵŷŴŶ", 10) == pytest.approx(font(face).stringWidth("wyWY", 10))


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("Bid\u202efdp.exe", "Bid⟨U+202E⟩fdp.exe"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("a\ufeffb", "a⟨U+FEFF⟩b"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("bell\x07", "bell⟨U+0007⟩"),
        ("\x00", "⟨U+0000⟩"),
        ("Ж", "⟨U+0416⟩"),
        ("中", "⟨U+4E2D⟩"),
        ("\U0001f600", "⟨U+1F600⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\uffff", "⟨U+FFFF⟩"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree four"),
        ("ﬁle ﬄ", "file ffl"),
        ("w\u0302", "ŵ"),
        ("⟨U+202E⟩", "⟨U+202E⟩"),
    ],
)
def test_what_cannot_be_drawn_is_shown_by_its_number(given_text: str, shown: str) -> None:
    assert visible(given_text) == shown


@given(st.text())
def test_every_character_of_any_text_is_drawn_or_shown_by_its_number(text: str) -> None:
    shown = visible(text)
    known = font(Face.REGULAR).face.charToGlyph
    assert all(character == "\n" or ord(character) in known for character in shown)
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"} and character not in "\r\n\t":
            assert f"⟨U+{ord(character):04X}⟩" in shown
    assert visible(shown) == shown
