"""However the program ends, typing is safe: asked to end it loses nothing, killed at most the last two seconds."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from evaluator.formats.identity import read_card
from evaluator.services.profile import CARD_NAME, Profile, open_evaluation
from evaluator.storage.keys import Unlocked
from tests.journeys.typing_program import BETWEEN_LETTERS, LETTERS

TYPED = 75  # letters before the end: some three seconds
WITHIN = 2_000  # ms: what may be lost to a kill


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How it ended, what had been typed, and what is on the disk."""

    status: int
    typed: str
    kept: str


def end_while_typing(folder: Path, how: signal.Signals) -> Ended:
    """Type, end the program in that way, and read what it left."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typing_program", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as program:
        assert program.stdout is not None
        opened, typed = json.loads(program.stdout.readline()), 0
        while typed < TYPED:
            typed = int(program.stdout.readline())
        program.send_signal(how)
        typed = max([typed, *map(int, program.stdout.read().split())])
        status = program.wait(timeout=10)
    return Ended(status=status, typed="".join(LETTERS[n % len(LETTERS)] for n in range(typed)), kept=kept(opened))


def kept(opened: dict[str, str]) -> str:
    """The rationale on the disk."""
    folder = Path(opened["folder"])
    unlocked = Unlocked(
        profile_id=UUID(opened["id"]), root=bytes.fromhex(opened["root"]), age_identity=opened["age"].encode()
    )
    profile = Profile(folder=folder, card=read_card((folder / CARD_NAME).read_bytes()), unlocked=unlocked)
    with open_evaluation(profile, UUID(opened["evaluation"])) as file, file.work() as uow:
        return "".join(score.rationale for score in uow.scores.of(opened["member"]))


@pytest.mark.slow
def test_asked_to_end_it_saves_what_was_typed_to_the_last_letter(tmp_path: Path) -> None:
    ended = end_while_typing(tmp_path, signal.SIGTERM)
    assert ended.status == 0
    assert ended.kept == ended.typed


@pytest.mark.slow
def test_killed_it_loses_no_more_than_the_last_two_seconds(tmp_path: Path) -> None:
    ended = end_while_typing(tmp_path, signal.SIGKILL)
    assert ended.status == -signal.SIGKILL
    assert ended.typed.startswith(ended.kept)
    assert len(ended.typed) - len(ended.kept) <= WITHIN / BETWEEN_LETTERS
