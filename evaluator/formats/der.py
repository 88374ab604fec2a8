"""The few DER elements a signature is made of, written and taken apart.

Source: ITU-T X.690. Reading is only as strict as it must be to find the parts: whoever reads writes them again and
compares bytes.
"""

from asn1crypto import core, parser

BIT_STRING, UTC_TIME, GENERALIZED_TIME = 3, 23, 24  # universal tags


def elements(data: bytes) -> list[bytes]:
    """The elements that lie one after another in some bytes. Raises: ValueError."""
    found = []
    while data:
        _, _, _, header, inner, trailer = parser.parse(data)
        found.append(header + inner + trailer)
        data = data[len(found[-1]) :]
    return found


def contents(element: bytes) -> bytes:
    """What one element holds. Raises: ValueError."""
    inner: bytes = parser.parse(element)[4]
    return inner


def sequence(*parts: bytes) -> bytes:
    """A SEQUENCE of these elements, in this order."""
    return _emit(0, 1, 16, b"".join(parts))


def set_of(*parts: bytes) -> bytes:
    """A SET OF; DER orders it by the bytes of its parts."""
    return _emit(0, 1, 17, b"".join(sorted(parts)))


def tagged(number: int, inner: bytes) -> bytes:
    """An element under a context tag, [0] or [4]."""
    return _emit(2, 1, number, inner)


def universal(tag: int, inner: bytes) -> bytes:
    """A primitive of a universal tag."""
    return _emit(0, 0, tag, inner)


def octet_string(inner: bytes) -> bytes:
    """An OCTET STRING of these bytes."""
    return universal(4, inner)


def integer(value: int) -> bytes:
    """An INTEGER in its shortest encoding; the value is not negative."""
    return universal(2, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def null() -> bytes:
    """The NULL that stands where an algorithm has no parameters."""
    return universal(5, b"")


def object_identifier(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER from its dotted form."""
    element: bytes = core.ObjectIdentifier(dotted).dump()
    return element


def _emit(class_: int, method: int, tag: int, inner: bytes) -> bytes:
    element: bytes = parser.emit(class_, method, tag, inner)
    return element
