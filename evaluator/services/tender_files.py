"""Files of a tender as they came, looked at before any is kept: what each is, and what a folder's list of hashes says.

The list is as `sha256sum` writes it (`formats.manifest`).
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.formats.manifest import MOST_FILES, differences, is_manifest, read_manifest
from evaluator.formats.names import looks_odd, shown
from evaluator.formats.pages import Pages
from evaluator.formats.response_document import MEDIA_TYPES
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.files import in_plain_words

TOO_LONG = "2,000 is the limit"  # how the child that draws pages says it
PDF, WORD = ".pdf", ".docx"
OF_SYSTEM = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
BESIDE = ("._", "~$")  # how a Mac and an office program begin what they lay beside a document


def concerns(name: str, body: bytes, *, others: Iterable[str] = ()) -> tuple[str, ...]:
    """What the lead should know of a document before it is kept, each as a sentence. `others` are names there already.

    Raises: FileProblem when a PDF has more than 2,000 pages.
    """
    display, ending = shown(name), _ending(name)
    found = [odd] if (odd := looks_odd(name)) else []
    if display.casefold() in {other.casefold() for other in others}:
        found.append(
            said("There is a document called {display} already; the two differ in what they hold.", display=display)
        )
    if ending == WORD:
        found.append(
            said(
                "{display} is a Word file, so the panel cannot refer to its pages. Convert it to PDF and add that "
                "too; this original stays, known by its SHA-256.",
                display=display,
            )
        )
    elif ending == PDF:
        found += _pages(display, body)
    elif ending not in MEDIA_TYPES:
        found.append(
            said("{display} is of a kind that is kept and listed, but not shown to the panel.", display=display)
        )
    return tuple(found)


def _pages(display: str, body: bytes) -> list[str]:
    """Counted by a child process: the file is the supplier's."""
    try:
        Pages(body).close()
    except FileProblem as problem:
        if TOO_LONG in problem.message:
            raise FileProblem(
                "{display} is too long. {the_message}",
                hint="Split it in two.",
                display=display,
                the_message=problem.message,
            ) from problem
        return [said("{display} cannot be shown to the panel: {problem}", display=display, problem=problem.message)]
    return []


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and the folders in it, the list of hashes and what a system keeps there for itself left
    out; links are not followed.

    Raises: FileProblem when it cannot be read or holds more than 10,000 files.
    """
    with in_plain_words(folder, "read"):
        found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    if len(found) > MOST_FILES:
        raise FileProblem(
            "{folder} holds {number:,} files; {most_files:,} is the limit.",
            folder=folder.name,
            number=len(found),
            most_files=MOST_FILES,
        )
    return tuple(
        path
        for path in found
        if not _is_of_system(path.name) and not (path.parent == folder and is_manifest(path.name))
    )


def _is_of_system(name: str) -> bool:
    """Whether a file is a computer's own: the look of a folder, or the mark of a document that is open."""
    return name.casefold() in OF_SYSTEM or name.startswith(BESIDE)


def differences_from_manifest(folder: Path, *, progress: Progress = UNHEARD) -> tuple[str, ...] | None:
    """What a folder holds otherwise than its list of hashes says, by file; None where it has no such list.

    Raises: FileProblem when the list or a file cannot be read.
    """
    with in_plain_words(folder, "read"):
        lists = sorted(path for path in folder.iterdir() if is_manifest(path.name) and path.is_file())
    if not lists:
        return None
    with in_plain_words(lists[0], "read"):
        listed = read_manifest(lists[0].read_bytes())
    manifest = {name: digest for name, digest in listed.items() if not _is_of_system(name.rpartition("/")[2])}
    files = progress.each(files_in(folder), "Checking the list of hashes")
    return differences(manifest, {path.relative_to(folder).as_posix(): _sha256(path) for path in files})


def _sha256(path: Path) -> str:
    with in_plain_words(path, "read"), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _ending(name: str) -> str:
    return name[name.rfind(".") :].lower()
