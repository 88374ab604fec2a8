"""Issuing the set-up and each person's pack, and opening them at the other end.

A pack carries the signed set-up with it, so that a member opens one file. What it says is shown before anything is
kept: who signed it, for which evaluation, and the words of the lead's key to compare once (SECURITY §4, trust).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from evaluator.domain.masking import require_neutral
from evaluator.domain.pack import Mask, Pack
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Document
from evaluator.domain.revision import changes
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import (
    Issued,
    chair_approved,
    chairs_changed,
    held_package,
    hold_revision,
    issue,
    known_setups,
    late_decisions_approved,
    open_sealed,
    require_chair_approved,
    require_late_approved,
    require_sound,
    setups_of,
)
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import CONTAINER, setup_objects
from evaluator.formats.identity import words
from evaluator.formats.pack import ReadPack, read_pack
from evaluator.formats.setup_chain import SetupChain, commitment_to
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.evaluation_file import create_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork

ISSUED = "The set-up is issued. What changes now is a revision of it, on the screen “Revise”."
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """One later revision of the set-up: its number, why it was made, and what it changed, each as a sentence."""

    number: int
    reason: str
    changes: tuple[str, ...]


def standing_in_the_way(uow: UnitOfWork) -> str:
    """Why the set-up cannot be issued yet, as a sentence; empty when nothing stands in the way."""
    held = uow.evaluations.held()
    if held.setup_digest is not None:
        return ISSUED
    try:
        uow.setup().require_complete()
    except RuleBroken as problem:
        return f"{problem.message} {problem.hint}".strip()
    return ""


def issue_setup(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, salt: str = "") -> Issued:
    """Freeze what was prepared as the set-up and address it to everyone.

    With a `salt` (32 random bytes in hex) suppliers' names are hidden from the panel until moderation is closed.
    Raises: RuleBroken when it is incomplete, or a name cannot be hidden.
    """
    held = uow.evaluations.held()
    if salt:
        require_neutral(uow.setup())
        uow.evaluations.keep_mask(Mask(commitment=commitment_to(uow.setup(), salt)), salt=salt)
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
    uow.evaluations.issued(digest=issued.digest, revision=setup.revision, reason=setup.reason, model=setup.model)
    return issued


def issue_pack(uow: UnitOfWork, *, member_id: str, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """One person's pack: every signed revision of the set-up, and the documents their role may open.

    Raises: RuleBroken before the set-up is issued; for anyone but the approver while a decision about a late tender, or
    another chair, waits for the approver's signature, so that nobody of the panel sees a tender that is not admitted or
    sends anything to a chair who is none.
    """
    uow.evaluations.held().require_setup_digest()
    person = uow.panel.roster().of(member_id)
    if not person.is_a(Role.APPROVER):
        require_late_approved(uow)
        require_chair_approved(uow)
    documents = uow.setup().documents_for(person)
    pack = Pack(addressee=person.id, documents=tuple(document.stored_sha256 for document in documents))
    setups = sorted(uow.packages.of_kind(Kind.SETUP), key=lambda one: one.seq)
    return issue(
        uow,
        kind=Kind.PACK,
        role=Role.LEAD,
        objects=[
            (canonical.encode(pack), JSON),
            *((setup.container, CONTAINER) for setup in setups),
            *((uow.documents.body(document.stored_sha256), _media_type(document)) for document in documents),
        ],
        to=[person],
        signer=signer,
        now=now,
        package_id=package_id,
        keep=False,
    )


def waits_for_approval(uow: UnitOfWork) -> bool | None:
    """Whether the panel's packs wait for the approver's signature, on late tenders or on another chair.

    None where there is nothing to sign.
    """
    if uow.evaluations.held().setup_digest is None:
        return True if uow.setup().late else None
    changed = chairs_changed(uow)
    return not (late_decisions_approved(uow) and chair_approved(uow)) if uow.setup().late or changed else None


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
    uow.evaluations.begin(
        setup.evaluation, holder_id=read.addressee.id, authority_certificate=proved.authority, lead_compared=compared
    )
    uow.evaluations.publish_lots(setup.lots)
    uow.evaluations.freeze_model(setup.model, at=now)
    for tender in setup.tenders:
        uow.tenders.register(setup.supplier_of(tender.id), tender)
    for late in setup.late:
        uow.tenders.decide_late(late)
    for one in read.chain.revisions:
        hold_revision(uow, one.setup, certificates=one.certificates)
    for sha256, body in progress.each(read.documents.items(), "Keeping the documents"):
        uow.documents.keep(sha256=sha256, body=body)
    _keep_setups(uow, opened, now=now)


def extend(uow: UnitOfWork, opened: OpenedPack, *, now: datetime) -> tuple[Revised, ...]:
    """Take a later pack into the evaluation that is here: what was typed, locked and sent stays as it is.

    Gives what each new revision changed. Raises: FileProblem when the pack is not a later one of this evaluation, from
    the same lead, for the same person.
    """
    require_sound(uow)
    held, chain = uow.evaluations.held(), opened.read.chain
    if held.setup_digest == chain.in_force.digest:
        raise FileProblem(
            "This pack is already here: nothing changed since.", hint="Open the evaluation from the list."
        )
    if held.setup_digest not in chain.digests or not known_setups(uow) <= set(chain.digests):
        raise FileProblem(
            "This pack does not go on from the set-up that is here.",
            hint="Ask the procurement lead for the latest pack. If they say this is it, do not open it: their words "
            "were compared for another.",
        )
    if opened.read.addressee.id != held.holder_id or chain.in_force.authority != held.authority_certificate:
        raise FileProblem("This pack is for somebody else, or from another lead.", hint="Ask for your own pack.")
    revised = tuple(one for one in revisions_of(chain) if one.number > held.setup_revision)
    for one in chain.revisions[held.setup_revision :]:
        hold_revision(uow, one.setup, certificates=one.certificates)
    for sha256, body in opened.read.documents.items():
        uow.documents.keep(sha256=sha256, body=body)
    _keep_setups(uow, opened, now=now)
    return revised


def revisions(uow: UnitOfWork) -> tuple[Revised, ...]:
    """What each revision of the set-up changed, the first first; none before the set-up is issued."""
    if uow.evaluations.held().setup_digest is None:
        return ()
    return revisions_of(setups_of(uow))


def revisions_of(chain: SetupChain) -> tuple[Revised, ...]:
    """The same for a chain of set-ups."""
    setups = [one.setup for one in chain.revisions]
    return tuple(
        Revised(number=after.revision, reason=after.reason, changes=changes(before, after))
        for before, after in pairwise(setups)
    )


def _keep_setups(uow: UnitOfWork, opened: OpenedPack, *, now: datetime) -> None:
    """Keep every signed revision that is not here yet, and note the one in force and the pack that brought it."""
    holder_id, (proved, setup) = opened.read.addressee.id, (opened.read.proved, opened.read.proved.setup)
    for container in opened.read.setups:
        package = held_package(read_container(container), container)
        if uow.packages.keep(package, direction=RECEIVED, at=now):
            uow.audit.record("set-up received", member_id=holder_id, now=now, subject=package.digest)
    uow.evaluations.issued(digest=proved.digest, revision=setup.revision, reason=setup.reason, model=setup.model)
    uow.audit.record("pack received", member_id=holder_id, now=now, subject=opened.digest)
