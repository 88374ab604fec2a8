"""Text into lines and lines into PDF operators, fast: widths are measured once a word, ASCII is written as it is.

A reportlab `Paragraph` in each table cell took five times as long as this for the same pages.
"""

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFDocument

from evaluator.formats.pdf.fonts import Face, font, visible
from evaluator.formats.pdf.strings import literal

_MOST_KEPT = 20_000  # measured words and wrapped texts; a long report has many more
_ROUNDING = 1e-6  # in ems: a column as wide as its text must hold it
_AFTER_THESE = "-/_.,;:@&=?+"


class Typesetter:
    """Sets text for one PDF: knows its fonts, keeps the width of every word it has met."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._fonts = {face: font(face) for face in Face}
        self._names: dict[Face, str] = {}
        self._ems: dict[Face, dict[str, float]] = {face: {} for face in Face}
        self._lines: dict[tuple[str, Face, float, float, float], list[str]] = {}
        self._extents: dict[tuple[str, Face], tuple[float, float]] = {}
        self._shown: dict[tuple[Face, str], str] = {}

    def select(self, face: Face, size: float) -> str:
        """The operator that chooses a font; the first use puts it into the PDF."""
        if face not in self._names:
            self._fonts[face].splitString(" ", self._document)
            self._names[face] = str(self._fonts[face].getSubsetInternalName(0, self._document))
        return f"{self._names[face]} {size:g} Tf"

    def _em(self, text: str, face: Face) -> float:
        """The width of a visible text at size 1, kept: words and figures come again and again."""
        known = self._ems[face]
        width = known.get(text)
        if width is None:
            if len(known) > _MOST_KEPT:
                known.clear()
            width = known[text] = self._fonts[face].stringWidth(text, 1)
        return width

    def width(self, text: str, face: Face, size: float) -> float:
        """How wide a visible text is, in points."""
        return self._em(text, face) * size

    def extent(self, text: str, face: Face, size: float) -> tuple[float, float]:
        """The width of the longest word of a text, and of its longest line, in points."""
        found = self._extents.get((text, face))
        if found is None:
            if len(self._extents) > _MOST_KEPT:
                self._extents.clear()
            lines = visible(text).split("\n")
            words = [self._em(word, face) for line in lines for word in line.split(" ")]
            found = self._extents[text, face] = max(words), max(self._em(line, face) for line in lines)
        return found[0] * size, found[1] * size

    def wrap(self, text: str, face: Face, size: float, width: float, *, indent: float = 0) -> list[str]:
        """Break a text into lines no wider than `width` points; the first is shorter by `indent`. Never drops any."""
        key = (text, face, size, width, indent)
        lines = self._lines.get(key)
        if lines is None:
            if len(self._lines) > _MOST_KEPT:
                self._lines.clear()
            lines = self._lines[key] = self._wrap(visible(text), face, width / size + _ROUNDING, indent / size)
        return lines

    def _wrap(self, text: str, face: Face, room: float, indent: float) -> list[str]:
        if "\n" not in text and self._em(text, face) <= room - indent:
            return [text]
        lines: list[str] = []
        for paragraph in text.split("\n"):
            if lines:
                lines[-1] += " "
            lines += self._fill(paragraph, face, room, 0 if lines else indent)
        return lines

    def _fill(self, paragraph: str, face: Face, room: float, indent: float) -> list[str]:
        """The lines of one paragraph. A line broken at a space keeps it: read aloud, no words run together."""
        known = self._ems[face]
        space = self._em(" ", face)
        lines: list[str] = []
        line: list[str] = []
        used = indent
        for word in paragraph.split(" "):
            width = known.get(word)
            if width is None:
                width = self._em(word, face)
            if line and used + space + width > room:
                lines.append(" ".join(line) + " ")
                line, used = [], 0.0
            elif not line and indent and used + width > room:
                lines.append("")
                used = indent = 0.0
            if width > room:
                *whole, word = self._pieces(word, face, room)
                lines += whole
                width = self._em(word, face)
            used += width + (space if line else 0.0)
            line.append(word)
        lines.append(" ".join(line))
        return lines

    def _pieces(self, word: str, face: Face, room: float) -> list[str]:
        """Break a word that is wider than a line, after a mark of punctuation where one is near the end."""
        pieces = []
        while self._em(word, face) > room and len(word) > 1:
            fits = 1
            used = self._em(word[0], face)
            while fits < len(word) and (used := used + self._em(word[fits], face)) <= room:
                fits += 1
            marks = [at for at in range(fits * 2 // 3, fits) if word[at] in _AFTER_THESE]
            cut = marks[-1] + 1 if marks else fits
            pieces.append(word[:cut])
            word = word[cut:]
        return [*pieces, word]

    def show(self, text: str, face: Face, size: float) -> str:
        """The operators that show a visible text from the current point, in the font that is selected."""
        if text.isascii():
            return f"{literal(text)} Tj"
        found = self._shown.get((face, text))
        if found is None:
            found = self._shown[face, text] = self._show_coded(text, face, size)
        return found

    def _show_coded(self, text: str, face: Face, size: float) -> str:
        """Text beyond ASCII: each run of characters in the part of the font that holds them."""
        shown = []
        for subset, codes in self._fonts[face].splitString(text, self._document):
            if subset == 0:
                shown.append(f"({escapePDF(codes)}) Tj")
            else:
                name = self._fonts[face].getSubsetInternalName(subset, self._document)
                shown.append(f"{name} {size:g} Tf ({escapePDF(codes)}) Tj {self.select(face, size)}")
        return " ".join(shown)
