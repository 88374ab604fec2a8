"""One writer for each evaluation: an operating-system lock on a small file beside the database.

The system lets go of the lock when its program ends, however it ends, so nothing stale is ever left to clear away.
SQLite's own locking alone blocked both of two starters in 10 of 60 races.
Source: docs/SECURITY threat T18 and fault F10.
"""

import errno
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from evaluator.errors import FileProblem
from evaluator.storage.files import in_plain_words

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE_NAME = "lock"
PATIENCE = 1.0  # seconds: a window that is just closing lets go within them
_SHORTEST_WAIT, _LONGEST_WAIT = 0.02, 0.08
_LOCKED_BYTE = 1 << 20  # far behind the text, so that Windows lets others read who holds the lock
_UUID_LENGTH = 36


@contextmanager
def hold_lock(folder: Path, *, install_id: UUID | None = None, patience: float = PATIENCE) -> Iterator[UUID | None]:
    """Hold this evaluation for writing; gives the installation that left its id here last, None where none did.

    Another installation's id means that the folder was copied from another computer: both may have gone on writing.
    `install_id` is left here for the next one; `patience` in seconds.
    Raises: FileProblem when another window or program holds it.
    """
    path = folder / FILE_NAME
    with in_plain_words(path, "opened"):
        descriptor = _opened(path)
    try:
        if not _take(descriptor, patience):
            raise FileProblem(
                "This evaluation is open in another window.", hint="Go to that window, or close it first."
            )
        try:
            with in_plain_words(path, "saved"):
                last = _last_id(descriptor)
                if install_id is not None:
                    _leave_id(descriptor, install_id)
            yield last
        finally:
            _release(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def at_work_in(folder: Path) -> Iterator[None]:
    """Mark a folder of files that are not whole yet, so that others see whether their program still runs.

    On a disk that knows no locks the mark alone stands, and nobody takes the folder away. Raises: OSError.
    """
    descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        with suppress(OSError):
            _try_lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def is_abandoned(folder: Path) -> bool:
    """Whether a folder has that mark and its program has ended; not where that cannot be told."""
    try:
        descriptor = os.open(folder / FILE_NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        return _try_lock(descriptor)
    except OSError:
        return False
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    """Raises: FileProblem where nothing can be written (fault F4); OSError. No file is looked at without its lock."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        if error.errno != errno.EROFS:
            raise
        raise FileProblem(
            "The folder of this profile can only be read.",
            hint="Copy the whole folder to a disk where you may write, and open the copy.",
        ) from error


def _take(descriptor: int, patience: float) -> bool:
    """Try for the lock; the waits differ by chance, so that two starters do not keep meeting."""
    deadline = time.monotonic() + patience
    while not _try_lock(descriptor):
        if time.monotonic() >= deadline:
            return False
        time.sleep(random.uniform(_SHORTEST_WAIT, _LONGEST_WAIT))
    return True


def _last_id(descriptor: int) -> UUID | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return UUID(os.read(descriptor, _UUID_LENGTH).decode("ascii"))
    except ValueError:
        return None


def _leave_id(descriptor: int, install_id: UUID) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, str(install_id).encode())


if sys.platform == "win32":

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
