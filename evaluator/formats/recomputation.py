"""Working an award out again from its open file: what anyone can do without the people who made it."""

from dataclasses import dataclass
from hashlib import sha256

from evaluator.domain.agreement import Agreement, agreement
from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.ranking import award_from
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.sensitivity import sensitivity as sensitivity_of
from evaluator.domain.standing import stand
from evaluator.formats.award_input import read_award_input
from evaluator.formats.award_result import award_result_json, write_award_result

MOST_TENDERS_WITH_SENSITIVITY = 200
DECIDED, OPEN_DECISIONS = 0, 1  # exit statuses of `recompute`; a refused file is 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputation:
    """An award worked out again: as values, and as the JSON that `recompute --json` prints."""

    award_input: AwardInput
    award: AwardResult
    agreement: Agreement
    sensitivity: Sensitivity | None
    result: dict[str, object]

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
    award_input = read_award_input(data)
    standing = stand(award_input)
    award = award_from(award_input, standing)
    agreed = agreement(award_input)
    wanted = len(award_input.tenders) <= MOST_TENDERS_WITH_SENSITIVITY if sensitivity is None else sensitivity
    sensitive = sensitivity_of(standing) if wanted else None
    return Recomputation(
        award_input=award_input,
        award=award,
        agreement=agreed,
        sensitivity=sensitive,
        result=award_result_json(award, agreement=agreed, sensitivity=sensitive, input_sha256=sha256(data).hexdigest()),
    )
