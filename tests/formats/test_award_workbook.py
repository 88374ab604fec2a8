"""The workbook is read again by another library: what it holds, and that no text of a bid became a formula."""

import json
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from evaluator.formats.award_workbook import CUT, LONGEST_CELL, Sheet, as_number, award_workbook, written
from evaluator.formats.evidence import Evidence, read_evidence
from evaluator.formats.recomputation import recompute
from tests.signed_records import NOW, SignedEvaluation

DOCUMENT = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())
INJECTIONS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x.example")', "{=1}")


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return read_evidence(SignedEvaluation(document=DOCUMENT, seed=1).packages.values())


def opened(body: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(body))


def formulas(book: Workbook) -> list[str]:
    return [
        f"{page.title}!{cell.coordinate}"
        for page in book.worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f" or cell.hyperlink is not None
    ]


def column(book: Workbook, sheet: str, name: str) -> list[object]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    found = [row[header.index(name)] for row in rows]
    return [unescape(value) if isinstance(value, str) else value for value in found]


def test_the_workbook_has_a_sheet_for_each_question_and_the_figures_of_the_award(evidence: Evidence) -> None:
    book = opened(award_workbook(evidence, recompute(evidence.award_input_file)))
    assert book.sheetnames == [
        "Ranking",
        "Marks",
        "Agreed scores",
        "Individual points",
        "Prices",
        "Panel",
        "Sources",
    ]
    assert column(book, "Ranking", "Rank") == [1, 2, 3]
    assert column(book, "Ranking", "Supplier") == ["Beta Care CIC", "Alpha Health Ltd", "Gamma Online plc"]
    assert column(book, "Ranking", "Ranking figure")[:2] == [84, 76]
    header, *rows = book["Marks"].iter_rows(values_only=True)
    marks = {row[0]: row[3:] for row in rows}
    assert header[:3] == ("Criterion", "Title", "Weight")
    assert (marks["Q1"][0], marks["P"][0]) == (32, 32)
    assert all(reason.startswith("The response of") for reason in map(str, column(book, "Agreed scores", "Reason")))
    assert column(book, "Prices", "Price")[:2] == [100000, 80000]
    assert len(column(book, "Individual points", "Panel member")) == 2 * len(evidence.moderation.record.scores)
    declared = column(book, "Panel", "Interests declared at (UTC)")
    assert [type(when) for when in declared] == [type(None), datetime, datetime, datetime, type(None)]
    digests = column(book, "Sources", "SHA-256 or id")
    assert {container.digest for container, _ in evidence.senders} <= set(digests)
    assert formulas(book) == []


def test_headers_stay_in_view_and_every_column_has_a_width(evidence: Evidence) -> None:
    book = opened(award_workbook(evidence, recompute(evidence.award_input_file)))
    for page in book.worksheets:
        assert str(page.freeze_panes)[1:] == "2", page.title
        assert page.auto_filter.ref is not None
        assert page.print_title_rows == "$1:$1"
        assert all(page.column_dimensions[letter].width > 10 for letter in "ABCDE")


def test_no_text_of_a_bid_a_panel_or_a_notice_becomes_a_formula(evidence: Evidence) -> None:
    scores = tuple(
        replace(score, reason=text, dissent=text, why_not_higher=text)
        for score, text in zip(evidence.moderation.record.scores, INJECTIONS * 10, strict=False)
    )
    setup = evidence.proved.setup
    hostile = replace(
        evidence,
        proved=replace(
            evidence.proved,
            setup=replace(
                setup,
                suppliers=tuple(replace(one, name="=cmd|' /C calc'!A0") for one in setup.suppliers),
                model=replace(setup.model, title="=1+1", currency="=1+1"),
            ),
        ),
        moderation=replace(evidence.moderation, record=replace(evidence.moderation.record, scores=scores)),
    )
    book = opened(award_workbook(hostile, recompute(hostile.award_input_file)))
    assert formulas(book) == []
    assert column(book, "Ranking", "Supplier") == ["=cmd|' /C calc'!A0"] * 3
    assert set(map(str, column(book, "Agreed scores", "Reason"))) <= set(INJECTIONS)
    for page in book.worksheets:
        for row in page.iter_rows():
            assert all(cell.quotePrefix for cell in row if cell.data_type == "s" and cell.value), page.title


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_is_read_again_as_it_was(text: str) -> None:
    sheet = Sheet(title="One", columns=(("Text", 10),), rows=((text,), (f"={text}",)), fixed=1)
    book = opened(written([sheet], title=text, made_at=NOW))
    assert formulas(book) == []
    found = [str(value) for value in column(book, "One", "Text")]
    if text.isprintable():
        assert found == [text, f"={text}"]


def test_a_text_longer_than_a_cell_holds_says_that_it_was_cut() -> None:
    whole, long = "é" * LONGEST_CELL, "a" * (LONGEST_CELL + 1)
    sheet = Sheet(title="One", columns=(("Text", 10),), rows=((whole,), (long,)), fixed=1)
    kept, cut = (str(value) for value in column(opened(written([sheet], title="", made_at=NOW)), "One", "Text"))
    assert kept == whole
    assert cut == long[: LONGEST_CELL - len(CUT)] + CUT
    assert len(cut) == LONGEST_CELL


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**14), max_value=10**14))
def test_a_figure_is_a_number_only_where_the_number_names_exactly_that_figure(value: Decimal) -> None:
    number = as_number(Fraction(value))
    assert number is None or number == value
    assert (number is not None) == (len(value.normalize().as_tuple().digits) <= 15)
    sheet = Sheet(title="One", columns=(("Figure", 9),), rows=((value,),), fixed=1)
    (found,) = column(opened(written([sheet], title="", made_at=NOW)), "One", "Figure")
    assert isinstance(found, str) == (number is None)
    assert Decimal(str(found)) == value


def test_what_no_number_names_is_a_text(evidence: Evidence) -> None:
    assert as_number(Fraction(100, 3)) is None
    assert as_number(Fraction("0.1")) == Decimal("0.1")
    assert as_number(Fraction("12345678901234567.8")) is None
    rows = ((Fraction(100, 3), Decimal("12345678901234567.8"), Decimal("100000.10")),)
    sheet = Sheet(title="One", columns=(("A", 9), ("B", 9), ("C", 9)), rows=rows, fixed=1)
    *_, cells = opened(written([sheet], title="", made_at=NOW))["One"].iter_rows(values_only=True)
    assert cells == ("100/3", "12345678901234567.8", 100000.10)


def test_the_same_evidence_gives_the_same_bytes(evidence: Evidence) -> None:
    worked = recompute(evidence.award_input_file)
    assert award_workbook(evidence, worked) == award_workbook(evidence, worked)
