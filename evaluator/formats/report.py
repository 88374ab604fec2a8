"""The chair's report package: made, and read again with every figure in it worked out from the signed containers.

A second report, signed after moderation was opened again, carries the first one among its packages and names it; what
changed is worked out from the two and must be what it says. Source: Woods v Milton Keynes [2015] EWHC 2011 (a result
that replaces another keeps it in sight); SECURITY §4.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.domain.decisions import RecordedDecision
from evaluator.domain.on_record import SIGNED_WITH_REPORT, OnRecord
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.price_order import require_opened_after_closing
from evaluator.domain.ranking import award
from evaluator.domain.registration import OPENED
from evaluator.domain.replaced import SignedAward, replaced_report
from evaluator.domain.report import ReplacedReport
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.award_input import read_award_input
from evaluator.formats.confirmation import ConfirmationContent, reopening_digest
from evaluator.formats.container import JSON, Container
from evaluator.formats.contents import CONTAINER, PDF, content, require_kind
from evaluator.formats.evidence import Evidence, prices_among, read_evidence
from evaluator.formats.recomputation import recompute
from evaluator.formats.record import AWARD_REPORT, CONFLICT_REGISTER, REPORTED
from evaluator.formats.report_content import NamedDigest, ReportContent
from evaluator.formats.sheets import require_signed_by, require_states
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_object, log_of, require_log
from evaluator.progress import UNHEARD, Progress

ISSUED = f"{Kind.REPORT.value} issued"  # what the chair's log calls it; the subject is the package's digest
MEETING_ISSUED = f"{Kind.MODERATION.value} issued"
CARD_ISSUED = f"{Kind.SUBMISSION.value} issued"  # the chair's own


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReport:
    """The chair's report package, every figure in it worked out again from the signed containers it carries."""

    evidence: Evidence
    containers: tuple[bytes, ...]
    award_input: bytes
    award_result: bytes
    award_report: bytes
    conflict_register: bytes
    on_record: tuple[OnRecord, ...]
    replaces: ReplacedReport | None


def report_objects(
    *,
    award_input: bytes,
    award_result: bytes,
    decisions: tuple[RecordedDecision, ...],
    award_report: bytes,
    conflict_register: bytes,
    on_record: tuple[OnRecord, ...],
    containers: Sequence[bytes],
    log: Sequence[bytes],
    replaces: ReplacedReport | None = None,
) -> list[tuple[bytes, str]]:
    """A report package's objects: its contents, the chair's log, the award's files, and the packages it rests on."""
    contents = ReportContent(
        award_input=canonical.digest(award_input),
        award_result=canonical.digest(award_result),
        decisions=decisions,
        on_record=on_record,
        reports=(
            NamedDigest(name=AWARD_REPORT, sha256=canonical.digest(award_report)),
            NamedDigest(name=CONFLICT_REGISTER, sha256=canonical.digest(conflict_register)),
        ),
        packages=tuple(canonical.digest(container) for container in containers),
        replaces=replaces,
    )
    return [
        (canonical.encode(contents), JSON),
        log_object(log),
        (award_input, JSON),
        (award_result, JSON),
        (award_report, PDF),
        (conflict_register, PDF),
        *((container, CONTAINER) for container in containers),
    ]


def read_report(container: Container, *, sender: PanelMember, progress: Progress = UNHEARD) -> CheckedReport:
    """The chair's report, proved from the signed containers alone.

    Raises: FileProblem when it is not the chair's, its PDFs are not signed by the chair, a figure does not come out
    again, or it does not name the report whose place it takes.
    """
    require_kind(container, Kind.REPORT)
    if container.statement.role is not Role.CHAIR or not sender.is_a(Role.CHAIR):
        raise FileProblem("The report is signed by the chair.")
    require_log(container)
    found, objects = _contents(container), container.objects
    evidence = read_evidence(
        (objects[sha256] for sha256 in found.packages), decisions=found.decisions, progress=progress
    )
    checked = CheckedReport(
        evidence=evidence,
        containers=tuple(objects[sha256] for sha256 in found.packages),
        award_input=objects[found.award_input],
        award_result=objects[found.award_result],
        award_report=objects[found.reports[0].sha256],
        conflict_register=objects[found.reports[1].sha256],
        on_record=found.on_record,
        replaces=replaced_by(evidence, progress=progress),
    )
    progress.step("Working out the award again")
    require_same_award(checked.evidence, award_input=checked.award_input, award_result=checked.award_result)
    if undecided := checked.evidence.still_open(award(checked.evidence.award_input)):
        raise FileProblem(
            "The report was signed while a decision was open: {the_message}", the_message=undecided[0].message
        )
    _require_all_here(container, checked.evidence)
    _require_order_of_prices(container, checked.evidence)
    _require_named(container, found, checked)
    for pdf in (checked.award_report, checked.conflict_register):
        require_signed_by(pdf, sender)
        require_states(pdf, found.award_result)
    return checked


