"""Judging a record: each question put to it with its answer, and everyone who signed, from the record alone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from evaluator.domain.checklist import require_complete
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.verification import Check, IdentityKnown, Signature
from evaluator.domain.wording import counted
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.award_again import report_again
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import require_kind, sender_of
from evaluator.formats.evidence import Evidence, read_evidence
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.formats.record import (
    AWARD_INPUT,
    AWARD_REPORT,
    AWARD_RESULT,
    CONFLICT_REGISTER,
    README,
    RELEASED,
    REPORTED,
    REPORTS,
    VERIFIER,
)
from evaluator.formats.report import read_report, require_same_award
from evaluator.formats.sheets import proved_sheets
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRecord:
    """The checks, and everyone who signed, the record's own signature first."""

    checks: tuple[Check, ...]
    signatures: tuple[Signature, ...]


def judge_record(data: bytes, *, progress: Progress = UNHEARD) -> JudgedRecord:
    """Put every question to a record; one that builds on a question answered no is not asked."""
    put = _Questions()
    container = put.question("contents", "Nothing in the record changed since it was signed.", lambda: _record(data))
    if container is None:
        return JudgedRecord(checks=tuple(put.checks), signatures=())
    bodies = list(container.objects.values())
    number = counted(len(bodies), "signed package")
    evidence = put.question(
        "packages",
        said("{number}: each holds against the roster, its log and the others.", number=number),
        lambda: read_evidence(bodies, progress=progress),
    )
    if evidence is None:
        return JudgedRecord(checks=tuple(put.checks), signatures=())
    _tell_what_packages_prove(put, evidence)
    approver = put.question(
        "approver", "The approver of the roster signed the record.", lambda: _approver(container, evidence)
    )
    _ask_whether_award_follows(put, container, evidence, progress)
    signed = [(container, approver)] if approver else []
    return JudgedRecord(
        checks=tuple(put.checks),
        signatures=tuple(signature_of(one, person) for one, person in (*signed, *evidence.senders)),
    )


def _tell_what_packages_prove(put: "_Questions", evidence: Evidence) -> None:
    """What was proved with the packages, and is worth a line of its own."""
    put.question("phrases", evidence.phrases_in_words, lambda: evidence.explained)
    if led := evidence.chairs_in_words:
        put.question("chair", led, lambda: led)
    if opened := [one for sent in evidence.submissions.values() for one in sent.opened]:
        number = counted(len(opened), "price file")
        put.question(
            "price files",
            said("{number}: each is the one that the set-up committed to.", number=number),
            lambda: opened,
        )


def _ask_whether_award_follows(put: "_Questions", container: Container, evidence: Evidence, progress: Progress) -> None:
    """The award worked out again, and each paper of the record held against what it was made from."""
    progress.step("Working out the award again")
    put.question(
        "award",
        "The award follows, to the last digit, from what was signed.",
        lambda: _require_award(container, evidence),
    )
    put.question(
        "sheets",
        "Each score sheet, the moderation record and the prices are signed, and name by digest the contents they were "
        "made from; what a PDF prints is not read.",
        lambda: _require_sheets(container, evidence, progress),
    )
    put.question(
        "report",
        "The chair's report carries the same award, and its signed PDF names it by its digest; what it prints is not "
        "read.",
        lambda: _require_report(container, evidence, progress),
    )
    put.question(
        "verifier",
        said("{readme} and {verifier} in it are ones that come with this program.", readme=README, verifier=VERIFIER),
        lambda: _require_own_texts(container),
    )


def signature_of(container: Container, person: PanelMember) -> Signature:
    """Who signed a container, as the roster names them; whether the lead is who they say, no record can tell."""
    compared = person.compared and not person.is_a(Role.LEAD)
    return Signature(
        name=person.name,
        role=container.statement.role,
        fingerprint=person.fingerprint,
        claimed_time=container.statement.claimed_time,
        identity=IdentityKnown.CERTIFIED if compared else IdentityKnown.NOT_COMPARED,
    )


