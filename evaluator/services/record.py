"""The approver's part: everything proved and worked out once more, the report signed second, the record kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from uuid import UUID

from evaluator.domain.checklist import require_complete
from evaluator.domain.panel import Role
from evaluator.domain.wording import counted, spoken_list
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import (
    Received,
    holder,
    issue_record,
    keep_received,
    receive,
    require_sound,
    sender_here,
    setups_of,
)
from evaluator.formats import canonical
from evaluator.formats.award_again import report_again
from evaluator.formats.container import read_container
from evaluator.formats.evidence import Evidence, read_evidence
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.recomputation import recompute
from evaluator.formats.record import (
    AWARD_INPUT,
    AWARD_REPORT,
    AWARD_RESULT,
    CONFLICT_REGISTER,
    README,
    README_TEXT,
    REPORTS,
    VERIFIER,
    VERIFIER_FILE,
)
from evaluator.formats.report import CheckedReport, read_report
from evaluator.formats.sheets import (
    MODERATION_RECORDS,
    PRICE_EVALUATION,
    SCORE_SHEETS,
    proved_sheets,
    require_sheet,
    sheet_name,
)
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.files import in_plain_words
from evaluator.storage.unit_of_work import UnitOfWork

RECORD = "record.asice"
APPROVED_FOR = "I have checked the record of this evaluation and approve the award."
KINDS = {  # what is asked for: the names of the files it means
    "score-sheet": (SCORE_SHEETS,),
    "moderation": (MODERATION_RECORDS,),
    "price": (PRICE_EVALUATION,),
    "award": (AWARD_REPORT, "award-report-*.pdf", AWARD_INPUT, AWARD_RESULT),
    "record": (RECORD,),
    "conflicts": (CONFLICT_REGISTER,),
    "letters": ("letter-*.pdf",),
    "foi": ("foi-*.pdf",),
}
AWARD_WORKBOOK, AWARD_RELEASE = "award.xlsx", "award-release.json"
DRAWN_UP = ("workbook", "ocds")  # made on request, from what was signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What the approval made: the report with both signatures, the open files, the record, the PDFs by name."""

    award_report: bytes
    award_input: bytes
    award_result: bytes
    record: bytes
    sheets: Mapping[str, bytes]
    conflict_register: bytes

    @property
    def files(self) -> dict[str, bytes]:
        """Everything that was made, by the name it is saved under."""
        return {
            AWARD_REPORT: self.award_report,
            AWARD_INPUT: self.award_input,
            AWARD_RESULT: self.award_result,
            RECORD: self.record,
            CONFLICT_REGISTER: self.conflict_register,
            **self.sheets,
        }


def approve(
    uow: UnitOfWork,
    *,
    data: bytes,
    age_identity: bytes,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    progress: Progress = UNHEARD,
) -> Approved:
    """Check the chair's report from its signed packages alone, sign it, and sign the record of all of it.

    Raises: FileProblem when anything does not hold, or does not come out again; RuleBroken while decisions are open.
    """
    received, checked = _checked(uow, data=data, age_identity=age_identity, progress=progress)
    sheets = proved_sheets(checked.evidence, progress=progress)
    require_complete(report_again(checked, received.container))
    progress.step("Signing the report and the record")
    keep_received(uow, received, now=now)
    uow.audit.record("award checked", member_id=holder(uow).id, now=now, subject=canonical.digest(checked.award_result))
    report = sign_pdf(checked.award_report, role=Role.APPROVER, reason=APPROVED_FOR, signer=signer, now=now)
    uow.audit.record("award approved", member_id=holder(uow).id, now=now, subject=canonical.digest(report))
    approved = Approved(
        award_report=report,
        award_input=checked.award_input,
        award_result=checked.award_result,
        record=issue_record(
            uow,
            containers=[*checked.containers, received.data],
            named=_named(checked, report, sheets),
            signer=signer,
            now=now,
            package_id=package_id,
            progress=progress,
        ),
        sheets=sheets,
        conflict_register=checked.conflict_register,
    )
    _keep(uow, approved.files, now=now)
    return approved


def _keep(uow: UnitOfWork, files: Mapping[str, bytes], *, now: datetime) -> None:
    for name, body in files.items():
        uow.outputs.keep(name, sha256=canonical.digest(body), body=body, at=now)


