"""What a whole session leaves behind and whom it calls: gates G9 (nothing readable) and G10 (no network).

The session is the demonstration, everybody's work on one computer, in a process of its own with a home, a temporary
folder and settings of its own. Exempt are the files a person chose to write: reports, letters, responses, the record,
the award's open files and the demonstration's own list of secrets.
"""

import base64
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluator.demo.example import example
from evaluator.domain.panel import Role

MAIN = Path(__file__).resolve().parents[2] / "main.py"
KEPT = (("profiles",), ("packages",))  # of the demonstration's folder: what the program keeps, and what travels
LONGEST_SESSION = 600  # seconds
_INTERNET = re.compile(r"AF_INET6?\b|PF_INET6?\b")


@dataclass(frozen=True, slots=True)
class Session:
    """The folders of one session; all of them were empty before."""

    folder: Path

    @property
    def out(self) -> Path:
        return self.folder / "demo"

    def environment(self) -> dict[str, str]:
        """Every place that a program on Linux might write to lies in the session's own folder."""
        places = {"HOME": "home", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "home/config"}
        places |= {"XDG_DATA_HOME": "home/data", "XDG_CACHE_HOME": "home/cache", "XDG_STATE_HOME": "home/state"}
        for name in places.values():
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        own = {name: str(self.folder / place) for name, place in places.items()}
        return {"PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", **own}

    def play(self, *before: str, killed_after: float | None = None) -> str:
        """The demonstration from beginning to end, or until it is killed; what it said on the terminal."""
        with subprocess.Popen(
            [*before, sys.executable, str(MAIN), "demo", "--out", str(self.out)],
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as running:
            if killed_after is not None:
                time.sleep(killed_after)
                running.send_signal(signal.SIGKILL)
            said, _ = running.communicate(timeout=LONGEST_SESSION)
        if killed_after is None and running.returncode:
            raise RuntimeError(f"the session ended with {running.returncode}: {said[-500:]}")
        return said

    def left_behind(self) -> Iterator[Path]:
        """Every file that nobody chose to write."""
        for path in self.folder.rglob("*"):
            chosen = path.is_relative_to(self.out) and path.relative_to(self.out).parts[:1] not in KEPT
            if path.is_file() and not chosen:
                yield path


def canaries(session: Session) -> list[bytes]:
    """What may stand in no file: words of tenders, prices and panel, and the session's secrets where it made any."""
    content = example()
    words = [tender.supplier for tender in content.tenders]
    words += [f"{amount}" for tender in content.tenders for amount in tender.prices().values()]
    members = [person.key for person in content.people if Role.MEMBER in person.roles]
    words += [score.rationale[:60] for key in members for score in content.scores_by(key)[:3]]
    words += [score.reason[:60] for score in content.agreed[:6]]
    words += [content.call_off.pricing_volume or "Pricing schedule.pdf"]
    secrets = session.out / "example-secrets.json"
    found = [word.encode() for word in words if len(word) >= 6]
    if secrets.is_file():
        for person in json.loads(secrets.read_bytes())["people"]:
            found += [person[name].encode() for name in ("passphrase", "age_identity", "recovery_code")]
            found += [bytes.fromhex(key) for key in person["databases"].values()]
    return list(dict.fromkeys(found))


def spellings(canary: bytes) -> set[bytes]:
    """The canary as it may lie in a file: bytes, hex, base64 at each of three places, UTF-16, JSON with escapes."""
    found = {canary, canary.hex().encode(), canary.hex().upper().encode()}
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + canary)
        found.add(whole[4 if before else 0 : len(whole) - 4])
    if canary.isascii() or _is_text(canary):
        text = canary.decode()
        found |= {text.encode("utf-16-le"), text.encode("utf-16-be"), json.dumps(text)[1:-1].encode()}
    return {each for each in found if len(each) >= 6}


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def leaks(session: Session) -> list[str]:
    """Every file that holds a canary, with the canary."""
    wanted = [(canary, spelling) for canary in canaries(session) for spelling in spellings(canary)]
    found = []
    for path in session.left_behind():
        body = path.read_bytes()
        found += [f"{path.name}: {canary[:30]!r}" for canary, spelling in wanted if spelling in body]
    return found


def network_calls(session: Session) -> list[str]:
    """Every call of a session that asks for an internet socket, as strace saw it in all its processes."""
    log = session.folder / "strace.log"
    session.play("strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect,bind,sendto", "-o", str(log))
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if _INTERNET.search(line)]
