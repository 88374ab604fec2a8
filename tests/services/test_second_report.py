"""Moderation opened again after the award was reported: a second report names the first, which stays in the record."""

from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest

from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import CONTAINER, content
from evaluator.formats.moderation import ModerationContent
from evaluator.formats.package import unseal
from evaluator.formats.report_content import ReportContent
from evaluator.formats.statement import Kind
from evaluator.services import letters, record, reopening
from evaluator.storage.unit_of_work import UnitOfWork
from tests.faults.verifier import refusal, verifier
from tests.quick_walk import ReportedAgainWalk, reported_again_walk
from tests.services.forging import objects_of, record_of, sealed, signed_again, signer_of
from tests.services.test_verification import verdict_on


class Undone(Exception):
    """Rolls what was done back."""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> ReportedAgainWalk:
    """A whole evaluation, reported, approved and told of; then opened again, and reported a second time."""
    walk = reported_again_walk(tmp_path_factory.mktemp("again"), members=2, tenders=2, questions=3)
    walk.run()
    return walk


def in_the_file_of(walk: ReportedAgainWalk, role: Role, do: Callable[[UnitOfWork], None]) -> None:
    """Do something in somebody's file, and undo it."""
    with walk.desk(walk.the(role)) as file, suppress(Undone), file.work() as uow:
        do(uow)
        raise Undone


def reports(container: Container) -> list[Container]:
    found = [read_container(data) for data in container.objects.values()]
    return sorted((one for one in found if one.statement.kind is Kind.REPORT), key=lambda one: one.statement.seq)


def test_the_second_report_names_the_first_and_what_changed_and_the_record_holds_both(walk: ReportedAgainWalk) -> None:
    found = record_of(walk)
    first, second = reports(found)
    said = content(second, ReportContent).replaces
    assert said is not None
    assert (said.digest, said.signed_at) == (first.digest, first.statement.claimed_time)
    assert said.letters == len(list((walk.out / "letters").iterdir())) == 2
    approver = walk.the(Role.APPROVER).person.name
    assert said.reasons == (f"A supplier showed that page 2 of its answer was misread. Approved by {approver}.",)
    assert "became" in said.changes[0]
    assert said.changes[0].endswith("Page 2 was misread.")
    assert said.changes[-1].startswith("The award ")
    assert content(first, ReportContent).replaces is None
    pdf = found.named["reports/award-report-1.pdf"]
    assert pdf == first.objects[content(first, ReportContent).reports[0].sha256]
    assert pdf != found.named["reports/award-report.pdf"]


def test_both_checks_accept_a_record_with_two_reports_and_the_first_record_too(walk: ReportedAgainWalk) -> None:
    assert refusal(walk.first_record) == ""
    data = (walk.out / "record.asice").read_bytes()
    verdict = verdict_on(data)
    assert verdict.valid, [check.detail for check in verdict.checks if not check.ok]
    assert refusal(data) == ""


def by_the_approver(walk: ReportedAgainWalk, objects: list[tuple[bytes, str]]) -> bytes:
    return signed_again(record_of(walk), signer_of(walk, walk.the(Role.APPROVER)), objects=objects)


def with_reports(walk: ReportedAgainWalk, *wanted: bytes) -> bytes:
    """The record with these report packages and no others, signed by the approver."""
    rest = [one for one in objects_of(record_of(walk)) if read_container(one[0]).statement.kind is not Kind.REPORT]
    return by_the_approver(walk, [*rest, *((one, CONTAINER) for one in wanted)])


def both_refuse(data: bytes) -> str:
    verdict = verdict_on(data)
    assert not verdict.valid
    assert refusal(data), "the check that travels in the record finds it too"
    return " ".join(check.detail for check in verdict.checks if not check.ok)


def test_a_record_whose_first_report_was_dropped_is_answered_no(walk: ReportedAgainWalk) -> None:
    _, second = objects_of_reports(walk)
    assert "signed before moderation was reopened, is missing" in both_refuse(with_reports(walk, second))


def objects_of_reports(walk: ReportedAgainWalk) -> tuple[bytes, bytes]:
    held = record_of(walk).objects
    first, second = (
        next(data for data in held.values() if read_container(data).digest == one.digest)
        for one in reports(record_of(walk))
    )
    return first, second


