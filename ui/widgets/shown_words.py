"""The words of a response as text with headings and tables, and words looked for in it."""

import re

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextBrowser, QTextEdit

from ui.words import tr

UNITS, UNIT = "utf-16-le", 2  # how Qt counts a text, and bytes of a unit
READABLE = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse


class Words(QTextBrowser):
    """Words with headings and tables; no link is followed and nothing is fetched, from the network or the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(READABLE)
        self.setAccessibleName(tr("Words of the response"))

    def go_to_heading(self, title: str) -> None:
        """Begin at the heading of an answer, where the document has one."""
        block = self.document().firstBlock()
        while block.isValid():
            if block.blockFormat().headingLevel() and title.casefold() in block.text().casefold():
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                return
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Nothing, whatever a document asks for."""
        return QByteArray()


def select_words(shown: QPlainTextEdit | QTextEdit, words: str, *, further: bool = False) -> bool:
    """Select words where they stand first, which marks them, or further on than what is selected.

    A line may break between any two of them. Gives whether they were found.
    """
    text = shown.toPlainText()
    cursor = shown.textCursor()
    after = len(_in_units(text)[: cursor.selectionEnd() * UNIT].decode(UNITS)) if further else 0
    spaced = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    found = spaced.search(text, after) if words.strip() else None
    if found is None:
        return False
    cursor.setPosition(len(_in_units(text[: found.start()])) // UNIT)
    cursor.setPosition(len(_in_units(text[: found.end()])) // UNIT, QTextCursor.MoveMode.KeepAnchor)
    shown.setTextCursor(cursor)
    shown.ensureCursorVisible()
    return True


def _in_units(text: str) -> bytes:
    """As Qt counts a text: in units of 16 bits."""
    return text.encode(UNITS)
