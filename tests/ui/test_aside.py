"""Work beside the desk ends with its screen: what was on its way to it then is put down, and nobody is troubled."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from evaluator.domain.procurement import Document
from evaluator.errors import EvaluatorError
from ui.widgets.aside import Aside
from ui.widgets.response_search import ResponseSearch

RESPONSE = Document(sha256="a" * 64, tender_id="A", name="response.txt", media_type="text/plain")


def test_a_response_that_arrives_after_the_scoring_screen_was_left_is_put_down(qtbot: QtBot) -> None:
    on_its_way: list[Callable[[bytes], object]] = []

    def fetch(_: Document, then: Callable[[bytes], object], otherwise: Callable[[EvaluatorError], object]) -> None:
        on_its_way.append(then)

    search = ResponseSearch(fetch)
    qtbot.addWidget(search)
    search.read([RESPONSE], {RESPONSE.sha256: "Response"})
    search.close_index()
    on_its_way.pop()(b"A named lead nurse.")
    assert not on_its_way


def test_what_is_asked_before_the_end_is_done_and_what_is_asked_after_it_is_not(qtbot: QtBot) -> None:
    done: list[str] = []
    aside = Aside("tried")
    aside.run(lambda: "before", then=done.append, otherwise=lambda _: None)
    qtbot.waitUntil(lambda: done == ["before"])
    aside.end(lambda: done.append("last"))
    aside.run(lambda: "after", then=done.append, otherwise=lambda _: None)
    aside.end(lambda: done.append("ended twice"))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["before", "last"]
