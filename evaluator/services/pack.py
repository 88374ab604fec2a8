"""Issuing the set-up and each person's pack, and opening them at the other end.

A pack carries the signed set-up with it, so that a member opens one file. What it says is shown before anything is
kept: who signed it, for which evaluation, and the words of the lead's key to compare once (SECURITY §4, trust).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.domain.pack import Pack
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Document
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Issued, held_package, issue, open_sealed
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import CONTAINER, setup_objects
from evaluator.formats.identity import words
from evaluator.formats.pack import ReadPack, read_pack
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.evaluation_file import create_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork

SEALED = "application/age"  # a price document travels as it lies in the file: sealed to the price evaluator


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPack:
    """A pack that was decrypted and proved, before anything of it is kept; `digest` is its statement's."""

    read: ReadPack
    digest: str

    @property
    def lead_words(self) -> tuple[str, ...]:
        """The eight words of the lead's key, to compare by voice or in person."""
        return words(self.read.lead.fingerprint)


def standing_in_the_way(uow: UnitOfWork) -> str:
    """Why the set-up cannot be issued yet, as a sentence; empty when nothing stands in the way."""
    held = uow.evaluations.held()
    if held.setup_digest is not None:
        return "The set-up is issued already."
    try:
        uow.setup().require_complete()
    except RuleBroken as problem:
        return f"{problem.message} {problem.hint}".strip()
    return ""


def issue_setup(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Freeze what was prepared as the set-up and address it to everyone. Raises: RuleBroken when it is incomplete."""
    held = uow.evaluations.held()
    setup = replace(uow.setup(), revision=held.setup_revision + 1)
    setup.require_complete()
    issued = issue(
        uow,
        kind=Kind.SETUP,
        role=Role.LEAD,
        objects=setup_objects(setup, authority=held.authority_certificate, certificates=uow.panel.certificates()),
        to=setup.roster.people,
        signer=signer,
        now=now,
        package_id=package_id,
    )
    uow.evaluations.issued(digest=issued.digest, revision=setup.revision, reason=setup.reason)
    return issued


def issue_pack(uow: UnitOfWork, *, member_id: str, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """One person's pack: the signed set-up and the documents their role may open."""
    held = uow.evaluations.held()
    person = uow.panel.roster().of(member_id)
    documents = uow.setup().documents_for(person)
    pack = Pack(addressee=person.id, documents=tuple(document.stored_sha256 for document in documents))
    current = held.require_setup_digest()
    setup = next(one for one in uow.packages.of_kind(Kind.SETUP) if one.digest == current)
    return issue(
        uow,
        kind=Kind.PACK,
        role=Role.LEAD,
        objects=[
            (canonical.encode(pack), JSON),
            (setup.container, CONTAINER),
            *((uow.documents.body(document.stored_sha256), _media_type(document)) for document in documents),
        ],
        to=[person],
        signer=signer,
        now=now,
        package_id=package_id,
        keep=False,
    )


def _media_type(document: Document) -> str:
    return SEALED if document.priced else document.media_type


def open_pack(data: bytes, *, unlocked: Unlocked, own_fingerprint: str) -> OpenedPack:
    """Decrypt and prove a pack without keeping anything.

    Raises: FileProblem when it is damaged, not a pack, not addressed to this person, or its parts contradict.
    """
    _, container = open_sealed(data, age_identity=unlocked.age_identity)
    read = read_pack(container)
    require_addressed_to(container.statement, own_fingerprint)
    if read.addressee.fingerprint != own_fingerprint:
        raise FileProblem("This pack is for somebody else.", hint="Ask the procurement lead for your own pack.")
    return OpenedPack(read=read, digest=container.digest)


def accept_pack(
    opened: OpenedPack,
    *,
    evaluations: Path,
    unlocked: Unlocked,
    compared: str,
    now: datetime,
    progress: Progress = UNHEARD,
) -> UUID:
    """Keep an opened pack as a new evaluation on this computer. `compared` says how the lead's words were compared.

    Raises: FileProblem when the evaluation is here already; RuleBroken when the words were not compared.
    """
    if not compared.strip():
        raise RuleBroken(
            "The lead's words have not been compared.",
            hint="Read them to the procurement lead by phone or in person, then say how.",
        )
    evaluation_id = UUID(opened.read.proved.setup.evaluation.id)
    create_evaluation_file(
        evaluations,
        evaluation_id,
        unlocked=unlocked,
        encode=canonical.encode,
        first=lambda uow: _keep(uow, opened, compared=compared.strip(), now=now, progress=progress),
    )
    return evaluation_id


def _keep(uow: UnitOfWork, opened: OpenedPack, *, compared: str, now: datetime, progress: Progress) -> None:
    read, proved, setup = opened.read, opened.read.proved, opened.read.proved.setup
    holder = read.addressee.id
    uow.evaluations.begin(
        setup.evaluation, holder_id=holder, authority_certificate=proved.authority, lead_compared=compared
    )
    uow.evaluations.freeze_model(setup.model, at=now)
    for person in setup.roster.people:
        uow.panel.enrol(person, certificate=proved.certificates[person.id])
    for tender in setup.tenders:
        uow.tenders.register(setup.supplier_of(tender.id), tender)
    for late in setup.late:
        uow.tenders.decide_late(late)
    for document in setup.documents:
        uow.documents.register(document)
    for sha256, body in progress.each(read.documents.items(), "Keeping the documents"):
        uow.documents.keep(sha256=sha256, body=body)
    setup_package = held_package(read_container(read.setup_container), read.setup_container)
    uow.packages.keep(setup_package, direction=RECEIVED, at=now)
    uow.evaluations.issued(digest=proved.digest, revision=setup.revision, reason=setup.reason)
    uow.audit.record("set-up received", member_id=holder, now=now, subject=proved.digest)
    uow.audit.record("pack received", member_id=holder, now=now, subject=opened.digest)
