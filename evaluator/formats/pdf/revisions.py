"""What a later section of a PDF changed: a signature and nothing else, or more than that.

A signed PDF is changed by appending a section. The two states of the file are read and every object of the earlier one
is compared, byte for byte of its source, with the same object of the later one. What differs must be one of the few
things that signing needs; what was added can only be reached through those. So hidden content that is brought forward,
replaced pages, moved annotations and new actions are all seen as an object that differs.

The signing library's own analysis judges the same files in the tests. It took 20 s where this takes half a second, on a
report of 250 pages, and its time grows faster than the pages do.
Source: ISO 32000-1:2008, 7.5.6 (incremental updates) and 12.8.2 (DocMDP, FieldMDP).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import islice

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from pikepdf.settings import set_qpdf_limits

from evaluator.errors import FileProblem

MIB = 1024 * 1024
MOST_UNPACKED = 8 * MIB  # of one stream that must be unpacked to read the file: a megabyte of bombs takes 3 s
MOST_OBJECTS = 1_000_000
MOST_FIELDS = 10_000
_DEEPEST_FIELD = 32
_OURS_FILLED = {"/V", "/AP"}  # what our signing changes in a field
_FILLED = {"/V", "/AP", "/AS", "/DA", "/F", "/Ff", "/Q", "/Type"}  # what other programs' signing may

Place = tuple[int, int]  # number and generation of an object


def open_strictly(data: bytes) -> Pdf:
    """The PDF as it says it is: nothing is repaired, no stream unpacks without bound. Raises: FileProblem."""
    set_qpdf_limits(flate_max_memory=MOST_UNPACKED, run_length_max_memory=MOST_UNPACKED, png_max_memory=MOST_UNPACKED)
    try:
        pdf = Pdf.open(BytesIO(data), attempt_recovery=False, inherit_page_attributes=False, conversion_mode="explicit")
    except pikepdf.PasswordError as error:
        raise FileProblem("The file is encrypted, so nobody can check it without its password.") from error
    except pikepdf.PdfError as error:
        raise FileProblem("The file is damaged: it cannot be read as a PDF.") from error
    if pdf.is_encrypted:
        raise FileProblem("The file is encrypted; a signed document must be readable by anyone.")
    if "/XRefStm" in pdf.trailer:
        raise FileProblem("The file shows different contents to different programs (a hybrid cross-reference).")
    return pdf


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A signature field of one state of a file: its full name, its dictionary and the widgets that show it."""

    name: str
    dictionary: Dictionary
    widgets: tuple[Object, ...]

    @property
    def value(self) -> Dictionary | None:
        """The signature, where the field is filled in."""
        value = self.dictionary.get("/V")
        return value if isinstance(value, Dictionary) else None


def signature_fields(pdf: Pdf) -> tuple[SignatureField, ...]:
    """Every signature field of the form, in the order the form lists them. Raises: FileProblem."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return ()
    found = tuple(islice(_below(form.get("/Fields"), "", None, set(), _DEEPEST_FIELD), MOST_FIELDS + 1))
    if len(found) > MOST_FIELDS:
        raise FileProblem("The file has more than {most_fields:,} signature fields.", most_fields=MOST_FIELDS)
    return found


def _below(
    fields: Object | None, above: str, kind: Object | None, seen: set[Place], depth: int
) -> Iterator[SignatureField]:
    for field in fields if isinstance(fields, Array) else ():
        if not isinstance(field, Dictionary) or field.objgen in seen or depth == 0:
            continue
        if field.is_indirect:
            seen.add(field.objgen)
        name = ".".join(part for part in (above, str(field.get("/T", ""))) if part)
        own_kind = field.get("/FT", kind)
        kids = field.get("/Kids")
        parts = list(kids) if isinstance(kids, Array) else []
        if own_kind == Name.Sig and not any(isinstance(kid, Dictionary) and "/T" in kid for kid in parts):
            yield SignatureField(name, field, tuple(parts) or (field,))
        else:
            yield from _below(kids, name, own_kind, seen, depth - 1)


class Revision:
    """One state of a file: what it was when a signature was put under it. Raises: FileProblem."""

    def __init__(self, data: bytes) -> None:
        self.pdf = open_strictly(data)
        self.fields = signature_fields(self.pdf)

    @cached_property
    def sources(self) -> dict[Place, bytes]:
        """The digest of every object's source; of a stream with its bytes as they lie in the file."""
        if len(self.pdf.objects) > MOST_OBJECTS:
            raise FileProblem("The file has more than {most_objects:,} objects.", most_objects=MOST_OBJECTS)
        return {found.objgen: _digest(found) for found in self.pdf.objects}


