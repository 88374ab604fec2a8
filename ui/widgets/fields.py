"""Everything that a person fills in: the parts of a form (ui/widgets/form), areas of text, lists to choose from."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from ui.widgets.form import Field, Row, button, calm, line, make_main, rename
from ui.widgets.tables import fill, table
from ui.words import tr

__all__ = ["Field", "Row", "area", "button", "calm", "choice", "fill", "line", "make_main", "rename", "roomy", "table"]


class Area(QPlainTextEdit):
    """Several lines of plain text, as high as so many lines of its own size of text; it grows to twice that, or not."""

    def __init__(self, text: str, *, rows: int, grows: bool) -> None:
        super().__init__(text)
        self._rows, self._grows = rows, grows
        self._size()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another height for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def _size(self) -> None:
        high = self._rows * self.fontMetrics().lineSpacing() + 24
        self.setMinimumHeight(high)
        self.setMaximumHeight(2 * high if self._grows else high)


def area(text: str = "", *, rows: int = 4, grows: bool = True) -> QPlainTextEdit:
    """Several lines of plain text; Tab leaves it."""
    return Area(text, rows=rows, grows=grows)


def choice(options: Iterable[tuple[str, object]]) -> QComboBox:
    """A list to choose from: what is shown, and what it stands for (`currentData`)."""
    made = QComboBox()
    for shown, value in options:
        made.addItem(tr(shown), value)
    made.setMinimumHeight(30)
    return made


def roomy(made: QComboBox, *, letters: int = 0) -> QComboBox:
    """As wide as what it offers, also what comes later; `letters` holds it to so many where texts may be long."""
    policy = QComboBox.SizeAdjustPolicy
    made.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon if letters else policy.AdjustToContents)
    made.setMinimumContentsLength(letters)
    return made
