"""One member's score sheet as a PDF: every point and reason as locked. The member signs it; the submission carries it.

Source: PCR 2015 reg. 84(7) to (9) and the Procurement Act 2023 s. 98: records that explain each decision at every
stage.
"""

from collections.abc import Mapping
from datetime import datetime

from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.procurement import Response
from evaluator.domain.rationale import SAID
from evaluator.domain.scoring import Evidence, IndividualScore, Scorecard
from evaluator.domain.wording import spoken_time
from evaluator.formats.pdf.evaluation_sheet import evaluation_sheet, introduced, of_whom, place_to_sign
from evaluator.formats.pdf.layout import Align, Column, Document, Tone
from evaluator.progress import UNHEARD, Progress

MOST_BESIDE_EACH_OTHER = 6  # tenders whose names head columns of points
QUESTION_SHARE = 34  # per cent of the width of the page


def score_sheet_pdf(
    setup: Setup,
    member: PanelMember,
    scorecard: Scorecard,
    declaration: ConflictDeclaration,
    *,
    phrase: tuple[str, ...],
    contents: str,
    log_head: str,
    made_at: datetime,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> bytes:
    """The sheet as a tagged PDF with one empty signature field, `member`; `contents` is the digest of what it says."""
    document = evaluation_sheet(
        setup,
        kind="Score sheet",
        author=member.name,
        contents=contents,
        log_head=log_head,
        made_at=made_at,
        banner=banner,
        progress=progress,
    )
    document.notice(
        "Locked", "These are one member's own points and reasons, before moderation.", tone=Tone.INFORMATION
    )
    _facts(document, setup, member, scorecard, declaration, phrase)
    given = {score.response: score for score in scorecard.scores}
    _at_a_glance(document, setup, given)
    _questions(document, setup, given, progress)
    place_to_sign(document, Role.MEMBER, "Signed by the panel member")
    return document.render()


def _facts(
    document: Document,
    setup: Setup,
    member: PanelMember,
    scorecard: Scorecard,
    declaration: ConflictDeclaration,
    phrase: tuple[str, ...],
) -> None:
    locked = spoken_time(scorecard.locked_at) if scorecard.locked_at else "not locked"
    document.facts(
        [
            ("Panel member", introduced(member)),
            *of_whom(setup),
            ("Locked", f"{locked}, claimed by this computer"),
            ("Revision", f"{scorecard.revision}. {scorecard.reason}".rstrip(". ")),
            ("Phrase read to the chair", " ".join(phrase)),
            ("Interests", declaration.interests or "None declared."),
        ]
    )


def _questions(document: Document, setup: Setup, given: Mapping[Response, IndividualScore], progress: Progress) -> None:
    """Question by question, the points and the reason for each tender."""
    names = {one.sha256: one.name for one in setup.documents}
    questions = progress.each(setup.model.scored_leaves(), "Drawing your score sheet")
    for number, leaf in enumerate(questions, start=1):
        document.heading(f"{number}. {leaf.title}")
        for tender in setup.tenders:
            if score := given.get(Response(tender_id=tender.id, criterion_id=leaf.id)):
                _score(document, setup, score, names)


def _at_a_glance(document: Document, setup: Setup, given: Mapping[Response, IndividualScore]) -> None:
    """Every point on one page, where the tenders' names fit beside each other."""
    if len(setup.tenders) > MOST_BESIDE_EACH_OTHER:
        return
    document.heading("Points at a glance")
    share = (100 - QUESTION_SHARE) / len(setup.tenders)
    names = [setup.supplier_of(tender.id).name for tender in setup.tenders]
    document.table(
        [
            Column(head="Question", share=QUESTION_SHARE),
            *(Column(head=name, share=share, align=Align.RIGHT) for name in names),
        ],
        [
            (
                leaf.title,
                *(_points(given.get(Response(tender_id=one.id, criterion_id=leaf.id))) for one in setup.tenders),
            )
            for leaf in setup.model.scored_leaves()
        ],
    )


def _points(score: IndividualScore | None) -> str:
    return "–" if score is None or score.points is None else plain(score.points)


def _score(document: Document, setup: Setup, score: IndividualScore, names: dict[str, str]) -> None:
    scale = setup.model.scale_of(score.criterion_id)
    title = next((one.title for one in scale.descriptors if one.points == score.points), "")
    points = "no points" if score.points is None else f"{plain(score.points)} of {plain(scale.maximum)}"
    document.heading(setup.supplier_of(score.tender_id).name, 3)
    document.paragraph(score.rationale, lead=f"{points} ({title})." if title else f"{points}.")
    for one in score.evidence:
        document.paragraph(evidence_in_words(one, names), lead="Evidence:")
    for kept in score.remarks.kept:
        document.paragraph(f"{SAID[kept.objection]} Kept because: {kept.because}", lead="Objection:")
    if score.remarks.clarification.strip():
        document.paragraph(score.remarks.clarification, lead="Clarification asked for:")
    if score.remarks.note.strip():
        document.paragraph(score.remarks.note, lead="The member's own note:")


def evidence_in_words(evidence: Evidence, names: dict[str, str]) -> str:
    """Where the quoted words stand."""
    where = names.get(evidence.document_sha256, evidence.document_sha256[:16])
    return f"{where}, page {evidence.page}: “{evidence.quote}”"
