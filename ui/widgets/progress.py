"""How far a member has come and the way to every response: a bar, the order of work, a grid of question by tender."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QProgressBar, QTableView

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import IndividualScore
from ui.models.progress import ProgressTable, legend
from ui.widgets.fields import Field, choice
from ui.widgets.quick_cells import QuickCells
from ui.widgets.text import Card, paragraph
from ui.words import tr

LEAST_HEIGHT = 180  # pixels: some questions are in sight at any text size
BY_QUESTION, BY_TENDER = "question", "tender"


class ProgressPane(Card):
    """`chosen` carries the response of a cell that a person goes to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Your progress"))
        self._setup: Setup | None = None
        self._scores: Mapping[Response, IndividualScore] = {}
        self._finished: set[Response] = set()
        self._ordered: list[Response] = []  # by the order that is chosen; empty until it is asked for
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Scored"))
        self.order = choice([(tr("By question"), BY_QUESTION), (tr("By tender"), BY_TENDER)])
        self.cells, self.grid = ProgressTable(), QTableView()
        self.grid.setModel(self.cells)
        self._drawing = QuickCells(self.cells.shown)
        self.grid.setItemDelegate(self._drawing)
        self.grid.setAccessibleName(tr("Progress: question by tender"))
        self.grid.setTabKeyNavigation(False)
        self.grid.setMinimumHeight(LEAST_HEIGHT)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        for header in (self.grid.horizontalHeader(), self.grid.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.add(self.bar, Field("&Order of work", self.order), self.grid, paragraph(legend(), quiet=True))
        self.body.setStretchFactor(self.grid, 1)
        self.order.currentIndexChanged.connect(self._order_anew)
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._cell_chosen())

    def show_setup(self, setup: Setup, scores: Mapping[Response, IndividualScore]) -> None:
        """Show the responses of a set-up, by the scores as they are and will be."""
        self._setup, self._scores = setup, scores
        self._ordered = []
        self.cells.show_setup(setup, scores)
        self._size_cells()
        self._finished = {response for response, score in scores.items() if not score.missing()}
        self._count()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Other cells for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_cells()

    def score_changed(self, response: Response) -> None:
        """Show one response anew."""
        self.cells.changed(response)
        if self._scores[response].missing():
            self._finished.discard(response)
        else:
            self._finished.add(response)
        self._count()

    def go_to(self, response: Response) -> None:
        """Mark the cell of a response; `chosen` is not emitted."""
        self.grid.selectionModel().blockSignals(True)
        self.grid.setCurrentIndex(self.cells.index_of(response))
        self.grid.selectionModel().blockSignals(False)
        self.grid.viewport().update()

    def responses(self) -> list[Response]:
        """Every response in the order of work."""
        if not self._ordered:
            self._ordered = list(self._in_order())
        return self._ordered

    def first(self, wanted: Callable[[Response], bool]) -> Response | None:
        """The first response in the order of work that is wanted; where none is, the first of all."""
        return next(filter(wanted, self._in_order()), None) or next(self._in_order(), None)

    @property
    def left(self) -> int:
        """How many responses are not finished."""
        return self.bar.maximum() - len(self._finished) if self._setup is not None else 0

    def _in_order(self) -> Iterator[Response]:
        if self._setup is None:
            return
        questions = [leaf.id for leaf in self._setup.model.scored_leaves()]
        tenders = [tender.id for tender in self._setup.tenders]
        if self.order.currentData() == BY_TENDER:
            pairs = ((tender, question) for tender in tenders for question in questions)
        else:
            pairs = ((tender, question) for question in questions for tender in tenders)
        yield from (Response(tender_id=tender, criterion_id=question) for tender, question in pairs)

    def _order_anew(self) -> None:
        self._ordered = []

    def _size_cells(self) -> None:
        space = self.fontMetrics()
        self.grid.horizontalHeader().setDefaultSectionSize(max(space.horizontalAdvance("5!?"), 24) + 12)
        self.grid.verticalHeader().setDefaultSectionSize(max(space.height() + 12, 30))

    def _count(self) -> None:
        assert self._setup is not None
        whole = len(self._setup.tenders) * len(self._setup.model.scored_leaves())
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(len(self._finished))
        self.bar.setFormat(tr("{finished:,} of {whole:,} scored").format(finished=len(self._finished), whole=whole))

    def _cell_chosen(self) -> None:
        for index in self.grid.selectionModel().selectedIndexes():
            self.chosen.emit(self.cells.response_at(index))
