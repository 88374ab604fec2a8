"""`notice` on a national OCDS package of 75 MB against `json.load` of the same file, in time and in peak memory.

Two packages are made on the fly: releases of as many processes, of which one is asked for, and as many releases of one
process, which all have to be merged.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from benchmarks.measure import LONG, MemoryRow, Row, alternate
from evaluator.formats.ocds import read_notice

SIZE = 75_000_000
ASKED_FOR = "ocds-b5fd17-000123"
EXAMPLE = Path(__file__).parents[1] / "resources" / "example" / "notice.json"
PEAK_OF_NOTICE = """
from evaluator.formats.ocds import read_notice
with open(path, "rb") as file:
    read_notice(file.read(), ocid=ocid)
"""
PEAK_OF_JSON = """
import json
with open(path, encoding="utf-8") as file:
    held = json.load(file)
"""


def rows() -> Iterable[Row]:
    """Time and peak memory, for one process among many and for one process throughout."""
    with tempfile.TemporaryDirectory() as folder:
        for name, one_process in (("one of many processes", False), ("one process", True)):
            path = Path(folder) / "package.json"
            _write_package(path, one_process=one_process)
            yield alternate(
                f"notice on a 75 MB OCDS package, {name}",
                product=partial(_read, path),
                yardstick=partial(_load, path),
                goal=3,
                pairs=LONG,
            )
            yield _peak_memory(f"notice on a 75 MB OCDS package, {name}, peak memory", path)


def _write_package(path: Path, *, one_process: bool) -> None:
    """Releases of about 7 kB: the example's, with lots, items, documents and parties."""
    (first, *_) = json.loads(EXAMPLE.read_bytes())["releases"]
    with path.open("w", encoding="utf-8") as file:
        file.write('{"uri": "https://example.org", "version": "1.1", "releases": [')
        number = 0
        while file.tell() < SIZE:
            file.write(", " if number else "")
            json.dump(_release(first, number, ASKED_FOR if one_process else f"ocds-b5fd17-{number:06}"), file)
            number += 1
        file.write("]}")


def _release(example: dict[str, object], number: int, ocid: str) -> dict[str, object]:
    value = {"amount": number + 0.25, "currency": "GBP"}
    code = {"scheme": "CPV", "id": "48000000", "description": "Software package and information systems"}
    assert isinstance(example["tender"], dict)
    tender = {
        **example["tender"],
        "title": f"Online consultation {number}",
        "value": value,
        "lots": [{"id": str(lot), "title": f"Lot {lot} of {number}", "value": value} for lot in range(8)],
        "items": [{"id": str(item), "additionalClassifications": [code], "quantity": item} for item in range(8)],
    }
    parties = [{"id": f"GB-{party}", "name": f"Supplier {party}", "roles": ["tenderer"]} for party in range(8)]
    date = f"2017-11-28T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z"
    return {**example, "ocid": ocid, "id": str(number), "date": date, "tender": tender, "parties": parties}


def _read(path: Path) -> object:
    return read_notice(path.read_bytes(), ocid=ASKED_FOR)


def _load(path: Path) -> object:
    with path.open(encoding="utf-8") as file:
        return json.load(file)


def _peak_memory(name: str, path: Path) -> Row:
    """Each in a process of its own, which reports the most memory it ever held."""
    product, yardstick = _peak(PEAK_OF_NOTICE, path), _peak(PEAK_OF_JSON, path)
    return MemoryRow(name=name, product=product, yardstick=yardstick, ratio=product / yardstick, goal=2, void=False)


def _peak(program: str, path: Path) -> float:
    settings = f"path, ocid = {str(path)!r}, {ASKED_FOR!r}\n"
    measured = "\nfrom benchmarks.measure import most_memory\nprint(most_memory())"
    run = subprocess.run(
        [sys.executable, "-c", settings + program + measured], capture_output=True, check=True, text=True
    )
    return float(run.stdout)
