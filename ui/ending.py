"""However the program is ended, what was typed is saved: the window's cross, the end of the session, SIGTERM.

Only a killed process cannot save any more; it loses what was typed in the last two seconds (ui/screens/scoring).
"""

import signal
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

HEARTBEAT = 200  # ms: Qt does not wake Python for a signal, so Python is given a turn this often
ENDINGS = ("SIGTERM", "SIGINT", "SIGHUP")  # SIGHUP is not known on Windows


def save_before_the_end(application: QApplication, window: QWidget) -> QTimer:
    """Close the window, which saves, when the system asks the program to end; gives the timer that listens."""

    def asked(number: int, frame: FrameType | None) -> None:
        window.close()
        application.quit()

    for name in ENDINGS:
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, asked)
    application.commitDataRequest.connect(lambda _: window.close())
    beat = QTimer(window)
    beat.timeout.connect(lambda: None)
    beat.start(HEARTBEAT)
    return beat
