"""Two people assess applications on their own computers: a pack goes out, locked and signed assessments come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.domain.admission import asked
from evaluator.domain.application import Application
from evaluator.domain.assessment import Assessment
from evaluator.domain.change import Published
from evaluator.domain.panel import Role
from evaluator.domain.selection import SelectionQuestion
from evaluator.domain.specification import Requirement
from evaluator.dps_exchange import issue, receive
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Issued, open_sealed
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import content
from evaluator.formats.dps_contents import DpsPack, ProvedPack, SignedAssessments, pack_objects, read_dps_pack
from evaluator.formats.identity import words
from evaluator.formats.selection import questionnaire
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.storage.dps_file import create_dps_file, dps_ids, open_dps_file
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.keys import Unlocked

OF_TWO = 2  # assessments of each application


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDpsPack:
    """A pack that was decrypted and proved, before anything of it is kept."""

    read: ProvedPack

    @property
    def lead_words(self) -> tuple[str, ...]:
        """The eight words of the lead's key, to compare by voice or in person."""
        return words(self.read.lead.fingerprint)


def issue_pack(
    uow: DpsUnitOfWork,
    *,
    member_id: str,
    applications: Iterable[str] = (),
    signer: Signer,
    now: datetime,
    package_id: UUID,
) -> Issued:
    """One person's pack: the system as it stands, and the applications they are to assess with their documents."""
    held = uow.systems.held()
    wanted = set(applications)
    chosen = tuple(one for one in uow.applications.all() if one.id in wanted)
    suppliers = {one.supplier_id for one in chosen}
    pack = DpsPack(
        addressee=member_id,
        dps=held.dps,
        roster=uow.panel.roster(),
        changes=uow.changes.all(),
        approvals=uow.changes.approvals(),
        operators=tuple(one for one in uow.operators.all() if one.id in suppliers),
        applications=chosen,
    )
    documents = {document.sha256: document for one in chosen for document in one.documents}
    return issue(
        uow,
        kind=Kind.DPS_PACK,
        role=Role.LEAD,
        objects=pack_objects(
            pack,
            authority=held.authority_certificate,
            certificates=uow.panel.certificates(),
            documents=[(uow.documents.body(sha256), one.media_type) for sha256, one in documents.items()],
        ),
        to=[uow.panel.roster().of(member_id)],
        signer=signer,
        now=now,
        package_id=package_id,
    )


def open_pack(data: bytes, *, unlocked: Unlocked, own_fingerprint: str) -> OpenedDpsPack:
    """Decrypt and prove a pack without keeping anything.

    Raises: FileProblem when it is damaged, not such a pack, or not for this person.
    """
    _, container = open_sealed(data, age_identity=unlocked.age_identity)
    read = read_dps_pack(container)
    require_addressed_to(container.statement, own_fingerprint)
    if read.pack.roster.of(read.pack.addressee).fingerprint != own_fingerprint:
        raise FileProblem("This pack is for somebody else.", hint="Ask the procurement lead for your own pack.")
    return OpenedDpsPack(read=read)


def accept_pack(opened: OpenedDpsPack, *, systems: Path, unlocked: Unlocked, compared: str, now: datetime) -> UUID:
    """Keep an opened pack: the first makes the system's file on this computer, a later one adds to it.

    `compared` says how the lead's words were compared.
    Raises: RuleBroken when they were not; FileProblem when a later pack comes from another authority.
    """
    if not compared.strip():
        raise RuleBroken("The lead's words have not been compared.", hint="Read them to the procurement lead first.")
    dps_id = UUID(opened.read.pack.dps.id)
    if dps_id in dps_ids(systems):
        with open_dps_file(systems, dps_id, unlocked=unlocked, encode=canonical.encode) as file, file.work() as uow:
            if uow.systems.held().authority_certificate != opened.read.authority:
                raise FileProblem("This pack rests on another certificate authority than the one compared here.")
            _keep(uow, opened.read, now=now)
        return dps_id

    def first(uow: DpsUnitOfWork) -> None:
        pack = opened.read.pack
        uow.systems.begin(
            pack.dps,
            holder_id=pack.addressee,
            authority_certificate=opened.read.authority,
            lead_compared=compared.strip(),
        )
        _keep(uow, opened.read, now=now)

    create_dps_file(systems, dps_id, unlocked=unlocked, encode=canonical.encode, first=first)
    return dps_id


def _keep(uow: DpsUnitOfWork, read: ProvedPack, *, now: datetime) -> None:
    known = {person.id for person in uow.panel.roster().people}
    for person in read.pack.roster.people:
        if person.id not in known:
            uow.panel.enrol(person, certificate=read.certificates[person.id])
    for change in read.pack.changes:
        uow.changes.draft(change, sha256=canonical.digest(canonical.encode(change)))
    for approval in read.pack.approvals:
        uow.changes.approve(approval)
    uow.operators.keep(read.pack.operators, at=now)
    uow.applications.keep(read.pack.applications)
    for sha256, body in read.documents.items():
        uow.documents.keep(sha256=sha256, body=body)
    uow.audit.record("system pack received", member_id=uow.holder().id, now=now, subject=read.digest)


def record_assessment(uow: DpsUnitOfWork, assessment: Assessment, *, now: datetime) -> None:
    """Save one draft; earlier versions stay. Raises: RuleBroken for another's assessment, or a locked one."""
    if assessment.assessor_id != uow.holder().id:
        raise RuleBroken("Everybody records their own assessment.")
    uow.applications.of(assessment.application_id)
    uow.assessments.save(assessment, at=now)


