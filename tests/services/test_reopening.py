"""Closed moderation opens again on the approver's signed consent alone, and the first result stays in sight."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from evaluator.demo.cast import Player
from evaluator.domain.discussion import PassedWarning
from evaluator.domain.moderation import ConsensusScore, draft_of
from evaluator.domain.panel import Role
from evaluator.domain.scoring import Objection
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import CONTAINER, content
from evaluator.formats.evidence import read_evidence
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.statement import Kind
from evaluator.services import confirmation, merging, moderation, reopening, report
from evaluator.storage.unit_of_work import UnitOfWork
from tests.faults.verifier import refusal
from tests.quick_walk import ReopenedWalk
from tests.services.forging import objects_of, record_of, signed_again, signer_of
from tests.services.test_verification import the_no, verdict_on


def now() -> datetime:
    return datetime.now(UTC)


class Undone(Exception):
    """Rolls what was done back."""


@pytest.fixture(scope="module")
def walk(reopened: ReopenedWalk) -> ReopenedWalk:
    """A whole evaluation with a reopening in it, played to the verified record."""
    return reopened


@pytest.fixture(scope="module")
def closed(reopened: ReopenedWalk) -> ReopenedWalk:
    """The same up to the closing of moderation and no further."""
    return reopened.as_first_closed()


def in_the_file_of(walk: ReopenedWalk, role: Role, do: Callable[[UnitOfWork], None]) -> None:
    """Do something in somebody's file, and undo it."""
    with walk.desk(walk.the(role)) as file, suppress(Undone), file.work() as uow:
        do(uow)
        raise Undone


def test_the_first_result_stays_in_the_record_beside_its_correction_and_everything_verifies(
    walk: ReopenedWalk,
) -> None:
    evidence = read_evidence(record_of(walk).objects.values())
    record = evidence.moderation.record
    (first,) = record.earlier
    (corrected,) = (score for score in record.scores if score.response == first.response)
    assert (first.session, corrected.session, corrected.correction) == (1, 2, "Page 2 was misread.")
    assert first.points != corrected.points
    assert [one.reason for one in record.reopenings] == ["The panel misread page 2 of one response."]
    assert record.reopenings[0].approver == str(walk.the(Role.APPROVER).member_id)
    names = [name for name in record_of(walk).named if name.startswith("reports/moderation-record")]
    assert sorted(names) == ["reports/moderation-record-2.pdf", "reports/moderation-record.pdf"]
    verdict = verdict_on((walk.out / "record.asice").read_bytes())
    assert verdict.valid, [check.detail for check in verdict.checks if not check.ok]


def test_nothing_is_open_before_the_approver_has_consented(closed: ReopenedWalk) -> None:
    chair = closed.the(Role.CHAIR)

    def ask_and_agree(uow: UnitOfWork) -> None:
        closed.asked_to_reopen(uow, chair)
        assert uow.consensus.closed_at() is not None
        with pytest.raises(RuleBroken, match="Moderation is closed"):
            moderation.begin_session(uow, present=[str(chair.member_id)], now=now())

    in_the_file_of(closed, Role.CHAIR, ask_and_agree)


def test_a_reopening_needs_a_reason(closed: ReopenedWalk) -> None:
    signer = closed.the(Role.CHAIR).signing.signer

    def ask_for_nothing(uow: UnitOfWork) -> None:
        with pytest.raises(RuleBroken, match="needs a reason"):
            reopening.ask_to_reopen(uow, reason="x", signer=signer(uow), now=now(), package_id=uuid4())

    in_the_file_of(closed, Role.CHAIR, ask_for_nothing)


