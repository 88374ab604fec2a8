"""The conflict register as a PDF: who declared what, what was done about it, and a place for the chair to sign."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from evaluator.domain.conflict import RegisterLine, register_lines
from evaluator.domain.on_record import NOTHING
from evaluator.domain.panel import Role
from evaluator.domain.wording import counted, spoken_list, spoken_time
from evaluator.domain.worked_out import WorkedOut
from evaluator.formats.pdf.layout import Cell, Column, Document, SigningPlace, Tone
from evaluator.progress import UNHEARD, Progress

SIGNER = Role.CHAIR.value
TOLD = "Put on record by the chair"
NOT_TOLD = "Not recorded: this role submits nothing that carries a declaration, and none was put on record."
NOT_RECORDED = "Nothing is recorded here."


def conflict_register_pdf(
    worked: WorkedOut,
    *,
    award_result: str,
    log_head: str,
    made_at: datetime,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> bytes:
    """The register as a tagged PDF with one empty signature field, `chair`; not signed."""
    evaluation = worked.setup.evaluation
    document = Document(
        title=f"Conflict register: {evaluation.lot.title}",
        footer=(f"Evaluation {evaluation.id[:8]}, log head {log_head}", f"Award result {award_result}"),
        contents=award_result,
        banner=banner,
        author=evaluation.procurement.authority,
        subject=evaluation.title,
        made_at=made_at,
        terms=worked.rules.terms,
        progress=progress,
    )
    document.opening(kicker="Conflict register", title=evaluation.lot.title, subtitle=evaluation.procurement.authority)
    lines = register_lines(worked)
    _whether_all_is_recorded(document, [line for line in lines if line.declared])
    document.facts(
        [
            ("Procurement", evaluation.title),
            ("Rules", worked.rules.title),
            (document.own("Suppliers named"), spoken_list([supplier.name for supplier in worked.setup.suppliers])),
            ("Register made", f"{spoken_time(made_at)}, claimed by this computer"),
        ]
    )
    _declarations(document, lines)
    document.heading("Signature")
    document.paragraph("The chair signs what was declared and what was done about it.", introduces=True)
    document.signing_places([SigningPlace(SIGNER, "Signed by the chair")])
    return document.render()


def _whether_all_is_recorded(document: Document, declared: Sequence[RegisterLine]) -> None:
    if unmet := [line.name for line in declared if not line.measure]:
        document.notice(
            "Something is not recorded",
            f"What was done about the interests of {spoken_list(unmet)}.",
            tone=Tone.WARNING,
        )
    else:
        said = f"{counted(len(declared), 'person', 'people')} declared an interest, and what was done is recorded."
        document.notice(said if declared else "Nobody declared an interest", tone=Tone.DONE)


def _declarations(document: Document, lines: Iterable[RegisterLine]) -> None:
    document.heading("Declarations")
    document.paragraph(
        document.own(
            "Each declaration was made once the suppliers were named and before any document was opened, and was "
            "signed with what the person submitted. Those who submit nothing told theirs to the chair, whose "
            "signature covers it."
        ),
        introduces=True,
    )
    document.table(
        [
            Column(head="Person", share=24),
            Column(head="Role", share=15),
            Column(head="Declared", share=33),
            Column(head="What was done", share=28),
        ],
        [_row(line) for line in lines],
    )


def _row(line: RegisterLine) -> tuple[str | Cell, ...]:
    who = f"{line.name}\n{line.organisation}" if line.organisation else line.name
    if line.declared is None:
        return who, line.role, NOT_TOLD, ""
    when = "" if line.declared_at is None else f"\n{spoken_time(line.declared_at)}"
    when = f"\n{TOLD}" if line.told else when
    done = (line.measure or NOT_RECORDED) if line.declared else line.measure
    return who, line.role, f"{line.declared or NOTHING}{when}", done
