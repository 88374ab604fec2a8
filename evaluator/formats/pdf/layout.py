"""Documents on A4 pages, written from top to bottom.

`Document` is what the other modules write with; `render()` gives the bytes of a tagged PDF with an outline. The same
calls give the same bytes.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from evaluator.domain.drawing import Picture
from evaluator.domain.terms import Terms
from evaluator.formats.pdf.assembly import Description, assembled
from evaluator.formats.pdf.blocks import (
    KICKER,
    QUIET,
    SUBTITLE,
    TEXT,
    Block,
    Bullets,
    Heading,
    Notice,
    OutlineEntry,
    PageBreak,
    Paragraph,
    SigningPlace,
    SigningPlaces,
    Tone,
)
from evaluator.formats.pdf.canvas import Pages
from evaluator.formats.pdf.fonts import Face, visible
from evaluator.formats.pdf.pictures import Figure, fits
from evaluator.formats.pdf.sheets import (
    BOTTOM,
    DROP,
    GREY,
    LEFT,
    MEASURE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PALE_RED,
    RED,
    RIGHT,
    RULE,
    TOP,
    Flow,
    Style,
    fill,
)
from evaluator.formats.pdf.tables import Align, Cell, Column, Table
from evaluator.formats.pdf.tagging import Structure
from evaluator.formats.pdf.typesetting import Typesetter
from evaluator.progress import UNHEARD, Progress

__all__ = ["Align", "Cell", "Column", "Document", "SigningPlace", "Tone"]

_FOOT = Style(size=7.5, leading=10, colour=GREY)
_LONGEST_CHAIN = 8  # blocks that can be held together on one page
_CLOSER = 0.7  # of the white between blocks, where that saves a page
_SHORT = 0.3  # of a page: what a last page should hold at least
_BETWEEN = 30.0  # points of white that a part needs above the next
_LONGEST_MOVED = 0.5 * (TOP - BOTTOM)  # what may leave a page for the next


@dataclass(kw_only=True)
class Document:
    """A document to be written from top to bottom. `footer` lines and `banner` stand on every page.

    `contents` is the SHA-256 of the signed values the document states: the file names it. `terms` are the words of the
    rulebook that it is written under. `progress` hears how far the drawing is; it may stop it at any page.
    """

    title: str
    footer: tuple[str, ...] = ()
    banner: str = ""
    author: str = ""
    subject: str = ""
    contents: str = ""
    made_at: datetime | None = None
    terms: Terms | None = None
    progress: Progress = UNHEARD
    _blocks: list[Block] = field(default_factory=list, init=False)
    _outline: list[OutlineEntry] = field(default_factory=list, init=False)
    _drawn: int = field(default=0, init=False)
    _placed: dict[int, tuple[int, float]] = field(default_factory=dict, init=False)  # sheet and height of each block

    def own(self, text: str) -> str:
        """A sentence of the program in the words of the document's rulebook; never for what somebody wrote."""
        return text if self.terms is None else self.terms.own(text)

    def heading(self, text: str, level: int = 2) -> None:
        """A heading of level 1 (the title, once) to 4; it is in the outline and never stands alone at a page's foot."""
        self._blocks.append(Heading(text=text, level=level, outline=self._outline))

    def opening(self, *, kicker: str, title: str, subtitle: str = "") -> None:
        """What a document begins with: its kind, its title (level 1) and a line below."""
        self._blocks.append(Paragraph(text=kicker, style=KICKER, keeps_with_next=True))
        self.heading(title, level=1)
        if subtitle:
            self._blocks.append(Paragraph(text=subtitle, style=SUBTITLE, space_before=0))

    def paragraph(self, text: str, *, lead: str = "", quiet: bool = False, introduces: bool = False) -> None:
        """Running text; `lead` is a bold run-in, `quiet` makes it small and grey. Line ends in it are kept.

        One that `introduces` what follows stays on the page where that begins.
        """
        style = QUIET if quiet else TEXT
        self._blocks.append(Paragraph(text=text, lead=lead, style=style, keeps_with_next=introduces))

    def bullets(self, items: Iterable[str]) -> None:
        """A bulleted list."""
        self._blocks.append(Bullets(items=tuple(items)))

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
        self._blocks.append(Notice(title=title, text=text, tone=tone))

    def signing_places(self, places: Iterable[SigningPlace]) -> None:
        """Boxes for visible signatures, two in a row, each with an empty signature field."""
        self._blocks.append(SigningPlaces(places=tuple(places)))

    def picture(self, picture: Picture) -> None:
        """A picture of the drawing list; one too high for a page is left to the tables beside it."""
        if fits(picture):
            self.heading(self.own(picture.name), 3)
            self._blocks.append(Figure(picture=picture))

    def page_break(self) -> None:
        """What follows begins a new page."""
        self._blocks.append(PageBreak())

    def render(self) -> bytes:
        """The document as a tagged PDF, not signed.

        A last page with next to nothing on it is saved by setting everything a little closer; where that does not do,
        the part before comes with it, so that no signature stands alone.
        """
        pages, flow = self._set()
        if _ends_short(flow):
            pages, flow = self._without_a_short_end(flow)
        self._furnish(flow)
        headings = deque(self._outline)
        for sheet in self.progress.each(flow.sheets, "Putting the pages together"):
            while headings and headings[0].sheet == sheet.number:
                entry = headings.popleft()
                pages.heading(entry.title, level=entry.level - 1, top=entry.top + 8)
            pages.add(sheet.taken())
        description = Description(
            title=self.title,
            author=self.author,
            subject=self.subject,
            contents=self.contents,
            made_at=self.made_at,
        )
        return assembled(pages.finished(), flow.structure, description)

    def _set(
        self, *, air: float = 1.0, turn_before: int | None = None, hold_together: bool = False
    ) -> tuple[Pages, Flow]:
        """Set every block anew; `air` scales the white between them, a page ends before the block `turn_before`.

        To `hold_together`, the last rows of a table before the last part come to its page.
        """
        self._outline.clear()
        pages = Pages(PAGE_WIDTH, PAGE_HEIGHT)
        flow = Flow(pages.typesetter, Structure(), air=air, turning=self._turning)
        last = self._level_two()[-1:]
        if hold_together and last and isinstance(self._blocks[last[0] - 1], Table):
            needed = sum(block.space_before + block.start_height(flow) for block in self._blocks[last[0] :])
            flow.after[id(self._blocks[last[0] - 1])] = needed
        self._flow(flow, turn_before)
        return pages, flow

    def _level_two(self) -> list[int]:
        """The blocks that head the parts of the document."""
        return [at for at, block in enumerate(self._blocks) if isinstance(block, Heading) and block.level == 2]

    def _without_a_short_end(self, flow: Flow) -> tuple[Pages, Flow]:
        """The same set closer where that saves the last page, else with what stood before the last part moved to it."""
        before = self._before_the_last_part(flow)
        closer = self._set(air=_CLOSER)
        if len(closer[1].sheets) < len(flow.sheets) and not _ends_short(closer[1]):
            return closer
        return self._set(turn_before=before, hold_together=before is None)

    def _before_the_last_part(self, flow: Flow) -> int | None:
        """The block to begin the last page with: the part before the last where it is short, else its last piece."""
        parts = self._level_two()
        if len(parts) < 2:
            return None
        *_, part, last = parts
        pieces = [at for at in range(part + 1, last) if not self._blocks[at - 1].keeps_with_next]
        for at in (part, *pieces[-1:]):
            sheet, y = self._placed[at]
            moves = sheet == flow.sheet.number - 1 and y < TOP
            if moves and y - BOTTOM + _BETWEEN < min(flow.room, _LONGEST_MOVED):
                return at
        return None

    def _flow(self, flow: Flow, turn_before: int | None) -> None:
        """Place the blocks; each moves to a new page with those it must stay with, if they cannot begin together."""
        heights: dict[int, float] = {}
        for at, block in enumerate(self._blocks):
            self._drawn = at
            if not flow.at_top and (at == turn_before or self._needed(at, flow, heights) > flow.room):
                flow.turn()
            self._placed[at] = flow.sheet.number, flow.y
            block.draw(flow)
            heights.pop(at, None)

    def _turning(self) -> None:
        """Say how many of the blocks are drawn."""
        self.progress.so_far("Drawing the pages", self._drawn, len(self._blocks))

    def _needed(self, at: int, flow: Flow, heights: dict[int, float]) -> float:
        """The height that a block and those it must stay with need to begin."""
        needed = 0.0
        for number, block in enumerate(self._blocks[at : at + _LONGEST_CHAIN], start=at):
            if number not in heights:
                heights[number] = block.space_before * flow.air + block.start_height(flow)
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


def _ends_short(flow: Flow) -> bool:
    """Whether the last of several pages holds next to nothing."""
    return len(flow.sheets) > 1 and TOP - flow.y < _SHORT * (TOP - BOTTOM)


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
