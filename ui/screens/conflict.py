"""Declaring interests, once the suppliers are named and before any document opens (DOMAIN, call-off step 5)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from evaluator.domain.panel import ConflictDeclaration, Role
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.screens.shared_scores import SharedScoresCard
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class ConflictScreen(Screen):
    """The suppliers' names, and what this person has to say of them."""

    name = "conflict"
    title = marked("Before you open any document")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.suppliers, self.said = paragraph(), paragraph()
        self.nothing = QRadioButton(tr("I have no interest in any of these suppliers"))
        self.something = QRadioButton(tr("I have an interest to declare"))
        self.both = QButtonGroup(self)
        self.interests = area(rows=5)
        self.field = Field("&What it is", self.interests, hint="Work, family, money, friendship: now or before.")
        self.declare, self.send = button("Declare", main=True), button("Sign and save for the chair…")
        self.again, self.sent = paragraph(), paragraph()
        self.onward = button("Go on to your work")
        card, own = Card("Who has tendered"), Card("Your declaration")
        card.add(self.suppliers)
        own.add(
            paragraph(
                "An interest is personal, professional or financial, direct or indirect, and includes what others "
                "might reasonably see as one. What you say here is signed with what you send, and stands in the report."
            ),
            self.nothing,
            self.something,
            self.field,
            self.said,
            self.again,
            Row(self.send),
            self.sent,
        )
        for option in (self.nothing, self.something):
            self.both.addButton(option)
        self.shared = SharedScoresCard(self)
        self.lay(card, own, self.shared)
        self.foot.add(self.declare)
        self.foot.add(self.onward)
        self.onward.hide()
        self.field.hide()
        self.something.toggled.connect(self.field.setVisible)
        self.declare.clicked.connect(self._declare)
        self.send.clicked.connect(self.sign_and_send)
        self._show_again(False)
        self.onward.clicked.connect(seat.work_wanted)

    def refresh(self) -> None:
        """Show the suppliers and what was declared."""
        from evaluator.services import conflict

        self.ask(_suppliers, then=self._name)
        self.ask(conflict.own_declaration, then=self._show)
        self.ask(conflict.must_declare_again, then=self._show_again)
        if self.seat.holder.is_a(Role.MEMBER):
            self.shared.refresh()

    def sign_and_send(self) -> None:
        """One signature on what was declared since the names came back, for the chair."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def sign(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import conflict

            return conflict.send_again(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch=tr("your declaration of interests"),
            items=[tr("what you declared, knowing the suppliers' names")],
            file_name="declaration.bidpack",
            make=sign,
            saved=lambda path: say(
                self.sent, tr("Saved as {name}. Send it to the chair.").format(name=path.name), tone="done"
            ),
        )

    def _show_again(self, wanted: bool) -> None:
        for control in (self.again, self.send):
            control.setVisible(wanted)
        said = tr(
            "The suppliers' names are back. Look at them, declare again, then sign it for the chair: the award report "
            "cannot be signed before."
        )
        say(self.again, said if wanted else "", tone="error")

    def _name(self, suppliers: tuple[tuple[str, ...], bool]) -> None:
        names, hidden = suppliers
        why = tr(
            "Their names are hidden while the panel scores. Say whether you have an interest in anybody who supplies "
            "what is bought here; once the names are back, look at them and declare again."
        )
        listed = "\n".join(f"• {name}" for name in names)
        self.suppliers.setText(f"{why}\n{listed}" if hidden else listed)

    def _show(self, declaration: ConflictDeclaration | None) -> None:
        self.onward.setVisible(declaration is not None)
        if declaration is None:
            return
        (self.something if declaration.interests else self.nothing).setChecked(True)
        if declaration.interests and not self.interests.toPlainText():
            self.interests.setPlainText(declaration.interests)
        say(self.said, tr("Declared {time}.").format(time=spoken_time(declaration.declared_at)), tone="done")

    def _declare(self) -> None:
        from evaluator.services import conflict

        text = self.interests.toPlainText().strip()
        if self.both.checkedButton() is None:
            self.fail(
                RuleBroken(tr("You have not said whether you have an interest."), hint=tr("Choose one of the two."))
            )
            return
        if self.something.isChecked() and not text:
            self.fail(RuleBroken(tr("The interest is not described."), hint=tr("Say what it is.")), field=self.field)
            return
        given = text if self.something.isChecked() else ""
        self.do(conflict.declare, interests=given, now=self.seat.now())


def _suppliers(uow: Work) -> tuple[tuple[str, ...], bool]:
    """Who tendered, as the holder may know it, and whether the names are hidden."""
    setup = uow.setup()
    return tuple(supplier.name for supplier in setup.suppliers), setup.hides_names
