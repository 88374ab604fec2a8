"""A later revision of the set-up: people and keys change with a reason, and nobody's work is lost."""

from pathlib import Path

import pytest

from evaluator.as_signed import differences_from_signed
from evaluator.domain.merging import Arrival
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.container import read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.identity import new_card, read_card
from evaluator.formats.record_check import judge_record
from evaluator.formats.sheets import SHEET
from evaluator.formats.signing import new_private_key
from evaluator.formats.statement import Kind
from evaluator.services import meeting, merging, pack, revision, scoring, submission
from tests.faults.verifier import refusal
from tests.quick_walk import (
    CLARIFICATION,
    GUIDANCE,
    REASON,
    ReplacedAfterReopening,
    RevisedWalk,
    chair_replaced,
    replaced_after_reopening,
    revised_walk,
)
from tests.services.forging import held_in, objects_of, record_of, reported_without, signed_again, signer_of


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> RevisedWalk:
    walk = revised_walk(tmp_path_factory.mktemp("revised"), tenders=2, questions=3)
    walk.run()
    return walk


def test_a_record_with_two_revisions_of_the_set_up_holds(revised: RevisedWalk) -> None:
    judged = judge_record((revised.out / "record.asice").read_bytes())
    assert [check for check in judged.checks if not check.ok] == []


def test_the_stand_alone_check_follows_a_record_with_two_revisions(revised: RevisedWalk) -> None:
    assert refusal((revised.out / "record.asice").read_bytes()) == ""


def test_everybody_is_told_what_changed_and_why(revised: RevisedWalk) -> None:
    with revised.desk(revised.the(Role.CHAIR)) as file, file.work() as uow:
        (second,) = pack.revisions(uow)
        setup = uow.setup()
    assert (second.number, second.reason) == (2, REASON)
    assert setup.model.scored_leaves()[0].guidance == GUIDANCE
    assert second.changes == (
        "EXAMPLE Member 1 left. What EXAMPLE Member 1 signed is kept, and is not counted any more.",
        "EXAMPLE Member 2 joined as panel member.",
        f"{CLARIFICATION} was added to the tender of EXAMPLE Supplier 001 Ltd.",
        f"The guidance for {setup.model.scored_leaves()[0].title} was corrected.",
    )


def test_who_left_is_kept_with_the_reason_and_not_counted(revised: RevisedWalk) -> None:
    left = str(revised.left.member_id)
    record = read_container((revised.out / "record.asice").read_bytes())
    evidence = read_evidence(record.objects.values())
    assert left in evidence.submissions
    assert left not in {one.member for one in evidence.award_input.individual_points}
    assert [(one.person.id, one.until, one.reason) for one in evidence.proved.setup.roster.left()] == [
        (left, 1, REASON)
    ]
    with revised.desk(revised.the(Role.CHAIR)) as file, file.work() as uow:
        assert left not in {who for item in meeting.read(uow).agenda.items for who, _ in item.individual}
        assert left in {one.member_id for one in uow.submissions.held()}


def test_a_record_without_the_scorecard_of_somebody_who_left_is_answered_no(revised: RevisedWalk) -> None:
    """It counts nowhere, and the chair's own log says that it came."""
    record, left = record_of(revised), str(revised.left.member_id)
    scorecard = held_in(record, Kind.SUBMISSION, left)
    sheet = objects_of(read_container(scorecard))[SHEET][0]
    kept = {name: body for name, body in record.named.items() if body != sheet}
    assert len(kept) == len(record.named) - 1
    packages, approver = reported_without(revised, record, scorecard), signer_of(revised, revised.the(Role.APPROVER))
    forged = signed_again(record, approver, objects=packages, named=kept)
    wrong = [check.detail for check in judge_record(forged).checks if not check.ok]
    assert wrong == ["More scorecards or prices came to the chair than are here: one that was sent in is missing."]
    assert refusal(forged) == "Not all that a chair was sent, signed or was to be handed over is here."


@pytest.fixture(scope="module")
def replaced(tmp_path_factory: pytest.TempPathFactory) -> ReplacedAfterReopening:
    walk = replaced_after_reopening(tmp_path_factory.mktemp("replaced"), tenders=2, questions=3)
    walk.run()
    return walk


