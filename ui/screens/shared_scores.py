"""Taking over, from another lot, what was scored or agreed for the criteria that all lots share."""

from collections.abc import Callable

from ui.desk import Work
from ui.screens.screen import Screen
from ui.widgets.fields import Row, button
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, tr


class SharedScoresCard(Card):
    """Shown where criteria are shared between lots; `agreed` takes over what the panel agreed, else the own scores."""

    def __init__(self, screen: Screen, *, agreed: bool = False) -> None:
        super().__init__(tr("Criteria shared between the lots"))
        self._screen, self._agreed = screen, agreed
        what = tr("what the panel agreed") if agreed else tr("your own scores")
        self.take, self.said = button("Take over from another lot"), paragraph()
        self.add(
            paragraph(
                tr(
                    "Answers to shared criteria are the same in every lot and are scored once. Take over {what}, once "
                    "that is locked there. What was begun here stays."
                ).format(what=what),
                quiet=True,
            ),
            Row(self.take),
            self.said,
        )
        self.take.clicked.connect(self._take_over)
        self.hide()

    def refresh(self) -> None:
        """Show the card where it has a purpose."""
        from evaluator.services import lots

        self._screen.ask(lots.shares_criteria, then=self.setVisible)

    def _take_over(self) -> None:
        from evaluator.services import lots

        own, now = self._screen.seat.own_profile, self._screen.seat.now()
        service: Callable[..., int] = lots.take_over_agreed if self._agreed else lots.take_over_scores

        def taken(uow: Work) -> int:
            return service(uow, evaluations=own.evaluations, unlocked=own.unlocked, now=now)

        self._screen.do(taken, then=self._say)

    def _say(self, number: int) -> None:
        say(self.said, tr("{scores} taken over.").format(scores=counted(number, "score")), tone="done")
