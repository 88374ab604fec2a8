"""The agreed score of each response and the reason for it.

A consensus score starts empty, takes values of the published scale only and is never worked out from individual scores:
an average is not the authority's reason (Bromcom v United Learning [2022] EWHC 3262). Every response needs one, with a
reason against criterion and descriptor (Lancashire Care v Lancashire CC [2018] EWHC 1589).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from evaluator.domain.discussion import NOTHING_SAID, Discussion, require_short
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, ScoringScale
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role, Roster
from evaluator.domain.procurement import Response
from evaluator.domain.rationale_words import gives_reason
from evaluator.domain.scoring import Evidence
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsensusScore:
    """What the panel agreed for one response, in the authority's own words, in which session of the meeting.

    `correction` says why it was agreed otherwise than in an earlier session.
    """

    tender_id: str
    criterion_id: str
    points: Decimal
    reason: str
    evidence: tuple[Evidence, ...] = ()
    why_not_higher: str = ""
    why_not_lower: str = ""
    dissent: str = ""
    session: int = 1
    correction: str = ""
    discussion: Discussion = NOTHING_SAID

    @property
    def response(self) -> Response:
        """Which response was agreed on."""
        return Response(tender_id=self.tender_id, criterion_id=self.criterion_id)

    def gaps(self, model: EvaluationModel) -> tuple[str, ...]:
        """What the record must hold of an item and does not, in the chair's words (DOMAIN 1.3)."""
        return self._gaps(model.question(self.criterion_id), model.scale_of(self.criterion_id))

    def _gaps(self, question: AwardCriterion, scale: ScoringScale) -> tuple[str, ...]:
        found = list(self.discussion.gaps(question))
        if not gives_reason(self.reason):
            found.append(said("no reason in words against the criterion and its descriptor"))
        if not gives_reason(self.why_not_higher) and self.points != scale.maximum:
            found.append(said("not said in three words or more why not higher"))
        if not gives_reason(self.why_not_lower) and self.points != scale.minimum:
            found.append(said("not said in three words or more why not lower"))
        return tuple(found)

    def require_sound(self, model: EvaluationModel) -> None:
        """Raises: RuleBroken for no scored question, points off its published scale, or anything that is missing."""
        question, scale = model.question(self.criterion_id), model.scale_of(self.criterion_id)
        scale.require_allowed(self.points)
        require_short(self.reason, self.why_not_higher, self.why_not_lower, self.dissent, self.correction)
        self.discussion.require_sound(question, scale)
        if gaps := self._gaps(question, scale):
            raise RuleBroken(
                "The agreed score for {criterion_id}, tender {tender_id}, is not complete: {gaps}.",
                hint="An item is agreed once nothing is missing; until then it is kept as a draft.",
                criterion_id=self.criterion_id,
                tender_id=self.tender_id,
                gaps=spoken_list(list(gaps)),
            )

    def require_raised_by_panel(self, setup: Setup) -> None:
        """Raises: RuleBroken for a stranger, or where the score rests on a point of somebody who does not score it.

        Whoever knows the prices, prepares the award or approves it has no part in the points (DOMAIN 1.2).
        """
        self.discussion.require_known(setup.roster)
        for point in self.discussion.raised:
            if point.decides and not setup.is_scored_by(point.author, self.criterion_id):
                raise RuleBroken(
                    "A decisive point on {criterion_id}, tender {tender_id}, was raised by {name}, who does not score "
                    "this question.",
                    hint="The score rests on what its panel says: mark another point as decisive, or name the member "
                    "who made this one their own.",
                    criterion_id=self.criterion_id,
                    tender_id=self.tender_id,
                    name=setup.roster.of(point.author).name,
                )

    def require_spoken_in_meeting(self, sessions: Iterable["ModerationSession"], setup: Setup) -> None:
        """Raises: RuleBroken for a point, or a change of view, of a member who came to no session up to this one.

        They would stand in the record for words they never confirm (Lancashire Care [2018]).
        """
        met = {one for session in sessions if session.number <= self.session for one in session.met()}
        never = set(setup.expected_to_score()) - met
        for member_id in self.discussion.spoke():
            if member_id in never:
                raise RuleBroken(
                    "{name} is named in the discussion of {criterion_id}, tender {tender_id}, and came to no session.",
                    hint="Let them come and confirm it, or name the member present who made the point their own.",
                    name=setup.roster.of(member_id).name,
                    criterion_id=self.criterion_id,
                    tender_id=self.tender_id,
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """The form of one item as last typed: anything in it may still be missing, and it is saved all the same."""

    tender_id: str
    criterion_id: str
    points: Decimal | None = None
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    why_not_higher: str = ""
    why_not_lower: str = ""
    dissent: str = ""
    correction: str = ""
    discussion: Discussion = NOTHING_SAID

    @property
    def response(self) -> Response:
        """Which response the form is for."""
        return Response(tender_id=self.tender_id, criterion_id=self.criterion_id)

    def agreed(self) -> ConsensusScore:
        """The same as what the panel agreed. Raises: RuleBroken while no points are chosen."""
        if self.points is None:
            raise RuleBroken("No agreed score is chosen.", hint="Choose the points the panel agreed.")
        return ConsensusScore(
            tender_id=self.tender_id,
            criterion_id=self.criterion_id,
            points=self.points,
            reason=self.reason.strip(),
            evidence=self.evidence,
            why_not_higher=self.why_not_higher.strip(),
            why_not_lower=self.why_not_lower.strip(),
            dissent=self.dissent.strip(),
            correction=self.correction.strip(),
            discussion=self.discussion,
        )


def draft_of(score: ConsensusScore) -> ItemDraft:
    """The form of an item that was agreed already."""
    return ItemDraft(
        tender_id=score.tender_id,
        criterion_id=score.criterion_id,
        points=score.points,
        reason=score.reason,
        evidence=score.evidence,
        why_not_higher=score.why_not_higher,
        why_not_lower=score.why_not_lower,
        dissent=score.dissent,
        correction=score.correction,
        discussion=score.discussion,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationSession:
    """One session of the meeting, counted from 1: who led it, the ids of everyone present, its beginning and end.

    The chair, who led it, may be listed among those present or not; `ended_at` is None while the session is open.
    """

    number: int
    chair: str
    present: tuple[str, ...]
    opened_at: datetime
    ended_at: datetime | None = None

    def met(self) -> tuple[str, ...]:
        """The ids of whoever was there: who led it and those present."""
        return (self.chair, *self.present)

    def absent(self, setup: Setup) -> tuple[str, ...]:
        """The ids of those who scored and were not there."""
        return _absent(setup, self.chair, self.present)

    def require_panel(self, roster: Roster) -> None:
        """Raises: RuleBroken where nobody of the panel met the chair: alone nobody agrees anything (Bromcom)."""
        panel = [one.id for one in roster.with_role(Role.MEMBER) if one.id != self.chair]
        met = [one for one in self.present if one != self.chair and roster.of(one).is_a(Role.MEMBER)]
        if panel and not met:
            raise RuleBroken(
                "Nobody of the panel is present but the chair.",
                hint="A meeting is the panel's: tick at least one other member who takes part.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationItem:
    """What each person present confirms with their signature: the agreed score as it stands, and who was present."""

    score: ConsensusScore
    chair: str
    present: tuple[str, ...]

    def absent(self, setup: Setup) -> tuple[str, ...]:
        """The ids of those who scored and were not there when it was agreed."""
        return _absent(setup, self.chair, self.present)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """Moderation opened again after it was closed: why, with whose consent, and which closed moderation it was.

    `moderation` is the digest of the signed package; `prices_known` when the prices had reached the chair by then;
    `report` is the digest of the award report that was signed by then, empty where none was. The approver signs the
    digest of this value (Woods v Milton Keynes [2015] EWHC 2011: evaluated again, and again).
    """

    number: int
    reason: str
    approver: str
    moderation: str
    prices_known: bool
    asked_at: datetime
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationRecord:
    """All agreed scores of the evaluation and the sessions; once closed it is signed and prices may be opened.

    `earlier` holds what was agreed of a response in each session before the last: a correction never hides what it
    corrects, and the result before a reopening stays in sight.
    """

    scores: tuple[ConsensusScore, ...] = ()
    earlier: tuple[ConsensusScore, ...] = ()
    sessions: tuple[ModerationSession, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    closed_at: datetime | None = None

    def items(self) -> tuple[ModerationItem, ...]:
        """Every agreed score with who led its session and who was present."""
        held = {session.number: session for session in self.sessions}
        return tuple(
            ModerationItem(score=score, chair=held[score.session].chair, present=held[score.session].present)
            for score in self.scores
        )

    def keeps(self, before: "ModerationRecord") -> bool:
        """Whether all that an earlier record says was agreed, and when, still stands in this one."""
        said = {(score.response, score.session): score for score in (*self.scores, *self.earlier)}
        agreed = (*before.scores, *before.earlier)
        return (
            all(said.get((score.response, score.session)) == score for score in agreed)
            and self.sessions[: len(before.sessions)] == before.sessions
            and self.reopenings[: len(before.reopenings)] == before.reopenings
        )

    def replaced_reports(self) -> tuple[str, ...]:
        """The digests of the signed reports after which moderation was opened again, the first first."""
        return tuple(one.report for one in self.reopenings if one.report)

    def points(self) -> dict[Response, Decimal]:
        """What is agreed of each response."""
        return {score.response: score.points for score in self.scores}

    def points_at(self, moment: datetime) -> dict[Response, Decimal]:
        """What was agreed of each response in the sessions begun by a moment, the last of them first in force."""
        begun = {session.number for session in self.sessions if session.opened_at <= moment}
        versions = sorted((*self.earlier, *self.scores), key=lambda one: one.session)
        return {score.response: score.points for score in versions if score.session in begun}

    def missing(self, expected: Iterable[Response]) -> tuple[Response, ...]:
        """The responses that have no agreed score yet, in the order given."""
        agreed = {score.response for score in self.scores}
        return tuple(response for response in expected if response not in agreed)

    def close(self, setup: Setup, *, now: datetime) -> "ModerationRecord":
        """End moderation. Raises: RuleBroken when closed already, or a response has no sound agreed score."""
        if self.closed_at is not None:
            raise RuleBroken("Moderation is closed already.", hint="Reopening needs a reason and an approver.")
        if missing := self.missing(setup.responses()):
            raise RuleBroken(
                "{number} responses have no agreed score yet.",
                hint="Agree points and a reason for each.",
                number=len(missing),
            )
        if self.sessions and self.sessions[-1].ended_at is None:
            raise RuleBroken("The last session has not ended.", hint="End it and ask for confirmation first.")
        self.require_sound(setup)
        return replace(self, closed_at=now)

    def require_sound(self, setup: Setup) -> None:
        """Raises: RuleBroken when an agreed score is not sound, is for an unknown response or is there twice."""
        self._require_sound_sessions(setup)
        for number, reopening in enumerate(self.reopenings, start=1):
            if reopening.number != number or not gives_reason(reopening.reason):
                raise RuleBroken("A reopening of moderation has no reason in words or is not in its place.")
        for score in (*self.scores, *self.earlier):
            setup.require_response(score.response)
            score.require_sound(setup.model)
            score.require_raised_by_panel(setup)
            if not 1 <= score.session <= len(self.sessions):
                raise RuleBroken(
                    "The agreed score for {criterion_id} belongs to no session of the meeting.",
                    criterion_id=score.criterion_id,
                )
            score.require_spoken_in_meeting(self.sessions, setup)
        if len({score.response for score in self.scores}) != len(self.scores):
            raise RuleBroken("A response has two agreed scores.")
        self._require_corrections_explained()

    def _require_sound_sessions(self, setup: Setup) -> None:
        for number, session in enumerate(self.sessions, start=1):
            if session.number != number:
                raise RuleBroken("The sessions of the meeting are not numbered from 1.")
            for member_id in session.met():
                setup.roster.of(member_id)
            session.require_panel(setup.roster)
            if session.ended_at is not None and session.ended_at < session.opened_at:
                raise RuleBroken("Session {number} ends before it begins.", number=number)

    def _require_corrections_explained(self) -> None:
        """What stands was agreed last, and says why wherever it was agreed otherwise before."""
        before: dict[Response, ConsensusScore] = {}
        for score in sorted((*self.earlier, *self.scores), key=lambda one: one.session):
            if earlier := before.get(score.response):
                if earlier.session == score.session:
                    raise RuleBroken(
                        "The agreed score for {criterion_id} is there twice in one session.",
                        criterion_id=score.criterion_id,
                    )
                require_correction_explained(score, earlier)
            before[score.response] = score
        for score in self.scores:
            if before[score.response] is not score:
                raise RuleBroken(
                    "The agreed score for {criterion_id} is not the one agreed last.", criterion_id=score.criterion_id
                )


def require_correction_explained(score: ConsensusScore, earlier: ConsensusScore) -> None:
    """Raises: RuleBroken where something was agreed in an earlier session and it is not said why it is corrected."""
    if earlier.session != score.session and not gives_reason(score.correction):
        raise RuleBroken(
            "The score for {criterion_id}, tender {tender_id}, was agreed in session {session}.",
            hint="Say in three words or more why it is corrected; the earlier one stays in the record.",
            criterion_id=score.criterion_id,
            tender_id=score.tender_id,
            session=earlier.session,
        )


def _absent(setup: Setup, chair: str, present: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in setup.expected_to_score() if one not in (chair, *present))
