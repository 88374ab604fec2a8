"""Keeping an evaluation as long as the law asks, and destroying it after: guarded, and with a signed certificate."""

from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from evaluator.as_signed import PUT_ON_RECORD
from evaluator.domain import retention as rules_of_retention
from evaluator.domain.on_record import OnRecord, Topic
from evaluator.domain.retention import Course, Retention, report_signed, require_may_be_destroyed
from evaluator.errors import FileProblem
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.formats.pdf.destruction import SIGNER, Destruction, certificate_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.storage.destruction import destroy_keys, remove_remains
from evaluator.storage.files import in_plain_words, remove, write_whole
from evaluator.storage.invariants import logged
from evaluator.storage.unit_of_work import UnitOfWork

CERTIFICATES = "certificates"
DESTROYED_FOR = "I destroyed this copy of the evaluation."


def retention(uow: UnitOfWork) -> Retention:
    """How long this evaluation is kept, and what holds it."""
    rules = rules_of(uow.evaluations.held().evaluation.procurement.regime).retention
    return rules_of_retention.retention(rules, uow.said.latest(Topic.CONTRACT, Topic.HOLD), course=_course(uow))


def count_from(uow: UnitOfWork, *, day: date, how: str = "", now: datetime) -> None:
    """Put on record the day that retention is counted from, and `how` the evaluation ended.

    Raises: RuleBroken for a day to come, or by which the evaluation had not ended as far as this copy knows.
    """
    rules = rules_of(uow.evaluations.held().evaluation.procurement.regime).retention
    _put(uow, rules_of_retention.counted_from(rules, day, course=_course(uow), how=how, now=now), now=now)


def _course(uow: UnitOfWork) -> Course:
    """As this copy's log has it; reopening moderation takes back the report that was signed."""
    return Course(set_up=uow.evaluations.held().evaluation.begun_at.date(), signed=report_signed(logged(uow)))


def place_hold(uow: UnitOfWork, *, because: str, now: datetime) -> None:
    """Hold the evaluation, whatever its day. Raises: RuleBroken without a reason."""
    _put(uow, rules_of_retention.hold(placed=True, because=because, now=now), now=now)


def lift_hold(uow: UnitOfWork, *, because: str, now: datetime) -> None:
    """Lift the hold that stands. Raises: RuleBroken without a reason."""
    _put(uow, rules_of_retention.hold(placed=False, because=because, now=now), now=now)


def certify_destruction(uow: UnitOfWork, *, repeated: str, signer: Signer, now: datetime) -> bytes:
    """The signed certificate, made while the evaluation can still be read; destroying it comes next.

    Raises: RuleBroken before the day, while a hold stands, or where `repeated` is not the evaluation's title.
    """
    held, found = uow.evaluations.held(), retention(uow)
    require_may_be_destroyed(found, title=held.evaluation.title, repeated=repeated, today=now.date())
    length, head = uow.audit.last()
    person = holder(uow)
    certificate = certificate_pdf(
        Destruction(
            evaluation=held.evaluation,
            holder=person,
            retention=found,
            log_head=head,
            log_length=length,
            at=now,
        )
    )
    return sign_pdf(certificate, role=person.roles[0], reason=DESTROYED_FOR, signer=signer, now=now, field=SIGNER)


def destroy(profile: Path, evaluation_id: UUID, *, certificate: bytes) -> Path:
    """Destroy an evaluation that is closed: its keys first, then its files. Gives where the certificate lies.

    The certificate is safe before anything is destroyed, under a name that says so only afterwards.
    Raises: FileProblem when the evaluation is open, or a file cannot be written or destroyed.
    """
    folder = profile / CERTIFICATES
    with in_plain_words(folder, "created"):
        folder.mkdir(parents=True, exist_ok=True)
    waiting = folder / f"destruction-{evaluation_id}.not-yet.pdf"
    final = folder / f"destruction-{evaluation_id}.pdf"
    write_whole(waiting, certificate)
    try:
        destroy_keys(profile / "evaluations", evaluation_id)
    except FileProblem:
        remove(waiting)
        raise
    with in_plain_words(final, "written"):
        waiting.replace(final)
    remove_remains(profile / "evaluations", evaluation_id)
    return final


def _put(uow: UnitOfWork, said: OnRecord, *, now: datetime) -> None:
    uow.said.put(said)
    digest = canonical.digest(canonical.encode(said))
    uow.audit.record(PUT_ON_RECORD, member_id=holder(uow).id, now=now, subject=digest)
