"""A window for everybody at once, open and with something to do: `python -m tests.journeys.all_windows FILE`.

For the assistive tool that walks every screen. FILE lists whose window (its title), their profile, what opens it, and
the evaluation or the purchasing system to open, if any.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from evaluator.formats.identity import read_card
from evaluator.services.profile import Profile
from evaluator.storage.keys import Unlocked
from tests.journeys.stages import Seated
from ui import theme
from ui.application import window_on
from ui.main_window import PRODUCT, MainWindow
from ui.seat import Seat


def listed(title: str, seated: Seated, *, opened: bool = True) -> dict[str, str]:
    """One window as it stands in the file."""
    return _listed(title, seated.profile, evaluation=str(seated.evaluation_id) if opened else "")


def listed_on_system(title: str, profile: Profile, system: UUID) -> dict[str, str]:
    """The same of a window on a dynamic purchasing system."""
    return _listed(title, profile, system=str(system))


def _listed(title: str, profile: Profile, *, evaluation: str = "", system: str = "") -> dict[str, str]:
    unlocked = profile.unlocked
    return {
        "title": title,
        "folder": str(profile.folder),
        "id": str(unlocked.profile_id),
        "root": unlocked.root.hex(),
        "age": unlocked.age_identity.decode(),
        "evaluation": evaluation,
        "system": system,
    }


def window_for(one: dict[str, str]) -> MainWindow:
    """Somebody's window with their evaluation or system open."""
    folder = Path(one["folder"])
    unlocked = Unlocked(profile_id=UUID(one["id"]), root=bytes.fromhex(one["root"]), age_identity=one["age"].encode())
    seat = Seat(folder)
    seat.unlocked(Profile(folder=folder, card=read_card((folder / "card.bidid").read_bytes()), unlocked=unlocked))
    window = window_on(seat)
    window.setWindowTitle(one["title"])
    window.show()
    if one["evaluation"]:
        seat.open(UUID(one["evaluation"]))
        seat.desk.finish()
    if one["system"]:
        seat.open_system(UUID(one["system"]))
        seat.desk.finish()
    return window


def main(windows: Sequence[dict[str, str]]) -> int:
    """Show them all until the process is ended."""
    application = QApplication([PRODUCT])
    application.setApplicationName(PRODUCT)
    theme.apply(application)
    shown = [window_for(one) for one in windows]
    return application.exec() if shown else 1


if __name__ == "__main__":
    raise SystemExit(main(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
