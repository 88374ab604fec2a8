"""Applications received, the time they may take, and what is decided of each for each lot.

Nothing is chosen here: the outcome follows from two signed assessments, and a refusal from a second person's signed
confirmation too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from evaluator.domain.admission import (
    AdmissionDecision,
    Decided,
    Finding,
    ProposedRefusal,
    asked,
    entry_of,
    find,
)
from evaluator.domain.admission_clock import (
    AdmissionClocks,
    Extension,
    LongerPeriod,
    admission_clocks,
    due_on,
    require_may_extend,
    require_may_lengthen,
)
from evaluator.domain.application import Application, EconomicOperator
from evaluator.domain.assessment import Settlement
from evaluator.domain.change import Published
from evaluator.domain.dps_paper import outcome_letter
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.panel import Role
from evaluator.domain.work_list import WorkItem, work_list
from evaluator.dps_exchange import issue, sign_paper
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued
from evaluator.formats import canonical
from evaluator.formats.applications import heads_of, read_applications, read_table, suggested
from evaluator.formats.bank_holidays import bank_holidays
from evaluator.formats.calendar import calendar_of
from evaluator.formats.collector import collector_paused
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import content
from evaluator.formats.dps_contents import Approved, SignedDecisions
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

OUTCOME, IMPORT = "outcome letter", "applications"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedBatch:
    """What deciding gave: the signed package, and each letter's name and bytes."""

    decisions: tuple[AdmissionDecision, ...]
    issued: Issued
    letters: tuple[tuple[str, bytes], ...]


def receive_applications(
    uow: DpsUnitOfWork,
    *,
    operators: Iterable[EconomicOperator],
    applications: Iterable[Application],
    documents: Mapping[str, bytes],
    now: datetime,
) -> int:
    """Keep what came in, one or hundreds; how many. `documents` are bodies by SHA-256.

    Raises: RuleBroken for a lot or version that is not published, a supplier that is not named, or a period that ended.
    """
    dps, received = uow.systems.held().dps, tuple(applications)
    uow.operators.keep(operators, at=now)
    known = uow.operators.names()
    dps.require_running(now.date())
    published = uow.changes.published(on=now.date())
    for one in received:
        if published.changes:
            published.require_lots(one.lots)
            published.version(one.specification)
        if one.supplier_id not in known:
            raise RuleBroken(f"Application {one.id} is from a supplier that is not named.", hint="Add the supplier.")
    digest = uow.applications.keep(received)
    for sha256, body in documents.items():
        uow.documents.keep(sha256=sha256, body=body)
    uow.audit.record("applications received", member_id=uow.holder().id, now=now, subject=digest)
    return len(received)


def import_applications(
    uow: DpsUnitOfWork,
    *,
    data: bytes,
    name: str,
    mapping: Mapping[str, str],
    specification: int,
    now: datetime,
    progress: Progress = UNHEARD,
) -> int:
    """Take in every application of a workbook or CSV file, or none; how many. `mapping` is remembered for the next.

    What `mapping` does not say is taken from last time, or from the usual heads.
    Raises: FileProblem naming each cell that cannot be used; RuleBroken as `receive_applications`.
    """
    version = Published(changes=uow.changes.all()).version(specification)
    asked = [one.id for one in version.requirements]
    progress.step("Reading the applications")
    with collector_paused():
        sheet = read_table(data, name=name)
        known = suggested(heads_of(sheet), {**uow.mappings.of(IMPORT), **mapping})
        found = read_applications(sheet, known, requirements=asked, specification=specification, progress=progress)
    found.require_sound()
    progress.step("Keeping the applications")
    uow.mappings.remember(IMPORT, known, at=now)
    return receive_applications(uow, operators=found.operators, applications=found.applications, documents={}, now=now)


def work_calendar(uow: DpsUnitOfWork, *, on: date, now: datetime) -> bytes:
    """What waits to be done, as a calendar file (.ics)."""
    dps = uow.systems.held().dps
    return calendar_of(work(uow, on=on), dps_id=dps.id, title=dps.title, names=uow.operators.names(), now=now)


