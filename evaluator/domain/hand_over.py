"""What the lead of an authority is given when a call-off is handed to them, on another computer.

Hundreds of bodies hold their own competitions on one system. Each begins from the frozen list, the published bounds and
the signed invitation, and from nothing else; what is given must agree with itself before it is shown.
Source: the notice of 28 November 2017; PCR 2015, reg. 34; DOMAIN 1.2.
"""

from dataclasses import dataclass

from evaluator.domain.call_off import InvitationList
from evaluator.domain.dps import ContractingAuthority, DynamicPurchasingSystem, require_wording
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Evaluation, Invitation
from evaluator.domain.regime import MarketRules
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedCallOff:
    """The system and its bounds, its lead, whom it is given to, the list as frozen, and the evaluation to be begun.

    `notice_sha256` is the digest of the signed invitation that travels with it.
    """

    dps: DynamicPurchasingSystem
    lead: PanelMember
    addressee: PanelMember
    authority: ContractingAuthority
    invitation_list: InvitationList
    evaluation: Evaluation
    notice_sha256: str

    @property
    def invitation(self) -> Invitation:
        """What the evaluation is held to. Raises: RuleBroken when it names none."""
        if self.evaluation.invitation is None:
            raise RuleBroken("The call-off does not say who was invited.")
        return self.evaluation.invitation

    def require_sound(self, rules: MarketRules) -> None:
        """Raises: RuleBroken when the list, the names, the weights or the system do not agree with each other."""
        invitation, drawn, bounds = self.invitation, self.invitation_list, {one.id: one for one in self.dps.bounds}
        procurement = self.evaluation.procurement
        for holds, what in (
            (self.lead.is_a(Role.LEAD), said("its sender is not the system's procurement lead")),
            (invitation.dps_id == self.dps.id, said("the invitation is of another system")),
            (invitation.list_sha256 == drawn.sha256, said("the list of suppliers is not the one that was frozen")),
            (self._invites_those_listed(rules), said("those invited are not those listed")),
            (self.evaluation.lot.id == drawn.lot_id, said("the list is of another lot")),
            (procurement.authority == self.authority.name, said("the evaluation is another authority's")),
            ((procurement.ocid, procurement.regime) == (self.dps.ocid, self.dps.regime), said("the notice is another")),
            ({one.id for one in invitation.weights} == set(bounds), said("its criteria are not the published ones")),
            (sum(one.weight for one in invitation.weights) == 100, said("its weights do not add up to 100")),
        ):
            if not holds:
                raise RuleBroken(
                    "This call-off does not agree with itself: {what}.", hint="Ask for it again.", what=what
                )
        for one in invitation.weights:
            if not bounds[one.id].lowest <= one.weight <= bounds[one.id].highest:
                raise RuleBroken(
                    "The weight of {title} is outside what was published.", hint="Ask for it again.", title=one.title
                )
            require_wording(one.wording, bounds[one.id].title)

    def _invites_those_listed(self, rules: MarketRules) -> bool:
        """Everybody listed; after them, where the rulebook allows it, those who were admitted since and tender."""
        ids, listed = tuple(one.id for one in self.invitation.invited), self.invitation_list.supplier_ids
        return ids == listed or (rules.admitted_since.allowed and ids[: len(listed)] == listed)
