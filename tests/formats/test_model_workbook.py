"""The evaluation model as a workbook: what is written is read back, and each fault is named by its cell."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import (
    EvaluationModel,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    PriceReference,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.model_draft import changed, new_model
from evaluator.errors import RuleBroken
from evaluator.formats.filled_model import SHEETS, FilledModel, read_model_workbook
from evaluator.formats.model_workbook import NUMBERS, write_model_workbook

FORMULAS = (
    PriceFormula(formula=PriceFormulaName.ABOVE_LOWEST),
    PriceFormula(formula=PriceFormulaName.ABOVE_LOWEST, floor=Decimal("0.1")),
    PriceFormula(formula=PriceFormulaName.RANGE, worst=Decimal(100)),
    PriceFormula(formula=PriceFormulaName.BENCHMARK, benchmark=Decimal("1234.56")),
    PriceFormula(formula=PriceFormulaName.MEAN_DEVIATION, floor=Decimal(0), ceiling=Decimal(1)),
    PriceFormula(formula=PriceFormulaName.LOGARITHMIC, base=Decimal(2), floor=Decimal(0)),
    PriceFormula(
        formula=PriceFormulaName.BANDS,
        bands=(PriceBand(up_to=Decimal(25), fraction=Decimal("0.8")), PriceBand(up_to=None, fraction=Decimal(0))),
    ),
)


def priced_by(formula: PriceFormula) -> EvaluationModel:
    model = new_model("Lot 1")
    return changed(model, replace(model.criteria[1], price=formula))


def worked_example() -> EvaluationModel:
    """The example's model without its price schedule, which a workbook of a model does not hold."""
    model = example().model
    return changed(model, replace(model.price_leaf("P"), schedule=None))


def without_formulas() -> EvaluationModel:
    model = new_model("Lot 1")
    quality, price = model.criteria
    return replace(
        model,
        method=Method.LOWEST_PRICE,
        criteria=(quality, replace(price, price=None, weight=Decimal(0))),
        total_weight=Decimal(60),
        price_reference=PriceReference.ALL_TENDERS,
        scales=(ScoringScale(id="0-5", minimum=Decimal(0), maximum=Decimal(100), step=Decimal("0.01")),),
        tie_break=(
            TieBreakStep(by=TieBreakBy.CRITERION, criterion="Q1"),
            TieBreakStep(by=TieBreakBy.LOWEST_PRICE),
        ),
        margin=Decimal("0.5"),
        abnormally_low_below_mean_by=Decimal(20),
    )


def test_every_model_comes_back_as_it_was_written() -> None:
    for model in (worked_example(), new_model("Lot 1"), without_formulas(), *map(priced_by, FORMULAS)):
        assert read_model_workbook(write_model_workbook(model)) == FilledModel(model=model, faults=())


@settings(max_examples=20)
@given(weight=st.decimals(0, 100, places=5), title=st.text(st.characters(codec="ascii", categories=["L", "N", "P"])))
def test_every_weight_and_title_comes_back(weight: Decimal, title: str) -> None:
    model = new_model("Lot 1")
    quality, price = model.criteria
    question = replace(quality.children[0], weight=weight, title=f"Q{title}", guidance=f"={title}")
    quality = replace(quality, weight=weight, children=(question,))
    model = replace(model, criteria=(quality, replace(price, weight=100 - weight)))
    read = read_model_workbook(write_model_workbook(model))
    assert read == FilledModel(model=model, faults=())


def test_the_same_model_is_the_same_file() -> None:
    assert write_model_workbook(worked_example()) == write_model_workbook(worked_example())


