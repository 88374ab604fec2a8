import io
import random
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

import pyrage
import pytest
import zstandard
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import package
from evaluator.formats.container import build_container, read_container
from evaluator.formats.kinds import looks_like_package
from evaluator.formats.package import BUCKET, new_age_identity, require_opens, seal, unseal
from evaluator.formats.signing import load_certificate
from evaluator.formats.statement import require_addressed_to
from tests.formats.people import authority, signer, someone, statement

BORIS, CHIDI = someone("Boris Lindqvist"), someone("Chidi Eze")
SKIPPABLE = b"\x50\x2a\x4d\x18"


@pytest.fixture(scope="module")
def container() -> bytes:
    said = statement(recipients=(BORIS.card.fingerprint,))
    return build_container(said, [(b'{"points":"4"}', "application/json")], signer=signer())


@pytest.fixture(scope="module")
def sealed(container: bytes) -> bytes:
    return seal(container, [BORIS.card.age_recipient])


def opened(data: bytes) -> bytes:
    return unseal(data, BORIS.age_identity)


@settings(max_examples=40)
@given(contents=st.binary(max_size=5000), repeated=st.integers(1, 100))
def test_what_is_sealed_is_unsealed_by_each_recipient(contents: bytes, repeated: int) -> None:
    data = seal(contents * repeated, [BORIS.card.age_recipient, CHIDI.card.age_recipient])
    assert opened(data) == unseal(data, CHIDI.age_identity) == contents * repeated


def test_nobody_else_opens_it(sealed: bytes) -> None:
    stranger, _ = new_age_identity()
    with pytest.raises(FileProblem, match="Your key does not open this package"):
        unseal(sealed, stranger)


def test_a_package_sealed_again_for_somebody_else_is_refused_by_what_was_signed(sealed: bytes) -> None:
    passed_on = seal(opened(sealed), [CHIDI.card.age_recipient])
    read = read_container(unseal(passed_on, CHIDI.age_identity))
    with pytest.raises(FileProblem, match="not addressed to you"):
        require_addressed_to(read.statement, CHIDI.card.fingerprint)


@pytest.mark.parametrize("size", [0, 1, BUCKET - 30, BUCKET - 20, BUCKET - 17, BUCKET - 9, BUCKET, 3 * BUCKET])
def test_the_inside_is_a_whole_number_of_64_kib(size: int) -> None:
    contents = random.Random(6).randbytes(size)
    data = seal(contents, [BORIS.card.age_recipient])
    assert len(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(BORIS.age_identity)])) % 65_536 == 0
    assert opened(data) == contents


def test_nothing_inside_shows_outside(container: bytes, sealed: bytes) -> None:
    for canary in (b"Okafor", b"mimetype", b"statement", b"submission", BORIS.card.age_recipient.encode()):
        assert canary not in sealed
    assert b"Okafor" in container


def test_a_changed_byte_of_a_sealed_package_is_refused(sealed: bytes) -> None:
    chance = random.Random(7)
    for position in [*range(100, 300, 2), *chance.sample(range(len(sealed)), 100)]:
        changed = bytearray(sealed)
        changed[position] ^= chance.randrange(1, 256)
        with pytest.raises(FileProblem):
            opened(bytes(changed))


def test_a_package_cut_short_or_with_something_after_it_is_refused(sealed: bytes) -> None:
    for data in [sealed[:length] for length in range(0, len(sealed), 97)] + [sealed + b"\0", sealed + sealed]:
        with pytest.raises(FileProblem):
            opened(data)


def encrypted(inside: bytes) -> bytes:
    """What somebody who does not keep to the rules could send: any bytes, encrypted to Boris."""
    data: bytes = pyrage.encrypt(inside, [pyrage.x25519.Recipient.from_str(BORIS.card.age_recipient)])
    return data


def frame(contents: bytes, *, sized: bool = True) -> bytes:
    return zstandard.ZstdCompressor(level=3, write_content_size=sized).compress(contents)


def padded(inside: bytes) -> bytes:
    zeros = -(len(inside) + 8) % BUCKET
    return inside + SKIPPABLE + zeros.to_bytes(4, "little") + bytes(zeros)


def test_the_unruly_sender_of_these_tests_can_send_a_good_package(container: bytes) -> None:
    assert opened(encrypted(padded(frame(container)))) == container


def test_only_one_frame_and_its_padding_are_unpacked(container: bytes) -> None:
    good = frame(container)
    zeros = padded(good)
    wrong = {
        "no padding": good,
        "two frames": padded(good + good),
        "a frame after the padding": zeros + good,
        "a second skippable frame": padded(zeros),
        "a skippable frame before": padded(SKIPPABLE + bytes(4) + good),
        "another skippable frame's number": zeros.replace(SKIPPABLE, b"\x51\x2a\x4d\x18"),
        "padding that is not zero": zeros[:-1] + b"\x01",
        "padding to another size": good + SKIPPABLE + (10).to_bytes(4, "little") + bytes(10),
        "a bucket too many": good
        + SKIPPABLE
        + (len(zeros) - len(good) - 8 + BUCKET).to_bytes(4, "little")
        + bytes(len(zeros) - len(good) - 8 + BUCKET),
        "a length that lies": zeros[: len(good) + 4] + b"\xff\xff\xff\xff" + zeros[len(good) + 8 :],
        "a byte after the padding": zeros + b"\0",
        "no frame": padded(b""),
        "not compressed": padded(container),
        "a frame cut short": padded(good[:-1]),
        "half a frame's header": padded(good[:5]),
        "nothing": b"",
    }
    for what, inside in wrong.items():
        assert inside != zeros, what
        with pytest.raises(FileProblem):
            opened(encrypted(inside))


