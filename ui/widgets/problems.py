"""“There is a problem”: the summary at the top of a screen, with a link to each field.

Source: NHS digital service manual, error summary and error message.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from evaluator.errors import EvaluatorError
from ui.widgets.fields import Field, button
from ui.widgets.text import heading, paragraph
from ui.words import tr


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
        self._listed = QVBoxLayout()
        column.addLayout(self._listed)
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
