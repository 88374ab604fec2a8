"""An evaluation's folder: made wholly or not at all, one writer, backed up; an older copy is seen for what it is."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.storage.backups import Kind, list_backups, restore
from evaluator.storage.database import check_database
from evaluator.storage.evaluation_file import (
    BACKUPS,
    DOCUMENTS_DB,
    EVALUATION_DB,
    EvaluationFile,
    create_evaluation_file,
    evaluation_ids,
    open_evaluation_file,
)
from evaluator.storage.evaluation_keys import ca_key
from evaluator.storage.heads import FOLDER as HEADS
from evaluator.storage.heads import Freshness
from evaluator.storage.unit_of_work import UnitOfWork
from tests.conftest import Profile
from tests.storage.evaluations import ID, MEMBER, SETUP, begin, first_rows, open_file, score_all
from tests.strategies import NOON

OTHER = UUID("22222222-2222-4222-8222-222222222222")


def create(
    evaluations: Path, profile: Profile, first: Callable[[UnitOfWork], None] = first_rows, evaluation_id: UUID = ID
) -> None:
    create_evaluation_file(evaluations, evaluation_id, unlocked=profile.unlocked, encode=canonical.encode, first=first)


def log(file: EvaluationFile, action: str = "score agreed") -> None:
    with file.work() as uow:
        uow.audit.record(action, member_id=MEMBER, now=NOON)


def test_an_evaluation_just_begun_holds_its_first_rows_its_keys_and_two_databases(
    folder: Path, profile: Profile
) -> None:
    assert evaluation_ids(folder / "evaluations") == (ID,)
    assert {path.name for path in (folder / "evaluations" / str(ID)).iterdir()} == {
        "keys", "keys.copy", EVALUATION_DB, DOCUMENTS_DB,
    }  # fmt: skip
    with open_file(folder / "evaluations", profile.unlocked) as file, file.work() as uow:
        assert file.freshness is Freshness.UP_TO_DATE
        assert uow.setup() == replace(SETUP, revision=0)


def test_where_nothing_can_be_written_an_evaluation_is_opened_for_reading_alone(
    folder: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder / "evaluations"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with open_file(place, profile.unlocked) as file:
        assert file.warning == "It can only be read where it lies: no change of it is saved."
        with file.work() as uow:
            assert uow.setup() == replace(SETUP, revision=0)
        with pytest.raises(FileProblem, match="could not be saved: it can only be read"):
            log(file)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def fail_at_once(uow: UnitOfWork) -> None:
    raise FileProblem("The pack is damaged.")


def fail_at_the_end(uow: UnitOfWork) -> None:
    first_rows(uow)
    uow.documents.keep(sha256="a" * 64, body=b"%PDF")
    raise FileProblem("The pack is damaged.")


@pytest.mark.parametrize("first", [fail_at_once, fail_at_the_end])
def test_an_evaluation_that_cannot_be_begun_leaves_no_folder_and_can_be_begun_again(
    tmp_path: Path, profile: Profile, first: Callable[[UnitOfWork], None]
) -> None:
    evaluations = tmp_path / "evaluations"
    with pytest.raises(FileProblem, match="pack is damaged"):
        create(evaluations, profile, first)
    assert [path.name for path in evaluations.iterdir()] == ["lock"]
    assert evaluation_ids(evaluations) == ()
    begin(evaluations, profile.unlocked)
    assert evaluation_ids(evaluations) == (ID,)


def kill(uow: UnitOfWork) -> None:
    first_rows(uow)
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_a_killed_beginning_left_is_no_evaluation_and_goes_with_the_next_one(
    tmp_path: Path, profile: Profile
) -> None:
    evaluations = tmp_path / "evaluations"
    child = os.fork()
    if child == 0:
        try:
            create(evaluations, profile, kill)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert len(list(evaluations.iterdir())) == 2
    assert evaluation_ids(evaluations) == ()
    create(evaluations, profile, evaluation_id=OTHER)
    assert {path.name for path in evaluations.iterdir()} == {"lock", str(OTHER)}


def test_an_evaluation_is_begun_once(folder: Path, profile: Profile) -> None:
    before = (folder / "evaluations" / str(ID) / EVALUATION_DB).read_bytes()
    with pytest.raises(FileProblem, match="on this computer already"):
        begin(folder / "evaluations", profile.unlocked)
    assert (folder / "evaluations" / str(ID) / EVALUATION_DB).read_bytes() == before


def test_the_key_that_certifies_the_panel_is_kept_for_the_lead_alone(tmp_path: Path, profile: Profile) -> None:
    create_evaluation_file(
        tmp_path / "evaluations",
        ID,
        unlocked=profile.unlocked,
        encode=canonical.encode,
        first=first_rows,
        authority=(profile.signing_key, b"certifying key"),
    )
    with open_file(tmp_path / "evaluations", profile.unlocked) as file:
        assert ca_key(file.keys, signing_key=profile.signing_key) == b"certifying key"


def test_what_was_saved_is_there_after_closing_and_opening_again(folder: Path, profile: Profile) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file, file.work() as uow:
        saved = score_all(uow, MEMBER, "Names the officer.")
    with open_file(folder / "evaluations", profile.unlocked) as file, file.work() as uow:
        assert uow.scores.of(MEMBER) == saved


def test_a_second_opener_is_refused_until_the_first_has_closed(folder: Path, profile: Profile) -> None:
    with (
        open_file(folder / "evaluations", profile.unlocked),
        pytest.raises(FileProblem, match="open in another window"),
    ):
        open_file(folder / "evaluations", profile.unlocked)
    open_file(folder / "evaluations", profile.unlocked).close()


def test_an_opening_that_fails_gives_the_lock_back(folder: Path, profile: Profile) -> None:
    documents = folder / "evaluations" / str(ID) / DOCUMENTS_DB
    whole = documents.read_bytes()
    documents.unlink()
    for _ in range(2):
        with pytest.raises(FileProblem, match=r"documents\.db could not be opened"):
            open_file(folder / "evaluations", profile.unlocked)
    documents.write_bytes(whole)
    open_file(folder / "evaluations", profile.unlocked).close()


def test_an_evaluation_that_is_not_here_is_refused(folder: Path, profile: Profile) -> None:
    with pytest.raises(FileProblem, match="not on this computer"):
        open_evaluation_file(folder / "evaluations", OTHER, unlocked=profile.unlocked, encode=canonical.encode)
    assert evaluation_ids(folder / "nowhere") == ()


def test_the_list_of_evaluations_holds_nothing_but_evaluations(folder: Path) -> None:
    evaluations = folder / "evaluations"
    for name in (str(OTHER), str(OTHER).upper(), f".unfinished-{OTHER}", "notes", OTHER.hex):
        (evaluations / name).mkdir(exist_ok=True)
    assert evaluation_ids(evaluations) == (ID, OTHER)


def test_another_persons_profile_opens_nothing(folder: Path, profile: Profile) -> None:
    for stranger in (
        replace(profile.unlocked, root=os.urandom(32)),
        replace(profile.unlocked, profile_id=OTHER),
    ):
        with pytest.raises(FileProblem, match="belongs to another profile"):
            open_file(folder / "evaluations", stranger)


@pytest.mark.parametrize("shared", ["OneDrive - Example Vale", "Dropbox", "OneDrive"])
def test_no_evaluation_is_begun_or_opened_in_a_folder_that_is_synchronised(
    folder: Path, tmp_path: Path, profile: Profile, shared: str
) -> None:
    moved = shutil.copytree(folder, tmp_path / shared / "profile")
    before = sorted(moved.rglob("*"))
    with pytest.raises(FileProblem, match="synchronises"):
        create(moved / "evaluations", profile, evaluation_id=OTHER)
    with pytest.raises(FileProblem, match="synchronises"):
        open_file(moved / "evaluations", profile.unlocked)
    assert sorted(moved.rglob("*")) == before


def test_no_evaluation_is_begun_where_windows_says_onedrive_is(
    tmp_path: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    with pytest.raises(FileProblem, match="OneDrive synchronises"):
        create(tmp_path / "evaluations", profile)
    assert list(tmp_path.iterdir()) == []


def test_no_evaluation_is_begun_on_a_network_drive(
    tmp_path: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_text", lambda path, **_: f"//server/share {tmp_path} cifs rw 0 0\n")
    with pytest.raises(FileProblem, match="lies on a network drive"):
        create(tmp_path / "evaluations", profile)
    assert list(tmp_path.iterdir()) == []


def names(file: EvaluationFile) -> list[str]:
    return [backup.path.name for backup in list_backups(file.folder / BACKUPS)]


def test_three_generations_are_kept_and_opening_alone_pushes_none_out(folder: Path, profile: Profile) -> None:
    for expected in (
        ["recent-000001.db"],
        ["recent-000002.db", "recent-000001.db"],
        ["recent-000003.db", "recent-000002.db", "recent-000001.db"],
        ["recent-000004.db", "recent-000003.db", "recent-000002.db"],
    ):
        for _ in range(2):
            with open_file(folder / "evaluations", profile.unlocked) as file:
                assert names(file) == expected
        with open_file(folder / "evaluations", profile.unlocked, keep_backup=False) as file:
            log(file)
            assert names(file) == expected


def test_a_backup_from_before_the_clock_was_put_right_does_not_stand_for_what_was_saved_since(
    folder: Path, profile: Profile
) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file:
        (first,) = list_backups(file.folder / BACKUPS)
    os.utime(first.path, (4_000_000_000, 4_000_000_000))
    with open_file(folder / "evaluations", profile.unlocked) as file:
        assert len(names(file)) == 2


def test_a_backup_at_a_lock_stays_and_every_backup_opens(folder: Path, profile: Profile) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file:
        at_lock = file.back_up(Kind.LOCK)
        for _ in range(4):
            file.back_up(Kind.RECENT)
        assert len(names(file)) == 4
        assert at_lock.path.name in names(file)
        for backup in list_backups(file.folder / BACKUPS):
            check_database(backup.path, file.data_key.for_evaluation_db())


def put_back(folder: Path, copy: bytes) -> None:
    (folder / "evaluations" / str(ID) / EVALUATION_DB).write_bytes(copy)


def test_each_older_generation_put_back_is_flagged_and_pushes_no_backup_out(folder: Path, profile: Profile) -> None:
    path, generations = folder / "evaluations" / str(ID) / EVALUATION_DB, []
    with open_file(folder / "evaluations", profile.unlocked) as file:
        for number in range(6):
            generations.append(path.read_bytes())
            log(file, f"entry {number}")
            file.back_up(Kind.RECENT)
        kept = names(file)
    newest = path.read_bytes()
    for older in generations:
        put_back(folder, older)
        with open_file(folder / "evaluations", profile.unlocked) as file:
            assert file.freshness is Freshness.OLDER
            assert names(file) == kept
    put_back(folder, newest)
    with open_file(folder / "evaluations", profile.unlocked) as file:
        assert file.freshness is Freshness.UP_TO_DATE


def test_a_copy_that_went_on_elsewhere_is_flagged_as_different(folder: Path, tmp_path: Path, profile: Profile) -> None:
    elsewhere = shutil.copytree(folder, tmp_path / "elsewhere")
    for where, action in ((folder, "here"), (elsewhere, "there")):
        with open_file(where / "evaluations", profile.unlocked) as file:
            log(file, action)
    put_back(folder, (elsewhere / "evaluations" / str(ID) / EVALUATION_DB).read_bytes())
    with open_file(folder / "evaluations", profile.unlocked) as file:
        assert file.freshness is Freshness.DIFFERENT


def test_a_restored_backup_is_flagged_as_older_than_last_seen(folder: Path, profile: Profile) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file:
        backup, key = file.back_up(Kind.RECENT), file.data_key.for_evaluation_db()
        log(file)
    (file.folder / EVALUATION_DB).unlink()
    restore(backup.path, key, file.folder / EVALUATION_DB)
    with open_file(folder / "evaluations", profile.unlocked) as file, file.work() as uow:
        assert file.freshness is Freshness.OLDER
        assert uow.audit.last()[0] == 1


def seen(folder: Path) -> bytes:
    (note,) = (folder / HEADS).rglob("last-seen")
    return note.read_bytes()


def test_what_was_last_seen_is_noted_after_each_logged_change_and_only_then(folder: Path, file: EvaluationFile) -> None:
    before = seen(folder)
    with file.work() as uow:
        score_all(uow, MEMBER, "Names the officer.")
    assert seen(folder) == before
    log(file)
    assert seen(folder) != before


def test_a_change_whose_note_was_never_written_is_no_alarm_and_is_noted_at_the_next_opening(
    folder: Path, profile: Profile
) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file:
        before = seen(folder)
        log(file)
        after = seen(folder)
    (note,) = (folder / HEADS).rglob("last-seen")
    note.write_bytes(before)
    with open_file(folder / "evaluations", profile.unlocked) as file:
        assert file.freshness is Freshness.UP_TO_DATE
        assert seen(folder) == after


def test_a_change_is_kept_even_where_its_note_cannot_be_written(
    folder: Path, file: EvaluationFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(folder)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", no_space)
        log(file)
    assert seen(folder) == before
    with file.work() as uow:
        assert uow.audit.last()[0] == 2
    log(file)
    assert seen(folder) != before


def no_space(_: object) -> None:
    raise OSError(28, "No space left on device")


def test_an_evaluation_seen_by_nobody_here_is_said_to_be_so(folder: Path, profile: Profile) -> None:
    shutil.rmtree(folder / HEADS)
    for _ in range(2):
        with open_file(folder / "evaluations", profile.unlocked) as file:
            assert file.freshness is Freshness.NOT_SEEN
