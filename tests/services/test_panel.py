"""Enrolling: the card's own words, a certificate for this evaluation, and blanks that are no comparison."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.cast import COMPARED, Player
from evaluator.demo.walk import Walk
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.identity import certified_by
from evaluator.formats.signing import load_certificate
from evaluator.services import panel, profile
from evaluator.storage.evaluation_file import EvaluationFile

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


@pytest.fixture
def begun(played: Walk, tmp_path: Path) -> Iterator[EvaluationFile]:
    """The lead's file of a new evaluation, nobody enrolled but the lead."""
    signing, evaluation_id = played.the(Role.LEAD).signing, uuid4()
    lead = replace(signing, profile=replace(signing.profile, folder=tmp_path))
    evaluation = replace(played.evaluation(), id=str(evaluation_id))
    profile.begin_evaluation(lead, evaluation, job_title="Procurement lead", now=NOW, member_id=uuid4())
    with profile.open_evaluation(lead.profile, evaluation_id) as file:
        yield file


def enrol(
    played: Walk, file: EvaluationFile, player: Player, *, job_title: str = "Nurse", compared: str = COMPARED
) -> PanelMember:
    newcomer = Newcomer(
        member_id=uuid4(),
        card=profile.card_bytes(player.signing.profile.folder),
        job_title=job_title,
        roles=(Role.MEMBER,),
        compared=compared,
    )
    with file.work() as uow:
        certifying_key = profile.certifying_key(played.the(Role.LEAD).signing, file)
        return panel.enrol(uow, newcomer, certifying_key=certifying_key, now=NOW)


def test_an_enrolled_person_is_certified_for_this_evaluation_and_no_other(played: Walk, begun: EvaluationFile) -> None:
    person = enrol(played, begun, played.all_with(Role.MEMBER)[0])
    with begun.work() as uow:
        held, certificate = uow.evaluations.held(), uow.panel.certificates()[person.id]
    authority = load_certificate(held.authority_certificate)
    certified = certified_by(authority, load_certificate(certificate), evaluation_id=str(begun.id))
    assert (certified.member_id, certified.fingerprint) == (person.id, person.fingerprint)
    with pytest.raises(FileProblem):
        certified_by(authority, load_certificate(certificate), evaluation_id=str(played.evaluation_id))


def test_blanks_are_no_comparison_of_words(played: Walk, begun: EvaluationFile) -> None:
    assert enrol(played, begun, played.all_with(Role.MEMBER)[0], compared="  \n").compared == ""


def test_one_key_is_enrolled_once_and_a_job_title_can_be_shown(played: Walk, begun: EvaluationFile) -> None:
    one, other = played.all_with(Role.MEMBER)[:2]
    enrol(played, begun, one)
    with pytest.raises(RuleBroken, match="enrolled already"):
        enrol(played, begun, one)
    for title in ("Nurse\u202e", "N" * 301, " "):
        with pytest.raises(RuleBroken, match="The job title"):
            enrol(played, begun, other, job_title=title)


def test_nobody_is_enrolled_once_the_set_up_is_issued(played: Walk) -> None:
    with played.desk(played.the(Role.LEAD)) as file, pytest.raises(RuleBroken, match="issued already"):
        enrol(played, file, played.all_with(Role.MEMBER)[0])
