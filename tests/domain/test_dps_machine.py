"""Whatever happens in whatever order, nobody is invited who was not admitted, and nobody admitted is left out.

The machine keeps a model of its own (who was let in or put out, from which day) and holds every invitation, every
tender taken later and every award against it: once under a rulebook whose conditions may change, once under one where
they may not and a tender waits for the application of whoever sent it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from evaluator.domain.admission import AdmissionDecision, Decided, asked, entry_of, find
from evaluator.domain.application import Application, EvidenceKind, HeldEvidence
from evaluator.domain.assessment import Assessment, Outcome, Settlement
from evaluator.domain.call_off import (
    Awarded,
    CallOff,
    CallOffStage,
    HandedOver,
    TenderStanding,
    standing_of_tender,
)
from evaluator.domain.change import Change, ChangeApproval, Published, last_version, published, require_sound
from evaluator.domain.dps import DpsLot
from evaluator.domain.procurement import Regime
from evaluator.domain.regime import MarketRules
from evaluator.domain.register import ENDED, Entry, Register, Status
from evaluator.domain.specification import Requirement, Specification
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.systems import ESTABLISHED, SYSTEM, TWO_WORKING_DAYS, approval, assessment, at, call_off, with_entry

SUPPLIERS = st.sampled_from(["alder", "birch", "cedar", "dogwood"])
OPENED_LATER = "3"
LOTS = st.sampled_from(["1", "2", OPENED_LATER])
IN, OUT = "in", "out"


class LifeOfASystem(RuleBasedStateMachine):
    """Applications, decisions, versions, lots, suspensions and call-offs, a day passing now and then."""

    regime = Regime.PCR2015

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
        self.taken: list[tuple[str, frozenset[str]]] = []

    def in_force(self) -> Published:
        return published(self.changes, self.approvals, on=self.now.date())

    def version_in_force(self) -> Specification:
        version = self.in_force().specification
        assert version is not None
        return version

    @property
    def market(self) -> MarketRules:
        return rules_of(self.regime).require_market()

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
        open_lots = tuple(lot for lot in lots if lot in {one.id for one in self.in_force().lots})
        if open_lots:
            self.receive(supplier, open_lots, assessed_before=None)

    @rule(supplier=SUPPLIERS, lot=LOTS)
    def a_supplier_is_assessed_again_after_a_change(self, supplier: str, lot: str) -> None:
        last = self.register.last(supplier, lot)
        version = self.version_in_force()
        if last and last.status not in ENDED and last.specification < version.number:
            self.receive(supplier, (lot,), assessed_before=last.specification)

    def receive(self, supplier: str, lots: tuple[str, ...], *, assessed_before: int | None) -> None:
        """An application with evidence that soon runs out, which by itself puts nobody off the register."""
        self.waiting.append(
            Application(
                id=f"A-{supplier}",
                supplier_id=supplier,
                received_at=self.now,
                lots=lots,
                specification=self.version_in_force().number,
                assessed_before=assessed_before,
                evidence=(HeldEvidence(kind=EvidenceKind.INSURANCE, expires_on=self.now.date() + timedelta(days=2)),),
            )
        )

    @precondition(lambda self: self.waiting)
    @rule(which=st.integers(0, 9), fails=st.booleans(), asks=st.integers(0, 2), delay=st.integers(0, 3))
    def an_application_is_decided(self, which: int, fails: bool, asks: int, delay: int) -> None:
        """`asks` of the two assessors want a point clarified, which is settled by what the supplier answered."""
        applied = self.waiting.pop(which % len(self.waiting))
        version = self.in_force().version(applied.specification)
        wanted = asked(applied, self.in_force())
        point = next((one.id for one in wanted if not one.lots), None)
        failed = (point,) if fails and point and not asks else ()
        first, second = (assessment(applied, who, failed=failed, specification=version) for who in ("m1", "m2"))
        settled: tuple[Settlement, ...] = ()
        if asks and point:
            first, second = asking(first, point), asking(second, point) if asks > 1 else second
            outcome = Outcome.FAIL if fails else Outcome.PASS
            settled = (Settlement(about=point, outcome=outcome, reason="It answered in a letter."),)
        for lot in applied.lots:
            finding = find(applied, lot, requirements=wanted, assessments=(first, second), settlements=settled)
            assert (finding.outcome is Decided.REFUSED) == (fails and point is not None)
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

    @rule(supplier=SUPPLIERS, lot=LOTS)
    def a_suspended_supplier_comes_back(self, supplier: str, lot: str) -> None:
        last = self.register.last(supplier, lot)
        if last and last.status is Status.SUSPENDED:
            back = replace(last, status=Status.ADMITTED, effective_on=self.now.date(), recorded_at=self.now)
            self.enter(back, IN)

    def enter(self, entry: Entry, what: str) -> None:
        """Record an entry where the register takes it; the model hears of it only then."""
        try:
            self.register = with_entry(self.register, entry)
        except RuleBroken:
            return
        self.model.append((entry.supplier_id, entry.lot_id, what, entry.effective_on))

    @precondition(lambda self: len(self.approvals) < len(self.changes))
    @rule()
    def what_was_planned_is_approved(self) -> None:
        self.approvals = (*self.approvals, approval(self.changes[len(self.approvals)]))

    @precondition(lambda self: len(self.changes) == len(self.approvals) < 6)
    @rule(approves=st.booleans(), in_days=st.integers(0, 5), opens=st.booleans())
    def a_lot_is_opened_or_the_scope_made_wider(self, approves: bool, in_days: int, opens: bool) -> None:
        change = replace(
            self.next_change(in_days),
            specification=None,
            lots=(DpsLot(id=OPENED_LATER, title="Booking"),) if opens else (),
            scope="" if opens else "Practices in Wales too.",
        )
        self.planned(change, approves)

    def next_change(self, in_days: int) -> Change:
        """The next change, to be published in so many days."""
        return replace(
            ESTABLISHED,
            number=len(self.changes) + 1,
            publish_on=max(self.now.date() + timedelta(days=in_days), self.changes[-1].publish_on),
            drafted_at=self.now,
        )

    def planned(self, change: Change, approves: bool) -> None:
        """Plan a change where the rules allow it, approved at once or later."""
        try:
            require_sound(change, dps=SYSTEM, rules=self.market, before=self.changes)
        except RuleBroken:
            return
        self.changes = (*self.changes, change)
        if approves:
            self.approvals = (*self.approvals, approval(change))

    @precondition(lambda self: len(self.changes) == len(self.approvals) < 6)
    @rule(approves=st.booleans(), in_days=st.integers(0, 5))
    def a_version_is_planned(self, approves: bool, in_days: int) -> None:
        last = last_version(self.changes)
        assert last is not None
        added = Requirement(id=f"9.{last.number}", text="A new standard is met.", evidence="A certificate.")
        change = replace(
            self.next_change(in_days),
            specification=replace(last, number=last.number + 1, requirements=(*last.requirements, added)),
            lots=(),
            reassess_by=self.now.date() + timedelta(days=in_days + 60),
        )
        self.planned(change, approves)

    @rule(supplier=SUPPLIERS, lot=LOTS)
    def a_supplier_applies_and_is_decided_the_same_day(self, supplier: str, lot: str) -> None:
        before = len(self.waiting)
        self.a_supplier_applies(supplier, [lot])
        if len(self.waiting) > before:
            self.an_application_is_decided(before, fails=False, asks=0, delay=0)

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

    @precondition(lambda self: self.call_offs)
    @rule(which=st.integers(0, 7), supplier=SUPPLIERS)
    def a_tender_arrives(self, which: int, supplier: str) -> None:
        one = self.call_offs[which % len(self.call_offs)]
        standing = standing_of_tender(
            one,
            supplier,
            rules=self.market,
            admitted=supplier in self.register.admitted(one.lot_id, on=self.now.date()),
            pending=any(applied.supplier_id == supplier and one.lot_id in applied.lots for applied in self.waiting),
        )
        if standing is TenderStanding.HELD:
            assert supplier not in self.let_in(one.lot_id)

        def take(call_off: CallOff) -> CallOff:
            taken = call_off.take_tender_of(supplier, standing)
            self.taken.append((supplier, self.let_in(call_off.lot_id)))
            return taken

        self.step(which, take)

    @precondition(lambda self: len(self.call_offs) < 8)
    @rule(lot=LOTS, supplier=SUPPLIERS, joins=st.sampled_from(["before", "after", "waits"]))
    def a_supplier_joins_around_an_invitation_and_tenders(self, lot: str, supplier: str, joins: str) -> None:
        """What chance alone brings together too seldom to be a test of it."""
        self.a_call_off_is_planned_and_its_list_drawn_where_anybody_is_admitted(lot)
        if joins == "before":
            self.a_supplier_applies_and_is_decided_the_same_day(supplier, lot)
        self.invitations_go_out(-1, "It was checked again.")
        if joins == "after":
            self.a_supplier_applies_and_is_decided_the_same_day(supplier, lot)
        if joins == "waits":
            self.a_supplier_applies(supplier, [lot])
        self.a_tender_arrives(-1, supplier)

    @precondition(lambda self: self.call_offs)
    @rule(which=st.integers(0, 7))
    def a_call_off_is_handed_over(self, which: int) -> None:
        lead = HandedOver(
            evaluation_id="e", name="EXAMPLE Lead", organisation="EXAMPLE", fingerprint="f", handed_at=self.now
        )
        self.step(which, lambda one: one.hand_over(lead))

    @precondition(lambda self: self.call_offs)
    @rule(which=st.integers(0, 7), winner=SUPPLIERS)
    def a_result_comes_back(self, which: int, winner: str) -> None:
        result = Awarded(
            supplier_id=winner, value=Decimal(1), signed_on=self.now.date(), reason="", result_sha256="a" * 64
        )
        self.step(which, lambda one: one.award(result))

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
        for lot in ("1", "2", OPENED_LATER):
            assert frozenset(self.register.admitted(lot, on=self.now.date())) == self.let_in(lot)

    @invariant()
    def nobody_is_admitted_under_a_version_that_was_not_published(self) -> None:
        known = {one.specification.number for one in self.in_force().changes if one.specification}
        assert {one.specification for one in self.register.on(self.now.date())} <= known

    @invariant()
    def nothing_is_in_force_that_nobody_approved(self) -> None:
        assert {one.number for one in self.in_force().changes} <= {one.change for one in self.approvals}

    @invariant()
    def no_call_off_is_out_or_handed_over_without_a_list(self) -> None:
        out = (
            one for one in self.call_offs if one.handed or one.stage not in (CallOffStage.PLANNED, CallOffStage.LISTED)
        )
        assert all(one.invitation_list and one.invited_at for one in out)

    @invariant()
    def only_the_admitted_tender_later_and_only_who_may_tender_wins(self) -> None:
        assert all(supplier in admitted for supplier, admitted in self.taken)
        assert self.market.admitted_since.allowed or not self.taken
        assert all(
            one.awarded.supplier_id in one.may_tender
            for one in self.call_offs
            if one.awarded and one.awarded.supplier_id
        )

    @invariant()
    def conditions_change_only_where_the_rulebook_lets_them(self) -> None:
        last = last_version(self.changes)
        assert self.market.changed_conditions.allowed or (last and last.number == 1)


class LifeOfAMarket(LifeOfASystem):
    """The same where no condition changes, and whoever is admitted after the invitation may tender too."""

    regime = Regime.PA2023


def asking(one: Assessment, point: str) -> Assessment:
    """The assessment with one point to be clarified."""
    return replace(
        one,
        judgements=tuple(
            replace(each, outcome=Outcome.CLARIFY, reason="Which year?") if each.requirement_id == point else each
            for each in one.judgements
        ),
    )


TestLifeOfASystem = LifeOfASystem.TestCase
TestLifeOfASystem.settings = settings(max_examples=60, stateful_step_count=50)
TestLifeOfAMarket = LifeOfAMarket.TestCase
TestLifeOfAMarket.settings = settings(max_examples=40, stateful_step_count=50)
