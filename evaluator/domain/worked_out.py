"""A worked-out award with everything it rests on: what report, letters and disclosure are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.decisions import Matter, RecordedDecision, grounds, standing
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.on_record import OnRecord, Topic, stated
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import Fact, RegimeRules
from evaluator.domain.report import (
    ReplacedReport,
)
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.settling import OpenMatter, awarded, open_matters
from evaluator.domain.submission import Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """Everything the report on one lot is drawn from; `said` is what was put on record and is signed with it.

    `replaces` is the signed report whose place this one takes; None where there was none.
    """

    setup: Setup
    rules: RegimeRules
    said: tuple[OnRecord, ...]
    moderation: ModerationRecord
    submissions: Mapping[str, Submission]
    award_input: AwardInput
    result: AwardResult
    sensitivity: Sensitivity | None
    decisions: tuple[RecordedDecision, ...] = ()
    replaces: ReplacedReport | None = None

    @property
    def route(self) -> AwardRoute:
        """How the contract is awarded."""
        return self.setup.evaluation.procurement.award_route

    @property
    def first(self) -> tuple[str, ...]:
        """The tender that comes first, recorded decisions included; several while a tie is open, none without one."""
        return awarded(self.result, self.decisions)

    @property
    def reason_for_no_award(self) -> str:
        """Why no contract is awarded: as decided, else as stated; empty where neither was put on record."""
        return self.reason_given(Matter.AWARD) or stated(self.said, Topic.REPORT, Fact.NO_AWARD.value)

    @property
    def still_open(self) -> tuple[OpenMatter, ...]:
        """What the result asks of people and no recorded decision answers."""
        return open_matters(
            self.result,
            self.decisions,
            route=self.route,
            limited=self.setup.is_limited,
            moderation=self.moderation,
        )

    def reason_given(self, matter: Matter, tender: str | None = None) -> str:
        """The reason of the decision that stands on a matter; empty without one."""
        found = [one for one in standing(self.decisions) if (one.matter, one.tender) == (matter, tender)]
        return found[0].reason if found else ""

    def ground_of(self, tender: str) -> str:
        """The ground on which a tender is excluded, in the rulebook's words; empty where it is not."""
        found = grounds(self.decisions).get(tender)
        return "" if found is None else self.rules.ground(found).in_words()
