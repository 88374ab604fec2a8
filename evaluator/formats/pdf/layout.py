"""Documents on A4 pages: headings, paragraphs, lists, key facts, tables, notices and places to sign.

`Document` is what the other modules write with; `render()` gives the bytes of a tagged PDF with an outline. The same
calls give the same bytes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from evaluator.formats.pdf.assembly import Description, assembled
from evaluator.formats.pdf.canvas import Pages
from evaluator.formats.pdf.fonts import Face, visible
from evaluator.formats.pdf.sheets import (
    AMBER,
    BLUE,
    BOTTOM,
    DROP,
    GREEN,
    GREY,
    LEFT,
    MEASURE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PALE_AMBER,
    PALE_BLUE,
    PALE_GREEN,
    PALE_RED,
    RED,
    RIGHT,
    RULE,
    TINT,
    TOP,
    Flow,
    Sheet,
    Style,
    fill,
)
from evaluator.formats.pdf.tables import Align, Cell, Column, Table
from evaluator.formats.pdf.tagging import SignatureField, Structure
from evaluator.formats.pdf.typesetting import Typesetter

__all__ = ["Align", "Cell", "Column", "Document", "SigningPlace", "Tone"]

TEXT = Style()
QUIET = Style(size=9, leading=13, colour=GREY)
KICKER = Style(face=Face.BOLD, size=11, leading=15, colour=BLUE)
SUBTITLE = Style(size=12, leading=17, colour=GREY)
HEADINGS = {
    1: (Style(face=Face.BOLD, size=24, leading=29), 0.0, 6.0),
    2: (Style(face=Face.BOLD, size=15.5, leading=20, colour=BLUE), 26.0, 5.0),
    3: (Style(face=Face.BOLD, size=12, leading=16), 18.0, 3.0),
    4: (Style(face=Face.BOLD, size=10, leading=14.5), 12.0, 1.0),
}
_FOOT = Style(size=7.5, leading=10, colour=GREY)
_PARAGRAPH_GAP = 7.0
_LONGEST_CHAIN = 8  # blocks that can be held together on one page


class Tone(Enum):
    """What a notice is about: its bar and its tint."""

    INFORMATION = (BLUE, PALE_BLUE)
    DONE = (GREEN, PALE_GREEN)
    WARNING = (AMBER, PALE_AMBER)
    ERROR = (RED, PALE_RED)


class Block(Protocol):
    """One thing in a document."""

    @property
    def keeps_with_next(self) -> bool:
        """It must not be the last thing on a page."""

    @property
    def space_before(self) -> float:
        """White space above it, in points."""

    def start_height(self, flow: Flow) -> float:
        """The least height in which it can begin without looking cut off."""

    def draw(self, flow: Flow) -> None:
        """Place it at the cursor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    text: str
    level: int
    entries: list[tuple[str, int, int, float]]  # title, level, page, top: the outline being gathered

    keeps_with_next = True

    @property
    def space_before(self) -> float:
        return HEADINGS[self.level][1]

    def _lines(self, flow: Flow) -> list[str]:
        style = HEADINGS[self.level][0]
        return flow.typesetter.wrap(self.text, style.face, style.size, MEASURE)

    def start_height(self, flow: Flow) -> float:
        style, _, after = HEADINGS[self.level]
        return len(self._lines(flow)) * style.leading + after

    def draw(self, flow: Flow) -> None:
        style, before, after = HEADINGS[self.level]
        flow.gap(before)
        self.entries.append((visible(self.text), self.level, flow.sheet.number, flow.y))
        flow.pour(flow.structure.document.add(f"H{self.level}"), self._lines(flow), style)
        flow.y -= after


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    text: str
    style: Style = TEXT
    lead: str = ""
    space_before: float = _PARAGRAPH_GAP
    keeps_with_next: bool = False

    def _lines(self, flow: Flow) -> tuple[list[str], tuple[str, Style] | None]:
        look = Style(face=Face.BOLD, size=self.style.size, leading=self.style.leading, colour=self.style.colour)
        words = visible(self.lead) + " " if self.lead else ""
        indent = flow.typesetter.width(words, look.face, look.size)
        lines = flow.typesetter.wrap(self.text, self.style.face, self.style.size, MEASURE, indent=indent)
        return lines, (words, look) if words else None

    def start_height(self, flow: Flow) -> float:
        lines, _ = self._lines(flow)
        return min(len(lines), 3 if len(lines) == 3 else 2) * self.style.leading

    def draw(self, flow: Flow) -> None:
        flow.gap(self.space_before)
        lines, lead = self._lines(flow)
        flow.pour(flow.structure.document.add("P"), lines, self.style, lead=lead)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bullets:
    items: tuple[str, ...]

    keeps_with_next = False
    space_before = _PARAGRAPH_GAP

    def _lines(self, flow: Flow, item: str) -> list[str]:
        return flow.typesetter.wrap(item, TEXT.face, TEXT.size, MEASURE - 14)

    def start_height(self, flow: Flow) -> float:
        return min(3, len(self._lines(flow, self.items[0]))) * TEXT.leading if self.items else 0.0

    def draw(self, flow: Flow) -> None:
        flow.gap(self.space_before)
        listing = flow.structure.document.add("L", b"/A<</O/List/ListNumbering/Disc>>")
        for item in self.items:
            lines = self._lines(flow, item)
            if flow.room < min(2, len(lines)) * TEXT.leading:
                flow.turn()
            element = listing.add("LI")
            y = flow.y
            flow.pour(element.add("Lbl"), ["•"], TEXT, left=LEFT + 2)
            flow.y = y
            flow.pour(element.add("LBody"), lines, TEXT, left=LEFT + 14)
            flow.y -= 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notice:
    title: str
    text: str
    tone: Tone

    keeps_with_next = False
    space_before = 12.0

    _HEAD = Style(face=Face.BOLD, size=11.5, leading=16)

    def _lines(self, flow: Flow) -> tuple[list[str], list[str]]:
        width = MEASURE - 28
        head = flow.typesetter.wrap(self.title, self._HEAD.face, self._HEAD.size, width)
        return head, flow.typesetter.wrap(self.text, TEXT.face, TEXT.size, width)

    def start_height(self, flow: Flow) -> float:
        head, body = self._lines(flow)
        whole = len(head) * self._HEAD.leading + len(body) * TEXT.leading + 20
        return min(whole, TOP - BOTTOM)

    def draw(self, flow: Flow) -> None:
        flow.gap(self.space_before)
        head, body = self._lines(flow)
        self._pad(flow, 10)
        flow.pour(flow.structure.document.add("P"), head, self._HEAD, left=LEFT + 16, decoration=self._behind)
        if self.text:
            flow.pour(flow.structure.document.add("P"), body, TEXT, left=LEFT + 16, decoration=self._behind)
        self._pad(flow, 10)

    def _pad(self, flow: Flow, height: float) -> None:
        self._behind(flow.sheet, flow.y, flow.y - height)
        flow.y -= height

    def _behind(self, sheet: Sheet, top: float, bottom: float) -> None:
        bar, tint = self.tone.value
        sheet.area(LEFT, bottom, MEASURE, top - bottom, tint)
        sheet.area(LEFT, bottom, 4, top - bottom, bar)