def _digest(found: Object) -> bytes:
    if isinstance(found, Stream):
        source = hashlib.sha256(found.stream_dict.unparse(resolved=True))
        source.update(found.read_raw_bytes())
        return source.digest()
    return hashlib.sha256(found.unparse(resolved=True)).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How strict to be: `ours` allows empty fields to be filled and nothing else; `certified` no new visible field."""

    ours: bool
    certified: bool


def change_beside_signing(before: Revision, after: Revision, rules: Rules) -> str:
    """The first thing that the later state changed beside signing, as a sentence; empty when there is none."""
    if before.pdf.Root.objgen != after.pdf.Root.objgen:
        return "The whole document was replaced after signing."
    comparison = _Comparison(before, after, rules)
    for place, source in before.sources.items():
        if after.sources.get(place) != source and (change := comparison.unexplained(place)):
            return change
    if len(after.pdf.get_warnings()) > len(before.pdf.get_warnings()):
        return "What was added after signing is not well formed."
    return comparison.other_description()


class _Comparison:
    """Which objects may differ between two states, and how."""

    def __init__(self, before: Revision, after: Revision, rules: Rules) -> None:
        self.before, self.after, self.rules = before, after, rules
        self.waiting = {field.dictionary.objgen: field for field in before.fields if field.value is None}
        self.widgets = {widget.objgen for field in self.waiting.values() for widget in field.widgets}
        pages = [page.obj for page in before.pdf.pages]
        self.pages = {page.objgen for page in pages}
        form = before.pdf.Root.get("/AcroForm")
        self.form = form.objgen if form is not None and form.is_indirect else None
        lists = [form.get("/Fields")] if isinstance(form, Dictionary) else []
        lists += [page.get("/Annots") for page in pages]
        self.lists = {listed.objgen for listed in lists if listed is not None and listed.is_indirect}

    def unexplained(self, place: Place) -> str:
        """Why this object should not differ; empty where signing explains it."""
        old, new = self.before.pdf.get_object(place), self.after.pdf.get_object(place)
        if place in self.waiting:
            return self._filled(self.waiting[place], new)
        if isinstance(old, Dictionary) and isinstance(new, Dictionary) and not self.rules.ours:
            if place in self.widgets:
                return _other_than(
                    old, new, {"/AP", "/F"}, "A signature's place on the page was changed after signing."
                )
            if place == self.before.pdf.Root.objgen:
                return self._catalogue(old, new)
            if place == self.form:
                return self._form(old, new)
            if place in self.pages:
                return self._page(old, new)
            if self._is_in(place, "/DSS"):
                return ""  # certificates and revocation answers, kept for later checks
            if "/Info" in self.before.pdf.trailer and place == self.before.pdf.trailer["/Info"].objgen:
                return ""  # judged as a whole by `other_description`
        if not self.rules.ours and place in self.lists and isinstance(old, Array) and isinstance(new, Array):
            return self._more_fields(old, new)
        if not self.rules.ours and (self._is_in(place, "/Metadata") or self._is_in(place, "/DSS")):
            return ""
        return _CHANGED

    def _filled(self, field: SignatureField, new: Object) -> str:
        allowed = _OURS_FILLED if self.rules.ours else _FILLED
        if not isinstance(new, Dictionary) or "/V" not in new:
            return _CHANGED
        return _other_than(field.dictionary, new, allowed, "A signature field was changed after signing.")

    def _catalogue(self, old: Dictionary, new: Dictionary) -> str:
        signing = {"/AcroForm", "/DSS", "/Extensions", "/MarkInfo", "/Metadata", "/Version"}
        change = _other_than(old, new, signing, "What the document does or contains was changed after signing.")
        return change or self._form(_dictionary(old, "/AcroForm"), _dictionary(new, "/AcroForm"))

    def _form(self, old: Dictionary, new: Dictionary) -> str:
        change = _other_than(
            old, new, {"/Fields", "/SigFlags", "/DR", "/DA", "/Q"}, "The form was changed after signing."
        )
        return change or self._more_fields(_array(old, "/Fields"), _array(new, "/Fields"))

    def _page(self, old: Dictionary, new: Dictionary) -> str:
        change = _other_than(old, new, {"/Annots"}, "A page was changed after signing.")
        return change or self._more_fields(_array(old, "/Annots"), _array(new, "/Annots"))

    def _more_fields(self, old: Array, new: Array) -> str:
        """A list of fields or annotations may grow by new signature fields at its end."""
        kept, added = list(new)[: len(old)], list(new)[len(old) :]
        if [_value(one) for one in kept] != [_value(one) for one in old]:
            return "Fields or annotations were taken away or changed after signing."
        if all(self._is_new_signature_field(one) for one in added):
            return ""
        return "Fields or annotations that are no signatures were added after signing."

    def _is_new_signature_field(self, found: Object) -> bool:
        if not isinstance(found, Dictionary) or not found.is_indirect or found.objgen in self.before.sources:
            return False
        is_widget = found.get("/Subtype", Name.Widget) == Name.Widget
        kind = found.get("/FT") or _dictionary(found, "/Parent").get("/FT")
        return is_widget and kind == Name.Sig and not (self.rules.certified and _is_visible(found))

    def _is_in(self, place: Place, entry: str) -> bool:
        """The object hangs in this entry of the catalogue, at most three steps down."""
        return any(found.objgen == place for found in _nearby(self.before.pdf.Root.get(entry), 3))

    def other_description(self) -> str:
        """What the document says of itself (title, author) must stay; dates and the program's name may change."""
        before, after = self.before.pdf, self.after.pdf
        same = _information(before) == _information(after)
        if same and (_packet(before) == _packet(after) or _properties(before) == _properties(after)):
            return ""
        return "What the document says of itself was changed after signing."


