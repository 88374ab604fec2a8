"""What is higher than its place scrolls up and down, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QWidget


def wrapping(place: QListView) -> None:
    """Let a list wrap what is longer than a line."""
    place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    place.setWordWrap(True)
    place.setResizeMode(QListView.ResizeMode.Adjust)


def scrolling(content: QWidget) -> QScrollArea:
    """A place in which `content` scrolls up and down."""
    place = QScrollArea()
    place.setObjectName("page")
    place.setWidgetResizable(True)
    place.setFrameShape(QFrame.Shape.NoFrame)
    place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    place.setWidget(content)
    return place