def _contents(container: Container) -> ReportContent:
    """What the package says it holds. Raises: FileProblem where it does not, or holds what has no place in it."""
    found = content(container, ReportContent)
    listed = {found.award_input, found.award_result, *found.packages, *(one.sha256 for one in found.reports)}
    if not listed <= container.objects.keys() or [one.name for one in found.reports] != REPORTED:
        raise FileProblem("The report package does not hold what it lists.")
    if any(said.topic not in SIGNED_WITH_REPORT for said in found.on_record):
        raise FileProblem("The report package holds something on record that has no place in it.")
    return found


def _require_all_here(report: Container, evidence: Evidence) -> None:
    """All that the chair's log says was signed of moderation or came from the panel is here, whether it counts or not.

    So no session that somebody refused is hidden, and no scorecard of somebody who left. Raises: FileProblem.
    """
    here = {one.digest for one, _ in evidence.senders}
    missing = {entry.action for entry in log_of(report) if entry.subject not in here}
    if MEETING_ISSUED in missing:
        raise FileProblem("The chair signed more of moderation than is here: something that was sent out is missing.")
    if missing & {OPENED, CARD_ISSUED}:
        raise FileProblem("More scorecards or prices came to the chair than are here: one that was sent in is missing.")


def _require_order_of_prices(report: Container, evidence: Evidence) -> None:
    """By the chair's one log, after those of the chairs before, prices were opened on a closing.

    Raises: FileProblem, RuleBroken.
    """
    log, chair, containers = log_of(report), report.statement.member_id, [one for one, _ in evidence.senders]
    for one in containers:
        if one.statement.kind in (Kind.MODERATION, Kind.REPORT) and one.statement.member_id == chair:
            before = log_of(one)
            if log[: len(before)] != before:
                raise FileProblem("The chair's report does not carry the log that their earlier packages carry.")
    require_opened_after_closing((*evidence.led_before, *log), prices=[one.digest for one in prices_among(containers)])


def replaced_by(evidence: Evidence, *, progress: Progress = UNHEARD) -> ReplacedReport | None:
    """The signed report whose place an award on this evidence takes; None where there was none.

    Raises: FileProblem when that report does not hold, or is missing.
    """
    named, earlier = evidence.moderation.record.replaced_reports(), evidence.reports
    if [one.digest for one, _ in earlier] != list(named):
        raise FileProblem("A report that was signed before moderation was reopened is missing, or one is too many.")
    if not earlier:
        return None
    last, chair = earlier[-1]
    before = read_report(last, sender=chair, progress=progress)
    opened = {reopening_digest(one) for one in evidence.moderation.record.reopenings if one.report == last.digest}
    return replaced_report(
        evidence.proved.setup,
        report=last.digest,
        signed_at=last.statement.claimed_time,
        letters=sum(len(given.letters) for given in _confirmations(evidence) if opened & set(given.items)),
        before=_signed_award(before.evidence),
        after=_signed_award(evidence),
    )


def require_same_award(evidence: Evidence, *, award_input: bytes, award_result: bytes) -> None:
    """Raises: FileProblem unless input and result follow, byte for byte, from the signed packages."""
    if evidence.award_input_file != award_input:
        raise FileProblem("The award input is not the one that follows from the signed packages.")
    if recompute(award_input).to_bytes() != award_result:
        raise FileProblem("The award result is not the one that follows from the award input.")


def _require_named(container: Container, found: ReportContent, checked: CheckedReport) -> None:
    """It names the report before it in its contents and its statement, and its log tells of no other."""
    earlier = [one for one, sender in checked.evidence.reports if sender.id == container.statement.member_id]
    logged = [entry.subject for entry in log_of(container) if entry.action == ISSUED]
    before = earlier[-1].digest if earlier else None
    statement = container.statement
    if logged != [one.digest for one in earlier] or (statement.seq, statement.prev_digest) != (
        len(earlier) + 1,
        before,
    ):
        raise FileProblem("The chair signed another report before this one, and it is not here.")
    if found.replaces != checked.replaces:
        raise FileProblem("The report does not name the one whose place it takes, or what changed since.")


def _confirmations(evidence: Evidence) -> list[ConfirmationContent]:
    return [content(one, ConfirmationContent) for one, _ in evidence.senders if one.statement.kind is Kind.CONFIRMATION]


def _signed_award(evidence: Evidence) -> SignedAward:
    given = read_award_input(evidence.award_input_file)
    return SignedAward(
        moderation=evidence.moderation.record, award_input=given, result=award(given), decisions=evidence.decisions
    )
