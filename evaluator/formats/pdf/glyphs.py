"""Adds to a TrueType font what our papers need: accented letters it lacks (Welsh ŵ, ŷ), → and figures of one width.

Each new glyph is a composite, as the font's own é is: the outline of the letter and, centred over it, that of the
accent; a figure moved to the middle of a wider place, so that columns of figures stand under one another. Done with
spacing at each place of use instead, some programs read "Gw ^yl" and "1 1.00" out of the file.
Source: OpenType 1.9, tables glyf, loca, hmtx, hhea and maxp.
"""

import struct
import unicodedata
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFontFile, TTFontMaker

_LATIN = range(0x00C0, 0x1F00)
_SPACING_FORM = {
    "\N{COMBINING GRAVE ACCENT}": "`",
    "\N{COMBINING ACUTE ACCENT}": "´",
    "\N{COMBINING CIRCUMFLEX ACCENT}": "ˆ",
    "\N{COMBINING TILDE}": "˜",
    "\N{COMBINING MACRON}": "¯",
    "\N{COMBINING BREVE}": "˘",
    "\N{COMBINING DOT ABOVE}": "˙",
    "\N{COMBINING DIAERESIS}": "¨",
    "\N{COMBINING RING ABOVE}": "˚",
    "\N{COMBINING DOUBLE ACUTE ACCENT}": "˝",
    "\N{COMBINING CARON}": "ˇ",
}
_DOTTED = "ij"  # an accent replaces their dot, and the font may lack the dotless form
_FIGURES = "0123456789"
_COPIED = ("OS/2", "cmap", "cvt ", "fpgm", "name", "post", "prep")
_BY_OFFSET, _MORE_FOLLOW = 0x0003, 0x0020  # flags of a component: its place is two words, another comes after it


class _Box(NamedTuple):
    left: int
    bottom: int
    right: int
    top: int

    def moved(self, across: int, up: int) -> "_Box":
        return _Box(self.left + across, self.bottom + up, self.right + across, self.top + up)


class _Glyph(NamedTuple):
    """A composite glyph to be added: its bytes and its metrics in font units."""

    outline: bytes
    advance: int
    left: int


def completed(font: bytes) -> tuple[bytes, dict[str, int]]:
    """The font with the composite glyphs added, and the glyph number of each character that is drawn with one."""
    source = TTFontFile(BytesIO(font))
    gained = {letter: _accented(source, *parts) for letter in map(chr, _LATIN) if (parts := _parts(source, letter))}
    width = round(sum(_advance(source, figure) for figure in _FIGURES[2:]) / 8 * 1.04)
    gained |= {figure: _centred(source, figure, width) for figure in _FIGURES}
    gained["→"] = _arrow(source)
    first = len(source.glyphPos) - 1
    return _assembled(source, list(gained.values())), {character: first + at for at, character in enumerate(gained)}


def _parts(source: TTFontFile, letter: str) -> tuple[int, int] | None:
    """The glyphs of the letter and of the accent, where the font has both and not the whole."""
    base, accent = letter, ""
    if len(taken_apart := unicodedata.normalize("NFD", letter)) == 2:
        base, accent = taken_apart[0], _SPACING_FORM.get(taken_apart[1], "")
    glyphs = source.charToGlyph
    if ord(letter) in glyphs or not accent or base in _DOTTED or ord(base) not in glyphs or ord(accent) not in glyphs:
        return None
    return glyphs[ord(base)], glyphs[ord(accent)]


def _box(source: TTFontFile, glyph: int) -> _Box:
    start = source.get_table_pos("glyf")[0] + source.glyphPos[glyph]
    return _Box(*struct.unpack(">hhhh", source.get_chunk(start + 2, 8)))


def _advance(source: TTFontFile, character: str) -> int:
    return int(source.hmetrics[source.charToGlyph[ord(character)]][0])


def _accented(source: TTFontFile, base: int, accent: int) -> _Glyph:
    letter, mark = _box(source, base), _box(source, accent)
    across = round((letter.left + letter.right - mark.left - mark.right) / 2)
    up = max(0, letter.top - _box(source, source.charToGlyph[ord("x")]).top)
    mark = mark.moved(across, up)
    whole = _Box(min(letter.left, mark.left), letter.bottom, max(letter.right, mark.right), mark.top)
    return _Glyph(_composite(whole, (base, 0, 0), (accent, across, up)), int(source.hmetrics[base][0]), whole.left)


def _centred(source: TTFontFile, figure: str, width: int) -> _Glyph:
    glyph = source.charToGlyph[ord(figure)]
    across = round((width - _advance(source, figure)) / 2)
    box = _box(source, glyph).moved(across, 0)
    return _Glyph(_composite(box, (glyph, across, 0)), width, box.left)


def _arrow(source: TTFontFile) -> _Glyph:
    """An en dash whose right end is the point of a single angle quotation mark."""
    dash, point = (source.charToGlyph[ord(character)] for character in "–›")
    line, tip = _box(source, dash), _box(source, point)
    across, up = line.right - tip.right, round((line.bottom + line.top - tip.bottom - tip.top) / 2)
    tip = tip.moved(across, up)
    whole = _Box(line.left, tip.bottom, line.right, tip.top)
    return _Glyph(_composite(whole, (dash, 0, 0), (point, across, up)), _advance(source, "–"), whole.left)


def _composite(box: _Box, *components: tuple[int, int, int]) -> bytes:
    outline = struct.pack(">hhhhh", -1, *box)
    for number, (glyph, across, up) in enumerate(components, start=1):
        flags = _BY_OFFSET | (_MORE_FOLLOW if number < len(components) else 0)
        outline += struct.pack(">HHhh", flags, glyph, across, up)
    return outline + bytes(-len(outline) % 4)


def _assembled(source: TTFontFile, added: list[_Glyph]) -> bytes:
    count = len(source.glyphPos) - 1 + len(added)
    outlines = _table(source, "glyf")
    places = list(source.glyphPos)
    metrics = [(int(advance), int(left)) for advance, left in source.hmetrics]
    for glyph in added:
        outlines += glyph.outline
        places.append(places[-1] + len(glyph.outline))
        metrics.append((glyph.advance, glyph.left & 0xFFFF))
    made = TTFontMaker()
    for tag in _COPIED:
        if tag in source.table:
            made.add(tag, _table(source, tag))
    made.add("glyf", outlines)
    made.add("loca", struct.pack(f">{len(places)}L", *places))
    made.add("head", _with_short(_table(source, "head"), 50, 1))  # offsets in loca are long
    made.add("maxp", _with_short(_table(source, "maxp"), 4, count))
    made.add("hhea", _with_short(_table(source, "hhea"), 34, count))
    made.add("hmtx", b"".join(struct.pack(">HH", *metric) for metric in metrics))
    return made.makeStream()


def _table(source: TTFontFile, tag: str) -> bytes:
    return source.get_chunk(*source.get_table_pos(tag))


def _with_short(table: bytes, at: int, value: int) -> bytes:
    return table[:at] + struct.pack(">H", value) + table[at + 2 :]
