"""A list of files with their SHA-256, as `sha256sum` writes and checks it: what was handed over, file by file.

Source: GNU coreutils manual, sha2 utilities: 64 hexadecimal digits, a space, a space or an asterisk, the name.
"""

import codecs
import re
from collections.abc import Mapping
from unicodedata import normalize

from evaluator.errors import FileProblem
from evaluator.said import said

NAMES = frozenset({"sha256sums", "sha256sums.txt", "sha256sum.txt", "manifest.sha256", "checksums.sha256"})
MANIFEST_LIMIT = 4 * 1024 * 1024  # bytes
MOST_FILES = 10_000

_LINE = re.compile(r"(?P<sha256>[0-9A-Fa-f]{64}) [ *](?P<name>[^\x00-\x1f]+)")


def is_manifest(name: str) -> bool:
    """Whether a file of a folder is its list of hashes, whatever the capitals of its name."""
    return name.casefold() in NAMES


def read_manifest(data: bytes) -> dict[str, str]:
    """The SHA-256 of each file by its name within the folder. Raises: FileProblem naming the line."""
    if len(data) > MANIFEST_LIMIT:
        raise FileProblem("The list of hashes is larger than 4 MiB.")
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # as a Windows shell writes to a file
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(
            "The list of hashes is not written in UTF-8.", hint="Save it as UTF-8, or make it again with sha256sum."
        ) from error
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        read = _LINE.fullmatch(line)
        name = _within(read["name"]) if read else ""
        if read is None or name in found or len(found) == MOST_FILES:
            raise FileProblem(
                "Line {number} of the list of hashes cannot be used.",
                hint="Each line is a SHA-256, two spaces and the name of one file, each file once.",
                number=number,
            )
        found[name] = read["sha256"].lower()
    return found


def _within(name: str) -> str:
    """A name within the folder in one form: with / between folders as Windows may not write it, composed as it is
    typed: a Mac takes an ü apart.
    """
    return normalize("NFC", name.replace("\\", "/").removeprefix("./"))


def write_manifest(files: Mapping[str, str]) -> bytes:
    """The list of these files (SHA-256 by name), sorted by name, as `sha256sum --check` reads it."""
    return "".join(f"{files[name]}  {name}\n" for name in sorted(files)).encode()


def differences(manifest: Mapping[str, str], files: Mapping[str, str]) -> tuple[str, ...]:
    """What the files are otherwise than the list says, each by the file's name; the list's own name is left out."""
    listed = {name: digest for name, digest in manifest.items() if not is_manifest(name)}
    there = {name: _within(name) for name in files}  # each file is held against the list, two of one name both
    missing = [
        said("{name} is on the list and not in the folder.", name=name) for name in listed if name not in there.values()
    ]
    unlisted = [
        said("{name} is in the folder and not on the list.", name=name)
        for name, within in there.items()
        if within not in listed
    ]
    changed = [
        said("{name} has another SHA-256 than the list says.", name=name)
        for name, within in there.items()
        if within in listed and files[name] != listed[within]
    ]
    return (*missing, *unlisted, *changed)
