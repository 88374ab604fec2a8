"""The last line of the window: what was said last, what is being done, how far it has come, and how to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from ui.desk import Desk
from ui.widgets.fields import button
from ui.words import tr

SOON = 400  # ms after which work is long enough to be cancelled


class LastLine(QStatusBar):
    """Follows the desk. Esc cancels at once; the button is offered to whom it takes too long.

    A step is said by the worker and heard here later: where something waited for the desk meanwhile, its work is over.
    """

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__()
        self.said = QLabel(tr("Nothing leaves this computer. The program makes no network connections."))
        self.said.setContentsMargins(16, 0, 0, 0)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setMaximumWidth(140)
        self._busy.setAccessibleName(tr("Working"))
        self._busy.hide()
        self.cancel = button("Cancel")
        self.cancel.setToolTip(tr("Esc"))
        self.cancel.hide()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SOON)
        self._desk = desk
        self.addWidget(self.said, 1)
        self.addPermanentWidget(self._busy)
        self.addPermanentWidget(self.cancel)
        self._follow(desk)

    def _follow(self, desk: Desk) -> None:
        self._waiting.timeout.connect(self.cancel.show)
        self.cancel.clicked.connect(desk.cancel)
        self._escape.activated.connect(desk.cancel)
        desk.working.connect(self._working)
        desk.come.connect(self._come)
        desk.cancelled.connect(lambda said: self.said.setText(tr(said)))
        desk.can_cancel.connect(self._can_cancel)

    def _working(self, said: str) -> None:
        if said and not self._desk.busy:
            return
        self._busy.setVisible(bool(said))
        self._busy.setRange(0, 0)
        self.said.setText(f"{said}…" if said else tr("All changes are saved on this computer."))

    def _come(self, done: int, of: int) -> None:
        """How many of how many are done; where nothing is counted the bar only moves."""
        if self._desk.busy:
            self._busy.setRange(0, of)
            self._busy.setValue(done)

    def _can_cancel(self, there_is: bool) -> None:
        self._escape.setEnabled(there_is)
        if there_is:
            self._waiting.start()
        else:
            self._waiting.stop()
            self.cancel.hide()