def lock_assessment(uow: DpsUnitOfWork, application_id: str, *, now: datetime) -> Assessment:
    """Close one's own assessment of an application for good. Raises: RuleBroken when anything is missing."""
    holder, application = uow.holder(), uow.applications.of(application_id)
    draft = uow.assessments.of(application_id, holder.id)
    if draft is None:
        raise RuleBroken(
            "Application {application_id} has not been assessed.",
            hint="Give each point an outcome.",
            application_id=application_id,
        )
    questionnaire().require_grounds(draft.findings)
    every = Published(changes=uow.changes.all())
    locked = draft.lock(expected=[one.id for one in asked(application, every)], now=now)
    uow.assessments.save(locked, at=now)
    digest = canonical.digest(canonical.encode(locked))
    uow.audit.record("assessment locked", member_id=holder.id, now=now, subject=digest)
    return locked


def submit(
    uow: DpsUnitOfWork, *, applications: Iterable[str], signer: Signer, now: datetime, package_id: UUID
) -> Issued:
    """Sign one's locked assessments of these applications and send them to the lead.

    Raises: RuleBroken when one is open.
    """
    holder = uow.holder()
    found = []
    for application_id in applications:
        assessment = uow.assessments.of(application_id, holder.id)
        if assessment is None or assessment.locked_at is None:
            raise RuleBroken(
                "The assessment of application {application_id} is not locked.",
                hint="Lock it first.",
                application_id=application_id,
            )
        found.append(assessment)
    return issue(
        uow,
        kind=Kind.ASSESSMENT,
        role=Role.MEMBER,
        objects=[(canonical.encode(SignedAssessments(assessments=tuple(found))), JSON)],
        to=uow.panel.roster().with_role(Role.LEAD),
        signer=signer,
        now=now,
        package_id=package_id,
    )


def merge(uow: DpsUnitOfWork, *, data: bytes, age_identity: bytes, now: datetime) -> int:
    """Take one assessor's package in; how many assessments were new. The same package again changes nothing.

    Raises: FileProblem when an assessment in it is another person's, open, or another than one already merged.
    """
    received = receive(uow, data, kind=Kind.ASSESSMENT, role=Role.MEMBER, age_identity=age_identity, now=now)
    new = 0
    for assessment in received.content(SignedAssessments).assessments:
        if assessment.assessor_id != received.sender.id or assessment.locked_at is None:
            raise FileProblem("The package holds an assessment that is open, or not the signer's own.")
        held = uow.assessments.of(assessment.application_id, assessment.assessor_id)
        if held is not None and held != assessment:
            raise FileProblem(
                "{sender} has sent two different assessments of {application_id}.",
                hint="A locked assessment never changes; ask them which one is theirs.",
                sender=received.sender.name,
                application_id=assessment.application_id,
            )
        if held is None:
            uow.applications.of(assessment.application_id)
            uow.assessments.save(assessment, at=now)
            new += 1
    return new


def to_assess(uow: DpsUnitOfWork, *, member_id: str) -> tuple[str, ...]:
    """The undecided applications that lack an assessment which this person could still give; none for an approver."""
    if not uow.panel.roster().of(member_id).is_a(Role.MEMBER):
        return ()
    decided, held = uow.decisions.decided(), dict[str, set[str]]()
    for one in uow.assessments.all_locked():
        held.setdefault(one.application_id, set()).add(one.assessor_id)
    return tuple(
        one.id
        for one in uow.applications.all()
        if any((one.id, lot) not in decided for lot in one.lots)
        and len(held.get(one.id, ())) < OF_TWO
        and member_id not in held.get(one.id, ())
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One application as its assessor sees it: what is asked, what they found so far, the grounds there are, and what
    the supplier declared of them.
    """

    application: Application
    supplier: str
    requirements: tuple[Requirement, ...]
    draft: Assessment
    grounds: tuple[SelectionQuestion, ...]
    declared: tuple[tuple[SelectionQuestion, str], ...]

    @property
    def finished(self) -> int:
        """How many requirements lack nothing."""
        held = {one.requirement_id for one in self.draft.judgements if not one.missing()}
        return sum(one.id in held for one in self.requirements)


def sheets(uow: DpsUnitOfWork) -> tuple[Sheet, ...]:
    """Everything that this file's holder is to assess, the first received first."""
    holder, names = uow.holder(), uow.operators.names()
    every = Published(changes=uow.changes.all())
    return tuple(
        Sheet(
            application=one,
            supplier=names[one.supplier_id],
            requirements=asked(one, every),
            draft=uow.assessments.of(one.id, holder.id) or Assessment(application_id=one.id, assessor_id=holder.id),
            grounds=questionnaire().grounds(),
            declared=questionnaire().declared({each.question_id: each.text for each in one.answers}),
        )
        for one in uow.applications.all()
    )


def unsent(uow: DpsUnitOfWork) -> tuple[str, ...]:
    """The applications whose assessment this person has locked and not sent."""
    holder = uow.holder().id
    sent = {
        one.application_id
        for package in uow.packages.of_kind(Kind.ASSESSMENT)
        for one in content(read_container(package.container), SignedAssessments).assessments
    }
    locked = [one.application_id for one in uow.assessments.all_locked() if one.assessor_id == holder]
    return tuple(one for one in locked if one not in sent)
