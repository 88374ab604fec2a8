"""Who a person is to others: a key to sign with, one to read with, a card to hand out, words to compare.

A card (`.bidid`) travels by untrusted mail; what makes it good is two people comparing the words of its fingerprint by
voice or in person (SECURITY, section 4, trust). The fingerprint covers both keys, so that neither can be swapped, and
not the certificate around them: the card's self-signed certificate and the one the lead issues have the same.

Source: BIP 39 (the English list of words), age-encryption.org/v1 (recipients).
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import pyrage
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from mnemonic import Mnemonic

from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.certificates import Person, read_person, recipient_of, self_signed
from evaluator.formats.container import JSON, build_container, read_container
from evaluator.formats.signing import Signer, load_private_key, public_key_of
from evaluator.formats.statement import Kind, Statement

CARD_LIMIT = 64 * 1024  # bytes
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardPayload:
    name: str
    organisation: str
    age_recipient: str


def new_age_identity() -> tuple[str, str]:
    """A new X25519 key pair: the secret identity (AGE-SECRET-KEY-1…) and the recipient (age1…) to give away."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def read_identity(text: str) -> pyrage.x25519.Identity:
    """A secret identity from its text. Raises: FileProblem."""
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise FileProblem("The key to decrypt with is not an age identity.") from error


def read_recipient(text: str) -> pyrage.x25519.Recipient:
    """A recipient from its one spelling. Raises: FileProblem."""
    try:
        recipient = pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise FileProblem("The key to encrypt to is not an age recipient.") from error
    if str(recipient) != text:
        raise FileProblem("The key to encrypt to is not an age recipient in its usual spelling.")
    return recipient


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 in hex over the public key (SPKI DER), one zero byte, and the age recipient where there is one."""
    spki = public_key_of(certificate).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki + b"\0" + (recipient_of(certificate) or "").encode()).hexdigest()


def words(digest: str, count: int = 8) -> tuple[str, ...]:
    """The first words of a digest in hex, 11 bits each: 8 (88 bits) to compare keys, 12 (132 bits) as a lock phrase."""
    bits = int(digest, 16) >> (len(digest) * 4 - count * BITS_PER_WORD)
    places = range((count - 1) * BITS_PER_WORD, -1, -BITS_PER_WORD)
    return tuple(_word_list()[bits >> place & 2**BITS_PER_WORD - 1] for place in places)


@cache
def _word_list() -> tuple[str, ...]:
    return tuple(Mnemonic("english").wordlist)


def usual_form(name: str) -> str:
    """A name as it is stored: its letters in their usual form (NFC), no spaces around it."""
    return unicodedata.normalize("NFC", name.strip())


def flaw_in_name(name: str) -> str:
    """What is wrong with a person's or organisation's name, as a sentence; empty when nothing is (SECURITY, T13)."""
    if not name.strip():
        return "A name is empty."
    if len(name) > NAME_LIMIT:
        return f"A name is longer than {NAME_LIMIT} characters."
    for character in name:
        if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
            return f"A name holds the character ⟨U+{ord(character):04X}⟩, which cannot be seen."
    if name != usual_form(name):
        return "A name begins or ends with a space, or its letters are not in their usual form (NFC)."
    return ""


def new_card(
    *, name: str, organisation: str, private_key: bytes, age_recipient: str, package_id: str, now: datetime
) -> bytes:
    """A signed identity card with a fresh self-signed certificate.

    `private_key` is PKCS#8 DER. Raises: RuleBroken for a name that cannot be used.
    """
    said = _CardPayload(
        name=usual_form(name), organisation=usual_form(organisation), age_recipient=str(read_recipient(age_recipient))
    )
    if flaw := flaw_in_name(said.name) or flaw_in_name(said.organisation):
        raise RuleBroken(flaw)
    key = load_private_key(private_key)
    signer = Signer(certificate=self_signed(_person(said), key, now=now), private_key=key)
    statement = Statement(
        kind=Kind.IDENTITY,
        evaluation_id=None,
        setup_digest=None,
        package_id=package_id,
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
        raise FileProblem(f"The file is larger than the {CARD_LIMIT:,} bytes allowed for an identity card.")
    container = read_container(data)
    if container.statement.kind is not Kind.IDENTITY or len(container.objects) != 1:
        raise FileProblem("This file is not an identity card.")
    (payload,) = container.objects.values()
    said = canonical.decode(payload, _CardPayload, limit=CARD_LIMIT)
    if flaw := flaw_in_name(said.name) or flaw_in_name(said.organisation):
        raise FileProblem(flaw)
    read_recipient(said.age_recipient)
    if read_person(container.certificate, container.certificate) != _person(said):
        raise FileProblem("The card says something else than the certificate that signed it.")
    return IdentityCard(
        name=said.name,
        organisation=said.organisation,
        age_recipient=said.age_recipient,
        certificate=container.certificate.public_bytes(Encoding.DER),
        fingerprint=fingerprint(container.certificate),
    )


def _person(said: _CardPayload) -> Person:
    return Person(name=said.name, organisation=said.organisation, age_recipient=said.age_recipient)
