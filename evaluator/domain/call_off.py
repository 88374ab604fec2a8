"""A call-off: one authority's competition on one lot, among everybody who is admitted to it and nobody else.

The list of those to invite is frozen with its time and digest. It is good for two working days, because suppliers may
join at any time; when the register of the lot has changed since, another list must be drawn before anybody is invited.
Source: PCR 2015, reg. 34(24); Procurement Act 2023, s. 34; CCS guidance on exported lists; DOMAIN 1.2.
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

from evaluator.domain.dps import CriterionBounds, require_reference, require_text, require_wording
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import MarketRules
from evaluator.domain.register import Register
from evaluator.domain.wording import counted, spoken_date, spoken_list
from evaluator.domain.working_days import Clock, last_day
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationList:
    """Who was admitted to a lot when the list was drawn; ids in order."""

    lot_id: str
    drawn_at: datetime
    supplier_ids: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """SHA-256 of the lot, the time in UTC and each id, a line each in UTF-8: anyone can work it out."""
        drawn = self.drawn_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines = "".join(f"{line}\n" for line in (self.lot_id, drawn, *self.supplier_ids))
        return hashlib.sha256(lines.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class RefinedCriterion:
    """A published criterion with the weight this call-off gives it, in marks of a hundred.

    `wording` formulates it more precisely and stands beside what was published; empty where nothing is added.
    """

    id: str
    weight: Decimal
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awarded:
    """How a call-off ended: the winner and the contract's value, or None and the reason for no award.

    `result_sha256` is the digest of the signed result that the value was taken from.
    """

    supplier_id: str | None
    value: Decimal | None
    signed_on: date
    reason: str
    result_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Who evaluates a call-off on another computer, by the fingerprint of their key, and as which evaluation."""

    evaluation_id: str
    name: str
    organisation: str
    fingerprint: str
    handed_at: datetime


class CallOffStage(StrEnum):
    """Where a call-off stands."""

    PLANNED = "planned"
    LISTED = "list drawn"
    INVITED = "invited"
    AWARDED = "awarded"
    NOT_AWARDED = "closed without an award"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOff:
    """One competition; every step gives the next value and keeps the ones before. Tenders are due at `due_at`.

    `joined` are suppliers who tendered while their application waited and were admitted since (2023 Act).
    """

    id: str
    title: str
    authority_code: str
    lot_id: str
    criteria: tuple[RefinedCriterion, ...]
    award_route: AwardRoute = AwardRoute.MINI_COMPETITION
    route_reason: str = ""
    invitation_list: InvitationList | None = None
    invited_at: datetime | None = None
    due_at: datetime | None = None
    heeded: str = ""
    joined: tuple[str, ...] = ()
    handed: HandedOver | None = None
    awarded: Awarded | None = None

    @property
    def stage(self) -> CallOffStage:
        """Where it stands."""
        if self.awarded is not None:
            return CallOffStage.AWARDED if self.awarded.supplier_id else CallOffStage.NOT_AWARDED
        if self.invited_at is not None:
            return CallOffStage.INVITED
        return CallOffStage.LISTED if self.invitation_list else CallOffStage.PLANNED

    @property
    def invited(self) -> tuple[str, ...]:
        """Who has been invited."""
        return self.invitation_list.supplier_ids if self.invitation_list and self.invited_at else ()

    @property
    def may_tender(self) -> tuple[str, ...]:
        """Whose tenders are looked at."""
        return (*self.invited, *self.joined)

    def draw_list(self, register: Register, *, now: datetime) -> "CallOff":
        """Freeze who is admitted to the lot today; drawn again it replaces an earlier list that nobody was invited
        from. Raises: RuleBroken once invitations are out, or when nobody is admitted.
        """
        if self.stage not in (CallOffStage.PLANNED, CallOffStage.LISTED):
            raise RuleBroken("The invitations are out already.", hint="Plan another call-off.")
        admitted = register.admitted(self.lot_id, on=now.date())
        if not admitted:
            raise RuleBroken("Nobody is admitted to lot {lot_id} today.", lot_id=self.lot_id)
        return replace(self, invitation_list=InvitationList(lot_id=self.lot_id, drawn_at=now, supplier_ids=admitted))

    def invite(
        self,
        register: Register,
        *,
        now: datetime,
        due_at: datetime,
        good_for: Clock,
        bank_holidays: Collection[date],
        heeded: str = "",
    ) -> "CallOff":
        """Invite everybody on the list. Where `list_is_old` warns, `heeded` says why it is used all the same.

        Raises: RuleBroken without a list, when the register has changed since, or when a warning is passed over.
        """
        if self.stage is not CallOffStage.LISTED or self.invitation_list is None:
            raise RuleBroken(
                "This call-off is {stage}: it cannot go to invitation.", hint="Draw the list first.", stage=self.stage
            )
        if changed := self.register_has_changed(register, now=now):
            raise RuleBroken(changed, hint="Draw the list again, so that everybody admitted is invited.")
        late = self.list_is_old(now=now, good_for=good_for, bank_holidays=bank_holidays)
        if late and not heeded.strip():
            raise RuleBroken(late, hint="Draw the list again, or say why it is used all the same.")
        if due_at <= now:
            raise RuleBroken("Tenders would be due before anybody is invited.", hint="Check the day they are due.")
        return replace(self, invited_at=now, due_at=due_at, heeded=heeded.strip() if late else "")

    def list_is_old(self, *, now: datetime, good_for: Clock, bank_holidays: Collection[date]) -> str:
        """A warning when the list is older than the rulebook has it; empty while it is good."""
        if self.invitation_list is None:
            return ""
        drawn_on = self.invitation_list.drawn_at.date()
        last = last_day(good_for, event_on=drawn_on, bank_holidays=bank_holidays)
        if now.date() <= last:
            return ""
        return said(
            "The list was drawn on {drawn_on} and was good until {last}.",
            drawn_on=spoken_date(drawn_on),
            last=spoken_date(last),
        )

    def register_has_changed(self, register: Register, *, now: datetime) -> str:
        """Who joined or left the lot since the list was drawn, as a sentence; empty when nobody did."""
        listed = set(self.invitation_list.supplier_ids if self.invitation_list else ())
        today = set(register.admitted(self.lot_id, on=now.date()))
        if listed == today:
            return ""
        came, went = sorted(today - listed), sorted(listed - today)
        parts = []
        if came:
            parts.append(
                said("{number} joined it ({names})", number=counted(len(came), "supplier"), names=spoken_list(came))
            )
        if went:
            parts.append(
                said("{number} left it ({names})", number=counted(len(went), "supplier"), names=spoken_list(went))
            )
        return said(
            "The register of lot {lot_id} has changed since the list was drawn: {parts}.",
            lot_id=self.lot_id,
            parts=spoken_list(parts),
        )

    def take_tender_of(self, supplier_id: str, standing: "TenderStanding") -> "CallOff":
        """Let a supplier tender who was admitted since the invitation. Raises: RuleBroken where it may not, or does."""
        self.require_to_evaluate()
        if standing is not TenderStanding.ACCEPTED:
            raise RuleBroken(
                "A tender of {supplier_id} is {standing}.",
                hint="Decide its application first.",
                supplier_id=supplier_id,
                standing=standing,
            )
        if supplier_id in self.may_tender:
            raise RuleBroken("{supplier_id} may tender already.", supplier_id=supplier_id)
        return replace(self, joined=(*self.joined, supplier_id))

    def require_to_evaluate(self) -> None:
        """Raises: RuleBroken before everybody is invited, or once it has ended."""
        if self.stage is not CallOffStage.INVITED:
            raise RuleBroken(
                "Call-off {id} is {stage}: there is nothing to evaluate.",
                hint="Invite everybody first.",
                id=self.id,
                stage=self.stage,
            )

    def hand_over(self, handed: HandedOver) -> "CallOff":
        """Give its evaluation to somebody else's computer; handed over again, the newest alone counts."""
        self.require_to_evaluate()
        return replace(self, handed=handed)

    def award(self, awarded: Awarded) -> "CallOff":
        """Note the signed result. Raises: RuleBroken before invitation, twice, or for somebody who was not invited."""
        if self.stage is not CallOffStage.INVITED or self.invited_at is None:
            raise RuleBroken("This call-off is {stage}: it has no result to note.", stage=self.stage)
        if awarded.supplier_id is not None and awarded.supplier_id not in self.may_tender:
            raise RuleBroken("Only a supplier who was invited can be awarded this call-off.")
        if (awarded.supplier_id is None) != (awarded.value is None):
            raise RuleBroken("An award has a supplier and a value, or neither.")
        if awarded.supplier_id is None:
            require_text(awarded.reason, "The reason for not awarding")
        if awarded.signed_on < self.invited_at.date():
            raise RuleBroken("The result is dated before the invitation.")
        return replace(self, awarded=awarded)


