"""Key slots of a profile: three ways to one ROOT key, which wraps everything else the person may read.

    passphrase     ─ Argon2id ─┐
    password store ─ HKDF ─────┼─ wrap ─▶ ROOT ─ wrap ─▶ age identity, and each evaluation's data key
    recovery code  ─ HKDF ─────┘
    passphrase     ─ Argon2id ── wrap ─▶ signing key

The signing key hangs on the passphrase alone: what the password store or the recovery code opens can read, never sign.
Slots are values; `save_slots` puts them into the profile folder as one file in two copies.
Source: docs/SECURITY section 4, "Key hierarchy".
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from evaluator.errors import FileProblem
from evaluator.storage import checked_json, os_keyring
from evaluator.storage.files import read_two_copies, write_two_copies
from evaluator.storage.key_derivation import (
    KEY_BYTES,
    SALT_BYTES,
    STANDARD,
    Argon2Cost,
    derived_key,
    key_from_passphrase,
    key_from_recovery_code,
    recovery_code,
    require_acceptable,
    unwrap,
    wrap,
    wrong_code,
    wrong_passphrase,
)

FORMAT = 1
FILE_NAME = "key-slots"
_LARGEST_FILE = 64 * 1024
_WHAT = "the profile's key file"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSlot:
    """ROOT and the signing key, both wrapped by what Argon2id makes of the passphrase."""

    cost: Argon2Cost
    salt: bytes
    root: bytes
    signing_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """ROOT, wrapped by a key from a secret that is random already."""

    root: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlots:
    """What lies in the profile's key file: nothing in it is secret without one of the three secrets."""

    format: int
    profile_id: UUID
    passphrase: PassphraseSlot
    recovery: Slot
    keyring: Slot | None
    age_identity: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """An open profile: it can read what is addressed to this person. It cannot sign."""

    profile_id: UUID
    root: bytes = field(repr=False)
    age_identity: bytes = field(repr=False)


def create_profile_keys(
    profile_id: UUID, passphrase: str, *, signing_key: bytes, age_identity: bytes, cost: Argon2Cost = STANDARD
) -> tuple[KeySlots, str, Unlocked]:
    """Make the slots of a new profile, its recovery code of 24 words (to be printed, kept nowhere) and open it.

    `signing_key` is PKCS#8, `age_identity` the text of an age X25519 identity; both as bytes. One key derivation.
    Raises: RuleBroken for a passphrase that is too short.
    """
    require_acceptable(passphrase)
    unlocked = Unlocked(profile_id=profile_id, root=os.urandom(KEY_BYTES), age_identity=age_identity)
    code = recovery_code(os.urandom(KEY_BYTES))
    slots = KeySlots(
        format=FORMAT,
        profile_id=profile_id,
        passphrase=_passphrase_slot(unlocked, passphrase, signing_key, cost),
        recovery=Slot(root=wrap(key_from_recovery_code(code), unlocked.root, bound_to=_place(profile_id, "recovery"))),
        keyring=None,
        age_identity=wrap(unlocked.root, age_identity, bound_to=_place(profile_id, "age identity")),
    )
    return slots, code, unlocked


def unlock(slots: KeySlots, passphrase: str) -> Unlocked:
    """Open the profile for reading. One key derivation. Raises: RuleBroken when the passphrase is wrong."""
    root = unwrap(_key(slots, passphrase), slots.passphrase.root, bound_to=_passphrase_place(slots, "passphrase"))
    return _opened(slots, root, wrong_passphrase)


def unlock_to_sign(slots: KeySlots, passphrase: str) -> tuple[Unlocked, bytes]:
    """Open the profile and hand out the signing key (PKCS#8). One key derivation for both.

    Raises: RuleBroken when the passphrase is wrong.
    """
    key = _key(slots, passphrase)
    root = unwrap(key, slots.passphrase.root, bound_to=_passphrase_place(slots, "passphrase"))
    unlocked = _opened(slots, root, wrong_passphrase)
    signing_key = unwrap(key, slots.passphrase.signing_key, bound_to=_passphrase_place(slots, "signing key"))
    if signing_key is None:
        raise _altered()
    return unlocked, signing_key


def unlock_with_recovery_code(slots: KeySlots, typed: str) -> Unlocked:
    """Open the profile for reading with the printed code. Raises: RuleBroken when it is not this profile's code."""
    place = _place(slots.profile_id, "recovery")
    return _opened(slots, unwrap(key_from_recovery_code(typed), slots.recovery.root, bound_to=place), wrong_code)


