"""A call-off handed to its evaluation: begun on this computer, or on that of the authority's own lead.

The authority's lead gives their identity card, and gets a signed package with the frozen list, the published bounds and
the invitation; what comes back is the signed record of the evaluation that was begun from it.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evaluator.domain.call_off import CallOff, HandedOver
from evaluator.domain.call_off_paper import INVITATION
from evaluator.domain.hand_over import HandedCallOff
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import AnnouncedWeight, Evaluation, Invitation, Lot, Procurement, Supplier
from evaluator.dps_exchange import issue
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Issued, open_sealed
from evaluator.formats.handed_call_off import ProvedCallOff, call_off_objects, read_call_off
from evaluator.formats.identity import read_card, words
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.keys import Unlocked


def evaluation_of(uow: DpsUnitOfWork, call_off_id: str, *, evaluation_id: UUID, now: datetime) -> Evaluation:
    """The evaluation of a call-off as its invitation describes it: who may tender, and with which weights.

    Raises: RuleBroken before everybody is invited, once it has ended, or when somebody else evaluates it.
    """
    call_off = uow.call_offs.of(call_off_id)
    call_off.require_to_evaluate()
    if call_off.handed is not None:
        raise RuleBroken(
            "{handed} of {organisation} evaluates call-off {call_off_id}.",
            hint="Take the result from the record they send.",
            handed=call_off.handed.name,
            organisation=call_off.handed.organisation,
            call_off_id=call_off_id,
        )
    return _evaluation(uow, call_off, evaluation_id=evaluation_id, now=now)


def hand_over(
    uow: DpsUnitOfWork,
    call_off_id: str,
    *,
    card: bytes,
    job_title: str,
    compared: str,
    evaluation_id: UUID,
    member_id: UUID,
    signer: Signer,
    now: datetime,
    package_id: UUID,
) -> Issued:
    """Hand a call-off to the authority's own lead, by their card: a signed package that only they can open.

    Raises: RuleBroken before everybody is invited or where the words of the card were not compared; FileProblem for a
    damaged card.
    """
    call_off = uow.call_offs.of(call_off_id)
    lead = _lead_by_card(card, member_id=member_id, job_title=job_title, compared=compared)
    handed_over = call_off.hand_over(_handed_to(lead, evaluation_id=evaluation_id, now=now))
    issued = issue(
        uow,
        kind=Kind.CALL_OFF,
        role=Role.LEAD,
        objects=_objects(uow, call_off, lead, evaluation_id=evaluation_id, now=now),
        to=[lead],
        signer=signer,
        now=now,
        package_id=package_id,
    )
    uow.call_offs.save(handed_over, at=now)
    uow.audit.record("call-off handed over", member_id=uow.holder().id, now=now, subject=call_off_id)
    return issued


def _lead_by_card(card: bytes, *, member_id: UUID, job_title: str, compared: str) -> PanelMember:
    """Whom a call-off is handed to. Raises: RuleBroken where the words were not compared; FileProblem for the card."""
    if not compared.strip():
        raise RuleBroken(
            "The words of their key have not been compared.", hint="Read them to each other, then say how."
        )
    return read_card(card).as_member(
        member_id=str(member_id), job_title=job_title.strip(), roles=(Role.LEAD,), compared=compared.strip()
    )


def _handed_to(lead: PanelMember, *, evaluation_id: UUID, now: datetime) -> HandedOver:
    return HandedOver(
        evaluation_id=str(evaluation_id),
        name=lead.name,
        organisation=lead.organisation,
        fingerprint=lead.fingerprint,
        handed_at=now,
    )


def _objects(
    uow: DpsUnitOfWork, call_off: CallOff, lead: PanelMember, *, evaluation_id: UUID, now: datetime
) -> list[tuple[bytes, str]]:
    """What the package holds: the frozen list, the evaluation as it is to begin, and the invitation as it was sent."""
    held = uow.systems.held()
    if call_off.invitation_list is None:
        raise RuleBroken("The list of call-off {call_off_id} was never drawn.", call_off_id=call_off.id)
    sha256 = _sent(uow, call_off.id)
    given = HandedCallOff(
        dps=held.dps,
        lead=uow.holder(),
        addressee=lead,
        authority=uow.authorities.of(call_off.authority_code),
        invitation_list=call_off.invitation_list,
        evaluation=_evaluation(uow, call_off, evaluation_id=evaluation_id, now=now),
        notice_sha256=sha256,
    )
    given.require_sound(rules_of(held.dps.regime).require_market())
    return call_off_objects(
        given,
        authority=held.authority_certificate,
        certificate=uow.panel.certificates()[held.holder_id],
        notice=uow.documents.body(sha256),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCallOff:
    """A call-off that came, decrypted and proved, before anything of it is kept."""

    read: ProvedCallOff

    @property
    def lead_words(self) -> tuple[str, ...]:
        """The eight words of the key of the system's lead, to compare by voice or in person."""
        return words(self.read.handed.lead.fingerprint)

    def taken_over(self, *, compared: str) -> str:
        """What the log of the evaluation says it was begun from. Raises: RuleBroken where no words were compared."""
        if not compared.strip():
            raise RuleBroken("The lead's words have not been compared.", hint="Read them to the system's lead first.")
        return f"{self.read.digest}; words compared {compared.strip()}"


