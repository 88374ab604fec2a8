"""What `verify` and `inspect` say: whose signature it is, what was changed, and each way to spoil a record."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluator.cli.wording import inspection_in_words
from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.audit import AuditEntry, head_of
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.panel import Role
from evaluator.domain.price_order import CLOSED, REOPENED
from evaluator.domain.registration import OPENED
from evaluator.domain.verification import Verdict
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, item_digest
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import CONTAINER, PDF, content
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.package import seal, unseal
from evaluator.formats.record import AWARD_INPUT, AWARD_REPORT, AWARD_RESULT, README, REPORTS, VERIFIER
from evaluator.formats.report_content import ReportContent
from evaluator.formats.sheets import MODERATION_RECORD, SHEET
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import LogContent, SubmissionContent, log_object, log_of
from evaluator.reader import own_evaluation
from evaluator.services import inspection, verification
from evaluator.services.profile import Profile
from tests.faults.verifier import refusal
from tests.formats.pdf.attacks import replaced_content
from tests.services.forging import (
    bare,
    held_in,
    objects_of,
    reader_of,
    record_of,
    reported_without,
    sealed,
    sheet_stating,
    signed_again,
    signer_of,
    stranger,
    with_package,
)

REPORT = REPORTS + AWARD_REPORT
OTHER_EVALUATION = "0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11"


def answers(verdict: Verdict) -> dict[str, bool]:
    return {check.name: check.ok for check in verdict.checks}


def the_no(verdict: Verdict) -> tuple[str, str]:
    """The one check that was answered no, and its sentence."""
    (failed,) = [check for check in verdict.checks if not check.ok]
    assert failed.detail.endswith(".")
    return failed.name, failed.detail


def verdict_on(data: bytes, player: Player | None = None, name: str = "file") -> Verdict:
    return verification.verify(data, name=name, reader=None if player is None else reader_of(player))


# Records that break exactly one thing

Sabotage = Callable[[Walk, Container], bytes]


def by_approver(walk: Walk, record: Container, **changes: Any) -> bytes:
    return signed_again(record, signer_of(walk, walk.the(Role.APPROVER)), **changes)


def with_named(record: Container, **changes: bytes) -> dict[str, bytes]:
    return dict(record.named) | changes


def one_digit_changed(data: bytes) -> bytes:
    """Another digit in the total of the first tender."""
    assert data.count(b'"83.24"') >= 1
    return data.replace(b'"83.24"', b'"83.25"', 1)


def one_point_changed(data: bytes) -> bytes:
    document = json.loads(data)
    points = document["tenders"][0]["points"]
    points["Q1"] = "5" if points["Q1"] != "5" else "4"
    return json.dumps(document).encode()


def member_of(walk: Walk) -> Player:
    return next(player for player in walk.all_with(Role.MEMBER) if not player.person.roles.count(Role.CHAIR))


def submission_of(walk: Walk, record: Container) -> tuple[bytes, Container, Player]:
    member = member_of(walk)
    data = held_in(record, Kind.SUBMISSION, str(member.member_id))
    return data, read_container(data), member


def submission_left_out(walk: Walk, record: Container) -> bytes:
    data, _, _ = submission_of(walk, record)
    return by_approver(walk, record, objects=with_package(record, data))


def setup_left_out(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, objects=with_package(record, held_in(record, Kind.SETUP)))


def moderation_left_out(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, objects=with_package(record, held_in(record, Kind.MODERATION)))


def moderation_twice(walk: Walk, record: Container) -> bytes:
    data = held_in(record, Kind.MODERATION)
    first = read_container(data)
    second = signed_again(first, signer_of(walk, walk.the(Role.CHAIR)), seq=2, prev_digest=first.digest)
    return by_approver(walk, record, objects=with_package(record, data, data, second))


def log_cut(walk: Walk, record: Container) -> bytes:
    data, submission, member = submission_of(walk, record)
    contents, (log, kind), *others = objects_of(submission)
    entries = json.loads(log)["entries"]
    shorter = canonical.encode({"entries": entries[:-1]})
    again = signed_again(submission, signer_of(walk, member), objects=[contents, (shorter, kind), *others])
    return by_approver(walk, record, objects=with_package(record, data, again))


def signed_by_another_member(walk: Walk, record: Container) -> bytes:
    data, submission, member = submission_of(walk, record)
    other = next(player for player in walk.all_with(Role.MEMBER) if player is not member)
    again = signed_again(submission, signer_of(walk, other))
    return by_approver(walk, record, objects=with_package(record, data, again))


def signed_by_a_stranger(walk: Walk, record: Container) -> bytes:
    data, submission, _ = submission_of(walk, record)
    again = signed_again(submission, stranger().signer)
    return by_approver(walk, record, objects=with_package(record, data, again))


def role_not_held(walk: Walk, record: Container) -> bytes:
    data, submission, member = submission_of(walk, record)
    again = signed_again(submission, signer_of(walk, member), role=Role.CHAIR)
    return by_approver(walk, record, objects=with_package(record, data, again))


def of_another_evaluation(walk: Walk, record: Container) -> bytes:
    data, submission, member = submission_of(walk, record)
    again = signed_again(submission, signer_of(walk, member), evaluation_id=OTHER_EVALUATION)
    return by_approver(walk, record, objects=with_package(record, data, again))


def under_another_setup(walk: Walk, record: Container) -> bytes:
    data, submission, member = submission_of(walk, record)
    again = signed_again(submission, signer_of(walk, member), setup_digest="ab" * 32)
    return by_approver(walk, record, objects=with_package(record, data, again))


def score_of_a_member_changed(walk: Walk, record: Container) -> bytes:
    """The member signs another scorecard: what moderation was held on is no longer there."""
    data, submission, member = submission_of(walk, record)
    held = content(submission, SubmissionContent)
    assert held.scorecard is not None
    scores = held.scorecard.scores
    changed = replace(scores[0], points=next(one.points for one in scores if one.points != scores[0].points))
    other = replace(held, scorecard=replace(held.scorecard, scores=(changed, *scores[1:])))
    objects = [(canonical.encode(other), JSON), *objects_of(submission)[1:]]
    again = signed_again(submission, signer_of(walk, member), objects=objects)
    return by_approver(walk, record, objects=with_package(record, data, again))


def setup_out_of_chain(walk: Walk, record: Container) -> bytes:
    data = held_in(record, Kind.SETUP)
    again = signed_again(read_container(data), signer_of(walk, walk.the(Role.LEAD)), seq=2)
    return by_approver(walk, record, objects=with_package(record, data, again))


def approver_is_a_stranger(walk: Walk, record: Container) -> bytes:
    return signed_again(record, stranger(walk.the(Role.APPROVER).person.name).signer)


def approver_is_the_chair(walk: Walk, record: Container) -> bytes:
    chair = walk.the(Role.CHAIR)
    return signed_again(record, signer_of(walk, chair), member_id=str(chair.member_id))


def approver_is_the_lead_in_their_own_role(walk: Walk, record: Container) -> bytes:
    lead = walk.the(Role.LEAD)
    return signed_again(record, signer_of(walk, lead), member_id=str(lead.member_id), role=Role.LEAD)


def record_under_another_setup(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, setup_digest="ab" * 32)


def input_changed(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, named=with_named(record, **{AWARD_INPUT: b" " + record.named[AWARD_INPUT]}))


def result_with_one_digit_changed(walk: Walk, record: Container) -> bytes:
    changed = one_digit_changed(record.named[AWARD_RESULT])
    return by_approver(walk, record, named=with_named(record, **{AWARD_RESULT: changed}))


def agreed_score_changed(walk: Walk, record: Container, *, confirmed: bool = True) -> bytes:
    """The chair signs another agreed score afterwards, and all confirm it: the award no longer follows."""
    data = held_in(record, Kind.MODERATION)
    moderation = read_container(data)
    held = content(moderation, ModerationContent)
    scores = held.record.scores
    changed = replace(scores[0], points=next(one.points for one in scores if one.points != scores[0].points))
    other = replace(held, record=replace(held.record, scores=(changed, *scores[1:])))
    objects = [(canonical.encode(other), JSON), *objects_of(moderation)[1:]]
    again = signed_again(moderation, signer_of(walk, walk.the(Role.CHAIR)), objects=objects)
    packages = with_package(record, data, again)
    if confirmed:
        packages = [(confirmed_anew(walk, body, held.record, other.record), kind) for body, kind in packages]
    return by_approver(walk, record, objects=packages)


def confirmed_anew(walk: Walk, data: bytes, old: ModerationRecord, new: ModerationRecord) -> bytes:
    """A confirmation signed again over the other text; any other package as it is."""
    package = read_container(data)
    if package.statement.kind is not Kind.CONFIRMATION:
        return data
    said = content(package, ConfirmationContent)
    now_is = {item_digest(one): item_digest(other) for one, other in zip(old.items(), new.items(), strict=True)}
    contents = replace(said, items=tuple(now_is[item] for item in said.items))
    member = next(one for one in walk.players.values() if str(one.member_id) == package.statement.member_id)
    return signed_again(package, signer_of(walk, member), objects=[(canonical.encode(contents), JSON)])


def chair_agrees_otherwise_afterwards(walk: Walk, record: Container) -> bytes:
    return agreed_score_changed(walk, record, confirmed=False)


def confirmation_left_out(walk: Walk, record: Container) -> bytes:
    member = next(player for player in walk.all_with(Role.MEMBER) if player is not walk.the(Role.CHAIR))
    left_out = held_in(record, Kind.CONFIRMATION, str(member.member_id))
    return by_approver(walk, record, objects=with_package(record, left_out))


def report_left_out(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, objects=with_package(record, held_in(record, Kind.REPORT)))


def chairs_pdf(record: Container) -> bytes:
    report = read_container(held_in(record, Kind.REPORT))
    return report.objects[content(report, ReportContent).reports[0].sha256]


def pdf_without_the_approver(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, named=with_named(record, **{REPORT: chairs_pdf(record)}))


def pdf_of_something_else(walk: Walk, record: Container) -> bytes:
    other = next((walk.out / "responses").rglob("*.pdf")).read_bytes()
    return by_approver(walk, record, named=with_named(record, **{REPORT: other}))


def pdf_with_bytes_after_its_end(walk: Walk, record: Container) -> bytes:
    return by_approver(walk, record, named=with_named(record, **{REPORT: record.named[REPORT] + b"\n"}))


def report_over_another_result(walk: Walk, record: Container) -> bytes:
    """The chair signs a report package whose result has another digit."""
    data = held_in(record, Kind.REPORT)
    report = read_container(data)
    held = content(report, ReportContent)
    changed = one_digit_changed(report.objects[held.award_result])
    other = replace(held, award_result=canonical.digest(changed))
    _, log, *rest = objects_of(report)
    kept = [one for one in rest if canonical.digest(one[0]) != held.award_result]
    objects = [(canonical.encode(other), JSON), log, (changed, JSON), *kept]
    again = signed_again(report, signer_of(walk, walk.the(Role.CHAIR)), objects=objects)
    return by_approver(walk, record, objects=with_package(record, data, again))


def chairs_log(record: Container) -> tuple[list[AuditEntry], int]:
    """The chair's log as the report carries it, and where in it the prices were opened."""
    log = list(log_of(read_container(held_in(record, Kind.REPORT))))
    prices = {
        one.digest
        for data in record.objects.values()
        for one in [read_container(data)]
        if one.statement.role is Role.PRICE_EVALUATOR
    }
    (place,) = [at for at, entry in enumerate(log) if entry.action == OPENED and entry.subject in prices]
    return log, place


