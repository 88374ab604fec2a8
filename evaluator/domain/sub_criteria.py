"""The lettered parts of a published question: “Cover: (a) …; (b) …; (c) ….”

A record has to show that each of them was considered (Lancashire Care v Lancashire County Council [2018] EWHC 1589, in
DOMAIN 1.3), so they are read from the guidance as published, and nothing is added to it (Letting v Newham [2008]).
"""

import re
from dataclasses import dataclass

_LETTERED = re.compile(r"\(([a-z])\)\s+(.*?)(?=[;,.]?\s*(?:and\s+)?\([a-z]\)\s|\.(?:\s|$)|\n|$)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubCriterion:
    """One part of a question: its letter and what is asked, in the published words."""

    letter: str
    text: str


def sub_criteria(guidance: str) -> tuple[SubCriterion, ...]:
    """The parts of a question in published order; none where the guidance letters nothing from (a) on."""
    found = [SubCriterion(letter=letter, text=" ".join(text.split())) for letter, text in _LETTERED.findall(guidance)]
    parts: list[SubCriterion] = []
    for part in found:
        if part.letter == chr(ord("a") + len(parts)):  # a letter referred to later on opens no new part
            parts.append(part)
    return tuple(parts) if len(parts) > 1 else ()
