"""What was agreed in the meeting: forms as typed, agreed scores in every version, sessions, closings, reopenings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.discussion import Discussion
from evaluator.domain.meeting import Agreed, Typed
from evaluator.domain.moderation import ConsensusScore, ItemDraft, ModerationRecord, ModerationSession, Reopening
from evaluator.domain.procurement import Response
from evaluator.errors import FileProblem
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.scored import evidence_of, evidence_text
from evaluator.storage.rows import (
    RESTORE,
    ConsensusRow,
    EvaluationTable,
    ItemDraftRow,
    ModerationRow,
    ModerationSessionRow,
    ReopeningRow,
    SessionEndRow,
)

T = TypeVar("T")

_CONSENSUS = EvaluationTable.metadata.tables["consensus"].c
_TEXTS = ("reason", "why_not_higher", "why_not_lower", "dissent", "correction")
_SAID = (
    _CONSENSUS.criterion_id,
    _CONSENSUS.tender_id,
    _CONSENSUS.session,
    _CONSENSUS.points,
    _CONSENSUS.evidence,
    _CONSENSUS.discussion,
    *(_CONSENSUS[text] for text in _TEXTS),
)
_AGREED = sa.select(*_SAID).order_by(_CONSENSUS.criterion_id, _CONSENSUS.tender_id, _CONSENSUS.version)
# Nothing in these tables is ever changed or removed: of what came later the row is higher.
_ROW: sa.ColumnElement[int] = sa.literal_column("rowid", sa.Integer())
_AGREED_AFTER = sa.select(_ROW, _CONSENSUS.saved_at, *_SAID).where(sa.bindparam("row") < _ROW).order_by(_ROW)
_DRAFT = EvaluationTable.metadata.tables["item_draft"].c
_TYPED_AFTER = sa.select(_ROW, _DRAFT.saved_at, _DRAFT.draft).where(sa.bindparam("row") < _ROW).order_by(_ROW)


@dataclass(frozen=True)
class Consensus:
    """The agreed scores, every version kept, and whether moderation is closed."""

    session: Session

    def save_draft(self, draft: ItemDraft, *, at: datetime) -> None:
        """Add one version of the form of an item."""
        row = ItemDraftRow
        own = row.tender_id == draft.tender_id, row.criterion_id == draft.criterion_id
        self.session.add(
            ItemDraftRow(
                tender_id=draft.tender_id,
                criterion_id=draft.criterion_id,
                version=next_number(self.session, ItemDraftRow.version, *own),
                draft=msgspec.json.encode(draft).decode(),
                saved_at=at,
            )
        )
        self.session.flush()

    def drafts(self) -> dict[Response, tuple[ItemDraft, datetime]]:
        """The latest version of every form, and when it was saved."""
        rows = self.session.exec(select(ItemDraftRow).order_by(col(ItemDraftRow.version)))
        latest = {(row.tender_id, row.criterion_id): row for row in rows}
        drafts = ((_json(row.draft, ItemDraft), row.saved_at) for row in latest.values())
        return {draft.response: (draft, saved_at) for draft, saved_at in drafts}

    def typed_after(self, row: int) -> tuple[tuple[Typed, ...], int]:
        """Every version of a form that was saved after a row, the first first, and the row of the last; 0 is none."""
        found = self.session.connection().execute(_TYPED_AFTER, {"row": row}).all()
        typed = tuple(Typed(draft=_json(draft, ItemDraft), at=at) for _, at, draft in found)
        return typed, found[-1][0] if found else row

    def agree(self, score: ConsensusScore, *, at: datetime) -> None:
        """Add one version of an agreed score."""
        row = ConsensusRow
        own = row.tender_id == score.tender_id, row.criterion_id == score.criterion_id
        self.session.add(
            ConsensusRow(
                tender_id=score.tender_id,
                criterion_id=score.criterion_id,
                version=next_number(self.session, ConsensusRow.version, *own),
                session=score.session,
                points=score.points,
                evidence=evidence_text(score.evidence),
                discussion=msgspec.json.encode(score.discussion).decode(),
                saved_at=at,
                **{text: getattr(score, text) for text in _TEXTS},
            )
        )
        self.session.flush()

    def last_agreed(self, response: Response) -> ConsensusScore | None:
        """What was agreed of one response last; None before anything was."""
        own = _AGREED.where(_CONSENSUS.tender_id == response.tender_id).where(
            _CONSENSUS.criterion_id == response.criterion_id
        )
        *_, last = (None, *self._agreed(own))
        return last

    def agreed_after(self, row: int) -> tuple[tuple[Agreed, ...], int]:
        """Every version of an agreed score that was saved after a row, the first first, and the row of the last."""
        found = self.session.connection().execute(_AGREED_AFTER, {"row": row}).all()
        agreed = tuple(Agreed(score=_score(*given), at=at) for _, at, *given in found)
        return agreed, found[-1][0] if found else row

    def reasons_beside(self, response: Response) -> list[str]:
        """The reasons agreed last for the other tenders' answers to the same question."""
        rows = self.session.exec(
            select(ConsensusRow.tender_id, ConsensusRow.reason)
            .where(ConsensusRow.criterion_id == response.criterion_id)
            .where(ConsensusRow.tender_id != response.tender_id)
            .order_by(col(ConsensusRow.version))
        )
        latest: dict[str, str] = dict(rows.all())
        return list(latest.values())

    def begin_session(self, session: ModerationSession) -> None:
        """Note a session, its chair and who is present."""
        self.session.add(
            ModerationSessionRow(
                number=session.number,
                chair=session.chair,
                present=" ".join(session.present),
                opened_at=session.opened_at,
            )
        )
        self.session.flush()

    def end_session(self, number: int, *, at: datetime) -> None:
        """Note that a session has ended."""
        self.session.add(SessionEndRow(number=number, ended_at=at))
        self.session.flush()

    def sessions(self) -> tuple[ModerationSession, ...]:
        """Every session, the first first."""
        ended = {row.number: row.ended_at for row in self.session.exec(select(SessionEndRow))}
        rows = self.session.exec(select(ModerationSessionRow).order_by(col(ModerationSessionRow.number)))
        return tuple(
            ModerationSession(
                number=row.number,
                chair=row.chair,
                present=tuple(row.present.split()),
                opened_at=row.opened_at,
                ended_at=ended.get(row.number),
            )
            for row in rows
        )

    def record(self) -> ModerationRecord:
        """What stands and what stood before it, by criterion, then tender; the sessions, reopenings and the closing."""
        scores: list[ConsensusScore] = []
        earlier: list[ConsensusScore] = []
        for _, versions in groupby(self._agreed(_AGREED), key=lambda one: one.response):
            *before, last = {one.session: one for one in versions}.values()
            scores.append(last)
            earlier.extend(before)
        return ModerationRecord(
            scores=tuple(scores),
            earlier=tuple(earlier),
            sessions=self.sessions(),
            reopenings=self.reopenings(),
            closed_at=self.closed_at(),
        )

    def closed_at(self) -> datetime | None:
        """When moderation was closed last; None while it is open, or open again."""
        closings = select(ModerationRow.closed_at).order_by(col(ModerationRow.revision))
        closed = self.session.exec(closings).all()
        reopened = self.session.exec(select(func.count()).select_from(ReopeningRow)).one()
        return closed[-1] if len(closed) > reopened else None

    def close(self, *, at: datetime) -> None:
        """Note that moderation is closed."""
        self.session.add(ModerationRow(revision=next_number(self.session, ModerationRow.revision), closed_at=at))
        self.session.flush()

    def reopen(self, reopening: Reopening) -> None:
        """Note that moderation is open again."""
        self.session.add(
            ReopeningRow(
                number=reopening.number,
                reason=reopening.reason,
                approver=reopening.approver,
                moderation=reopening.moderation,
                prices_known=reopening.prices_known,
                asked_at=reopening.asked_at,
                report=reopening.report,
            )
        )
        self.session.flush()

    def reopenings(self) -> tuple[Reopening, ...]:
        """Every reopening, the first first."""
        rows = self.session.exec(select(ReopeningRow).order_by(col(ReopeningRow.number)))
        return tuple(
            Reopening(
                number=row.number,
                reason=row.reason,
                approver=row.approver,
                moderation=row.moderation,
                prices_known=row.prices_known,
                asked_at=row.asked_at,
                report=row.report,
            )
            for row in rows
        )

    def _agreed(self, wanted: sa.Select[Any]) -> Iterator[ConsensusScore]:
        """Every version of these agreed scores, by response, the first first."""
        rows = self.session.connection().execute(wanted)
        return (_score(*row) for row in rows)


def _score(
    criterion: str, tender: str, session: int, points: Decimal, evidence: str, discussion: str, *texts: str
) -> ConsensusScore:
    """One version of an agreed score, from the columns of `_SAID`."""
    return ConsensusScore(
        tender_id=tender,
        criterion_id=criterion,
        session=session,
        points=points,
        evidence=evidence_of(evidence),
        discussion=_json(discussion, Discussion),
        **dict(zip(_TEXTS, texts, strict=True)),
    )


def _json(text: str, kind: type[T]) -> T:
    """What one column holds as JSON. Raises: FileProblem when it is not what was written there."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise FileProblem("This evaluation's file holds an item that is not readable.", hint=RESTORE) from error
