"""What a person keeps of one evaluation, or of one dynamic purchasing system: keys, two databases, backups and a lock.

    <id>/keys, keys.copy   the data key, wrapped by the profile's ROOT (see evaluation_keys)
    <id>/evaluation.db     live and small, backed up; dps.db for a dynamic purchasing system
    <id>/documents.db      documents, written once
    <id>/backups/          three recent generations of the live database and one for each lock

Whoever opens it holds the lock until it is closed, so there is one writer. After each change the head of the log is
noted in the profile folder, so that an older copy put back is seen for what it is (SECURITY T16). It is backed up as it
is opened, if it was changed since the last backup, and before its tables are brought up to date.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine

from evaluator.errors import FileProblem
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.backups import Backup, back_up, list_backups
from evaluator.storage.backups import Kind as BackupKind
from evaluator.storage.database import create_database, open_database, schema_version
from evaluator.storage.evaluation_keys import (
    DataKey,
    EvaluationKeys,
    create_evaluation_keys,
    load_evaluation_keys,
    open_evaluation_keys,
    save_evaluation_keys,
    with_ca_key,
)
from evaluator.storage.files import in_plain_words, may_write_in, sweep_unfinished, sync_folder
from evaluator.storage.heads import Freshness, freshness, remember_head
from evaluator.storage.keys import Unlocked
from evaluator.storage.lock import hold_lock
from evaluator.storage.migrations import DOCUMENTS, VERSIONS, migrate
from evaluator.storage.places import refuse_shared_folder
from evaluator.storage.repositories.log import AuditLog

DOCUMENTS_DB, BACKUPS = "documents.db", "backups"
UNFINISHED = ".unfinished-"
TRUSTED = (Freshness.UP_TO_DATE, Freshness.NOT_SEEN)  # any other may be an old copy, which must not push backups out

Encode = Callable[[object], bytes]


class Logged(Protocol):
    """A unit of work; each has a log."""

    @property
    def audit(self) -> AuditLog:
        """The log of the file."""
        ...


U = TypeVar("U", bound=Logged)
OpensU = TypeVar("OpensU", bound=Logged, covariant=True)


class _Undone(Exception):
    """Ends a rehearsal, so that its unit of work keeps nothing."""


class Work(Protocol[OpensU]):
    """How a unit of work is opened on the two databases."""

    def __call__(self, live: Connection, documents: Engine, /, *, encode: Encode) -> AbstractContextManager[OpensU]:
        """One all-or-nothing change."""
        ...


@dataclass(frozen=True, kw_only=True)
class Layout(Generic[U]):
    """What is kept in a folder: what it is called, its live database, the key to it, its tables, its unit of work."""

    called: str
    live: str
    key: Callable[[DataKey], bytes]
    tables: str
    work: Work[U]


@dataclass(frozen=True, kw_only=True)
class KeptFile(Generic[U]):
    """An open file; close it to give the lock back. `freshness` says whether it is older than last seen.

    Units of work use `connection`, one after the other. One that is `read_only` refuses every change as it is saved.
    """

    layout: Layout[U]
    folder: Path
    id: UUID
    keys: EvaluationKeys
    data_key: DataKey
    database: Engine
    documents: Engine
    connection: Connection
    encode: Encode
    freshness: Freshness
    read_only: bool
    closing: ExitStack

    @property
    def warning(self) -> str:
        """What a person should know before they work on it: it is an older copy, or can only be read; else nothing."""
        if self.freshness.is_alarm:
            return self.freshness.value
        return said("It can only be read where it lies: no change of it is saved.") if self.read_only else ""

    @contextmanager
    def work(self) -> Iterator[U]:
        """One all-or-nothing change; a change that was logged is noted as last seen once it is safe."""
        with self.layout.work(self.connection, self.documents, encode=self.encode) as uow:
            yield uow
            noted = uow.audit.last() if uow.audit.extended else None
        if noted is not None:
            _note_head(self.folder, self.id, self.data_key, *noted)

    @contextmanager
    def rehearsal(self) -> Iterator[U]:
        """A unit of work that is undone at its end: it shows what a change leads to, and keeps nothing of it."""
        with suppress(_Undone), self.layout.work(self.connection, self.documents, encode=self.encode) as uow:
            yield uow
            raise _Undone

    def back_up(self, kind: BackupKind) -> Backup:
        """Keep a copy of the live database, encrypted as it is."""
        return back_up(self.folder / self.layout.live, self.layout.key(self.data_key), self.folder / BACKUPS, kind)

    def raw_keys(self) -> dict[Path, bytes]:
        """The raw keys of both databases, by path: for the example's checks from outside."""
        return {
            self.folder / self.layout.live: self.layout.key(self.data_key),
            self.folder / DOCUMENTS_DB: self.data_key.for_documents_db(),
        }

    def close(self) -> None:
        """Close both databases and give the lock back."""
        self.closing.close()

    def __enter__(self) -> "KeptFile[U]":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create_kept_file(
    layout: Layout[U],
    place: Path,
    file_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    first: Callable[[U], None],
    authority: tuple[bytes, bytes] | None = None,
) -> None:
    """Make the folder of a new file with its first rows, wholly or not at all.

    `authority` is the lead's signing key and the certifying key to be wrapped by it (both PKCS#8).
    Raises: FileProblem when it is there already or the folder is a shared one.
    """
    refuse_shared_folder(place)
    with in_plain_words(place, "created"):
        place.mkdir(parents=True, exist_ok=True)
        sync_folder(place.parent)
    with hold_lock(place), _unfinished_folder(layout, place, file_id) as unfinished:
        keys, data_key = create_evaluation_keys(unlocked, file_id)
        if authority is not None:
            keys = with_ca_key(keys, signing_key=authority[0], ca_key=authority[1])
        save_evaluation_keys(unfinished, keys)
        with ExitStack() as closing:
            live = _created(unfinished / layout.live, layout.key(data_key), layout.tables, closing)
            documents = _created(unfinished / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, closing)
            with live.connect() as connection, layout.work(connection, documents, encode=encode) as uow:
                first(uow)
                begun = uow.audit.last()
        with in_plain_words(unfinished, "created"):
            unfinished.replace(place / str(file_id))
            sync_folder(place)
        _note_head(place / str(file_id), file_id, data_key, *begun)


