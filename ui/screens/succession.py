"""Another chair: the approver signs it, each member hands over what they have, the new chair takes it in.

Shown once a revision of the set-up names another chair, to each with their own part of it (`domain.succession`).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.wording import spoken_list
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.tables import grow
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile
    from evaluator.services.succession import State


class SuccessionScreen(Screen):
    """Who took the chair from whom and why, and what the holder does about it."""

    name = "succession"
    title = marked("Another chair")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.changes = table(["New chair", "In the place of", "Reason"], name="What changed")
        self.state, self.done = paragraph(), paragraph()
        self.sign = button("Sign and save…", main=True)
        self.hand_over = button("Hand over and save…", main=True)
        self.open = button("Open what was handed over…", main=True)
        what, self.mine = Card("What changed"), Card("Your part")
        what.add(self.changes)
        self.part = paragraph()
        self.mine.add(self.part, self.state, Row(self.open), self.done)
        self.lay(what, self.mine)
        self.foot.add(self.sign)
        self.foot.add(self.hand_over)
        self.setAcceptDrops(True)
        for control in (self.sign, self.hand_over, self.open):
            control.hide()
        self.sign.clicked.connect(self.sign_and_send)
        self.hand_over.clicked.connect(self.sign_and_hand_over)
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open what was handed over"), PACKAGES, self.take_files, several=True)
        )

    def refresh(self) -> None:
        """Show how far it has come."""
        self.ask(_state, then=lambda found: self._show(*found))

    def take_files(self, paths: list[Path]) -> None:
        """Take in what everybody handed over, all of it or nothing."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work, progress: Progress) -> int:
            from evaluator.services import taking_over
            from evaluator.services.files import read_chosen

            files = [(path.name, read_chosen(path)) for path in paths]
            taken = taking_over.take_over(uow, files=files, age_identity=identity, now=now, progress=progress)
            return len(taken.scores)

        self.do(take, then=self._taken, said=tr("Opening the files"), in_steps=True)

    def sign_and_send(self) -> None:
        """The approver's one signature, for the lead and the chair."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def sign(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import succession

            signer = signing.signer(uow)
            return succession.approve(uow, signer=signer, now=now, package_id=package_id, progress=progress).sealed

        self.sign_and_save(
            batch=tr("that another person takes the chair"),
            items=[tr("that another person takes the chair, with the reason"), tr("what the chair before sent you")],
            file_name="another-chair-approved.bidpack",
            make=sign,
            in_steps=True,
            saved=lambda path: self._saved(path, tr("Saved as {name}. Send it to the lead and the new chair.")),
        )

    def sign_and_hand_over(self) -> None:
        """A member's one signature, for the chair."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def sign(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import succession

            signer = signing.signer(uow)
            return succession.hand_over(uow, signer=signer, now=now, package_id=package_id, progress=progress).sealed

        self.sign_and_save(
            batch=tr("what you hand over"),
            items=[tr("your scorecard and confirmations, as you signed them"), tr("what the chair before sent you")],
            file_name="handed-over.bidpack",
            make=sign,
            in_steps=True,
            saved=lambda path: self._saved(path, self._sent_on()),
        )

    def _sent_on(self) -> str:
        if self.seat.holder.is_a(Role.CHAIR):
            return tr("Saved as {name}. Open it here together with what the others hand over.")
        return tr("Saved as {name}. Send it to the new chair.")

    def _saved(self, path: Path, told: str) -> None:
        say(self.done, told.format(name=path.name), tone="done")

    def _taken(self, scores: int) -> None:
        told = tr("✓ Taken over: {scores} stand as the chair before signed them.")
        say(self.done, told.format(scores=counted(scores, "agreed score")), tone="done")

    def _show(self, state: "State", setup: Setup) -> None:
        of = setup.roster.of
        rows = [(of(one.chair).name, of(one.before).name, one.reason) for one in state.changes]
        fill(self.changes, rows)
        grow(self.changes)
        holder = self.seat.holder
        is_chair, is_approver = holder.is_a(Role.CHAIR), holder.is_a(Role.APPROVER)
        self.sign.setVisible(is_approver)
        self.open.setVisible(is_chair)
        self.hand_over.setVisible(state.owes if is_chair else not is_approver)
        self.sign.setEnabled(not state.approved)
        if is_approver:
            self._show_approver(state)
        elif is_chair:
            self._show_chair(state, setup)
        else:
            self._show_member(state)

    def _show_approver(self, state: "State") -> None:
        self.part.setText(
            tr(
                "Nobody else has a pack of this revision before you have signed. Your file carries on what moderation "
                "sent you, as it was signed. If you do not agree, do not sign: tell the lead why."
            )
        )
        signed = tr("✓ You have signed that another person takes the chair.")
        say(
            self.state,
            signed if state.approved else tr("This waits for you."),
            tone="done" if state.approved else "error",
        )

    def _show_member(self, state: "State") -> None:
        self.part.setText(
            tr(
                "The new chair cannot open what you sealed to the one before. Hand over what you signed and what you "
                "were sent, as it is: nothing is signed anew, and what you confirmed stays confirmed. If an item still "
                "waits for your confirmation, confirm it on the screen “Confirm”; that goes to the new chair."
            )
        )
        done = tr("✓ You have handed over. Do it again only if the new chair asks.")
        say(
            self.state,
            done if state.handed_over else tr("This waits for you."),
            tone="done" if state.handed_over else "error",
        )

    def _show_chair(self, state: "State", setup: Setup) -> None:
        self.part.setText(
            tr(
                "What the chair before you had opened was sealed to them. Everybody hands it over to you as it was "
                "signed: choose the approver's file and all members' files together. Agreed scores stand with the name "
                "of whoever led that session; what they had noted and not signed is agreed again."
            )
        )
        if state.owes and not state.handed_over:
            told = tr("You scored for the chair before: hand over too, then open your file with those of the others.")
            say(self.state, told, tone="error")
            return
        names = spoken_list([setup.roster.of(one).name for one in state.awaited])
        if state.gone:
            told = tr(
                "Awaited from {names}, who chaired before. If they cannot hand over, ask the approver on “Moderate” to "
                "open moderation again. Once it is open, the lead can take them off the panel, and you close it "
                "without their scorecard."
            )
            say(self.state, told.format(names=names), tone="error")
        elif state.awaited:
            say(self.state, tr("Awaited from {names}.").format(names=names))
        else:
            sessions = counted(state.sessions, "session")
            told = tr("✓ Everybody has handed over. The record holds {sessions}; go on with “Moderate”.")
            say(self.state, told.format(sessions=sessions), tone="done")


def _state(uow: Work) -> "tuple[State, Setup]":
    from evaluator.services import succession

    return succession.state(uow), uow.setup()