def with_chairs_log(walk: Walk, record: Container, log: list[AuditEntry]) -> bytes:
    """The chair signs the report again with another log, the right key and the head that this log gives."""
    data = held_in(record, Kind.REPORT)
    report = read_container(data)
    entries = [canonical.encode(replace(one, seq=seq)) for seq, one in enumerate(log, start=1)]
    contents, _, *rest = objects_of(report)
    again = signed_again(
        report,
        signer_of(walk, walk.the(Role.CHAIR)),
        objects=[contents, log_object(entries), *rest],
        log_head=head_of(entries),
    )
    return by_approver(walk, record, objects=with_package(record, data, again))


def prices_opened_while_moderation_was_open(walk: Walk, record: Container) -> bytes:
    log, place = chairs_log(record)
    reopened, closed = (replace(log[place], action=action, subject="") for action in (REOPENED, CLOSED))
    return with_chairs_log(walk, record, [*log[:place], reopened, log[place], closed, *log[place + 1 :]])


def prices_opened_before_the_closing_in_another_log(walk: Walk, record: Container) -> bytes:
    log, place = chairs_log(record)
    closing = next(at for at, entry in enumerate(log) if entry.action == CLOSED)
    others = log[closing:place] + log[place + 1 :]
    return with_chairs_log(walk, record, [*log[:closing], log[place], *others])


