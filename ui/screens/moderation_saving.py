"""The forms of the meeting's items as they are saved, lying over every agenda that is read meanwhile.

So no reading of the file takes back what was typed after it began.
"""

from collections.abc import Callable

from evaluator.domain.meeting import Agenda, Typed
from evaluator.errors import EvaluatorError
from ui.screens.moderation_form import ModerationForm
from ui.screens.saving import Saving
from ui.screens.screen import Screen


class DraftSaving(Saving[Typed]):
    """Saves the form of the item on screen."""

    def __init__(
        self, screen: Screen, form: ModerationForm, *, kept: Callable[[Typed], None], saved: Callable[[], None]
    ) -> None:
        def typed() -> Typed | None:
            draft = form.draft()
            return None if draft is None else Typed(draft=draft, at=screen.seat.now())

        super().__init__(screen, form=typed, write=self._save_draft, kept=kept, saved=saved)
        self._changes = 0  # of the file, still to be told, that are saves of this form

    def is_told(self) -> bool:
        """Whether the change of the file that is told now is a save of this form, after which nothing is new."""
        if not self._changes:
            return False
        self._changes -= 1
        return True

    def over(self, agenda: Agenda) -> Agenda:
        """An agenda as it was read, with what was typed since lying over it."""
        return agenda.with_typed(self.waiting().values())

    def _save_draft(self, form: Typed, then: Callable[[], None], otherwise: Callable[[EvaluatorError], None]) -> None:
        from evaluator.services import moderation

        self._changes += 1
        self._screen.seat.desk.do(
            moderation.save_draft,
            draft=form.draft,
            now=form.at,
            then=lambda _: then(),
            otherwise=otherwise,
        )

    def _is_not_saved(self, problem: EvaluatorError) -> None:
        super()._is_not_saved(problem)
        if self._changes:
            self._changes -= 1
        else:  # the change that was taken for this save was another's, such as the closing
            self._screen.refresh()
