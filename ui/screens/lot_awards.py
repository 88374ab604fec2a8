"""The lots side by side for the chair: whom each goes to under the published limit, and putting that on record."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.fields import Row, button, fill, table
from ui.widgets.text import Card, paragraph, say
from ui.words import joined, shown, tr

if TYPE_CHECKING:
    from evaluator.services.lots import SideBySide


class LotAwardsCard(Card):
    """Shown where a limit on lots is published. `apply` asks to record what follows for this lot."""

    apply = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The limit on lots"))
        self.rule, self.state = paragraph(quiet=True), paragraph()
        self.lots = table(["Lot", "Ranks first", "Goes to", "Why"], name="Lots side by side")
        self.lots.setMinimumHeight(150)
        self.record = button("Record what follows for this lot")
        self.add(self.rule, self.lots, self.state, Row(self.record))
        self.record.clicked.connect(self.apply)
        self.hide()

    def show_lots(self, side: "SideBySide", own: str) -> None:
        """Every lot that this profile holds."""
        self.rule.setText(shown(side.rules.in_words()))
        rows = [
            (one.title, one.first or "–", one.awarded or "–", joined(each.reason for each in one.findings))
            for one in side.outcomes
        ]
        rows += [(one.title, "–", "–", one.why) for one in side.waiting]
        fill(self.lots, rows)
        found = next((one for one in side.outcomes if one.lot == own), None)
        self.record.setEnabled(found is not None and bool(found.findings))
        if side.unlike:
            say(self.state, joined(side.unlike, " "), tone="error")
        elif found is None:
            say(self.state, tr("This lot cannot be awarded yet: it waits for the lots that bear on it."))
        else:
            say(self.state, "")

    def show_problem(self, text: str) -> None:
        """Why nothing can be said yet."""
        fill(self.lots, [])
        self.record.setEnabled(False)
        say(self.state, text, tone="error")
