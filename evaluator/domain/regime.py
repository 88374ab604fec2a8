"""What a rulebook asks for, as values: its words, its clocks, what its report and its letters must hold.

The values come from `resources/regimes`, where every rule stands with its source and the date it was checked; nothing
in an evaluation asks which rulebook it is. They are material for people, not legal advice: a rule whose wording
somebody competent has still to look at says so in `to_be_checked`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evaluator.domain.procurement import Regime
from evaluator.domain.terms import Terms
from evaluator.domain.working_days import Clock
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule comes from, when it was last held against that, and what is not settled; empty where nothing is."""

    place: str
    checked: date
    to_be_checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law as a notice names it: a scheme (UKPGA, UKSI, CELEX) and its number there."""

    scheme: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """From the first to the last day on which no other rulebook could apply."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRules:
    """How a notice shows that the rulebook applies: by a law it names, by a directive that the rulebook transposes
    (Scotland does so in rules of its own), or, where it names none, by the day of its publication."""

    laws: tuple[Law, ...]
    transposed: tuple[Law, ...]
    alone: Alone | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether something may be done, and the rule in words."""

    allowed: bool
    rule: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketRules:
    """What holds while a purchasing system runs that suppliers may join at any time.

    `changed_conditions`: whether a new version may ask for more than those admitted were assessed on. `admitted_since`:
    whether a supplier may tender that is admitted only after the invitation.
    """

    changed_conditions: Permission
    admitted_since: Permission


class ClockName(StrEnum):
    """The clocks a rulebook may have."""

    STANDSTILL = "standstill"
    ADMISSION = "admission"
    ADMISSION_EXTENDED = "admission extended"
    INVITATION_LIST = "invitation list"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryClock:
    """One clock with its rule in words."""

    name: ClockName
    rule: str
    clock: Clock
    source: Source


class Fact(StrEnum):
    """Something a report on an award can show; `domain.checklist` says how each is looked for."""

    AUTHORITY = "authority"
    AUTHORITY_ADDRESS = "authority address"
    SUBJECT = "subject"
    VALUE = "value"
    TENDERS_SELECTED = "tenders selected"
    TENDERS_REJECTED = "tenders rejected"
    ABNORMALLY_LOW = "abnormally low"
    WINNER = "winner"
    WINNER_ADDRESS = "winner address"
    FRAMEWORK_PARTIES = "framework parties"
    SUBCONTRACTING = "subcontracting"
    PROCEDURE = "procedure"
    NO_AWARD = "no award"
    COMMUNICATION = "communication"
    CONFLICTS = "conflicts"
    SCORES_EXPLAINED = "scores explained"
    DECISION_MAKERS = "decision makers"
    AWARD_CRITERIA = "award criteria"
    KEY_CRITERIA = "key criteria"
    SELECTION_CRITERIA = "selection criteria"
    SUPPLIER_COMMUNICATIONS = "supplier communications"
    CONFLICTS_ASSESSMENT = "conflicts assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredFact:
    """One item of a report's checklist, as the rulebook asks for it."""

    fact: Fact
    asked: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRules:
    """What a report on an award is called and must hold."""

    title: str
    items: tuple[RequiredFact, ...]


class Ground(StrEnum):
    """What an exclusion may rest on; a rulebook says which there are, in its own words."""

    MANDATORY = "mandatory"
    DISCRETIONARY = "discretionary"
    IMPROPER_BEHAVIOUR = "improper behaviour"
    CONFLICT = "conflict"
    SELECTION = "selection"
    NOT_TREATY_STATE = "not a treaty state supplier"
    REQUIREMENT = "requirement"
    PROCEDURE = "procedure"
    ABNORMALLY_LOW = "abnormally low"
    LATE = "late"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRule:
    """One ground of exclusion as the rulebook words it."""

    ground: Ground
    title: str
    source: Source

    def in_words(self) -> str:
        """The ground with its place in the law."""
        return f"{self.title} ({self.source.place})"


class Recipient(StrEnum):
    """Who is sent a letter."""

    WINNER = "winner"
    AWARDED_DIRECTLY = "awarded directly"  # without a competition, or by allocation
    OTHERS = "others"
    EXCLUDED = "excluded"
    REFUSED_AS_LATE = "refused as late"


