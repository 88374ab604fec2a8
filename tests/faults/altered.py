"""Packages and signed PDFs that were altered on their way: each must be refused. Source: SECURITY goals G4 and G6."""

import random
from collections.abc import Iterable, Iterator
from itertools import chain

from evaluator.errors import EvaluatorError
from evaluator.formats.package import new_age_identity, seal, unseal
from evaluator.formats.pdf.judgement import judge_pdf
from tests.formats.pdf.attacks import CHANGES, last_gap
from tests.formats.pdf.signed import by_both, by_chair, by_one

BETWEEN_CUTS = 97  # bytes (SECURITY F8)


def altered_packages(size: int, *, flips: int | None, seed: int) -> tuple[int, int]:
    """A package of about so many bytes with one bit flipped at a time, and cut short; how many, and how many refused.

    `flips` are sampled; None flips a bit in every byte. Cuts are as many as flips at most.
    """
    chance = random.Random(seed)
    identity, recipient = new_age_identity()
    sealed = seal(chance.randbytes(size), [recipient])
    places = range(len(sealed)) if flips is None else chance.sample(range(len(sealed)), flips)
    cuts = range(0, len(sealed), max(BETWEEN_CUTS, len(sealed) // len(places)))
    tried = refused = 0
    for altered in chain(_flipped(sealed, places, chance), (sealed[:cut] for cut in cuts)):
        tried += 1
        refused += _is_refused(altered, identity)
    return tried, refused


def _is_refused(sealed: bytes, identity: str) -> bool:
    """Whether a package is refused in our own words; any other exception is no answer."""
    try:
        unseal(sealed, identity)
    except EvaluatorError:
        return True
    return False


def flipped_pdfs(flips: int, *, seed: int) -> tuple[int, int]:
    """One bit at a time in PDFs that one or two people signed; how many were tried, and how many were refused."""
    chance, signed = random.Random(seed), (by_one(), by_chair(), by_both())
    altered = (
        each
        for number, pdf in enumerate(signed)
        for each in _flipped(pdf, [chance.randrange(len(pdf)) for _ in range(number, flips, len(signed))], chance)
    )
    return _judged(altered)


def extended_pdfs(*, seed: int) -> tuple[int, int]:
    """The same PDFs with something added, with digits of the padding filled, and with each published attack."""
    return _judged(_extended(random.Random(seed)))


def _extended(chance: random.Random) -> Iterator[bytes]:
    for pdf in (by_one(), by_chair(), by_both()):
        for change in CHANGES.values():
            yield change(pdf)
        for size in (1, 2, 64, 4_096):
            yield pdf + chance.randbytes(size)
            yield pdf + b"\n" * size
        first, last = last_gap(pdf)
        for place in chance.sample(range((first + last) // 2, last), 40):
            yield pdf[:place] + b"A" + pdf[place + 1 :]


def _judged(altered: Iterable[bytes]) -> tuple[int, int]:
    verdicts = [judge_pdf(one).valid for one in altered]
    return len(verdicts), verdicts.count(False)


def _flipped(data: bytes, places: Iterable[int], chance: random.Random) -> Iterator[bytes]:
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        yield bytes(flipped)
