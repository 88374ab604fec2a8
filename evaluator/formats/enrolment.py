"""Whom a certificate authority begins with, and whom it takes in: the lead, then each person by their identity card.

An evaluation and a dynamic purchasing system begin alike, and take people in alike (SECURITY §4).
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import RuleBroken
from evaluator.formats.identity import IdentityCard, certify, flaw_in_name, new_evaluation_ca, read_card
from evaluator.formats.signing import new_private_key

OWN_KEY = "own key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A person in their roles, and the certificate (DER) that binds their key to them."""

    person: PanelMember
    certificate: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The lead as enrolled, the new authority's certificate (DER), and its private key (PKCS#8)."""

    lead: PanelMember
    certificate: bytes
    authority: bytes
    authority_key: bytes


def begun_by(card: IdentityCard, *, file_id: str, job_title: str, now: datetime, member_id: UUID) -> Begun:
    """A new authority for one evaluation or system, and its lead certified by it.

    Raises: RuleBroken for a job title that cannot be shown.
    """
    key = new_private_key()
    authority = new_evaluation_ca(evaluation_id=file_id, lead_name=card.name, private_key=key, now=now)
    lead = certified(
        card,
        file_id=file_id,
        authority=authority,
        certifying_key=key,
        job_title=job_title,
        roles=(Role.LEAD,),
        compared=OWN_KEY,
        now=now,
        member_id=member_id,
    )
    return Begun(lead=lead.person, certificate=lead.certificate, authority=authority, authority_key=key)


def enrolled(newcomer: Newcomer, *, file_id: str, authority: bytes, certifying_key: bytes, now: datetime) -> Enrolled:
    """A person by the card they gave.

    Raises: FileProblem for a damaged card; RuleBroken for a job title that cannot be shown.
    """
    return certified(
        read_card(newcomer.card),
        file_id=file_id,
        authority=authority,
        certifying_key=certifying_key,
        job_title=newcomer.job_title,
        roles=newcomer.roles,
        compared=newcomer.compared.strip(),
        now=now,
        member_id=newcomer.member_id,
    )


def require_job_title(job_title: str) -> None:
    """Raises: RuleBroken for one that cannot be shown; it may be empty."""
    if job_title and (flaw := flaw_in_name(job_title)):
        raise RuleBroken("The job title does not do. {flaw}", hint="Type the title again.", flaw=flaw)


def certified(
    card: IdentityCard,
    *,
    file_id: str,
    authority: bytes,
    certifying_key: bytes,
    job_title: str,
    roles: tuple[Role, ...],
    compared: str,
    now: datetime,
    member_id: UUID,
) -> Enrolled:
    """The person of a card, and the certificate for their key. Raises: RuleBroken for a job title that is no name."""
    require_job_title(job_title)
    person = card.as_member(member_id=str(member_id), job_title=job_title, roles=roles, compared=compared)
    certificate = certify(
        ca_certificate=authority,
        ca_key=certifying_key,
        card=card,
        member_id=person.id,
        roles=roles,
        evaluation_id=file_id,
        now=now,
    )
    return Enrolled(person=person, certificate=certificate)
