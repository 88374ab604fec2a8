"""The computer's own password store, as a convenience: never the only way in, and never a plain file.

Only the stores of Windows, macOS, GNOME (Secret Service) and KDE (KWallet) are asked. Any other back end counts as
none, because an installed package can make a plaintext file the default without a word.
Source: docs/DESIGN section 4, docs/SECURITY fault F11.
"""

import threading
from collections.abc import Callable
from queue import Empty, Queue
from typing import NoReturn, TypeVar
from uuid import UUID

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import PasswordDeleteError

from evaluator.errors import FileProblem
from evaluator.storage.key_derivation import KEY_BYTES

T = TypeVar("T")

TRUSTED = frozenset(f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "kwallet"))
SERVICE = "bid-evaluator"
PATIENCE = 10.0  # seconds: long enough for a person to answer the store's own question
_USE_PASSPHRASE = "Use your passphrase."


def trusted_backend() -> KeyringBackend | None:
    """The password store of this computer, or None where there is none that we trust."""
    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((backend for backend in candidates if type(backend).__module__ in TRUSTED), None)


def store(profile_id: UUID, secret: bytes, *, patience: float = PATIENCE) -> None:
    """Put the secret into the password store and make sure that it comes out again.

    Raises: FileProblem when there is no store, it refuses, does not answer in time, or gives back something else.
    """
    _ask(lambda backend: backend.set_password(SERVICE, str(profile_id), secret.hex()), patience)
    if fetch(profile_id, patience=patience) != secret:
        raise unusable()


def fetch(profile_id: UUID, *, patience: float = PATIENCE) -> bytes:
    """Take the secret out of the password store. Raises: FileProblem, always with the passphrase as the next step."""
    held = _ask(lambda backend: backend.get_password(SERVICE, str(profile_id)), patience)
    if not isinstance(held, str) or len(held) != 2 * KEY_BYTES or not set(held) <= set("0123456789abcdef"):
        raise unusable()
    return bytes.fromhex(held)


def forget(profile_id: UUID, *, patience: float = PATIENCE) -> None:
    """Take the secret out of the password store for good; one that is not there is forgotten already."""

    def delete(backend: KeyringBackend) -> None:
        try:
            backend.delete_password(SERVICE, str(profile_id))
        except PasswordDeleteError:
            if backend.get_password(SERVICE, str(profile_id)) is not None:
                raise

    _ask(delete, patience)


def unusable() -> FileProblem:
    """The one answer to a password store that holds nothing, or something else, for this profile."""
    return FileProblem("What this computer's password store holds does not open the profile.", hint=_USE_PASSPHRASE)


def _ask(question: Callable[[KeyringBackend], T], patience: float) -> T:
    """Put a question to the store on a thread that may be left behind: a store can wait for ever."""
    answers: Queue[Callable[[], T]] = Queue()

    def ask() -> None:
        try:
            backend = trusted_backend()
            if backend is None:
                answers.put(_no_store)
                return
            answer = question(backend)
        except Exception:  # a store raises whatever its own library raises, and all of it means: not this way
            answers.put(_closed)
        else:
            answers.put(lambda: answer)

    threading.Thread(target=ask, name="password store", daemon=True).start()
    try:
        return answers.get(timeout=patience)()
    except Empty:
        raise FileProblem(
            "This computer's password store did not answer within {patience:g} seconds.",
            hint=_USE_PASSPHRASE,
            patience=patience,
        ) from None


def _no_store() -> NoReturn:
    raise FileProblem("This computer has no password store that this program trusts.", hint=_USE_PASSPHRASE)


def _closed() -> NoReturn:
    raise FileProblem("This computer's password store could not be opened.", hint=_USE_PASSPHRASE)
