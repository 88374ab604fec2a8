"""How a price file is named before anybody may know it, and how that name is opened afterwards.

A schedule with few free fields can be guessed: whoever held its SHA-256 could try prices until one fits. So the set-up,
which everybody holds, names a price file by a commitment alone: SHA-256 over 32 random bytes, the salt, and the file's
SHA-256. The salt lies in the sealed file; the price evaluator's signed submission, which is sent once moderation is
closed, gives it away, and from then on anybody can prove that the file opened is the one issued. Source: SECURITY §4.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from evaluator.domain.procurement import Document
from evaluator.errors import RuleBroken

SALT_BYTES = 32
_HEX = re.compile("[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What opens a commitment: its salt, 32 bytes in hex, and the SHA-256 of the price file."""

    salt: str
    sha256: str

    @property
    def commitment(self) -> str:
        """By which name the set-up knows the file. Raises: RuleBroken where salt or digest are not 32 bytes in hex."""
        if not _HEX.fullmatch(self.salt) or not _HEX.fullmatch(self.sha256):
            raise RuleBroken("What opens a price file's commitment is not 32 bytes and a SHA-256.")
        return hashlib.sha256(bytes.fromhex(self.salt + self.sha256)).hexdigest()


def require_opened(documents: Iterable[Document], opened: Iterable[Opening]) -> None:
    """Hold what was opened against the documents of the set-up. Raises: RuleBroken unless it is each price file."""
    issued = [document.sha256 for document in documents if document.priced]
    if [one.commitment for one in opened] != issued:
        raise RuleBroken("The price files that were opened are not the ones that were issued with the set-up.")


def require_new(
    documents: Iterable[Document], opened: Iterable[Opening], *, tender_id: str, name: str, sha256: str
) -> None:
    """Raises: RuleBroken when a tender holds the file with this SHA-256 already, sealed or not."""
    known = tuple(opened)
    if any(one.tender_id == tender_id and file_digest(one, known) == sha256 for one in documents):
        raise RuleBroken("{name} is among this tender's documents already.", name=name)


def file_digest(document: Document, opened: Iterable[Opening]) -> str:
    """The SHA-256 of a document's bytes: a price file's stands in its opening; its commitment until there is one."""
    if not document.priced:
        return document.sha256
    return next((one.sha256 for one in opened if one.commitment == document.sha256), document.sha256)
