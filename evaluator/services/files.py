"""Reading a file that a person chose, and writing one that they asked for."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.files import in_plain_words, read_limited, sync_folder, write_whole
from evaluator.storage.files import size_in_words as spoken_size

WAITING = ".being-saved-"  # where files wait until all of them are written
LARGEST = 1024**3  # bytes: a package (SECURITY, section 5); each reader has its own, smaller limit for what it reads


def read_chosen(path: Path) -> bytes:
    """What a file holds. Raises: FileProblem when it is missing, not a plain file, too large or cannot be read."""
    require_file(path)
    return read_limited(path, LARGEST, "a file")


def require_file(path: Path) -> None:
    """Raises: FileProblem when a file is missing or larger than anything this program reads."""
    with in_plain_words(path, "read"):
        size = path.stat().st_size
    if size > LARGEST:
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


def size_of(path: Path) -> int:
    """How many bytes a file holds. Raises: FileProblem when that cannot be told."""
    with in_plain_words(path, "read"):
        return path.stat().st_size
