"""Decisions people make between moderation and award: recorded with reasons, signed with the report, checked again.

The arithmetic never decides alone who is thrown out, who wins a tie or whether a low price can be performed: it puts
the question (`award.Decision`), a person answers it here, and the answer is part of what the chair signs. Sources:
thresholds were manipulated in Energy Solutions v NDA [2016] EWHC 1988, so each is upheld or waived with a reason;
abnormally low prices: PCR 2015, reg. 69 (an explanation shall be required) and Procurement Act 2023, s. 19(4) and (5)
(notify, give an opportunity; a price shown to be performable may not be disregarded); the due date blocks the award.
Because of that order no exclusion rests on a price that is low: only the steps of a low price end in its rejection.
An exclusion names its ground, one of those its rulebook lists, and the guard hangs on that; the words of the reason
are read besides, so that no other ground covers for a low price.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.award import Waiver
from evaluator.domain.pack import Setup
from evaluator.domain.rationale_price import finds_it_low, speaks_of_price
from evaluator.domain.rationale_words import gives_reason
from evaluator.domain.regime import Ground, RegimeRules
from evaluator.domain.wording import spoken_date
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_DECISIONS = 20_000
LONGEST_REASON = 20_000


class Outcome(StrEnum):
    """What was decided, in words that stand in the report."""

    UPHELD = "upheld"
    WAIVED = "waived"
    EXCLUDED = "excluded"
    READMITTED = "readmitted"
    PUT_FIRST = "put first"
    SHARED = "stays shared"
    STANDS = "stands"
    NOTIFIED = "notified"
    EXPLAINED = "explained"
    PERFORMABLE = "shown to be performable"
    NOT_PERFORMABLE = "not shown to be performable"
    ROUTE = "chosen"
    NO_AWARD = "no award"
    AS_RANKED = "award as ranked"
    WITHIN_LIMIT = "within the limit"
    PASSED_OVER = "passed over"


class Matter(StrEnum):
    """What is decided about."""

    THRESHOLD = "threshold"
    EXCLUSION = "exclusion"
    TIE = "tie"
    WITHIN_MARGIN = "within margin"
    ABNORMALLY_LOW = "abnormally low price"
    AWARD_ROUTE = "award route"
    AWARD = "award"
    LOT_LIMIT = "limit on lots"


OUTCOMES: Mapping[Matter, tuple[Outcome, ...]] = {
    Matter.THRESHOLD: (Outcome.UPHELD, Outcome.WAIVED),
    Matter.EXCLUSION: (Outcome.EXCLUDED, Outcome.READMITTED),
    Matter.TIE: (Outcome.PUT_FIRST, Outcome.SHARED),
    Matter.WITHIN_MARGIN: (Outcome.STANDS,),
    Matter.ABNORMALLY_LOW: (Outcome.NOTIFIED, Outcome.EXPLAINED, Outcome.PERFORMABLE, Outcome.NOT_PERFORMABLE),
    Matter.AWARD_ROUTE: (Outcome.ROUTE,),
    Matter.AWARD: (Outcome.NO_AWARD, Outcome.AS_RANKED),
    Matter.LOT_LIMIT: (Outcome.WITHIN_LIMIT, Outcome.PASSED_OVER),
}
ABOUT_ALL = (Matter.AWARD_ROUTE, Matter.AWARD)  # these name no tender
BETWEEN_SOME = (Matter.TIE, Matter.WITHIN_MARGIN)  # these name the tenders that the result did not part


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDecision:
    """One decision, counted from 1 in the order made; the last one on a matter stands, earlier ones stay in sight.

    `tender` is None where it concerns them all; `criterion` names a threshold's node. `due`: by when a notified
    supplier may explain its price. `reason` is the authority's: for `explained` it is what the supplier said.
    `tenders`: those a tie or a close result was between; it answers no question between any others. `ground`: what an
    exclusion rests on.
    """

    number: int
    matter: Matter
    outcome: Outcome
    reason: str
    decided_by: str
    decided_at: datetime
    tender: str | None = None
    criterion: str | None = None
    due: date | None = None
    tenders: tuple[str, ...] = ()
    ground: Ground | None = None

    @property
    def about(self) -> tuple[Matter, str | None, str | None]:
        """Decisions on the same subject replace one another."""
        return self.matter, self.tender, self.criterion


def require_sound(decisions: Sequence[RecordedDecision], setup: Setup) -> None:
    """Raises: RuleBroken naming the first decision that could not have been made where it stands."""
    if len(decisions) > MOST_DECISIONS:
        raise RuleBroken("There are more than {most_decisions:,} decisions.", most_decisions=MOST_DECISIONS)
    steps: defaultdict[str | None, list[RecordedDecision]] = defaultdict(list)
    for number, decision in enumerate(decisions, start=1):
        require_next(decision, steps[decision.tender], setup)
        if decision.number != number:
            raise RuleBroken("The decisions are not numbered from 1.")
        if decision.matter is Matter.ABNORMALLY_LOW:
            steps[decision.tender].append(decision)


def require_next(decision: RecordedDecision, steps: Sequence[RecordedDecision], setup: Setup) -> None:
    """Whether this decision may be made after the `steps` on its tender's low price. Raises: RuleBroken, saying what is
    missing."""
    if decision.outcome not in OUTCOMES[decision.matter]:
        raise RuleBroken("“{outcome}” is not a decision on {matter}.", outcome=decision.outcome, matter=decision.matter)
    _require_reason(decision)
    setup.roster.of(decision.decided_by)
    _require_subject(decision, setup)
    if (decision.outcome is Outcome.NOTIFIED) != (decision.due is not None):
        raise RuleBroken("Say by when the supplier may explain its price.", hint="Enter the last day.")
    if decision.matter is Matter.ABNORMALLY_LOW:
        _require_low_price_step(decision, steps)
    if (decision.outcome is Outcome.EXCLUDED) != (decision.ground is not None):
        raise RuleBroken("An exclusion rests on a ground.", hint="Choose the ground the tender is excluded on.")
    if decision.ground is not None:
        _require_another_ground(decision.ground, decision.reason, steps)


def require_grounds(decisions: Iterable[RecordedDecision], rules: RegimeRules) -> None:
    """Raises: RuleBroken for an exclusion on a ground that the rulebook does not know."""
    for one in decisions:
        if one.ground is not None:
            rules.ground(one.ground)


def _require_reason(decision: RecordedDecision) -> None:
    if len(decision.reason) > LONGEST_REASON:
        raise RuleBroken(
            "The reason has {number:,} characters; {longest_reason:,} is the limit.",
            number=len(decision.reason),
            longest_reason=LONGEST_REASON,
        )
    if not gives_reason(decision.reason):
        raise RuleBroken(
            "The decision has no reason in words.", hint="Write why in a sentence; it stands in the report."
        )


def _require_subject(decision: RecordedDecision, setup: Setup) -> None:
    """What it is about is part of this evaluation, and what such a decision is about."""
    if (decision.tender is None) != (decision.matter in ABOUT_ALL):
        raise RuleBroken(
            "A decision on {matter} is about {what}.",
            matter=decision.matter,
            what=said("all tenders" if decision.tender else "one tender"),
        )
    if decision.tender is not None:
        setup.tender(decision.tender)
    if (decision.matter in BETWEEN_SOME) != bool(decision.tenders) or not (
        {one.id for one in setup.tenders}.issuperset(decision.tenders)
        and (decision.tender in decision.tenders or not decision.tenders)
    ):
        raise RuleBroken("A tie and a close result name the tenders they are between, and no other decision does.")
    if decision.matter is Matter.LOT_LIMIT and not setup.is_limited:
        raise RuleBroken("No limit on lots is published for this evaluation.")
    known = {node.id for node in setup.model.nodes()}
    if (decision.matter is Matter.THRESHOLD) != (decision.criterion is not None) or (
        decision.criterion is not None and decision.criterion not in known
    ):
        raise RuleBroken("A threshold belongs to one criterion of the model, and no other decision does.")
    if decision.criterion is not None and not _has_minimum(setup, decision.criterion):
        raise RuleBroken(
            "No minimum is published for this criterion.", hint="Choose the criterion whose minimum was missed."
        )


def _has_minimum(setup: Setup, criterion: str) -> bool:
    [node] = [one for one in setup.model.nodes() if one.id == criterion]
    return node.minimum_points is not None or node.minimum_marks is not None


def _require_another_ground(ground: Ground, reason: str, steps: Sequence[RecordedDecision]) -> None:
    """No exclusion rests on a low price: the steps of a low price alone end in its rejection, and what is shown to be
    performable after all then stands. While steps are on record no other ground's reason speaks of the price at all."""
    last = steps[-1].outcome if steps else None
    priced = ground is Ground.ABNORMALLY_LOW
    if last is None:
        if priced or finds_it_low(reason):
            raise RuleBroken(
                "A tender is not excluded for a low price that its supplier was not asked to explain.",
                hint="Choose the matter “Abnormally low price” and record that the supplier is notified.",
            )
    elif priced or speaks_of_price(reason):
        if last is Outcome.NOT_PERFORMABLE:
            raise RuleBroken(
                "This tender is out already: its price was not shown to be performable.",
                hint="Nothing more is needed. If there is another ground, give it without a word on the price.",
            )
        if last is Outcome.PERFORMABLE:
            raise RuleBroken(
                "This price was shown to be performable: the tender may not be excluded for it.",
                hint="Exclude it for another ground alone, and give that ground without a word on the price.",
            )
        raise RuleBroken(
            "The supplier was asked to explain its price, and that is not decided yet.",
            hint="Decide it under “Abnormally low price”, or give another ground without a word on the price.",
        )


