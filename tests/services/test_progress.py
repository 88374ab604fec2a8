"""Long work says its steps and can be stopped at any of them; then the file and the folder are as they were."""

import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.progress import Progress, Stopped
from evaluator.services import (
    audit,
    foi,
    letters,
    merging,
    moderation,
    receipt,
    record,
    report,
    submission,
    tender_files,
    verification,
)
from evaluator.services.files import WAITING, save_all, save_to
from evaluator.storage.unit_of_work import UnitOfWork

Work = Callable[[Walk, UnitOfWork, Player, Progress], object]


class Hearer:
    """Hears every step, and stops at one of them."""

    def __init__(self, *, stop_at: int | None = None) -> None:
        self.steps: list[tuple[str, int, int]] = []
        self._stop_at = stop_at
        self.progress = Progress(heard=self._hear)

    def _hear(self, said: str, done: int, of: int) -> None:
        if len(self.steps) == self._stop_at:
            raise Stopped
        self.steps.append((said, done, of))


def now() -> datetime:
    return datetime.now(UTC)


def merge_all(walk: Walk, uow: UnitOfWork, chair: Player, progress: Progress) -> None:
    files = [(path.name, path.read_bytes()) for path in walk.written if path.name.startswith("submission-")]
    ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity, progress=progress)
    merging.merge(uow, ready=ready, now=now(), progress=progress)


def submit(walk: Walk, uow: UnitOfWork, member: Player, progress: Progress) -> None:
    submission.submit_scorecard(
        uow, signer=member.signing.signer(uow), now=now(), package_id=uuid4(), progress=progress
    )


def sign_receipts(walk: Walk, uow: UnitOfWork, chair: Player, progress: Progress) -> None:
    receipt.issue_receipts(uow, signer=chair.signing.signer(uow), now=now(), new_id=uuid4, progress=progress)


def take_the_moderation(walk: Walk, uow: UnitOfWork, approver: Player, progress: Progress) -> None:
    data = (walk.out / "packages" / "moderation.bidpack").read_bytes()
    moderation.receive_moderation(uow, data=data, age_identity=approver.age_identity, now=now(), progress=progress)


def work_out(walk: Walk, uow: UnitOfWork, chair: Player, progress: Progress) -> None:
    report.preview(uow, now=now(), progress=progress)


def draw_up(walk: Walk, uow: UnitOfWork, approver: Player, progress: Progress) -> None:
    record.outputs(uow, kind="ocds", progress=progress)


def sign_letters(walk: Walk, uow: UnitOfWork, approver: Player, progress: Progress) -> None:
    signer = approver.signing.signer(uow)
    letters.issue_letters(uow, signer=signer, now=now(), sent_on=now().date(), progress=progress)


def disclose(walk: Walk, uow: UnitOfWork, approver: Player, progress: Progress) -> None:
    foi.issue_foi_pack(uow, signer=approver.signing.signer(uow), now=now(), progress=progress)


def look_at_the_log(walk: Walk, uow: UnitOfWork, chair: Player, progress: Progress) -> None:
    assert audit.judge(uow, progress=progress).holds


def approve(walk: Walk, uow: UnitOfWork, approver: Player, progress: Progress) -> None:
    record.approve(
        uow,
        data=(walk.out / "packages" / "report.bidpack").read_bytes(),
        age_identity=approver.age_identity,
        signer=approver.signing.signer(uow),
        now=now(),
        package_id=uuid4(),
        progress=progress,
    )


@pytest.mark.parametrize(
    ("role", "work"),
    [
        (Role.MEMBER, submit),
        (Role.CHAIR, merge_all),
        (Role.CHAIR, sign_receipts),
        (Role.CHAIR, work_out),
        (Role.CHAIR, look_at_the_log),
        (Role.APPROVER, take_the_moderation),
        (Role.APPROVER, draw_up),
        (Role.APPROVER, sign_letters),
        (Role.APPROVER, disclose),
        (Role.APPROVER, approve),
    ],
)
def test_work_that_is_stopped_at_a_step_leaves_the_file_as_it_was(played: Walk, role: Role, work: Work) -> None:
    player = played.the(role)
    with played.desk(player) as file:
        with file.work() as uow:
            before = kept(uow)
        whole = Hearer()
        with suppress(Undone), file.work() as uow:
            work(played, uow, player, whole.progress)
            raise Undone
        assert whole.steps
        for at in {0, len(whole.steps) - 1}:
            stopping = Hearer(stop_at=at)
            with pytest.raises(Stopped), file.work() as uow:
                work(played, uow, player, stopping.progress)
            assert stopping.steps == whole.steps[:at]
        with file.work() as uow:
            assert kept(uow) == before


