"""Help for the screen one is on, the tour, the shortcuts, and what the program is made of.

Each screen has a file in resources/help, written in plain English; F1 opens it, Escape closes it.
"""

from collections.abc import Iterable
from pathlib import Path
from re import match
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QCheckBox, QDialog, QTextBrowser, QVBoxLayout, QWidget

from ui.preferences import Preferences
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.scrolling import scrolling
from ui.widgets.text import heading, paragraph
from ui.words import marked, tr

if TYPE_CHECKING:
    from importlib.metadata import Distribution  # imported where it is used: start-up is imports

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "help"
PROGRAM = "bid-evaluator"
BETWEEN_PARAGRAPHS = 0.6  # of a line
BUILT_ON = (  # pyproject.toml's list; a test holds them together
    *("alembic", "asn1crypto", "cryptography", "fontpkg-atkinson-hyperlegible", "holidays", "icalendar", "keyring"),
    *("mammoth", "mnemonic", "msgspec", "pikepdf", "platformdirs", "pyhanko", "pypdfium2", "pyrage"),
    *("pyside6-essentials", "python-calamine", "reportlab", "rich", "rl-accel", "sqlalchemy", "sqlcipher3", "sqlmodel"),
    *("typer", "xlsxwriter", "zstandard"),
)
SHORTCUTS = (
    ("F1", marked("Help for this screen")),
    ("Ctrl+/", marked("This list")),
    ("Ctrl+O", marked("Open a package or another file")),
    (marked("Ctrl+1 to Ctrl+9"), marked("Go to a step in the list at the left")),
    (marked("Ctrl+Plus, Ctrl+Minus"), marked("Larger and smaller text")),
    ("Ctrl+L", marked("Lock your profile")),
    ("Ctrl+Enter", marked("Score: save and go to the next response that is not finished")),
    ("Ctrl+Enter", marked("Moderate: agree and go to the next item")),
    ("Ctrl+Enter", marked("Confirm: mark as read and go to the next item")),
    ("F11", marked("Moderate: show or close the window for the projector")),
    (marked("Alt+Up, Alt+Down"), marked("Model: move a criterion up or down")),
    (marked("0 to 9"), marked("Score: choose these points, while the points have the focus")),
    (marked("Down"), marked("Score: from the words to search for to the pages found")),
    (marked("Tab, Shift+Tab"), marked("Next and previous control")),
    (marked("Alt and an underlined letter"), marked("Go to the field with that letter")),
    ("Ctrl+Z, Ctrl+Y", marked("Undo and redo what was typed")),
    (marked("Escape"), marked("Close help or a question; cancel work that takes long")),
    ("Ctrl+Q", marked("Save everything and quit")),
)


def help_on(screen: str) -> str:
    """The help file of a screen, as Markdown; of the start screen where a screen has none."""
    own = _in_language(f"{screen}.md")
    return (own if own.is_file() else _in_language("start.md")).read_text("utf-8")


class Sheet(QDialog):
    """A window beside the main one, with a heading; Escape closes it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(title))
        self.setModal(False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        size = self.fontMetrics().lineSpacing()
        self.resize(min(size * 40, 1100), min(size * 34, 680))


class HelpSheet(Sheet):
    """The help of one screen."""

    def __init__(self, parent: QWidget, screen: str) -> None:
        super().__init__(parent, tr("Help"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help"))
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.show_help(screen)
        self.text.anchorClicked.connect(self._follow)
        shut = button("Close")
        shut.clicked.connect(self.reject)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(Row(shut))
        self.text.setFocus()

    def show_help(self, screen: str) -> None:
        """Show the help of a screen, with room between its paragraphs: Markdown leaves none."""
        self.text.setMarkdown(help_on(screen))
        block = self.text.document().begin()
        while block.isValid():
            spaced = block.blockFormat()
            spaced.setBottomMargin(self.text.fontMetrics().lineSpacing() * BETWEEN_PARAGRAPHS)
            QTextCursor(block).setBlockFormat(spaced)
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        """Another help file opens here; a page on the network opens in the person's own browser."""
        if link.isRelative():
            self.show_help(Path(link.path()).stem)
        else:
            QDesktopServices.openUrl(link)


