"""Signatures that public tools and the signing library accept, and that say only what was signed."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.status import SignatureCoverageLevel

from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.identity import fingerprint
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.formats.pdf.signature import Statement, appearance
from evaluator.formats.signing import rebuild_cms
from tests.formats.pdf.attacks import last_gap
from tests.formats.pdf.reading import texts, words
from tests.formats.pdf.signed import NOW, REASON, by_both, by_chair, by_one, person, sign, unsigned


def test_poppler_finds_both_signatures_valid_and_the_last_over_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(by_both())
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=False, timeout=60).stdout
    first, second = said.split("Signature #2")
    assert "Signature is Valid" in first
    assert "Not total document signed" in first
    assert "Signature is Valid" in second
    assert "Total document signed" in second
    assert "ETSI.CAdES.detached" in second
    assert "Nov 22 2026 17:30:00" in second


def test_qpdf_finds_nothing_wrong_with_a_signed_file(tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(by_both())
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False, timeout=60)
    assert checked.returncode == 0, checked.stderr
    assert "No syntax or stream encoding errors found" in checked.stdout


def test_the_library_s_own_analysis_sees_a_form_filled_in_and_no_other_change() -> None:
    first, second = PdfFileReader(BytesIO(by_both())).embedded_signatures
    for signature in (first, second):
        signature.compute_integrity_info()
    assert first.docmdp_level is MDPPerm.FILL_FORMS
    assert first.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    assert first.diff_result.modification_level is ModificationLevel.FORM_FILLING
    assert first.diff_result.changed_form_fields == {"approver"}
    assert second.coverage is SignatureCoverageLevel.ENTIRE_FILE


def test_a_document_with_one_field_is_certified_against_any_change() -> None:
    (only,) = PdfFileReader(BytesIO(by_one())).embedded_signatures
    assert only.docmdp_level is MDPPerm.NO_CHANGES


def test_signing_leaves_the_title_and_the_dates_as_they_were() -> None:
    def description(pdf: bytes) -> tuple[dict[str, str], bytes]:
        with pikepdf.open(BytesIO(pdf)) as opened:
            return {key: str(value) for key, value in opened.docinfo.items()}, opened.Root.Metadata.read_bytes()

    assert description(by_both()) == description(unsigned("chair", "approver"))


def test_the_signature_is_in_our_one_form_with_the_signer_s_certificate_only() -> None:
    start, end = last_gap(by_one())
    digits = by_one()[start:end]
    assert digits == digits.upper()
    signed = rebuild_cms(bytes.fromhex(digits.decode()).rstrip(b"\0"))
    assert signed.certificate == person("Amina Khan").certificate
    assert signed.claimed_time is None


def test_the_page_shows_who_signed_as_what_why_when_and_with_which_key() -> None:
    statement = Statement(role=Role.CHAIR, reason=REASON, now=NOW)
    (page,) = texts(appearance(233, 78, person("Gŵyn Łódź"), statement))
    key = fingerprint(person("Gŵyn Łódź").certificate)
    for said in ("Gŵyn Łódź", "Moderation chair", REASON, "22 November 2026, 5.30pm UTC (claimed by this computer)"):
        assert said in page
    assert " ".join(key[at : at + 4] for at in range(0, 16, 4)) in page


@pytest.mark.parametrize("length", [1, 60, 300])
def test_a_name_of_any_length_fits_into_the_box_whole(length: int) -> None:
    statement = Statement(role=Role.APPROVER, reason=REASON * 3, now=NOW)
    name = ("Maximiliana " * 30)[:length].strip()
    (page,) = texts(appearance(233, 78, person(name), statement))
    assert words(name) in words(page)
    assert words(REASON * 3) in words(page)


def test_a_field_that_is_not_there_cannot_be_signed() -> None:
    with pytest.raises(RuleBroken, match="no place for “approver”"):
        sign(unsigned("chair"), "approver", "Ann Approver")


def test_a_field_can_be_signed_once() -> None:
    with pytest.raises(RuleBroken, match="signed already"):
        sign(by_chair(), "chair", "Someone Else")


def test_a_signed_document_keeps_its_tags_and_names_each_field() -> None:
    with pikepdf.open(BytesIO(by_both())) as opened:
        assert bool(opened.Root.MarkInfo.Marked)
        assert [str(field.TU) for field in opened.Root.AcroForm.Fields] == [
            "Signed by the chair",
            "Signed by the approver",
        ]
        assert all("/AP" in field for field in opened.Root.AcroForm.Fields)


def test_both_signers_are_told_in_the_order_of_signing() -> None:
    signers = judge_pdf(by_both()).signers
    assert [(signer.signed.name, signer.claimed_role) for signer in signers] == [
        ("Carol Chair", "chair"),
        ("Ann Approver", "approver"),
    ]
    assert [signer.signed.claimed_time for signer in signers] == [NOW, NOW]
    assert signers[0].signed.fingerprint == fingerprint(person("Carol Chair").certificate)
