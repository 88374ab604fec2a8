"""From the start of the program to the unlock prompt, against a bare window of Qt's."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, alternate

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


def rows() -> Iterator[Row]:
    """The one row."""
    yield start_to_prompt()


def start_to_prompt() -> Row:
    """Two processes, from their start to the first painted window: the program's, and a bare one of Qt's."""
    with tempfile.TemporaryDirectory() as folder:
        return alternate(
            "program start → unlock prompt shown",
            product=partial(_run, PROGRAM, folder),
            yardstick=partial(_run, BARE_WINDOW, folder),
            goal=1.3,
            cpu_bound=False,
        )


def _run(program: str, folder: str) -> None:
    subprocess.run([sys.executable, "-c", program, folder], check=True, stderr=subprocess.DEVNULL, cwd=ROOT)
