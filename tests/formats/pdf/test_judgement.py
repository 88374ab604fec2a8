"""`verify` on PDFs: what is whole is valid; any changed byte, appended section or hostile file is not."""

import random
import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import SuspiciousModification
from pyhanko.sign.fields import MDPPerm

from evaluator.domain.panel import Role
from evaluator.domain.verification import IdentityKnown
from evaluator.errors import FileProblem
from evaluator.formats.pdf.embedded import EmbeddedSignature
from evaluator.formats.pdf.judgement import PdfJudgement, judge_pdf
from evaluator.formats.pdf.revisions import Revision
from tests.formats.pdf.attacks import CHANGES, appended, hidden_then_shown, last_gap, source_of
from tests.formats.pdf.signed import (
    by_both,
    by_chair,
    by_one,
    certified_late,
    end_of_first,
    sign,
    sign_elsewhere,
    time_stamped,
    unsigned,
    with_empty_field,
)

SAMPLED_FLIPS = 200


def failed(judgement: PdfJudgement) -> str:
    """What the first check that does not hold says."""
    return next((check.detail for check in judgement.checks if not check.ok), "")


@pytest.mark.parametrize("signed", [by_one, by_chair, by_both])
def test_what_we_signed_is_valid(signed: Callable[[], bytes]) -> None:
    judged = judge_pdf(signed())
    assert judged.valid, failed(judged)
    assert {check.name for check in judged.checks} >= {"readable", "signed", "signature 1", "whole file", "unchanged"}


def test_the_verdict_names_what_the_asker_knows_of_each_signer() -> None:
    verdict = judge_pdf(by_both()).verdict(
        lambda signer: IdentityKnown.CERTIFIED if signer.field == "chair" else IdentityKnown.UNKNOWN
    )
    assert verdict.kind == "pdf"
    assert [(one.role, one.identity.value) for one in verdict.signatures] == [
        ("chair", "certified"),
        ("approver", "unknown"),
    ]


def test_an_unsigned_document_is_not_valid_and_says_so() -> None:
    judged = judge_pdf(unsigned("chair"))
    assert not judged.valid
    assert failed(judged) == "There is no signature in this file."
    assert judge_pdf(unsigned()).checks == judged.checks


