"""A dynamic purchasing system among four people: what is refused, by whom, and in which words."""

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.domain.admission import Decided, ProposedRefusal
from evaluator.domain.assessment import Outcome, Settlement
from evaluator.domain.call_off import TenderStanding
from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import Role
from evaluator.domain.register import Status
from evaluator.domain.specification import Requirement
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.dps_contents import Proposal
from evaluator.services import admission, approval, assessment, call_off, call_off_result, change, hand_over, register
from evaluator.services import application as applications
from tests.conftest import Profile
from tests.domain.systems import ESTABLISHED, FIRST, MARKET, SYSTEM, at
from tests.domain.systems import call_off as planned_call_off
from tests.services.dps_desks import Desks, applied, desks, operator

SECOND = replace(
    ESTABLISHED,
    number=2,
    publish_on=date(2018, 3, 1),
    drafted_at=at(1, 2),
    specification=replace(
        FIRST, number=2, requirements=(*FIRST.requirements, Requirement(id="1.9", text="DTAC.", evidence=""))
    ),
    lots=(),
    reassess_by=date(2018, 4, 1),
)


@pytest.fixture(scope="module")
def established(tmp_path_factory: pytest.TempPathFactory, profile: Profile) -> Desks:
    """Established and approved; nobody has applied. Each test works on a copy."""
    return begun(tmp_path_factory.mktemp("system"), SYSTEM, profile)


@pytest.fixture
def small(established: Desks, tmp_path: Path) -> Desks:
    """The system of four people, of the regulations of 2015."""
    return replace(established, folder=shutil.copytree(established.folder, tmp_path / "system"))


def begun(folder: Path, system: DynamicPurchasingSystem, profile: Profile) -> Desks:
    made = desks(folder, system, profile.unlocked)
    for who in ("first", "second", "approver"):
        made.send_pack(who)
    made.approve(ESTABLISHED)
    made.now = at(16)
    return made


@pytest.fixture(scope="module")
def admitted(established: Desks, tmp_path_factory: pytest.TempPathFactory) -> Desks:
    """One supplier on the register, decided and signed."""
    folder = tmp_path_factory.mktemp("admitted") / "system"
    made = replace(established, folder=shutil.copytree(established.folder, folder))
    admit(made, "alder")
    return made


@pytest.fixture
def assessed(small: Desks) -> Desks:
    """One application for both lots, assessed by two: they differ on 1.2, and both fail 2.1."""
    receive(small, "alder", lots=("1", "2"))
    for who, fails in (("first", ("1.2", "2.1")), ("second", ("2.1",))):
        small.send_pack(who, "A-alder")
        assert small.merge(small.assess(who, "A-alder", fails=fails)) == 1
    return small


def receive(made: Desks, name: str, *, lots: tuple[str, ...] = ("1",)) -> None:
    with made.work("lead") as uow:
        applications.receive_applications(
            uow,
            operators=[operator(name)],
            applications=[applied(name, lots=lots)],
            documents={},
            now=made.now,
        )


def test_the_2023_act_refuses_a_changed_condition_at_the_desk_too(tmp_path: Path, profile: Profile) -> None:
    market = desks(tmp_path, MARKET, profile.unlocked)
    market.now = at(1, 2)
    with market.work("lead") as uow:
        change.draft_change(uow, ESTABLISHED, now=at(10))
    with market.work("lead") as uow, pytest.raises(RuleBroken, match="cannot be changed while it runs"):
        change.draft_change(uow, SECOND, now=market.now)
    with market.work("lead") as uow:
        assert len(uow.changes.all()) == 1


def test_nothing_is_told_before_it_is_approved_and_then_once(small: Desks) -> None:
    receive(small, "alder")
    small.now = at(1, 2)
    with small.work("lead") as uow:
        change.draft_change(uow, SECOND, now=small.now)
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="is not approved"):
        change.notify(uow, 2, signer=small.signer(uow, "lead"), now=at(1, 3))
    sealed = small.propose_and_approve(changes=[2])
    with small.work("lead") as uow:
        approval.receive_approval(uow, data=sealed, age_identity=small.age_identity, now=small.now)
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="is published on 2018-03-01"):
        change.notify(uow, 2, signer=small.signer(uow, "lead"), now=at(28, 2))
    with small.work("lead") as uow:
        papers = change.notify(uow, 2, signer=small.signer(uow, "lead"), now=at(1, 3))
        assert [name for name, _ in papers] == ["notices/change-2.pdf"]  # alder waits, and is not admitted yet
        assert [one.supplier_id for one in uow.notices.all()] == ["alder"]
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="told already"):
        change.notify(uow, 2, signer=small.signer(uow, "lead"), now=at(2, 3))