def plan(call_off: CallOff, bounds: Iterable[CriterionBounds]) -> CallOff:
    """Check a call-off as planned. Raises: RuleBroken when its criteria leave the published bounds."""
    require_reference(call_off.id, "The call-off's reference")
    require_text(call_off.title, "The call-off's title", limit=300)
    if call_off.award_route is not AwardRoute.MINI_COMPETITION:
        require_text(call_off.route_reason, said("The reason for {award_route}", award_route=call_off.award_route))
    published = {one.id: one for one in bounds}
    if {one.id for one in call_off.criteria} != set(published) or len(call_off.criteria) != len(published):
        raise RuleBroken(
            "A call-off uses the published criteria, each once: {published}.",
            hint="They may be made more precise, never exchanged.",
            published=spoken_list(sorted(published)),
        )
    for one in call_off.criteria:
        bound = published[one.id]
        if not bound.lowest <= one.weight <= bound.highest:
            raise RuleBroken(
                "{bound} has a weight of {weight}; {lowest} to {highest} was published.",
                hint="Choose a weight within the published bounds.",
                bound=bound.title,
                weight=one.weight,
                lowest=bound.lowest,
                highest=bound.highest,
            )
        require_wording(one.wording, bound.title)
    if sum(one.weight for one in call_off.criteria) != 100:
        raise RuleBroken("The weights do not add up to 100.")
    return call_off


class TenderStanding(StrEnum):
    """What becomes of a tender that arrives for a call-off."""

    ACCEPTED = "accepted"
    HELD = "held until the application is considered"
    DISREGARDED = "disregarded"


def standing_of_tender(
    call_off: CallOff, supplier_id: str, *, rules: MarketRules, admitted: bool, pending: bool, complexity: str = ""
) -> TenderStanding:
    """Whether a tender is looked at. Where the rulebook lets those tender who are admitted after the invitation, one
    from a supplier whose application is pending is held until the application is considered; `complexity` is the
    recorded reason why it cannot be, which lifts that duty.

    Source: Procurement Act 2023, s. 34; PCR 2015, reg. 34 (only those invited tender).
    """
    if supplier_id in call_off.may_tender:
        return TenderStanding.ACCEPTED
    if not rules.admitted_since.allowed:
        return TenderStanding.DISREGARDED
    if admitted:
        return TenderStanding.ACCEPTED
    return TenderStanding.HELD if pending and not complexity.strip() else TenderStanding.DISREGARDED
