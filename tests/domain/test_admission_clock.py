"""When an application is due, with the bank holidays of Christmas 2017 and Easter 2018 in between."""

from dataclasses import replace
from datetime import date

import pytest

from evaluator.domain.admission_clock import (
    Extension,
    LongerPeriod,
    admission_clocks,
    due_on,
    require_may_extend,
    require_may_invite,
    require_may_lengthen,
)
from evaluator.domain.application import EvidenceKind, HeldEvidence
from evaluator.domain.change import Change, Published
from evaluator.domain.procurement import Regime
from evaluator.domain.register import Standing, Status
from evaluator.domain.specification import Requirement
from evaluator.domain.work_list import WorkKind, work_list
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.systems import CLOCKS, ESTABLISHED, FIRST, SYSTEM, application, at

HOLIDAYS = frozenset(
    {date(2017, 12, 25), date(2017, 12, 26), date(2018, 1, 1), date(2018, 3, 30), date(2018, 4, 2), date(2018, 5, 7)}
)
MORE_TIME = Extension(application_id="A-alder", reason="Its documents are being translated.", made_at=at(20))
LONGER = LongerPeriod(until=date(2018, 2, 28), reason="Sixty applications came in the first week.", made_at=at(20))


def test_ten_working_days_after_receipt_are_the_usual_time() -> None:
    assert due_on(application(received=at(16)), clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 1, 30)
    assert due_on(application(received=at(22, 12, 2017)), clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 1, 10)
    assert due_on(application(received=at(28, 3)), clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 4, 13)


def test_an_extension_gives_five_more_to_its_own_application() -> None:
    assert due_on(application(), extensions=[MORE_TIME], clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 2, 6)
    assert due_on(application("birch"), extensions=[MORE_TIME], clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(
        2018, 1, 30
    )


def test_before_the_first_call_off_all_may_wait_longer() -> None:
    assert due_on(application(), longer=LONGER, clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 2, 28)
    assert due_on(application(received=at(1, 3)), longer=LONGER, clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(
        2018, 3, 15
    )


def test_a_reassessment_is_due_by_the_day_of_its_change() -> None:
    again = replace(application(), specification=2, assessed_before=1)
    assert due_on(again, reassess_by=date(2018, 9, 1), clocks=CLOCKS, bank_holidays=HOLIDAYS) == date(2018, 9, 1)


def test_more_time_needs_a_reason_is_given_once_and_never_too_late() -> None:
    require_may_extend(MORE_TIME, clocks=CLOCKS, held=[], due=date(2018, 1, 30))
    with pytest.raises(RuleBroken, match="reason for more time is missing"):
        require_may_extend(replace(MORE_TIME, reason=" "), clocks=CLOCKS, held=[], due=date(2018, 1, 30))
    with pytest.raises(RuleBroken, match="has had its extension"):
        require_may_extend(MORE_TIME, clocks=CLOCKS, held=[MORE_TIME], due=date(2018, 1, 30))
    with pytest.raises(RuleBroken, match="it is late"):
        require_may_extend(replace(MORE_TIME, made_at=at(31)), clocks=CLOCKS, held=[], due=date(2018, 1, 30))


def test_the_longer_period_ends_with_the_first_call_off_and_holds_it_up() -> None:
    require_may_lengthen(LONGER, first_invited_at=None)
    with pytest.raises(RuleBroken, match="first call-off has been issued"):
        require_may_lengthen(LONGER, first_invited_at=at(19))
    with pytest.raises(RuleBroken, match="over already"):
        require_may_lengthen(replace(LONGER, until=date(2018, 1, 20)), first_invited_at=None)
    require_may_invite(None, on=date(2018, 2, 28))
    require_may_invite(LONGER, on=date(2018, 3, 1))
    with pytest.raises(RuleBroken, match="until 28 February 2018"):
        require_may_invite(LONGER, on=date(2018, 2, 28))


def standing(supplier: str, lot: str, specification: int = 1, status: Status = Status.ADMITTED) -> Standing:
    return Standing(
        supplier_id=supplier,
        lot_id=lot,
        status=status,
        specification=specification,
        since=date(2018, 1, 20),
        until=SYSTEM.closes_on,
    )


SECOND = replace(
    FIRST,
    number=2,
    requirements=(*FIRST.requirements, Requirement(id="2.2", text="Calls are kept.", evidence="", lots=("2",))),
)
CHANGED = Published(
    changes=(
        ESTABLISHED,
        Change(
            number=2,
            title="Calls are kept",
            reason="A standard.",
            publish_on=date(2018, 6, 1),
            drafted_at=at(1, 5),
            specification=SECOND,
            reassess_by=date(2018, 7, 1),
        ),
    )
)


def test_the_work_list_is_ordered_by_day_and_marks_what_is_overdue() -> None:
    items = work_list(
        waiting=[(application("cedar"), date(2018, 6, 28)), (application("dogwood"), date(2018, 6, 20))],
        standings=[standing("alder", "1"), standing("birch", "2"), standing("elm", "2", status=Status.WITHDRAWN)],
        published=CHANGED,
        evidence={
            "alder": (HeldEvidence(kind=EvidenceKind.DSPT, expires_on=date(2018, 7, 20)),),
            "birch": (HeldEvidence(kind=EvidenceKind.INSURANCE, expires_on=date(2018, 8, 20)),),
            "elm": (HeldEvidence(kind=EvidenceKind.DTAC, expires_on=date(2018, 1, 1)),),
        },
        on=date(2018, 6, 25),
    )
    assert [(one.supplier_id, one.kind, one.about, one.overdue) for one in items] == [
        ("dogwood", WorkKind.DECIDE, "A-dogwood", True),
        ("cedar", WorkKind.DECIDE, "A-cedar", False),
        ("birch", WorkKind.ASSESS_AGAIN, "lot 2", False),
        ("alder", WorkKind.RENEW_EVIDENCE, "DSPT", False),
    ]


def test_whoever_is_being_assessed_again_is_not_asked_twice() -> None:
    again = replace(application("birch", lots=("2",)), specification=2, assessed_before=1)
    items = work_list(
        waiting=[(again, date(2018, 7, 1))],
        standings=[standing("birch", "2"), standing("fir", "2", specification=2)],
        published=CHANGED,
        evidence={},
        on=date(2018, 6, 25),
    )
    assert [one.kind for one in items] == [WorkKind.DECIDE]


def test_a_rulebook_without_an_extension_gives_none() -> None:
    act = replace(CLOCKS, extended=None)
    assert due_on(application(), clocks=act, extensions=[MORE_TIME], bank_holidays=HOLIDAYS) == date(2018, 1, 30)
    with pytest.raises(RuleBroken, match="knows no extension"):
        require_may_extend(MORE_TIME, clocks=act, held=[], due=date(2018, 1, 30))


def test_the_clocks_are_those_of_the_rulebook() -> None:
    assert admission_clocks(rules_of(Regime.PCR2015)) == CLOCKS
    assert admission_clocks(rules_of(Regime.PA2023)).extended is None
    with pytest.raises(RuleBroken, match="no clock for admission"):
        admission_clocks(rules_of(Regime.PSR2023))
