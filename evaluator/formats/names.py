"""Names that came from outside, made safe to show: a file called `Bid<U+202E>fdp.exe` must not look like a PDF.

Source: Unicode Standard Annex 15 (NFC), Technical Report 36 (bidirectional and control characters) and Technical
Standard 39 (letters of several scripts that look alike).
"""

import unicodedata

from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

LONGEST = 300
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def shown(name: str) -> str:
    """The last part of a file name in NFC, with characters that hide or reorder text written as ⟨U+202E⟩.

    Raises: RuleBroken when nothing is left or it is longer than 300 characters.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(f"⟨U+{ord(one):04X}⟩" if unicodedata.category(one) in _HIDDEN else one for one in last)
    if not visible.replace(".", "").strip():
        raise RuleBroken("The file has no name.", hint="Rename it, then add it again.")
    if len(visible) > LONGEST:
        raise RuleBroken(
            "The file's name has more than {longest} characters.", hint="Rename it, then add it again.", longest=LONGEST
        )
    return visible


def looks_odd(name: str) -> str:
    """Why a name, as it came, may not be what it looks like, as a sentence; empty when nothing is odd."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    if any(unicodedata.category(one) in _HIDDEN for one in last):
        return said(
            "The name of {name} holds characters that hide or reorder text; they are shown as ⟨U+…⟩.", name=shown(name)
        )
    for part in last.rsplit(".", 1):  # the ending is Latin whatever the name is written in
        scripts = sorted({script for one in part if one.isalpha() and (script := _script(one)) in _ALIKE})
        if len(scripts) > 1:
            return said(
                "The name of {name} mixes {scripts} letters that look alike. Check it.",
                name=shown(name),
                scripts=spoken_list(scripts),
            )
    if unicodedata.normalize("NFKC", last) != last:
        return said("The name of {name} holds characters that look like others. Check it.", name=shown(name))
    return ""


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()


_ALIKE = {"Latin", "Cyrillic", "Greek", "Armenian", "Cherokee"}
