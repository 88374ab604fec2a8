"""Whatever bytes a file holds, the command line answers or refuses in one line: never a traceback, never "valid"."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evaluator.cli import run
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role

ROUNDS = 40
STRANGE: list[Any] = [
    *(None, True, -1, 10**30, "", "NaN", "-0", "1e999999999", "9" * 5_000, "x" * 25_000, "\u202e", "\ud800", "١٢"),
    *([], {}, [[]], {"a": None}, "2026-13-45T99:99:99Z", "0000-00-00"),
]
PIECES = [
    b"",
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"/Prev 0",
    b"/Size 99999999",
    b"endobj",
    b"<<",
    b"[",
    b"startxref\n0\n%%EOF",
]


def spoilt_bytes(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut out, doubled or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3])):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice([0, 1, 20, 2_000])
        put = chance.choice([chance.choice(PIECES), chance.randbytes(length), changed[at : at + length]])
        changed[at : at + chance.choice([0, 1, len(put), length])] = put
    return bytes(changed)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


def spoilt_json(data: bytes, chance: random.Random) -> bytes:
    """One value replaced by a strange one, taken away, or put twice."""
    document = json.loads(data)
    holder, key = chance.choice(list(places(document)))
    change = chance.randrange(3)
    if change == 0:
        holder[key] = chance.choice(STRANGE)
    elif change == 1:
        del holder[key]
    else:
        other, at = chance.choice(list(places(document)))
        holder[key] = json.loads(json.dumps(other[at]))
    return json.dumps(document).encode()


@pytest.mark.parametrize("kind", ["card", "record", "signed PDF", "unsigned PDF", "award input", "notice", "garbage"])
def test_a_spoilt_file_is_answered_or_refused_in_one_line(
    played: Walk, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    whole, commands = {
        "card": (played.the(Role.LEAD).signing.profile.folder / "card.bidid", ["verify", "inspect"]),
        "record": (played.out / "record.asice", ["verify", "inspect", "recompute"]),
        "signed PDF": (played.out / "reports" / "award-report.pdf", ["verify"]),
        "unsigned PDF": (next((played.out / "responses").rglob("*.pdf")), ["verify"]),
        "award input": (played.out / "award-input.json", ["recompute"]),
        "notice": (played.notice_file, ["notice"]),
        "garbage": (None, ["verify", "inspect", "recompute", "notice"]),
    }[kind]
    chance, file = random.Random(kind), tmp_path / (whole.name if whole else "garbage")
    original = whole.read_bytes() if whole else b""
    for turn in range(ROUNDS):
        if whole is None:
            spoilt = chance.randbytes(chance.choice([0, 1, 50, 70_000]))
        elif whole.suffix == ".json" and turn % 4:
            spoilt = spoilt_json(original, chance)
        else:
            spoilt = spoilt_bytes(original, chance)
        file.write_bytes(spoilt)
        for command in commands:
            status = run([command, str(file)])
            said = capsys.readouterr()
            assert status in {0, 1, 2}
            if status == 2:
                assert (said.out, said.err.count("\n")) == ("", 1)
            if command == "verify" and spoilt != original:
                assert status == 1
