"""The evaluation model from a filled-in workbook; each fault is named by sheet and cell, and all are named at once.

What the sheets and columns are is said by `model_workbook`, when a model is sound by `domain.model_rules`. A rule is
held against what could be read alone: a cell in the wrong form is one fault, not also a sum that does not add up.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    Descriptor,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceFormulaName,
    PriceReference,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.model_reach import faults_before_freezing
from evaluator.domain.model_rules import ModelFault
from evaluator.formats.filled_price import filled_formula
from evaluator.formats.filled_rules import FilledRules, filled_rules
from evaluator.formats.model_workbook import (
    AS_IT_IS,
    CRITERIA,
    CRITERIA_HEADS,
    MODEL,
    PRICE,
    PRICE_HEADS,
    SCALE_HEADS,
    SCALES,
    TIE_BREAK,
    TIE_BREAK_HEADS,
)
from evaluator.formats.workbook import Workbook, read_workbook
from evaluator.formats.workbook_table import Row, rows_below
from evaluator.said import said

MOST_FAULTS = 100  # more are not worth reading at once
DEEPEST = 10  # groups in groups
SHEETS = (MODEL, CRITERIA, SCALES, PRICE, TIE_BREAK)
OF_A_SCALE = ("minimum_points", "sub_criteria", "value")  # fields that only a scored criterion has
TREE = ("Id", "In group", "Marks")  # the columns that make the tree of criteria and its sums
_COLUMN_OF = {
    "id": "Id",
    "weight": "Marks",
    "scale": "Scale",
    "price": "Price formula",
    "minimum_points": "Least points",
    "minimum_marks": "Least marks",
    "value": "Money value",
    "sub_criteria": "Sub-criteria",
    "minimum": "Minimum",
    "step": "Step",
    "points": "Points",
}
_RULE_OF = {"places": "Decimal places", "apply_to": "Rounding", "margin": "Close result"}
_RESTS_ON = {  # what has to be read whole before a fault of this part, or else field, is one of its own
    "scales": {SCALES},
    "tie_break": {CRITERIA, TIE_BREAK},
    "rounding": {MODEL},
    "scale": {CRITERIA, SCALES},
    "minimum_points": {CRITERIA, SCALES},
    "sub_criteria": {CRITERIA},
    "price": {MODEL, PRICE},
    "value": {MODEL},
    "weight": {CRITERIA, MODEL},
    "": {CRITERIA},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledModel:
    """What came out of a workbook: a sound model, or the faults that stand in the way, each a sentence."""

    model: EvaluationModel | None
    faults: tuple[str, ...]


def read_model_workbook(data: bytes) -> FilledModel:
    """The model in a workbook, or everything that is wrong with it. Raises: FileProblem when it is no workbook."""
    reading = _Reading(read_workbook(data))
    model = reading.model()
    reading.faults += [*reading.of_rules(model)]
    found = tuple(dict.fromkeys(reading.faults))[:MOST_FAULTS]
    return FilledModel(model=None if found else model, faults=found)


@dataclass
class _Reading:
    """One workbook as it is read: the faults so far, and where each criterion, scale and rule stands."""

    workbook: Workbook
    faults: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    criteria: dict[str, Row] = field(default_factory=dict)
    scales: dict[str, Row] = field(default_factory=dict)
    rules: FilledRules = field(default_factory=lambda: FilledRules(rows={}))
    steps: list[Row] = field(default_factory=list)
    prices: dict[str, list[Row]] = field(default_factory=dict)

    def model(self) -> EvaluationModel:
        """The model as far as it can be read; the faults say what could not."""
        if sheet := self.workbook.sheet(MODEL):
            self.rules = filled_rules(sheet, self.faults)
        else:
            self._say_missing(MODEL)
        for row in self.table(PRICE, PRICE_HEADS, needed=("Criterion", "Parameter", "Value")):
            self.prices.setdefault(row.line("Criterion", needed=True), []).append(row)
        scales, criteria = tuple(self._scales()), self._criteria()
        for criterion, rows in self.prices.items():
            if criterion and criterion not in {node.id for root in criteria for node in root.nodes() if node.price}:
                rows[0].say(
                    "Criterion",
                    said("“{criterion}” is not a criterion with a price formula.", criterion=criterion[:40]),
                )
        return EvaluationModel(
            title=self.rules.text("Title"),
            currency=self.rules.currency(),
            method=self.rules.word("Award method", Method, Method.WEIGHTED_SUM),
            total_weight=self.rules.total(),
            scales=scales,
            criteria=criteria,
            rounding=self.rules.rounding(),
            marks_from=self.rules.word("Marks from", MarksFrom, MarksFrom.POINTS_OVER_MAXIMUM),
            price_reference=self.rules.word("Prices that count", PriceReference, PriceReference.IN_PLAY),
            tie_break=tuple(self._steps()),
            margin=self.rules.number("Close result"),
            abnormally_low_below_mean_by=self.rules.per_cent("Abnormally low"),
        )

    def of_rules(self, model: EvaluationModel) -> Iterator[str]:
        """What breaks a rule of its own, and not only because of a cell that could not be read."""
        unread = {fault.partition(":")[0] for fault in self.faults}
        touched, unscored = self._touched(unread), set[str]()
        for fault in faults_before_freezing(model):
            place, row = self._place(fault), self._row(fault)
            follows = row is not None and any(row.cell(head) in unread for head in row.columns)
            follows = follows or (fault.id in unscored and fault.field in OF_A_SCALE)
            rests = _RESTS_ON.get(fault.part) or _RESTS_ON.get(fault.field) or set()
            if fault.field == "scale":
                unscored.add(fault.id)
            if not follows and place not in unread and not rests & touched:
                yield f"{place}: {fault.what} {fault.hint}".strip()

    def _touched(self, unread: Collection[str]) -> set[str]:
        """The sheets of which something could not be read; of the criteria what makes their tree and its sums."""
        harmless = {
            row.cell(head)
            for row in self.rows
            for head, column in row.columns.items()
            if head not in TREE and (row.at, column) not in row.sheet.merged
        }
        counted = [place for place in unread if place not in harmless]
        found = {name: self.workbook.sheet(name) for name in SHEETS}
        return {
            name
            for name, sheet in found.items()
            if sheet is None or any(place.startswith((f"{sheet.name}, ", f"{sheet.name}:")) for place in counted)
        }

    def _row(self, fault: ModelFault) -> Row | None:
        return {"criteria": self.criteria, "scales": self.scales}.get(fault.part, {}).get(fault.id)

    def _place(self, fault: ModelFault) -> str:
        """The cell that holds what is wrong."""
        row = self._row(fault)
        if row is not None:
            return row.cell(_COLUMN_OF.get(fault.field, "Id"))
        if fault.part == "tie_break":
            wrong = [one for one in self.steps if f"“{one.line('Criterion')}”" in fault.what]
            return (wrong or self.steps)[0].cell("Criterion")
        if fault.part == "criteria" and not self.criteria:
            return CRITERIA
        rule = "Marks in all" if fault.part == "criteria" else _RULE_OF.get(fault.field or fault.part, "Abnormally low")
        at = self.rules.rows.get(rule)
        return at.cell("Value") if at else MODEL

    def table(self, name: str, heads: Sequence[str], *, needed: Sequence[str]) -> Iterator[Row]:
        """The rows of one sheet."""
        sheet = self.workbook.sheet(name)
        if sheet is None:
            self._say_missing(name)
        else:
            yield from rows_below(sheet, heads, needed=needed, faults=self.faults)

    def _say_missing(self, name: str) -> None:
        self.faults.append(
            said("The sheet “{name}” is missing. Begin from the template and keep all its sheets.", name=name)
        )

    def _steps(self) -> Iterator[TieBreakStep]:
        for row in self.table(TIE_BREAK, TIE_BREAK_HEADS, needed=TIE_BREAK_HEADS):
            self.steps.append(row)
            by, criterion = row.word("By", TieBreakBy, needed=True), row.line("Criterion")
            if by is TieBreakBy.LOWEST_PRICE:
                if criterion:
                    row.say("Criterion", said("the lowest price needs no criterion."))
                yield TieBreakStep(by=by)
            elif by is not None and criterion:
                yield TieBreakStep(by=by, criterion=criterion)
            elif by is not None and row.is_blank("Criterion"):
                row.say("Criterion", said("the id of the criterion is missing."))

    def _scales(self) -> Iterator[ScoringScale]:
        listed: dict[str, list[Row]] = {}
        for row in self.table(SCALES, SCALE_HEADS, needed=("Scale",)):
            name = row.line("Scale", needed=True)
            self.scales.setdefault(name, row)
            listed.setdefault(name, []).append(row)
        for name, rows in listed.items():
            yield _scale(name, rows)

    def _criteria(self) -> tuple[AwardCriterion, ...]:
        below: dict[str, list[AwardCriterion]] = {}
        groups: dict[str, str] = {}
        for row in self.table(CRITERIA, CRITERIA_HEADS, needed=("Id", "Title", "Marks")):
            self.rows.append(row)
            node, group = self._criterion(row), row.line("In group")
            if not node.id:
                continue
            if node.id in self.criteria:
                row.say("Id", said("the id “{id}” stands twice. Give each its own.", id=node.id[:40]))
                continue
            self.criteria[node.id], groups[node.id] = row, group
            below.setdefault(group, []).append(node)
        for name, group in groups.items():
            if group and group not in groups:
                self.criteria[name].say("In group", said("there is no group “{group}”.", group=group[:40]))
            elif not _has_top(name, groups):
                self.criteria[name].say(
                    "In group", said("it lies in its own group, or more than {deepest} groups deep.", deepest=DEEPEST)
                )
        if any(not _has_top(name, groups) for name in groups):
            return ()
        return tuple(_grown(root, below) for root in below.get("", ()))

    def _criterion(self, row: Row) -> AwardCriterion:
        priced = row.line("Price formula").casefold()
        name = None if priced in ("", AS_IT_IS) else row.word("Price formula", PriceFormulaName)
        criterion_id = row.line("Id", needed=True)
        return AwardCriterion(
            id=criterion_id,
            title=row.line("Title", needed=True),
            weight=row.number("Marks", needed=True) or Decimal(0),
            guidance=row.text("Guidance"),
            sub_criteria=tuple(line.strip() for line in row.text("Sub-criteria").splitlines() if line.strip()),
            scale=row.line("Scale") or None,
            priced=bool(priced),
            price=None if name is None else filled_formula(name, self.prices.get(criterion_id, ())),
            minimum_points=row.number("Least points"),
            minimum_marks=row.number("Least marks"),
            value=row.number("Money value"),
        )


def _has_top(name: str, groups: Mapping[str, str]) -> bool:
    """Whether the groups above end at the top, before they are too deep."""
    for _ in range(DEEPEST):
        above = groups.get(name, "")
        if not above:
            return True
        name = above
    return False


def _grown(node: AwardCriterion, below: Mapping[str, Sequence[AwardCriterion]]) -> AwardCriterion:
    return replace(node, children=tuple(_grown(child, below) for child in below.get(node.id, ())))


def _scale(name: str, rows: Sequence[Row]) -> ScoringScale:
    given: list[Decimal] = []
    descriptors: list[Descriptor] = []
    ends = [row for row in rows if any(row.number(head) is not None for head in ("Minimum", "Maximum", "Step"))]
    for row in rows:
        points = row.number("Points", needed=row not in ends)
        title, text = row.line("Title"), row.text("Meaning")
        if points is not None:
            given.append(points)
            if title or text:
                descriptors.append(Descriptor(points=points, title=title, text=text))
    if not ends:
        least, most = (min(given), max(given)) if given else (Decimal(0), Decimal(0))
        return ScoringScale(id=name, minimum=least, maximum=most, points=tuple(given), descriptors=tuple(descriptors))
    return ScoringScale(
        id=name,
        minimum=ends[0].number("Minimum", needed=True) or Decimal(0),
        maximum=ends[0].number("Maximum", needed=True) or Decimal(0),
        step=ends[0].number("Step"),
        descriptors=tuple(descriptors),
    )
