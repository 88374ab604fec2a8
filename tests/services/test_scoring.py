"""A member's own scoring: objections are answered before the lock, what is added to a score is kept and signed."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evaluator.domain.panel import Role
from evaluator.domain.scoring import IndividualScore, Objection, Remarks
from evaluator.errors import RuleBroken
from evaluator.services import conflict, profile, scoring
from evaluator.storage.evaluation_file import EvaluationFile
from tests.quick_walk import QuickWalk, quick_walk

FACTS = ("14 practices by May 2019", "a report of 3 June 2018", "38% fewer calls", "Dr Tait and 2 nurses")


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> QuickWalk:
    """A small evaluation with its packs out."""
    small = quick_walk(tmp_path_factory.mktemp("scoring"), members=2, tenders=2, questions=4)
    small.make_profiles()
    small.set_up()
    small.issue_packs()
    return small


@pytest.fixture
def file(walk: QuickWalk, tmp_path: Path) -> Iterator[EvaluationFile]:
    """A fresh copy of the first member's file, everything scored without an objection."""
    own = walk.all_with(Role.MEMBER)[0].signing.profile
    copy = replace(own, folder=shutil.copytree(own.folder, tmp_path / "own"))
    with profile.open_evaluation(copy, walk.evaluation_id) as opened:
        with opened.work() as uow:
            conflict.declare(uow, interests="", now=now())
            for number, score in enumerate(drafts(walk)):
                text = f"Its page {number + 2} gives {FACTS[number % 4]}, which answers point {number} as it is asked."
                score = replace(score, rationale=f"{'Here and there ' * (number % 2)}{text} {number * 'Indeed. '}")
                scoring.record_score(uow, member_id=member(walk), score=score, now=now())
        yield opened


def drafts(walk: QuickWalk) -> list[IndividualScore]:
    player = walk.all_with(Role.MEMBER)[0]
    return [walk.drafted(given) for given in walk.content.scores_by(player.person.key)]


def member(walk: QuickWalk) -> str:
    return str(walk.all_with(Role.MEMBER)[0].member_id)


def now() -> datetime:
    return datetime.now(UTC)


def test_a_scorecard_is_locked_once_each_objection_is_answered_and_the_answers_are_signed(
    walk: QuickWalk, file: EvaluationFile
) -> None:
    with file.work() as uow:
        objected = [(response, one.objection) for response, all_ in scoring.objections(uow).items() for one in all_]
        first = scoring.own_scorecard(uow).scores[0]
        cheap = replace(first, rationale="On page 3 this is the cheapest of the five tenders, and well planned.")
        scoring.record_score(uow, member_id=member(walk), score=cheap, now=now())
        scoring.keep_reasons(uow, objected=objected, because="It was read again.", now=now())
    with file.work() as uow:
        (left,) = scoring.objections(uow).items()
        assert {finding.objection for finding in left[1]} >= {Objection.PRICE, Objection.COMPARES}
    with pytest.raises(RuleBroken, match="objections to 1 of your reasons that are not answered"), file.work() as uow:
        scoring.lock_scorecard(uow, now=now())
    with pytest.raises(RuleBroken, match="passed with a reason"), file.work() as uow:
        scoring.keep_reasons(uow, objected=[(left[0], Objection.PRICE)], because="n/a, ok", now=now())
    with file.work() as uow:
        kept = [(left[0], finding.objection) for finding in left[1]]
        scoring.keep_reasons(uow, objected=kept, because="It quotes the tender's own heading.", now=now())
    with file.work() as uow:
        locked = scoring.lock_scorecard(uow, now=now())
    (score,) = (one for one in locked.scores if one.response == left[0])
    assert {kept.objection for kept in score.remarks.kept} >= {Objection.PRICE, Objection.COMPARES}
    assert {kept.because for kept in score.remarks.kept} <= {
        "It quotes the tender's own heading.",
        "It was read again.",
    }
    with pytest.raises(RuleBroken, match="locked"), file.work() as uow:
        scoring.keep_reasons(uow, objected=kept, because="Added some days later.", now=now())


def test_what_is_asked_of_suppliers_is_one_text_for_the_lead(walk: QuickWalk, file: EvaluationFile) -> None:
    with file.work() as uow, pytest.raises(RuleBroken, match="not asked for any"):
        scoring.clarification_requests(uow)
    with file.work() as uow:
        first = scoring.own_scorecard(uow).scores[0]
        asked = replace(first, remarks=Remarks(clarification="By when is the pairing live?", note="Ask again."))
        scoring.record_score(uow, member_id=member(walk), score=asked, now=now())
    with file.work() as uow:
        text = scoring.clarification_requests(uow)
        supplier = uow.setup().supplier_of(first.tender_id).name
        assert scoring.own_scorecard(uow).scores[0].remarks.note == "Ask again."
    assert text.endswith(f"{supplier}, {title(walk, first)}:\nBy when is the pairing live?")
    assert "Ask again" not in text


def test_every_saved_version_comes_with_its_time_and_number(walk: QuickWalk, file: EvaluationFile) -> None:
    with file.work() as uow:
        first = scoring.own_scorecard(uow).scores[0]
        scoring.record_score(uow, member_id=member(walk), score=replace(first, rationale="Another."), now=now())
    with file.work() as uow:
        versions = scoring.own_history(uow, response=first.response)
    assert [(saved.version, saved.score.rationale) for saved in versions] == [(1, first.rationale), (2, "Another.")]
    assert versions[0].saved_at <= versions[1].saved_at


def title(walk: QuickWalk, score: IndividualScore) -> str:
    return next(leaf.title for leaf in walk.content.model.scored_leaves() if leaf.id == score.criterion_id)
