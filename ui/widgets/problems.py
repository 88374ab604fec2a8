"""“There is a problem”: the summary at the top of a screen, with a link to each field.

Source: NHS digital service manual, error summary and error message.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from evaluator.errors import EvaluatorError
from ui.widgets.fields import Field, button
from ui.widgets.scrolling import scrolls
from ui.widgets.text import heading, paragraph
from ui.words import tr

PART_OF_WINDOW = 3  # the list is at most so high: a third


class Problems(QFrame):
    """What stands in the way, each with its hint; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problems")
        self.setAccessibleName(tr("There is a problem"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(heading("There is a problem"))
        self.place = _Listed()
        self._listed = self.place.lines
        column.addWidget(self.place)
        self._fields: list[Field] = []
        self.hide()

    @property
    def messages(self) -> list[str]:
        """What is said, for a test and for assistive tools."""
        return [] if self.isHidden() else self.accessibleDescription().split("\n")

    def show_problem(self, problem: EvaluatorError, *, field: Field | None = None) -> None:
        """Say one problem with its hint; at its field too, if it belongs to one."""
        self.clear()
        self.add(problem.message, hint=problem.hint, field=field)

    def add(self, message: str, *, hint: str = "", field: Field | None = None) -> None:
        """Say one more problem."""
        said = f"{tr(message)} {tr(hint)}".strip()
        if field is None:
            self._listed.addWidget(paragraph(said))
        else:
            link = button(said, link=True)
            link.clicked.connect(lambda: field.control.setFocus(Qt.FocusReason.OtherFocusReason))
            self._listed.addWidget(link)
            field.wrong(message)
            self._fields.append(field)
        self.setAccessibleDescription("\n".join(filter(None, (self.accessibleDescription(), said))))
        self.show()

    def clear(self) -> None:
        """Nothing stands in the way any more."""
        while self._listed.count():
            taken = self._listed.takeAt(0)
            widget: QWidget | None = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for field in self._fields:
            field.right()
        self._fields.clear()
        self.setAccessibleDescription("")
        self.hide()


class _Listed(QScrollArea):
    """What is said, line by line; where that is too much for the window it scrolls, by keys too."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        content.setObjectName("content")
        self.lines = QVBoxLayout(content)
        self.lines.setContentsMargins(0, 0, 0, 0)
        scrolls(self, content)
        self.setAccessibleName(tr("What stands in the way"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The height of the lines in the width there is, or the most that is left to them."""
        return QSize(self.lines.minimumSize().width(), min(self._wanted(), self._most()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No line is cut where there is room for all."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, or another size of text, takes other lines."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A line that came, went or wraps otherwise."""
        taken = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return taken

    def _fit(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._wanted() > self._most() else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    def _wanted(self) -> int:
        return self.lines.totalHeightForWidth(self.viewport().width())

    def _most(self) -> int:
        return self.window().height() // PART_OF_WINDOW
