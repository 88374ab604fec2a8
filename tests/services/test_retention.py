"""Destroying an evaluation: guarded until its day, then for good, with a signed certificate that outlives it."""

import shutil
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.domain.price_order import REOPENED
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.services import profile, retention
from evaluator.storage.backups import list_backups
from evaluator.storage.evaluation_file import BACKUPS
from evaluator.storage.evaluation_keys import load_evaluation_keys
from tests.formats.pdf.reading import outline, untagged
from tests.quick_walk import moved

LONG_AFTER = datetime(2031, 5, 1, 9, 0, tzinfo=UTC)
DAY = date(2027, 1, 20)


def test_an_evaluation_is_destroyed_after_its_day_and_nothing_of_it_opens_again(played: Walk, tmp_path: Path) -> None:
    player = played.the(Role.APPROVER)
    folder = tmp_path / "profile"
    shutil.copytree(player.signing.profile.folder, folder)
    own = moved(player, folder).signing
    evaluation = folder / "evaluations" / str(played.evaluation_id)
    with profile.open_evaluation(own.profile, played.evaluation_id) as file:
        with file.work() as uow:
            title = uow.evaluations.held().evaluation.title
            with pytest.raises(RuleBroken, match="not on record"):
                retention.certify_destruction(uow, repeated=title, signer=own.signer(uow), now=LONG_AFTER)
            with pytest.raises(RuleBroken, match="before the evaluation was set up"):
                retention.count_from(uow, day=date(1990, 1, 1), now=LONG_AFTER)
            retention.count_from(uow, day=DAY, now=LONG_AFTER)
            retention.place_hold(uow, because="A claim was issued.", now=LONG_AFTER)
        with file.work() as uow:
            assert retention.retention(uow).keep_until == date(2030, 1, 20)
            with pytest.raises(RuleBroken, match="A claim was issued"):
                retention.certify_destruction(uow, repeated=title, signer=own.signer(uow), now=LONG_AFTER)
            retention.lift_hold(uow, because="It was settled.", now=LONG_AFTER)
        with file.work() as uow:
            early = datetime(2030, 1, 20, 23, tzinfo=UTC)
            with pytest.raises(RuleBroken, match="kept until 20 January 2030"):
                retention.certify_destruction(uow, repeated=title, signer=own.signer(uow), now=early)
            with pytest.raises(RuleBroken, match="title is not the one"):
                retention.certify_destruction(uow, repeated="yes", signer=own.signer(uow), now=LONG_AFTER)
            certificate = retention.certify_destruction(
                uow, repeated=title, signer=own.signer(uow), now=early + timedelta(hours=1)
            )
        with pytest.raises(FileProblem, match="open in another window"):
            retention.destroy(folder, played.evaluation_id, certificate=certificate)
        assert load_evaluation_keys(evaluation, played.evaluation_id)
        assert list((folder / "certificates").iterdir()) == []
    backups = [copy.path.read_bytes() for copy in list_backups(evaluation / BACKUPS)]
    kept = retention.destroy(folder, played.evaluation_id, certificate=certificate)
    assert not evaluation.exists()
    assert list((folder / "evaluations").glob(".*")) == []
    assert profile.evaluations(own.profile) == ()
    with pytest.raises(FileProblem, match="not on this computer"):
        profile.open_evaluation(own.profile, played.evaluation_id)
    restore_without_keys(evaluation, backups)
    with pytest.raises(FileProblem, match="keys could not be read"):
        profile.open_evaluation(own.profile, played.evaluation_id)
    assert [path.name for path in kept.parent.iterdir()] == [f"destruction-{played.evaluation_id}.pdf"]
    the_certificate_stands(kept.read_bytes(), title)


def test_a_copy_in_which_no_report_is_signed_is_kept_until_it_is_said_how_the_evaluation_ended(played: Walk) -> None:
    own = played.the(Role.MEMBER).signing
    with profile.open_evaluation(own.profile, played.evaluation_id, keep_backup=False) as file, file.work() as uow:
        title = uow.evaluations.held().evaluation.title
        assert not retention.retention(uow).is_signed
        with pytest.raises(RuleBroken, match="before the evaluation was set up"):
            retention.count_from(uow, day=date(1990, 1, 1), how="It was all so very long ago, I think.", now=LONG_AFTER)
        with pytest.raises(RuleBroken, match="may still be running"):
            retention.count_from(uow, day=DAY, now=LONG_AFTER)
        with pytest.raises(RuleBroken, match="No award report is signed in this copy"):
            retention.certify_destruction(uow, repeated=title, signer=own.signer(uow), now=LONG_AFTER)


@pytest.mark.parametrize(("role", "entry"), [(Role.CHAIR, REOPENED), (Role.APPROVER, "confirmation issued")])
def test_reopening_moderation_takes_back_what_the_report_gave(played: Walk, role: Role, entry: str) -> None:
    own, found = played.the(role), played.evaluation_id
    with (
        profile.open_evaluation(own.signing.profile, found, keep_backup=False) as file,
        suppress(InterruptedError),
        file.work() as uow,
    ):
        retention.count_from(uow, day=DAY, now=LONG_AFTER)
        assert retention.retention(uow).counted_from == DAY
        uow.audit.record(entry, member_id=str(own.member_id), now=LONG_AFTER)
        assert retention.retention(uow).keep_until is None
        raise InterruptedError  # so that nothing of it is kept


def restore_without_keys(evaluation: Path, backups: list[bytes]) -> None:
    """What somebody has who kept copies of the databases."""
    assert backups
    evaluation.mkdir()
    for name in ("evaluation.db", "documents.db"):
        (evaluation / name).write_bytes(backups[0])


def the_certificate_stands(data: bytes, title: str) -> None:
    assert judge_pdf(data).valid
    assert untagged(data) == []
    assert outline(data)[0] == title
    with pypdfium2.PdfDocument(data) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    for said in ("Certificate of destruction", "20 January 2030", "20 January 2027", "entries, head"):
        assert said in text


def test_destroying_what_is_not_here_is_refused(tmp_path: Path, played: Walk) -> None:
    with pytest.raises(FileProblem, match="not on this computer"):
        retention.destroy(tmp_path, played.evaluation_id, certificate=b"%PDF")
