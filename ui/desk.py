"""The desk between the windows and the files: one worker thread, so typing never waits for the disk.

A change on disk takes some 20 ms (every commit is forced to the disk, docs/DESIGN section 4), a passphrase half a
second, a merge much longer. Everything asked is queued and worked off in order by the one thread that uses files. What
came of it is told on the GUI thread only, so a view needs no locks.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from threading import Event
from time import monotonic
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.progress import Progress, Stopped
from ui.words import tr

SEEN = 0.1  # seconds between two counts that a person can tell apart
LONGEST_TURN = 0.001  # seconds of Python on the worker for which a key that was pressed has to wait

Answer = TypeVar("Answer")
Work: TypeAlias = Any  # one unit of work: windows hand it on to services and never look into it


class Cancelled(RuleBroken):
    """The person stopped what they had asked for; nothing of it is kept, or what is `left` of it is said."""

    def __init__(self, left: str = "") -> None:
        super().__init__(
            left or tr("You cancelled it. Nothing was changed."), hint=tr("Start it again when you want to.")
        )


class Desk(QObject):
    """Runs services on an open evaluation, and other slow work. `changed` follows each change to the file.

    A failure (EvaluatorError) goes to the `otherwise` of who asked, or else to the signal `failed`. Any other exception
    is a bug: it is raised on the GUI thread, where `sys.excepthook` sees it. `working` says what is being done, and an
    empty text when the desk is idle again; `come` how many of how many are done.

    What may take longer than a second is asked for with `in_steps`: the service gets a `progress` to say its steps
    through, `can_cancel` tells that `cancel` would stop it, and `otherwise` hears Cancelled when it did.
    """

    changed = Signal()
    failed = Signal(object)
    working = Signal(str)
    come = Signal(int, int)
    can_cancel = Signal(bool)
    cancelled = Signal(str)
    _finished = Signal(object, object, object)

    def __init__(self, open_work: Callable[[], AbstractContextManager[Any]]) -> None:
        """`open_work` opens one unit of work: all-or-nothing, committed when it is left without an error."""
        super().__init__()
        sys.setswitchinterval(LONGEST_TURN)
        self._open_work = open_work
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._untold = 0
        self._long: list[Event] = []  # one for each long work that is not over; set, it stops at its next step
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        service: Callable[..., Answer],
        *args: object,
        then: Callable[[Answer], object] | None = None,
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str = "",
        in_steps: bool = False,
        **kwargs: object,
    ) -> None:
        """Change the file in one unit of work, then emit `changed` and hand what came of it to `then`."""

        def done(answer: Answer) -> None:
            self.changed.emit()
            if then is not None:
                then(answer)

        work = partial(self._work, service, *args, **kwargs)
        if in_steps:
            self.run_in_steps(lambda progress: work(progress=progress), then=done, otherwise=otherwise, said=said)
        else:
            self._queue(work, then=done, otherwise=otherwise, said=said)

    def ask(
        self,
        service: Callable[..., Answer],
        *args: object,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str = "",
        in_steps: bool = False,
        **kwargs: object,
    ) -> None:
        """Read the file in one unit of work, then hand the answer to `then`."""
        work = partial(self._work, service, *args, **kwargs)
        if in_steps:
            self.run_in_steps(lambda progress: work(progress=progress), then=then, otherwise=otherwise, said=said)
        else:
            self._queue(work, then=then, otherwise=otherwise, said=said)

    def run(
        self,
        work: Callable[[], Answer],
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str = "",
    ) -> None:
        """Do slow work that needs no open evaluation (a passphrase, a file to verify), then hand on the answer."""
        self._queue(work, then=then, otherwise=otherwise, said=said)

    def run_in_steps(
        self,
        work: Callable[[Progress], Answer],
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str,
        left: str = "",
    ) -> None:
        """Do long work that says each of its steps through the progress it is handed.

        Where the person has cancelled, that raises Stopped, so work stops between steps and undoes itself as after any
        failure; `otherwise` hears of it as Cancelled, which says what is `left` where that is not nothing.
        """
        stop, told = Event(), otherwise or self.failed.emit

        def ended(tell: Callable[[Any], object]) -> Callable[[Any], None]:
            def end(answer: Any) -> None:
                self._long.remove(stop)
                self.can_cancel.emit(bool(self._long))
                tell(answer)

            return end

        self._long.append(stop)
        self.can_cancel.emit(True)
        progress = Progress(heard=partial(self._hear, stop, _Paced()))
        self._queue(lambda: _cancellable(work, progress, left), then=ended(then), otherwise=ended(told), said=said)

    def cancel(self) -> None:
        """Stop long work at its next step."""
        for stop in self._long:
            stop.set()

    def _hear(self, stop: Event, paced: "_Paced", said: str, done: int, of: int) -> None:
        """Pass a step on to the windows, no more often than a person sees."""
        if stop.is_set():
            raise Stopped
        if paced.is_due(said):
            self.working.emit(tr(said))
            self.come.emit(done, of)

    @property
    def busy(self) -> bool:
        """Whether something asked for has not been told yet."""
        return self._untold > 0

    def finish(self) -> None:
        """Wait until everything queued is done and told, also what views ask for meanwhile."""
        while self._untold:
            self._worker.submit(lambda: None).result()  # the queue is worked off in order: all before this is done
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Finish, and take no more; close the file after."""
        self.finish()
        self._worker.shutdown()

    def _queue(
        self,
        work: Callable[[], Answer],
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None,
        said: str,
    ) -> None:
        queued = self._worker.submit(work)
        self._untold += 1
        if said:
            self.working.emit(said)
        queued.add_done_callback(partial(self._finished.emit, then, otherwise or self.failed.emit))

    def _work(self, service: Callable[..., Answer], *args: object, **kwargs: object) -> Answer:
        with self._open_work() as uow:
            return service(uow, *args, **kwargs)

    @Slot(object, object, object)
    def _tell(
        self,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
        finished: Future[Answer],
    ) -> None:
        self._untold -= 1
        if not self._untold:
            self.working.emit("")
        problem = finished.exception()
        if isinstance(problem, Cancelled):
            self.cancelled.emit(problem.message)
        if isinstance(problem, EvaluatorError):
            otherwise(problem)
        else:
            then(finished.result())


class _Paced:
    """Which of many steps are told: each new one, and the same one again after a while."""

    def __init__(self) -> None:
        self._said, self._at = "", 0.0

    def is_due(self, said: str) -> bool:
        """Whether a step is to be told now."""
        now = monotonic()
        if said == self._said and now - self._at < SEEN:
            return False
        self._said, self._at = said, now
        return True


def _cancellable(work: Callable[[Progress], Answer], progress: Progress, left: str) -> Answer:
    try:
        return work(progress)
    except Stopped as stopped:
        raise Cancelled(left) from stopped
