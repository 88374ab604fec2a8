"""Enrolling the panel: an identity card, the words of its key compared, a certificate for this evaluation."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Stage
from evaluator.errors import RuleBroken
from evaluator.formats.identity import certify, flaw_in_name, read_card, words
from evaluator.storage.unit_of_work import UnitOfWork


def words_to_compare(card: bytes) -> tuple[str, ...]:
    """The eight words that the lead and the card's owner read to each other. Raises: FileProblem."""
    return words(read_card(card).fingerprint)


def shown_on(card: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The name and organisation on an identity card, and the eight words to compare. Raises: FileProblem."""
    read = read_card(card)
    return read.name, read.organisation, words(read.fingerprint)


def people(uow: UnitOfWork) -> tuple[PanelMember, ...]:
    """Everyone enrolled."""
    return uow.panel.roster().people


def enrol(
    uow: UnitOfWork,
    *,
    card: bytes,
    job_title: str,
    roles: Iterable[Role],
    compared: str,
    certifying_key: bytes,
    now: datetime,
    member_id: UUID,
) -> PanelMember:
    """Add a person to the panel. `compared` says how the words were compared; empty means they were not.

    Raises: FileProblem for a damaged card; RuleBroken once the set-up is issued, for a job title that cannot be shown,
    or when the roster refuses them.
    """
    held = uow.evaluations.held()
    if held.stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="A new person needs a new revision of the set-up.")
    if job_title and (flaw := flaw_in_name(job_title)):
        raise RuleBroken(flaw.replace("A name", "The job title"), hint="Type the job title again.")
    read = read_card(card)
    person = PanelMember(
        id=str(member_id),
        name=read.name,
        organisation=read.organisation,
        job_title=job_title,
        roles=tuple(roles),
        fingerprint=read.fingerprint,
        age_recipient=read.age_recipient,
        compared=compared.strip(),
    )
    certificate = certify(
        ca_certificate=held.authority_certificate,
        ca_key=certifying_key,
        card=read,
        member_id=person.id,
        roles=person.roles,
        evaluation_id=held.evaluation.id,
        now=now,
    )
    uow.panel.enrol(person, certificate=certificate)
    uow.audit.record("person enrolled", member_id=held.holder_id, now=now, subject=person.id)
    return person