def _named(checked: CheckedReport, report: bytes, sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """What the record holds beside the signed packages, by name: how to read and check it, the award, the PDFs."""
    pdfs = {AWARD_REPORT: report, CONFLICT_REGISTER: checked.conflict_register, **sheets}
    return {
        README: README_TEXT.encode(),
        VERIFIER: _verifier(),
        AWARD_INPUT: checked.award_input,
        AWARD_RESULT: checked.award_result,
        **{REPORTS + name: pdf for name, pdf in pdfs.items()},
    }


def _verifier() -> bytes:
    """The stand-alone check that travels in every record."""
    with in_plain_words(VERIFIER_FILE, "read"):
        return VERIFIER_FILE.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What the approver knows before signing: what was checked, each as a sentence, and the PDFs it goes with."""

    checked: tuple[str, ...]
    award_report: bytes
    conflict_register: bytes


def examine(uow: UnitOfWork, *, data: bytes, age_identity: bytes, progress: Progress = UNHEARD) -> Examined:
    """What was checked of the chair's report before it is signed, and the report to read; nothing is kept.

    Raises: FileProblem when anything does not hold; RuleBroken while decisions are open.
    """
    received, checked = _checked(uow, data=data, age_identity=age_identity, progress=progress)
    require_complete(report_again(checked, received.container))
    evidence = checked.evidence
    first = [evidence.proved.setup.supplier_of(one).name for one in evidence.awarded]
    sentences = (
        said("{sender}, the moderation chair, signed the report.", sender=received.sender.name),
        said(
            "{packages}: each holds against the roster, its log and the others.",
            packages=counted(len(checked.containers), "signed package"),
        ),
        evidence.phrases_in_words,
        said("Everybody who was present confirmed every agreed score; the chair signed all of them."),
        said("The award follows, to the last digit, from what was signed."),
        said(
            "{decisions}: each has its reason, and no question is open.",
            decisions=counted(len(evidence.decisions), "recorded decision"),
        ),
        said("Everything that the rulebook asks of the report is there, or its absence is explained."),
        said("First: {first}.", first=spoken_list(first)) if first else said("No tender is ranked first."),
        *(() if checked.replaces is None else checked.replaces.in_words()),
    )
    return Examined(checked=sentences, award_report=checked.award_report, conflict_register=checked.conflict_register)


def _checked(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, progress: Progress
) -> tuple[Received, CheckedReport]:
    """The chair's report, proved; of this file's set-up, and with every report in it that came here before."""
    received = receive(uow, data, kind=Kind.REPORT, age_identity=age_identity)
    checked = read_report(received.container, sender=received.sender, progress=progress)
    if checked.evidence.proved.digest != uow.evaluations.held().setup_digest:
        raise FileProblem("The report was made under another set-up than yours.")
    known = {received.container.digest, *(one.digest for one, _ in checked.evidence.reports)}
    if uow.packages.digests(Kind.REPORT) - known:
        raise FileProblem(
            "This report does not carry the one that came here before.",
            hint="The chair's report names every report whose place it takes. Ask the chair for the latest.",
        )
    return received, checked


def require_kind(kind: str) -> None:
    """Raises: RuleBroken for a kind of report that is not known."""
    if kind not in (*KINDS, *DRAWN_UP):
        raise RuleBroken(
            "“{kind}” is not a kind of report.",
            hint="Ask for {what}.",
            kind=kind,
            what=spoken_list([*KINDS, *DRAWN_UP]),
        )


def outputs(uow: UnitOfWork, *, kind: str, progress: Progress = UNHEARD) -> dict[str, bytes]:
    """The files of one kind that this evaluation has produced, by name.

    Raises: RuleBroken for a kind that is not known or has not been produced here yet; FileProblem when the file was
    changed outside the program.
    """
    require_kind(kind)
    require_sound(uow)
    if kind in DRAWN_UP:
        return _drawn_up(uow, kind=kind, progress=progress)
    kept = [name for name in uow.outputs.digests() if _is_wanted(name, kind)]
    found = {name: body for name in kept if (body := uow.outputs.latest(name)) is not None}
    found |= {name: pdf for name, pdf in _sheets_held(uow).items() if _is_wanted(name, kind)}
    if not found:
        raise RuleBroken(
            "Nothing of the kind “{kind}” can be drawn from this copy of the evaluation yet.",
            hint="The chair signs the award first; the approver then signs the record, and what is drawn from it.",
            kind=kind,
        )
    return found


def _is_wanted(name: str, kind: str) -> bool:
    return any(fnmatchcase(name, wanted) for wanted in KINDS[kind])


def _sheets_held(uow: UnitOfWork) -> dict[str, bytes]:
    """The signed PDFs in the packages that this person sent or received, by name; a later one stands for an earlier."""
    if uow.evaluations.held().setup_digest is None:
        return {}
    setup, chain, found = uow.setup(), setups_of(uow), {}
    for package in uow.packages.of_kind(Kind.SUBMISSION, Kind.MODERATION):
        container = read_container(package.container)
        sender = chain.sender_of(container)
        if name := sheet_name(container, sender=sender, setup=setup):
            found[name] = require_sheet(container, sender=sender)
    return found


def _drawn_up(uow: UnitOfWork, *, kind: str, progress: Progress) -> dict[str, bytes]:
    """The award as a workbook, or as an open contracting release, from the signed packages alone."""
    if kind == "workbook":
        from evaluator.formats.award_workbook import award_workbook

        evidence = _reported(uow, progress)
        progress.step("Drawing up the workbook")
        return {AWARD_WORKBOOK: award_workbook(evidence, recompute(evidence.award_input_file))}
    body = uow.outputs.latest(RECORD)
    if body is None:
        raise RuleBroken(
            "There is no record in this evaluation yet.", hint="An award is published from the approver's record."
        )
    from evaluator.formats.award_release import award_release

    record = read_container(body)
    evidence = read_evidence(record.objects.values(), progress=progress)
    progress.step("Drawing up the release")
    return {AWARD_RELEASE: award_release(record, evidence, recompute(evidence.award_input_file))}


def _reported(uow: UnitOfWork, progress: Progress) -> Evidence:
    """What the latest report of the chair rests on, proved again."""
    reports = uow.packages.of_kind(Kind.REPORT)
    if not reports:
        raise RuleBroken(
            "There is no award report in this evaluation yet.", hint="The chair signs it once the prices have come."
        )
    container = read_container(max(reports, key=lambda one: one.seq).container)
    return read_report(container, sender=sender_here(uow, container), progress=progress).evidence