def test_an_approval_of_another_change_than_the_one_drafted_is_refused(small: Desks) -> None:
    small.now = at(1, 2)
    with small.work("lead") as uow:
        change.draft_change(uow, SECOND, now=small.now)
    sealed = small.propose_and_approve(changes=[2])
    with small.work("lead") as uow:
        connection = uow.audit.session.connection()
        connection.exec_driver_sql("drop trigger change_no_update")
        connection.exec_driver_sql("update change set sha256 = ? where number = 2", ("b" * 64,))
    with small.work("lead") as uow, pytest.raises(FileProblem, match="not change 2 as it was drafted"):
        approval.receive_approval(uow, data=sealed, age_identity=small.age_identity, now=small.now)


def test_only_the_approver_approves(small: Desks) -> None:
    proposal = Proposal(changes=(ESTABLISHED,))
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="approver signs"):
        approval.approve(uow, proposal=proposal, signer=small.signer(uow, "lead"), now=small.now, package_id=uuid4())


def decide(made: Desks) -> admission.DecidedBatch:
    with made.work("lead") as uow:
        return admission.decide(
            uow,
            applications=["A-alder"],
            signer=made.signer(uow, "lead"),
            now=made.now,
            package_id=uuid4(),
        )


def confirm(made: Desks, *refused: ProposedRefusal) -> None:
    sealed = made.propose_and_approve(refusals=refused)
    with made.work("lead") as uow:
        approval.receive_approval(uow, data=sealed, age_identity=made.age_identity, now=made.now)


def test_nothing_is_decided_before_the_difference_is_settled_and_the_refusal_confirmed(assessed: Desks) -> None:
    with pytest.raises(RuleBroken, match=r"differ on 1\.2"):
        decide(assessed)
    agreed = Settlement(about="1.1", outcome=Outcome.FAIL, reason="I would rather not.")
    with assessed.work("lead") as uow, pytest.raises(RuleBroken, match=r"do not differ on 1\.1"):
        admission.settle(uow, "A-alder", agreed, now=assessed.now)
    with assessed.work("lead") as uow:
        passed = Settlement(about="1.2", outcome=Outcome.PASS, reason="Annex 4 shows it.")
        admission.settle(uow, "A-alder", passed, now=assessed.now)
    with pytest.raises(RuleBroken, match="refusal of application A-alder for lot 2 is not confirmed"):
        decide(assessed)
    with assessed.work("lead") as uow:
        refused = admission.refusals(uow, ["A-alder"])
    assert [one.lot_id for one in refused] == ["2"]
    confirm(assessed, replace(refused[0], reasons=("Another reason.",)))
    with pytest.raises(RuleBroken, match="refusal of application A-alder for lot 2 is not confirmed"):
        decide(assessed)
    confirm(assessed, *refused)
    decided = decide(assessed)
    assert {one.lot_id: one.outcome for one in decided.decisions} == {"1": Decided.ADMITTED, "2": Decided.REFUSED}
    assert decided.decisions[1].confirmed_by == str(assessed.members["approver"])
    assert [name for name, _ in decided.letters] == ["letters/outcome-A-alder.pdf"]
    with assessed.work("lead") as uow:
        found = register.as_json(register.lines(uow, on=assessed.now.date()), on=assessed.now.date())
    assert json.loads(json.dumps(found))["suppliers"] == [
        {
            "id": "alder",
            "name": "EXAMPLE alder Ltd",
            "lots": ["1"],
            "status": "admitted",
            "specification": 1,
            "from": "2018-01-16",
            "to": "2020-03-31",
        }
    ]
    with pytest.raises(RuleBroken, match="decided for lot 1 already"):
        decide(assessed)


