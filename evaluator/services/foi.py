"""The disclosure pack for a freedom of information request: drawn from the record, with its redaction log."""

from datetime import datetime

from evaluator.domain.foi import foi_pack
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, require_sound
from evaluator.formats import canonical
from evaluator.formats.pdf.foi_pack import SIGNER, foi_pack_pdf, redaction_log_pdf
from evaluator.formats.pdf.signature import Statement as SigningStatement
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.record_award import award_on_record
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
    if not holder(uow).is_a(Role.APPROVER):
        raise RuleBroken("The approver signs the disclosure pack.", hint="It follows from the record.")
    require_sound(uow)
    data = uow.outputs.latest(RECORD)
    if data is None:
        raise RuleBroken("There is no record yet.", hint="Approve the award first; the pack follows from its record.")
    award = award_on_record(data, progress=progress)
    progress.step("Drawing and signing the disclosure pack")
    pack = foi_pack(award.worked)
    drawn = {
        DISCLOSURE: foi_pack_pdf(pack, log_head=award.log_head, banner=banner),
        REDACTIONS: redaction_log_pdf(pack, log_head=award.log_head, banner=banner),
    }
    statement = SigningStatement(role=Role.APPROVER, reason=SIGNED_FOR, now=now)
    made = {name: sign_pdf(pdf, field=SIGNER, signer=signer, statement=statement) for name, pdf in drawn.items()}
    for name, body in made.items():
        uow.outputs.keep(name, sha256=canonical.digest(body), body=body, at=now)
    subject = canonical.digest(made[DISCLOSURE])
    uow.audit.record("disclosure pack signed", member_id=holder(uow).id, now=now, subject=subject)
    return made
