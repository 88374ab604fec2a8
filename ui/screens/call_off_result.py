"""From the invitation to the result: an evaluation begun from the call-off, and its signed record taken back."""

from datetime import datetime
from typing import TYPE_CHECKING

from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.beginning import begin
from ui.screens.of_a_system import File
from ui.widgets.fields import Field, Row, area, button, line
from ui.widgets.files import choose_files
from ui.widgets.text import Card, heading, paragraph
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.services.dps import Signer
    from ui.screens.call_off import CallOffScreen

RESULTS = marked("Records and award inputs (*.asice *.json)")


class ResultCard(Card):
    """Begin the evaluation, take its result, or close without an award."""

    def __init__(self, screen: "CallOffScreen") -> None:
        super().__init__(tr("Evaluation and result"))
        self._screen = screen
        self.job_title, self.begin = line(), button("Begin its evaluation…")
        self.take = button("Take the result from a record…")
        self.reason, self.close_it = area(rows=2), button("Close without an award…")
        self.add(
            paragraph(
                "The evaluation takes tenders from those invited and nobody else, and its model keeps the weights "
                "above. It opens in the place of this system; its signed record comes back here.",
                quiet=True,
            ),
            Field("Your &job title in the evaluation", self.job_title),
            Row(self.begin, self.take),
            heading("No award", 3),
            Field("Reason for &closing it", self.reason),
            Row(self.close_it),
        )
        self.begin.clicked.connect(self._begin)
        self.take.clicked.connect(
            lambda: choose_files(
                self, tr("Take the result from a record"), RESULTS, lambda chosen: screen.take_result(chosen[0])
            )
        )
        self.close_it.clicked.connect(self._close)

    def show_call_off(self, one: CallOff | None) -> None:
        """What can be done with the chosen call-off."""
        invited = one is not None and one.stage is CallOffStage.INVITED
        for press in (self.take, self.close_it):
            press.setEnabled(invited)
        self.begin.setEnabled(invited and one is not None and one.handed is None)

    def _begin(self) -> None:
        from evaluator.services import hand_over

        one, screen = self._screen.chosen, self._screen
        if one is None:
            return
        screen.problems.clear()
        screen.ask(
            hand_over.evaluation_of,
            call_off_id=one.id,
            evaluation_id=screen.seat.new_id(),
            now=screen.seat.now(),
            then=lambda evaluation: begin(
                self, screen.seat, evaluation, job_title=self.job_title.text().strip(), otherwise=screen.fail
            ),
        )

    def _close(self) -> None:
        one, reason = self._screen.chosen, self.reason.toPlainText().strip()
        if one is None:
            return
        call_off_id = one.id

        def make(uow: Work, signer: "Signer", now: datetime, _: Progress) -> tuple[File, ...]:
            from evaluator.services import call_off_result

            return (call_off_result.close_without_award(uow, call_off_id, reason=reason, signer=signer, now=now),)

        self._screen.sign_into_folder(
            batch=tr("the end of this call-off"),
            items=[tr("that {call_off_id} ends without an award").format(call_off_id=call_off_id)],
            make=make,
            then=self.reason.clear,
        )
