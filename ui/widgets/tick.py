"""A check box whose words wrap: Qt's own goes off to the right where the text is longer than the pane is wide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.widgets.text import paragraph


class Tick(QWidget):
    """A box and its words; `toggled` follows the box, a click on the words changes it too."""

    toggled = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box, self.words = QCheckBox(), paragraph(text)
        self.box.setAccessibleName(self.words.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.box.toggled.connect(self.toggled)

    @property
    def ticked(self) -> bool:
        """Whether the box is ticked."""
        return self.box.isChecked()

    def tick(self, ticked: bool) -> None:
        """Tick the box, or take the tick away."""
        self.box.setChecked(ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the words is a click on the box."""
        if self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.click()
