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
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from evaluator.errors import EvaluatorError, RuleBroken
from ui.words import tr

LONGEST_TURN = 0.001  # seconds of Python on the worker for which a key that was pressed has to wait

Answer = TypeVar("Answer")
Work: TypeAlias = Any  # one unit of work: windows hand it on to services and never look into it


class Cancelled(RuleBroken):
    """The person stopped what they had asked for; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__(tr("You cancelled it. Nothing was changed."), hint=tr("Start it again when you want to."))


class Desk(QObject):
    """Runs services on an open evaluation, and other slow work. `changed` follows each change to the file.

    A failure (EvaluatorError) goes to the `otherwise` of who asked, or else to the signal `failed`. Any other exception
    is a bug: it is raised on the GUI thread, where `sys.excepthook` sees it. `working` says what is being done, and an
    empty text when the desk is idle again; `can_cancel` whether `cancel` would stop it.
    """

    changed = Signal()
    failed = Signal(object)
    working = Signal(str)
    can_cancel = Signal(bool)
    _finished = Signal(object, object, object)

    def __init__(self, open_work: Callable[[], AbstractContextManager[Any]]) -> None:
        """`open_work` opens one unit of work: all-or-nothing, committed when it is left without an error."""
        super().__init__()
        sys.setswitchinterval(LONGEST_TURN)
        self._open_work = open_work
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._untold = 0
        self._stop = Event()
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        service: Callable[..., Answer],
        *args: object,
        then: Callable[[Answer], object] | None = None,
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str = "",
        **kwargs: object,
    ) -> None:
        """Change the file in one unit of work, then emit `changed` and hand what came of it to `then`."""

        def done(answer: Answer) -> None:
            self.changed.emit()
            if then is not None:
                then(answer)

        self._queue(partial(self._work, service, *args, **kwargs), then=done, otherwise=otherwise, said=said)

    def ask(
        self,
        service: Callable[..., Answer],
        *args: object,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str = "",
        **kwargs: object,
    ) -> None:
        """Read the file in one unit of work, then hand the answer to `then`."""
        self._queue(partial(self._work, service, *args, **kwargs), then=then, otherwise=otherwise, said=said)

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
        work: Callable[[Callable[[str], None]], Answer],
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object] | None = None,
        said: str,
    ) -> None:
        """Do long work that says each of its steps through the function it is handed.

        Where the person has cancelled, that function raises Cancelled, so work stops between steps and undoes itself
        as after any other failure; `otherwise` hears of it.
        """
        self._stop.clear()

        def tell(step: str) -> None:
            if self._stop.is_set():
                raise Cancelled
            self.working.emit(step)

        def ended(told: Callable[[Any], object]) -> Callable[[Any], None]:
            def end(answer: Any) -> None:
                self.can_cancel.emit(False)
                told(answer)

            return end

        self.can_cancel.emit(True)
        self._queue(lambda: work(tell), then=ended(then), otherwise=ended(otherwise or self.failed.emit), said=said)

    def cancel(self) -> None:
        """Stop long work at its next step."""
        self._stop.set()

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
        if isinstance(problem, EvaluatorError):
            otherwise(problem)
        else:
            then(finished.result())
