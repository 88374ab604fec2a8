"""What the panel sees on the wall: one item, large, with no price, nothing of another tender and no way elsewhere.

It mirrors what the chair shows and types, on another monitor than the chair's where there is one. With one monitor it
is a window beside the chair's, never over the whole of it. Picture: docs/UX, 08.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from evaluator.domain.drawing import Picture
from evaluator.domain.spread import NOTHING_SHOWN
from ui.widgets.drawn import Drawn
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, heading, paragraph
from ui.words import tr

LARGER = 1.6  # times the text of the program
ON_ONE_MONITOR = 0.8  # of it, so that the chair's own window stays in sight
COLUMNS = 2


def other_monitors(beside: QWidget) -> list[QScreen]:
    """Every monitor but the one this window is on, from left to right."""
    own = beside.window().screen()
    others = [one for one in QGuiApplication.screens() if one is not own and one.name() != own.name()]
    return sorted(others, key=lambda one: one.geometry().x())


class ProjectorWindow(QWidget):
    """A window of its own; Escape or F11 closes it, nothing in it can be changed. `gone` follows when it is closed."""

    gone = Signal()

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
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        for keys in ("Esc", "F11"):
            QShortcut(QKeySequence(keys), self, self.close)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.leave_lost_monitor)

    def open_on_the_wall(self, beside: QWidget, wanted: str = "") -> str:
        """Show it full on another monitor than the one of `beside`, or as a window; gives where, in a sentence.

        `wanted` names the monitor where there are several others. The chair's window keeps the focus.
        """
        walls = other_monitors(beside)
        wall = next((one for one in walls if one.name() == wanted), walls[0] if walls else None)
        if wall is None:
            self.resize(beside.screen().availableSize() * ON_ONE_MONITOR)
            self.showNormal()
        else:
            self.setScreen(wall)
            self.setGeometry(wall.geometry())
            self.showFullScreen()
        self._enlarge()
        if wall is None:
            return tr("One monitor only: the projector is a window of its own. Share that window, not your screen.")
        size = wall.size()
        return tr("The projector is on the monitor {name}, {width} × {height}. F11 takes it away.").format(
            name=wall.name(), width=size.width(), height=size.height()
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another size of text is chosen at the chair's window: the wall follows it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._enlarge()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that nothing is on the wall any more, however it came to be closed."""
        super().closeEvent(event)
        self.gone.emit()

    def leave_lost_monitor(self, _: QScreen) -> None:
        """A monitor was unplugged: never cover the chair's own with what stood on it."""
        if self.isVisible():
            self.close()

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
            label.setStyleSheet("")  # what it was enlarged to for another size of text
            label.ensurePolished()
            label.setStyleSheet(f"font-size: {round(label.fontInfo().pixelSize() * LARGER)}px")