def test_text_never_becomes_a_formula() -> None:
    model = new_model('=HYPERLINK("http://example.org")')
    quality = replace(model.criteria[0], title="+1+1", guidance="@SUM(1)")
    book = openpyxl.load_workbook(io.BytesIO(write_model_workbook(changed(model, quality))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 50
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_number_with_more_digits_than_a_spreadsheet_keeps_is_not_written_otherwise() -> None:
    model = replace(new_model("Lot 1"), margin=Decimal("0.12345678901234567"))
    with pytest.raises(RuleBroken, match="more digits"):
        write_model_workbook(model)


def filled(change: Callable[[Callable[[str], Worksheet]], object]) -> tuple[str, ...]:
    """The faults of the usual workbook after this change."""
    book = openpyxl.load_workbook(io.BytesIO(write_model_workbook(new_model("Lot 1"))))

    def sheet(name: str) -> Worksheet:
        found = book[name]
        assert isinstance(found, Worksheet)
        return found

    change(sheet)
    data = io.BytesIO()
    book.save(data)
    read = read_model_workbook(data.getvalue())
    assert (read.model is None) == bool(read.faults)
    return read.faults


def put(name: str, place: str, value: object) -> Callable[[Callable[[str], Worksheet]], object]:
    return lambda sheet: sheet(name).__setitem__(place, value)


FAULTS = [  # rows of Criteria: 2 quality, 3 Q1, 4 price
    (put("Criteria", "D3", "60"), "Criteria, cell D3: “60” is a number stored as text"),
    (put("Criteria", "D3", "many"), "Criteria, cell D3: “many” is no number"),
    (put("Criteria", "D3", None), "Criteria, cell D3: the marks are missing"),
    (put("Criteria", "D3", True), "Criteria, cell D3: a number is wanted"),
    (put("Criteria", "D3", "=30+30"), "Criteria, cell D3: the formula has no stored result"),
    (put("Criteria", "D3", 55), "Criteria, cell D2: the weights of its children add up to 55, not 60."),
    (put("Criteria", "D4", 45), "Model, cell B4: the weights of the top level add up to 105, not 100."),
    (put("Criteria", "D3", -1), "Criteria, cell D3: the weight -1 is below 0."),
    (put("Criteria", "E3", "0 to 9"), "Criteria, cell E3: “0 to 9” is not one of the scales."),
    (put("Criteria", "E3", None), "Criteria, cell E3: it has no children, so it needs either a scale or a price."),
    (put("Criteria", "A3", "quality"), "Criteria, cell A3: the id “quality” stands twice."),
    (put("Criteria", "A3", None), "Criteria, cell A3: the id is missing."),
    (put("Criteria", "B3", "nowhere"), "Criteria, cell B3: there is no group “nowhere”."),
    (put("Criteria", "B2", "Q1"), "Criteria, cell B2: it lies in its own group"),
    (put("Criteria", "F4", "dearest"), "Criteria, cell F4: “dearest” is not known."),
    (put("Criteria", "F4", "benchmark"), "Criteria, cell F4: the price formula benchmark needs benchmark."),
    (put("Criteria", "L1", "Word limit"), "Criteria, cell L1: “Word limit” is no column of this sheet."),
    (put("Criteria", "D1", None), "Criteria, row 1: the column “Marks” is missing."),
    (put("Criteria", "J3", "x" * 20_001), "Criteria, cell J3: the text has 20,001 characters; 20,000 is the limit."),
    (lambda sheet: sheet("Criteria").merge_cells("A2:B3"), "Criteria, cell A2: the cells A2 to B3 are merged."),
    (put("Scales", "B3", 0), "Scales, cell B2: the points 0 stand twice."),
    (put("Scales", "B3", "one"), "Scales, cell B3: “one” is no number"),
    (put("Tie-break", "A2", "coin"), "Tie-break, cell A2: “coin” is not known."),
    (put("Model", "B3", "magic"), "Model, cell B3: “magic” is not known."),
    (put("Model", "A1", "Name"), "Model, cell A1: “Name” is no rule of this sheet."),
    (put("Model", "B8", 2.5), "Model, cell B8: 2.5 is not a whole number."),
    (put("Model", "B8", 11), "Model, cell B8: 11 places are not between 0 and 10."),
    (put("Model", "B10", -1), "Model, cell B10: -1 is below 0."),
    (put("Criteria", "D3", "60 %"), "Criteria, cell D3: “60 %” has a sign with its number. Type the number alone."),
    (put("Criteria", "D3", 20 / 3), "Criteria, cell D3: 6.66666666666667 has more than 10 decimals."),
    (put("Criteria", "D3", 1e300), "Criteria, cell D3: the number is too large"),
    (put("Criteria", "A3", 1.1), "Criteria, cell A3: 1.1 is a number here, which cannot tell 1.10 from 1.1."),
    (put("Criteria", "E3", date(2026, 5, 1)), "Criteria, cell E3: a spreadsheet made this a date"),
    (put("Criteria", "G3", 6), "Criteria, cell G3: the threshold of 6 points is not on the scale “0-5”. Give 0, 1,"),
    (put("Criteria", "G3", 2.5), "Criteria, cell G3: the threshold of 2.5 points is not on the scale “0-5”."),
    (
        put("Criteria", "H2", 61),
        "Criteria, cell H2: the threshold of 61 marks does not lie between 0 and its 60 marks.",
    ),
    (put("Criteria", "E1", "Marks"), "Criteria, cell E1: the column “Marks” stands twice."),
    (put("Criteria", "L3", "ask Ann"), "Criteria, cell L3: nothing in row 1 says what this column is."),
    (put("Criteria", "E1", None), "Criteria, cell E3: nothing in row 1 says what this column is."),
    (lambda sheet: sheet("Criteria").merge_cells("A1:B1"), "Criteria, cell A1: the cells A1 to B1 are merged."),
    (lambda sheet: sheet("Criteria").delete_rows(2, 9), "Criteria: there are none. An award needs at least one"),
    (put("Model", "B2", "£"), "Model, cell B2: “£” is not the three letters of a currency."),
    (put("Model", "B1", None), "Model, cell B1: the title is missing."),
    (put("Model", "B4", 0), "Model, cell B4: the weights of the top level add up to 100, not 0."),
    (put("Model", "B11", 0.2), "Model, cell B11: 0.2 is less than one per cent."),
    (put("Model", "A11", "Title"), "Model, cell A11: the rule “Title” stands twice."),
    (put("Tie-break", "A2", "criterion"), "Tie-break, cell B2: the id of the criterion is missing."),
]
ALONE = [  # what follows from a cell that could not be read is not said beside it
    put("Criteria", "D3", "60"),
    put("Criteria", "D3", "=30+30"),
    put("Criteria", "E3", None),
    put("Criteria", "A3", "quality"),
    put("Criteria", "D2", "#REF!"),
    put("Tie-break", "A2", "coin"),
    lambda sheet: sheet("Criteria").merge_cells("B2:B3"),
    lambda sheet: sheet("Criteria").merge_cells("C2:D2"),
    put("Criteria", "E1", "Marks"),
    put("Scales", "B3", "one"),
    put("Model", "B3", "magic"),
]


@pytest.mark.parametrize(("change", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_each_fault_is_named_by_its_cell(change: Callable[[Callable[[str], Worksheet]], object], said: str) -> None:
    assert any(one.startswith(said) for one in filled(change)), filled(change)


def test_a_tie_break_on_nothing_and_a_price_figure_of_nothing_are_named() -> None:
    def change(sheet: Callable[[str], Worksheet]) -> None:
        sheet("Tie-break").append(["criterion", "Q9"])
        sheet("Tie-break").append(["lowest price"])

    assert filled(change) == ("Tie-break, cell B2: there is no criterion “Q9”.",)
    [said] = filled(lambda sheet: sheet("Price").append(["Q9", "base", 2]))
    assert said == "Price, cell A2: “Q9” is not a criterion with a price formula."


@pytest.mark.parametrize("change", ALONE)
def test_one_mistake_is_one_fault(change: Callable[[Callable[[str], Worksheet]], object]) -> None:
    assert len(filled(change)) == 1, filled(change)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_that_is_missing_or_renamed_is_one_fault(name: str) -> None:
    assert filled(lambda sheet: setattr(sheet(name), "title", "Sheet1")) == (
        f"The sheet “{name}” is missing. Begin from the template and keep all its sheets.",
    )


def test_a_wrong_head_is_named_once_and_not_again_in_each_row() -> None:
    assert [said.partition(":")[0] for said in filled(put("Criteria", "D1", "Weight"))] == [
        *("Criteria, cell D1", "Criteria, row 1")
    ]


def test_a_figure_that_stands_twice_is_not_quietly_the_last_of_them() -> None:
    def change(sheet: Callable[[str], Worksheet]) -> None:
        sheet("Criteria")["F4"] = "benchmark"
        sheet("Price").append(["price", "benchmark", 100])
        sheet("Price").append(["price", "benchmark", 200])

    assert filled(change) == ("Price, cell B3: the benchmark stands twice. Leave one of them out.",)


def test_a_share_in_per_cent_and_steps_beside_the_maximum_are_not_published() -> None:
    def change(sheet: Callable[[str], Worksheet]) -> None:
        sheet("Criteria")["F4"] = "bands"
        sheet("Price").append(["price", "band", 80, 25])
        sheet("Price").append(["price", "band", 0, None])
        sheet("Scales").append(["steps", None, None, None, 0, 5, 0.3])

    assert filled(change) == (
        "Scales, cell G8: steps of 0.3 from 0 do not reach the maximum 5. Full marks could never be given.",
        "Criteria, cell F4: a share of 80 gives more than all marks. Shares go from 0 to 1: 0.8 for 80 per cent.",
    )


def test_spaces_blank_rows_and_hidden_or_protected_sheets_do_no_harm() -> None:
    def change(sheet: Callable[[str], Worksheet]) -> None:
        sheet("Criteria")["A3"], sheet("Criteria")["B3"], sheet("Criteria")["D1"] = "Q1 ", " quality", "marks  "
        sheet("Criteria").insert_rows(3)
        sheet("Criteria")["A9"] = "   "
        sheet("Criteria").row_dimensions[4].hidden = True
        sheet("Criteria").protection.sheet = True
        sheet("Scales").sheet_state = "hidden"
        sheet("Criteria")["C4"] = "Service\ndelivery"

    assert filled(change) == ()


def test_a_number_typed_into_an_empty_row_of_the_workbook_stays_a_number() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_model_workbook(new_model("Lot 1"))))
    shown = {
        head.value: next(
            columns.number_format
            for columns in sheet.column_dimensions.values()
            if columns.min <= head.column <= columns.max
        )
        for sheet in (book["Criteria"], book["Scales"], book["Price"], book["Tie-break"])
        for head in sheet[1]
    }
    assert {head for head, form in shown.items() if form == "General"} == NUMBERS
    assert {form for head, form in shown.items() if head not in NUMBERS} == {"@"}  # an id 1.10 stays 1.10


def test_all_faults_are_named_at_once() -> None:
    def change(sheet: Callable[[str], Worksheet]) -> None:
        sheet("Criteria")["D3"] = "60"
        sheet("Criteria")["F4"] = "dearest"
        sheet("Model")["B3"] = "magic"
        sheet("Criteria")["H2"] = 70
        sheet("Tie-break").append(["criterion", "Q9"])

    assert len(filled(change)) == 4  # what Q9 is waits until the marks can be read


def test_a_workbook_without_its_sheets_says_which() -> None:
    book, data = openpyxl.Workbook(), io.BytesIO()
    book.save(data)
    said = read_model_workbook(data.getvalue()).faults
    assert {f"The sheet “{name}” is missing. Begin from the template and keep all its sheets." for name in SHEETS} == {
        *said
    }