def agreed_only_with_a_reason_for_each_objection(uow: UnitOfWork, score: ConsensusScore) -> None:
    """Whoever agrees an item, in the window or without it, meets the same objections."""
    score = replace(score, reason=f"{score.reason} On page 3 it is cheaper than the other tenders.")
    with pytest.raises(RuleBroken, match="A reviewer might object") as refused:
        moderation.agree(uow, score=score, now=now())
    assert "compare tenders" in refused.value.message
    with pytest.raises(RuleBroken, match="A reviewer might object"):
        moderation.agree_draft(uow, draft=draft_of(score), now=now())
    found = moderation.objections(uow, draft=draft_of(score))
    passed = tuple(PassedWarning(check=one.objection.value, reason="The panel read it again.") for one in found)
    needless = PassedWarning(check=Objection.SHORT.value, reason="Nothing was objected to here.")
    kept = replace(score, discussion=replace(score.discussion, passed=(*passed, needless)))
    moderation.agree(uow, score=kept, now=now())
    (agreed,) = (one for one in uow.consensus.record().scores if one.response == score.response)
    assert {one.check for one in agreed.discussion.passed} == {Objection.COMPARES.value, Objection.PRICE.value}


def consent_to(walk: ReopenedWalk, asked: bytes) -> bytes:
    approver, given = walk.the(Role.APPROVER), []

    def consents(uow: UnitOfWork) -> None:
        with pytest.raises(FileProblem, match="asks to reopen moderation"):
            moderation.receive_moderation(uow, data=asked, age_identity=approver.age_identity, now=now())
        reopening.receive_request(uow, data=asked, age_identity=approver.age_identity, now=now())
        assert reopening.requested(uow) is not None
        signer = approver.signing.signer(uow)
        given.append(reopening.consent(uow, signer=signer, now=now(), package_id=uuid4()).sealed)
        assert reopening.requested(uow) is None
        with pytest.raises(RuleBroken, match="Nobody has asked"):
            reopening.consent(uow, signer=signer, now=now(), package_id=uuid4())

    in_the_file_of(walk, Role.APPROVER, consents)
    return given[0]


def test_a_consent_opens_what_was_asked_for_once_and_nothing_else(closed: ReopenedWalk) -> None:
    chair = closed.the(Role.CHAIR)

    def reopened(uow: UnitOfWork) -> None:
        consent = consent_to(closed, closed.asked_to_reopen(uow, chair))
        member = consent_of_a_member(closed, uow)
        for data, problem in ((member, "not a consent"), (consent, None), (consent, "on this consent already")):
            if problem is None:
                reopening.reopen(uow, data=data, age_identity=chair.age_identity, now=now())
                assert uow.consensus.closed_at() is None
            else:
                with pytest.raises(RuleBroken, match=problem):
                    reopening.reopen(uow, data=data, age_identity=chair.age_identity, now=now())
        with pytest.raises(RuleBroken, match="not closed yet"):
            report.issue_report(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())
        again = uow.consensus.record().scores[0]
        with pytest.raises(RuleBroken, match="Nobody of the panel is present but the chair"):
            moderation.begin_session(uow, present=[str(chair.member_id)], now=now())
        moderation.begin_session(uow, present=uow.consensus.sessions()[0].present, now=now())
        with pytest.raises(RuleBroken, match="was agreed in session 1"):
            moderation.agree(uow, score=again, now=now())
        agreed_only_with_a_reason_for_each_objection(uow, replace(again, correction="Page 2 was misread."))

    in_the_file_of(closed, Role.CHAIR, reopened)


def test_no_price_reaches_the_chair_while_moderation_is_open_again(closed: ReopenedWalk) -> None:
    chair = closed.the(Role.CHAIR)
    closed.enter_prices()  # on the first closing, as the price evaluator knows of no other
    part = closed.the(Role.PRICE_EVALUATOR).part
    files = [("prices.bidpack", (closed.out / "packages" / f"submission-{part}.bidpack").read_bytes())]

    def merged_too_early(uow: UnitOfWork) -> None:
        before = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
        assert len(before.received) == 1
        consent = consent_to(closed, closed.asked_to_reopen(uow, chair))
        reopening.reopen(uow, data=consent, age_identity=chair.age_identity, now=now())
        ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
        assert not ready.received
        assert ready.refused[0].message == "Prices stay closed until moderation is."

    in_the_file_of(closed, Role.CHAIR, merged_too_early)


def consent_of_a_member(walk: ReopenedWalk, uow: UnitOfWork) -> bytes:
    """What a member sends is no consent, whatever it confirms."""
    return (walk.out / "packages" / f"confirmation-{a_member(walk).part}.bidpack").read_bytes()


