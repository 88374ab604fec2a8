"""The papers of a call-off: the invitation to everybody on the list, and the result.

Source: PCR 2015, reg. 34; DOMAIN 1.2 and 1.6. To be checked by someone competent.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.domain.dps import ContractingAuthority, DpsLot, DynamicPurchasingSystem
from evaluator.domain.dps_paper import Paper, Section, paper_of
from evaluator.domain.regime import RegimeRules
from evaluator.domain.wording import counted, spoken_sum, spoken_time


def invitation(
    dps: DynamicPurchasingSystem,
    call_off: CallOff,
    authority: ContractingAuthority,
    lot: DpsLot,
    *,
    rules: RegimeRules,
    now: datetime,
) -> Paper:
    """The invitation to one call-off, in the same words to everybody on the frozen list."""
    drawn = call_off.invitation_list
    titles = {one.id: one.title for one in dps.bounds}
    bounds = {one.id: f"{one.lowest} to {one.highest}" for one in dps.bounds}
    return paper_of(
        dps,
        rules,
        name=f"notices/invitation-{call_off.id}.pdf",
        kind="Invitation to tender",
        title=call_off.title,
        party=authority.name,
        authority=authority.name,
        reference=call_off.id,
        now=now,
        facts=(
            *_of_whom(authority, lot, rules),
            ("Tenders are due", spoken_time(call_off.due_at) if call_off.due_at else ""),
            ("Route", call_off.award_route.value.capitalize()),
            ("Reason for the route", call_off.route_reason),
            ("List of suppliers drawn", spoken_time(drawn.drawn_at) if drawn else ""),
            ("SHA-256 of the list", drawn.sha256 if drawn else ""),
            ("The list was used later because", call_off.heeded),
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
                rows=tuple((titles[one.id], str(one.weight), bounds[one.id]) for one in call_off.criteria),
            ),
            *_in_more_precise_words(call_off, titles),
        ),
        says="Everybody admitted to the lot is invited.",
    )


def call_off_result(
    dps: DynamicPurchasingSystem,
    call_off: CallOff,
    authority: ContractingAuthority,
    lot: DpsLot,
    *,
    rules: RegimeRules,
    names: Mapping[str, str],
    ranking: Iterable[tuple[str, str, str, str]],
    digests: Iterable[tuple[str, str]],
    now: datetime,
) -> Paper:
    """How one call-off ended. `ranking`: rank, supplier, total, price as texts; `digests` name what it rests on."""
    awarded = call_off.awarded
    value = spoken_sum(awarded.value, dps.currency) if awarded and awarded.value is not None else "None"
    won = names.get(awarded.supplier_id, "Nobody") if awarded and awarded.supplier_id else "Nobody"
    return paper_of(
        dps,
        rules,
        name=f"reports/result-{call_off.id}.pdf",
        kind="Result of a call-off",
        title=call_off.title,
        party=authority.name,
        authority=authority.name,
        reference=call_off.id,
        now=now,
        facts=(
            ("Awarded to", won),
            ("Value of the award", value),
            ("Reason", awarded.reason if awarded else ""),
            ("Invited", counted(len(call_off.invited), "supplier")),
            *_of_whom(authority, lot, rules),
        ),
        sections=(
            *_ranked(tuple(ranking)),
            *_rests_on(tuple(digests)),
        ),
        says="This is the result as it was worked out."
        if call_off.stage is CallOffStage.AWARDED
        else "This call-off is closed without an award.",
    )


def _of_whom(authority: ContractingAuthority, lot: DpsLot, rules: RegimeRules) -> tuple[tuple[str, str], ...]:
    return (
        (rules.terms.authority.capitalize(), f"{authority.name} ({authority.code})"),
        ("Lot", f"{lot.id}: {lot.title}"),
    )


def _in_more_precise_words(call_off: CallOff, titles: Mapping[str, str]) -> Iterator[Section]:
    """The criteria that this call-off formulates more precisely, beside what was published (PCR 2015, reg. 34(24))."""
    worded = tuple((titles[one.id], one.wording) for one in call_off.criteria if one.wording)
    if worded:
        yield Section(
            heading="Award criteria in more precise words",
            paragraphs=(
                "For this call-off these criteria are formulated more precisely. The words stand beside what was "
                "published and do not replace it.",
            ),
            heads=("Published criterion", "In this call-off"),
            rows=worded,
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
