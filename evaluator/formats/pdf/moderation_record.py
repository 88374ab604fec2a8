"""The moderation record as a PDF: each item with everybody's locked points, what was agreed and why, who was present.

Signed by the chair. Source: Lancashire Care v Lancashire CC [2018] EWHC 1589; PCR 2015 reg. 84(7) to (9); DOMAIN 1.3.
"""

from collections.abc import Mapping
from datetime import datetime

from evaluator.domain.figures import plain
from evaluator.domain.moderation import ModerationItem, ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.wording import counted, spoken_list, spoken_time
from evaluator.formats.pdf.layout import Align, Column, Document, SigningPlace
from evaluator.formats.pdf.score_sheet import evidence_in_words


def moderation_record_pdf(
    setup: Setup,
    record: ModerationRecord,
    individual: Mapping[str, tuple[IndividualScore, ...]],
    *,
    contents: str,
    log_head: str,
    made_at: datetime,
    banner: str = "",
) -> bytes:
    """The record as a tagged PDF with one empty signature field, `chair`.

    `individual` are the locked scores by member id, `contents` is the digest of what the record states.
    """
    document = Document(
        title=f"Moderation record: {setup.evaluation.lot.title}",
        footer=(f"Evaluation {setup.evaluation.id[:8]}, log head {log_head}", f"States contents {contents}"),
        contents=contents,
        banner=banner,
        author=setup.evaluation.procurement.authority,
        subject=setup.evaluation.procurement.title,
        made_at=made_at,
    )
    document.opening(
        kicker="Moderation record",
        title=setup.evaluation.lot.title,
        subtitle=setup.evaluation.procurement.authority,
    )
    closed = spoken_time(record.closed_at) if record.closed_at else "open"
    document.facts(
        [
            ("Evaluation", setup.evaluation.title),
            ("Chair", setup.roster.the(Role.CHAIR).name),
            ("Closed", f"{closed}, claimed by this computer"),
            ("Items", counted(len(record.scores), "agreed score")),
        ]
    )
    document.heading("1. Sessions")
    document.table(
        [
            Column(head="Session", align=Align.RIGHT, share=12),
            Column(head="Begun", share=33),
            Column(head="Present", share=55),
        ],
        [
            (
                str(one.number),
                spoken_time(one.opened_at),
                spoken_list([setup.roster.of(who).name for who in one.present]),
            )
            for one in record.sessions
        ],
    )
    document.paragraph(
        "Everybody who was present has confirmed every item below with a signature of their own; the chair signs this "
        "record. No average of individual points was used anywhere."
    )
    names = {one.sha256: one.name for one in setup.documents}
    items = {item.score.response: item for item in record.items()}
    for number, leaf in enumerate(setup.model.scored_leaves(), start=2):
        document.heading(f"{number}. {leaf.title}")
        for response in setup.responses():
            if response.criterion_id == leaf.id and response in items:
                _item(document, setup, items[response], individual, names)
    document.heading("Signature")
    document.paragraph("The signature covers every page.", introduces=True)
    document.signing_places([SigningPlace(Role.CHAIR.value, "Signed by the chair")])
    return document.render()


def _item(
    document: Document,
    setup: Setup,
    item: ModerationItem,
    individual: Mapping[str, tuple[IndividualScore, ...]],
    names: dict[str, str],
) -> None:
    score, scale = item.score, setup.model.scale_of(item.score.criterion_id)
    title = next((one.title for one in scale.descriptors if one.points == score.points), "")
    document.heading(setup.supplier_of(score.tender_id).name, 3)
    agreed = f"Agreed: {plain(score.points)} of {plain(scale.maximum)}{f' ({title})' if title else ''}."
    document.paragraph(score.reason, lead=agreed)
    for lead, text in (
        ("Why not higher:", score.why_not_higher),
        ("Why not lower:", score.why_not_lower),
        ("Dissent:", score.dissent),
    ):
        if text:
            document.paragraph(text, lead=lead)
    for one in score.evidence:
        document.paragraph(evidence_in_words(one, names), lead="Evidence:")
    given = [
        f"{setup.roster.of(member_id).name} {plain(one.points)}"
        for member_id, scores in individual.items()
        for one in scores
        if one.response == score.response and one.points is not None
    ]
    document.paragraph(f"{spoken_list(given)}.", lead="Individual points, as locked:", quiet=True)
