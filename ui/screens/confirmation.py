"""After the meeting a member reads what was agreed, and confirms all of it with one signature."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.figures import plain
from evaluator.domain.moderation import ModerationItem
from evaluator.domain.pack import Setup
from evaluator.domain.wording import counted
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.text import Card, heading, paragraph, say

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class ConfirmationScreen(Screen):
    """Open the chair's file, read each item, confirm."""

    name = "confirmation"
    title = "Confirm what the meeting agreed"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._items: tuple[ModerationItem, ...] = ()
        self.open = button("Open the chair's file…")
        self.state = paragraph()
        self.items = Card("What was agreed")
        self.confirm = button("Confirm and save…", main=True)
        card = Card("The chair's file")
        card.add(
            paragraph("After the meeting the chair sends you what was agreed. Read it before you confirm it."),
            Row(self.open),
            self.state,
        )
        self.page.addWidget(card)
        self.page.addWidget(self.items)
        self.page.addStretch(1)
        self.foot.add(self.confirm)
        self._listed: list[Card] = []
        self.open.clicked.connect(
            lambda: choose_files(self, "Open the chair's file", PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.confirm.clicked.connect(self.sign_and_send)

    def refresh(self) -> None:
        """Show what waits to be confirmed."""
        self.ask(_waiting, then=lambda found: self._show(*found))

    def take(self, path: Path) -> None:
        """Keep what the chair signed."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work) -> None:
            from evaluator.services import confirmation
            from evaluator.services.files import read_chosen

            confirmation.receive_session(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.do(take, said="Opening the file")

    def sign_and_send(self) -> None:
        """One signature for all items."""
        now, package_id, number = self.seat.now(), self.seat.new_id(), counted(len(self._items), "item")

        def confirm(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import confirmation

            return confirmation.confirm(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch=f"your confirmation of {number}",
            items=[f"{number} as shown"],
            file_name="confirmation.bidpack",
            make=confirm,
            saved=lambda path: say(self.state, f"Saved as {path.name}. Send it to the chair.", tone="done"),
        )

    def _show(self, items: tuple[ModerationItem, ...], setup: Setup) -> None:
        self._items = items
        for old in self._listed:
            self.items.body.removeWidget(old)
            old.deleteLater()
        self._listed = [_card(item, setup) for item in items]
        self.items.add(*self._listed)
        self.items.setVisible(bool(items))
        self.confirm.setEnabled(bool(items))
        if items:
            say(self.state, f"{counted(len(items), 'item')} to confirm.")


def _card(item: ModerationItem, setup: Setup) -> Card:
    score, card = item.score, Card()
    leaf = next(leaf for leaf in setup.model.scored_leaves() if leaf.id == score.criterion_id)
    card.add(heading(f"{leaf.title} – {setup.supplier_of(score.tender_id).name}: {plain(score.points)}", 3))
    for lead, text in (
        ("", score.reason),
        ("Why not higher: ", score.why_not_higher),
        ("Why not lower: ", score.why_not_lower),
        ("Dissent: ", score.dissent),
    ):
        if text:
            card.add(paragraph(f"{lead}{text}"))
    return card


def _waiting(uow: Work) -> tuple[tuple[ModerationItem, ...], Setup]:
    from evaluator.services import confirmation

    return confirmation.items_to_confirm(uow), uow.setup()
