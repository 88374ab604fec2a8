"""What the record's service hands out on request, beside the files it keeps."""

import json

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.ocds import read_notice
from evaluator.services import profile, record


def drawn_up(played: Walk, role: Role, kind: str) -> dict[str, bytes]:
    player = played.the(role)
    with profile.open_evaluation(player.signing.profile, played.evaluation_id) as file, file.work() as uow:
        return record.outputs(uow, kind=kind)


def test_chair_and_approver_draw_up_the_same_workbook(played: Walk) -> None:
    chairs, approvers = (drawn_up(played, role, "workbook") for role in (Role.CHAIR, Role.APPROVER))
    assert list(chairs) == ["award.xlsx"]
    assert chairs == approvers


def test_the_release_of_the_demonstration_keeps_the_ocid_of_its_notice(played: Walk) -> None:
    (body,) = drawn_up(played, Role.APPROVER, "ocds").values()
    assert read_notice(body).ocid == read_notice(played.notice_file.read_bytes()).ocid
    result = json.loads((played.out / "award-result.json").read_bytes())
    first = [tender["id"] for tender in result["tenders"] if tender["rank"] == 1]
    assert [award["relatedBid"] for award in json.loads(body)["releases"][0]["awards"]] == first


def test_without_a_report_or_a_record_there_is_nothing_to_draw_up(played: Walk) -> None:
    with pytest.raises(RuleBroken, match="no record in this evaluation yet"):
        drawn_up(played, Role.CHAIR, "ocds")
    with pytest.raises(RuleBroken, match="no award report in this evaluation yet"):
        drawn_up(played, Role.PRICE_EVALUATOR, "workbook")
