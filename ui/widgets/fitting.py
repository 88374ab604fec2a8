"""Everything on a screen fits another size of text, and nothing that was typed moves."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import BASE
from ui.widgets.tables import Table, Tree, grow

NARROW = 900  # pixels of text at 100 % (UX section 9): in fewer, panes stand in tabs or one below the other


def is_narrow(place: QWidget) -> bool:
    """Whether a place is too narrow for its size of text to hold panes side by side."""
    return wide_in_text(place) < NARROW


def wide_in_text(place: QWidget) -> float:
    """How wide a place is in pixels of text at 100 %."""
    return place.width() * BASE / max(place.fontInfo().pixelSize(), 1)


def fit_anew(screen: QWidget) -> None:
    """Let what adapts to its width in pixels adapt to its width in letters: the panes, then columns and rows."""
    _sized(screen)
    tables = screen.findChildren(Table)
    for listed in (*tables, *screen.findChildren(Tree)):
        _sized(listed)
    for listed in tables:
        if listed.most_seen is not None:
            grow(listed, most=listed.most_seen)


def _sized(part: QWidget) -> None:
    QApplication.sendEvent(part, QResizeEvent(part.size(), part.size()))
