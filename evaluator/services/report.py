"""The chair's report: the award worked out from what was signed, the award report signed, all of it to the approver."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from evaluator.domain.checklist import missing_items, require_complete
from evaluator.domain.letter import letters
from evaluator.domain.letter_parts import Days
from evaluator.domain.on_record import SIGNED_WITH_REPORT, OnRecord, disclosed
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.ranking import award
from evaluator.domain.regime import RequiredFact
from evaluator.domain.report import AwardReport, RecordFacts, SignedElsewhere
from evaluator.domain.report_contents import award_report
from evaluator.domain.settling import OpenMatter
from evaluator.domain.wording import counted, spoken_list
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, not_declared_again, require_declared_again
from evaluator.formats import canonical
from evaluator.formats.container import Container
from evaluator.formats.evidence import Evidence, read_evidence
from evaluator.formats.pdf.award_report import award_report_pdf
from evaluator.formats.pdf.conflict_register import conflict_register_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.recomputation import Recomputation, recompute
from evaluator.formats.record import AWARD_INPUT, AWARD_REPORT, AWARD_RESULT, CONFLICT_REGISTER
from evaluator.formats.regime import rules_of
from evaluator.formats.report import replaced_by, report_objects
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import HeldPackage
from evaluator.storage.unit_of_work import UnitOfWork

SIGNED_FOR = "The scores and reasons in this report are those the panel agreed."
REGISTER_SIGNED_FOR = "This is what was declared and what was done about it, as it came to me."
EVIDENCE = (
    Kind.SETUP,
    Kind.SUBMISSION,
    Kind.CONFIRMATION,
    Kind.MODERATION,
    Kind.REPORT,
)  # as their stages follow


def issue_report(
    uow: UnitOfWork,
    *,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> Issued:
    """Work out the award, sign its report and send both with all signed packages to the approver.

    Every signature is proved again first, and the award is worked out from the signed packages alone. A `banner`, such
    as EXAMPLE, stands on each page of the report.
    Raises: RuleBroken before moderation is closed or prices have come, while a person must still decide something, or
    while an item of the rulebook's list is neither there nor explained, or while a letter to a supplier would tell of
    another tender; FileProblem when a signed package was changed.
    """
    _require_ready(uow)
    require_declared_again(uow)
    packages = _packages(uow)
    evidence = _evidence(uow, packages, progress)
    progress.step("Working out the award")
    worked = recompute(evidence.award_input_file)
    _require_decided(evidence.still_open(worked.award))
    said, files = uow.said.latest(*SIGNED_WITH_REPORT), _open_files(evidence, worked)
    subject = canonical.digest(files[AWARD_RESULT])
    log_head = uow.audit.record("award worked out", member_id=holder(uow).id, now=now, subject=subject)
    _require_linked(evidence, said)
    drawn = _worked_out(evidence, worked, said, progress)
    _require_letters(drawn, now)
    files |= _signed(drawn, evidence, _facts(evidence, files, log_head=log_head), signer, now, banner, progress)
    uow.evaluations.move(Stage.AWARD)
    _keep(uow, files, now=now)
    issued = _send(uow, drawn, files, packages, signer, now, package_id, progress)
    uow.evaluations.move(Stage.REPORTED)
    return issued


def _open_files(evidence: Evidence, worked: Recomputation) -> dict[str, bytes]:
    """The award as files that anybody can read, by name: what it was worked out from, and what follows."""
    return {AWARD_INPUT: evidence.award_input_file, AWARD_RESULT: worked.to_bytes()}


def _facts(evidence: Evidence, files: Mapping[str, bytes], *, log_head: str) -> RecordFacts:
    """What the report says of the record it stands in, by digest."""
    return RecordFacts(
        setup=evidence.proved.digest,
        log_head=log_head,
        award_input=canonical.digest(files[AWARD_INPUT]),
        award_result=canonical.digest(files[AWARD_RESULT]),
    )


def _signed(
    drawn: WorkedOut,
    evidence: Evidence,
    facts: RecordFacts,
    signer: Signer,
    now: datetime,
    banner: str,
    progress: Progress,
) -> dict[str, bytes]:
    """The award report and the conflict register as the chair signs them, by name. Raises: RuleBroken for a gap."""
    progress.step("Drawing and signing the report")
    report = award_report(drawn, made_at=now, signed=_signed_elsewhere(evidence), record=facts)
    require_complete(report)
    report_pdf = award_report_pdf(report, banner=banner, progress=progress)
    signed_report = sign_pdf(report_pdf, role=Role.CHAIR, reason=SIGNED_FOR, signer=signer, now=now)
    progress.step("Drawing and signing the conflict register")
    register_pdf = conflict_register_pdf(
        drawn,
        award_result=facts.award_result,
        log_head=facts.log_head,
        made_at=now,
        banner=banner,
        progress=progress,
    )
    return {
        AWARD_REPORT: signed_report,
        CONFLICT_REGISTER: sign_pdf(register_pdf, role=Role.CHAIR, reason=REGISTER_SIGNED_FOR, signer=signer, now=now),
    }


def _send(
    uow: UnitOfWork,
    drawn: WorkedOut,
    files: Mapping[str, bytes],
    packages: Sequence[HeldPackage],
    signer: Signer,
    now: datetime,
    package_id: UUID,
    progress: Progress,
) -> Issued:
    """The package for the approver: the award, its papers, what was decided, and everything signed that it rests on."""
    progress.step("Sealing the package")
    objects = report_objects(
        award_input=files[AWARD_INPUT],
        award_result=files[AWARD_RESULT],
        decisions=drawn.decisions,
        award_report=files[AWARD_REPORT],
        conflict_register=files[CONFLICT_REGISTER],
        on_record=drawn.said,
        containers=[package.container for package in packages],
        log=uow.audit.entries(),
        replaces=drawn.replaces,
    )
    return issue(
        uow,
        kind=Kind.REPORT,
        role=Role.CHAIR,
        objects=objects,
        to=[uow.panel.roster().the(Role.APPROVER)],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def _require_linked(evidence: Evidence, said: tuple[OnRecord, ...]) -> None:
    """Raises: RuleBroken for a text to disclose whose reason was changed since."""
    for score in evidence.moderation.record.scores:
        disclosed(score, said)


def _require_letters(drawn: WorkedOut, now: datetime) -> None:
    """The letters can follow from this report: found out while the texts to disclose can still be written.

    Raises: RuleBroken where one would tell of another tender.
    """
    today = now.date()
    letters(drawn, days=Days(sent_on=today, published_on=today, standstill_ends=today))


def _keep(uow: UnitOfWork, made: Mapping[str, bytes], *, now: datetime) -> None:
    """What was made, by name, kept in this file and the signing of the report entered in its log."""
    for name, body in made.items():
        uow.outputs.keep(name, sha256=canonical.digest(body), body=body, at=now)
    signed = canonical.digest(made[AWARD_REPORT])
    uow.audit.record("award report signed", member_id=holder(uow).id, now=now, subject=signed)


def still_open(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> tuple[OpenMatter, ...]:
    """What a person must still decide before the report can be signed. Raises: as `preview`."""
    _require_ready(uow)
    evidence = _evidence(uow, _packages(uow), progress)
    return evidence.still_open(award(evidence.award_input))


def is_signed(uow: UnitOfWork) -> bool:
    """Whether the report on the award is signed in this file."""
    return uow.evaluations.held().stage is Stage.REPORTED


def preview(uow: UnitOfWork, *, now: datetime, progress: Progress = UNHEARD) -> AwardReport:
    """The report as it would be signed now, worked out from the signed packages; nothing is kept, nothing is final.

    Raises: RuleBroken before moderation is closed or prices have come; FileProblem when a signed package was changed.
    """
    _require_ready(uow)
    evidence = _evidence(uow, _packages(uow), progress)
    progress.step("Working out the award")
    worked = recompute(evidence.award_input_file)
    facts = _facts(evidence, _open_files(evidence, worked), log_head=uow.audit.head())
    drawn = _worked_out(evidence, worked, uow.said.latest(*SIGNED_WITH_REPORT), progress)
    return award_report(drawn, made_at=now, signed=_signed_elsewhere(evidence), record=facts)


def not_held(uow: UnitOfWork, *, now: datetime, progress: Progress = UNHEARD) -> tuple[RequiredFact, ...]:
    """The items of the rulebook's list that the report would neither hold nor explain; none before it can be made."""
    return () if _awaited(uow) else missing_items(preview(uow, now=now, progress=progress))


