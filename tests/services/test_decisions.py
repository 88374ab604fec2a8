"""An award is signed only once people decided what arithmetic cannot, and the record shows how, from signed files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from evaluator.domain.decisions import Matter, Outcome
from evaluator.domain.panel import Role
from evaluator.domain.regime import Fact, Ground
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.package import seal, unseal
from evaluator.formats.price_check import require_check_signed
from evaluator.formats.report_content import ReportContent
from evaluator.services import decisions, on_record, price, record, report
from evaluator.services.verification import verify
from evaluator.storage.unit_of_work import UnitOfWork
from tests.quick_walk import QuickWalk, quick_walk
from tests.services.forging import objects_of, signed_again, signer_of


def now() -> datetime:
    return datetime.now(UTC)


class Undone(Exception):
    """Rolls back what a test did."""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> QuickWalk:
    """An evaluation in which the first tender's price is far below the others; prices have come to the chair."""
    walk = quick_walk(tmp_path_factory.mktemp("decided"), members=2, tenders=3, questions=3)
    first, *others = walk.content.tenders
    low = replace(first, price_lines=tuple(replace(one, unit_price=one.unit_price / 4) for one in first.price_lines))
    walk.content = replace(walk.content, tenders=(low, *others))
    for step in (walk.make_profiles, walk.set_up, walk.issue_packs, walk.score, walk.moderate, walk.enter_prices):
        step()
    chair = walk.the(Role.CHAIR)
    part = walk.the(Role.PRICE_EVALUATOR).part
    name = f"submission-{part}.bidpack"
    with walk.desk(chair) as file:
        walk.merge(file, chair, [(name, (walk.out / "packages" / name).read_bytes())])
        walk.put_on_record(file)
    return walk


@contextmanager
def undone(walk: QuickWalk, role: Role) -> Iterator[UnitOfWork]:
    with walk.desk(walk.the(role)) as file:
        try:
            with file.work() as uow:
                yield uow
                raise Undone
        except Undone:
            return


def decide(uow: UnitOfWork, outcome: Outcome, *, at: datetime | None = None, **more: Any) -> None:
    decisions.decide(
        uow,
        matter=Matter.ABNORMALLY_LOW,
        outcome=outcome,
        tender="t001",
        reason="It buys its licences in bulk.",
        now=at or now(),
        **more,
    )


def shown_to_be_performable(uow: UnitOfWork) -> None:
    decide(uow, Outcome.NOTIFIED, due=(now() + timedelta(days=5)).date())
    decide(uow, Outcome.EXPLAINED)
    decide(uow, Outcome.PERFORMABLE)


def state(uow: UnitOfWork, text: str) -> None:
    on_record.state(uow, fact=Fact.PROCEDURE, text=text, now=now())


def issue(walk: QuickWalk, uow: UnitOfWork) -> bytes:
    signer = walk.the(Role.CHAIR).signing.signer(uow)
    return report.issue_report(uow, signer=signer, now=now(), package_id=uuid4()).sealed


def approve(walk: QuickWalk, uow: UnitOfWork, sealed: bytes) -> record.Approved:
    approver = walk.the(Role.APPROVER)
    return record.approve(
        uow,
        data=sealed,
        age_identity=approver.age_identity,
        signer=approver.signing.signer(uow),
        now=now(),
        package_id=uuid4(),
    )


def test_a_low_price_holds_the_report_back_until_it_is_decided_and_the_record_then_holds(walk: QuickWalk) -> None:
    with undone(walk, Role.CHAIR) as uow:
        [low] = report.still_open(uow)
        assert (low.matter, low.tender) == (Matter.ABNORMALLY_LOW, "t001")
        with pytest.raises(RuleBroken, match="1 decision must still be made") as refused:
            issue(walk, uow)
        assert refused.value.hint == low.message
        shown_to_be_performable(uow)
        printed = report.preview(uow, now=now())
        assert [line.outcome.split(",")[0] for line in printed.decisions] == [
            "Notified",
            "Explained",
            "Shown to be performable",
        ]
        assert "Shown to be performable: It buys" in printed.tenders[0].abnormally_low
        state(uow, "")
        with pytest.raises(RuleBroken, match="does not hold what PCR 2015 asks for") as refused:
            issue(walk, uow)
        assert [one.fact for one in report.not_held(uow, now=now())] == [Fact.PROCEDURE]
        assert "Put on record" in refused.value.hint
        state(uow, "A mini-competition.")
        sealed = issue(walk, uow)
        with pytest.raises(RuleBroken, match="before the report is signed"):
            decide(uow, Outcome.NOTIFIED, due=(now() + timedelta(days=5)).date())
    with undone(walk, Role.APPROVER) as uow:
        checked = record.examine(uow, data=sealed, age_identity=walk.the(Role.APPROVER).age_identity)
        assert "3 recorded decisions: each has its reason, and no question is open." in checked.checked
        approved = approve(walk, uow, sealed)
    assert verify(approved.record, name="record.asice").valid


