"""The lead's certification of everyone in one evaluation: whose key it is, in which roles, for this evaluation only.

Members compared the lead's words once; from then on a certificate of this authority is what makes a signature
somebody's (SECURITY, section 4, trust step 3). Source: RFC 5280.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical, certificates
from evaluator.formats.certificates import BACK, ON, URN, Issuer, Person, extension, key_usage
from evaluator.formats.identity import IdentityCard, fingerprint, flaw_in_name
from evaluator.formats.signing import load_certificate, load_private_key, public_key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedMember:
    """Whose key the lead says it is; ids are UUIDs as text, `fingerprint` lower-case hex, `age_recipient` age1…"""

    member_id: str
    name: str
    organisation: str
    roles: tuple[Role, ...]
    evaluation_id: str
    age_recipient: str
    fingerprint: str


def new_evaluation_ca(*, evaluation_id: str, lead_name: str, private_key: bytes, now: datetime) -> bytes:
    """The evaluation's own certification authority as certificate DER; `private_key` (PKCS#8) is made for it alone."""
    if flaw := flaw_in_name(lead_name):
        raise RuleBroken(flaw)
    key = load_private_key(private_key)
    shown = certificates.shortened(f"Evaluation CA of {lead_name}")
    issuer = Issuer(
        name=x509.Name(
            [
                x509.NameAttribute(NameOID.COMMON_NAME, shown),
                x509.NameAttribute(NameOID.SERIAL_NUMBER, _uuid(evaluation_id)),
            ]
        ),
        private_key=key,
    )
    extensions = _authority_extensions(evaluation_id, key.public_key())
    authority = certificates.build(issuer.name, key.public_key(), issuer, extensions, begins=now - BACK, ends=now + ON)
    return authority.public_bytes(Encoding.DER)


def certify(
    *,
    ca_certificate: bytes,
    ca_key: bytes,
    card: IdentityCard,
    member_id: str,
    roles: Sequence[Role],
    evaluation_id: str,
    now: datetime,
) -> bytes:
    """A member's certificate as DER: the card's key and recipient, this member id, these roles, this evaluation.

    Raises: RuleBroken without a role; FileProblem when authority, key and evaluation do not belong together.
    """
    authority, key = load_certificate(ca_certificate), load_private_key(ca_key)
    if require_authority(authority) != evaluation_id or public_key_of(authority) != key.public_key():
        raise FileProblem("The certification authority is of another evaluation, or its key is another.")
    if not roles or len(set(roles)) != len(roles):
        raise RuleBroken("A member has at least one role, and each once.")
    person = Person(
        name=card.name,
        organisation=card.organisation,
        age_recipient=card.age_recipient,
        member_id=_uuid(member_id),
        evaluation_id=evaluation_id,
        roles=tuple(roles),
    )
    certificate = certificates.certificate_of(
        person,
        public_key_of(load_certificate(card.certificate)),
        Issuer(name=authority.subject, private_key=key),
        begins=max(now - BACK, authority.not_valid_before_utc),
        ends=min(now + ON, authority.not_valid_after_utc),
    )
    return certificate.public_bytes(Encoding.DER)


def certified_by(ca: x509.Certificate, certificate: x509.Certificate) -> CertifiedMember:
    """Whose key this is, in the word of the evaluation's authority. Raises: FileProblem."""
    evaluation_id = require_authority(ca)
    person = certificates.read_person(certificate, ca)
    if person.evaluation_id != evaluation_id:
        raise FileProblem("The certificate is for another evaluation.")
    if person.member_id is None or not person.roles or len(set(person.roles)) != len(person.roles):
        raise FileProblem("The certificate does not say which member it is for, or in which roles.")
    if flaw := flaw_in_name(person.name) or flaw_in_name(person.organisation):
        raise FileProblem(flaw)
    if certificate.not_valid_before_utc < ca.not_valid_before_utc:
        raise FileProblem("The certificate begins before the authority that issued it.")
    if certificate.not_valid_after_utc > ca.not_valid_after_utc:
        raise FileProblem("The certificate outlasts the authority that issued it.")
    return CertifiedMember(
        member_id=_uuid(person.member_id),
        name=person.name,
        organisation=person.organisation,
        roles=person.roles,
        evaluation_id=evaluation_id,
        age_recipient=person.age_recipient,
        fingerprint=fingerprint(certificate),
    )


def require_authority(ca: x509.Certificate) -> str:
    """The id of the evaluation a certificate is the authority of. Raises: FileProblem when it is none."""
    certificates.require_issued_by(ca, ca)
    evaluation_id = _uuid(certificates.evaluation_of(ca) or "")
    if list(ca.extensions) != _authority_extensions(evaluation_id, public_key_of(ca)):
        raise FileProblem("The certificate is not that of an evaluation's certification authority.")
    return evaluation_id


def _authority_extensions(
    evaluation_id: str, key: ec.EllipticCurvePublicKey
) -> list[x509.Extension[x509.ExtensionType]]:
    return [
        extension(x509.BasicConstraints(ca=True, path_length=0), critical=True),
        extension(key_usage(signing=False), critical=True),
        extension(x509.SubjectKeyIdentifier.from_public_key(key)),
        extension(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(URN + evaluation_id)])),
    ]


def _uuid(text: str) -> str:
    if not canonical.is_uuid(text):
        raise FileProblem("An id of the evaluation or of its member is not a UUID in its usual spelling.")
    return text
