"""The signed PDF that travels in a package beside its contents, and whether it belongs to them.

The PDF names the digest of the contents it states, on every page and in its description; whoever signs both says that
they are the same. It is the third object of a submission and of a closed moderation, after contents and log.
"""

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem
from evaluator.formats.container import Container
from evaluator.formats.contents import PDF, content
from evaluator.formats.evidence import Evidence
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.pdf.judgement import judge_pdf, stated_contents
from evaluator.formats.report_content import ReportContent
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress

MODERATION_RECORD, PRICE_EVALUATION = "moderation-record.pdf", "price-evaluation.pdf"
SCORE_SHEETS, MODERATION_RECORDS = "score-sheet*.pdf", "moderation-record*.pdf"  # all of them, as file name patterns
SHEET = 2  # the place of the PDF among a package's objects: after contents and log


def sheet_name(container: Container, *, sender: PanelMember, setup: Setup) -> str | None:
    """The file name of the signed PDF in a package; None where a package of this kind carries none.

    Score sheets are numbered in roster order from 1, those of members who left after the others: no name of a person
    stands in a file name. A moderation that was
    reopened and closed again has the next number. Raises: FileProblem.
    """
    statement = container.statement
    if statement.kind is Kind.MODERATION and is_closed(container):
        reopened = len(content(container, ModerationContent).record.reopenings)
        return MODERATION_RECORD if not reopened else f"moderation-record-{reopened + 1}.pdf"
    if statement.kind is not Kind.SUBMISSION:
        return None
    if statement.role is Role.PRICE_EVALUATOR:
        return PRICE_EVALUATION
    return f"score-sheet-{setup.ever_to_score().index(sender.id) + 1}.pdf"


def require_sheet(container: Container, *, sender: PanelMember) -> bytes:
    """The package's signed PDF, proved.

    Raises: FileProblem when there is none, it is not whole, another signed it or it states other contents.
    """
    entries = container.statement.objects
    if len(entries) <= SHEET or entries[SHEET].media_type != PDF:
        raise FileProblem("The package does not carry its signed PDF.")
    pdf = container.objects[entries[SHEET].sha256]
    require_signed_by(pdf, sender)
    require_states(pdf, entries[0].sha256)
    return pdf


def require_signed_by(pdf: bytes, sender: PanelMember) -> None:
    """Raises: FileProblem unless a PDF that came in a package is whole and signed by its sender alone."""
    judged = judge_pdf(pdf)
    if wrong := [check.detail for check in judged.checks if not check.ok]:
        raise FileProblem("The PDF in the package is not valid. {wrong}", wrong=wrong[0])
    if [one.signed.fingerprint for one in judged.signers] != [sender.fingerprint]:
        raise FileProblem("The PDF in the package is not signed by {sender} alone.", sender=sender.name)


def require_states(pdf: bytes, contents: str) -> None:
    """Raises: FileProblem unless a PDF that came in a package says that it states the contents of this SHA-256."""
    if stated_contents(pdf) != contents:
        raise FileProblem("The PDF in the package was made from other contents than the package's.")


def proved_sheets(evidence: Evidence, *, progress: Progress = UNHEARD) -> dict[str, bytes]:
    """Every signed PDF that travelled in the packages, by its name, each held against its package.

    A report whose place another took is numbered; the one in force is not among these.
    Raises: FileProblem when one is missing, is not its sender's or states other contents.
    """
    current_ones = {submission.digest for submission in evidence.submissions.values()}
    here = {person.id for person in evidence.proved.setup.roster.people}
    replaced = evidence.moderation.record.replaced_reports()
    found = {}
    for container, sender in progress.each(evidence.senders, "Proving the signed PDFs"):
        if container.statement.kind is Kind.SUBMISSION and container.digest not in current_ones:
            continue
        if container.statement.role is Role.PRICE_EVALUATOR and sender.id not in here:
            continue  # somebody who left: the prices of who came after them count
        if container.digest in replaced:
            report = content(container, ReportContent).reports[0]
            found[f"award-report-{replaced.index(container.digest) + 1}.pdf"] = container.objects[report.sha256]
        if name := sheet_name(container, sender=sender, setup=evidence.proved.setup):
            found[name] = require_sheet(container, sender=sender)
    return dict(sorted(found.items()))
