"""Prices stay closed until moderation is, and moderation does not close before everything is agreed."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import OfferedPrice
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.package import seal
from evaluator.services import confirmation, merging, moderation, price, record, report, submission
from evaluator.storage.unit_of_work import UnitOfWork
from tests.services.forging import bare, signed_again, signer_of
from tests.services.test_merging import anew, lock_own, now, register_all, submissions_of


def submit(uow: UnitOfWork, player: Player) -> None:
    submission.submit_prices(
        uow,
        age_identity=player.age_identity,
        signer=player.signing.signer(uow),
        now=now(),
        package_id=uuid4(),
    )


def test_the_price_evaluator_cannot_submit_before_the_chairs_signed_moderation(played: Walk, tmp_path: Path) -> None:
    player = played.the(Role.PRICE_EVALUATOR)
    with anew(played, player, tmp_path) as file, file.work() as uow:
        for tender in played.content.tenders:
            for offer in played.content.offers_of(tender):
                price.enter_price(uow, price=offer, now=now())
        with pytest.raises(RuleBroken, match="stay closed until moderation"):
            submit(uow, player)


def test_what_the_chair_sends_to_be_confirmed_opens_no_price(played: Walk, tmp_path: Path) -> None:
    player, chair = played.the(Role.PRICE_EVALUATOR), played.the(Role.CHAIR)
    member = next(one for one in played.all_with(Role.MEMBER) if one is not chair)
    card = player.signing.profile.card
    session = signed_again(
        bare(played, "moderation-session", member), signer_of(played, chair), recipients=(card.fingerprint,)
    )
    with anew(played, player, tmp_path) as file, file.work() as uow:
        data = seal(session, [card.age_recipient])
        confirmation.receive_session(uow, data=data, age_identity=player.age_identity, now=now())
        with pytest.raises(RuleBroken, match="stay closed until moderation"):
            submit(uow, player)


def test_a_missing_price_is_named_before_anything_is_signed(played: Walk, tmp_path: Path) -> None:
    player = played.the(Role.PRICE_EVALUATOR)
    data = (played.out / "packages" / "moderation.bidpack").read_bytes()
    with anew(played, player, tmp_path) as file, file.work() as uow:
        moderation.receive_moderation(uow, data=data, age_identity=player.age_identity, now=now())
        with pytest.raises(RuleBroken, match="5 prices still missing"):
            submit(uow, player)


def test_nobody_else_opens_or_enters_prices(played: Walk) -> None:
    entered = OfferedPrice(tender_id="alder", criterion_id="P", stated_total=Decimal(1))
    for player in played.players.values():
        if player is not played.the(Role.PRICE_EVALUATOR):
            with played.desk(player) as file, file.work() as uow, pytest.raises(RuleBroken, match="alone"):
                price.enter_price(uow, price=entered, now=now())


def test_nothing_is_agreed_before_submissions_are_merged(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    agreed = played.agreed(played.content.agreed[0])
    with anew(played, chair, tmp_path) as file, file.work() as uow, pytest.raises(RuleBroken, match="nothing to moder"):
        moderation.agree(uow, score=agreed, now=now())


def test_moderation_without_one_members_submission_names_the_member(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    with anew(played, chair, tmp_path) as file:
        lock_own(played, chair, file)
        register_all(played, file)
        with file.work() as uow:
            ready = merging.plan_merge(uow, files=submissions_of(played)[1:], age_identity=chair.age_identity)
            merging.merge(uow, ready=ready, now=now())
            awaited = played.all_with(Role.MEMBER)[0].person.name
            with pytest.raises(RuleBroken, match=awaited):
                moderation.close_moderation(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())


def test_closed_moderation_takes_no_further_agreed_score(played: Walk) -> None:
    chair = played.the(Role.CHAIR)
    changed = replace(played.agreed(played.content.agreed[0]), points=Decimal(0))
    with played.desk(chair) as file, file.work() as uow, pytest.raises(RuleBroken, match="Moderation is closed"):
        moderation.agree(uow, score=changed, now=now())


def test_no_report_is_made_before_prices_have_come(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    with anew(played, chair, tmp_path) as file, file.work() as uow, pytest.raises(RuleBroken, match="not closed yet"):
        report.issue_report(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())


def test_the_approver_refuses_a_damaged_report_and_keeps_nothing(played: Walk, tmp_path: Path) -> None:
    approver = played.the(Role.APPROVER)
    data = bytearray((played.out / "packages" / "report.bidpack").read_bytes())
    data[len(data) // 2] ^= 1
    with anew(played, approver, tmp_path) as file, file.work() as uow:
        before = uow.audit.last()
        with pytest.raises(FileProblem):
            record.approve(
                uow,
                data=bytes(data),
                age_identity=approver.age_identity,
                signer=approver.signing.signer(uow),
                now=now(),
                package_id=uuid4(),
            )
        assert uow.audit.last() == before


def test_only_kinds_of_report_that_exist_are_written(played: Walk) -> None:
    approver = played.the(Role.APPROVER)
    with played.desk(approver) as file, file.work() as uow:
        assert set(record.outputs(uow, kind="record")) == {"record.asice"}
        with pytest.raises(RuleBroken, match="not a kind of report"):
            record.outputs(uow, kind="novel")


def test_the_price_evaluator_opens_exactly_the_documents_the_suppliers_sent(played: Walk) -> None:
    player = played.the(Role.PRICE_EVALUATOR)
    sent = {document.body for documents in played.documents.values() for document in documents if document.priced}
    with played.desk(player) as file, file.work() as uow:
        priced = [document for document in uow.setup().documents if document.priced]
        opened = {
            price.read_price_document(uow, document=document, age_identity=player.age_identity) for document in priced
        }
        with pytest.raises(FileProblem, match="not the document that was registered"):
            price.read_price_document(
                uow, document=replace(priced[0], sha256="0" * 64), age_identity=player.age_identity
            )
    assert opened == sent
