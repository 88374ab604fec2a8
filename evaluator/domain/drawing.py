"""Pictures as lists of shapes: one geometry for the screen and for paper, each with the figures it shows.

A shape knows its place in whole units from the top left corner; a painter scales them. Every picture carries a name, a
description and the same figures as a table, because a picture alone tells nobody who cannot see it (WCAG 1.1.1).
Colours are roles; the two that mark a value also carry its figure as text, so no meaning rests on colour alone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from evaluator.domain.report import AwardReport, ReportedTender
from evaluator.domain.wording import spoken_list
from evaluator.said import said, sentences

WIDTH, LINE, HEAD, LABEL, GAP = 1000, 34, 40, 360, 4
BESIDE = LABEL - 12  # the room of a label beside its row
TEXT_LINE, HEAD_LINES = 24, 4  # the height of one line of a text, and how many a column's head may take
MOST_COLUMNS = 12  # of a heat map; more become too narrow to read
SHADES = ("d6e6f5", "b9d4ee", "8fb8e0", "2f6cb3", "003087")  # dark text on the first three, white on the last two
DARK = 3  # the first shade that takes white text


class Ink(StrEnum):
    """What a colour is for."""

    TEXT = "text"
    QUIET = "quiet"
    RULE = "rule"
    FILL = "fill"
    STRONG = "strong"
    ON_STRONG = "on strong"


class Anchor(StrEnum):
    """Where a text stands relative to its point."""

    START = "start"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle; `shade` from 0 (palest) to 4 mixes the fill towards the strong colour. A rule has none."""

    x: int
    y: int
    wide: int
    high: int
    ink: Ink
    shade: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text; `y` is its middle. In its `room`, where it has one, it takes up to `lines` lines and is then cut."""

    x: int
    y: int
    text: str
    ink: Ink = Ink.TEXT
    anchor: Anchor = Anchor.START
    bold: bool = False
    room: int | None = None
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The shapes, from back to front, and what they say in words and figures."""

    name: str
    description: str
    wide: int
    high: int
    shapes: tuple[Box | Text, ...]
    heads: tuple[str, ...]
    figures: tuple[tuple[str, ...], ...]


def in_lines(shape: Text, room: float, wide: Callable[[str], float]) -> tuple[str, ...]:
    """The lines of a text whose room is `room` wide by the painter's own measure; what does not fit ends in “…”."""
    words, lines = shape.text.split(), [""]
    for at, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if wide(longer) <= room or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < shape.lines:
            lines.append(word)
        else:
            lines[-1] = " ".join([lines[-1], *words[at:]])
            break
    return tuple(_cut(line, room, wide) for line in lines)


