"""Qt begins, or one line says why it cannot: where it finds no screen it would abort the program in words of its own.

Nothing is asked beforehand, for each of its platforms finds its screen in its own way; the moment it gives up is heard,
and there the program ends as a command that is refused (docs/COMMANDS).
"""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.words import tr

REFUSED = 2
STYLE = ("-style", "fusion")  # told, not set: setStyle gives a QStyle back, whose names take an eighth of the start


def application_called(name: str) -> QApplication:
    """The one application; where no window can be shown the process ends with exit status 2."""
    warnings: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            warnings.append(text)
            return
        _say(
            tr("No window can be shown: there is no screen, or a part that Qt needs for it is missing.")
            + " "
            + tr("Start the program at a desktop, or give it a command: --help lists them.")
        )
        os._exit(REFUSED)  # Qt aborts as soon as this returns

    before = qInstallMessageHandler(hear)
    try:
        application = QApplication([name, *STYLE])
    finally:
        qInstallMessageHandler(before)
    for warning in warnings:
        _say(warning)
    return application


def _say(line: str) -> None:
    """On standard error, where there is one: the built program for Windows has none."""
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
