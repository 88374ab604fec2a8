"""A later revision of the set-up: what changes, why, signed by the lead and chained to the one before.

Everything is put down and signed in one step, so that no set-up ever lies in the lead's file that nobody signed. What a
revision may change is for `domain.revision` to say. Afterwards each person is issued a new pack.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from evaluator.domain.masking import masked
from evaluator.domain.pack import Mask, Setup
from evaluator.domain.panel import Assigned, PanelMember, Role, Roster
from evaluator.domain.price_file import Opening, require_new
from evaluator.domain.revision import require_may_follow, with_guidance
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, hold_revision, issue, moderation_stands_closed
from evaluator.formats.contents import setup_objects
from evaluator.formats.identity import IdentityCard, certify, flaw_in_name, read_card
from evaluator.formats.response_document import ReceivedDocument, received_document
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaves:
    """Somebody goes off the panel."""

    member_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joins:
    """Somebody comes to the panel with their identity card; `compared` says how its words were compared.

    `questions` are those they score; none listed means all.
    """

    member_id: UUID
    card: bytes
    job_title: str
    roles: tuple[Role, ...]
    compared: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """Somebody lost their key and comes with a new card; `compared` says how its words were compared."""

    member_id: str
    card: bytes
    compared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesChair:
    """Somebody who scores takes the chair, with the same key; who had it keeps their other roles, or goes off."""

    member_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAdded:
    """A document or clarification that came late, for one tender."""

    tender_id: str
    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceCorrected:
    """The guidance for one criterion in other words."""

    criterion_id: str
    guidance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesBack:
    """Suppliers' names that were hidden while the panel scored are given to everybody."""


Change: TypeAlias = Leaves | Joins | NewKey | TakesChair | DocumentAdded | GuidanceCorrected | NamesBack


def revise_setup(
    uow: UnitOfWork,
    *,
    changes: Iterable[Change],
    reason: str,
    signer: Signer,
    certifying_key: bytes,
    now: datetime,
    package_id: UUID,
) -> Issued:
    """Sign the next revision of the set-up and address it to everyone who is in it.

    Raises: RuleBroken before the first set-up is issued, without a reason, for a change that no revision may make, or
    for another panel once moderation is closed; FileProblem for a damaged card or an empty document.
    """
    held, before = uow.evaluations.held(), uow.setup()
    held.require_setup_digest()
    next_one = _made(uow, before, changes, reason=reason, certifying_key=certifying_key, now=now)
    after = masked(next_one.setup, held.mask.commitment) if held.mask and next_one.setup.hides_names else next_one.setup
    require_may_follow(before, after)
    _require_right_time(uow, before, after)
    after.require_complete()
    issued = issue(
        uow,
        kind=Kind.SETUP,
        role=Role.LEAD,
        objects=setup_objects(after, authority=held.authority_certificate, certificates=next_one.certificates),
        to=after.roster.people,
        signer=signer,
        now=now,
        package_id=package_id,
    )
    hold_revision(uow, after, certificates=next_one.certificates)
    for sha256, body in next_one.bodies.items():
        uow.documents.keep(sha256=sha256, body=body)
    uow.evaluations.issued(digest=issued.digest, revision=after.revision, reason=after.reason, model=after.model)
    return issued


def _made(
    uow: UnitOfWork, before: Setup, changes: Iterable[Change], *, reason: str, certifying_key: bytes, now: datetime
) -> "_Next":
    """The next revision with every change made: names that come back first, who takes the chair last."""
    next_one = _Next(
        setup=replace(before, revision=before.revision + 1, reason=reason.strip()),
        named=replace(uow.setup_with_names(), mask=_mask_off(uow)),
        authority=uow.evaluations.held().authority_certificate,
        certifying_key=certifying_key,
        certificates=uow.panel.certificates(),
        openings=uow.documents.openings(),
        now=now,
    )
    in_turn = sorted(changes, key=lambda change: (not isinstance(change, NamesBack), isinstance(change, TakesChair)))
    for change in in_turn:
        next_one.make(change)
    return next_one


