"""The award of a record as it can be drawn up again: what letters, registers and disclosures are written from.

Everything comes from the record's signed packages, proved together: nothing that was not signed has a way in.
"""

from dataclasses import dataclass

from evaluator.domain.pack import Setup
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import FileProblem
from evaluator.formats.award_again import worked_out
from evaluator.formats.container import read_container
from evaluator.formats.contents import require_kind
from evaluator.formats.evidence import read_evidence
from evaluator.formats.record_check import judge_record
from evaluator.formats.report import read_report
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardOnRecord:
    """A worked-out award with the digests of its record's statement and of the chair's report in force, and the head
    of the approver's log in the record."""

    worked: WorkedOut
    record: str
    report: str
    log_head: str


def award_on_record(data: bytes, *, progress: Progress = UNHEARD) -> AwardOnRecord:
    """The award that a record rests on. Raises: FileProblem when anything in the record does not hold."""
    container = read_container(data)
    require_kind(container, Kind.RECORD)
    bodies = tuple(container.objects.values())
    evidence = read_evidence(bodies, progress=progress)
    report, chair = evidence.report_in_force()
    checked = read_report(report, sender=chair, progress=progress)
    return AwardOnRecord(
        worked=worked_out(checked),
        record=container.digest,
        report=report.digest,
        log_head=container.statement.log_head or "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultOnRecord:
    """What a record says in the end: its set-up, the award input as a file, and the tenders that come first.

    `awarded` holds one tender; none where it was decided to award no contract. `record` is the record's digest.
    """

    setup: Setup
    award_input: bytes
    awarded: tuple[str, ...]
    record: str


def result_on_record(data: bytes) -> ResultOnRecord:
    """The result of a record in which everything holds. Raises: FileProblem with the first thing that does not."""
    if wrong := [check.detail for check in judge_record(data).checks if not check.ok]:
        raise FileProblem("This record does not hold: {wrong}", hint="Ask for the record again.", wrong=wrong[0])
    container = read_container(data)
    evidence = read_evidence(tuple(container.objects.values()))
    return ResultOnRecord(
        setup=evidence.proved.setup,
        award_input=evidence.award_input_file,
        awarded=evidence.awarded,
        record=container.digest,
    )
