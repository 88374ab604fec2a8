"""What is decided of each application for each lot.

Nothing is chosen here: the outcome follows from two signed assessments, and a refusal from a second person's signed
confirmation too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
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
from evaluator.domain.admission_paper import outcome_letter
from evaluator.domain.application import Application
from evaluator.domain.assessment import Assessment, Compared, Settlement, compare
from evaluator.domain.change import Published
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.panel import Role
from evaluator.dps_exchange import issue, sign_paper
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import content
from evaluator.formats.dps_contents import Approved, SignedDecisions
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

OUTCOME, OF_TWO = "outcome letter", 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedBatch:
    """What deciding gave: the signed package, and each letter's name and bytes."""

    decisions: tuple[AdmissionDecision, ...]
    issued: Issued
    letters: tuple[tuple[str, bytes], ...]


def settle(uow: DpsUnitOfWork, application_id: str, settlement: Settlement, *, now: datetime) -> None:
    """Settle a difference between the two assessors, or a point with what the supplier clarified.

    Raises: RuleBroken without a reason, about what is not open between the two, or a second time.
    """
    settlement.require_sound(compare(*_both(uow, application_id)))
    uow.assessments.settle(application_id, settlement, at=now)
    uow.audit.record(
        "difference settled", member_id=uow.holder().id, now=now, subject=f"{application_id} {settlement.about}"
    )


def _both(uow: DpsUnitOfWork, application_id: str) -> tuple[Assessment, Assessment]:
    locked = uow.assessments.locked(application_id)
    if len(locked) != OF_TWO:
        raise RuleBroken(
            "Application {application_id} has {number} of two assessments.",
            hint="Merge what is missing.",
            application_id=application_id,
            number=len(locked),
        )
    return locked[0], locked[1]


def findings(uow: DpsUnitOfWork, application_id: str) -> dict[str, Finding]:
    """What follows for each lot from the two assessments. Raises: RuleBroken while it cannot be said."""
    application = uow.applications.of(application_id)
    assessments = _both(uow, application_id)
    requirements = asked(application, Published(changes=uow.changes.all()))
    settlements = uow.assessments.settlements(application_id)
    return {
        lot: find(
            application,
            lot,
            requirements=requirements,
            assessments=assessments,
            settlements=settlements,
        )
        for lot in application.lots
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """An application that is not decided: both assessments side by side, and what follows or what stands in the way.

    `compared` is None before both are in. `waits` says why nothing can be decided yet; empty when it can.
    """

    application: Application
    supplier: str
    assessments: tuple[Assessment, ...]
    compared: Compared | None
    settled: tuple[Settlement, ...]
    findings: tuple[tuple[str, Finding], ...]
    unconfirmed: tuple[ProposedRefusal, ...]
    waits: str

    @property
    def differing(self) -> tuple[str, ...]:
        """What is still to be settled."""
        done = {one.about for one in self.settled}
        return tuple(one for one in self.compared.open if one not in done) if self.compared else ()


def in_hand(uow: DpsUnitOfWork) -> tuple[InHand, ...]:
    """Every application with a lot that is not decided, the first received first."""
    decided, confirmed, names = uow.decisions.decided(), _confirmed(uow), uow.operators.names()
    waiting = [one for one in uow.applications.all() if any((one.id, lot) not in decided for lot in one.lots)]
    return tuple(_in_hand(uow, one, confirmed, names[one.supplier_id]) for one in waiting)


def _in_hand(
    uow: DpsUnitOfWork, application: Application, confirmed: Mapping[ProposedRefusal, str], supplier: str
) -> InHand:
    locked = uow.assessments.locked(application.id)
    found: dict[str, Finding] = {}
    unconfirmed: tuple[ProposedRefusal, ...] = ()
    try:
        found = findings(uow, application.id)
        unconfirmed = tuple(one for one in refusals(uow, [application.id]) if one not in confirmed)
        waits = said("The refusal is to be confirmed by the approver.") if unconfirmed else ""
    except RuleBroken as problem:
        waits = problem.message
    return InHand(
        application=application,
        supplier=supplier,
        assessments=locked,
        compared=compare(*locked) if len(locked) == OF_TWO else None,
        settled=uow.assessments.settlements(application.id),
        findings=tuple(found.items()),
        unconfirmed=unconfirmed,
        waits=waits,
    )


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
    progress: Progress = UNHEARD,
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
        for application in progress.each(chosen, "Working out the decisions")
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
        for application in progress.each(chosen, "Signing the letters")
    )
    return DecidedBatch(decisions=every, issued=issued, letters=letters)


def _require_undecided(uow: DpsUnitOfWork, made: Mapping[str, tuple[AdmissionDecision, ...]]) -> None:
    decided = uow.decisions.decided()
    for own in made.values():
        for one in own:
            if (one.application_id, one.lot_id) in decided:
                raise RuleBroken(
                    "Application {application_id} is decided for lot {lot_id} already.",
                    hint="A past decision is never altered; the supplier may apply again.",
                    application_id=one.application_id,
                    lot_id=one.lot_id,
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
    letter = outcome_letter(dps, operator, application, decisions, lots=lots, rules=rules_of(dps.regime), now=now)
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
            "The refusal of application {id} for lot {lot} is not confirmed.",
            hint="Send it to the approver, and take their confirmation in.",
            id=application.id,
            lot=lot,
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
