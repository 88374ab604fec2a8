"""reportlab behind one small door: pages of operators in, a PDF with its fonts and outline out, no clock in it."""

from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from evaluator.formats.pdf.fonts import Face, font
from evaluator.formats.pdf.typesetting import Typesetter


class _ReportlabCanvas(Canvas):
    _doc: PDFDocument  # what fonts are subset for; reportlab offers it under no other name


class Pages:
    """The pages of one PDF being made, all of one size in points."""

    def __init__(self, width: float, height: float) -> None:
        font(Face.REGULAR)
        self._written = BytesIO()
        options: dict[str, Any] = {"pageCompression": 1, "invariant": 1, "initialFontName": Face.REGULAR.value}
        self._canvas = _ReportlabCanvas(self._written, pagesize=(width, height), **options)
        self._headings = 0
        self._level = -1
        self.typesetter = Typesetter(self._canvas._doc)

    def heading(self, title: str, *, level: int, top: float) -> None:
        """An entry of the outline that leads to this height of the page being made.

        Level 0 is the highest; an entry lies at most one level below the one before it.
        """
        self._level = min(level, self._level + 1)
        key = f"h{self._headings}"
        self._headings += 1
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
        self._canvas.addOutlineEntry(title, key, self._level)

    def add(self, operators: str) -> None:
        """The next page, drawn by these operators."""
        self._canvas.addLiteral(operators)
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The PDF."""
        self._canvas.save()
        return self._written.getvalue()