def test_a_second_report_that_names_no_report_or_hides_what_changed_is_answered_no(walk: ReportedAgainWalk) -> None:
    first, _ = objects_of_reports(walk)
    said = content(reports(record_of(walk))[1], ReportContent).replaces
    assert said is not None
    silent = signed_bytes(walk, replaces=None)
    assert "does not name the one" in both_refuse(with_reports(walk, first, silent))
    another = signed_bytes(walk, replaces=replace(said, digest="a" * 64))
    assert "does not name the one" in both_refuse(with_reports(walk, first, another))
    quiet = verdict_on(with_reports(walk, first, signed_bytes(walk, replaces=replace(said, changes=()))))
    assert "does not name the one" in " ".join(check.detail for check in quiet.checks if not check.ok)


def signed_bytes(walk: ReportedAgainWalk, **changes: Any) -> bytes:
    """The second report signed once more by the chair, with other contents."""
    _, second = reports(record_of(walk))
    contents = canonical.encode(replace(content(second, ReportContent), **changes))
    _, *others = objects_of(second)
    return signed_again(second, signer_of(walk, walk.the(Role.CHAIR)), objects=[(contents, JSON), *others])


def test_the_first_report_in_the_file_of_the_approver_cannot_be_left_out_of_the_second(
    walk: ReportedAgainWalk,
) -> None:
    own = walk.the(Role.APPROVER)

    def sent_alone(uow: UnitOfWork) -> None:
        with pytest.raises(FileProblem, match="does not carry the one"):
            record.examine(uow, data=walk.first_report, age_identity=own.age_identity)

    in_the_file_of(walk, Role.APPROVER, sent_alone)


def test_what_is_examined_says_which_report_is_replaced_and_what_changed(walk: ReportedAgainWalk) -> None:
    own = walk.the(Role.APPROVER)

    def examined(uow: UnitOfWork) -> None:
        data = sealed(walk, "report")
        found = record.examine(uow, data=data, age_identity=own.age_identity).checked
        assert any(one.startswith("It takes the place of the report signed on") for one in found)
        assert any(one.startswith("What changed: ") for one in found)
        assert any("letters to suppliers had been signed" in one for one in found)

    in_the_file_of(walk, Role.APPROVER, examined)


def test_no_letter_follows_from_a_record_once_its_award_is_opened_again(walk: ReportedAgainWalk) -> None:
    chair, approver = walk.the(Role.CHAIR), walk.the(Role.APPROVER)
    asked: list[bytes] = []

    def again(uow: UnitOfWork) -> None:
        asked.append(walk.asked_to_reopen(uow, chair))
        said = content(read_container(unseal(asked[0], approver.age_identity.decode())), ModerationContent).asks
        assert said is not None
        assert said.report == reports(record_of(walk))[1].digest

    def consented(uow: UnitOfWork) -> None:
        now = datetime.now(UTC)
        reopening.receive_request(uow, data=asked[0], age_identity=approver.age_identity, now=now)
        assert len(reopening.letters_signed(uow)) == 2
        reopening.consent(uow, signer=approver.signing.signer(uow), now=now, package_id=uuid4())
        with pytest.raises(RuleBroken, match="opened again"):
            letters.preview(uow, sent_on=now.date())

    in_the_file_of(walk, Role.CHAIR, again)
    in_the_file_of(walk, Role.APPROVER, consented)


def test_a_letter_after_a_second_report_takes_back_the_one_before(walk: ReportedAgainWalk) -> None:
    def drawn(uow: UnitOfWork) -> None:
        for letter in letters.preview(uow, sent_on=datetime.now(UTC).date()):
            assert letter.opening.startswith("This letter takes the place of any that you were sent")

    in_the_file_of(walk, Role.APPROVER, drawn)


def test_the_check_that_travels_in_the_record_names_who_is_awarded(walk: ReportedAgainWalk) -> None:
    said = StringIO()
    with redirect_stdout(said):
        verifier().judge((walk.out / "record.asice").read_bytes())
    assert "the contract is awarded to EXAMPLE" in said.getvalue()
