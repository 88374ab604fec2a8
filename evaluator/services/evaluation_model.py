"""Building the evaluation model and freezing it, before tenders are opened."""

import codecs
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from evaluator.domain.announced import announced_for_price, require_announced_weights, with_announced_words
from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.domain.lots import require_sound_rules
from evaluator.domain.model_draft import USUAL_PRICE, new_model
from evaluator.domain.model_reach import require_publishable
from evaluator.domain.model_warnings import require_reasons
from evaluator.domain.procurement import Evaluation, Invitation
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.filled_model import FilledModel, read_model_workbook
from evaluator.formats.model_file import Template as Template
from evaluator.formats.model_file import read_model_file, read_scale, read_template
from evaluator.formats.model_file import write_model_file as write_model_file
from evaluator.formats.model_workbook import write_model_workbook as write_model_workbook
from evaluator.storage.files import in_plain_words
from evaluator.storage.unit_of_work import UnitOfWork

LIBRARY = Path(__file__).resolve().parents[2] / "resources"
WORKBOOK = LIBRARY / "templates" / "evaluation-model.xlsx"  # made by packaging/model_template.py
WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")  # how .xlsx begins, and the old .xls, of which the reader says what to do


def templates() -> tuple[Template, ...]:
    """The models of the library to begin from. Raises: FileProblem."""
    return tuple(read_template(_read(path)) for path in sorted((LIBRARY / "templates").glob("*.json")))


def scales() -> tuple[ScoringScale, ...]:
    """The scales of the library. Raises: FileProblem."""
    return tuple(read_scale(_read(path)) for path in sorted((LIBRARY / "scales").glob("*.json")))


def begun_from(template: Template, model: EvaluationModel) -> EvaluationModel:
    """The model of a template, under the title and in the currency of the one that was begun."""
    return replace(template.model, title=model.title, currency=model.currency)


def empty_workbook() -> bytes:
    """The workbook to fill in. Raises: FileProblem."""
    return _read(WORKBOOK)


def read_model(data: bytes) -> FilledModel:
    """The model in a workbook, a model file or an award input, or each fault of a workbook named by its cell.

    Raises: FileProblem or RuleBroken when the file cannot be read at all.
    """
    if data.startswith(WORKBOOKS):
        return read_model_workbook(data)
    if not data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        raise FileProblem(
            "This file is neither a workbook nor a model file.",
            hint="Choose the filled-in workbook; a .csv or .ods file is saved as an Excel workbook (.xlsx) first.",
        )
    return FilledModel(model=read_model_file(data), faults=())


def _read(path: Path) -> bytes:
    with in_plain_words(path, "read"):
        return path.read_bytes()


def model_so_far(uow: UnitOfWork) -> tuple[EvaluationModel, bool]:
    """The model as it stands, and whether it is frozen; a new one where none was begun."""
    held = uow.evaluations.held()
    if held.model is not None:
        return held.model, True
    return uow.evaluations.draft() or _first_draft(held.evaluation), False


def _first_draft(evaluation: Evaluation) -> EvaluationModel:
    """What the lead begins with; in a call-off with the weight of price and the words that its invitation announced."""
    if evaluation.invitation is None:
        return new_model(evaluation.title)
    announced = announced_for_price(evaluation.invitation)
    model = new_model(evaluation.title, price=USUAL_PRICE if announced is None else announced)
    return with_announced_words(model, evaluation.invitation)


def announced_so_far(uow: UnitOfWork) -> tuple[EvaluationModel, bool, Invitation | None]:
    """The model as it stands, whether it is frozen, and the invitation to the call-off it is held to."""
    return *model_so_far(uow), uow.evaluations.held().evaluation.invitation


def save_draft(uow: UnitOfWork, *, model: EvaluationModel, now: datetime) -> None:
    """Keep the model as it is being built, sound or not; earlier versions stay. Raises: RuleBroken once frozen."""
    if uow.evaluations.held().model is not None:
        raise RuleBroken("The evaluation model is frozen.", hint="A change is a new revision with a reason.")
    uow.evaluations.save_draft(model, at=now)


def freeze_model(uow: UnitOfWork, *, model: EvaluationModel, now: datetime) -> str:
    """Keep the model as published and give its digest.

    Raises: RuleBroken when it does not add up, when a warning is passed without a reason, when it leaves the weights
    that the invitation to its call-off announced, or when one is frozen.
    """
    require_publishable(model)
    if invitation := uow.evaluations.held().evaluation.invitation:
        require_announced_weights(model, invitation)
    require_reasons(model)
    held = uow.evaluations.held()
    if held.lots is not None:
        require_sound_rules(held.lots, lot=held.evaluation.lot.id, criteria=[one.id for one in model.scored_leaves()])
    uow.evaluations.freeze_model(model, at=now)
    digest = canonical.digest(canonical.encode(model))
    uow.audit.record("model frozen", member_id=uow.evaluations.held().holder_id, now=now, subject=digest)
    return digest
