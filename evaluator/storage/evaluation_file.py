"""One evaluation on one person's computer: a folder with its keys, its two databases and its lock.

    evaluations/<id>/keys, keys.copy   the data key, wrapped by the profile's ROOT (see evaluation_keys)
    evaluations/<id>/evaluation.db     live and small, backed up
    evaluations/<id>/documents.db      the response documents, written once
    evaluations/<id>/backups/          three recent generations of evaluation.db and one for each lock

Whoever opens it holds the lock until it is closed, so there is one writer. After each change the head of the log is
noted in the profile folder, so that an older copy put back is seen for what it is (SECURITY T16). It is backed up as it
is opened, if it was changed since the last backup, and before its tables are brought up to date.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine

from evaluator.errors import FileProblem
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
from evaluator.storage.files import in_plain_words, sweep_unfinished, sync_folder
from evaluator.storage.heads import Freshness, freshness, remember_head
from evaluator.storage.keys import Unlocked
from evaluator.storage.lock import hold_lock
from evaluator.storage.migrations import DOCUMENTS, EVALUATION, VERSIONS, migrate
from evaluator.storage.places import refuse_shared_folder
from evaluator.storage.unit_of_work import UnitOfWork, unit_of_work

EVALUATION_DB, DOCUMENTS_DB, BACKUPS = "evaluation.db", "documents.db", "backups"
UNFINISHED = ".unfinished-"
TRUSTED = (Freshness.UP_TO_DATE, Freshness.NOT_SEEN)  # any other may be an old copy, which must not push backups out

Encode = Callable[[object], bytes]


@dataclass(frozen=True, kw_only=True)
class EvaluationFile:
    """An open evaluation; close it to give the lock back. `freshness` says whether it is older than last seen.

    Units of work use `connection`, one after the other.
    """

    folder: Path
    id: UUID
    keys: EvaluationKeys
    data_key: DataKey
    evaluation: Engine
    documents: Engine
    connection: Connection
    encode: Encode
    freshness: Freshness
    closing: ExitStack

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """One all-or-nothing change; a change that was logged is noted as last seen once it is safe."""
        with unit_of_work(self.connection, self.documents, encode=self.encode) as uow:
            yield uow
            noted = uow.audit.last() if uow.audit.extended else None
        if noted is not None:
            _note_head(self.folder, self.id, self.data_key, *noted)

    def back_up(self, kind: BackupKind) -> Backup:
        """Keep a copy of evaluation.db, encrypted as it is."""
        path = self.folder / EVALUATION_DB
        return back_up(path, self.data_key.for_evaluation_db(), self.folder / BACKUPS, kind)

    def close(self) -> None:
        """Close both databases and give the lock back."""
        self.closing.close()

    def __enter__(self) -> "EvaluationFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create_evaluation_file(
    evaluations: Path,
    evaluation_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    first: Callable[[UnitOfWork], None],
    authority: tuple[bytes, bytes] | None = None,
) -> None:
    """Make the folder of a new evaluation with its first rows, wholly or not at all.

    `authority` is the lead's signing key and the certifying key to be wrapped by it (both PKCS#8).
    Raises: FileProblem when the evaluation is there already or the folder is a shared one.
    """
    refuse_shared_folder(evaluations)
    with in_plain_words(evaluations, "created"):
        evaluations.mkdir(parents=True, exist_ok=True)
        sync_folder(evaluations.parent)
    with hold_lock(evaluations), _unfinished_folder(evaluations, evaluation_id) as unfinished:
        keys, data_key = create_evaluation_keys(unlocked, evaluation_id)
        if authority is not None:
            keys = with_ca_key(keys, signing_key=authority[0], ca_key=authority[1])
        save_evaluation_keys(unfinished, keys)
        with ExitStack() as closing:
            evaluation = _created(unfinished / EVALUATION_DB, data_key.for_evaluation_db(), EVALUATION, closing)
            documents = _created(unfinished / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, closing)
            with evaluation.connect() as connection, unit_of_work(connection, documents, encode=encode) as uow:
                first(uow)
                begun = uow.audit.last()
        with in_plain_words(unfinished, "created"):
            unfinished.replace(evaluations / str(evaluation_id))
            sync_folder(evaluations)
        _note_head(evaluations / str(evaluation_id), evaluation_id, data_key, *begun)


@contextmanager
def _unfinished_folder(evaluations: Path, evaluation_id: UUID) -> Iterator[Path]:
    """A folder that is moved to its own name once it is whole and gone if it is not; the caller holds the lock."""
    if (evaluations / str(evaluation_id)).exists():
        raise FileProblem("This evaluation is on this computer already.", hint="Open it from the list.")
    unfinished = evaluations / f"{UNFINISHED}{evaluation_id}"
    with in_plain_words(unfinished, "created"):
        for left in evaluations.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left)
        unfinished.mkdir()
    try:
        yield unfinished
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def open_evaluation_file(
    evaluations: Path, evaluation_id: UUID, *, unlocked: Unlocked, encode: Encode, keep_backup: bool = True
) -> EvaluationFile:
    """Open an evaluation for reading and writing, hold its lock, bring its tables up to date and back it up.

    Raises: FileProblem when it is not there, is open elsewhere, is damaged, or was saved by a newer program.
    """
    refuse_shared_folder(evaluations)
    folder = evaluations / str(evaluation_id)
    if not folder.is_dir():
        raise FileProblem("This evaluation is not on this computer.", hint="Open its set-up package first.")
    with ExitStack() as stack:
        stack.enter_context(hold_lock(folder))
        for left_in in (folder, folder / BACKUPS):
            if left_in.is_dir():
                sweep_unfinished(left_in)
        keys = load_evaluation_keys(folder, evaluation_id)
        data_key = open_evaluation_keys(keys, unlocked)
        evaluation = _opened(folder / EVALUATION_DB, data_key.for_evaluation_db(), EVALUATION, stack)
        documents = _opened(folder / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, stack)
        _bring_up_to_date(folder, data_key, evaluation, documents)
        connection = stack.enter_context(evaluation.connect())
        with unit_of_work(connection, documents, encode=encode) as uow:
            judged = _judged(folder, evaluation_id, data_key, uow)
        if keep_backup and judged in TRUSTED and not _is_backed_up(folder):
            back_up(folder / EVALUATION_DB, data_key.for_evaluation_db(), folder / BACKUPS, BackupKind.RECENT)
        return EvaluationFile(
            folder=folder,
            id=evaluation_id,
            keys=keys,
            data_key=data_key,
            evaluation=evaluation,
            documents=documents,
            connection=connection,
            encode=encode,
            freshness=judged,
            closing=stack.pop_all(),
        )


def evaluation_ids(evaluations: Path) -> tuple[UUID, ...]:
    """The evaluations in a profile's folder, by id."""
    if not evaluations.is_dir():
        return ()
    return tuple(sorted(UUID(found.name) for found in evaluations.iterdir() if _is_id(found.name)))


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False