def unlock_with_keyring(slots: KeySlots, *, patience: float = os_keyring.PATIENCE) -> Unlocked:
    """Open the profile for reading with the secret in the computer's password store.

    `patience` in seconds. Raises: FileProblem in every other case; the next step is always the passphrase.
    """
    if slots.keyring is None:
        raise FileProblem("This profile is not opened by the password store.", hint="Use your passphrase.")
    key = derived_key(os_keyring.fetch(slots.profile_id, patience=patience), "password store")
    root = unwrap(key, slots.keyring.root, bound_to=_place(slots.profile_id, "keyring"))
    return _opened(slots, root, os_keyring.unusable)


def add_keyring_slot(slots: KeySlots, unlocked: Unlocked, *, patience: float = os_keyring.PATIENCE) -> KeySlots:
    """Let the computer's password store open this profile. Raises: FileProblem, and then nothing has changed."""
    secret = os.urandom(KEY_BYTES)
    os_keyring.store(slots.profile_id, secret, patience=patience)
    place = _place(slots.profile_id, "keyring")
    return replace(slots, keyring=Slot(root=wrap(derived_key(secret, "password store"), unlocked.root, bound_to=place)))


def remove_keyring_slot(slots: KeySlots, *, patience: float = os_keyring.PATIENCE) -> KeySlots:
    """Take this way in away. Without the slot, a secret that the store would not give up opens nothing."""
    with suppress(FileProblem):
        os_keyring.forget(slots.profile_id, patience=patience)
    return replace(slots, keyring=None)


def change_passphrase(slots: KeySlots, old: str, new: str, *, cost: Argon2Cost = STANDARD) -> KeySlots:
    """Wrap ROOT and the signing key again, for a new passphrase; nothing else changes. Two key derivations.

    Raises: RuleBroken when the old passphrase is wrong or the new one too short.
    """
    require_acceptable(new)
    unlocked, signing_key = unlock_to_sign(slots, old)
    return replace_signing_key(slots, unlocked, passphrase=new, signing_key=signing_key, cost=cost)


def replace_signing_key(
    slots: KeySlots, unlocked: Unlocked, *, passphrase: str, signing_key: bytes, cost: Argon2Cost = STANDARD
) -> KeySlots:
    """After a recovery: a new passphrase and a new signing key, which the lead then certifies. One key derivation.

    Raises: RuleBroken for a passphrase that is too short.
    """
    require_acceptable(passphrase)
    return replace(slots, passphrase=_passphrase_slot(unlocked, passphrase, signing_key, cost))


def save_slots(folder: Path, slots: KeySlots) -> None:
    """Write the profile's key file, twice, each copy whole."""
    write_two_copies(folder / FILE_NAME, encode_slots(slots))


def load_slots(folder: Path) -> KeySlots:
    """Read the profile's key file; a damaged or missing copy is put right from the other.

    Raises: FileProblem when both are damaged, or ask for a key derivation outside the allowed range.
    """
    return read_two_copies(folder / FILE_NAME, decode_slots, limit=_LARGEST_FILE, what="a key file")


def encode_slots(slots: KeySlots) -> bytes:
    """The key file's bytes."""
    return checked_json.encode(slots)


def decode_slots(data: bytes) -> KeySlots:
    """Read the key file's bytes strictly, and refuse a cost outside the range before anything is derived."""
    slots = checked_json.decode(data, KeySlots, newest=FORMAT, what=_WHAT)
    slots.passphrase.cost.require_allowed()
    return slots


def _key(slots: KeySlots, passphrase: str) -> bytes:
    return key_from_passphrase(passphrase, salt=slots.passphrase.salt, cost=slots.passphrase.cost)


def _passphrase_slot(unlocked: Unlocked, passphrase: str, signing_key: bytes, cost: Argon2Cost) -> PassphraseSlot:
    salt = os.urandom(SALT_BYTES)
    key = key_from_passphrase(passphrase, salt=salt, cost=cost)
    return PassphraseSlot(
        cost=cost,
        salt=salt,
        root=wrap(key, unlocked.root, bound_to=_place(unlocked.profile_id, "passphrase", cost, salt)),
        signing_key=wrap(key, signing_key, bound_to=_place(unlocked.profile_id, "signing key", cost, salt)),
    )


def _passphrase_place(slots: KeySlots, name: str) -> tuple[object, ...]:
    return _place(slots.profile_id, name, slots.passphrase.cost, slots.passphrase.salt)


def _place(profile_id: UUID, name: str, *parameters: object) -> tuple[object, ...]:
    return ("bid-evaluator key slots", FORMAT, profile_id, name, *parameters)


def _opened(slots: KeySlots, root: bytes | None, wrong: Callable[[], Exception]) -> Unlocked:
    if root is None:
        raise wrong()
    age_identity = unwrap(root, slots.age_identity, bound_to=_place(slots.profile_id, "age identity"))
    if age_identity is None:
        raise _altered()
    return Unlocked(profile_id=slots.profile_id, root=root, age_identity=age_identity)


def _altered() -> FileProblem:
    return FileProblem("The profile's key file was altered.", hint=checked_json.DAMAGED_HINT)
