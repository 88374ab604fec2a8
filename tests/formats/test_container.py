import base64
import hashlib
import io
import random
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.formats import canonical, container, stored_zip
from evaluator.formats.container import Container, build_container, read_container
from evaluator.formats.kinds import looks_like_container
from evaluator.formats.signing import sign_detached
from evaluator.formats.statement import Kind, ObjectEntry, Statement, read_statement, require_addressed_to
from evaluator.formats.stored_zip import require_outline
from tests.formats.people import NOW, signer, someone, statement

OBJECTS = [(b'{"points":"4"}', "application/json"), (b"%PDF-1.7 a page", "application/pdf")]
DIGESTS = [hashlib.sha256(data).hexdigest() for data, _ in OBJECTS]
RECORD = replace(statement(kind=Kind.RECORD), role=Role.APPROVER)
NAMED = {
    "README.txt": b"How to check this record.",
    "award-input.json": b"{}",
    "award-result.json": b"{}",
    "verify.py": b"print()",
    "reports/award-report.pdf": b"%PDF",
}

Entries = dict[str, bytes]


@pytest.fixture(scope="module")
def good() -> bytes:
    return build_container(statement(), OBJECTS, signer=signer())


@pytest.fixture(scope="module")
def entries(good: bytes) -> Entries:
    return {name: bytes(data) for name, data in stored_zip.read(good).items()}


@settings(max_examples=40)
@given(
    objects=st.lists(st.tuples(st.binary(max_size=50), st.sampled_from(["application/json", "image/png"])), max_size=6),
    seq=st.integers(1, 10**6),
    recipients=st.lists(st.binary(min_size=32, max_size=32).map(bytes.hex), unique=True, max_size=3).map(tuple),
)
def test_what_is_built_is_read_back(objects: list[tuple[bytes, str]], seq: int, recipients: tuple[str, ...]) -> None:
    said = replace(statement(recipients=recipients), seq=seq)
    read = read_container(build_container(said, objects, signer=signer()))
    assert replace(read.statement, objects=()) == said
    assert dict(read.objects) == {hashlib.sha256(data).hexdigest(): data for data, _ in objects}
    assert [entry.sha256 for entry in read.statement.objects] == list(read.objects)
    assert read.certificate == signer().certificate


def test_objects_keep_their_order_and_one_given_twice_is_held_once(good: bytes) -> None:
    twice = build_container(statement(), [*OBJECTS, OBJECTS[0]], signer=signer())
    assert read_container(twice).statement == read_container(good).statement
    assert [entry.sha256 for entry in read_container(good).statement.objects] == DIGESTS


def test_the_digest_is_that_of_the_statements_bytes(good: bytes, entries: Entries) -> None:
    assert read_container(good).digest == hashlib.sha256(entries["statement.json"]).hexdigest()


def test_the_layout_is_the_published_one(good: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(good)) as opened:
        infos = opened.infolist()
    assert [info.filename for info in infos] == [
        "mimetype",
        "statement.json",
        *(f"objects/{digest}" for digest in DIGESTS),
        "META-INF/ASiCManifest001.xml",
        "META-INF/signature001.p7s",
    ]
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert all(info.extra == info.comment == b"" for info in infos)
    assert good[30:69] == b"mimetypeapplication/vnd.etsi.asic-e+zip"


def test_the_manifest_is_the_fixed_template(entries: Entries) -> None:
    reference = (
        '<DataObjectReference URI="{}" MimeType="{}">'
        '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        "<ds:DigestValue>{}</ds:DigestValue></DataObjectReference>\n"
    )
    files = [("statement.json", "application/json", entries["statement.json"])]
    files += [(f"objects/{digest}", kind, data) for digest, (data, kind) in zip(DIGESTS, OBJECTS, strict=True)]
    assert entries["META-INF/ASiCManifest001.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n'
        '<SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>\n'
        + "".join(reference.format(name, kind, sha256_base64(data)) for name, kind, data in files)
        + "</ASiCManifest>\n"
    )


