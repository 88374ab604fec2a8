"""The events of the log as a table that opens and sorts quickly: a list of tuples, no object for each cell.

A file may hold hundreds of thousands of events, so sorting and narrowing are done on the list, and a cell's text is
made when the view asks for it (docs/BENCHMARKS).
"""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from evaluator.domain.wording import spoken_time
from ui.words import marked, named, shown, tr

if TYPE_CHECKING:
    from evaluator.services.audit import AuditEvent

Index = QModelIndex | QPersistentModelIndex
HEADS = (
    marked("No."),
    marked("When, as claimed"),
    marked("Who"),
    marked("What"),
    marked("About"),
    marked("Head of the log"),
)
WHEN, WHO, WHAT, ABOUT, HEAD = 1, 2, 3, 4, 5
FINGERPRINT = 16  # letters shown of a digest; the tool tip has all of it


class AuditTable(QAbstractTableModel):
    """Shows the events that match who, what and words; sorted by any column."""

    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[AuditEvent] = ()
        self._shown: list[AuditEvent] = []
        self._by: tuple[int, Qt.SortOrder] = (0, Qt.SortOrder.DescendingOrder)

    def show(self, events: "Iterable[AuditEvent]") -> None:
        """Take these events instead."""
        self._events = tuple(events)
        self.narrow()

    def narrow(self, *, who: str = "", what: str = "", words: str = "") -> None:
        """Show the events of one person, of one kind, with these words in them; an empty text asks for nothing."""
        wanted, found = words.casefold(), self._events
        if who:
            found = [event for event in found if event.who == who]
        if what:
            found = [event for event in found if event.what == what]
        if wanted:
            found = [event for event in found if wanted in f"{event.who} {event.what} {event.subject}".casefold()]
        self.beginResetModel()
        self._shown = list(found)
        self._order()
        self.endResetModel()

    def people(self) -> list[str]:
        """Everybody who did something."""
        return sorted({event.who for event in self._events})

    def kinds(self) -> list[str]:
        """Everything that was done."""
        return sorted({event.what for event in self._events})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and way
        """How many events are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One column for each head."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return _in_words(self._shown[index.row()][index.column()])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._shown[index.row()][index.column()]
        if index.column() == WHEN:
            return shown(spoken_time(self._shown[index.row()].at))
        if index.column() == WHAT:
            return named(self._shown[index.row()].what)
        if index.column() in (ABOUT, HEAD):
            return _short(str(value))
        return str(value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort what is shown; equal events keep their order."""
        self._by = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._by
        self._shown.sort(key=itemgetter(column), reverse=order is Qt.SortOrder.DescendingOrder)


def _in_words(value: object) -> str:
    return shown(value) if isinstance(value, str) else str(value)


def _short(text: str) -> str:
    """A digest or id by its first letters; a reason is read whole."""
    is_said = ": " in text
    return text.partition(": ")[2] if is_said else text[:FINGERPRINT]
