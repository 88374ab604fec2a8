"""Freezing the published evaluation model, before tenders are opened."""

from datetime import datetime

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.model_rules import require_sound
from evaluator.formats import canonical
from evaluator.storage.unit_of_work import UnitOfWork


def freeze_model(uow: UnitOfWork, *, model: EvaluationModel, now: datetime) -> str:
    """Keep the model as published and give its digest. Raises: RuleBroken when it does not add up or one is frozen."""
    require_sound(model)
    uow.evaluations.freeze_model(model, at=now)
    digest = canonical.digest(canonical.encode(model))
    uow.audit.record("model frozen", member_id=uow.evaluations.held().holder_id, now=now, subject=digest)
    return digest