def extend(uow: DpsUnitOfWork, extension: Extension) -> None:
    """Give one application as much more time as the rulebook allows. Raises: RuleBroken when it may not be."""
    due = dict(waiting(uow, on=extension.made_at.date()))
    application = uow.applications.of(extension.application_id)
    if application not in due:
        raise RuleBroken("This application is decided already.")
    require_may_extend(extension, clocks=_clocks(uow), held=uow.applications.extensions(), due=due[application])
    uow.applications.extend(extension)
    uow.audit.record(
        "admission extended", member_id=uow.holder().id, now=extension.made_at, subject=extension.application_id
    )


def lengthen(uow: DpsUnitOfWork, longer: LongerPeriod) -> None:
    """Let all applications before the first call-off take longer. Raises: RuleBroken once a call-off is out."""
    invited = [one.invited_at for one in uow.call_offs.all() if one.invited_at]
    require_may_lengthen(longer, first_invited_at=min(invited, default=None))
    uow.applications.lengthen(longer)
    uow.audit.record(
        "admission period lengthened",
        member_id=uow.holder().id,
        now=longer.made_at,
        subject=longer.until.isoformat(),
    )


def waiting(uow: DpsUnitOfWork, *, on: date) -> tuple[tuple[Application, date], ...]:
    """Every application with a lot that is not decided, and when it is due."""
    decided = uow.decisions.decided()
    published = uow.changes.published(on=on)
    by = {one.specification.number: one.reassess_by for one in published.changes if one.specification}
    extensions, longer = uow.applications.extensions(), uow.applications.longer()
    open_ones = [one for one in uow.applications.all() if any((one.id, lot) not in decided for lot in one.lots)]
    years = {year for one in open_ones for year in (one.received_at.year, one.received_at.year + 1)}
    clocks = _clocks(uow)
    holidays = bank_holidays(clocks.usual.bank_holidays_of, years=years)
    return tuple(
        (
            one,
            due_on(
                one,
                clocks=clocks,
                extensions=extensions,
                longer=longer,
                reassess_by=by.get(one.specification),
                bank_holidays=holidays,
            ),
        )
        for one in open_ones
    )


def _clocks(uow: DpsUnitOfWork) -> AdmissionClocks:
    return admission_clocks(rules_of(uow.systems.held().dps.regime))


def work(uow: DpsUnitOfWork, *, on: date) -> tuple[WorkItem, ...]:
    """What waits to be done on a day, the most urgent first."""
    dps = uow.systems.held().dps
    return work_list(
        waiting=waiting(uow, on=on),
        standings=uow.register.on(on, closes_on=dps.closes_on),
        published=uow.changes.published(on=on),
        evidence={one.supplier_id: one.evidence for one in uow.applications.all() if one.evidence},
        on=on,
    )


def settle(uow: DpsUnitOfWork, application_id: str, settlement: Settlement, *, now: datetime) -> None:
    """Settle a difference between the two assessors. Raises: RuleBroken without a reason, or a second time."""
    if not settlement.reason.strip():
        raise RuleBroken(f"The settlement of {settlement.about} has no reason.", hint="Say why.")
    uow.assessments.settle(application_id, settlement, at=now)
    uow.audit.record(
        "difference settled", member_id=uow.holder().id, now=now, subject=f"{application_id} {settlement.about}"
    )


def findings(uow: DpsUnitOfWork, application_id: str) -> dict[str, Finding]:
    """What follows for each lot from the two assessments. Raises: RuleBroken while it cannot be said."""
    application = uow.applications.of(application_id)
    locked = uow.assessments.locked(application_id)
    if len(locked) != 2:
        raise RuleBroken(
            f"Application {application_id} has {len(locked)} of two assessments.", hint="Merge what is missing."
        )
    requirements = asked(application, Published(changes=uow.changes.all()))
    settlements = uow.assessments.settlements(application_id)
    return {
        lot: find(
            application,
            lot,
            requirements=requirements,
            assessments=(locked[0], locked[1]),
            settlements=settlements,
        )
        for lot in application.lots
    }


def refusals(uow: DpsUnitOfWork, applications: Iterable[str]) -> tuple[ProposedRefusal, ...]:
    """The refusals that follow, to be confirmed by a second person before they are decided."""
    return tuple(
        ProposedRefusal(application_id=one, lot_id=lot, reasons=found.reasons)
        for one in applications
        for lot, found in findings(uow, one).items()
        if found.outcome is Decided.REFUSED
    )


