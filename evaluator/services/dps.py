"""Establishing a dynamic purchasing system, its people, and the bodies entitled to use it.

A system has a file, keys and a certificate authority of its own, like an evaluation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.domain.dps import MOST_AUTHORITIES, ContractingAuthority, DynamicPurchasingSystem
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.selection import SelectionQuestionnaire
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.authorities import read_authorities
from evaluator.formats.enrolment import begun_by, enrolled
from evaluator.formats.identity import IdentityCard
from evaluator.formats.regime import rules_of
from evaluator.formats.selection import questionnaire
from evaluator.formats.signing import Signer as Signer
from evaluator.storage.dps_file import DpsFile as DpsFile
from evaluator.storage.dps_file import create_dps_file, dps_ids, open_dps_file
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.evaluation_keys import ca_key
from evaluator.storage.keys import Unlocked


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemListed:
    """One line of the list of systems on this computer; `called` is what its rulebook calls it."""

    id: UUID
    title: str
    called: str
    roles: tuple[Role, ...]
    warning: str = ""
    is_system = True

    @property
    def at(self) -> str:
        """What stands in the place of a stage."""
        return self.called


def establish(
    systems: Path,
    dps: DynamicPurchasingSystem,
    *,
    unlocked: Unlocked,
    card: IdentityCard,
    signing_key: bytes,
    job_title: str,
    now: datetime,
    member_id: UUID,
) -> None:
    """Begin a system as its procurement lead: its keys, its certificate authority, and the lead enrolled.

    Raises: RuleBroken for a rulebook that knows no such system; FileProblem when it is here already.
    """
    rules_of(dps.regime).require_market()
    begun = begun_by(card, file_id=dps.id, job_title=job_title, now=now, member_id=member_id)
    lead = begun.lead

    def first(uow: DpsUnitOfWork) -> None:
        uow.systems.begin(dps, holder_id=lead.id, authority_certificate=begun.authority, lead_compared=lead.compared)
        uow.panel.enrol(lead, certificate=begun.certificate)
        uow.audit.record("system begun", member_id=lead.id, now=now, subject=dps.id)

    create_dps_file(
        systems,
        UUID(dps.id),
        unlocked=unlocked,
        encode=canonical.encode,
        first=first,
        authority=(signing_key, begun.authority_key),
    )


def open_system(systems: Path, dps_id: UUID, *, unlocked: Unlocked, keep_backup: bool = True) -> DpsFile:
    """Open one of this person's systems; close it to give its lock back.

    Raises: FileProblem, also when the file is older than last seen on this computer (SECURITY T16).
    """
    file = open_dps_file(systems, dps_id, unlocked=unlocked, encode=canonical.encode, keep_backup=keep_backup)
    if file.freshness.is_alarm:
        file.close()
        raise FileProblem(file.freshness.value, hint="Put the newest file back.")
    return file


def the_system(systems: Path) -> UUID:
    """The one system in a profile's folder. Raises: FileProblem when there is none, or several."""
    found = dps_ids(systems)
    if len(found) != 1:
        raise FileProblem(
            "This profile holds {number} dynamic purchasing systems.",
            hint="Name one that holds one.",
            number=len(found),
        )
    return found[0]


def systems_in(systems: Path, *, unlocked: Unlocked) -> tuple[SystemListed, ...]:
    """Every system this profile holds."""
    listed = []
    for dps_id in dps_ids(systems):
        with (
            open_dps_file(systems, dps_id, unlocked=unlocked, encode=canonical.encode, keep_backup=False) as file,
            file.work() as uow,
        ):
            dps, warning = uow.systems.held().dps, file.warning
            listed.append(
                SystemListed(
                    id=dps_id,
                    title=dps.title,
                    called=rules_of(dps.regime).terms.market,
                    roles=uow.holder().roles,
                    warning=warning,
                )
            )
    return tuple(listed)


def signer(uow: DpsUnitOfWork, signing_key: bytes) -> Signer:
    """The holder of this file as certified for the system."""
    return Signer.load(private_key=signing_key, certificate=uow.panel.certificates()[uow.systems.held().holder_id])


def certifying_key(file: DpsFile, signing_key: bytes) -> bytes:
    """The private key with which the lead certifies people. Raises: RuleBroken for anyone but the lead."""
    return ca_key(file.keys, signing_key=signing_key)


def enrol(uow: DpsUnitOfWork, newcomer: Newcomer, *, certifying_key: bytes, now: datetime) -> PanelMember:
    """Add an assessor or an approver.

    Raises: FileProblem for a damaged card; RuleBroken when the words were not compared or the roster refuses them.
    """
    if not newcomer.compared.strip():
        raise RuleBroken("The words of the key have not been compared.", hint="Read them to each other, then say how.")
    held = uow.systems.held()
    made = enrolled(
        newcomer,
        file_id=held.dps.id,
        authority=held.authority_certificate,
        certifying_key=certifying_key,
        now=now,
    )
    uow.panel.enrol(made.person, certificate=made.certificate)
    uow.audit.record("person enrolled", member_id=held.holder_id, now=now, subject=made.person.id)
    return made.person


def entitle(uow: DpsUnitOfWork, authorities: Iterable[ContractingAuthority], *, now: datetime) -> int:
    """Note bodies entitled to use the system; those here already under their code are brought up to date.

    Gives how many were new or changed. Raises: RuleBroken above the limit.
    """
    wanted = tuple(authorities)
    if len(wanted) > MOST_AUTHORITIES:
        raise RuleBroken(
            "A list has at most {most_authorities:,} authorities; this one has {number:,}.",
            most_authorities=MOST_AUTHORITIES,
            number=len(wanted),
        )
    added = uow.authorities.add(wanted, at=now)
    uow.audit.record("authorities entitled", member_id=uow.holder().id, now=now, subject=str(added))
    return added


def entitle_listed(uow: DpsUnitOfWork, data: bytes, *, now: datetime) -> int:
    """Entitle every body of a list; how many were new or changed.

    The list has the layout of the Organisation Data Service, or a code and a name on each line.
    Raises: FileProblem naming the line that cannot be used.
    """
    return entitle(uow, read_authorities(data), now=now)


def selection() -> SelectionQuestionnaire:
    """The questionnaire that every applicant answers."""
    return questionnaire()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is there of what suppliers need before they can apply."""

    has_people: bool
    has_changes: bool


def standing(uow: DpsUnitOfWork) -> Standing:
    """Whether two assessors and an approver are enrolled, and a first change is planned."""
    roster = uow.panel.roster()
    return Standing(
        has_people=len(roster.with_role(Role.MEMBER)) > 1 and bool(roster.with_role(Role.APPROVER)),
        has_changes=bool(uow.changes.all()),
    )
