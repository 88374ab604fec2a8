"""Drawn pages and their structure become one file: fields, language, description, tree.

pikepdf writes everything but the tree. The tree of a long report has tens of thousands of small objects: pikepdf makes
one in the time in which ten are written here, as one appended section. Conformance with PDF/UA or PDF/A is not claimed
in the metadata: no judge of the whole standard has passed these files yet.
Source: ISO 32000-1:2008, 7.5.6 to 7.5.8 (appended sections, object and cross-reference streams), 14.7 and 14.9.
"""

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

from evaluator.formats.pdf.tagging import Element, SignatureField, Structure

PRODUCER = "Bid evaluator"
LANGUAGE = "en-GB"
_LOCKED_AND_PRINTED = 132  # annotation flags 3 and 8: the field prints and cannot be moved
_IN_ONE_STREAM = 200  # objects


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the file says about itself."""

    title: str
    author: str = ""
    subject: str = ""
    made_at: datetime | None = None


def assembled(pages: bytes, structure: Structure, description: Description) -> bytes:
    """The pages with their structure, fields, language and description; the same input gives the same bytes."""
    with Pdf.open(BytesIO(pages)) as pdf:
        _set_up(pdf)
        _add_fields(pdf, [place for place, _ in structure.fields])
        _describe(pdf, description)
        written = BytesIO()
        pdf.save(
            written,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            preserve_pdfa=False,
        )
    return _with_tree(written.getvalue(), structure)


def _set_up(pdf: Pdf) -> None:
    """The catalogue's entries, with an empty tree to be replaced, and each page's key into it."""
    root = pdf.Root
    root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.MarkInfo = Dictionary(Marked=True)
    root.Lang = String(LANGUAGE)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key, page in enumerate(pdf.pages):
        page.obj.StructParents = key
        page.obj.Tabs = Name.S
        del page.obj["/Trans"]


def _add_fields(pdf: Pdf, places: list[SignatureField]) -> None:
    fields = Array()
    for key, place in enumerate(places, start=len(pdf.pages)):
        page = pdf.pages[place.page].obj
        widget = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=place.name,
            TU=place.readable,
            Rect=Array([round(edge, 2) for edge in place.box]),
            F=_LOCKED_AND_PRINTED,
            P=page,
            StructParent=key,
            Border=Array([0, 0, 0]),
        )
        fields.append(pdf.make_indirect(widget))
        page.Annots = Array([*page.get("/Annots", []), fields[-1]])
    if places:
        pdf.Root.AcroForm = Dictionary(Fields=fields, SigFlags=0)


def _describe(pdf: Pdf, description: Description) -> None:
    made_at = description.made_at.astimezone(UTC) if description.made_at else None
    del pdf.trailer["/Info"]  # reportlab's own
    pdf.docinfo["/Title"] = description.title
    pdf.docinfo["/Producer"] = PRODUCER
    if made_at:
        pdf.docinfo["/CreationDate"] = f"D:{made_at:%Y%m%d%H%M%S}+00'00'"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = description.title
        metadata["dc:language"] = {LANGUAGE}
        metadata["dc:format"] = "application/pdf"
        metadata["pdf:Producer"] = PRODUCER
        if made_at:
            metadata["xmp:CreateDate"] = f"{made_at:%Y-%m-%dT%H:%M:%SZ}"
        if description.author:
            pdf.docinfo["/Author"] = description.author
            metadata["dc:creator"] = [description.author]
        if description.subject:
            pdf.docinfo["/Subject"] = description.subject
            metadata["dc:description"] = description.subject


def _with_tree(base: bytes, structure: Structure) -> bytes:
    with Pdf.open(BytesIO(base)) as pdf:
        section = _Section(int(pdf.trailer.Size), int(pdf.Root.StructTreeRoot.objgen[0]))
        pages = [int(page.objgen[0]) for page in pdf.pages]
        widgets = [int(field.objgen[0]) for field in pdf.Root.AcroForm.Fields] if structure.fields else []
        trailer = b"/Root %b/Info %b/ID %b" % tuple(pdf.trailer[key].unparse() for key in ("/Root", "/Info", "/ID"))
    _Tree(structure, section, pages, widgets).write()
    return section.appended_to(base, trailer)


class _Tree:
    """Writes the elements of a structure as objects of a section."""

    def __init__(self, structure: Structure, section: "_Section", pages: list[int], widgets: list[int]) -> None:
        self._structure, self._section, self._pages = structure, section, pages
        self._numbers: dict[int, int] = {}
        self._widgets = {
            id(element): b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (pages[place.page], widget)
            for (place, element), widget in zip(structure.fields, widgets, strict=True)
        }

    def write(self) -> None:
        document = self._section.number()
        self._element(self._structure.document, document, self._section.root)
        keys = []
        for page in range(len(self._pages)):
            owners = self._section.number()
            numbers = [self._numbers[id(owner)] for owner in self._structure.owners(page)]
            self._section.put(owners, b"[%b]" % b" ".join(b"%d 0 R" % number for number in numbers))
            keys.append(b"%d %d 0 R" % (page, owners))
        for key, (_, element) in enumerate(self._structure.fields, start=len(self._pages)):
            keys.append(b"%d %d 0 R" % (key, self._numbers[id(element)]))
        self._section.put(
            self._section.root,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>"
            % (document, b" ".join(keys), len(keys)),
        )

    def _element(self, element: Element, number: int, parent: int) -> None:
        self._numbers[id(element)] = number
        kids = []
        page = None
        for kid in element.kids:
            if isinstance(kid, Element):
                kid_number = self._section.number()
                self._element(kid, kid_number, number)
                kids.append(b"%d 0 R" % kid_number)
            elif page is None or page == kid[0]:
                page = kid[0]
                kids.append(b"%d" % kid[1])
            else:
                kids.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self._pages[kid[0]], kid[1]))
        if id(element) in self._widgets:
            kids.append(self._widgets[id(element)])
        content = kids[0] if len(kids) == 1 else b"[%b]" % b" ".join(kids)
        on_page = b"" if page is None else b"/Pg %d 0 R" % self._pages[page]
        self._section.put(
            number,
            b"<</Type/StructElem/S/%b/P %d 0 R%b%b/K %b>>"
            % (element.role.encode(), parent, on_page, element.attributes, content),
        )


class _Section:
    """Objects to be appended to a file, packed into object streams; `root` is the one that replaces an earlier one."""

    def __init__(self, first: int, root: int) -> None:
        self.root = root
        self._first = self._next = first
        self._sources: dict[int, bytes] = {}

    def number(self) -> int:
        """The number of a new object."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, source: bytes) -> None:
        """The object of that number, in PDF source."""
        self._sources[number] = source

    def appended_to(self, base: bytes, trailer: bytes) -> bytes:
        """The whole file. `trailer` is PDF source of the entries that stay as they are."""
        parts, length = [base], len(base)
        entries: dict[int, bytes] = {}
        numbers = sorted(self._sources)
        for at in range(0, len(numbers), _IN_ONE_STREAM):
            holder, chunk = self.number(), numbers[at : at + _IN_ONE_STREAM]
            entries |= {number: struct.pack(">BIH", 2, holder, index) for index, number in enumerate(chunk)}
            entries[holder] = struct.pack(">BIH", 1, length, 0)
            parts.append(self._object_stream(holder, chunk))
            length += len(parts[-1])
        index = self.number()
        entries[index] = struct.pack(">BIH", 1, length, 0)
        rows = b"".join(entries[number] for number in [self.root, *range(self._first, self._next)])
        previous = int(base[base.rindex(b"startxref") :].split()[1])
        keys = b"/Type/XRef/W[1 4 2]/Index[%d 1 %d %d]/Size %d/Prev %d%b" % (
            self.root,
            self._first,
            self._next - self._first,
            self._next,
            previous,
            trailer,
        )
        parts += (_stream(index, keys, rows), b"startxref\n%d\n%%%%EOF\n" % length)
        return b"".join(parts)

    def _object_stream(self, holder: int, numbers: list[int]) -> bytes:
        places, offset = [], 0
        for number in numbers:
            places.append(b"%d %d" % (number, offset))
            offset += len(self._sources[number]) + 1
        head = b" ".join(places) + b"\n"
        body = b"\n".join(self._sources[number] for number in numbers)
        return _stream(holder, b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), head + body)


def _stream(number: int, keys: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    entries = b"%b/Filter/FlateDecode/Length %d" % (keys, len(packed))
    return b"%d 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n" % (number, entries, packed)
