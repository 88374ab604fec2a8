"""In another language no screen of an evaluation says anything in English but names, data, documents and the law."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from evaluator.demo.example import example
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from tests.journeys.stages import VISITS, Seats, looked_at
from tests.ui.read_aloud import in_menus, read_aloud, unbracketed, written
from tests.ui.test_accessibility import opened, settle
from ui.help import Sheet, libraries, licence, own_version, tour


def data_of(walk: Walk) -> list[str]:
    """What the people of the example wrote, and what they are called."""
    content = example()
    scorers = [person for person in content.people if Role.MEMBER in person.roles]
    wrote = written((content, walk.evaluation_id, *(content.scores_by(person.key) for person in scorers)))
    return [*AS_TYPED, *(text for text in wrote if " " in text or text[0].isupper() or "-" in text)]


AS_TYPED = {  # keys of tenders, units of the schedule, how words were compared
    *("alder", "birch", "cedar", "dogwood", "elm", "year", "practice", "by telephone, all eight words", "own key"),
}
IN_A_LETTER = "This letter is sent electronically"  # its own words, as they will stand on paper


def test_every_screen_of_an_evaluation_is_said_in_another_language(
    qtbot: QtBot, in_brackets: None, demonstrated: tuple[Walk, Seats]
) -> None:
    walk, stages = demonstrated
    said: set[str] = set()
    for stage, role in VISITS:
        with opened(stages[stage, role].profile.folder, stages[stage, role]) as window:
            for name in looked_at(stage, role, window.step_names):
                window.go(name)
                settle(window.seat)
                said |= read_aloud(window.shown)
            for menu in window.menuBar().actions():
                said |= {menu.text(), *in_menus(menu.menu())}
    assert len(said) > 1_000
    assert unbracketed((text for text in said if not text.startswith(IN_A_LETTER)), data_of(walk)) == []


def test_the_sheets_beside_the_window_are_said_in_another_language(
    qtbot: QtBot, in_brackets: None, tmp_path: Path
) -> None:
    """Help, the tour and its points are files of their own for a translator: help/cy."""
    in_files = [text for point in tour() for text in point]
    libraries_listed = [text for one in libraries() for text in (one.name, one.version, licence(one))]
    with opened(tmp_path) as window:
        for show in (window.show_help, window.show_tour, window.show_shortcuts, window.show_about):
            show()
        sheets = window.findChildren(Sheet)
        said = [read_aloud(sheet) for sheet in sheets]
    assert len(sheets) == 4
    assert all(said)
    assert unbracketed(set().union(*said), [*in_files, *libraries_listed, own_version()]) == []
