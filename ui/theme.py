"""Colours, text sizes and the few shapes of the windows: they follow the system, light, dark or in high contrast.

Arial, else Liberation Sans of the same widths (docs/UX section 2). Text size is the person's own choice, in the menu.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.colours import LIGHT, Colours, colours_for
from ui.style_sheet import BASE as BASE
from ui.style_sheet import style_sheet

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
EDGED = ("QComboBox", "QAbstractSpinBox")
_now = LIGHT


def colours() -> Colours:
    """The colours the windows have at this moment, for what draws itself."""
    return _now


def of_the_system(application: QApplication) -> Colours:
    """The colours that the system asks for now."""
    its, hints = QtCore.Qt, application.styleHints()
    return colours_for(
        dark=hints.colorScheme() is its.ColorScheme.Dark,
        high_contrast=hints.accessibility().contrastPreference() is its.ContrastPreference.HighContrast,
    )


def apply(application: QApplication, *, scale: float = 1.0, wanted: Colours = LIGHT) -> None:
    """Dress the whole program; `scale` 2.0 is text at 200 %."""
    global _now
    _now = wanted
    font = QFont("Arial")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(BASE * scale))
    with _no_widget_goes():
        application.setPalette(_palette(wanted))
        for boxed in EDGED:  # the style draws their edge in a darker shade of what it takes for the window
            application.setPalette(_palette(wanted, window=wanted.box), cast("bytes", boxed))  # the binding takes text
        application.setFont(font)
        application.setStyleSheet("")  # from no sheet to the next Qt needs a quarter of the time it needs from another
        application.setStyleSheet(style_sheet(BASE * scale, wanted))


@contextmanager
def _no_widget_goes() -> Iterator[None]:
    """Qt goes through a list of all widgets and tells each, which runs Python: were the garbage of Python collected
    meanwhile, a widget of the list could be gone by its turn, and the program with it. So it waits."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _palette(its: Colours, *, window: str = "") -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: window or its.page,
        QPalette.ColorRole.WindowText: its.text,
        QPalette.ColorRole.Base: its.card,
        QPalette.ColorRole.AlternateBase: its.page,
        QPalette.ColorRole.Text: its.text,
        QPalette.ColorRole.PlaceholderText: its.quiet,
        QPalette.ColorRole.Button: its.card,
        QPalette.ColorRole.ButtonText: its.text,
        QPalette.ColorRole.BrightText: its.card,
        QPalette.ColorRole.Highlight: its.marked,
        QPalette.ColorRole.HighlightedText: its.on_marked,
        QPalette.ColorRole.Link: its.link,
        QPalette.ColorRole.LinkVisited: its.link,
        QPalette.ColorRole.ToolTipBase: its.text,
        QPalette.ColorRole.ToolTipText: its.card,
        QPalette.ColorRole.Light: its.card,
        QPalette.ColorRole.Midlight: its.border,
        QPalette.ColorRole.Mid: its.edge,
        QPalette.ColorRole.Dark: its.edge,
        QPalette.ColorRole.Shadow: its.text,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(its.quiet))  # the style pales a box's arrow itself
    return palette
