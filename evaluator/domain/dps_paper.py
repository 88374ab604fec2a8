"""What letters, notices and extracts of a dynamic purchasing system say, as values; `formats.pdf.dps_paper` draws them.

Every decision is told with its reasons; a notice of a change goes to every economic operator in the same words.
Source: PCR 2015, reg. 34 and 55; Procurement Act 2023, s. 36; the notice of 28 November 2017; DOMAIN 1.1 and 1.6.
Wording to be checked by someone competent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.admission import AdmissionDecision, Decided
from evaluator.domain.application import Application, EconomicOperator
from evaluator.domain.call_off import CallOff
from evaluator.domain.change import Change
from evaluator.domain.dps import ContractingAuthority, DpsLot, DynamicPurchasingSystem
from evaluator.domain.panel import Role
from evaluator.domain.register import Standing, grouped
from evaluator.domain.specification import Difference, Requirement
from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_sum, spoken_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a paper: what it is about, sentences, a list, a table (heads, rows)."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document to be signed. `name` is its file's, `says` what the signer says by signing."""

    name: str
    kind: str
    title: str
    subtitle: str
    authority: str
    reference: str
    made_at: datetime
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    signed_as: Role
    says: str


def outcome_letter(
    dps: DynamicPurchasingSystem,
    operator: EconomicOperator,
    application: Application,
    decisions: Iterable[AdmissionDecision],
    *,
    lots: Iterable[DpsLot],
    rulebook: str,
    now: datetime,
) -> Paper:
    """The letter that tells an applicant what was decided for each lot, and why."""
    titles = {lot.id: lot.title for lot in lots}
    made = tuple(decisions)
    again = " again" if application.is_reassessment else ""
    return Paper(
        name=f"letters/outcome-{application.id}.pdf",
        kind="Outcome of an application",
        title=_outcome(made),
        subtitle=operator.name,
        authority=dps.authority,
        reference=application.id,
        made_at=now,
        facts=(
            ("To", operator.name),
            ("From", dps.authority),
            *((("Supplier's number", operator.identifier),) if operator.identifier else ()),
            ("Application", application.id),
            ("Received", spoken_time(application.received_at)),
            (dps.called.capitalize(), dps.title),
            ("Assessed under", f"Version {application.specification} of the specification"),
            ("Rules", rulebook),
        ),
        sections=(*(_decided(one, titles[one.lot_id], dps, again) for one in made), _what_now(dps, made)),
        signed_as=Role.LEAD,
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
            f"You will be invited to every call-off on {_lots(admitted)}. Tell us when your evidence or your "
            "circumstances change; evidence that runs out is asked for again."
        )
    if len(admitted) < len(decisions):
        said.append(
            f"You may apply again at any time until {spoken_date(dps.closes_on)}. If you think a reason is mistaken, "
            "write to us and say which."
        )
    return Section(heading="What happens next", paragraphs=tuple(said))


def change_approval(
    dps: DynamicPurchasingSystem, change: Change, difference: Difference, *, rulebook: str, sha256: str, now: datetime
) -> Paper:
    """What a named approver signs before a change is published or anybody is told."""
    return Paper(
        name=f"reports/approval-change-{change.number}.pdf",
        kind="Approval of a change",
        title=change.title,
        subtitle=dps.title,
        authority=dps.authority,
        reference=f"Change {change.number}",
        made_at=now,
        facts=(*_change_facts(dps, change, rulebook), ("SHA-256 of the change", sha256)),
        sections=(*_changed(change, difference), Section(heading="Approval", paragraphs=(_NOT_BEFORE,))),
        signed_as=Role.APPROVER,
        says="I have read this change and approve it.",
    )


_NOT_BEFORE = "Nothing of this is published, and nobody is told, before this page is signed."


def change_notice(
    dps: DynamicPurchasingSystem,
    change: Change,
    difference: Difference,
    *,
    rulebook: str,
    approved_by: str,
    now: datetime,
) -> Paper:
    """The notice of an approved change, in the same words to every economic operator."""
    told = (
        "This notice goes to every supplier that is admitted or has an application waiting, in the same words.",
        f"Any supplier may apply at any time until {spoken_date(dps.closes_on)}.",
        *(
            (
                f"Suppliers admitted to the lots concerned are assessed again by {spoken_date(change.reassess_by)}; "
                "each is sent a letter that says on what.",
            )
            if change.reassess_by
            else ()
        ),
    )
    return Paper(
        name=f"notices/change-{change.number}.pdf",
        kind="Notice to economic operators",
        title=change.title,
        subtitle=dps.title,
        authority=dps.authority,
        reference=f"Change {change.number}",
        made_at=now,
        facts=(*_change_facts(dps, change, rulebook), ("Approved by", approved_by)),
        sections=(*_changed(change, difference), Section(heading="Who is told, and what follows", paragraphs=told)),
        signed_as=Role.LEAD,
        says="This change was approved before it was published.",
    )


