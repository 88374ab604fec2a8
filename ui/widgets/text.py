"""Headings, paragraphs, and words to read out: text that a person reads and assistive tools name."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.words import tr


def heading(text: str, level: int = 2) -> QLabel:
    """A heading; level 1 is the screen's title."""
    label = _label(text)
    label.setProperty("level", level)
    return label


def paragraph(text: str = "", *, quiet: bool = False) -> QLabel:
    """Running text that wraps; `quiet` is secondary."""
    label = _label(text)
    label.setProperty("quiet", quiet)
    return label


def say(label: QLabel, text: str, *, tone: str = "") -> None:
    """Change what a label says; `tone` is error, done, or nothing."""
    label.setProperty("tone", tone)
    label.setText(tr(text))
    label.style().unpolish(label)
    label.style().polish(label)


def words_to_read(words: Sequence[str], *, name: str) -> QLabel:
    """Words to compare by voice or to copy, numbered; `name` is what assistive tools call them."""
    label = _label("")
    show_words(label, words)
    label.setProperty("words", True)
    label.setAccessibleName(name)
    by = QtCore.Qt.TextInteractionFlag
    label.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
    return label


def show_words(label: QLabel, words: Sequence[str]) -> None:
    """Put other words into such a label."""
    label.setText("   ".join(f"{number}\u00a0{word}" for number, word in enumerate(words, start=1)))


class Card(QFrame):
    """A white box with an optional heading; what it holds goes into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self.title = heading(title)
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))  # once it is in its place: shown before, it would be a window of its own

    def add(self, *parts: QWidget) -> None:
        """Put these below what is there."""
        for part in parts:
            self.body.addWidget(part)


def _label(text: str) -> QLabel:
    label = QLabel(tr(text))
    label.setWordWrap(True)
    label.setProperty("textFormat", "PlainText")  # nothing a supplier wrote is ever read as markup
    return label
