"""The evaluation model as a file of its own, with scales, descriptors and guidance; and the model of an award input.

The template library holds models and scales in the same form.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.award_input import read_award_input

T = TypeVar("T")

MODEL_LIMIT = 16 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A model to begin from; its title says what it is, the description what for."""

    description: str
    model: EvaluationModel


def read_template(data: bytes) -> Template:
    """One template of the library. Raises: FileProblem."""
    return _of_library(data, Template)


def read_scale(data: bytes) -> ScoringScale:
    """One scale of the library. Raises: FileProblem."""
    return _of_library(data, ScoringScale)


def _of_library(data: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise FileProblem("A file of the template library is damaged.", hint="Install the program again.") from problem


def read_model_file(data: bytes) -> EvaluationModel:
    """The model in a model file, or in an award input. Raises: FileProblem or RuleBroken with what is wrong."""
    if len(data) > MODEL_LIMIT:
        raise FileProblem(
            "The file is larger than the {model_limit:,} bytes a model may have.", model_limit=MODEL_LIMIT
        )
    try:
        return msgspec.json.decode(data, type=EvaluationModel)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        return _of_award_input(data, problem)


def write_model_file(model: EvaluationModel) -> bytes:
    """The model, to be read by people and by this program."""
    return msgspec.json.format(msgspec.json.encode(model), indent=2)


def _of_award_input(data: bytes, problem: Exception) -> EvaluationModel:
    try:
        return read_award_input(data).model
    except EvaluatorError as neither:
        raise FileProblem(
            "This file holds no evaluation model that can be read.",
            hint="{problem}. As an award input: {neither}",
            problem=problem,
            neither=neither,
        ) from neither