@contextmanager
def _unfinished_folder(layout: Layout[U], place: Path, file_id: UUID) -> Iterator[Path]:
    """A folder that is moved to its own name once it is whole and gone if it is not; the caller holds the lock."""
    if (place / str(file_id)).exists():
        raise FileProblem(
            "This {called} is on this computer already.", hint="Open it from the list.", called=layout.called
        )
    unfinished = place / f"{UNFINISHED}{file_id}"
    with in_plain_words(unfinished, "created"):
        for left in place.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left)
        unfinished.mkdir()
    try:
        yield unfinished
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def open_kept_file(
    layout: Layout[U],
    place: Path,
    file_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    keep_backup: bool = True,
    progress: Progress = UNHEARD,
) -> KeptFile[U]:
    """Open a file for reading and writing, hold its lock, bring its tables up to date and back it up.

    Where nothing can be written (fault F4) it is opened for reading alone. Raises: FileProblem when it is not there, is
    open elsewhere, is damaged, or was saved by a newer program.
    """
    folder = _folder_of(layout, place, file_id)
    read_only = not may_write_in(folder)
    with ExitStack() as stack:
        if not read_only:
            stack.enter_context(hold_lock(folder))
            _sweep(folder)
        keys = load_evaluation_keys(folder, file_id)
        data_key = open_evaluation_keys(keys, unlocked)
        live = _opened(folder / layout.live, layout.key(data_key), layout.tables, stack, read_only=read_only)
        documents = _opened(folder / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, stack, read_only=read_only)
        _bring_up_to_date(layout, folder, data_key, live, documents)
        connection = stack.enter_context(live.connect())
        with layout.work(connection, documents, encode=encode) as uow:
            judged = _judged(folder, file_id, data_key, uow.audit)
        if keep_backup and not read_only and judged in TRUSTED and not _is_backed_up(folder, layout.live):
            back_up(folder / layout.live, layout.key(data_key), folder / BACKUPS, BackupKind.RECENT, progress=progress)
        return KeptFile(
            layout=layout,
            folder=folder,
            id=file_id,
            keys=keys,
            data_key=data_key,
            database=live,
            documents=documents,
            connection=connection,
            encode=encode,
            freshness=judged,
            read_only=read_only,
            closing=stack.pop_all(),
        )


