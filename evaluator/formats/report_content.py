"""The contents of the chair's report package: what was decided and worked out, and what it rests on, by digest."""

from dataclasses import dataclass

from evaluator.domain.decisions import RecordedDecision
from evaluator.domain.on_record import OnRecord
from evaluator.domain.report import ReplacedReport


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDigest:
    """A file of the report and its SHA-256."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """The contents of the chair's report package: what was decided and worked out, and the signed containers it rests
    on.

    `on_record` is what stands on record beside the scores: statements of the report, texts to disclose, measures.
    `replaces` names the signed report whose place this one takes, and what changed; None in the first.
    """

    award_input: str
    award_result: str
    decisions: tuple[RecordedDecision, ...]
    on_record: tuple[OnRecord, ...]
    reports: tuple[NamedDigest, ...]
    packages: tuple[str, ...]
    replaces: ReplacedReport | None = None
