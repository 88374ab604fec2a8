"""The window around the screens: menus, help, text sizes, files that are dropped, one running copy, preferences."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QCheckBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from evaluator.entry import own_profile
from main import file_to_open, profile_to_open
from tests.ui.accessibility import faults_of
from tests.ui.accessibility.contrast import ratio
from ui import theme
from ui.application import dress, go_in, window_on
from ui.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours
from ui.front_door import FrontDoor
from ui.help import (
    BUILT_ON,
    FOLDER,
    SHORTCUTS,
    AboutSheet,
    HelpSheet,
    Sheet,
    ShortcutsSheet,
    TourSheet,
    libraries,
    licence,
    tour,
)
from ui.main_window import MainWindow
from ui.one_copy import OneCopy
from ui.preferences import Preferences
from ui.screens.screen import Screen
from ui.screens.start import StartScreen
from ui.screens.verification import VerificationScreen
from ui.seat import Seat
from ui.steps import STEPS

ROOT = Path(__file__).parents[2]
MEETING = (  # ink and ground that meet on screen, each by what it is for
    *(("text", ground) for ground in ("page", "card", "pale", "filled")),
    *(("quiet", ground) for ground in ("page", "card", "pale")),
    *(
        ("link", "card"),
        ("link_hover", "pale"),
        ("on_header", "header"),
        ("on_main", "main"),
        ("on_main", "main_hover"),
    ),
    *(("error", "card"), ("error", "page"), ("done", "card"), ("done", "page")),
    *(("on_focus", "focus"), ("on_marked", "marked"), ("ring", "card"), ("edge", "card")),
)


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "windows.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, kept: QSettings) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)
    made = window_on(Seat(tmp_path / "profile"), Preferences(kept))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    theme.apply(application)


def opened(window: MainWindow, kind: type[Sheet]) -> Sheet:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_each_screen_has_help_of_its_own() -> None:
    without = [step.name for step in STEPS if not (FOLDER / f"{step.name}.md").is_file()]
    assert without == []


def test_f1_opens_help_for_the_screen_and_escape_closes_it(window: MainWindow) -> None:
    window.go("verification")
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = opened(window, HelpSheet)
    assert isinstance(sheet, HelpSheet)
    assert sheet.text.document().begin().blockFormat().bottomMargin() > 0  # paragraphs do not run together
    assert "Verify a file" in sheet.text.toPlainText()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not [one for one in window.findChildren(HelpSheet) if one.isVisible()]


def test_control_and_slash_lists_the_keys(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert opened(window, ShortcutsSheet).isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_sheet_can_be_read_and_worked_by_everyone(qtbot: QtBot, window: MainWindow, scale: float) -> None:
    window.set_text_size(scale)
    window.seat.desk.finish()
    for show in (window.show_help, window.show_tour, window.show_shortcuts, window.show_about):
        show()
        sheet = next(one for one in window.findChildren(Sheet) if one.isVisible())
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        assert [str(fault) for fault in faults_of(sheet)] == []
        sheet.close()
        QTest.qWait(0)


def test_every_menu_and_what_is_in_it_is_reached_with_alt_and_a_letter(window: MainWindow) -> None:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    named = [action.text() for menu in menus if menu.title() != "&Go" for action in menu.actions() if action.text()]
    assert [text for text in (*named, *(menu.title() for menu in menus)) if "&" not in text] == []


def test_the_about_page_names_each_library_with_its_licence(window: MainWindow) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {need.replace("~", "=").replace(">", "=").partition("=")[0] for need in project["dependencies"]}
    assert set(BUILT_ON) == asked
    listed = {one.name.lower().replace("_", "-") for one in libraries()}
    assert asked <= listed
    assert all(licence(one) for one in libraries())
    window.show_about()
    assert opened(window, AboutSheet).isVisible()


def test_another_text_size_is_worn_at_once_and_remembered(window: MainWindow, kept: QSettings) -> None:
    before = QApplication.font().pixelSize()
    window.menus.sizes[2.0].trigger()
    assert window.shown.name == "start"
    assert window.shown.problems.fontInfo().pixelSize() == 2 * before == QApplication.font().pixelSize()
    assert Preferences(kept).text_size == 2.0


def test_another_text_size_leaves_what_is_typed_where_it_is(window: MainWindow) -> None:
    start = window.shown
    assert isinstance(start, StartScreen)
    start.create_card.person.setText("Amina Okafor")
    window.set_text_size(2.0)
    assert window.shown is start
    assert start.create_card.person.text() == "Amina Okafor"
    assert start.both.direction() is QBoxLayout.Direction.TopToBottom
    window.set_text_size(1.0)
    assert start.both.direction() is QBoxLayout.Direction.LeftToRight


def test_the_window_comes_back_where_it_stood(
    qtbot: QtBot, window: MainWindow, kept: QSettings, tmp_path: Path
) -> None:
    window.resize(780, 700)
    window.close()
    again = window_on(Seat(tmp_path / "profile"), Preferences(kept))
    qtbot.addWidget(again)
    assert again.size() == QSize(780, 700)
    again.close()


def test_the_preferences_hold_sizes_colours_places_and_ticks_and_nothing_else(
    qapp: QApplication, window: MainWindow, kept: QSettings
) -> None:
    window.show_tour()
    opened(window, TourSheet).findChildren(QCheckBox)[2].click()
    window.set_text_size(1.25)
    dress(qapp, window.preferences)
    window.open_file(Path("/secret/offer of Alder Health.bidpack"))
    window.seat.desk.finish()
    window.close()
    kept.sync()
    assert sorted(kept.allKeys()) == ["colours", "place/main", "text_size", "tour"]
    assert "Alder" not in Path(kept.fileName()).read_text("latin-1")


def test_the_tour_is_a_list_whose_ticks_stay(window: MainWindow) -> None:
    window.show_tour()
    sheet = opened(window, TourSheet)
    assert isinstance(sheet, TourSheet)
    assert [tick.text() for tick in sheet.ticks] == [title for title, _ in tour()]
    sheet.ticks[0].click()
    assert window.preferences.tour_done == {0}


def test_a_package_that_is_dropped_says_only_its_size_before_the_profile_is_unlocked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    package = tmp_path / "pack-for-amina.bidpack"
    package.write_bytes(b"age-encryption.org/v1" + bytes(3_000_000))
    window.go("verification")
    drop(window, package)
    start = window.shown
    assert isinstance(start, StartScreen)
    window.seat.desk.finish()
    assert start.waiting.text() == "An encrypted package of 3 MB. Unlock your profile to see what it is."


def test_whoever_has_no_profile_drops_a_signed_file_at_the_start_and_it_is_judged(
    window: MainWindow, tmp_path: Path
) -> None:
    signed = tmp_path / "award-report.pdf"
    signed.write_bytes(b"%PDF-1.7 no signature")
    window.go("start")
    assert not window.shown.acceptDrops()  # the window takes what is dropped there, whatever it is
    drop(window, signed)
    judged = window.shown
    assert isinstance(judged, VerificationScreen)
    window.seat.desk.finish()
    assert "award-report.pdf is not valid" in judged.verdict.text()
    first = judged.checks.item(0, 1)
    assert first is not None
    assert first.text() == "No"


def test_every_key_that_a_screen_or_menu_listens_to_stands_in_the_list(window: MainWindow) -> None:
    sources = [file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py") if file.name != "help.py"]
    listened_to = {key for source in sources for key in re.findall(r'"((?:Ctrl|Alt)\+[^"\s{]+|F\d+)"', source)}
    assert {"Ctrl+L", "F11", "Alt+Up"} <= listened_to
    listed = ", ".join(keys for keys, _ in SHORTCUTS)
    spelt = {"Ctrl++": "Ctrl+Plus", "Ctrl+=": "Ctrl+Plus", "Ctrl+-": "Ctrl+Minus", "Ctrl+Return": "Ctrl+Enter"}
    assert {key for key in listened_to if spelt.get(key, key) not in listed} == set()


def test_of_several_files_dropped_to_be_judged_none_is_taken_for_judged(window: MainWindow, tmp_path: Path) -> None:
    window.go("verification")
    drop(window.shown, tmp_path / "first.pdf", tmp_path / "second.pdf")
    assert window.shown.problems.messages == ["Several files were dropped. Drop one, and the next after it."]


def drop(place: MainWindow | Screen, *files: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, buttons, keys))


def test_a_double_clicked_file_is_opened_and_a_commands_file_is_the_commands() -> None:
    assert file_to_open(["pack.bidpack"]) == Path("pack.bidpack")
    assert file_to_open(["--profile", "folder", "pack.bidpack"]) == Path("pack.bidpack")
    assert file_to_open(["verify", "report.pdf"]) is None
    assert file_to_open(["--profile", "folder"]) is None
    assert file_to_open([]) is None


def test_only_a_start_without_a_command_opens_the_windows_at_once() -> None:
    assert profile_to_open(["--profile", "folder"]) == Path("folder")
    assert profile_to_open([]) == own_profile()
    assert profile_to_open(["evaluations"]) is None
    assert profile_to_open(["--profile", "--help"]) is None
    assert profile_to_open(["--profile", "folder", "evaluations"]) is None


def test_what_was_typed_before_the_window_was_furnished_goes_on_in_the_start_screen(
    qtbot: QtBot, tmp_path: Path, kept: QSettings
) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    (folder / "card.bidid").touch()
    window, door = MainWindow(Preferences(kept)), FrontDoor("Bid evaluation", asks=True)
    qtbot.addWidget(window)
    window.setCentralWidget(door)
    with qtbot.waitSignal(door.seen):
        window.show()
    door.card.passphrase.setText("harbour lan")
    go_in(window, door, folder, None)
    assert isinstance(window.shown, StartScreen)
    assert window.shown.unlock_card.passphrase.text() == "harbour lan"
    assert window.focusWidget() is window.shown.unlock_card.passphrase
    window.close()


def test_a_window_that_is_closed_before_it_was_furnished_just_closes(qtbot: QtBot, kept: QSettings) -> None:
    window = MainWindow(Preferences(kept))
    qtbot.addWidget(window)
    window.show()
    assert window.close()


UNTIL_THE_PROMPT = """
import main, sys
from PySide6 import QtCore, QtGui, QtWidgets
from ui.application import FrontDoor, MainWindow, application_called, theme
from ui.colours import DARK
application = application_called("Bid evaluation")
theme.apply(application, wanted=DARK)
window, door = MainWindow(), FrontDoor("Bid evaluation", asks=True)
window.setCentralWidget(door)
window.show()
application.processEvents()
print(*sys.modules, *vars(QtCore), *vars(QtGui), *vars(QtWidgets))
"""


def test_nothing_of_the_program_but_the_prompt_is_made_before_it_is_seen() -> None:
    asked = [sys.executable, "-c", UNTIL_THE_PROMPT]
    made = set(subprocess.run(asked, capture_output=True, check=True, text=True, cwd=ROOT).stdout.split())
    assert {"ui.front_door", "QLineEdit"} <= made
    slow = ("evaluator.domain", "evaluator.services", "evaluator.cli", "ui.screens", "ui.seat", "PySide6.QtNetwork")
    assert [name for name in made if name.startswith(slow)] == []
    assert made.isdisjoint(("Qt", "QIcon", "QStyle", "QMessageBox", "QComboBox", "decimal", "datetime"))


def test_the_window_opens_in_the_colours_it_had_last_and_takes_the_systems_as_soon_as_it_stands(
    qapp: QApplication, kept: QSettings
) -> None:
    preferences = Preferences(kept)
    assert preferences.colours is None
    preferences.keep_colours(HIGH_DARK)
    assert Preferences(kept).colours is HIGH_DARK
    theme.apply(qapp, wanted=HIGH_DARK)
    dress(qapp, preferences)
    its = theme.of_the_system(qapp)
    assert theme.colours() == its == Preferences(kept).colours


def test_a_second_start_hands_its_file_to_the_running_copy(qtbot: QtBot, tmp_path: Path) -> None:
    running, second, other = OneCopy(tmp_path), OneCopy(tmp_path), OneCopy(tmp_path / "elsewhere")
    assert not running.hand_over(Path("a.bidpack"))
    assert running.listen()
    with qtbot.waitSignal(running.asked) as asked:
        assert second.hand_over(tmp_path / "für Siân.bidpack")
    assert asked.args == [tmp_path / "für Siân.bidpack"]
    assert not other.hand_over(None)
    running.close()
    other.close()
    assert not second.hand_over(None)
    second.close()


@pytest.mark.parametrize("its", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK], ids=["light", "dark", "high light", "high dark"])
def test_colours_that_meet_stand_out_from_each_other(its: Colours) -> None:
    def number(name: str) -> int:
        return int(getattr(its, name)[1:], 16)

    least = {"ring": 3.0, "edge": 3.0}
    faint = {
        (ink, ground): round(ratio(number(ink), number(ground)), 2)
        for ink, ground in MEETING
        if ratio(number(ink), number(ground)) < least.get(ink, 4.5)
    }
    assert faint == {}


@pytest.mark.parametrize("its", [DARK, HIGH_LIGHT, HIGH_DARK], ids=["dark", "high light", "high dark"])
def test_the_window_can_be_read_in_the_systems_other_colours(
    qapp: QApplication, window: MainWindow, its: Colours
) -> None:
    theme.apply(qapp, wanted=its)
    QTest.qWait(0)
    assert [str(fault) for fault in faults_of(window, window.steps)] == []


def test_dates_are_said_the_british_way_and_can_be_said_in_welsh() -> None:
    british = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    assert british.toString(1_234_567) == "1,234,567"
    assert QLocale("cy_GB").monthName(11) == "Tachwedd"


def test_five_thousand_calls_that_give_none_cost_no_reference_to_none(qapp: QApplication) -> None:
    button = QPushButton()
    before = sys.getrefcount(None)
    for number in range(5_000):
        button.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 500
