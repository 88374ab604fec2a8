"""What the signed sheets of an evaluation have in common: how each begins, and the place to sign at its end.

A sheet names, at the foot of its pages, the digest of what it states; the package that carries both is proved by it.
Source: SECURITY §4.
"""

from datetime import datetime

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.formats.pdf.layout import Document, SigningPlace
from evaluator.formats.regime import rules_of
from evaluator.progress import Progress


def evaluation_sheet(
    setup: Setup,
    *,
    kind: str,
    author: str,
    contents: str,
    log_head: str,
    made_at: datetime,
    banner: str,
    progress: Progress,
) -> Document:
    """A document that begins as a sheet does. `contents` is the SHA-256 of what it states, `author` whose it is."""
    evaluation = setup.evaluation
    document = Document(
        title=f"{kind}: {evaluation.lot.title}",
        footer=(f"Evaluation {evaluation.id[:8]}, log head {log_head}", f"States contents {contents}"),
        contents=contents,
        banner=banner,
        author=author,
        subject=evaluation.procurement.title,
        made_at=made_at,
        terms=rules_of(evaluation.procurement.regime).terms,
        progress=progress,
    )
    document.opening(kicker=kind, title=evaluation.lot.title, subtitle=author)
    return document


def place_to_sign(document: Document, role: Role, signed_by: str) -> None:
    """The end of a sheet: one empty signature field, named after the role."""
    document.heading("Signature")
    document.paragraph("The signature covers every page.", introduces=True)
    document.signing_places([SigningPlace(role.value, signed_by)])


def introduced(person: PanelMember) -> str:
    """A person's name with their job title, where it is known."""
    return f"{person.name}, {person.job_title}" if person.job_title else person.name


def of_whom(setup: Setup) -> tuple[tuple[str, str], tuple[str, str]]:
    """The facts that say whose evaluation it is, and which."""
    evaluation = setup.evaluation
    authority = rules_of(evaluation.procurement.regime).terms.authority
    return (authority.capitalize(), evaluation.procurement.authority), ("Evaluation", evaluation.title)
