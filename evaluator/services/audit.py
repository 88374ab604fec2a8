"""Looking at the log of one's own file: first whether all of it holds, then what was done, by whom and when."""

from datetime import datetime
from typing import NamedTuple

from evaluator.domain.wording import counted
from evaluator.errors import FileProblem
from evaluator.exchange import require_sound
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.invariants import logged
from evaluator.storage.unit_of_work import UnitOfWork


class AuditEvent(NamedTuple):
    """One entry of the log as people read it; a plain tuple, because a file may have hundreds of thousands."""

    seq: int
    at: datetime
    who: str
    what: str
    subject: str
    head: str


class Soundness(NamedTuple):
    """Whether the file is as the program and its signers left it, in a sentence, with the head of the log."""

    holds: bool
    sentence: str
    head: str


def judge(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> Soundness:
    """Check the chain of the log, every promise of the file, and its rows against every signed package in it."""
    number, head = uow.audit.last()
    try:
        require_sound(uow, progress=progress)
    except FileProblem as problem:
        return Soundness(holds=False, sentence=problem.message, head=head)
    held = len(uow.packages.listed())
    packages = said("No package is signed yet.")
    if held:
        packages = said(
            "The file says what its {packages} says." if held == 1 else "The file says what its {packages} say.",
            packages=counted(held, "signed package"),
        )
    return Soundness(
        holds=True,
        sentence=said(
            "The log is whole: {events}, no gap. {packages}", events=counted(number, "event"), packages=packages
        ),
        head=head,
    )


def events(uow: UnitOfWork) -> tuple[AuditEvent, ...]:
    """Every event, the last first. Raises: FileProblem when an entry is not readable."""
    names = {person.id: person.name for person in uow.panel.roster().people}
    log = logged(uow)
    words = {action: _in_words(action) for action in {entry.action for entry in log}}
    found = [
        AuditEvent(
            entry.seq,
            entry.at,
            names.get(entry.member_id, entry.member_id),
            words[entry.action],
            entry.subject,
            head,
        )
        for entry, head in zip(log, uow.audit.heads(), strict=True)
    ]
    return tuple(reversed(found))


def _in_words(action: str) -> str:
    """What the log calls an event, as words that a window can say in another language."""
    kind, _, way = action.rpartition(" ")
    if kind in set(Kind) and way in ("issued", "received"):
        named = said(kind)
        return said("{kind} issued", kind=named) if way == "issued" else said("{kind} received", kind=named)
    return said(action)
