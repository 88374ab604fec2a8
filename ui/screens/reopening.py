"""The approver reads the chair's request to reopen moderation, and consents with a signature, or does not."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.moderation import Reopening
from evaluator.domain.wording import spoken_time
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class ReopeningScreen(Screen):
    """Open the chair's request, read it, consent."""

    name = "reopening"
    title = marked("Consent to reopening moderation")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.open, self.consent = button("Open the chair's request…"), button("Consent and save…", main=True)
        self.asked, self.state = Card("What is asked for"), paragraph()
        self.when, self.reason, self.prices = paragraph(quiet=True), paragraph(), paragraph()
        self.reported, self.letters = paragraph(), paragraph()
        request = Card("The chair's request")
        request.add(
            paragraph(
                "Moderation that is closed opens again only with your consent. What was agreed before stays in the "
                "record, and your consent and the reason stand in it beside the correction."
            ),
            Row(self.open),
            self.state,
        )
        self.asked.add(self.when, self.reason, self.prices, self.reported, self.letters)
        self.lay(request, self.asked)
        self.foot.add(self.consent)
        self._show(None, 0)
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open the chair's request"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.consent.clicked.connect(self.sign_and_send)

    def refresh(self) -> None:
        """Show the request that waits, if one does."""
        self.ask(_requested, then=lambda found: self._show(*found))

    def take(self, path: Path) -> None:
        """Keep what the chair asked for."""
        from evaluator.services import reopening

        self.keep_received(reopening.receive_request, path, said=tr("Opening the file"))

    def sign_and_send(self) -> None:
        """One signature, for the chair."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def sign(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import reopening

            signer = signing.signer(uow)
            return reopening.consent(uow, signer=signer, now=now, package_id=package_id, progress=progress).sealed

        self.sign_and_save(
            batch=tr("your consent to reopening moderation"),
            items=[tr("your consent to exactly this request")],
            file_name="reopening-consent.bidpack",
            make=sign,
            in_steps=True,
            saved=lambda path: say(
                self.state,
                tr("Saved as {name}. Send it to the chair and the lead.").format(name=path.name),
                tone="done",
            ),
        )

    def _show(self, asked: Reopening | None, letters: int) -> None:
        self.asked.setVisible(asked is not None)
        self.consent.setEnabled(asked is not None)
        if asked is not None:
            self.when.setText(
                tr("Asked for on {time}, as claimed by the chair's computer.").format(time=spoken_time(asked.asked_at))
            )
            self.reason.setText(asked.reason)
            known = (
                tr("The chair knew the prices when this was asked.")
                if asked.prices_known
                else tr("No price had reached the chair when this was asked.")
            )
            say(self.prices, known, tone="error" if asked.prices_known else "")
            reported = tr(
                "The award report is signed. It stays in the record; a second one will name it and say what changed."
            )
            say(self.reported, reported if asked.report else "", tone="error")
            self.reported.setVisible(bool(asked.report))
            sent = tr(
                "You have signed {letters} to suppliers. If you consent, tell each of them that the letter is taken "
                "back, and publish no award notice on it. New letters follow from the second report."
            ).format(letters=counted(letters, "letter"))
            say(self.letters, sent if letters else "", tone="error")
            self.letters.setVisible(bool(letters))


def _requested(uow: Work) -> tuple[Reopening | None, int]:
    """The request that waits, and how many letters to suppliers are signed."""
    from evaluator.services import reopening

    return reopening.requested(uow), len(reopening.letters_signed(uow))
