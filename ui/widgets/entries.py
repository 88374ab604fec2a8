"""A list of entries that a person adds to and takes from: each entry is a few controls of its own in a card."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.fields import Row, button
from ui.widgets.text import Card, heading
from ui.words import tr

Value = TypeVar("Value")


class Entry(Card):
    """One entry: its controls go into the card, `edited` follows each change of a person."""

    edited = Signal()

    def watch(self, *controls: QWidget) -> None:
        """Tell whoever listens when one of these changes."""
        for control in controls:
            if isinstance(control, QPlainTextEdit):
                control.textChanged.connect(self.edited)
            elif isinstance(control, QLineEdit):
                control.textEdited.connect(lambda _: self.edited.emit())
            elif isinstance(control, QComboBox):
                control.activated.connect(lambda _: self.edited.emit())
            elif isinstance(control, QCheckBox):
                control.toggled.connect(lambda _: self.edited.emit())


class Entries(QWidget, Generic[Value]):
    """Entries of one kind under a heading, with a button to add one; `edited` follows each change of a person.

    `make` builds an entry that shows a value, or an empty one; `read` gives the value of an entry.
    """

    edited = Signal()

    def __init__(
        self, title: str, add: str, *, make: Callable[[Value | None], Entry], read: Callable[[Entry], Value]
    ) -> None:
        super().__init__()
        self._make, self._read = make, read
        self._entries: list[Entry] = []
        self.add_entry = button(add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(heading(title, 3))
        self._column.addWidget(Row(self.add_entry))
        self.add_entry.clicked.connect(lambda: self.add_empty())

    def show_values(self, values: Iterable[Value]) -> None:
        """Show these instead of what is there."""
        for entry in self._entries:
            self._take_out(entry)
        self._entries = []
        for value in values:
            self._put(self._make(value))

    def values(self) -> tuple[Value, ...]:
        """What the entries hold now."""
        return tuple(self._read(entry) for entry in self._entries)

    def entries(self) -> tuple[Entry, ...]:
        """The entries as they stand."""
        return tuple(self._entries)

    def add_empty(self) -> None:
        """Begin another entry, with the focus in it."""
        entry = self._make(None)
        self._put(entry)
        self.edited.emit()
        first = entry.nextInFocusChain()
        if first is not None:
            first.setFocus()

    def _put(self, entry: Entry) -> None:
        remove = button("Remove", link=True)
        remove.setAccessibleName(tr("Remove entry {number}").format(number=len(self._entries) + 1))
        remove.clicked.connect(lambda: self._removed(entry))
        entry.add(Row(remove))
        entry.edited.connect(self.edited)
        self._entries.append(entry)
        self._column.insertWidget(self._column.count() - 1, entry)

    def _removed(self, entry: Entry) -> None:
        self._entries.remove(entry)
        self._take_out(entry)
        self.add_entry.setFocus()
        self.edited.emit()

    def _take_out(self, entry: Entry) -> None:
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