def _created(path: Path, key: bytes, database: str, closing: ExitStack) -> Engine:
    engine = create_database(path, key)
    closing.callback(engine.dispose)
    _migrate(engine, database)
    return engine


def _opened(path: Path, key: bytes, database: str, closing: ExitStack) -> Engine:
    engine = open_database(path, key, version=VERSIONS[database])
    closing.callback(engine.dispose)
    return engine


def _bring_up_to_date(folder: Path, data_key: DataKey, evaluation: Engine, documents: Engine) -> None:
    """Migrate what an older program saved, after a backup of it as it was."""
    if _is_older(evaluation, EVALUATION) or _is_older(documents, DOCUMENTS):
        back_up(folder / EVALUATION_DB, data_key.for_evaluation_db(), folder / BACKUPS, BackupKind.RECENT)
        _migrate(evaluation, EVALUATION)
        _migrate(documents, DOCUMENTS)


def _is_older(engine: Engine, database: str) -> bool:
    with engine.connect() as connection:
        return schema_version(connection) < VERSIONS[database]


def _migrate(engine: Engine, database: str) -> None:
    with engine.begin() as connection:
        migrate(connection, database)


def _is_backed_up(folder: Path) -> bool:
    """Whether the newest backup is later than the last change, so that opening alone never pushes a backup out.

    One of a later time than now was made before the clock was put right, and proves nothing.
    """
    newest = next(iter(list_backups(folder / BACKUPS)), None)
    if newest is None:
        return False
    with in_plain_words(folder / EVALUATION_DB, "read"):
        return (folder / EVALUATION_DB).stat().st_mtime_ns < newest.path.stat().st_mtime_ns <= time.time_ns()


def _judged(folder: Path, evaluation_id: UUID, data_key: DataKey, uow: UnitOfWork) -> Freshness:
    """How old the database is. Where its log has only grown since it was last seen, that is noted."""

    def compared(head_at: Callable[[int], str | None]) -> Freshness:
        def as_bytes(entry: int) -> bytes | None:
            head = head_at(entry)
            return None if head is None else bytes.fromhex(head)

        return freshness(_profile_of(folder), evaluation_id, data_key.for_head(), head_at=as_bytes)

    judged, (entry, head) = compared(uow.audit.head_at), uow.audit.last()
    is_noted = compared(lambda seen: head if seen == entry else None) is Freshness.UP_TO_DATE
    if judged is Freshness.UP_TO_DATE and not is_noted:
        _note_head(folder, evaluation_id, data_key, entry, head)
    return judged


def _note_head(folder: Path, evaluation_id: UUID, data_key: DataKey, entry: int, head: str) -> None:
    """Note how far the log has come. What was logged is safe already, so a note that fails waits for the next one."""
    with suppress(FileProblem):
        remember_head(_profile_of(folder), evaluation_id, data_key.for_head(), entry=entry, head=bytes.fromhex(head))


def _profile_of(folder: Path) -> Path:
    return folder.parent.parent
