"""Registering tenders and their documents: limits, names, sealed prices, and nothing after the set-up is issued."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pikepdf
import pytest

from evaluator.demo.cast import COMPARED
from evaluator.demo.walk import Walk
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Supplier, Tender
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.kinds import DOCUMENT_LIMIT, looks_like_package
from evaluator.formats.manifest import read_manifest, write_manifest
from evaluator.formats.package import unseal
from evaluator.formats.price_file import open_price_file
from evaluator.services import panel, profile, tender_files, tenders
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


@pytest.fixture
def begun(played: Walk, tmp_path: Path) -> Iterator[EvaluationFile]:
    """The lead's file of a new evaluation with one tender, before the panel is enrolled."""
    signing, evaluation_id = played.the(Role.LEAD).signing, uuid4()
    lead = replace(signing, profile=replace(signing.profile, folder=tmp_path))
    evaluation = replace(played.evaluation(), id=str(evaluation_id))
    profile.begin_evaluation(lead, evaluation, job_title="Procurement lead", now=NOW, member_id=uuid4())
    with profile.open_evaluation(lead.profile, evaluation_id) as file:
        with file.work() as uow:
            register(uow)
        yield file


def register(uow: UnitOfWork, tender_id: str = "alder") -> None:
    tenders.register_tender(
        uow,
        supplier=Supplier(id=tender_id, name=f"EXAMPLE {tender_id} Ltd"),
        tender=Tender(id=tender_id, supplier_id=tender_id, received_at=NOW),
        now=NOW,
    )


def add(uow: UnitOfWork, name: str = "Quality.pdf", body: bytes = b"%PDF-1.7", *, priced: bool = False) -> str:
    document = tenders.add_document(uow, tender_id="alder", name=name, body=body, priced=priced, now=NOW)
    return document.name


def enrol_price_evaluator(played: Walk, file: EvaluationFile) -> None:
    player, lead = played.the(Role.PRICE_EVALUATOR), played.the(Role.LEAD)
    with file.work() as uow:
        newcomer = Newcomer(
            member_id=uuid4(),
            card=profile.card_bytes(player.signing.profile.folder),
            job_title="Price evaluator",
            roles=(Role.PRICE_EVALUATOR,),
            compared=COMPARED,
        )
        panel.enrol(uow, newcomer, certifying_key=profile.certifying_key(lead.signing, file), now=NOW)


@contextmanager
def changes_nothing(uow: UnitOfWork) -> Iterator[None]:
    before = (uow.audit.last(), uow.documents.digests())
    yield
    assert (uow.audit.last(), uow.documents.digests()) == before


def test_a_document_is_kept_under_its_digest_with_its_kind_by_ending(begun: EvaluationFile) -> None:
    with begun.work() as uow:
        for name, media_type in (
            ("Quality.pdf", "application/pdf"),
            ("QUALITY.PDF", "application/pdf"),
            ("photo.jpeg", "image/jpeg"),
            ("run.exe", "application/octet-stream"),
            ("pdf", "application/octet-stream"),
        ):
            document = tenders.add_document(
                uow, tender_id="alder", name=name, body=name.encode(), priced=False, now=NOW
            )
            assert document.media_type == media_type
            assert document.sha256 == canonical.digest(name.encode())
            assert uow.documents.body(document.sha256) == name.encode()


def test_the_name_of_a_document_is_shown_as_what_it_is(begun: EvaluationFile) -> None:
    with begun.work() as uow:
        assert add(uow, "Bid\u202efdp.exe", b"1") == "Bid⟨U+202E⟩fdp.exe"
        assert add(uow, "../../../etc/passwd", b"2") == "passwd"
        assert add(uow, "..\\..\\boot.ini", b"3") == "boot.ini"
        for name in ("", "..", "folder/", "a" * 301):
            with changes_nothing(uow), pytest.raises(RuleBroken):
                add(uow, name, b"4")


def test_a_document_that_is_empty_or_larger_than_200_mib_is_refused_by_name(begun: EvaluationFile) -> None:
    with begun.work() as uow, changes_nothing(uow):
        with pytest.raises(FileProblem, match=r"Quality\.pdf is empty"):
            add(uow, body=b"")
        with pytest.raises(FileProblem, match=r"Quality\.pdf is larger than the 200 MiB"):
            add(uow, body=bytes(DOCUMENT_LIMIT + 1))


