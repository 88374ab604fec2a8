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
PAINT_AND_END = "QApplication.exec = lambda *_: (QApplication.processEvents(), os._exit(0))"
PROGRAM = f"""
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
{PAINT_AND_END}
from ui.application import run
run(Path(sys.argv[1]))
"""
BARE_WINDOW = f"""
import os
from PySide6.QtWidgets import QApplication, QWidget
{PAINT_AND_END}
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
