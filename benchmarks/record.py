"""A call-off's record verified, as one of the two hundred of a national record, and how that grows with the call-off.

The yardstick is what no check can do without: SHA-256 of the bytes and one signature proved for each signed package in
it. What `verify` does beyond (every roster, log, mark, total and rank worked out again) stands against it. The record's
PDFs are stand-ins, so the two questions about them are answered no at once and their time is not in the figure.
"""

from collections.abc import Iterator

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from benchmarks.measure import LONG, Row, alternate, growth, processor_seconds
from evaluator.formats import canonical
from evaluator.services.verification import verify
from tests.signed_records import SignedEvaluation, told_apart_by_price

TENDERS, QUESTIONS, CALL_OFFS = 20, 50, 200
GOAL = 2.0
ABOUT_PDFS = {"sheets", "report"}
MANIFEST = b"<ASiCManifest "  # one in each signed package


def rows() -> Iterator[Row]:
    """The row of BENCHMARKS.md, for one call-off of the national size, and the growth."""
    yield _verified(_record(TENDERS))
    yield _growth()


def _verified(record: bytes) -> Row:
    key = ec.generate_private_key(ec.SECP256R1())
    signatures = record.count(MANIFEST)
    part = record[: len(record) // signatures]
    signature = key.sign(part, ec.ECDSA(SHA256()))

    def yardstick() -> None:
        canonical.digest(record)
        for _ in range(signatures):
            key.public_key().verify(signature, part, ec.ECDSA(SHA256()))

    return alternate(
        f"verify of one of the {CALL_OFFS} records of a national record ({TENDERS} × {QUESTIONS})",
        product=lambda: _require_valid(record),
        yardstick=yardstick,
        goal=GOAL,
        pairs=LONG,
    )


def _growth() -> Row:
    """From a quarter to the whole of the call-off's tenders."""
    records = {size: _record(size) for size in (TENDERS // 4, TENDERS // 2, TENDERS)}
    return growth(
        "growth of verify from ¼ to 1 of the tenders (slope)",
        sizes=list(records),
        seconds=lambda size: min(processor_seconds(lambda: _require_valid(records[size])) for _ in range(3)),
    )


def _require_valid(record: bytes) -> None:
    verdict = verify(record, name="record.asice")
    assert {check.name for check in verdict.checks if not check.ok} <= ABOUT_PDFS, verdict.checks


def _record(tenders: int) -> bytes:
    return SignedEvaluation(document=told_apart_by_price(tenders=tenders, questions=QUESTIONS), seed=1).record()
