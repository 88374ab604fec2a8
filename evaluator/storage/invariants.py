"""What is always true of an evaluation's file, checked before anything is signed from it.

The database refuses most of this by itself; whoever holds the key could still go around it. So each promise is looked
at again from the rows, and a broken one is named with its row (SECURITY T1, T2, T8, G12). Whether rows say what the
signed packages say is asked by `as_signed.require_as_signed`: storage cannot read a package.
"""

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from evaluator.domain.audit import GENESIS, AuditEntry, extend
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Stage
from evaluator.errors import FileProblem, RuleBroken
from evaluator.said import said
from evaluator.storage.repositories import RECEIVED, AuditLog, HeldEvaluation
from evaluator.storage.rows import RESTORE
from evaluator.storage.unit_of_work import UnitOfWork

LOCKED = "scorecard locked"  # what the log calls a lock; its subject is the digest of the scores
BEFORE_MODERATION = (Stage.SET_UP, Stage.SCORING)
AFTER_MODERATION = (Stage.AWARD, Stage.REPORTED)


def require_whole(uow: UnitOfWork) -> None:
    """Raises: FileProblem naming the first row that is not as it must be."""
    refuse_changed(broken_promises(uow))


def refuse_changed(broken: Iterable[str]) -> None:
    """Raises: FileProblem naming the first of these, if there is one."""
    for what in broken:
        raise FileProblem(
            "This evaluation's file was changed outside the program: {what}.",
            hint="Restore a backup; nothing is signed from this file.",
            what=what,
        )


def broken_promises(uow: UnitOfWork) -> Iterator[str]:
    """Every broken promise, each as words that name the row."""
    held = uow.evaluations.held()
    yield from broken_log(uow.audit)
    for kept in uow.histories.gaps():
        yield said("a version is missing of {kept}", kept=kept)
    yield from _locked_scorecards(uow)
    yield from _stage(uow, held)
    if held.model is not None:
        setup = uow.setup()
        yield from _unknown_responses(uow, setup)
        yield from _consensus(uow, setup)
    yield from _price_files(uow)
    yield from _submissions(uow)
    yield from _outputs(uow)


def logged(uow: UnitOfWork) -> tuple[AuditEntry, ...]:
    """The log's entries as values. Raises: FileProblem when one is not readable."""
    try:
        return tuple(msgspec.json.decode(entry, type=AuditEntry) for entry in uow.audit.entries())
    except msgspec.MsgspecError as error:
        raise FileProblem("This evaluation's log holds an entry that is not readable.", hint=RESTORE) from error


def broken_log(log: AuditLog) -> Iterator[str]:
    """Where a log is empty, or an entry does not follow from the ones before it, in words."""
    head, number = GENESIS, 0
    for number, (seq, entry, stored) in enumerate(log.chain(), start=1):
        head = extend(head, entry)
        if stored != head or seq != number:
            yield said("log entry {number} does not follow from the ones before it", number=number)
            return
    if not number:
        yield said("the log is empty")


def _locked_scorecards(uow: UnitOfWork) -> Iterator[str]:
    logged_locks = {entry.subject for entry in logged(uow) if entry.action == LOCKED}
    held_locks = set(uow.scorecards.digests())
    for member_id in uow.scorecards.holders():
        scores = uow.scores.of(member_id)
        digest = uow.scorecards.digest(member_id)
        if digest is None and uow.scorecards.of(member_id).revision > 1:
            continue  # a revision that is open
        if digest is None or hashlib.sha256(uow.audit.encode(scores)).hexdigest() != digest:
            yield said(
                "the locked scorecard of {member_id} does not hold the scores it was locked with", member_id=member_id
            )
    if logged_locks != held_locks:
        yield said("the locked scorecards are not the ones whose locks are in the log")


def _stage(uow: UnitOfWork, held: HeldEvaluation) -> Iterator[str]:
    setups, submissions = uow.packages.digests("setup"), uow.submissions.digests()
    if (held.stage is not Stage.SET_UP and held.setup_digest not in setups) or (held.stage is Stage.SET_UP and setups):
        yield said("the signed set-up in force is missing")
    if (held.stage in BEFORE_MODERATION) == bool(submissions):
        yield said(
            "the evaluation is at {stage}, but {submissions} submissions are merged",
            stage=held.stage,
            submissions=len(submissions),
        )
    closed = uow.consensus.closed_at() is not None
    if closed and held.stage in BEFORE_MODERATION:
        yield said("the evaluation is at {stage}, but moderation is closed", stage=held.stage)
    if not closed and held.stage in AFTER_MODERATION:
        yield said("the evaluation is at {stage}, but moderation is open", stage=held.stage)
    signed, _ = uow.packages.last_sent("report", member_id=held.holder_id)
    replaced = sum(bool(one.report) for one in uow.consensus.reopenings())
    if signed != replaced + (held.stage is Stage.REPORTED):
        yield said("the evaluation is at {stage}, which is not what was sent", stage=held.stage)


def _unknown_responses(uow: UnitOfWork, setup: Setup) -> Iterator[str]:
    published = set(setup.responses())
    for member_id in uow.scores.members():
        for score in uow.scores.of(member_id):
            if score.response not in published:
                yield said(
                    "a score for {criterion_id}, tender {tender_id}, which nobody published",
                    criterion_id=score.criterion_id,
                    tender_id=score.tender_id,
                )


def _consensus(uow: UnitOfWork, setup: Setup) -> Iterator[str]:
    published, record = set(setup.responses()), uow.consensus.record()
    for agreed in record.scores:
        if agreed.response not in published:
            yield said(
                "an agreed score for {criterion_id}, tender {tender_id}, which nobody published",
                criterion_id=agreed.criterion_id,
                tender_id=agreed.tender_id,
            )
            continue
        try:
            agreed.require_sound(setup.model)
        except RuleBroken as problem:
            yield said(
                "the agreed score for {criterion_id}, tender {tender_id}: {problem}",
                criterion_id=agreed.criterion_id,
                tender_id=agreed.tender_id,
                problem=problem.message,
            )
    if record.closed_at is not None:
        for response in record.missing(setup.responses()):
            yield said(
                "moderation is closed without an agreed score for {criterion_id}, {tender_id}",
                criterion_id=response.criterion_id,
                tender_id=response.tender_id,
            )


def _price_files(uow: UnitOfWork) -> Iterator[str]:
    """What opens price files' commitments, in the lead's file, opens all of them and nothing else."""
    openings, issued = uow.documents.openings(), [one.sha256 for one in uow.documents.all() if one.priced]
    try:
        opened = [one.commitment for one in openings]
    except RuleBroken:
        opened = [""]
    if opened and opened != issued:
        yield said("what opens the commitment to a price file is not what it was sealed with")


def _submissions(uow: UnitOfWork) -> Iterator[str]:
    signed, merged = uow.packages.digests("submission", direction=RECEIVED), uow.submissions.digests()
    for digest in sorted(merged - signed):
        yield said("submission {digest} is here without its signed package", digest=digest)
    for digest in sorted(signed - merged):
        yield said("the signed package {digest} is here without its submission", digest=digest)


def _outputs(uow: UnitOfWork) -> Iterator[str]:
    kept = set(uow.documents.digests())
    for name, sha256 in uow.outputs.digests().items():
        if sha256 not in kept:
            yield said("the bytes of {name} are missing", name=name)
