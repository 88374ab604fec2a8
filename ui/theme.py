"""Colours, text sizes and the few shapes of the windows: they follow the system, light, dark or in high contrast.

Arial, else Liberation Sans of the same widths (docs/UX section 2). Text size is the person's own choice, in the menu.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.colours import LIGHT, Colours, colours_for

BASE = 15  # pixels of running text at 100 %
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
LEAST_TICK = 20  # pixels of the tick of a line, without its border: only the tick is pressed there, not its words
LARGE = 20  # pixels of running text above which room is short
ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
EDGED = ("QComboBox", "QAbstractSpinBox")
_now = LIGHT


def colours() -> Colours:
    """The colours the windows have at this moment, for what draws itself."""
    return _now


def of_the_system(application: QApplication) -> Colours:
    """The colours that the system asks for now."""
    hints = application.styleHints()
    return colours_for(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        high_contrast=hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
    )


def apply(application: QApplication, *, scale: float = 1.0, wanted: Colours = LIGHT) -> None:
    """Dress the whole program; `scale` 2.0 is text at 200 %."""
    global _now
    _now = wanted
    font = QFont("Arial")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(BASE * scale))
    with _no_widget_goes():
        application.setStyle("Fusion")
        application.setPalette(_palette(wanted))
        for boxed in EDGED:  # the style draws their edge in a darker shade of what it takes for the window
            application.setPalette(_palette(wanted, window=wanted.box), cast("bytes", boxed))  # the binding takes text
        application.setFont(font)
        application.setStyleSheet(_sheet(BASE * scale, wanted))


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


def _sheet(base: float, its: Colours) -> str:
    """Only what the palette cannot say. Combo and spin boxes stay with the style: a sheet breaks their arrows.

    Whatever takes the focus gains a line of `ring` inside its own size, so that nothing moves.
    """
    title = 1.6 if base <= LARGE else 1.35  # times running text; where text is large it stands out by less
    box, in_line = round(base * 1.3), max(round(base * 0.93), LEAST_TICK)  # the tick of a line: no higher than it
    tick = (ICONS / f"{its.tick}.svg").as_posix()
    return f"""
QFrame#card {{ background: {its.card}; border: 1px solid {its.border}; }}
QFrame#problems {{ background: {its.card}; border: 4px solid {its.error}; }}
QFrame#notice {{ background: {its.pale}; border: none; border-left: 8px solid {its.link}; }}
QFrame#header {{ background: {its.header}; }}
QFrame#header QLabel {{ color: {its.on_header}; }}
QLabel#product {{ font-weight: bold; font-size: {base * 1.2:.0f}px; }}
QLabel[level="1"] {{ font-weight: bold; font-size: {base * title:.0f}px; }}
QLabel[level="2"] {{ font-weight: bold; font-size: {base * 1.25:.0f}px; }}
QLabel[level="3"] {{ font-weight: bold; font-size: {base * 1.05:.0f}px; }}
QLabel[quiet="true"] {{ color: {its.quiet}; }}
QLabel[tone="error"] {{ color: {its.error}; font-weight: bold; }}
QLabel[tone="done"] {{ color: {its.done}; font-weight: bold; }}
QLabel[words="true"] {{ font-size: {base * 1.25:.0f}px; font-weight: bold; background: {its.pale}; padding: 10px;
  border: 2px solid {its.pale}; }}
QLabel[words="true"]:focus {{ border: 2px solid {its.ring}; }}
QListWidget#steps {{ background: {its.card}; border: 3px solid {its.card}; margin: 0; outline: none; }}
QListWidget#steps::item {{ padding: {base * 0.42:.0f}px {BASE}px; }}
QListWidget#steps::item:selected {{ background: {its.marked}; color: {its.on_marked}; }}
QListWidget#steps:focus {{ border: 3px solid {its.ring}; margin: 0; }}
QPushButton {{ background: {its.card}; color: {its.link}; border: 2px solid {its.link}; font-weight: bold;
  padding: {base * 0.45:.0f}px {BASE}px; min-height: 22px; }}
QPushButton:hover {{ background: {its.pale}; color: {its.link_hover}; }}
QPushButton:checked {{ background: {its.marked}; color: {its.on_marked}; }}
QPushButton:disabled {{ background: {its.pale}; color: {its.quiet}; border: 2px solid {its.border}; }}
QPushButton[main="true"] {{ background: {its.main}; color: {its.on_main}; border: 2px solid {its.main}; }}
QPushButton[main="true"]:hover {{ background: {its.main_hover}; }}
QPushButton[main="true"]:disabled {{ background: {its.pale}; color: {its.quiet}; border: 2px solid {its.border}; }}
QPushButton[link="true"] {{ background: transparent; color: {its.link}; border: none; text-decoration: underline;
  padding: 4px; font-weight: normal; text-align: left; }}
