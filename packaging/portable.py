"""Packs the built folder as a ZIP that runs from wherever it is unpacked, and writes the SHA-256 of what is handed out.

The ZIP is the folder of `make package` and one more way to start it, `portable.cmd`, which keeps the profile beside the
program: for a computer on which nothing may be installed. The profile's databases are encrypted there as everywhere.
"""

import hashlib
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
PROGRAM = DIST / "bid-evaluator"
PORTABLE = '@echo off\r\nstart "" "%~dp0bid-evaluator.exe" --profile "%~dp0profile" %*\r\n'
HANDED_OUT = ("*.zip", "*.exe", "*.json")


def pack(archive: Path) -> None:
    """The folder with its permissions, file by file in order."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(PROGRAM.rglob("*")):
            packed.write(path, path.relative_to(DIST))
        packed.writestr("bid-evaluator/portable.cmd", PORTABLE)


def checksums() -> str:
    """One line for each file, as `sha256sum -c` reads it."""
    files = sorted(path for pattern in HANDED_OUT for path in DIST.glob(pattern))
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


if __name__ == "__main__":
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    pack(DIST / f"bid-evaluator-{version}-{system}-portable.zip")
    (DIST / "SHA256SUMS").write_text(checksums(), encoding="ascii")
    sys.stdout.write(checksums())
