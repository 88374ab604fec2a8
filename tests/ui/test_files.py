"""Where files were chosen is written down nowhere: a folder is easily called after a supplier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.files import ANY, choose_files, choose_folder, choose_place

OF_ANOTHER_PROGRAM = "file:///home/somebody/pictures"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """The folder in which Qt keeps settings for all programs, with what another program left there."""
    before = Path(QSettings(QSettings.Scope.UserScope, "QtProject").fileName()).parent
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.setValue("FileDialog/history", [OF_ANOTHER_PROGRAM])
    settings.sync()
    yield tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(before))


@pytest.mark.parametrize("ask", ["files", "place", "folder"])
def test_no_folder_that_was_shown_stands_in_any_settings_file(
    qtbot: QtBot, tmp_path: Path, kept: Path, ask: str
) -> None:
    parent, chosen = QWidget(), list[object]()
    qtbot.addWidget(parent)
    folder = tmp_path / "Alder Health bid"
    folder.mkdir()
    file = folder / "response.pdf"
    file.write_bytes(b"")
    {
        "files": lambda: choose_files(parent, "Open", ANY, chosen.extend),
        "place": lambda: choose_place(parent, "Save", "response.pdf", chosen.append),
        "folder": lambda: choose_folder(parent, "Folder", chosen.append),
    }[ask]()
    (dialog,) = parent.findChildren(QFileDialog)
    dialog.setDirectory(str(folder))
    dialog.setHistory([str(folder)])
    gone = list[bool]()
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()
    written = "".join(one.read_text("utf-8") for one in kept.rglob("*") if one.is_file())
    assert "Alder" not in written
    assert OF_ANOTHER_PROGRAM in written
