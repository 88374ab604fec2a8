"""Every version of one score that was saved, with its time; an earlier one can be taken up again as a new version."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from evaluator.domain.figures import plain
from evaluator.domain.scoring import IndividualScore, SavedScore
from evaluator.domain.wording import spoken_time
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.text import heading, paragraph
from ui.words import tr


class VersionsDialog(QDialog):
    """The newest first, without those that the next only goes on from. `restore` is None where nothing can change."""

    def __init__(
        self,
        parent: QWidget,
        versions: tuple[SavedScore, ...],
        *,
        restore: Callable[[IndividualScore], object] | None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Earlier versions"))
        self.setMinimumSize(640, 480)
        self._versions, self._restore = list(reversed(_apart(versions))), restore
        self.listed = table(["Version", "Saved", "Points"], name="Versions")
        fill(self.listed, [_row(saved) for saved in self._versions])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Rationale of this version"))
        self.take, self.close_it = button("Take this version up again", main=True), button("Close")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        for part in (
            heading("Earlier versions"),
            paragraph("Nothing that was saved is lost. To take a version up again makes a new one of it.", quiet=True),
            self.listed,
            self.text,
            Row(self.take, self.close_it),
        ):
            column.addWidget(part)
        self.take.setEnabled(restore is not None and bool(self._versions))
        self.listed.itemSelectionChanged.connect(self._show)
        self.take.clicked.connect(self._take)
        self.close_it.clicked.connect(self.reject)
        if self._versions:
            self.listed.selectRow(0)

    def _show(self) -> None:
        row = self.listed.currentRow()
        if 0 <= row < len(self._versions):
            self.text.setPlainText(self._versions[row].score.rationale)

    def _take(self) -> None:
        chosen = self._versions[max(self.listed.currentRow(), 0)].score
        self.accept()
        if self._restore is not None:
            self._restore(chosen)


def _row(saved: SavedScore) -> tuple[str, str, str]:
    points = saved.score.points
    return str(saved.version), spoken_time(saved.saved_at), "–" if points is None else plain(points)


def _apart(versions: tuple[SavedScore, ...]) -> list[SavedScore]:
    """The versions without those of a minute that are whole in the one after: of writing on, the end is enough."""
    later = (*versions[1:], None)
    return [saved for saved, after in zip(versions, later, strict=True) if after is None or not _goes_on(saved, after)]


def _goes_on(saved: SavedScore, after: SavedScore) -> bool:
    own, other = saved.score, after.score
    return (
        spoken_time(saved.saved_at) == spoken_time(after.saved_at)
        and other.rationale.startswith(own.rationale)
        and own.points in (None, other.points)
    )
