"""The accessibility gate: what WCAG 2.2 AA asks of a window that a program can see for itself.

Names, the way of the Tab key, contrast of what is drawn, the size of targets, nothing cut, nothing to scroll sideways,
charts that also say their figures. What it cannot see (meaning by colour alone, good words, a screen reader's speech)
is left to people: docs/windows-check. Sources: WCAG 2.2 (1.1.1, 1.4.3, 1.4.10, 1.4.11, 2.1.1, 2.1.2, 2.4.3, 2.4.7,
2.5.8, 4.1.2), docs/UX section 3.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QTabWidget, QWidget

from tests.ui.accessibility import charts, contrast, cut, keyboard, names
from tests.ui.accessibility.controls import Fault, shown

CHECKS = (names.faults, keyboard.faults, cut.faults, charts.faults, contrast.faults)


def faults_of(window: QWidget, start: QWidget | None = None) -> list[Fault]:
    """Everything wrong with what a window shows now, in each of its tabs; the Tab key sets out from `start`."""
    found: dict[Fault, None] = {}
    for _ in each_tab(window):
        for check in CHECKS:
            found.update(dict.fromkeys(check(window, start)))
    return list(found)


def each_tab(window: QWidget) -> Iterator[None]:
    """Once for each tab of the window's tabs, or once where it has none."""
    tabbed = next((one for one in shown(window) if isinstance(one, QTabWidget)), None)
    if tabbed is None:
        yield
        return
    before = tabbed.currentIndex()
    for number in range(tabbed.count()):
        tabbed.setCurrentIndex(number)
        yield
    tabbed.setCurrentIndex(before)