def _positions(pdf: bytes) -> list[int]:
    """Positions all over the file, and more of them in the last signature itself."""
    chance = random.Random(7)
    start, end = last_gap(pdf)
    length = 2 * 1300  # digits of the signature; then the padding
    return [
        *chance.sample(range(len(pdf)), SAMPLED_FLIPS // 2),
        *chance.sample(range(start - 1, start + length), SAMPLED_FLIPS // 4),
        *chance.sample(range(start + length, end + 1), SAMPLED_FLIPS // 4),
    ]


@pytest.mark.parametrize("signed", [by_one, by_both])
def test_a_changed_bit_anywhere_is_found(signed: Callable[[], bytes]) -> None:
    pdf = signed()
    for position in _positions(pdf):
        changed = bytearray(pdf)
        changed[position] ^= 1 << position % 8
        assert not judge_pdf(bytes(changed)).valid, position


@pytest.mark.parametrize("more", [b"\n", b" ", b"\0", b"%%EOF\n", b"%PDF-1.7\n"])
def test_bytes_after_the_end_are_found(more: bytes) -> None:
    assert (
        "does not cover the whole file: " in failed(judge_pdf(by_both() + more))
        or not judge_pdf(by_both() + more).valid
    )
    assert not judge_pdf(by_one() + more).valid


def test_a_file_cut_short_anywhere_is_not_valid() -> None:
    pdf = by_both()
    chance = random.Random(11)
    for length in [0, 1, 8, 100, end_of_first(pdf) - 1, len(pdf) - 1, *chance.sample(range(len(pdf)), 40)]:
        if length != end_of_first(pdf):
            assert not judge_pdf(pdf[:length]).valid, length


def test_cutting_back_to_the_first_signature_gives_the_document_of_one_signer() -> None:
    judged = judge_pdf(by_both()[: end_of_first(by_both())])
    assert judged.valid
    assert [signer.claimed_role for signer in judged.signers] == ["chair"]


@pytest.mark.parametrize("signed", [by_one, by_chair, by_both])
@pytest.mark.parametrize("change", CHANGES)
def test_a_section_appended_after_signing_is_found(change: str, signed: Callable[[], bytes]) -> None:
    assert not judge_pdf(CHANGES[change](signed())).valid


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_between_two_signatures_is_found_though_the_last_covers_all(change: str) -> None:
    changed = CHANGES[change](by_chair())
    if change == "no_form":
        assert not judge_pdf(changed).valid
        return
    judged = judge_pdf(sign(changed, "approver", "Ann Approver", Role.APPROVER))
    assert not judged.valid
    assert [check.name for check in judged.checks if not check.ok] == ["unchanged"]


def test_content_hidden_before_signing_and_brought_forward_later_is_found() -> None:
    prepare, show = hidden_then_shown()
    signed = sign(prepare(unsigned("chair", "approver")), "chair", "Carol Chair")
    assert judge_pdf(signed).valid
    judged = judge_pdf(sign(show(signed), "approver", "Ann Approver", Role.APPROVER))
    assert [check.name for check in judged.checks if not check.ok] == ["unchanged"]


def test_the_signing_library_refuses_the_same_changes_where_it_looks_for_them() -> None:
    """An independent judge. It lets signers bring titles up to date and put the same catalogue in another place."""
    for name, change in CHANGES.items():
        if name in {"no_form", "new_title", "new_metadata", "unreadable_metadata", "another_catalogue"}:
            continue
        pdf = sign(change(by_chair()), "approver", "Ann Approver", Role.APPROVER)
        first = PdfFileReader(BytesIO(pdf), strict=False).embedded_signatures[0]
        first.compute_integrity_info()
        assert isinstance(first.diff_result, SuspiciousModification), name


def test_digits_in_small_letters_and_other_spellings_of_the_signature_are_found() -> None:
    for pdf in (by_one(), by_both()):
        start, end = last_gap(pdf)
        digits = pdf[start:end]
        for spelt in (
            digits.lower(),
            digits[:-2] + b"01",
            digits[:-1] + b" ",
            digits[:-1] + b">",
            b" " + digits[:-1],
            digits.replace(b"A", b"a", 1),
        ):
            assert not judge_pdf(pdf[:start] + spelt + pdf[end:]).valid


def test_a_signature_copied_to_another_document_is_found() -> None:
    one, other = by_one(), sign(unsigned("member", pages=3), "member", "Amina Khan", Role.MEMBER)
    (start, end), (other_start, other_end) = last_gap(one), last_gap(other)
    forged = other[:other_start] + one[start:end] + other[other_end:]
    assert not judge_pdf(forged).valid


def test_a_signature_taken_out_is_found() -> None:
    start, end = last_gap(by_one())
    emptied = by_one()[:start] + b"0" * (end - start) + by_one()[end:]
    assert failed(judge_pdf(emptied))
    number, widget = source_of(by_one(), lambda opened: opened.Root.AcroForm.Fields[0])
    unfilled = appended(by_one(), {number: re.sub(rb"/V \d+ 0 R", b"", widget)})
    assert failed(judge_pdf(unfilled)) == "There is no signature in this file."


def test_ranges_that_leave_out_more_than_the_signature_are_found() -> None:
    start, end = last_gap(by_one())
    ranges = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]( *)", by_one())
    assert ranges
    for first, second in ((start - 1, end + 2), (start - 2, end + 1), (start, end + 1), (start - 1, end)):
        spelt = b"/ByteRange [0 %d %d %d]" % (first, second, len(by_one()) - second)
        padded = spelt.ljust(len(ranges.group()))
        forged = by_one().replace(ranges.group(), padded)
        assert len(forged) == len(by_one())
        assert not judge_pdf(forged).valid


def test_a_stranger_may_sign_in_the_free_field_and_stays_unknown() -> None:
    judged = judge_pdf(sign(by_chair(), "approver", "Mallory", Role.APPROVER))
    assert judged.valid
    assert judged.verdict().signatures[1].identity is IdentityKnown.UNKNOWN


def test_a_second_signature_on_a_document_for_one_signer_breaks_its_certification() -> None:
    judged = judge_pdf(sign(with_empty_field(by_one(), "Extra"), "Extra", "Mallory"))
    assert failed(judged) == "The first signature allows no change, and another signature was added."


def test_an_empty_field_made_to_look_signed_is_a_change() -> None:
    signed = sign(unsigned("chair", "approver", "lead"), "chair", "Carol Chair")
    number, widget = source_of(signed, lambda opened: opened.Root.AcroForm.Fields[1])
    with pikepdf.open(BytesIO(signed)) as opened:
        drawn = opened.Root.AcroForm.Fields[0].AP.N.objgen[0]
    faked = appended(signed, {number: widget.rstrip().removesuffix(b">>") + b"/AP<</N %d 0 R>>>>" % drawn})
    judged = judge_pdf(sign(faked, "lead", "Lena Lead", Role.LEAD))
    assert [check.name for check in judged.checks if not check.ok] == ["unchanged"]


def test_a_new_visible_field_in_our_document_is_a_change() -> None:
    judged = judge_pdf(sign_elsewhere(by_both(), field="Extra", box=(0, 0, 600, 800)))
    assert [check.name for check in judged.checks if not check.ok] == ["unchanged"]


@pytest.mark.parametrize("kind", ["rsa", "rsa-pss", "ec", "ed25519"])
def test_a_document_signed_by_other_software_is_valid_and_its_signer_unknown(kind: str) -> None:
    digest = "sha512" if kind == "ed25519" else "sha256"
    judged = judge_pdf(sign_elsewhere(unsigned(), kind=kind, digest=digest))
    assert judged.valid, failed(judged)
    (signature,) = judged.verdict().signatures
    assert (signature.name, signature.role, signature.identity.value) == ("Foreign Fred", None, "unknown")
    assert signature.claimed_time is not None


def test_later_signatures_of_other_software_are_no_change() -> None:
    pdf = unsigned()
    for number, kind in enumerate(("rsa", "ec", "ed25519")):
        pdf = sign_elsewhere(
            pdf, kind=kind, field=f"Signature{number}", digest="sha512", box=(50, 50 + 60 * number, 200, 100)
        )
        judged = judge_pdf(pdf)
        assert judged.valid, failed(judged)
    assert len(judge_pdf(pdf).signers) == 3


def test_fields_made_before_are_filled_by_other_software_without_being_a_change() -> None:
    pdf = with_empty_field(with_empty_field(unsigned(), "one"), "two")
    pdf = sign_elsewhere(pdf, field="one", certify=MDPPerm.FILL_FORMS)
    pdf = sign_elsewhere(pdf, field="two", kind="ec")
    judged = judge_pdf(pdf)
    assert judged.valid, failed(judged)


def test_an_invisible_signature_and_a_time_stamp_may_follow_a_certification() -> None:
    certified = sign_elsewhere(unsigned(), certify=MDPPerm.FILL_FORMS)
    followed = judge_pdf(sign_elsewhere(certified, field="Second"))
    assert followed.valid, failed(followed)
    stamped = judge_pdf(time_stamped(certified))
    assert stamped.valid, failed(stamped)
    visible = judge_pdf(sign_elsewhere(certified, field="Seen", box=(0, 0, 600, 800)))
    assert [check.name for check in visible.checks if not check.ok] == ["unchanged"]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_between_signatures_of_other_software_is_found(change: str) -> None:
    signed = sign_elsewhere(with_empty_field(unsigned(), "first"), field="first")
    assert judge_pdf(signed).valid
    assert not judge_pdf(CHANGES[change](signed)).valid
    if change not in {"no_form", "unreadable_metadata"}:  # which the other software will not sign
        judged = judge_pdf(sign_elsewhere(CHANGES[change](signed), field="later"))
        assert [check.name for check in judged.checks if not check.ok] == ["unchanged"]


def test_bits_changed_in_what_other_software_signed_are_found() -> None:
    pdf = sign_elsewhere(unsigned())
    start, end = last_gap(pdf)
    for position in random.Random(5).sample([*range(start - 1), *range(end + 1, len(pdf))], 60):
        changed = bytearray(pdf)
        changed[position] ^= 1
        assert not judge_pdf(bytes(changed)).valid, position


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signature_of_other_software_that_its_key_did_not_make_is_refused(kind: str) -> None:
    pdf = sign_elsewhere(unsigned(), kind=kind)
    start, end = last_gap(pdf)
    last = start + len(pdf[start:end].rstrip(b"0")) - 1
    changed = pdf[:last] + (b"1" if pdf[last : last + 1] == b"7" else b"7") + pdf[last + 1 :]
    assert failed(judge_pdf(changed)) == "The signature is wrong: it was not made by the key in its certificate."


def test_a_signature_read_from_another_place_than_the_one_left_out_is_refused() -> None:
    start, _ = last_gap(by_one())
    revision = Revision(by_one())
    (field,) = revision.fields
    assert field.value is not None
    elsewhere = by_one()[: start + 40] + b"00" + by_one()[start + 42 :]
    with pytest.raises(FileProblem, match="does not lie in the place it leaves out"):
        EmbeddedSignature(field, field.value, elsewhere)


@pytest.mark.parametrize(("kind", "digest"), [("rsa", "sha1"), ("rsa", "md5"), ("rsa-short", "sha256")])
def test_algorithms_and_keys_that_are_no_longer_safe_are_refused(kind: str, digest: str) -> None:
    judged = judge_pdf(sign_elsewhere(unsigned(), kind=kind, digest=digest))
    assert failed(judged) == "The signature was made with an algorithm or a key that is no longer safe."


def test_a_later_signature_that_claims_to_certify_is_refused() -> None:
    signed = sign_elsewhere(with_empty_field(unsigned(), "two"), field="one")
    judged = judge_pdf(certified_late(signed, "two"))
    assert failed(judged) == "A later signature claims to certify the document, which only the first may."
    assert judge_pdf(certified_late(with_empty_field(unsigned(), "two"), "two")).valid


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty."),
        (b"hello", "The file is not a PDF."),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"\xff" * 500, "damaged"),
        (b"\0" * 4096, "The file is not a PDF."),
        (b"%PDF-1.7\n" + b"[" * 100_000, "damaged"),
        (b"%PDF-1.7\ntrailer<</Root 1 0 R>>startxref\n0\n%%EOF", "damaged"),
    ],
)
def test_what_is_no_pdf_gets_a_verdict_and_no_error(data: bytes, said: str) -> None:
    judged = judge_pdf(data)
    assert not judged.valid
    assert said in failed(judged)