def a_member(walk: ReopenedWalk) -> Player:
    """Somebody who scores and is not the chair."""
    return next(player for player in walk.all_with(Role.MEMBER) if player is not walk.the(Role.CHAIR))


def test_the_closed_moderation_is_no_request_and_asks_the_approver_nothing(closed: ReopenedWalk) -> None:
    data = (closed.out / "packages" / "moderation.bidpack").read_bytes()
    approver = closed.the(Role.APPROVER)

    def no_request(uow: UnitOfWork) -> None:
        assert reopening.requested(uow) is None
        with pytest.raises(RuleBroken, match="not a request"):
            reopening.receive_request(uow, data=data, age_identity=approver.age_identity, now=now())
        assert confirmation.items_to_confirm(uow) == ()

    in_the_file_of(closed, Role.APPROVER, no_request)


# A record that hides or invents a reopening is answered no


def packages(record: Container, kind: Kind) -> list[Container]:
    found = [read_container(data) for data in record.objects.values()]
    return sorted((one for one in found if one.statement.kind is kind), key=lambda one: one.statement.seq)


def closings(record: Container) -> list[Container]:
    return [one for one in packages(record, Kind.MODERATION) if is_closed(one)]


def without(walk: ReopenedWalk, record: Container, *left_out: Container, instead: bytes = b"") -> bytes:
    """The record without some packages, signed by the approver."""
    gone = {one.digest for one in left_out}
    objects = [one for one in objects_of(record) if read_container(one[0]).digest not in gone]
    added = [(instead, CONTAINER)] if instead else []
    return signed_again(record, signer_of(walk, walk.the(Role.APPROVER)), objects=[*objects, *added])


def closed_again(walk: ReopenedWalk, record: Container, number: int, **changes: Any) -> bytes:
    """One closing signed once more by the chair over a record that says something else."""
    old = closings(record)[number]
    held = content(old, ModerationContent)
    contents = canonical.encode(replace(held, record=replace(held.record, **changes)))
    _, *rest = objects_of(old)
    return signed_again(old, signer_of(walk, walk.the(Role.CHAIR)), objects=[(contents, JSON), *rest])


def refused_for(data: bytes) -> str:
    name, detail = the_no(verdict_on(data))
    assert name == "packages"
    assert refusal(data), "the check that travels in the record finds it too"
    return detail


def test_the_check_that_travels_in_the_record_follows_a_reopening(walk: ReopenedWalk) -> None:
    assert refusal((walk.out / "record.asice").read_bytes()) == ""


def test_a_record_without_the_approvers_consent_or_the_first_closing_is_answered_no(walk: ReopenedWalk) -> None:
    record, approver = record_of(walk), str(walk.the(Role.APPROVER).member_id)
    late, consent = (one for one in packages(record, Kind.CONFIRMATION) if one.statement.member_id == approver)
    assert "not signed what was decided about a late tender" in refused_for(without(walk, record, late))
    assert "has not consented" in refused_for(without(walk, record, consent))
    first, second = closings(record)
    assert "should be 2 closed, signed moderation; there are 1" in refused_for(without(walk, record, first))
    assert "should be one closed, signed moderation; there are 0" in refused_for(without(walk, record, first, second))


def test_nobody_of_the_panel_has_a_pack_before_the_approver_signed_what_was_decided_on_a_late_tender(
    walk: ReopenedWalk,
) -> None:
    assert walk.held_back == "The approver has not signed what was decided about late tenders."
    assert walk.why_held_back(walk.the(Role.CHAIR)) == ""


def test_a_chair_who_rewrites_or_hides_the_first_result_is_answered_no(walk: ReopenedWalk) -> None:
    record = record_of(walk)
    first, second = closings(record)
    said = content(second, ModerationContent).record
    rewritten = closed_again(walk, record, 1, earlier=(replace(said.earlier[0], reason="It is otherwise."),))
    assert "does not stand in the record as it was closed" in refused_for(
        without(walk, record, second, instead=rewritten)
    )
    hidden = closed_again(walk, record, 1, earlier=())
    assert "does not stand in the record" in refused_for(without(walk, record, second, instead=hidden))
    other = closed_again(walk, record, 0, scores=said.scores[:0])
    assert refused_for(without(walk, record, first, instead=other)) == "Moderation is not closed."
