"""A workbook (.xlsx) that somebody filled in, read as exact values, each known by sheet and cell.

What arrives is unpacked by us, counted before and meanwhile (SECURITY §5), and looked through for what the reading
library does not tell: formulas without a stored result, errors, cells so far out that the table between would not fit
into memory. Only then python-calamine reads the values, from the very bytes that were counted. Numbers are taken to the
15 significant digits a spreadsheet shows, so that a weight of 33.3 is 33.3 and no binary fraction.
Source: ECMA-376, Office Open XML, part 1.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from evaluator.errors import FileProblem
from evaluator.said import said

WORKBOOK_LIMIT = 50 * 1024 * 1024  # bytes
UNPACKED_LIMIT = 500 * 1024 * 1024  # bytes
MOST_PARTS, MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 1_000, 200_000, 500, 2_500_000
MOST_MERGED = 10_000  # cells of which is known what they are merged with

Value = str | Decimal | bool | date | time | timedelta | None
Place = tuple[int, int]  # row and column from 0

_CHUNK = 1024 * 1024
_TOLD, _FIGURES = frozenset({"c", "v", "row", "f", "is", "t"}), "0123456789"
_DIGITS = 15  # what a spreadsheet keeps of a number
_READ = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/(workbook|styles|sharedStrings)\.xml|xl/_rels/.*", re.ASCII)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.ASCII)
_SIGNS = rb"[ -%'-;=?-~]*+"  # ASCII without what XML gives a meaning
_PLAIN_CELL = (
    rb'<c r="[A-Z]{1,3}\2"(?: s="[0-9]+")?(?: t="(?:s|n|b|str|inlineStr)")?'
    rb"(?:/>|>(?:<v>" + _SIGNS + rb"</v>|<is><t>" + _SIGNS + rb"</t></is>)?+</c>)"
)
_PLAIN_ROW = re.compile(rb'(<row r="([0-9]{1,7})"[^<>]*>)(?:' + _PLAIN_CELL + rb")++(?=</row>)")
_COLUMN_OF_CELL = re.compile(rb'<c r="([A-Z]{1,3})')
_CELL_OR_FORMULA = re.compile(rb"<(?:[^\s<>/]+:)?[cf][\s/>]")
_NAMES_NOTHING = ("xl/styles.xml", "xl/sharedStrings.xml")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_NOT_CALCULATED = (
    "the formula has no stored result. Open the workbook in a spreadsheet program, save it, then open it here"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet from cell A1. `troubles` says of single cells why what stands there cannot be used.

    `merged` leads from a cell that others are merged with to the first of them, which holds the trouble of all.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    troubles: Mapping[Place, str]
    merged: Mapping[Place, Place] = field(default_factory=dict)

    def value(self, row: int, column: int) -> Value:
        """What stands in a cell; None where it is empty or beyond the sheet."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        return self.rows[row][column]

    def place(self, row: int, column: int) -> str:
        """The cell as a person finds it: `Criteria, cell D7`."""
        return said("{name}, cell {row}", name=self.name, row=cell_name(row, column))


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets of a workbook in their order."""

    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        """The sheet with this name, whatever its capitals."""
        return next((one for one in self.sheets if one.name.strip().casefold() == name.casefold()), None)


def cell_name(row: int, column: int) -> str:
    """`D7` for row 6, column 3."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def read_workbook(data: bytes) -> Workbook:
    """The values of a workbook.

    Raises: FileProblem above 50 MiB, above 500 MiB unpacked, with too many cells, or when it is no readable .xlsx.
    """
    if len(data) > WORKBOOK_LIMIT:
        raise FileProblem("The workbook is larger than the 50 MiB a workbook may have.", hint="Leave out pictures.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileProblem(
            "The workbook is protected with a password, or of the old .xls kind.",
            hint="Save it as an Excel workbook (.xlsx) without a password.",
        )
    plain, seen = _unpacked(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(plain))
        sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names if name in seen]
        return Workbook(sheets=tuple(_sheet(one, seen[one.name]) for one in sheets))
    except (CalamineError, ValueError) as error:
        raise _unreadable() from error


def _unreadable() -> FileProblem:
    return FileProblem(
        "This file is not a workbook that can be read.", hint="Save it again as an Excel workbook (.xlsx)."
    )