@dataclass
class _Next:
    """The next revision as it comes about, change by change; nothing of it is in the file before it is signed."""

    setup: Setup
    named: Setup
    authority: bytes
    certifying_key: bytes
    certificates: dict[str, bytes]
    openings: tuple[Opening, ...]
    now: datetime
    bodies: dict[str, bytes] = field(default_factory=dict)

    def make(self, change: Change) -> None:
        """Put one change into the set-up."""
        setup, until = self.setup, self.setup.revision - 1
        match change:
            case Leaves(member_id=member_id):
                self.to_roster(setup.roster.without(member_id, until=until, reason=setup.reason))
                others = tuple(one for one in setup.assigned if one.member_id != member_id)
                self.setup = replace(self.setup, assigned=others)
            case Joins(member_id=new_id, card=card, job_title=job_title, roles=roles, compared=compared) as came:
                if job_title and (flaw := flaw_in_name(job_title)):
                    raise RuleBroken("The job title does not do. {flaw}", hint="Type the title again.", flaw=flaw)
                person = _person(card, str(new_id), job_title=job_title, roles=roles, compared=compared)
                _require_new_to_panel(setup.roster, person)
                self.to_roster(setup.roster.enrol(person))
                if came.questions:
                    own = Assigned(member_id=person.id, questions=came.questions)
                    self.setup = replace(self.setup, assigned=(*setup.assigned, own))
                self.certify(person, read_card(card))
            case NewKey(member_id=member_id, card=card, compared=compared):
                same = setup.roster.of(member_id)
                person = _person(card, same.id, job_title=same.job_title, roles=same.roles, compared=compared)
                self.to_roster(setup.roster.with_new_key(person, until=until, reason=setup.reason))
                self.certify(person, read_card(card))
            case TakesChair(member_id=member_id):
                self.to_roster(setup.roster.chaired_by(member_id, until=until, reason=setup.reason))
                for person in self.setup.roster.people:
                    if person not in setup.roster.people:
                        self.certify(person, _card_of(person, self.certificates[person.id]))
            case DocumentAdded(tender_id=tender_id, name=name, body=body):
                self.add(received_document(tender_id=setup.tender(tender_id).id, name=name, body=body, price_key=None))
            case NamesBack():
                names = self.named
                documents, late = names.documents, names.late
                self.setup = replace(setup, suppliers=names.suppliers, documents=documents, late=late, mask=names.mask)
            case GuidanceCorrected(criterion_id=criterion_id, guidance=guidance):
                self.setup = replace(setup, model=with_guidance(setup.model, criterion_id, guidance.strip()))

    def to_roster(self, roster: Roster) -> None:
        """Another panel."""
        self.setup = replace(self.setup, roster=roster)

    def certify(self, person: PanelMember, card: IdentityCard) -> None:
        """Issue the certificate for a key that is new to the evaluation, or is there in other roles."""
        self.certificates[person.id] = certify(
            ca_certificate=self.authority,
            ca_key=self.certifying_key,
            card=card,
            member_id=person.id,
            roles=person.roles,
            evaluation_id=self.setup.evaluation.id,
            now=self.now,
        )

    def add(self, received: ReceivedDocument) -> None:
        """One document more. Raises: RuleBroken when the tender holds the same file already."""
        document, documents = received.document, self.setup.documents
        require_new(documents, self.openings, tender_id=document.tender_id, name=document.name, sha256=received.sha256)
        self.setup = replace(self.setup, documents=(*documents, document))
        self.bodies[document.stored_sha256] = received.kept


def _person(card: bytes, member_id: str, *, job_title: str, roles: tuple[Role, ...], compared: str) -> PanelMember:
    return read_card(card).as_member(member_id=member_id, job_title=job_title, roles=roles, compared=compared.strip())


def _card_of(person: PanelMember, certificate: bytes) -> IdentityCard:
    """What the card of somebody on the panel says, from what was certified of it."""
    return IdentityCard(
        name=person.name,
        organisation=person.organisation,
        age_recipient=person.age_recipient,
        certificate=certificate,
        fingerprint=person.fingerprint,
    )


def _require_new_to_panel(roster: Roster, joining: PanelMember) -> None:
    """Raises: RuleBroken, with the way there is, where somebody who scores is to join once more as the chair."""
    known = roster.known_by(joining.fingerprint)
    if known is not None and known.is_a(Role.MEMBER) and joining.is_a(Role.CHAIR):
        raise RuleBroken(
            "{name} is on the panel already, and keeps this key.",
            hint="Choose them under “A panel member takes the chair”: what they scored and signed stays as it is.",
            name=known.name,
        )


def _mask_off(uow: UnitOfWork) -> Mask | None:
    """The mask as it is once the names are back; None where they were never hidden."""
    held = uow.evaluations.held()
    return None if held.mask is None else replace(held.mask, salt=held.mask_salt)


def _require_right_time(uow: UnitOfWork, before: Setup, after: Setup) -> None:
    """Who scored stays once moderation is closed; names come back then, and not before."""
    closed = moderation_stands_closed(uow)
    if closed and set(before.expected_to_score()) != set(after.expected_to_score()):
        raise _scored_already(before.roster.the(Role.CHAIR), after)
    if before.hides_names and not after.hides_names and not closed:
        raise RuleBroken(
            "The suppliers' names come back once moderation is closed.",
            hint="Keep the closed moderation that the chair sends you first, on the screen “Packs”.",
        )


def _scored_already(chair: PanelMember, after: Setup) -> RuleBroken:
    """Who scored stays; where it is the chair who is to leave, the way there is goes over another chair first."""
    if chair.id in after.expected_to_score():
        return RuleBroken(
            "Moderation is closed: who scored cannot be changed any more.",
            hint="If it is opened again, keep the chair's request and the approver's consent on the screen “Packs” "
            "first. A new key may be certified at any time, and so may another approver.",
        )
    return RuleBroken(
        "Moderation is closed: who scored cannot be changed any more.",
        hint="Give a panel member the chair in this revision and leave {chair} on the panel. If {chair} cannot hand "
        "over, the new chair asks to open moderation again: keep the request and the approver's consent on the screen "
        "“Packs”, then take {chair} off in another revision.",
        chair=chair.name,
    )
