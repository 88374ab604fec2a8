"""What is typed into the form of an item is saved: a second after the last key, two seconds after the first at most.

A save is never waited for. What is under way, or could not be saved, lies over every agenda that is read meanwhile, so
that no reading of the file takes back what was typed after it began.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer

from evaluator.domain.meeting import Agenda, Typed
from evaluator.domain.procurement import Response
from evaluator.errors import EvaluatorError, RuleBroken
from ui.screens.moderation_form import ModerationForm
from ui.screens.screen import Screen
from ui.widgets.text import paragraph, say
from ui.words import tr

AFTER_A_PAUSE, AT_THE_LATEST = 900, 1_800  # ms between a key and its save


class DraftSaving(QObject):
    """Saves the form of one screen. `kept` hears each version as it is sent off, `saved` that one is on the disk."""

    def __init__(
        self, screen: Screen, form: ModerationForm, *, kept: Callable[[Typed], None], saved: Callable[[], None]
    ) -> None:
        super().__init__(screen)
        self._screen, self._form, self._kept, self._saved = screen, form, kept, saved
        self.unsaved = False  # whether the form on screen has something that is not sent off yet
        self.told = paragraph()
        self.told.setWordWrap(False)
        self._under_way: deque[Typed] = deque()
        self._again: dict[Response, Typed] = {}
        self._changes = 0  # of the file, still to be told, that are saves of this form
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, time in ((self._pause, AFTER_A_PAUSE), (self._latest, AT_THE_LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(time)
            timer.timeout.connect(self.save)

    def edited(self) -> None:
        """Something was typed."""
        self.unsaved = True
        say(self.told, tr("Saving…"))
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new, and what could not be saved before."""
        self._pause.stop()
        self._latest.stop()
        draft = self._form.draft()
        if self.unsaved and draft is not None:
            self._again[draft.response] = Typed(draft=draft, at=self._screen.seat.now())
        waiting, self._again, self.unsaved = self._again, {}, False
        for typed in waiting.values():
            self._send_off(typed)

    def is_told(self) -> bool:
        """Whether the change of the file that is told now is a save of this form, after which nothing is new."""
        if not self._changes:
            return False
        self._changes -= 1
        return True

    def over(self, agenda: Agenda) -> Agenda:
        """An agenda as it was read, with what was typed since lying over it."""
        return agenda.with_typed([*self._under_way, *self._again.values()])

    def _send_off(self, typed: Typed) -> None:
        from evaluator.services import moderation

        self._under_way.append(typed)
        self._changes += 1
        self._kept(typed)
        self._screen.seat.desk.do(
            moderation.save_draft,
            draft=typed.draft,
            now=typed.at,
            then=lambda _: self._is_saved(),
            otherwise=self._is_not_saved,
        )

    def _is_saved(self) -> None:
        self._under_way.popleft()
        self._saved()
        if not self.unsaved:
            now = QLocale().toString(QDateTime.currentDateTime().time(), "h.mmap").lower()
            say(self.told, tr("✓ Saved {now}").format(now=now), tone="done")

    def _is_not_saved(self, problem: EvaluatorError) -> None:
        failed = self._under_way.popleft()
        self._again.setdefault(failed.draft.response, failed)
        say(self.told, tr("Not saved yet"), tone="error")
        self._screen.fail(problem)
        if not isinstance(problem, RuleBroken):
            self._latest.start()  # a rule stands until something else changes
        if self._changes:
            self._changes -= 1
        else:  # the change that was taken for this save was another's, such as the closing
            self._screen.refresh()
