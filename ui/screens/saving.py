"""What is typed into a form is saved: a second after the last key, two seconds after the first at most.

A save is never waited for. “Saved” is said only when all that was typed is on the disk, by the screen and by the last
line of the window; what could not be saved is tried again, also once another response is on screen.
"""

from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer

from evaluator.domain.procurement import Response
from evaluator.errors import EvaluatorError, RuleBroken
from ui.screens.screen import Screen
from ui.widgets.text import paragraph, say
from ui.words import tr

AFTER_A_PAUSE, AT_THE_LATEST = 900, 1_800  # ms between a key and its save


class OfAResponse(Protocol):
    """What a form holds is of one response."""

    @property
    def response(self) -> Response:
        """Of which."""


Form = TypeVar("Form", bound=OfAResponse)


class Saving(QObject, Generic[Form]):
    """Saves the form of one screen. `form` gives what it holds now, None where there is nothing to save.

    `write` has a service keep it and calls one of the two it is handed after. `kept` hears each version as it is sent
    off, `saved` that one is on the disk. `told` is where it is said.
    """

    def __init__(
        self,
        screen: Screen,
        *,
        form: Callable[[], Form | None],
        write: Callable[[Form, Callable[[], None], Callable[[EvaluatorError], None]], None],
        kept: Callable[[Form], object],
        saved: Callable[[], object],
    ) -> None:
        super().__init__(screen)
        self._screen, self._form, self._write, self._kept, self._saved = screen, form, write, kept, saved
        self.unsaved = False  # whether the form on screen has something that is not sent off yet
        self.told = paragraph()
        self.told.setWordWrap(False)
        self._under_way: deque[Form] = deque()
        self._again: dict[Response, Form] = {}
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, time in ((self._pause, AFTER_A_PAUSE), (self._latest, AT_THE_LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(time)
            timer.timeout.connect(self.save)

    def edited(self) -> None:
        """Something was typed."""
        if not self.unsaved:
            self.unsaved = True
            self._note()
            say(self.told, tr("Saving…"))
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new, and what could not be saved before."""
        self._pause.stop()
        self._latest.stop()
        form = self._form() if self.unsaved else None
        if form is not None:
            self._again[form.response] = form
        waiting, self._again, self.unsaved = self._again, {}, False
        for one in waiting.values():
            self._under_way.append(one)
            self._kept(one)
            self._write(one, self._is_saved, self._is_not_saved)
        self._note()

    def waiting(self) -> dict[Response, Form]:
        """What was sent off and is not known to be on the disk, by its response."""
        return {one.response: one for one in (*self._under_way, *self._again.values())}

    def _is_saved(self) -> None:
        self._under_way.popleft()
        self._note()
        self._saved()
        if not self.unsaved and not self.waiting():
            now = QLocale().toString(QDateTime.currentDateTime().time(), "h.mmap").lower()
            say(self.told, tr("✓ Saved {now}").format(now=now), tone="done")

    def _is_not_saved(self, problem: EvaluatorError) -> None:
        failed = self._under_way.popleft()
        if failed.response not in self.waiting():  # tried again after a newer version, it would stand in its place
            self._again[failed.response] = failed
        self._note()
        say(self.told, tr("Not saved yet"), tone="error")
        self._screen.fail(problem)
        if not isinstance(problem, RuleBroken):
            self._latest.start()  # a rule stands until something else changes

    def _note(self) -> None:
        self._screen.seat.note_unsaved(self._screen.name, there_is=self.unsaved or bool(self.waiting()))
