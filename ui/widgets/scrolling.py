"""What is higher than its place scrolls up and down, never sideways."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)


class WrappedLines(QStyledItemDelegate):
    """Lines of a list that the style sheet pads by so many pixels at each side: Qt wraps as if all were the text's."""

    def __init__(self, place: QListView, *, padding: int) -> None:
        super().__init__(place)
        self._padding = padding

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the text in the width that is left."""
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(0, 0, -2 * self._padding, 0)
        return super().sizeHint(inside, index)


def wrapping(place: QListView) -> None:
    """Let a list wrap what is longer than a line."""
    place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    place.setWordWrap(True)
    place.setResizeMode(QListView.ResizeMode.Adjust)


def scrolling(content: QWidget) -> QScrollArea:
    """A place in which `content` scrolls up and down."""
    place = QScrollArea()
    scrolls(place, content)
    return place


def scrolls(place: QScrollArea, content: QWidget) -> None:
    """Let `content` scroll up and down in a place."""
    place.setObjectName("page")
    place.setWidgetResizable(True)
    place.setFrameShape(QFrame.Shape.NoFrame)
    place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    place.setWidget(content)


def bring_to_top(widget: QWidget) -> None:
    """Scroll the place a widget lies in so that its top is in sight, as far up as there is room."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    content = above.widget() if above is not None else None
    if above is not None and content is not None:
        above.verticalScrollBar().setValue(widget.mapTo(content, widget.rect().topLeft()).y())
