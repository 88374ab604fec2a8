"""Declaring interests, once the suppliers are named and before any document opens (DOMAIN, call-off step 5)."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from evaluator.domain.panel import ConflictDeclaration, Role
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.screens.shared_scores import SharedScoresCard
from ui.seat import Seat
from ui.widgets.fields import Field, area, button
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr


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
        self.declare = button("Declare", main=True)
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
        )
        for option in (self.nothing, self.something):
            self.both.addButton(option)
        self.shared = SharedScoresCard(self)
        for part in (card, own, self.shared):
            self.page.addWidget(part)
        self.page.addStretch(1)
        self.foot.add(self.declare)
        self.field.hide()
        self.something.toggled.connect(self.field.setVisible)
        self.declare.clicked.connect(self._declare)

    def refresh(self) -> None:
        """Show the suppliers and what was declared."""
        from evaluator.services import conflict

        self.ask(_suppliers, then=self._name)
        self.ask(conflict.own_declaration, then=self._show)
        if self.seat.holder.is_a(Role.MEMBER):
            self.shared.refresh()

    def _name(self, suppliers: tuple[tuple[str, ...], bool]) -> None:
        names, hidden = suppliers
        why = tr(
            "Their names are hidden while the panel scores. Say whether you have an interest in anybody who supplies "
            "what is bought here; once the names are back, look at them and declare again."
        )
        listed = "\n".join(f"• {name}" for name in names)
        self.suppliers.setText(f"{why}\n{listed}" if hidden else listed)

    def _show(self, declaration: ConflictDeclaration | None) -> None:
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
