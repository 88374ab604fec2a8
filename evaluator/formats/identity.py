"""Who a person is to others: a card to hand out, words to compare, and the lead's word for it in one evaluation.

A card (`.bidid`) travels by untrusted mail; what makes it good is two people comparing the words of its fingerprint by
voice or in person (SECURITY, section 4, trust). The fingerprint covers both keys, so that neither can be swapped, and
not the certificate around them: the card's self-signed certificate and the one the lead issues have the same. From
then on a certificate of the evaluation's authority, which is the lead's, makes a signature somebody's.

Source: BIP 39 (the English list of words); certificates.py for the certificates.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from uuid import NAMESPACE_OID, uuid5

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from mnemonic import Mnemonic

from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical, certificates
from evaluator.formats.certificates import BACK, ON, Issuer, Person
from evaluator.formats.container import JSON, build_container, read_container
from evaluator.formats.kinds import looks_like_container
from evaluator.formats.package import read_recipient
from evaluator.formats.signing import KEPT, Signer, load_certificate, load_private_key, public_key_of
from evaluator.formats.statement import Kind, Statement
from evaluator.said import said

CARD_LIMIT = 64 * 1024  # bytes
NO_CARD = "This file is not an identity card."
CARD_WANTED = "Choose the file (.bidid) that the person saved from their own profile."
NAME_LIMIT = 300  # characters; SECURITY, section 5
BITS_PER_WORD = 11

_JOINERS = "\u200c\u200d"  # written inside Persian and Indic names
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # controls, those that turn the direction of writing, and their like


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityCard:
    """What a card says, proved: `certificate` is self-signed DER, `fingerprint` lower-case hex."""

    name: str
    organisation: str
    age_recipient: str
    certificate: bytes
    fingerprint: str

    def as_member(self, *, member_id: str, job_title: str, roles: tuple[Role, ...], compared: str) -> PanelMember:
        """Its owner as they take part; `compared` says how the words of the key were compared."""
        return PanelMember(
            id=member_id,
            name=self.name,
            organisation=self.organisation,
            job_title=job_title,
            roles=roles,
            fingerprint=self.fingerprint,
            age_recipient=self.age_recipient,
            compared=compared,
        )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardPayload:
    name: str
    organisation: str
    age_recipient: str


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 in hex over the public key (SPKI DER), one zero byte, and the age recipient where there is one."""
    spki = public_key_of(certificate).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki + b"\0" + (certificates.recipient_of(certificate) or "").encode()).hexdigest()


def words(digest: str, count: int = 8) -> tuple[str, ...]:
    """The first words of a digest in hex, 11 bits each: 8 (88 bits) to compare keys, 12 (132 bits) as a lock phrase."""
    bits = int(digest, 16) >> (len(digest) * 4 - count * BITS_PER_WORD)
    places = range((count - 1) * BITS_PER_WORD, -1, -BITS_PER_WORD)
    return tuple(_word_list()[bits >> place & 2**BITS_PER_WORD - 1] for place in places)


@cache
def _word_list() -> tuple[str, ...]:
    return tuple(Mnemonic("english").wordlist)


def misheard(typed: str) -> tuple[str, ...]:
    """The words of those typed that are not on the list, in order."""
    return tuple(word for word in spoken(typed) if word not in _word_list())


def spoken(typed: str) -> tuple[str, ...]:
    """Words as somebody typed or pasted them, in small letters, without the numbers before them."""
    parts = typed.lower().replace(",", " ").split()
    return tuple(part for part in parts if not part.strip(".").isdigit())


def usual_form(name: str) -> str:
    """A name as it is stored: its letters in their usual form (NFC), no spaces around it."""
    return unicodedata.normalize("NFC", name.strip())


def flaw_in_name(name: str) -> str:
    """What is wrong with a name or a job title, as a sentence; empty when nothing is (SECURITY, T13)."""
    if not name.strip():
        return said("A name is empty.")
    if len(name) > NAME_LIMIT:
        return said("A name is longer than {most} characters.", most=NAME_LIMIT)
    for character in name:
        if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
            return said("A name holds the character ⟨U+{code:04X}⟩, which cannot be seen.", code=ord(character))
    if name != usual_form(name):
        return said("A name begins or ends with a space, or its letters are not in their usual form (NFC).")
    return ""