def _packages(uow: UnitOfWork) -> list[HeldPackage]:
    """Everything signed that the award rests on; of the reports, those whose place another is to take."""
    replaced = uow.consensus.record().replaced_reports()
    return [one for one in uow.packages.of_kind(*EVIDENCE) if one.kind != Kind.REPORT or one.digest in replaced]


def _evidence(uow: UnitOfWork, packages: Sequence[HeldPackage], progress: Progress) -> Evidence:
    bodies = [package.container for package in packages]
    return read_evidence(bodies, decisions=uow.decisions.all(), progress=progress)


def _require_ready(uow: UnitOfWork) -> None:
    if awaited := _awaited(uow):
        raise awaited


def _awaited(uow: UnitOfWork) -> RuleBroken | None:
    """What has still to come before an award can be worked out."""
    setup = uow.setup()
    if uow.consensus.closed_at() is None:
        return RuleBroken("Moderation is not closed yet.", hint="Agree every score, then close it.")
    submitted = {one.member_id for one in uow.submissions.listed()}
    if setup.model.price_leaves() and setup.roster.the(Role.PRICE_EVALUATOR).id not in submitted:
        return RuleBroken("The prices have not come yet.", hint="Merge the price evaluator's submission first.")
    if silent := not_declared_again(uow):
        return RuleBroken(
            "The suppliers' names are back, and {silent} has not declared interests since."
            if len(silent) == 1
            else "The suppliers' names are back, and {silent} have not declared interests since.",
            hint="Each declares again on the screen “Interests” and sends you the file: open it as a confirmation.",
            silent=spoken_list(silent),
        )
    return None


