"""One dynamic purchasing system on one person's computer: `dps/<id>/` in their profile, kept as `kept_file` says."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from evaluator.storage.dps_unit_of_work import DpsUnitOfWork, dps_unit_of_work
from evaluator.storage.evaluation_keys import DataKey
from evaluator.storage.kept_file import Encode, KeptFile, Layout, create_kept_file, kept_ids, open_kept_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.migrations import DPS

DPS_DB = "dps.db"
LAYOUT = Layout(
    called="dynamic purchasing system", live=DPS_DB, key=DataKey.for_dps_db, tables=DPS, work=dps_unit_of_work
)

DpsFile: TypeAlias = KeptFile[DpsUnitOfWork]


def create_dps_file(
    systems: Path,
    dps_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    first: Callable[[DpsUnitOfWork], None],
    authority: tuple[bytes, bytes] | None = None,
) -> None:
    """Make the folder of a new system with its first rows, wholly or not at all. Raises: FileProblem."""
    create_kept_file(LAYOUT, systems, dps_id, unlocked=unlocked, encode=encode, first=first, authority=authority)


def open_dps_file(
    systems: Path, dps_id: UUID, *, unlocked: Unlocked, encode: Encode, keep_backup: bool = True
) -> DpsFile:
    """Open a system for reading and writing; see `open_kept_file`. Raises: FileProblem."""
    return open_kept_file(LAYOUT, systems, dps_id, unlocked=unlocked, encode=encode, keep_backup=keep_backup)


def dps_ids(systems: Path) -> tuple[UUID, ...]:
    """The systems in a profile's folder, by id."""
    return kept_ids(systems)
