"""The worked example: a call-off with five invented suppliers, read from resources/example.

Those files are for people to read and change: what a supplier wrote is in tenders/, what the panel made of it in
scores/. Quotes are given there as words only; document and page follow from the question.
"""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from evaluator.demo.content import (
    AgreedScore,
    CallOff,
    Content,
    MemberScore,
    Person,
    PutOnRecord,
    Quote,
    ReceivedTender,
    ThresholdDecision,
)
from evaluator.domain.discussion import Cause, ChangeOfView, Contradiction, Discussion, PointRaised
from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.errors import FileProblem

T = TypeVar("T")

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "example"
TENDERS = ("alder", "birch", "cedar", "dogwood", "elm")


class _Change(msgspec.Struct, forbid_unknown_fields=True):
    member: str
    cause: Cause
    words: str


class _AgreedEntry(msgspec.Struct, forbid_unknown_fields=True):
    points: Decimal
    reason: str
    why_not_higher: str
    why_not_lower: str
    quotes: tuple[str, ...]
    raised: tuple[PointRaised, ...]
    contradictions: tuple[Contradiction, ...]
    changes: tuple[_Change, ...]
    clarifications: tuple[str, ...]
    dissent: str


class _MemberEntry(msgspec.Struct, forbid_unknown_fields=True):
    member: str
    points: Decimal
    rationale: str
    quotes: tuple[str, ...]


class _ScoredResponse(msgspec.Struct, forbid_unknown_fields=True):
    """One entry of a file in scores/: a question of that tender."""

    criterion: str
    agreed: _AgreedEntry
    individual: tuple[_MemberEntry, ...]


@cache
def example() -> Content:
    """The whole worked example. Raises: FileProblem where one of its files is missing or spoilt."""
    return read_example(FOLDER)


def read_example(folder: Path) -> Content:
    """An example laid out like ours, from another folder. Raises: FileProblem."""
    call_off = _read(folder, "call-off.json", CallOff)
    model = _read(folder, "model.json", EvaluationModel)
    members: dict[str, list[MemberScore]] = {}
    agreed: list[AgreedScore] = []
    for tender in TENDERS:
        for entry in _read(folder, f"scores/{tender}.json", tuple[_ScoredResponse, ...]):
            agreed.append(_agreed(call_off, model, tender, entry))
            for score in _individual(call_off, tender, entry):
                members.setdefault(score.member, []).append(score)
    return Content(
        call_off=call_off,
        model=model,
        people=_read(folder, "people.json", tuple[Person, ...]),
        tenders=tuple(_read(folder, f"tenders/{tender}.json", ReceivedTender) for tender in TENDERS),
        scores_by=lambda member: tuple(members[member]),
        agreed=tuple(agreed),
        on_record=_read(folder, "on-record.json", PutOnRecord),
        threshold_decisions=_read(folder, "threshold-decisions.json", tuple[ThresholdDecision, ...]),
    )


def _read(folder: Path, name: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode((folder / name).read_bytes(), type=kind)
    except OSError as error:
        raise FileProblem(
            "The worked example's file {name} cannot be read.", hint="Install the program again.", name=name
        ) from error
    except msgspec.MsgspecError as error:
        raise FileProblem(
            "The worked example's file {name} is spoilt: {error}.",
            hint="Undo the last change to it.",
            name=name,
            error=error,
        ) from error


def _agreed(call_off: CallOff, model: EvaluationModel, tender: str, entry: _ScoredResponse) -> AgreedScore:
    agreed = entry.agreed
    return AgreedScore(
        tender=tender,
        criterion=entry.criterion,
        points=agreed.points,
        reason=agreed.reason,
        why_not_higher=agreed.why_not_higher,
        why_not_lower=agreed.why_not_lower,
        discussion=Discussion(
            discussed=model.question(entry.criterion).to_discuss(),
            raised=agreed.raised,
            contradictions=agreed.contradictions,
            changes=tuple(
                ChangeOfView(member_id=one.member, points=agreed.points, cause=one.cause, words=one.words)
                for one in agreed.changes
            ),
            clarifications=agreed.clarifications,
        ),
        dissent=agreed.dissent,
        quotes=_quotes(call_off, entry.criterion, agreed.quotes),
    )


def _individual(call_off: CallOff, tender: str, entry: _ScoredResponse) -> tuple[MemberScore, ...]:
    return tuple(
        MemberScore(
            member=given.member,
            tender=tender,
            criterion=entry.criterion,
            points=given.points,
            rationale=given.rationale,
            quotes=_quotes(call_off, entry.criterion, given.quotes),
        )
        for given in entry.individual
    )


def _quotes(call_off: CallOff, criterion: str, texts: tuple[str, ...]) -> tuple[Quote, ...]:
    volume = call_off.volume_of(criterion)
    return tuple(Quote(document=volume.name, page=volume.page_of(criterion), text=text) for text in texts)
