"""The chair's side of the projector: which monitor is the wall, whether anything is shown there, and what."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from evaluator.domain.drawing import Picture
from ui.screens.projector import ProjectorWindow, other_monitors
from ui.widgets.fields import Field, button, choice
from ui.widgets.text import paragraph


class Wall:
    """The controls beside the form, and the window that they open; it is made when it is first wanted."""

    def __init__(self, beside: QWidget) -> None:
        self._beside = beside
        self.window: ProjectorWindow | None = None
        self.button = button("Projector (F11)")
        self.monitors, self.where = choice([]), paragraph(quiet=True)
        self.field = Field("Pro&jector on", self.monitors)
        self.where.hide()

    @property
    def is_up(self) -> bool:
        """Whether the panel sees anything."""
        return self.window is not None and self.window.isVisible()

    def offer_monitors(self) -> None:
        """Where there are several other monitors, the chair says which one is the wall."""
        chosen, names = self.monitors.currentText(), [one.name() for one in other_monitors(self._beside)]
        self.monitors.clear()
        self.monitors.addItems(names)
        self.monitors.setCurrentIndex(max(self.monitors.findText(chosen), 0))
        self.field.setVisible(len(names) > 1)

    def turn(self) -> None:
        """Show the window on the wall, or take it away again."""
        if self.window is None:
            self.window = ProjectorWindow()
            self.window.gone.connect(self.where.hide)
        if self.window.isVisible():
            self.window.close()
            return
        self.offer_monitors()
        self.where.show()
        self.where.setText(self.window.open_on_the_wall(self._beside, self.monitors.currentText()))

    def show_item(self, title: str, place: str, plot: Picture, reasons: Sequence[tuple[str, str]]) -> None:
        """One item, its points drawn, and the members' reasons under their names."""
        if self.window is not None:
            self.window.show_item(title, place)
            self.window.show_scores(plot, reasons)

    def show_agreed(self, points: str, reason: str) -> None:
        """What is typed of it so far."""
        if self.window is not None:
            self.window.show_agreed(points, reason)

    def close(self) -> None:
        """Take the window away with the chair's."""
        if self.window is not None:
            self.window.close()
