"""Prints the part of requirements.lock that ships: what pyproject's dependencies need, and nothing that only checks.

The parts list (`make sbom`) is made from it. Source: PEP 508 (markers), CycloneDX 1.6.
"""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==[^\n\\]*(?:\\\n[^\n\\]+)*", re.MULTILINE)


def needed() -> set[str]:
    """The names of everything the program is made of here, its dependencies' dependencies included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        try:
            requires = distribution(name).requires or []
        except PackageNotFoundError:  # wanted on another system only
            continue
        found.add(name)
        for line in requires:
            inner = Requirement(line)
            extras = ["", *wanted.extras]
            if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(Requirement(inner.name + (f"[{','.join(inner.extras)}]" if inner.extras else "")))
    return found


def shipped(lock: str, names: set[str]) -> list[str]:
    """The entries of a lock file for these names, with their hashes."""
    return [entry.group(0) for entry in _ENTRY.finditer(lock) if canonicalize_name(entry.group(1)) in names]


if __name__ == "__main__":
    sys.stdout.write("\n".join(shipped((ROOT / "requirements.lock").read_text(encoding="utf-8"), needed())) + "\n")
