"""The numbers of everything that is kept in versions: from 1, one by one, so that none can be taken out unseen."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, func, select

from evaluator.storage.rows import EvaluationTable

_NUMBERED = {  # table: what is numbered, and the number
    "model_draft": ((), "version"),
    "late_tender": (("tender_id",), "version"),
    "score": (("member_id", "tender_id", "criterion_id"), "version"),
    "declaration": (("member_id",), "version"),
    "registration": (("member_id",), "version"),
    "consensus": (("tender_id", "criterion_id"), "version"),
    "price": (("tender_id", "criterion_id"), "version"),
    "on_record": (("topic", "about"), "version"),
    "price_adjustment": ((), "number"),
    "price_check": ((), "number"),
    "decision": ((), "number"),
    "output": (("name",), "version"),
    "scorecard": (("member_id",), "revision"),
    "moderation_session": ((), "number"),
    "moderation_session_end": ((), "number"),
    "moderation": ((), "revision"),
    "item_draft": (("tender_id", "criterion_id"), "version"),
    "reopening": ((), "number"),
}


def next_number(session: Session, number: int, *of: bool) -> int:
    """What comes next in a history: one more than the largest `number` (a column) of it, and 1 in an empty one.

    `of` are the conditions that say whose history it is; without any it is that of the whole table.
    """
    return (session.exec(select(func.max(number)).where(*of)).one() or 0) + 1


@dataclass(frozen=True)
class Histories:
    """What is kept in versions, looked at for gaps."""

    session: Session

    def gaps(self) -> Iterator[str]:
        """What does not have the versions 1 to n, each as the table's name and the key of the row."""
        for name, (key, number) in _NUMBERED.items():
            table = EvaluationTable.metadata.tables[name]
            columns, last = [table.c[part] for part in key], sa.func.max(table.c[number])
            gapped = sa.select(*columns, last).group_by(*columns).having(last != sa.func.count())
            for *parts, _ in self.session.connection().execute(gapped):
                yield " ".join([name, *map(str, parts)])
