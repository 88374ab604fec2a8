"""The 200-page award report, tagged and signed, against the same rows drawn on a bare canvas.

The yardstick draws lines that were wrapped before the clock started, with no structure, no outline and no signature.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import LONG, Row, alternate
from evaluator.domain.panel import Role
from evaluator.domain.report import AwardReport
from evaluator.formats.certificates import Person, self_signed
from evaluator.formats.pdf.award_report import award_report_pdf
from evaluator.formats.pdf.fonts import Face, font
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.signing import Signer, load_private_key, new_private_key
from tests.formats.pdf.sample_report import sample_report

TENDERS, QUESTIONS, MEMBERS = 30, 24, 5  # makes a little more than 200 pages
NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
Line = tuple[float, float, str, str, float]  # left, baseline, text, font, size


def rows() -> Iterator[Row]:
    """Measure the row of BENCHMARKS.md."""
    report = sample_report(tenders=TENDERS, questions=QUESTIONS, members=MEMBERS)
    signer = _signer()
    pages = _pages(report)

    def product() -> bytes:
        pdf = award_report_pdf(report)
        return sign_pdf(pdf, role=Role.CHAIR, reason="I agree the scores and reasons.", signer=signer, now=NOW)

    name = f"award report of {len(pages)} pages, tagged and signed"
    yield alternate(name, product=product, yardstick=lambda: _bare(pages), goal=2, pairs=LONG)


def _signer() -> Signer:
    key = load_private_key(new_private_key())
    person = Person(name="Example Chair", organisation="Example ICB", age_recipient="age1example")
    return Signer(certificate=self_signed(person, key, now=NOW), private_key=key)


def _bare(pages: list[list[Line]]) -> bytes:
    """The lines as reportlab draws them, and a rule below each."""
    written = BytesIO()
    canvas = Canvas(written, pageCompression=1, invariant=1)
    for lines in pages:
        for left, baseline, text, face, size in lines:
            canvas.setFont(face, size)
            canvas.drawString(left, baseline, text)
            if left == 56:
                canvas.line(56, baseline - 4, 539, baseline - 4)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def _pages(report: AwardReport) -> list[list[Line]]:
    """The report's rows as lines on pages, as a simple program would place them."""
    pages: list[list[Line]] = [[]]
    baseline = 780.0
    for cells, face, size in _rows(report):
        columns = [simpleSplit(text, face.value, size, 483 / len(cells) - 8) for text in cells]
        height = max(map(len, columns)) * (size + 4) + 8
        if baseline - height < 72:
            pages.append([])
            baseline = 780.0
        for at, lines in enumerate(columns):
            for number, text in enumerate(lines):
                left = 56 + at * 483 / len(cells)
                pages[-1].append((left, baseline - number * (size + 4), text, face.value, size))
        baseline -= height
    return pages


def _rows(report: AwardReport) -> Iterator[tuple[list[str], Face, float]]:
    for face in Face:
        font(face)
    titles = {node.id: f"{node.id} {node.title}" for node in report.model.nodes()}
    members = [person.id for person in report.panel]
    given = {(one.tender, one.criterion, one.member): one.points for one in report.individual_points}
    for tender in report.tenders:
        yield [tender.supplier], Face.BOLD, 12
        for score in tender.agreed:
            yield [titles[score.criterion]], Face.BOLD, 10
            texts = (score.reason, score.why_not_higher, *score.evidence)
            yield from (([text], Face.REGULAR, 10) for text in texts if text)
        for line in tender.working:
            yield [titles.get(line.criterion, "Sum"), line.working, line.makes], Face.REGULAR, 9
        for leaf in report.model.scored_leaves():
            points = [given.get((tender.id, leaf.id, member), "–") for member in members]
            yield [titles[leaf.id], *points], Face.REGULAR, 9
    for document in report.documents:
        yield [document.supplier, document.name, document.sha256], Face.REGULAR, 9
