"""How far a member has come, question by tender: what each cell shows, and nothing decided."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import IndividualScore
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOT_SCORED, NO_RATIONALE, ASKED = "–", "!", "?"
NO_BREAK = "\u00a0"


class ProgressTable(QAbstractTableModel):
    """Rows are questions, columns tenders, both as published; an index stands for one response."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[tuple[str, str], ...] = ()
        self._tenders: tuple[tuple[str, str], ...] = ()
        self._scores: Mapping[Response, IndividualScore] = {}
        self._texts: dict[tuple[int, int], str] = {}  # what cells show, worked out when they are first seen

    def show_setup(self, setup: Setup, scores: Mapping[Response, IndividualScore]) -> None:
        """Show these responses; `scores` is read each time, and `changed` says when one is another."""
        self.beginResetModel()
        self._questions = tuple((leaf.id, leaf.title) for leaf in setup.model.scored_leaves())
        self._tenders = tuple((tender.id, setup.supplier_of(tender.id).name) for tender in setup.tenders)
        self._rows = {id_: row for row, (id_, _) in enumerate(self._questions)}
        self._columns = {id_: column for column, (id_, _) in enumerate(self._tenders)}
        self._scores = scores
        self._texts.clear()
        self.endResetModel()

    def changed(self, response: Response) -> None:
        """Show one cell anew."""
        at = self.index_of(response)
        self._texts.pop((at.row(), at.column()), None)
        self.dataChanged.emit(at, at)

    def index_of(self, response: Response) -> QModelIndex:
        """Where a response stands."""
        return self.index(self._rows[response.criterion_id], self._columns[response.tender_id])

    def response_at(self, index: Index) -> Response:
        """Which response a cell stands for."""
        return Response(tender_id=self._tenders[index.column()][0], criterion_id=self._questions[index.row()][0])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name
        """The questions."""
        return 0 if parent.isValid() else len(self._questions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name
        """The tenders."""
        return 0 if parent.isValid() else len(self._tenders)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """The points, with a sign for what is missing or asked; in words for assistive tools."""
        if role == Role.DisplayRole:
            return self.shown(index.row(), index.column())
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            question, tender = self._questions[index.row()][1], self._tenders[index.column()][1]
            return f"{question}, {tender}: {self._in_words(self._scores.get(self.response_at(index)))}"
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:  # noqa: N802
        """Questions by their id, tenders by a letter; both by their name where there is room to say it."""
        named = self._tenders if orientation is Qt.Orientation.Horizontal else self._questions
        if role == Role.DisplayRole:
            return letter(section) if orientation is Qt.Orientation.Horizontal else named[section][0]
        return named[section][1] if role in (Role.ToolTipRole, Role.AccessibleTextRole) else None

    def shown(self, row: int, column: int) -> str:
        """What a cell shows: the points, and signs for what is missing or asked."""
        text = self._texts.get((row, column))
        if text is None:
            response = Response(tender_id=self._tenders[column][0], criterion_id=self._questions[row][0])
            text = self._texts[row, column] = self._signs(self._scores.get(response))
        return text

    def _signs(self, score: IndividualScore | None) -> str:
        if score is None:
            return NOT_SCORED
        points = NOT_SCORED if score.points is None else plain(score.points)
        lacking = NO_RATIONALE if score.missing() == ("rationale",) else ""
        return f"{points}{lacking}{ASKED if score.remarks.clarification.strip() else ''}"

    def _in_words(self, score: IndividualScore | None) -> str:
        if score is None or score.points is None:
            return tr("not scored")
        lacking = tr(", no rationale") if score.missing() else ""
        return tr("{points} points{lacking}").format(points=plain(score.points), lacking=lacking)


def legend() -> str:
    """What the signs in the cells mean."""
    meanings = ((NOT_SCORED, tr("not scored")), (NO_RATIONALE, tr("no rationale")), (ASKED, tr("clarification asked")))
    return "   ".join(f"{sign} {meaning}".replace(" ", NO_BREAK) for sign, meaning in meanings)


def letter(number: int) -> str:
    """A, B, … Z, AA: what a column of tenders is called."""
    return chr(65 + number) if number < 26 else f"{letter(number // 26 - 1)}{letter(number % 26)}"
