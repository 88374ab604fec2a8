"""Deciding an application for one lot: the outcome follows from the assessments, and a refusal needs a second person.

Everybody who meets the requirements and is not excluded is admitted; there is no limit on numbers and no choice. The
decision says which version of the specification it was made under and is never altered: what changes later is a later
entry in the register.
Source: PCR 2015, reg. 34, 55 and 57; Procurement Act 2023, ss. 34 to 36; DOMAIN 1.1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.application import Application
from evaluator.domain.assessment import Assessment, Compared, Outcome, Settlement, compare
from evaluator.domain.change import Published
from evaluator.domain.register import ENDED, Entry, Status
from evaluator.domain.selection import ExclusionFinding
from evaluator.domain.specification import Requirement, difference
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken

MEETS_ALL = "Every requirement for this lot is met and no ground for exclusion applies."
ALL_MET = "Every requirement for this lot is met."


class Decided(StrEnum):
    """What becomes of an application for one lot."""

    ADMITTED = "admitted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionDecision:
    """What was decided for one lot, why, by whom, and from which day; `confirmed_by` is the second person of a
    refusal.
    """

    application_id: str
    supplier_id: str
    lot_id: str
    specification: int
    outcome: Decided
    reasons: tuple[str, ...]
    decided_by: str
    confirmed_by: str | None
    decided_at: datetime
    takes_effect_on: date

    def __post_init__(self) -> None:
        if not self.reasons or not all(reason.strip() for reason in self.reasons):
            raise RuleBroken("A decision needs its reasons.")
        if self.outcome is Decided.REFUSED and self.confirmed_by in (None, self.decided_by):
            raise RuleBroken(
                "A refusal is confirmed by a second person.", hint="Ask the approver to read and confirm it."
            )
        if self.takes_effect_on < self.decided_at.date():
            raise RuleBroken("A decision cannot take effect before it is made.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRefusal:
    """A refusal with its reasons, as a second person reads and confirms it."""

    application_id: str
    lot_id: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What follows for one lot from two assessments, before anybody signs it."""

    outcome: Decided
    reasons: tuple[str, ...]


def asked(application: Application, published: Published) -> tuple[Requirement, ...]:
    """The requirements an application is assessed on: all of its lots', or what changed since it was assessed."""
    version = published.version(application.specification)
    if application.assessed_before is None:
        return version.for_lots(application.lots)
    return difference(published.version(application.assessed_before), version).to_assess(application.lots)


def find(
    application: Application,
    lot_id: str,
    *,
    requirements: Iterable[Requirement],
    assessments: tuple[Assessment, Assessment],
    settlements: Iterable[Settlement] = (),
) -> Finding:
    """What follows for one lot. `requirements` are those the application was assessed on.

    Raises: RuleBroken while a difference is not settled, a point waits for clarification, or the lot was not asked for.
    """
    if lot_id not in application.lots:
        raise RuleBroken("Application {id} is not for lot {lot_id}.", id=application.id, lot_id=lot_id)
    compared = compare(*assessments)
    settled = _settled(compared, settlements)
    wanted = [one.id for one in requirements if one.concerns((lot_id,))]
    outcomes = {one: settled[one].outcome if one in settled else compared.agreed[one].outcome for one in wanted}
    reasons = [*_exclusions(compared, settled), *_failures(outcomes, compared, settled)]
    if reasons:
        return Finding(outcome=Decided.REFUSED, reasons=tuple(reasons))
    lifted = tuple(_not_excluding(compared, settled))
    return Finding(outcome=Decided.ADMITTED, reasons=(ALL_MET, *lifted) if lifted else (MEETS_ALL,))


def entry_of(decision: AdmissionDecision, last: Entry | None) -> Entry | None:
    """What the decision puts into the register, `last` being the supplier's latest entry on the lot.

    Whoever is refused leaves the register if they stand on it; a refusal of somebody who does not changes nothing.
    """
    on_it = last is not None and last.status not in ENDED
    if decision.outcome is Decided.REFUSED and not on_it:
        return None
    return Entry(
        supplier_id=decision.supplier_id,
        lot_id=decision.lot_id,
        status=Status.ADMITTED if decision.outcome is Decided.ADMITTED else Status.REMOVED,
        specification=decision.specification,
        effective_on=decision.takes_effect_on,
        reason=" ".join(decision.reasons),
        cause=decision.application_id,
        recorded_at=decision.decided_at,
    )


def _settled(compared: Compared, settlements: Iterable[Settlement]) -> dict[str, Settlement]:
    settled = {one.about: one for one in settlements}
    for one in settled.values():
        one.require_sound(compared)
    left = [one for one in compared.open if one not in settled]
    if differing := [one for one in left if one not in compared.to_clarify]:
        raise RuleBroken(
            "The two assessors differ on {differing}.",
            hint="Settle each with a reason before deciding.",
            differing=spoken_list(differing),
        )
    if left:
        raise RuleBroken(
            "The supplier is asked to clarify {left}.",
            hint="Settle each with what the supplier answered.",
            left=spoken_list(left),
        )
    return settled


def _exclusions(compared: Compared, settled: dict[str, Settlement]) -> Iterable[str]:
    for finding in compared.agreed_findings:
        if finding.excludes:
            yield f"Excluded under {finding.question_id}, a {finding.kind}: {_why(finding)}"
    for ground in compared.differing_grounds:
        if settled[ground].outcome is Outcome.FAIL:
            yield f"Excluded under {ground}: {settled[ground].reason}"


def _not_excluding(compared: Compared, settled: dict[str, Settlement]) -> Iterable[str]:
    """The grounds that were found and do not exclude, with what lifted each."""
    for finding in compared.agreed_findings:
        if not finding.excludes:
            yield f"{finding.question_id}, a {finding.kind}, does not exclude: {_why(finding)}"
    for ground in compared.differing_grounds:
        if settled[ground].outcome is not Outcome.FAIL:
            yield f"{ground} does not exclude: {settled[ground].reason}"


def _why(finding: ExclusionFinding) -> str:
    return (
        f"{finding.reason} Self-cleaning: {finding.self_cleaning.reason}" if finding.self_cleaning else finding.reason
    )


def _failures(outcomes: dict[str, Outcome], compared: Compared, settled: dict[str, Settlement]) -> Iterable[str]:
    for one, outcome in outcomes.items():
        if outcome is Outcome.FAIL:
            reason = settled[one].reason if one in settled else compared.agreed[one].reason
            yield f"Requirement {one} is not met: {reason}"
