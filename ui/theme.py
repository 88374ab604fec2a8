"""Colours, text sizes and the few shapes of the windows.

Source: NHS digital service manual, colour and typography (docs/DESIGN and UX section 2): text #212b32 on white is
14.2:1, secondary text #4c6272 on the page's grey 5.75:1, white on the green of the main action 5.12:1. Focus is yellow
with a dark line, because yellow alone does not stand out from white. Arial, else Liberation Sans of the same widths.
"""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

TEXT, QUIET, PAGE, CARD, BORDER, EDGE = "#212b32", "#4c6272", "#f0f4f5", "#ffffff", "#d8dde0", "#4c6272"
BLUE, DARK_BLUE, GREEN, DARK_GREEN, RED, FOCUS, PALE = (
    "#005eb8",
    "#003d78",
    "#007f3b",
    "#00662f",
    "#d5281b",
    "#ffeb3b",
    "#e8edee",
)
BASE = 15  # pixels of running text at 100 %


def apply(application: QApplication, *, scale: float = 1.0) -> None:
    """Dress the whole program; `scale` 2.0 is text at 200 %."""
    application.setStyle("Fusion")
    application.setPalette(_palette())
    font = QFont("Arial")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(BASE * scale))
    application.setFont(font)
    application.setStyleSheet(_sheet(BASE * scale))


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: PAGE,
        QPalette.ColorRole.WindowText: TEXT,
        QPalette.ColorRole.Base: CARD,
        QPalette.ColorRole.AlternateBase: PAGE,
        QPalette.ColorRole.Text: TEXT,
        QPalette.ColorRole.PlaceholderText: QUIET,
        QPalette.ColorRole.Button: CARD,
        QPalette.ColorRole.ButtonText: TEXT,
        QPalette.ColorRole.BrightText: CARD,
        QPalette.ColorRole.Highlight: BLUE,
        QPalette.ColorRole.HighlightedText: CARD,
        QPalette.ColorRole.Link: BLUE,
        QPalette.ColorRole.LinkVisited: "#330072",
        QPalette.ColorRole.ToolTipBase: TEXT,
        QPalette.ColorRole.ToolTipText: CARD,
        QPalette.ColorRole.Light: CARD,
        QPalette.ColorRole.Midlight: BORDER,
        QPalette.ColorRole.Mid: "#aeb7bd",
        QPalette.ColorRole.Dark: "#768692",
        QPalette.ColorRole.Shadow: TEXT,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(QUIET))
    return palette


def _sheet(base: float) -> str:
    """Only what the palette cannot say. Combo and spin boxes stay with the style: a sheet breaks their arrows."""
    return f"""
QFrame#card {{ background: {CARD}; border: 1px solid {BORDER}; }}
QFrame#problems {{ background: {CARD}; border: 4px solid {RED}; }}
QFrame#notice {{ background: {PALE}; border: none; border-left: 8px solid {BLUE}; }}
QFrame#header {{ background: {BLUE}; }}
QFrame#header QLabel {{ color: {CARD}; }}
QLabel#product {{ font-weight: bold; font-size: {base * 1.2:.0f}px; }}
QLabel[level="1"] {{ font-weight: bold; font-size: {base * 1.6:.0f}px; }}
QLabel[level="2"] {{ font-weight: bold; font-size: {base * 1.25:.0f}px; }}
QLabel[level="3"] {{ font-weight: bold; font-size: {base * 1.05:.0f}px; }}
QLabel[quiet="true"] {{ color: {QUIET}; }}
QLabel[tone="error"] {{ color: {RED}; font-weight: bold; }}
QLabel[tone="done"] {{ color: {GREEN}; font-weight: bold; }}
QLabel[words="true"] {{ font-size: {base * 1.25:.0f}px; font-weight: bold; background: {PALE}; padding: 10px; }}
QListWidget#steps {{ background: {CARD}; border: none; border-right: 1px solid {BORDER}; }}
QListWidget#steps::item {{ padding: {base * 0.6:.0f}px {base:.0f}px; }}
QListWidget#steps::item:selected {{ background: {BLUE}; color: {CARD}; }}
QListWidget#steps:focus {{ border: 3px solid {TEXT}; }}
QPushButton {{ background: {CARD}; color: {BLUE}; border: 2px solid {BLUE}; font-weight: bold;
  padding: {base * 0.45:.0f}px {base:.0f}px; min-height: 22px; }}
QPushButton:hover {{ background: {PALE}; color: {DARK_BLUE}; }}
QPushButton:disabled {{ background: {PALE}; color: {QUIET}; border: 2px solid {BORDER}; }}
QPushButton[main="true"] {{ background: {GREEN}; color: {CARD}; border: 2px solid {GREEN}; }}
QPushButton[main="true"]:hover {{ background: {DARK_GREEN}; }}
QPushButton[main="true"]:disabled {{ background: {PALE}; color: {QUIET}; border: 2px solid {BORDER}; }}
QPushButton[link="true"] {{ background: transparent; color: {BLUE}; border: none; text-decoration: underline;
  padding: 2px; font-weight: normal; text-align: left; }}
QPushButton:focus, QPushButton[main="true"]:focus, QPushButton[link="true"]:focus {{
  background: {FOCUS}; color: {TEXT}; border: 2px solid {TEXT}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QDateTimeEdit {{ background: {CARD}; border: 2px solid {EDGE}; padding: 4px;
  selection-background-color: {BLUE}; selection-color: {CARD}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 3px solid {TEXT}; background: #fffdf0; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 3px solid {RED}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; min-height: 24px; }}
QCheckBox:focus, QRadioButton:focus {{ background: {FOCUS}; color: {TEXT}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 20px; height: 20px; }}
QTableView, QTreeView, QListView {{ background: {CARD}; border: 1px solid {EDGE}; gridline-color: {BORDER}; }}
QTableView:focus, QTreeView:focus, QListView:focus, QScrollArea:focus {{ border: 3px solid {TEXT}; }}
QHeaderView::section {{ background: {BORDER}; color: {TEXT}; font-weight: bold; border: none;
  border-right: 1px solid {CARD}; padding: 6px; }}
QProgressBar {{ border: 1px solid {EDGE}; background: {CARD}; color: {TEXT}; text-align: center; min-height: 24px; }}
QProgressBar::chunk {{ background: #a7c9e8; }}
QScrollArea#page, QScrollArea#page > QWidget > QWidget#content {{ background: transparent; border: none; }}
QStatusBar {{ background: {CARD}; border-top: 1px solid {BORDER}; }}
QSplitter::handle {{ background: {BORDER}; }}
"""
