"""The example's copies at each stage: each opens with its passphrase, and nothing else is ever taken away."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.stages import (
    KEPT,
    MARK,
    PlayedExample,
    Seated,
    make_example,
    read_example,
    remove_example,
    write_list,
)
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.services.profile import open_evaluation
from tests.journeys.stages import Played


def stop_at(step: str) -> None:
    raise RuleBroken(f"Stopped at {step}.")


def test_an_example_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    with pytest.raises(RuleBroken):
        make_example(folder, clock=lambda: datetime.now(UTC), new_id=uuid4, tell=stop_at)
    assert not folder.exists()


def test_a_folder_that_is_no_example_is_never_taken_away(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(FileProblem):
        make_example(tmp_path, clock=lambda: datetime.now(UTC), new_id=uuid4, tell=lambda step: None)
    assert (tmp_path / "thesis.docx").read_bytes() == b"years of work"


def test_an_example_is_taken_away_whole(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    (folder / "profiles").mkdir(parents=True)
    (folder / MARK).touch()
    remove_example(folder)
    assert not folder.exists()
    remove_example(folder)


def test_everybody_with_something_to_do_has_a_copy_at_that_stage(small: Played) -> None:
    assert {role for _, role in small.seats} == {
        Role.LEAD,
        Role.MEMBER,
        Role.CHAIR,
        Role.PRICE_EVALUATOR,
        Role.APPROVER,
    }
    for seat in small.seats.values():
        with open_evaluation(seat.profile, seat.evaluation_id) as file, file.work() as uow:
            assert uow.evaluations.held().evaluation.id == str(seat.evaluation_id)
    assert (small.walk.out / "record.asice").is_file()
    assert [one.name for one in small.walk.out.glob("at-each-stage/*")]


def test_the_list_of_who_can_be_played_comes_back_as_it_was_written(tmp_path: Path) -> None:
    assert read_example(tmp_path) is None
    seat = Seated(
        stage="scoring",
        role=Role.MEMBER,
        name="EXAMPLE Person",
        folder=tmp_path / KEPT / "scoring-member",
        passphrase="twelve letters at least",
    )
    played = PlayedExample(folder=tmp_path, evaluation_id=uuid4(), seats=(seat,))
    write_list(played)
    assert read_example(tmp_path) == played