def test_the_same_package_again_changes_nothing_and_a_second_opinion_of_one_person_is_refused(small: Desks) -> None:
    receive(small, "alder")
    small.send_pack("first", "A-alder")
    issued = small.assess("first", "A-alder")
    assert [small.merge(issued), small.merge(issued)] == [1, 0]
    with pytest.raises(RuleBroken, match="is locked"):
        small.assess("first", "A-alder", fails=("1.1",))
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="has 1 of two assessments"):
        admission.findings(uow, "A-alder")
    with small.work("second") as uow, pytest.raises(RuleBroken, match="no application A-alder"):
        assessment.lock_assessment(uow, "A-alder", now=small.now)


def test_an_assessment_for_somebody_else_is_refused(small: Desks) -> None:
    receive(small, "alder")
    small.send_pack("first", "A-alder")
    issued = small.assess("first", "A-alder")
    with small.work("lead") as uow, pytest.raises(FileProblem, match="approval package is wanted"):
        approval.receive_approval(uow, data=issued.sealed, age_identity=small.age_identity, now=small.now)


def admit(made: Desks, name: str) -> None:
    receive(made, name)
    for who in ("first", "second"):
        made.send_pack(who, f"A-{name}")
        made.merge(made.assess(who, f"A-{name}"))
    with made.work("lead") as uow:
        admission.decide(
            uow,
            applications=[f"A-{name}"],
            signer=made.signer(uow, "lead"),
            now=made.now,
            package_id=uuid4(),
        )


def test_a_call_off_invites_exactly_the_admitted_and_takes_only_their_tenders(small: Desks) -> None:
    admit(small, "alder")
    with small.work("lead") as uow:
        call_off.plan_call_off(uow, planned_call_off(), now=small.now)
        call_off.draw_list(uow, "C-1", now=small.now)
    small.now += timedelta(hours=1)
    admit(small, "birch")
    due = at(28, 2)
    with small.work("lead") as uow:
        assert "birch" in call_off.warnings(uow, "C-1", now=small.now)[0]
        with pytest.raises(RuleBroken, match=r"1 supplier joined it \(birch\)"):
            call_off.invite(uow, "C-1", due_at=due, signer=small.signer(uow, "lead"), now=small.now)
    with small.work("lead") as uow:
        call_off.draw_list(uow, "C-1", now=small.now)
        call_off.invite(uow, "C-1", due_at=due, signer=small.signer(uow, "lead"), now=small.now)
        assert [one.supplier_id for one in uow.notices.all() if one.kind == "invitation"] == ["alder", "birch"]
        assert call_off.tender_of(uow, "C-1", "cedar", now=small.now) is TenderStanding.DISREGARDED
        with pytest.raises(RuleBroken, match="cedar is disregarded"):
            call_off.take_tender(uow, "C-1", "cedar", now=small.now)
    with small.work("lead") as uow, pytest.raises(RuleBroken, match="Cedar was not invited"):
        call_off_result.note_result(
            uow, "C-1", award_input=award_input("cedar"), signer=small.signer(uow, "lead"), now=at(1, 3)
        )
    with small.work("lead") as uow:
        (name, _), result = call_off_result.note_result(
            uow, "C-1", award_input=award_input("birch"), signer=small.signer(uow, "lead"), now=at(1, 3)
        )
        awarded = uow.call_offs.of("C-1").awarded
    assert name == "reports/result-C-1.pdf"
    assert json.loads(result)["tenders"][0]["rank"] == 1
    assert awarded is not None
    assert (awarded.supplier_id, awarded.value) == ("birch", Decimal("90000.00"))


def award_input(supplier: str) -> bytes:
    return json.dumps(
        {
            "format": "bid-evaluator/award-input",
            "version": 1,
            "title": "Call-off",
            "currency": "GBP",
            "method": "lowest_price",
            "scales": {},
            "criteria": [{"id": "P", "title": "Price", "weight": "0", "price": {}}],
            "tenders": [{"id": supplier, "supplier": supplier.capitalize(), "points": {}, "prices": {"P": "90000.00"}}],
        }
    ).encode()


