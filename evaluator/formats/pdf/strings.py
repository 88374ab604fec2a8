"""Strings in PDF source. Source: ISO 32000-1:2008, 7.3.4.2 (literal strings) and 7.9.2.2 (text strings)."""

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


def literal(text: str) -> str:
    """An ASCII text without controls as a literal string."""
    return f"({text.translate(_ESCAPES)})"


def text_string(text: str) -> bytes:
    """Any text as a text string, in the form in which the signing library writes it again: literal where it can be."""
    if text.isascii() and text.isprintable():
        return literal(text).encode()
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()
