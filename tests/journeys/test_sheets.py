"""The signed sheets: what stands on them, who signed them, and that a package with another sheet is refused."""

import re
import subprocess

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.figures import plain
from evaluator.domain.panel import Role
from evaluator.domain.wording import spoken_sum
from evaluator.errors import FileProblem
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent
from evaluator.formats.package import seal
from evaluator.formats.pdf.judgement import stated_contents
from evaluator.formats.record import REPORTS
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, phrase_of
from evaluator.services import merging, verification
from tests.formats.pdf.reading import outline, texts, untagged, words
from tests.services.forging import (
    bare,
    held_in,
    objects_of,
    proved_setup,
    reader_of,
    record_of,
    sheet_stating,
    signed_again,
    signer_of,
)

SHEETS = ["moderation-record.pdf", "price-evaluation.pdf", *(f"score-sheet-{number}.pdf" for number in range(1, 6))]


def sheet(walk: Walk, name: str) -> bytes:
    return (walk.out / "reports" / name).read_bytes()


def running_text(pdf: bytes) -> str:
    """The words of all pages without what stands on every one of them, white space left out."""
    pages = [page.splitlines() for page in texts(pdf)]
    everywhere = set.intersection(*map(set, pages)) if len(pages) > 1 else set()
    kept = (line for page in pages for line in page if line not in everywhere and not re.match(r"Page \d+ of ", line))
    return words("".join(kept))


def submission_of(walk: Walk, number: int) -> Container:
    """The submission of the nth who scores."""
    member_id = proved_setup(walk).setup.expected_to_score()[number]
    return read_container(held_in(record_of(walk), Kind.SUBMISSION, member_id))


def test_a_score_sheet_has_every_point_and_reason_of_its_member_and_the_registered_phrase(played: Walk) -> None:
    setup, said = proved_setup(played).setup, content(submission_of(played, 0), SubmissionContent)
    assert said.scorecard is not None
    printed = running_text(sheet(played, "score-sheet-1.pdf"))
    assert words(" ".join(phrase_of(said.scorecard))) in printed
    for score in said.scorecard.scores:
        assert score.points is not None
        scale = setup.model.scale_of(score.criterion_id)
        assert words(f"{plain(score.points)} of {plain(scale.maximum)}") in printed
        assert words(score.rationale) in printed
        assert all(words(one.quote) in printed for one in score.evidence)


def test_the_moderation_record_has_each_agreed_reason_beside_everybodys_locked_points(played: Walk) -> None:
    moderation = read_container(held_in(record_of(played), Kind.MODERATION))
    printed = running_text(sheet(played, "moderation-record.pdf"))
    for score in content(moderation, ModerationContent).record.scores:
        assert words(score.reason) in printed
        assert words(score.why_not_lower) in printed
        assert all(words(text) in printed for text in score.discussion.discussed)
        assert all(words(point.text) in printed for point in score.discussion.raised)
        assert all(words(one.settled) in printed for one in score.discussion.contradictions)
        assert all(words(change.words) in printed for change in score.discussion.changes)
        assert all(words(text) in printed for text in (*score.discussion.clarifications, score.dissent))
        assert all(words(one.quote) in printed for one in score.evidence)
    assert words("Agreement before moderation (assurance only)") in printed
    said = content(submission_of(played, 0), SubmissionContent)
    member = proved_setup(played).setup.roster.of(said.declaration.member_id)
    assert said.scorecard is not None
    assert printed.count(words(member.name)) >= len(said.scorecard.scores)


