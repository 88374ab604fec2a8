"""A chart beside its figures: what is drawn has a name, a description, and a table one press away (WCAG 1.1.1)."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.fields import Row, button, fill, table
from ui.words import tr


class Chart(QWidget):
    """A picture, and “Show as table”, which puts the same figures in its place."""

    def __init__(self, picture: QWidget, heads: Sequence[str], *, name: str) -> None:
        super().__init__()
        self.picture = picture
        self.as_table = button("Show as table")
        self.as_table.setCheckable(True)
        self.figures = table(heads, name=tr("{name}, as a table").format(name=tr(name)))
        self.figures.setMinimumHeight(120)
        self.figures.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        column.addWidget(self.figures)
        column.addWidget(Row(self.as_table), 0, Qt.AlignmentFlag.AlignBottom)
        self.as_table.toggled.connect(self._show)

    def show_heads(self, heads: Sequence[str], *, name: str) -> None:
        """Give the table other columns."""
        self.figures.setColumnCount(len(heads))
        self.figures.setHorizontalHeaderLabels([tr(head) for head in heads])
        self.figures.setAccessibleName(tr("{name}, as a table").format(name=tr(name)))

    def show_figures(self, rows: Iterable[Sequence[str]]) -> None:
        """Say the figures that the picture shows."""
        fill(self.figures, rows)

    def _show(self, as_table: bool) -> None:
        self.figures.setVisible(as_table)
        self.picture.setVisible(not as_table)
