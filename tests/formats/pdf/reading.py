"""Reads made PDFs the way a checker would, with libraries that had no part in making them."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PdfReader


def texts(pdf: bytes) -> list[str]:
    """The text of each page as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words(text: str) -> str:
    """A text without any white space, for line ends lie elsewhere on paper."""
    return "".join(text.split())


def run_on(pdf: bytes) -> str:
    """The words of all pages without white space and without the pages' feet, which stand between them otherwise."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        foot = words(str(opened.docinfo["/Title"]))
    return "".join(page[: page.rindex(foot)] for page in map(words, texts(pdf)))


def outline(pdf: bytes) -> list[str]:
    """The titles of the bookmarks, parents first."""

    def below(entries: list[Any]) -> Iterator[str]:
        for entry in entries:
            yield from below(entry) if isinstance(entry, list) else [str(entry.title)]

    return list(below(PdfReader(BytesIO(pdf)).outline))


def untagged(pdf: bytes) -> list[str]:
    """What is drawn outside marked content, or marked with a number that the structure does not know."""
    flaws = []
    with pikepdf.open(BytesIO(pdf)) as opened:
        parents = _parents(opened)
        for number, page in enumerate(opened.pages, start=1):
            owners = parents[int(page.obj.StructParents)]
            depth: list[str] = []
            seen: set[int] = set()
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                if operator in {"BDC", "BMC"}:
                    tag = str(instruction.operands[0])
                    depth.append(tag)
                    if operator == "BDC" and "/MCID" in instruction.operands[1]:
                        mark = int(instruction.operands[1].MCID)
                        flaws += [f"page {number}: {tag} {mark} has no owner"] if mark >= len(owners) else []
                        flaws += [f"page {number}: {mark} twice"] if mark in seen else []
                        if mark < len(owners) and str(owners[mark].S) != tag:
                            flaws.append(f"page {number}: {tag} {mark} belongs to {owners[mark].S}")
                        seen.add(mark)
                elif operator == "EMC":
                    depth.pop()
                elif operator in {"Tj", "TJ", "'", '"', "f", "S", "B", "Do", "re"} and not depth:
                    flaws.append(f"page {number}: {operator} outside marked content")
            if len(depth) > 0 or len(seen) != len(owners):
                flaws.append(f"page {number}: {len(owners)} owners, {len(seen)} marks, {len(depth)} left open")
    return flaws


def _parents(opened: pikepdf.Pdf) -> dict[int, list[pikepdf.Object]]:
    numbers = list(opened.Root.StructTreeRoot.ParentTree.Nums)
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return {int(key): list(owners) if isinstance(owners, pikepdf.Array) else [owners] for key, owners in pairs}


def roles(pdf: bytes) -> list[str]:
    """The roles of the structure in reading order, parents first."""

    def below(element: pikepdf.Object) -> Iterator[str]:
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield str(kid.S)
                yield from below(kid)

    with pikepdf.open(BytesIO(pdf)) as opened:
        return list(below(opened.Root.StructTreeRoot))