def test_the_price_evaluation_has_each_price_and_where_it_was_read(played: Walk) -> None:
    price_evaluator = proved_setup(played).setup.roster.the(Role.PRICE_EVALUATOR)
    submission = read_container(held_in(record_of(played), Kind.SUBMISSION, price_evaluator.id))
    printed = running_text(sheet(played, "price-evaluation.pdf"))
    for price in content(submission, SubmissionContent).prices:
        assert words(spoken_sum(price.amount, "GBP")) in printed
        assert words(price.source) in printed


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_is_tagged_has_bookmarks_and_carries_one_signature_public_tools_accept(
    played: Walk, name: str
) -> None:
    pdf = sheet(played, name)
    assert untagged(pdf) == []
    assert "Signature" in outline(pdf)
    assert all("log head" in page and "EXAMPLE" in page for page in texts(pdf))
    path = played.out / "reports" / name
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=False, timeout=60).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 1
    assert "Total document signed" in said


def test_a_sheet_names_the_digest_of_the_contents_it_was_made_from(played: Walk) -> None:
    submission = submission_of(played, 0)
    assert stated_contents(sheet(played, "score-sheet-1.pdf")) == submission.statement.objects[0].sha256
    assert stated_contents((played.out / "responses" / "alder" / "Quality response.pdf").read_bytes()) == ""
    with pytest.raises(FileProblem, match="not a PDF"):
        stated_contents(b"not at all")


def test_a_submission_without_its_sheet_or_with_another_is_refused_at_the_merge_with_a_sentence(played: Walk) -> None:
    setup, chair, player = proved_setup(played).setup, played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    submission = bare(played, f"submission-{player.part}", chair)
    contents, log, (pdf, pdf_type) = objects_of(submission)
    spoilt = {
        "does not carry": [contents, log],
        "not valid": [contents, log, (pdf[:-1], pdf_type)],
        "other contents": [contents, log, (sheet_stating(b"other", Role.MEMBER, signer_of(played, player)), pdf_type)],
        f"not signed by {player.person.name}": [contents, log, (sheet(played, "score-sheet-2.pdf"), pdf_type)],
    }
    recipient, forgeries = setup.roster.the(Role.CHAIR).age_recipient, []
    with played.desk(chair) as file, file.work() as uow:
        for sentence, objects in spoilt.items():
            forged = signed_again(submission, signer_of(played, player), objects=objects)
            files = [("forged.bidpack", seal(forged, [recipient]))]
            ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
            assert not ready.received
            assert sentence in ready.refused[0].message
            forgeries.append((sentence, forged))
    for sentence, forged in forgeries:
        verdict = verification.verify(forged, name="submission", reader=reader_of(chair))
        assert [sentence in check.detail for check in verdict.checks if not check.ok] == [True]


def test_a_record_whose_sheet_was_exchanged_is_not_valid_and_says_so(played: Walk) -> None:
    record, approver = record_of(played), played.the(Role.APPROVER)
    one, two = REPORTS + "score-sheet-1.pdf", REPORTS + "score-sheet-2.pdf"
    exchanged = {**record.named, one: record.named[two], two: record.named[one]}
    without = {name: body for name, body in record.named.items() if name != one}
    for named in (exchanged, without):
        forged = signed_again(record, signer_of(played, approver), named=named)
        verdict = verification.verify(forged, name="record.asice")
        assert [check.name for check in verdict.checks if not check.ok] == ["sheets"]


def test_a_record_that_leaves_out_a_package_the_report_rests_on_is_not_valid_and_says_so(played: Walk) -> None:
    """What was sent to be confirmed is asked for by nothing else: without it a change of wording would not be seen."""
    record, approver = record_of(played), played.the(Role.APPROVER)
    closed = held_in(record, Kind.MODERATION)
    rest = [
        (body, media_type)
        for body, media_type in objects_of(record)
        if body == closed or read_container(body).statement.kind is not Kind.MODERATION
    ]
    assert len(rest) < len(record.objects)
    forged = signed_again(record, signer_of(played, approver), objects=rest)
    verdict = verification.verify(forged, name="record.asice")
    assert [check.name for check in verdict.checks if not check.ok] == ["report"]
    assert "the very packages" in verdict.checks[-2].detail
