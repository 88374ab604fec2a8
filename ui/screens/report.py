"""The chair's report: what is checked, with a place to fix it; one signature; the file for the approver."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button
from ui.widgets.files import choose_folder
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, joined, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """What has to hold before the report is signed."""

    scorecards: bool
    closed: bool
    prices: bool
    reported: bool
    not_held: tuple[str, ...]
    undecided: int
    replaces: tuple[str, ...]

    @property
    def missing(self) -> str:
        """Why the report cannot be signed yet, as a sentence; empty when it can."""
        if self.reported:
            return tr("The report is signed already.")
        if not self.scorecards:
            return tr("Scorecards are still awaited.")
        if not self.closed:
            return tr("Moderation is not closed yet.")
        if not self.prices:
            return tr("The prices have not come yet.")
        if self.undecided:
            return tr("{decisions} must still be made.").format(decisions=counted(self.undecided, "decision"))
        if self.not_held:
            return tr("The report does not hold everything that its rulebook asks for: put on record what is missing.")
        return ""


class ReportScreen(Screen):
    """Checks, signature, outputs. Picture: docs/UX, 06."""

    name = "report"
    title = marked("Report")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.scorecards, self.closed, self.prices, self.stated = paragraph(), paragraph(), paragraph(), paragraph()
        self.merge, self.moderate = button("Register and merge", link=True), button("Moderate", link=True)
        self.state = button("Put on record", link=True)
        self.decided, self.decide = paragraph(), button("Decisions", link=True)
        self.why, self.done, self.replaces = paragraph(quiet=True), paragraph(), paragraph()
        self.sign = button("Sign and save the report…", main=True)
        self.save, self.workbook = button("Save the signed files…"), button("Save as a workbook…")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        checks, signed, files = Card("Checks"), Card("Signature"), Card("Files")
        checks.add(
            *(self.scorecards, self.prices, self.merge),
            *(self.closed, self.moderate),
            *(self.decided, self.decide),
            *(self.stated, self.state),
        )
        signed.add(
            paragraph(
                "You sign the award report and the package that carries every signed file to the approver. The "
                "approver checks all of it again, and signs second."
            ),
            self.replaces,
            self.why,
            self.done,
        )
        files.add(
            paragraph(
                "The award report and the conflict register with your signature, the award input and result. The "
                "workbook is to read and sort."
            ),
            Row(self.save, self.workbook),
        )
        self.lay(checks, signed, files)
        self.foot.add(self.sign)

    def _connect(self) -> None:
        self.merge.clicked.connect(lambda: self.seat.wanted.emit("merging"))
        self.decide.clicked.connect(lambda: self.seat.wanted.emit("decisions"))
        self.moderate.clicked.connect(lambda: self.seat.wanted.emit("moderation"))
        self.state.clicked.connect(lambda: self.seat.wanted.emit("on_record"))
        self.sign.clicked.connect(self.sign_and_send)
        self.save.clicked.connect(lambda: choose_folder(self, tr("A folder for the files"), self.export))
        self.workbook.clicked.connect(
            lambda: choose_folder(
                self, tr("A folder for the workbook"), lambda folder: self.export(folder, kind="workbook")
            )
        )

    def refresh(self) -> None:
        """Check what has come."""
        self.ask(_checks, now=self.seat.now(), then=self._show, said=tr("Checking what has come"), in_steps=True)

    def sign_and_send(self) -> None:
        """One signature for the report and its package."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def make(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import report

            signer = signing.signer(uow)
            return report.issue_report(uow, signer=signer, now=now, package_id=package_id, progress=progress).sealed

        self.sign_and_save(
            batch=tr("the award report and its package"),
            items=[tr("the award report (PDF)"), tr("all signed packages, to the approver")],
            file_name="report.bidpack",
            make=make,
            in_steps=True,
            saved=lambda path: say(
                self.done, tr("Saved as {name}. Send it to the approver.").format(name=path.name), tone="done"
            ),
        )

    def export(self, folder: Path, kind: str = "award") -> None:
        """Save the signed files, the conflict register among them, or what is drawn up from them."""
        kinds = ("award", "conflicts") if kind == "award" else (kind,)

        def outputs(uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import record

            found = (record.outputs(uow, kind=each, progress=progress) for each in kinds)
            return {name: data for files in found for name, data in files.items()}

        self.ask(
            outputs,
            then=lambda files: self.write_all(folder, files, self.done),
            said=tr("Drawing up the files"),
            in_steps=True,
        )

    def _show(self, checks: Checks) -> None:
        for label, holds, what in (
            (self.scorecards, checks.scorecards, tr("every scorecard is merged")),
            (self.prices, checks.prices, tr("the prices are merged")),
            (self.closed, checks.closed, tr("moderation is closed and confirmed by everybody present")),
            (self.decided, checks.prices and not checks.undecided, tr("every question the award puts is decided")),
        ):
            say(
                label,
                f"✓ {what[0].upper()}{what[1:]}" if holds else tr("✗ Not yet: {what}").format(what=what),
                tone="done" if holds else "error",
            )
        if checks.not_held:
            listed = joined(checks.not_held, "; ")
            say(self.stated, tr("✗ Not there, and nothing says why: {listed}").format(listed=listed), tone="error")
        else:
            say(self.stated, tr("✓ What the report must hold is there, or its absence is explained"), tone="done")
        self.replaces.setText(joined(checks.replaces))
        self.replaces.setVisible(bool(checks.replaces))
        self.why.setText(shown(checks.missing))
        self.sign.setEnabled(not checks.missing)
        self.save.setEnabled(checks.reported)
        self.workbook.setEnabled(checks.reported)


def _checks(uow: Work, progress: Progress, *, now: datetime) -> Checks:
    from evaluator.domain.checklist import missing
    from evaluator.services import on_record, report

    submitted, setup = {one.member_id for one in uow.submissions.listed()}, uow.setup()
    price_evaluators = {person.id for person in setup.roster.with_role(Role.PRICE_EVALUATOR)}
    scorecards = set(setup.expected_to_score()) <= submitted
    closed = uow.consensus.closed_at() is not None
    priced = price_evaluators <= submitted or not setup.model.price_leaves()
    ready = scorecards and closed and priced
    reported = uow.evaluations.held().stage is Stage.REPORTED
    unstated = tuple(one.asked for one in on_record.overview(uow).to_state if not one.text)
    drawn = report.preview(uow, now=now, progress=progress) if ready and not reported else None
    return Checks(
        scorecards=scorecards,
        closed=closed,
        prices=priced,
        not_held=missing(drawn) if drawn else unstated,
        reported=reported,
        undecided=len(drawn.open_decisions) if drawn else 0,
        replaces=drawn.replaces.in_words() if drawn and drawn.replaces else (),
    )
