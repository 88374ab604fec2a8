"""Pages of documents come from a child process: what it answers, and that a hostile document takes only it along."""

import io
import os
import signal
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from evaluator.demo.example import example
from evaluator.demo.response_documents import documents_of
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import pages
from evaluator.formats.page_worker import LONGEST_PAGE, MOST_PAGES, MOST_PIXELS, NOT_ALL, is_headed, parted
from evaluator.formats.pages import Pages
from evaluator.services.pages import open_document

OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX, XLSX = f"{OFFICE}.wordprocessingml.document", f"{OFFICE}.spreadsheetml.sheet"


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
        selected, lines = document.selected(1, box)
        assert first in selected
        assert all(left < right and bottom < top for left, bottom, right, top in lines)
        assert lines[0] == pytest.approx(box, abs=1)
        assert 1 in document.find(first)
        assert document.find("xyzzy-not-there") == ()
        assert document.boxes(1, "xyzzy-not-there") == ()


def test_an_answer_begins_where_its_title_has_a_line_to_itself_and_not_in_the_contents() -> None:
    content = example()
    titles = {leaf.id: leaf.title for leaf in content.model.scored_leaves()}
    for made_for in documents_of(content, content.tenders[0]):
        with Pages(made_for.body) as document:
            found = {one: document.begins(titles[one], list(titles.values())) for one in made_for.starts}
            assert document.begins(next(iter(titles.values())) + " xyzzy", []) is None
        assert found == made_for.starts


@pytest.mark.parametrize(
    ("line", "headed"),
    [
        ("Clinical safety", True),
        ("Q1  CLINICAL SAFETY:", True),
        ("Question 1.2 – Clinical safety (9%)", True),
        ("1 Clinical safety 2", False),
        ("Clinical safety .......... 12", False),
        ("Clinical safety comes first at Birch Digital Care.", False),
        ("Clinical safetyness", False),
    ],
)
def test_a_title_is_known_with_its_number_and_weight_and_told_from_a_sentence(line: str, *, headed: bool) -> None:
    assert is_headed(f"Something\n{line}\nand more", "Clinical safety") is headed


def test_words_are_found_each_time_they_stand_on_a_page(response: bytes) -> None:
    with Pages(response) as document:
        first, every = document.boxes(2, "safety"), document.boxes(2, "safety", every=True)
    assert len(first) == 1
    assert every[0] == first[0]
    assert len(set(every)) == len(every) > 3


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
        open_document(b"MZ", "application/x-msdownload")


def workbook() -> bytes:
    """Two sheets; one formula was calculated when it was saved, the other never."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Service levels")
        sheet.write_row(0, 0, ["Month", "Availability"])
        sheet.write_row(1, 0, ["May 2018", 99.94])
        sheet.write_formula(2, 1, "=B2*2", value=199.88)
        sheet.write_formula(3, 1, "=B2*3", value="")
        book.add_worksheet("Notes & <b>").write(0, 0, "<img src='http://example.org/x.png'>")
    return out.getvalue()


def test_a_workbook_is_shown_sheet_by_sheet_as_it_was_last_calculated() -> None:
    with open_document(workbook(), XLSX) as pages:
        assert (pages.count, pages.is_of_words) == (2, True)
        assert "99.94" in pages.text(1)
        assert "199.88" in pages.text(1)
        assert pages.text(1).endswith("not calculated")
        assert "<td>not calculated</td>" in pages.html(1)
        assert "&lt;img src" in pages.html(2)
        assert pages.find("availability") == (1,)


def docx(body: str) -> bytes:
    """The least that a DOCX is: one part of text, and the part that says which it is."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        parts.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/>'
            "</Relationships>",
        )
        parts.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def test_a_docx_is_shown_with_its_words_as_one_page() -> None:
    document = docx("<w:p><w:r><w:t>An owner &lt;b&gt; and a date.</w:t></w:r></w:p>")
    with open_document(document, DOCX) as pages:
        assert pages.count == 1
        assert pages.html(1) == "<p>An owner &lt;b&gt; and a date.</p>"
        assert pages.text(1).strip() == "An owner <b> and a date."


