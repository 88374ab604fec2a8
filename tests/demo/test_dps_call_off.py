"""A call-off walks the main spine: begun from its frozen list, evaluated by a panel, its signed record back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from evaluator.demo.cast import Player
from evaluator.demo.dps_call_off import CallOffWalk
from evaluator.demo.example import FOLDER
from evaluator.demo.generated import Dimensions, made
from evaluator.domain.application import EconomicOperator
from evaluator.domain.call_off import CallOffStage
from evaluator.domain.model_draft import changed, new_model
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Supplier, Tender
from evaluator.errors import FileProblem, RuleBroken
from evaluator.services import application as applications
from evaluator.services import call_off, evaluation_model, profile, tenders
from evaluator.services.profile import SigningProfile
from tests.conftest import Profile
from tests.domain.systems import at
from tests.domain.systems import call_off as planned_call_off
from tests.quick_walk import QuickWalk
from tests.services.dps_desks import Desks, applied
from tests.ui.dps_seats import assess, begun, decide, profile_of

CONTENT = made(Dimensions(members=2, tenders=2, questions=4), seed=7)
DUE = datetime(2018, 10, 2, 11, tzinfo=at(1).tzinfo)


@dataclass(kw_only=True)
class QuickCallOffWalk(CallOffWalk, QuickWalk):
    """By people whose profiles are open from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """The system, the evaluation begun from its call-off, and the walk that is to play it."""

    system: Desks
    begun: Evaluation
    walk: QuickCallOffWalk


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory, profile: Profile) -> Handed:
    """Two suppliers admitted and invited; the evaluation is not played yet."""
    system = begun(tmp_path_factory.mktemp("system"), profile.unlocked)
    ids = [f"A-{one.key}" for one in CONTENT.tenders]
    with system.work("lead") as uow:
        applications.receive_applications(
            uow,
            operators=[EconomicOperator(id=one.key, name=one.supplier, sme=True) for one in CONTENT.tenders],
            applications=[applied(one.key, received=system.now) for one in CONTENT.tenders],
            documents={},
            now=system.now,
        )
    assess(system, *ids)
    decide(system, *ids)
    system.now = at(4, 9)
    with system.work("lead") as uow:
        call_off.plan_call_off(uow, planned_call_off(), now=system.now)
        call_off.draw_list(uow, "C-1", now=system.now)
        with pytest.raises(RuleBroken, match="there is nothing to evaluate"):
            call_off.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=system.now)
        call_off.invite(uow, "C-1", due_at=DUE, signer=system.signer(uow, "lead"), now=system.now)
        evaluation = call_off.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=DUE)
    return Handed(system=system, begun=evaluation, walk=_walk(system, evaluation))


@pytest.fixture(scope="module")
def record(handed: Handed) -> bytes:
    """The signed record of the whole evaluation."""
    handed.walk.play()
    return (handed.walk.out / "record.asice").read_bytes()


def _walk(system: Desks, evaluation: Evaluation) -> QuickCallOffWalk:
    lead = next(person for person in CONTENT.people if Role.LEAD in person.roles)
    own = profile_of(system, "lead")
    ticks = iter(DUE + timedelta(hours=1, seconds=second) for second in range(1_000_000))
    return QuickCallOffWalk(
        out=system.folder,
        new_id=uuid4,
        tell=lambda step: None,
        content=CONTENT,
        notice_file=FOLDER / "notice.json",
        clock=lambda: next(ticks),
        evaluation_id=UUID(evaluation.id),
        lead=Player(
            person=lead,
            part="lead",
            signing=SigningProfile(profile=own, signing_key=system.keys["lead"]),
            recovery_code="",
            member_id=uuid4(),
        ),
        begun=evaluation,
        reference="C-1",
    )


def test_the_evaluation_is_what_the_invitation_says(handed: Handed) -> None:
    invitation = handed.begun.invitation
    assert invitation is not None
    assert [one.id for one in invitation.invited] == [one.key for one in CONTENT.tenders]
    assert [(one.id, str(one.weight)) for one in invitation.weights] == [("quality", "60"), ("price", "40")]
    assert handed.begun.tenders_due == DUE
    assert handed.begun.procurement.authority == "Example Vale"
    with handed.system.work("lead") as uow:
        drawn = uow.call_offs.of("C-1").invitation_list
    assert drawn is not None
    assert invitation.list_sha256 == drawn.sha256


def test_its_lead_can_neither_take_another_tender_nor_leave_the_weights(handed: Handed) -> None:
    evaluation = replace(handed.begun, id=str(uuid4()))
    signing = handed.walk.lead.signing
    profile.begin_evaluation(signing, evaluation, job_title="Lead", now=DUE, member_id=uuid4())
    stranger = Supplier(id="x", name="EXAMPLE Stranger Ltd")
    with profile.open_evaluation(signing.profile, UUID(evaluation.id)) as file:
        with file.work() as uow, pytest.raises(RuleBroken, match="Stranger Ltd was not invited to this call-off"):
            tenders.register_tender(
                uow, supplier=stranger, tender=Tender(id="x", supplier_id="x", received_at=DUE), now=DUE
            )
        invited = replace(stranger, name=CONTENT.tenders[0].supplier.upper())
        with file.work() as uow:
            tenders.register_tender(
                uow, supplier=invited, tender=Tender(id="y", supplier_id="x", received_at=DUE), now=DUE
            )
            assert [one.tender.supplier_id for one in tenders.registered(uow)] == [CONTENT.tenders[0].key]
        model = new_model("Another")
        quality, price = model.criteria
        other = changed(changed(model, replace(price, weight=price.weight - 10)), replace(quality, weight=Decimal(70)))
        other = changed(other, replace(quality.children[0], weight=quality.children[0].weight + 10))
        with file.work() as uow, pytest.raises(RuleBroken, match="announced 40 marks of a hundred for price"):
            evaluation_model.freeze_model(uow, model=other, now=DUE)


def test_the_result_comes_back_from_the_signed_record_and_from_no_other(handed: Handed, record: bytes) -> None:
    system = handed.system
    spoilt = bytearray(record)
    spoilt[len(record) // 2] ^= 1

    def note(data: bytes, call_off_id: str = "C-1") -> None:
        with system.work("lead") as uow:
            call_off.note_file(
                uow, call_off_id, data=data, signer=system.signer(uow, "lead"), now=DUE + timedelta(days=30)
            )

    with pytest.raises(FileProblem):
        note(bytes(spoilt))
    with system.work("lead") as uow:
        call_off.plan_call_off(uow, planned_call_off(2), now=DUE)
        call_off.draw_list(uow, "C-2", now=DUE)
        call_off.invite(
            uow, "C-2", due_at=DUE + timedelta(days=9), signer=system.signer(uow, "lead"), now=DUE + timedelta(hours=1)
        )
    with pytest.raises(RuleBroken, match="not the record of an evaluation begun from C-2"):
        note(record, "C-2")
    note(record)
    with system.work("lead") as uow:
        done = uow.call_offs.of("C-1")
    assert done.stage is CallOffStage.AWARDED
    assert done.awarded is not None
    assert done.awarded.supplier_id in {one.key for one in CONTENT.tenders}
    offered = {one.key: sum(one.prices().values()) for one in CONTENT.tenders}
    assert done.awarded.value == offered[done.awarded.supplier_id]