def _change_facts(dps: DynamicPurchasingSystem, change: Change, rulebook: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Contracting authority", dps.authority),
        ("Notice (ocid)", dps.ocid),
        ("Rules", rulebook),
        ("Published on", spoken_date(change.publish_on)),
        *((("Assessed again by", spoken_date(change.reassess_by)),) if change.reassess_by else ()),
    )


def _changed(change: Change, difference: Difference) -> tuple[Section, ...]:
    parts = [Section(heading="Why", paragraphs=(change.reason,))]
    if change.scope:
        parts.append(Section(heading="Scope", paragraphs=(change.scope,)))
    if change.lots:
        parts.append(Section(heading="Lots opened", bullets=tuple(f"Lot {one.id}: {one.title}" for one in change.lots)))
    if change.specification:
        parts.append(
            Section(
                heading=f"Specification, version {change.specification.number}",
                heads=("Requirement", "What changes", "Evidence wanted"),
                rows=tuple(_difference_rows(difference)),
            )
        )
    return tuple(parts)


def _difference_rows(difference: Difference) -> Iterable[tuple[str, str, str]]:
    for one in difference.added:
        yield f"{one.id} (new)", _worded(one), one.evidence
    for before, after in difference.changed:
        yield f"{after.id} (changed)", f"Until now: {before.text}\nFrom now on: {_worded(after)}", after.evidence
    for one in difference.removed:
        yield f"{one.id} (removed)", one.text, ""


def _worded(requirement: Requirement) -> str:
    if not requirement.lots:
        return requirement.text
    return f"{requirement.text.removesuffix('.')} ({_lots(requirement.lots)} only)."


def reassessment_letter(
    dps: DynamicPurchasingSystem,
    operator: EconomicOperator,
    change: Change,
    requirements: Iterable[Requirement],
    *,
    lots: Iterable[str],
    now: datetime,
) -> Paper:
    """What one admitted supplier is assessed on again, and by when."""
    by = spoken_date(change.reassess_by) if change.reassess_by else "the day named in the notice"
    return Paper(
        name=f"letters/assess-again-{change.number}-{operator.id}.pdf",
        kind="You are assessed again",
        title=f"Please answer by {by}",
        subtitle=operator.name,
        authority=dps.authority,
        reference=f"Change {change.number}, {operator.name}",
        made_at=now,
        facts=(
            ("To", operator.name),
            ("From", dps.authority),
            ("Lots", ", ".join(lots)),
            (dps.called.capitalize(), dps.title),
        ),
        sections=(
            Section(heading="Why", paragraphs=(change.reason,)),
            Section(
                heading="What is new for your lots",
                heads=("Requirement", "What is required", "Evidence wanted"),
                rows=tuple((one.id, one.text, one.evidence) for one in requirements),
            ),
            Section(
                heading="Until then",
                paragraphs=(
                    "You stay admitted and are invited as before, unless we decide otherwise and tell you why.",
                ),
            ),
        ),
        signed_as=Role.LEAD,
        says="This is what is assessed again.",
    )


