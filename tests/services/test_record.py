"""What the approver reads and refuses before signing, and what is handed out on request beside the files kept."""

import json
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import content
from evaluator.formats.ocds import read_notice
from evaluator.formats.package import seal
from evaluator.formats.record import AWARD_REPORT, CONFLICT_REGISTER
from evaluator.formats.report_content import ReportContent
from evaluator.formats.statement import Kind
from evaluator.services import profile, record, verification
from tests.services.forging import held_in, objects_of, reader_of, record_of, sheet_stating, signed_again, signer_of


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
    with pytest.raises(RuleBroken, match=r"^Nothing of the kind “letters” can be drawn"):
        drawn_up(played, Role.CHAIR, "letters")


def report_with(walk: Walk, name: str, pdf: bytes) -> bytes:
    """The chair's report package signed again by the chair, with another PDF in the place of one."""
    report = read_container(held_in(record_of(walk), Kind.REPORT))
    said, (_, *others) = content(report, ReportContent), objects_of(report)
    old = next(one for one in said.reports if one.name == name)
    new = replace(old, sha256=canonical.digest(pdf))
    contents = replace(said, reports=tuple(new if one == old else one for one in said.reports))
    objects = [(canonical.encode(contents), JSON)]
    objects += [(pdf if canonical.digest(body) == old.sha256 else body, kind) for body, kind in others]
    return signed_again(report, signer_of(walk, walk.the(Role.CHAIR)), objects=objects)


def by_the_price_evaluator(walk: Walk) -> bytes:
    return (walk.out / "reports" / "price-evaluation.pdf").read_bytes()


def of_another_award(walk: Walk) -> bytes:
    return sheet_stating(b"another award", Role.CHAIR, signer_of(walk, walk.the(Role.CHAIR)))


@pytest.mark.parametrize(
    ("name", "made", "sentence"),
    [
        (AWARD_REPORT, lambda _: b"not a PDF", "not valid"),
        (AWARD_REPORT, by_the_price_evaluator, "not signed by"),
        (AWARD_REPORT, of_another_award, "other contents"),
        (CONFLICT_REGISTER, by_the_price_evaluator, "not signed by"),
    ],
)
def test_a_report_whose_pdf_is_not_the_chairs_of_this_award_is_refused_before_anybody_signs_it(
    played: Walk, name: str, made: Callable[[Walk], bytes], sentence: str
) -> None:
    approver, forged = played.the(Role.APPROVER), report_with(played, name, made(played))
    verdict = verification.verify(forged, name="report", reader=reader_of(approver))
    assert [sentence in check.detail for check in verdict.checks if not check.ok] == [True]
    sealed = seal(forged, [approver.signing.profile.card.age_recipient])
    with played.desk(approver) as file, file.work() as uow:
        before = uow.audit.last()
        with pytest.raises(FileProblem, match=sentence):
            record.examine(uow, data=sealed, age_identity=approver.age_identity)
        with pytest.raises(FileProblem, match=sentence):
            record.approve(
                uow,
                data=sealed,
                age_identity=approver.age_identity,
                signer=approver.signing.signer(uow),
                now=played.clock(),
                package_id=uuid4(),
            )
        assert uow.audit.last() == before


def test_the_approver_has_the_very_pdf_before_them_that_is_to_be_signed(played: Walk) -> None:
    approver = played.the(Role.APPROVER)
    sealed = (played.out / "packages" / "report.bidpack").read_bytes()
    with played.desk(approver) as file, file.work() as uow:
        examined = record.examine(uow, data=sealed, age_identity=approver.age_identity)
    assert (played.out / "reports" / "award-report.pdf").read_bytes().startswith(examined.award_report)
