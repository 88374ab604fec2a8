"""Tab goes the way a person reads, also to controls that were made later (WCAG 2.4.3).

Qt's own order is the order in which controls were made. Here it is the order of the layouts, read anew at each step.
"""

from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


def step_in_reading_order(*roots: QWidget, forward: bool) -> bool:
    """Take the focus on to the next control, from top to bottom and on a line from left to right.

    The `roots` come one after the other, and after the last control the first. From a control that is being hidden it
    goes on from where that stood. Gives False where nothing takes focus.
    """
    there = [one for root in roots for one in _in_order(root)]
    at = _place_of(roots[0].window().focusWidget(), there)
    ahead = there if at is None else there[at + 1 :] + there[: at + 1]
    behind = there if at is None else there[at:] + there[:at]
    wanted = next((one for one in (ahead if forward else reversed(behind)) if _takes_tab(one)), None)
    if wanted is None:
        return False
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(wanted)
    return True


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def _place_of(widget: QWidget | None, there: list[QWidget]) -> int | None:
    """Where what has the focus stands; a part of a control, such as the line of a number box, counts as the whole."""
    while widget is not None:
        if widget in there:
            return there.index(widget)
        widget = widget.parentWidget()
    return None


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QTabWidget):
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it would send Tab to its bar a second time
        widget.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        yield widget.tabBar()
    for part in _parts(widget):
        if isinstance(part, QWidget):
            yield from _in_order(part)


def _parts(widget: QWidget) -> Iterator[QWidget | None]:
    layout = widget.layout()
    if isinstance(widget, QTabWidget | QStackedWidget):
        yield widget.currentWidget()
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(number) for number in range(widget.count()))
    elif isinstance(widget, QScrollArea):
        yield widget.widget()
    elif layout is not None:
        yield from _in_layout(layout, widget)


def _in_layout(layout: QLayout, holder: QWidget) -> Iterator[QWidget]:
    """The controls of a layout in its order, those of layouts inside it in their place.

    A layout is asked where each part stands, never for its items: those live in Qt alone, and the binding may give in
    the place of one a spacer of a closed window that lay at the same address.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts: list[QWidget | QLayout] = [
        *holder.findChildren(QWidget, options=direct),
        *layout.findChildren(QLayout, options=direct),
    ]
    placed = ((layout.indexOf(part), part) for part in parts)
    for _, part in sorted((one for one in placed if one[0] >= 0), key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _in_layout(part, holder)
        else:
            yield part
