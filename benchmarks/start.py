"""From the start of the program to the unlock prompt, against a bare window of Qt's.

Asked for a passphrase, any program needs more of Qt than an empty window does (fonts, and what Qt makes of each class
that is used), so a bare prompt is a second yardstick. It asks for one name of `Qt`, as most programs do, which makes
them all; ours does without until it is seen. The program was started here before: it knows the colours of last time.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings

from benchmarks.measure import Row, alternate
from ui.colours import LIGHT
from ui.preferences import Preferences

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
SEEN_AND_END = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
run_until_the_end = QApplication.exec
def run_until_seen(*_):
    (window,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    seen = Seen()
    window.installEventFilter(seen)
    run_until_the_end()
QApplication.exec = run_until_seen
"""
PROGRAM = """
from pathlib import Path
from ui.application import run
run(Path(sys.argv[1]))
"""
BARE_WINDOW = """
application = QApplication([])
window = QWidget()
window.resize(1366, 728)
window.show()
application.exec()
"""
BARE_PROMPT = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout
application = QApplication([])
window = QWidget()
window.resize(1366, 728)
column = QVBoxLayout(window)
column.setAlignment(Qt.AlignmentFlag.AlignTop)
passphrase = QLineEdit()
passphrase.setEchoMode(QLineEdit.EchoMode.Password)
for part in (QLabel("Passphrase"), passphrase, QPushButton("Unlock")):
    column.addWidget(part)
window.show()
application.exec()
"""


def rows() -> Iterator[Row]:
    """The row of BENCHMARKS.md, and the same against a bare prompt."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "card.bidid").touch()  # a profile, so that its passphrase is asked for
        kept = QSettings(str(folder / "bid-evaluation" / "windows.ini"), QSettings.Format.IniFormat)
        Preferences(kept).keep_colours(LIGHT)
        kept.sync()
        yield start_to_prompt("program start → unlock prompt shown", folder, BARE_WINDOW)
        yield start_to_prompt("program start → unlock prompt shown, against a bare prompt", folder, BARE_PROMPT)


def start_to_prompt(name: str, folder: Path, yardstick: str) -> Row:
    """Two processes, from their start to the first painted window: the program's, and a bare one of Qt's."""
    return alternate(
        name,
        product=partial(_run, PROGRAM, folder),
        yardstick=partial(_run, yardstick, folder),
        goal=1.3,
        cpu_bound=False,
    )


def _run(program: str, folder: Path) -> None:
    quick = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, "-c", SEEN_AND_END + program, str(folder)],
        check=True,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=quick | {"XDG_CONFIG_HOME": str(folder)},  # the program is shipped as bytecode, and so it is measured
    )
