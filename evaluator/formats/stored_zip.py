"""A ZIP with one possible spelling: entries stored, in the given order, dated 1980-01-01, nothing extra.

Any ZIP program opens it. Reading takes names and sizes from each local header, writes every header again from them and
compares bytes, so that repeated names, extra fields, comments, compression, gaps and trailing bytes are all refused and
two programs cannot see two different files in it. Source: PKWARE APPNOTE 6.3, without ZIP64: nothing here is 4 GiB.
"""

import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import BinaryIO, NamedTuple

from evaluator.errors import FileProblem

ENTRIES_LIMIT = 10_000

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20  # ZIP 2.0: stored files in folders
_STORED, _MIDNIGHT, _FIRST_DAY = 0, 0, 0x0021  # 1980-01-01 00:00, where ZIP's calendar starts
_NOT_OURS = "The package is not laid out the way this program writes it"


def write(entries: Mapping[str, bytes]) -> bytes:
    """The ZIP of these entries in their order. Names are ASCII."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in entries.items():
        crc = zlib.crc32(data)
        header = _local_header(name, crc, len(data))
        parts += header, data
        directory.append(_central_header(name, crc, len(data), offset))
        offset += len(header) + len(data)
    return b"".join([*parts, *directory, _end(directory, offset)])


def size_of(entries: Mapping[str, bytes]) -> int:
    """How many bytes `write` will return, before it does."""
    headers = _LOCAL.size + _CENTRAL.size
    return sum(headers + 2 * len(name) + len(data) for name, data in entries.items()) + _END.size


def read(data: bytes) -> dict[str, memoryview]:
    """The entries in their order, each a view into the data. Raises: FileProblem."""
    view = memoryview(data)
    entries: dict[str, memoryview] = {}
    directory: list[bytes] = []
    offset = 0
    while data.startswith(b"PK\x03\x04", offset):
        entry = _entry(view, offset)
        if entry.name in entries:
            raise FileProblem("{not_ours}: {entry} is in it twice.", not_ours=_NOT_OURS, entry=entry.name)
        if len(entries) == ENTRIES_LIMIT:
            raise FileProblem(
                "The package holds more than the {entries_limit:,} files allowed.", entries_limit=ENTRIES_LIMIT
            )
        entries[entry.name] = entry.contents
        directory.append(_central_header(entry.name, entry.crc, len(entry.contents), offset))
        offset = entry.end
    if view[offset:] != b"".join([*directory, _end(directory, offset)]):
        raise FileProblem("{not_ours}: its table of contents is damaged, or something was added.", not_ours=_NOT_OURS)
    return entries


def require_outline(file: BinaryIO, size: int) -> None:
    """Refuse a file that its entries and their table do not fill to the byte, by the headers alone.

    For a large file, before it is read: what is in the entries is for `read` to prove. Raises: FileProblem.
    """
    offset = count = names = 0
    while (header := _header_at(file, offset)) is not None and count <= ENTRIES_LIMIT:
        *_, length, name_length, _ = header
        offset += _LOCAL.size + name_length + length
        count, names = count + 1, names + name_length
    if size != offset + count * _CENTRAL.size + names + _END.size:
        raise FileProblem("{not_ours}: its table of contents is damaged, or something was added.", not_ours=_NOT_OURS)


def _header_at(file: BinaryIO, offset: int) -> tuple[int, ...] | None:
    file.seek(offset)
    header = file.read(_LOCAL.size)
    whole = len(header) == _LOCAL.size and header.startswith(b"PK\x03\x04")
    return _LOCAL.unpack(header)[1:] if whole else None


class _Entry(NamedTuple):
    name: str
    crc: int
    contents: memoryview
    end: int  # offset of the first byte after it


def _entry(view: memoryview, offset: int) -> _Entry:
    """The entry whose local header starts here."""
    start = offset + _LOCAL.size
    if start > len(view):
        raise FileProblem("{not_ours}: it ends in the middle.", not_ours=_NOT_OURS)
    *_, size, name_length, _ = _LOCAL.unpack_from(view, offset)
    if start + name_length + size > len(view):
        raise FileProblem("{not_ours}: it ends in the middle.", not_ours=_NOT_OURS)
    name = _name(bytes(view[start : start + name_length]))
    contents = view[start + name_length : start + name_length + size]
    crc = zlib.crc32(contents)
    if view[offset : start + name_length] != _local_header(name, crc, size):
        raise FileProblem(
            "{not_ours}: {name} is damaged, compressed or carries something extra.", not_ours=_NOT_OURS, name=name
        )
    return _Entry(name, crc, contents, start + name_length + size)


def _name(encoded: bytes) -> str:
    """Printable ASCII; which names may be there is for the caller to say."""
    if not encoded.isascii() or not encoded.decode("ascii").isprintable():
        raise FileProblem("{not_ours}: a name in it is not plain.", not_ours=_NOT_OURS)
    return encoded.decode("ascii")


def _local_header(name: str, crc: int, size: int) -> bytes:
    encoded = name.encode("ascii")
    stamp = (_VERSION, 0, _STORED, _MIDNIGHT, _FIRST_DAY)
    return _LOCAL.pack(b"PK\x03\x04", *stamp, crc, size, size, len(encoded), 0) + encoded


def _central_header(name: str, crc: int, size: int, offset: int) -> bytes:
    encoded = name.encode("ascii")
    stamp = (_VERSION, _VERSION, 0, _STORED, _MIDNIGHT, _FIRST_DAY)
    extras = (0, 0, 0, 0, 0)  # extra field, comment, disk, internal and external attributes
    return _CENTRAL.pack(b"PK\x01\x02", *stamp, crc, size, size, len(encoded), *extras, offset) + encoded


def _end(directory: Sequence[bytes], offset: int) -> bytes:
    count, size = len(directory), sum(map(len, directory))
    return _END.pack(b"PK\x05\x06", 0, 0, count, count, size, offset, 0)
