"""Progress, response and form of scoring: side by side, in two tabs, or in three, as the width in letters allows.

Three panes on a laptop at 100 % text (docs/UX section 9). Where text is larger the response stays beside the form as
long as both can be read, and the way to the others has a tab of its own; where text is largest each has one.
"""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.widgets.fitting import wide_in_text
from ui.widgets.progress import ProgressPane
from ui.widgets.question import QuestionPane
from ui.widgets.responses import ResponsePane
from ui.widgets.score_form import ScoreForm
from ui.widgets.scrolling import scrolling
from ui.words import tr

ROOM_FOR_THREE, ROOM_FOR_TWO = 1_120, 860  # pixels of text at 100 %: in fewer, something would be out of sight
THREE_BESIDE, TWO_BESIDE = (280, 444, 422), (574, 574)  # shares of progress, response, form; of response and form
GUIDANCE_ABOVE, GUIDANCE_BESIDE = (190, 326), (420, 680)  # shares of guidance and form in their pane


class Arrangement(Enum):
    """How the three lie."""

    BESIDE = auto()
    TWO_TABS = auto()  # the response beside the form, the progress in the other
    THREE_TABS = auto()


class ScorePanes(QWidget):
    """`arranged` says that the panes lie another way now."""

    arranged = Signal()

    def __init__(self, progress: ProgressPane, responses: ResponsePane, asked: QuestionPane, form: ScoreForm) -> None:
        super().__init__()
        self._progress, self._responses, self._asked, self._form = progress, responses, asked, form
        self._guided = QSplitter(Qt.Orientation.Vertical)
        self._guided.setChildrenCollapsible(False)
        for place in (asked.place, scrolling(form)):
            self._guided.addWidget(place)
        self._guided.setStretchFactor(0, 2)  # what a larger window has to give is the guidance's
        self._guided.setStretchFactor(1, 1)
        self._panes = (scrolling(progress), scrolling(responses), self._guided)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setChildrenCollapsible(False)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Response, form or progress"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.tabs, 1)
        self.arrangement = Arrangement.BESIDE
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lie as the width allows."""
        super().resizeEvent(event)
        wanted = self._fitting()
        if wanted is not self.arrangement:
            self.arrangement = wanted
            self._place()
            self.arranged.emit()

    def show_response(self) -> None:
        """Bring the response to the front."""
        self.tabs.setCurrentIndex(0)

    def show_form(self) -> None:
        """Bring the form to the front."""
        self.tabs.setCurrentIndex(int(self.arrangement is Arrangement.THREE_TABS))

    def _fitting(self) -> Arrangement:
        room = wide_in_text(self)
        if room >= ROOM_FOR_THREE:
            return Arrangement.BESIDE
        return Arrangement.TWO_TABS if room >= ROOM_FOR_TWO else Arrangement.THREE_TABS

    def _place(self) -> None:
        progress, shown, form = self._panes
        self.tabs.clear()
        if self.arrangement is Arrangement.THREE_TABS:
            for pane, title in ((shown, tr("Response")), (form, tr("Form")), (progress, tr("Progress"))):
                self.tabs.addTab(pane, title)
        elif self.arrangement is Arrangement.TWO_TABS:
            self.tabs.addTab(progress, tr("Progress"))  # out of the row first: its shares are told in order
            self._put_beside(shown, form, shares=TWO_BESIDE)
            self.tabs.insertTab(0, self._beside, tr("Response and form"))
            self.tabs.setCurrentIndex(0)
        else:
            self._put_beside(progress, shown, form, shares=THREE_BESIDE)
            self._column.addWidget(self._beside, 1)
        self._beside.setVisible(self.arrangement is not Arrangement.THREE_TABS)
        self.tabs.setVisible(self.arrangement is not Arrangement.BESIDE)
        self._squeeze()

    def _put_beside(self, *panes: QWidget, shares: tuple[int, ...]) -> None:
        for pane in panes:
            self._beside.addWidget(pane)
            pane.show()
        self._beside.setSizes(list(shares))

    def _squeeze(self) -> None:
        """Leave the room to what is read and written."""
        tabbed, single = self.arrangement is not Arrangement.BESIDE, self.arrangement is Arrangement.THREE_TABS
        self._progress.title.setVisible(not tabbed)
        self._responses.squeeze(tabbed)
        self._form.squeeze(tabbed)
        self._asked.follow(tabbed)
        self._guided.setOrientation(Qt.Orientation.Horizontal if single else Qt.Orientation.Vertical)
        self._guided.setSizes(list(GUIDANCE_BESIDE if single else GUIDANCE_ABOVE))
