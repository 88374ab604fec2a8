"""The signed container inside every package, and the whole of an identity card and of the record: ASiC-E with CAdES.

A manifest lists the SHA-256 of the statement, of every named file and of every object, and one detached signature
covers the manifest. The manifest is never parsed: it is written again from what the container holds and compared, so
there is no XML reader to attack and nothing can ride along unsigned. Source: EN 319 162-1 (ASiC-E with CAdES).

Order of reading (SECURITY, section 4): size, strict ZIP, signature over the manifest, the statement's hash, the
statement, everything else's hashes. Only verified bytes are handed out.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from cryptography import x509

from evaluator.errors import FileProblem
from evaluator.formats import canonical, stored_zip
from evaluator.formats.kinds import ASIC_E, CONTAINER_LIMIT, MIMETYPE
from evaluator.formats.signing import CmsSignature, Signer, check_detached, sign_detached
from evaluator.formats.statement import Kind, ObjectEntry, Statement, read_statement

STATEMENT, OBJECTS = "statement.json", "objects/"
MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
JSON = "application/json"

_NAMED_FILE = re.compile(r"README\.txt|award-(?:input|result)\.json|verify\.py|reports/[A-Za-z0-9_-]{1,100}\.pdf")
_MEDIA_TYPE_BY_ENDING = {"txt": "text/plain", "json": JSON, "py": "text/x-python", "pdf": "application/pdf"}
_DAMAGED = "The package is damaged, or was changed after it was signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """What was read and proved. `objects` by SHA-256, `named` by file name, `digest` that of the statement's bytes.

    Who the certificate belongs to, and whether they may say this, is for the roster to tell.
    """

    statement: Statement
    objects: Mapping[str, bytes]
    named: Mapping[str, bytes]
    certificate: x509.Certificate
    digest: str


def build_container(
    statement: Statement,
    objects: Sequence[tuple[bytes, str]],
    *,
    named: Mapping[str, bytes] | None = None,
    signer: Signer,
) -> bytes:
    """A signed container: the statement with its list of objects (bytes, media type) filled in, each object once.

    `named` is for the record only: README.txt, award-input.json, award-result.json, verify.py and reports/*.pdf.
    Raises: FileProblem when it would be larger than 1 GiB or a named file has no place in it.
    """
    by_digest = {canonical.digest(data): (data, media_type) for data, media_type in objects}
    listed = tuple(
        ObjectEntry(sha256=sha256, size=len(data), media_type=media_type)
        for sha256, (data, media_type) in by_digest.items()
    )
    statement = replace(statement, objects=listed)
    named = dict(sorted((named or {}).items()))
    _require_named_files_allowed(statement, named)
    statement_bytes = canonical.encode(statement)
    manifest = _manifest(statement, statement_bytes, named)
    entries = {MIMETYPE: ASIC_E, STATEMENT: statement_bytes, **named}
    entries |= {OBJECTS + sha256: data for sha256, (data, _) in by_digest.items()}
    entries |= {MANIFEST: manifest, SIGNATURE: sign_detached(manifest, signer, claimed_time=statement.claimed_time)}
    _require_size(stored_zip.size_of(entries))
    return stored_zip.write(entries)


def read_container(data: bytes) -> Container:
    """The container, once everything in it is proved to be what was signed. Raises: FileProblem."""
    _require_size(len(data))
    entries = stored_zip.read(data)
    for name in (MIMETYPE, STATEMENT, MANIFEST, SIGNATURE):
        if name not in entries:
            raise FileProblem("The package has no {name}.", name=name)
    manifest, statement_bytes = bytes(entries[MANIFEST]), bytes(entries[STATEMENT])
    signature = check_detached(manifest, bytes(entries[SIGNATURE]))
    if not manifest.startswith(_manifest_start(statement_bytes)):
        raise FileProblem("{damaged}: its statement is not the one in the signed list.", damaged=_DAMAGED)
    statement = read_statement(statement_bytes)
    _require_same_time(statement, signature)
    objects = _objects(statement, entries)
    named = {name: bytes(entries[name]) for name in _names_between(entries)}
    _require_named_files_allowed(statement, named)
    _require_order(entries, statement, named)
    if _manifest(statement, statement_bytes, named) != manifest:
        raise FileProblem("{damaged}: its files are not the ones in the signed list.", damaged=_DAMAGED)
    return Container(
        statement=statement,
        objects=objects,
        named=named,
        certificate=signature.certificate,
        digest=canonical.digest(statement_bytes),
    )


def _require_size(size: int) -> None:
    if size > CONTAINER_LIMIT:
        raise FileProblem(
            "The package is larger than the 1 GiB allowed.", hint="Split the documents over two packages."
        )


def _require_same_time(statement: Statement, signature: CmsSignature) -> None:
    claimed = statement.claimed_time.astimezone(UTC).replace(microsecond=0)
    if signature.claimed_time != claimed:
        raise FileProblem("The signature claims another time than the statement it signs.")


def _objects(statement: Statement, entries: Mapping[str, memoryview]) -> dict[str, bytes]:
    """The objects the statement lists, each with the hash and the size it gives."""
    objects = {}
    for entry in statement.objects:
        view = entries.get(OBJECTS + entry.sha256)
        if view is None:
            raise FileProblem("{damaged}: the object {sha256} is missing.", damaged=_DAMAGED, sha256=entry.sha256)
        if len(view) != entry.size or canonical.digest(view) != entry.sha256:
            raise FileProblem(
                "{damaged}: the object {sha256} is not the one that was signed.", damaged=_DAMAGED, sha256=entry.sha256
            )
        objects[entry.sha256] = bytes(view)
    return objects


def _names_between(entries: Iterable[str]) -> list[str]:
    """The names that are neither the container's own nor an object's."""
    own = {MIMETYPE, STATEMENT, MANIFEST, SIGNATURE}
    return [name for name in entries if name not in own and not name.startswith(OBJECTS)]


def _require_named_files_allowed(statement: Statement, named: Mapping[str, bytes]) -> None:
    for name in named:
        if statement.kind is not Kind.RECORD or not _NAMED_FILE.fullmatch(name):
            raise FileProblem(
                "The file {name} has no place in a package of the kind {kind}.", name=name, kind=statement.kind.value
            )


def _require_order(entries: Mapping[str, memoryview], statement: Statement, named: Mapping[str, bytes]) -> None:
    """One order only, and nothing that is not accounted for."""
    objects = [OBJECTS + entry.sha256 for entry in statement.objects]
    if list(entries) != [MIMETYPE, STATEMENT, *sorted(named), *objects, MANIFEST, SIGNATURE]:
        raise FileProblem("The files in the package are not in their order, or one is in it that was not signed.")
    if entries[MIMETYPE] != ASIC_E:
        raise FileProblem("The package does not say that it is an ASiC-E container.")


def _manifest(statement: Statement, statement_bytes: bytes, named: Mapping[str, bytes]) -> bytes:
    """EN 319 162-1, annex A.4, from a fixed template; nothing in it needs escaping."""
    files = [_reference(name, _media_type(name), _sha256(data)) for name, data in named.items()]
    objects = [
        _reference(OBJECTS + entry.sha256, entry.media_type, bytes.fromhex(entry.sha256)) for entry in statement.objects
    ]
    return _manifest_start(statement_bytes) + "".join([*files, *objects, "</ASiCManifest>\n"]).encode("ascii")


def _manifest_start(statement_bytes: bytes) -> bytes:
    opening = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n'
        f'<SigReference URI="{SIGNATURE}" MimeType="application/pkcs7-signature"/>\n'
    )
    return (opening + _reference(STATEMENT, JSON, _sha256(statement_bytes))).encode("ascii")


def _reference(name: str, media_type: str, digest: bytes) -> str:
    return (
        f'<DataObjectReference URI="{name}" MimeType="{media_type}">'
        '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        f"<ds:DigestValue>{base64.b64encode(digest).decode('ascii')}</ds:DigestValue></DataObjectReference>\n"
    )


def _media_type(name: str) -> str:
    return _MEDIA_TYPE_BY_ENDING[name.rpartition(".")[2]]


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
