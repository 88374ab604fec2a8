"""The logical structure of a document, gathered while its pages are drawn, then written into the file.

A screen reader follows this tree, not the page: headings, paragraphs, lists, tables with their heads, signature fields.
Everything else on a page (rules, tints, page numbers, repeated table heads) is marked as an artifact. Conformance with
PDF/UA or PDF/A is not claimed in the metadata: no judge of the whole standard has passed these files yet.
Source: ISO 32000-1:2008, 14.7 (logical structure), 14.8 (tagged PDF) and 14.9 (accessibility).
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

from evaluator.formats.pdf.strings import text_string

PRODUCER = "Bid evaluator"
LANGUAGE = "en-GB"
_LOCKED_AND_PRINTED = 132  # annotation flags 3 and 8: the field prints and cannot be moved


@dataclass(slots=True)
class Element:
    """One node of the tree. `kids` are nodes and (page, number) of marked content; `attributes` is PDF source."""

    role: str
    attributes: bytes = b""
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)

    def add(self, role: str, attributes: bytes = b"") -> "Element":
        """A new last child."""
        kid = Element(role, attributes)
        self.kids.append(kid)
        return kid


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureField:
    """A place where a person will sign: its name in the file, the name read out, and its box in points."""

    name: str
    readable: str
    page: int
    box: tuple[float, float, float, float]


class Structure:
    """The tree of one document while its pages are drawn."""

    def __init__(self) -> None:
        self.document = Element("Document")
        self.fields: list[tuple[SignatureField, Element]] = []
        self._owners: list[list[Element]] = []

    def mark(self, element: Element, page: int) -> str:
        """The operator that begins marked content of this element on this page; the caller writes `EMC` after it."""
        while len(self._owners) <= page:
            self._owners.append([])
        number = len(self._owners[page])
        self._owners[page].append(element)
        element.kids.append((page, number))
        return f"/{element.role} <</MCID {number}>> BDC"

    def sign_here(self, place: SignatureField, parent: Element) -> None:
        """A signature field, read out at this point of the document."""
        self.fields.append((place, parent.add("Form", b"/Alt" + text_string(place.readable))))

    def owners(self, page: int) -> list[Element]:
        """Which element each piece of marked content of a page belongs to, by its number."""
        return self._owners[page] if page < len(self._owners) else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the file says about itself."""

    title: str
    author: str = ""
    subject: str = ""
    made_at: datetime | None = None


def tagged(pages: bytes, structure: Structure, description: Description) -> bytes:
    """The pages with their structure, signature fields, language and description; the same input, the same bytes."""
    with Pdf.open(BytesIO(pages)) as pdf:
        page_numbers = [int(page.objgen[0]) for page in pdf.pages]
        next_number = len(pdf.objects) + 1
    section = _Section(pages, next_number)
    root = _write_tree(section, structure, page_numbers)
    with Pdf.open(BytesIO(section.appended(b"/Structure %d 0 R" % root))) as pdf:
        _join(pdf, structure, section)
        _describe(pdf, description)
        written = BytesIO()
        pdf.save(
            written,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            preserve_pdfa=False,
        )
    return written.getvalue()


