"""Commit, then reveal: each locked scorecard's phrase is registered before any scorecard is opened (DOMAIN 3.1)."""

from datetime import datetime
from typing import NoReturn

from evaluator.domain.discussion import require_short
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.rationale_words import FEWEST_WORDS, explains
from evaluator.domain.registration import REGISTERED, Registration
from evaluator.errors import RuleBroken
from evaluator.exchange import chairs_changed, holder
from evaluator.formats.identity import misheard, spoken
from evaluator.formats.submission import PHRASE_WORDS, phrase_of
from evaluator.storage.unit_of_work import UnitOfWork


def own_phrase(uow: UnitOfWork) -> tuple[str, ...]:
    """The twelve words of the holder's locked scorecard. Raises: RuleBroken before the lock."""
    scorecard = uow.scorecards.with_scores(holder(uow).id)
    if scorecard.locked_at is None:
        raise RuleBroken("The scorecard is not locked yet.", hint="Its phrase is made when it is locked.")
    return phrase_of(scorecard)


def register_phrase(uow: UnitOfWork, *, member_id: str, phrase: str, now: datetime, reason: str = "") -> None:
    """Note the phrase that a member read out or sent. A revision has a phrase of its own.

    Once a scorecard has been opened a phrase commits its member to nothing, and who has two could send either; so then
    `reason` has to say, in eight words at least, why it comes only now or takes the other's place, and the last phrase
    counts. It stands in the log and in the record. Raises: RuleBroken without it, for anyone but the chair, before the
    chair's own lock, for somebody who does not score, where the words are not twelve of the word list, or are another
    member's.
    """
    chair = holder(uow)
    if not chair.is_a(Role.CHAIR):
        raise RuleBroken("Phrases are registered by the moderation chair.")
    if chair.is_a(Role.MEMBER) and uow.scorecards.of(chair.id).locked_at is None:
        raise RuleBroken("Your own scorecard is not locked yet.", hint="Lock it before you register anybody's phrase.")
    person = uow.panel.roster().of(member_id)
    if not person.is_a(Role.MEMBER):
        raise RuleBroken("{name} has no scorecard in this evaluation.", name=person.name)
    typed = _twelve_words(phrase)
    _require_own(uow, typed, person=person)
    opened, again = bool(uow.submissions.digests()), _is_registered(uow, person)
    needs_reason = opened or again or after_another_chair(uow)
    if needs_reason and not explains(reason):
        _ask_for_reason(person, opened=opened, again=again)
    require_short(reason)
    said = " ".join(reason.split()) if needs_reason else ""
    one = Registration(member_id=person.id, words=typed, registered_at=now, reason=said)
    uow.registrations.register(one)
    uow.audit.record(REGISTERED, member_id=chair.id, now=now, subject=one.subject)


def after_another_chair(uow: UnitOfWork) -> bool:
    """Whether somebody chaired before the holder, who may have opened scorecards."""
    return bool(chairs_changed(uow))


def _is_registered(uow: UnitOfWork, person: PanelMember) -> bool:
    return any(one.member_id == person.id for one in uow.registrations.all())


def _ask_for_reason(person: PanelMember, *, opened: bool, again: bool) -> NoReturn:
    """Raises: RuleBroken, which says what makes the reason necessary."""
    if opened:
        raise RuleBroken(
            "Scorecards have been opened already.",
            hint="Say in {words} words or more why the phrase of {name} comes only now; it stands in the record.",
            words=FEWEST_WORDS,
            name=person.name,
        )
    if not again:
        raise RuleBroken(
            "The chair before you may have opened scorecards.",
            hint="Take over first what {name} hands over: the phrase may be in it. If it is not, say in {words} "
            "words or more why it comes only now.",
            words=FEWEST_WORDS,
            name=person.name,
        )
    raise RuleBroken(
        "A phrase of {name} is registered already.",
        hint="Say in {words} words or more why this one takes its place; it stands in the record.",
        words=FEWEST_WORDS,
        name=person.name,
    )


def registrations(uow: UnitOfWork) -> tuple[Registration, ...]:
    """Every registered phrase, by person."""
    return uow.registrations.all()


def _twelve_words(phrase: str) -> tuple[str, ...]:
    if unknown := misheard(phrase):
        raise RuleBroken(
            "“{unknown}” is not a word of the list.", hint="Ask for it again, letter by letter.", unknown=unknown[0]
        )
    typed = spoken(phrase)
    if len(typed) != PHRASE_WORDS:
        raise RuleBroken(
            "The phrase has {phrase_words} words; {number} are here.",
            hint="Ask for all of them.",
            phrase_words=PHRASE_WORDS,
            number=len(typed),
        )
    return typed


def _require_own(uow: UnitOfWork, phrase: tuple[str, ...], *, person: PanelMember) -> None:
    """No two scorecards give the same phrase: one that stands for somebody already was put on the wrong line."""
    latest = {one.member_id: one.words for one in uow.registrations.all()}
    for member_id, words in latest.items():
        if words == phrase:
            whose = uow.panel.roster().of(member_id).name
            raise RuleBroken(
                "This phrase is registered for {whose} already.",
                hint="Ask {name} to read theirs out again, or register the right one of {whose} first.",
                whose=whose,
                name=person.name,
            )
