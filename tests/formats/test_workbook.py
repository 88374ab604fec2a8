"""A workbook that arrived: exact values by cell, and nothing that could hurt whoever opens it."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter

from evaluator.errors import FileProblem
from evaluator.formats import workbook
from evaluator.formats.workbook import cell_name, read_workbook


def made(fill: Callable[[Any], object], name: str = "Criteria") -> bytes:
    """A workbook of one sheet."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "d mmmm yyyy"})
    fill(book.add_worksheet(name))
    book.close()
    return data.getvalue()


def with_sheet(data: bytes, xml: bytes, *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The same workbook with this as its sheet."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w", compression) as new:
        for part in old.infolist():
            new.writestr(part.filename, xml if part.filename.endswith("sheet1.xml") else old.read(part))
    return changed.getvalue()


ONE = made(lambda sheet: sheet.write(0, 0, "x"))
XML = '<?xml version="1.0"?>{doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
XML += "<sheetData>{rows}</sheetData></worksheet>"


def sheet_of(rows: str, doctype: str = "") -> bytes:
    return with_sheet(ONE, XML.format(rows=rows, doctype=doctype).encode())


def test_numbers_come_as_the_digits_a_person_typed() -> None:
    numbers = ("33.3", "0.1", "19.95", "12345678.9", "-7", "0.000001", "1000000000000000")

    def fill(sheet: Any) -> None:
        for row, number in enumerate(numbers):
            sheet.write_number(row, 0, float(number))
        sheet.write_number(len(numbers), 0, 0.1 + 0.2)  # what a spreadsheet shows as 0.3

    [sheet] = read_workbook(made(fill)).sheets
    assert [row[0] for row in sheet.rows] == [*map(Decimal, numbers), Decimal("0.3")]


def test_each_cell_is_known_by_sheet_and_letters() -> None:
    [sheet] = read_workbook(made(lambda sheet: sheet.write(6, 3, "here"))).sheets
    assert sheet.value(6, 3) == "here"
    assert sheet.place(6, 3) == "Criteria, cell D7"
    assert (sheet.value(0, 0), sheet.value(99, 99)) == (None, None)
    assert [cell_name(0, column) for column in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A1", "Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1")
    ]


def test_what_cannot_be_used_is_said_at_its_cell() -> None:
    def fill(sheet: Any) -> None:
        sheet.write_formula(0, 0, "=1+1", None, "")
        sheet.write_formula(1, 0, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 0, "=1+1", None, 2)
        sheet.merge_range("B1:C2", "merged")

    [sheet] = read_workbook(made(fill)).sheets
    assert "no stored result" in sheet.troubles[0, 0]
    assert "#DIV/0!" in sheet.troubles[1, 0]
    assert (2, 0) not in sheet.troubles
    assert "B1 to C2 are merged" in sheet.troubles[0, 1]
    assert sheet.value(2, 0) == 2


def test_dates_and_yes_or_no_are_not_taken_for_numbers() -> None:
    def fill(sheet: Any) -> None:
        sheet.write_boolean(0, 0, True)
        sheet.write_datetime(0, 1, date(2026, 5, 1))

    [sheet] = read_workbook(made(fill)).sheets
    assert sheet.value(0, 0) is True
    assert isinstance(sheet.value(0, 1), date)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"words", ONE[: len(ONE) // 2], b"PK\x03\x04"),
        *(
            sheet_of(rows)
            for rows in (
                "<row r='1'><c r='??'/></row>",
                "<row",
                '<row r="1"/><c r="A1"><v>1</v></c></row>',
                '<row r="1"><c r="A1"><v>1</c></row>',
                '<row r="1" s="0" s="0"><c r="A1"><v>1</v></c></row>',
                '<row s=\'<row r="1"><c r="A1"/></row>\'/>',
                '<row r="1"><c r="A1"><v>&none;</v></c></row>',
                '<row r="1"><c r="A1"><v>\1</v></c></row>',
            )
        ),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match="not a workbook that can be read"):
        read_workbook(data)


def test_an_old_or_protected_workbook_is_told_what_to_save_as() -> None:
    with pytest.raises(FileProblem, match="password, or of the old"):
        read_workbook(b"\xd0\xcf\x11\xe0" + bytes(512))


def test_a_declaration_that_could_swell_or_fetch_is_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "xxxxxxxx"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(FileProblem, match="not a workbook"):
        read_workbook(sheet_of("<row r='1'><c r='A1' t='str'><v>&c;</v></c></row>", doctype=bomb))


def test_a_cell_too_far_out_is_refused_before_the_table_between_is_made() -> None:
    for reference in ("XFD1048576", "A1048576", "XFD1"):
        with pytest.raises(FileProblem, match=reference):
            read_workbook(sheet_of(f"<row><c r='{reference}'><v>1</v></c></row>"))
    wide = "".join(f"<row r='{row}'><c r='GZ{row}'><v>1</v></c></row>" for row in (1, 199_999))
    with pytest.raises(FileProblem, match="cells allowed"):
        read_workbook(sheet_of(wide))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576"><v>1</v></c>',
        "<c r='XFD1048576'><v>1</v></c>",
        '<c\n r="XFD1048576"><v>1</v></c>',
        '<c s="0" r="XFD1048576"><v>1</v></c>',
        '<c r="XFD&#49;048576"><v>1</v></c>',
        '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="XFD1048576"><x:v>1</x:v></x:c>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_far_cell_is_seen_however_it_is_written(cell: str, encoding: str) -> None:
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{cell}</row>'
    xml = f'<?xml version="1.0" encoding="{encoding}"?>' + XML.partition("?>")[2].format(rows=rows, doctype="")
    with pytest.raises(FileProblem, match="too far out"):
        read_workbook(with_sheet(ONE, xml.encode(encoding)))


def test_plain_cells_and_the_same_written_oddly_are_read_alike() -> None:
    plain = "".join(f'<row r="{row}"><c r="B{row}"><v>{row}</v></c><c r="AA{row}"/></row>' for row in range(1, 9))
    read = read_workbook(sheet_of(plain))
    assert read.sheets[0].value(7, 1) == 8
    assert read == read_workbook(sheet_of(plain.replace("<c r", "<c  r")))
    assert read == read_workbook(sheet_of("<!-- <c r='ZZ9'/> -->" + plain))


def test_size_is_limited_as_it_comes_and_as_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileProblem, match="larger than the 50 MiB"):
        read_workbook(bytes(workbook.WORKBOOK_LIMIT + 1))
    monkeypatch.setattr(workbook, "UNPACKED_LIMIT", 100_000)
    swollen = sheet_of(" " * 200_000)
    assert len(swollen) < 20_000
    with pytest.raises(FileProblem, match="once unpacked"):
        read_workbook(swollen)


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused() -> None:
    data = sheet_of(" " * 200_000)
    size = (200_000 + len(XML.format(rows="", doctype=""))).to_bytes(4, "little")
    assert data.count(size) == 2, "once before the part and once in the list at the end"
    with pytest.raises(FileProblem):
        read_workbook(data.replace(size, (1_000).to_bytes(4, "little")))
