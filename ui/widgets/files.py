"""Choosing files to open and places to save, without stopping the window.

Qt writes down in a file of its own which folders its dialogs showed, for every program that is built on it. A folder is
easily called after a supplier, so what stood there before is put back (SECURITY T10).
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.words import marked, tr

PACKAGES = marked("Packages (*.bidpack)")
CARDS = marked("Identity cards (*.bidid)")
ANY = marked("All files (*)")
FOLDERS_SEEN = ("history", "lastVisited")


def choose_files(
    parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], object], *, several: bool = False
) -> None:
    """Ask for files; `then` is called with what was chosen, and not at all when the person cancels."""
    dialog = QFileDialog(parent, title, "", f"{tr(kinds)};;{tr(ANY)}")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    _open(dialog, then)


def choose_place(parent: QWidget, title: str, name: str, then: Callable[[Path], object]) -> None:
    """Ask where to save a file, offering `name`; the dialog asks before a file is replaced."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(name.rpartition(".")[2] if "." in name else "")  # a name typed without one gets it
    dialog.selectFile(name)
    _open(dialog, lambda chosen: then(chosen[0]))


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, lambda chosen: then(chosen[0]))


def _open(dialog: QFileDialog, then: Callable[[list[Path]], object]) -> None:
    before = {key: _of_qt().value(key) for key in FOLDERS_SEEN}
    dialog.destroyed.connect(lambda: _put_back(before))  # Qt writes while it destroys the dialog, this comes after
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda chosen: then([Path(one) for one in chosen]))
    dialog.open()


def _of_qt() -> QSettings:
    """What Qt keeps of its dialogs for all programs of this user."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup("FileDialog")
    return kept


def _put_back(before: dict[str, object]) -> None:
    """Which folders stood there before, and no others."""
    kept = _of_qt()
    for key, value in before.items():
        if value is None:
            kept.remove(key)
        else:
            kept.setValue(key, value)