def invitation(
    dps: DynamicPurchasingSystem, call_off: CallOff, authority: ContractingAuthority, lot: DpsLot, *, now: datetime
) -> Paper:
    """The invitation to one call-off, in the same words to everybody on the frozen list."""
    drawn = call_off.invitation_list
    titles = {one.id: one.title for one in dps.bounds}
    return Paper(
        name=f"notices/invitation-{call_off.id}.pdf",
        kind="Invitation to tender",
        title=call_off.title,
        subtitle=authority.name,
        authority=authority.name,
        reference=call_off.id,
        made_at=now,
        facts=(
            ("Contracting authority", f"{authority.name} ({authority.code})"),
            ("Lot", f"{lot.id}: {lot.title}"),
            ("Tenders are due", spoken_time(call_off.due_at) if call_off.due_at else ""),
            ("Route", call_off.award_route.value.capitalize()),
            *((("Reason for the route", call_off.route_reason),) if call_off.route_reason else ()),
            ("List of suppliers drawn", spoken_time(drawn.drawn_at) if drawn else ""),
            ("SHA-256 of the list", drawn.sha256 if drawn else ""),
            *((("The list was used later because", call_off.heeded),) if call_off.heeded else ()),
        ),
        sections=(
            Section(
                heading="Who is invited",
                paragraphs=(
                    f"{counted(len(call_off.invited), 'supplier')} admitted to lot {lot.id}: all of them and nobody "
                    "else. Their names are not told to each other before the award.",
                ),
            ),
            Section(
                heading="Award criteria",
                paragraphs=("The published criteria, made precise within their published bounds.",),
                heads=("Criterion", "Weight, of 100", "Published bounds"),
                rows=tuple(
                    (titles[one.id], str(one.weight), f"{bound.lowest} to {bound.highest}")
                    for one in call_off.criteria
                    for bound in dps.bounds
                    if bound.id == one.id
                ),
            ),
        ),
        signed_as=Role.LEAD,
        says="Everybody admitted to the lot is invited.",
    )


def call_off_result(
    dps: DynamicPurchasingSystem,
    call_off: CallOff,
    authority: ContractingAuthority,
    *,
    names: Mapping[str, str],
    ranking: Iterable[tuple[str, str, str, str]],
    digests: Iterable[tuple[str, str]],
    now: datetime,
) -> Paper:
    """How one call-off ended. `ranking`: rank, supplier, total, price as texts; `digests` name what it rests on."""
    awarded = call_off.awarded
    value = spoken_sum(awarded.value, dps.currency) if awarded and awarded.value is not None else "None"
    won = names.get(awarded.supplier_id, "Nobody") if awarded and awarded.supplier_id else "Nobody"
    return Paper(
        name=f"reports/result-{call_off.id}.pdf",
        kind="Result of a call-off",
        title=call_off.title,
        subtitle=authority.name,
        authority=authority.name,
        reference=call_off.id,
        made_at=now,
        facts=(
            ("Awarded to", won),
            ("Value of the award", value),
            ("Invited", counted(len(call_off.invited), "supplier")),
            *((("Reason", awarded.reason),) if awarded and awarded.reason else ()),
        ),
        sections=(
            *_ranked(tuple(ranking)),
            *_rests_on(tuple(digests)),
        ),
        signed_as=Role.LEAD,
        says="This is the result as it was worked out.",
    )


def _ranked(ranking: tuple[tuple[str, str, str, str], ...]) -> Iterator[Section]:
    if ranking:
        yield Section(heading="Ranking", heads=("Rank", "Supplier", "Total", "Price"), rows=ranking)
    else:
        yield Section(heading="Ranking", paragraphs=("No tender was ranked.",))


def _rests_on(digests: tuple[tuple[str, str], ...]) -> Iterator[Section]:
    """By what the result can be worked out again; nothing where no award was worked out."""
    if digests:
        said = "Anyone can work the award out again from the award input with the command recompute."
        yield Section(heading="What it rests on", paragraphs=(said,), heads=("File", "SHA-256"), rows=digests)


def register_extract(
    dps: DynamicPurchasingSystem,
    standings: Iterable[Standing],
    *,
    names: Mapping[str, str],
    on: date,
    log_head: str,
    now: datetime,
) -> Paper:
    """The register as of one day."""
    found = tuple(standings)
    return Paper(
        name=f"reports/register-{on.isoformat()}.pdf",
        kind="Register of suppliers",
        title=f"As of {spoken_date(on)}",
        subtitle=dps.title,
        authority=dps.authority,
        reference=f"register of {spoken_date(on)}",
        made_at=now,
        facts=(
            ("Contracting authority", dps.authority),
            ("Notice (ocid)", dps.ocid),
            ("Period", f"{spoken_date(dps.opens_on)} to {spoken_date(dps.closes_on)}"),
            ("Suppliers", str(len({one.supplier_id for one in found}))),
            ("Log head", log_head),
        ),
        sections=(
            Section(
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
            ),
        ),
        signed_as=Role.LEAD,
        says="This is the register as it stood on that day.",
    )


def _lots(lots: Iterable[str]) -> str:
    named = tuple(lots)
    return f"lot{'' if len(named) == 1 else 's'} {spoken_list(named)}"
