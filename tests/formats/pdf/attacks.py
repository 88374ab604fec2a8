"""Ways to change a signed PDF: sections appended by hand, signatures moved and misspelt.

The sections follow the published incremental-saving and shadow attacks (Mladenov et al., CCS 2019; Mainka et al., NDSS
2021): a page turned or replaced, text covered, hidden content brought forward, an action added, a field filled.
"""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils.generic import Reference, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from tests.formats.pdf.signed import written


def appended(pdf: bytes, objects: dict[int, bytes], *, trailer: bytes = b"") -> bytes:
    """A section of objects in PDF source, its cross-reference table honest. Object 0 is the next new one."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        size = int(opened.trailer.Size)
        root = opened.Root.objgen[0]
    numbers = {size if number == 0 else number: source for number, source in objects.items()}
    parts, places = [pdf, b"\n"], {}
    length = len(pdf) + 1
    for number, source in numbers.items():
        places[number] = length
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, source))
        length += len(parts[-1])
    parts.append(b"xref\n")
    parts += [b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items())]
    previous = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    keys = b"/Size %d/Root %d 0 R/Prev %d" % (max(size, *numbers) + 1, root, previous)
    parts.append(b"trailer\n<<%b%b>>\nstartxref\n%d\n%%%%EOF\n" % (keys, trailer, length))
    return b"".join(parts)


def source_of(pdf: bytes, find: Callable[[pikepdf.Pdf], pikepdf.Object]) -> tuple[int, bytes]:
    """The number and the source of an object."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = find(opened)
        return int(found.objgen[0]), found.unparse(resolved=True)


def first_page(opened: pikepdf.Pdf) -> pikepdf.Object:
    return opened.pages[0].obj


def turned_page(pdf: bytes) -> bytes:
    number, page = source_of(pdf, first_page)
    return appended(pdf, {number: page.replace(b"/Rotate 0", b"/Rotate 90")})


def replaced_content(pdf: bytes) -> bytes:
    """Another text in the same content stream object."""
    number, _ = source_of(pdf, lambda opened: opened.pages[0].Contents)
    text = b"BT /F1 12 Tf 50 700 Td (Supplier B ranks first) Tj ET"
    return appended(pdf, {number: b"<</Length %d>>\nstream\n%b\nendstream" % (len(text), text)})


def other_content(pdf: bytes) -> bytes:
    """The page leads to a new content stream."""
    number, page = source_of(pdf, first_page)
    with pikepdf.open(BytesIO(pdf)) as opened:
        new = int(opened.trailer.Size)
    text = b"BT (B) Tj ET"
    changed = re.sub(rb"/Contents \d+ 0 R", b"/Contents %d 0 R" % new, page)
    return appended(pdf, {number: changed, 0: b"<</Length %d>>\nstream\n%b\nendstream" % (len(text), text)})


def swapped_pages(pdf: bytes) -> bytes:
    number, pages = source_of(pdf, lambda opened: opened.Root.Pages)
    kids = re.search(rb"/Kids \[ (\d+ 0 R) (\d+ 0 R)", pages)
    assert kids
    swapped = pages.replace(kids.group(), b"/Kids [ %b %b" % (kids.group(2), kids.group(1)))
    return appended(pdf, {number: swapped})


def covering_note(pdf: bytes) -> bytes:
    """An annotation over the page."""
    number, page = source_of(pdf, first_page)
    with pikepdf.open(BytesIO(pdf)) as opened:
        new = int(opened.trailer.Size)
    if b"/Annots [" in page:
        changed = page.replace(b"/Annots [", b"/Annots [ %d 0 R" % new)
    else:
        changed = page.rstrip().removesuffix(b">>") + b"/Annots [%d 0 R]>>" % new
    return appended(pdf, {number: changed, 0: b"<</Type/Annot/Subtype/FreeText/Rect[0 0 600 800]/Contents(B wins)>>"})


def opening_action(pdf: bytes) -> bytes:
    number, root = source_of(pdf, lambda opened: opened.Root)
    action = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"
    return appended(pdf, {number: root.rstrip().removesuffix(b">>") + action})


