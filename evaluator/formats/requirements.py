"""The requirements of a specification from a workbook (.xlsx) or a CSV file, one row each.

The first row names the columns Number, Requirement, Evidence and Lots; the last two may be missing. What cannot be used
is named by its row, and with any fault nothing is taken.
Limits: those of a workbook (SECURITY §5), 500 requirements.
"""

from evaluator.domain.specification import MOST_REQUIREMENTS, Requirement
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.applications import cell_text, heads_of, read_table
from evaluator.formats.workbook import Sheet

NUMBER, TEXT, EVIDENCE, LOTS = "Number", "Requirement", "Evidence", "Lots"


def read_requirements(data: bytes, *, name: str) -> tuple[Requirement, ...]:
    """Every requirement, in order. Raises: FileProblem."""
    sheet = read_table(data, name=name)
    heads = {head.casefold(): at for at, head in enumerate(heads_of(sheet))}
    if missing := [one for one in (NUMBER, TEXT) if one.casefold() not in heads]:
        raise FileProblem(
            "No column is called {missing}.",
            hint="Name them Number, Requirement, Evidence, Lots.",
            missing=tuple(missing),
        )
    rows = [at for at in range(1, len(sheet.rows)) if any(value is not None for value in sheet.rows[at])]
    if len(rows) > MOST_REQUIREMENTS:
        raise FileProblem(
            "The file has more than {most_requirements} requirements.",
            hint="Split the specification.",
            most_requirements=MOST_REQUIREMENTS,
        )
    return tuple(_requirement(sheet, at, heads) for at in rows)


def _requirement(sheet: Sheet, at: int, heads: dict[str, int]) -> Requirement:
    def cell(head: str) -> str:
        value = sheet.value(at, heads[head.casefold()]) if head.casefold() in heads else None
        return "" if value is None else cell_text(value).strip()

    try:
        return Requirement(
            id=cell(NUMBER),
            text=cell(TEXT),
            evidence=cell(EVIDENCE),
            lots=tuple(part.strip() for part in cell(LOTS).replace(";", ",").split(",") if part.strip()),
        )
    except RuleBroken as problem:
        raise FileProblem(
            "Row {at}: {the_message}", hint=problem.hint, at=at + 1, the_message=problem.message
        ) from problem
