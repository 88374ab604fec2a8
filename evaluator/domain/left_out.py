"""What a person lists to be left out of every disclosure: people whom the tenders name, and other words of theirs.

Only a tender knows its own people, so no list of the program's holds them: the approver names them once for the
evaluation, and every disclosure leaves them out alike. What looks like a name and still stands in a pack is shown, for
a person to judge.
Source: Freedom of Information Act 2000, ss. 40(2) (personal information), 41 and 43(2).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from evaluator.domain.on_record import OnRecord, Topic, stated
from evaluator.errors import RuleBroken

MOST_LINES, LONGEST_LINE, SHORTEST_LINE = 500, 200, 3
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLES = frozenset({"Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Professor", "Prof", "Sir", "Dame"})


class Listed(StrEnum):
    """The two lists."""

    PEOPLE = "people"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """The lists: names of people, and other words, each as it is written in the texts; case does not matter."""

    people: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def lines_of(text: str) -> tuple[str, ...]:
    """A list as it is typed, one in a line; the same twice stands once.

    Raises: RuleBroken for a line under 3 or above 200 characters, or more than 500 lines.
    """
    lines = tuple(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))
    if len(lines) > MOST_LINES:
        raise RuleBroken(
            "The list has {number:,} lines; {most_lines} is the limit.", number=len(lines), most_lines=MOST_LINES
        )
    for line in lines:
        if not SHORTEST_LINE <= len(line) <= LONGEST_LINE:
            raise RuleBroken(
                "“{line}” cannot be left out: a line has {shortest_line} to {longest_line} characters.",
                hint="Write each name or phrase on a line of its own, as it stands in the texts.",
                line=line[:LONGEST_LINE],
                shortest_line=SHORTEST_LINE,
                longest_line=LONGEST_LINE,
            )
    return lines


def left_out(said: Iterable[OnRecord]) -> LeftOut:
    """The lists that stand on record."""
    kept = tuple(said)
    people, words = (lines_of(stated(kept, Topic.LEFT_OUT, one)) for one in (Listed.PEOPLE, Listed.WORDS))
    return LeftOut(people=people, words=words)


def parts_of_name(name: str, *, published: Iterable[str]) -> tuple[str, ...]:
    """A name, and each part of it by which alone the person may be called; no title, and no word that was published."""
    ordinary = {word.casefold() for text in published for word in _WORD.findall(text)}
    parts = [part for part in name.split() if part[0].isupper() and len(part) >= SHORTEST_LINE]
    return (name, *(part for part in parts if part not in _TITLES and part.casefold() not in ordinary))


def likely_names(texts: Iterable[str], *, published: Iterable[str]) -> tuple[str, ...]:
    """Runs of capitalised words that look like a name, in the order met: what a person should look at before release.

    A word that also stands without its capital in the texts, or in what was published, makes no name.
    """
    kept = tuple(texts)
    ordinary = {word.casefold() for text in published for word in _WORD.findall(text)}
    ordinary |= {word for text in kept for word in _WORD.findall(text) if not word[0].isupper()}
    found: dict[str, None] = {}
    for text in kept:
        for run in _runs(text):
            name = [word for word in run if word.casefold() not in ordinary or word in _TITLES]
            if len(name) > 1:
                found[" ".join(name)] = None
    return tuple(found)


def _runs(text: str) -> Iterable[list[str]]:
    """Words with capitals that follow each other with a space between and nothing else."""
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        if run and text[end : match.start()] != " ":
            yield run
            run = []
        if match.group()[0].isupper():
            run.append(match.group())
        elif run:
            yield run
            run = []
        end = match.end()
    yield run