@dataclass(frozen=True, slots=True)
class SigningPlace:
    """A box where one person signs: the field's name in the file and what is printed above it."""

    field: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _SigningPlaces:
    places: tuple[SigningPlace, ...]

    keeps_with_next = False
    space_before = 14.0

    _LABEL = Style(face=Face.BOLD, size=9.5, leading=14)
    _BOX = (MEASURE - 16) / 2, 78.0

    def start_height(self, flow: Flow) -> float:
        return self._LABEL.leading + self._BOX[1] + 4

    def draw(self, flow: Flow) -> None:
        flow.gap(self.space_before)
        width, height = self._BOX
        for at in range(0, len(self.places), 2):
            if flow.room < self.start_height(flow):
                flow.turn()
            top = flow.y
            for place, left in zip(self.places[at : at + 2], (LEFT, LEFT + width + 16), strict=False):
                flow.y = top
                flow.pour(flow.structure.document.add("P"), [visible(place.label)], self._LABEL, left=left)
                box = (left, flow.y - height - 2, left + width, flow.y - 2)
                flow.sheet.area(box[0], box[1], width, height, RULE)
                flow.sheet.area(box[0] + 0.75, box[1] + 0.75, width - 1.5, height - 1.5, TINT)
                field = SignatureField(name=place.field, readable=place.label, page=flow.sheet.number, box=box)
                flow.structure.sign_here(field, flow.structure.document)
            flow.y = top - self._LABEL.leading - height - 16


@dataclass(frozen=True, slots=True)
class _PageBreak:
    keeps_with_next = False
    space_before = 0.0

    def start_height(self, flow: Flow) -> float:
        return 0.0

    def draw(self, flow: Flow) -> None:
        if not flow.at_top:
            flow.turn()


