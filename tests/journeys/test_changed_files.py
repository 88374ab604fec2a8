"""A file changed behind the program's back, or an older one put back, is said to be so before anything comes of it."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from evaluator.demo import play as playing
from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.services import merging, profile, record
from evaluator.services.profile import Profile
from evaluator.storage.evaluation_file import EVALUATION_DB


@pytest.fixture
def copied(played: Walk, tmp_path: Path) -> tuple[Player, Profile]:
    """The chair's profile in another folder, to be changed at will."""
    chair = played.the(Role.CHAIR)
    shutil.copytree(chair.signing.profile.folder, tmp_path / "chair")
    return chair, replace(chair.signing.profile, folder=tmp_path / "chair")


def change(at: Profile, played: Walk, statement: str) -> None:
    """What somebody with the key can do without this program."""
    with profile.open_evaluation(at, played.evaluation_id) as file:
        path, key = file.folder / EVALUATION_DB, file.data_key.for_evaluation_db()
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE consensus SET points = '5' WHERE rowid = (SELECT min(rowid) FROM consensus WHERE points <> '5')",
        "UPDATE submitted_score SET points = '0' WHERE rowid = (SELECT min(rowid) FROM submitted_score)",
        "DELETE FROM audit_entry WHERE seq = 5",
    ],
)
def test_a_changed_row_stops_both_merging_and_reporting(
    played: Walk, copied: tuple[Player, Profile], statement: str
) -> None:
    chair, at = copied
    change(at, played, statement)
    with profile.open_evaluation(at, played.evaluation_id, older_too=True) as file, file.work() as uow:
        with pytest.raises(FileProblem, match="changed outside the program"):
            record.outputs(uow, kind="award")
        with pytest.raises(FileProblem, match="changed outside the program"):
            merging.plan_merge(uow, files=[], age_identity=chair.age_identity)


def test_an_older_database_put_back_is_refused_and_listed_with_a_warning(
    played: Walk, copied: tuple[Player, Profile]
) -> None:
    _, at = copied
    folder = at.evaluations / str(played.evaluation_id)
    at_lock = next((folder / "backups").glob("lock-*.db"))
    shutil.copyfile(at_lock, folder / EVALUATION_DB)
    with pytest.raises(FileProblem, match="older than last seen"):
        profile.open_evaluation(at, played.evaluation_id)
    assert "older than last seen" in profile.evaluations(at)[0].warning


def test_a_demonstration_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Walk, "make_profiles", half_way)
    with pytest.raises(FileProblem, match="disk is full"):
        playing.play(
            tmp_path / "out",
            size="small",
            seed=1,
            clock=lambda: datetime.now(UTC),
            new_id=uuid4,
            tell=lambda step: None,
        )
    assert list(tmp_path.iterdir()) == []


def half_way(walk: Walk) -> None:
    """The disk is full after the first files."""
    walk.write("packages/first.bidpack", b"first")
    walk.write("first.json", b"{}")
    raise FileProblem("The disk is full.")