def test_under_the_2023_act_a_tender_is_held_while_its_application_is_pending(tmp_path: Path, profile: Profile) -> None:
    market = begun(tmp_path, MARKET, profile)
    admit(market, "alder")
    with market.work("lead") as uow:
        call_off.plan_call_off(uow, planned_call_off(), now=market.now)
        call_off.draw_list(uow, "C-1", now=market.now)
        call_off.invite(uow, "C-1", due_at=at(28, 2), signer=market.signer(uow, "lead"), now=market.now)
        assert call_off.tender_of(uow, "C-1", "birch", now=market.now) is TenderStanding.DISREGARDED
    receive(market, "birch")
    with market.work("lead") as uow:
        assert call_off.tender_of(uow, "C-1", "birch", now=market.now) is TenderStanding.HELD
        complex_one = call_off.tender_of(uow, "C-1", "birch", now=market.now, complexity="It needs a laboratory.")
        assert complex_one is TenderStanding.DISREGARDED
        with pytest.raises(RuleBroken, match="birch is held until the application is considered"):
            call_off.take_tender(uow, "C-1", "birch", now=market.now)
    market.now += timedelta(hours=1)
    admit(market, "birch")
    with market.work("lead") as uow:
        assert call_off.take_tender(uow, "C-1", "birch", now=market.now).may_tender == ("alder", "birch")
        with pytest.raises(RuleBroken, match="may tender already"):
            call_off.take_tender(uow, "C-1", "birch", now=market.now)
        evaluation = hand_over.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=market.now)
        assert evaluation.invitation is not None
        assert [one.id for one in evaluation.invitation.invited] == ["alder", "birch"]


def test_under_the_2023_act_whose_application_was_considered_and_who_is_not_admitted_waits_for_nothing(
    tmp_path: Path, profile: Profile
) -> None:
    market = begun(tmp_path, MARKET, profile)
    admit(market, "alder")
    admit(market, "birch")
    with market.work("lead") as uow:
        register.record(
            uow,
            supplier_id="birch",
            lot_id="1",
            status=Status.SUSPENDED,
            reason="Its insurance ran out.",
            cause="work list",
            now=market.now,
        )
        call_off.plan_call_off(uow, planned_call_off(), now=market.now)
        call_off.draw_list(uow, "C-1", now=market.now)
        call_off.invite(uow, "C-1", due_at=at(28, 2), signer=market.signer(uow, "lead"), now=market.now)
        assert call_off.tender_of(uow, "C-1", "birch", now=market.now) is TenderStanding.DISREGARDED


def test_a_person_suspends_with_a_reason_and_never_admits_by_hand(small: Desks) -> None:
    admit(small, "alder")

    def enter(status: Status, reason: str = "Its insurance ran out.") -> None:
        with small.work("lead") as uow:
            register.record(
                uow,
                supplier_id="alder",
                lot_id="1",
                status=status,
                reason=reason,
                cause="a letter",
                now=small.now,
            )

    with pytest.raises(RuleBroken, match="admitted by a decision"):
        enter(Status.ADMITTED)
    with pytest.raises(RuleBroken, match="reason for this entry"):
        enter(Status.SUSPENDED, " ")
    enter(Status.SUSPENDED)
    enter(Status.ADMITTED, "The certificate came.")
    enter(Status.WITHDRAWN, "It asked to be taken off.")
    with pytest.raises(RuleBroken, match="admitted by a decision"):
        enter(Status.ADMITTED)


def test_applications_come_from_a_file_whose_columns_are_remembered(small: Desks) -> None:
    def take_in(heads: str, mapping: dict[str, str]) -> int:
        data = f"{heads},Supplier name,Lots,Received,1.1\r\nB-{heads[0]},birch,EXAMPLE Birch,1,2018-01-16,Yes.\r\n"
        with small.work("lead") as uow:
            return applications.import_applications(
                uow, data=data.encode(), name="a.csv", mapping=mapping, specification=1, now=small.now
            )

    with pytest.raises(FileProblem, match="No column is mapped for Application reference"):
        take_in("Ref,Bidder", {})
    assert take_in("Ref,Bidder", {"reference": "Ref", "supplier": "Bidder"}) == 1
    with small.work("lead") as uow:
        assert uow.mappings.of("applications")["reference"] == "Ref"
        connection = uow.audit.session.connection()
        assert connection.exec_driver_sql("select count(*) from application").scalar_one() == 1
    assert take_in("Ref,Bidder", {}) == 1