def sha256_base64(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).digest()).decode()


def test_the_statement_is_the_published_one(entries: Entries) -> None:
    assert entries["statement.json"].decode() == (
        '{"claimed_time":"2026-11-22T10:30:00Z","evaluation_id":"0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11","format":1,'
        f'"kind":"submission","log_head":"{"b" * 64}","member_id":"b3b0a8a2-53e0-4c67-9e0f-6a3d2f7e1c33",'
        '"min_reader":1,'
        f'"objects":[{{"media_type":"application/json","sha256":"{DIGESTS[0]}","size":14}},'
        f'{{"media_type":"application/pdf","sha256":"{DIGESTS[1]}","size":15}}],'
        '"package_id":"7a1c2f4e-9f6b-4f0e-8f43-1f1b5a5d9c22","prev_digest":null,"recipients":[],"role":"member","seq":1,'
        f'"setup_digest":"{"a" * 64}"}}'
    )


def test_a_record_holds_named_files_at_its_top() -> None:
    record = build_container(RECORD, OBJECTS, named=NAMED, signer=signer())
    assert read_container(record).named == NAMED
    assert list(stored_zip.read(record))[2:7] == sorted(NAMED)


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "reports/../x.pdf",
        "/etc/passwd",
        "reports/a b.pdf",
        "reports/a/b.pdf",
        "reports/é.pdf",
        "objects/x",
        "README.txt\n",
        "statement.json",
        "mimetype",
        "META-INF/x.p7s",
    ],
)
def test_a_named_file_without_a_place_is_refused(name: str) -> None:
    with pytest.raises(FileProblem, match="has no place"):
        build_container(RECORD, [], named={name: b"x"}, signer=signer())


def test_only_a_record_has_named_files(entries: Entries) -> None:
    with pytest.raises(FileProblem, match="has no place in a package of the kind submission"):
        build_container(statement(), [], named={"README.txt": b"x"}, signer=signer())
    first, *others = entries.items()
    with pytest.raises(FileProblem, match="has no place in a package of the kind submission"):
        read_container(stored_zip.write(dict([first, ("README.txt", b"x"), *others])))


def test_a_changed_byte_is_refused(good: bytes) -> None:
    chance = random.Random(3)
    for position in chance.sample(range(len(good)), 200):
        changed = bytearray(good)
        changed[position] ^= chance.randrange(1, 256)
        with pytest.raises(FileProblem):
            read_container(bytes(changed))


def test_a_changed_byte_is_refused_where_the_zip_around_it_is_put_right(entries: Entries) -> None:
    chance = random.Random(4)
    for name, data in entries.items():
        for position in chance.sample(range(len(data)), min(60, len(data))):
            changed = bytearray(data)
            changed[position] ^= chance.randrange(1, 256)
            with pytest.raises(FileProblem):
                read_container(stored_zip.write(entries | {name: bytes(changed)}))


def test_a_container_cut_short_is_refused(good: bytes) -> None:
    for length in range(0, len(good), 97):
        with pytest.raises(FileProblem):
            read_container(good[:length])


@pytest.mark.parametrize("added", [b"\0", b"PK\x05\x06", b"PK\x03\x04", b"trailing"])
def test_anything_before_or_after_the_container_is_refused(good: bytes, added: bytes) -> None:
    for data in (good + added, added + good, good + good):
        with pytest.raises(FileProblem):
            read_container(data)


def test_entries_in_another_order_missing_or_added_are_refused(entries: Entries) -> None:
    pairs = list(entries.items())
    orders = [[*pairs[:i], pairs[i + 1], pairs[i], *pairs[i + 2 :]] for i in range(len(pairs) - 1)]
    missing = [pairs[:i] + pairs[i + 1 :] for i in range(len(pairs))]
    added = [
        [*pairs[:2], (name, b"x"), *pairs[2:]] for name in ("extra", "objects/" + "0" * 64, "META-INF/x.xml", "../x")
    ]
    for wrong in orders + missing + added:
        with pytest.raises(FileProblem):
            read_container(stored_zip.write(dict(wrong)))


