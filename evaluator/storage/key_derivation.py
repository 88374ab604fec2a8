"""Keys from secrets, and secrets wrapped by keys: the only place that calls the cipher.

Source: docs/SECURITY section 4. Argon2id is RFC 9106, HKDF-SHA256 is RFC 5869, AES-256-GCM is NIST SP 800-38D.
"""

import os
import re
import unicodedata
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from mnemonic import Mnemonic

from evaluator.errors import FileProblem, RuleBroken

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE = 12, 1_000  # characters
_LONGEST_CODE = 1_000  # characters, with numbers and line breaks between the words
_made = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Argon2Cost:
    """What one guess at a passphrase costs: memory in KiB, passes over it, and lanes that run side by side."""

    memory: int
    passes: int
    lanes: int

    def require_allowed(self) -> None:
        """Refuse a cost too low to protect anyone, and one so high that it would stop the computer."""
        if not (
            FLOOR.memory <= self.memory <= CEILING.memory
            and FLOOR.passes <= self.passes <= CEILING.passes
            and FLOOR.lanes <= self.lanes <= CEILING.lanes
        ):
            raise FileProblem(
                "The key file asks for a key derivation outside the allowed range ({in_words} to {in_words_2}).",
                hint="It was not written by this program. Restore it from a copy of your profile folder.",
                in_words=_in_words(FLOOR),
                in_words_2=_in_words(CEILING),
            )


FLOOR = Argon2Cost(memory=64 * 1024, passes=3, lanes=4)
CEILING = Argon2Cost(memory=1024 * 1024, passes=10, lanes=16)
STANDARD = FLOOR


def _in_words(cost: Argon2Cost) -> str:
    return f"{cost.memory // 1024} MiB, {cost.passes} passes, {cost.lanes} lanes"


def derivations() -> int:
    """How many passphrases this process has turned into keys; each costs about a third of a second."""
    return _made


def require_acceptable(passphrase: str) -> None:
    """Refuse a new passphrase that is too short, or too long to be typed again."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise RuleBroken(
            "A passphrase has at least {shortest_passphrase} characters.",
            hint="Four or five words that do not belong together are easy to remember and hard to guess.",
            shortest_passphrase=SHORTEST_PASSPHRASE,
        )
    if len(passphrase) > LONGEST_PASSPHRASE or not _encodable(passphrase):
        raise RuleBroken(
            "A passphrase has at most {longest_passphrase:,} characters, all of which can be typed.",
            hint="Choose a shorter one.",
            longest_passphrase=LONGEST_PASSPHRASE,
        )


def key_from_passphrase(passphrase: str, *, salt: bytes, cost: Argon2Cost) -> bytes:
    """Stretch a passphrase into a key of 32 bytes. The same letters typed on another system give the same key.

    Raises: RuleBroken when nobody could have chosen this passphrase, FileProblem when the cost is not allowed.
    """
    global _made
    cost.require_allowed()
    if len(passphrase) > LONGEST_PASSPHRASE or not _encodable(passphrase):
        raise wrong_passphrase()
    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    _made += 1
    try:
        return derivation.derive(unicodedata.normalize("NFC", passphrase).encode())
    except MemoryError as error:
        raise FileProblem(
            "Opening the profile needs {memory} MiB of free memory.",
            hint="Close other programs, then try again.",
            memory=cost.memory // 1024,
        ) from error


def wrong_passphrase() -> RuleBroken:
    """The one answer to any passphrase that does not open the profile; it never says which part was wrong."""
    return RuleBroken(
        "This passphrase does not open the profile.",
        hint="Check Caps Lock and the keyboard layout. If it is forgotten, use the printed recovery code.",
    )


def _encodable(passphrase: str) -> bool:
    return not any(0xD800 <= ord(character) <= 0xDFFF for character in passphrase)


def recovery_code(secret: bytes) -> str:
    """Write 32 random bytes as 24 words. Source: BIP 39, English list."""
    return str(Mnemonic("english").to_mnemonic(secret))


def key_from_recovery_code(typed: str) -> bytes:
    """Read the 24 words back, whatever the case, spacing and numbering, and derive their key.

    Raises: RuleBroken, in the same words for every code that does not open the profile.
    """
    words = re.findall("[a-z]+", typed[:_LONGEST_CODE].lower())
    try:
        secret = bytes(Mnemonic("english").to_entropy(words))
    except (ValueError, LookupError) as error:
        raise wrong_code() from error
    if len(secret) != KEY_BYTES:
        raise wrong_code()
    return derived_key(secret, "recovery code")


def wrong_code() -> RuleBroken:
    """The one answer to any recovery code that does not open the profile."""
    return RuleBroken(
        "This recovery code does not open the profile.",
        hint="Compare all 24 words with the printed sheet, and check that the sheet belongs to this profile.",
    )


def derived_key(secret: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, from a secret that is random already. Source: RFC 5869 without a salt."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode()).derive(secret)


def wrap(key: bytes, secret: bytes, *, bound_to: tuple[object, ...]) -> bytes:
    """Encrypt a secret so that it opens only with this key and in this place: nonce, ciphertext, tag."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, msgspec.json.encode(bound_to))


def unwrap(key: bytes, wrapped: bytes, *, bound_to: tuple[object, ...]) -> bytes | None:
    """Open a wrapped secret; None when the key is wrong or a byte or the place has changed: nobody can tell which."""
    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], msgspec.json.encode(bound_to))
    except (InvalidTag, ValueError):
        return None
