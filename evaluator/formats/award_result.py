"""The award result as JSON: every mark exact, every total as published, every open decision in a sentence.

AWARD-INPUT.md (Output) is the contract, resources/schemas/award-result.schema.json its shape.
"""

import json
from collections.abc import Mapping
from fractions import Fraction

from evaluator.domain.agreement import Agreement, KrippendorffAlpha
from evaluator.domain.award import AwardResult, TenderResult
from evaluator.domain.evaluation_model import PriceFormulaName, RoundingTarget
from evaluator.domain.figures import exact_text, fixed_text, fraction_text, significant_text, six_places
from evaluator.domain.model_rules import POOLED
from evaluator.domain.price import LOGARITHM_DIGITS
from evaluator.domain.sensitivity import Sensitivity, WeightInterval

FORMAT, VERSION = "bid-evaluator/award-result", 1

Json = dict[str, object]


def award_result_json(
    award: AwardResult, *, agreement: Agreement, sensitivity: Sensitivity | None, input_sha256: str
) -> Json:
    """The result as `--json` prints it, in dictionaries, lists and text. `input_sha256` is of the file's bytes."""
    figures = _Figures(award)
    return {
        "format": FORMAT,
        "version": VERSION,
        "input_sha256": input_sha256,
        "tenders": [figures.tender(tender) for tender in award.tenders],
        "ties": [list(tied) for tied in award.ties],
        "within_margin": [
            {
                "tenders": [pair.first, pair.other],
                "difference": figures.ranking_figure(*pair.difference.as_integer_ratio()),
            }
            for pair in award.within_margin
        ],
        "decisions": [
            {
                "kind": decision.kind.value,
                "tender": decision.tender,
                "criterion": decision.criterion,
                "message": decision.message,
            }
            for decision in award.decisions
        ],
        "agreement": _agreement(agreement),
        "sensitivity": None if sensitivity is None else _sensitivity(sensitivity),
    }


def write_award_result(result: Mapping[str, object]) -> bytes:
    """The file of a result: UTF-8 JSON, indented."""
    return json.dumps(result, ensure_ascii=False, indent=2).encode() + b"\n"


class _ExactTexts(dict[int | None, str | None]):
    """How marks of so many units are written; most tenders share them, so each is worked out once."""

    def __init__(self, denominator: int) -> None:
        super().__init__({None: None})
        self._denominator = denominator

    def __missing__(self, units: int | None) -> str | None:
        self[units] = None if units is None else exact_text(units, self._denominator)
        return self[units]


class _Figures:
    """Writes the figures of one award as its model says."""

    def __init__(self, award: AwardResult) -> None:
        rounding = award.model.rounding
        self._places = None if rounding.apply_to is RoundingTarget.NONE else rounding.places
        self._units: int = 10**rounding.places
        self._digits = [
            LOGARITHM_DIGITS if leaf.price and leaf.price.formula is PriceFormulaName.LOGARITHMIC else None
            for leaf in award.model.price_leaves()
        ]
        self._columns = award.columns
        self._texts = _ExactTexts(award.columns.denominator)
        self._no_marks: dict[str, str | None] = dict.fromkeys((*award.columns.scored, *award.columns.priced))

    def tender(self, tender: TenderResult) -> Json:
        """One tender's entry."""
        return {
            "id": tender.id,
            "supplier": tender.supplier,
            "rank": tender.rank,
            "total": None if tender.figure is None else self.ranking_figure(*tender.figure),
            "unrounded": None if tender.sum_of_marks is None else exact_text(*tender.sum_of_marks),
            "marks": self._marks(tender),
            "below_threshold": list(tender.below_threshold),
            "excluded": tender.excluded,
        }

    def ranking_figure(self, numerator: int, denominator: int) -> str:
        """A ranking figure, or a difference of two, with the published places; exact where nothing is rounded."""
        if self._places is None:
            return exact_text(numerator, denominator)
        return fixed_text(numerator * self._units // denominator, places=self._places)

    def _marks(self, tender: TenderResult) -> dict[str, str | None]:
        marks = self._no_marks.copy()
        marks.update(zip(self._columns.scored, map(self._texts.__getitem__, tender.scored), strict=True))
        for leaf, digits, value in zip(self._columns.priced, self._digits, tender.priced, strict=True):
            if value is not None:
                marks[leaf] = fraction_text(value) if digits is None else significant_text(value, digits=digits)
        return marks


def _agreement(agreement: Agreement) -> Json:
    written: Json = {
        criterion: {
            "krippendorff_alpha": _alphas(found.krippendorff_alpha),
            "kendall_w": _statistic(found.kendall_w),
            "range": None if found.range is None else fraction_text(found.range),
        }
        for criterion, found in agreement.criteria.items()
    }
    return written | {POOLED: {"krippendorff_alpha": _alphas(agreement.overall)}}


def _alphas(alpha: KrippendorffAlpha) -> Json:
    return {
        "nominal": _statistic(alpha.nominal),
        "ordinal": _statistic(alpha.ordinal),
        "interval": _statistic(alpha.interval),
        "ratio": _statistic(alpha.ratio),
    }


def _statistic(value: Fraction | None) -> str | None:
    return None if value is None else six_places(value)


def _sensitivity(sensitivity: Sensitivity) -> Json:
    return {
        "smallest_changes": [
            {
                "tender": change.tender,
                "criterion": change.criterion,
                "from": fraction_text(Fraction(change.points)),
                "to": fraction_text(Fraction(change.changed_to)),
                "first": list(change.first),
            }
            for change in sensitivity.smallest_changes
        ],
        "weight_interval": {root: _interval(interval) for root, interval in sensitivity.weight_intervals.items()},
        "without": [{"removed": each.removed, "first": list(each.first)} for each in sensitivity.without],
    }


def _interval(interval: WeightInterval | None) -> Json | None:
    if interval is None:
        return None
    return {
        "from": fraction_text(interval.start),
        "to": fraction_text(interval.end),
        "from_included": interval.start_included,
        "to_included": interval.end_included,
    }
