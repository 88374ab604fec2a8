"""Everything that a window says to a person, to the eye or through an assistive tool, control by control.

And what of it stands in no brackets, in a language where each text of the program does, but for what is no text of the
program: each exception with its reason.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from mnemonic import Mnemonic
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui.widgets.document_view import DocumentView

RESOURCES = Path(__file__).parents[2] / "resources"
AS_PUBLISHED = ("regimes", "selection", "templates", "scales")  # law, its questions, models: they become what is signed
SIGNS = re.compile(  # ids and digests, file names, keys, numbers of questions, letters of tenders, members
    r"[0-9a-f]{8}-[0-9a-f-]+|[0-9a-f]{8,}|[\w-]+\.(?:bidpack|bidid|asice|pdf|txt|json)"
    r"|(?:Ctrl|Shift|Alt)\+[\w/]+|%p%|\b[A-Z]\b|\bP\d\b|\b\d[\d.]*[A-Z]?(?:\([a-z]\))?"
)
ADDRESS = re.compile(r"\S+@\S+")
COMPARED = 4  # of eight words that people read to each other, English in every language; some are terms too
HEADS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
CELLS = (*HEADS, Qt.ItemDataRole.AccessibleDescriptionRole)


def read_aloud(window: QWidget) -> set[str]:
    """Every text in it that has a letter."""
    parts = [window, *window.findChildren(QWidget)]
    return {text for part in parts if not _is_qts_own(part) for text in _texts(part) if any(map(str.isalpha, text))}


def unbracketed(texts: Iterable[str], data: Sequence[str]) -> list[str]:
    """What of these texts stands in no brackets; `data` is what people wrote, names and documents included."""
    known = [*data, *published()]
    wrote = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))))
    found = []
    for text in texts:
        outside = ADDRESS.sub("", " ".join(outside_brackets(text).split()))
        words, all_words = _words(wrote.sub("", outside)), _words(outside)  # “elm” is written, and in “helmet”
        if words and not any(len(one) >= COMPARED and set(one) <= compared_words() for one in (words, all_words)):
            found.append(f"{' '.join(words)[:80]} in “{text[:120]}”")
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", SIGNS.sub("", text))


def outside_brackets(text: str) -> str:
    """What of a text stands in no brackets."""
    deep, left = 0, ""
    for letter in text:
        deep += (letter == "[") - (letter == "]")
        left += letter if deep == 0 and letter != "]" else ""
    return left


def written(value: object) -> Set[str]:
    """Every text in a value and in what it holds; words that the program keeps (an Enum) are its own."""
    match value:
        case Enum():
            return set()
        case str():
            text = " ".join(value.split())
            return {text} if len(text) > 1 and any(map(str.isalpha, text)) else set()
        case Mapping():
            return set().union(*map(written, value.values()))
        case tuple() | list() | set() | frozenset():
            return set().union(*map(written, value))
    if is_dataclass(value):
        return set().union(*(written(getattr(value, field.name)) for field in fields(value)))
    return set()


@cache
def published() -> Set[str]:
    """The texts of rulebooks, questionnaires, models and scales."""
    files = [file for name in AS_PUBLISHED for file in (RESOURCES / name).glob("*.json")]
    return frozenset().union(*(written(json.loads(file.read_text("utf-8"))) for file in files))


@cache
def compared_words() -> Set[str]:
    """The words that two people read to each other."""
    return frozenset(Mnemonic("english").wordlist)


def in_menus(menu: QObject | None) -> Iterator[str]:
    """The text of every entry of a menu and of those below it."""
    if isinstance(menu, QMenu):
        for action in menu.actions():
            yield from (action.text(), action.toolTip(), action.statusTip(), *in_menus(_below(action)))


def _below(action: QAction) -> QObject | None:
    return action.menu()


def _texts(part: QWidget) -> Iterator[str]:
    yield from (part.accessibleName(), part.accessibleDescription(), part.windowTitle(), part.toolTip())
    match part:
        case QAbstractButton() | QLabel():
            yield part.text()
        case QGroupBox():
            yield part.title()
        case QLineEdit():
            yield from (part.text(), part.placeholderText())
        case QPlainTextEdit() | QTextEdit():
            yield from (part.toPlainText(), part.placeholderText())
        case QProgressBar():
            yield part.format()
        case QTabBar():
            yield from (text for at in range(part.count()) for text in (part.tabText(at), part.tabToolTip(at)))
        case QComboBox():
            yield from _in_model(part.model(), QModelIndex())
        case QHeaderView():
            pass  # of the table above it
        case QAbstractItemView():
            yield from _in_model(part.model(), QModelIndex())


def _in_model(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    """The heads, and every cell with whatever is below it."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, model.rowCount(above))):
        yield from (str(text) for at in range(count) for role in HEADS if (text := model.headerData(at, way, role)))
    for at in (model.index(row, column, above) for row in range(model.rowCount(above)) for column in range(columns)):
        yield from (str(text) for role in CELLS if (text := model.data(at, role)))
        if at.column() == 0 and model.rowCount(at):
            yield from _in_model(model, at)


def _is_qts_own(part: QWidget) -> bool:
    """Days and times in a field or a calendar, which Qt writes by QLocale, the arrows of tabs, and documents."""
    above: QWidget | None = part
    while above is not None:
        if isinstance(above, QCalendarWidget | QAbstractSpinBox) and above is not part:
            return True
        if isinstance(above, QTextBrowser) or (isinstance(part, QPlainTextEdit) and isinstance(above, DocumentView)):
            return True
        above = above.parentWidget()
    return isinstance(part, QToolButton) and isinstance(part.parentWidget(), QTabBar)
