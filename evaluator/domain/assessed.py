"""How one tender was assessed, as its supplier may read it: scores, marks, sub-totals, and what is disclosed of why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from evaluator.domain.award import TenderResult
from evaluator.domain.decisions import Outcome, standing
from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import plain
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.on_record import DisclosedReason, Given, OnRecord, disclosed, disclosed_decision
from evaluator.domain.procurement import Supplier
from evaluator.domain.tenders import LateTender
from evaluator.domain.wording import spoken_time
from evaluator.domain.worked_out import WorkedOut
from evaluator.domain.working import readable_marks, readable_total


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """What a tender earned for one criterion: `points` are empty for a price, `exact` compares and is not printed."""

    criterion: str
    points: str
    maximum: str
    meaning: str
    marks: str
    weight: str
    exact: Fraction
    text: str
    withheld_because: str
    sub_criteria: tuple[str, ...]

    @property
    def points_in_words(self) -> str:
        """4 of 5 points (Good)."""
        return f"{self.points} of {self.maximum} points{f' ({self.meaning})' if self.meaning else ''}"

    @property
    def points_of_maximum(self) -> str:
        """4 of 5; a dash for a price."""
        return f"{self.points} of {self.maximum}" if self.points else "–"

    @property
    def marks_of_weight(self) -> str:
        """32 of 40."""
        return f"{self.marks} of {self.weight}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """One tender: its supplier, what it earned, its place such as “3rd of 5”; a text is empty where there is none.

    `ground` is what an exclusion rests on, in the rulebook's words. `passed_over` says why a better ranked one is not
    awarded the lot: its supplier has all the lots it may have.
    """

    tender_id: str
    supplier: Supplier
    place: str
    total: str
    sub_totals: tuple[tuple[str, str], ...]
    earned: tuple[Earned, ...]
    excluded: str
    ground: str
    below_threshold: tuple[str, ...]
    passed_over: str
    late: bool = False


def refused_as_late(late: LateTender, due: datetime | None, said: Iterable[OnRecord]) -> Assessed:
    """A late tender that was refused: nothing of it was assessed, and its reason stands, as it may be disclosed."""
    came = f"it was received on {spoken_time(late.received_at)}"
    closing = f", after the closing time of {spoken_time(due)}" if due else ""
    return Assessed(
        tender_id=late.tender_id,
        supplier=late.supplier,
        place="",
        total="",
        sub_totals=(),
        earned=(),
        excluded=f"{came}{closing}. {disclosed_decision(late.reason, Given.LATE, late.tender_id, said)}",
        ground="",
        below_threshold=(),
        passed_over="",
        late=True,
    )


def assessed(worked: WorkedOut, tender_id: str) -> Assessed:
    """One tender of a worked-out award. Raises: RuleBroken when a text to disclose stands for an older reason."""
    result, model = worked.result.tender(tender_id), worked.setup.model
    nodes = {node.id: node for node in model.nodes()}
    agreed = {score.criterion_id: score for score in worked.moderation.scores if score.tender_id == tender_id}
    earned = tuple(
        _earned(worked, leaf, result, agreed.get(leaf.id))
        for root in model.criteria
        for leaf in root.nodes()
        if not leaf.children and result.marks.get(leaf.id) is not None
    )
    passed_over = next(
        (
            one.reason
            for one in standing(worked.decisions)
            if (one.tender, one.outcome) == (tender_id, Outcome.PASSED_OVER)
        ),
        "",
    )
    return Assessed(
        tender_id=tender_id,
        supplier=worked.setup.supplier_of(tender_id),
        place=_place(worked, result),
        total=readable_total(model, result.total),
        sub_totals=tuple(_sub_totals(worked, result)),
        earned=earned,
        excluded=disclosed_decision(result.excluded or "", Given.EXCLUSION, tender_id, worked.said),
        ground=worked.ground_of(tender_id),
        below_threshold=tuple(_short_of(nodes[one], result, agreed.get(one)) for one in result.below_threshold),
        passed_over=disclosed_decision(passed_over, Given.PASSED_OVER, tender_id, worked.said),
    )


def _short_of(node: AwardCriterion, result: TenderResult, score: ConsensusScore | None) -> str:
    """Which published minimum the tender is below, and what it has."""
    said = []
    if node.minimum_points is not None and score is not None and score.points < node.minimum_points:
        least = f"{plain(node.minimum_points)} {'point' if node.minimum_points == 1 else 'points'}"
        said.append(f"the minimum is {least}, yours has {plain(score.points)}")
    marks = [result.marks.get(leaf.id) for leaf in node.nodes() if not leaf.children]
    known = [mark for mark in marks if mark is not None]
    if node.minimum_marks is not None and len(known) == len(marks) and sum(known) < Fraction(node.minimum_marks):
        total = readable_marks(sum(known, Fraction(0)))
        said.append(f"the minimum is {plain(node.minimum_marks)} marks, yours has {total}")
    figures = f": {' and '.join(said)}" if said else ""
    return f"It is below the published minimum for {node.title}{figures}."


def _earned(worked: WorkedOut, leaf: AwardCriterion, result: TenderResult, score: ConsensusScore | None) -> Earned:
    marks = result.marks[leaf.id] or Fraction(0)
    scale = None if leaf.priced else worked.setup.model.scale_of(leaf.id)
    why = DisclosedReason(text="") if score is None else disclosed(score, worked.said)
    meanings = {} if scale is None else {one.points: one.title for one in scale.descriptors}
    return Earned(
        criterion=leaf.title if leaf.title == leaf.id else f"{leaf.id} {leaf.title}",
        points="" if score is None else plain(score.points),
        maximum="" if scale is None else plain(scale.maximum),
        meaning="" if score is None else meanings.get(score.points, ""),
        marks=readable_marks(marks),
        weight=plain(leaf.weight),
        exact=marks,
        text=why.text,
        withheld_because=why.withheld_because,
        sub_criteria=leaf.sub_criteria,
    )


def _sub_totals(worked: WorkedOut, result: TenderResult) -> list[tuple[str, str]]:
    """The marks of each top-level criterion that has parts, where all of them are known."""
    found = []
    for root in worked.setup.model.criteria:
        marks = [result.marks.get(leaf.id) for leaf in root.nodes() if not leaf.children]
        known = [mark for mark in marks if mark is not None]
        if root.children and len(known) == len(marks):
            found.append((root.title, f"{readable_marks(sum(known, Fraction(0)))} of {plain(root.weight)}"))
    return found


def _place(worked: WorkedOut, result: TenderResult) -> str:
    if result.rank is None:
        return ""
    ranked = sum(tender.rank is not None for tender in worked.result.tenders)
    return f"{_ordinal(result.rank)} of {ranked}"


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
