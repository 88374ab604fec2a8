"""One evaluation on one person's computer: a folder with its keys, its two databases and its lock.

    evaluations/<id>/keys, keys.copy   the data key, wrapped by the profile's ROOT (see evaluation_keys)
    evaluations/<id>/evaluation.db     live and small, backed up
    evaluations/<id>/documents.db      the response documents, written once
    evaluations/<id>/backups/          three recent generations of evaluation.db and one for each lock

Whoever opens it holds the lock until it is closed, so there is one writer. After each change the head of the log is
noted in the profile folder, so that an older copy put back is seen for what it is (SECURITY T16).
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from evaluator.errors import FileProblem
from evaluator.storage.backups import Backup, back_up
from evaluator.storage.backups import Kind as BackupKind
from evaluator.storage.database import create_database, open_database
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

Encode = Callable[[object], bytes]


@dataclass(frozen=True, kw_only=True)
class EvaluationFile:
    """An open evaluation; close it to give the lock back. `freshness` says whether it is older than last seen."""

    folder: Path
    id: UUID
    keys: EvaluationKeys
    data_key: DataKey
    evaluation: Engine
    documents: Engine
    encode: Encode
    freshness: Freshness
    closing: ExitStack

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """One all-or-nothing change; a change that was logged is noted as last seen once it is safe."""
        with unit_of_work(self.evaluation, self.documents, encode=self.encode) as uow:
            yield uow
            entry, head = uow.audit.last()
            logged = uow.audit.extended
        if logged:
            _note_head(self.folder, self.id, self.data_key, entry, head)

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
    if (evaluations / str(evaluation_id)).exists():
        raise FileProblem("This evaluation is on this computer already.", hint="Open it from the list.")
    unfinished = evaluations / f"{UNFINISHED}{evaluation_id}"
    with in_plain_words(unfinished, "created"):
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
    keys, data_key = create_evaluation_keys(unlocked, evaluation_id)
    if authority is not None:
        keys = with_ca_key(keys, signing_key=authority[0], ca_key=authority[1])
    save_evaluation_keys(unfinished, keys)
    with ExitStack() as closing:
        evaluation = _created(unfinished / EVALUATION_DB, data_key.for_evaluation_db(), EVALUATION, closing)
        documents = _created(unfinished / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, closing)
        with unit_of_work(evaluation, documents, encode=encode) as uow:
            first(uow)
    with in_plain_words(unfinished, "created"):
        unfinished.replace(evaluations / str(evaluation_id))
        sync_folder(evaluations)


def open_evaluation_file(
    evaluations: Path, evaluation_id: UUID, *, unlocked: Unlocked, encode: Encode, keep_backup: bool = True
) -> EvaluationFile:
    """Open an evaluation for reading and writing, hold its lock, bring its tables up to date and back it up.

    Raises: FileProblem when it is not there, is open elsewhere, is damaged, or was saved by a newer program.
    """
    folder = evaluations / str(evaluation_id)
    if not folder.is_dir():
        raise FileProblem("This evaluation is not on this computer.", hint="Open its set-up package first.")
    with ExitStack() as stack:
        stack.enter_context(hold_lock(folder))
        sweep_unfinished(folder)
        keys = load_evaluation_keys(folder, evaluation_id)
        data_key = open_evaluation_keys(keys, unlocked)
        evaluation = _opened(folder / EVALUATION_DB, data_key.for_evaluation_db(), EVALUATION, stack)
        documents = _opened(folder / DOCUMENTS_DB, data_key.for_documents_db(), DOCUMENTS, stack)
        opened = EvaluationFile(
            folder=folder,
            id=evaluation_id,
            keys=keys,
            data_key=data_key,
            evaluation=evaluation,
            documents=documents,
            encode=encode,
            freshness=_freshness(folder, evaluation_id, data_key, evaluation, documents, encode),
            closing=stack.pop_all(),
        )
    if keep_backup:
        opened.back_up(BackupKind.RECENT)
    return opened


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
    with engine.begin() as connection:
        migrate(connection, database)
    return engine


def _opened(path: Path, key: bytes, database: str, closing: ExitStack) -> Engine:
    engine = open_database(path, key, version=VERSIONS[database])
    closing.callback(engine.dispose)
    with engine.begin() as connection:
        migrate(connection, database)
    return engine


def _freshness(
    folder: Path, evaluation_id: UUID, data_key: DataKey, evaluation: Engine, documents: Engine, encode: Encode
) -> Freshness:
    with unit_of_work(evaluation, documents, encode=encode) as uow:
        return freshness(
            _profile_of(folder), evaluation_id, data_key.for_head(), head_at=lambda entry: _head_at(uow, entry)
        )


def _head_at(uow: UnitOfWork, entry: int) -> bytes | None:
    head = uow.audit.head_at(entry)
    return None if head is None else bytes.fromhex(head)


def _note_head(folder: Path, evaluation_id: UUID, data_key: DataKey, entry: int, head: str) -> None:
    remember_head(_profile_of(folder), evaluation_id, data_key.for_head(), entry=entry, head=bytes.fromhex(head))


def _profile_of(folder: Path) -> Path:
    return folder.parent.parent
