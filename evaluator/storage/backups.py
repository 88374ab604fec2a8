"""Backups of an evaluation's database: the last three, and one for each lock, encrypted like the original.

A backup is made by SQLite's backup interface between two encrypted connections, which needs no second handle on the
live file (closing one would drop SQLite's locks on POSIX systems). That interface says nothing when it meets a damaged
page, so every page's HMAC is checked first, in the same read transaction; and the copy is read back whole before it
takes its name: a damaged database never pushes a good generation out.
Keys are never in a backup: destroying an evaluation's keys destroys its backups too.
Source: docs/DESIGN section 7, docs/SECURITY goal G18.
"""

import os
import re
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from evaluator.errors import FileProblem
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.database import check_database, connect, explained, require_whole_pages
from evaluator.storage.files import in_plain_words, patiently, remove, sweep_unfinished, sync_folder, unfinished_name

KEPT = 3
_NAME = re.compile(r"(recent|lock)-([0-9]{6,12})\.db")


class Kind(Enum):
    """Why a backup was made: `RECENT` ones make room for newer ones, those at a `LOCK` stay."""

    RECENT = "recent"
    LOCK = "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup. Numbers rise with every backup of this evaluation; `made_at` is as this computer's clock claimed."""

    path: Path
    kind: Kind
    number: int
    made_at: datetime


def back_up(database: Path, key: bytes, folder: Path, kind: Kind, *, progress: Progress = UNHEARD) -> Backup:
    """Make one backup, under the evaluation's lock; of the recent ones the three newest stay.

    Raises: FileProblem when the database is damaged or the disk refuses; every earlier backup then still stands.
    """
    with in_plain_words(folder, "made"):
        folder.mkdir(exist_ok=True)
    sweep_unfinished(folder)
    number = max((backup.number for backup in list_backups(folder)), default=0) + 1
    _copy(database, folder / f"{kind.value}-{number:06d}.db", key, progress)
    made, *_ = backups = list_backups(folder)
    for old in [backup for backup in backups if backup.kind is Kind.RECENT][KEPT:]:
        remove(old.path)
    return made


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Every backup of an evaluation, newest first."""
    if not folder.exists():
        return ()
    with in_plain_words(folder, "read"):
        found = [_described(path, name) for path in folder.iterdir() if (name := _NAME.fullmatch(path.name))]
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def restore(backup: Path, key: bytes, target: Path) -> None:
    """Write a backup's content to a new database file; the backup itself stays.

    Raises: FileProblem when the backup is damaged, or the target or the journal of one is there already.
    """
    for taken in (target, target.with_name(f"{target.name}-journal")):
        if taken.exists():
            raise FileProblem("{taken} is there already.", hint="Move it to another folder first.", taken=taken.name)
    _copy(backup, target, key, UNHEARD)


def _copy(source: Path, target: Path, key: bytes, progress: Progress) -> None:
    """Copy one encrypted database to another under the same key: whole, checked, then durable under its name."""
    unfinished = unfinished_name(target.parent)
    with in_plain_words(target, "saved"):
        os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            _fill(unfinished, source, key, target, progress)
            progress.step("Checking the backup")
            check_database(unfinished, key)
            patiently(lambda: unfinished.replace(target))
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(target.parent)


def _fill(empty: Path, source: Path, key: bytes, target: Path, progress: Progress) -> None:
    with closing(connect(source, key)) as old, closing(connect(empty, key)) as new:
        try:
            old.execute("BEGIN")
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on nobody changes the source
        except sqlcipher.Error as error:
            raise explained(error, source) from error
        progress.step("Checking the file")
        require_whole_pages(old, source)
        progress.step("Keeping a backup")
        try:
            new.execute("PRAGMA journal_mode = MEMORY")  # half a copy is thrown away, not rolled back
            old.backup(new)
        except sqlcipher.Error as error:
            raise explained(error, target) from error


def _described(path: Path, name: re.Match[str]) -> Backup:
    made_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Backup(path=path, kind=Kind(name[1]), number=int(name[2]), made_at=made_at)
