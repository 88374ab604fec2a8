"""Who scores which question: a member is asked for their own alone; too few for one question refuse the freeze."""

import pytest

from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.container import read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.record_check import judge_record
from evaluator.services import meeting, panel, scoring, tenders
from tests.quick_walk import AssignedWalk, assigned_walk


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> AssignedWalk:
    walk = assigned_walk(tmp_path_factory.mktemp("assigned"), tenders=2, questions=3)
    for step in (walk.make_profiles, walk.set_up):
        step()
    return walk


def test_too_few_for_a_question_are_said_before_the_freeze_and_it_is_refused(walk: AssignedWalk) -> None:
    lead, second = walk.the(Role.LEAD), walk.content.model.scored_leaves()[1]
    with walk.desk(lead) as file:
        with file.work() as uow:
            panel.require_scorers(uow, number=2, now=walk.clock())
        with file.work() as uow:
            who = panel.who_scores(uow)
            assert who is not None
            assert f"“{second.title}” is scored by 1 person; each question needs at least 2." in who.missing
            assert [[one.name for one in people] for _, people in who.questions] == [
                ["EXAMPLE Member 1", "EXAMPLE Member 2"],
                ["EXAMPLE Member 2"],
                ["EXAMPLE Member 2"],
            ]
    with pytest.raises(RuleBroken, match="is scored by 1 person"):
        walk.issue_packs()
    with walk.desk(lead) as file, file.work() as uow:
        panel.require_scorers(uow, number=1, now=walk.clock())


def test_questions_are_given_to_those_who_score_and_some_of_them_at_least(walk: AssignedWalk) -> None:
    lead, member = walk.the(Role.LEAD), walk.players[walk.assigned]
    refused = {
        "does not score": (lead, [leaf.id for leaf in walk.content.model.scored_leaves()]),
        "scores no question": (member, []),
        "scores no question of": (member, ["unknown"]),
    }
    for said, (player, questions) in refused.items():
        with walk.desk(lead) as file, file.work() as uow, pytest.raises(RuleBroken, match=said):
            panel.assign(uow, member_id=str(player.member_id), questions=questions, now=walk.clock())


def test_a_document_is_attached_to_questions_of_the_model_and_one_at_least(walk: AssignedWalk) -> None:
    every = [leaf.id for leaf in walk.content.model.scored_leaves()]
    with walk.desk(walk.the(Role.LEAD)) as file:
        with file.work() as uow, pytest.raises(RuleBroken, match="No question is chosen"):
            tenders.attach(uow, document=walk.attached, questions=["unknown"], now=walk.clock())
        with file.work() as uow:
            tenders.attach(uow, document=walk.attached, questions=every, now=walk.clock())
            assert next(one for one in uow.documents.all() if one.sha256 == walk.attached.sha256).questions == ()
            tenders.attach(uow, document=walk.attached, questions=every[-1:], now=walk.clock())
            assert next(one for one in uow.documents.all() if one.sha256 == walk.attached.sha256).questions == (
                every[-1],
            )


def test_a_pack_holds_the_documents_that_its_persons_questions_need(walk: AssignedWalk) -> None:
    walk.issue_packs()
    member, chair = walk.players[walk.assigned], walk.the(Role.CHAIR)
    for player, holds in ((chair, True), (member, False)):
        with walk.desk(player) as file, file.work() as uow:
            assert (walk.attached.sha256 in uow.documents.digests()) is holds
            assert (walk.attached.sha256 in {one.sha256 for one in scoring.own_setup(uow).documents}) is holds


def test_a_member_is_asked_for_their_own_questions_alone_and_the_record_holds(walk: AssignedWalk) -> None:
    member, first = walk.players[walk.assigned], walk.content.model.scored_leaves()[0].id
    with walk.desk(member) as file, file.work() as uow:
        assert {item.response.criterion_id for item in scoring.missing_items(uow)} == {first}
        assert [leaf.id for leaf in scoring.own_setup(uow).model.scored_leaves()] == [first]
    with walk.desk(walk.the(Role.LEAD)) as file, file.work() as uow, pytest.raises(RuleBroken, match="issued already"):
        panel.assign(uow, member_id=str(member.member_id), questions=[first], now=walk.clock())
    for step in (walk.score, walk.moderate, walk.enter_prices, walk.sign_report, walk.approve):
        step()
    record = (walk.out / "record.asice").read_bytes()
    assert [check for check in judge_record(record).checks if not check.ok] == []
    points = read_evidence(read_container(record).objects.values()).award_input.individual_points
    assert {one.criterion for one in points if one.member == str(member.member_id)} == {first}
    with walk.desk(walk.the(Role.CHAIR)) as file, file.work() as uow:
        gave = {item.response.criterion_id: len(item.individual) for item in meeting.read(uow).agenda.items}
    assert sorted(gave.values()) == [1, 1, 2]
