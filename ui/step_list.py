"""The list at the left edge of the window: the steps of whoever sits here, each leading to its screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui import theme
from ui.widgets.scrolling import WrappedLines, wrapping
from ui.words import tr

NO_BREAK, AROUND = "\u00a0", 26  # and the bar and the line around the steps, in pixels
NARROW, LEAST, WIDEST = 14, 120, 16_777_215  # letters where room is short; pixels of the longest step; Qt's no limit


class StepList(QListWidget):
    """`wanted` carries the name of the step that a person chose."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setAccessibleName(tr("Steps"))
        self.setTabKeyNavigation(False)
        wrapping(self)
        self.setItemDelegate(WrappedLines(self, padding=theme.BASE))
        self.itemSelectionChanged.connect(self._chosen)  # currentRowChanged does not follow assistive tools

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """List these: name, and what it is called."""
        self.blockSignals(True)
        self.clear()
        for name, shown in steps:
            item = QListWidgetItem(_in_one(tr(shown)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr(shown))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.addItem(item)
        self.blockSignals(False)

    def mark(self, name: str) -> None:
        """Mark the step whose screen is shown; nobody chose it."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.setCurrentRow(row)
        self.blockSignals(False)

    def fit(self, *, narrow: bool) -> None:
        """As wide as the longest step; where the window is narrow, long steps wrap."""
        wide = self.fontMetrics().horizontalAdvance
        words = (word for row in range(self.count()) for word in self.item(row).text().split(" "))
        longest = max(map(wide, words), default=0) + 2 * theme.BASE + AROUND
        whole = max(self.sizeHintForColumn(0), LEAST) + 24
        self.setFixedWidth(max(min(whole, NARROW * wide("n") if narrow else WIDEST), longest))

    def _chosen(self) -> None:
        for item in self.selectedItems():
            self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))


def _in_one(step: str) -> str:
    """A step whose number stays beside its first word where it wraps."""
    return step.replace(" ", NO_BREAK, 1) if step[:1].isdigit() else step