def zipped(entries: Entries, *, method: int = zipfile.ZIP_STORED, extra: bytes = b"", comment: bytes = b"") -> bytes:
    """The same entries, written by Python's own ZIP writer."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)
            info.compress_type, info.extra, info.create_system, info.external_attr = method, extra, 0, 0
            archive.writestr(info, data)
        archive.comment = comment
    return written.getvalue()


def test_python_writes_the_same_zip(good: bytes, entries: Entries) -> None:
    # `ZipInfo` marks entries as readable by their owner; set that aside and not one byte differs.
    assert zipped(entries).replace((0o600 << 16).to_bytes(4, "little"), bytes(4)) == good


def test_compression_extra_fields_and_comments_are_refused(good: bytes, entries: Entries) -> None:
    assert read_container(zipped(entries).replace((0o600 << 16).to_bytes(4, "little"), bytes(4)))
    unix_extra = struct.pack("<HHI", 0x7875, 4, 0)
    for wrong in (
        zipped(entries, method=zipfile.ZIP_DEFLATED),
        zipped(entries, method=zipfile.ZIP_BZIP2),
        zipped(entries, extra=unix_extra),
        zipped(entries, comment=b"hello"),
    ):
        with zipfile.ZipFile(io.BytesIO(wrong)) as opened:
            assert opened.testzip() is None
        with pytest.raises(FileProblem):
            read_container(wrong)


def test_an_entry_twice_is_refused(good: bytes, entries: Entries) -> None:
    written = io.BytesIO(good)
    with zipfile.ZipFile(written, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(zipfile.ZipInfo("statement.json"), entries["statement.json"])
    with pytest.raises(FileProblem):
        read_container(written.getvalue())
    # The same in our own spelling: the name written over another of its length.
    doubled = stored_zip.write(entries | {"objects.json!!": b"x"}).replace(b"objects.json!!", b"statement.json")
    with pytest.raises(FileProblem, match=r"statement\.json is in it twice"):
        read_container(doubled)


def test_a_header_that_claims_a_gibibyte_is_refused_at_once(good: bytes) -> None:
    for claim in (2**30, 2**32 - 1):
        header = bytearray(good)
        header[18:26] = claim.to_bytes(4, "little") * 2
        with pytest.raises(FileProblem, match="ends in the middle"):
            read_container(bytes(header))


def test_more_files_than_allowed_are_refused() -> None:
    many = stored_zip.write({str(number): b"" for number in range(stored_zip.ENTRIES_LIMIT + 1)})
    with pytest.raises(FileProblem, match="more than the 10,000 files allowed"):
        read_container(many)


def test_a_container_above_the_limit_is_neither_built_nor_read(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "CONTAINER_LIMIT", len(good))
    assert read_container(build_container(statement(), OBJECTS, signer=signer()))
    monkeypatch.setattr(container, "CONTAINER_LIMIT", len(good) - 1)
    with pytest.raises(FileProblem, match="larger than the 1 GiB allowed"):
        read_container(good)
    with pytest.raises(FileProblem, match="larger than the 1 GiB allowed"):
        build_container(statement(), OBJECTS, signer=signer())


def test_the_size_is_known_before_writing(entries: Entries, good: bytes) -> None:
    assert stored_zip.size_of(entries) == len(good)


@pytest.mark.parametrize("name", ["a\nb", "a\x7fb", "a\x00b"])
def test_a_name_that_is_not_plain_is_refused(name: str) -> None:
    with pytest.raises(FileProblem, match="a name in it is not plain"):
        read_container(stored_zip.write({name: b""}))


def signed_again(entries: Entries, statement_bytes: bytes, *, seconds: int = 0) -> bytes:
    """A container whose signer does not keep to the rules: this statement, the manifest and signature to match."""
    manifest = entries["META-INF/ASiCManifest001.xml"].replace(
        sha256_base64(entries["statement.json"]).encode(), sha256_base64(statement_bytes).encode()
    )
    signature = sign_detached(manifest, signer(), claimed_time=NOW + timedelta(seconds=seconds))
    return stored_zip.write(
        entries
        | {
            "statement.json": statement_bytes,
            "META-INF/ASiCManifest001.xml": manifest,
            "META-INF/signature001.p7s": signature,
        }
    )


def test_the_unruly_signer_of_these_tests_can_sign_a_good_container(entries: Entries) -> None:
    assert read_container(signed_again(entries, entries["statement.json"])).certificate == signer().certificate


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"seq":1,', '"seq":1.0,'),
        lambda text: text.replace('"seq":1,', '"seq":1,"seq":1,'),
        lambda text: text.replace('"seq":1,', '"seq":2,"seq":1,'),
        lambda text: text.replace('"seq":1,', '"seq":0,'),
        lambda text: text.replace('"seq":1,', '"seq":1,"seqs":1,'),
        lambda text: text.replace('"seq":1,', '"seq":"1",'),
        lambda text: text.replace('"seq":1,', ""),
        lambda text: text.replace('"seq":1,', '"seq": 1,'),
        lambda text: text.replace('"role":"member"', '"role":"director"'),
        lambda text: text.replace('"role":"member"', '"role":null'),
        lambda text: text.replace('"kind":"submission"', '"kind":"identity"'),
        lambda text: text.replace('"kind":"submission"', '"kind":"letter"'),
        lambda text: text.replace('"recipients":[]', '"recipients":["amina"]'),
        lambda text: text.replace('"recipients":[]', f'"recipients":["{"c" * 64}","{"c" * 64}"]'),
        lambda text: text.replace('"size":15', '"size":16'),
        lambda text: text.replace('"size":15', '"size":-15'),
        lambda text: text.replace("application/pdf", "application/json"),
        lambda text: text.replace("application/pdf", "a/b\\u0022/><x"),
        lambda text: text.replace(DIGESTS[0], DIGESTS[1]),
        lambda text: text.replace(DIGESTS[0], "0" * 64),
        lambda text: text.replace(DIGESTS[0], DIGESTS[0].upper()),
        lambda text: text.replace(DIGESTS[0], "../../etc/passwd"),
        lambda text: text.replace("10:30:00Z", "10:30:01Z"),
        lambda text: text.replace("10:30:00Z", "10:30:00"),
        lambda text: text.replace("0b8d8f0e-", "0B8D8F0E-"),
        lambda text: text.replace('"b3b0a8a2-53e0-4c67-9e0f-6a3d2f7e1c33"', "null"),
        lambda text: text.replace('"0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11"', "null"),
        lambda text: text.replace("a" * 64, "a" * 63),
        lambda text: text + " ",
        lambda text: "\ufeff" + text,
        lambda text: "[" * 100_000,
        lambda text: "{}",
        lambda text: "",
    ],
)
def test_a_signed_statement_that_is_not_exact_or_contradicts_itself_is_refused(
    entries: Entries, change: Callable[[str], str]
) -> None:
    text = entries["statement.json"].decode()
    assert change(text) != text
    with pytest.raises(FileProblem):
        read_container(signed_again(entries, change(text).encode()))


def test_a_signature_of_another_time_than_the_statements_is_refused(entries: Entries) -> None:
    with pytest.raises(FileProblem, match="another time"):
        read_container(signed_again(entries, entries["statement.json"], seconds=1))


@pytest.mark.parametrize(("format_", "reader"), [(1, 2), (2, 1), (7, 9)])
def test_a_newer_format_is_refused_by_its_number(entries: Entries, format_: int, reader: int) -> None:
    newer = entries["statement.json"].decode().replace('"format":1', f'"format":{format_},"later":{{"new":[1.5]}}')
    newer = newer.replace('"min_reader":1', f'"min_reader":{reader}')
    with pytest.raises(FileProblem, match=f"format {format_} and asks for reader {reader}; this program is reader 1"):
        read_container(signed_again(entries, newer.encode()))


def test_a_statement_is_not_read_before_its_hash_is_proved(entries: Entries) -> None:
    newer = entries["statement.json"].replace(b'"min_reader":1', b'"min_reader":9')
    with pytest.raises(FileProblem, match="its statement is not the one in the signed list"):
        read_container(stored_zip.write(entries | {"statement.json": newer}))


def test_the_statement_has_a_limit_of_its_own() -> None:
    with pytest.raises(FileProblem, match="larger than the 4,194,304 bytes allowed"):
        read_statement(b" " * (4 * 1024 * 1024 + 1))


def test_another_ones_signature_and_statement_cannot_be_mixed(entries: Entries) -> None:
    other = build_container(replace(statement(), seq=2), OBJECTS, signer=signer("Boris Lindqvist"))
    others = {name: bytes(data) for name, data in stored_zip.read(other).items()}
    assert entries.keys() == others.keys()
    for name in ("statement.json", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"):
        with pytest.raises(FileProblem):
            read_container(stored_zip.write(entries | {name: others[name]}))


def test_a_package_passed_on_to_somebody_else_is_refused() -> None:
    boris, chidi = someone("Boris Lindqvist").card.fingerprint, someone("Chidi Eze").card.fingerprint
    said = read_container(build_container(statement(recipients=(boris,)), [], signer=signer())).statement
    require_addressed_to(said, boris)
    with pytest.raises(FileProblem, match="not addressed to you"):
        require_addressed_to(said, chidi)


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 0},
        {"format": 2},
        {"min_reader": 2},
        {"package_id": "seven"},
        {"evaluation_id": None},
        {"member_id": None},
        {"role": None},
        {"kind": Kind.IDENTITY},
        {"log_head": "b" * 63},
        {"prev_digest": "B" * 64},
        {"recipients": ("c" * 64, "c" * 64)},
        {"claimed_time": NOW.replace(tzinfo=None)},
        {"objects": (ObjectEntry(sha256="d" * 64, size=1, media_type="a/b"),) * 2},
    ],
    ids=str,
)
def test_a_statement_that_contradicts_itself_cannot_be_made(changes: dict[str, object]) -> None:
    change: Callable[..., Statement] = replace
    with pytest.raises(FileProblem):
        change(statement(), **changes)


def test_an_object_needs_a_proper_media_type() -> None:
    for media_type in ("", "pdf", 'a/"', "a/b; charset=utf-8", "a/" + "b" * 200, "é/x"):
        with pytest.raises(FileProblem, match="media type"):
            build_container(statement(), [(b"", media_type)], signer=signer())


def test_a_container_is_known_by_its_first_bytes(good: bytes) -> None:
    assert looks_like_container(good)
    for other in (b"", b"PK\x03\x04", good[1:], b"%PDF-1.7", good[:68]):
        assert not looks_like_container(other)


def test_what_was_read_does_not_change(good: bytes) -> None:
    read: Container = read_container(good)
    assert canonical.digest(canonical.encode(read.statement)) == read.digest


def test_the_headers_of_a_container_tell_whether_anything_was_added_or_is_missing(good: bytes) -> None:
    require_outline(io.BytesIO(good), len(good))
    for changed in (good + b"\0", good[:-1], good[: len(good) // 2], good + good, b"", good + bytes(5_000_000)):
        with pytest.raises(FileProblem, match="table of contents"):
            require_outline(io.BytesIO(changed), len(changed))
