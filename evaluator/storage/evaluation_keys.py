"""The keys of one evaluation: its data key, wrapped by ROOT, in a file of its own that alone can be destroyed.

The lead's file also holds the private key of the evaluation's certificate authority, wrapped by a key from the lead's
signing key: what the password store opens can read the evaluation, never certify a panel member.
These files lie in `evaluations/<id>/` in two copies and never in a backup: destroying them destroys the evaluation.
Source: docs/SECURITY section 4, "Key hierarchy".
"""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage import checked_json
from evaluator.storage.files import (
    copy_of,
    in_plain_words,
    read_two_copies,
    remove,
    sweep_unfinished,
    write_two_copies,
)
from evaluator.storage.key_derivation import KEY_BYTES, derived_key, unwrap, wrap
from evaluator.storage.keys import Unlocked

FORMAT = 1
FILE_NAME = "keys"
_LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class DataKey:
    """The secret of one evaluation, and the keys of 32 bytes that are derived from it."""

    secret: bytes = field(repr=False)

    def for_evaluation_db(self) -> bytes:
        """The raw key of evaluation.db."""
        return derived_key(self.secret, "evaluation")

    def for_dps_db(self) -> bytes:
        """The raw key of dps.db, in the file of a dynamic purchasing system."""
        return derived_key(self.secret, "dps")

    def for_documents_db(self) -> bytes:
        """The raw key of documents.db."""
        return derived_key(self.secret, "documents")

    def for_head(self) -> bytes:
        """The key that authenticates the last seen head of the audit log (see `heads`)."""
        return derived_key(self.secret, "head")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationKeys:
    """What lies in the evaluation's key file: nothing in it is secret without ROOT or the signing key."""

    format: int
    profile_id: UUID
    evaluation_id: UUID
    data_key: bytes
    ca_key: bytes | None


def create_evaluation_keys(unlocked: Unlocked, evaluation_id: UUID) -> tuple[EvaluationKeys, DataKey]:
    """Make the data key of a new evaluation."""
    secret = os.urandom(KEY_BYTES)
    place = _place(unlocked.profile_id, evaluation_id, "data key")
    keys = EvaluationKeys(
        format=FORMAT,
        profile_id=unlocked.profile_id,
        evaluation_id=evaluation_id,
        data_key=wrap(unlocked.root, secret, bound_to=place),
        ca_key=None,
    )
    return keys, DataKey(secret=secret)


def open_evaluation_keys(keys: EvaluationKeys, unlocked: Unlocked) -> DataKey:
    """Hand out the data key. Raises: FileProblem when the file belongs to another profile or was altered."""
    place = _place(unlocked.profile_id, keys.evaluation_id, "data key")
    secret = unwrap(unlocked.root, keys.data_key, bound_to=place)
    if secret is None:
        raise FileProblem(
            "The evaluation's key file belongs to another profile or was altered.",
            hint="Open the profile the evaluation was made with.",
        )
    return DataKey(secret=secret)


def with_ca_key(keys: EvaluationKeys, *, signing_key: bytes, ca_key: bytes) -> EvaluationKeys:
    """Add the private key (PKCS#8) with which the lead certifies the panel of this evaluation."""
    place = _place(keys.profile_id, keys.evaluation_id, "certificate authority")
    return replace(keys, ca_key=wrap(derived_key(signing_key, "certificate authority"), ca_key, bound_to=place))


def ca_key(keys: EvaluationKeys, *, signing_key: bytes) -> bytes:
    """Hand out the certifying key. Raises: RuleBroken for anyone but the lead; FileProblem when it was altered."""
    if keys.ca_key is None:
        raise RuleBroken("Only the procurement lead who made this evaluation can certify its panel.")
    place = _place(keys.profile_id, keys.evaluation_id, "certificate authority")
    opened = unwrap(derived_key(signing_key, "certificate authority"), keys.ca_key, bound_to=place)
    if opened is None:
        raise FileProblem(
            "Your present signing key does not open the evaluation's certifying key.",
            hint="After a recovery by code, issue the set-up again with a new certifying key.",
        )
    return opened


def save_evaluation_keys(folder: Path, keys: EvaluationKeys) -> None:
    """Write the evaluation's key file, twice, each copy whole."""
    write_two_copies(folder / FILE_NAME, checked_json.encode(keys))


def load_evaluation_keys(folder: Path, evaluation_id: UUID) -> EvaluationKeys:
    """Read the evaluation's key file; a damaged or missing copy is put right from the other.

    Raises: FileProblem when both are missing or damaged, or belong to another evaluation.
    """

    def check(data: bytes) -> EvaluationKeys:
        keys = checked_json.decode(data, EvaluationKeys, newest=FORMAT, what="the evaluation's key file")
        if keys.evaluation_id != evaluation_id:
            raise FileProblem(
                "This key file belongs to another evaluation.", hint="Put the evaluation's own key file back."
            )
        return keys

    return read_two_copies(folder / FILE_NAME, check, limit=_LARGEST_FILE, what="a key file")


def destroy_evaluation_keys(folder: Path) -> None:
    """Destroy the evaluation for good: without these two files no database, backup or copy of it opens again.

    The bytes are overwritten before the names go; what a disk keeps of overwritten bytes is beyond a program.
    """
    for path in (folder / FILE_NAME, copy_of(folder / FILE_NAME)):
        with in_plain_words(path, "destroyed"):
            if path.exists():
                _overwrite(path)
        remove(path)
    sweep_unfinished(folder)


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def _place(profile_id: UUID, evaluation_id: UUID, name: str) -> tuple[object, ...]:
    return ("bid-evaluator evaluation keys", FORMAT, profile_id, evaluation_id, name)