def _cut(line: str, room: float, wide: Callable[[str], float]) -> str:
    if wide(line) <= room:
        return line
    kept = line
    while kept and wide(f"{kept.rstrip()}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def pictures(report: AwardReport) -> tuple[Picture, ...]:
    """What there is to show of an award itself: agreed points, marks per criterion."""
    return tuple(one for one in (heat_map(report), marks_per_criterion(report)) if one is not None)


def heat_map(report: AwardReport) -> Picture | None:
    """Agreed points by question and tender, the number in each cell; None without points or with too many tenders."""
    tenders, leaves = report.ranked(), report.model.scored_leaves()
    if not leaves or not 0 < len(tenders) <= MOST_COLUMNS:
        return None
    points = {(one.id, score.criterion): score.points for one in tenders for score in one.agreed}
    wide, head = (WIDTH - LABEL) // len(tenders), HEAD_LINES * TEXT_LINE + GAP
    shapes = list(_suppliers_across(tenders, wide=wide, head=head))
    for row, leaf in enumerate(leaves):
        top, scale = head + row * LINE, report.model.scale_of(leaf.id)
        shapes.append(Text(x=0, y=top + LINE // 2, text=f"{leaf.id} {leaf.title}", room=BESIDE))
        for at, one in enumerate(tenders):
            given = points.get((one.id, leaf.id))
            share = _share(given, scale.minimum, scale.maximum)
            shapes += _cell(LABEL + wide * at, top, wide, given or "–", share)
    return Picture(
        name="Agreed points by question and tender",
        description=sentences(
            [
                said("A darker cell means more points."),
                *(
                    said(
                        "{name}: {given}.",
                        name=one.supplier,
                        given=_points_in_words(one.id, _leaves_of(report), points),
                    )
                    for one in tenders
                ),
            ]
        ),
        wide=WIDTH,
        high=head + len(leaves) * LINE,
        shapes=tuple(shapes),
        heads=("Question", *(one.supplier for one in tenders)),
        figures=tuple((leaf.title, *(points.get((one.id, leaf.id), "–") for one in tenders)) for leaf in leaves),
    )


def _suppliers_across(tenders: Sequence[ReportedTender], *, wide: int, head: int) -> Iterator[Box | Text]:
    for at, one in enumerate(tenders):
        yield Text(
            x=LABEL + wide * at + wide // 2,
            y=head // 2,
            text=one.supplier,
            anchor=Anchor.MIDDLE,
            room=wide - GAP,
            lines=HEAD_LINES,
        )


def marks_per_criterion(report: AwardReport) -> Picture | None:
    """How each total is made up of the marks on the top-level criteria, as bars; None where nobody has marks."""
    tenders = [one for one in report.ranked() if all(mark is not None for mark in one.marks)]
    roots = [root for root in report.model.criteria if root.weight > 0]
    if not tenders or not roots:
        return None
    at_most = Fraction(report.model.total_weight)
    shades = {root.id: (len(SHADES) - 1) * at // max(len(roots) - 1, 1) for at, root in enumerate(roots)}
    shapes: list[Box | Text] = []
    for at, root in enumerate(roots):
        left = LABEL + (WIDTH - LABEL) * at // len(roots)
        shapes.append(Box(x=left, y=9, wide=22, high=22, ink=Ink.FILL, shade=shades[root.id]))
        room = (WIDTH - LABEL) // len(roots) - 32
        shapes.append(Text(x=left + 28, y=HEAD // 2, text=root.title, room=room))
    for row, one in enumerate(tenders):
        top, left = HEAD + row * (LINE + 8), LABEL
        shapes.append(Text(x=0, y=top + LINE // 2, text=one.supplier, room=BESIDE))
        for root, mark in zip(report.model.criteria, one.marks, strict=True):
            long = int((WIDTH - LABEL - 90) * max(_figure(mark), Fraction(0)) / at_most)
            if root.id in shades and long:
                shapes.append(
                    Box(x=left, y=top + GAP, wide=long, high=LINE - 2 * GAP, ink=Ink.FILL, shade=shades[root.id])
                )
                left += long
        shapes.append(Text(x=left + 10, y=top + LINE // 2, text=one.total or "", bold=True))
    titles = [root.title for root in report.model.criteria]
    return Picture(
        name="Marks per criterion",
        description=sentences([_made_up_of(one, titles) for one in tenders]),
        wide=WIDTH,
        high=HEAD + len(tenders) * (LINE + 8),
        shapes=tuple(shapes),
        heads=("Tender", *titles, "Total"),
        figures=tuple((one.supplier, *(mark or "–" for mark in one.marks), one.total or "–") for one in tenders),
    )


def _made_up_of(tender: ReportedTender, titles: Sequence[str]) -> str:
    parts = [f"{title} {mark}" for title, mark in zip(titles, tender.marks, strict=True)]
    return said(
        "{supplier}: {parts}, total {total}.", supplier=tender.supplier, parts=spoken_list(parts), total=tender.total
    )


def _leaves_of(report: AwardReport) -> tuple[tuple[str, str], ...]:
    return tuple((leaf.id, leaf.title) for leaf in report.model.scored_leaves())


def _points_in_words(tender: str, leaves: Iterable[tuple[str, str]], points: dict[tuple[str, str], str]) -> str:
    return spoken_list(
        [
            f"{title} {points[tender, leaf]}" if (tender, leaf) in points else said("{title} none", title=title)
            for leaf, title in leaves
        ]
    )


def _cell(left: int, top: int, wide: int, text: str, share: Fraction | None) -> Sequence[Box | Text]:
    """A cell with its number; white on the dark shades, so that it can be read on each."""
    shade = 0 if share is None else min(int(share * len(SHADES)), len(SHADES) - 1)
    ink = Ink.ON_STRONG if shade >= DARK else Ink.TEXT
    return (
        Box(x=left + 2, y=top + 2, wide=wide - GAP, high=LINE - GAP, ink=Ink.FILL, shade=shade),
        Text(x=left + wide // 2, y=top + LINE // 2, text=text, ink=ink, anchor=Anchor.MIDDLE, bold=True),
    )


def _share(points: str | None, minimum: object, maximum: object) -> Fraction | None:
    low, high = Fraction(str(minimum)), Fraction(str(maximum))
    return None if points is None or high == low else (Fraction(points) - low) / (high - low)


def _figure(mark: str | None) -> Fraction:
    """A mark as the table prints it, `≈ 26.6667` included: close enough for a picture."""
    return Fraction((mark or "0").removeprefix("≈ "))
