"""The typeface of every paper we make, embedded, and what becomes of characters it has not got.

Atkinson Hyperlegible (Braille Institute, SIL Open Font Licence 1.1) is made so that letters are not mistaken for one
another. It holds western and central European letters; Welsh ŵ and ŷ and their like are added (glyphs.py). Any other
character without a glyph, and every control or direction mark, is shown by its number, ⟨U+202E⟩:
nothing that a supplier wrote may vanish or reorder a line unseen.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache
from io import BytesIO
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from evaluator.formats.pdf.glyphs import completed


class Face(StrEnum):
    """The two cuts in use; the value is the name the PDF library knows them by."""

    REGULAR = "AtkinsonHyperlegible-Regular"
    BOLD = "AtkinsonHyperlegible-Bold"


# Characters drawn with the glyph of another that looks the same; the text of the file keeps the true character.
_DRAWN_AS = {
    "⟨": "‹",
    "⟩": "›",
    "‐": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "―": "—",
    "ʼ": "’",
    "\N{EN SPACE}": " ",
    "\N{EM SPACE}": " ",
    "\N{FIGURE SPACE}": " ",
    "\N{THIN SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
}
_SPELT_OUT = {"\r\n": "\n", "\r": "\n", "\t": " ", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_NEVER_DRAWN = {"\N{SOFT HYPHEN}", "\uffff"}


@cache
def font(face: Face) -> TTFont:
    """The font of one cut, registered once in this process."""
    folder = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
    outlines, letters = completed((folder / f"{face.value}.ttf").read_bytes())
    made = TTFont(face.value, BytesIO(outlines), asciiReadable=True)
    glyphs = letters | {character: made.face.charToGlyph[ord(twin)] for character, twin in _DRAWN_AS.items()}
    for character, glyph in glyphs.items():
        made.face.charToGlyph[ord(character)] = glyph
        made.face.charWidths[ord(character)] = made.face.hmetrics[glyph][0] * 1000 / made.face.unitsPerEm
    pdfmetrics.registerFont(made)
    return made


@cache
def _odd() -> re.Pattern[str]:
    """Matches whatever cannot be drawn as it is."""
    known = frozenset.intersection(*(frozenset(font(face).face.charToGlyph) for face in Face))
    drawn = ({chr(code) for code in known} | {"\n"}) - _NEVER_DRAWN
    marks = {mark for mark in drawn if unicodedata.combining(mark)}
    return re.compile("[^" + re.escape("".join(sorted(drawn - marks))) + "]")


_SPELL = re.compile("|".join(map(re.escape, _SPELT_OUT)))


def visible(text: str) -> str:
    """The text as it is drawn: composed (NFC), line ends as \\n, and anything that has no glyph shown as ⟨U+XXXX⟩."""
    if text.isascii() and text.isprintable():
        return text
    text = _SPELL.sub(lambda found: _SPELT_OUT[found.group()], unicodedata.normalize("NFC", text))
    return _odd().sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)
