"""What a file of notices holds: the releases of each contracting process, found but not yet read.

The shapes are those of the Open Contracting Data Standard 1.1 (a release, a release package, a record, a record
package, a compiled or a versioned release), one on each line or in an array, and the older answer of Contracts
Finder's search, packages under `results`. Releases stay bytes here: only the process that is asked for is read, so a
national package costs little more than its own size.
"""

import re
from dataclasses import dataclass, field

import msgspec
from msgspec import Raw, ValidationError

from evaluator.domain.notice import printable
from evaluator.errors import FileProblem
from evaluator.formats.foreign_json import documents
from evaluator.formats.json_size import require_few_entries
from evaluator.formats.ocds_fields import Gaps
from evaluator.said import said

_KNOWN_VERSION = re.compile(r"1\.[01](\.\d+)?")
_NOT_A_RELEASE = "An entry of the file is neither a release nor a record: it was left out."
_NULL = Raw(b"null")


@dataclass(frozen=True, slots=True)
class Found:
    """One release as it lies in the file: its bytes, and its date as published."""

    raw: Raw
    date: str | None
    versioned: bool = False


@dataclass(slots=True)
class ContractingProcess:
    """The releases of one ocid; `linked` counts those that are an address only."""

    releases: list[Found] = field(default_factory=list)
    linked: int = 0


@dataclass(slots=True)
class Contents:
    """The contracting processes of a file by ocid (None where a release gives none), in the order they appear."""

    gaps: Gaps = field(default_factory=Gaps)
    processes: dict[str | None, ContractingProcess] = field(default_factory=dict)

    def process(self, ocid: str | None) -> ContractingProcess:
        """The process of that ocid, begun if it is new."""
        return self.processes.setdefault(ocid, ContractingProcess())


class _Entry(msgspec.Struct):
    """The few fields that tell what an object of the file is; null stands for absent, as the standard has it."""

    ocid: Raw = _NULL
    date: Raw = _NULL
    version: Raw = _NULL
    url: Raw = _NULL
    tender: Raw = _NULL
    releases: Raw = _NULL
    records: Raw = _NULL
    results: Raw = _NULL
    compiled: Raw = msgspec.field(default=_NULL, name="compiledRelease")
    versioned: Raw = msgspec.field(default=_NULL, name="versionedRelease")


_ENTRY = msgspec.json.Decoder(_Entry)
_ARRAY = msgspec.json.Decoder(list[Raw])
_TEXT = msgspec.json.Decoder(str)


def contents_of(data: bytes) -> Contents:
    """The contracting processes in a file's bytes, still unread.

    Raises: FileProblem with one sentence where the file is too large, empty, of another kind or encoding, not JSON, or
    holds nothing of the Open Contracting Data Standard.
    """
    contents = Contents()
    for document in documents(data):
        _take(document, contents, owner=None)
    if not contents.processes:
        raise FileProblem(
            "This file is JSON, but there is no release or record of the Open Contracting Data Standard in it.",
            hint="Download the notice as OCDS JSON from Find a Tender or Contracts Finder.",
        )
    return contents


def _take(raw: Raw, contents: Contents, *, owner: str | None) -> None:
    """Sort one entry of the file under the contracting process it belongs to; `owner` is the ocid of the record."""
    entry = _entry(raw)
    if entry is None:
        _take_each(raw, contents, owner=owner)
        return
    _note_version(entry.version, contents.gaps)
    ocid = _text(entry.ocid) or owner
    if _there(entry.records) or _there(entry.results):
        _take_each(entry.records if _there(entry.records) else entry.results, contents, owner=None)
    elif _there(entry.compiled) or _there(entry.versioned):
        _take_record(entry, contents, ocid=ocid)
    elif _there(entry.releases):
        _take_each(entry.releases, contents, owner=ocid)
    elif _there(entry.ocid) or _entry(entry.tender) is not None:
        contents.process(ocid).releases.append(Found(raw, _text(entry.date)))
    elif _there(entry.url) and owner is not None:
        contents.process(owner).linked += 1
    else:
        contents.gaps.say(_NOT_A_RELEASE)


def _take_each(raw: Raw, contents: Contents, *, owner: str | None) -> None:
    try:
        entries = _ARRAY.decode(raw)
    except ValidationError:
        contents.gaps.say(_NOT_A_RELEASE)
        return
    require_few_entries(len(entries))
    for entry in entries:
        _take(entry, contents, owner=owner)


def _take_record(record: _Entry, contents: Contents, *, ocid: str | None) -> None:
    """The releases a record embeds; the release compiled of them only where the record does not embed them all."""
    compiled, versioned = _entry(record.compiled), _entry(record.versioned)
    if ocid is None and compiled is not None:
        ocid = _text(compiled.ocid)
    inside = Contents(contents.gaps)
    if _there(record.releases):
        _take_each(record.releases, inside, owner=ocid)
    linked = sum(process.linked for process in inside.processes.values())
    if (inside.processes and not linked) or (compiled is None and versioned is None):
        for name, process in inside.processes.items():
            contents.process(name).releases += process.releases
            contents.process(name).linked += process.linked
        return
    process = contents.process(ocid)
    process.linked += linked
    if compiled is not None:
        process.releases.append(Found(record.compiled, _text(compiled.date)))
    else:
        process.releases.append(Found(record.versioned, None, versioned=True))


def _entry(raw: Raw) -> _Entry | None:
    """The telling fields of an object; None where it is not an object."""
    try:
        return _ENTRY.decode(raw)
    except ValidationError:
        return None


def _there(raw: Raw) -> bool:
    return len(memoryview(raw)) != len("null") or bytes(raw) != b"null"


def _text(raw: Raw) -> str | None:
    try:
        return _TEXT.decode(raw) or None
    except ValidationError:
        return None


def _note_version(raw: Raw, gaps: Gaps) -> None:
    version = _text(raw)
    if _there(raw) and (version is None or not _KNOWN_VERSION.fullmatch(version)):
        shown = printable(version or bytes(raw).decode())
        gaps.say(
            said("The file says it is OCDS version {version}: it was read as far as it is understood.", version=shown)
        )