def test_after_a_reopening_a_member_is_replaced_and_what_was_agreed_before_stays_in_the_record(
    replaced: ReplacedAfterReopening,
) -> None:
    assert replaced.untold == "Moderation is closed: who scored cannot be changed any more."
    data = (replaced.out / "record.asice").read_bytes()
    assert refusal(data) == ""
    evidence = read_evidence(read_container(data).objects.values())
    record, left = evidence.moderation.record, str(replaced.left.member_id)
    assert {score.session for score in record.earlier} == {1}
    assert {score.session for score in record.scores} == {2}
    assert left in record.sessions[0].present
    assert left not in record.sessions[1].present
    assert str(replaced.substitute.member_id) in {one.member for one in evidence.award_input.individual_points}


def test_another_chair_takes_over_before_anything_is_merged_and_the_record_holds(tmp_path: Path) -> None:
    walk = chair_replaced(tmp_path, tenders=2, questions=3)
    walk.run()
    data = (walk.out / "record.asice").read_bytes()
    assert refusal(data) == ""
    setup = read_evidence(read_container(data).objects.values()).proved.setup
    assert setup.roster.the(Role.CHAIR).id == str(walk.substitute.member_id)
    assert [one.person.id for one in setup.roster.left()] == [str(walk.left.member_id)]


def test_nothing_new_is_taken_from_somebody_who_left_and_what_came_may_come_again(revised: RevisedWalk) -> None:
    chair, left = revised.the(Role.CHAIR), revised.left
    with revised.desk(left) as own:
        with own.work() as uow:
            scoring.begin_revision(uow, reason="I read page 2 again.", now=revised.clock())
            scoring.lock_scorecard(uow, now=revised.clock())
        with own.work() as uow:
            again = submission.submit_scorecard(
                uow, signer=left.signing.signer(uow), now=revised.clock(), package_id=revised.new_id()
            ).sealed
    with revised.desk(chair) as file, file.work() as uow:
        ready = merging.plan_merge(
            uow, files=[("again", again), *revised.submissions_of(left)], age_identity=chair.age_identity
        )
    assert [(one.name, one.message) for one in ready.refused] == [
        ("again", f"EXAMPLE Member 1 does not sign with this key since revision 2 of the set-up: {REASON}")
    ]
    assert [step.arrival for step in ready.plan.steps] == [Arrival.ALREADY_HELD]


def test_a_pack_is_taken_over_once_and_an_older_or_a_foreign_one_never(revised: RevisedWalk) -> None:
    chair = revised.the(Role.CHAIR)
    first = (revised.out / "packages" / f"pack-{chair.part}.bidpack").read_bytes()
    with pytest.raises(FileProblem, match="already here"):
        revised.take_over(chair, revised.pack_for(chair))
    with pytest.raises(FileProblem, match="does not go on from the set-up that is here"):
        revised.take_over(chair, first)


def test_once_moderation_is_closed_the_panel_stays_and_a_new_key_may_still_be_certified(revised: RevisedWalk) -> None:
    approver = revised.the(Role.APPROVER)
    with pytest.raises(RuleBroken, match="Moderation is closed: who scored cannot be changed"):
        revised.sign_revision([revision.Leaves(member_id=str(revised.substitute.member_id))])
    own = approver.signing.profile
    key = new_private_key()
    card = new_card(
        name=own.card.name,
        organisation=own.card.organisation,
        private_key=key,
        age_recipient=own.card.age_recipient,
        now=revised.clock(),
    )
    member_id = str(approver.member_id)
    revised.sign_revision([revision.NewKey(member_id=member_id, card=card, compared="by voice")], reason="Lost words.")
    with revised.desk(revised.the(Role.LEAD)) as file, file.work() as uow:
        third = pack.revisions(uow)[-1]
        assert uow.panel.roster().of(member_id).fingerprint == read_card(card).fingerprint
    assert third.changes == ("EXAMPLE Approver 1 has a new key. What was signed with the old one stays valid.",)


def test_what_a_member_typed_before_a_revision_is_there_after_it(tmp_path: Path) -> None:
    walk = revised_walk(tmp_path, tenders=2, questions=3)
    for step in (walk.make_profiles, walk.set_up, walk.issue_packs):
        step()
    chair = walk.the(Role.CHAIR)
    given = walk.drafted(walk.content.scores_by(chair.person.key)[0])
    with walk.desk(chair) as file:
        walk.declare(file)
        with file.work() as uow:
            scoring.record_score(uow, member_id=str(chair.member_id), score=given, now=walk.clock())
    walk.revise()
    with walk.desk(chair) as file, file.work() as uow:
        assert scoring.own_scorecard(uow).scores == (given,)
        assert CLARIFICATION in {one.name for one in uow.setup().documents}
        differences = list(differences_from_signed(uow))
    assert differences == []
