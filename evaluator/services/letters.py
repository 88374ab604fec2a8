"""The letters to every supplier: drawn from the record that the approver signed, each signed by the approver."""

from datetime import date, datetime

from evaluator.domain.letter import Letter, event_day
from evaluator.domain.letter import letters as write_letters
from evaluator.domain.letter_parts import Days
from evaluator.domain.panel import Role
from evaluator.domain.regime import ClockName
from evaluator.domain.working_days import last_day
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, received_containers, require_sound
from evaluator.formats import canonical
from evaluator.formats.bank_holidays import bank_holidays_for
from evaluator.formats.confirmation import ConfirmationContent, reopening_digest
from evaluator.formats.container import read_container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent
from evaluator.formats.pdf.letter import letter_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.record_award import AwardOnRecord, award_on_record
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.unit_of_work import UnitOfWork

RECORD = "record.asice"
SIGNED_FOR = "This letter follows from the signed record of the evaluation."


def issue_letters(
    uow: UnitOfWork,
    *,
    signer: Signer,
    now: datetime,
    sent_on: date,
    published_on: date | None = None,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> dict[str, bytes]:
    """Sign a letter to every supplier and keep them; gives each by its file name.

    `sent_on` is the day they go out, `published_on` the day of the award notice, the same day where it is left out.
    Raises: RuleBroken before the record is signed, for anyone but the approver, or when the notice would come first.
    """
    award = _on_record(uow, progress)
    written = draft_letters(award, sent_on=sent_on, published_on=published_on or sent_on)
    made = {}
    for letter in progress.each(written, "Signing the letters"):
        body = sign_pdf(
            letter_pdf(letter, log_head=award.log_head, banner=banner),
            role=Role.APPROVER,
            reason=SIGNED_FOR,
            signer=signer,
            now=now,
        )
        uow.outputs.keep(letter.file_name, sha256=canonical.digest(body), body=body, at=now)
        made[letter.file_name] = body
    subject = canonical.digest(canonical.encode({name: canonical.digest(body) for name, body in made.items()}))
    uow.audit.record("letters signed", member_id=holder(uow).id, now=now, subject=subject)
    return made


def preview(
    uow: UnitOfWork, *, sent_on: date, published_on: date | None = None, progress: Progress = UNHEARD
) -> tuple[Letter, ...]:
    """The letters as they would be signed now. Raises: RuleBroken as `issue_letters` does."""
    return draft_letters(_on_record(uow, progress), sent_on=sent_on, published_on=published_on or sent_on)


def draft_letters(award: AwardOnRecord, *, sent_on: date, published_on: date) -> tuple[Letter, ...]:
    """The letters that follow from a record: nothing else has a way into them. Raises: RuleBroken."""
    if published_on < sent_on:
        raise RuleBroken(
            "The notice would be published before the letters are sent.", hint="Every supplier is told first."
        )
    rules = rules_of(award.worked.setup.evaluation.procurement.regime)
    event_on = event_day(rules, sent_on=sent_on, published_on=published_on)
    standstill = rules.clock(ClockName.STANDSTILL)
    ends = event_on
    if standstill is not None:
        holidays = bank_holidays_for(standstill.clock, event_on=event_on)
        ends = last_day(standstill.clock, event_on=event_on, bank_holidays=holidays)
    return write_letters(award.worked, days=Days(sent_on=sent_on, published_on=published_on, standstill_ends=ends))


def _on_record(uow: UnitOfWork, progress: Progress) -> AwardOnRecord:
    if not holder(uow).is_a(Role.APPROVER):
        raise RuleBroken(
            "The approver signs the letters.", hint="They follow from the record, which the approver holds."
        )
    require_sound(uow, progress=progress)
    data = uow.outputs.latest(RECORD)
    if data is None:
        raise RuleBroken("There is no record yet.", hint="Approve the award first; the letters follow from its record.")
    award = award_on_record(data, progress=progress)
    if award.report in _reopened(uow):
        raise RuleBroken(
            "Moderation was opened again after this award was reported.",
            hint="Letters follow from the next record. Tell suppliers who have one already that it is taken back.",
        )
    return award


def _reopened(uow: UnitOfWork) -> set[str]:
    """The digests of the reports after which the approver consented to a reopening."""
    asked = (content(one, ModerationContent).asks for one in received_containers(uow, Kind.MODERATION))
    consented = {
        item
        for package in uow.packages.of_kind(Kind.CONFIRMATION)
        for item in content(read_container(package.container), ConfirmationContent).items
    }
    return {one.report for one in asked if one is not None and reopening_digest(one) in consented}
