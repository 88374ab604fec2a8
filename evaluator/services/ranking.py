"""Recomputing an award from an award input, or from the one a record holds: nobody who made it is needed."""

from evaluator.errors import FileProblem
from evaluator.formats.container import read_container
from evaluator.formats.kinds import looks_like_container
from evaluator.formats.recomputation import Recomputation
from evaluator.formats.recomputation import recompute as recompute_input
from evaluator.formats.record import AWARD_INPUT

__all__ = ["Recomputation", "recompute"]


def recompute(data: bytes, *, sensitivity: bool | None = None) -> Recomputation:
    """Work out the award of an award input file or a record.

    Sensitivity is worked out up to 200 tenders unless it is asked for. Raises: FileProblem or RuleBroken, each a
    sentence that says where and why, when the file is refused; a record that was changed is refused too.
    """
    return recompute_input(_award_input(data), sensitivity=sensitivity)


def _award_input(data: bytes) -> bytes:
    if not looks_like_container(data):
        return data
    named = read_container(data).named
    if AWARD_INPUT not in named:
        raise FileProblem("This package holds no award input.", hint="Open the record, or the award input itself.")
    return named[AWARD_INPUT]
