import asyncio
import hashlib
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto import cms, keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import CertificateStore, SimpleCertificateStore

from evaluator.errors import FileProblem
from evaluator.formats import der
from evaluator.formats.signing import (
    Signer,
    check_detached,
    load_certificate,
    load_private_key,
    new_private_key,
    private_key_bytes,
    rebuild_cms,
    sign_detached,
    sign_in_pdf,
)
from tests.formats.people import NOW, authority, certified, signer

CONTENT = b"what was signed"


@pytest.fixture(scope="module")
def p7s() -> bytes:
    return sign_detached(CONTENT, signer(), claimed_time=NOW)


@contextmanager
def refused() -> Iterator[None]:
    """A refusal of ours, in one sentence."""
    with pytest.raises(FileProblem) as problem:
        yield
    assert problem.value.message.endswith(".")
    assert "\n" not in problem.value.message


@settings(max_examples=50)
@given(content=st.binary(), seconds=st.integers(0, 10**9))
def test_a_signature_holds_over_its_own_content(content: bytes, seconds: int) -> None:
    claimed = NOW + timedelta(seconds=seconds)
    read = check_detached(content, sign_detached(content, signer(), claimed_time=claimed))
    assert (read.certificate, read.claimed_time) == (signer().certificate, claimed)


def test_the_same_content_signed_again_gives_the_same_bytes(p7s: bytes) -> None:
    assert sign_detached(CONTENT, signer(), claimed_time=NOW) == p7s


def test_a_signature_does_not_hold_over_other_content(p7s: bytes) -> None:
    with refused():
        check_detached(CONTENT + b" ", p7s)


@pytest.mark.parametrize("year", [2049, 2050, 2150])
def test_a_clock_far_ahead_changes_nothing_but_the_time(year: int) -> None:
    claimed = datetime(year, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    read = check_detached(CONTENT, sign_detached(CONTENT, signer(), claimed_time=claimed))
    assert read.claimed_time == claimed.replace(microsecond=0)


def test_a_changed_byte_anywhere_is_refused(p7s: bytes) -> None:
    chance = random.Random(1)
    for position in range(len(p7s)):
        changed = bytearray(p7s)
        changed[position] ^= chance.randrange(1, 256)
        with refused():
            check_detached(CONTENT, bytes(changed))


def test_a_signature_cut_short_or_with_something_after_it_is_refused(p7s: bytes) -> None:
    for data in [p7s[:length] for length in range(0, len(p7s), 97)] + [p7s + b"\0", p7s + p7s, b"\0" + p7s]:
        with refused():
            check_detached(CONTENT, data)


def test_a_signature_of_another_size_than_ours_is_not_even_read() -> None:
    with pytest.raises(FileProblem, match="larger than 16,384 bytes"):
        rebuild_cms(b"\x30" * 16_385)


def test_pyhanko_accepts_the_signature_and_sees_the_signer(p7s: bytes) -> None:
    root = asn1_x509.Certificate.load(authority().certificate)
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=NOW)
    signed_data = cms.ContentInfo.load(p7s)["content"]
    status = asyncio.run(async_validate_detached_cms(CONTENT, signed_data, signer_validation_context=context))
    assert status.bottom_line
    assert status.signer_reported_dt == NOW


def test_a_pades_signature_by_the_same_signer_has_the_same_shape() -> None:
    digest = hashlib.sha256(CONTENT).digest()
    written = sign_in_pdf(digest, signer())
    read = rebuild_cms(written)
    assert (read.message_digest, read.claimed_time, read.certificate) == (digest, None, signer().certificate)
    with refused():
        check_detached(CONTENT, written)


def test_pyhanko_signs_the_same_bytes_in_a_pdf_as_we_do() -> None:
    digest, key = hashlib.sha256(CONTENT).digest(), ec.generate_private_key(ec.SECP256R1())
    theirs = rebuild_cms(asyncio.run(foreign_signer(key).async_sign(digest, "sha256", use_pades=True)).dump())
    ours = rebuild_cms(sign_in_pdf(digest, Signer(certificate=theirs.certificate, private_key=key)))
    assert ours.signed_attributes == theirs.signed_attributes


def test_key_and_certificate_must_belong_together() -> None:
    with refused():
        Signer.load(private_key=new_private_key(), certificate=signer().certificate.public_bytes(Encoding.DER))


