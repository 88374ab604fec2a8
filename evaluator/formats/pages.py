"""A document's pages, drawn by a child process that may die of it (SECURITY T12).

The document goes through a pipe from memory, never through a file. Whatever happens to the child, a question gets its
answer within `PATIENCE` or one sentence.
"""

import json
import struct
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from evaluator.entry import SHOW_PAGES
from evaluator.errors import FileProblem, RuleBroken

PATIENCE = 20  # seconds
PDF, TEXT = "application/pdf", "text/plain"
KINDS = {  # what is shown, and as what the child opens it
    PDF: "pdf",
    TEXT: "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "image/png": "picture",
    "image/jpeg": "picture",
    "image/gif": "picture",
    "image/tiff": "picture",
}
OF_WORDS = ("docx", "xlsx", "text")
LONGEST_ANSWER = 256 * 1024 * 1024  # bytes

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page as pixels: four bytes each (blue, green, red, unused); `scale` is pixels a point."""

    width: int
    height: int
    stride: int
    scale: float
    points_high: float
    pixels: bytes


class Pages:
    """An open document. One question at a time; close it to end the child."""

    def __init__(self, document: bytes, media_type: str = PDF) -> None:
        """Raises: FileProblem when the document cannot be opened; KeyError for a type that is not among KINDS."""
        self.kind = KINDS[media_type]
        self._child = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._one_at_a_time = Lock()
        try:
            self.count: int = self._answer(_sent(json.dumps({"kind": self.kind}).encode()) + _sent(document))[0][
                "pages"
            ]
        except FileProblem:
            self.close()
            raise

    def picture(self, page: int, *, scale: float) -> Picture:
        """A page, counted from 1, at so many pixels a point. Raises: FileProblem."""
        said, pixels = self._ask("pixels", page=self._index(page), scale=scale)
        return Picture(
            width=said["width"],
            height=said["height"],
            stride=said["stride"],
            scale=said["scale"],
            points_high=said["points_high"],
            pixels=pixels,
        )

    @property
    def is_of_words(self) -> bool:
        """Whether its pages are words with headings and tables, and no pictures of pages."""
        return self.kind in OF_WORDS

    def html(self, page: int) -> str:
        """A page of words; no link or picture is in it. Raises: FileProblem."""
        return str(self._ask("html", page=self._index(page))[0]["html"])

    def text(self, page: int) -> str:
        """The words of a page; empty for a scan. Raises: FileProblem."""
        return str(self._ask("text", page=self._index(page))[0]["text"])

    def selected(self, page: int, box: Box) -> tuple[str, tuple[Box, ...]]:
        """The words inside a box (left, bottom, right, top, in points) and their lines. Raises: FileProblem."""
        left, bottom, right, top = box
        said, _ = self._ask("selected", page=self._index(page), left=left, bottom=bottom, right=right, top=top)
        return str(said["text"]), _boxes(said)

    def boxes(self, page: int, quote: str, *, every: bool = False) -> tuple[Box, ...]:
        """Where a quote first stands on a page, or every time; empty when it does not. Raises: FileProblem."""
        said, _ = self._ask("boxes", page=self._index(page), quote=quote, every=every)
        return _boxes(said)

    def find(self, words: str) -> tuple[int, ...]:
        """The pages on which words stand. Raises: FileProblem."""
        if not words.strip():
            return ()
        return tuple(page + 1 for page in self._ask("find", words=words)[0]["pages"])

    def begins(self, title: str, titles: Sequence[str]) -> int | None:
        """The page on which the answer to a question begins; nothing where none has its title in a line of its own.

        `titles` are those of all questions: a page that lists several is one of contents. Raises: FileProblem.
        """
        found = self._ask("begins", title=title, titles=list(titles))[0]["page"]
        return None if found is None else int(found) + 1

    def close(self) -> None:
        """End the child."""
        self._child.kill()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:  # what it was still to be told goes with it
                    continue
        self._child.wait()

    def __enter__(self) -> "Pages":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _index(self, page: int) -> int:
        if not 1 <= page <= self.count:
            raise RuleBroken(
                "The document has no page {page}.", hint="It has pages 1 to {count}.", page=page, count=self.count
            )
        return page - 1

    def _ask(self, what: str, **about: object) -> tuple[dict[str, Any], bytes]:
        question = json.dumps({"do": what, **about}).encode()
        return self._answer(_sent(question))

    def _answer(self, question: bytes) -> tuple[dict[str, Any], bytes]:
        with self._one_at_a_time:
            clock = Timer(PATIENCE, self._child.kill)
            clock.start()
            try:
                said, body = self._exchanged(question)
            except (OSError, ValueError, struct.error) as problem:
                raise FileProblem(
                    "This document stopped the part of the program that shows it.",
                    hint="Nothing of yours is lost. Ask the procurement lead for a version that can be shown.",
                ) from problem
            finally:
                clock.cancel()
        if "problem" in said:
            raise FileProblem(
                "This document cannot be shown. {said}",
                hint="Ask the procurement lead for another version.",
                said=said["problem"],
            )
        return said, body

    def _exchanged(self, question: bytes) -> tuple[dict[str, Any], bytes]:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(question)
        self._child.stdin.flush()
        said = json.loads(self._child.stdout.read(self._length()))
        size = int(said["body"])
        if not 0 <= size <= LONGEST_ANSWER:
            raise ValueError("an answer of impossible length")
        body = self._child.stdout.read(size)
        if len(body) != size:
            raise ValueError("an answer that breaks off")
        return said, body

    def _length(self) -> int:
        assert self._child.stdout is not None
        (length,) = struct.unpack(">I", self._child.stdout.read(4))
        if length > LONGEST_ANSWER:
            raise ValueError("an answer of impossible length")
        return int(length)


def can_be_shown(media_type: str) -> bool:
    """Whether documents of this type are shown here; others are listed with their digest."""
    return media_type in KINDS


def _sent(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _boxes(said: dict[str, Any]) -> tuple[Box, ...]:
    return tuple((left, bottom, right, top) for left, bottom, right, top in said["boxes"])


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SHOW_PAGES]
    alone = "-I"  # its own folder is no place to import from: modules there have names of the standard library's
    return [sys.executable, alone, str(Path(__file__).with_name("page_worker.py"))]