def test_a_picture_is_a_page_whose_points_are_its_pixels() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), (255, 0, 0)).save(out, "PNG")
    with open_document(out.getvalue(), "image/png") as pages:
        picture = pages.picture(1, scale=2)
        assert pages.text(1) == ""
    assert (picture.width, picture.height, picture.points_high) == (80, 40, 20)
    assert picture.pixels[:3] == b"\x00\x00\xff"


def test_plain_text_is_shown_as_it_is() -> None:
    with open_document("Café <b>bold</b>\xff".encode("latin-1"), "text/plain") as pages:
        assert (
            pages.html(1) == "<pre>Caf\N{REPLACEMENT CHARACTER} &lt;b&gt;bold&lt;/b&gt;\N{REPLACEMENT CHARACTER}</pre>"
        )


@given(st.lists(st.text("ab\n", max_size=40), max_size=8), st.integers(1, 6))
def test_a_long_text_comes_in_pages_and_not_a_letter_of_it_is_lost(pieces: list[str], times: int) -> None:
    text = "".join(piece * (times * LONGEST_PAGE // 60) for piece in pieces)
    pages = list(parted(text))
    assert "".join(pages) == text
    assert all(len(page) <= LONGEST_PAGE for page in pages)
    assert len(pages) <= 1 + 2 * len(text) // LONGEST_PAGE


def test_a_text_of_more_pages_than_can_be_read_is_refused_with_a_sentence() -> None:
    with pytest.raises(FileProblem, match="longer than can be read"):
        open_document(b"x" * (MOST_PAGES * LONGEST_PAGE // 2 + 1), "text/plain")


def test_what_is_missing_of_a_long_document_is_said() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet("Long").write_column(0, 0, range(2_001))
        book.add_worksheet("Short").write_column(0, 0, range(2_000))
    with open_document(out.getvalue(), XLSX) as pages:
        assert NOT_ALL in pages.html(1)
        assert NOT_ALL not in pages.html(2)
    with open_document(docx(f"<w:p><w:r><w:t>{'word ' * 210_000}</w:t></w:r></w:p>"), DOCX) as pages:
        assert pages.html(1).startswith(NOT_ALL)


def zip_bomb(name: str) -> bytes:
    """300 MB of nothing in an archive of about 1 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as parts:
        parts.writestr(name, b"0" * 300_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("document", "media_type", "said"),
    [
        (b"PK\x03\x04 no archive", DOCX, "damaged"),
        (b"PK\x03\x04 no archive", XLSX, "damaged"),
        (workbook()[:900], XLSX, "damaged"),
        (workbook(), DOCX, "damaged"),
        (docx("<w:p>"), DOCX, "damaged|stopped"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image/png", "damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/png", "damaged"),
    ],
)
def test_other_kinds_that_cannot_be_opened_get_a_sentence_too(document: bytes, media_type: str, said: str) -> None:
    with pytest.raises(FileProblem, match=said):
        open_document(document, media_type)


@pytest.mark.parametrize(("name", "media_type"), [("word/document.xml", DOCX), ("xl/workbook.xml", XLSX)])
def test_an_archive_that_unpacks_to_far_more_than_it_is_gets_a_sentence(name: str, media_type: str) -> None:
    with pytest.raises(FileProblem, match="unpacks to far more"):
        open_document(zip_bomb(name), media_type)


def test_a_picture_of_too_many_pixels_is_not_unpacked() -> None:
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(header)) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    with pytest.raises(FileProblem, match="more than 40,000,000 pixels"):
        open_document(b"\x89PNG\r\n\x1a\n" + chunk + b"\x00\x00\x00\x00IDAT" + bytes(4), "image/png")
