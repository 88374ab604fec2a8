"""Putting on record what no figure says: statements of the report, texts to disclose, what was done about interests."""

from datetime import datetime

from evaluator.as_signed import PUT_ON_RECORD
from evaluator.domain.on_record import SIGNED_WITH_REPORT, OnRecord, Topic, disclosure
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response, Stage
from evaluator.domain.regime import Fact
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.storage.unit_of_work import UnitOfWork


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
            f"Nothing has been agreed yet for {response.criterion_id}, tender {response.tender_id}.",
            hint="Agree points and a reason first.",
        )
    _put(uow, disclosure(agreed[0], text=text, because=because, now=now), now=now)


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