def test_a_price_that_was_not_explained_by_the_due_date_puts_the_tender_out_with_its_reason(walk: QuickWalk) -> None:
    with undone(walk, Role.CHAIR) as uow:
        decide(uow, Outcome.NOTIFIED, due=(now() + timedelta(days=1)).date())
        with pytest.raises(RuleBroken, match="may explain its price until"):
            decide(uow, Outcome.NOT_PERFORMABLE)
        decide(uow, Outcome.NOT_PERFORMABLE, at=now() + timedelta(days=2))
        out = report.preview(uow, now=now()).tenders[0]
        assert (out.excluded or "").startswith("The price is abnormally low, and what was explained")
        assert (out.excluded or "").endswith("reg. 69). It buys its licences in bulk.")
        assert out.rank is None
        assert report.still_open(uow) == ()


@pytest.mark.parametrize(
    ("matter", "outcome"), [(Matter.TIE, Outcome.PUT_FIRST), (Matter.WITHIN_MARGIN, Outcome.STANDS)]
)
def test_no_tie_and_no_close_result_is_decided_that_the_result_does_not_leave(
    walk: QuickWalk, matter: Matter, outcome: Outcome
) -> None:
    with undone(walk, Role.CHAIR) as uow, pytest.raises(RuleBroken, match=f"no question of {matter} about") as refused:
        decisions.decide(uow, matter=matter, outcome=outcome, tender="t002", reason="It is local.", now=now())
    assert "To decide" in refused.value.hint


def exclude(uow: UnitOfWork, reason: str, *, ground: Ground = Ground.REQUIREMENT) -> None:
    decisions.decide(
        uow,
        matter=Matter.EXCLUSION,
        outcome=Outcome.EXCLUDED,
        ground=ground,
        tender="t003",
        reason=reason,
        now=now(),
    )


def test_a_reason_that_tells_of_another_loser_holds_the_report_back_until_another_text_is_to_be_disclosed(
    walk: QuickWalk,
) -> None:
    with undone(walk, Role.CHAIR) as uow:
        shown_to_be_performable(uow)
        loser = uow.setup().supplier_of("t002").name
        exclude(uow, f"It shares its directors with {loser}.")
        with pytest.raises(RuleBroken, match="the reason for excluding") as refused:
            issue(walk, uow)
        assert loser in refused.value.message
        assert "Put on record" in refused.value.hint
        [reason] = [one for one in on_record.overview(uow).reasons if "exclusion" in one.question]
        with pytest.raises(RuleBroken, match="nothing says why"):
            on_record.disclose_reason(uow, about=reason.about, text="Less.", because="", now=now())
        instead = "It is no independent tender."
        on_record.disclose_reason(uow, about=reason.about, text=instead, because="Regulation 21.", now=now())
        [kept] = [one for one in on_record.overview(uow).reasons if one.about == reason.about]
        assert (kept.text, kept.because, kept.stale) == (instead, "Regulation 21.", False)
        assert issue(walk, uow)


def test_a_text_to_disclose_goes_stale_with_the_decision_it_was_written_for(walk: QuickWalk) -> None:
    with undone(walk, Role.CHAIR) as uow:
        exclude(uow, "It came without prices.")
        [reason] = [one for one in on_record.overview(uow).reasons if "exclusion" in one.question]
        on_record.disclose_reason(uow, about=reason.about, text="Less.", because="A rule.", now=now())
        exclude(uow, "It came without a signature.")
        [stale] = [one for one in on_record.overview(uow).reasons if one.about == reason.about]
        assert (stale.stale, stale.reason) == (True, "It came without a signature.")
        with pytest.raises(RuleBroken, match="no longer stands"):
            on_record.disclose_reason(uow, about="nothing", text="Less.", because="A rule.", now=now())


