"""The form of a revision by which somebody who scores takes the chair: the deputy, where the chair falls ill."""

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from ui.screens.revision_changes import LETTERS, ChangeForm, Named
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, roomy
from ui.widgets.text import paragraph
from ui.words import tr


class ChairForm(ChangeForm):
    """A panel member takes the chair with the key and the scorecard they have."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("A panel member takes the chair"))
        self.person = roomy(choice([]), letters=LETTERS)
        self.take = button("Give this person the chair")
        self.add(
            paragraph(
                "Their key, scorecard and confirmations stay as they are. Who chairs now stays only if they score, and "
                "then has to hand over like everybody else: if they are ill and cannot, take them off in this revision "
                "too. If moderation is closed by then, that waits until the new chair has had it opened again. The "
                "approver signs before anybody else has a pack.",
                quiet=True,
            ),
            Field("Wh&o takes the chair", self.person),
            Row(self.take),
        )
        self.take.clicked.connect(self._take)

    def offer(self, setup: Setup) -> None:
        """Everybody who scores and does not chair; nothing where nobody does."""
        members = [one for one in setup.roster.with_role(Role.MEMBER) if not one.is_a(Role.CHAIR)]
        chosen = self.person.currentData()
        self.person.clear()
        for one in members:
            self.person.addItem(one.name, one.id)
        self.person.setCurrentIndex(max(self.person.findData(chosen), 0))
        self.setVisible(bool(members))

    def _take(self) -> None:
        from evaluator.services.revision import TakesChair

        said = tr("{name} takes the chair and still scores.").format(name=self.person.currentText())
        self.changed.emit(Named(change=TakesChair(member_id=self.person.currentData()), said=said))
