"""Signatures over what a person says: one P-256 key signs packages (CAdES) and PDFs (PAdES).

A signature we write has one shape only: ECDSA P-256 with SHA-256, the signer's certificate alone, three or four signed
attributes, no unsigned ones. So it is read by taking out the few parts that can differ, building the whole again from
our constants and comparing bytes: a changed byte, another algorithm or a looser encoding has nowhere to hide.

Source: RFC 5652 (CMS), RFC 5035 (signing-certificate-v2), RFC 5480 and 5758 (P-256, ECDSA), EN 319 122-1 (CAdES-B-B).
"""

import hashlib
import warnings
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from evaluator.errors import FileProblem
from evaluator.formats import der

SIGNATURE_LIMIT = 16 * 1024  # bytes; ours are about 1,100
KEPT = 1024  # signatures and certificates that were proved, by their bytes; a few KiB each
BEYOND_UTC_TIME = 2050  # from this year on CMS writes GeneralizedTime (RFC 5652, 11.3)


_DATA = der.object_identifier("1.2.840.113549.1.7.1")
_SIGNED_DATA = der.object_identifier("1.2.840.113549.1.7.2")
_CONTENT_TYPE = der.object_identifier("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = der.object_identifier("1.2.840.113549.1.9.4")
_SIGNING_TIME = der.object_identifier("1.2.840.113549.1.9.5")
_SIGNING_CERTIFICATE_V2 = der.object_identifier("1.2.840.113549.1.9.16.2.47")
_SHA256 = der.sequence(der.object_identifier("2.16.840.1.101.3.4.2.1"), der.null())  # with NULL, as pyHanko writes it
_ECDSA_WITH_SHA256 = der.sequence(der.object_identifier("1.2.840.10045.4.3.2"))


def new_private_key() -> bytes:
    """A new P-256 key as PKCS#8 DER, not encrypted: the caller wraps it before it rests anywhere."""
    return private_key_bytes(ec.generate_private_key(ec.SECP256R1()))


def private_key_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    """A private key as PKCS#8 DER, not encrypted."""
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def load_private_key(data: bytes) -> ec.EllipticCurvePrivateKey:
    """A P-256 key from PKCS#8 DER. Raises: FileProblem."""
    try:
        key = load_der_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise FileProblem("The signing key cannot be read.") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise FileProblem("The signing key is not a P-256 key.")
    return key


@lru_cache(KEPT)
def load_certificate(data: bytes) -> x509.Certificate:
    """A certificate of a P-256 key from its DER bytes, every part of it readable. Raises: FileProblem.

    It follows from the bytes alone, so the same bytes are not read twice.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what the library puts up with, and says so on the terminal, is refused
            certificate = _read_whole(data)
    except _UNREADABLE_CERTIFICATE as error:
        raise FileProblem("The certificate cannot be read.") from error
    whole_octets = der.universal(der.BIT_STRING, b"\0" + certificate.signature)
    if not data.endswith(whole_octets):
        raise FileProblem("The certificate is not in its one exact encoding.")
    return certificate


def _read_whole(data: bytes) -> x509.Certificate:
    """The library reads a certificate's parts when they are first asked for: here, so that their flaws show here."""
    certificate = x509.load_der_x509_certificate(data)
    public_key_of(certificate)
    if not (certificate.subject.rdns and certificate.issuer.rdns and certificate.extensions):
        raise FileProblem("The certificate does not say who or what it is for.")
    return certificate


_UNREADABLE_CERTIFICATE = (
    ValueError,
    TypeError,
    Warning,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)


def public_key_of(certificate: x509.Certificate) -> ec.EllipticCurvePublicKey:
    """The P-256 key a certificate is about. Raises: FileProblem for any other kind of key."""
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise FileProblem("The certificate is not for a P-256 key.")
    return key


@dataclass(frozen=True, kw_only=True)
class Signer:
    """A person about to sign: their certificate and the private key that belongs to it."""

    certificate: x509.Certificate
    private_key: ec.EllipticCurvePrivateKey = field(repr=False)

    def __post_init__(self) -> None:
        if public_key_of(self.certificate) != self.private_key.public_key():
            raise FileProblem("The signing key and the certificate do not belong together.")

    @classmethod
    def load(cls, *, private_key: bytes, certificate: bytes) -> Self:
        """A signer from PKCS#8 DER and certificate DER. Raises: FileProblem."""
        return cls(certificate=load_certificate(certificate), private_key=load_private_key(private_key))


@dataclass(frozen=True, slots=True, kw_only=True)
class CmsSignature:
    """The parts in which two signatures of ours can differ; all that is in the bytes follows from them.

    `claimed_time` is the signing-time attribute: CAdES-B-B has one, PAdES must not (the PDF says the time).
    `signed_attributes` is the DER SET that was signed.
    """

    certificate: x509.Certificate
    message_digest: bytes
    claimed_time: datetime | None
    signed_attributes: bytes
    signature: bytes


def sign_detached(content: bytes, signer: Signer, *, claimed_time: datetime) -> bytes:
    """A CAdES-B-B signature over the content, which it does not hold, as DER. The time is kept to the second."""
    return _sign(hashlib.sha256(content).digest(), signer, claimed_time)


def sign_in_pdf(message_digest: bytes, signer: Signer) -> bytes:
    """A PAdES-B-B signature, as DER, over the bytes of a PDF with this SHA-256. The PDF says the time beside it."""
    return _sign(message_digest, signer, None)


def _sign(message_digest: bytes, signer: Signer, claimed_time: datetime | None) -> bytes:
    """The signature's nonce follows from key and content (RFC 6979): no weak chance can give the key away."""
    attributes = _signed_attributes(signer.certificate, message_digest, claimed_time)
    signature = signer.private_key.sign(attributes, ec.ECDSA(SHA256(), deterministic_signing=True))
    return _assemble(signer.certificate, attributes, signature)


def check_detached(content: bytes, p7s: bytes) -> CmsSignature:
    """What a detached signature says, once it holds over exactly this content. Raises: FileProblem."""
    signed = rebuild_cms(p7s)
    if signed.message_digest != hashlib.sha256(content).digest():
        raise FileProblem("The contents are not the ones that were signed.")
    if signed.claimed_time is None:
        raise FileProblem("The signature does not say when it was made.")
    return signed


@lru_cache(KEPT)
def rebuild_cms(cms: bytes) -> CmsSignature:
    """The parts of one CAdES or PAdES signature in our shape, its ECDSA signature verified over its attributes.

    It follows from the bytes alone, so the same bytes are not proved twice: a file's packages are looked at again
    before each signing. What was signed is hashed by the caller every time.
    The caller still compares `message_digest` with what it holds; a PDF's zero padding is cut off before.
    Raises: FileProblem when the bytes are not the ones we would have written, or the signature is wrong.
    """
    if len(cms) > SIGNATURE_LIMIT:
        raise FileProblem("The signature is larger than {signature_limit:,} bytes.", signature_limit=SIGNATURE_LIMIT)
    try:
        certificate_bytes, attributes, signature = _take_apart(cms)
        message_digest, claimed_time = _digest_and_time(attributes)
    except (ValueError, KeyError, IndexError) as error:
        raise FileProblem("The signature cannot be read.") from error
    certificate = load_certificate(certificate_bytes)
    if _signed_attributes(certificate, message_digest, claimed_time) != attributes:
        raise FileProblem("The signed attributes are not the ones this program writes.")
    if _assemble(certificate, attributes, signature) != cms:
        raise FileProblem("The signature is not in the one exact form this program writes.")
    try:
        public_key_of(certificate).verify(signature, attributes, ec.ECDSA(SHA256()))
    except InvalidSignature as error:
        raise FileProblem("The signature is wrong: it was not made by the key in its certificate.") from error
    return CmsSignature(
        certificate=certificate,
        message_digest=message_digest,
        claimed_time=claimed_time,
        signed_attributes=attributes,
        signature=signature,
    )


def _signed_attributes(certificate: x509.Certificate, message_digest: bytes, claimed_time: datetime | None) -> bytes:
    """The DER SET that is signed: three attributes in a PDF, the time besides in a package."""
    attributes = [
        der.sequence(_CONTENT_TYPE, der.set_of(_DATA)),
        der.sequence(_MESSAGE_DIGEST, der.set_of(der.octet_string(message_digest))),
        der.sequence(_SIGNING_CERTIFICATE_V2, der.set_of(_certificate_reference(certificate))),
    ]
    if claimed_time is not None:
        attributes.append(der.sequence(_SIGNING_TIME, der.set_of(_time(claimed_time))))
    return der.set_of(*attributes)


def _certificate_reference(certificate: x509.Certificate) -> bytes:
    """Binds the signature to every byte of the certificate; SHA-256 is the default and so is not written."""
    issuer = der.sequence(der.tagged(4, certificate.issuer.public_bytes()))
    issuer_serial = der.sequence(issuer, der.integer(certificate.serial_number))
    return der.sequence(der.sequence(der.sequence(der.octet_string(certificate.fingerprint(SHA256())), issuer_serial)))


def _time(moment: datetime) -> bytes:
    second = moment.astimezone(UTC)
    if second.year >= BEYOND_UTC_TIME:
        return der.universal(der.GENERALIZED_TIME, second.strftime("%Y%m%d%H%M%SZ").encode())
    return der.universal(der.UTC_TIME, second.strftime("%y%m%d%H%M%SZ").encode())


def _read_time(element: bytes) -> datetime:
    pattern = {der.UTC_TIME: "%y%m%d%H%M%SZ", der.GENERALIZED_TIME: "%Y%m%d%H%M%SZ"}[element[0]]
    return datetime.strptime(der.contents(element).decode("ascii"), pattern).replace(tzinfo=UTC)


def _assemble(certificate: x509.Certificate, attributes: bytes, signature: bytes) -> bytes:
    """The whole CMS around its parts, every other byte a constant."""
    signer_info = der.sequence(
        der.integer(1),
        der.sequence(certificate.issuer.public_bytes(), der.integer(certificate.serial_number)),
        _SHA256,
        der.tagged(0, der.contents(attributes)),
        _ECDSA_WITH_SHA256,
        der.octet_string(signature),
    )
    signed_data = der.sequence(
        der.integer(1),
        der.set_of(_SHA256),
        der.sequence(_DATA),
        der.tagged(0, certificate.public_bytes(Encoding.DER)),
        der.set_of(signer_info),
    )
    return der.sequence(_SIGNED_DATA, der.tagged(0, signed_data))


def _take_apart(cms: bytes) -> tuple[bytes, bytes, bytes]:
    """Certificate, signed attributes as a SET, and ECDSA signature, from where they lie in our shape.

    It need not be strict: what was not looked at is compared afterwards. Raises: ValueError.
    """
    (content_info,) = der.elements(cms)
    _, tagged = der.elements(der.contents(content_info))
    (signed_data,) = der.elements(der.contents(tagged))
    _, _, _, certificates, signer_infos = der.elements(der.contents(signed_data))
    (certificate,) = der.elements(der.contents(certificates))
    (signer_info,) = der.elements(der.contents(signer_infos))
    _, _, _, attributes, _, signature = der.elements(der.contents(signer_info))
    return certificate, der.set_of(der.contents(attributes)), der.contents(signature)


def _digest_and_time(attributes: bytes) -> tuple[bytes, datetime | None]:
    """The message digest and the signing time among the signed attributes. Raises: ValueError, KeyError, IndexError."""
    values = {}
    for attribute in der.elements(der.contents(attributes)):
        name, value = der.elements(der.contents(attribute))
        values[name] = der.contents(value)
    time = values.get(_SIGNING_TIME)
    return der.contents(values[_MESSAGE_DIGEST]), None if time is None else _read_time(time)
