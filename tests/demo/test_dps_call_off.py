"""A call-off walks the main spine: begun from its frozen list, evaluated by a panel, its signed record back."""

import shutil
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
from evaluator.domain.hand_over import HandedCallOff
from evaluator.domain.model_draft import changed, new_model
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Lot, Supplier, Tender
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import Container, build_container, read_container
from evaluator.formats.handed_call_off import call_off_objects, read_call_off
from evaluator.formats.identity import new_card, read_card
from evaluator.formats.package import read_identity
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer, new_private_key
from evaluator.formats.statement import Kind, Statement
from evaluator.services import application as applications
from evaluator.services import (
    call_off,
    call_off_result,
    evaluation_model,
    hand_over,
    inspection,
    profile,
    tenders,
    verification,
)
from evaluator.services.hand_over import OpenedCallOff
from evaluator.services.profile import Profile as Opened
from evaluator.services.profile import SigningProfile
from evaluator.services.verification import Reader
from tests.conftest import Profile
from tests.domain.systems import at
from tests.domain.systems import call_off as planned_call_off
from tests.formats.pdf.reading import texts, words
from tests.quick_walk import QuickWalk
from tests.services.dps_desks import Desks, applied
from tests.ui.dps_seats import assess, begun, decide

CONTENT = made(Dimensions(members=2, tenders=2, questions=4), seed=7)
WORDING = "Ten given cases, two of them by telephone."
DUE = datetime(2018, 10, 2, 11, tzinfo=at(1).tzinfo)


