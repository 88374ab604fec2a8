"""The approver reads what the lead decided about tenders that came late, and signs it, or does not."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.pack import Setup
from evaluator.domain.tenders import late_in_words
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import button, fill, table
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class LateTendersScreen(Screen):
    """Every decision with its reason, and one signature for all of them."""

    name = "late_tenders"
    title = marked("Approve the decisions on late tenders")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.state, self.done = paragraph(), paragraph()
        self.listed = table(["Tender", "Decision", "Reason", "Decided by"], name="Decisions on late tenders")
        self.listed.setMinimumHeight(160)
        self.sign = button("Sign and save…", main=True)
        card = Card("Late tenders")
        card.add(
            paragraph(
                "The procurement lead decided about each tender that came after the closing time. Nobody of the panel "
                "has a pack before you have signed. If you do not agree, do not sign: tell the lead why."
            ),
            self.listed,
            self.state,
            self.done,
        )
        self.lay(card)
        self.foot.add(self.sign)
        self.sign.setEnabled(False)
        self.sign.clicked.connect(self.sign_and_send)

    def refresh(self) -> None:
        """Show what was decided, and whether it is signed."""
        self.ask(_decided, then=lambda found: self._show(*found))

    def sign_and_send(self) -> None:
        """One signature, for the lead and the chair."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def sign(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import late_tenders

            return late_tenders.approve(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch=tr("the decisions on late tenders"),
            items=[tr("every decision listed, with its reason")],
            file_name="late-tenders-approved.bidpack",
            make=sign,
            saved=self._saved,
        )

    def _saved(self, path: Path) -> None:
        said = tr("Saved as {name}. Send it to the lead and the chair.").format(name=path.name)
        say(self.done, said, tone="done")

    def _show(self, setup: Setup, approved: bool) -> None:
        due = setup.evaluation.tenders_due
        fill(
            self.listed,
            [
                (one.supplier.name, late_in_words(one, due), one.reason, setup.roster.of(one.decided_by).name)
                for one in setup.late
            ],
        )
        self.sign.setEnabled(bool(setup.late) and not approved)
        if not setup.late:
            say(self.state, tr("No tender came late: there is nothing to sign."))
        else:
            said = tr("✓ You have signed these decisions.") if approved else tr("These decisions wait for you.")
            say(self.state, said, tone="done" if approved else "error")


def _decided(uow: Work) -> tuple[Setup, bool]:
    from evaluator.services import late_tenders

    return uow.setup(), late_tenders.are_approved(uow)
