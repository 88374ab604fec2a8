"""The last line of the window: what was said last, what is being done, how far it has come, and how to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from ui.seat import Seat
from ui.widgets.fields import button
from ui.words import tr

SOON = 400  # ms after which work is long enough to be cancelled


class LastLine(QStatusBar):
    """Follows the desk. Esc cancels at once; the button is offered to whom it takes too long.

    A step is said by the worker and heard here later: where something waited for the desk meanwhile, its work is over.
    Where what is open can only be read (fault F4), or something typed is not on the disk yet, it says that, instead of
    that all is saved.
    """

    def __init__(self, window: QWidget, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
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
        self.addWidget(self.said, 1)
        self.addPermanentWidget(self._busy)
        self.addPermanentWidget(self.cancel)
        self._follow()

    def _follow(self) -> None:
        desk = self._seat.desk
        self._waiting.timeout.connect(self.cancel.show)
        self.cancel.clicked.connect(desk.cancel)
        self._escape.activated.connect(desk.cancel)
        desk.working.connect(self._working)
        desk.come.connect(self._come)
        desk.cancelled.connect(lambda said: self.said.setText(tr(said)))
        desk.can_cancel.connect(self._can_cancel)
        self._seat.evaluation_changed.connect(self._say_anew)
        self._seat.unsaved_changed.connect(self._say_anew)

    def _working(self, said: str) -> None:
        if said and not self._seat.desk.busy:
            return
        self._busy.setVisible(bool(said))
        self._busy.setRange(0, 0)
        self.said.setText(f"{said}…" if said else self._at_rest())

    def _say_anew(self) -> None:
        if not self._seat.desk.busy:
            self.said.setText(self._at_rest())

    def _at_rest(self) -> str:
        """What holds of the file while nothing is being done."""
        there = self._seat.on_the_desk
        if there is not None and there.file.read_only:
            return tr("Open for reading only: this folder cannot be written in, and no change is saved.")
        if self._seat.has_unsaved:
            return tr("Not everything you typed is saved yet.")
        return tr("All changes are saved on this computer.")

    def _come(self, done: int, of: int) -> None:
        """How many of how many are done; where nothing is counted the bar only moves."""
        if self._seat.desk.busy:
            self._busy.setRange(0, of)
            self._busy.setValue(done)

    def _can_cancel(self, there_is: bool) -> None:
        self._escape.setEnabled(there_is)
        if there_is:
            self._waiting.start()
        else:
            self._waiting.stop()
            self.cancel.hide()
