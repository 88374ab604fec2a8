"""What is typed is saved in the order in which it was typed, whatever fails in between."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from pytestqt.qtbot import QtBot

from evaluator.domain.scoring import IndividualScore
from evaluator.errors import EvaluatorError, FileProblem
from ui.screens.saving import Saving
from ui.screens.screen import Screen
from ui.seat import Seat

Answers = tuple[IndividualScore, Callable[[], None], Callable[[EvaluatorError], None]]


def test_what_failed_does_not_take_the_place_of_what_was_typed_after_it(qtbot: QtBot, tmp_path: Path) -> None:
    screen = Screen(Seat(tmp_path))
    qtbot.addWidget(screen)
    form = IndividualScore(tender_id="t", criterion_id="q", points=Decimal(3), rationale="First.")
    sent: deque[Answers] = deque()

    def write(score: IndividualScore, then: Callable[[], None], otherwise: Callable[[EvaluatorError], None]) -> None:
        sent.append((score, then, otherwise))

    saving = Saving(screen, form=lambda: form, write=write, kept=lambda _: None, saved=lambda: None)
    saving.edited()
    saving.save()
    form = replace(form, rationale="Second.")
    saving.edited()
    saving.save()
    (_, _, fails), (_, holds, _) = sent
    sent.clear()
    fails(FileProblem("The disk is full."))
    assert (saving.told.text(), screen.seat.has_unsaved) == ("Not saved yet", True)
    holds()
    assert "Saved" in saving.told.text()
    assert not screen.seat.has_unsaved
    saving.save()
    assert not sent
    form = replace(form, rationale="Third.")
    saving.edited()
    saving.save()
    ((_, _, fails),) = sent
    sent.clear()
    fails(FileProblem("The disk is full."))
    saving.save()
    assert [score.rationale for score, _, _ in sent] == ["Third."]
    screen.seat.close()
