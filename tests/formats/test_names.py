"""Names that came from outside look like what they are (SECURITY T13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.errors import RuleBroken
from evaluator.formats.names import LONGEST, looks_odd, shown


@pytest.mark.parametrize(
    ("given_name", "looks"),
    [
        ("Quality response.pdf", "Quality response.pdf"),
        ("Bid\u202efdp.exe", "Bid⟨U+202E⟩fdp.exe"),
        ("Bid\u2066fdp\u2069.exe", "Bid⟨U+2066⟩fdp⟨U+2069⟩.exe"),
        ("line\nbreak\t.pdf", "line⟨U+000A⟩break⟨U+0009⟩.pdf"),
        ("nul\x00.pdf", "nul⟨U+0000⟩.pdf"),
        ("zero\u200bwidth.pdf", "zero⟨U+200B⟩width.pdf"),
        ("line\u2028separator", "line⟨U+2028⟩separator"),
        ("half\ud800.pdf", "half⟨U+D800⟩.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system32\\drivers.sys", "drivers.sys"),
        ("/etc/shadow", "shadow"),
        ("C:\\tender.pdf", "tender.pdf"),
        ("cafe\u0301.pdf", "caf\u00e9.pdf"),
        ("Angebot für das Los 1 – Preis.xlsx", "Angebot für das Los 1 – Preis.xlsx"),
        ("a" * LONGEST, "a" * LONGEST),
    ],
)
def test_a_name_is_shown_as_what_it_is(given_name: str, looks: str) -> None:
    assert shown(given_name) == looks


@pytest.mark.parametrize("name", ["", " ", ".", "..", "folder/", "../..", " . ", "\u00a0", "a" * (LONGEST + 1)])
def test_a_name_that_is_none_or_too_long_is_refused(name: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        shown(name)
    assert refused.value.hint


def test_the_limit_counts_what_is_shown() -> None:
    with pytest.raises(RuleBroken, match="300 characters"):
        shown("\u202e" * 100)


@given(name=st.text(alphabet=st.characters(), max_size=60))
def test_no_name_hides_a_character_or_leads_to_another_folder(name: str) -> None:
    try:
        looks = shown(name)
    except RuleBroken:
        return
    assert not {"/", "\\", "\n", "\x00", "\u202e", "\u2066"} & set(looks)
    assert looks not in {".", ".."}
    assert all(letter.isprintable() or letter.isspace() for letter in looks)
    looks.encode("utf-8")
    assert shown(looks) == looks or len(looks) > LONGEST


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("\u041effer.pdf", "mixes Cyrillic and Latin letters"),
        ("\u03a1rice.pdf", "mixes Greek and Latin letters"),
        ("Bid\u202efdp.exe", "hide or reorder"),
        ("Bid\u200b.pdf", "hide or reorder"),
        ("\uff22id.pdf", "look like others"),
    ],
)
def test_a_name_that_is_not_what_it_looks_like_is_said_to_be_odd(name: str, said: str) -> None:
    assert said in looks_odd(name)


@pytest.mark.parametrize(
    "name", ["Offer.pdf", "Angebot für Zürich.pdf", "\u041f\u043b\u0430\u043d.pdf", "plan (2) – v3.pdf"]
)
def test_a_name_in_one_script_is_not_odd(name: str) -> None:
    assert looks_odd(name) == ""