def prices_never_opened(walk: Walk, record: Container) -> bytes:
    log, place = chairs_log(record)
    return with_chairs_log(walk, record, log[:place] + log[place + 1 :])


def session_that_was_sent_out_left_out(walk: Walk, record: Container) -> bytes:
    """The chair's report rests on all but the session as it was sent to be confirmed; its log still tells of it."""
    (session,) = (
        data
        for data in record.objects.values()
        for one in [read_container(data)]
        if one.statement.kind is Kind.MODERATION and not is_closed(one)
    )
    return by_approver(walk, record, objects=reported_without(walk, record, session))


SABOTAGES: list[tuple[Sabotage, str, str]] = [
    (prices_opened_while_moderation_was_open, "report", "opened the prices while moderation was open"),
    (prices_opened_before_the_closing_in_another_log, "report", "the log that their earlier packages carry"),
    (session_that_was_sent_out_left_out, "report", "signed more of moderation than is here"),
    (prices_never_opened, "report", "does not say when the prices were opened"),
    (setup_left_out, "packages", "The set-up is missing."),
    (setup_out_of_chain, "packages", "do not form one chain"),
    (submission_left_out, "packages", "The submission of "),
    (moderation_left_out, "packages", "one closed, signed moderation; there are 0"),
    (moderation_twice, "packages", "one closed, signed moderation; there are 2"),
    (chair_agrees_otherwise_afterwards, "packages", "has not confirmed the agreed score"),
    (confirmation_left_out, "packages", "has not confirmed the agreed score"),
    (log_cut, "packages", "does not give the head"),
    (signed_by_another_member, "packages", "not the sender's"),
    (signed_by_a_stranger, "packages", "not the sender's"),
    (role_not_held, "packages", "does not take part in the role"),
    (of_another_evaluation, "packages", "another evaluation"),
    (under_another_setup, "packages", "under another set-up"),
    (score_of_a_member_changed, "packages", "other scorecards"),
    (approver_is_a_stranger, "approver", "not the sender's"),
    (approver_is_the_chair, "approver", "does not take part in the role"),
    (approver_is_the_lead_in_their_own_role, "approver", "not signed by the approver"),
    (record_under_another_setup, "approver", "not signed by the approver of this evaluation"),
    (result_with_one_digit_changed, "award", "The award result is not the one"),
    (report_left_out, "report", "one signed report in force; there are 0"),
    (pdf_without_the_approver, "report", "not signed by the chair and then the approver"),
    (pdf_of_something_else, "report", "not the one the chair signed"),
    (pdf_with_bytes_after_its_end, "report", "does not cover the whole file"),
    (report_over_another_result, "report", "The award result is not the one"),
]


