"""X.509 certificates of people and of an evaluation's authority, written in one shape and read back strictly.

Reading takes out what a certificate says, writes subject and extensions again from that, and compares: a certificate
that says more, less or something else (a certification authority, another purpose) is refused.

Source: RFC 5280 and X.520. URIs among the alternative names carry the age recipient and the evaluation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID, SignatureAlgorithmOID

from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.formats.signing import public_key_of

BACK, ON = timedelta(days=1), timedelta(days=3653)  # a clock a little wrong, and ten years
COMMON_NAME_LIMIT = 64  # bytes: X.520's upper bound, which programs enforce
FULL_NAME = x509.ObjectIdentifier("2.5.4.41")  # X.520 `name`, up to 32,768: for names longer than a common name
AGE, URN = "age:", "urn:uuid:"  # a URI must have a scheme (RFC 5280, 4.2.1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What a certificate says of its holder; outside an evaluation there is no member id, evaluation id or role.

    `age_recipient` is age1…, the ids are UUIDs as text.
    """

    name: str
    organisation: str
    age_recipient: str
    member_id: str | None = None
    evaluation_id: str | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Who certifies: a name and a key; a person themselves or an evaluation's authority."""

    name: x509.Name
    private_key: ec.EllipticCurvePrivateKey


def self_signed(person: Person, private_key: ec.EllipticCurvePrivateKey, *, now: datetime) -> x509.Certificate:
    """The certificate a person makes for themselves, good for a day back and ten years on."""
    issuer = Issuer(name=subject_of(person), private_key=private_key)
    return personal(person, private_key.public_key(), issuer, begins=now - BACK, ends=now + ON)


def personal(
    person: Person, key: ec.EllipticCurvePublicKey, issuer: Issuer, *, begins: datetime, ends: datetime
) -> x509.Certificate:
    """A certificate to sign with, and for nothing else."""
    extensions = _personal_extensions(person, key, issuer.private_key.public_key())
    return _build(subject_of(person), key, issuer, extensions, begins=begins, ends=ends)


def authority(
    evaluation_id: str, lead_name: str, private_key: ec.EllipticCurvePrivateKey, *, now: datetime
) -> x509.Certificate:
    """The certification authority of one evaluation: it certifies people, and nothing below them."""
    common_name = shortened(f"Evaluation CA of {lead_name}")
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, evaluation_id),
        ]
    )
    key = private_key.public_key()
    issuer = Issuer(name=name, private_key=private_key)
    return _build(name, key, issuer, _authority_extensions(evaluation_id, key), begins=now - BACK, ends=now + ON)


def _build(
    subject: x509.Name,
    key: ec.EllipticCurvePublicKey,
    issuer: Issuer,
    extensions: list[x509.Extension[x509.ExtensionType]],
    *,
    begins: datetime,
    ends: datetime,
) -> x509.Certificate:
    builder = x509.CertificateBuilder(subject_name=subject, issuer_name=issuer.name, public_key=key)
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(begins).not_valid_after(ends)
    for extension in extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    return builder.sign(issuer.private_key, SHA256())


def read_person(certificate: x509.Certificate, issuer: x509.Certificate) -> Person:
    """What a certificate says of its holder, once this issuer is proved to have said it. Raises: FileProblem."""
    require_issued_by(certificate, issuer)
    organisation, age_recipient = _only(certificate, NameOID.ORGANIZATION_NAME), recipient_of(certificate)
    if not organisation or not age_recipient:
        raise FileProblem("The certificate does not give its holder's organisation and key to encrypt to.")
    person = Person(
        name=name_of(certificate),
        organisation=organisation,
        age_recipient=age_recipient,
        member_id=_only(certificate, NameOID.SERIAL_NUMBER),
        evaluation_id=evaluation_of(certificate),
        roles=_roles(certificate),
    )
    if certificate.subject != subject_of(person):
        raise FileProblem("The certificate does not name its holder the way this program does.")
    extensions = _personal_extensions(person, public_key_of(certificate), public_key_of(issuer))
    if list(certificate.extensions) != extensions:
        raise FileProblem("The certificate is for more or less than signing in one person's name.")
    return person


def require_authority(ca: x509.Certificate) -> str:
    """The id of the evaluation a certificate is the authority of. Raises: FileProblem when it is none."""
    require_issued_by(ca, ca)
    evaluation_id = evaluation_of(ca)
    if evaluation_id is None or list(ca.extensions) != _authority_extensions(evaluation_id, public_key_of(ca)):
        raise FileProblem("The certificate is not that of an evaluation's certification authority.")
    return evaluation_id


def require_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> None:
    """Refuse a certificate that this issuer's P-256 key did not sign with SHA-256. Raises: FileProblem."""
    public_key_of(issuer)
    if certificate.signature_algorithm_oid != SignatureAlgorithmOID.ECDSA_WITH_SHA256:
        raise FileProblem("The certificate is signed in a way this program does not use.")
    if certificate.not_valid_before_utc < issuer.not_valid_before_utc:
        raise FileProblem("The certificate begins before the one that issued it.")
    if certificate.not_valid_after_utc > issuer.not_valid_after_utc:
        raise FileProblem("The certificate outlasts the one that issued it.")
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature) as error:
        raise FileProblem("The certificate was not issued by the one it should be from.") from error


