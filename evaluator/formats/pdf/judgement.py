"""Judges a PDF: who signed it, over what, and whether a byte changed since.

A PDF is intact only if every signature holds, the last one covers the entire file, and what lies between two signatures
is a signature and nothing else (SECURITY: rules that follow from measurements, T21). A damaged or hostile file gets a
verdict, never an error. Whose the keys are is not asked here: the services know whom this profile trusts.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pikepdf
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.misc import PdfError

from evaluator.domain.verification import Check, IdentityKnown, Signature, Verdict
from evaluator.domain.wording import counted
from evaluator.errors import FileProblem
from evaluator.formats.pdf.assembly import STATES
from evaluator.formats.pdf.embedded import EmbeddedSignature, Signed
from evaluator.formats.pdf.revisions import MIB, Revision, Rules, change_beside_signing

# What the libraries think of a broken file is for nobody's terminal: the verdict says it.
for _library in ("pikepdf", "pyhanko"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

LARGEST = 200 * MIB
MOST_SIGNATURES = 50
_HEADER_WITHIN = 1024  # bytes from the start, as readers of PDFs have it

# What the libraries raise over bytes that are no sound PDF, CMS or certificate; anything else is a fault of ours.
_MALFORMED = (
    pikepdf.PdfError,
    PdfError,
    UnsupportedAlgorithm,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RecursionError,
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSigner:
    """One signature that holds: `signed` has certificate, name, fingerprint and claimed time."""

    field: str
    claimed_role: str | None
    signed: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfJudgement:
    """The checks on one file and who signed it, in the order of signing."""

    checks: tuple[Check, ...]
    signers: tuple[PdfSigner, ...] = ()

    @property
    def valid(self) -> bool:
        """Every check holds."""
        return self.verdict().valid

    def verdict(self, known: Callable[[PdfSigner], IdentityKnown] = lambda _: IdentityKnown.UNKNOWN) -> Verdict:
        """The same as `verify` prints it; `known` says how far the person asking knows each signer."""
        signatures = tuple(
            Signature(
                name=signer.signed.name,
                role=signer.claimed_role,
                fingerprint=signer.signed.fingerprint,
                claimed_time=signer.signed.claimed_time,
                identity=known(signer),
            )
            for signer in self.signers
        )
        return Verdict(kind="pdf", checks=self.checks, signatures=signatures)


def judge_pdf(data: bytes) -> PdfJudgement:
    """The judgement on a file's bytes, whatever they are; an unsigned PDF is not valid."""
    try:
        revision = _attempt(lambda: _readable(data))
    except FileProblem as problem:
        return PdfJudgement(checks=(Check(name="readable", ok=False, detail=problem.message),))
    readable = Check(name="readable", ok=True, detail="The file is a PDF and can be read.")
    try:
        embedded = _attempt(lambda: _embedded(revision, data))
    except FileProblem as problem:
        return PdfJudgement(checks=(readable, Check(name="signed", ok=False, detail=problem.message)))
    if not embedded:
        none = Check(name="signed", ok=False, detail="There is no signature in this file.")
        return PdfJudgement(checks=(readable, none))
    signed = Check(name="signed", ok=True, detail=f"There {_is(len(embedded))} in this file.")
    each = [_one(number, signature) for number, signature in enumerate(embedded, start=1)]
    checks = (readable, signed, *(check for check, _ in each), _whole(embedded, data), _unchanged(embedded, data))
    return PdfJudgement(checks=checks, signers=tuple(signer for _, signer in each if signer))


def stated_contents(data: bytes) -> str:
    """The SHA-256 of the signed values that a document of ours says it states; empty when it says none.

    Raises: FileProblem for bytes that are no PDF.
    """
    revision = _attempt(lambda: _readable(data))
    keywords = _attempt(lambda: str(revision.pdf.docinfo.get("/Keywords", "")))
    return keywords.removeprefix(STATES) if keywords.startswith(STATES) else ""


def _is(number: int) -> str:
    return f"{'is' if number == 1 else 'are'} {counted(number, 'signature')}"


def _attempt(step: Callable[[], T]) -> T:
    """A step over bytes that may be anything. Raises: FileProblem."""
    try:
        return step()
    except _MALFORMED as error:
        raise FileProblem("The file is damaged: a part of it cannot be read.") from error


def _readable(data: bytes) -> Revision:
    if len(data) > LARGEST:
        raise FileProblem("The file is larger than {largest} MiB.", largest=LARGEST // MIB)
    if not data:
        raise FileProblem("The file is empty.")
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise FileProblem("The file is not a PDF.")
    return Revision(data)


def _embedded(revision: Revision, data: bytes) -> list[EmbeddedSignature]:
    filled = [(field, value) for field in revision.fields if (value := field.value) is not None]
    if len(filled) > MOST_SIGNATURES:
        raise FileProblem(
            "There are more than {most_signatures} signatures in this file.", most_signatures=MOST_SIGNATURES
        )
    return sorted((EmbeddedSignature(field, value, data) for field, value in filled), key=lambda found: found.end)


def _one(number: int, signature: EmbeddedSignature) -> tuple[Check, PdfSigner | None]:
    name = f"signature {number}"
    try:
        signed = _attempt(signature.checked)
    except FileProblem as problem:
        return Check(name=name, ok=False, detail=problem.message), None
    signer = PdfSigner(field=signature.field, claimed_role=signature.claimed_role, signed=signed)
    return Check(name=name, ok=True, detail=f"The signature of {signed.name} is right over what it covers."), signer


def _whole(embedded: list[EmbeddedSignature], data: bytes) -> Check:
    beyond = len(data) - embedded[-1].end
    if beyond:
        detail = f"The last signature does not cover the whole file: {counted(beyond, 'byte')} came after it."
        return Check(name="whole file", ok=False, detail=detail)
    return Check(name="whole file", ok=True, detail="The last signature covers every byte of the file.")


def _unchanged(embedded: list[EmbeddedSignature], data: bytes) -> Check:
    try:
        change = _attempt(lambda: _change(embedded, data))
    except FileProblem as problem:
        change = problem.message
    return Check(name="unchanged", ok=not change, detail=change or "Nothing was changed after signing.")


def _change(embedded: list[EmbeddedSignature], data: bytes) -> str:
    """What was changed after the first signature, or is against what an earlier signature allows."""
    first, *later = embedded
    if any(signature.changes_allowed is not None for signature in later):
        return "A later signature claims to certify the document, which only the first may."
    if first.changes_allowed == 1 and not all(signature.is_time_stamp for signature in later):
        return "The first signature allows no change, and another signature was added."
    rules = Rules(ours=first.ours, certified=first.changes_allowed is not None)
    before = Revision(data[: first.end])
    for at, following in enumerate(later, start=1):
        if embedded[at - 1].end == following.end:
            return "Two signatures claim to cover the same bytes."
        if any(earlier.locks(following.field) for earlier in embedded[:at]):
            return f"The field “{following.field}” was signed although an earlier signature had locked it."
        after = Revision(data[: following.end])
        if change := change_beside_signing(before, after, rules):
            return change
        before = after
    return ""
