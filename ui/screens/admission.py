"""Deciding: both assessments side by side, differences settled, refusals confirmed by a second person, then signed."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.assessment import Assessment, Outcome, Settlement
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.of_a_system import File, SystemScreen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, fill, table
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, joined, marked, named, shown, tr

if TYPE_CHECKING:
    from evaluator.services.admission import InHand
    from evaluator.services.dps import Signer

DECISIONS = "decisions.bidpack"


class AdmissionScreen(SystemScreen):
    """Take packages in; settle; have refusals confirmed; decide everything that is ready with one signature."""

    name = "admission"
    title = marked("Decide applications")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._in_hand: tuple[InHand, ...] = ()
        self.merge = button("Take in an assessment…")
        self.applications = table(
            ["Reference", "Supplier", "Lots", "Follows, or waits for"], name="To be decided", most=6
        )
        self.one_title = heading("The chosen application")
        self.points = table(
            ["Requirement or ground", "First assessor", "Second assessor"], name="Both assessments", most=8
        )
        self.about = choice([])
        self.outcome = choice(
            [
                (tr("Passed, or not excluded"), Outcome.PASS),
                (tr("Failed, or excluded"), Outcome.FAIL),
                (tr("Not applicable"), Outcome.NOT_APPLICABLE),
            ]
        )
        self.reason = area(rows=2)
        self.reason_field = Field(
            "&Reason", self.reason, hint="Of a clarification: what the supplier answered, and where the answer is kept."
        )
        self.settle = button("Settle this point")
        self.propose, self.confirmed = button("Have the refusals confirmed…"), button("Take in a confirmation…")
        self.refusals = paragraph()
        self.decide = button("Decide…", main=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        listed, one, eyes = Card("To be decided"), Card(), Card("Four eyes")
        self.settling = Card("Settle a difference or a clarification")
        listed.add(
            paragraph("Two people assess each application. What follows is worked out, never chosen.", quiet=True),
            Row(self.merge),
            self.applications,
        )
        one.add(self.one_title, self.points)
        self.settling.add(
            Field("&About", self.about), Field("&Outcome", self.outcome), self.reason_field, Row(self.settle)
        )
        eyes.add(
            paragraph("The approver reads each refusal with its reasons and confirms it with a signature."),
            self.refusals,
            Row(self.propose, self.confirmed),
        )
        self.lay(listed, one, self.settling, eyes)
        self.foot.add(self.decide)

    def _connect(self) -> None:
        self.applications.itemSelectionChanged.connect(self._show_one)
        self.merge.clicked.connect(self._merge)
        self.settle.clicked.connect(self._settle)
        self.propose.clicked.connect(self._propose)
        self.confirmed.clicked.connect(
            lambda: self.choose_package(tr("Take in a confirmation"), self.approval_received)
        )
        self.decide.clicked.connect(self._decide)

    def refresh(self) -> None:
        """List what is to be decided."""
        from evaluator.services import admission

        self.ask(admission.in_hand, then=self._show)

    def _show(self, in_hand: "tuple[InHand, ...]") -> None:
        self._in_hand = in_hand
        fill(
            self.applications,
            [(one.application.id, one.supplier, ", ".join(one.application.lots), _follows(one)) for one in in_hand],
        )
        ready, refused = self._ready(), [one for each in in_hand for one in each.unconfirmed]
        self.decide.setEnabled(bool(ready))
        self.decide.setText(
            tr("Decide {applications}…").format(applications=counted(len(ready), "application"))
            if ready
            else tr("Decide…")
        )
        self.propose.setEnabled(bool(refused))
        self.refusals.setText(
            "\n".join(
                tr("• {application_id}, lot {lot_id}: {listed}").format(
                    application_id=one.application_id, lot_id=one.lot_id, listed=" ".join(one.reasons)
                )
                for one in refused
            )
            or tr("No refusal waits to be confirmed.")
        )
        if in_hand and self.applications.currentRow() < 0:
            self.applications.selectRow(0)
        self._show_one()

    def _ready(self) -> "list[InHand]":
        return [one for one in self._in_hand if not one.waits]

    def _chosen(self) -> "InHand | None":
        row = self.applications.currentRow()
        return self._in_hand[row] if 0 <= row < len(self._in_hand) else None

    def _show_one(self) -> None:
        chosen = self._chosen()
        self.one_title.setText(
            f"{chosen.application.id}, {chosen.supplier}" if chosen else tr("The chosen application")
        )
        found = [_found(one) for one in chosen.assessments] if chosen else []
        keys = dict.fromkeys(key for one in found for key in one)
        fill(self.points, [(key, *(one.get(key, "") for one in found)) for key in keys])
        self.about.clear()
        for key in chosen.differing if chosen else ():
            self.about.addItem(key, key)
        self.settling.setVisible(bool(self.about.count()))

    def take_package(self, path: Path, kind: str) -> None:
        """Take in an assessment, or what the approver signed."""
        self.receive_package(path, self.approval_received if kind == "approval" else self._merged)

    def _merge(self) -> None:
        self.choose_package(tr("Take in an assessment"), self._merged)

    def _merged(self, uow: Work, data: bytes) -> str:
        from evaluator.services import assessment

        new = assessment.merge(uow, data=data, age_identity=self.seat.age_identity, now=self.seat.now())
        if not new:
            return tr("It holds nothing new.")
        return tr("{assessments} taken in.").format(assessments=counted(new, "assessment"))

    def _settle(self) -> None:
        from evaluator.services import admission

        chosen = self._chosen()
        if chosen is None:
            return
        about = str(self.about.currentData())
        self.do(
            admission.settle,
            application_id=chosen.application.id,
            settlement=Settlement(
                about=about, outcome=Outcome(self.outcome.currentData()), reason=self.reason.toPlainText().strip()
            ),
            now=self.seat.now(),
            field=self.reason_field,
            then=lambda _: self._settled(about),
        )

    def _settled(self, about: str) -> None:
        self.reason.clear()
        self.say_done(tr("{about} is settled.").format(about=about))

    def _propose(self) -> None:
        refused = tuple(one for each in self._in_hand for one in each.unconfirmed)
        self.propose_to_approver(
            batch=tr("the refusals to confirm"),
            items=[
                tr("the refusal of {application_id} for lot {lot_id}").format(
                    application_id=one.application_id, lot_id=one.lot_id
                )
                for one in refused
            ],
            file_name="refusals.bidpack",
            what={"refusals": refused},
        )

    def _decide(self) -> None:
        ready, package_id = self._ready(), self.seat.new_id()
        ids = [one.application.id for one in ready]

        def make(uow: Work, signer: "Signer", now: datetime, progress: Progress) -> tuple[File, ...]:
            from evaluator.services import admission

            decided = admission.decide(
                uow, applications=ids, signer=signer, now=now, package_id=package_id, progress=progress
            )
            return ((DECISIONS, decided.issued.sealed), *decided.letters)

        self.sign_into_folder(
            batch=counted(len(ready), "decision"),
            items=[f"{one.application.id}, {one.supplier}: {_follows(one)}" for one in ready],
            make=make,
        )


def _follows(one: "InHand") -> str:
    if one.waits:
        return shown(one.waits)
    return named("; ".join(tr("lot {lot} {value}").format(lot=lot, value=found.outcome) for lot, found in one.findings))


def _found(assessment: Assessment) -> dict[str, str]:
    """What one assessor found of each point, in words."""
    found = {
        one.requirement_id: joined((named(one.outcome), one.reason or one.evidence), ": ")
        for one in assessment.judgements
    }
    for ground in assessment.findings:
        found[ground.question_id] = f"{tr('Excludes') if ground.excludes else tr('Does not exclude')}: {ground.reason}"
    return found
