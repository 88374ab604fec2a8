"""The letters, notices and extracts of a dynamic purchasing system as PDFs: one form for all of them.

Each has one place to sign, in the role that signs it. Source: DOMAIN 1.1 and 1.6.
"""

from evaluator.domain.dps_paper import Paper
from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.wording import spoken_time
from evaluator.formats.pdf.layout import Document, SigningPlace


def dps_paper_pdf(paper: Paper, *, log_head: str, banner: str = "") -> bytes:
    """The paper as a tagged PDF with one empty signature field, named after the role that signs; not signed."""
    document = Document(
        title=f"{paper.kind}: {paper.title}",
        footer=(f"{paper.authority}, {paper.reference}", f"Log head {log_head}"),
        banner=banner,
        author=paper.authority,
        subject=paper.subtitle,
        made_at=paper.made_at,
    )
    document.opening(kicker=paper.kind, title=paper.title, subtitle=paper.subtitle)
    written = ("Written", f"{spoken_time(paper.made_at)}, claimed by this computer")
    document.facts([(what, value) for what, value in (*paper.facts, written) if value])
    for section in paper.sections:
        document.heading(section.heading)
        for text in section.paragraphs:
            document.paragraph(text)
        if section.bullets:
            document.bullets(section.bullets)
        if section.rows:
            document.table(section.heads, section.rows)
        elif section.heads:
            document.paragraph("Nothing is listed.")
    document.heading("Signature")
    role = paper.signed_as
    document.paragraph(paper.says, introduces=True)
    document.signing_places([SigningPlace(role.value, f"Signed by the {ROLE_WORDS[role]}")])
    return document.render()
