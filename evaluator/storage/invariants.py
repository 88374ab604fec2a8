"""What is always true of an evaluation's file, checked before anything is signed from it.

The database refuses most of this by itself; whoever holds the key could still go around it. So each promise is looked
at again from the rows, and a broken one is named with its row (SECURITY T1, T2, G12).
"""

import hashlib
from collections.abc import Iterator

from evaluator.domain.audit import GENESIS, extend
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Stage
from evaluator.errors import FileProblem
from evaluator.storage.unit_of_work import UnitOfWork


def require_whole(uow: UnitOfWork) -> None:
    """Raises: FileProblem naming the first row that is not as it must be."""
    for broken in broken_promises(uow):
        raise FileProblem(
            f"This evaluation's file was changed outside the program: {broken}.",
            hint="Restore a backup; nothing is signed from this file.",
        )


def broken_promises(uow: UnitOfWork) -> Iterator[str]:
    """Every broken promise, each as words that name the row."""
    yield from _log(uow)
    yield from _locked_scorecards(uow)
    held = uow.evaluations.held()
    if held.model is not None:
        yield from _unknown_responses(uow, uow.setup())
        yield from _closed_moderation(uow, uow.setup())
    if held.stage is not Stage.SET_UP and held.setup_digest not in _digests(uow, "setup"):
        yield "the signed set-up in force is missing"
    yield from _submissions(uow)


def changed_bodies(uow: UnitOfWork) -> Iterator[str]:
    """Every document whose bytes are not the ones its digest names; this reads all of them."""
    for sha256 in uow.documents.digests():
        if hashlib.sha256(uow.documents.body(sha256)).hexdigest() != sha256:
            yield f"document {sha256} has other bytes than it was received with"


def _log(uow: UnitOfWork) -> Iterator[str]:
    head = GENESIS
    for number, (entry, stored) in enumerate(zip(uow.audit.entries(), uow.audit.heads(), strict=True), start=1):
        head = extend(head, entry)
        if stored != head:
            yield f"log entry {number} does not follow from the ones before it"
            return


def _locked_scorecards(uow: UnitOfWork) -> Iterator[str]:
    for member_id in uow.scorecards.holders():
        scores = uow.scores.of(member_id)
        if hashlib.sha256(uow.audit.encode(scores)).hexdigest() != uow.scorecards.digest(member_id):
            yield f"the locked scorecard of {member_id} does not hold the scores it was locked with"


def _unknown_responses(uow: UnitOfWork, setup: Setup) -> Iterator[str]:
    published = set(setup.responses())
    for member_id in uow.scores.members():
        for score in uow.scores.of(member_id):
            if score.response not in published:
                yield f"a score for {score.criterion_id}, tender {score.tender_id}, which nobody published"
    for agreed in uow.consensus.record().scores:
        if agreed.response not in published:
            yield f"an agreed score for {agreed.criterion_id}, tender {agreed.tender_id}, which nobody published"


def _closed_moderation(uow: UnitOfWork, setup: Setup) -> Iterator[str]:
    record = uow.consensus.record()
    if record.closed_at is not None:
        for response in record.missing(setup.responses()):
            yield f"moderation is closed without an agreed score for {response.criterion_id}, {response.tender_id}"


def _submissions(uow: UnitOfWork) -> Iterator[str]:
    signed = _digests(uow, "submission")
    for submission in uow.submissions.held():
        if submission.digest not in signed:
            yield f"submission {submission.digest} is here without its signed package"


def _digests(uow: UnitOfWork, kind: str) -> set[str]:
    return {package.digest for package in uow.packages.of_kind(kind)}
