"""The meeting itself: who is present, its sessions, and opening moderation again after it was closed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.moderation import ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.wording import spoken_list, spoken_time
from ui.widgets.fields import Field, Row, area, button, fill, table
from ui.widgets.text import Card, paragraph, say
from ui.widgets.tick import Tick
from ui.words import tr


class MeetingPane(QWidget):
    """Attendance is noted for each session; whoever is ticked is asked to confirm what was agreed in it."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, Tick] = {}
        self.begin, self.end = button("Begin a session"), button("End the session")
        self.present = paragraph()
        self.sessions = table(["Session", "Begun", "Ended", "Present", "Absent"], name="Sessions")
        self.reason, self.asked, self.reported = area(rows=3), paragraph(), paragraph()
        self.ask_to_reopen = button("Ask the approver to reopen…")
        self.open_consent = button("Open the approver's consent…")
        self.attendance, held, self.reopening = Card("Who is present"), Card("Sessions"), Card("Reopen moderation")
        self.attendance.add(Row(self.begin, self.end), self.present)
        held.add(self.sessions)
        self.reopening.add(
            paragraph(
                "The approver consents with a signature; then a new session can correct what was agreed. "
                "What was agreed before stays in the record and on its PDF."
            ),
            self.reported,
            Field("Reason for reopening", self.reason),
            Row(self.ask_to_reopen, self.open_consent),
            self.asked,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self.attendance, held, self.reopening):
            column.addWidget(card)
        column.addStretch(1)

    def show_meeting(
        self, setup: Setup, sessions: Sequence[ModerationSession], *, closed: bool, reported: bool
    ) -> None:
        """Show who can be present, the sessions so far, and whether the award is reported already."""
        warning = tr(
            "The award report is signed. It stays in the record, and you sign a second one that names it and says what "
            "changed. Letters that went out are to be taken back: the approver is told how many were signed."
        )
        say(self.reported, warning if reported else "", tone="error")
        self.reported.setVisible(reported)
        if not self.boxes:
            for person in setup.roster.people:
                if person.is_a(Role.MEMBER) or person.is_a(Role.CHAIR):
                    self.boxes[person.id] = Tick(person.name)
                    self.boxes[person.id].tick(True)
                    self.attendance.body.insertWidget(self.attendance.body.count() - 2, self.boxes[person.id])
        is_open = bool(sessions) and sessions[-1].ended_at is None
        said = (
            tr("No session is open.")
            if not is_open
            else tr("Session {number} is open.").format(number=sessions[-1].number)
        )
        self.present.setText(said)
        self.begin.setEnabled(not closed)
        self.end.setEnabled(is_open and not closed)
        self.reopening.setVisible(closed)
        fill(
            self.sessions,
            [
                (
                    str(one.number),
                    spoken_time(one.opened_at),
                    spoken_time(one.ended_at) if one.ended_at else tr("Open"),
                    spoken_list([setup.roster.of(who).name for who in one.present]),
                    spoken_list([setup.roster.of(who).name for who in one.absent(setup)]),
                )
                for one in sessions
            ],
        )

    def ticked(self) -> list[str]:
        """The ids of everyone ticked as present."""
        return [member_id for member_id, box in self.boxes.items() if box.ticked]
