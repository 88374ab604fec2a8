"""Where failures are told: one that no screen asked for gets a dialog, a bug a file on this computer.

Nothing is sent anywhere. The file holds where in the program it happened, and no text of a tender or a score. What
telling takes is imported when something fails: start-up is imports.
"""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget

from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from evaluator.errors import EvaluatorError

CRASH_FILE = "crash.txt"


def tell(parent: QWidget | None, problem: "EvaluatorError") -> "QMessageBox":
    """Say a failure with the next step, in a dialog that stops nothing else."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, tr("There is a problem"), tr(problem.message), parent=parent)
    box.setInformativeText(tr(problem.hint))
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    box.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def keep_crashes(folder: Path, parent: QWidget) -> None:
    """From now on an unforeseen error is written to a file in `folder` and told to the person."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from evaluator.errors import EvaluatorError

        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        written = _written(folder, kind, trace)
        tell(
            parent,
            EvaluatorError(
                tr("The program met an error it did not expect. What was saved is safe."),
                hint=tr("Close it and start it again. {written}").format(written=written),
            ),
        )

    sys.excepthook = caught


def _written(folder: Path, kind: type[BaseException], trace: TracebackType | None) -> str:
    """Write down where it happened; only file names, lines and functions, never values."""
    import traceback
    from datetime import UTC, datetime

    places = "".join(f"{Path(at.filename).name}:{at.lineno} {at.name}\n" for at in traceback.extract_tb(trace))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / CRASH_FILE).write_text(f"{datetime.now(UTC).isoformat()}\n{kind.__name__}\n{places}", "utf-8")
    except OSError:
        return tr("Its place could not be written down.")
    return tr("Its place is written down in {folder}.").format(folder=folder / CRASH_FILE)
