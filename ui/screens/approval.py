"""The approver reads what the lead proposes, a change with what it alters or refusals with reasons, and signs a yes."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.differences import difference_rows, planned_in_words
from ui.screens.of_a_system import File, SystemScreen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.text import Card, paragraph
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.approval import ToApprove
    from evaluator.services.dps import Signer

APPROVAL = "approval.bidpack"


class ApprovalScreen(SystemScreen):
    """Open the lead's proposal, read it whole, sign it or leave it."""

    name = "approval"
    title = marked("Approve a proposal")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._read: ToApprove | None = None
        self.open, self.approve = button("Open a proposal…"), button("Approve and save…", main=True)
        self.changes = paragraph()
        self.altered = table(["Requirement", "What happens", "Before", "After"], name="What the changes alter", most=8)
        self.refusals = table(["Application", "Lot", "Reasons"], name="Refusals to confirm", most=8)
        came, self.change_card, self.refusal_card = Card("From the lead"), Card("Changes"), Card("Refusals")
        came.add(
            paragraph(
                "Nothing is published and nobody is told before you sign it; nobody is refused before you confirm it. "
                "If you do not agree, sign nothing and tell the lead."
            ),
            Row(self.open),
        )
        self.change_card.add(self.changes, self.altered)
        self.refusal_card.add(self.refusals)
        self.lay(came, self.change_card, self.refusal_card)
        self.foot.add(self.approve)
        self._show(None)
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open a proposal"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.approve.clicked.connect(self._approve)

    def take_files(self, paths: list[Path]) -> None:
        """Read a proposal that was dropped here."""
        self.take(paths[0])

    def take(self, path: Path) -> None:
        """Read a proposal; its changes are kept here to be read."""
        identity, now = self.seat.age_identity, self.seat.now()

        def read(uow: Work) -> "ToApprove":
            from evaluator.services import approval
            from evaluator.services.files import read_chosen

            return approval.to_approve(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.do(read, then=self._show, said=tr("Opening the proposal"))

    def _show(self, read: "ToApprove | None") -> None:
        self._read = read
        changes = read.changes if read else ()
        self.change_card.setVisible(bool(changes))
        self.changes.setText("\n\n".join(planned_in_words(change) for change, _ in changes))
        fill(self.altered, [row for _, found in changes for row in difference_rows(found)])
        refusals = read.proposal.refusals if read else ()
        self.refusal_card.setVisible(bool(refusals))
        fill(
            self.refusals,
            [(f"{one.application_id}", one.lot_id, "\n".join(one.reasons)) for one in refusals],
        )
        self.approve.setEnabled(read is not None)

    def _approve(self) -> None:
        read, package_id = self._read, self.seat.new_id()
        if read is None:
            return

        def make(uow: Work, signer: "Signer", now: datetime, progress: Progress) -> tuple[File, ...]:
            from evaluator.services import approval

            issued, papers = approval.approve(
                uow, proposal=read.proposal, signer=signer, now=now, package_id=package_id, progress=progress
            )
            return ((APPROVAL, issued.sealed), *papers)

        items = [
            tr("change {number}: {title}").format(number=change.number, title=change.title)
            for change, _ in read.changes
        ]
        if read.proposal.refusals:
            items.append(counted(len(read.proposal.refusals), "refusal") + tr(", as listed"))
        self.sign_into_folder(batch=tr("your approval"), items=items, make=make, then=lambda: self._show(None))
