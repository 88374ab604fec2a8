"""The disclosure pack for a freedom of information request: drawn from the record, with its redaction log."""

from datetime import datetime

from evaluator.as_signed import PUT_ON_RECORD
from evaluator.domain import left_out as lists
from evaluator.domain.foi import foi_pack, names_left_in
from evaluator.domain.left_out import LeftOut, Listed, lines_of
from evaluator.domain.on_record import OnRecord, Topic, stated
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, require_sound
from evaluator.formats import canonical
from evaluator.formats.pdf.foi_pack import foi_pack_pdf, redaction_log_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.record_award import AwardOnRecord, award_on_record
from evaluator.formats.signing import Signer
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.unit_of_work import UnitOfWork

RECORD = "record.asice"
DISCLOSURE, REDACTIONS = "foi-disclosure.pdf", "foi-redaction-log.pdf"
SIGNED_FOR = "This follows from the signed record of the evaluation."


def issue_foi_pack(
    uow: UnitOfWork, *, signer: Signer, now: datetime, banner: str = "", progress: Progress = UNHEARD
) -> dict[str, bytes]:
    """Sign the disclosure pack and its redaction log and keep them; gives each by its file name.

    Raises: RuleBroken for anyone but the approver, or before the record is signed; FileProblem when it does not hold.
    """
    award = _on_record(uow, progress)
    progress.step("Drawing and signing the disclosure pack")
    pack = foi_pack(award.worked, left_out=listed(uow))
    drawn = {
        DISCLOSURE: foi_pack_pdf(pack, log_head=award.log_head, banner=banner, progress=progress),
        REDACTIONS: redaction_log_pdf(pack, log_head=award.log_head, banner=banner, progress=progress),
    }
    made = {
        name: sign_pdf(pdf, role=Role.APPROVER, reason=SIGNED_FOR, signer=signer, now=now)
        for name, pdf in drawn.items()
    }
    for name, body in made.items():
        uow.outputs.keep(name, sha256=canonical.digest(body), body=body, at=now)
    subject = canonical.digest(made[DISCLOSURE])
    uow.audit.record("disclosure pack signed", member_id=holder(uow).id, now=now, subject=subject)
    return made


def listed(uow: UnitOfWork) -> LeftOut:
    """What every disclosure of this evaluation leaves out, as the approver listed it."""
    return lists.left_out(uow.said.latest(Topic.LEFT_OUT))


def leave_out(uow: UnitOfWork, *, people: str, words: str, now: datetime) -> LeftOut:
    """List the people named in tenders, and other words, that every disclosure leaves out: one in a line.

    What stands already is not written again. Raises: RuleBroken for anyone but the approver, or for a line that is
    too short or too long.
    """
    _require_approver(uow)
    for about, text in ((Listed.PEOPLE, people), (Listed.WORDS, words)):
        typed = "\n".join(lines_of(text))
        if typed == stated(uow.said.latest(Topic.LEFT_OUT), Topic.LEFT_OUT, about):
            continue
        said = OnRecord(topic=Topic.LEFT_OUT, about=about, text=typed, said_at=now)
        uow.said.put(said)
        digest = canonical.digest(canonical.encode(said))
        uow.audit.record(PUT_ON_RECORD, member_id=holder(uow).id, now=now, subject=digest)
    return listed(uow)


def left_in(uow: UnitOfWork, *, people: str, words: str, progress: Progress = UNHEARD) -> tuple[str, ...]:
    """What looks like a name and would still stand in the pack with these lists; nothing is kept.

    Raises: RuleBroken and FileProblem as `issue_foi_pack` does.
    """
    worked = _on_record(uow, progress).worked
    pack = foi_pack(worked, left_out=LeftOut(people=lines_of(people), words=lines_of(words)))
    return names_left_in(pack, worked)


def _require_approver(uow: UnitOfWork) -> None:
    if not holder(uow).is_a(Role.APPROVER):
        raise RuleBroken("The approver signs the disclosure pack.", hint="It follows from the record.")


def _on_record(uow: UnitOfWork, progress: Progress) -> AwardOnRecord:
    _require_approver(uow)
    require_sound(uow, progress=progress)
    data = uow.outputs.latest(RECORD)
    if data is None:
        raise RuleBroken("There is no record yet.", hint="Approve the award first; the pack follows from its record.")
    return award_on_record(data, progress=progress)
