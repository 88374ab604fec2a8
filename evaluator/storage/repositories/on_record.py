"""What people put on record beside the scores, by topic and subject; every version is kept."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from evaluator.domain.on_record import OnRecord, Topic
from evaluator.errors import FileProblem
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.rows import RESTORE, OnRecordRow


@dataclass(frozen=True)
class Said:
    """What was put on record, every version kept."""

    session: Session

    def put(self, said: OnRecord) -> None:
        """Add one version; the earlier ones stay as history."""
        own = OnRecordRow.topic == said.topic, OnRecordRow.about == said.about
        self.session.add(
            OnRecordRow(
                topic=said.topic,
                about=said.about,
                version=next_number(self.session, OnRecordRow.version, *own),
                text=said.text,
                because=said.because,
                stands_for=said.stands_for,
                said_at=said.said_at,
            )
        )
        self.session.flush()

    def every_version(self) -> tuple[OnRecord, ...]:
        """All that was ever put on record, each topic's and subject's first version first."""
        rows = self.session.exec(
            select(OnRecordRow).order_by(col(OnRecordRow.topic), col(OnRecordRow.about), col(OnRecordRow.version))
        )
        return tuple(
            OnRecord(
                topic=_topic(row.topic),
                about=row.about,
                text=row.text,
                because=row.because,
                stands_for=row.stands_for,
                said_at=row.said_at,
            )
            for row in rows
        )

    def latest(self, *topics: Topic) -> tuple[OnRecord, ...]:
        """The version that stands of everything on record about these topics, by topic and subject."""
        standing = {(said.topic, said.about): said for said in self.every_version() if said.topic in topics}
        return tuple(standing.values())


def _topic(word: str) -> Topic:
    try:
        return Topic(word)
    except ValueError as error:
        raise FileProblem("This evaluation's file has a word on record that is not known.", hint=RESTORE) from error
