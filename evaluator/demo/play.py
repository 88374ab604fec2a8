"""The demonstration as one command: play the walk into a folder, then judge every signed file it made."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import Player
from evaluator.demo.content import Content
from evaluator.demo.example import FOLDER, example
from evaluator.demo.generated import generated
from evaluator.demo.walk import Walk
from evaluator.domain.verification import Verdict
from evaluator.errors import FileProblem, RuleBroken
from evaluator.services import verification
from evaluator.services.verification import Reader
from evaluator.storage.files import in_plain_words
from evaluator.storage.places import refuse_shared_folder

SMALL, TYPICAL, LARGE = "small", "typical", "large"
SIGNED = {".bidpack", ".pdf", ".asice"}


def play(
    out: Path,
    *,
    size: str,
    seed: int,
    clock: Callable[[], datetime],
    new_id: Callable[[], UUID],
    tell: Callable[[str], None],
) -> list[tuple[Path, Verdict | None]]:
    """Make a whole evaluation in a new or empty folder; gives each file and, where it is signed, the verdict on it.

    Raises: RuleBroken for another size; FileProblem when the folder holds something already or cannot be used.
    """
    content = _content(size, seed)
    walk = Walk(
        out=out,
        content=content,
        notice_file=FOLDER / "notice.json",
        clock=clock,
        new_id=new_id,
        tell=tell,
        evaluation_id=new_id(),
    )
    with nothing_left_of_a_failure(out):
        walk.run()
        written = walk.progress.each(walk.written, "Verifying every signed file")
        return [(path, judged(path, out=out, players=walk.players.values())) for path in written]


def _content(size: str, seed: int) -> Content:
    if size == SMALL:
        return example()
    if size in (TYPICAL, LARGE):
        return generated(size, seed)
    raise RuleBroken(
        "“{size}” is not a size.",
        hint="Choose {small}, {typical} or {large}.",
        size=size,
        small=SMALL,
        typical=TYPICAL,
        large=LARGE,
    )


@contextmanager
def nothing_left_of_a_failure(out: Path) -> Iterator[None]:
    """A new or empty folder, so all that is in it is ours to take away where the work within fails or is stopped.

    Raises: FileProblem when the folder holds something already or cannot be used.
    """
    was_there = _empty(out)
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            for made in out.iterdir():
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            if not was_there:
                out.rmdir()


def _empty(out: Path) -> bool:
    """Make an empty folder of it; gives whether it was there."""
    refuse_shared_folder(out)
    with in_plain_words(out, "used"):
        was_there = out.exists()
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise FileProblem(
                "The folder {out} is not empty.", hint="Name a new folder, or empty this one first.", out=out
            )
    return was_there


def judged(path: Path, *, out: Path, players: Iterable[Player]) -> Verdict | None:
    """The judgement of someone the file concerns; the suppliers' own documents are not signed."""
    if path.suffix not in SIGNED or "responses" in path.relative_to(out).parts:
        return None
    data = path.read_bytes()
    if not verification.needs_profile(data):
        return verification.verify(data, name=path.name)
    verdicts = (verification.verify(data, name=path.name, reader=_reader(player)) for player in players)
    return next((verdict for verdict in verdicts if verdict.valid), None) or Verdict(kind="package", checks=())


def _reader(player: Player) -> Reader:
    profile = player.signing.profile
    return Reader(unlocked=profile.unlocked, fingerprint=profile.card.fingerprint, evaluations=profile.evaluations)