def another_catalogue(pdf: bytes) -> bytes:
    _, root = source_of(pdf, lambda opened: opened.Root)
    with pikepdf.open(BytesIO(pdf)) as opened:
        new = int(opened.trailer.Size)
    changed = appended(pdf, {0: root})
    return re.sub(rb"/Root \d+ 0 R(?=/Prev)", b"/Root %d 0 R" % new, changed)


def new_title(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        new = int(opened.trailer.Size)
    return appended(pdf, {0: b"<</Title(Supplier B wins)>>"}, trailer=b"/Info %d 0 R" % new)


def new_metadata(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        number = int(opened.Root.Metadata.objgen[0])
        xmp = opened.Root.Metadata.read_bytes().replace(b"A report", b"B report")
    source = b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream" % (len(xmp), xmp)
    return appended(pdf, {number: source})


def unreadable_metadata(pdf: bytes) -> bytes:
    """Metadata that no program can read, so that each shows what it likes."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        number = int(opened.Root.Metadata.objgen[0])
    return appended(pdf, {number: b"<</Type/Metadata/Subtype/XML/Length 4>>\nstream\n<B>>\nendstream"})


def freed_object(pdf: bytes) -> bytes:
    """A page's content set free, so that the page is empty."""
    number, _ = source_of(pdf, lambda opened: opened.pages[0].Contents)
    return appended(pdf, {number: b"null"})


def moved_field(pdf: bytes) -> bytes:
    """The box of a signature moved over the text."""
    number, widget = source_of(pdf, lambda opened: opened.Root.AcroForm.Fields[0])
    return appended(pdf, {number: re.sub(rb"/Rect \[[^]]*\]", b"/Rect [ 0 0 600 800 ]", widget)})


def font_with_other_letters(pdf: bytes) -> bytes:
    """The widths of a font changed: the same text reads otherwise."""
    number, font = source_of(pdf, lambda opened: next(iter(opened.pages[0].Resources.Font.values())))
    return appended(pdf, {number: font.replace(b"/FirstChar 0", b"/FirstChar 1")})


def no_form(pdf: bytes) -> bytes:
    """The form with its signatures taken out of the catalogue."""
    number, root = source_of(pdf, lambda opened: opened.Root)
    return appended(pdf, {number: re.sub(rb"/AcroForm (\d+ 0 R|<<.*?>>)", b"", root, count=1)})


def change_through_the_library(pdf: bytes) -> bytes:
    """A page's order of tabbing changed with the signing library's own writer."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page[pdf_name("/Tabs")] = pdf_name("/R")
    reference = page.container_ref
    assert isinstance(reference, Reference)
    writer.mark_update(reference)
    return written(writer)


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    change.__name__: change
    for change in (
        turned_page,
        replaced_content,
        other_content,
        swapped_pages,
        covering_note,
        opening_action,
        another_catalogue,
        new_title,
        new_metadata,
        unreadable_metadata,
        freed_object,
        moved_field,
        font_with_other_letters,
        no_form,
        change_through_the_library,
    )
}


def hidden_then_shown() -> tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]:
    """A shadow attack in two steps: a page that leads to an object not there yet, and later that object."""

    def prepare(pdf: bytes) -> bytes:
        number, page = source_of(pdf, first_page)
        with pikepdf.open(BytesIO(pdf)) as opened:
            later = int(opened.trailer.Size) + 500
        contents = re.search(rb"/Contents (\d+ 0 R)", page)
        assert contents
        both = b"/Contents [ %b %d 0 R ]" % (contents.group(1), later)
        return appended(pdf, {number: page.replace(contents.group(), both)})

    def show(pdf: bytes) -> bytes:
        numbers = re.findall(rb"/Contents \[ \d+ 0 R (\d+) 0 R \]", pdf)
        text = b"BT (Supplier B ranks first) Tj ET"
        return appended(pdf, {int(numbers[0]): b"<</Length %d>>\nstream\n%b\nendstream" % (len(text), text)})

    return prepare, show


def last_gap(pdf: bytes) -> tuple[int, int]:
    """Where the digits of the last signature begin and end, its brackets not counted."""
    ranges = re.findall(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", pdf)
    start, end = max((int(first), int(second)) for first, second in ranges)
    return start + 1, end - 1
