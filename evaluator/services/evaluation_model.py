"""Building the evaluation model and freezing it, before tenders are opened."""

from datetime import datetime

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.model_draft import new_model
from evaluator.domain.model_rules import require_sound
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.model_file import read_model_file as read_model_file
from evaluator.formats.model_file import write_model_file as write_model_file
from evaluator.storage.unit_of_work import UnitOfWork


def model_so_far(uow: UnitOfWork) -> tuple[EvaluationModel, bool]:
    """The model as it stands, and whether it is frozen; a new one where none was begun."""
    held = uow.evaluations.held()
    if held.model is not None:
        return held.model, True
    return uow.evaluations.draft() or new_model(held.evaluation.title), False


def save_draft(uow: UnitOfWork, *, model: EvaluationModel, now: datetime) -> None:
    """Keep the model as it is being built, sound or not; earlier versions stay. Raises: RuleBroken once frozen."""
    if uow.evaluations.held().model is not None:
        raise RuleBroken("The evaluation model is frozen.", hint="A change is a new revision with a reason.")
    uow.evaluations.save_draft(model, at=now)


def what_is_missing(model: EvaluationModel) -> str:
    """The first thing that stands in the way of freezing, as a sentence; empty when nothing does."""
    try:
        require_sound(model)
    except RuleBroken as problem:
        return f"{problem.message} {problem.hint}".strip()
    return ""


def freeze_model(uow: UnitOfWork, *, model: EvaluationModel, now: datetime) -> str:
    """Keep the model as published and give its digest. Raises: RuleBroken when it does not add up or one is frozen."""
    require_sound(model)
    uow.evaluations.freeze_model(model, at=now)
    digest = canonical.digest(canonical.encode(model))
    uow.audit.record("model frozen", member_id=uow.evaluations.held().holder_id, now=now, subject=digest)
    return digest
