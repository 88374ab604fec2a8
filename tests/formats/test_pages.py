"""Pages of documents come from a child process: what it answers, and that a hostile document takes only it along."""

import io
import os
import signal
from pathlib import Path

import pikepdf
import pytest

from evaluator.demo.example import example
from evaluator.demo.response_documents import documents_of
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import pages
from evaluator.formats.page_worker import MOST_PIXELS
from evaluator.formats.pages import Pages
from evaluator.services.pages import open_document


@pytest.fixture(scope="module")
def response() -> bytes:
    content = example()
    return documents_of(content, content.tenders[0])[0].body


def made(*, size: tuple[float, float] = (200, 100), count: int = 1, password: str = "") -> bytes:
    """A PDF of empty pages."""
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=size)
    for _ in range(count - 1):
        pdf.pages.append(pdf.pages[0])
    pdf.save(out, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return out.getvalue()


def test_a_page_comes_as_pixels_on_white(response: bytes) -> None:
    with Pages(response) as document:
        picture = document.picture(1, scale=2.0)
    assert document.count >= 1
    assert (picture.width, picture.height) == (round(595.28 * 2), round(841.89 * 2))
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert set(picture.pixels) != {255}


def test_words_are_found_with_their_place_and_can_be_selected_by_it(response: bytes) -> None:
    with Pages(response) as document:
        words = " ".join(document.text(1).split()[:2])
        first = words.split()[0]
        box = document.boxes(1, first)[0]
        assert first in document.selected(1, box)
        assert 1 in document.find(first)
        assert document.find("xyzzy-not-there") == ()
        assert document.boxes(1, "xyzzy-not-there") == ()


def test_a_page_that_is_not_there_is_refused(response: bytes) -> None:
    with Pages(response) as document:
        for page in (0, document.count + 1):
            with pytest.raises(RuleBroken, match=f"no page {page}"):
                document.text(page)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7\ngarbage", "damaged"),
        (made()[:200], "damaged"),
        (made(password="secret"), "password"),
        (made(count=2001), "2,001 pages; 2,000 is the limit"),
    ],
)
def test_what_cannot_be_opened_gets_a_sentence(document: bytes, said: str) -> None:
    with pytest.raises(FileProblem, match=said):
        Pages(document)


def test_a_huge_page_is_drawn_smaller_than_the_limit() -> None:
    with Pages(made(size=(14_000, 14_000))) as document:
        picture = document.picture(1, scale=10.0)
    assert picture.width * picture.height <= MOST_PIXELS * 1.01


def test_a_child_that_dies_takes_nothing_along(response: bytes) -> None:
    with Pages(response) as document:
        os.kill(document._child.pid, signal.SIGKILL)
        with pytest.raises(FileProblem, match="stopped the part of the program"):
            document.picture(1, scale=1.0)
    with Pages(response) as another:
        assert another.picture(1, scale=1.0).width > 0


def test_a_child_that_hangs_is_ended(response: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with Pages(response) as document:
        monkeypatch.setattr(pages, "PATIENCE", 0.2)
        os.kill(document._child.pid, signal.SIGSTOP)
        with pytest.raises(FileProblem, match="stopped the part of the program"):
            document.picture(1, scale=1.0)


def test_nothing_is_left_of_the_child_once_closed(response: bytes) -> None:
    document = Pages(response)
    document.close()
    assert document._child.returncode is not None
    assert not Path(f"/proc/{document._child.pid}").exists()


def test_actions_in_a_document_start_nothing(response: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(response)) as pdf:
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("/bin/true"))
        script = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.launchURL('http://x')"), Next=launch
        )
        pdf.Root.OpenAction = pdf.make_indirect(script)
        pdf.save(out)
    with Pages(out.getvalue()) as document:
        assert document.picture(1, scale=0.5).width > 0
        children = Path(f"/proc/{document._child.pid}/task/{document._child.pid}/children").read_text("ascii")
        assert children == ""


def test_other_kinds_of_document_are_not_opened() -> None:
    with pytest.raises(RuleBroken, match="not shown here"):
        open_document(b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
