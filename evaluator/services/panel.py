"""Enrolling the panel: an identity card, the words of its key compared, a certificate for this evaluation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import Assigned, PanelMember, Role
from evaluator.domain.procurement import Stage
from evaluator.errors import RuleBroken
from evaluator.formats.enrolment import enrolled, require_job_title
from evaluator.formats.identity import read_card, words
from evaluator.storage.unit_of_work import UnitOfWork


def words_to_compare(card: bytes) -> tuple[str, ...]:
    """The eight words that the lead and the card's owner read to each other. Raises: FileProblem."""
    return words(read_card(card).fingerprint)


def shown_on(card: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The name and organisation on an identity card, and the eight words to compare. Raises: FileProblem."""
    read = read_card(card)
    return read.name, read.organisation, words(read.fingerprint)


def require_may_join(uow: UnitOfWork, *, newcomers: Sequence[Newcomer]) -> None:
    """Hold those who wait to be certified against the roster, and against each other, before anything is signed.

    Raises: FileProblem for a damaged card; RuleBroken as `enrol`, for the first of them who cannot join.
    """
    roster = uow.panel.roster()
    for one in newcomers:
        require_job_title(one.job_title)
        card = read_card(one.card)
        roster = roster.enrol(
            card.as_member(
                member_id=str(one.member_id), job_title=one.job_title, roles=one.roles, compared=one.compared.strip()
            )
        )


def people(uow: UnitOfWork) -> tuple[PanelMember, ...]:
    """Everyone enrolled."""
    return uow.panel.roster().people


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoScores:
    """The questions with who scores each, how many are to at least, and what stands in the way; empty when nothing."""

    questions: tuple[tuple[AwardCriterion, tuple[PanelMember, ...]], ...]
    members: tuple[PanelMember, ...]
    assigned: tuple[Assigned, ...]
    fewest: int
    missing: str


def who_scores(uow: UnitOfWork) -> WhoScores | None:
    """Who scores what; None until the model is frozen."""
    if uow.evaluations.held().model is None:
        return None
    setup = uow.setup()
    try:
        setup.require_scorers()
        missing = ""
    except RuleBroken as problem:
        missing = f"{problem.message} {problem.hint}".strip()
    return WhoScores(
        questions=tuple(
            (leaf, tuple(setup.roster.of(one) for one in setup.scorers_of(leaf.id)))
            for leaf in setup.model.scored_leaves()
        ),
        members=setup.roster.with_role(Role.MEMBER),
        assigned=setup.assigned,
        fewest=setup.fewest_scorers,
        missing=missing,
    )


def assign(uow: UnitOfWork, *, member_id: str, questions: Iterable[str], now: datetime) -> None:
    """Say which questions a panel member scores; all of them means whatever the model asks.

    Raises: RuleBroken once the set-up is issued, or for somebody who does not score, nothing or an unknown question.
    """
    held = uow.evaluations.held()
    if held.stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="Whoever joins in a revision may take over questions.")
    every = [leaf.id for leaf in held.require_model().scored_leaves()]
    wanted = set(questions)
    person = uow.panel.roster().of(member_id)
    if not person.is_a(Role.MEMBER):
        raise RuleBroken("{name} does not score.", hint="Only panel members are given questions.", name=person.name)
    if not wanted or not wanted <= set(every):
        raise RuleBroken(
            "{name} scores no question of this model.", hint="Tick at least one question.", name=person.name
        )
    uow.panel.assign(member_id, None if wanted == set(every) else tuple(one for one in every if one in wanted))
    uow.audit.record("questions assigned", member_id=held.holder_id, now=now, subject=member_id)


def require_scorers(uow: UnitOfWork, *, number: int, now: datetime) -> None:
    """Say how many are to score each question. Raises: RuleBroken below 1 or once the set-up is issued."""
    held = uow.evaluations.held()
    if held.stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.")
    if number < 1:
        raise RuleBroken("Somebody has to score each question.", hint="Give 1 or more.")
    uow.evaluations.keep_fewest_scorers(number)
    uow.audit.record("scorers of each question", member_id=held.holder_id, now=now, subject=str(number))


def enrol(uow: UnitOfWork, newcomer: Newcomer, *, certifying_key: bytes, now: datetime) -> PanelMember:
    """Add a person to the panel, also one whose words were not compared: the report then says so.

    Raises: FileProblem for a damaged card; RuleBroken once the set-up is issued, for a job title that cannot be shown,
    or when the roster refuses them.
    """
    held = uow.evaluations.held()
    if held.stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="A new person needs a new revision of the set-up.")
    made = enrolled(
        newcomer,
        file_id=held.evaluation.id,
        authority=held.authority_certificate,
        certifying_key=certifying_key,
        now=now,
    )
    uow.panel.enrol(made.person, certificate=made.certificate)
    uow.audit.record("person enrolled", member_id=held.holder_id, now=now, subject=made.person.id)
    return made.person
