"""From one tender of a worked-out award to what the report says of it: its scores, its working, what stood against it.

Source: DOMAIN 1.3 to 1.5.
"""

from decimal import Decimal
from fractions import Fraction

from evaluator.domain.award import AwardTender, TenderResult
from evaluator.domain.decisions import Matter, standing
from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import fraction_text, plain
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.pack import Setup
from evaluator.domain.report import (
    AgreedScore,
    ReportedTender,
)
from evaluator.domain.scoring import Evidence
from evaluator.domain.wording import spoken_sum
from evaluator.domain.worked_out import WorkedOut
from evaluator.domain.working import readable_marks, total_text, working


def reported_tender(worked: WorkedOut, tender: AwardTender) -> ReportedTender:
    """One tender as the report prints it."""
    result, model = worked.result.tender(tender.id), worked.setup.model
    agreed = {score.criterion_id: score for score in worked.moderation.scores if score.tender_id == tender.id}
    titles = {node.id: node.title for node in model.nodes()}
    return ReportedTender(
        id=tender.id,
        supplier=tender.supplier,
        rank=result.rank,
        total=total_text(model, result.total),
        price=spoken_sum(sum(tender.prices.values(), Decimal(0)), model.currency) if tender.prices else None,
        marks=tuple(_marks_of(root, result) for root in model.criteria),
        agreed=tuple(
            _agreed(worked.setup, agreed[leaf.id], result) for leaf in model.scored_leaves() if leaf.id in agreed
        ),
        working=tuple(working(model, tender, result)),
        excluded=_on_its_ground(worked, tender),
        below_threshold=tuple(
            f"Below the published minimum for {titles[node]}. {_threshold_reason(worked, tender.id, node)}".strip()
            for node in result.below_threshold
        ),
        abnormally_low=_low_price(worked, tender.id),
    )


def _on_its_ground(worked: WorkedOut, tender: AwardTender) -> str | None:
    ground = worked.ground_of(tender.id)
    return f"{ground}. {tender.excluded}" if ground and tender.excluded else tender.excluded


def _threshold_reason(worked: WorkedOut, tender: str, criterion: str) -> str:
    about = Matter.THRESHOLD, tender, criterion
    return next((one.reason for one in standing(worked.decisions) if one.about == about), "")


def _low_price(worked: WorkedOut, tender: str) -> str:
    """How the price was looked at, step by step; empty where it was not."""
    steps = [one for one in worked.decisions if (one.matter, one.tender) == (Matter.ABNORMALLY_LOW, tender)]
    return " ".join(f"{one.outcome.value[0].upper()}{one.outcome.value[1:]}: {one.reason}" for one in steps)


def _marks_of(root: AwardCriterion, result: TenderResult) -> str | None:
    marks = [result.marks[leaf.id] for leaf in root.nodes() if not leaf.children]
    known = [mark for mark in marks if mark is not None]
    return readable_marks(sum(known, Fraction(0))) if len(known) == len(marks) else None


def _agreed(setup: Setup, score: ConsensusScore, result: TenderResult) -> AgreedScore:
    marks = result.marks[score.criterion_id]
    return AgreedScore(
        criterion=score.criterion_id,
        points=plain(score.points),
        marks="" if marks is None else fraction_text(marks),
        reason=score.reason,
        why_not_higher=score.why_not_higher,
        why_not_lower=score.why_not_lower,
        dissent=score.dissent,
        evidence=tuple(_quoted(setup, score.tender_id, evidence) for evidence in score.evidence),
    )


def _quoted(setup: Setup, tender_id: str, evidence: Evidence) -> str:
    names = {document.sha256: document.name for document in setup.documents if document.tender_id == tender_id}
    return f"{names.get(evidence.document_sha256, 'A document')}, page {evidence.page}: “{evidence.quote}”"