class TourSheet(Sheet):
    """Ten minutes on the worked example, as a list to tick off."""

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent, tr("Ten-minute tour"))
        self._preferences = preferences
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.addWidget(heading("Ten minutes on the worked example"))
        self.ticks: list[QCheckBox] = []
        for number, (title, said) in enumerate(tour()):
            tick = QCheckBox(title)
            tick.setChecked(number in preferences.tour_done)
            tick.toggled.connect(self._keep)
            self.ticks.append(tick)
            inside.addWidget(tick)
            inside.addWidget(paragraph(said, quiet=True))
        inside.addStretch(1)
        shut, again = button("Close"), button("Clear the ticks")
        shut.clicked.connect(self.reject)
        again.clicked.connect(self._clear)
        self.column.addWidget(scrolling(listed), 1)
        self.column.addWidget(Row(shut, again))

    def _keep(self) -> None:
        self._preferences.keep_tour(frozenset(n for n, tick in enumerate(self.ticks) if tick.isChecked()))

    def _clear(self) -> None:
        for tick in self.ticks:
            tick.setChecked(False)


class ShortcutsSheet(Sheet):
    """Which keys do what; there are no single-letter shortcuts (WCAG 2.1.4)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"))
        listed = table(["Keys", "What they do"], name="Keyboard shortcuts")
        fill(listed, [(tr(keys), tr(what)) for keys, what in SHORTCUTS])
        shut = button("Close")
        shut.clicked.connect(self.reject)
        self.column.addWidget(heading("Keyboard shortcuts"))
        self.column.addWidget(listed, 1)
        self.column.addWidget(Row(shut))


class AboutSheet(Sheet):
    """The version, and the libraries it is built on with their licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("About"))
        listed = table(["Library", "Version", "Licence"], name="Libraries")
        fill(listed, [(one.name, one.version, licence(one)) for one in libraries()])
        shut = button("Close")
        shut.clicked.connect(self.reject)
        said = tr(
            "Bid evaluation {version}. It makes no network connections and sends nothing anywhere. "
            "It is no product of the NHS and stands under the MIT licence, without warranty."
        ).format(version=own_version())
        for part in (heading("About this program"), paragraph(said)):
            self.column.addWidget(part)
        self.column.addWidget(listed, 1)
        self.column.addWidget(Row(shut))


def tour() -> list[tuple[str, str]]:
    """The points of the tour: what to do, and what is to be seen there."""
    points = _in_language("tour.md").read_text("utf-8").split("\n## ")[1:]
    return [(title.strip(), " ".join(said.split())) for title, _, said in (point.partition("\n") for point in points)]


def _in_language(name: str) -> Path:
    """A help file in the person's language (help/cy/start.md), or in English where it is not translated."""
    translated = FOLDER / QLocale().name().partition("_")[0] / name
    return translated if translated.is_file() else FOLDER / name


def own_version() -> str:
    """The program's version; a source tree that was never installed says so."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return tr("from source")


def libraries(roots: Iterable[str] = BUILT_ON) -> "list[Distribution]":
    """What the program is built on, with what that needs in turn, in order of name."""
    from importlib.metadata import PackageNotFoundError, distribution

    found: dict[str, Distribution] = {}
    waiting = list(roots)
    while waiting:
        name = _plain(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # needed on another system only
            continue
        waiting += [need for need in found[name].requires or () if "extra ==" not in need]
    return sorted(found.values(), key=lambda one: one.name.casefold())


def licence(library: "Distribution") -> str:
    """What a library says of its licence."""
    told = library.metadata
    classified = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")]
    named = [*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ())]
    stated = next((one.strip().partition("\n")[0] for one in named if one.strip()), "")
    return stated or ", ".join(classified) or tr("see its own files")


def _plain(requirement: str) -> str:
    named = match(r"[A-Za-z0-9._-]+", requirement)
    return named.group().lower().replace("_", "-") if named else requirement
