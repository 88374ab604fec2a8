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
STATES = "states sha256:"  # and a digest, among the keywords
_LOCKED_AND_PRINTED = 132  # annotation flags 3 and 8: the field prints and cannot be moved
_IN_ONE_STREAM = 200  # objects
_ROW = struct.Struct(">BIH")  # of the cross-reference stream: kind, place or holder, index
_PLAIN, _PACKED = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the file says about itself. `contents` is the SHA-256 of the signed values it states, if it states any."""

    title: str
    author: str = ""
    subject: str = ""
    contents: str = ""
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
        if description.contents:
            pdf.docinfo["/Keywords"] = metadata["pdf:Keywords"] = STATES + description.contents
        if description.subject:
            pdf.docinfo["/Subject"] = description.subject
            metadata["dc:description"] = description.subject


def _with_tree(base: bytes, structure: Structure) -> bytes:
    with Pdf.open(BytesIO(base)) as pdf:
        section = _Section(base, int(pdf.trailer.Size), int(pdf.Root.StructTreeRoot.objgen[0]))
        pages = [int(page.objgen[0]) for page in pdf.pages]
        widgets = [int(field.objgen[0]) for field in pdf.Root.AcroForm.Fields] if structure.fields else []
        trailer = b"/Root %b/Info %b/ID %b" % tuple(pdf.trailer[key].unparse() for key in ("/Root", "/Info", "/ID"))
    _Tree(structure, section, pages, widgets).write()
    return section.finished(trailer)


class _Tree:
    """Writes the elements of a structure as objects of a section."""

    def __init__(self, structure: Structure, section: "_Section", pages: list[int], widgets: list[int]) -> None:
        self._structure, self._section, self._pages = structure, section, pages
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
            references = b" ".join(b"%d 0 R" % owner.number for owner in self._structure.owners(page))
            self._section.put(owners, b"[%b]" % references)
            keys.append(b"%d %d 0 R" % (page, owners))
        for key, (_, element) in enumerate(self._structure.fields, start=len(self._pages)):
            keys.append(b"%d %d 0 R" % (key, element.number))
        self._section.put(
            self._section.root,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>"
            % (document, b" ".join(keys), len(keys)),
        )

    def _element(self, element: Element, number: int, parent: int) -> None:
        element.number = number
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

    def __init__(self, base: bytes, first: int, root: int) -> None:
        self.root = root
        self._first = first
        self._parts, self._length = [base], len(base)
        self._waiting: list[tuple[int, bytes]] = []
        self._root_row = b""
        self._rows = bytearray()

    def number(self) -> int:
        """The number of a new object."""
        self._rows += bytes(_ROW.size)
        return self._first + len(self._rows) // _ROW.size - 1

    def put(self, number: int, source: bytes) -> None:
        """The object of that number, in PDF source."""
        self._waiting.append((number, source))
        if len(self._waiting) == _IN_ONE_STREAM:
            self._pack()

    def _pack(self) -> None:
        """Write the objects that wait as one object stream."""
        holder = self.number()
        places, offset = [], 0
        for index, (number, source) in enumerate(self._waiting):
            places.append(b"%d %d" % (number, offset))
            offset += len(source) + 1
            self._lies(number, _ROW.pack(_PACKED, holder, index))
        head = b" ".join(places) + b"\n"
        body = b"\n".join(source for _, source in self._waiting)
        self._append(holder, b"/Type/ObjStm/N %d/First %d" % (len(self._waiting), len(head)), head + body)
        self._waiting.clear()

    def _append(self, number: int, keys: bytes, content: bytes) -> None:
        packed = zlib.compress(content)
        entries = b"%b/Filter/FlateDecode/Length %d" % (keys, len(packed))
        self._lies(number, _ROW.pack(_PLAIN, self._length, 0))
        self._parts.append(b"%d 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n" % (number, entries, packed))
        self._length += len(self._parts[-1])

    def _lies(self, number: int, row: bytes) -> None:
        """Note in the cross-reference where an object lies."""
        if number == self.root:
            self._root_row = row
        else:
            place = (number - self._first) * _ROW.size
            self._rows[place : place + _ROW.size] = row

    def finished(self, trailer: bytes) -> bytes:
        """The whole file. `trailer` is PDF source of the entries that stay as they are."""
        self._pack()
        index, start = self.number(), self._length
        self._lies(index, _ROW.pack(_PLAIN, start, 0))
        count = len(self._rows) // _ROW.size
        base = self._parts[0]
        previous = int(base[base.rindex(b"startxref") :].split()[1])
        keys = b"/Type/XRef/W[1 4 2]/Index[%d 1 %d %d]/Size %d/Prev %d%b" % (
            self.root,
            self._first,
            count,
            self._first + count,
            previous,
            trailer,
        )
        self._append(index, keys, self._root_row + bytes(self._rows))
        self._parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)
