"""Tables to read and to choose a row in: their columns share the width there is, so that nothing is cut or scrolled."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ui.words import shown, tr

AROUND = 14  # pixels of a cell that its text does not use
HEAD_AROUND = 18
MEASURED = 200  # rows that stand for all
LONG = 1_000  # rows that are measured one by one: of more, each change would take seconds
LEAST_ROW = 28  # pixels: a target to hit
MOST_SEEN, FRAME, MOST_HEIGHT = 8, 10, 16_777_215  # rows of a list that grows; pixels around it; Qt's no limit


class Table(QTableWidget):
    """Tab leaves it; its columns fit its width where their longest words do."""

    figures: frozenset[int] = frozenset()  # columns of figures, which stand at the right, below each other
    most_seen: int | None = None  # rows of a list that grows with them
    standing_for_all: frozenset[int] = frozenset()  # rows of a long list by which the others' height is found

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self.share_width()
        self.fit_rows()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Other widths and heights for another size of text, and for what the style sheet leaves around it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.rowCount():
            self.share_width()
            self.fit_rows()
            if self.most_seen is not None:
                grow(self, most=self.most_seen)

    def expect(self, rows: Sequence[Sequence[str]]) -> None:
        """Before these rows come: none is measured while they come, or each cell would have all of them measured."""
        header = self.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if self.standing_for_all:
            header.resetDefaultSectionSize()
        self.standing_for_all = _standing_for_all(rows) if len(rows) > LONG else frozenset()

    def fit_rows(self) -> None:
        """Each row as high as its text; in a long list all as high as those that need most, or it would stand still."""
        header = self.verticalHeader()
        if self.standing_for_all:
            header.setDefaultSectionSize(max(map(self.sizeHintForRow, self.standing_for_all)))
        else:
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            self.resizeRowsToContents()

    def align_figures(self) -> None:
        """Put figures and their heads at the right."""
        for column in self.figures:
            items = (self.horizontalHeaderItem(column), *(self.item(row, column) for row in range(self.rowCount())))
            for item in filter(None, items):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def share_width(self) -> None:
        """Give each column its longest word, and of what is left the more, the more its text needs."""
        _share_width(self, self.standing_for_all or range(min(self.rowCount(), MEASURED)))


class LongTable(QTableView):
    """A table over a model of thousands of rows, as `table` makes one; `standing` says which rows stand for all.

    Nothing is measured or made for a row that is not in sight, so that it opens and changes at once.
    """

    def __init__(self, rows: QAbstractTableModel, *, standing: Callable[[], Collection[int]], name: str) -> None:
        super().__init__()
        self._standing = standing
        self.setModel(rows)
        _to_read(self, name)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its columns share the width

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width; the row that was chosen stays in sight."""
        super().resizeEvent(event)
        self.fit()
        self.scrollTo(self.currentIndex())

    def fit(self) -> None:
        """Share the width, and give each row the height of its text; of many all have that of those that need most."""
        standing = self._standing()
        _share_width(self, standing)
        if self.model().rowCount() > LONG:
            self.verticalHeader().setDefaultSectionSize(max(map(self.sizeHintForRow, standing)))
        else:
            self.resizeRowsToContents()


class Tree(QTreeWidget):
    """A tree with columns that share its width as those of a table do; Tab leaves it."""

    def __init__(self, heads: Sequence[str], *, name: str) -> None:
        super().__init__()
        self.setHeaderLabels([tr(head) for head in heads])
        self.setAccessibleName(tr(name))
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column its longest word, and of what is left the more, the more its text needs."""
        needs = [self._needs(column) for column in range(self.columnCount())]
        for column, width in enumerate(shared(needs, self.viewport().width() - 1)[:-1]):
            self.setColumnWidth(column, width)
        for item, deep in self._items():
            for column in range(self.columnCount()):
                around = AROUND + (deep * self.indentation() if column == 0 else 0)
                item.setSizeHint(column, self._wrapped(item.text(column), self.columnWidth(column) - around))

    def _wrapped(self, text: str, width: int) -> QSize:
        """The room a text takes in so much width; a tree does not ask for it by itself."""
        room = QRect(0, 0, max(width, 1), 10_000)
        high = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(max(width, 1), max(high + 6, LEAST_ROW))

    def _needs(self, column: int) -> tuple[int, int]:
        """The width of a column's longest word, and of its longest text, with its place in the tree."""
        metrics, bold = self.fontMetrics(), QFontMetrics(_bold(self))
        least = most = bold.horizontalAdvance(self.headerItem().text(column)) + HEAD_AROUND
        for item, deep in self._items():
            around = AROUND + (deep * self.indentation() if column == 0 else 0)
            text = item.text(column)
            word = max((metrics.horizontalAdvance(one) for one in words_of(text)), default=0)
            least, most = max(least, word + around), max(most, metrics.horizontalAdvance(text) + around)
        return least, most

    def _items(self) -> Iterator[tuple[QTreeWidgetItem, int]]:
        def below(item: QTreeWidgetItem, deep: int) -> Iterator[tuple[QTreeWidgetItem, int]]:
            yield item, deep
            children = (item.child(at) for at in range(item.childCount()))
            for child in filter(None, children):
                yield from below(child, deep + 1)

        for at in range(self.topLevelItemCount()):
            top = self.topLevelItem(at)
            if top is not None:
                yield from below(top, 1)


