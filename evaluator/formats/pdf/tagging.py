"""The logical structure of a document, gathered while its pages are drawn.

A screen reader follows this tree, not the page: headings, paragraphs, lists, tables with their heads, signature fields.
Everything else on a page (rules, tints, page numbers, repeated table heads) is marked as an artifact.
Source: ISO 32000-1:2008, 14.7 (logical structure) and 14.8 (tagged PDF).
"""

from dataclasses import dataclass, field

from evaluator.formats.pdf.strings import text_string


@dataclass(slots=True)
class Element:
    """One node of the tree. `kids` are nodes and (page, number) of marked content; `attributes` is PDF source.

    `number` is that of its object in the file, once it is written.
    """

    role: str
    attributes: bytes = b""
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)
    number: int = 0

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
