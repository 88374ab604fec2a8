"""What the award report prints, as frozen values: every figure is already worked out, nothing here decides anything.

The contents follow PCR 2015 reg. 84(1) (authority, subject and value; tenders chosen and rejected with reasons;
abnormally low tenders; why this procedure; conflicts of interest) and what the judgments ask of a record: the
authority's own reason for each agreed score (Lancashire Care v Lancashire CC [2018] EWHC 1589; Bromcom v United
Learning [2022] EWHC 3262). Figures are texts, exact as the award result prints them: `32`, `76.00`, `100/3`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.regime import Fact, RegimeRules
from evaluator.domain.wording import counted, spoken_list, spoken_time
from evaluator.errors import RuleBroken
from evaluator.said import said

NOT_RECORDED = "Not recorded in this version."

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What was bought, by whom and how (reg. 84(1)(a) and (f)). Texts as people read them; an empty one is left out.

    `market` is what the rulebook calls the system or agreement that the contract is based on; empty where it is not.
    """

    authority: str
    procurement: str
    lot: str
    value: str
    regime: str
    procedure: str
    reason_for_procedure: str = ""
    ocid: str = ""
    communication: str = ""
    authority_address: str = ""
    authority_email: str = ""
    limit_on_lots: str = ""
    market: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardDecision:
    """Who ranks first and why (reg. 84(1)(d)); several suppliers only while a tie is undecided.

    `contract_value` and `subcontracting` say so in words; `reason_for_no_award` stands alone where nobody is awarded,
    with the day on which that was decided. `competed` is false where the contract is awarded without a competition.
    """

    first: tuple[str, ...]
    reason: str
    contract_value: str = ""
    subcontracting: str = ""
    reason_for_no_award: str = ""
    no_award_decided_on: date | None = None
    winner_address: str = ""
    competed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedScore:
    """One response as moderated: points of the published scale, the marks they earn, the authority's reason."""

    criterion: str
    points: str
    marks: str
    reason: str
    why_not_higher: str = ""
    why_not_lower: str = ""
    evidence: tuple[str, ...] = ()
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingLine:
    """One step from points or price to marks: `4 ÷ 5 × 40` makes `32`. `criterion` is empty for a sum."""

    criterion: str
    working: str
    makes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTender:
    """How one tender fared. `rank`, `total`, `price` and marks are None where there are none.

    `marks` has one figure for each top-level criterion of the model, in its order. `excluded` and `below_threshold`
    are reasons in sentences.
    """

    id: str
    supplier: str
    rank: int | None
    total: str | None
    price: str | None
    marks: tuple[str | None, ...]
    agreed: tuple[AgreedScore, ...]
    working: tuple[WorkingLine, ...]
    excluded: str | None = None
    below_threshold: tuple[str, ...] = ()
    abnormally_low: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """One recorded decision: about whom and what, how it was decided and why, by whom. Later ones replace earlier."""

    number: int
    subject: str
    outcome: str
    reason: str
    decided_by: str
    decided_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LateLine:
    """One tender that came after the closing time: whose, what was decided and when it came, why, and by whom."""

    supplier: str
    outcome: str
    reason: str
    decided: str
    refused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedPoints:
    """What one panel member gave one response before moderation. It never enters the award."""

    member: str
    tender: str
    criterion: str
    points: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far the members agreed on one question before moderation; None where a figure is not defined."""

    criterion: str
    alpha_ordinal: str | None
    kendall_w: str | None
    widest_range: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightBand:
    """Within which weights of one top-level criterion the first-ranked tender stays first; for assurance only."""

    criterion: str
    weight: str
    start: str
    end: str


class Submitted(StrEnum):
    """Whether what a person had to hand in has come."""

    RECEIVED = "received"
    ABSENT = "absent"
    NOT_EXPECTED = "not expected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panelist:
    """One person of the signed roster: `compared` says how their key's words were compared, empty when never."""

    id: str
    name: str
    role: str
    organisation: str
    fingerprint: str
    compared: str
    submitted: Submitted
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictLine:
    """One line of the conflicts register: who, what was declared, what was done about it (reg. 84(1)(i)).

    An empty `measure` says that nobody recorded one.
    """

    person: str
    declared: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatedDocument:
    """One document of a tender as received."""

    supplier: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedElsewhere:
    """A package that was signed on the way to this report; its digest is SHA-256 in hex."""

    what: str
    signed_by: str
    claimed_time: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacedReport:
    """The signed report whose place this one takes: the SHA-256 of its package, and when it was signed.

    `reasons` are those for opening moderation again, each with whose consent it was; `letters` counts the letters to
    suppliers that had been signed by then; `changes` says in sentences what is otherwise now.
    """

    digest: str
    signed_at: datetime
    reasons: tuple[str, ...]
    letters: int
    changes: tuple[str, ...]

    def in_words(self) -> tuple[str, ...]:
        """Which report it was, why moderation was opened again, what was sent by then, and what changed."""
        sent = (
            said("{letters} to suppliers had been signed by then.", letters=counted(self.letters, "letter"))
            if self.letters
            else ""
        )
        return (
            said(
                "It takes the place of the report signed on {signed_at}, SHA-256 {digest}.",
                signed_at=spoken_time(self.signed_at),
                digest=self.digest,
            ),
            *(said("Moderation was opened again: {reason}", reason=reason) for reason in self.reasons),
            *((sent,) if sent else (said("No letter to a supplier had been signed by then."),)),
            *(said("What changed: {change}", change=change) for change in self.changes),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFacts:
    """By what this report can be checked against the record: SHA-256 digests in hex."""

    setup: str
    log_head: str
    award_input: str
    award_result: str

    def __post_init__(self) -> None:
        for digest in (self.setup, self.log_head, self.award_input, self.award_result):
            if not _DIGEST.fullmatch(digest):
                raise RuleBroken("“{digest}” is not a SHA-256 digest in hexadecimal.", digest=digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardReport:
    """The whole report on one lot.

    `conflicts` is None where no register was kept, empty where nothing was declared. `assurance` are sentences of the
    sensitivity analysis; `statements` what the chair stated because no record knows it. `replaces`: see there.
    Raises: RuleBroken when a figure stands for a criterion or a tender that is not there.
    """

    evaluation_id: str
    made_at: datetime
    rules: RegimeRules
    statements: tuple[tuple[Fact, str], ...]
    subject: Subject
    model: EvaluationModel
    decision: AwardDecision
    open_decisions: tuple[str, ...]
    decisions: tuple[DecisionLine, ...]
    tenders: tuple[ReportedTender, ...]
    individual_points: tuple[LockedPoints, ...]
    agreement: tuple[Agreement, ...]
    agreement_in_words: str
    assurance: tuple[str, ...]
    weight_bands: tuple[WeightBand, ...]
    conflicts: tuple[ConflictLine, ...] | None
    panel: tuple[Panelist, ...]
    documents: tuple[EvaluatedDocument, ...]
    signed: tuple[SignedElsewhere, ...]
    record: RecordFacts
    late: tuple[LateLine, ...] = ()
    replaces: ReplacedReport | None = None

    def __post_init__(self) -> None:
        scored = {leaf.id for leaf in self.model.scored_leaves()}
        for tender in self.tenders:
            if len(tender.marks) != len(self.model.criteria):
                raise RuleBroken(
                    "{supplier} has {number} marks for {number_2} criteria.",
                    supplier=tender.supplier,
                    number=len(tender.marks),
                    number_2=len(self.model.criteria),
                )
            if unknown := [score.criterion for score in tender.agreed if score.criterion not in scored]:
                raise RuleBroken(
                    "{supplier} has an agreed score for “{unknown}”, which is not scored.",
                    supplier=tender.supplier,
                    unknown=unknown[0],
                )
        tenders, members = {tender.id for tender in self.tenders}, {person.id for person in self.panel}
        for given in self.individual_points:
            if given.tender not in tenders or given.criterion not in scored or given.member not in members:
                raise RuleBroken(
                    "Points of “{member}” for “{tender}” stand for nothing in this report.",
                    member=given.member,
                    tender=given.tender,
                )

    def stated(self, fact: Fact) -> str:
        """What the chair stated of a fact; empty where nothing was."""
        return dict(self.statements).get(fact, "")

    def ranked(self) -> tuple[ReportedTender, ...]:
        """The tenders that hold a rank, first to last, then the others in the order they were registered."""
        return tuple(sorted(self.tenders, key=lambda tender: (tender.rank is None, tender.rank or 0)))

    def why_provisional(self) -> tuple[str, ...]:
        """What still stands between this report and a final one, in sentences; nothing when it is final.

        Every expected submission must be there: without one, the award might be another (SECURITY, T8).
        """
        reasons = []
        if self.open_decisions:
            reasons.append(
                said(
                    "{decisions} must still be made by a person.",
                    decisions=counted(len(self.open_decisions), "decision"),
                )
            )
        if absent := [person.name for person in self.panel if person.submitted is Submitted.ABSENT]:
            reasons.append(
                said(
                    "{absent} has not submitted." if len(absent) == 1 else "{absent} have not submitted.",
                    absent=spoken_list(absent),
                )
            )
        if len(self.decision.first) != 1 and not self.open_decisions:
            reasons.append(said("No one tender ranks first.") if not self.decision.reason_for_no_award else "")
        return tuple(reason for reason in reasons if reason)