@pytest.mark.parametrize(("sabotage", "check", "sentence"), SABOTAGES, ids=[one[0].__name__ for one in SABOTAGES])
def test_a_record_that_breaks_one_thing_is_answered_no_there_and_only_there(
    played: Walk, sabotage: Sabotage, check: str, sentence: str
) -> None:
    verdict = verdict_on(sabotage(played, record_of(played)))
    assert verdict.kind == "record"
    name, detail = the_no(verdict)
    assert name == check
    assert sentence in detail


def test_the_chairs_report_signed_again_with_its_own_log_holds(played: Walk) -> None:
    record = record_of(played)
    log, _ = chairs_log(record)
    assert verdict_on(with_chairs_log(played, record, log)).valid


def test_an_award_input_that_does_not_follow_is_answered_no_wherever_it_is_used(played: Walk) -> None:
    verdict = verdict_on(input_changed(played, record_of(played)))
    found = answers(verdict)
    assert (found["packages"], found["approver"], found["award"]) == (True, True, False)
    (detail,) = [check.detail for check in verdict.checks if check.name == "award"]
    assert detail == "The award input is not the one that follows from the signed packages."


def test_an_agreed_score_changed_once_the_prices_were_sent_is_given_away_by_their_log(played: Walk) -> None:
    name, detail = the_no(verdict_on(agreed_score_changed(played, record_of(played))))
    assert name == "packages"
    assert "another closing than is here" in detail