def test_an_encrypted_file_is_refused_with_the_reason() -> None:
    for password in ("", "secret"):
        written = BytesIO()
        with pikepdf.open(BytesIO(unsigned("chair"))) as opened:
            opened.save(written, encryption=pikepdf.Encryption(owner="owner", user=password))
        assert "encrypted" in failed(judge_pdf(written.getvalue()))


def test_a_file_larger_than_the_limit_is_refused_before_it_is_read() -> None:
    assert failed(judge_pdf(b"%PDF-1.7\n" + bytes(200 * 1024 * 1024))) == "The file is larger than 200 MiB."


def test_a_stream_that_unpacks_without_end_gets_a_verdict() -> None:
    bomb = zlib.compress(bytes(64 * 1024 * 1024))
    source = b"<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(bomb), bomb)
    number, root = source_of(unsigned("chair"), lambda opened: opened.Root)
    with pikepdf.open(BytesIO(unsigned("chair"))) as opened:
        holder = int(opened.trailer.Size)
    pdf = appended(unsigned("chair"), {0: source})
    rows = struct.pack(">BIH", 2, holder, 0)
    keys = b"/Type/XRef/W[1 4 2]/Index[%d 1]/Size %d/Root %d 0 R/Prev %d" % (
        number,
        holder + 1,
        number,
        int(pdf[pdf.rindex(b"startxref") :].split()[1]),
    )
    bombed = pdf + b"%d 0 obj\n<<%b/Length 7>>\nstream\n%b\nendstream\nendobj\n" % (holder + 1, keys, rows)
    bombed += b"startxref\n%d\n%%%%EOF\n" % len(pdf)
    assert root
    assert "damaged" in failed(judge_pdf(bombed))


