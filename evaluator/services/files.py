"""Reading a file that a person chose, and writing one that they asked for."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.formats.kinds import BEGINNING, LARGE, kind_of, looks_like_container
from evaluator.formats.stored_zip import require_outline
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.files import (
    in_plain_words,
    patiently,
    read_beginning,
    read_limited,
    size_of,
    sync_folder,
    write_whole,
)
from evaluator.storage.files import size_in_words as spoken_size
from evaluator.storage.lock import FILE_NAME as MARK
from evaluator.storage.lock import at_work_in, is_abandoned

__all__ = [
    "LARGEST",
    "WAITING",
    "beginning_of",
    "has_file",
    "read_chosen",
    "require_file",
    "save_all",
    "save_to",
    "size_of",
    "spoken_size",
]

WAITING = ".being-saved-"  # where files wait until all of them are written
LARGEST = 1024**3  # bytes: a package (SECURITY, section 5), the largest of all


def read_chosen(path: Path) -> bytes:
    """What a file holds, once its size and its beginning say that it may be read.

    Raises: FileProblem when it is missing, not a plain file, larger than one of its kind may be, or cannot be read.
    """
    require_file(path)
    beginning = beginning_of(path)
    kind = kind_of(beginning)
    if looks_like_container(beginning) and LARGE < size_of(path) <= kind.limit:
        with in_plain_words(path, "read"), path.open("rb") as file:
            require_outline(file, size_of(path))
    return read_limited(path, kind.limit, kind.called)


def beginning_of(path: Path) -> bytes:
    """The first bytes of a file, which tell what it is. Raises: FileProblem when it is missing or no plain file."""
    return read_beginning(path, BEGINNING)


def require_file(path: Path) -> None:
    """Raises: FileProblem when a file is missing or larger than anything this program reads."""
    if size_of(path) > LARGEST:
        raise FileProblem(
            "{name} is larger than {spoken_size}, the most a file may be.",
            hint="Check that it is the right file.",
            name=path.name,
            spoken_size=spoken_size(LARGEST),
        )


def save_to(path: Path, data: bytes) -> Path:
    """Write a file whole or not at all; one that is there is replaced. Raises: FileProblem."""
    with in_plain_words(path, "saved"), _waiting_in(path.parent) as waiting:
        write_whole(waiting / path.name, data)
        patiently(lambda: (waiting / path.name).replace(path))
        sync_folder(path.parent)
    return path


def save_all(folder: Path, files: Mapping[str, bytes], *, progress: Progress = UNHEARD) -> tuple[Path, ...]:
    """Write files of these names into a folder, all of them or none; those there are replaced at the end.

    Raises: FileProblem, and then the folder is as it was.
    """
    was_there = folder.exists()
    saved: list[Path] = []
    try:
        with in_plain_words(folder, "used"):
            folder.mkdir(parents=True, exist_ok=True)
            with _waiting_in(folder) as waiting:
                for name, data in progress.each(files.items(), "Saving the files"):
                    write_whole(waiting / name, data)
                saved += [_moved(waiting / name, folder / name) for name in files]
                sync_folder(folder)
    finally:
        if not saved and not was_there and folder.exists() and not any(folder.iterdir()):
            folder.rmdir()
    return tuple(saved)


def _moved(whole: Path, place: Path) -> Path:
    patiently(lambda: whole.replace(place))
    return place


@contextmanager
def _waiting_in(folder: Path) -> Iterator[Path]:
    """A folder for files that are not whole yet, gone afterwards; what a killed program left of one goes first.

    Raises: OSError.
    """
    for left in folder.glob(f"{WAITING}*"):
        with suppress(OSError):  # what cannot be tidied is no reason not to save
            _tidy(left)
    waiting = Path(tempfile.mkdtemp(prefix=WAITING, dir=folder))
    try:
        with at_work_in(waiting):
            yield waiting
    finally:
        _take_away(waiting)


def _tidy(left: Path) -> None:
    """Take a folder away that was left behind: its program has ended, or was ended before the first file was in it."""
    if is_abandoned(left) or not any(left.iterdir()):
        _take_away(left)


def _take_away(waiting: Path) -> None:
    """The mark goes last, so that it tells whose the rest is for as long as there is a rest."""
    for path in sorted(waiting.iterdir(), key=lambda one: one.name == MARK):
        path.unlink()
    waiting.rmdir()


def has_file(path: Path) -> bool:
    """Whether there is such a file. Raises: FileProblem when that cannot be told."""
    with in_plain_words(path, "read"):
        return path.is_file()
