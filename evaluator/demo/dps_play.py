"""The example of a dynamic purchasing system as one command: play it into a folder, then judge every signed file."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import Player
from evaluator.demo.dps_story import story
from evaluator.demo.dps_walk import DpsWalk
from evaluator.demo.example import FOLDER
from evaluator.demo.play import SIGNED, nothing_left_of_a_failure, require_empty
from evaluator.domain.verification import Verdict
from evaluator.services import verification
from evaluator.services.verification import Reader


def play_dps(
    out: Path, *, seed: int, new_id: Callable[[], UUID], tell: Callable[[str], None]
) -> list[tuple[Path, Verdict | None]]:
    """Play the system's years in a new or empty folder; gives each file and, where it is signed, the verdict on it.

    Raises: FileProblem when the folder holds something already or cannot be used.
    """
    require_empty(out)
    walk = DpsWalk(
        out=out, story=story(seed), notice_file=FOLDER / "notice.json", new_id=new_id, tell=tell, dps_id=new_id()
    )
    with nothing_left_of_a_failure(out):
        walk.run()
    tell("Verifying every signed file")
    return [(path, _verdict(path, walk)) for path in walk.written]


def _verdict(path: Path, walk: DpsWalk) -> Verdict | None:
    """The judgement of someone the file concerns; the suppliers' own documents are not signed."""
    if path.suffix not in SIGNED:
        return None
    data = path.read_bytes()
    if not verification.needs_profile(data):
        return verification.verify(data, name=path.name)
    verdicts = (
        verification.verify(data, name=path.name, reader=_reader(one))
        for one in (*walk.players.values(), *walk.panel.values())
    )
    return next((verdict for verdict in verdicts if verdict.valid), None) or Verdict(kind="package", checks=())


def _reader(player: Player) -> Reader:
    profile = player.signing.profile
    return Reader(unlocked=profile.unlocked, fingerprint=profile.card.fingerprint, evaluations=profile.evaluations)
