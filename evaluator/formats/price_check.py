"""The second person's signature on the prices: their own key, over what they compared, in this evaluation alone.

It lies in the price evaluator's submission, so that everybody who holds that holds the proof. A typed name proves
nothing; the key must be another than the evaluator's (DOMAIN, call-off step 6; PCR 2015, reg. 84: who decided).
"""

from dataclasses import dataclass, replace

from evaluator.domain.pack import Setup
from evaluator.domain.price_evaluation import PriceCheck
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.identity import fingerprint
from evaluator.formats.signing import Signer, check_detached, sign_detached


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    """What the signature is over; the check in it has none yet."""

    evaluation_id: str
    check: PriceCheck


def sign_check(check: PriceCheck, *, evaluation_id: str, signer: Signer) -> PriceCheck:
    """The check with the signature of whoever made it."""
    made = check_bytes(check, evaluation_id=evaluation_id)
    return replace(check, signature=sign_detached(made, signer, claimed_time=check.checked_at).hex())


def check_bytes(check: PriceCheck, *, evaluation_id: str) -> bytes:
    """What is signed of a check, byte for byte."""
    return canonical.encode(_Signed(evaluation_id=evaluation_id, check=replace(check, signature="")))


def require_check_signed(check: PriceCheck, setup: Setup) -> None:
    """Raises: FileProblem unless the person whose check it is signed exactly this with a key of theirs."""
    try:
        p7s = bytes.fromhex(check.signature)
    except ValueError as error:
        raise FileProblem("The second person's signature on the prices cannot be read.") from error
    signed = check_detached(check_bytes(check, evaluation_id=setup.evaluation.id), p7s)
    known = setup.roster.ever_known_by(fingerprint(signed.certificate))
    if known is None or known.id != check.member_id:
        raise FileProblem("The check of the prices is not signed by the person it names.")
