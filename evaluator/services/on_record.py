"""Putting on record what no figure says: statements of the report, texts to disclose, what was done about interests."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from evaluator.as_signed import PUT_ON_RECORD
from evaluator.domain.checklist import to_be_stated
from evaluator.domain.given_reasons import given_reasons
from evaluator.domain.on_record import (
    SIGNED_WITH_REPORT,
    OnRecord,
    Topic,
    about_response,
    digest_of,
    disclosure,
    says_nothing,
    stated,
    text_for,
)
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, Role, submits
from evaluator.domain.procurement import Response, Stage
from evaluator.domain.regime import Fact
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.exchange import declarations, holder
from evaluator.formats import canonical
from evaluator.formats.regime import rules_of
from evaluator.said import said as in_words
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ToState:
    """A fact of the rulebook's list that only a person can state, or whose absence was explained, and what stands."""

    fact: Fact
    asked: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredInterest:
    """What one person declared, and what is on record of what was done about it."""

    member_id: str
    name: str
    declared: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldInterest:
    """Somebody who submits nothing that carries a declaration; `told` is empty until it is put on record."""

    member_id: str
    name: str
    role: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonToDisclose:
    """A reason and what letters give of it; `stale` where it was changed since.

    `about` is how it is named on record; `supplier` is empty where the reason concerns all of them.
    """

    about: str
    supplier: str
    question: str
    reason: str
    text: str
    because: str
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All that can be put on record before the report, and what stands so far."""

    to_state: tuple[ToState, ...]
    interests: tuple[DeclaredInterest, ...]
    told: tuple[ToldInterest, ...]
    reasons: tuple[ReasonToDisclose, ...]
    withholding: str
    signed: bool


def overview(uow: UnitOfWork) -> Overview:
    """What the chair can put on record, with what stands."""
    setup, said = uow.setup(), to_be_signed(uow)
    rules = rules_of(setup.evaluation.procurement.regime)
    declared = {one.member_id: one.interests for one in declarations(uow).values() if one.interests}
    told = tuple(_told(setup, said))
    declared |= {one.member_id: one.told for one in told if not says_nothing(one.told)}
    return Overview(
        to_state=tuple(
            ToState(fact=item.fact, asked=item.asked, text=stated(said, Topic.REPORT, item.fact.value))
            for item in rules.report.items
            if item in to_be_stated(rules) or stated(said, Topic.REPORT, item.fact.value)
        ),
        interests=tuple(
            DeclaredInterest(
                member_id=member_id,
                name=setup.roster.of(member_id).name,
                declared=interests,
                measure=stated(said, Topic.MEASURE, member_id),
            )
            for member_id, interests in declared.items()
        ),
        told=told,
        reasons=tuple(_reasons(uow, setup, said)),
        withholding=rules.withholding.rule,
        signed=uow.evaluations.held().stage is Stage.REPORTED,
    )


def _told(setup: Setup, said: tuple[OnRecord, ...]) -> Iterator[ToldInterest]:
    """Everybody whose role submits nothing: the lead and the approver decide too, and are asked."""
    for person in setup.roster.people:
        if not submits(person):
            yield ToldInterest(
                member_id=person.id,
                name=person.name,
                role=spoken_list([ROLE_WORDS[role] for role in person.roles]),
                told=stated(said, Topic.INTEREST, person.id),
            )


def _reasons(uow: UnitOfWork, setup: Setup, said: tuple[OnRecord, ...]) -> Iterator[ReasonToDisclose]:
    """What letters give in people's words: why a decision was made, then why points were agreed."""
    for one in given_reasons(setup, uow.decisions.all()):
        yield _reason(one.about, one.supplier, in_words("The reason ({given})", given=one.given), one.reason, said)
    titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
    for score in uow.consensus.record().scores:
        question = f"{score.criterion_id} {titles[score.criterion_id]}"
        supplier = setup.supplier_of(score.tender_id).name
        yield _reason(about_response(score.response), supplier, question, score.reason, said)