def test_a_price_document_is_sealed_at_once_to_the_price_evaluator(played: Walk, begun: EvaluationFile) -> None:
    with begun.work() as uow, changes_nothing(uow), pytest.raises(RuleBroken, match="price evaluator"):
        add(uow, "Prices.pdf", b"123.45", priced=True)
    enrol_price_evaluator(played, begun)
    with begun.work() as uow:
        document = tenders.add_document(uow, tender_id="alder", name="Prices.pdf", body=b"123.45", priced=True, now=NOW)
        assert document.sealed_sha256 is not None
        kept = uow.documents.body(document.sealed_sha256)
        assert set(uow.documents.digests()) == {document.sealed_sha256}
    assert looks_like_package(kept)
    assert b"123.45" not in kept
    price_key = played.the(Role.PRICE_EVALUATOR).age_identity.decode()
    opened, opening = open_price_file(kept, age_identity=price_key, commitment=document.sha256, name=document.name)
    assert opened == b"123.45"
    assert opening.sha256 == canonical.digest(b"123.45")
    with pytest.raises(FileProblem):
        unseal(kept, played.the(Role.LEAD).age_identity.decode())
    with pytest.raises(FileProblem, match=r"Prices\.pdf is not the document that was registered"):
        open_price_file(kept, age_identity=price_key, commitment=opening.sha256, name=document.name)


def test_a_price_file_is_in_the_list_of_hashes_and_in_no_tender_twice(played: Walk, begun: EvaluationFile) -> None:
    enrol_price_evaluator(played, begun)
    with begun.work() as uow:
        add(uow, "Prices.pdf", b"123.45", priced=True)
        for name, priced in (("Prices again.pdf", True), ("Method.pdf", False)):
            with changes_nothing(uow), pytest.raises(RuleBroken, match="among this tender's documents already"):
                add(uow, name, b"123.45", priced=priced)
        listed = read_manifest(tenders.manifest_of(uow))
        (held,) = uow.documents.all()
    assert listed == {"EXAMPLE alder Ltd/Prices.pdf": canonical.digest(b"123.45")}
    assert held.sha256 != canonical.digest(b"123.45")


def test_a_tender_is_registered_once_and_a_document_only_with_its_tender(begun: EvaluationFile) -> None:
    with pytest.raises(RuleBroken), begun.work() as uow:
        register(uow)
    with begun.work() as uow:
        add(uow, "one.pdf", b"1")
        with changes_nothing(uow), pytest.raises(RuleBroken, match="There is no tender nobody"):
            tenders.add_document(uow, tender_id="nobody", name="a.pdf", body=b"1", priced=False, now=NOW)
        with changes_nothing(uow), pytest.raises(RuleBroken, match="already"):
            add(uow, "two.pdf", b"1")


def test_nothing_is_registered_once_the_set_up_is_issued(played: Walk) -> None:
    with played.desk(played.the(Role.LEAD)) as file, file.work() as uow, changes_nothing(uow):
        with pytest.raises(RuleBroken, match="issued already"):
            register(uow, "late")
        with pytest.raises(RuleBroken, match="issued already"):
            add(uow)


def pages(count: int) -> bytes:
    made = pikepdf.new()
    for _ in range(count):
        made.add_blank_page()
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_what_the_lead_should_know_of_a_document_is_said_before_it_is_kept() -> None:
    assert tender_files.concerns("Quality.pdf", pages(2)) == ()
    [word] = tender_files.concerns("Quality.docx", b"words")
    assert "Convert it to PDF" in word
    [broken] = tender_files.concerns("Quality.pdf", b"%PDF-1.7 and nothing more")
    assert broken.startswith("Quality.pdf cannot be shown to the panel")
    [same] = tender_files.concerns("quality.PDF", pages(1), others=["Quality.pdf"])
    assert "already" in same
    [other] = tender_files.concerns("run.exe", b"MZ")
    assert "not shown" in other
    odd, _ = tender_files.concerns("Bid\u202efdp.exe", b"MZ")
    assert "⟨U+…⟩" in odd


def test_a_pdf_of_more_than_2_000_pages_is_refused_by_name() -> None:
    assert tender_files.concerns("Long.pdf", pages(2_000)) == ()
    with pytest.raises(FileProblem, match=r"Long\.pdf is too long\. .*2,001 pages; 2,000 is the limit"):
        tender_files.concerns("Long.pdf", pages(2_001))