def test_a_form_that_leads_into_itself_comes_to_an_end() -> None:
    number, root = source_of(unsigned("chair"), lambda opened: opened.Root)
    with pikepdf.open(BytesIO(unsigned("chair"))) as opened:
        new = int(opened.trailer.Size)
    form = b"/AcroForm<</Fields[%d 0 R]>>" % new
    looped = appended(
        unsigned("chair"),
        {number: re.sub(rb"/AcroForm <<.*?>>", form, root), 0: b"<</FT/Sig/T(a)/Kids[%d 0 R]>>" % new},
    )
    assert failed(judge_pdf(looped)) == "There is no signature in this file."


@pytest.mark.parametrize(
    "value",
    [
        b"<<>>",
        b"<</Type/Sig>>",
        b"<</SubFilter/ETSI.CAdES.detached>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 1]>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3 4]>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 -1 2 3]>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 (a) 2 3]>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 99999999999999999999 2 3]>>",
        b"<</SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents 5>>",
        b"<</SubFilter(text)/ByteRange[0 10 20 30]/Contents<30>>>",
        b"<</SubFilter/adbe.x509.rsa_sha1/ByteRange[0 10 20 30]/Contents<30>>>",
    ],
)
def test_a_signature_that_is_no_signature_gets_a_verdict(value: bytes) -> None:
    number, widget = source_of(unsigned("chair"), lambda opened: opened.Root.AcroForm.Fields[0])
    pdf = appended(unsigned("chair"), {number: widget.rstrip().removesuffix(b">>") + b"/V " + value + b">>"})
    judged = judge_pdf(pdf)
    assert not judged.valid
    assert failed(judged)


