"""Merging real files in the chair's profile: any order gives the same, and what should not be merged is refused."""

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.cast import Player
from evaluator.demo.walk import COMPARED, Walk
from evaluator.domain.merging import Arrival
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.errors import RuleBroken
from evaluator.exchange import issue
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, log_object
from evaluator.services import merging, moderation, pack, profile, scoring, submission
from evaluator.services.profile import Profile
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork

ORDERS = 10


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def anew(played: Walk, player: Player, folder: Path) -> Iterator[EvaluationFile]:
    """The same person's file as it is when their pack has just been opened, in another folder."""
    own = player.signing.profile
    at = Profile(folder=folder, card=own.card, unlocked=own.unlocked)
    data = (played.out / "packages" / f"pack-{player.part}.bidpack").read_bytes()
    opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
    pack.accept_pack(opened, evaluations=at.evaluations, unlocked=own.unlocked, compared=COMPARED, now=now())
    with profile.open_evaluation(at, played.evaluation_id) as file:
        yield file


def lock_own(played: Walk, player: Player, file: EvaluationFile) -> None:
    with file.work() as uow:
        for given in played.content.scores_by(player.person.key):
            scoring.record_score(uow, member_id=str(player.member_id), score=played.drafted(given), now=now())
        scoring.lock_scorecard(uow, now=now())


def submissions_of(played: Walk) -> list[tuple[str, bytes]]:
    parts = {f"submission-{player.part}.bidpack" for player in played.all_with(Role.MEMBER)}
    return [(path.name, path.read_bytes()) for path in played.written if path.name in parts]


def test_any_order_with_repeats_gives_the_identical_file_contents(played: Walk, tmp_path: Path) -> None:
    chair, chance, seen = played.the(Role.CHAIR), random.Random(4), []
    files = submissions_of(played)
    with anew(played, chair, tmp_path) as file:
        lock_own(played, chair, file)
        for _ in range(ORDERS):
            order = [*chance.sample(files, len(files)), *chance.sample(files, 2)]
            cut = chance.randrange(len(order))
            with suppress(Undone), file.work() as uow:
                seen.append(merged(uow, chair, [order[:cut], order[cut:]]))
                raise Undone
    assert len(seen) == ORDERS
    assert len(set(seen)) == 1


def merged(uow: UnitOfWork, chair: Player, batches: list[list[tuple[str, bytes]]]) -> bytes:
    for batch in batches:
        ready = merging.plan_merge(uow, files=batch, age_identity=chair.age_identity)
        assert not ready.refused
        merging.merge(uow, ready=ready, now=now())
    return canonical.encode(sorted(uow.submissions.held(), key=lambda one: one.digest))


class Undone(Exception):
    """Rolls the merge back, so that the next order starts afresh."""


def test_merging_again_says_already_held_and_changes_nothing(played: Walk) -> None:
    chair = played.the(Role.CHAIR)
    with played.desk(chair) as file:
        with file.work() as uow:
            before = uow.submissions.held()
            ready = merging.plan_merge(uow, files=submissions_of(played), age_identity=chair.age_identity)
            entries = uow.audit.last()
            merging.merge(uow, ready=ready, now=now())
            assert uow.audit.last() == entries
            assert uow.submissions.held() == before
        assert {step.arrival for step in ready.plan.steps} == {Arrival.ALREADY_HELD}


def test_a_chair_who_scores_opens_nobodys_scores_before_locking_their_own(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    with anew(played, chair, tmp_path) as file, file.work() as uow, pytest.raises(RuleBroken, match="not locked yet"):
        merging.plan_merge(uow, files=submissions_of(played), age_identity=chair.age_identity)


def test_only_the_chair_merges(played: Walk) -> None:
    member = played.all_with(Role.MEMBER)[0]
    with played.desk(member) as file, file.work() as uow, pytest.raises(RuleBroken, match="moderation chair"):
        merging.plan_merge(uow, files=[], age_identity=member.age_identity)


def refusal(played: Walk, name: str, data: bytes) -> str:
    chair = played.the(Role.CHAIR)
    with played.desk(chair) as file, file.work() as uow:
        ready = merging.plan_merge(uow, files=[(name, data)], age_identity=chair.age_identity)
    assert not ready.received
    return ready.refused[0].message


def test_a_damaged_submission_is_refused_with_a_sentence_and_stops_nothing(played: Walk) -> None:
    chair = played.the(Role.CHAIR)
    name, data = submissions_of(played)[0]
    files = [(name, data[:-1] + bytes([data[-1] ^ 1])), submissions_of(played)[1]]
    with played.desk(chair) as file, file.work() as uow:
        ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
    assert [refused.name for refused in ready.refused] == [name]
    assert len(ready.received) == 1


def test_a_package_of_another_kind_or_for_somebody_else_is_refused(played: Walk) -> None:
    packages = played.out / "packages"
    assert "setup package" in refusal(played, "setup", (packages / "setup.bidpack").read_bytes())
    part = played.all_with(Role.MEMBER)[0].part
    assert "Your key does not open" in refusal(played, "pack", (packages / f"pack-{part}.bidpack").read_bytes())


def forged(played: Walk, member: Player, folder: Path, **changes: object) -> bytes:
    """A submission signed by a panel member over a scorecard that is not as it should be."""
    with anew(played, member, folder) as file:
        lock_own(played, member, file)
        with file.work() as uow:
            scorecard = replace(uow.scorecards.with_scores(str(member.member_id)), **changes)  # type: ignore[arg-type]
            contents = SubmissionContent(scorecard=scorecard, prices=(), replaces=())
            return issue(
                uow,
                kind=Kind.SUBMISSION,
                role=Role.MEMBER,
                objects=[(canonical.encode(contents), JSON), log_object(uow.audit.entries())],
                to=[uow.panel.roster().the(Role.CHAIR)],
                signer=member.signing.signer(uow),
                now=now(),
                package_id=uuid4(),
            ).sealed


def test_a_scorecard_signed_by_one_member_for_another_is_refused(played: Walk, tmp_path: Path) -> None:
    one, other = played.all_with(Role.MEMBER)[:2]
    data = forged(played, one, tmp_path, member_id=str(other.member_id))
    assert "another person's" in refusal(played, "forged", data)


def test_a_scorecard_that_is_open_or_lacks_a_response_is_refused(played: Walk, tmp_path: Path) -> None:
    member = played.all_with(Role.MEMBER)[0]
    open_one = forged(played, member, tmp_path / "open", locked_at=None)
    partial = forged(played, member, tmp_path / "partial", scores=())
    for data in (open_one, partial):
        assert "not complete and locked" in refusal(played, "forged", data)


def test_two_different_submissions_of_one_person_block_the_closing_of_moderation(played: Walk, tmp_path: Path) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, member, tmp_path / "fork") as file:
        lock_own(played, member, file)
        with file.work() as uow:
            second = submission.submit_scorecard(
                uow, signer=member.signing.signer(uow), now=now(), package_id=uuid4()
            ).sealed
    with anew(played, chair, tmp_path / "chair") as file:
        lock_own(played, chair, file)
        with file.work() as uow:
            files = [*submissions_of(played), ("fork", second)]
            ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
            merging.merge(uow, ready=ready, now=now())
            assert ready.plan.forked == (str(member.member_id),)
            assert uow.evaluations.held().stage is Stage.MODERATION
            for agreed in played.content.agreed:
                moderation.agree(uow, score=played.agreed(agreed), now=now())
            with pytest.raises(RuleBroken, match="two different submissions"):
                moderation.close_moderation(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())
