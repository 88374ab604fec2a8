"""What `verify` says of a file: a verdict, the checks behind it, who signed. The same on screen and on paper."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NOT_FOR_YOU = "Your key does not open this package."


class IdentityKnown(StrEnum):
    """How far the name behind a signature is known to the person asking."""

    COMPARED = "compared"  # the words of the key were compared by voice or in person
    CERTIFIED = "certified"  # the lead of this evaluation certified the key
    NOT_COMPARED = "not compared"  # the lead certified it without comparing words
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One question put to a file and its answer; `detail` is a sentence for people."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature found; `fingerprint` is lower-case hex, `claimed_time` what the signer's computer said."""

    name: str
    role: str | None
    fingerprint: str
    claimed_time: datetime | None
    identity: IdentityKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement on one file; `kind` is pdf, package or record, or None where the file is none of them."""

    kind: str | None
    checks: tuple[Check, ...]
    signatures: tuple[Signature, ...] = ()

    @property
    def valid(self) -> bool:
        """Every check holds; a file about which nothing could be checked is not valid."""
        return bool(self.checks) and all(check.ok for check in self.checks)
