"""The style sheet of the windows: only what the palette cannot say, control by control.

Combo and spin boxes stay with the style: a sheet breaks their arrows. Whatever takes the focus gains a line of `ring`
inside its own size, so that nothing moves. Source: docs/UX section 2; WCAG 2.2, 1.4.11 and 2.4.13.
"""

from pathlib import Path

from ui.colours import Colours

BASE = 15  # pixels of running text at 100 %
LEAST_TICK = 20  # pixels of the tick of a line, without its border: only the tick is pressed there, not its words
LARGE = 20  # pixels of running text above which room is short
ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"


def style_sheet(base: float, its: Colours) -> str:
    """The whole sheet; `base` is the size of running text in pixels."""
    return "\n".join(
        (
            "",
            _frames_and_labels(base, its),
            _steps(base, its),
            _buttons(base, its),
            _boxes_to_type_in(its),
            _ticks_and_groups(base, its),
            _tables_and_lists(its),
            _tabs_and_progress(base, its),
            _menus_and_edges(its),
            "",
        )
    )


def _frames_and_labels(base: float, its: Colours) -> str:
    """Cards, notices, the head of the window, and headings by their level."""
    title = 1.6 if base <= LARGE else 1.35  # times running text; where text is large it stands out by less
    return f"""\
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
QLabel[words="true"]:focus {{ border: 2px solid {its.ring}; }}"""


def _steps(base: float, its: Colours) -> str:
    """The list at the left edge of the window."""
    return f"""\
QListWidget#steps {{ background: {its.card}; border: 3px solid {its.card}; margin: 0; outline: none; }}
QListWidget#steps::item {{ padding: {base * 0.42:.0f}px {BASE}px; }}
QListWidget#steps::item:selected {{ background: {its.marked}; color: {its.on_marked}; }}
QListWidget#steps:focus {{ border: 3px solid {its.ring}; margin: 0; }}"""


def _buttons(base: float, its: Colours) -> str:
    """The main action of a screen is filled, what leads elsewhere is underlined."""
    return f"""\
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
QStatusBar QPushButton:focus {{ border: 2px solid {its.on_focus}; padding: 0 {BASE}px; }}"""


def _boxes_to_type_in(its: Colours) -> str:
    """Lines and areas of text, and those in which something is wrong."""
    return f"""\
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {its.card}; border: 2px solid {its.edge};
  padding: 4px; selection-background-color: {its.marked}; selection-color: {its.on_marked}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 4px solid {its.ring};
  padding: 2px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 3px solid {its.error}; padding: 3px; }}
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus {{ border: 4px solid {its.ring}; padding: 2px; }}"""


def _ticks_and_groups(base: float, its: Colours) -> str:
    """Check boxes, radio buttons, the ticks of a list, and what holds several of them."""
    box, in_line = round(base * 1.3), max(round(base * 0.93), LEAST_TICK)  # the tick of a line: no higher than it
    tick = (ICONS / f"{its.tick}.svg").as_posix()
    return f"""\
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
QGroupBox::title {{ subcontrol-origin: margin; left: 0; color: {its.text}; }}"""


def _tables_and_lists(its: Colours) -> str:
    """Tables, trees and lists with their heads."""
    return f"""\
QTableView, QTreeView, QListView {{ background: {its.card}; border: 1px solid {its.edge}; margin: 2px;
  gridline-color: {its.border}; alternate-background-color: {its.page}; }}
QTableView:focus, QTreeView:focus, QListView:focus, QScrollArea:focus {{ border: 3px solid {its.ring}; margin: 0; }}
QListView::item {{ min-height: {LEAST_TICK + 8}px; }}
QTreeView::item, QListWidget#steps::item {{ min-height: 24px; }}
QHeaderView::section {{ background: {its.head}; color: {its.text}; font-weight: bold; border: none;
  border-right: 1px solid {its.border if its.head == its.card else its.card};
  border-bottom: 1px solid {its.border}; padding: 6px; }}"""


def _tabs_and_progress(base: float, its: Colours) -> str:
    """The bar of panes, the bar of work that is being done, and a page that scrolls."""
    return f"""\
QTabBar::tab {{ background: {its.card}; color: {its.link}; border: 2px solid {its.border};
  padding: {min(base * 0.4, 8):.0f}px {BASE}px; font-weight: bold; }}
QTabBar::tab:selected {{ background: {its.marked}; color: {its.on_marked}; border: 2px solid {its.marked}; }}
QTabBar::tab:selected:focus {{ background: {its.focus}; color: {its.on_focus}; border: 4px solid {its.on_focus}; }}
QProgressBar {{ border: 1px solid {its.edge}; background: {its.card}; color: {its.text}; text-align: center;
  min-height: 24px; }}
QProgressBar::chunk {{ background: {its.filled}; }}
QScrollArea#page, QScrollArea#page > QWidget > QWidget#content {{ background: transparent; border: none; }}"""


def _menus_and_edges(its: Colours) -> str:
    """The menus above, the line below, and the handle between two panes."""
    return f"""\
QMenuBar, QMenu {{ background: {its.card}; color: {its.text}; }}
QMenuBar::item {{ padding: 5px 12px; }}
QMenu::item {{ padding: 6px 28px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {its.marked}; color: {its.on_marked}; }}
QMenu::item:disabled {{ color: {its.quiet}; }}
QStatusBar {{ background: {its.card}; border-top: 1px solid {its.border}; }}
QSplitter::handle {{ background: {its.border}; }}"""
