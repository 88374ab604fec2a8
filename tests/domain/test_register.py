"""The register says of any day who stood on it, and the past never changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.register import Entry, Register, Standing, Status, grouped
from evaluator.errors import RuleBroken
from tests.domain.systems import SYSTEM, at, with_entry

START = date(2018, 1, 20)
EMPTY = Register(entries=(), closes_on=SYSTEM.closes_on)


def entry(status: Status, day: int, *, supplier: str = "alder", lot: str = "1", specification: int = 1) -> Entry:
    """An entry recorded and in effect so many days after the start."""
    return Entry(
        supplier_id=supplier,
        lot_id=lot,
        status=status,
        specification=specification,
        effective_on=START + timedelta(days=day),
        reason="A reason.",
        cause="A-1",
        recorded_at=at(20) + timedelta(days=day),
    )


def test_a_supplier_is_admitted_suspended_withdrawn_and_admitted_again() -> None:
    register = EMPTY
    for status, day in ((Status.ADMITTED, 0), (Status.SUSPENDED, 5), (Status.ADMITTED, 9), (Status.WITHDRAWN, 20)):
        register = with_entry(register, entry(status, day))
    register = with_entry(register, entry(Status.ADMITTED, 30, specification=2))
    assert EMPTY.on(START) == register.on(START - timedelta(days=1)) == ()
    assert [register.on(START + timedelta(days=day))[0].status.value for day in (0, 5, 9, 20, 30)] == [
        *("admitted", "suspended", "admitted", "withdrawn", "admitted")
    ]
    (during,), (gone,), (back,) = (register.on(START + timedelta(days=day)) for day in (6, 25, 31))
    assert (during.since, during.until) == (START, SYSTEM.closes_on)
    assert (gone.since, gone.until) == (START, START + timedelta(days=20))
    assert (back.since, back.specification) == (START + timedelta(days=30), 2)


@pytest.mark.parametrize(
    ("before", "entered", "said"),
    [
        ((), entry(Status.SUSPENDED, 0), "not admitted on lot 1: it cannot become suspended"),
        ((entry(Status.ADMITTED, 0), entry(Status.REMOVED, 1)), entry(Status.SUSPENDED, 2), "is removed"),
        ((entry(Status.ADMITTED, 5),), entry(Status.SUSPENDED, 4), "before the one it follows"),
        ((entry(Status.ADMITTED, 0, specification=2),), entry(Status.ADMITTED, 1), "older version"),
        ((), replace(entry(Status.ADMITTED, 3), effective_on=START), "the day it is recorded or later"),
        ((), replace(entry(Status.ADMITTED, 3), effective_on=date(2020, 4, 1)), "ended by that day"),
        ((), replace(entry(Status.ADMITTED, 3), reason=" "), "reason for this entry"),
    ],
)
def test_an_entry_that_does_not_follow_is_refused(before: tuple[Entry, ...], entered: Entry, said: str) -> None:
    register = EMPTY
    for one in before:
        register = with_entry(register, one)
    with pytest.raises(RuleBroken, match=said):
        with_entry(register, entered)


attempts = st.lists(
    st.builds(
        entry,
        st.sampled_from(sorted(Status)),
        st.integers(0, 400),
        supplier=st.sampled_from(["alder", "birch"]),
        lot=st.sampled_from(["1", "2"]),
        specification=st.integers(1, 3),
    ),
    max_size=25,
)


def grown(tried: list[Entry]) -> Register:
    register = EMPTY
    for one in sorted(tried, key=lambda each: each.recorded_at):
        try:
            register = with_entry(register, one)
        except RuleBroken:
            continue
    return register


@given(tried=attempts, day=st.integers(0, 400))
def test_what_is_recorded_later_never_changes_the_register_of_an_earlier_day(tried: list[Entry], day: int) -> None:
    whole, on = grown(tried), START + timedelta(days=day)
    until_then = Register(
        entries=tuple(one for one in whole.entries if one.recorded_at.date() <= on), closes_on=SYSTEM.closes_on
    )
    assert whole.on(on) == until_then.on(on)


def naive(register: Register, on: date) -> dict[tuple[str, str], tuple[Status, int]]:
    """The last entry of each supplier and lot that is in effect, found by looking at everything."""
    found = {}
    for one in register.entries:
        if one.effective_on <= on:
            found[one.supplier_id, one.lot_id] = one.status, one.specification
    return found


@given(tried=attempts, day=st.integers(-1, 401))
def test_the_register_of_a_day_is_the_last_entry_in_effect(tried: list[Entry], day: int) -> None:
    register, on = grown(tried), START + timedelta(days=day)
    standings = register.on(on)
    assert {(one.supplier_id, one.lot_id): (one.status, one.specification) for one in standings} == naive(register, on)
    for lot in ("1", "2"):
        assert register.on(on, lot=lot) == tuple(one for one in standings if one.lot_id == lot)
        assert register.admitted(lot, on=on) == tuple(
            one.supplier_id for one in standings if one.lot_id == lot and one.status is Status.ADMITTED
        )


def test_lots_on_which_a_supplier_stands_alike_are_one_line() -> None:
    def standing(lot: str, status: Status) -> Standing:
        return Standing(
            supplier_id="alder", lot_id=lot, status=status, specification=1, since=START, until=SYSTEM.closes_on
        )

    lines = grouped([standing("1", Status.ADMITTED), standing("2", Status.SUSPENDED), standing("3", Status.ADMITTED)])
    assert [(one.status, lots) for one, lots in lines] == [(Status.ADMITTED, ("1", "3")), (Status.SUSPENDED, ("2",))]