@settings(max_examples=150, deadline=None)
@given(contents=st.one_of(st.binary(max_size=200), st.binary(max_size=400).map(lambda rest: b"0\x82\x01\x00" + rest)))
def test_any_bytes_in_place_of_a_signature_get_a_verdict(contents: bytes) -> None:
    for signed in (by_one(), FOREIGN):
        start, end = last_gap(signed)
        digits = contents.hex().upper().encode().ljust(end - start, b"0")
        assert not judge_pdf(signed[:start] + digits + signed[end:]).valid


FOREIGN = sign_elsewhere(unsigned())


@settings(max_examples=120, deadline=None)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=4))
def test_a_file_with_anything_written_into_it_gets_a_verdict(cuts: list[tuple[float, bytes]]) -> None:
    pdf = FOREIGN
    for place, bytes_ in cuts:
        at = int(place * len(pdf))
        pdf = pdf[:at] + bytes_ + pdf[at + len(bytes_) :]
    judged = judge_pdf(pdf)
    assert judged.valid == (pdf == FOREIGN) or _in_gap_only(pdf)


def _in_gap_only(pdf: bytes) -> bool:
    """What lies in the signature itself may be spelt otherwise by other software; ours may not."""
    start, end = last_gap(FOREIGN)
    return pdf[: start - 1] == FOREIGN[: start - 1] and pdf[end + 1 :] == FOREIGN[end + 1 :]