def _require_low_price_step(decision: RecordedDecision, before: Sequence[RecordedDecision]) -> None:
    """Notify, wait for the explanation or the due date, then decide; what was shown to be performable stands."""
    last = before[-1] if before else None
    due = next((one.due for one in reversed(before) if one.due is not None), None)
    if last is not None and last.outcome is Outcome.PERFORMABLE:
        raise RuleBroken("This price was shown to be performable and may not be disregarded.")
    if decision.outcome is Outcome.NOTIFIED:
        if decision.due is not None and decision.due <= decision.decided_at.date():
            raise RuleBroken("The supplier has no time to explain its price.", hint="Choose a later day.")
        return
    if due is None:
        raise RuleBroken("The supplier has not been notified.", hint="Ask it to explain its price first.")
    explained = any(one.outcome is Outcome.EXPLAINED for one in before)
    if decision.outcome is Outcome.PERFORMABLE and not explained:
        raise RuleBroken("There is no explanation to decide on.", hint="Record what the supplier explained first.")
    asked = max(at for at, one in enumerate(before) if one.outcome is Outcome.NOTIFIED)
    answered = any(one.outcome is Outcome.EXPLAINED for one in before[asked:])  # when it was asked last
    if decision.outcome is Outcome.NOT_PERFORMABLE and not answered and decision.decided_at.date() <= due:
        raise RuleBroken(
            "The supplier may explain its price until {due}.",
            hint="Record its explanation, or decide after that day.",
            due=spoken_date(due),
        )


