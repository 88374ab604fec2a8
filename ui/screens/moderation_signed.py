"""What the chair signs around the meeting, and takes in: confirmations, the closing, the reopening and its consent."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from ui.desk import Work
from ui.screens.meeting import MeetingPane
from ui.screens.screen import Screen
from ui.widgets.text import say
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.progress import Progress
    from evaluator.services.profile import SigningProfile


class SignedMeeting:
    """The signatures of one moderation screen; what came of each is said at `state`, or in the meeting's pane."""

    def __init__(self, screen: Screen, *, state: QLabel, meeting: MeetingPane) -> None:
        self.screen, self.state, self.meeting = screen, state, meeting

    def take_confirmations(self, paths: list[Path]) -> None:
        """Keep the confirmations that came."""
        identity, now = self.screen.seat.age_identity, self.screen.seat.now()

        def take(uow: Work, progress: "Progress") -> None:
            from evaluator.services import confirmation
            from evaluator.services.files import read_chosen

            for path in progress.each(paths, tr("Opening the confirmations")):
                confirmation.receive_confirmation(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.screen.do(take, said=tr("Opening the confirmations"), in_steps=True)

    def ask_for_confirmation(self) -> None:
        """End the session, and sign what was agreed in it for everybody to confirm."""
        now, package_id = self.screen.seat.now(), self.screen.seat.new_id()

        def issue(uow: Work, signing: "SigningProfile", progress: "Progress") -> bytes:
            from evaluator.services import moderation

            signer = signing.signer(uow)
            return moderation.issue_session(
                uow, signer=signer, now=now, package_id=package_id, progress=progress
            ).sealed

        self.screen.sign_and_save(
            batch=tr("what was agreed, to be confirmed"),
            items=[
                tr("every agreed score and its reason, for everyone who was present"),
                tr("the end of this session"),
            ],
            file_name="moderation-session.bidpack",
            make=issue,
            in_steps=True,
            saved=lambda path: self._said(self.state, tr("Saved as {name}. Send it to everyone present."), path),
        )

    def close(self) -> None:
        """Sign the closing of moderation."""
        now, package_id = self.screen.seat.now(), self.screen.seat.new_id()

        def close(uow: Work, signing: "SigningProfile", progress: "Progress") -> bytes:
            from evaluator.services import moderation

            signer = signing.signer(uow)
            return moderation.close_moderation(
                uow, signer=signer, now=now, package_id=package_id, progress=progress
            ).sealed

        self.screen.sign_and_save(
            batch=tr("the moderation record"),
            items=[
                tr("the moderation record (PDF)"),
                tr("the closed moderation, for price evaluator, lead and approver"),
            ],
            file_name="moderation.bidpack",
            make=close,
            in_steps=True,
            saved=lambda path: self._said(self.state, tr("Closed and saved as {name}."), path),
        )

    def ask_to_reopen(self) -> None:
        """Sign a request to the approver, with its reason."""
        now, package_id = self.screen.seat.now(), self.screen.seat.new_id()
        reason = self.meeting.reason.toPlainText()

        def ask(uow: Work, signing: "SigningProfile", progress: "Progress") -> bytes:
            from evaluator.services import reopening

            signer = signing.signer(uow)
            return reopening.ask_to_reopen(
                uow, reason=reason, signer=signer, now=now, package_id=package_id, progress=progress
            ).sealed

        self.screen.sign_and_save(
            batch=tr("your request to reopen moderation"),
            items=[tr("the request with its reason, for the approver and the lead")],
            file_name="reopening-request.bidpack",
            make=ask,
            in_steps=True,
            saved=lambda path: self._said(
                self.meeting.asked, tr("Saved as {name}. Send it to the approver and the lead."), path
            ),
        )

    def reopen(self, path: Path) -> None:
        """Open moderation again on the consent in this file."""
        identity, now = self.screen.seat.age_identity, self.screen.seat.now()

        def take(uow: Work, progress: "Progress") -> None:
            from evaluator.services import reopening
            from evaluator.services.files import read_chosen

            reopening.reopen(uow, data=read_chosen(path), age_identity=identity, now=now, progress=progress)

        self.screen.do(take, said=tr("Opening the consent"), in_steps=True)

    def _said(self, label: QLabel, text: str, path: Path) -> None:
        say(label, text.format(name=path.name), tone="done")