def test_an_exclusion_is_printed_with_its_ground(walk: QuickWalk) -> None:
    with undone(walk, Role.CHAIR) as uow:
        with pytest.raises(RuleBroken, match="PCR 2015 knows no exclusion on the ground"):
            exclude(uow, "It is not from here.", ground=Ground.NOT_TREATY_STATE)
        exclude(uow, "It has no insurance.", ground=Ground.SELECTION)
        printed = report.preview(uow, now=now())
        assert printed.decisions[-1].outcome.startswith("Excluded: The tenderer does not meet the selection criteria (")
        assert "selection criteria" in (printed.tenders[2].excluded or "")


def test_only_the_chair_decides(walk: QuickWalk) -> None:
    for role in (Role.LEAD, Role.PRICE_EVALUATOR, Role.APPROVER):
        with undone(walk, role) as uow, pytest.raises(RuleBroken, match="moderation chair"):
            decide(uow, Outcome.NOTIFIED, due=(now() + timedelta(days=5)).date())


@pytest.mark.parametrize("kept", [0, 2])
def test_a_report_signed_while_a_question_is_open_is_refused_by_the_approver(walk: QuickWalk, kept: int) -> None:
    with undone(walk, Role.CHAIR) as uow:
        shown_to_be_performable(uow)
        sealed = issue(walk, uow)
    chair, approver = walk.the(Role.CHAIR), walk.the(Role.APPROVER)
    honest = read_container(unseal(sealed, approver.age_identity.decode()))
    [(contents, _), *others] = objects_of(honest)
    said = canonical.decode(contents, ReportContent)
    forged = canonical.encode(replace(said, decisions=said.decisions[:kept]))
    data = signed_again(honest, signer_of(walk, chair), objects=[(forged, JSON), *others])
    again = seal(data, [approver.signing.profile.card.age_recipient])
    with undone(walk, Role.APPROVER) as uow, pytest.raises(FileProblem, match="while a decision was open"):
        approve(walk, uow, again)


def test_a_report_without_what_its_rulebook_asks_for_is_refused_by_the_approver(walk: QuickWalk) -> None:
    with undone(walk, Role.CHAIR) as uow:
        shown_to_be_performable(uow)
        sealed = issue(walk, uow)
    chair, approver = walk.the(Role.CHAIR), walk.the(Role.APPROVER)
    honest = read_container(unseal(sealed, approver.age_identity.decode()))
    [(contents, _), *others] = objects_of(honest)
    said = canonical.decode(contents, ReportContent)
    left = tuple(one for one in said.on_record if one.about != Fact.PROCEDURE.value)
    forged = canonical.encode(replace(said, on_record=left))
    data = signed_again(honest, signer_of(walk, chair), objects=[(forged, JSON), *others])
    again = seal(data, [approver.signing.profile.card.age_recipient])
    with undone(walk, Role.APPROVER) as uow, pytest.raises(RuleBroken, match="does not hold what PCR 2015 asks for"):
        record.examine(uow, data=again, age_identity=approver.age_identity)
    with undone(walk, Role.APPROVER) as uow, pytest.raises(RuleBroken, match="does not hold what PCR 2015 asks for"):
        approve(walk, uow, again)


def test_prices_are_not_signed_before_a_second_person_checked_exactly_them(walk: QuickWalk) -> None:
    with undone(walk, Role.PRICE_EVALUATOR) as uow:
        assert price.entered_prices(uow).check is not None
        price.adjust_prices(
            uow,
            criterion_id="P",
            title="Hosting",
            reason="The authority pays for it.",
            amounts={tender.id: Decimal(100) for tender in uow.setup().tenders},
            now=now(),
        )
        assert price.entered_prices(uow).check is None
        for role, refused in ((Role.PRICE_EVALUATOR, "yourself"), (Role.CHAIR, "scores or moderates")):
            with pytest.raises(RuleBroken, match=refused):
                price.confirm_prices(uow, second=walk.the(role).signing.own_signer(), note="", now=now())
        price.confirm_prices(uow, second=walk.the(Role.APPROVER).signing.own_signer(), note="", now=now())
        check = price.entered_prices(uow).check
        assert check is not None
        require_check_signed(check, uow.setup())
        lead = uow.setup().roster.the(Role.LEAD).id
        for other in (replace(check, member_id=lead), replace(check, note="Seen."), replace(check, signature="30")):
            with pytest.raises(FileProblem):
                require_check_signed(other, uow.setup())
        with pytest.raises(RuleBroken, match="leaves out"):
            price.adjust_prices(
                uow, criterion_id="P", title="Exit", reason="For one tender alone.", amounts={}, now=now()
            )