QPushButton:focus, QPushButton[main="true"]:focus {{ background: {its.focus}; color: {its.on_focus};
  border: 4px solid {its.on_focus}; padding: {base * 0.45 - 2:.0f}px {BASE - 2}px; }}
QPushButton[link="true"]:focus {{ background: {its.focus}; color: {its.on_focus}; border: 2px solid {its.on_focus};
  padding: 2px; }}
QPushButton[sign="true"] {{ padding-left: 8px; padding-right: 8px; min-width: 16px; }}
QPushButton[sign="true"]:focus {{ padding-left: 6px; padding-right: 6px; }}
QStatusBar QPushButton {{ padding: 0 {BASE}px; }}
QStatusBar QPushButton:focus {{ border: 2px solid {its.on_focus}; padding: 0 {BASE}px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {its.card}; border: 2px solid {its.edge};
  padding: 4px; selection-background-color: {its.marked}; selection-color: {its.on_marked}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 4px solid {its.ring};
  padding: 2px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 3px solid {its.error}; padding: 3px; }}
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus {{ border: 4px solid {its.ring}; padding: 2px; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 1px; min-height: 24px; border: 2px solid transparent;
  outline: none; }}
QCheckBox:focus, QRadioButton:focus {{ background: {its.focus}; color: {its.on_focus};
  border: 2px solid {its.on_focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {box}px; height: {box}px; border: 2px solid {its.edge};
  background: {its.card}; }}
QListView::indicator {{ width: {in_line}px; height: {in_line}px;
  border: 2px solid {its.edge}; background: {its.card}; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 2}px; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{
  background: {its.link}; border: 2px solid {its.link}; image: url("{tick}"); }}
QRadioButton::indicator:checked {{ border: 2px solid {its.link}; background: qradialgradient(cx:0.5, cy:0.5,
  radius:0.5, fx:0.5, fy:0.5, stop:0 {its.link}, stop:0.55 {its.link}, stop:0.62 {its.card}, stop:1 {its.card}); }}
QGroupBox {{ border: 1px solid {its.border}; margin-top: {base * 1.4:.0f}px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; color: {its.text}; }}
QTableView, QTreeView, QListView {{ background: {its.card}; border: 1px solid {its.edge}; margin: 2px;
  gridline-color: {its.border}; alternate-background-color: {its.page}; }}
QTableView:focus, QTreeView:focus, QListView:focus, QScrollArea:focus {{ border: 3px solid {its.ring}; margin: 0; }}
QListView::item {{ min-height: {LEAST_TICK + 8}px; }}
QTreeView::item, QListWidget#steps::item {{ min-height: 24px; }}
QHeaderView::section {{ background: {its.head}; color: {its.text}; font-weight: bold; border: none;
  border-right: 1px solid {its.border if its.head == its.card else its.card};
  border-bottom: 1px solid {its.border}; padding: 6px; }}
QTabBar::tab {{ background: {its.card}; color: {its.link}; border: 2px solid {its.border};
  padding: {min(base * 0.4, 8):.0f}px {BASE}px; font-weight: bold; }}
QTabBar::tab:selected {{ background: {its.marked}; color: {its.on_marked}; border: 2px solid {its.marked}; }}
QTabBar::tab:selected:focus {{ background: {its.focus}; color: {its.on_focus}; border: 4px solid {its.on_focus}; }}
QProgressBar {{ border: 1px solid {its.edge}; background: {its.card}; color: {its.text}; text-align: center;
  min-height: 24px; }}
QProgressBar::chunk {{ background: {its.filled}; }}
QScrollArea#page, QScrollArea#page > QWidget > QWidget#content {{ background: transparent; border: none; }}
QMenuBar, QMenu {{ background: {its.card}; color: {its.text}; }}
QMenuBar::item {{ padding: 5px 12px; }}
QMenu::item {{ padding: 6px 28px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {its.marked}; color: {its.on_marked}; }}
QMenu::item:disabled {{ color: {its.quiet}; }}
QStatusBar {{ background: {its.card}; border-top: 1px solid {its.border}; }}
QSplitter::handle {{ background: {its.border}; }}
"""
