"""The scales: which points may be given and what each means in words, edited in a table."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractItemView, QTableWidgetItem

from evaluator.domain import model_draft
from evaluator.domain.evaluation_model import Descriptor, EvaluationModel, ScoringScale
from evaluator.domain.figures import plain
from ui.screens.model.pane import Pane
from ui.widgets.fields import Field, Row, button, choice, roomy
from ui.widgets.numbers import read_number
from ui.widgets.tables import table
from ui.widgets.text import Card, paragraph
from ui.words import tr


class ScalesPane(Pane):
    """One scale at a time: taken from the library, its points and descriptors changed, or taken out."""

    def __init__(self) -> None:
        super().__init__()
        self._library: tuple[ScoringScale, ...] = ()
        self.scale, self.library = roomy(choice([])), roomy(choice([]))
        self.take, self.take_out = button("Take it into the model"), button("Remove this scale")
        self.about, self.refused = paragraph(), paragraph()
        self.points = table(["Points", "Title", "What it means"], name="Points and what they mean")
        self.points.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.points.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.points.setMinimumHeight(230)
        self.add_points, self.remove_points = button("Add points"), button("Remove points")
        library, own = Card("From the library"), Card("Scales of this model")
        library.add(Row(Field("Scale of the &library", self.library), self.take))
        own.add(
            Row(Field("&Scale", self.scale), self.take_out),
            self.about,
            paragraph("F2 or typing changes a cell. The panel sees these words beside each response.", quiet=True),
            self.points,
            Row(self.add_points, self.remove_points),
            self.refused,
        )
        self.column.addWidget(own)
        self.column.addWidget(library)
        self.column.addStretch(1)
        self._connect()

    def offer(self, library: tuple[ScoringScale, ...]) -> None:
        """The scales of the library."""
        self._library = library
        self.library.clear()
        for scale in library:
            self.library.addItem(scale.id, scale.id)

    def fill(self, model: EvaluationModel) -> None:
        """The scales, with the chosen one still chosen."""
        chosen = self.scale.currentData()
        self.scale.clear()
        for scale in model.scales:
            self.scale.addItem(scale.id, scale.id)
        self.scale.setCurrentIndex(max(self.scale.findData(chosen), 0))
        self._show_scale()

    def _connect(self) -> None:
        self.scale.activated.connect(lambda _: self._show_scale())
        self.take.clicked.connect(self._take)
        self.take_out.clicked.connect(self._remove_scale)
        self.add_points.clicked.connect(self._add_points)
        self.remove_points.clicked.connect(self._remove_points)
        self.points.cellChanged.connect(lambda *_: self._typed())

    def _shown(self) -> ScoringScale | None:
        chosen = self.scale.currentData()
        return next((one for one in self.model.scales if one.id == chosen), None) if self.model else None

    def _show_scale(self) -> None:
        scale = self._shown()
        if scale is None or self.model is None:
            self.points.setRowCount(0)
            return
        used = sum(leaf.scale == scale.id for leaf in self.model.scored_leaves())
        self.about.setText(
            tr("Points: {points}. Used by {used} of the questions.").format(points=scale.in_words(), used=used)
        )
        self.take_out.setEnabled(not used)
        self.refused.clear()
        said = {one.points: one for one in scale.descriptors}
        offered = scale.points or tuple(said)
        self.points.blockSignals(True)
        self.points.setRowCount(len(offered))
        for row, points in enumerate(offered):
            found = said.get(points)
            for column, text in enumerate((plain(points), found.title if found else "", found.text if found else "")):
                self.points.setItem(row, column, QTableWidgetItem(text))
        self.points.share_width()
        self.points.resizeRowsToContents()
        self.points.blockSignals(False)

    def _take(self) -> None:
        found = next((one for one in self._library if one.id == self.library.currentData()), None)
        if self.model is not None and found is not None:
            scale = replace(found, id=model_draft.free_scale_id(self.model, found.id))
            self.tell(replace(self.model, scales=(*self.model.scales, scale)))
            self.scale.setCurrentIndex(self.scale.findData(scale.id))
            self._show_scale()

    def _remove_scale(self) -> None:
        scale = self._shown()
        if self.model is not None and scale is not None:
            self.tell(replace(self.model, scales=tuple(one for one in self.model.scales if one.id != scale.id)))

    def _add_points(self) -> None:
        scale = self._shown()
        if scale is not None and scale.points:
            self._change(replace(scale, points=(*scale.points, max(scale.points) + 1)))
            self.points.setCurrentCell(self.points.rowCount() - 1, 1)

    def _remove_points(self) -> None:
        scale, row = self._shown(), self.points.currentRow()
        if scale is not None and 0 <= row < len(scale.points) and len(scale.points) > 1:
            gone = scale.points[row]
            self._change(
                replace(
                    scale,
                    points=tuple(one for one in scale.points if one != gone),
                    descriptors=tuple(one for one in scale.descriptors if one.points != gone),
                )
            )

    def _typed(self) -> None:
        scale = self._shown()
        if scale is None or self._showing:
            return
        rows = [[self._cell(row, column) for column in range(3)] for row in range(self.points.rowCount())]
        numbers = [read_number(points) for points, _, _ in rows]
        given = [number for number in numbers if number is not None]
        if len(given) < len(numbers):
            self.refused.setText(tr("Error: points are numbers in digits, such as 3 or 2.5."))
            return
        self.refused.clear()
        descriptors = tuple(
            Descriptor(points=points, title=title, text=text)
            for points, (_, title, text) in zip(given, rows, strict=True)
            if title or text
        )
        self._change(replace(scale, points=tuple(given) if scale.points else (), descriptors=descriptors))

    def _cell(self, row: int, column: int) -> str:
        item = self.points.item(row, column)
        return item.text().strip() if item else ""

    def _change(self, scale: ScoringScale) -> None:
        if scale.points:
            least, most = min(scale.points), max(scale.points)
            scale = replace(scale, minimum=least, maximum=most)
        if self.model is not None:
            scales = tuple(scale if one.id == scale.id else one for one in self.model.scales)
            self.tell(replace(self.model, scales=scales))
