"""docs/EXAMPLES.md as code that runs: its pieces in order, in one namespace, with what they leave out.

They leave out their imports and a few small things around them. Those stand here, real: the product's errors, tables
and desk, and two plain forms. The document's values are not the product's (a response has a single id there), so its
repository translates them to the product's own table.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from sqlalchemy import Engine
from sqlmodel import Session

from evaluator.domain.scoring import IndividualScore as HeldScore
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.storage.repositories import Scorecards, Scores
from tests.strategies import NOON
from ui.desk import Desk

EXAMPLES = Path(__file__).parents[1] / "docs" / "EXAMPLES.md"
MEMBER = "amina"

examples: Any = ModuleType("examples")  # the one namespace; the document's names are its attributes once it has run


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of code, the numbers in the heading above it, and how many lines of the document stand before it."""

    numbers: tuple[int, ...]
    code: str
    lines_before: int


def pieces() -> tuple[Piece, ...]:
    text = EXAMPLES.read_text(encoding="utf-8")
    found, end = [], 0
    for block in re.finditer(r"^```python\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE):
        numbers = re.findall(r"(?:^\*\*| )(\d)\. [A-Z]", text[end : block.start()], flags=re.MULTILINE)
        lines = text.count("\n", 0, block.start(1))
        found.append(Piece(numbers=tuple(map(int, numbers)), code=block[1], lines_before=lines))
        end = block.end()
    return tuple(found)


def run() -> None:
    """Run every piece, each after what it leaves out; a fault names its own line of the document."""
    for piece in pieces():
        vars(examples).update(LEFT_OUT.get(piece.numbers[0], {}))
        exec(compile("\n" * piece.lines_before + piece.code, str(EXAMPLES), "exec"), vars(examples))
        if 1 in piece.numbers:  # kept aside: from piece 2 on the product's own errors stand
            examples.piece_1 = SimpleNamespace(**vars(examples))
        if 5 in piece.numbers:
            examples.scoring = SimpleNamespace(record_score=examples.record_score, scores_by=scores_by)


def draft(response_id: str, points: Decimal | None = None, rationale: str = "", *, member_id: str = MEMBER) -> Any:
    return examples.IndividualScore(member_id=member_id, response_id=response_id, points=points, rationale=rationale)


def finished(response_id: str) -> Any:
    return draft(response_id, Decimal(4), "Names the clinical safety officer and shows the hazard log.")


@dataclass(frozen=True)
class IndividualScores:
    """Piece 4's repository, on the product's own table; a response is named "tender/criterion"."""

    session: Session

    def save(self, score: Any, *, at: datetime) -> None:
        tender, criterion = score.response_id.split("/")
        held = HeldScore(tender_id=tender, criterion_id=criterion, points=score.points, rationale=score.rationale)
        Scores(self.session).save(score.member_id, held, at=at)

    def of(self, member_id: str) -> tuple[Any, ...]:
        held = Scores(self.session).of(member_id)
        return tuple(draft(f"{one.tender_id}/{one.criterion_id}", one.points, one.rationale) for one in held)


def scores_by(uow: Any, member_id: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = uow.scores.of(member_id)
    return found


def lock_scorecard(uow: Any, *, member_id: str, now: datetime) -> None:
    locked = examples.Scorecard(scores=uow.scores.of(member_id)).lock(now=now)
    card = replace(uow.scorecards.of(member_id), locked_at=locked.locked_at)
    uow.scorecards.locked(card, scores_sha256="0" * 64)


class ScoringForm(QWidget):
    """The fields of piece 7's screen."""

    member_id: str

    def __init__(self) -> None:
        super().__init__()
        self.response, self.points, self.rationale = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.save_button = QPushButton("Save")
        layout = QFormLayout(self)
        layout.addRow("Response", self.response)
        layout.addRow("Points", self.points)
        layout.addRow("Rationale", self.rationale)
        layout.addRow(self.save_button)

    def entered(self) -> Any:
        points = Decimal(self.points.text()) if self.points.text() else None
        return draft(self.response.text(), points, self.rationale.toPlainText(), member_id=self.member_id)


class LockScreen(QWidget):
    """Piece 8's screen: one button."""

    def __init__(self, desk: Desk, member_id: str) -> None:
        super().__init__()
        self.lock_button = QPushButton("Lock", self)
        self.lock_button.clicked.connect(lambda: desk.do(lock_scorecard, member_id=member_id, now=NOON))


def by_name(*things: Any) -> dict[str, object]:
    return {thing.__name__: thing for thing in things}


LEFT_OUT = {
    2: by_name(dataclass, replace, datetime, Decimal, EvaluatorError, RuleBroken, FileProblem),
    3: by_name(Fraction),
    4: by_name(contextmanager, Engine, Session, Scorecards, IndividualScores) | {"Iterator": Iterator},
    6: by_name(QAbstractTableModel, QModelIndex)
    | {"Iterable": Iterable, "Index": QModelIndex | QPersistentModelIndex, "DISPLAY": Qt.ItemDataRole.DisplayRole},
    7: by_name(Desk, ScoringForm) | {"UTC": UTC},
    8: by_name(LockScreen, given) | {"st": st},
}
