"""Gates G9 and G10 in small: what the demonstration of this run left behind, and that a leak would be seen."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest

from evaluator.demo.walk import Walk
from tests.faults.traces import Session, canaries, leaks, network_calls, spellings

SUPPLIER = "EXAMPLE Alder Health Ltd"
MOST_IN_ONE_RUN = 12


@pytest.mark.parametrize(
    "written",
    [
        SUPPLIER.encode(),
        SUPPLIER.encode("utf-16-le"),
        SUPPLIER.encode("utf-16-be"),
        SUPPLIER.encode().hex().encode(),
        base64.b64encode(b"x" + SUPPLIER.encode()),
        base64.b64encode(b"xy" + SUPPLIER.encode()),
        base64.b64encode(b"xyz" + SUPPLIER.encode()),
        json.dumps({"name": SUPPLIER}).encode(),
    ],
)
def test_a_canary_is_seen_in_every_spelling(written: bytes, tmp_path: Path) -> None:
    session = Session(tmp_path)
    assert leaks(session) == []
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "recent.txt").write_bytes(b"before " + written + b" after")
    assert [leak.partition(":")[0] for leak in leaks(session)] == ["recent.txt"]


def test_what_a_person_chose_to_write_is_exempt(tmp_path: Path) -> None:
    session = Session(tmp_path)
    for name in ("reports", "profiles"):
        (session.out / name).mkdir(parents=True)
        (session.out / name / "file").write_bytes(SUPPLIER.encode())
    assert len(leaks(session)) == 1


def test_nothing_can_be_read_in_what_the_demonstration_kept_and_sent(played: Walk, tmp_path: Path) -> None:
    session = Session(tmp_path)
    session.out.symlink_to(played.out)
    assert len(canaries(session)) >= 20
    wanted = [spelling for canary in canaries(session) for spelling in spellings(canary)]
    kept = [path for part in ("profiles", "packages") for path in (played.out / part).rglob("*") if path.is_file()]
    assert len(kept) > MOST_IN_ONE_RUN
    bodies = ((path.name, path.read_bytes()) for path in kept)
    assert [name for name, body in bodies if any(spelling in body for spelling in wanted)] == []


def test_a_call_for_an_internet_socket_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def play(self: Session, *before: str) -> str:
        script = "import socket; socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_UNIX).close()"
        return subprocess.run(
            [*before, sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout

    monkeypatch.setattr(Session, "play", play)
    assert len(network_calls(Session(tmp_path))) == 1