def test_a_record_in_which_a_file_is_missing_is_answered_no(played: Walk) -> None:
    record = record_of(played)
    for name in (AWARD_INPUT, AWARD_RESULT, REPORT):
        named = {one: data for one, data in record.named.items() if one != name}
        verdict = verdict_on(by_approver(played, record, named=named))
        assert the_no(verdict) == ("contents", f"The record holds no {name}.")


NOT_OURS = b"print('The record holds.')"


@pytest.mark.parametrize("name", [README, VERIFIER])
def test_a_record_whose_check_or_whose_text_about_it_is_another_or_missing_is_refused_by_both_checks(
    played: Walk, name: str
) -> None:
    record = record_of(played)
    others = {one: data for one, data in record.named.items() if one != name}
    for named, sentence in (
        (
            with_named(record, **{name: NOT_OURS}),
            f"The {name} in the record is NOT one that comes with this program",
        ),
        (others, f"The record holds no {name}."),
    ):
        signed_again = by_approver(played, record, named=named)
        question, detail = the_no(verdict_on(signed_again))
        assert question == "verifier"
        assert detail.startswith(sentence)
        assert refusal(signed_again)


def test_a_pdf_that_the_approver_drops_exchanges_or_alters_is_refused_by_both_checks(played: Walk) -> None:
    record = record_of(played)
    sheets = [name for name in record.named if name.startswith(REPORTS + "score-sheet")]
    unsigned = next(body for body in chairs_pdfs(record) if record.named[REPORT].startswith(body))
    assert refusal((played.out / "record.asice").read_bytes()) == ""
    for named in (
        {name: body for name, body in record.named.items() if name != sheets[0]},
        with_named(record, **{sheets[0]: record.named[sheets[1]], sheets[1]: record.named[sheets[0]]}),
        with_named(record, **{REPORT: unsigned}),
        with_named(record, **{REPORT: replaced_content(record.named[REPORT])}),
    ):
        signed_again = by_approver(played, record, named=named)
        assert not verdict_on(signed_again).valid
        assert refusal(signed_again)


def chairs_pdfs(record: Container) -> list[bytes]:
    """The PDFs in the chair's report package of a record."""
    [report] = [one for one in map(read_container, record.objects.values()) if one.statement.kind is Kind.REPORT]
    return [data for data in report.objects.values() if data.startswith(b"%PDF-")]


def test_the_order_of_the_packages_in_a_record_changes_nothing(played: Walk) -> None:
    record = record_of(played)
    objects = objects_of(record)
    random.Random(7).shuffle(objects)
    assert verdict_on(by_approver(played, record, objects=objects)).valid


# Who signed, and how far they are known


def test_a_record_is_certified_by_itself_and_compared_by_those_who_did(played: Walk) -> None:
    data, lead, chair = (played.out / "record.asice").read_bytes(), played.the(Role.LEAD), played.the(Role.CHAIR)
    alone = {(one.role == "lead", one.identity.value) for one in verdict_on(data).signatures}
    assert alone == {(True, "not compared"), (False, "certified")}  # the lead's own key nobody here has compared
    assert {one.identity for one in verdict_on(data, lead).signatures} == {"compared"}
    by_chair = {one.name: one.identity for one in verdict_on(data, chair).signatures}
    compared = {lead.person.name, chair.person.name}
    assert {name for name, identity in by_chair.items() if identity == "compared"} == compared
    assert set(by_chair.values()) == {"compared", "certified"}


IN_ORDER = (  # scorecards, then prices, which name the moderation they were sent on
    Kind.SETUP,
    Kind.SUBMISSION,
    Kind.MODERATION,
    Kind.SUBMISSION,
    Kind.CONFIRMATION,
    Kind.REPORT,
)