@dataclass(kw_only=True)
class Document:
    """A document to be written from top to bottom. `footer` lines and `banner` stand on every page."""

    title: str
    footer: tuple[str, ...] = ()
    banner: str = ""
    author: str = ""
    subject: str = ""
    made_at: datetime | None = None
    _blocks: list[Block] = field(default_factory=list, init=False)
    _outline: list[tuple[str, int, int, float]] = field(default_factory=list, init=False)

    def heading(self, text: str, level: int = 2) -> None:
        """A heading of level 1 (the title, once) to 4; it is in the outline and never stands alone at a page's foot."""
        self._blocks.append(_Heading(text=text, level=level, entries=self._outline))

    def opening(self, *, kicker: str, title: str, subtitle: str = "") -> None:
        """What a document begins with: its kind, its title (level 1) and a line below."""
        self._blocks.append(_Paragraph(text=kicker, style=KICKER, keeps_with_next=True))
        self.heading(title, level=1)
        if subtitle:
            self._blocks.append(_Paragraph(text=subtitle, style=SUBTITLE, space_before=0))

    def paragraph(self, text: str, *, lead: str = "", quiet: bool = False, introduces: bool = False) -> None:
        """Running text; `lead` is a bold run-in, `quiet` makes it small and grey. Line ends in it are kept.

        One that `introduces` what follows stays on the page where that begins.
        """
        style = QUIET if quiet else TEXT
        self._blocks.append(_Paragraph(text=text, lead=lead, style=style, keeps_with_next=introduces))

    def bullets(self, items: Iterable[str]) -> None:
        """A bulleted list."""
        self._blocks.append(_Bullets(items=tuple(items)))

    def facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Key facts: what, and what it is."""
        rows = tuple((Cell(what, bold=True), value) for what, value in facts)
        columns = (Column(head="", share=0.28), Column(head="", share=0.72))
        self._blocks.append(Table(columns=columns, rows=rows, row_heads=True, space_before=14.0))

    def table(
        self, columns: Sequence[Column | str], rows: Iterable[Sequence[str | Cell]], *, row_heads: bool = True
    ) -> None:
        """A table; a column given as text has no wish but its head. `row_heads`: the first cell names its row."""
        wishes = tuple(Column(head=column) if isinstance(column, str) else column for column in columns)
        self._blocks.append(Table(columns=wishes, rows=tuple(map(tuple, rows)), row_heads=row_heads))

    def notice(self, title: str, text: str = "", *, tone: Tone = Tone.INFORMATION) -> None:
        """A tinted box that must not be missed."""
        self._blocks.append(_Notice(title=title, text=text, tone=tone))

    def signing_places(self, places: Iterable[SigningPlace]) -> None:
        """Boxes for visible signatures, two in a row, each with an empty signature field."""
        self._blocks.append(_SigningPlaces(places=tuple(places)))

    def page_break(self) -> None:
        """What follows begins a new page."""
        self._blocks.append(_PageBreak())

    def render(self) -> bytes:
        """The document as a tagged PDF, not signed."""
        self._outline.clear()
        pages = Pages(PAGE_WIDTH, PAGE_HEIGHT)
        flow = Flow(pages.typesetter, Structure())
        self._flow(flow)
        self._furnish(flow)
        entries = iter([*self._outline, ("", 0, len(flow.sheets), 0.0)])
        entry = next(entries)
        for sheet in flow.sheets:
            while entry[2] == sheet.number:
                pages.heading(entry[0], level=entry[1] - 1, top=entry[3] + 8)
                entry = next(entries)
            pages.add(sheet.taken())
        description = Description(title=self.title, author=self.author, subject=self.subject, made_at=self.made_at)
        return assembled(pages.finished(), flow.structure, description)

    def _flow(self, flow: Flow) -> None:
        """Place the blocks; each moves to a new page with those it must stay with, if they cannot begin together."""
        heights: dict[int, float] = {}
        for at, block in enumerate(self._blocks):
            if not flow.at_top and self._needed(at, flow, heights) > flow.room:
                flow.turn()
            block.draw(flow)
            heights.pop(at, None)

    def _needed(self, at: int, flow: Flow, heights: dict[int, float]) -> float:
        """The height that a block and those it must stay with need to begin."""
        needed = 0.0
        for number, block in enumerate(self._blocks[at : at + _LONGEST_CHAIN], start=at):
            if number not in heights:
                heights[number] = block.space_before + block.start_height(flow)
            needed += heights[number]
            if not block.keeps_with_next:
                break
        return needed

    def _furnish(self, flow: Flow) -> None:
        """What stands on every page: the foot with the page's number, and the banner."""
        for sheet in flow.sheets:
            drawn = sheet.furniture
            sheet.furniture.append(f"{fill(RULE)} {LEFT:.2f} {BOTTOM - 16:.2f} {MEASURE:.2f} 0.5 re f {fill(GREY)}")
            for row, line in enumerate((self.title, *self.footer)):
                drawn.append(_label(flow.typesetter, line, _FOOT, LEFT, BOTTOM - 28 - row * _FOOT.leading))
            place = f"Page {sheet.number + 1} of {len(flow.sheets)}"
            wide = flow.typesetter.width(place, _FOOT.face, _FOOT.size)
            drawn.append(_label(flow.typesetter, place, _FOOT, RIGHT - wide, BOTTOM - 28))
            if self.banner:
                drawn.append(_banner(flow.typesetter, self.banner))


def _label(typesetter: Typesetter, text: str, style: Style, left: float, baseline: float) -> str:
    text = visible(text).replace("\n", " ")
    shown = typesetter.show(text, style.face, style.size)
    return f"BT {typesetter.select(style.face, style.size)} {left:.2f} {baseline:.2f} Td {shown} ET"


def _banner(typesetter: Typesetter, text: str) -> str:
    style = Style(face=Face.BOLD, size=9, leading=12, colour=RED)
    wide = typesetter.width(visible(text), style.face, style.size) + 16
    left, bottom = (PAGE_WIDTH - wide) / 2, PAGE_HEIGHT - 40
    box = f"{fill(PALE_RED)} {left:.2f} {bottom:.2f} {wide:.2f} 18 re f {fill(RED)}"
    return f"{box} {_label(typesetter, text, style, left + 8, bottom + 9 - style.size * (DROP - 0.42))}"
