"""What the panes of the model have in common: they show a model and tell of each change a person makes."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.evaluation_model import EvaluationModel

PAUSE = 800  # ms after the last key in a long text before it is taken


class Pane(QWidget):
    """One tab. `changed` carries the model as the person changed it; nothing is emitted while one is shown."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model: EvaluationModel | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, 10, 8, 10)
        self.column.setSpacing(10)
        self._showing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.take_text)

    def show_model(self, model: EvaluationModel) -> None:
        """Show this model."""
        self.model, self._showing = model, True
        try:
            self.fill(model)
        finally:
            self._showing = False

    def fill(self, model: EvaluationModel) -> None:
        """Put the model into the controls."""

    def freeze(self, frozen: bool) -> None:
        """Let nothing be changed from now on, or again."""
        self.setEnabled(not frozen)

    def take_text(self) -> None:
        """Take what stands in the long texts."""

    def typing(self) -> None:
        """A key was pressed in a long text."""
        if not self._showing:
            self._pause.start()

    def finish_typing(self) -> None:
        """Take what is being typed now, before something else is shown."""
        if self._pause.isActive():
            self._pause.stop()
            self.take_text()

    @property
    def is_typing(self) -> bool:
        """Whether a long text is being typed that was not taken yet."""
        return self._pause.isActive()

    def tell(self, model: EvaluationModel) -> None:
        """Hand on a model that a person changed."""
        if not self._showing and model != self.model:
            self.changed.emit(model)