def test_a_frame_that_does_not_say_its_size_is_refused(container: bytes) -> None:
    with pytest.raises(FileProblem, match="does not say how large it is"):
        opened(encrypted(padded(frame(container, sized=False))))


def test_a_bomb_is_refused_from_its_header() -> None:
    bomb = encrypted(padded(b"\x28\xb5\x2f\xfd\xe0" + (1024**3 + 1).to_bytes(8, "little") + bytes(50)))
    with pytest.raises(FileProblem, match=r"would unpack to 1,073,741,825 bytes; 1,073,741,824 are allowed"):
        opened(bomb)


def test_a_bomb_larger_than_it_says_is_refused_without_unpacking_it() -> None:
    zeros = frame(bytes(64 * 1024 * 1024))
    assert zeros[6:10] == (64 * 1024 * 1024).to_bytes(4, "little")
    lying = encrypted(padded(zeros[:6] + (100_000).to_bytes(4, "little") + zeros[10:]))
    tracemalloc.start()
    with pytest.raises(FileProblem, match="damaged"):
        opened(lying)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1024 * 1024


def test_a_smaller_limit_can_be_set_for_a_smaller_thing(container: bytes, sealed: bytes) -> None:
    assert unseal(sealed, BORIS.age_identity, limit=len(container)) == container
    with pytest.raises(FileProblem, match="are allowed"):
        unseal(sealed, BORIS.age_identity, limit=len(container) - 1)


def test_a_file_above_the_limit_is_not_decrypted(sealed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "SEALED_LIMIT", len(sealed) - 1)
    with pytest.raises(FileProblem, match="larger than the 1 GiB allowed"):
        opened(sealed)


def test_other_files_are_not_taken_for_packages(container: bytes, sealed: bytes) -> None:
    assert looks_like_package(sealed)
    armoured = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
    for other in (b"", container, sealed[1:], armoured, b"age-encryption.org/v2\n"):
        assert not looks_like_package(other)
        with pytest.raises(FileProblem, match="not a package"):
            opened(other)


def test_a_package_to_a_passphrase_is_refused() -> None:
    # A passphrase's stanza where a person's should be.
    header = b"age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 10\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"
    with pytest.raises(FileProblem):
        opened(header + bytes(32))


def test_recipients_are_needed_known_and_not_too_many(container: bytes) -> None:
    with pytest.raises(RuleBroken, match="at least one recipient"):
        seal(container, [])
    with pytest.raises(RuleBroken, match="250 recipients at most"):
        seal(container, [BORIS.card.age_recipient] * 251)
    for text in ("", "age1xyz", BORIS.card.age_recipient.upper(), BORIS.age_identity, "ssh-ed25519 AAAA"):
        with pytest.raises(FileProblem, match="age recipient"):
            seal(container, [text])


def test_a_recipient_named_twice_is_one(container: bytes) -> None:
    assert seal(container, [BORIS.card.age_recipient] * 2).count(b"-> X25519") == 1


def test_a_secret_identity_that_is_none_opens_nothing(sealed: bytes) -> None:
    for text in ("", BORIS.card.age_recipient, BORIS.age_identity[:-1]):
        with pytest.raises(FileProblem, match="age identity"):
            unseal(sealed, text)


def test_public_tools_open_and_verify_a_package(container: bytes, sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "identity").write_text(BORIS.age_identity)
    (tmp_path / "ca.pem").write_bytes(load_certificate(authority().certificate).public_bytes(Encoding.PEM))
    decrypted = run(["age", "-d", "-i", str(tmp_path / "identity")], sealed)
    unpacked = run(["zstd", "-d"], decrypted)
    assert unpacked == container
    (tmp_path / "container.zip").write_bytes(unpacked)
    run(["unzip", "-q", str(tmp_path / "container.zip"), "-d", str(tmp_path)])
    with zipfile.ZipFile(tmp_path / "container.zip") as archive:
        assert all((tmp_path / name).read_bytes() == archive.read(name) for name in archive.namelist())
    signature, manifest = tmp_path / "META-INF/signature001.p7s", tmp_path / "META-INF/ASiCManifest001.xml"
    command = ["openssl", "cms", "-verify", "-inform", "DER", "-binary", "-purpose", "any"]
    files = ["-in", str(signature), "-content", str(manifest), "-CAfile", str(tmp_path / "ca.pem")]
    assert run(command + files) == manifest.read_bytes()


def run(command: list[str], given: bytes = b"") -> bytes:
    finished = subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_a_large_package_is_decrypted_to_nowhere_before_it_is_read() -> None:
    (mine, to_me), (theirs, _) = new_age_identity(), new_age_identity()
    sealed = seal(b"x" * 100_000, [to_me])
    require_opens(io.BytesIO(sealed), mine)
    require_opens(io.BytesIO(seal(b"small", [to_me])), mine)
    for data, identity, said in (
        (sealed, theirs, "does not open"),
        (sealed + bytes(200_000), mine, "damaged"),
        (sealed[:-70_000].replace(b"---", b"-!-"), mine, "damaged"),
        (pyrage.encrypt(b"", [pyrage.x25519.Recipient.from_str(to_me)]), mine, "damaged"),
    ):
        with pytest.raises(FileProblem, match=said):
            require_opens(io.BytesIO(data), identity)
    with pytest.raises(FileProblem, match="would unpack to 100,000 bytes"):
        require_opens(io.BytesIO(sealed), mine, limit=99_999)
