"""The award as a workbook to read, sort and filter: every figure of the signed packages in typed cells, no formula.

A spreadsheet runs what it takes for a formula, so each text is written as a text whatever it begins with (SECURITY
T15). A figure is a number only where a spreadsheet's number names exactly that figure, else a text: nothing is rounded
on the way. Source: ECMA-376 (Office Open XML), part 1, 18.3; Crown Commercial Service, Bid evaluation guidance note,
May 2021, s. 8, for what is looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from evaluator.domain.award import AwardTender
from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import fraction_text, plain
from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.scoring import Evidence
from evaluator.domain.wording import spoken_list
from evaluator.domain.working import total_text
from evaluator.formats.container import Container
from evaluator.formats.evidence import Evidence as SignedEvidence
from evaluator.formats.recomputation import Recomputation
from evaluator.formats.record import AWARD_INPUT

DIGITS_OF_A_NUMBER = 15  # a spreadsheet shows and keeps so many significant digits
LONGEST_CELL = 32_767  # characters that a cell holds; a spreadsheet program refuses or drops what is longer
CUT = " … (cut here: the whole text stands in the signed packages)"
NARROW, MIDDLING, WIDE = 12, 28, 60  # widths of columns in characters
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

Cell = str | int | Decimal | Fraction | datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: the columns with their widths, and the rows below them; the first `fixed` columns stay in view."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]
    fixed: int


def award_workbook(evidence: SignedEvidence, worked: Recomputation) -> bytes:
    """The workbook (.xlsx) of one worked-out award. Equal evidence gives equal bytes."""
    award = _Award(evidence, worked)
    sheets = (
        award.ranking(),
        award.marks(),
        award.agreed(),
        award.individual(),
        award.prices(),
        award.panel(),
        award.sources(),
    )
    made_at = max(container.statement.claimed_time for container, _ in evidence.senders)
    return written(sheets, title=worked.award_input.model.title, made_at=made_at)


class _Award:
    """What the sheets are filled from, with the names that people know."""

    def __init__(self, evidence: SignedEvidence, worked: Recomputation) -> None:
        self.evidence, self.worked = evidence, worked
        self.setup, self.model = evidence.proved.setup, evidence.proved.setup.model
        self.titles = {node.id: node.title for node in self.model.nodes()}
        self.suppliers = {tender.id: tender.supplier for tender in worked.award_input.tenders}

    def ranking(self) -> Sheet:
        """Everyone by rank; whoever is not ranked follows in the order of the input."""
        by_id = {tender.id: tender for tender in self.worked.award_input.tenders}
        results = sorted(self.worked.award.tenders, key=lambda one: one.rank or len(by_id) + 1)
        rows: list[tuple[Cell, ...]] = [
            (
                one.rank,
                one.id,
                one.supplier,
                _figure(total_text(self.model, one.total)),
                one.unrounded,
                _whole_price(by_id[one.id]),
                spoken_list([self.titles[node] for node in one.below_threshold]),
                one.excluded,
            )
            for one in results
        ]
        columns = (
            ("Rank", NARROW),
            ("Tender", NARROW),
            ("Supplier", MIDDLING),
            ("Ranking figure", NARROW),
            ("Marks before rounding", NARROW),
            (f"Price ({self.model.currency})", NARROW),
            ("Below the published minimum for", MIDDLING),
            ("Excluded because", WIDE),
        )
        return Sheet(title="Ranking", columns=columns, rows=tuple(rows), fixed=3)

    def marks(self) -> Sheet:
        """A row for each criterion that is scored or priced, a column for each tender."""
        results = self.worked.award.tenders
        leaves = [node for node in self.model.nodes() if not node.children]
        columns = (("Criterion", NARROW), ("Title", MIDDLING), ("Weight", NARROW))
        return Sheet(
            title="Marks",
            columns=(*columns, *((f"{one.supplier} ({one.id})", MIDDLING) for one in results)),
            rows=tuple((leaf.id, leaf.title, leaf.weight, *(one.marks[leaf.id] for one in results)) for leaf in leaves),
            fixed=3,
        )

    def agreed(self) -> Sheet:
        """What the panel agreed for each response, in its own words."""
        agreed = {(score.criterion_id, score.tender_id): score for score in self.evidence.moderation.record.scores}
        marks = {one.id: one.marks for one in self.worked.award.tenders}
        rows: list[tuple[Cell, ...]] = []
        for leaf, tender in self._responses():
            score = agreed[leaf.id, tender.id]
            rows.append(
                (
                    *self._response(leaf, tender),
                    score.points,
                    marks[tender.id][leaf.id],
                    score.reason,
                    score.why_not_higher,
                    score.why_not_lower,
                    score.dissent,
                    "\n".join(self._quoted(tender.id, each) for each in score.evidence),
                )
            )
        texts = ("Reason", "Why not higher", "Why not lower", "Dissent", "Evidence")
        columns = (("Agreed points", NARROW), ("Marks", NARROW), *((text, WIDE) for text in texts))
        return Sheet(title="Agreed scores", columns=(*_RESPONSE, *columns), rows=tuple(rows), fixed=4)

    def individual(self) -> Sheet:
        """What each member gave before the meeting; none of it enters a mark."""
        given = {
            (member, score.criterion_id, score.tender_id): score
            for member in self.setup.expected_to_score()
            for score in self.evidence.submissions[member].scores
        }
        rows = tuple(
            (*self._response(leaf, tender), self.setup.roster.of(member).name, score.points, score.rationale)
            for leaf, tender in self._responses()
            for member in self.setup.expected_to_score()
            if (score := given.get((member, leaf.id, tender.id))) is not None
        )
        columns = (("Panel member", MIDDLING), ("Points before moderation", NARROW), ("Rationale", WIDE))
        return Sheet(title="Individual points", columns=(*_RESPONSE, *columns), rows=rows, fixed=4)

    def prices(self) -> Sheet:
        """Every price as it was entered and signed, with where it was read."""
        prices = {
            (price.criterion_id, price.tender_id): price
            for submission in self.evidence.submissions.values()
            for price in submission.prices
        }
        rows = tuple(
            (*self._response(leaf, tender), price.amount, self.model.currency, price.source)
            for leaf in self.model.price_leaves()
            for tender in self.worked.award_input.tenders
            if (price := prices.get((leaf.id, tender.id))) is not None
        )
        columns = (("Price", NARROW), ("Currency", NARROW), ("Read in", MIDDLING))
        return Sheet(title="Prices", columns=(*_RESPONSE, *columns), rows=rows, fixed=4)

    def panel(self) -> Sheet:
        """Everyone on the roster, and what they declared with what they submitted."""
        rows: list[tuple[Cell, ...]] = []
        for person in self.setup.roster.people:
            submission = self.evidence.submissions.get(person.id)
            declaration = None if submission is None else submission.declaration
            rows.append(
                (
                    person.name,
                    person.job_title,
                    person.organisation,
                    spoken_list([ROLE_WORDS[role] for role in person.roles]),
                    person.compared,
                    None if declaration is None else declaration.declared_at,
                    None if declaration is None else declaration.interests or "None",
                    person.fingerprint,
                )
            )
        columns = (
            ("Name", MIDDLING),
            ("Job title", MIDDLING),
            ("Organisation", MIDDLING),
            ("Roles", MIDDLING),
            ("Key compared", MIDDLING),
            ("Interests declared at (UTC)", MIDDLING),
            ("Interests declared", WIDE),
            ("Key", WIDE),
        )
        return Sheet(title="Panel", columns=columns, rows=tuple(rows), fixed=1)

    def sources(self) -> Sheet:
        """The signed packages that every figure here comes from, by the digests they are known by."""
        evaluation = self.setup.evaluation
        signed = sorted(self.evidence.senders, key=lambda one: one[0].statement.claimed_time)
        rows: tuple[tuple[Cell, ...], ...] = (
            *((_kind(container), person.name, *_when_and_what(container)) for container, person in signed),
            (AWARD_INPUT, None, None, None, self.worked.input_sha256),
            ("Evaluation", None, None, None, evaluation.id),
            ("Open contracting id of the notice", None, None, None, evaluation.procurement.ocid),
        )
        columns = (
            ("What", MIDDLING),
            ("Signed by", MIDDLING),
            ("As", MIDDLING),
            ("Time the signer's computer claimed (UTC)", MIDDLING),
            ("SHA-256 or id", WIDE),
        )
        return Sheet(title="Sources", columns=columns, rows=rows, fixed=1)

    def _responses(self) -> Iterator[tuple[AwardCriterion, AwardTender]]:
        for leaf in self.model.scored_leaves():
            for tender in self.worked.award_input.tenders:
                yield leaf, tender

    def _response(self, leaf: AwardCriterion, tender: AwardTender) -> tuple[Cell, ...]:
        return leaf.id, leaf.title, tender.id, tender.supplier

    def _quoted(self, tender_id: str, evidence: Evidence) -> str:
        names = {one.sha256: one.name for one in self.setup.documents if one.tender_id == tender_id}
        return f"{names.get(evidence.document_sha256, 'A document')}, page {evidence.page}: “{evidence.quote}”"


_RESPONSE = (("Criterion", NARROW), ("Title", MIDDLING), ("Tender", NARROW), ("Supplier", MIDDLING))


def _kind(container: Container) -> str:
    return container.statement.kind.value.capitalize()


def _when_and_what(container: Container) -> tuple[Cell, Cell, Cell]:
    role = container.statement.role
    return None if role is None else ROLE_WORDS[role], container.statement.claimed_time, container.digest


def _whole_price(tender: AwardTender) -> Fraction | None:
    return sum(map(Fraction, tender.prices.values()), Fraction(0)) if tender.prices else None


def _figure(text: str | None) -> Cell:
    """A ranking figure as it is published: with its places where it is a decimal, as a fraction in words otherwise."""
    return text if text is None or "/" in text else Decimal(text)


def written(sheets: Sequence[Sheet], *, title: str, made_at: datetime) -> bytes:
    """The workbook of these sheets; headers stay in view and can be filtered by."""
    body = BytesIO()
    book = xlsxwriter.Workbook(body, SAFE)
    book.set_properties({"title": title, "created": made_at.astimezone(UTC).replace(tzinfo=None)})
    styles = _Styles(
        header=book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "quote_prefix": True}),
        text=book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        figure=book.add_format({"valign": "top"}),
        time=book.add_format({"valign": "top", "num_format": "d mmmm yyyy hh:mm"}),
    )
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.title), sheet, styles)
    book.close()
    return body.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Styles:
    header: Format
    text: Format
    figure: Format
    time: Format


def _fill(page: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    page.freeze_panes(1, sheet.fixed)
    page.set_landscape()
    page.repeat_rows(0)
    for column, (name, width) in enumerate(sheet.columns):
        page.set_column(column, column, width)
        page.write_string(0, column, name, styles.header)
    for row, cells in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(cells):
            _put(page, row, column, cell, styles)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)


def _put(page: Worksheet, row: int, column: int, cell: Cell, styles: _Styles) -> None:
    match cell:
        case None:
            return
        case str():
            page.write_string(row, column, fitting(cell), styles.text)
        case datetime():
            page.write_datetime(row, column, cell.astimezone(UTC).replace(tzinfo=None, microsecond=0), styles.time)
        case _ if (number := as_number(Fraction(cell))) is not None:
            page.write_number(row, column, number, styles.figure)
        case Decimal():
            page.write_string(row, column, plain(cell), styles.text)
        case _:
            page.write_string(row, column, fraction_text(Fraction(cell)), styles.text)


def fitting(text: str) -> str:
    """A text as a cell can hold it; one that is too long says where it was cut."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT


def as_number(value: Fraction) -> Decimal | None:
    """The figure as a spreadsheet's number names it, digit by digit; None where it cannot, as for 100/3."""
    text = fraction_text(value)
    if "/" in text or len(text.lstrip("-").replace(".", "").strip("0")) > DIGITS_OF_A_NUMBER:
        return None
    return Decimal(text)