def test_a_signature_by_another_key_is_refused(p7s: bytes) -> None:
    read = rebuild_cms(p7s)
    stranger = load_private_key(new_private_key()).sign(read.signed_attributes, ec.ECDSA(SHA256()))
    old, new = der.octet_string(read.signature), der.octet_string(stranger)
    with refused():
        check_detached(CONTENT, resized(p7s, old, new))


def test_a_swapped_certificate_is_refused(p7s: bytes) -> None:
    own = signer().certificate.public_bytes(Encoding.DER)
    other = signer("Boris Lindqvist").certificate.public_bytes(Encoding.DER)
    assert resized(p7s, own, own) == p7s
    with refused():
        check_detached(CONTENT, resized(p7s, own, other))


def resized(p7s: bytes, old: bytes, new: bytes) -> bytes:
    """The CMS with one of its elements exchanged and the lengths around it put right."""
    assert p7s.count(old) == 1
    if p7s == old:
        return new
    parts = [resized(one, old, new) if old in one else one for one in der.elements(der.contents(p7s))]
    if p7s[0] & 0x80:
        return der.tagged(p7s[0] & 0x1F, b"".join(parts))
    return der.sequence(*parts) if p7s[0] == 0x30 else der.set_of(*parts)


def remade(p7s: bytes, **changes: object) -> bytes:
    """The same CMS with fields of its SignedData or its SignerInfo set to something else, signature unchanged."""
    info = cms.ContentInfo.load(p7s)
    signed_data = info["content"].copy()
    for name, value in changes.items():
        if name in signed_data._field_map:
            signed_data[name] = value
        else:
            signed_data["signer_infos"][0][name] = value
    made: bytes = cms.ContentInfo({"content_type": "signed_data", "content": signed_data}).dump(force=True)
    return made


def test_the_cms_is_remade_the_same_when_nothing_is_changed(p7s: bytes) -> None:
    assert remade(p7s) == p7s
    assert check_detached(CONTENT, remade(p7s))


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "v3"},
        {"digest_algorithms": [{"algorithm": "sha512"}]},
        {"digest_algorithms": [{"algorithm": "sha256"}, {"algorithm": "sha1"}]},
        {"encap_content_info": {"content_type": "data", "content": b"what was signed"}},
        {"encap_content_info": {"content_type": "digested_data"}},
        {"crls": []},
        {"signer_infos": []},
        {"digest_algorithm": {"algorithm": "sha1"}},
        {"signature_algorithm": {"algorithm": "sha512_ecdsa"}},
        {"signature_algorithm": {"algorithm": "sha256_rsa"}},
        {"unsigned_attrs": [{"type": "message_digest", "values": [b"1"]}]},
        {"signed_attrs": [{"type": "message_digest", "values": [hashlib.sha256(CONTENT).digest()]}]},
    ],
    ids=lambda changes: " ".join(changes),
)
def test_another_algorithm_or_an_addition_is_refused(p7s: bytes, changes: dict[str, object]) -> None:
    with refused():
        check_detached(CONTENT, remade(p7s, **changes))


def test_extra_certificates_and_no_certificate_are_refused(p7s: bytes) -> None:
    own = asn1_x509.Certificate.load(signer().certificate.public_bytes(Encoding.DER))
    root = asn1_x509.Certificate.load(authority().certificate)
    for certificates in ([own, root], [root, own], [root], [own, own], []):
        with refused():
            check_detached(CONTENT, remade(p7s, certificates=certificates))


def test_two_signers_are_refused(p7s: bytes) -> None:
    info = cms.ContentInfo.load(p7s)["content"]["signer_infos"][0]
    with refused():
        check_detached(CONTENT, remade(p7s, signer_infos=[info, info]))


def test_looser_encodings_of_the_same_are_refused(p7s: bytes) -> None:
    inside = p7s[4:]
    assert p7s[:2] == b"\x30\x82"
    long_length = b"\x30\x83\x00" + p7s[2:]
    indefinite = b"\x30\x80" + inside + b"\0\0"
    for loose in (long_length, indefinite):
        assert cms.ContentInfo.load(loose)["content"]["signer_infos"][0]["signature"].native
        with refused():
            check_detached(CONTENT, loose)


