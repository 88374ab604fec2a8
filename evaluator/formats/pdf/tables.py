"""Tables: a head repeated on every page, rows that stay whole, figures that stand under one another.

A row breaks only when it is taller than a page. Cells are wrapped once and written straight to the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from evaluator.formats.pdf.fonts import Face
from evaluator.formats.pdf.sheets import BOTTOM, DROP, GREY, INK, LEFT, MEASURE, TOP, Flow, Style, fill
from evaluator.formats.pdf.tagging import Element
from evaluator.formats.pdf.typesetting import Typesetter

BODY = Style(size=9, leading=12.6)
BODY_BOLD = Style(face=Face.BOLD, size=9, leading=12.6)
HEAD = Style(face=Face.BOLD, size=8.5, leading=11.5, colour=GREY)
_GUTTER = 10.0  # between columns
_PADDING = 4.0  # above and below the text of a row
_INDENT = 10.0  # for each step of a cell's indent
_BREAKABLE = 6 * BODY.leading + 2 * _PADDING  # what a row taller than a page begins with
_LAST_ROWS = 3  # that come along with what must not stand alone after the table
_FIRST_ROWS = 3  # that stay with the head, where they are not too tall
_SAMPLE = 200  # rows looked at to choose widths
_COLUMN_HEAD, _ROW_HEAD = b"/A<</O/Table/Scope/Column>>", b"/A<</O/Table/Scope/Row>>"


class Align(StrEnum):
    """Where a column's text stands."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `share` is its part of the width; where a column has none, all widths follow the text."""

    head: str
    share: float | None = None
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not plain text: bold, grey, or indented by some steps."""

    text: str
    bold: bool = False
    quiet: bool = False
    indent: int = 0

    @property
    def style(self) -> Style:
        """How the text looks."""
        return BODY_BOLD if self.bold else BODY

    @property
    def inset(self) -> float:
        """How far the text is moved in, in points."""
        return self.indent * _INDENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells under the heads of their columns; without any head the first column heads the rows."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    row_heads: bool = False
    space_before: float = 6.0

    keeps_with_next = False

    def start_height(self, flow: Flow) -> float:
        """The head and the first rows, or some lines of them where a third of a page could not hold them."""
        widths = self._widths(flow)
        rows = [_height(_wrapped(row, widths, flow.typesetter)) for row in self.rows[:_FIRST_ROWS]]
        first = rows[0] if rows else 0.0
        if sum(rows) < (TOP - BOTTOM) / 3:
            first = sum(rows)
        head = self._head_height(flow, widths)
        return head + (first if head + first <= TOP - BOTTOM else _BREAKABLE)

    def _has_head(self) -> bool:
        return any(column.head for column in self.columns)

    def _head_lines(self, typesetter: Typesetter, widths: list[float]) -> list[list[str]]:
        return [
            typesetter.wrap(column.head, HEAD.face, HEAD.size, width)
            for column, width in zip(self.columns, widths, strict=True)
        ]

    def _head_height(self, flow: Flow, widths: list[float]) -> float:
        if not self._has_head():
            return 0.0
        return max(map(len, self._head_lines(flow.typesetter, widths))) * HEAD.leading + 2 * _PADDING

    def draw(self, flow: Flow) -> None:
        """Place the table at the cursor."""
        flow.gap(self.space_before)
        widths = self._widths(flow)
        lefts = [LEFT + sum(widths[:at]) + at * _GUTTER for at in range(len(widths))]
        table = flow.structure.document.add("Table")
        head_height = self._head_height(flow, widths)
        self._draw_head(flow, table, lefts, widths, repeated=False)
        for number, row in enumerate(self.rows):
            lines = _wrapped(row, widths, flow.typesetter)
            height = _height(lines)
            element = table.add("TR")
            cells = [
                element.add("TH", _ROW_HEAD) if at == 0 and self.row_heads else element.add("TD")
                for at in range(len(row))
            ]
            wanted = height
            after = flow.after.get(id(self), 0.0)
            if after and number == max(len(self.rows) - _LAST_ROWS, 0):  # what follows must not stand alone
                rest = [_height(_wrapped(one, widths, flow.typesetter)) for one in self.rows[number:]]
                wanted = sum(rest) + after
            elif number == len(self.rows) - 2:  # the last row, often a sum, must not stand alone on a page
                wanted += _height(_wrapped(self.rows[-1], widths, flow.typesetter))
            if wanted > flow.room and wanted <= TOP - BOTTOM - head_height:
                self._turn(flow, table, lefts, widths)
            while height > flow.room:
                taken = max(0, int((flow.room - 2 * _PADDING) / BODY.leading))
                if taken >= 2:
                    self._draw_row(flow, row, cells, [cell[:taken] for cell in lines], lefts, widths, last=False)
                    lines = [cell[taken:] for cell in lines]
                    height = _height(lines)
                self._turn(flow, table, lefts, widths)
            self._draw_row(flow, row, cells, lines, lefts, widths, last=True)

    def _turn(self, flow: Flow, table: Element, lefts: list[float], widths: list[float]) -> None:
        flow.turn()
        self._draw_head(flow, table, lefts, widths, repeated=True)

    def _draw_head(
        self, flow: Flow, table: Element, lefts: list[float], widths: list[float], *, repeated: bool
    ) -> None:
        """The head is in the structure once; on later pages it is an artifact, else it would be read out again."""
        if not self._has_head():
            flow.sheet.rule(flow.y, weight=0.5)
            return
        heads = self._head_lines(flow.typesetter, widths)
        bottom = flow.y - self._head_height(flow, widths)
        row = Element("TR") if repeated else table.add("TR")
        text = flow.sheet.text
        for lines, left, width, column in zip(heads, lefts, widths, self.columns, strict=True):
            cell = row.add("TH", _COLUMN_HEAD)
            text.append("/Artifact BMC" if repeated else flow.structure.mark(cell, flow.sheet.number))
            top = bottom + _PADDING + len(lines) * HEAD.leading
            shown = _shown(flow.typesetter, lines, HEAD, left, top, width, column.align)
            text += (f"{fill(HEAD.colour)} {shown} {fill(INK)}", "EMC")
        flow.sheet.rule(bottom, weight=1, colour=GREY)
        flow.y = bottom

    def _draw_row(
        self,
        flow: Flow,
        row: tuple[str | Cell, ...],
        elements: list[Element],
        lines: list[list[str]],
        lefts: list[float],
        widths: list[float],
        *,
        last: bool,
    ) -> None:
        top = flow.y - _PADDING
        text, page = flow.sheet.text, flow.sheet.number
        for cell, element, own, left, width, column in zip(
            row, elements, lines, lefts, widths, self.columns, strict=True
        ):
            if not own or own == [""]:
                continue
            style, inset = (BODY, 0.0) if isinstance(cell, str) else (cell.style, cell.inset)
            shown = _shown(flow.typesetter, own, style, left + inset, top, width - inset, column.align)
            if isinstance(cell, Cell) and cell.quiet:
                shown = f"{fill(GREY)} {shown} {fill(INK)}"
            text += (flow.structure.mark(element, page), shown, "EMC")
        flow.y -= _height(lines)
        if last:
            flow.sheet.rule(flow.y)

    def _widths(self, flow: Flow) -> list[float]:
        """The width of each column in points, worked out once."""
        widths = flow.widths.get(id(self))
        if widths is None:
            widths = flow.widths[id(self)] = self._chosen_widths(flow.typesetter)
        return widths

    def _chosen_widths(self, typesetter: Typesetter) -> list[float]:
        room = MEASURE - _GUTTER * (len(self.columns) - 1)
        shares = [column.share for column in self.columns]
        if all(shares):
            whole = sum(share or 0 for share in shares)
            return [room * (share or 0) / whole for share in shares]
        stretches = [column.align is Align.LEFT for column in self.columns]
        return _fitted([self._natural(typesetter, at) for at in range(len(self.columns))], stretches, room)

    def _least_for_figures(self) -> float:
        """A width below which columns of short figures look crowded; less where there are many columns."""
        return min(44.0, 0.6 * MEASURE / len(self.columns))

    def _natural(self, typesetter: Typesetter, at: int) -> tuple[float, float]:
        """The width of the longest word of a column, and of its longest line."""
        column = self.columns[at]
        word, line = typesetter.extent(column.head, HEAD.face, HEAD.size)
        line = max(line, self._least_for_figures() if column.align is Align.RIGHT and at else 0)
        for row in self.rows[:_SAMPLE]:
            cell = row[at]
            text, style, inset = (cell, BODY, 0.0) if isinstance(cell, str) else (cell.text, cell.style, cell.inset)
            own_word, own_line = typesetter.extent(text, style.face, style.size)
            word, line = max(word, own_word + inset), max(line, own_line + inset)
        return word, line


def _fitted(natural: list[tuple[float, float]], stretches: list[bool], room: float) -> list[float]:
    """Widths that share out all the room: short columns get what they need, long ones what is left, by their length."""
    least = [min(word, room / 3) for word, _ in natural]
    most = [max(low, line) for low, (_, line) in zip(least, natural, strict=True)]
    if sum(least) >= room:
        return [room * low / sum(least) for low in least]
    if sum(most) <= room:
        parts = [high if stretch or not any(stretches) else 0.0 for high, stretch in zip(most, stretches, strict=True)]
        return [high + (room - sum(most)) * part / sum(parts) for high, part in zip(most, parts, strict=True)]
    widths = dict.fromkeys(range(len(most)), 0.0)
    for at in sorted(widths, key=most.__getitem__):
        left = [other for other in widths if not widths[other]]
        taken = sum(widths.values())
        if most[at] > (room - taken) / len(left):
            give = (room - taken - sum(least[other] for other in left)) / sum(
                most[other] - least[other] for other in left
            )
            widths |= {other: least[other] + (most[other] - least[other]) * max(0.0, give) for other in left}
            break
        widths[at] = most[at]
    whole = sum(widths.values())
    return [width * room / whole for width in widths.values()]


def _wrapped(row: Sequence[str | Cell], widths: list[float], typesetter: Typesetter) -> list[list[str]]:
    return [
        typesetter.wrap(cell, BODY.face, BODY.size, width)
        if isinstance(cell, str)
        else typesetter.wrap(cell.text, cell.style.face, cell.style.size, width - cell.inset)
        for cell, width in zip(row, widths, strict=True)
    ]


def _height(lines: list[list[str]]) -> float:
    return max(map(len, lines)) * BODY.leading + 2 * _PADDING


def _shown(
    typesetter: Typesetter, lines: list[str], style: Style, left: float, top: float, width: float, align: Align
) -> str:
    """The operators for the lines of one cell whose text begins at `top`."""
    first = top - style.leading * DROP
    select = typesetter.select(style.face, style.size)
    if align is Align.LEFT:
        shown = " T* ".join(typesetter.show(line, style.face, style.size) for line in lines)
        return f"BT {select} {style.leading:g} TL {left:.2f} {first:.2f} Td {shown} ET"
    starts = [left + width - typesetter.width(line.rstrip(" "), style.face, style.size) for line in lines]
    moves = [f"{starts[0]:.2f} {first:.2f} Td"]
    moves += [f"{after - before:.2f} {-style.leading:g} Td" for before, after in pairwise(starts)]
    shown = " ".join(
        f"{move} {typesetter.show(line, style.face, style.size)}" for move, line in zip(moves, lines, strict=True)
    )
    return f"BT {select} {shown} ET"
