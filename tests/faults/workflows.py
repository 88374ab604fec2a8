"""The work that is killed: saving scores, changing the key slots, making backups, writing an exported file."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, text

from evaluator.errors import FileProblem
from evaluator.storage.backups import Kind, back_up, list_backups
from evaluator.storage.database import check_database, create_database, open_database
from evaluator.storage.files import read_limited, sweep_unfinished, write_whole
from evaluator.storage.keys import (
    KeySlots,
    Slot,
    change_passphrase,
    create_profile_keys,
    load_slots,
    save_slots,
    unlock,
    unlock_with_recovery_code,
)
from tests.faults.kills import CANARY, HALF, LOST, UNREADABLE

KEY = bytes(range(32))
VERSION = 1
ROWS, KEPT_VERSIONS = 40, 50


class Autosave:
    """A draft score and its earlier version, saved in one transaction, as the product's tables do."""

    name = "saving a score"

    def prepare(self, folder: Path) -> None:
        engine = create_database(folder / "evaluation.db", KEY)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE score (id INTEGER PRIMARY KEY, step INTEGER, rationale TEXT)"))
            connection.execute(text("CREATE TABLE version (step INTEGER PRIMARY KEY, rationale TEXT)"))
            connection.execute(text("INSERT INTO score VALUES (:id, 0, '')"), [{"id": id_} for id_ in range(ROWS)])
        engine.dispose()

    def steps(self, folder: Path) -> Iterator[int]:
        engine = self.opened(folder)
        with engine.begin() as connection:
            step = _saved(connection)
        while True:
            step += 1
            self.save(engine, step)
            yield step

    def save(self, engine: Engine, step: int) -> None:
        """Save one step: the draft, its version, and the oldest version goes."""
        values = {"step": step, "id": step % ROWS, "rationale": f"{CANARY} {step} " * 20, "old": step - KEPT_VERSIONS}
        with engine.begin() as connection:
            connection.execute(text("UPDATE score SET step = :step, rationale = :rationale WHERE id = :id"), values)
            connection.execute(text("INSERT INTO version VALUES (:step, :rationale)"), values)
            connection.execute(text("DELETE FROM version WHERE step <= :old"), values)

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        try:
            engine = self.opened(folder)
            with engine.connect() as connection:
                saved = _saved(connection)
                drafts = connection.execute(text("SELECT max(step) FROM score")).scalar_one()
                versions = connection.execute(text("SELECT count(*) FROM version")).scalar_one()
            engine.dispose()
            check_database(folder / "evaluation.db", KEY)
        except FileProblem:
            yield UNREADABLE
            return
        if saved < acknowledged:
            yield LOST
        if drafts != saved or versions != min(saved, KEPT_VERSIONS):
            yield HALF

    def opened(self, folder: Path) -> Engine:
        """The engine as the product opens it."""
        return open_database(folder / "evaluation.db", KEY, version=VERSION)


def _saved(connection: Connection) -> int:
    return int(connection.execute(text("SELECT coalesce(max(step), 0) FROM version")).scalar_one())


class Unsynchronised(Autosave):
    """The negative control: nothing is synchronised, so a power cut must be seen to do harm."""

    synchronous = "OFF"

    def opened(self, folder: Path) -> Engine:
        engine = super().opened(folder)
        with engine.connect() as connection:
            connection.rollback()
            connection.connection.cursor().execute(f"PRAGMA synchronous = {self.synchronous}")
        return engine


class SynchronisedTooLittle(Unsynchronised):
    """The second control: SQLite's usual setting, which does not synchronise the folder after a commit."""

    synchronous = "FULL"


class Backups:
    """A saved score and then a backup of it."""

    name = "making a backup"
    autosave = Autosave()

    def prepare(self, folder: Path) -> None:
        self.autosave.prepare(folder)
        back_up(folder / "evaluation.db", KEY, folder / "backups", Kind.RECENT)

    def steps(self, folder: Path) -> Iterator[int]:
        for step in self.autosave.steps(folder):
            back_up(folder / "evaluation.db", KEY, folder / "backups", Kind.RECENT)
            yield step

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        yield from self.autosave.faults_after(folder, acknowledged)
        sweep_unfinished(folder / "backups")
        backups = list_backups(folder / "backups")
        if len(backups) not in (1, 2, 3, 4):
            yield HALF
        try:
            for backup in backups:
                check_database(backup.path, KEY)
            engine = open_database(backups[0].path, KEY, version=VERSION)
            with engine.connect() as connection:
                saved = _saved(connection)
            engine.dispose()
        except FileProblem:
            yield UNREADABLE
            return
        if saved < acknowledged:
            yield LOST


class PassphraseChange:
    """The key file as a change of passphrase rewrites it, back and forth between two passphrases made beforehand."""

    name = "changing the key slots"
    passphrases = ("the passphrase before", "the passphrase after")

    def prepare(self, folder: Path) -> None:
        before, self.code, self.unlocked = create_profile_keys(
            UUID(int=1), self.passphrases[0], signing_key=b"signing key", age_identity=b"age identity"
        )
        self.slots = (before, change_passphrase(before, *self.passphrases))
        save_slots(folder, self._at(0))

    def steps(self, folder: Path) -> Iterator[int]:
        sweep_unfinished(folder)
        step = _step(load_slots(folder))
        while True:
            step += 1
            save_slots(folder, self._at(step))
            yield step

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        sweep_unfinished(folder)
        try:
            slots = load_slots(folder)
        except FileProblem:
            yield UNREADABLE
            return
        if _step(slots) < acknowledged:
            yield LOST
        if slots != self._at(_step(slots)) or unlock_with_recovery_code(slots, self.code) != self.unlocked:
            yield HALF

    def opens(self, slots: KeySlots) -> bool:
        """Whether the passphrase of this step opens these slots. One key derivation."""
        return unlock(slots, self.passphrases[_step(slots) % 2]) == self.unlocked

    def _at(self, step: int) -> KeySlots:
        return replace(self.slots[step % 2], keyring=Slot(root=step.to_bytes(60, "big")))


def _step(slots: KeySlots) -> int:
    return int.from_bytes(slots.keyring.root, "big") if slots.keyring else 0


class Export:
    """A file of a few hundred kilobytes, written over its own earlier version."""

    name = "writing an exported file"
    blocks = 6_000

    def prepare(self, folder: Path) -> None:
        write_whole(folder / "report.pdf", self.content(0))

    def steps(self, folder: Path) -> Iterator[int]:
        step = _first_number(folder / "report.pdf")
        while True:
            step += 1
            self.write(folder / "report.pdf", self.content(step))
            yield step

    def write(self, path: Path, content: bytes) -> None:
        """Write it as the product writes every file."""
        write_whole(path, content)

    def tidy(self, folder: Path) -> None:
        """What the next start does about an interrupted write."""
        sweep_unfinished(folder)

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        self.tidy(folder)
        step = _first_number(folder / "report.pdf")
        if step < acknowledged:
            yield LOST
        if (folder / "report.pdf").read_bytes() != self.content(step):
            yield HALF

    def content(self, step: int) -> bytes:
        """The whole file at this step; its number stands in front."""
        return step.to_bytes(8, "big") + hashlib.sha256(str(step).encode()).digest() * self.blocks


def _first_number(path: Path) -> int:
    return int.from_bytes(read_limited(path, 1 << 20, "a report")[:8], "big")