def test_a_folder_is_compared_with_its_list_of_hashes(begun: EvaluationFile, tmp_path: Path) -> None:
    folder = tmp_path / "handed over"
    (folder / "annex").mkdir(parents=True)
    (folder / "one.pdf").write_bytes(b"1")
    (folder / "annex" / "two.pdf").write_bytes(b"2")
    (folder / "link.pdf").symlink_to("/etc/passwd")
    assert tender_files.differences_from_manifest(folder) is None
    names = ("annex/two.pdf", "one.pdf")
    assert [path.relative_to(folder).as_posix() for path in tender_files.files_in(folder)] == [*names]
    digests = {name: canonical.digest((folder / name).read_bytes()) for name in names}
    (folder / "SHA256SUMS").write_bytes(write_manifest(digests))
    assert tender_files.differences_from_manifest(folder) == ()
    (folder / "one.pdf").write_bytes(b"one")
    assert tender_files.differences_from_manifest(folder) == ("one.pdf has another SHA-256 than the list says.",)


def test_the_list_of_what_is_registered_names_each_document_with_its_hash(begun: EvaluationFile) -> None:
    with begun.work() as uow:
        add(uow, "Quality.pdf", b"quality")
        listed = read_manifest(tenders.manifest_of(uow))
    assert listed == {"EXAMPLE alder Ltd/Quality.pdf": canonical.digest(b"quality")}


def decide(uow: UnitOfWork, *, accepted: bool, reason: str = "The portal was open and worked.") -> None:
    tenders.decide_late(
        uow,
        tender_id="alder",
        accepted=accepted,
        reason=reason,
        now=NOW,
    )


def test_a_late_tender_is_decided_with_a_reason_and_every_decision_stays(begun: EvaluationFile) -> None:
    with begun.work() as uow:
        tenders.close_tenders(uow, due=NOW, now=NOW)
        with pytest.raises(RuleBroken, match="not late"):
            decide(uow, accepted=False)
        tenders.close_tenders(uow, due=NOW - timedelta(minutes=5), now=NOW)
        [waiting] = tenders.registered(uow)
        assert (waiting.late, waiting.waits) == (True, True)
        with changes_nothing(uow), pytest.raises(RuleBroken, match="has no reason"):
            decide(uow, accepted=False, reason="x")
        decide(uow, accepted=True)
        assert [tender.id for tender in uow.tenders.tenders()] == ["alder"]
        decide(uow, accepted=False)
        [refused] = tenders.registered(uow)
        assert refused.decision is not None
        assert refused.decision.decision == "refused"
        assert (uow.tenders.tenders(), uow.tenders.suppliers()) == ((), ())
        assert [one.accepted for one in uow.tenders.late()] == [False]
        assert b"late tender refused" in uow.audit.entries()[-1]


def test_where_suppliers_write_to_the_authority_is_recorded_checked_and_stands_in_the_set_up(
    begun: EvaluationFile,
) -> None:
    with begun.work() as uow:
        tenders.write_to(uow, email=" bids@trust.example ", now=NOW)
        assert tenders.register(uow).authority_email == "bids@trust.example"
        assert uow.evaluations.held().evaluation.authority_email == "bids@trust.example"
        with changes_nothing(uow), pytest.raises(RuleBroken, match="not an e-mail address"):
            tenders.write_to(uow, email="the procurement team", now=NOW)


def test_what_is_known_of_a_supplier_is_put_right_until_the_set_up_is_issued(
    played: Walk, begun: EvaluationFile
) -> None:
    right = Supplier(id="alder", name="EXAMPLE Alder Ltd", address="1 Quay", email="bids@example.org")
    with begun.work() as uow:
        tenders.correct_supplier(uow, supplier=right, now=NOW)
        assert tenders.registered(uow)[0].supplier == right
        with changes_nothing(uow), pytest.raises(RuleBroken, match="not an e-mail address"):
            tenders.correct_supplier(uow, supplier=replace(right, email="nowhere"), now=NOW)
    with played.desk(played.the(Role.LEAD)) as file, file.work() as uow, pytest.raises(RuleBroken, match="issued"):
        tenders.correct_supplier(uow, supplier=right, now=NOW)
