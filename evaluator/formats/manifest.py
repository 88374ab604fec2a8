"""A list of files with their SHA-256, as `sha256sum` writes and checks it: what was handed over, file by file.

Source: GNU coreutils manual, sha2 utilities: 64 hexadecimal digits, a space, a space or an asterisk, the name.
"""

import re
from collections.abc import Mapping

from evaluator.errors import FileProblem
from evaluator.said import said

NAMES = ("SHA256SUMS", "SHA256SUMS.txt", "sha256sums.txt", "manifest.sha256")  # by which a manifest is found
MANIFEST_LIMIT = 4 * 1024 * 1024  # bytes
MOST_FILES = 10_000

_LINE = re.compile(r"(?P<sha256>[0-9A-Fa-f]{64}) [ *](?P<name>[^\x00-\x1f\\]+)")


def read_manifest(data: bytes) -> dict[str, str]:
    """The SHA-256 of each file by its name within the folder. Raises: FileProblem naming the line."""
    if len(data) > MANIFEST_LIMIT:
        raise FileProblem("The list of hashes is larger than 4 MiB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(
            "The list of hashes is not written in UTF-8.", hint="Make it again with sha256sum."
        ) from error
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        read = _LINE.fullmatch(line)
        name = read["name"].removeprefix("./") if read else ""
        if read is None or name in found or len(found) == MOST_FILES:
            raise FileProblem(
                "Line {number} of the list of hashes cannot be used.",
                hint="Each line is a SHA-256, two spaces and the name of one file, each file once.",
                number=number,
            )
        found[name] = read["sha256"].lower()
    return found


def write_manifest(files: Mapping[str, str]) -> bytes:
    """The list of these files (SHA-256 by name), sorted by name, as `sha256sum --check` reads it."""
    return "".join(f"{files[name]}  {name}\n" for name in sorted(files)).encode()


def differences(manifest: Mapping[str, str], files: Mapping[str, str]) -> tuple[str, ...]:
    """What the files are otherwise than the list says, each by the file's name."""
    missing = [
        said("{name} is on the list and not in the folder.", name=name) for name in manifest if name not in files
    ]
    unlisted = [
        said("{name} is in the folder and not on the list.", name=name) for name in files if name not in manifest
    ]
    changed = [
        said("{name} has another SHA-256 than the list says.", name=name)
        for name in files
        if name in manifest and files[name] != manifest[name]
    ]
    return (*missing, *unlisted, *changed)
