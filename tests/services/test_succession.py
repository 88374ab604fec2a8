"""Another chair in the middle of moderation: what the first one signed stands with their name, and nothing is lost."""

from pathlib import Path

import pytest

from evaluator.as_signed import differences_from_signed
from evaluator.domain.panel import Role
from evaluator.formats.container import Container, read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.moderation import is_closed
from evaluator.formats.record_check import judge_record
from evaluator.formats.statement import Kind
from evaluator.formats.succession import is_hand_over
from evaluator.services import taking_over
from evaluator.services.report import EVIDENCE
from tests.faults.verifier import refusal
from tests.formats.pdf.reading import run_on, words
from tests.quick_walk import ChairFallsIll, chair_falls_ill, chair_falls_ill_after_closing
from tests.services.forging import objects_of, signed_again, signer_of


@pytest.fixture(scope="module")
def ill(tmp_path_factory: pytest.TempPathFactory) -> ChairFallsIll:
    walk = chair_falls_ill(tmp_path_factory.mktemp("ill"), tenders=2, questions=3)
    walk.run()
    return walk


@pytest.fixture(scope="module")
def record(ill: ChairFallsIll) -> Container:
    return read_container((ill.out / "record.asice").read_bytes())


def packages(record: Container, kind: Kind) -> list[Container]:
    found = (read_container(one) for one in record.objects.values())
    return sorted((one for one in found if one.statement.kind is kind), key=lambda one: one.digest)


def refused_without(ill: ChairFallsIll, record: Container, left_out: Container) -> str:
    """What both checks say of the record without one package, signed by the approver."""
    objects = [one for one in objects_of(record) if read_container(one[0]).digest != left_out.digest]
    data = signed_again(record, signer_of(ill, ill.the(Role.APPROVER)), objects=objects)
    assert refusal(data), "the check that travels in the record finds it too"
    return next(check.detail for check in judge_record(data).checks if not check.ok)


def test_nobody_has_a_pack_and_no_session_begins_before_it_is_signed_and_handed_over(ill: ChairFallsIll) -> None:
    assert ill.held_back == "The approver has not signed that another person takes the chair."
    assert ill.begun_early == "There is nothing to moderate yet."


def test_the_first_chairs_session_stands_with_their_name_and_the_new_one_led_the_rest(
    ill: ChairFallsIll, record: Container
) -> None:
    moderation = read_evidence(record.objects.values()).moderation.record
    first, second = str(ill.left.member_id), str(ill.substitute.member_id)
    assert [one.chair for one in moderation.sessions] == [first, second]
    assert ill.taken_over.sessions == moderation.sessions[:1]
    assert ill.taken_over.scores == tuple(one for one in moderation.scores if one.session == 1)
    assert {one.session for one in moderation.scores} == {1, 2}


def test_the_record_says_who_led_what_and_why_and_the_stand_alone_check_follows_it(ill: ChairFallsIll) -> None:
    data = (ill.out / "record.asice").read_bytes()
    judged = judge_record(data)
    assert [check for check in judged.checks if not check.ok] == []
    (said,) = [check.detail for check in judged.checks if check.name == "chair"]
    first, second = ill.left.person.name, ill.substitute.person.name
    assert said.startswith(f"{first} led session 1 and {second} led session 2. {second} took the chair from {first}")
    assert refusal(data) == ""


def test_the_moderation_record_says_who_led_what_and_up_to_where_the_first_chair_had_signed(
    ill: ChairFallsIll, record: Container
) -> None:
    printed = run_on(record.named["reports/moderation-record.pdf"])
    (first,) = [one for one in packages(record, Kind.MODERATION) if one.statement.member_id == str(ill.left.member_id)]
    assert first.statement.log_head is not None
    for said in (
        f"{ill.left.person.name} led session 1 and {ill.substitute.person.name} led session 2.",
        f"with the signature of {ill.the(Role.APPROVER).person.name}",
        f"package {first.digest[:16]}…",
        f"ends at {first.statement.log_head[:16]}…",
        f"{ill.left.person.name} signed what was agreed in the sessions they led",
    ):
        assert words(said) in printed


def test_a_record_that_leaves_out_a_part_of_the_first_chairs_is_answered_no(
    ill: ChairFallsIll, record: Container
) -> None:
    approver, silent = (str(one.member_id) for one in (ill.the(Role.APPROVER), ill.players[ill.silent]))
    first = next(one for one in packages(record, Kind.MODERATION) if one.statement.member_id == str(ill.left.member_id))
    handed = {one.statement.member_id: one for one in packages(record, Kind.CONFIRMATION) if is_hand_over(one)}
    assert "does not stand as EXAMPLE Member 4, who led it, signed it" in refused_without(ill, record, first)
    assert "not signed that another person takes the chair" in refused_without(ill, record, handed[approver])
    assert "has not handed over" in refused_without(ill, record, handed[silent])


def test_every_file_still_says_what_was_signed(ill: ChairFallsIll) -> None:
    for player in (ill.the(Role.CHAIR), ill.the(Role.LEAD), *ill.all_with(Role.MEMBER)):
        with ill.desk(player) as file, file.work() as uow:
            assert list(differences_from_signed(uow)) == []


def test_what_was_handed_over_may_come_again_and_changes_nothing(ill: ChairFallsIll) -> None:
    chair = ill.the(Role.CHAIR)
    with ill.desk(chair) as file, file.work() as uow:
        before = uow.consensus.record()
        again = taking_over.take_over(uow, files=ill.handed, age_identity=chair.age_identity, now=ill.clock())
        assert again == before == uow.consensus.record()
    assert any(
        is_closed(one) for one in packages(read_container((ill.out / "record.asice").read_bytes()), Kind.MODERATION)
    )


def test_a_chair_who_scored_and_falls_ill_after_the_closing_does_not_hold_up_the_evidence(tmp_path: Path) -> None:
    walk = chair_falls_ill_after_closing(tmp_path, tenders=2, questions=3)
    for step in (walk.make_profiles, walk.set_up, walk.issue_packs, walk.score, walk.moderate):
        step()
    first, chair = str(walk.left.member_id), walk.the(Role.CHAIR)
    assert walk.too_late == "Moderation is closed: who scored cannot be changed any more."
    assert (walk.waits.awaited, walk.waits.gone) == ((first,), True)
    with walk.desk(chair) as file, file.work() as uow:
        held = [one.container for one in uow.packages.of_kind(*EVIDENCE)]
    evidence = read_evidence(held, decisions=())
    assert [one.chair for one in evidence.moderation.record.sessions] == [first]
    assert [one.reason for one in evidence.moderation.record.reopenings] == [walk.asked]
    assert evidence.proved.setup.roster.the(Role.CHAIR).id == str(chair.member_id)
    assert first not in evidence.submissions, (
        "it lies with the one who is ill alone, and nothing counts that is not here"
    )
