"""The sealed package, `.bidpack`: age( zstd( signed container ) ).

age hides everything but the number of recipients; a skippable frame of zeros after the compressed data rounds the size
up to 64 KiB. Public tools open it: `age -d | zstd -d`, then `unzip`. Source: age-encryption.org/v1 (X25519 recipients),
RFC 8878 (zstd, skippable frames).

Compressed data is only unpacked after its header has said how large it becomes, and that is allowed.
"""

import io
from collections.abc import Sequence
from typing import BinaryIO

import pyrage
import zstandard

from evaluator.domain.verification import NOT_FOR_YOU
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.kinds import CONTAINER_LIMIT, looks_like_package

SEALED_LIMIT = CONTAINER_LIMIT + 16 * 1024 * 1024  # bytes: what cannot be compressed grows by age's headers and tags
RECIPIENTS_LIMIT = 250  # 200 members, the sender, organisations' recovery keys
BUCKET = 64 * 1024  # bytes; every sealed package is a multiple of this inside the encryption

_LEVEL = 3
_HEAD = 18  # bytes: the head of a zstd frame has no more
_SKIPPABLE = b"\x50\x2a\x4d\x18"


def new_age_identity() -> tuple[str, str]:
    """A new X25519 key pair: the secret identity (AGE-SECRET-KEY-1…) and the recipient (age1…) to give away."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def read_identity(text: str) -> pyrage.x25519.Identity:
    """A secret identity from its text. Raises: FileProblem."""
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise FileProblem("The key to decrypt with is not an age identity.") from error


def read_recipient(text: str) -> pyrage.x25519.Recipient:
    """A recipient from its one spelling. Raises: FileProblem."""
    try:
        recipient = pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise FileProblem("The key to encrypt to is not an age recipient.") from error
    if str(recipient) != text:
        raise FileProblem("The key to encrypt to is not an age recipient in its usual spelling.")
    return recipient


def seal(contents: bytes, recipients: Sequence[str]) -> bytes:
    """What only these age recipients (age1…) can open; name the sender too, or they cannot read their own.

    Raises: RuleBroken without recipients or with too many; FileProblem for a recipient that is none.
    """
    if not recipients:
        raise RuleBroken("A package needs at least one recipient.")
    if len(recipients) > RECIPIENTS_LIMIT:
        raise RuleBroken("A package can have {recipients_limit} recipients at most.", recipients_limit=RECIPIENTS_LIMIT)
    keys = [read_recipient(text) for text in dict.fromkeys(recipients)]
    sealed: bytes = pyrage.encrypt(_pack(contents), keys)
    return sealed


def unseal(data: bytes, identity: str, *, limit: int = CONTAINER_LIMIT) -> bytes:
    """What was sealed, still to be read and proved. `limit` is in bytes, unpacked.

    Raises: FileProblem when this identity cannot open it, it is damaged, or it would unpack to more than the limit.
    """
    if len(data) > SEALED_LIMIT:
        raise FileProblem("The package is larger than the 1 GiB allowed.")
    if not looks_like_package(data):
        raise FileProblem("This is not a package: it does not start as an age file.")
    return _unpack(_decrypt(data, identity), limit)


def require_opens(file: BinaryIO, identity: str, *, limit: int = CONTAINER_LIMIT) -> None:
    """Decrypt a large package to nowhere, before it is read: that it is for this identity, whole, and not too large.

    Raises: FileProblem, as `unseal` would.
    """
    nowhere = _Nowhere(limit)
    try:
        pyrage.decrypt_io(file, nowhere, [read_identity(identity)])
    except pyrage.DecryptError as error:
        raise _refused(str(error)) from error
    except OSError as error:
        if error.errno is not None:  # the disk's own; what does not decrypt has no number
            raise
        raise _damaged() from error
    _require_size(memoryview(nowhere.head), limit)


class _Nowhere:
    """What is decrypted goes here: the head of the frame is looked at as soon as it is there, the rest is let go."""

    def __init__(self, limit: int) -> None:
        self.head = b""
        self._limit = limit

    def write(self, piece: bytes) -> int:
        if len(self.head) < _HEAD:
            self.head += piece[:_HEAD]
            _require_size(memoryview(self.head), self._limit)
        return len(piece)

    def flush(self) -> None:
        """Nothing waits here."""


def _pack(contents: bytes) -> bytes:
    """One frame that says how large it becomes, and the padding; in one buffer, for contents may be a gibibyte."""
    packed = io.BytesIO()
    compressor = zstandard.ZstdCompressor(level=_LEVEL, write_content_size=True)
    with compressor.stream_writer(packed, size=len(contents), closefd=False) as frame:
        frame.write(contents)
    packed.write(_padding(packed.tell()))
    return packed.getvalue()


def _padding(size: int) -> bytes:
    """One skippable frame of zeros that rounds the size up to a whole bucket."""
    zeros = -(size + 8) % BUCKET
    return _SKIPPABLE + zeros.to_bytes(4, "little") + bytes(zeros)


def _decrypt(data: bytes, identity: str) -> bytes:
    try:
        decrypted: bytes = pyrage.decrypt(data, [read_identity(identity)])
    except pyrage.DecryptError as error:
        raise _refused(str(error)) from error
    return decrypted


def _refused(reason: str) -> FileProblem:
    if "No matching keys" in reason:
        hint = "It was sealed for somebody else, or its list of recipients was changed."
        return FileProblem(NOT_FOR_YOU, hint=hint)
    return _damaged()


def _unpack(decrypted: bytes, limit: int) -> bytes:
    """Exactly one frame that says how large it becomes, then exactly the padding we would have put there."""
    end = decrypted.rfind(_SKIPPABLE)
    if end < 0 or decrypted[end:] != _padding(end):
        raise FileProblem("The package is not rounded up the way this program does it, or something was added.")
    frame = memoryview(decrypted)[:end]
    _require_size(frame, limit)
    try:
        return zstandard.ZstdDecompressor().decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise _damaged() from error


def _require_size(frame: memoryview, limit: int) -> None:
    """Read from the frame's header, before a byte of it is unpacked."""
    if frame[:4] != zstandard.FRAME_HEADER:
        raise _damaged()
    try:
        header = zstandard.get_frame_parameters(frame)
    except zstandard.ZstdError as error:
        raise _damaged() from error
    if header.content_size == zstandard.CONTENTSIZE_UNKNOWN:
        raise FileProblem("The package does not say how large it is unpacked.")
    if header.content_size > limit:
        raise FileProblem(
            "The package would unpack to {content_size:,} bytes; {limit:,} are allowed.",
            content_size=header.content_size,
            limit=limit,
        )


def _damaged() -> FileProblem:
    return FileProblem(
        "The package is damaged, or was changed after it was sealed.", hint="Ask for it to be sent again."
    )
