"""The disclosure pack and its redaction log as two PDFs, each with one place to sign."""

from evaluator.domain.foi import DisclosedResponse, FoiPack
from evaluator.domain.panel import Role
from evaluator.domain.wording import counted, spoken_list
from evaluator.formats.pdf.layout import Align, Cell, Column, Document, SigningPlace, Tone
from evaluator.progress import UNHEARD, Progress

SIGNER = Role.APPROVER.value


def foi_pack_pdf(pack: FoiPack, *, log_head: str, banner: str = "", progress: Progress = UNHEARD) -> bytes:
    """What is disclosed, as a tagged PDF with one empty signature field, `approver`; not signed."""
    document = _begun(pack, "Disclosure pack", log_head, banner, progress)
    document.notice(
        "Names, prices and quotations are left out",
        f"{spoken_list(pack.evaluators)} are members of the panel; {pack.terms.suppliers} are numbered likewise. The "
        "numbers stay the same in every disclosure of this evaluation. The redaction log says what was left out, where "
        "and why.",
        tone=Tone.INFORMATION,
    )
    document.paragraph(
        "Each line “4 → 3” gives what an evaluator gave before the panel met and after: their own changed view where "
        "they put one on record, else what was agreed. The award rests on what was agreed alone; no average was used."
    )
    for tender in pack.tenders:
        document.heading(tender.name)
        document.paragraph(f"{tender.standing}.", introduces=True)
        for response in tender.responses:
            _response(document, response)
    _signature(document, pack)
    return document.render()


def redaction_log_pdf(pack: FoiPack, *, log_head: str, banner: str = "", progress: Progress = UNHEARD) -> bytes:
    """What was left out, where, how often and under which rule; like the pack, with one field to sign."""
    document = _begun(pack, "Redaction log", log_head, banner, progress)
    document.notice(
        "For somebody competent to check",
        "The program takes out names it knows, what the approver listed, and everything it marks here. It cannot tell "
        "what else in a text would identify somebody or do harm: read the pack before it is released.",
        tone=Tone.WARNING,
    )
    document.table(
        [
            Column(head="Where", share=46),
            Column(head="What was left out", share=30),
            Column(head="Rule", share=14),
            Column(head="Times", share=10, align=Align.RIGHT),
        ],
        [(one.place, one.what, one.rule, f"{one.times:,}") for one in pack.redactions],
    )
    _signature(document, pack)
    return document.render()


def _begun(pack: FoiPack, kind: str, log_head: str, banner: str, progress: Progress) -> Document:
    document = Document(
        title=f"{kind}: {pack.lot}",
        footer=(f"Evaluation {pack.evaluation_id[:8]}", f"Log head {log_head}"),
        banner=banner,
        author=pack.authority,
        subject=pack.procurement,
        terms=pack.terms,
        progress=progress,
    )
    document.opening(kicker=kind, title=pack.lot, subtitle=pack.authority)
    return document


def _response(document: Document, response: DisclosedResponse) -> None:
    document.heading(response.question, 3)
    lead = f"Agreed: {response.agreed}."
    document.paragraph(response.reason, lead=lead, introduces=bool(response.opinions))
    if response.opinions:
        document.table(
            [
                Column(head="Evaluator", share=18),
                Column(head="Before → after", share=16, align=Align.RIGHT),
                Column(head="Comment", share=66),
            ],
            [(Cell(one.evaluator), one.change, one.comment) for one in response.opinions],
        )


def _signature(document: Document, pack: FoiPack) -> None:
    document.heading("Signature")
    said = document.own(counted(len(pack.tenders), "tender"))
    document.paragraph(f"Drawn from the signed record of the evaluation of {said}.", introduces=True)
    document.signing_places([SigningPlace(SIGNER, "Signed by the approver")])
