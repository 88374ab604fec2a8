"""Applications from a workbook (.xlsx) or a CSV file, one row each, hundreds at a time.

Which column is what is mapped once and remembered. Requirements stand under their numbers. What cannot be used is a
fault named by its cell, and with any fault nothing is taken in.
Limits: those of a workbook (SECURITY §5), 5,000 applications a file.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal

from evaluator.domain.application import Answer, Application, EconomicOperator, EvidenceKind, HeldEvidence
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.workbook import WORKBOOK_LIMIT, Place, Sheet, Value, read_workbook
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said, sentences

MOST_APPLICATIONS = 5_000
MOST_FAULTS_SHOWN = 20
REFERENCE, SUPPLIER, NAME, COMPANY, ODS, DUNS = "reference", "supplier", "name", "company", "ods", "duns"
SME, EMAIL, LOTS, RECEIVED = "sme", "email", "lots", "received"
NEEDED = (REFERENCE, SUPPLIER, NAME, LOTS, RECEIVED)
USUAL_HEADS = {
    REFERENCE: "Application reference",
    SUPPLIER: "Supplier reference",
    NAME: "Supplier name",
    COMPANY: "Companies House number",
    ODS: "ODS code",
    DUNS: "DUNS number",
    SME: "SME",
    EMAIL: "Email",
    LOTS: "Lots",
    RECEIVED: "Received",
    **{kind.value: f"{kind.value} expires" for kind in EvidenceKind},
}
_YES, _NO = {"yes", "y", "true"}, {"no", "n", "false", ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file holds, or why it cannot be used: each fault a sentence that names the cell."""

    operators: tuple[EconomicOperator, ...]
    applications: tuple[Application, ...]
    faults: tuple[str, ...]

    def require_sound(self) -> None:
        """Raises: FileProblem with the first faults."""
        if self.faults:
            raise FileProblem(
                "Nothing was taken in: {faults}{more}",
                hint="Put the cells right, then open the file again.",
                faults=sentences(self.faults[:MOST_FAULTS_SHOWN]),
                more=said(" And {more:,} more.", more=len(self.faults) - MOST_FAULTS_SHOWN)
                if len(self.faults) > MOST_FAULTS_SHOWN
                else "",
            )


def read_table(data: bytes, *, name: str) -> Sheet:
    """The first sheet of a workbook, or a CSV file as a sheet. Raises: FileProblem when it is neither."""
    if name.lower().endswith(".csv"):
        return _csv(data)
    workbook = read_workbook(data)
    if not workbook.sheets:
        raise FileProblem("The workbook has no sheet.")
    return workbook.sheets[0]


def heads_of(sheet: Sheet) -> tuple[str, ...]:
    """The heads of the columns, as they stand in the first row."""
    first = sheet.rows[0] if sheet.rows else ()
    return tuple("" if value is None else cell_text(value) for value in first)


def suggested(heads: Iterable[str], remembered: Mapping[str, str]) -> dict[str, str]:
    """Which column is what: as mapped last time where the head is there, else by its usual head."""
    there = {head.casefold(): head for head in heads if head}
    found = {}
    for field, usual in USUAL_HEADS.items():
        for wanted in (remembered.get(field, ""), usual):
            if wanted and wanted.casefold() in there:
                found[field] = there[wanted.casefold()]
                break
    return found


def read_applications(
    sheet: Sheet,
    mapping: Mapping[str, str],
    *,
    requirements: Iterable[str],
    specification: int,
    progress: Progress = UNHEARD,
) -> Imported:
    """Every row as an application under one version of the specification; `requirements` are its numbers.

    Raises: FileProblem when a needed column is not mapped or there are too many rows.
    """
    heads = heads_of(sheet)
    if missing := [USUAL_HEADS[field] for field in NEEDED if mapping.get(field) not in heads]:
        raise FileProblem("No column is mapped for {missing}.", hint="Say which column it is.", missing=tuple(missing))
    if len(sheet.rows) - 1 > MOST_APPLICATIONS:
        raise FileProblem(
            "The file has more than {most_applications:,} applications.",
            hint="Split it.",
            most_applications=MOST_APPLICATIONS,
        )
    columns = {field: heads.index(head) for field, head in mapping.items() if head in heads}
    asked = [(one, heads.index(one)) for one in requirements if one in heads]
    rows = _Rows(sheet, columns, asked, specification)
    for at in progress.each(range(1, len(sheet.rows)), "Reading the applications"):
        rows.take(at)
    return Imported(
        operators=tuple(rows.operators.values()),
        applications=tuple(rows.applications.values()),
        faults=tuple(rows.faults),
    )


