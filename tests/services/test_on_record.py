"""Who puts what on record, until when, and that it is signed with the report."""

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.on_record import NOTHING, SIGNED_WITH_REPORT, Topic
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response, Stage
from evaluator.domain.regime import Fact
from evaluator.errors import RuleBroken
from evaluator.formats.container import read_container
from evaluator.formats.contents import content
from evaluator.formats.report_content import ReportContent
from evaluator.formats.statement import Kind
from evaluator.services import on_record
from evaluator.storage.unit_of_work import UnitOfWork
from tests.formats.pdf.reading import run_on
from tests.services.test_merging import now
from tests.storage.evaluations import behind_the_programs_back, undone


def before_the_report(uow: UnitOfWork) -> None:
    """Put the chair's file back, as far as this service looks, to where the report is still to be signed."""
    behind_the_programs_back(uow, f"update evaluation set stage = '{Stage.MODERATION}'")


def test_what_stands_on_record_is_what_the_chair_signed_with_the_report(played: Walk) -> None:
    with played.desk(played.the(Role.CHAIR)) as file, file.work() as uow:
        standing = on_record.to_be_signed(uow)
        [package] = uow.packages.of_kind(Kind.REPORT)
    assert content(read_container(package.container), ReportContent).on_record == standing
    assert {one.topic for one in standing} == set(SIGNED_WITH_REPORT)


def test_once_the_report_is_signed_nothing_of_it_is_stated_otherwise(played: Walk) -> None:
    with (
        played.desk(played.the(Role.CHAIR)) as file,
        file.work() as uow,
        pytest.raises(RuleBroken, match="signed already"),
    ):
        on_record.state(uow, fact=Fact.PROCEDURE, text="Another.", now=now())


@pytest.mark.parametrize("role", [Role.LEAD, Role.MEMBER, Role.APPROVER])
def test_only_the_chair_puts_on_record_what_the_chair_signs(played: Walk, role: Role) -> None:
    with (
        played.desk(played.the(role)) as file,
        file.work() as uow,
        pytest.raises(RuleBroken, match="moderation chair puts"),
    ):
        on_record.state(uow, fact=Fact.PROCEDURE, text="Another.", now=now())


def test_the_lead_and_the_approver_stand_in_the_register_with_what_they_told_the_chair(played: Walk) -> None:
    read = run_on((played.out / "reports" / "conflict-register.pdf").read_bytes())
    assert read.count("".join(f"{NOTHING}Put on record by the chair".split())) == 2
    assert "Notrecorded" not in read


def test_only_somebody_who_submits_nothing_has_their_interests_noted_by_the_chair(played: Walk) -> None:
    lead, member = played.the(Role.LEAD).member_id, played.all_with(Role.MEMBER)[0].member_id
    with played.desk(played.the(Role.CHAIR)) as file, undone(file) as uow:
        before_the_report(uow)
        with pytest.raises(RuleBroken, match="declares with what they submit"):
            on_record.note_interest(uow, member_id=str(member), text="Shares.", now=now())
        on_record.note_interest(uow, member_id=str(lead), text="A cousin works there.", now=now())
        found = on_record.overview(uow)
        assert {one.told for one in found.told} == {"A cousin works there.", NOTHING}
        assert [one.declared for one in found.interests if one.member_id == str(lead)] == ["A cousin works there."]


def test_a_later_statement_stands_and_the_earlier_stays(played: Walk) -> None:
    with played.desk(played.the(Role.CHAIR)) as file, undone(file) as uow:
        before_the_report(uow)
        versions = len(uow.said.every_version())
        on_record.state(uow, fact=Fact.PROCEDURE, text=" Put right. ", now=now())
        assert [one.text for one in uow.said.latest(Topic.REPORT) if one.about == "procedure"] == ["Put right."]
        assert len(uow.said.every_version()) == versions + 1


def test_a_text_to_disclose_is_refused_where_nothing_is_agreed_or_nothing_says_why(played: Walk) -> None:
    with played.desk(played.the(Role.CHAIR)) as file, undone(file) as uow:
        before_the_report(uow)
        unknown = Response(tender_id="alder", criterion_id="Q99")
        with pytest.raises(RuleBroken, match="Nothing has been agreed yet for Q99"):
            on_record.disclose(uow, response=unknown, text="", because="A rule.", now=now())
        known = Response(tender_id="alder", criterion_id="Q1")
        with pytest.raises(RuleBroken, match="nothing says why"):
            on_record.disclose(uow, response=known, text="Less.", because="", now=now())


def test_a_measure_is_about_somebody_on_the_panel(played: Walk) -> None:
    with played.desk(played.the(Role.CHAIR)) as file, undone(file) as uow:
        before_the_report(uow)
        with pytest.raises(RuleBroken, match="not on the panel"):
            on_record.take_measure(uow, member_id="nobody", text="Told.", now=now())
