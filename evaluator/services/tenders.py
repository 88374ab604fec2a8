"""Registering tenders and their documents; price documents are sealed at once to the price evaluator's key.

A tender that came after the published closing time is flagged, and waits for a decision that another person approved.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from evaluator.domain.lots import LimitMethod
from evaluator.domain.panel import Role
from evaluator.domain.price_file import Opening, file_digest, require_new
from evaluator.domain.procurement import Document, Stage, Supplier, Tender
from evaluator.domain.tenders import (
    LateTender,
    is_late,
    require_email,
    require_late_decision,
    require_sound_supplier,
    tidy,
    undecided,
)
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.formats.manifest import write_manifest
from evaluator.formats.names import shown
from evaluator.formats.response_document import received_document
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A tender with who made it and its documents; `late` says that it came after the closing time, `decision` what
    was decided about that. `opened` tells the lead, who sealed them, which price files these are."""

    tender: Tender
    supplier: Supplier
    documents: tuple[Document, ...]
    late: bool
    decision: LateTender | None
    opened: tuple[Opening, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it is late and nothing is decided about it."""
        return self.late and self.decision is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Until when tenders had to be in (None until that is recorded), and those that came.

    `ranks_lots`: the suppliers rank the lots, because the published limit asks for their preference. `authority_email`
    is where suppliers write, `questions` the id and title of everything that is scored, once the model is frozen.
    """

    due: datetime | None
    tenders: tuple[Registered, ...]
    ranks_lots: bool = False
    authority_email: str = ""
    questions: tuple[tuple[str, str], ...] = ()


def register_tender(uow: UnitOfWork, *, supplier: Supplier, tender: Tender, now: datetime) -> None:
    """Note a tender and who made it; in a call-off the supplier is noted as it was invited.

    Raises: RuleBroken after the set-up is issued, when its id is taken, where what is known of the supplier is not
    sound, or where it was not invited.
    """
    _require_set_up(uow)
    supplier = tidy(supplier)
    require_sound_supplier(supplier)
    if invitation := uow.evaluations.held().evaluation.invitation:
        supplier = invitation.of(supplier)
        tender = replace(tender, supplier_id=supplier.id)
    uow.tenders.register(supplier, tender)
    uow.audit.record("tender registered", member_id=holder(uow).id, now=now, subject=tender.id)


def correct_supplier(uow: UnitOfWork, *, supplier: Supplier, now: datetime) -> None:
    """Put a supplier's name, identifier or addresses right. Raises: RuleBroken as `register_tender`."""
    _require_set_up(uow)
    supplier = tidy(supplier)
    require_sound_supplier(supplier)
    uow.tenders.correct(supplier)
    uow.audit.record("supplier corrected", member_id=holder(uow).id, now=now, subject=supplier.id)


def close_tenders(uow: UnitOfWork, *, due: datetime, now: datetime) -> None:
    """Record the published closing time for tenders. Raises: RuleBroken after the set-up is issued."""
    _require_set_up(uow)
    uow.evaluations.close_tenders(due)
    uow.audit.record("closing time recorded", member_id=holder(uow).id, now=now, subject=due.isoformat())


def write_to(uow: UnitOfWork, *, email: str, now: datetime) -> None:
    """Record the e-mail address at which suppliers write to the authority; letters give it, empty takes it back.

    Raises: RuleBroken for what is no address, or after the set-up is issued.
    """
    _require_set_up(uow)
    email = email.strip()
    if email:
        require_email(email)
    uow.evaluations.write_to(email)
    uow.audit.record("authority's e-mail recorded", member_id=holder(uow).id, now=now, subject=email)


def decide_late(
    uow: UnitOfWork,
    *,
    tender_id: str,
    accepted: bool,
    reason: str,
    now: datetime,
) -> LateTender:
    """The lead accepts or refuses a late tender, with a reason; the approver signs the decision once it is issued.

    An earlier decision on the same tender stays in the file. Raises: RuleBroken for a tender that is not late, without
    a reason, or after the set-up is issued.
    """
    _require_set_up(uow)
    found = [one for one in registered(uow) if one.tender.id == tender_id and one.late]
    if not found:
        raise RuleBroken("This tender is not late.", hint="Check the closing time and when it was received.")
    person = holder(uow)
    decision = LateTender(
        tender_id=tender_id,
        supplier=replace(found[0].supplier, id=tender_id, prefers=()),
        received_at=found[0].tender.received_at,
        accepted=accepted,
        reason=reason.strip(),
        decided_by=person.id,
        decided_at=now,
    )
    require_late_decision(decision)
    uow.tenders.decide_late(decision)
    subject = canonical.digest(canonical.encode(decision))
    uow.audit.record(f"late tender {decision.decision}", member_id=person.id, now=now, subject=subject)
    return decision


def add_document(uow: UnitOfWork, *, tender_id: str, name: str, body: bytes, priced: bool, now: datetime) -> Document:
    """Keep one document of a tender under its digest; a priced one only as sealed to the price evaluator.

    Raises: FileProblem above 200 MiB or when empty; RuleBroken for an unknown tender, for the same file twice, or when
    no price evaluator is enrolled yet.
    """
    _require_set_up(uow)
    if tender_id not in {tender.id for tender in uow.tenders.all_tenders()}:
        raise RuleBroken(
            "There is no tender {tender_id} in this evaluation.", hint="Register the tender first.", tender_id=tender_id
        )
    price_key = uow.panel.roster().the(Role.PRICE_EVALUATOR).age_recipient if priced else None
    received = received_document(tender_id=tender_id, name=name, body=body, price_key=price_key)
    document = received.document
    require_new(
        uow.documents.all(),
        uow.documents.openings(),
        tender_id=tender_id,
        name=document.name,
        sha256=received.sha256,
    )
    uow.documents.register(document, opening=received.opening)
    uow.documents.keep(sha256=document.stored_sha256, body=received.kept)
    uow.audit.record("document added", member_id=uow.evaluations.held().holder_id, now=now, subject=document.sha256)
    return document


def attach(uow: UnitOfWork, *, document: Document, questions: Iterable[str], now: datetime) -> None:
    """Say which questions a document answers; a member who scores none of them does not get it in their pack.

    Raises: RuleBroken for no question, one that is not in the model, a price document, or after the set-up is issued.
    """
    _require_set_up(uow)
    published = [leaf.id for leaf in uow.evaluations.held().require_model().scored_leaves()]
    chosen = tuple(one for one in published if one in set(questions))
    if document.priced or not chosen:
        raise RuleBroken(
            "No question is chosen." if not chosen else "Prices are for the price evaluator alone.",
            hint="Tick at least one; a document that bears on everything has them all.",
        )
    attached = replace(document, questions=() if len(chosen) == len(published) else chosen)
    uow.documents.attach(attached)
    subject = canonical.digest(canonical.encode(attached))
    uow.audit.record("document attached to questions", member_id=holder(uow).id, now=now, subject=subject)


def manifest_of(uow: UnitOfWork) -> bytes:
    """A list of every registered document with its SHA-256, one folder for each supplier."""
    folders = {one.tender.id: shown(one.supplier.name.replace("/", "-")) for one in registered(uow)}
    openings = uow.documents.openings()
    return write_manifest(
        {f"{folders[one.tender_id]}/{one.name}": file_digest(one, openings) for one in uow.documents.all()}
    )


def register(uow: UnitOfWork) -> Register:
    """The closing time and every tender, in the order registered, refused ones included."""
    held = uow.evaluations.held()
    ranks_lots = held.lots is not None and held.lots.limited and held.lots.method is LimitMethod.SUPPLIER_PREFERENCE
    return Register(
        due=held.evaluation.tenders_due,
        tenders=registered(uow),
        ranks_lots=ranks_lots,
        authority_email=held.evaluation.authority_email,
        questions=tuple((leaf.id, leaf.title) for leaf in held.model.scored_leaves()) if held.model else (),
    )


def registered(uow: UnitOfWork) -> tuple[Registered, ...]:
    """Every tender with who made it and its documents, in the order registered, refused ones included."""
    suppliers = {supplier.id: supplier for supplier in uow.tenders.all_suppliers()}
    documents, tenders, opened = uow.documents.all(), uow.tenders.all_tenders(), uow.documents.openings()
    due = uow.evaluations.held().evaluation.tenders_due
    decisions = uow.tenders.late()
    open_ones = {tender.id for tender in undecided(tenders, due, decisions)}
    decided = {one.tender_id: one for one in decisions if one.tender_id not in open_ones}
    return tuple(
        Registered(
            tender=tender,
            supplier=suppliers[tender.supplier_id],
            documents=tuple(one for one in documents if one.tender_id == tender.id),
            late=is_late(tender, due),
            decision=decided.get(tender.id),
            opened=opened,
        )
        for tender in tenders
    )


def _require_set_up(uow: UnitOfWork) -> None:
    if uow.evaluations.held().stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="A late tender needs a decision and a new revision.")
