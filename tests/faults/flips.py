"""Flipped bits in what lies on the disk, and older files put back: each must be found. Source: SECURITY goal G5."""

import random
import shutil
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, text

from evaluator.errors import FileProblem
from evaluator.storage.database import check_database, open_database
from evaluator.storage.evaluation_keys import (
    FILE_NAME as EVALUATION_FILE,
)
from evaluator.storage.evaluation_keys import (
    create_evaluation_keys,
    load_evaluation_keys,
    save_evaluation_keys,
)
from evaluator.storage.files import copy_of
from evaluator.storage.heads import Freshness, freshness, remember_head
from evaluator.storage.keys import FILE_NAME as PROFILE_FILE
from evaluator.storage.keys import (
    KeySlots,
    Unlocked,
    create_profile_keys,
    decode_slots,
    encode_slots,
    load_slots,
    save_slots,
)
from tests.faults.kills import real_disk
from tests.faults.workflows import KEY, VERSION, Autosave

EVALUATION = UUID(int=5)


def flipped_databases(flips: int, *, seed: int) -> tuple[int, int]:
    """Flip one bit at a time in a database of some pages; how many were tried, and how many were found."""
    chance, found = random.Random(seed), 0
    with real_disk() as folder:
        path = _filled(folder)
        size = path.stat().st_size
        for _ in range(flips):
            position, bit = chance.randrange(size), 1 << chance.randrange(8)
            _flip(path, position, bit)
            found += _is_found(path)
            _flip(path, position, bit)
        check_database(path, KEY)
    return flips, found


def _filled(folder: Path) -> Path:
    work = Autosave()
    work.prepare(folder)
    engine = work.opened(folder)
    for step in range(1, 61):
        work.save(engine, step)
    engine.dispose()
    return folder / "evaluation.db"


def _flip(path: Path, position: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(position)
        byte = file.read(1)[0]
        file.seek(position)
        file.write(bytes([byte ^ bit]))


def _is_found(path: Path) -> bool:
    try:
        check_database(path, KEY)
    except FileProblem:
        return True
    return False


def flipped_key_files() -> tuple[int, int]:
    """Flip every bit of the profile's key file, and every byte of both key files on the disk beside a good copy."""
    slots, _, unlocked = create_profile_keys(
        UUID(int=4), "harbour lantern quiet ferry", signing_key=b"signing key" * 12, age_identity=b"age identity" * 6
    )
    data, tried, found = encode_slots(slots), 0, 0
    for position in range(len(data)):
        for bit in range(8):
            tried += 1
            found += _is_refused(data[:position] + bytes([data[position] ^ 1 << bit]) + data[position + 1 :])
    with real_disk() as folder:
        healed = _healed_profile(folder, slots), _healed_evaluation(folder, unlocked)
    return tried + sum(tried for tried, _ in healed), found + sum(found for _, found in healed)


def _is_refused(data: bytes) -> bool:
    try:
        decode_slots(data)
    except FileProblem:
        return True
    return False


def _healed_profile(folder: Path, slots: KeySlots) -> tuple[int, int]:
    save_slots(folder, slots)
    path, found = folder / PROFILE_FILE, 0
    whole = path.read_bytes()
    for position in range(len(whole)):
        hurt = (path, copy_of(path))[position % 2]
        _flip(hurt, position, 1)
        found += load_slots(folder) == slots and hurt.read_bytes() == whole
    return len(whole), found


def _healed_evaluation(folder: Path, unlocked: Unlocked) -> tuple[int, int]:
    keys, _ = create_evaluation_keys(unlocked, EVALUATION)
    save_evaluation_keys(folder, keys)
    path, found = folder / EVALUATION_FILE, 0
    whole = path.read_bytes()
    for position in range(len(whole)):
        hurt = (path, copy_of(path))[position % 2]
        _flip(hurt, position, 1)
        found += load_evaluation_keys(folder, EVALUATION) == keys and hurt.read_bytes() == whole
    return len(whole), found


def older_databases(generations: int) -> tuple[int, int]:
    """Keep the database after each of some entries, put each older one back, and ask how fresh it is."""
    with real_disk() as folder:
        path = _filled(folder)
        engine = open_database(path, KEY, version=VERSION)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE log (entry INTEGER PRIMARY KEY, head BLOB)"))
        for entry in range(1, generations + 2):
            with engine.begin() as connection:
                connection.execute(text("INSERT INTO log VALUES (:entry, randomblob(32))"), {"entry": entry})
            head = _head_at(engine, entry)
            assert head is not None
            remember_head(folder, EVALUATION, KEY, entry=entry, head=head)
            shutil.copy(path, folder / f"{entry}.db")
        engine.dispose()
        flagged = 0
        for entry in range(1, generations + 1):
            shutil.copy(folder / f"{entry}.db", path)
            flagged += _judged(folder, path) is Freshness.OLDER
        shutil.copy(folder / f"{generations + 1}.db", path)
        accepted = _judged(folder, path) is Freshness.UP_TO_DATE
    return generations + 1, flagged + accepted


def _judged(folder: Path, path: Path) -> Freshness:
    engine = open_database(path, KEY, version=VERSION)
    try:
        return freshness(folder, EVALUATION, KEY, head_at=lambda entry: _head_at(engine, entry))
    finally:
        engine.dispose()


def _head_at(engine: Engine, entry: int) -> bytes | None:
    with engine.connect() as connection:
        return connection.execute(text("SELECT head FROM log WHERE entry = :entry"), {"entry": entry}).scalar()
