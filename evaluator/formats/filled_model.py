"""The evaluation model from a filled-in workbook; each fault is named by sheet and cell, and all are named at once.

What the sheets and columns are is said by `model_workbook`, when a model is sound by `domain.model_rules`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    Descriptor,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.figures import plain
from evaluator.domain.model_rules import ModelFault, faults
from evaluator.domain.wording import spoken_list
from evaluator.formats.model_workbook import (
    AS_IT_IS,
    BAND,
    CRITERIA,
    CRITERIA_HEADS,
    MODEL,
    NO_FLOOR,
    PRICE,
    PRICE_HEADS,
    RULES,
    SCALE_HEADS,
    SCALES,
    TIE_BREAK,
    TIE_BREAK_HEADS,
)
from evaluator.formats.workbook import Workbook, read_workbook
from evaluator.formats.workbook_table import LONGEST_NAME, Row, rows_below
from evaluator.said import said

MOST_FAULTS = 100  # more are not worth reading at once
DEEPEST = 10  # groups in groups
FLOORED = (PriceFormulaName.ABOVE_LOWEST, PriceFormulaName.LOGARITHMIC, PriceFormulaName.MEAN_DEVIATION)
FIGURES = ("floor", "ceiling", "best", "worst", "benchmark", "base")
_COLUMN_OF = {
    "id": "Id",
    "weight": "Marks",
    "scale": "Scale",
    "price": "Price formula",
    "minimum_points": "Least points",
    "value": "Money value",
    "sub_criteria": "Sub-criteria",
    "minimum": "Minimum",
    "step": "Step",
    "points": "Points",
}
_RULE_OF = {"places": "Decimal places", "apply_to": "Rounding", "margin": "Close result"}

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledModel:
    """What came out of a workbook: a sound model, or the faults that stand in the way, each a sentence."""

    model: EvaluationModel | None
    faults: tuple[str, ...]


def read_model_workbook(data: bytes) -> FilledModel:
    """The model in a workbook, or everything that is wrong with it. Raises: FileProblem when it is no workbook."""
    reading = _Reading(read_workbook(data))
    model = reading.model()
    if not reading.faults:
        reading.faults += [reading.where(fault) for fault in faults(model)]
    said = tuple(dict.fromkeys(reading.faults))[:MOST_FAULTS]
    return FilledModel(model=None if said else model, faults=said)


@dataclass
class _Reading:
    """One workbook as it is read: the faults so far, and where each criterion, scale and rule stands."""

    workbook: Workbook
    faults: list[str] = field(default_factory=list)
    criteria: dict[str, Row] = field(default_factory=dict)
    scales: dict[str, Row] = field(default_factory=dict)
    rules: dict[str, Row] = field(default_factory=dict)
    steps: list[Row] = field(default_factory=list)
    prices: dict[str, list[Row]] = field(default_factory=dict)

    def model(self) -> EvaluationModel:
        """The model as far as it can be read; the faults say what could not."""
        self.rules = {name: row for row in self._rules() if (name := _label(row)) in RULES}
        for name in ("Title", "Currency", "Award method"):
            if name not in self.rules:
                self.faults.append(said("{model}: the row “{name}” is missing.", model=MODEL, name=name))
        for row in self.table(PRICE, PRICE_HEADS, needed=()):
            self.prices.setdefault(row.text("Criterion", needed=True), []).append(row)
        scales, criteria = tuple(self._scales()), self._criteria()
        for criterion, rows in self.prices.items():
            if criterion and criterion not in {node.id for root in criteria for node in root.nodes() if node.price}:
                rows[0].say(
                    "Criterion",
                    said("“{criterion}” is not a criterion with a price formula.", criterion=criterion[:40]),
                )
        return EvaluationModel(
            title=self._text("Title"),
            currency=self._text("Currency"),
            method=self._word("Award method", Method, Method.WEIGHTED_SUM),
            total_weight=self._number("Marks in all") or Decimal(100),
            scales=scales,
            criteria=criteria,
            rounding=self._rounding(),
            marks_from=self._word("Marks from", MarksFrom, MarksFrom.POINTS_OVER_MAXIMUM),
            price_reference=self._word("Prices that count", PriceReference, PriceReference.IN_PLAY),
            tie_break=tuple(self._steps()),
            margin=self._number("Close result"),
            abnormally_low_below_mean_by=self._number("Abnormally low"),
        )

    def where(self, fault: ModelFault) -> str:
        """What is wrong, at the cell that holds it."""
        said = f"{fault.what} {fault.hint}".strip()
        row = {"criteria": self.criteria, "scales": self.scales}.get(fault.part, {}).get(fault.id)
        if row is not None:
            return f"{row.cell(_COLUMN_OF.get(fault.field, 'Id'))}: {said}"
        if fault.part == "tie_break":
            wrong = [one for one in self.steps if f"“{one.text('Criterion')}”" in fault.what]
            return f"{(wrong or self.steps)[0].cell('Criterion')}: {said}"
        rule = "Marks in all" if fault.part == "criteria" else _RULE_OF.get(fault.field or fault.part, "Abnormally low")
        at = self.rules.get(rule)
        return f"{at.cell('Value') if at else MODEL}: {said}"

    def table(self, name: str, heads: Sequence[str], *, needed: Sequence[str]) -> Iterator[Row]:
        """The rows of one sheet; without needed columns the sheet itself may be missing."""
        sheet = self.workbook.sheet(name)
        if sheet is not None:
            yield from rows_below(sheet, heads, needed=needed, faults=self.faults)
        elif needed:
            self.faults.append(said("The sheet “{name}” is missing. Begin from the template.", name=name))

    def _rules(self) -> Iterator[Row]:
        sheet = self.workbook.sheet(MODEL)
        if sheet is None:
            self.faults.append(said("The sheet “{model}” is missing. Begin from the template.", model=MODEL))
            return
        for at in range(len(sheet.rows)):
            row = Row(sheet, at, {"Rule": 0, "Value": 1}, self.faults)
            if not row.is_empty():
                if _label(row) not in RULES:
                    row.say(
                        "Rule",
                        said(
                            "“{text}” is no rule of this sheet. Write {rules}.",
                            text=row.text("Rule")[:40],
                            rules=spoken_list(list(RULES)),
                        ),
                    )
                yield row

    def _text(self, rule: str) -> str:
        return self.rules[rule].text("Value", longest=LONGEST_NAME, needed=True) if rule in self.rules else ""

    def _number(self, rule: str) -> Decimal | None:
        return self.rules[rule].number("Value") if rule in self.rules else None

    def _word(self, rule: str, kind: type[Word], default: Word) -> Word:
        return (self.rules[rule].word("Value", kind) if rule in self.rules else None) or default

    def _rounding(self) -> Rounding:
        apply_to = self._word("Rounding", RoundingTarget, RoundingTarget.NONE)
        places = self._number("Decimal places")
        if places is not None and places != places.to_integral_value():
            self.rules["Decimal places"].say("Value", said("{places} is not a whole number.", places=plain(places)))
        return Rounding(
            apply_to=apply_to,
            places=int(min(places or Decimal(0), Decimal(99))),
            mode=self._word("Halves", RoundingMode, RoundingMode.HALF_UP),
        )

    def _steps(self) -> Iterator[TieBreakStep]:
        for row in self.table(TIE_BREAK, TIE_BREAK_HEADS, needed=()):
            self.steps.append(row)
            by, criterion = row.word("By", TieBreakBy), row.text("Criterion", longest=LONGEST_NAME)
            if by is None:
                row.say("By", said("the step is missing. Write criterion or lowest price."))
            elif by is TieBreakBy.LOWEST_PRICE:
                if criterion:
                    row.say("Criterion", said("the lowest price needs no criterion."))
                yield TieBreakStep(by=by)
            else:
                yield TieBreakStep(by=by, criterion=criterion)

    def _scales(self) -> Iterator[ScoringScale]:
        listed: dict[str, list[Row]] = {}
        for row in self.table(SCALES, SCALE_HEADS, needed=("Scale",)):
            name = row.text("Scale", longest=LONGEST_NAME, needed=True)
            self.scales.setdefault(name, row)
            listed.setdefault(name, []).append(row)
        for name, rows in listed.items():
            yield _scale(name, rows)

    def _criteria(self) -> tuple[AwardCriterion, ...]:
        below: dict[str, list[AwardCriterion]] = {}
        groups: dict[str, str] = {}
        for row in self.table(CRITERIA, CRITERIA_HEADS, needed=("Id", "Title", "Marks")):
            node, group = self._criterion(row), row.text("In group", longest=LONGEST_NAME)
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
        priced = row.text("Price formula").casefold()
        name = None if priced in ("", AS_IT_IS) else row.word("Price formula", PriceFormulaName)
        criterion_id = row.text("Id", longest=LONGEST_NAME, needed=True)
        return AwardCriterion(
            id=criterion_id,
            title=row.text("Title", longest=LONGEST_NAME, needed=True),
            weight=row.number("Marks", needed=True) or Decimal(0),
            guidance=row.text("Guidance"),
            sub_criteria=tuple(line.strip() for line in row.text("Sub-criteria").splitlines() if line.strip()),
            scale=row.text("Scale", longest=LONGEST_NAME) or None,
            priced=bool(priced),
            price=None if name is None else _formula(name, self.prices.get(criterion_id, ())),
            minimum_points=row.number("Least points"),
            minimum_marks=row.number("Least marks"),
            value=row.number("Money value"),
        )


def _label(row: Row) -> str:
    text = row.text("Rule").casefold()
    return next((name for name in RULES if name.casefold() == text), "")


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
        title, text = row.text("Title", longest=LONGEST_NAME), row.text("Meaning")
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


def _formula(name: PriceFormulaName, rows: Sequence[Row]) -> PriceFormula:
    figures: dict[str, Decimal | None] = {}
    bands: list[PriceBand] = []
    for row in rows:
        parameter = row.text("Parameter", needed=True).casefold()
        if parameter == BAND:
            share = row.number("Value", needed=True)
            bands.append(PriceBand(up_to=row.number("Up to (per cent)"), fraction=share or Decimal(0)))
        elif parameter == "floor" and row.says("Value", NO_FLOOR):
            figures[parameter] = None
        elif parameter in FIGURES:
            figures[parameter] = row.number("Value", needed=True)
        elif parameter:
            row.say(
                "Parameter",
                said(
                    "“{parameter}” is no figure of a price formula. Write {figures}.",
                    parameter=parameter[:40],
                    figures=spoken_list(FIGURES),
                ),
            )
    return PriceFormula(
        formula=name,
        floor=figures.get("floor", Decimal(0) if name in FLOORED else None),
        ceiling=figures.get("ceiling", Decimal(1) if name is PriceFormulaName.MEAN_DEVIATION else None),
        best=figures.get("best"),
        worst=figures.get("worst"),
        benchmark=figures.get("benchmark"),
        base=figures.get("base"),
        bands=tuple(bands),
    )
