"""The certificate that an evaluation was destroyed on one computer: what, under which rule, by whom."""

from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.panel import ROLE_WORDS, PanelMember
from evaluator.domain.procurement import Evaluation
from evaluator.domain.retention import Retention
from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_time
from evaluator.formats.pdf.award_annexes import grouped
from evaluator.formats.pdf.layout import Document, SigningPlace, Tone

SIGNER = "holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """What is destroyed, and what shows which file it was: the log's head and its length, in entries."""

    evaluation: Evaluation
    holder: PanelMember
    retention: Retention
    log_head: str
    log_length: int
    at: datetime


def certificate_pdf(of: Destruction) -> bytes:
    """The certificate as a tagged PDF with one empty signature field, `holder`; not signed."""
    evaluation = of.evaluation
    document = Document(
        title=f"Certificate of destruction: {evaluation.title}",
        footer=(f"Evaluation {evaluation.id}",),
        author=evaluation.procurement.authority,
        subject=evaluation.procurement.title,
        made_at=of.at,
    )
    document.opening(
        kicker="Certificate of destruction", title=evaluation.title, subtitle=evaluation.procurement.authority
    )
    document.notice(
        "The keys of this evaluation were destroyed on one computer",
        "Without them no database, backup or copy of it that was made there can be opened again. What others hold, "
        "and files that were saved outside the program, are not part of this.",
        tone=Tone.WARNING,
    )
    facts = [
        ("Evaluation", evaluation.id),
        ("Procurement", evaluation.procurement.title),
        ("Lot", evaluation.lot.title),
        ("Held by", f"{of.holder.name}, {spoken_list([ROLE_WORDS[role] for role in of.holder.roles])}"),
        ("Retention", of.retention.rule),
        ("Counted from", _spoken(of.retention.counted_from)),
        *([("How it ended", of.retention.ended_how)] if of.retention.ended_how else []),
        ("Kept until", _spoken(of.retention.keep_until)),
        ("Hold", "None stood"),
        ("Log", f"{counted(of.log_length, 'entry', 'entries')}, head\n{grouped(of.log_head)}"),
        ("Destroyed", f"{spoken_time(of.at)}, claimed by this computer"),
        ("How", "Both copies of the key file were overwritten and removed; then the encrypted files were removed."),
    ]
    document.facts(facts)
    document.heading("Signature")
    document.paragraph("Signed by whoever held this copy and destroyed it.", introduces=True)
    document.signing_places([SigningPlace(SIGNER, "Signed by the holder")])
    return document.render()


def _spoken(day: date | None) -> str:
    return "Not on record" if day is None else spoken_date(day)
