"""The papers of a call-off: the invitation to everybody on the list, and the result.

Source: PCR 2015, reg. 34; DOMAIN 1.2 and 1.6. To be checked by someone competent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.domain.dps import ContractingAuthority, DpsLot, DynamicPurchasingSystem
from evaluator.domain.dps_paper import Paper, Section, paper_of
from evaluator.domain.regime import RegimeRules
from evaluator.domain.wording import counted, spoken_sum, spoken_time

INVITATION = "invitation"  # the kind of notice that an invitation is


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOffFrame:
    """What a call-off is held within: whose system, by which rules, for which authority, on which lot."""

    dps: DynamicPurchasingSystem
    rules: RegimeRules
    authority: ContractingAuthority
    lot: DpsLot

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """For whom and of what it is, as each of its papers says at the top."""
        return (
            (self.rules.terms.authority.capitalize(), f"{self.authority.name} ({self.authority.code})"),
            ("Lot", f"{self.lot.id}: {self.lot.title}"),
        )


def invitation(frame: CallOffFrame, call_off: CallOff, *, now: datetime) -> Paper:
    """The invitation to one call-off, in the same words to everybody on the frozen list."""
    drawn = call_off.invitation_list
    return _paper(
        frame,
        call_off,
        name=f"notices/invitation-{call_off.id}.pdf",
        kind="Invitation to tender",
        facts=(
            *frame.facts,
            ("Tenders are due", spoken_time(call_off.due_at) if call_off.due_at else ""),
            ("Route", _route(frame, call_off)),
            ("Reason for the route", call_off.route_reason),
            ("List of suppliers drawn", spoken_time(drawn.drawn_at) if drawn else ""),
            ("SHA-256 of the list", drawn.sha256 if drawn else ""),
            ("The list was used later because", call_off.heeded),
        ),
        sections=(_who_is_invited(frame, call_off), *_by_what_it_is_awarded(frame, call_off)),
        says="Everybody admitted to the lot is invited.",
        now=now,
    )


def call_off_result(
    frame: CallOffFrame,
    call_off: CallOff,
    *,
    names: Mapping[str, str],
    ranking: Iterable[tuple[str, str, str, str]],
    digests: Iterable[tuple[str, str]],
    now: datetime,
) -> Paper:
    """How one call-off ended. `ranking`: rank, supplier, total, price as texts; `digests` name what it rests on."""
    awarded = call_off.awarded
    value = spoken_sum(awarded.value, frame.dps.currency) if awarded and awarded.value is not None else "None"
    won = names.get(awarded.supplier_id, "Nobody") if awarded and awarded.supplier_id else "Nobody"
    return _paper(
        frame,
        call_off,
        name=f"reports/result-{call_off.id}.pdf",
        kind="Result of a call-off",
        facts=(
            ("Awarded to", won),
            ("Value of the award", value),
            ("Reason", awarded.reason if awarded else ""),
            ("Invited", counted(len(call_off.invited), "supplier")),
            *frame.facts,
        ),
        sections=(*_ranked(tuple(ranking)), *_rests_on(tuple(digests))),
        says="This is the result as it was worked out."
        if call_off.stage is CallOffStage.AWARDED
        else "This call-off is closed without an award.",
        now=now,
    )


def _paper(
    frame: CallOffFrame,
    call_off: CallOff,
    *,
    name: str,
    kind: str,
    facts: tuple[tuple[str, str], ...],
    sections: tuple[Section, ...],
    says: str,
    now: datetime,
) -> Paper:
    """A paper of the authority that calls off, under the reference of the call-off."""
    return paper_of(
        frame.dps,
        frame.rules,
        name=name,
        kind=kind,
        title=call_off.title,
        party=frame.authority.name,
        authority=frame.authority.name,
        reference=call_off.id,
        facts=facts,
        sections=sections,
        says=says,
        now=now,
    )


def _route(frame: CallOffFrame, call_off: CallOff) -> str:
    """How the contract is awarded, in the words of the rulebook."""
    named = frame.rules.terms.route(call_off.award_route, in_market=True)
    return f"{named[0].upper()}{named[1:]}"


def _who_is_invited(frame: CallOffFrame, call_off: CallOff) -> Section:
    return Section(
        heading="Who is invited",
        paragraphs=(
            f"{counted(len(call_off.invited), 'supplier')} admitted to lot {frame.lot.id}: all of them and nobody "
            "else. Their names are not told to each other before the award.",
        ),
    )


def _by_what_it_is_awarded(frame: CallOffFrame, call_off: CallOff) -> Iterator[Section]:
    published = {one.id: one for one in frame.dps.bounds}
    yield Section(
        heading="Award criteria",
        paragraphs=("The published criteria, made precise within their published bounds.",),
        heads=("Criterion", "Weight, of 100", "Published bounds"),
        rows=tuple(
            (published[one.id].title, str(one.weight), f"{published[one.id].lowest} to {published[one.id].highest}")
            for one in call_off.criteria
        ),
    )
    yield from _in_more_precise_words(call_off, {one.id: one.title for one in frame.dps.bounds})


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