def _folder_of(layout: Layout[U], place: Path, file_id: UUID) -> Path:
    """Where a file is kept. Raises: FileProblem where it is not."""
    refuse_shared_folder(place)
    folder = place / str(file_id)
    if not folder.is_dir():
        raise FileProblem(
            "This {called} is not on this computer.", hint="Open its set-up package first.", called=layout.called
        )
    return folder


def _sweep(folder: Path) -> None:
    """Take away what was never finished, here and among the backups."""
    for left_in in (folder, folder / BACKUPS):
        if left_in.is_dir():
            sweep_unfinished(left_in)


def kept_ids(place: Path) -> tuple[UUID, ...]:
    """What is kept in one of a profile's folders, by id."""
    if not place.is_dir():
        return ()
    return tuple(sorted(UUID(found.name) for found in place.iterdir() if _is_id(found.name)))


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False


def _created(path: Path, key: bytes, tables: str, closing: ExitStack) -> Engine:
    engine = create_database(path, key)
    closing.callback(engine.dispose)
    _migrate(engine, tables)
    return engine


def _opened(path: Path, key: bytes, tables: str, closing: ExitStack, *, read_only: bool) -> Engine:
    engine = open_database(path, key, version=VERSIONS[tables], read_only=read_only)
    closing.callback(engine.dispose)
    return engine


def _bring_up_to_date(layout: Layout[U], folder: Path, data_key: DataKey, live: Engine, documents: Engine) -> None:
    """Migrate what an older program saved, after a backup of it as it was."""
    if _is_older(live, layout.tables) or _is_older(documents, DOCUMENTS):
        back_up(folder / layout.live, layout.key(data_key), folder / BACKUPS, BackupKind.RECENT)
        _migrate(live, layout.tables)
        _migrate(documents, DOCUMENTS)


def _is_older(engine: Engine, tables: str) -> bool:
    with engine.connect() as connection:
        return schema_version(connection) < VERSIONS[tables]


def _migrate(engine: Engine, tables: str) -> None:
    with engine.begin() as connection:
        migrate(connection, tables)


def _is_backed_up(folder: Path, live: str) -> bool:
    """Whether the newest backup is later than the last change, so that opening alone never pushes a backup out.

    One of a later time than now was made before the clock was put right, and proves nothing.
    """
    newest = next(iter(list_backups(folder / BACKUPS)), None)
    if newest is None:
        return False
    with in_plain_words(folder / live, "read"):
        return (folder / live).stat().st_mtime_ns < newest.path.stat().st_mtime_ns <= time.time_ns()


def _judged(folder: Path, file_id: UUID, data_key: DataKey, log: AuditLog) -> Freshness:
    """How old the database is. Where its log has only grown since it was last seen, that is noted."""

    def compared(head_at: Callable[[int], str | None]) -> Freshness:
        def as_bytes(entry: int) -> bytes | None:
            head = head_at(entry)
            return None if head is None else bytes.fromhex(head)

        return freshness(_profile_of(folder), file_id, data_key.for_head(), head_at=as_bytes)

    judged, (entry, head) = compared(log.head_at), log.last()
    is_noted = compared(lambda seen: head if seen == entry else None) is Freshness.UP_TO_DATE
    if judged is Freshness.UP_TO_DATE and not is_noted:
        _note_head(folder, file_id, data_key, entry, head)
    return judged


def _note_head(folder: Path, file_id: UUID, data_key: DataKey, entry: int, head: str) -> None:
    """Note how far the log has come. What was logged is safe already, so a note that fails waits for the next one."""
    with suppress(FileProblem):
        remember_head(_profile_of(folder), file_id, data_key.for_head(), entry=entry, head=bytes.fromhex(head))


def _profile_of(folder: Path) -> Path:
    return folder.parent.parent
