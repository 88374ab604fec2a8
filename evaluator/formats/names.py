"""Names that came from outside, made safe to show: a file called `Bid<U+202E>fdp.exe` must not look like a PDF.

Source: Unicode Standard Annex 15 (NFC) and Technical Report 36 (bidirectional and control characters).
"""

import unicodedata

from evaluator.errors import RuleBroken

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
        raise RuleBroken(f"The file's name has more than {LONGEST} characters.", hint="Rename it, then add it again.")
    return visible
