"""The meeting: spread and locked reasons at the left, the empty agreed form always in view at the right.

No average is offered or shown (Bromcom v United Learning [2022] EWHC 3262). What is typed for an item and not agreed
yet waits there until the chair comes back to it. Picture: docs/UX, 04.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from evaluator.domain.figures import plain
from evaluator.domain.moderation import AgendaItem, ConsensusScore, ItemStatus, ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import Evidence
from evaluator.domain.wording import counted, spoken_list
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.dot_plot import DotPlot
from ui.widgets.fields import Field, Row, ScoreGroup, area, button, fill, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, heading, paragraph, say

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


@dataclass(slots=True)
class Draft:
    """What is typed for one item and not agreed yet."""

    points: Decimal | None = None
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What the screen shows."""

    setup: Setup
    sessions: tuple[ModerationSession, ...]
    agenda: tuple[AgendaItem, ...]
    closed: bool


LONGEST_SHOWN = 76  # characters of a quote beside its box; all of it is in the tool tip
TEXTS = ("reason", "why_not_higher", "why_not_lower", "dissent")


class ModerationScreen(Screen):
    """Attendance, the agenda by spread, one item at a time, confirmations, the closing."""

    name = "moderation"
    title = "Moderate"
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._meeting: Meeting | None = None
        self._at: Response | None = None
        self._drafts: dict[Response, Draft] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._cards: list[Card] = []
        self._relied: list[tuple[QCheckBox, Evidence]] = []
        self.hide_names = button("Hide names")
        self.hide_names.setCheckable(True)
        self.attendance, self.begin = Card("Who is present"), button("Begin a session")
        self.present = paragraph(quiet=True)
        self.plot, self.reasons = DotPlot(), Card("Individual reasons (locked, cannot be changed)")
        self.points = ScoreGroup("Agreed score")
        self.given = paragraph(quiet=True)
        self.reason, self.dissent = area(rows=4), area(rows=2)
        self.why_higher, self.why_lower = area(rows=2), area(rows=2)
        self.agree = button("Agree and next", main=True)
        self.agenda = table(["Question", "Tender", "Spread", "Status"], name="Agenda, largest spread first")
        self.agenda.setMinimumHeight(170)
        self.ask_all, self.open_all = button("Ask for confirmation…"), button("Open confirmations…")
        self.close_it = button("Close moderation…", main=True)
        self.state = paragraph()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the meeting as it stands."""
        self.ask(_meeting, then=self._show)

    def leave(self) -> None:
        """Keep what is typed for the item on screen."""
        self._keep_draft()

    def open_confirmations(self, paths: list[Path]) -> None:
        """Keep the confirmations that came."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work) -> None:
            from evaluator.services import confirmation
            from evaluator.services.files import read_chosen

            for path in paths:
                confirmation.receive_confirmation(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.do(take, said="Opening the confirmations")

    def _lay_out(self) -> None:
        self.top.addWidget(self.hide_names)
        left, right, form = QWidget(), QWidget(), Card("Record what is agreed")
        spread = Card("Spread (◆ agreed)")
        spread.add(self.plot)
        self.attendance.add(self.present, Row(self.begin))
        form.add(
            self.points,
            self.given,
            Field("&Reason, against the criterion and its descriptor", self.reason),
            Field("Why not &higher", self.why_higher),
            Field("Why not &lower", self.why_lower),
            Field("&Dissent, if any", self.dissent),
            Row(self.agree),
        )
        agenda = Card("Agenda")
        agenda.add(self.agenda, Row(self.ask_all, self.open_all, self.close_it), self.state)
        for side, cards in ((left, (self.attendance, spread, self.reasons)), (right, (form, agenda))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        for side in (left, right):
            both.addWidget(scrolling(side))
        both.setSizes([620, 560])
        self.page.addWidget(both, 1)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.agenda.itemSelectionChanged.connect(self._chosen)
        self.agree.clicked.connect(self._agree)
        self.hide_names.toggled.connect(lambda _: self._show_item())
        self.ask_all.clicked.connect(self._ask_all)
        self.open_all.clicked.connect(
            lambda: choose_files(self, "Open confirmations", PACKAGES, self.open_confirmations, several=True)
        )
        self.close_it.clicked.connect(self._close)

    def _show(self, meeting: Meeting) -> None:
        self._meeting = meeting
        if not self._boxes:
            self._offer_attendance(meeting.setup)
        names = [self._name(one) for one in meeting.sessions[-1].present] if meeting.sessions else []
        self.present.setText(
            f"Session {len(meeting.sessions)}: {spoken_list(names)}." if names else "No session has begun yet."
        )
        titles = {leaf.id: leaf.title for leaf in meeting.setup.model.scored_leaves()}
        self.agenda.blockSignals(True)
        fill(
            self.agenda,
            [
                (
                    titles[item.response.criterion_id],
                    meeting.setup.supplier_of(item.response.tender_id).name,
                    plain(item.spread),
                    self._status(item),
                )
                for item in meeting.agenda
            ],
        )
        self.agenda.blockSignals(False)
        left = [item for item in meeting.agenda if item.status is not ItemStatus.CLOSED]
        said = "Moderation is closed." if meeting.closed else f"{counted(len(left), 'item')} still to close."
        say(self.state, said, tone="done" if meeting.closed else "")
        for control in (self.agree, self.begin, self.ask_all, self.open_all):
            control.setEnabled(not meeting.closed)
        self.close_it.setEnabled(not meeting.closed and bool(meeting.agenda) and not left)
        if self._at is None and meeting.agenda:
            self._go_to(meeting.agenda[0].response)
        else:
            self._show_item()

    def _offer_attendance(self, setup: Setup) -> None:
        for person in setup.roster.people:
            if person.is_a(Role.MEMBER) or person.is_a(Role.CHAIR):
                box = QCheckBox(person.name)
                box.setChecked(True)
                self._boxes[person.id] = box
                self.attendance.body.insertWidget(self.attendance.body.count() - 1, box)

    def _status(self, item: AgendaItem) -> str:
        if item.awaited:
            return f"To confirm: {spoken_list([self._name(one) for one in item.awaited])}"
        return item.status.value.capitalize()

    def _person(self, member_id: str) -> PanelMember:
        assert self._meeting is not None
        return self._meeting.setup.roster.of(member_id)

    def _name(self, member_id: str) -> str:
        return self._person(member_id).name

    def _short(self, member_id: str) -> str:
        assert self._meeting is not None
        return f"P{self._meeting.setup.expected_to_score().index(member_id) + 1}"

    def _item(self) -> AgendaItem | None:
        agenda = self._meeting.agenda if self._meeting else ()
        return next((item for item in agenda if item.response == self._at), None)

    def _chosen(self) -> None:
        row = self.agenda.currentRow()
        if self._meeting is not None and 0 <= row < len(self._meeting.agenda):
            self._go_to(self._meeting.agenda[row].response)

    def _go_to(self, response: Response) -> None:
        self._keep_draft()
        self._at = response
        self._show_item()
        self._show_form()

    def _show_item(self) -> None:
        meeting, item = self._meeting, self._item()
        if meeting is None or item is None:
            return
        leaf = next(leaf for leaf in meeting.setup.model.scored_leaves() if leaf.id == item.response.criterion_id)
        self.heading.setText(f"{leaf.title} – {meeting.setup.supplier_of(item.response.tender_id).name}")
        scale = meeting.setup.model.scale_of(leaf.id)
        given = [(self._short(one), score.points) for one, score in item.individual if score.points is not None]
        self.plot.show_points(
            scale.offered(),
            [(name, points) for name, points in given],
            agreed=item.agreed.points if item.agreed else None,
        )
        for old in self._cards:
            self.reasons.body.removeWidget(old)
            old.deleteLater()
        self._cards, self._relied = [], []
        for member_id, score in item.individual:
            card, who = Card(), self._short(member_id)
            shown = who if self.hide_names.isChecked() else f"{who} {self._name(member_id)}"
            points = "nothing" if score.points is None else plain(score.points)
            card.add(heading(f"{shown} gave {points}", 3), paragraph(score.rationale))
            for one in score.evidence:
                relied = QCheckBox(f"The panel relies on page {one.page}: “{one.quote}”"[:LONGEST_SHOWN])
                relied.setToolTip(one.quote)
                relied.setChecked(item.agreed is not None and one in item.agreed.evidence)
                self._relied.append((relied, one))
                card.add(relied)
            self._cards.append(card)
        self.reasons.add(*self._cards)
        listed = spoken_list([plain(points) for _, points in given])
        self.given.setText(f"Scores were {listed}. No average is used." if listed else "")

    def _show_form(self) -> None:
        meeting, item = self._meeting, self._item()
        if meeting is None or item is None:
            return
        scale = meeting.setup.model.scale_of(item.response.criterion_id)
        titles = {one.points: one.title for one in scale.descriptors}
        self.points.offer([(points, titles.get(points, "")) for points in scale.offered()])
        draft, agreed = self._drafts.get(item.response), item.agreed
        if draft is not None:
            self.points.show_points(draft.points)
            texts = draft.texts
        else:
            self.points.show_points(agreed.points if agreed else None)
            texts = {name: getattr(agreed, name) if agreed else "" for name in TEXTS}
        for name, control in self._texts().items():
            control.setPlainText(texts[name])

    def _texts(self) -> dict[str, QPlainTextEdit]:
        return dict(zip(TEXTS, (self.reason, self.why_higher, self.why_lower, self.dissent), strict=True))

    def _keep_draft(self) -> None:
        item = self._item()
        if item is None:
            return
        texts = {name: control.toPlainText() for name, control in self._texts().items()}
        agreed = {name: getattr(item.agreed, name) if item.agreed else "" for name in TEXTS}
        points = self.points.points
        if texts != agreed or points != (item.agreed.points if item.agreed else None):
            self._drafts[item.response] = Draft(points=points, texts=texts)

    def _begin(self) -> None:
        from evaluator.services import moderation

        present = [member_id for member_id, box in self._boxes.items() if box.isChecked()]
        self.do(moderation.begin_session, present=present, now=self.seat.now())

    def _agree(self) -> None:
        from evaluator.services import moderation

        item, points = self._item(), self.points.points
        if item is None:
            return
        if points is None:
            self.fail(RuleBroken("No agreed score is chosen.", hint="Choose the points the panel agreed."))
            return
        texts = {name: control.toPlainText().strip() for name, control in self._texts().items()}
        score = ConsensusScore(
            tender_id=item.response.tender_id,
            criterion_id=item.response.criterion_id,
            points=points,
            reason=texts["reason"],
            why_not_higher=texts["why_not_higher"],
            why_not_lower=texts["why_not_lower"],
            dissent=texts["dissent"],
            evidence=tuple(dict.fromkeys(one for box, one in self._relied if box.isChecked())),
        )
        self.do(moderation.agree, score=score, now=self.seat.now(), then=lambda _: self._agreed(item.response))

    def _agreed(self, response: Response) -> None:
        self._drafts.pop(response, None)
        agenda = self._meeting.agenda if self._meeting else ()
        rest = [item.response for item in agenda if item.agreed is None and item.response != response]
        if rest:
            self._at = rest[0]
            self._show_item()
            self._show_form()

    def _ask_all(self) -> None:
        now, package_id = self.seat.now(), self.seat.new_id()

        def issue(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import moderation

            return moderation.issue_session(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch="what was agreed, to be confirmed",
            items=["every agreed score and its reason, for everyone who was present"],
            file_name="moderation-session.bidpack",
            make=issue,
            saved=lambda path: say(self.state, f"Saved as {path.name}. Send it to everyone present.", tone="done"),
        )

    def _close(self) -> None:
        now, package_id = self.seat.now(), self.seat.new_id()

        def close(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import moderation

            return moderation.close_moderation(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch="the moderation record",
            items=["the moderation record (PDF)", "the closed moderation, for price evaluator, lead and approver"],
            file_name="moderation.bidpack",
            make=close,
            saved=lambda path: say(self.state, f"Closed and saved as {path.name}.", tone="done"),
        )


def _meeting(uow: Work) -> Meeting:
    from evaluator.services import moderation

    return Meeting(
        setup=uow.setup(),
        sessions=moderation.sessions(uow),
        agenda=moderation.agenda(uow),
        closed=uow.consensus.closed_at() is not None,
    )
