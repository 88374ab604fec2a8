"""Registering tenders and their documents; price documents are sealed at once to the price evaluator's key."""

from datetime import datetime

from evaluator.domain.panel import Role
from evaluator.domain.procurement import Document, Stage, Supplier, Tender
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.names import shown
from evaluator.formats.package import seal
from evaluator.storage.unit_of_work import UnitOfWork

DOCUMENT_LIMIT = 200 * 1024 * 1024
MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".txt": "text/plain",
}
OTHER = "application/octet-stream"


def register_tender(uow: UnitOfWork, *, supplier: Supplier, tender: Tender, now: datetime) -> None:
    """Note a tender and who made it. Raises: RuleBroken after the set-up is issued, or when its id is taken."""
    _require_set_up(uow)
    uow.tenders.register(supplier, tender)
    uow.audit.record("tender registered", member_id=uow.evaluations.held().holder_id, now=now, subject=tender.id)


def add_document(uow: UnitOfWork, *, tender_id: str, name: str, body: bytes, priced: bool, now: datetime) -> Document:
    """Keep one document of a tender under its digest; a priced one only as sealed to the price evaluator.

    Raises: FileProblem above 200 MiB or when empty; RuleBroken for an unknown tender, for the same file twice, or when
    no price evaluator is enrolled yet.
    """
    _require_set_up(uow)
    if tender_id not in {tender.id for tender in uow.tenders.tenders()}:
        raise RuleBroken(f"There is no tender {tender_id} in this evaluation.", hint="Register the tender first.")
    name = shown(name)
    if not body:
        raise FileProblem(f"{name} is empty.", hint="Ask the supplier whether the upload was complete.")
    if len(body) > DOCUMENT_LIMIT:
        raise FileProblem(f"{name} is larger than the 200 MiB a document may have.", hint="Split it in two.")
    kept = seal(body, [uow.panel.roster().the(Role.PRICE_EVALUATOR).age_recipient]) if priced else body
    document = Document(
        sha256=canonical.digest(body),
        tender_id=tender_id,
        name=name,
        media_type=MEDIA_TYPES.get(name[name.rfind(".") :].lower(), OTHER),
        size=len(body),
        priced=priced,
        sealed_sha256=canonical.digest(kept) if priced else None,
    )
    uow.documents.register(document)
    uow.documents.keep(sha256=document.stored_sha256, body=kept)
    uow.audit.record("document added", member_id=uow.evaluations.held().holder_id, now=now, subject=document.sha256)
    return document


def registered(uow: UnitOfWork) -> tuple[tuple[Tender, Supplier, tuple[Document, ...]], ...]:
    """Every tender with who made it and its documents, as registered."""
    suppliers = {supplier.id: supplier for supplier in uow.tenders.suppliers()}
    documents = uow.documents.all()
    return tuple(
        (tender, suppliers[tender.supplier_id], tuple(one for one in documents if one.tender_id == tender.id))
        for tender in uow.tenders.tenders()
    )


def _require_set_up(uow: UnitOfWork) -> None:
    if uow.evaluations.held().stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="A late tender needs a decision and a new revision.")