def test_signed_attributes_in_another_order_or_with_one_more_are_refused(p7s: bytes) -> None:
    attributes = der.elements(der.contents(rebuild_cms(p7s).signed_attributes))
    more = der.sequence(der.object_identifier("1.2.840.113549.1.9.52"), der.set_of(der.sequence()))
    for wrong in (attributes[::-1], [*attributes, more], attributes[:-1], [*attributes, attributes[0]]):
        signed = der.universal(17, b"".join(wrong))
        signed = b"\x31" + signed[1:]
        again = signer().private_key.sign(signed, ec.ECDSA(SHA256()))
        old = b"".join(attributes)
        tagged = resized(p7s, der.tagged(0, old), der.tagged(0, b"".join(wrong)))
        with refused():
            check_detached(
                CONTENT, resized(tagged, der.octet_string(rebuild_cms(p7s).signature), der.octet_string(again))
            )


AnyKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


@pytest.mark.parametrize(
    ("key", "digest"),
    [
        (ec.generate_private_key(ec.SECP384R1()), "sha384"),
        (ec.generate_private_key(ec.SECP256K1()), "sha256"),
        (rsa.generate_private_key(65537, 2048), "sha256"),
        (ed25519.Ed25519PrivateKey.generate(), "sha512"),
        (ec.generate_private_key(ec.SECP256R1()), "sha512"),
    ],
    ids=["P-384", "secp256k1", "RSA", "Ed25519", "P-256 with SHA-512"],
)
def test_signatures_of_other_keys_and_digests_are_refused(key: AnyKey, digest: str) -> None:
    written = asyncio.run(foreign_signer(key).async_sign_general_data(CONTENT, digest, use_cades=True)).dump()
    with refused():
        rebuild_cms(written)


def test_the_same_made_by_pyhanko_with_our_algorithms_is_accepted() -> None:
    made = foreign_signer(ec.generate_private_key(ec.SECP256R1()))
    assert rebuild_cms(asyncio.run(made.async_sign_general_data(CONTENT, "sha256", use_cades=True)).dump())


def foreign_signer(key: AnyKey) -> SimpleSigner:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Somebody")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 7, NOW, NOW + timedelta(days=9))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256())
    )
    empty_store: Callable[[], CertificateStore] = SimpleCertificateStore
    return SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())),
        cert_registry=empty_store(),
    )


def test_only_p_256_keys_are_loaded() -> None:
    assert private_key_bytes(load_private_key(new_private_key()))
    strangers: list[AnyKey] = [ec.generate_private_key(ec.SECP384R1()), ed25519.Ed25519PrivateKey.generate()]
    for key in strangers:
        with refused():
            load_private_key(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    for data in (b"", b"\x30", new_private_key()[:-1], b"-----BEGIN PRIVATE KEY-----"):
        with refused():
            load_private_key(data)


def test_a_damaged_certificate_is_refused() -> None:
    good = signer().certificate.public_bytes(Encoding.DER)
    assert load_certificate(good) == signer().certificate
    for data in (b"", good[:-1], good + b"\0", der.sequence(), b"-----BEGIN CERTIFICATE-----"):
        with refused():
            load_certificate(data)


def test_a_certificate_the_library_only_warns_of_is_refused_in_silence() -> None:
    good = signer().certificate.public_bytes(Encoding.DER)
    serial_number = der.integer(signer().certificate.serial_number)
    negative = serial_number[:2] + bytes([serial_number[2] | 0x80]) + serial_number[3:]
    common_name = der.universal(12, b"Amina Okafor")
    for old, new in ((serial_number, negative), (common_name, der.universal(12, b"A" * 65))):
        odd = resized(good, old, new)
        with pytest.warns(UserWarning, match="wasn't positive|length must be"):
            assert x509.load_der_x509_certificate(odd).subject
        with refused():
            load_certificate(odd)


def test_a_certificates_signature_has_no_bits_left_over() -> None:
    even = next(certificate for certificate in map(certified, "ABCDEFGHIJKLMNOP") if certificate[-1] % 2 == 0)
    signature = load_certificate(even).signature
    whole, one_bit_less = (der.universal(der.BIT_STRING, unused + signature) for unused in (b"\0", b"\1"))
    assert x509.load_der_x509_certificate(even.replace(whole, one_bit_less)).signature == signature
    with refused():
        load_certificate(even.replace(whole, one_bit_less))
