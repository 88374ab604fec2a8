"""Whether the rows of a dynamic purchasing system's file still say what was signed.

As `as_signed` does for an evaluation: the rows make the signed packages quick to read, the packages stay the evidence.
Before anything is signed from a file, its log, register, decisions, merged assessments and approvals are held against
the packages, each proved again, and a row that says otherwise is named (SECURITY T1, T2, G12).
"""

from collections.abc import Iterator

from evaluator.domain.admission import AdmissionDecision, entry_of
from evaluator.domain.assessment import Assessment
from evaluator.domain.change import ChangeApproval
from evaluator.domain.panel import Role
from evaluator.domain.register import Entry, require_next
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import content
from evaluator.formats.dps_contents import Approved, SignedAssessments, SignedDecisions
from evaluator.formats.statement import Kind
from evaluator.said import said
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.invariants import broken_log


def require_as_signed(uow: DpsUnitOfWork) -> None:
    """Raises: FileProblem naming the first row that is not as it must be."""
    for what in broken_promises(uow):
        raise FileProblem(
            "This system's file was changed outside the program: {what}.",
            hint="Restore a backup; nothing is signed from this file.",
            what=what,
        )


def broken_promises(uow: DpsUnitOfWork) -> Iterator[str]:
    """Everything in this file that is not as it was signed or logged, each as words that name it."""
    yield from broken_log(uow.audit)
    yield from _changes(uow)
    try:
        signed = [read_container(one.container) for one in uow.packages.of_kind(*_KINDS)]
        yield from _assessments(uow, signed)
        yield from _approvals(uow, signed)
        yield from _decisions(uow, signed)
    except EvaluatorError as problem:
        yield said("a signed package in it does not hold: {problem}", problem=problem.message)
        return
    yield from _register(uow)


_KINDS = (Kind.ASSESSMENT, Kind.APPROVAL, Kind.DECISION)


def _changes(uow: DpsUnitOfWork) -> Iterator[str]:
    for one in uow.changes.all():
        if canonical.digest(canonical.encode(one)) != uow.changes.sha256(one.number):
            yield said("change {number} is not the one that was drafted", number=one.number)


def _assessments(uow: DpsUnitOfWork, signed: list[Container]) -> Iterator[str]:
    """Every locked assessment of somebody else came in a package of theirs."""
    signed_ones: set[Assessment] = set()
    for container in _of(signed, Kind.ASSESSMENT):
        signed_ones.update(content(container, SignedAssessments).assessments)
    own = uow.systems.held().holder_id
    for one in uow.assessments.all_locked():
        if one.assessor_id != own and one not in signed_ones:
            yield said(
                "the assessment of {application_id} by {assessor_id} is not the one that was signed",
                application_id=one.application_id,
                assessor_id=one.assessor_id,
            )


def _approvals(uow: DpsUnitOfWork, signed: list[Container]) -> Iterator[str]:
    """In the lead's file every approval came in an approver's package; others have them from the lead's pack."""
    if not uow.holder().is_a(Role.LEAD):
        return
    signed_ones: set[ChangeApproval] = set()
    for container in _of(signed, Kind.APPROVAL):
        signed_ones.update(content(container, Approved).changes)
    for one in uow.changes.approvals():
        if one not in signed_ones:
            yield said("the approval of change {change} is not the one that was signed", change=one.change)


def _decisions(uow: DpsUnitOfWork, signed: list[Container]) -> Iterator[str]:
    signed_ones: set[AdmissionDecision] = set()
    for container in _of(signed, Kind.DECISION):
        signed_ones.update(content(container, SignedDecisions).decisions)
    held = set(uow.decisions.all())
    for one in sorted(held ^ signed_ones, key=lambda each: (each.application_id, each.lot_id)):
        yield said(
            "the decision on {application_id} for lot {lot_id} is not the one that was signed",
            application_id=one.application_id,
            lot_id=one.lot_id,
        )


def _register(uow: DpsUnitOfWork) -> Iterator[str]:
    """Each entry follows from the one before, and each decision has the entry that follows from it."""
    closes_on, decisions = uow.systems.held().dps.closes_on, uow.decisions.all()
    last, seen = dict[tuple[str, str], Entry](), set[Entry]()
    for entry in uow.register.register(closes_on=closes_on).entries:
        key = entry.supplier_id, entry.lot_id
        try:
            require_next(entry, last.get(key), closes_on=closes_on)
        except RuleBroken as problem:
            yield said(
                "the entry of {supplier_id} on lot {lot_id} does not follow: {problem}",
                supplier_id=entry.supplier_id,
                lot_id=entry.lot_id,
                problem=problem.message,
            )
            return
        last[key] = entry
        seen.add(entry)
    for one in decisions:
        wanted = entry_of(one, None)
        if wanted is not None and wanted not in seen:
            yield said(
                "the entry for {supplier_id} on lot {lot_id} is not what {application_id} decided",
                supplier_id=one.supplier_id,
                lot_id=one.lot_id,
                application_id=one.application_id,
            )


def _of(signed: list[Container], kind: Kind) -> Iterator[Container]:
    return (container for container in signed if container.statement.kind is kind)
