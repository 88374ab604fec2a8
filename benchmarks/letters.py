"""150 signed letters to suppliers, each judged after it is written, against as many renders and plain signatures.

The yardstick draws each letter's pages from the same layout and signs them with the PDF library alone, its signer
loaded once and its place reserved: no field of ours, no appearance, nothing worked out or verified.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from io import BytesIO

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator.registry import CertificateStore, SimpleCertificateStore

from benchmarks.measure import LONG, Row, alternate
from evaluator.domain.letter import letters
from evaluator.domain.letter_parts import Days
from evaluator.domain.panel import Role
from evaluator.domain.worked_out import WorkedOut
from evaluator.formats.award_again import worked_out
from evaluator.formats.certificates import Person, self_signed
from evaluator.formats.container import read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.formats.pdf.letter import SIGNER, letter_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.report import CheckedReport
from evaluator.formats.signing import Signer, load_private_key, new_private_key, private_key_bytes
from tests.signed_records import SignedEvaluation, told_apart_by_price

TENDERS, QUESTIONS = 150, 12
NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
DAYS = Days(sent_on=date(2026, 11, 23), published_on=date(2026, 11, 23), standstill_ends=date(2026, 12, 3))
REASON = "This letter follows from the record."
LOG_HEAD = "a" * 64
RESERVED = 16_384  # hexadecimal digits


def rows() -> Iterator[Row]:
    """Measure the row of BENCHMARKS.md."""
    worked = _award()
    key = load_private_key(new_private_key())
    person = Person(name="Example Approver", organisation="Example ICB", age_recipient="age1example")
    signer = Signer(certificate=self_signed(person, key, now=NOW), private_key=key)
    written = letters(worked, days=DAYS)

    def product() -> None:
        for letter in letters(worked, days=DAYS):
            pdf = letter_pdf(letter, log_head=LOG_HEAD)
            signed = sign_pdf(pdf, role=Role.APPROVER, reason=REASON, signer=signer, now=NOW)
            if not judge_pdf(signed).valid:
                raise AssertionError(letter.file_name)

    metadata = PdfSignatureMetadata(field_name=SIGNER, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    plain = PdfSigner(metadata, signer=_of_the_library(signer))

    def yardstick() -> None:
        for letter in written:
            writer = IncrementalPdfFileWriter(BytesIO(letter_pdf(letter, log_head=LOG_HEAD)))
            plain.sign_pdf(writer, bytes_reserved=RESERVED)

    name = f"{TENDERS} letters on {QUESTIONS} questions, signed and verified"
    yield alternate(name, product=product, yardstick=yardstick, goal=1.3, pairs=LONG)


def _of_the_library(signer: Signer) -> SimpleSigner:
    empty_store: Callable[[], CertificateStore] = SimpleCertificateStore
    return SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(signer.certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private_key_bytes(signer.private_key)),
        cert_registry=empty_store(),
    )


def _award() -> WorkedOut:
    """An award of that size from signed packages; their PDFs are stand-ins, which no letter is written from."""
    document = told_apart_by_price(tenders=TENDERS, questions=QUESTIONS)
    record = read_container(SignedEvaluation(document=document, seed=1).record())
    evidence = read_evidence(tuple(record.objects.values()))
    return worked_out(
        CheckedReport(
            evidence=evidence,
            containers=(),
            award_input=evidence.award_input_file,
            award_result=b"",
            award_report=b"",
            conflict_register=b"",
            on_record=(),
            replaces=None,
        )
    )
