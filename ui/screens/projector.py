"""What the panel sees on the wall: one item, large, with no price, nothing of another tender and no way elsewhere.

It mirrors what the chair shows and types, on the second screen where there is one. Picture: docs/UX, 08.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from evaluator.domain.drawing import Picture
from evaluator.domain.spread import NOTHING_SHOWN
from ui.widgets.drawn import Drawn
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, heading, paragraph
from ui.words import tr

LARGER = 1.6  # times the text of the program
COLUMNS = 2


class ProjectorWindow(QWidget):
    """A window of its own; Escape or F11 closes it, nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(tr("Projector: moderation"))
        self.setObjectName("projector")
        self.title, self.place = heading("", 1), heading("", 2)
        self.plot, self.agreed = Drawn(NOTHING_SHOWN), Card("Agreed so far")
        self.points, self.reason = heading("", 2), paragraph()
        self._reasons = QGridLayout()
        self._cards: list[Card] = []
        self._lay_out()
        for keys in (tr("Esc"), "F11"):
            QShortcut(QKeySequence(keys), self, self.close)

    def open_on_the_wall(self) -> None:
        """Show it full on the second screen, or as a large window where there is one screen only."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            self.setGeometry(screens[1].availableGeometry())
            self.showFullScreen()
        else:
            self.resize(screens[0].availableSize() * 0.9)
            self.show()
        self._enlarge()

    def show_item(self, title: str, place: str) -> None:
        """Which item it is, and how many there are."""
        self.title.setText(title)
        self.place.setText(place)

    def show_scores(self, spread: Picture, reasons: Sequence[tuple[str, str]]) -> None:
        """Everybody's points and reasons under the names the chair shows them by."""
        self.plot.show_picture(spread)
        for old in self._cards:
            self._reasons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = []
        for number, (who, text) in enumerate(reasons):
            card = Card(who)
            card.add(paragraph(text))
            self._reasons.addWidget(card, number // COLUMNS, number % COLUMNS)
            self._cards.append(card)
        self._enlarge()

    def show_agreed(self, points: str, reason: str) -> None:
        """What the chair has entered for the panel so far."""
        self.points.setText(points)
        self.reason.setText(reason)

    def _lay_out(self) -> None:
        top, inside = QHBoxLayout(), QWidget()
        top.addWidget(self.title, 1)
        top.addWidget(self.place)
        self.place.setWordWrap(False)
        spread = Card("Spread")
        spread.add(self.plot)
        self.agreed.add(self.points, self.reason)
        column = QVBoxLayout(inside)
        column.addWidget(spread)
        column.addLayout(self._reasons)
        column.addWidget(self.agreed)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 18)
        whole.addLayout(top)
        whole.addWidget(scrolling(inside), 1)

    def _enlarge(self) -> None:
        """Every label in the window at 160 % of the size it has elsewhere."""
        for control in self.findChildren(QPushButton):
            control.hide()  # the wall is for looking: what can be pressed is on the chair's own screen
        for label in self.findChildren(QLabel):
            if label.property("enlarged") is None:
                label.setProperty("enlarged", True)
                label.ensurePolished()
                label.setStyleSheet(f"font-size: {round(label.fontInfo().pixelSize() * LARGER)}px")
