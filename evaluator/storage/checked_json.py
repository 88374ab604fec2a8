"""Small JSON files that notice their own damage: a body, and the SHA-256 of the body's bytes.

The digest finds accidents (a flipped bit, a torn copy), so that the second copy is read instead. It proves nothing
about people: what must not be changed by anyone is bound by the keys that wrap it.
"""

import hashlib
from typing import TypeVar

import msgspec

from evaluator.errors import FileProblem

T = TypeVar("T")

DAMAGED_HINT = "Restore it from a copy of your profile folder."


class _Sealed(msgspec.Struct, forbid_unknown_fields=True):
    body: msgspec.Raw
    sha256: str


class _Versioned(msgspec.Struct):
    format: int


def encode(value: object) -> bytes:
    """One line of JSON: the body and its digest, in one byte-exact form."""
    body = msgspec.json.encode(value)
    return msgspec.json.encode(_Sealed(msgspec.Raw(body), hashlib.sha256(body).hexdigest())) + b"\n"


def decode(data: bytes, kind: type[T], *, newest: int, what: str) -> T:
    """Read back what `encode` wrote, and nothing else: no other spelling, field or order is accepted.

    `newest` is the highest format this program reads; `what` names the file, such as "the key file".
    Raises: FileProblem when it is damaged, or of a newer format, which is named.
    """
    try:
        sealed = msgspec.json.decode(data, type=_Sealed)
        body = bytes(sealed.body)
        whole = hashlib.sha256(body).hexdigest() == sealed.sha256
        version = msgspec.json.decode(body, type=_Versioned).format if whole else 0
        value = msgspec.json.decode(body, type=kind) if 1 <= version <= newest else None
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise _damaged(what) from error
    if version > newest:
        raise FileProblem(
            "A newer version of this program wrote {what}: its format is {version}, this one reads up to {newest}.",
            hint="Install the newer version on this computer.",
            what=what,
            version=version,
            newest=newest,
        )
    if value is None or encode(value) != data:
        raise _damaged(what)
    return value


def _damaged(what: str) -> FileProblem:
    return FileProblem("{upper}{what} is damaged.", hint=DAMAGED_HINT, upper=what[0].upper(), what=what[1:])
