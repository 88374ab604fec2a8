"""Password stores as they misbehave in practice, written as real back ends of `keyring`.

A back end is trusted by the name of the module it comes from, so these say that they come from a trusted one. None is
viable, so that `keyring` never chooses one by itself.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

TRUSTED = "keyring.backends.SecretService"


class WorkingStore(KeyringBackend):
    """Keeps what it is given, as it should."""

    __module__ = TRUSTED
    viable = False

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.held:
            raise PasswordDeleteError("not found")
        del self.held[service, username]


class PlaintextStore(WorkingStore):
    """Works, but is none of the stores we trust."""

    __module__ = "keyrings.alt.file"
    viable = False


class AbsentStore(WorkingStore):
    """Holds nothing any more: another user of this computer, or a new one."""

    __module__ = TRUSTED
    viable = False

    def get_password(self, service: str, username: str) -> str | None:
        return None


class LockedStore(WorkingStore):
    """Its own password was not given."""

    __module__ = TRUSTED
    viable = False

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


class ChangedStore(WorkingStore):
    """Gives back a well-formed secret that is not ours."""

    __module__ = TRUSTED
    viable = False

    def get_password(self, service: str, username: str) -> str | None:
        return "ab" * 32


class OverlongStore(WorkingStore):
    """Gives back far more than was ever put in."""

    __module__ = TRUSTED
    viable = False

    def get_password(self, service: str, username: str) -> str | None:
        return "a" * 9_999_999


class SlowStore(WorkingStore):
    """Answers in half a minute, or when it is let go."""

    __module__ = TRUSTED
    viable = False

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.let_go.wait(30)

    def delete_password(self, service: str, username: str) -> None:
        self.let_go.wait(30)


class CrashingStore(WorkingStore):
    """Raises what its own library raises, which keyring does not wrap."""

    __module__ = TRUSTED
    viable = False

    class OwnError(Exception):
        """Known to this store alone."""

    def get_password(self, service: str, username: str) -> str | None:
        raise self.OwnError("the bus went away")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.OwnError("the bus went away")

    def delete_password(self, service: str, username: str) -> None:
        raise self.OwnError("the bus went away")


FAULTY: tuple[type[WorkingStore], ...] = (
    AbsentStore,
    LockedStore,
    ChangedStore,
    OverlongStore,
    SlowStore,
    CrashingStore,
)


@contextmanager
def computer_with(store: KeyringBackend) -> Iterator[None]:
    """Make this the computer's password store for a while; a slow one is let go at the end."""
    before = keyring.get_keyring()
    keyring.set_keyring(store)
    try:
        yield
    finally:
        keyring.set_keyring(before)
        if isinstance(store, SlowStore):
            store.let_go.set()


class Chain(ChainerBackend):
    """Several stores behind one another, as keyring chains them where more than one works."""

    viable = False

    backends: ClassVar[Sequence[KeyringBackend]] = ()

    def __init__(self) -> None:
        """Takes nothing from the environment, unlike its parent."""