class LetterPart(StrEnum):
    """A part that a letter may have; `domain.letter` says how each is filled."""

    RECIPIENT = "recipient"
    DECISION = "decision"
    AWARD_CRITERIA = "award criteria"
    OWN_ASSESSMENT = "own assessment"
    WHY_NOT_AWARDED = "why not awarded"
    WINNER_SCORES = "winner scores"
    RELATIVE_ADVANTAGES = "relative advantages"
    WINNER_ASSESSMENT = "winner assessment"
    TECHNICAL_EQUIVALENCE = "technical equivalence"
    STANDSTILL = "standstill"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredPart:
    """One part of a letter under its heading."""

    part: LetterPart
    heading: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRules:
    """One kind of letter. `within_market` is what it adds for a contract under a market; empty where it adds none."""

    to: Recipient
    title: str
    opening: str
    within_market: str
    parts: tuple[RequiredPart, ...]
    source: Source


class KeptFrom(StrEnum):
    """The day from which records are kept."""

    AWARD = "the award"
    CONTRACT = "entry into the contract"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRules:
    """How many years records are kept at least, and from which day."""

    years: int
    kept_from: KeptFrom
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """What lets an authority withhold something from a letter."""

    rule: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeRules:
    """One rulebook; `market` is None where it knows no purchasing system that suppliers may join.

    Raises: RuleBroken where it has something twice, or no letter for somebody.
    """

    regime: Regime
    title: str
    short: str
    terms: Terms
    notices: NoticeRules
    market: MarketRules | None
    clocks: tuple[StatutoryClock, ...]
    report: ReportRules
    exclusions: tuple[GroundRule, ...]
    letters: tuple[LetterRules, ...]
    retention: RetentionRules
    withholding: Withholding

    def __post_init__(self) -> None:
        _require_once([clock.name for clock in self.clocks], "clock")
        _require_once([item.fact for item in self.report.items], said("item of the report"))
        _require_once([rule.ground for rule in self.exclusions], said("ground of exclusion"))
        _require_once([letter.to for letter in self.letters], "letter")
        for letter in self.letters:
            _require_once([part.part for part in letter.parts], said("part of the letter"))
        if {letter.to for letter in self.letters} != set(Recipient):
            raise RuleBroken(
                "{short} has no letter for the winner, the others, an excluded or a late tender.",
                short=self.short,
            )

    def clock(self, name: ClockName) -> StatutoryClock | None:
        """A clock of the rulebook; None where it has none of that name."""
        return next((clock for clock in self.clocks if clock.name is name), None)

    def ground(self, ground: Ground) -> GroundRule:
        """A ground in the rulebook's words. Raises: RuleBroken where it knows none such."""
        for rule in self.exclusions:
            if rule.ground is ground:
                return rule
        raise RuleBroken(
            "{short} knows no exclusion on the ground “{ground}”.",
            hint="Choose one of its grounds.",
            short=self.short,
            ground=ground.value,
        )

    def letter(self, to: Recipient) -> LetterRules:
        """The letter for the winner, also one without a competition, for the others, or for a tender that was excluded
        or refused as late."""
        return next(letter for letter in self.letters if letter.to is to)

    def require_market(self) -> MarketRules:
        """Its rules for a purchasing system. Raises: RuleBroken where it knows none."""
        if self.market is None:
            raise RuleBroken(
                "The {rulebook} knows no dynamic purchasing system.",
                hint="Choose the rules under which it was established.",
                rulebook=self.short,
            )
        return self.market

    def sources(self) -> tuple[Source, ...]:
        """The source of every rule, in the order of the file."""
        parts = (part.source for letter in self.letters for part in letter.parts)
        market = (self.market.changed_conditions, self.market.admitted_since) if self.market else ()
        return (
            self.notices.source,
            *(permission.source for permission in market),
            *(clock.source for clock in self.clocks),
            *(item.source for item in self.report.items),
            *(rule.source for rule in self.exclusions),
            *(letter.source for letter in self.letters),
            *parts,
            self.retention.source,
            self.withholding.source,
        )


def _require_once(names: list[StrEnum], what: str) -> None:
    if twice := [name for name in names if names.count(name) > 1]:
        raise RuleBroken("The {what} “{twice}” stands twice.", what=what, twice=twice[0])
