"""The desk between the windows and an open evaluation: one worker thread, so typing never waits for the disk.

A change on disk takes some 20 ms (every commit is forced to the disk, docs/DESIGN section 4), and a merge much longer.
Everything asked of the file is queued and worked off in order by the one thread that uses its databases. What came of
it is told on the GUI thread only, so a view needs no locks.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from evaluator.errors import EvaluatorError

P = ParamSpec("P")
Answer = TypeVar("Answer")


class Desk(QObject):
    """Runs services on an open evaluation. `changed` follows each change; `failed` carries an EvaluatorError.

    Any other exception is a bug: it is raised on the GUI thread, where `sys.excepthook` sees it.
    """

    changed = Signal()
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, open_work: Callable[[], AbstractContextManager[Any]]) -> None:
        """`open_work` opens one unit of work: all-or-nothing, committed when it is left without an error."""
        super().__init__()
        self._open_work = open_work
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._untold = 0
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def do(self, service: Callable[Concatenate[Any, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Change the file in one unit of work, then emit `changed`."""
        self._queue(partial(self._work, service, *args, **kwargs), then=lambda _: self.changed.emit())

    def ask(
        self, service: Callable[..., Answer], *args: object, then: Callable[[Answer], object], **kwargs: object
    ) -> None:
        """Read the file in one unit of work, then hand the answer to `then`."""
        self._queue(partial(self._work, service, *args, **kwargs), then=then)

    def close(self) -> None:
        """Wait until everything queued is done and told, also what views ask for meanwhile; close the file after."""
        while self._untold:
            self._worker.submit(lambda: None).result()  # the queue is worked off in order: all before this is done
            QCoreApplication.sendPostedEvents(self)
        self._worker.shutdown()

    def _queue(self, work: Callable[[], Answer], *, then: Callable[[Answer], object]) -> None:
        queued = self._worker.submit(work)
        self._untold += 1
        queued.add_done_callback(partial(self._finished.emit, then))

    def _work(self, service: Callable[..., Answer], *args: object, **kwargs: object) -> Answer:
        with self._open_work() as uow:
            return service(uow, *args, **kwargs)

    @Slot(object, object)
    def _tell(self, then: Callable[[Answer], object], finished: Future[Answer]) -> None:
        self._untold -= 1
        problem = finished.exception()
        if isinstance(problem, EvaluatorError):
            self.failed.emit(problem)
        else:
            then(finished.result())
