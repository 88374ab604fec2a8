"""A package that came and is no pack: what it is, who signed it, for which evaluation, before anything is taken in.

One press opens its evaluation and hands the file to the screen that takes it. Picture: docs/UX, 00.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.domain.wording import spoken_list, spoken_time
from ui.seat import Seat
from ui.widgets.fields import Row, button
from ui.widgets.text import Card, paragraph
from ui.words import marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.inspection import Inspection

KINDS = {  # as the signed statement names them
    "setup": marked("The set-up of an evaluation"),
    "submission": marked("A locked scorecard, or prices, for the chair to merge"),
    "receipt": marked("A receipt of what the chair holds"),
    "moderation": marked("What the panel agreed, signed by the chair"),
    "confirmation": marked("A signature under what was agreed, for the chair"),
    "report": marked("The award report, for the approver"),
    "record": marked("The record of an evaluation"),
    "assessment": marked("Assessments of applications, for the lead of a purchasing system"),
    "proposal": marked("A proposal to approve, from the lead of a purchasing system"),
    "approval": marked("What the approver approved or confirmed, for the lead of a purchasing system"),
    "decision": marked("Decisions on applications, signed by the lead of a purchasing system"),
}
TAKE = marked("Open its evaluation and take it in")
PASSED_ON = marked("You are no recipient of this package: somebody else passed it on to you.")
UNKNOWN = marked("{name}: this key is not one of the evaluation's people")


class ArrivedCard(Card):
    """Says what came; once the person goes on, `wanted` carries the id of the evaluation, the file and its kind, and
    `wanted_by_system` the same of a purchasing system.
    """

    wanted = Signal(object, object, str)
    wanted_by_system = Signal(object, object, str)

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("What came"))
        self.seat = seat
        self._at: tuple[UUID, Path, str] | None = None
        self._of_a_system = False
        self.about, self.nothing = paragraph(), paragraph("Nothing of it is taken in yet.", quiet=True)
        self.take = button(TAKE, main=True)
        self.add(self.about, self.nothing, Row(self.take))
        self.take.clicked.connect(self._take)
        self.hide()

    def show_package(self, path: Path, seen: "Inspection") -> None:
        """Show a package that holds; `take` is offered where its evaluation is on this computer."""
        self._of_a_system = seen.of_a_system
        self.take.setText(tr("Open its system and take it in") if seen.of_a_system else tr(TAKE))
        is_here = seen.evaluation is not None and seen.evaluation_id is not None
        self._at = (UUID(seen.evaluation_id), path, seen.kind) if is_here and seen.evaluation_id else None
        role = tr(ROLE_WORDS.get(Role(seen.role), seen.role)) if seen.role in list(Role) else seen.role
        signer = seen.sender if seen.sender_known else tr(UNKNOWN).format(name=seen.sender)
        facts = (
            (tr("What it is"), tr(KINDS.get(seen.kind, seen.kind))),
            (
                tr("System") if seen.of_a_system else tr("Evaluation"),
                seen.evaluation or tr("None that is on this computer"),
            ),
            (tr("Signed by"), f"{signer}, {role}" if role else signer),
            (tr("When"), tr("{time}, as their computer claims").format(time=spoken_time(seen.claimed_time))),
            (tr("For"), spoken_list(seen.recipients)),
            (tr("Note"), tr(PASSED_ON) if seen.for_reader is False else ""),
        )
        self.about.setText("\n".join(f"{what}: {shown(said)}" for what, said in facts if said))
        self.take.setVisible(self._at is not None)
        self.show()

    def _take(self) -> None:
        if self._at is not None:
            self.hide()
            (self.wanted_by_system if self._of_a_system else self.wanted).emit(*self._at)
