"""Working an award out again from its open file: what anyone can do without the people who made it."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from evaluator.domain.agreement import Agreement, agreement
from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.ranking import award_from
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.sensitivity import sensitivity as sensitivity_of
from evaluator.domain.standing import stand
from evaluator.formats.award_input import read_award_input
from evaluator.formats.award_result import award_result_json, write_award_result
from evaluator.formats.collector import collector_paused

MOST_TENDERS_WITH_SENSITIVITY = 200
DECIDED, OPEN_DECISIONS = 0, 1  # exit statuses of `recompute`; a refused file is 2


@dataclass(frozen=True, kw_only=True)
class Recomputation:
    """An award worked out again: as values, and, once asked for, as the JSON that `recompute --json` prints."""

    award_input: AwardInput
    award: AwardResult
    agreement: Agreement
    sensitivity: Sensitivity | None
    input_sha256: str

    @cached_property
    def result(self) -> dict[str, object]:
        """The award result in dictionaries, lists and text."""
        return award_result_json(
            self.award, agreement=self.agreement, sensitivity=self.sensitivity, input_sha256=self.input_sha256
        )

    @property
    def exit_status(self) -> int:
        """0 when the award is computed, 1 when decisions are open."""
        return OPEN_DECISIONS if self.award.decisions else DECIDED

    def to_bytes(self) -> bytes:
        """The result as a file."""
        return write_award_result(self.result)


def recompute(data: bytes, *, sensitivity: bool | None = None) -> Recomputation:
    """Work out the award of an award input file. Sensitivity is worked out up to 200 tenders unless it is asked for.

    Raises: FileProblem or RuleBroken, each a sentence that says where and why, when the file is refused.
    """
    with collector_paused():
        award_input = read_award_input(data)
        standing = stand(award_input)
        award = award_from(award_input, standing)
    wanted = len(award_input.tenders) <= MOST_TENDERS_WITH_SENSITIVITY if sensitivity is None else sensitivity
    return Recomputation(
        award_input=award_input,
        award=award,
        agreement=agreement(award_input),
        sensitivity=sensitivity_of(standing) if wanted else None,
        input_sha256=sha256(data).hexdigest(),
    )