def _require_decided(undecided: tuple[OpenMatter, ...]) -> None:
    if undecided:
        raise RuleBroken(
            "{decisions} must still be made by a person.",
            hint=undecided[0].message,
            decisions=counted(len(undecided), "decision"),
        )


def _worked_out(
    evidence: Evidence, recomputed: Recomputation, said: tuple[OnRecord, ...], progress: Progress
) -> WorkedOut:
    return WorkedOut(
        setup=evidence.proved.setup,
        rules=rules_of(evidence.proved.setup.evaluation.procurement.regime),
        said=said,
        moderation=evidence.moderation.record,
        submissions=evidence.submissions,
        award_input=recomputed.award_input,
        result=recomputed.award,
        sensitivity=recomputed.sensitivity,
        decisions=evidence.decisions,
        replaces=replaced_by(evidence, progress=progress),
    )


def _signed_elsewhere(evidence: Evidence) -> list[SignedElsewhere]:
    what = {
        Kind.SETUP: "Set-up",
        Kind.SUBMISSION: "Scorecard",
        Kind.CONFIRMATION: "Confirmation",
        Kind.MODERATION: "Moderation",
        Kind.REPORT: "Report that this one replaces",
    }
    return [
        SignedElsewhere(
            what="Prices" if container.statement.role is Role.PRICE_EVALUATOR else what[container.statement.kind],
            signed_by=sender.name,
            claimed_time=container.statement.claimed_time,
            digest=container.digest,
        )
        for container, sender in sorted(evidence.senders, key=lambda sent: _stage(sent[0]))
    ]


def _stage(container: Container) -> tuple[int, int, datetime]:
    """Packages in the order of their stages; within one, as their signers' computers claimed."""
    statement = container.statement
    return EVIDENCE.index(statement.kind), statement.role is Role.PRICE_EVALUATOR, statement.claimed_time
