"""The decision about a tender that came after the closing time: taken or not, and why; the approver signs it later."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from evaluator.domain.tenders import how_late
from evaluator.domain.wording import spoken_list
from ui.widgets.fields import Field, Row, area, button, choice
from ui.widgets.text import Card, paragraph, say
from ui.words import shown, tr

if TYPE_CHECKING:
    from evaluator.services.tenders import Registered


class LateTenderCard(Card):
    """Shown where a tender is late. `decide` asks for the decision that was entered to be recorded."""

    decide = Signal()

    def __init__(self) -> None:
        super().__init__(tr("A tender that came late"))
        self.state = paragraph()
        self.tender = choice([])
        self.accepted = choice([(tr("Refuse it"), False), (tr("Accept it"), True)])
        self.reason = area(rows=3)
        self.record = button("Record the decision", main=True)
        self.reason_field = Field("&Why", self.reason, hint="What you found out, and why that decides it.")
        self.add(
            self.state,
            Row(Field("&Late tender", self.tender), Field("&Decision", self.accepted), spacing=16),
            self.reason_field,
            paragraph(
                "A refused tender stays on record by its name, time and reason; nothing of it reaches the panel. The "
                "approver signs every decision on their own computer, and the panel's packs wait for that.",
                quiet=True,
            ),
            Row(self.record),
        )
        self.record.clicked.connect(self.decide)

    def show_late(self, late: "Sequence[Registered]", due: datetime | None) -> None:
        """Offer these, the ones that wait first."""
        self.setVisible(bool(late) and due is not None)
        if due is None:
            return
        chosen = self.tender.currentData()
        self.tender.clear()
        for one in sorted(late, key=lambda each: not each.waits):
            self.tender.addItem(f"{one.supplier.name}, {shown(how_late(one.tender.received_at, due))}", one.tender.id)
        self.tender.setCurrentIndex(max(self.tender.findData(chosen), 0))
        waiting = [one.supplier.name for one in late if one.waits]
        if waiting:
            text = tr("To be decided before the set-up is issued: {names}.").format(names=spoken_list(waiting))
            say(self.state, text, tone="error")
        else:
            say(
                self.state,
                tr("✓ Every late tender is decided. Another decision replaces the earlier one."),
                tone="done",
            )

    def clear(self) -> None:
        """Empty the form once it is recorded."""
        self.reason.clear()
