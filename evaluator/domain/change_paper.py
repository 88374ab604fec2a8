"""The papers of a change: its approval, the notice in the same words to everybody, the letter to be assessed again.

Source: the notice of 28 November 2017; PCR 2015, reg. 34; DOMAIN 1.1. To be checked by someone competent.
"""

from collections.abc import Iterable
from datetime import datetime

from evaluator.domain.application import EconomicOperator
from evaluator.domain.change import Change
from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.dps_paper import Paper, Section, lots_named, paper_of
from evaluator.domain.panel import Role
from evaluator.domain.regime import RegimeRules
from evaluator.domain.specification import Difference, Requirement
from evaluator.domain.wording import spoken_date

_NOT_BEFORE = "Nothing of this is published, and nobody is told, before this page is signed."


def change_approval(
    dps: DynamicPurchasingSystem,
    change: Change,
    difference: Difference,
    *,
    rules: RegimeRules,
    sha256: str,
    now: datetime,
) -> Paper:
    """What a named approver signs before a change is published or anybody is told."""
    return paper_of(
        dps,
        rules,
        name=f"reports/approval-change-{change.number}.pdf",
        kind="Approval of a change",
        title=change.title,
        reference=f"Change {change.number}",
        now=now,
        facts=(*_change_facts(dps, change, rules), ("SHA-256 of the change", sha256)),
        sections=(*_changed(change, difference), Section(heading="Approval", paragraphs=(_NOT_BEFORE,))),
        signed_as=Role.APPROVER,
        says="I have read this change and approve it.",
    )


def notice_name(change: Change) -> str:
    """The name of the notice of a change among the outputs."""
    return f"notices/change-{change.number}.pdf"


def change_notice(
    dps: DynamicPurchasingSystem,
    change: Change,
    difference: Difference,
    *,
    rules: RegimeRules,
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
    return paper_of(
        dps,
        rules,
        name=notice_name(change),
        kind="Notice to economic operators",
        title=change.title,
        reference=f"Change {change.number}",
        now=now,
        facts=(*_change_facts(dps, change, rules), ("Approved by", approved_by)),
        sections=(*_changed(change, difference), Section(heading="Who is told, and what follows", paragraphs=told)),
        says="This change was approved before it was published.",
    )


def _change_facts(dps: DynamicPurchasingSystem, change: Change, rules: RegimeRules) -> tuple[tuple[str, str], ...]:
    return (
        (rules.terms.authority.capitalize(), dps.authority),
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
    return f"{requirement.text.removesuffix('.')} ({lots_named(requirement.lots)} only)."


def reassessment_letter(
    dps: DynamicPurchasingSystem,
    operator: EconomicOperator,
    change: Change,
    requirements: Iterable[Requirement],
    *,
    lots: Iterable[str],
    rules: RegimeRules,
    now: datetime,
) -> Paper:
    """What one admitted supplier is assessed on again, and by when."""
    by = spoken_date(change.reassess_by) if change.reassess_by else "the day named in the notice"
    return paper_of(
        dps,
        rules,
        name=f"letters/assess-again-{change.number}-{operator.id}.pdf",
        kind="You are assessed again",
        title=f"Please answer by {by}",
        party=operator.name,
        reference=f"Change {change.number}, {operator.name}",
        now=now,
        facts=(("To", operator.name), ("From", dps.authority), ("Lots", ", ".join(lots))),
        sections=(
            Section(heading="Why", paragraphs=(change.reason,)),
            Section(
                heading="What is new for your lots",
                heads=("Requirement", "What is required", "Evidence wanted"),
                rows=tuple((one.id, one.text, one.evidence) for one in _in_order(requirements, change)),
            ),
            Section(
                heading="Until then",
                paragraphs=(
                    "You stay admitted and are invited as before, unless we decide otherwise and tell you why.",
                ),
            ),
        ),
        says="This is what is assessed again.",
    )


def _in_order(requirements: Iterable[Requirement], change: Change) -> list[Requirement]:
    """As they stand in the new version."""
    numbers = [one.id for one in change.specification.requirements] if change.specification else []
    return sorted(requirements, key=lambda one: numbers.index(one.id))