@dataclass
class _Questions:
    """The questions put so far. A refusal is the answer no, with its sentence."""

    checks: list[Check] = field(default_factory=list)

    def question(self, name: str, holds: str, work: Callable[[], T]) -> T | None:
        try:
            answer = work()
        except EvaluatorError as problem:
            self.checks.append(Check(name=name, ok=False, detail=problem.message))
            return None
        self.checks.append(Check(name=name, ok=True, detail=said(holds)))
        return answer


def _record(data: bytes) -> Container:
    container = read_container(data)
    require_kind(container, Kind.RECORD)
    for name in (AWARD_INPUT, AWARD_RESULT, *(REPORTS + name for name in REPORTED)):
        if name not in container.named:
            raise FileProblem("The record holds no {name}.", name=name)
    return container


def _require_own_texts(container: Container) -> None:
    """How to check the record, and its check, are this program's: a forger's would say that everything holds.

    A record outlives the release that wrote it, so those of every release are known by their digests.
    Raises: FileProblem when either is missing or another.
    """
    released: Mapping[str, list[str]] = json.loads(RELEASED.read_bytes())
    for name in (README, VERIFIER):
        if name not in container.named:
            raise FileProblem("The record holds no {name}.", name=name)
        if sha256(container.named[name]).hexdigest() not in released[name]:
            raise FileProblem(
                "The {name} in the record is NOT one that comes with this program: rely on nothing it says.",
                name=name,
            )


def _approver(container: Container, evidence: Evidence) -> PanelMember:
    person = sender_of(container, setup=evidence.proved.setup, authority=evidence.proved.authority)
    if container.statement.role is not Role.APPROVER or container.statement.setup_digest != evidence.proved.digest:
        raise FileProblem("The record was not signed by the approver of this evaluation.")
    return person


def _require_award(container: Container, evidence: Evidence) -> None:
    require_same_award(evidence, award_input=container.named[AWARD_INPUT], award_result=container.named[AWARD_RESULT])


def _require_sheets(container: Container, evidence: Evidence, progress: Progress) -> None:
    """The PDFs under reports/ are those of the packages, byte for byte, and the award report beside them."""
    sheets = {REPORTS + name: pdf for name, pdf in proved_sheets(evidence, progress=progress).items()}
    kept = {name: pdf for name, pdf in container.named.items() if name.startswith(REPORTS)}
    for name in REPORTED:
        kept.pop(REPORTS + name, None)
    if kept != sheets:
        raise FileProblem("The PDFs of the record are not the ones in its packages.")


def _require_report(container: Container, evidence: Evidence, progress: Progress) -> None:
    """The report in force carries the same award; the PDF is the chair's with the approver's signature."""
    report, chair = evidence.report_in_force()
    checked = read_report(report, sender=chair, progress=progress)
    printed = container.named[REPORTS + AWARD_REPORT]
    if checked.award_input != container.named[AWARD_INPUT] or not printed.startswith(checked.award_report):
        raise FileProblem("The award report is not the one the chair signed.")
    beside = [body for body in container.objects.values() if read_container(body).digest != report.digest]
    if set(beside) != set(checked.containers):
        raise FileProblem("The record does not hold the very packages that the chair's report rests on.")
    if container.named[REPORTS + CONFLICT_REGISTER] != checked.conflict_register:
        raise FileProblem("The conflict register is not the one the chair signed.")
    require_complete(report_again(checked, report))
    judged = judge_pdf(printed)
    if wrong := [check.detail for check in judged.checks if not check.ok]:
        raise FileProblem(wrong[0])
    roster = evidence.proved.setup.roster
    signed_by = [roster.known_by(one.signed.fingerprint) for one in judged.signers]
    if signed_by != [roster.the(Role.CHAIR), roster.the(Role.APPROVER)]:
        raise FileProblem("The award report is not signed by the chair and then the approver.")
