"""What a letter to one supplier says about the award, drawn from the signed record: the same record, the same letter.

A letter to a supplier may hold that supplier's data and the winner's, and nobody else's: so it is written from two
`Assessed` values alone, and no other tender ever reaches the functions that write it (`letter_parts`). Which parts it
has is the rulebook's to say.
Source: PCR 2015 reg. 86; Procurement Regulations 2024, reg. 31; Provider Selection Regime Regulations 2023, reg. 11(8)
and Schedule 9.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from evaluator.domain.assessed import Assessed, assessed, refused_as_late
from evaluator.domain.letter_guard import others, peoples_words, require_nobody_else
from evaluator.domain.letter_parts import PARTS, About, Days, Section
from evaluator.domain.on_record import Given, Topic, disclosed_decision, stated
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import AwardRoute, Supplier
from evaluator.domain.regime import ClockName, Fact, LetterPart, Recipient, RegimeRules
from evaluator.domain.wording import spoken_date
from evaluator.domain.worked_out import WorkedOut
from evaluator.domain.working_days import Event

NO_CONTRACT = "This letter tells you the outcome of the procurement in which you submitted a tender."
LONGEST_NAME = 60  # characters of a supplier's name in a file's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A whole letter to one supplier."""

    file_name: str
    title: str
    to: Supplier
    authority: str
    authority_address: str
    authority_email: str
    contact: str
    procurement: str
    lot: str
    ocid: str
    evaluation_id: str
    sent_on: date
    opening: str
    sections: tuple[Section, ...]


def event_day(rules: RegimeRules, *, sent_on: date, published_on: date) -> date:
    """The day that sets the rulebook's standstill going; that of the letters where it has none."""
    clock = rules.clock(ClockName.STANDSTILL)
    return sent_on if clock is None or clock.clock.event is Event.LETTER_SENT else published_on


def letters(worked: WorkedOut, *, days: Days) -> tuple[Letter, ...]:
    """A letter for every tender, in the order registered, then for each refused as late.

    Raises: RuleBroken when a text to disclose has gone stale, or a text in a letter tells of a third tender.
    """
    first = worked.first
    winner = assessed(worked, first[0]) if len(first) == 1 else None
    due = worked.setup.evaluation.tenders_due
    own = [assessed(worked, tender.id) for tender in worked.setup.tenders]
    own += [refused_as_late(late, due, worked.said) for late in worked.setup.late if not late.accepted]
    drawn = tuple(_letter(worked, number, one, winner, days) for number, one in enumerate(own, start=1))
    _require_nobody_else(worked, drawn, own, winner)
    return drawn


def _require_nobody_else(
    worked: WorkedOut, drawn: tuple[Letter, ...], own: list[Assessed], winner: Assessed | None
) -> None:
    """A letter tells of its own supplier, and of the winner where its rulebook names the winner in it."""
    everybody = others(worked)
    of_winner = tuple(peoples_words(winner)) if winner else ()
    no_award = ("the reason for awarding no contract", _no_award(worked))
    for letter, to in zip(drawn, own, strict=True):
        kind = worked.rules.letter(_recipient_without_award(to))
        named = winner is not None and LetterPart.DECISION in {part.part for part in kind.parts}
        besides = {to.tender_id, winner.tender_id} if winner and named else {to.tender_id}
        words = "\n".join(passage.text for section in letter.sections for passage in section.passages)
        texts = (*peoples_words(to), *of_winner, no_award)
        require_nobody_else(words, texts, to=to, besides=besides, everybody=everybody)


def _no_award(worked: WorkedOut) -> str:
    """Why no contract is awarded, as it may be disclosed; empty where one tender comes first."""
    return (
        ""
        if len(worked.first) == 1
        else disclosed_decision(worked.reason_for_no_award, Given.NO_AWARD, "", worked.said)
    )


def _contact(lead: PanelMember) -> str:
    """Whom a supplier may ask: the procurement lead, through whom all clarifications go (DOMAIN 1.2.7)."""
    return ", ".join(filter(None, (lead.name, lead.job_title, lead.organisation)))


def _letter(worked: WorkedOut, number: int, own: Assessed, winner: Assessed | None, days: Days) -> Letter:
    evaluation, rules = worked.setup.evaluation, worked.rules
    about = About(
        rules=rules,
        model=worked.setup.model,
        days=days,
        ocid=evaluation.procurement.ocid,
        own=own,
        winner=winner,
        no_award=_no_award(worked),
        tied=winner is not None and own.tender_id != winner.tender_id and own.tender_id in worked.result.first,
        route=worked.route,
        in_market=evaluation.procurement.dynamic_purchasing_system,
    )
    kind = rules.letter(_recipient_of(about))
    within = kind.within_market if evaluation.procurement.dynamic_purchasing_system else ""
    sections = (
        section for part in kind.parts for section in PARTS[part.part](about, part.heading) if section is not None
    )
    return Letter(
        file_name=f"letter-{number:03}-{_in_a_file_name(own.supplier.name)}.pdf",
        title=kind.title,
        to=own.supplier,
        authority=evaluation.procurement.authority,
        contact=_contact(worked.setup.roster.the(Role.LEAD)),
        authority_address=stated(worked.said, Topic.REPORT, Fact.AUTHORITY_ADDRESS.value),
        authority_email=evaluation.authority_email,
        procurement=evaluation.title,
        lot=evaluation.lot.title,
        ocid=evaluation.procurement.ocid,
        evaluation_id=evaluation.id,
        sent_on=days.sent_on,
        opening=" ".join(
            filter(None, (_again(worked), kind.opening if winner or own.late else rules.terms.own(NO_CONTRACT), within))
        ),
        sections=tuple(sections),
    )


def _recipient_of(about: About) -> Recipient:
    """Which letter somebody has."""
    if about.won:
        return Recipient.WINNER if about.route is AwardRoute.MINI_COMPETITION else Recipient.AWARDED_DIRECTLY
    return _recipient_without_award(about.own)


def _recipient_without_award(own: Assessed) -> Recipient:
    """Which letter somebody has who is not awarded the contract."""
    if own.late:
        return Recipient.REFUSED_AS_LATE
    return Recipient.EXCLUDED if own.excluded else Recipient.OTHERS


def _again(worked: WorkedOut) -> str:
    """That another letter went before; what changed in other tenders is no matter of this letter."""
    replaced = worked.replaces
    if replaced is None or not replaced.letters:
        return ""
    return (
        f"This letter takes the place of any that you were sent on the award as it was reported on "
        f"{spoken_date(replaced.signed_at.date())}: the evaluation was opened again and the award decided anew."
    )


def _in_a_file_name(name: str) -> str:
    letters_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters_only).strip("-")[:LONGEST_NAME].rstrip("-") or "supplier"