@dataclass(kw_only=True)
class QuickCallOffWalk(CallOffWalk, QuickWalk):
    """By people whose profiles are open from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """The system, the evaluation begun from its call-off on another computer, and the walk that is to play it."""

    system: Desks
    begun: Evaluation
    walk: QuickCallOffWalk
    opened: OpenedCallOff
    sealed: bytes


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
        quality, price = planned_call_off().criteria
        criteria = (replace(quality, wording=WORDING), price)
        call_off.plan_call_off(uow, replace(planned_call_off(), criteria=criteria), now=system.now)
        call_off.draw_list(uow, "C-1", now=system.now)
        with pytest.raises(RuleBroken, match="there is nothing to evaluate"):
            hand_over.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=system.now)
        call_off.invite(uow, "C-1", due_at=DUE, signer=system.signer(uow, "lead"), now=system.now)
        own = hand_over.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=DUE)
    otto = _elsewhere(system)
    with system.work("lead") as uow:
        sealed = hand_over.hand_over(
            uow,
            "C-1",
            card=(otto.profile.folder / "card.bidid").read_bytes(),
            job_title="Head of buying",
            compared="by telephone",
            evaluation_id=uuid4(),
            member_id=uuid4(),
            signer=system.signer(uow, "lead"),
            now=DUE,
            package_id=uuid4(),
        ).sealed
    opened = hand_over.open_call_off(
        sealed, unlocked=otto.profile.unlocked, own_fingerprint=otto.profile.card.fingerprint
    )
    evaluation = opened.read.handed.evaluation
    assert replace(evaluation, id=own.id) == own
    return Handed(system=system, begun=evaluation, walk=_walk(system, evaluation, otto), opened=opened, sealed=sealed)


def _elsewhere(system: Desks) -> SigningProfile:
    """The lead of the authority that holds the competition, on a computer of their own."""
    key, unlocked = new_private_key(), system.unlocked
    recipient = str(read_identity(unlocked.age_identity.decode()).to_public())
    card = new_card(name="Otto", organisation="Example Vale", private_key=key, age_recipient=recipient, now=DUE)
    folder = system.folder / "otto"
    folder.mkdir()
    (folder / "card.bidid").write_bytes(card)
    return SigningProfile(profile=Opened(folder=folder, card=read_card(card), unlocked=unlocked), signing_key=key)


@pytest.fixture(scope="module")
def record(handed: Handed) -> bytes:
    """The signed record of the whole evaluation."""
    handed.walk.play()
    return (handed.walk.out / "record.asice").read_bytes()


def _walk(system: Desks, evaluation: Evaluation, signing: SigningProfile) -> QuickCallOffWalk:
    lead = next(person for person in CONTENT.people if Role.LEAD in person.roles)
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
            signing=signing,
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
    assert [one.wording for one in invitation.weights] == [WORDING, ""]
    assert words(WORDING) in words("".join(texts(handed.opened.read.notice)))
    assert handed.begun.tenders_due == DUE
    assert handed.begun.procurement.authority == "Example Vale"
    with handed.system.work("lead") as uow:
        drawn = uow.call_offs.of("C-1").invitation_list
    assert drawn is not None
    assert invitation.list_sha256 == drawn.sha256


def test_what_is_handed_over_agrees_with_itself_and_is_for_one_person(handed: Handed) -> None:
    opened, system = handed.opened, handed.system
    given = opened.read.handed
    assert given.invitation.list_sha256 == given.invitation_list.sha256
    assert len(opened.lead_words) == 8
    with pytest.raises(RuleBroken, match="words have not been compared"):
        opened.taken_over(compared=" ")
    drawn, invitation = given.invitation_list, given.invitation
    other_list = replace(drawn, supplier_ids=(*drawn.supplier_ids, "stranger"))
    heavier = tuple(
        replace(one, weight=one.weight + shift) for one, shift in zip(invitation.weights, (20, -20), strict=True)
    )
    wordy = (replace(invitation.weights[0], wording="x" * 1001), invitation.weights[1])
    for forged, said in (
        (replace(given, invitation_list=other_list), "is not the one that was frozen"),
        (replace(given, evaluation=replace(given.evaluation, lot=Lot(id="2", title="Video"))), "of another lot"),
        (replace(given, dps=replace(given.dps, id=str(uuid4()))), "of another system"),
        (
            replace(given, evaluation=replace(given.evaluation, invitation=replace(invitation, weights=heavier))),
            "outside what was published",
        ),
        (
            replace(given, evaluation=replace(given.evaluation, invitation=replace(invitation, weights=wordy))),
            "wording of Quality has 1,001 characters",
        ),
        (replace(given, evaluation=replace(given.evaluation, invitation=None)), "does not say who was invited"),
    ):
        with pytest.raises(RuleBroken, match=said):
            forged.require_sound(rules_of(forged.dps.regime).require_market())
    with pytest.raises(FileProblem, match="not addressed to you"):
        hand_over.open_call_off(
            handed.sealed, unlocked=system.unlocked, own_fingerprint=system.card("first").fingerprint
        )
    with pytest.raises(FileProblem, match="handed to somebody else"):
        hand_over.open_call_off(
            handed.sealed, unlocked=system.unlocked, own_fingerprint=system.card("lead").fingerprint
        )


def test_a_call_off_that_another_signed_or_that_brings_another_invitation_is_refused(handed: Handed) -> None:
    system, given = handed.system, handed.opened.read.handed
    notice = handed.opened.read.notice
    with system.work("lead") as uow:
        lead, authority = system.signer(uow, "lead"), uow.systems.held().authority_certificate
        certificate = uow.panel.certificates()[given.lead.id]
    with system.work("first") as uow:
        first = system.signer(uow, "first")

    def packed(contents: HandedCallOff, pdf: bytes, signer: Signer, member_id: str) -> Container:
        return read_container(
            build_container(
                Statement(
                    kind=Kind.CALL_OFF,
                    evaluation_id=given.dps.id,
                    setup_digest=None,
                    package_id=str(uuid4()),
                    member_id=member_id,
                    role=Role.LEAD,
                    seq=1,
                    prev_digest=None,
                    log_head=None,
                    recipients=(given.addressee.fingerprint,),
                    claimed_time=DUE,
                ),
                call_off_objects(contents, authority=authority, certificate=certificate, notice=pdf),
                signer=signer,
            )
        )

    assert read_call_off(packed(given, notice, lead, given.lead.id)).handed == given
    with pytest.raises(FileProblem, match="not the sender's in the roster"):
        read_call_off(packed(given, notice, first, given.lead.id))
    spoilt = notice[:-40] + notice[-40:].replace(b"E", b"F")
    forged = replace(given, notice_sha256=canonical.digest(spoilt))
    for contents, pdf in ((given, spoilt), (forged, spoilt)):
        with pytest.raises(FileProblem, match="invitation in the package is not the one"):
            read_call_off(packed(contents, pdf, lead, given.lead.id))
    longer = replace(given, invitation_list=replace(given.invitation_list, supplier_ids=("stranger",)))
    with pytest.raises(FileProblem, match="is not the one that was frozen"):
        read_call_off(packed(longer, notice, lead, given.lead.id))


def test_whoever_gets_it_can_verify_and_inspect_it(handed: Handed) -> None:
    system = handed.system
    otto = handed.walk.lead.signing.profile
    readers = {
        "otto": Reader(unlocked=otto.unlocked, fingerprint=otto.card.fingerprint, evaluations=otto.evaluations),
        "lead": Reader(
            unlocked=system.unlocked,
            fingerprint=system.card("lead").fingerprint,
            evaluations=system.folder / "lead" / "evaluations",
        ),
    }
    for reader in readers.values():
        verdict = verification.verify(handed.sealed, name="call-off.bidpack", reader=reader)
        assert verdict.valid
        assert [one.name for one in verdict.signatures] == ["Lead"]
    assert inspection.inspect(handed.sealed, reader=readers["otto"]).kind == "call-off"
    assert inspection.inspect(handed.sealed, reader=readers["lead"]).of_a_system


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
        with file.work() as uow:
            begun_with, _ = evaluation_model.model_so_far(uow)
        assert begun_with.scored_leaves()[0].guidance == WORDING
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
            call_off_result.note_file(
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
    with system.work("lead") as uow, pytest.raises(RuleBroken, match="Otto of Example Vale evaluates call-off C-1"):
        hand_over.evaluation_of(uow, "C-1", evaluation_id=uuid4(), now=DUE)
    taken_back = shutil.copytree(system.folder, system.folder.parent / "taken back")
    with replace(system, folder=taken_back).work("lead") as uow:
        held = uow.call_offs.of("C-1")
        uow.call_offs.save(replace(held, handed=None), at=DUE)
        with pytest.raises(RuleBroken, match="Otto led this evaluation, and Lead is to evaluate call-off C-1"):
            call_off_result.note_file(uow, "C-1", data=record, signer=system.signer(uow, "lead"), now=DUE)
    note(record)
    with system.work("lead") as uow:
        done = uow.call_offs.of("C-1")
    assert done.stage is CallOffStage.AWARDED
    assert done.awarded is not None
    assert done.awarded.supplier_id in {one.key for one in CONTENT.tenders}
    offered = {one.key: sum(one.prices().values()) for one in CONTENT.tenders}
    assert done.awarded.value == offered[done.awarded.supplier_id]
