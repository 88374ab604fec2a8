"""A letter to one supplier as a PDF: who writes to whom, the outcome first, then each part the rulebook asks for.

It has one place to sign, so that the signature allows no change at all.
"""

from evaluator.domain.letter import Letter
from evaluator.domain.letter_parts import LetterTable, Section
from evaluator.domain.panel import Role
from evaluator.domain.wording import spoken_date
from evaluator.formats.pdf.layout import Align, Cell, Column, Document, SigningPlace

SIGNER = Role.APPROVER.value


def letter_pdf(letter: Letter, *, log_head: str, banner: str = "") -> bytes:
    """The letter as a tagged PDF with one empty signature field, `approver`; not signed."""
    document = Document(
        title=f"{letter.title}: {letter.to.name}",
        footer=(f"{letter.lot}. Evaluation {letter.evaluation_id[:8]}", f"Log head {log_head}"),
        banner=banner,
        author=letter.authority,
        subject=letter.procurement,
    )
    document.opening(kicker=letter.authority, title=letter.title, subtitle=letter.lot)
    facts = [
        ("To", "\n".join(filter(None, (letter.to.name, letter.to.address, letter.to.email)))),
        ("From", "\n".join(filter(None, (letter.authority, letter.authority_address, letter.authority_email)))),
        ("Questions to", letter.contact),
        ("Date", spoken_date(letter.sent_on)),
        ("Procurement", letter.procurement),
        ("Notice (ocid)", letter.ocid),
    ]
    document.facts([(what, value) for what, value in facts if value])
    document.paragraph(letter.opening)
    for section in letter.sections:
        _section(document, section)
    document.heading("Signature")
    document.paragraph(f"For {letter.authority}:", introduces=True)
    document.signing_places([SigningPlace(SIGNER, "Signed by the approver of the award")])
    return document.render()


def _section(document: Document, section: Section) -> None:
    document.heading(section.heading, 3 if section.minor else 2)
    if section.table is not None:
        _table(document, section.table)
    for passage in section.passages:
        document.paragraph(passage.text, lead=passage.lead)


def _table(document: Document, table: LetterTable) -> None:
    if not any(table.heads):
        document.facts([(row[0], row[1]) for row in table.rows])
        return
    columns = [
        Column(head=head, align=Align.RIGHT if at >= table.figures_from else Align.LEFT)
        for at, head in enumerate(table.heads)
    ]
    document.table(columns, [_row(row) for row in table.rows])


def _row(row: tuple[str, ...]) -> list[Cell]:
    """Totals and sub-totals stand out; spaces before a name are its depth in the tree."""
    bold = row[0] == "Total" or row[0].startswith("Sub-total ")
    depth = (len(row[0]) - len(row[0].lstrip(" "))) // 2
    return [Cell(row[0].lstrip(" "), bold=bold, indent=depth), *(Cell(text, bold=bold) for text in row[1:])]
