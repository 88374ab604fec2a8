"""The agenda of the meeting as a table that opens and changes at once: the items themselves, no object for each cell.

The agenda of a large procurement has some 18,000 items (docs/BENCHMARKS), so that a cell's text is made when the view
asks for it, and of a new agenda those rows alone are shown anew that are not as they were.
"""

from collections.abc import Collection

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from evaluator.domain.figures import plain
from evaluator.domain.meeting import Agenda, AgendaItem
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.wording import spoken_list
from ui.words import counted, marked, named, shown, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEADS = (marked("Question"), marked("Tender"), marked("Spread"), marked("Status"))
QUESTION, TENDER, SPREAD, STATUS = range(4)
MOST_NAMED = 3  # people whose confirmation is awaited by name; of more the tool tip has all names
NOTHING_ON_IT = Agenda(items=(), places={})


class AgendaTable(QAbstractTableModel):
    """Question, tender, spread and status of each item, in the agenda's order."""

    def __init__(self) -> None:
        super().__init__()
        self._agenda = NOTHING_ON_IT
        self._questions: dict[str, str] = {}
        self._suppliers: dict[str, str] = {}
        self._setup: Setup | None = None
        self._heads = [tr(head) for head in HEADS]
        self._standing: dict[tuple[int, object], int] = {}

    def show(self, agenda: Agenda, setup: Setup) -> bool:
        """Show this agenda; whether a text came that may need more room than those before."""
        before, self._agenda = self._agenda, agenda
        if agenda.places is not before.places:
            self.beginResetModel()
            self._questions = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
            self._suppliers = {one.id: setup.supplier_of(one.id).name for one in setup.tenders}
            self._setup = setup
            self._standing = {}
            self._note(range(len(agenda.items)))
            self.endResetModel()
            return True
        changed = [at for at, item in enumerate(agenda.items) if item is not before.items[at]]
        if changed:
            self.dataChanged.emit(self.index(changed[0], STATUS), self.index(changed[-1], STATUS))
        return self._note(changed)

    def standing(self) -> Collection[int]:
        """Rows in which each text of each column stands once."""
        return frozenset(self._standing.values())

    def response_at(self, row: int) -> Response | None:
        """Which response a row stands for; None where there is no such row."""
        return self._agenda.items[row].response if 0 <= row < len(self._agenda.items) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and way
        """How many items there are."""
        return 0 if parent.isValid() else len(self._agenda.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One column for each head."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:  # noqa: N802
        """The head of a column, in the lines it was given."""
        if role == Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def setHeaderData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, value: object, role: int = Role.EditRole
    ) -> bool:
        """Give a head in other lines."""
        self._heads[section] = str(value)
        self.headerDataChanged.emit(orientation, section, section)
        return True

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What stands in a cell; with the pointer on it, everybody whose confirmation is awaited."""
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        item = self._agenda.items[index.row()]
        if role == Role.ToolTipRole:
            return self._everybody(item) if index.column() == STATUS and item.awaited else None
        if index.column() == STATUS:
            return self._status(item)
        if index.column() == SPREAD:
            return plain(item.spread)
        question = index.column() == QUESTION
        return shown(
            self._questions[item.response.criterion_id] if question else self._suppliers[item.response.tender_id]
        )

    def _status(self, item: AgendaItem) -> str:
        if item.draft:
            return tr("Changed, not agreed again") if item.agreed else tr("Typed, not agreed")
        if not item.awaited:
            return named(item.status)
        if len(item.awaited) <= MOST_NAMED:
            return self._everybody(item)
        return tr("To confirm: {people}").format(people=counted(len(item.awaited), "person", "people"))

    def _everybody(self, item: AgendaItem) -> str:
        assert self._setup is not None
        names = [self._setup.roster.of(one).name for one in item.awaited]
        return tr("To confirm: {names}").format(names=spoken_list(names))

    def _note(self, rows: Collection[int]) -> bool:
        """Keep a row for each text; whether one is new."""
        before = len(self._standing)
        for at in rows:
            item = self._agenda.items[at]
            self._standing.setdefault((QUESTION, item.response.criterion_id), at)
            self._standing.setdefault((TENDER, item.response.tender_id), at)
            self._standing.setdefault((SPREAD, item.spread), at)
            self._standing.setdefault((STATUS, (item.awaited, item.status, item.draft is None)), at)
        return len(self._standing) > before
