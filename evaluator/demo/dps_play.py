"""The example of a dynamic purchasing system as one command: play it into a folder, then judge every signed file."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from evaluator.demo.dps_story import story
from evaluator.demo.dps_walk import DpsWalk
from evaluator.demo.example import FOLDER
from evaluator.demo.play import judged, nothing_left_of_a_failure
from evaluator.domain.verification import Verdict


def play_dps(
    out: Path, *, seed: int, new_id: Callable[[], UUID], tell: Callable[[str], None]
) -> list[tuple[Path, Verdict | None]]:
    """Play the system's years in a new or empty folder; gives each file and, where it is signed, the verdict on it.

    Raises: FileProblem when the folder holds something already or cannot be used.
    """
    walk = DpsWalk(
        out=out, story=story(seed), notice_file=FOLDER / "notice.json", new_id=new_id, tell=tell, dps_id=new_id()
    )
    with nothing_left_of_a_failure(out):
        walk.run()
        tell("Verifying every signed file")
        players = [*walk.players.values(), *walk.panel.values()]
        return [(path, judged(path, out=out, players=players)) for path in walk.written]