def made_again(walk: Walk, record: Container) -> bytes:
    """A record that holds in itself, over a set-up that nobody received: everyone signs everything once more."""
    people = {str(player.member_id): player for player in walk.players.values()}
    named = record.named
    new: dict[str, Container] = {}  # by the digest of the statement it stands for
    bodies: dict[str, bytes] = {}  # by the digest of the package it stands for
    setup = ""
    for number, kind in enumerate(IN_ORDER):
        signed = (one for one in record.objects.values() if read_container(one).statement.kind is kind)
        for data in sorted(signed, key=lambda one: read_container(one).statement.seq):  # a log names what went before
            old = read_container(data)
            if kind is Kind.SUBMISSION and (old.statement.role is Role.MEMBER) != (number == 1):
                continue
            signer = signer_of(walk, people[old.statement.member_id or ""])
            if kind is Kind.SETUP:
                again = signed_again(old, signer, package_id=OTHER_EVALUATION)
                setup = read_container(again).digest
            else:
                objects = naming(old, new, bodies, signer)
                head = old.statement.log_head if kind is Kind.CONFIRMATION else head_in(objects[1])
                again = signed_again(old, signer, objects=objects, setup_digest=setup, log_head=head)
            if kind is Kind.MODERATION and is_closed(old):
                named = {**record.named, REPORTS + MODERATION_RECORD: objects_of(read_container(again))[SHEET][0]}
            new[old.digest], bodies[canonical.digest(data)] = read_container(again), again
    objects = [(body, CONTAINER) for body in bodies.values()]
    return by_approver(walk, record, objects=objects, named=named, setup_digest=setup)


def head_in(log: tuple[bytes, str]) -> str:
    """The head that a log in a package gives."""
    return head_of(canonical.encode(entry) for entry in canonical.decode(log[0], LogContent).entries)


def renamed_log(log: bytes, new: dict[str, Container]) -> bytes:
    for digest, again in new.items():
        log = log.replace(digest.encode(), again.digest.encode())
    return log


def naming(
    old: Container, new: dict[str, Container], bodies: dict[str, bytes], signer: Signer
) -> list[tuple[bytes, str]]:
    """A package's objects with every package it names replaced by the new one, in its log too."""
    objects = objects_of(old)
    if old.statement.kind is not Kind.CONFIRMATION:
        objects[1] = (renamed_log(objects[1][0], new), JSON)
    if old.statement.kind is Kind.REPORT:  # one log, which goes on from the one that the moderation carries
        earlier = max((log_of(one) for one in new.values() if one.statement.kind is Kind.MODERATION), key=len)
        later = canonical.decode(objects[1][0], LogContent).entries[len(earlier) :]
        objects[1] = log_object([canonical.encode(one) for one in (*earlier, *later)])
    if old.statement.kind is Kind.MODERATION:
        held = content(old, ModerationContent)
        submissions = tuple(sorted(new[digest].digest for digest in held.submissions))
        contents = canonical.encode(replace(held, submissions=submissions))
        sheets = [(sheet_stating(contents, Role.CHAIR, signer), PDF) for _ in objects[SHEET:]]
        return [(contents, JSON), objects[1], *sheets]
    if old.statement.kind is Kind.CONFIRMATION:
        said = content(old, ConfirmationContent)
        return [(canonical.encode(replace(said, moderation=new[said.moderation].digest)), JSON)]
    if old.statement.kind is Kind.REPORT:
        report = content(old, ReportContent)
        packages = [bodies[digest] for digest in report.packages]
        renewed = replace(report, packages=tuple(map(canonical.digest, packages)))
        kept = [one for one in objects[1:] if one[1] != CONTAINER]
        return [(canonical.encode(renewed), JSON), *kept, *((body, CONTAINER) for body in packages)]
    return objects


def test_a_record_over_another_set_up_holds_in_itself_but_not_for_those_who_took_part(played: Walk) -> None:
    data = made_again(played, record_of(played))
    assert verdict_on(data).valid
    name, detail = the_no(verdict_on(data, played.the(Role.PRICE_EVALUATOR)))
    assert (name, detail) == ("set-up", "The record rests on another set-up than the one in your profile.")


