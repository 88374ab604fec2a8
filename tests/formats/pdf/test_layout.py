"""Pages a reader can trust: nothing cut, heads repeated, no heading left alone, tags on everything, always the same."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.formats.pdf.layout import Align, Cell, Column, Document, SigningPlace, Tone
from tests.formats.pdf.reading import outline, roles, texts, untagged, words

LOREM = "The response sets out how hazards are found, recorded and closed while the service runs. "


def document(*, banner: str = "", author: str = "", subject: str = "") -> Document:
    made_at = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
    return Document(title="A title", made_at=made_at, banner=banner, author=author, subject=subject)


def everything() -> Document:
    """One of each thing a document can hold, over several pages."""
    made = document(banner="EXAMPLE: invented data", author="Example ICB", subject="A subject")
    made.opening(kicker="Example", title="Everything (at once)", subtitle="Below the title")
    made.notice("Take care", LOREM * 2, tone=Tone.WARNING)
    made.facts([("Authority", "Łódź ICB"), ("Long", LOREM * 4)])
    made.heading("First")
    made.paragraph(LOREM * 12, lead="Reason.")
    made.bullets([LOREM, "short"])
    made.heading("A table", 3)
    made.table(
        ["Name", Column(head="Marks", align=Align.RIGHT), "Why"],
        [(f"Row {at}", f"{at}.00", Cell(LOREM, quiet=True)) for at in range(60)],
    )
    made.page_break()
    made.heading("Signatures")
    made.signing_places([SigningPlace("chair", "Signed by the chair"), SigningPlace("approver", "Signed – Ŵyn")])
    return made


MADE = everything().render()


def test_the_same_values_make_the_same_bytes() -> None:
    assert everything().render() == MADE
    twice = everything()
    assert twice.render() == twice.render()


def test_every_page_says_its_number_and_carries_the_foot_and_the_banner() -> None:
    pages = texts(MADE)
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "A title" in page
        assert "EXAMPLE: invented data" in page


def test_headings_are_bookmarks_in_order() -> None:
    assert outline(MADE) == ["Everything (at once)", "First", "A table", "Signatures"]


def test_the_file_says_its_title_language_and_time_in_both_places() -> None:
    with pikepdf.open(BytesIO(MADE)) as opened:
        assert str(opened.Root.Lang) == "en-GB"
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        assert str(opened.docinfo["/Title"]) == "A title"
        assert str(opened.docinfo["/CreationDate"]) == "D:20261122173000+00'00'"
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == "A title"
            assert metadata["dc:language"] == {"en-GB"}
            assert metadata["xmp:CreateDate"] == "2026-11-22T17:30:00Z"
            assert metadata["dc:creator"] == ["Example ICB"]
            assert "pdfuaid:part" not in metadata
            assert "pdfaid:part" not in metadata


def test_everything_drawn_is_tagged_or_an_artifact() -> None:
    assert untagged(MADE) == []


def test_the_structure_holds_each_kind_of_thing_in_reading_order() -> None:
    found = roles(MADE)
    assert found[:4] == ["/Document", "/P", "/H1", "/P"]
    assert found.count("/Table") == 2
    assert found.count("/TH") == 2 + 3 + 60  # facts' names, the head once, the first cell of each row
    assert [role for role in found if role in {"/L", "/LI", "/Lbl", "/LBody"}] == [
        "/L",
        *(("/LI", "/Lbl", "/LBody") * 2),
    ]
    assert found[-4:] == ["/P", "/Form", "/P", "/Form"]


def test_a_checker_of_accessibility_finds_nothing_but_the_claim_that_we_do_not_make(tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    path.write_bytes(MADE)
    report = pdfua.validate(str(path))
    assert not report.skipped
    assert {finding.rule_id for finding in report.findings} == {"UA-28-004"}


def test_every_font_is_embedded_and_helvetica_is_not_among_them() -> None:
    with pikepdf.open(BytesIO(MADE)) as opened:
        fonts = [
            found for found in opened.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"
        ]
        assert fonts
        assert all("/FontFile2" in found.FontDescriptor for found in fonts)


def test_welsh_and_polish_letters_come_out_of_the_file_as_they_went_in() -> None:
    made = document()
    made.paragraph("Gŵyl Llŷr, Łódź, naïve, Ŵyn: “quoted” – £1,200 (a\\b)")
    assert "Gŵyl Llŷr, Łódź, naïve, Ŵyn: “quoted” – £1,200 (a\\b)" in texts(made.render())[0]


def test_the_head_of_a_table_stands_on_every_page_of_it_and_is_read_out_once() -> None:
    made = document()
    made.table(["Supplier", "Reason"], [(f"Supplier {at}", "words") for at in range(100)])
    pdf = made.render()
    pages = texts(pdf)
    assert len(pages) > 2
    assert all("Reason" in page for page in pages)
    assert roles(pdf).count("/TH") == 2 + 100


def test_a_row_is_never_cut_unless_it_is_taller_than_a_page() -> None:
    made = document()
    made.table(["Key", "Words"], [(f"K{at}", f"begin{at} " + LOREM * 12 + f"end{at}") for at in range(20)])
    for page in texts(made.render()):
        begun = {word.removeprefix("begin") for word in page.split() if word.startswith("begin")}
        ended = {word.removeprefix("end") for word in page.split() if word.startswith("end")}
        assert begun == ended


def test_a_row_taller_than_a_page_is_broken_and_nothing_of_it_is_lost() -> None:
    text = " ".join(f"word{at}" for at in range(4000))
    made = document()
    made.paragraph("before")
    made.table(["Key", "Words"], [("K", text)])
    pages = texts(made.render())
    assert len(pages) > 3
    assert len(pages[0]) > 500  # it begins where it is called for
    found = words("".join(pages))
    assert all(f"word{at}" in found for at in range(0, 4000, 37))


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for filling in range(28, 40):
        made = document()
        made.bullets(["line"] * filling)
        made.heading("Alone?")
        made.heading("Not alone", 3)
        made.paragraph(LOREM * 3)
        for page in texts(made.render()):
            assert ("Alone?" in page) == ("Not alone" in page) == ("hazards" in page)


def test_the_last_row_of_a_table_does_not_stand_alone_on_a_page() -> None:
    for filling in range(20, 34):
        made = document()
        made.table(["Key", "Words"], [(f"K{at}.", "words") for at in range(filling)])
        *_, last = texts(made.render())
        assert f"K{filling - 2}." in last


def test_fields_to_sign_have_a_name_that_is_read_out_and_lie_in_the_structure() -> None:
    with pikepdf.open(BytesIO(MADE)) as opened:
        fields = list(opened.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["chair", "approver"]
        assert [str(field.TU) for field in fields] == ["Signed by the chair", "Signed – Ŵyn"]
        numbers = list(opened.Root.StructTreeRoot.ParentTree.Nums)
        elements = {int(key): element for key, element in zip(numbers[::2], numbers[1::2], strict=True)}
        for field in fields:
            element = elements[int(field.StructParent)]
            assert str(element.S) == "/Form"
            assert element.K.Obj.objgen == field.objgen


@settings(max_examples=60, deadline=None)
@given(
    cells=st.lists(
        st.lists(st.text(alphabet=st.sampled_from("abc ŵ(\\\n\u202e7"), max_size=60), min_size=3, max_size=3),
        min_size=1,
        max_size=12,
    ),
    shares=st.one_of(st.none(), st.lists(st.floats(1, 9), min_size=3, max_size=3)),
)
def test_a_table_of_any_texts_keeps_them_all(cells: list[list[str]], shares: list[float] | None) -> None:
    made = document()
    columns = [Column(head=f"H{at}", share=shares[at] if shares else None) for at in range(3)]
    made.table(columns, [tuple(row) for row in cells])
    pdf = made.render()
    found = sorted(words("".join(texts(pdf))))
    for row in cells:
        for cell in row:
            for letter in "abcŵ(\\7":
                assert found.count(letter) >= cell.count(letter)
    assert untagged(pdf) == []


def test_a_column_without_a_share_keeps_its_room_beside_one_that_has_it() -> None:
    made = document()
    made.table(["Supplier", "Stated", Column(head="Reason", share=0.36)], [("Supplier A", "£344,115", "Misread.")])
    assert "£344,115" in " ".join(texts(made.render()))


@pytest.mark.parametrize("level", [2, 3, 4])
def test_a_long_heading_and_an_unbroken_word_stay_inside_the_page(level: int) -> None:
    made = document()
    made.heading("W" * 300, level)
    made.paragraph("w" * 500)
    made.facts([("n" * 200, "v" * 400)])
    assert words("".join(texts(made.render()))).count("W") == 300
    with pypdfium2.PdfDocument(made.render()) as pdf:
        for page in pdf:
            shown = page.get_textpage()
            for place in range(shown.count_chars()):
                left, _, right, _ = shown.get_charbox(place)
                assert 0 <= left <= right <= page.get_width() == pytest.approx(595.28, abs=0.01)


def test_a_document_with_nothing_in_it_is_one_empty_page() -> None:
    assert len(texts(document().render())) == 1


@pytest.mark.parametrize("with_table", [False, True])
@given(lines=st.integers(30, 75))
@settings(max_examples=12)
def test_no_signature_stands_alone_on_the_last_page(lines: int, *, with_table: bool) -> None:
    made = document()
    made.heading("A title", level=1)
    made.heading("Findings")
    if with_table:
        made.table(["Finding"], [(f"finding {at}",) for at in range(lines)])
    else:
        for at in range(lines):
            made.paragraph(f"finding {at}")
    made.heading("Signature")
    made.paragraph("The signature covers every page.", introduces=True)
    made.signing_places([SigningPlace("chair", "Signed by the chair")])
    pages = texts(made.render())
    assert "finding" in pages[-1]
    assert sum(page.count("finding") for page in pages) == lines


def test_a_long_lead_takes_lines_of_its_own_within_the_page() -> None:
    made = document()
    made.paragraph("As the chair stated.", lead=LOREM * 3)
    opened = pypdfium2.PdfDocument(made.render())
    page = opened[0]
    boxes = page.get_textpage()
    rights = [boxes.get_charbox(at)[2] for at in range(boxes.count_chars())]
    assert max(rights) <= page.get_width() - 55
    assert words(LOREM * 3) in words(boxes.get_text_range())
    opened.close()