def words_of(text: str) -> list[str]:
    """What a text may be broken into; a no-break space, at which `split()` breaks too, holds its words together."""
    return text.replace("\n", " ").split(" ")


def in_lines(words: Sequence[str], width: int, metrics: QFontMetrics) -> str:
    """Words in as many lines as they need in so many pixels; a longer word has a line of its own."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _bold(widget: QWidget) -> QFont:
    """The font in which the style sheet draws heads; a header does not know it."""
    font = QFont(widget.font())
    font.setBold(True)
    return font


def shared(needs: Sequence[tuple[int, int]], room: int) -> list[int]:
    """The width of each column: its longest word at least, and of what is left the more, the more its text needs."""
    least, most = [need[0] for need in needs], [need[1] for need in needs]
    left, missing = max(room - sum(least), 0), sum(most) - sum(least)
    wanted = [whole - word for word, whole in zip(least, most, strict=True)]
    return [
        word + (more * left // missing if missing > left else more) for word, more in zip(least, wanted, strict=True)
    ]


def table(heads: Sequence[str], *, name: str, most: int | None = None) -> Table:
    """A table to read and to choose a row in; Tab leaves it. As high as its rows up to `most`, where that is given."""
    made = Table(0, len(heads))
    made.most_seen = most
    made.setHorizontalHeaderLabels([tr(head) for head in heads])
    _to_read(made, name)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return made


def _to_read(made: QTableView, name: str) -> None:
    """What every table has in common."""
    made.setAccessibleName(tr(name))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setTabKeyNavigation(False)
    made.setWordWrap(True)
    made.setAlternatingRowColors(True)
    made.verticalHeader().setVisible(False)
    made.verticalHeader().setMinimumSectionSize(LEAST_ROW)
    made.horizontalHeader().setStretchLastSection(True)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def _share_width(made: QTableView, rows: Collection[int]) -> None:
    """Give each column what its texts in these rows need, as far as there is room."""
    wanted = [_needs(made, column, rows) for column in range(made.model().columnCount())]
    for column, width in enumerate(shared(wanted, made.viewport().width() - 1)):
        made.setColumnWidth(column, width)
        _wrap_head(made, column, width - HEAD_AROUND)


def _needs(made: QTableView, column: int, rows: Collection[int]) -> tuple[int, int]:
    """The width of a column's longest word, and of its longest text, its head's included."""
    metrics, bold, header = made.fontMetrics(), QFontMetrics(_bold(made)), made.horizontalHeader()
    titled = [] if header.isHidden() else _head(made, column).split()
    title = bold.horizontalAdvance(" ".join(titled)) + HEAD_AROUND if titled else 0
    title_word = max((bold.horizontalAdvance(word) for word in titled), default=-HEAD_AROUND) + HEAD_AROUND
    texts = {str(made.model().index(row, column).data() or "") for row in rows}
    word = max((metrics.horizontalAdvance(word) for text in texts for word in words_of(text)), default=0)
    whole = max((metrics.horizontalAdvance(line) for text in texts for line in text.split("\n")), default=0)
    least = header.minimumSectionSize()
    return max(title_word, word + AROUND, least), max(title, whole + AROUND, least)


def _wrap_head(made: QTableView, column: int, width: int) -> None:
    """A head too long for its column stands in several lines; Qt would cut it."""
    head = _head(made, column)
    lines = in_lines(head.split(), width, QFontMetrics(_bold(made)))
    if head != lines:
        made.model().setHeaderData(column, Qt.Orientation.Horizontal, lines)


def _head(made: QTableView, column: int) -> str:
    return str(made.model().headerData(column, Qt.Orientation.Horizontal) or "")


def fill(made: QTableWidget, rows: Iterable[Sequence[str]]) -> None:
    """Show these rows, keeping the chosen row where it was."""
    chosen = made.currentRow()
    listed = list(rows)
    if isinstance(made, Table):
        made.expect(listed)
    made.setRowCount(len(listed))
    for at, row in enumerate(listed):
        for column, text in enumerate(row):
            made.setItem(at, column, QTableWidgetItem(shown(text)))
    if isinstance(made, Table):
        made.align_figures()
        made.share_width()
        made.fit_rows()
    else:
        made.resizeRowsToContents()
    if isinstance(made, Table) and made.most_seen is not None:
        grow(made, most=made.most_seen)
    if 0 <= chosen < len(listed):
        made.selectRow(chosen)


def _standing_for_all(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The first rows, and for each column the one with the longest text."""
    longest = {max(range(len(rows)), key=lambda at: len(rows[at][column])) for column in range(len(rows[0]))}
    return frozenset(range(MEASURED)) | longest


def grow(made: Table, *, most: int = MOST_SEEN) -> None:
    """As high as its rows, up to so many: a short list needs no scrolling of its own."""
    made.most_seen = most
    shown = sum(made.rowHeight(row) for row in range(min(made.rowCount(), most)))
    made.setMinimumHeight(made.horizontalHeader().sizeHint().height() + max(shown, LEAST_ROW) + FRAME)
    made.setMaximumHeight(made.minimumHeight() if made.rowCount() <= most else MOST_HEIGHT)
