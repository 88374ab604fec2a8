"""What the approver lists is left out of every disclosure, stays on record, and is the approver's alone to list."""

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.left_out import LeftOut
from evaluator.domain.on_record import Topic
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.exchange import require_sound
from evaluator.services import foi
from tests.formats.pdf.reading import run_on
from tests.services.test_merging import now
from tests.storage.evaluations import undone


def test_nobody_whom_a_tender_of_the_worked_example_names_stands_in_its_pack(played: Walk) -> None:
    listed = played.content.on_record.left_out
    text = run_on((played.out / "reports" / "foi-disclosure.pdf").read_bytes())
    assert listed == ("Maxine Burrows",)
    assert "Burrows" not in text
    assert "CalmerMondays" not in text
    assert "threemorningswith[name]" in text
    log = run_on((played.out / "reports" / "foi-redaction-log.pdf").read_bytes())
    assert "thenameofapersonnamedinatender" in log
    assert "Burrows" not in log


def test_the_lists_stay_with_every_version_logged_and_an_unchanged_one_is_not_written_again(played: Walk) -> None:
    with played.desk(played.the(Role.APPROVER)) as file, undone(file) as uow:
        versions = len(uow.said.every_version())
        assert foi.leave_out(uow, people="Maxine Burrows", words="Calmer Mondays", now=now()) == foi.listed(uow)
        assert len(uow.said.every_version()) == versions
        kept = foi.leave_out(uow, people="Maxine Burrows\nIan Ely", words="", now=now())
        assert kept == LeftOut(people=("Maxine Burrows", "Ian Ely"))
        assert len(uow.said.every_version()) == versions + 2
        assert [one.text for one in uow.said.every_version() if one.topic is Topic.LEFT_OUT][:2] == [
            "Maxine Burrows",
            "Maxine Burrows\nIan Ely",
        ]
        require_sound(uow)


def test_what_looks_like_a_name_is_found_in_the_pack_as_it_would_be_and_nothing_is_kept(played: Walk) -> None:
    with played.desk(played.the(Role.APPROVER)) as file, undone(file) as uow:
        found = foi.left_in(uow, people="", words="")
        assert {"Maxine Burrows", "Calmer Mondays"} <= set(found)
        assert len(found) <= 8
        assert "Maxine Burrows" not in foi.left_in(uow, people="Maxine Burrows", words="")
        assert foi.listed(uow).people == ("Maxine Burrows",)


def test_only_the_approver_lists_what_is_left_out(played: Walk) -> None:
    with (
        played.desk(played.the(Role.CHAIR)) as file,
        file.work() as uow,
        pytest.raises(RuleBroken, match="approver signs"),
    ):
        foi.leave_out(uow, people="Maxine Burrows", words="", now=now())