def subject_of(person: Person) -> x509.Name:
    """The distinguished name; a name too long for a common name stands whole beside a shortened one."""
    shown = shortened(person.name)
    pairs = [(NameOID.COMMON_NAME, shown)]
    pairs += [(FULL_NAME, person.name)] if shown != person.name else []
    pairs += [(NameOID.ORGANIZATION_NAME, person.organisation)]
    pairs += [(NameOID.SERIAL_NUMBER, person.member_id)] if person.member_id else []
    pairs += [(NameOID.ORGANIZATIONAL_UNIT_NAME, role.value) for role in person.roles]
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in pairs])


def shortened(name: str, limit: int = COMMON_NAME_LIMIT) -> str:
    """The name as a common name: whole where it fits, else its beginning. The limit is in bytes of UTF-8."""
    encoded = name.encode()
    return name if len(encoded) <= limit else encoded[: limit - len("…".encode())].decode(errors="ignore") + "…"


def name_of(certificate: x509.Certificate) -> str:
    """The holder's whole name. Raises: FileProblem when the certificate gives none or several."""
    name = _only(certificate, FULL_NAME) or _only(certificate, NameOID.COMMON_NAME)
    if name is None:
        raise FileProblem("The certificate does not say whose it is.")
    return name


def recipient_of(certificate: x509.Certificate) -> str | None:
    """The age recipient that the certificate binds to its key, if it does. Raises: FileProblem when it names two."""
    return _only_uri(certificate, AGE)


def evaluation_of(certificate: x509.Certificate) -> str | None:
    """The evaluation that the certificate is for, if it is. Raises: FileProblem when it names two."""
    return _only_uri(certificate, URN)


def _personal_extensions(
    person: Person, key: ec.EllipticCurvePublicKey, issuer_key: ec.EllipticCurvePublicKey
) -> list[x509.Extension[x509.ExtensionType]]:
    uris = [AGE + person.age_recipient] + ([URN + person.evaluation_id] if person.evaluation_id else [])
    return [
        _extension(x509.BasicConstraints(ca=False, path_length=None), critical=True),
        _extension(_key_usage(signing=True), critical=True),
        _extension(x509.SubjectKeyIdentifier.from_public_key(key)),
        _extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key)),
        _extension(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(uri) for uri in uris])),
    ]


def _authority_extensions(
    evaluation_id: str, key: ec.EllipticCurvePublicKey
) -> list[x509.Extension[x509.ExtensionType]]:
    return [
        _extension(x509.BasicConstraints(ca=True, path_length=0), critical=True),
        _extension(_key_usage(signing=False), critical=True),
        _extension(x509.SubjectKeyIdentifier.from_public_key(key)),
        _extension(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(URN + evaluation_id)])),
    ]


def _extension(value: x509.ExtensionType, *, critical: bool = False) -> x509.Extension[x509.ExtensionType]:
    return x509.Extension(value.oid, critical, value)


def _key_usage(*, signing: bool) -> x509.KeyUsage:
    """Either signing documents (digital signature, non-repudiation) or certifying (certificates, revocation lists)."""
    return x509.KeyUsage(
        digital_signature=signing,
        content_commitment=signing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signing,
        crl_sign=not signing,
        encipher_only=False,
        decipher_only=False,
    )


def _roles(certificate: x509.Certificate) -> tuple[Role, ...]:
    try:
        return tuple(Role(value) for value in _values(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME))
    except ValueError as error:
        raise FileProblem("The certificate names a role this program does not know.") from error


def _only(certificate: x509.Certificate, kind: x509.ObjectIdentifier) -> str | None:
    found = list(_values(certificate, kind))
    if len(found) > 1:
        raise FileProblem("The certificate gives two values where there can be one.")
    return found[0] if found else None


def _values(certificate: x509.Certificate, kind: x509.ObjectIdentifier) -> Iterator[str]:
    for attribute in certificate.subject.get_attributes_for_oid(kind):
        if not isinstance(attribute.value, str):
            raise FileProblem("The certificate's name is not written as text.")
        yield attribute.value


def _only_uri(certificate: x509.Certificate, scheme: str) -> str | None:
    found = [uri.removeprefix(scheme) for uri in _uris(certificate) if uri.startswith(scheme)]
    if len(found) > 1:
        raise FileProblem("The certificate names two keys or evaluations where there can be one.")
    return found[0] if found else None


def _uris(certificate: x509.Certificate) -> list[str]:
    for found in certificate.extensions:
        if isinstance(found.value, x509.SubjectAlternativeName):
            return found.value.get_values_for_type(x509.UniformResourceIdentifier)
    return []
