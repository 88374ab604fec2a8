"""The list of hashes: as `sha256sum` writes and checks it, and a difference named by file."""

import hashlib
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from evaluator.errors import FileProblem
from evaluator.formats.manifest import differences, read_manifest, write_manifest

FILES = {"Quality response.pdf": b"quality", "annex/Prices (final).xlsx": b"prices", "Plan – v2.docx": b"plan"}


def laid_out(folder: Path) -> dict[str, str]:
    for name, body in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(body)
    return {name: hashlib.sha256(body).hexdigest() for name, body in FILES.items()}


def test_sha256sum_checks_what_we_write_and_we_read_what_it_writes(tmp_path: Path) -> None:
    digests = laid_out(tmp_path)
    (tmp_path / "SHA256SUMS").write_bytes(write_manifest(digests))
    program = shutil.which("sha256sum")
    assert program
    subprocess.run([program, "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)
    theirs = subprocess.run([program, *FILES], cwd=tmp_path, check=True, capture_output=True).stdout
    assert read_manifest(theirs) == digests == read_manifest(write_manifest(digests))


def test_each_difference_is_named_by_its_file() -> None:
    listed = {"same": "1" * 64, "gone": "2" * 64, "changed": "3" * 64}
    assert differences(listed, {"same": "1" * 64, "changed": "4" * 64, "new": "5" * 64}) == (
        "gone is on the list and not in the folder.",
        "new is in the folder and not on the list.",
        "changed has another SHA-256 than the list says.",
    )
    assert differences(listed, listed) == ()


@pytest.mark.parametrize(
    "line",
    ["words", "1" * 63 + "  name", "g" * 64 + "  name", "1" * 64 + " name", "1" * 64 + "  ", f"\\{'1' * 64}  a\\nb"],
)
def test_a_line_that_cannot_be_used_is_named_by_its_number(line: str) -> None:
    with pytest.raises(FileProblem, match="Line 2 of the list"):
        read_manifest(f"{'0' * 64}  first\n{line}\n".encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_made_on_another_computer_names_the_same_files(encoding: str) -> None:
    files = {"Maßnahmen und Übersicht.pdf": "1" * 64, "annex/Plan – v2.docx": "a" * 64}
    apart = {unicodedata.normalize("NFD", name): digest for name, digest in files.items()}
    lines = "".join(f"{digest.upper()}  {name}\r\n" for name, digest in apart.items())
    for text in (lines, lines.replace("/", "\\"), f"{lines}{'0' * 64} *./sha256sums\r\n"):
        read = read_manifest(text.encode(encoding))
        assert differences(read, files) == differences(read, apart) == ()


def test_two_files_whose_names_look_alike_are_both_held_against_the_list() -> None:
    typed, apart = (unicodedata.normalize(form, "Übersicht.pdf") for form in ("NFC", "NFD"))
    for files in ({typed: "1" * 64, apart: "2" * 64}, {apart: "2" * 64, typed: "1" * 64}):
        assert differences({typed: "1" * 64}, files) == (f"{apart} has another SHA-256 than the list says.",)


def test_a_file_listed_twice_and_a_list_in_another_encoding_are_refused() -> None:
    line = f"{'0' * 64} *first\n"
    assert read_manifest(f"{line}\n".encode()) == {"first": "0" * 64}
    with pytest.raises(FileProblem, match="Line 2"):
        read_manifest(f"{line}{'0' * 64}  ./first\n".encode())
    with pytest.raises(FileProblem, match="UTF-8"):
        read_manifest(f"{line}\u00a3".encode("latin-1"))