def _reason(about: str, supplier: str, question: str, reason: str, said: tuple[OnRecord, ...]) -> ReasonToDisclose:
    own = next((one for one in said if (one.topic, one.about) == (Topic.DISCLOSURE, about)), None)
    return ReasonToDisclose(
        about=about,
        supplier=supplier,
        question=question,
        reason=reason,
        text=reason if own is None else own.text,
        because="" if own is None else own.because,
        stale=own is not None and own.stands_for != digest_of(reason),
    )


def state(uow: UnitOfWork, *, fact: Fact, text: str, now: datetime) -> None:
    """The chair states a fact that the report must show and the record does not know; empty takes it back.

    Raises: RuleBroken for anyone but the chair, once the report is signed, or above 20,000 characters.
    """
    _require_chair_before_report(uow)
    _put(uow, OnRecord(topic=Topic.REPORT, about=fact.value, text=text.strip(), said_at=now), now=now)


def disclose(uow: UnitOfWork, *, response: Response, text: str, because: str, now: datetime) -> None:
    """The text that letters give in place of the agreed reason for one response; the reason itself undoes it.

    Raises: RuleBroken where nothing is agreed for it, where the text differs and no reason is given, for anyone but
    the chair, or once the report is signed.
    """
    _require_chair_before_report(uow)
    agreed = [score for score in uow.consensus.record().scores if score.response == response]
    if not agreed:
        raise RuleBroken(
            "Nothing has been agreed yet for {criterion_id}, tender {tender_id}.",
            hint="Agree points and a reason first.",
            criterion_id=response.criterion_id,
            tender_id=response.tender_id,
        )
    _put(uow, disclosure(agreed[0], text=text, because=because, now=now), now=now)


def disclose_reason(uow: UnitOfWork, *, about: str, text: str, because: str, now: datetime) -> None:
    """As `disclose`, for any of the reasons of the overview. Raises: as it does."""
    _require_chair_before_report(uow)
    reason = next((one.reason for one in overview(uow).reasons if one.about == about), None)
    if reason is None:
        raise RuleBroken("This reason no longer stands.", hint="Open the screen again and choose another.")
    _put(uow, text_for(reason, about=about, text=text, because=because, now=now), now=now)


def note_interest(uow: UnitOfWork, *, member_id: str, text: str, now: datetime) -> None:
    """What somebody who submits nothing told the chair of their interests.

    Raises: RuleBroken for somebody who declares with what they submit, and as `state` does.
    """
    _require_chair_before_report(uow)
    person = uow.panel.roster().of(member_id)
    if submits(person):
        raise RuleBroken(
            "{name} declares with what they submit.", hint="Their own signature covers it.", name=person.name
        )
    _put(uow, OnRecord(topic=Topic.INTEREST, about=person.id, text=text.strip(), said_at=now), now=now)


def take_measure(uow: UnitOfWork, *, member_id: str, text: str, now: datetime) -> None:
    """What was done about the interests a person declared. Raises: RuleBroken as `state` does."""
    _require_chair_before_report(uow)
    person = uow.panel.roster().of(member_id)
    _put(uow, OnRecord(topic=Topic.MEASURE, about=person.id, text=text.strip(), said_at=now), now=now)


def to_be_signed(uow: UnitOfWork) -> tuple[OnRecord, ...]:
    """All that stands on record and is signed with the report."""
    return uow.said.latest(*SIGNED_WITH_REPORT)


def _put(uow: UnitOfWork, said: OnRecord, *, now: datetime) -> None:
    uow.said.put(said)
    digest = canonical.digest(canonical.encode(said))
    uow.audit.record(PUT_ON_RECORD, member_id=holder(uow).id, now=now, subject=digest)


def _require_chair_before_report(uow: UnitOfWork) -> None:
    if not holder(uow).is_a(Role.CHAIR):
        raise RuleBroken("The moderation chair puts this on record.", hint="Tell the chair what it should say.")
    if uow.evaluations.held().stage is Stage.REPORTED:
        raise RuleBroken("The report is signed already.", hint="What it says can no longer be changed here.")