class _Rows:
    """The rows taken so far, and the faults."""

    def __init__(
        self, sheet: Sheet, columns: Mapping[str, int], asked: list[tuple[str, int]], specification: int
    ) -> None:
        self.sheet, self.columns, self.specification = sheet, columns, specification
        self.asked = [(one, column, dict[Value, Answer]()) for one, column in asked]
        self.operators: dict[str, EconomicOperator] = {}
        self.applications: dict[str, Application] = {}
        self.faults: list[str] = []
        self.troubles: dict[int, list[tuple[int, str]]] = {}
        wanted = {*columns.values(), *(column for _, column in asked)}
        for (row, column), trouble in sheet.troubles.items():
            if column in wanted:
                self.troubles.setdefault(row, []).append((column, trouble))

    def take(self, at: int) -> None:
        """One row, if anything stands in it."""
        row = self.sheet.rows[at]
        if not any(value is not None for value in row):
            return
        known = len(self.faults)
        self._note_troubles(at)
        received = self._moment(at, RECEIVED)
        expiries = [
            HeldEvidence(kind=kind, expires_on=day)
            for kind in EvidenceKind
            if kind.value in self.columns and (day := self._day(at, kind.value)) is not None
        ]
        is_small = self._yes(at, SME)
        if len(self.faults) > known or received is None:
            return
        try:
            operator = self._operator(at, is_small)
            application = self._application(at, operator.id, received, expiries)
        except RuleBroken as problem:
            self._say(at, REFERENCE, problem.message)
            return
        if application.id in self.applications:
            self._say(at, REFERENCE, said("{id} stands in another row too.", id=application.id))
        elif self.operators.get(operator.id, operator) != operator:
            self._say(at, SUPPLIER, said("{id} is described otherwise in another row.", id=operator.id))
        self.operators.setdefault(operator.id, operator)
        self.applications.setdefault(application.id, application)

    def _operator(self, at: int, is_small: bool) -> EconomicOperator:
        return EconomicOperator(
            id=self._cell(at, SUPPLIER),
            name=self._cell(at, NAME),
            companies_house=_with_zeros(self._cell(at, COMPANY), 8),
            ods=self._cell(at, ODS).upper(),
            duns=_with_zeros(self._cell(at, DUNS), 9),
            sme=is_small,
            email=self._cell(at, EMAIL),
        )

    def _application(self, at: int, supplier_id: str, received: datetime, expiries: list[HeldEvidence]) -> Application:
        row = self.sheet.rows[at]
        return Application(
            id=self._cell(at, REFERENCE),
            supplier_id=supplier_id,
            received_at=received,
            lots=tuple(part.strip() for part in self._cell(at, LOTS).replace(";", ",").split(",") if part.strip()),
            specification=self.specification,
            answers=tuple(
                given.get(value) or _new_answer(one, value, given)
                for one, column, given in self.asked
                if column < len(row) and (value := row[column]) is not None
            ),
            evidence=tuple(expiries),
        )

    def _note_troubles(self, at: int) -> None:
        for column, trouble in self.troubles.get(at, ()):
            self.faults.append(f"{self.sheet.place(at, column)}: {trouble}.")

    def _value(self, at: int, field: str) -> Value:
        return self.sheet.value(at, self.columns[field]) if field in self.columns else None

    def _cell(self, at: int, field: str) -> str:
        value = self._value(at, field)
        return "" if value is None else cell_text(value).strip()

    def _say(self, at: int, field: str, what: str) -> None:
        self.faults.append(f"{self.sheet.place(at, self.columns.get(field, 0))}: {what}")

    def _yes(self, at: int, field: str) -> bool:
        word = self._cell(at, field).casefold()
        if word not in _YES | _NO:
            self._say(at, field, said("“{word}” is neither yes nor no.", word=word[:40]))
        return word in _YES

    def _day(self, at: int, field: str) -> date | None:
        moment = self._read(at, field, date.fromisoformat, "2019-08-31")
        return moment.date() if isinstance(moment, datetime) else moment

    def _moment(self, at: int, field: str) -> datetime | None:
        """A day and a time, in UTC where no zone is given; a day alone is its beginning."""
        found = self._read(at, field, datetime.fromisoformat, "2019-08-31 14:30")
        if found is None:
            if not self._cell(at, field):
                self._say(at, field, said("the time of receipt is missing."))
            return None
        moment = found if isinstance(found, datetime) else datetime.combine(found, time())
        return moment if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)

    def _read(self, at: int, field: str, parse: Callable[[str], date], example: str) -> date | None:
        value = self._value(at, field)
        if value is None or isinstance(value, date):
            return value
        text = cell_text(value).strip()
        try:
            return parse(text) if text else None
        except ValueError:
            self._say(at, field, said("“{text}” is no day. Write it as {example}.", text=text[:40], example=example))
            return None


def _new_answer(question: str, value: Value, given: dict[Value, Answer]) -> Answer:
    """An answer met for the first time. Suppliers answer many a question alike: an equal text becomes one value."""
    answer = Answer(question_id=question, text=cell_text(value))
    if isinstance(value, str):  # a number and a yes may be equal and read otherwise
        given[value] = answer
    return answer


def cell_text(value: Value) -> str:
    """A cell as text; a whole number has no decimals, since references are often typed as numbers."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:f}" if value != value.to_integral_value() else str(int(value))
    return str(value)


def _with_zeros(number: str, digits: int) -> str:
    """A register number whose leading zeros a spreadsheet took away."""
    return number.zfill(digits) if number.isdigit() else number.upper()


def _csv(data: bytes) -> Sheet:
    if len(data) > WORKBOOK_LIMIT:
        raise FileProblem("The file is larger than the 50 MiB allowed.", hint="Split it.")
    try:
        text = data.decode("utf-8-sig")
        read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise FileProblem("The file is not CSV in UTF-8.", hint="Save it again as CSV in UTF-8.") from error
    rows = tuple(tuple(field or None for field in row) for row in read)
    return Sheet(name="The list", rows=rows, troubles=dict[Place, str]())
