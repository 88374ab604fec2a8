"""What a supplier is told of its application, with every reason, and the register of a day as a page.

Source: PCR 2015, reg. 34 and 55; Procurement Act 2023, s. 36; DOMAIN 1.1 and 1.6. To be checked by someone competent.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from evaluator.domain.admission import AdmissionDecision, Decided
from evaluator.domain.application import Application, EconomicOperator, EvidenceKind, HeldEvidence
from evaluator.domain.dps import DpsLot, DynamicPurchasingSystem
from evaluator.domain.dps_paper import Paper, Section, lots_named, paper_of
from evaluator.domain.regime import RegimeRules
from evaluator.domain.register import Standing, grouped
from evaluator.domain.wording import spoken_date, spoken_time


def outcome_letter(
    dps: DynamicPurchasingSystem,
    operator: EconomicOperator,
    application: Application,
    decisions: Iterable[AdmissionDecision],
    *,
    lots: Iterable[DpsLot],
    rules: RegimeRules,
    now: datetime,
) -> Paper:
    """The letter that tells an applicant what was decided for each lot, and why."""
    titles = {lot.id: lot.title for lot in lots}
    made = tuple(decisions)
    again = " again" if application.is_reassessment else ""
    return paper_of(
        dps,
        rules,
        name=f"letters/outcome-{application.id}.pdf",
        kind="Outcome of an application",
        title=_outcome(made),
        party=operator.name,
        reference=application.id,
        now=now,
        facts=(
            ("To", operator.name),
            ("From", dps.authority),
            *((("Supplier's number", operator.identifier),) if operator.identifier else ()),
            ("Application", application.id),
            ("Received", spoken_time(application.received_at)),
            ("Assessed under", f"Version {application.specification} of the specification"),
        ),
        sections=(*(_decided(one, titles[one.lot_id], dps, again) for one in made), _what_now(dps, made)),
        says="This is what was decided, and why.",
    )


def _outcome(decisions: tuple[AdmissionDecision, ...]) -> str:
    outcomes = {one.outcome for one in decisions}
    if len(outcomes) > 1:
        return "Your application is admitted for some lots and refused for others"
    return f"Your application is {decisions[0].outcome}"


def _decided(one: AdmissionDecision, title: str, dps: DynamicPurchasingSystem, again: str) -> Section:
    if one.outcome is Decided.ADMITTED:
        period = f"from {spoken_date(one.takes_effect_on)} until {spoken_date(dps.closes_on)}"
        said = f"You are admitted{again} to this lot {period}."
    else:
        said = f"You are not admitted{again} to this lot. One person made this decision and another confirmed it."
    why = "The reason is:" if len(one.reasons) == 1 else "The reasons are:"
    return Section(heading=f"Lot {one.lot_id}: {title}", paragraphs=(said, why), bullets=one.reasons)


def _what_now(dps: DynamicPurchasingSystem, decisions: tuple[AdmissionDecision, ...]) -> Section:
    admitted = tuple(one.lot_id for one in decisions if one.outcome is Decided.ADMITTED)
    said = []
    if admitted:
        said.append(
            f"You will be invited to every call-off on {lots_named(admitted)}. Tell us when your evidence or your "
            "circumstances change; evidence that runs out is asked for again."
        )
    if len(admitted) < len(decisions):
        said.append(
            f"You may apply again at any time until {spoken_date(dps.closes_on)}. If you think a reason is mistaken, "
            "write to us and say which."
        )
    return Section(heading="What happens next", paragraphs=tuple(said))


def register_extract(
    dps: DynamicPurchasingSystem,
    standings: Iterable[Standing],
    *,
    rules: RegimeRules,
    names: Mapping[str, str],
    evidence: Mapping[str, tuple[HeldEvidence, ...]],
    on: date,
    log_head: str,
    now: datetime,
) -> Paper:
    """The register as of one day; `evidence` is what each supplier last gave by then."""
    found = tuple(standings)
    return paper_of(
        dps,
        rules,
        name=f"reports/register-{on.isoformat()}.pdf",
        kind="Register of suppliers",
        title=f"As of {spoken_date(on)}",
        reference=f"register of {spoken_date(on)}",
        now=now,
        facts=(
            (rules.terms.authority.capitalize(), dps.authority),
            ("Period", f"{spoken_date(dps.opens_on)} to {spoken_date(dps.closes_on)}"),
            ("Suppliers", str(len({one.supplier_id for one in found}))),
            ("Log head", log_head),
        ),
        sections=(_suppliers(found, names), _evidence(found, names, evidence, on)),
        says="This is the register as it stood on that day.",
    )


def _suppliers(found: tuple[Standing, ...], names: Mapping[str, str]) -> Section:
    return Section(
        heading="Suppliers",
        heads=("Supplier", "Lots", "Status", "Version", "From", "To"),
        rows=tuple(
            (
                names.get(one.supplier_id, one.supplier_id),
                ", ".join(lots),
                one.status.value,
                str(one.specification),
                spoken_date(one.since),
                spoken_date(one.until),
            )
            for one, lots in grouped(found)
        ),
    )


def _evidence(
    found: tuple[Standing, ...],
    names: Mapping[str, str],
    evidence: Mapping[str, tuple[HeldEvidence, ...]],
    on: date,
) -> Section:
    return Section(
        heading="Until when their evidence is good",
        heads=("Supplier", *(_capital(kind.value) for kind in EvidenceKind)),
        rows=tuple(
            (names.get(one, one), *(_good_until(evidence[one], kind, on) for kind in EvidenceKind))
            for one in dict.fromkeys(one.supplier_id for one in found)
            if one in evidence
        ),
    )


def _good_until(held: Iterable[HeldEvidence], kind: EvidenceKind, on: date) -> str:
    """The last day of one kind of evidence; what has run out says so, what was never given is empty."""
    for one in held:
        if one.kind is kind:
            return f"{spoken_date(one.expires_on)}{', has run out' if one.expires_on < on else ''}"
    return ""


def _capital(word: str) -> str:
    return f"{word[0].upper()}{word[1:]}"
