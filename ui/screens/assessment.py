"""An assessor at work: each requirement passed, failed, to be clarified or not applicable; grounds; lock; sign.

What is typed is saved a second after the last key and whenever the screen is left; what is missing stops only the lock.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox

from evaluator.domain.assessment import Assessment, Judgement, Outcome
from evaluator.domain.specification import Requirement
from evaluator.domain.wording import spoken_list
from ui.desk import Work
from ui.screens.applied_documents import AppliedDocuments
from ui.screens.exclusion import ExclusionCard
from ui.screens.of_a_system import SystemScreen
from ui.seat import Seat
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, area, button, choice, fill, line, table
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.assessment import Sheet
    from evaluator.services.profile import SigningProfile

PAUSE = 1_000  # ms after the last key
NOT_YET = marked("Not yet")


class AssessmentScreen(SystemScreen):
    """Choose an application, then go through what is asked of it."""

    name = "assessment"
    title = marked("Assess applications")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._sheets: tuple[Sheet, ...] = ()
        self._sheet: Sheet | None = None
        self._shown: Requirement | None = None
        self._filling = False
        self.applications = table(
            ["Reference", "Supplier", "Lots", "Finished", "State"], name="Applications for you", most=6
        )
        self.requirements = table(["Requirement", "Outcome", "Lacks"], name="Requirements", most=8)
        self.asked, self.wanted, self.answered = paragraph(), paragraph(quiet=True), paragraph()
        self.outcome = choice([(NOT_YET, None), *((named(one), one) for one in Outcome)])
        self.evidence, self.reason = line(), area(rows=3)
        self.next, self.saved = button("Save and next"), paragraph(quiet=True)
        self.documents, self.exclusion = AppliedDocuments(self), ExclusionCard(seat)
        self.debarred = QCheckBox(tr("The debarment list was checked on"))
        self.checked_on = day_chosen(self.today())
        self.checked_on.setAccessibleName(tr("Day on which the debarment list was checked"))
        self.lock, self.send = button("Lock this assessment"), button("Sign and send…", main=True)
        self.title_of_one = heading("Requirements")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """List what is to be assessed."""
        self.ask(_mine, then=lambda found: self._show(*found))

    def leave(self) -> None:
        """Save what was typed."""
        self._save()

    def _lay_out(self) -> None:
        listed, one, form, debarment = Card("For you"), Card(), Card("The chosen requirement"), Card("Debarment list")
        listed.add(self.applications)
        one.add(self.title_of_one, self.requirements, self.documents)
        form.add(
            self.asked,
            self.wanted,
            self.answered,
            Field("&Outcome", self.outcome),
            Field("&Evidence", self.evidence, hint="Where it stands: annex and page. A pass needs it."),
            Field("&Reason", self.reason, hint="Needed for everything but a pass."),
            Row(self.next),
            self.saved,
        )
        debarment.add(Row(self.debarred, self.checked_on))
        self.lay(listed, one, form, self.exclusion, debarment)
        self.foot.add(self.lock)
        self.foot.add(self.send)

    def _connect(self) -> None:
        self.applications.itemSelectionChanged.connect(self._show_sheet)
        self.requirements.itemSelectionChanged.connect(self._show_requirement)
        self.outcome.activated.connect(lambda _: self._typed())
        self.evidence.textEdited.connect(lambda _: self._typed())
        self.reason.textChanged.connect(self._typed)
        self.debarred.toggled.connect(lambda _: self._typed())
        self.checked_on.dateChanged.connect(lambda _: self._typed())
        self.exclusion.changed.connect(self._typed)
        self.exclusion.refused.connect(self.fail)
        self._pause.timeout.connect(self._save)
        self.next.clicked.connect(self._next)
        self.lock.clicked.connect(self._lock)
        self.send.clicked.connect(self._send)

    def _show(self, sheets: "tuple[Sheet, ...]", unsent: tuple[str, ...]) -> None:
        self._sheets, self._unsent = sheets, unsent
        fill(
            self.applications,
            [
                (
                    one.application.id,
                    one.supplier,
                    ", ".join(one.application.lots),
                    tr("{finished} of {requirements}").format(
                        finished=one.finished, requirements=len(one.requirements)
                    ),
                    _state(one, unsent),
                )
                for one in sheets
            ],
        )
        self.send.setEnabled(bool(unsent))
        if sheets and self.applications.currentRow() < 0:
            still_open = (at for at, one in enumerate(sheets) if one.draft.locked_at is None)
            self.applications.selectRow(next(still_open, 0))
        elif self._sheet is None or not self._pause.isActive():
            self._show_sheet()

    _unsent: tuple[str, ...] = ()

    def _show_sheet(self) -> None:
        row = self.applications.currentRow()
        sheet = self._sheets[row] if 0 <= row < len(self._sheets) else None
        if sheet is None:
            self.lock.setEnabled(False)
            return
        if self._sheet is not None and self._sheet.application.id != sheet.application.id:
            self._save()
        is_another = self._sheet is None or self._sheet.application.id != sheet.application.id
        self._sheet = sheet
        self.title_of_one.setText(f"{sheet.application.id}, {sheet.supplier}")
        self.documents.show_application(sheet.application)
        self._filling = True
        self.debarred.setChecked(sheet.draft.debarment_checked_on is not None)
        if day := sheet.draft.debarment_checked_on:
            self.checked_on.setDate(day_chosen(day).date())
        self.exclusion.show_declared(sheet.declared)
        self.exclusion.show_findings(sheet.grounds, sheet.draft.findings, locked=sheet.draft.locked_at is not None)
        self._filling = False
        self._list_requirements(sheet)
        if is_another and sheet.requirements:
            self.requirements.selectRow(0)
        self._show_requirement()

    def _list_requirements(self, sheet: "Sheet") -> None:
        held = {one.requirement_id: one for one in sheet.draft.judgements}
        lacks = dict(sheet.draft.missing([one.id for one in sheet.requirements]))
        fill(
            self.requirements,
            [
                (
                    f"{one.id} {one.text}",
                    named(held[one.id].outcome) if one.id in held else tr(NOT_YET),
                    spoken_list(lacks.get(one.id, ())),
                )
                for one in sheet.requirements
            ],
        )
        self.lock.setEnabled(sheet.draft.locked_at is None)

    def _show_requirement(self) -> None:
        row, sheet = self.requirements.currentRow(), self._sheet
        if sheet is None or not 0 <= row < len(sheet.requirements):
            return
        wanted = sheet.requirements[row]
        if self._shown is not None and self._shown.id != wanted.id:
            self._save()
        if self._pause.isActive() and self._shown == wanted:
            return
        self._shown = wanted
        answer = next((one for one in sheet.application.answers if one.question_id == wanted.id), None)
        held = next((one for one in sheet.draft.judgements if one.requirement_id == wanted.id), None)
        self._filling = True
        self.asked.setText(f"{wanted.id} {wanted.text}")
        self.wanted.setText(tr("Evidence wanted: {evidence}").format(evidence=wanted.evidence or tr("none is named")))
        said = (
            tr("The supplier says: {text} {evidence}").format(text=answer.text, evidence=answer.evidence).strip()
            if answer
            else tr("The supplier says nothing.")
        )
        self.answered.setText(said)
        self.outcome.setCurrentIndex(max(self.outcome.findData(held.outcome if held else None), 0))
        self.evidence.setText(held.evidence if held else "")
        self.reason.setPlainText(held.reason if held else "")
        self._filling = False
        self._open_fields()

    def _open_fields(self) -> None:
        """Evidence and reason belong to an outcome, so one is chosen first; nothing opens once it is locked."""
        is_open = self._sheet is not None and self._sheet.draft.locked_at is None
        for control in (self.outcome, self.debarred, self.checked_on, self.next):
            control.setEnabled(is_open)
        for typed in (self.evidence, self.reason):
            typed.setEnabled(is_open and self.outcome.currentData() is not None)

    def _typed(self) -> None:
        if not self._filling:
            self._open_fields()
            self.saved.setText("")
            self._pause.start()

    def _draft(self) -> Assessment | None:
        """The assessment with what is typed now."""
        sheet, shown = self._sheet, self._shown
        if sheet is None or sheet.draft.locked_at is not None:
            return None
        judgements = {one.requirement_id: one for one in sheet.draft.judgements}
        if shown is not None:
            judgements.pop(shown.id, None)
            if (outcome := self.outcome.currentData()) is not None:
                judgements[shown.id] = Judgement(
                    requirement_id=shown.id,
                    outcome=Outcome(outcome),
                    evidence=self.evidence.text().strip(),
                    reason=self.reason.toPlainText().strip(),
                )
        return replace(
            sheet.draft,
            judgements=tuple(judgements[one.id] for one in sheet.requirements if one.id in judgements),
            findings=self.exclusion.findings,
            debarment_checked_on=day_of(self.checked_on) if self.debarred.isChecked() else None,
        )

    def _save(self) -> None:
        from evaluator.services import assessment

        self._pause.stop()
        draft = self._draft()
        if draft is None or self._sheet is None or draft == self._sheet.draft:
            return
        self._sheet = replace(self._sheet, draft=draft)
        self.do(
            assessment.record_assessment,
            assessment=draft,
            now=self.seat.now(),
            then=lambda _: self.saved.setText(tr("Saved.")),
        )

    def _next(self) -> None:
        """Save, and go to the next requirement that lacks something."""
        self._save()
        sheet, row = self._sheet, self.requirements.currentRow()
        if sheet is None:
            return
        open_ones = {one for one, _ in sheet.draft.missing([each.id for each in sheet.requirements])}
        order = [*range(row + 1, len(sheet.requirements)), *range(row + 1)]
        at = next((one for one in order if sheet.requirements[one].id in open_ones), row)
        self.requirements.selectRow(at)
        self.outcome.setFocus()

    def _lock(self) -> None:
        from evaluator.services import assessment

        self._save()
        if self._sheet is None:
            return
        application_id = self._sheet.application.id
        self.do(
            assessment.lock_assessment,
            application_id=application_id,
            now=self.seat.now(),
            then=lambda _: self.say_done(
                tr("The assessment of {application_id} is locked. Sign and send it.").format(
                    application_id=application_id
                )
            ),
        )

    def _send(self) -> None:
        unsent, now, package_id = self._unsent, self.seat.now(), self.seat.new_id()

        def make(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import assessment, dps

            signer = dps.signer(uow, signing.signing_key)
            return assessment.submit(uow, applications=unsent, signer=signer, now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch=counted(len(unsent), "assessment"),
            items=[tr("your assessment of {one}").format(one=one) for one in unsent],
            file_name="assessment.bidpack",
            make=make,
            saved=lambda path: self.say_done(
                tr("Saved as {name}. Send it to the procurement lead.").format(name=path.name)
            ),
        )


def _mine(uow: Work) -> "tuple[tuple[Sheet, ...], tuple[str, ...]]":
    from evaluator.services import assessment

    return assessment.sheets(uow), assessment.unsent(uow)


def _state(sheet: "Sheet", unsent: tuple[str, ...]) -> str:
    if sheet.draft.locked_at is None:
        return tr("Open")
    return tr("Locked, to be sent") if sheet.application.id in unsent else tr("Sent")