def open_call_off(data: bytes, *, unlocked: Unlocked, own_fingerprint: str) -> OpenedCallOff:
    """Decrypt and prove a call-off without keeping anything.

    Raises: FileProblem when it is damaged, not such a package, or not for this person.
    """
    _, container = open_sealed(data, age_identity=unlocked.age_identity)
    read = read_call_off(container)
    require_addressed_to(container.statement, own_fingerprint)
    if read.handed.addressee.fingerprint != own_fingerprint:
        raise FileProblem("This call-off is handed to somebody else.", hint="Ask the system's lead for it.")
    return OpenedCallOff(read=read)


def _sent(uow: DpsUnitOfWork, call_off_id: str) -> str:
    """The digest of the signed invitation as it was sent. Raises: RuleBroken when none was."""
    for one in uow.notices.all():
        if one.kind == INVITATION and one.about == call_off_id:
            return one.sha256
    raise RuleBroken(
        "No invitation to call-off {call_off_id} was sent.", hint="Invite everybody first.", call_off_id=call_off_id
    )


def _evaluation(uow: DpsUnitOfWork, call_off: CallOff, *, evaluation_id: UUID, now: datetime) -> Evaluation:
    dps = uow.systems.held().dps
    lot = uow.changes.published(on=now.date()).lot(call_off.lot_id)
    return Evaluation(
        id=str(evaluation_id),
        title=call_off.title,
        procurement=Procurement(
            ocid=dps.ocid,
            title=dps.title,
            authority=uow.authorities.of(call_off.authority_code).name,
            regime=dps.regime,
            dynamic_purchasing_system=True,
            award_route=call_off.award_route,
        ),
        lot=Lot(id=lot.id, title=lot.title),
        begun_at=now,
        tenders_due=call_off.due_at,
        invitation=_invitation(uow, call_off),
    )


def _invitation(uow: DpsUnitOfWork, call_off: CallOff) -> Invitation:
    """What the evaluation is held to: the frozen list by its digest, the names on it, the weights announced."""
    dps, operators = uow.systems.held().dps, {one.id: one for one in uow.operators.all()}
    titles = {one.id: one.title for one in dps.bounds}
    return Invitation(
        dps_id=dps.id,
        reference=call_off.id,
        list_sha256=call_off.invitation_list.sha256 if call_off.invitation_list else "",
        invited=tuple(
            Supplier(id=one, name=operators[one].name, identifier=operators[one].identifier, email=operators[one].email)
            for one in call_off.may_tender
        ),
        weights=tuple(
            AnnouncedWeight(id=one.id, title=titles[one.id], weight=one.weight, wording=one.wording)
            for one in call_off.criteria
        ),
    )
