"""The log: entries chained by hash, so that none can be changed, dropped or put in without the head changing.

Order comes from the chain, never from a clock; times are what this computer claimed. The head is printed on every PDF,
so that paper and file check each other.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One thing a person did. `subject` is an id or digest, never the text of a bid."""

    seq: int
    at: datetime
    member_id: str
    action: str
    subject: str = ""


def extend(head: str, entry: bytes) -> str:
    """The head after one more entry: SHA-256 over the old head's 32 bytes and the entry's canonical bytes, in hex."""
    return hashlib.sha256(bytes.fromhex(head) + entry).hexdigest()


def head_of(entries: Iterable[bytes]) -> str:
    """The head of a whole log, from its entries' canonical bytes in order."""
    head = GENESIS
    for entry in entries:
        head = extend(head, entry)
    return head
