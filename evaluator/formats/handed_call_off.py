"""The package that hands a call-off to an authority's lead: contents, two certificates, and the signed invitation.

It brings what it is judged by, as a pack does: the system's certificate authority and its lead's certificate. What
makes the lead the lead is that two people compare the words of the key (SECURITY §4).
"""

from dataclasses import dataclass

from evaluator.domain.hand_over import HandedCallOff
from evaluator.domain.panel import Role, Roster
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container
from evaluator.formats.contents import CERTIFICATE, PDF, content, require_kind, signed_by
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.formats.regime import rules_of
from evaluator.formats.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedCallOff:
    """A call-off whose certificates, signatures and contents agree; `notice` is the signed invitation (PDF)."""

    handed: HandedCallOff
    authority: bytes
    notice: bytes
    digest: str


def call_off_objects(
    handed: HandedCallOff, *, authority: bytes, certificate: bytes, notice: bytes
) -> list[tuple[bytes, str]]:
    """The package's objects: contents, the system's certificate authority, its lead's certificate, the invitation."""
    return [(canonical.encode(handed), JSON), (authority, CERTIFICATE), (certificate, CERTIFICATE), (notice, PDF)]


def read_call_off(container: Container) -> ProvedCallOff:
    """The call-off in a container. Raises: FileProblem when another signed it, or it does not agree with itself."""
    require_kind(container, Kind.CALL_OFF)
    handed = content(container, HandedCallOff)
    if [one.media_type for one in container.statement.objects] != [JSON, CERTIFICATE, CERTIFICATE, PDF]:
        raise FileProblem("The package does not hold what a call-off is begun from.")
    authority, _, notice = (container.objects[one.sha256] for one in container.statement.objects[1:])
    if container.statement.evaluation_id != handed.dps.id or container.statement.role is not Role.LEAD:
        raise FileProblem("The call-off was not signed by the system's procurement lead.")
    signed_by(container, evaluation_id=handed.dps.id, roster=Roster(people=(handed.lead,)), authority=authority)
    try:
        handed.require_sound(rules_of(handed.dps.regime).require_market())
    except RuleBroken as problem:
        raise FileProblem(problem.message, hint=problem.hint) from problem
    _require_invitation(notice, handed)
    return ProvedCallOff(handed=handed, authority=authority, notice=notice, digest=container.digest)


def _require_invitation(notice: bytes, handed: HandedCallOff) -> None:
    """The signed PDF that went to everybody on the list, by the same key and not another document."""
    judged = judge_pdf(notice)
    signers = [one.signed.fingerprint for one in judged.signers]
    valid = all(check.ok for check in judged.checks)
    if canonical.digest(notice) != handed.notice_sha256 or not valid or signers != [handed.lead.fingerprint]:
        raise FileProblem("The invitation in the package is not the one that the system's lead signed.")
