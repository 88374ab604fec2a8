"""Let each file call of a workflow fail once, and once for good: full disk, device fault, rights, read-only, quota.

A refused call must come out as a catalogued FileProblem or go unnoticed; what was acknowledged stays, and as soon as
the disk takes calls again the work goes on. Source: docs/SECURITY goal G3 and faults F3 to F5.
"""

import errno
import json
import os
import shutil
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.storage import files
from tests.faults import shim
from tests.faults.kills import FAULTS, Tally, Workflow, faults_found, real_disk

ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.EDQUOT)
STEPS = 2
SHORT_WAIT = 0.05  # seconds a held file is waited for here, so that thousands of refusals do not take two each
NOT_CATALOGUED = ("a reason this program does not know", "could not be read or saved.")


@dataclass(slots=True)
class Outcome:
    """What one process made of a refused call."""

    acknowledged: int = 0
    message: str = ""
    crash: str = ""
    retry: str = ""


@dataclass(slots=True)
class Findings:
    """What came of all refusals in one workflow."""

    tally: Tally = field(default_factory=Tally)
    messages: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    not_catalogued: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)


def refuse_every_call(workflow: Workflow) -> tuple[str, bool]:
    """Refuse each call in turn; the figure for the table, and whether everything held."""
    findings = Findings()
    with real_disk() as disk:
        start, folder = disk / "start", disk / "work"
        start.mkdir()
        workflow.prepare(start)
        for at in range(1, _calls_of(workflow, start, folder) + 1):
            for error in ERRORS:
                for stays in (False, True):
                    outcome = _refused(workflow, start, folder, at, error, stays)
                    _judge(findings, outcome, f"call {at}, {errno.errorcode[error]}")
                    findings.tally.faults.update(faults_found(workflow, folder, outcome.acknowledged, findings.tally))
                    findings.tally.tries += 1
    wrong = [*findings.crashes, *findings.not_catalogued, *findings.stuck]
    faults = ", ".join(f"{findings.tally.faults[fault]} {fault}" for fault in FAULTS)
    figure = (
        f"{findings.tally.tries:,} refused calls: {faults}, {len(findings.crashes)} crashes, "
        f"{len(findings.not_catalogued)} not catalogued, {len(findings.stuck)} stuck afterwards"
    )
    if wrong:
        figure += f" (first: {wrong[0]})"
    return figure, findings.tally.tries > 0 and findings.tally.clean and not wrong


def _judge(findings: Findings, outcome: Outcome, where: str) -> None:
    findings.messages[outcome.message] += 1
    if outcome.crash:
        findings.crashes.append(f"{where}: {outcome.crash}")
    if any(words in outcome.message for words in NOT_CATALOGUED):
        findings.not_catalogued.append(f"{where}: {outcome.message}")
    if outcome.retry:
        findings.stuck.append(f"{where}: {outcome.retry}")


def _calls_of(workflow: Workflow, start: Path, folder: Path) -> int:
    shutil.copytree(start, folder)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        shim.watch(folder)
        shim.fail(0)
        for _ in islice(workflow.steps(folder), STEPS):
            pass
        os.write(writer, b"%d" % shim.calls())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as answers:
        return int(answers.read())


def _refused(workflow: Workflow, start: Path, folder: Path, at: int, error: int, stays: bool) -> Outcome:
    shutil.rmtree(folder)
    shutil.copytree(start, folder)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(workflow, folder, writer, at, error, stays)
    os.close(writer)
    with os.fdopen(reader, "rb") as answers:
        answer = answers.read()
    os.waitpid(child, 0)
    return Outcome(**json.loads(answer)) if answer else Outcome(crash="the process died")


def _work(workflow: Workflow, folder: Path, writer: int, at: int, error: int, stays: bool) -> None:
    outcome = {"acknowledged": 0, "message": "", "crash": "", "retry": ""}
    files.LONGEST_WAIT = SHORT_WAIT
    shim.watch(folder)
    shim.fail(at, error, stays=stays)
    try:
        for number in islice(workflow.steps(folder), STEPS):
            outcome["acknowledged"] = number
    except FileProblem as problem:
        outcome["message"] = problem.message
    except BaseException as crash:  # whatever else comes out is what this gate looks for
        outcome["crash"] = repr(crash)
    shim.fail(0)
    try:
        outcome["acknowledged"] = next(workflow.steps(folder))
    except BaseException as crash:
        outcome["retry"] = repr(crash)
    os.write(writer, json.dumps(outcome).encode())
    os._exit(0)
