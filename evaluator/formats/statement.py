"""The signed statement: what a package is, from whom, for whom, in which place of which chain, and what it holds.

Its fields are SECURITY's, section 4. The SHA-256 of its bytes is what later packages name as `prev_digest` and what
every package of an evaluation names as `setup_digest`.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import msgspec

from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.formats import canonical

FORMAT = 1
READER = 1  # the newest statements this program reads
STATEMENT_LIMIT = 4 * 1024 * 1024  # bytes

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,126}/[a-z0-9][a-z0-9.+-]{0,126}", re.ASCII)


class Kind(StrEnum):
    """What a package says."""

    SETUP = "setup"
    PACK = "pack"
    SUBMISSION = "submission"
    RECEIPT = "receipt"
    MODERATION = "moderation"
    CONFIRMATION = "confirmation"
    REPORT = "report"
    RECORD = "record"
    DPS_PACK = "system pack"
    ASSESSMENT = "assessment"
    PROPOSAL = "proposal"
    APPROVAL = "approval"
    DECISION = "decision"
    CALL_OFF = "call-off"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectEntry:
    """One object of the package; `sha256` in lower-case hex is also its name, `size` in bytes."""

    sha256: str
    size: int
    media_type: str

    def __post_init__(self) -> None:
        _require(_SHA256.fullmatch(self.sha256), "An object of the package is not named by a SHA-256.")
        _require(self.size >= 0, "An object of the package has a size below zero.")
        _require(_MEDIA_TYPE.fullmatch(self.media_type), "An object of the package has no proper media type.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the signature says. Ids are UUIDs as text, digests and recipients' fingerprints SHA-256 in lower-case hex.

    `seq` counts one person's packages of a kind from 1 and `prev_digest` names the one before; `log_head` is the head
    of the signer's log; `objects` is filled in when the package is built. A statement that contradicts itself cannot
    be made: FileProblem.
    """

    format: int = FORMAT
    kind: Kind
    evaluation_id: str | None
    setup_digest: str | None
    package_id: str
    member_id: str | None
    role: Role | None
    seq: int
    prev_digest: str | None
    log_head: str | None
    recipients: tuple[str, ...]
    claimed_time: datetime
    min_reader: int = READER
    objects: tuple[ObjectEntry, ...] = ()

    def __post_init__(self) -> None:
        _require(self.format == FORMAT, "The statement is of another format than it says.")
        _require(0 < self.min_reader <= READER, "The statement asks for a reader that does not exist.")
        _require(self.seq >= 1, "The statement is not numbered from one.")
        _require(canonical.is_uuid(self.package_id), "The package has no proper id.")
        _require(self.claimed_time.utcoffset() is not None, "The statement's time does not say its zone.")
        for found in (self.setup_digest, self.prev_digest, self.log_head, *self.recipients):
            _require(found is None or _SHA256.fullmatch(found), "The statement holds a digest that is not a SHA-256.")
        _require(_all_different(self.recipients), "The statement names a recipient twice.")
        _require(_all_different([entry.sha256 for entry in self.objects]), "The statement names an object twice.")
        self._require_its_place()

    def _require_its_place(self) -> None:
        """A card stands outside every evaluation; everything else is said by a member of one, in a role."""
        if self.kind is Kind.IDENTITY:
            outside = self.evaluation_id is self.setup_digest is self.role is self.member_id is None
            _require(outside, "An identity card may not belong to an evaluation.")
        else:
            _require(self.role is not None, "The statement does not say in which role it is made.")
            _require(
                self.evaluation_id and canonical.is_uuid(self.evaluation_id),
                "The statement does not say which evaluation it belongs to.",
            )
            _require(self.member_id and canonical.is_uuid(self.member_id), "The statement does not say who makes it.")


def read_statement(data: bytes) -> Statement:
    """The statement these bytes spell. Raises: FileProblem, naming the reader a newer one asks for."""
    if len(data) > STATEMENT_LIMIT:
        raise FileProblem(
            "The package's statement is larger than the {statement_limit:,} bytes allowed.",
            statement_limit=STATEMENT_LIMIT,
        )
    try:
        asked = msgspec.json.decode(data, type=_Versions)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FileProblem("The package's statement cannot be read.") from error
    if asked.min_reader > READER or asked.format > FORMAT:
        raise FileProblem(
            "The package is of format {format} and asks for reader {min_reader}; this program is reader {reader}.",
            hint="Install the newer version of this program that wrote it.",
            format=asked.format,
            min_reader=asked.min_reader,
            reader=READER,
        )
    return canonical.decode(data, Statement, limit=STATEMENT_LIMIT)


def require_addressed_to(statement: Statement, fingerprint: str) -> None:
    """Refuse a package that its signer did not address to the person with this fingerprint (SECURITY, T11)."""
    if fingerprint not in statement.recipients:
        raise FileProblem(
            "This package was not addressed to you by the person who signed it.",
            hint="Somebody else passed it on. Ask the sender for a package of your own.",
        )


class _Versions(msgspec.Struct):
    """The two fields every format will have."""

    format: int
    min_reader: int


def _all_different(names: tuple[str, ...] | list[str]) -> bool:
    return len(set(names)) == len(names)


def _require(holds: object, problem: str) -> None:
    if not holds:
        raise FileProblem(problem)
