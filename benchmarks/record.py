"""A call-off's record verified, as one of the two hundred of a national record, and how that grows with the call-off.

The yardstick is what no check can do without: SHA-256 of the bytes and one signature proved for each signed package in
it. What `verify` does beyond (every roster, log, mark, total and rank worked out again) stands against it. The record's
PDFs are stand-ins, so the two questions about them are answered no at once and their time is not in the figure.
"""

import math
import time
from collections.abc import Iterator
from decimal import Decimal

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from benchmarks.measure import LONG, Row, alternate
from evaluator.formats import canonical
from evaluator.services.verification import verify
from tests.signed_records import SignedEvaluation

TENDERS, QUESTIONS, CALL_OFFS = 20, 50, 200
GOAL, GOAL_SLOPE = 2.0, 1.1
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
    """The slope on log-log axes from a quarter to the whole of the call-off's tenders."""
    sizes = [TENDERS // 4, TENDERS // 2, TENDERS]
    times = [min(_seconds(record) for _ in range(3)) for record in map(_record, sizes)]
    slope = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
    return Row(
        name="growth of verify from ¼ to 1 of the tenders (slope)",
        product=times[-1],
        yardstick=times[0],
        ratio=slope,
        goal=GOAL_SLOPE,
        void=False,
    )


def _seconds(record: bytes) -> float:
    begun = time.process_time()
    _require_valid(record)
    return time.process_time() - begun


def _require_valid(record: bytes) -> None:
    verdict = verify(record, name="record.asice")
    assert {check.name for check in verdict.checks if not check.ok} <= ABOUT_PDFS, verdict.checks


def _record(tenders: int) -> bytes:
    """A signed record of so many tenders, all of them told apart by price."""
    weight = str(Decimal(60) / QUESTIONS)
    document = {
        "format": "bid-evaluator/award-input",
        "version": 1,
        "title": "EXAMPLE call-off",
        "currency": "GBP",
        "method": "weighted_sum",
        "scales": {"0-5": {"points": ["0", "1", "2", "3", "4", "5"]}},
        "criteria": [
            *({"id": f"Q{at}", "title": f"Question {at}", "weight": weight, "scale": "0-5"} for at in range(QUESTIONS)),
            {"id": "P", "title": "Price", "weight": "40", "price": {"formula": "lowest_over_price"}},
        ],
        "tenders": [
            {
                "id": f"T{tender:02}",
                "supplier": f"EXAMPLE Supplier {tender:02} Ltd",
                "points": {f"Q{at}": str((tender * 7 + at * 3) % 6) for at in range(QUESTIONS)},
                "prices": {"P": str(100_000 + 37 * tender)},
            }
            for tender in range(tenders)
        ],
    }
    return SignedEvaluation(document=document, seed=1).record()
