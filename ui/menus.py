"""The menu bar: everything in it has a key of its own or is reached with Alt and an underlined letter."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.theme import TEXT_SIZES
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

DIRECT = 9  # steps that have a key: Ctrl+1 to Ctrl+9


class Menus:
    """File, Go, View and Help of the main window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        bar = window.menuBar()
        bar.setNativeMenuBar(False)
        names = (tr("&File"), tr("&Go"), tr("&View"), tr("&Help"))
        file, self._go, view, helps = (bar.addMenu(name) for name in names)
        _add(file, "&Open a file…", window.choose_file, "Ctrl+O")
        self.lock = _add(file, "&Lock your profile", window.lock_profile, "Ctrl+L")
        file.addSeparator()
        _add(file, "Save everything and &quit", window.close, "Ctrl+Q")
        self.sizes = self._sizes(view.addMenu(tr("&Text size")))
        _add(view, "&Larger text", lambda: self._step(1), "Ctrl++", "Ctrl+=")
        _add(view, "&Smaller text", lambda: self._step(-1), "Ctrl+-")
        _add(helps, "&Help for this screen", window.show_help, "F1")
        _add(helps, "Ten-minute &tour", window.show_tour)
        _add(helps, "&Keyboard shortcuts", window.show_shortcuts, "Ctrl+/")
        helps.addSeparator()
        _add(helps, "&About", window.show_about)

    def list_steps(self, steps: list[tuple[str, str]]) -> None:
        """List the screens open to whoever sits here now: name, and what it is called."""
        self._go.clear()
        for number, (name, shown) in enumerate(steps, start=1):
            keys = (f"Ctrl+{number}",) if number <= DIRECT else ()
            _add(self._go, shown, partial(self._window.go, name), *keys)

    def _sizes(self, menu: QMenu) -> dict[float, QAction]:
        group = QActionGroup(menu)
        made = {}
        for size in TEXT_SIZES:
            action = _add(menu, f"&{size:.0%}".replace("%", " %"), partial(self._window.set_text_size, size))
            action.setCheckable(True)
            action.setChecked(size == self._window.preferences.text_size)
            group.addAction(action)
            made[size] = action
        return made

    def _step(self, by: int) -> None:
        at = TEXT_SIZES.index(self._window.preferences.text_size) + by
        if 0 <= at < len(TEXT_SIZES):
            self.sizes[TEXT_SIZES[at]].setChecked(True)
            self._window.set_text_size(TEXT_SIZES[at])


def _add(menu: QMenu, text: str, then: Callable[[], object], *keys: str) -> QAction:
    action = menu.addAction(tr(text))
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _: then())
    return action
