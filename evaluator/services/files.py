"""Reading a file that a person chose, and writing one that they asked for."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.formats.kinds import BEGINNING, kind_of
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.files import in_plain_words, read_beginning, read_limited, size_of, sync_folder, write_whole
from evaluator.storage.files import size_in_words as spoken_size

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
    kind = kind_of(beginning_of(path))
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
    write_whole(path, data)
    return path


def save_all(folder: Path, files: Mapping[str, bytes], *, progress: Progress = UNHEARD) -> tuple[Path, ...]:
    """Write files of these names into a folder, all of them or none; those there are replaced at the end.

    Raises: FileProblem, and then the folder is as it was.
    """
    was_there = folder.exists()
    with in_plain_words(folder, "used"):
        folder.mkdir(parents=True, exist_ok=True)
        waiting = Path(tempfile.mkdtemp(prefix=WAITING, dir=folder))
    saved: tuple[Path, ...] = ()
    try:
        for name, data in progress.each(files.items(), "Saving the files"):
            write_whole(waiting / name, data)
        with in_plain_words(folder, "used"):
            saved = tuple((waiting / name).replace(folder / name) for name in files)
            sync_folder(folder)
    finally:
        shutil.rmtree(waiting)
        if not saved and not was_there and not any(folder.iterdir()):
            folder.rmdir()
    return saved


def has_file(path: Path) -> bool:
    """Whether there is such a file. Raises: FileProblem when that cannot be told."""
    with in_plain_words(path, "read"):
        return path.is_file()