def _unpacked(data: bytes) -> tuple[bytes, Mapping[str, "_Seen"]]:
    """The parts that hold values, stored without compression, and what was seen in each sheet, by its name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _copied(packed)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, expat.ExpatError) as error:
        raise _unreadable() from error


def _copied(packed: zipfile.ZipFile) -> tuple[bytes, Mapping[str, "_Seen"]]:
    parts = packed.infolist()
    if len(parts) > MOST_PARTS or len({part.filename for part in parts}) < len(parts):
        raise _unreadable()
    left = UNPACKED_LIMIT
    if sum(part.file_size for part in parts) > left:
        raise _too_large()
    copy, seen, names = io.BytesIO(), dict[str, _Seen](), _Names()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as plain:
        for part in parts:
            is_sheet = _SHEET.fullmatch(part.filename) is not None
            if not is_sheet and not _READ.fullmatch(part.filename):
                continue
            body = _body(packed, part, left)
            left -= len(body)
            plain.writestr(part.filename, body)
            if is_sheet:
                seen.setdefault(part.filename, _seen(body))
            else:
                reader = _reader()
                reader.StartElementHandler = None if part.filename in _NAMES_NOTHING else names.start
                reader.Parse(body, True)
    if sum(sheet.area for sheet in seen.values()) > MOST_CELLS:
        raise FileProblem(
            "The workbook has more than the {most_cells:,} cells allowed.",
            hint="Split it in two.",
            most_cells=MOST_CELLS,
        )
    return copy.getvalue(), {name: seen[path] for name, path in names.paths() if path in seen}


def _too_large() -> FileProblem:
    return FileProblem("The workbook holds more than the 500 MiB allowed once unpacked.", hint="Leave out other data.")


def _body(packed: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> bytes:
    """A part unpacked, whatever size it claims. Raises: FileProblem above `left` bytes."""
    chunks = []
    with packed.open(part) as source:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise _too_large()
            chunks.append(chunk)
    return b"".join(chunks)


def _seen(body: bytes) -> "_Seen":
    """What is seen in a sheet; where every cell is written plainly, without reading them element by element."""
    seen = _Seen(reader=_reader())
    plain = _without_plain_cells(body)
    if plain is None:
        seen.reader.StartElementHandler = seen.start
        seen.reader.Parse(body, True)
    else:
        seen.lowest, seen.furthest, left = plain
        seen.reader.Parse(left, True)
    return seen


def _without_plain_cells(body: bytes) -> tuple[int, int, bytes] | None:
    """The furthest row and column, and the XML without its cells, of a sheet whose every cell holds a value; else None.

    A plain row's cells all stand under their own places and are sound XML, so that what is left is sound where the
    whole is. A formula, an error, a cell without a place or too far out, or any other way to write them in XML is left
    to whoever reads the sheet element by element. UTF-16 has a zero byte in every sign of its markup.
    """
    numbers = list[int]()

    def taken_out(row: re.Match[bytes]) -> bytes:
        numbers.append(int(row[2]))
        return row[1]

    left = _PLAIN_ROW.sub(taken_out, body)
    if not numbers or b"\0" in body or _CELL_OR_FORMULA.search(left):
        return None
    lowest = max(numbers) - 1
    furthest = max(_column_number(column.decode()) for column in set(_COLUMN_OF_CELL.findall(body)))
    return (lowest, furthest, left) if lowest < MOST_ROWS and furthest < MOST_COLUMNS else None


def _reader() -> expat.XMLParserType:
    """A reader of XML that refuses declarations of its own (entities), which no spreadsheet program writes."""

    def refuse(*_: object) -> None:
        raise _unreadable()

    reader = expat.ParserCreate()
    reader.buffer_text = True
    reader.StartDoctypeDeclHandler = refuse
    return reader


@dataclass
class _Names:
    """Which part of the file holds which sheet: names by relation, relations by path."""

    relations: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, has: Mapping[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "sheet" and "name" in has:
            self.relations[has["name"]] = next((has[key] for key in has if key.rpartition(":")[2] == "id"), "")
        elif name == "Relationship":
            self.targets[has.get("Id", "")] = has.get("Target", "").removeprefix("/xl/")

    def paths(self) -> Iterator[tuple[str, str]]:
        for name, relation in self.relations.items():
            yield name, f"xl/{self.targets.get(relation, '')}"


@dataclass
class _Seen:
    """One sheet as its XML runs by: how far its cells reach, and which have no value for their formula.

    A cell that just holds a value costs one call: its text is listened to only where a formula or an error needs it.
    """

    reader: expat.XMLParserType
    troubles: dict[Place, str] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    row: int = -1
    column: int = -1
    lowest: int = -1
    furthest: int = -1
    kind: str = ""
    formula: bool = False
    value: str = ""
    within: str = ""

    @property
    def area(self) -> int:
        """How many cells the table from A1 to the furthest one has, empty ones included."""
        return (self.lowest + 1) * (self.furthest + 1)

    def start(self, name: str, has: Mapping[str, str]) -> None:
        if name not in _TOLD:
            name = name.rpartition(":")[2]
        self.within = name
        if name == "c":
            self._cell(has)
        elif name == "row":
            self.row = int(has["r"]) - 1 if "r" in has else self.row + 1
            self.column = -1
        elif name == "f":
            self.formula = True
            self._listen()

    def text(self, text: str) -> None:
        if self.within == "v":
            self.value += text

    def end(self, name: str) -> None:
        self.within = ""
        if name.rpartition(":")[2] != "c":
            return
        if self.formula and not self.value.strip():
            self.troubles[self.row, self.column] = _NOT_CALCULATED
        elif self.kind == "e":
            self.troubles[self.row, self.column] = said("the cell shows the error {value}", value=self.value[:20])
        self.formula, self.value = False, ""
        self.reader.CharacterDataHandler = self.reader.EndElementHandler = None

    def _listen(self) -> None:
        """To the text of this cell, until it ends."""
        self.reader.CharacterDataHandler, self.reader.EndElementHandler = self.text, self.end

    def _cell(self, has: Mapping[str, str]) -> None:
        place = has.get("r")
        if place is None:
            self.column += 1
        else:
            letters = place.rstrip(_FIGURES)
            column = self.columns.get(letters)
            self.column = self._column(place, letters) if column is None else column
            self.row = int(place[len(letters) :] or 0) - 1
        self.kind = has.get("t", "")
        if self.kind == "e":
            self._listen()
        if self.row > self.lowest or self.column > self.furthest:
            self.lowest, self.furthest = max(self.lowest, self.row), max(self.furthest, self.column)
            self._require_near()

    def _column(self, place: str, letters: str) -> int:
        """The number of a column that is met for the first time. Raises: FileProblem when it is none."""
        if not _REFERENCE.fullmatch(place):
            raise _unreadable()
        number = self.columns[letters] = _column_number(letters)
        return number

    def _require_near(self) -> None:
        if self.row >= MOST_ROWS or self.column >= MOST_COLUMNS:
            raise FileProblem(
                "The workbook has something in cell {cell_name}, too far out to be read.",
                hint="At most {most_rows:,} rows and {most_columns} columns: delete what lies beyond the table.",
                cell_name=cell_name(self.row, self.column),
                most_rows=MOST_ROWS,
                most_columns=MOST_COLUMNS,
            )


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _sheet(read: CalamineSheet, seen: _Seen) -> Sheet:
    troubles, ranges = dict(seen.troubles), read.merged_cell_ranges or []
    for (top, left), (bottom, right) in ranges:
        merged = said(
            "the cells {top} to {bottom} are merged. Unmerge them",
            top=cell_name(top, left),
            bottom=cell_name(bottom, right),
        )
        troubles[top, left] = merged
    rows = tuple(tuple(map(_value, row)) for row in read.to_python(skip_empty_area=False))
    return Sheet(name=read.name, rows=rows, troubles=troubles, merged=dict(islice(_merged(ranges), MOST_MERGED)))


def _merged(ranges: Iterable[tuple[Place, Place]]) -> Iterator[tuple[Place, Place]]:
    """Each cell of a merged range with the first one of that range."""
    for first, last in ranges:
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                yield (row, column), first


def _value(found: str | float | bool | date | datetime | time | timedelta) -> Value:
    if isinstance(found, str):
        return found or None
    if isinstance(found, bool) or not isinstance(found, int | float):
        return found
    return Decimal(f"{found:.{_DIGITS}g}")
