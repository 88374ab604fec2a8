"""Whatever happens in whatever order, nobody is invited who was not admitted, and nobody admitted is left out.

The machine keeps a model of its own (who was let in or put out, from which day) and holds every invitation against it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from evaluator.domain.admission import AdmissionDecision, Decided, entry_of, find
from evaluator.domain.application import Application
from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.domain.change import Change, ChangeApproval, Published, published, require_sound
from evaluator.domain.register import Entry, Register, Status
from evaluator.domain.specification import Requirement
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.systems import ESTABLISHED, SYSTEM, TWO_WORKING_DAYS, approval, assessment, at, call_off

SUPPLIERS = st.sampled_from(["alder", "birch", "cedar", "dogwood"])
LOTS = st.sampled_from(["1", "2"])
IN, OUT = "in", "out"


class LifeOfASystem(RuleBasedStateMachine):
    """Applications, decisions, versions, suspensions and call-offs, a day passing now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.now = at(20)
        self.register = Register(entries=(), closes_on=SYSTEM.closes_on)
        self.changes: tuple[Change, ...] = (ESTABLISHED,)
        self.approvals: tuple[ChangeApproval, ...] = (approval(ESTABLISHED),)
        self.waiting: list[Application] = []
        self.call_offs: list[CallOff] = []
        self.model: list[tuple[str, str, str, date]] = []
        self.invitations: list[tuple[CallOff, frozenset[str]]] = []

    def in_force(self) -> Published:
        return published(self.changes, self.approvals, on=self.now.date())

    def let_in(self, lot: str) -> frozenset[str]:
        """Who is in on a lot today, by the model."""
        latest = {name: what for name, where, what, day in self.model if where == lot and day <= self.now.date()}
        return frozenset(name for name, what in latest.items() if what == IN)

    @rule(days=st.integers(1, 12))
    def time_passes(self, days: int) -> None:
        if (self.now + timedelta(days=days)).date() <= SYSTEM.closes_on:
            self.now += timedelta(days=days)

    @rule(supplier=SUPPLIERS, lots=st.lists(LOTS, min_size=1, unique=True))
    def a_supplier_applies(self, supplier: str, lots: list[str]) -> None:
        version = self.in_force().require_specification().number
        self.waiting.append(
            Application(
                id=f"A-{supplier}", supplier_id=supplier, received_at=self.now, lots=tuple(lots), specification=version
            )
        )

    @precondition(lambda self: self.waiting)
    @rule(which=st.integers(0, 9), fails=st.booleans(), delay=st.integers(0, 3))
    def an_application_is_decided(self, which: int, fails: bool, delay: int) -> None:
        applied = self.waiting.pop(which % len(self.waiting))
        version = self.in_force().version(applied.specification)
        wanted = version.for_lots(applied.lots)
        failed = (wanted[0].id,) if fails else ()
        pair = (
            assessment(applied, "m1", failed=failed, specification=version),
            assessment(applied, "m2", failed=failed, specification=version),
        )
        for lot in applied.lots:
            finding = find(applied, lot, requirements=wanted, assessments=pair)
            refused = finding.outcome is Decided.REFUSED
            decision = AdmissionDecision(
                application_id=applied.id,
                supplier_id=applied.supplier_id,
                lot_id=lot,
                specification=applied.specification,
                outcome=finding.outcome,
                reasons=finding.reasons,
                decided_by="lead",
                confirmed_by="approver" if refused else None,
                decided_at=self.now,
                takes_effect_on=self.now.date() + timedelta(days=delay),
            )
            entry = entry_of(decision, self.register.last(applied.supplier_id, lot))
            if entry is not None:
                self.enter(entry, OUT if refused else IN)

    @rule(supplier=SUPPLIERS, lot=LOTS, status=st.sampled_from([Status.SUSPENDED, Status.WITHDRAWN, Status.REMOVED]))
    def a_supplier_leaves(self, supplier: str, lot: str, status: Status) -> None:
        last = self.register.last(supplier, lot)
        self.enter(
            Entry(
                supplier_id=supplier,
                lot_id=lot,
                status=status,
                specification=last.specification if last else 1,
                effective_on=self.now.date(),
                reason="A reason.",
                cause="a letter",
                recorded_at=self.now,
            ),
            OUT,
        )

    def enter(self, entry: Entry, what: str) -> None:
        """Record an entry where the register takes it; the model hears of it only then."""
        try:
            self.register = self.register.with_entry(entry)
        except RuleBroken:
            return
        self.model.append((entry.supplier_id, entry.lot_id, what, entry.effective_on))

    @precondition(lambda self: len(self.changes) < 4)
    @rule(approves=st.booleans(), in_days=st.integers(0, 5))
    def a_version_is_planned(self, approves: bool, in_days: int) -> None:
        if len(self.approvals) < len(self.changes):
            self.approvals = (*self.approvals, approval(self.changes[-1]))
            return
        last = self.changes[-1].specification or self.in_force().require_specification()
        added = Requirement(id=f"9.{last.number}", text="A new standard is met.", evidence="A certificate.")
        change = replace(
            ESTABLISHED,
            number=len(self.changes) + 1,
            publish_on=max(self.now.date() + timedelta(days=in_days), self.changes[-1].publish_on),
            drafted_at=self.now,
            specification=replace(last, number=last.number + 1, requirements=(*last.requirements, added)),
            lots=(),
            reassess_by=self.now.date() + timedelta(days=in_days + 60),
        )
        try:
            require_sound(change, dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=self.changes)
        except RuleBroken:
            return
        self.changes = (*self.changes, change)
        if approves:
            self.approvals = (*self.approvals, approval(change))

    @rule(supplier=SUPPLIERS, lot=LOTS)
    def a_supplier_applies_and_is_decided_the_same_day(self, supplier: str, lot: str) -> None:
        self.a_supplier_applies(supplier, [lot])
        self.an_application_is_decided(len(self.waiting) - 1, fails=False, delay=0)

    @precondition(lambda self: len(self.call_offs) < 8)
    @rule(lot=LOTS)
    def a_call_off_is_planned_and_its_list_drawn_where_anybody_is_admitted(self, lot: str) -> None:
        self.call_offs.append(call_off(len(self.call_offs) + 1, lot=lot))
        self.step(-1, lambda one: one.draw_list(self.register, now=self.now))

    @precondition(lambda self: self.call_offs)
    @rule(which=st.integers(0, 7))
    def a_list_is_drawn_again(self, which: int) -> None:
        self.step(which, lambda one: one.draw_list(self.register, now=self.now))

    @precondition(lambda self: self.call_offs)
    @rule(which=st.integers(0, 7), heeded=st.sampled_from(["", "It was checked again."]))
    def invitations_go_out(self, which: int, heeded: str) -> None:
        due: datetime = self.now + timedelta(days=20)

        def invite(one: CallOff) -> CallOff:
            invited = one.invite(
                self.register, now=self.now, due_at=due, good_for=TWO_WORKING_DAYS, bank_holidays=(), heeded=heeded
            )
            self.invitations.append((invited, self.let_in(one.lot_id)))
            return invited

        self.step(which, invite)

    def step(self, which: int, how: Callable[[CallOff], CallOff]) -> None:
        """Take one call-off a step further where its rules allow it."""
        at_place = which % len(self.call_offs)
        try:
            self.call_offs[at_place] = how(self.call_offs[at_place])
        except RuleBroken:
            return

    @invariant()
    def exactly_the_admitted_are_invited(self) -> None:
        for invited, admitted in self.invitations:
            assert frozenset(invited.invited) == admitted

    @invariant()
    def the_register_says_of_today_what_the_model_says(self) -> None:
        for lot in ("1", "2"):
            assert frozenset(self.register.admitted(lot, on=self.now.date())) == self.let_in(lot)

    @invariant()
    def nobody_is_admitted_under_a_version_that_was_not_published(self) -> None:
        known = {one.specification.number for one in self.in_force().changes if one.specification}
        assert {one.specification for one in self.register.on(self.now.date())} <= known

    @invariant()
    def no_call_off_is_out_without_a_list(self) -> None:
        assert all(one.invitation_list for one in self.call_offs if one.stage is CallOffStage.INVITED)


TestLifeOfASystem = LifeOfASystem.TestCase
TestLifeOfASystem.settings = settings(max_examples=80, stateful_step_count=50)