def test_answers_to_the_questionnaire_come_with_the_application_and_reach_its_assessor(small: Desks) -> None:
    heads = "Application reference,Supplier reference,Supplier name,Lots,Received,1.1,SQ-2.1(b),SQ-2.2"
    row = 'B-1,birch,EXAMPLE Birch,1,2018-01-16,Yes.,"Yes, in 2016.",The director left.'
    with small.work("lead") as uow:
        applications.import_applications(
            uow, data=f"{heads}\r\n{row}\r\n".encode(), name="a.csv", mapping={}, specification=1, now=small.now
        )
    small.send_pack("first", "B-1")
    with small.work("first") as uow:
        sheet = next(one for one in assessment.sheets(uow) if one.application.id == "B-1")
    assert [(one.id, said) for one, said in sheet.declared] == [
        ("2.1(b)", "Yes, in 2016."),
        ("2.2", "The director left."),
    ]


def test_a_changed_log_stops_everything_that_is_signed(small: Desks) -> None:
    with small.work("lead") as uow:
        connection = uow.audit.session.connection()
        connection.exec_driver_sql("drop trigger audit_entry_no_update")
        connection.exec_driver_sql("update audit_entry set entry = x'7b7d' where seq = 2")
    with small.work("lead") as uow, pytest.raises(FileProblem, match="log entry 2 does not follow"):
        assessment.issue_pack(
            uow,
            member_id=str(small.members["first"]),
            signer=small.signer(uow, "lead"),
            now=small.now,
            package_id=uuid4(),
        )


def test_the_lead_alone_signs_as_the_lead(small: Desks) -> None:
    with small.work("first") as uow:
        assert uow.holder().roles == (Role.MEMBER,)
        with pytest.raises(RuleBroken, match="do not take part in this system as procurement lead"):
            assessment.issue_pack(
                uow,
                member_id=str(small.members["second"]),
                signer=small.signer(uow, "first"),
                now=small.now,
                package_id=uuid4(),
            )


@pytest.mark.parametrize(
    ("table", "statement", "said"),
    [
        ("change", "update change set content = replace(content, 'Triage', 'Surgery')", "change 1 is not the one"),
        ("change_approval", "update change_approval set approver_id = 'x'", "approval of change 1 is not"),
        (
            "assessment",
            "update assessment set content = replace(content, 'Annex 1', 'Annex 2')",
            "assessment of A-alder",
        ),
        (
            "admission_decision",
            "update admission_decision set content = replace(content, 'Every', 'No')",
            "decision on A-alder for lot 1",
        ),
        ("admission_decision", "delete from admission_decision", "decision on A-alder for lot 1"),
        ("register_entry", "update register_entry set supplier_id = 'birch'", "the entry for alder on lot 1"),
        (
            "register_entry",
            "update register_entry set status = 'suspended'",
            "the entry of alder on lot 1 does not follow",
        ),
        ("package", "update package set container = x'00' where kind = 'decision'", "package in it does not hold"),
    ],
)
def test_a_row_that_does_not_say_what_was_signed_stops_everything_that_is_signed(
    admitted: Desks, tmp_path: Path, table: str, statement: str, said: str
) -> None:
    changed = replace(admitted, folder=shutil.copytree(admitted.folder, tmp_path / "changed"))
    with changed.work("lead") as uow:
        connection = uow.audit.session.connection()
        for what in ("update", "delete"):
            connection.exec_driver_sql(f"drop trigger {table}_no_{what}")
        connection.exec_driver_sql(statement)
    with changed.work("lead") as uow, pytest.raises(FileProblem, match=said):
        assessment.issue_pack(
            uow,
            member_id=str(changed.members["first"]),
            signer=changed.signer(uow, "lead"),
            now=changed.now,
            package_id=uuid4(),
        )
