"""Power cuts: record what the program does to the disk, then build what a disk may hold when the power goes.

What was not synchronised may be lost, whole or in part, in any order: a write survives, is torn at a sector of 512
bytes, or is gone; of the names made, changed and removed since their folder was synchronised, the first few survive.
Source: docs/SECURITY goal G2 and fault F2; the method is that of SQLite's test6.c.
"""

import os
import random
import shutil
import struct
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults import shim
from tests.faults.kills import Tally, Workflow, faults_found, real_disk

SECTOR = 512
_HEAD = struct.Struct("<cHqq")


@dataclass(frozen=True, slots=True)
class Call:
    """One call that changed something; `kind` as in shim.c, `name` relative to the folder."""

    kind: str
    name: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Recording:
    """What lay in the folder before, and every call after that."""

    before: dict[str, bytes]
    calls: tuple[Call, ...]


def cut_power_often(workflow: Workflow, *, steps: int, cuts: int, seed: int) -> Tally:
    """Record some steps once, cut the power at many random moments, and count what does not hold."""
    tally, chance = Tally(tries=cuts), random.Random(seed)
    with real_disk() as disk:
        recording = _recorded(workflow, disk, steps)
        folder = disk / "after"
        for _ in range(cuts):
            files, acknowledged = after_power_cut(recording, chance)
            shutil.rmtree(folder, ignore_errors=True)
            _put(folder, files)
            tally.faults.update(faults_found(workflow, folder, acknowledged, tally))
        tally.acknowledged = steps
    return tally


def _recorded(workflow: Workflow, disk: Path, steps: int) -> Recording:
    folder, log = disk / "work", disk / "log"
    folder.mkdir()
    workflow.prepare(folder)
    before = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    child = os.fork()
    if child == 0:
        _work(workflow, folder, log, steps)
    _, status = os.waitpid(child, 0)
    if status != 0:
        raise RuntimeError(f"{workflow.name} failed while it was recorded")
    return Recording(before, tuple(_calls(log.read_bytes(), folder)))


def _work(workflow: Workflow, folder: Path, log: Path, steps: int) -> None:
    status = 1
    try:
        shim.watch(folder)
        shim.record(log)
        for _, number in zip(range(steps), workflow.steps(folder), strict=False):
            shim.mark(number)
        status = 0
    finally:
        if status:
            traceback.print_exc()
        os._exit(status)


def _calls(log: bytes, folder: Path) -> Iterator[Call]:
    at = 0
    while at < len(log):
        kind, name_length, offset, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        name = log[at : at + name_length].decode()
        data = log[at + name_length : at + name_length + length]
        at += name_length + length
        relative = str(Path(name).relative_to(folder)) if name else ""
        if kind == b"R":
            data = str(Path(data.decode()).relative_to(folder)).encode()
        yield Call(kind.decode(), relative, offset, data)


def after_power_cut(recording: Recording, chance: random.Random) -> tuple[dict[str, bytes], int]:
    """One of the many contents the folder may have after a power cut, and the last step acknowledged before it."""
    calls = recording.calls[: chance.randrange(len(recording.calls) + 1)]
    numbers = {name: number for number, name in enumerate(recording.before)}
    contents = [bytearray(data) for data in recording.before.values()]
    waiting: dict[int, list[Call]] = {}
    names: list[tuple[Call, int]] = []
    safe: dict[str, int] = {}
    for call in calls:
        if call.kind == "C":
            numbers[call.name] = len(contents)
            contents.append(bytearray())
        if call.kind in "CUR":
            names.append((call, numbers[call.name]))
        if call.kind == "R":
            numbers[call.data.decode()] = numbers.pop(call.name)
        elif call.kind in "WT":
            waiting.setdefault(numbers[call.name], []).append(call)
        elif call.kind == "S":
            for change in waiting.pop(numbers[call.name], []):
                _apply(contents[numbers[call.name]], change)
        elif call.kind == "D":
            safe[call.name] = len(names)
    for number, changes in waiting.items():
        for change in changes:
            _apply_perhaps(contents[number], change, chance)
    held = _surviving_names(recording, names, safe, chance)
    acknowledged = max((call.offset for call in calls if call.kind == "A"), default=0)
    return {name: bytes(contents[number]) for name, number in held.items()}, acknowledged


def _apply(content: bytearray, change: Call) -> None:
    end = change.offset + len(change.data)
    if change.kind == "T":
        del content[change.offset :]
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data


def _apply_perhaps(content: bytearray, change: Call, chance: random.Random) -> None:
    fate = chance.randrange(4)
    if fate < 2:
        _apply(content, change)
    elif fate == 2 and len(change.data) > SECTOR:
        kept = SECTOR * chance.randrange(1, -(-len(change.data) // SECTOR))
        _apply(content, Call(change.kind, change.name, change.offset, change.data[:kept]))


def _surviving_names(
    recording: Recording, names: list[tuple[Call, int]], safe: dict[str, int], chance: random.Random
) -> dict[str, int]:
    held = {name: number for number, name in enumerate(recording.before)}
    kept: dict[str, int] = {}
    for at, (call, number) in enumerate(names):
        parent = str(Path(call.name).parent)
        until = kept.setdefault(parent, chance.randint(safe.get(parent, 0), len(names)))
        if at >= until:
            continue
        if call.kind == "C":
            held[call.name] = number
        else:
            held.pop(call.name, None)
        if call.kind == "R":
            held[call.data.decode()] = number
    return held


def _put(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
