"""Work done beside the desk, on a thread of its own: saving never waits for a page or a search, nor they for a save."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from evaluator.errors import EvaluatorError

Answer = TypeVar("Answer")


class Aside(QObject):
    """One thread; what comes of the work is told on the GUI thread, and nothing more once it is closed."""

    _finished = Signal(object, object, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Answer],
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        """Queue some work and hand what comes of it to `then`, an EvaluatorError to `otherwise`.

        Nothing happens once it is closed: what another thread was still fetching may ask for more work after that.
        """
        if self._closed:
            return
        self._worker.submit(work).add_done_callback(partial(self._finished.emit, then, otherwise))

    def end(self, last: Callable[[], object]) -> None:
        """Do one last thing, then take no more work; what is queued and not begun is dropped."""
        if not self._closed:
            self._closed = True
            self._worker.shutdown(wait=False, cancel_futures=True)
            ending = ThreadPoolExecutor(max_workers=1)
            ending.submit(self._worker.shutdown)
            ending.submit(last)
            ending.shutdown()

    @Slot(object, object, object)
    def _tell(
        self,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
        finished: Future[Answer],
    ) -> None:
        if self._closed or finished.cancelled():
            return
        problem = finished.exception()
        if isinstance(problem, EvaluatorError):
            otherwise(problem)
        else:
            then(finished.result())