def new_card(*, name: str, organisation: str, private_key: bytes, age_recipient: str, now: datetime) -> bytes:
    """A signed identity card with a fresh self-signed certificate.

    `private_key` is PKCS#8 DER. Raises: RuleBroken for a name that cannot be used.
    """
    said = _CardPayload(
        name=usual_form(name), organisation=usual_form(organisation), age_recipient=str(read_recipient(age_recipient))
    )
    if flaw := flaw_in_name(said.name) or flaw_in_name(said.organisation):
        raise RuleBroken(flaw)
    key = load_private_key(private_key)
    signer = Signer(certificate=certificates.self_signed(_person(said), key, now=now), private_key=key)
    statement = Statement(
        kind=Kind.IDENTITY,
        evaluation_id=None,
        setup_digest=None,
        package_id=str(
            uuid5(NAMESPACE_OID, fingerprint(signer.certificate))
        ),  # a card is a key's: it needs no other id
        member_id=None,
        role=None,
        seq=1,
        prev_digest=None,
        log_head=None,
        recipients=(),
        claimed_time=now,
    )
    return build_container(statement, [(canonical.encode(said), JSON)], signer=signer)


def read_card(data: bytes) -> IdentityCard:
    """The card, once its signature, its certificate and what it says agree. Raises: FileProblem."""
    if len(data) > CARD_LIMIT:
        raise FileProblem(
            "The file is larger than the {card_limit:,} bytes allowed for an identity card.", card_limit=CARD_LIMIT
        )
    if not looks_like_container(data):
        raise FileProblem(NO_CARD, hint=CARD_WANTED)
    container = read_container(data)
    if container.statement.kind is not Kind.IDENTITY or len(container.objects) != 1:
        raise FileProblem(NO_CARD, hint=CARD_WANTED)
    (payload,) = container.objects.values()
    said = canonical.decode(payload, _CardPayload, limit=CARD_LIMIT)
    if flaw := flaw_in_name(said.name) or flaw_in_name(said.organisation):
        raise FileProblem(flaw)
    read_recipient(said.age_recipient)
    if certificates.read_person(container.certificate, container.certificate) != _person(said):
        raise FileProblem("The card says something else than the certificate that signed it.")
    return IdentityCard(
        name=said.name,
        organisation=said.organisation,
        age_recipient=said.age_recipient,
        certificate=container.certificate.public_bytes(Encoding.DER),
        fingerprint=fingerprint(container.certificate),
    )


def new_evaluation_ca(*, evaluation_id: str, lead_name: str, private_key: bytes, now: datetime) -> bytes:
    """The evaluation's own certification authority as certificate DER; `private_key` (PKCS#8) is made for it alone."""
    if flaw := flaw_in_name(lead_name):
        raise RuleBroken(flaw)
    key = load_private_key(private_key)
    return certificates.authority(_uuid(evaluation_id), lead_name, key, now=now).public_bytes(Encoding.DER)


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
    ca, key = load_certificate(ca_certificate), load_private_key(ca_key)
    if certificates.require_authority(ca) != evaluation_id or public_key_of(ca) != key.public_key():
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
    certificate = certificates.personal(
        person,
        public_key_of(load_certificate(card.certificate)),
        Issuer(name=ca.subject, private_key=key),
        begins=max(now - BACK, ca.not_valid_before_utc),
        ends=min(now + ON, ca.not_valid_after_utc),
    )
    return certificate.public_bytes(Encoding.DER)


@lru_cache(KEPT)
def certified_by(ca: x509.Certificate, certificate: x509.Certificate, *, evaluation_id: str) -> CertifiedMember:
    """Whose key this is, in the word of this evaluation's authority. Raises: FileProblem."""
    if certificates.require_authority(ca) != evaluation_id:
        raise FileProblem("The certification authority is that of another evaluation.")
    person = certificates.read_person(certificate, ca)
    if person.evaluation_id != evaluation_id:
        raise FileProblem("The certificate is for another evaluation.")
    if person.member_id is None or not person.roles or len(set(person.roles)) != len(person.roles):
        raise FileProblem("The certificate does not say which member it is for, or in which roles.")
    if flaw := flaw_in_name(person.name) or flaw_in_name(person.organisation):
        raise FileProblem(flaw)
    return CertifiedMember(
        member_id=_uuid(person.member_id),
        name=person.name,
        organisation=person.organisation,
        roles=person.roles,
        evaluation_id=evaluation_id,
        age_recipient=str(read_recipient(person.age_recipient)),
        fingerprint=fingerprint(certificate),
    )


def _person(said: _CardPayload) -> Person:
    return Person(name=said.name, organisation=said.organisation, age_recipient=said.age_recipient)


def _uuid(text: str) -> str:
    if not canonical.is_uuid(text):
        raise FileProblem("An id of the evaluation or of its member is not a UUID in its usual spelling.")
    return text