def test_a_package_signed_again_for_another_evaluation_is_answered_no(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    old = read_container(unseal(sealed(played, "moderation"), chair.age_identity.decode()))
    other = signed_again(old, signer_of(played, chair), evaluation_id=str(OTHER_EVALUATION))
    verdict = verification.verify(other, name="moderation", reader=replace(reader_of(chair), evaluations=tmp_path))
    assert [(check.ok, check.detail) for check in verdict.checks] == [
        (False, "The signer has no certificate of the evaluation that the package names.")
    ]


def test_a_pdf_is_unknown_without_a_profile_and_known_to_those_who_took_part(played: Walk, tmp_path: Path) -> None:
    data = (played.out / "reports" / "award-report.pdf").read_bytes()
    assert {(one.identity, one.role) for one in verdict_on(data).signatures} == {("unknown", None)}
    own = played.the(Role.LEAD).signing.profile
    elsewhere = Profile(folder=tmp_path, card=own.card, unlocked=own.unlocked)
    nobody = verification.Reader(
        unlocked=own.unlocked, fingerprint=own.card.fingerprint, evaluations=elsewhere.evaluations
    )
    assert {one.identity for one in verification.verify(data, name="x", reader=nobody).signatures} == {"unknown"}
    known = [(one.identity, one.role) for one in verdict_on(data, played.the(Role.LEAD)).signatures]
    assert known == [("compared", "chair"), ("compared", "approver")]


def test_a_package_is_not_compared_or_unknown_where_the_evaluation_is_not_held(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    reader = replace(reader_of(chair), evaluations=tmp_path)
    found = {}
    for name in ("setup", "pack-chair", "moderation"):
        verdict = verification.verify(sealed(played, name), name=name, reader=reader)
        assert verdict.valid
        found[name] = verdict.signatures[0].identity
    assert found == {"setup": "not compared", "pack-chair": "not compared", "moderation": "unknown"}


def test_a_package_as_it_lies_in_the_record_is_judged_without_a_profile(played: Walk) -> None:
    data, _, member = submission_of(played, record_of(played))
    verdict = verdict_on(data)
    assert (verdict.kind, verdict.valid) == ("package", True)
    assert [(one.name, one.identity) for one in verdict.signatures] == [(member.person.name, "unknown")]


# Packages that are somebody else's (SECURITY T6, T7, T11)


def resealed(data: bytes, player: Player) -> bytes:
    return seal(data, [player.signing.profile.card.age_recipient])


def test_a_package_encrypted_again_for_somebody_it_was_not_addressed_to_is_not_valid(played: Walk) -> None:
    chair, approver = played.the(Role.CHAIR), played.the(Role.APPROVER)
    data = unseal(sealed(played, f"submission-{member_of(played).part}"), chair.age_identity.decode())
    name, detail = the_no(verdict_on(resealed(data, approver), approver))
    assert name == "contents"
    assert "not addressed to you" in detail
    assert verdict_on(resealed(data, chair), chair).valid


def test_a_package_signed_for_another_member_in_a_role_not_held_or_under_another_set_up_is_not_valid(
    played: Walk,
) -> None:
    chair, member = played.the(Role.CHAIR), member_of(played)
    other = next(player for player in played.all_with(Role.MEMBER) if player not in (member, chair))
    submission = bare(played, f"submission-{member.part}", chair)
    own = signer_of(played, member)
    forged = {
        "not the sender's": [
            signed_again(submission, own, member_id=str(other.member_id)),
            signed_again(submission, signer_of(played, other)),
            signed_again(submission, stranger(member.person.name).signer),
        ],
        "does not take part in the role": [signed_again(submission, own, role=Role.PRICE_EVALUATOR)],
        "another set-up than those here": [signed_again(submission, own, setup_digest="ab" * 32)],
        "signed by the chair": [signed_again(submission, own, kind=Kind.RECEIPT)],
        "No package of an evaluation is of the kind": [
            signed_again(submission, own, kind=kind) for kind in (Kind.RECORD, Kind.ASSESSMENT, Kind.DECISION)
        ],
    }
    for sentence, packages in forged.items():
        for data in packages:
            name, detail = the_no(verdict_on(resealed(data, chair), chair))
            assert name == "contents"
            assert sentence in detail


def test_a_package_of_another_evaluation_is_never_taken_for_one_of_this(played: Walk) -> None:
    chair, member = played.the(Role.CHAIR), member_of(played)
    submission = bare(played, f"submission-{member.part}", chair)
    data = signed_again(submission, signer_of(played, member), evaluation_id=OTHER_EVALUATION)
    verdict = verdict_on(resealed(data, chair), chair)
    assert not verdict.valid
    assert verdict.signatures == ()


# What a package is


def test_inspect_names_a_signer_by_the_key_and_never_by_what_the_package_says(played: Walk) -> None:
    chair, member = played.the(Role.CHAIR), member_of(played)
    submission = bare(played, f"submission-{member.part}", chair)
    honest = inspection.inspect(
        resealed(signed_again(submission, signer_of(played, member)), chair), reader=reader_of(chair)
    )
    assert (honest.sender, honest.sender_known) == (member.person.name, True)
    forged = signed_again(submission, stranger().signer)
    found = inspection.inspect(resealed(forged, chair), reader=reader_of(chair))
    assert (found.sender, found.sender_known) == ("Mallory Reed", False)
    assert [inspection.as_json(one)["key_known"] for one in (honest, found)] == [True, False]


def test_inspect_tells_somebody_to_whom_a_package_was_passed_on_that_they_are_no_recipient(played: Walk) -> None:
    chair, approver = played.the(Role.CHAIR), played.the(Role.APPROVER)
    submission = unseal(sealed(played, f"submission-{member_of(played).part}"), chair.age_identity.decode())
    told = []
    for player in (chair, approver):
        found = inspection.inspect(resealed(submission, player), reader=reader_of(player))
        told.append((inspection.as_json(found)["to_you"], dict(inspection_in_words(found)).get("Note")))
    assert told[0] == (True, None)
    assert told[1] == (False, "You are no recipient of this package: somebody else passed it on to you.")
    assert inspection.inspect((played.out / "record.asice").read_bytes(), reader=reader_of(chair)).for_reader is None


def test_inspect_refuses_what_is_encrypted_without_a_profile_and_tells_damage_from_another_file(
    played: Walk,
) -> None:
    chair = played.the(Role.CHAIR)
    with pytest.raises(RuleBroken, match="encrypted"):
        inspection.inspect(sealed(played, "moderation"))
    for data in (sealed(played, "moderation")[:-1], sealed(played, "pack-approver"), resealed(b"words", chair)):
        with pytest.raises(inspection.NotWhole):
            inspection.inspect(data, reader=reader_of(chair))
    with pytest.raises(FileProblem, match="not a package") as refused:
        inspection.inspect(b"%PDF-1.7 and so on", reader=reader_of(chair))
    assert not isinstance(refused.value, inspection.NotWhole)


# Damage


@pytest.mark.parametrize(
    ("data", "name", "kind", "sentence"),
    [
        (b"", "record.asice", "record", "The file is empty."),
        (b"", "file", None, "The file is empty."),
        (b"words", "card.BIDID", "package", "This is not a PDF"),
        (b"words", "words.txt", None, "This is not a PDF"),
        (b"%PDF-1.7 and nothing else", "words.txt", "pdf", ""),
        (b"PK\x03\x04 some other archive", "file.zip", None, "This is not a PDF"),
    ],
)
def test_what_is_not_recognised_is_not_valid_and_its_kind_is_what_its_ending_says(
    data: bytes, name: str, kind: str | None, sentence: str
) -> None:
    verdict = verdict_on(data, name=name)
    assert (verdict.valid, verdict.kind) == (False, kind)
    assert sentence in the_no(verdict)[1]


def test_a_damaged_container_keeps_its_kind(played: Walk) -> None:
    record = (played.out / "record.asice").read_bytes()
    at = record.index(b'"kind":"record"')
    spoilt = record[:at] + b'"kind":"recoRd"' + record[at + 15 :]
    assert verdict_on(spoilt, name="record.asice").kind == "record"
    assert verdict_on(record[:-1], name="anything").kind == "record"
    card = (played.the(Role.LEAD).signing.profile.folder / "card.bidid").read_bytes()
    assert verdict_on(card[:-1], name="card.bidid").kind == "package"


def test_a_certificate_that_names_no_proper_evaluation_is_unknown_and_no_fault(played: Walk) -> None:
    """Other software may write anything after `urn:uuid:`."""
    for text in ("not-an-id", "", "0B8D8F0E-3C0F-4A51-9D0B-0D6F9F6F3A11", None):
        with own_evaluation(reader_of(played.the(Role.LEAD)), text) as uow:
            assert uow is None