def standing(decisions: Iterable[RecordedDecision]) -> tuple[RecordedDecision, ...]:
    """The last decision on each subject, in the order made."""
    latest = {decision.about: decision for decision in decisions}
    return tuple(sorted(latest.values(), key=lambda one: one.number))


def waivers(decisions: Iterable[RecordedDecision]) -> Mapping[str, tuple[Waiver, ...]]:
    """By tender, the thresholds that are waived, for the award input."""
    found: dict[str, tuple[Waiver, ...]] = {}
    for one in standing(decisions):
        if one.outcome is Outcome.WAIVED and one.tender is not None and one.criterion is not None:
            waiver = Waiver(criterion=one.criterion, reason=one.reason)
            found[one.tender] = (*found.get(one.tender, ()), waiver)
    return found


def grounds(decisions: Iterable[RecordedDecision]) -> Mapping[str, Ground]:
    """By tender, the ground on which it takes no part in the award."""
    found: dict[str, Ground] = {}
    for one in standing(decisions):
        ground = Ground.ABNORMALLY_LOW if one.outcome is Outcome.NOT_PERFORMABLE else one.ground
        if ground is not None and one.tender is not None:
            found[one.tender] = ground
    return found


def exclusions(decisions: Iterable[RecordedDecision]) -> Mapping[str, str]:
    """By tender, why it takes no part in the award."""
    out = (Outcome.EXCLUDED, Outcome.NOT_PERFORMABLE)
    return {one.tender: one.reason for one in standing(decisions) if one.outcome in out and one.tender is not None}
