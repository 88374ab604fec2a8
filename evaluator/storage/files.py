"""Whole files: after a crash a reader finds the old bytes or the new ones, never half of either.

The order is write, fsync, rename over the old name, fsync of the folder: what POSIX promises, and on Windows what
MoveFileEx does. Every failure of the file system becomes one sentence here and nowhere else.
Source: docs/SECURITY section 2, faults F1 to F8.
"""

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from evaluator.errors import FileProblem
from evaluator.said import said

T = TypeVar("T")

COPY = ".copy"
LONGEST_WAIT = 2.0  # seconds; a virus scanner or OneDrive lets go of a new file well within them
_FIRST_WAIT = 0.01
_PREFIX, _SUFFIX = ".unfinished-", ".part"
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}

_ROOM = "Free some space on this disk, then try again. Nothing was lost."
_RIGHTS = "Close other programs that use it, or choose a folder of your own, then try again."
_LOOK = "Check the name and the folder, then try again."
_DEVICE = "Check the disk or the connection, then try again; if it happens again, ask your IT service."

_REASONS = {
    errno.ENOSPC: ("the disk is full", _ROOM),
    errno.EDQUOT: ("your share of the disk is used up", _ROOM),
    errno.EFBIG: ("the file is too large for this disk", "Choose a folder on another disk."),
    errno.EACCES: ("this account may not use it, or another program holds it", _RIGHTS),
    errno.EPERM: ("this account may not use it, or another program holds it", _RIGHTS),
    errno.EBUSY: ("another program holds it", _RIGHTS),
    errno.EROFS: ("the disk can only be read", "Choose a folder on another disk."),
    errno.EIO: ("the disk reported a fault", _DEVICE),
    errno.ENXIO: ("the disk is no longer there", _DEVICE),
    errno.ENODEV: ("the disk is no longer there", _DEVICE),
    errno.ESTALE: ("the network folder is no longer there", _DEVICE),
    errno.ETIMEDOUT: ("the network folder did not answer", _DEVICE),
    errno.ENOENT: ("it is not there", _LOOK),
    errno.ENOTDIR: ("its folder is not there", _LOOK),
    errno.EISDIR: ("it is a folder", _LOOK),
    errno.ESPIPE: ("it is a device or a pipe and not a file", _LOOK),
    errno.EEXIST: ("the name is taken", "Choose another name."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter name or a folder nearer the top."),
    errno.EINVAL: ("this disk does not allow the name", "Choose a name without special characters."),
    errno.ELOOP: ("its link leads in a circle", _LOOK),
    errno.EMFILE: ("this program has too many files open", "Close the program and start it again."),
    errno.ENFILE: ("the computer has too many files open", "Close other programs, then try again."),
    errno.ENOMEM: ("the computer is out of memory", "Close other programs, then try again."),
}


def file_problem(error: OSError, path: Path, done: str) -> FileProblem:
    """Put a failure of the file system into one sentence; `done` is what was tried, such as "saved" or "read"."""
    unknown = (said("the computer gave a reason this program does not know"), _DEVICE)
    reason, hint = _REASONS.get(error.errno or 0, unknown)
    return FileProblem(
        "{what} could not be {done}: {reason}.", hint=hint, what=path.name or path, done=done, reason=reason
    )


@contextmanager
def in_plain_words(path: Path, done: str) -> Iterator[None]:
    """Turn every OSError inside into the FileProblem that names this file."""
    try:
        yield
    except OSError as error:
        raise file_problem(error, path, done) from error


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` under this name at once and durably; the name holds the old bytes until it holds the new ones.

    Raises: FileProblem, and then the old file stands and no temporary file is left.
    """
    with in_plain_words(path, "saved"):
        descriptor, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            patiently(lambda: temporary.replace(path))
        finally:
            _unlink(temporary)
        sync_folder(path.parent)


def patiently(step: Callable[[], object]) -> None:
    """Do `step`, again and again for at most two seconds while another program holds the file.

    Raises: PermissionError when the file is still held.
    """
    wait, waited = _FIRST_WAIT, 0.0
    while True:
        try:
            step()
        except PermissionError:
            if waited >= LONGEST_WAIT:
                raise
        else:
            return
        time.sleep(wait)
        waited += wait
        wait = min(wait * 2, LONGEST_WAIT - waited)


def sync_folder(folder: Path) -> None:
    """Make a new or removed name durable, where the system lets a folder be synchronised; Windows does not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def unfinished_name(folder: Path) -> Path:
    """A name in this folder that nobody uses, for a file that is moved to its own name once it is whole."""
    return folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"


def sweep_unfinished(folder: Path) -> int:
    """Remove what an interrupted save left here, and say how many files that were.

    Only for the one program that may write here (see `lock`): it would take another's unfinished file away.
    """
    with in_plain_words(folder, "tidied"):
        left = [path for path in folder.iterdir() if path.name.startswith(_PREFIX) and _SUFFIX in path.name]
        for path in left:
            _unlink(path)
        return len(left)


def remove(path: Path) -> None:
    """Remove a file durably; one that is not there is removed already."""
    with in_plain_words(path, "removed"):
        _unlink(path)
        sync_folder(path.parent)


def _unlink(path: Path) -> None:
    patiently(lambda: path.unlink(missing_ok=True))


def read_limited(path: Path, limit: int, what: str) -> bytes:
    """Read a file of at most `limit` bytes; `what` says what it is with its article, such as "a package".

    Raises: FileProblem when it is larger, not a plain file, or cannot be read.
    """
    with in_plain_words(path, "read"):
        size = _require_plain(path).st_size
        with path.open("rb") as file:
            data = b"" if size > limit else file.read(limit + 1)
    if max(size, len(data)) > limit:  # it may have grown meanwhile
        raise FileProblem(
            "{name} is larger than {size_in_words}, the most {what} may be.",
            hint="Check that it is the right file; if it is, ask its sender for a smaller one.",
            name=path.name,
            size_in_words=size_in_words(limit),
            what=what,
        )
    return data


def read_beginning(path: Path, length: int) -> bytes:
    """So many bytes from the start of a file, or all it has. Raises: FileProblem when it is not plain or unreadable."""
    with in_plain_words(path, "read"):
        _require_plain(path)
        with path.open("rb") as file:
            return file.read(length)


def _require_plain(path: Path) -> os.stat_result:
    """Raises: OSError for a folder, a device or a pipe."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        code = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.ESPIPE
        raise OSError(code, os.strerror(code))
    return found


def may_write_in(folder: Path) -> bool:
    """Whether this account may write into a folder, and its disk lets anybody; Windows says so of every folder."""
    return os.access(folder, os.W_OK)


def size_of(path: Path) -> int:
    """How many bytes a file holds. Raises: FileProblem when that cannot be told."""
    with in_plain_words(path, "read"):
        return path.stat().st_size


def size_in_words(size: int) -> str:
    """A number of bytes as people read it: 200 MiB, 64 KiB, 80 bytes. Exact where the unit divides it."""
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size / unit:.4g} {name}"
    return said("{size} bytes", size=size)


def copy_of(path: Path) -> Path:
    """Where the second copy of a file lies that is kept twice."""
    return path.with_name(path.name + COPY)


def write_two_copies(path: Path, data: bytes) -> None:
    """Keep a small file twice, so that one damaged copy costs nothing; each copy is written whole.

    Raises: FileProblem; the first copy is then old or new, and the next read brings the second into line.
    """
    write_whole(path, data)
    write_whole(copy_of(path), data)


def read_two_copies(path: Path, check: Callable[[bytes], T], *, limit: int, what: str) -> T:
    """Read a file that is kept twice; `check` turns its bytes into what they mean or raises FileProblem.

    The second copy is read where the first is missing or damaged. A copy that differs from what was read is put
    right, unless the folder can only be read: then the next read tries again.
    Raises: FileProblem about the first copy when neither is any good.
    """
    first, second = path, copy_of(path)
    try:
        data, other = read_limited(first, limit, what), second
        value = check(data)
    except FileProblem as damaged:
        try:
            data, other = read_limited(second, limit, what), first
            value = check(data)
        except FileProblem:
            raise damaged from None
    with suppress(FileProblem):
        if not _holds(other, data):
            write_whole(other, data)
    return value


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