class _Section:
    """Objects in PDF source, to be appended to a file as one more section.

    Made one by one through the library, the 30,000 elements of a long report took 13 times as long.
    """

    def __init__(self, pdf: bytes, first: int) -> None:
        self._parts = [pdf]
        self._first = self._next = first
        self._length = len(pdf)
        self._places: dict[int, int] = {}
        self.fields: list[int] = []
        tail = pdf[pdf.rindex(b"trailer") :]
        self._root = _after(tail, b"/Root")
        self._previous = _after(tail, b"startxref").split()[0]

    def number(self) -> int:
        """The number of a new object."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, source: bytes) -> None:
        """The object of that number."""
        written = b"%d 0 obj\n%b\nendobj\n" % (number, source)
        self._places[number] = self._length
        self._parts.append(written)
        self._length += len(written)

    def appended(self, trailer_entry: bytes) -> bytes:
        """The whole file with the new objects and one more entry in its trailer."""
        lines = [b"%010d 00000 n \n" % self._places[number] for number in range(self._first, self._next)]
        self._parts.append(b"xref\n%d %d\n%b" % (self._first, len(lines), b"".join(lines)))
        self._parts.append(
            b"trailer\n<</Size %d/Root %b/Prev %b%b>>\nstartxref\n%d\n%%%%EOF\n"
            % (self._next, self._root, self._previous, trailer_entry, self._length)
        )
        return b"".join(self._parts)


def _after(tail: bytes, key: bytes) -> bytes:
    return b" ".join(tail[tail.index(key) + len(key) :].split()[:3])


def _write_tree(section: _Section, structure: Structure, pages: list[int]) -> int:
    root, document = section.number(), section.number()
    numbers: dict[int, int] = {}
    widgets = {id(element): (place, section.number()) for place, element in structure.fields}
    _write_element(section, structure.document, document, root, pages, numbers, widgets)
    keys = []
    for page in range(len(pages)):
        owners = section.number()
        section.put(owners, b"[%b]" % b" ".join(b"%d 0 R" % numbers[id(owner)] for owner in structure.owners(page)))
        keys.append(b"%d %d 0 R" % (page, owners))
    for key, (place, element) in enumerate(structure.fields, start=len(pages)):
        keys.append(b"%d %d 0 R" % (key, numbers[id(element)]))
        widget = widgets[id(element)][1]
        section.put(widget, _widget(place, pages[place.page], key))
        section.fields.append(widget)
    section.put(
        root,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>"
        % (document, b" ".join(keys), len(keys)),
    )
    return root


def _write_element(
    section: _Section,
    element: Element,
    number: int,
    parent: int,
    pages: list[int],
    numbers: dict[int, int],
    widgets: dict[int, tuple[SignatureField, int]],
) -> None:
    numbers[id(element)] = number
    kids = []
    first_page = None
    for kid in element.kids:
        if isinstance(kid, Element):
            kid_number = section.number()
            _write_element(section, kid, kid_number, number, pages, numbers, widgets)
            kids.append(b"%d 0 R" % kid_number)
        elif first_page in (None, kid[0]):
            first_page = kid[0]
            kids.append(b"%d" % kid[1])
        else:
            kids.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[kid[0]], kid[1]))
    if id(element) in widgets:
        place, widget = widgets[id(element)]
        kids.append(b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (pages[place.page], widget))
    page = b"" if first_page is None else b"/Pg %d 0 R" % pages[first_page]
    content = b" ".join(kids)
    section.put(
        number,
        b"<</Type/StructElem/S/%b/P %d 0 R%b%b/K %b>>"
        % (element.role.encode(), parent, page, element.attributes, content if len(kids) == 1 else b"[%b]" % content),
    )


def _widget(place: SignatureField, page: int, key: int) -> bytes:
    box = " ".join(f"{edge:.2f}" for edge in place.box).encode()
    return b"<</Type/Annot/Subtype/Widget/FT/Sig/T%b/TU%b/Rect[%b]/F %d/P %d 0 R/StructParent %d/Border[0 0 0]>>" % (
        text_string(place.name),
        text_string(place.readable),
        box,
        _LOCKED_AND_PRINTED,
        page,
        key,
    )


def _join(pdf: Pdf, structure: Structure, section: _Section) -> None:
    """Hang the tree and the fields into the catalogue and on the pages."""
    root = pdf.Root
    root.StructTreeRoot = pdf.trailer.Structure
    del pdf.trailer["/Structure"]
    root.MarkInfo = Dictionary(Marked=True)
    root.Lang = String(LANGUAGE)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key, page in enumerate(pdf.pages):
        page.obj.StructParents = key
        page.obj.Tabs = Name.S
        del page.obj["/Trans"]
    if structure.fields:
        fields = [pdf.get_object(number, 0) for number in section.fields]
        root.AcroForm = Dictionary(Fields=Array(fields), SigFlags=0)
        for (place, _), widget in zip(structure.fields, fields, strict=True):
            page_object = pdf.pages[place.page].obj
            page_object.Annots = Array([*page_object.get("/Annots", []), widget])


def _describe(pdf: Pdf, description: Description) -> None:
    made_at = description.made_at.astimezone(UTC) if description.made_at else None
    pdf.docinfo["/Title"] = description.title
    pdf.docinfo["/Producer"] = PRODUCER
    if made_at:
        pdf.docinfo["/CreationDate"] = f"D:{made_at:%Y%m%d%H%M%S}+00'00'"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = description.title
        metadata["dc:language"] = {LANGUAGE}
        metadata["pdf:Producer"] = PRODUCER
        metadata["dc:format"] = "application/pdf"
        if made_at:
            metadata["xmp:CreateDate"] = f"{made_at:%Y-%m-%dT%H:%M:%SZ}"
        if description.author:
            pdf.docinfo["/Author"] = description.author
            metadata["dc:creator"] = [description.author]
        if description.subject:
            pdf.docinfo["/Subject"] = description.subject
            metadata["dc:description"] = description.subject