def decide(
    uow: DpsUnitOfWork,
    *,
    applications: Iterable[str],
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
) -> DecidedBatch:
    """Decide these applications for all their lots: register, signed package, one signed letter for each.

    Raises: RuleBroken while anything is open, or a refusal with exactly these reasons was not confirmed.
    """
    confirmed, chosen = _confirmed(uow), [uow.applications.of(one) for one in applications]
    made = {
        application.id: tuple(
            _decision(uow, application, lot, found, confirmed, now)
            for lot, found in findings(uow, application.id).items()
        )
        for application in chosen
    }
    _require_undecided(uow, made)
    every = tuple(decision for own in made.values() for decision in own)
    issued = issue(
        uow,
        kind=Kind.DECISION,
        role=Role.LEAD,
        objects=[(canonical.encode(SignedDecisions(decisions=every)), JSON)],
        to=uow.panel.roster().with_role(Role.APPROVER),
        signer=signer,
        now=now,
        package_id=package_id,
    )
    letters = tuple(
        _carried_out(uow, application, made[application.id], signer=signer, now=now, banner=banner)
        for application in chosen
    )
    return DecidedBatch(decisions=every, issued=issued, letters=letters)


def _require_undecided(uow: DpsUnitOfWork, made: Mapping[str, tuple[AdmissionDecision, ...]]) -> None:
    decided = uow.decisions.decided()
    for own in made.values():
        for one in own:
            if (one.application_id, one.lot_id) in decided:
                raise RuleBroken(
                    f"Application {one.application_id} is decided for lot {one.lot_id} already.",
                    hint="A past decision is never altered; the supplier may apply again.",
                )


def _carried_out(
    uow: DpsUnitOfWork,
    application: Application,
    decisions: tuple[AdmissionDecision, ...],
    *,
    signer: Signer,
    now: datetime,
    banner: str,
) -> tuple[str, bytes]:
    """Signed decisions written down, the register moved, the supplier told: the letter's name and bytes."""
    dps, lots = uow.systems.held().dps, uow.changes.published(on=now.date()).lots
    operator = next(one for one in uow.operators.all() if one.id == application.supplier_id)
    for decision in decisions:
        uow.decisions.keep(decision)
        entry = entry_of(decision, uow.register.last(decision.supplier_id, decision.lot_id))
        if entry is not None:
            uow.register.add(entry, closes_on=dps.closes_on)
    letter = outcome_letter(
        dps, operator, application, decisions, lots=lots, rulebook=rules_of(dps.regime).title, now=now
    )
    body = sign_paper(uow, letter, signer=signer, now=now, banner=banner)
    uow.notices.keep([_sent(application, letter.name, body, now)])
    return letter.name, body


def _decision(
    uow: DpsUnitOfWork,
    application: Application,
    lot: str,
    found: Finding,
    confirmed: Mapping[ProposedRefusal, str],
    now: datetime,
) -> AdmissionDecision:
    refusal = ProposedRefusal(application_id=application.id, lot_id=lot, reasons=found.reasons)
    refused = found.outcome is Decided.REFUSED
    if refused and refusal not in confirmed:
        raise RuleBroken(
            f"The refusal of application {application.id} for lot {lot} is not confirmed.",
            hint="Send it to the approver, and take their confirmation in.",
        )
    return AdmissionDecision(
        application_id=application.id,
        supplier_id=application.supplier_id,
        lot_id=lot,
        specification=application.specification,
        outcome=found.outcome,
        reasons=found.reasons,
        decided_by=uow.holder().id,
        confirmed_by=confirmed[refusal] if refused else None,
        decided_at=now,
        takes_effect_on=now.date(),
    )


def _confirmed(uow: DpsUnitOfWork) -> dict[ProposedRefusal, str]:
    """Every refusal that an approver confirmed, with who did, read again from the signed packages."""
    found = {}
    for package in uow.packages.of_kind(Kind.APPROVAL):
        for refusal in content(read_container(package.container), Approved).refusals:
            found[refusal] = package.member_id
    return found


def _sent(application: Application, name: str, body: bytes, now: datetime) -> NoticeSent:
    return NoticeSent(
        supplier_id=application.supplier_id,
        kind=OUTCOME,
        about=application.id,
        sha256=canonical.digest(body),
        sent_at=now,
        proof=f"{name} to {application.supplier_id}",
    )