_CHANGED = "The contents were changed after signing."


def _other_than(old: Dictionary, new: Dictionary, allowed: set[str], sentence: str) -> str:
    keys = (set(old.keys()) | set(new.keys())) - allowed
    return sentence if any(_value(old.get(key)) != _value(new.get(key)) for key in keys) else ""


def _value(found: Object | None) -> bytes:
    """A value in source form, references as references; a text by what it says, for it can be written in two ways."""
    if isinstance(found, String) and not found.is_indirect:
        return str(found).encode()
    return b"" if found is None else found.unparse()


def _dictionary(holder: Dictionary, key: str) -> Dictionary:
    found = holder.get(key)
    return found if isinstance(found, Dictionary) else Dictionary()


def _array(holder: Dictionary, key: str) -> Array:
    found = holder.get(key)
    return found if isinstance(found, Array) else Array()


def _is_visible(widget: Dictionary) -> bool:
    edges = [float(str(edge)) for edge in _array(widget, "/Rect")]
    return len(edges) == 4 and edges[0] != edges[2] and edges[1] != edges[3]


def _nearby(found: Object | None, steps: int) -> Iterator[Object]:
    if found is None or steps == 0:
        return
    yield found
    if isinstance(found, Dictionary):
        for value in found.values():
            yield from _nearby(value, steps - 1)
    elif isinstance(found, Array):
        for value in found:
            yield from _nearby(value, steps - 1)


_BROUGHT_UP_TO_DATE = ("ModDate", "Producer", "ModifyDate", "MetadataDate", "InstanceID")


def _information(pdf: Pdf) -> dict[str, bytes]:
    info = pdf.trailer.get("/Info")
    entries = info.items() if isinstance(info, Dictionary) else ()
    return {key: _value(value) for key, value in entries if not key.endswith(_BROUGHT_UP_TO_DATE)}


def _packet(pdf: Pdf) -> bytes:
    """The XMP metadata as they lie in the file."""
    stream = pdf.Root.get("/Metadata")
    return stream.read_bytes() if isinstance(stream, Stream) else b""


def _properties(pdf: Pdf) -> dict[str, str]:
    """What the XMP metadata say. Raises: FileProblem."""
    try:
        found = pdf.open_metadata(strict=True).items()
        return {key: str(value) for key, value in found if not key.endswith(_BROUGHT_UP_TO_DATE)}
    except (SyntaxError, ValueError, NotImplementedError) as error:
        raise FileProblem("What the document says of itself (XMP) cannot be read.") from error
