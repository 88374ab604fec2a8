"""What a second award report says of the signed one whose place it takes: which it was, why, and what is otherwise now.

A result that was signed and then worked out again is what a court looks at first, so nothing of it is told by hand:
every sentence is drawn from the two signed awards (Woods v Milton Keynes [2015] EWHC 2011).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.decisions import RecordedDecision
from evaluator.domain.figures import plain
from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.report import ReplacedReport
from evaluator.domain.settling import awarded
from evaluator.domain.wording import counted, spoken_list
from evaluator.domain.working import total_text
from evaluator.said import said, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAward:
    """What one signed report rests on: what was agreed, put into the award and worked out, and what was decided."""

    moderation: ModerationRecord
    award_input: AwardInput
    result: AwardResult
    decisions: tuple[RecordedDecision, ...]

    @property
    def awarded(self) -> tuple[str, ...]:
        """The tender that comes first, recorded decisions included."""
        return awarded(self.result, self.decisions)


def replaced_report(
    setup: Setup,
    *,
    report: str,
    signed_at: datetime,
    letters: int,
    before: SignedAward,
    after: SignedAward,
) -> ReplacedReport:
    """The report that is replaced: its digest, when it was signed, how many letters to suppliers had been signed."""
    opened = [one for one in after.moderation.reopenings if one not in before.moderation.reopenings]
    return ReplacedReport(
        digest=report,
        signed_at=signed_at,
        reasons=tuple(
            said("{reason} Approved by {name}.", reason=one.reason, name=setup.roster.of(one.approver).name)
            for one in opened
        ),
        letters=letters,
        changes=tuple(_changes(setup, before, after)),
    )


def _changes(setup: Setup, before: SignedAward, after: SignedAward) -> Iterator[str]:
    yield from _scores(setup, before.moderation, after.moderation)
    yield from _prices(setup, before.award_input, after.award_input)
    yield from _places(setup, before.result, after.result)
    if added := len(after.decisions) - len(before.decisions):
        yield said("{added} recorded since; each stands among the decisions.", added=counted(added, "decision"))
    was, is_now = (_named(setup, one.awarded) for one in (before, after))
    if was == is_now:
        yield said("The award stays: {is_now}.", is_now=is_now)
    else:
        yield said("The award changes from {was} to {is_now}.", was=was, is_now=is_now)


def _scores(setup: Setup, before: ModerationRecord, after: ModerationRecord) -> Iterator[str]:
    agreed = {score.response: score for score in before.scores}
    for score in after.scores:
        was = agreed.get(score.response)
        if was is not None and was != score:
            told = said("{item}: {points}", item=_item(setup, score), points=_points(was, score))
            yield sentences(tuple(filter(None, (told, score.correction))))


def _points(was: ConsensusScore, score: ConsensusScore) -> str:
    if was.points == score.points:
        return said(
            "the points stay {points}; what is written of them was agreed again.",
            points=plain(score.points),
        )
    return said(
        "{was} became {now} point." if score.points == 1 else "{was} became {now} points.",
        was=plain(was.points),
        now=plain(score.points),
    )


def _item(setup: Setup, score: ConsensusScore) -> str:
    return f"{setup.model.question(score.criterion_id).title}, {setup.supplier_of(score.tender_id).name}"


def _prices(setup: Setup, before: AwardInput, after: AwardInput) -> Iterator[str]:
    given = {tender.id: tender.prices for tender in before.tenders}
    for tender in after.tenders:
        if given.get(tender.id) != tender.prices:
            yield said("The prices of {name} are others.", name=setup.supplier_of(tender.id).name)


def _places(setup: Setup, before: AwardResult, after: AwardResult) -> Iterator[str]:
    was = {tender.id: tender for tender in before.tenders}
    for tender in after.tenders:
        old = was[tender.id]
        if (old.total, old.rank) != (tender.total, tender.rank):
            yield said(
                "{name}: total {before}, {was_ranked}, became {after}, {is_ranked}.",
                name=setup.supplier_of(tender.id).name,
                before=total_text(setup.model, old.total) or said("none"),
                was_ranked=_rank(old.rank),
                after=total_text(setup.model, tender.total) or said("none"),
                is_ranked=_rank(tender.rank),
            )


def _rank(rank: int | None) -> str:
    return said("not ranked") if rank is None else said("rank {rank}", rank=rank)


def _named(setup: Setup, tenders: Iterable[str]) -> str:
    return spoken_list([setup.supplier_of(one).name for one in tenders]) or "nobody"