class Undone(Exception):
    """Rolls back what was done to hear every step of it."""


def kept(uow: UnitOfWork) -> tuple[object, ...]:
    return uow.audit.head(), uow.outputs.digests(), uow.submissions.digests(), uow.packages.count(), uow.documents.all()


def test_a_record_that_is_being_verified_can_be_left(played: Walk) -> None:
    data = (played.out / "record.asice").read_bytes()
    whole = Hearer()
    assert verification.verify(data, name="record.asice", progress=whole.progress).valid
    counts = [(done, of) for said, done, of in whole.steps if said == "Proving the signed packages"]
    assert counts[:2] == [(0, counts[0][1]), (1, counts[0][1])]
    for at in (0, len(whole.steps) // 2, len(whole.steps) - 1):
        with pytest.raises(Stopped):  # and it is not taken for a check that does not hold
            verification.verify(data, name="record.asice", progress=Hearer(stop_at=at).progress)


def test_the_hashes_of_a_folder_can_be_left(tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_bytes(b"")
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(b"text")
    whole = Hearer()
    assert tender_files.differences_from_manifest(tmp_path, progress=whole.progress)
    assert [step[1:] for step in whole.steps] == [(0, 3), (1, 3), (2, 3)]
    with pytest.raises(Stopped):
        tender_files.differences_from_manifest(tmp_path, progress=Hearer(stop_at=1).progress)


ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from evaluator.progress import Progress
from evaluator.services.files import save_all

def heard(said, done, of):
    if done == 1:
        os.kill(os.getpid(), signal.SIGKILL)

save_all(Path(sys.argv[1]), {"a.txt": b"a", "b.txt": b"b"}, progress=Progress(heard=heard))
"""

NAMES = st.sampled_from(["report.pdf", "input.json", "result.json", "record.asice"])
FILES = st.dictionaries(NAMES, st.binary(max_size=20), min_size=1)


@given(old=FILES, new=FILES, stop=st.integers(0, 4))
def test_files_are_all_saved_or_none_is(
    tmp_path_factory: pytest.TempPathFactory, old: dict[str, bytes], new: dict[str, bytes], stop: int
) -> None:
    folder = tmp_path_factory.mktemp("saved")
    save_all(folder, old)
    if stop < len(new):
        with pytest.raises(Stopped):
            save_all(folder, new, progress=Hearer(stop_at=stop).progress)
        assert content(folder) == old
    else:
        save_all(folder, new, progress=Hearer(stop_at=stop).progress)
        assert content(folder) == {**old, **new}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_a_killed_save_left_is_taken_away_by_the_next_one_and_nothing_else(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False, cwd=ROOT)
    assert killed.returncode == -signal.SIGKILL
    assert [path.name.startswith(WAITING) for path in tmp_path.iterdir()] == [True]
    somebody_elses, unmarked = tmp_path / "notes", tmp_path / f"{WAITING}mine"
    for folder in (somebody_elses, unmarked):
        folder.mkdir()
        (folder / "kept.txt").write_bytes(b"kept")
    (tmp_path / f"{WAITING}empty").mkdir()
    save_to(tmp_path / "letter.pdf", b"letter")
    assert sorted(path.name for path in tmp_path.iterdir()) == [unmarked.name, "letter.pdf", "notes"]
    save_all(tmp_path, {"report.pdf": b"report"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [unmarked.name, "letter.pdf", "notes", "report.pdf"]


def test_a_save_that_still_runs_is_left_alone_by_another(tmp_path: Path) -> None:
    def another(said: str, done: int, of: int) -> None:
        save_all(tmp_path, {f"other-{done}.txt": b"other"})
        save_to(tmp_path / "letter.txt", b"letter")

    save_all(tmp_path, {"a.txt": b"a", "b.txt": b"b"}, progress=Progress(heard=another))
    assert {"a.txt", "b.txt", "letter.txt", "other-0.txt", "other-1.txt"} <= content(tmp_path).keys()
    assert not list(tmp_path.glob(f"{WAITING}*"))


def test_files_that_cannot_be_saved_leave_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        save_all(tmp_path / "folder", {"a.txt": b"a", "no such folder/b.txt": b"b"})
    assert content(tmp_path) == {}
