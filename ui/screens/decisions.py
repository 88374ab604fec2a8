"""What arithmetic leaves to people: thresholds, exclusions, ties, low prices, each decided with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from evaluator.domain.decisions import ABOUT_ALL, OUTCOMES, Matter, Outcome, RecordedDecision
from evaluator.domain.pack import Setup
from evaluator.domain.regime import Ground, GroundRule
from evaluator.domain.wording import spoken_date, spoken_list, spoken_time
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.lot_awards import LotAwardsCard
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, area, button, choice, fill, roomy, table
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, named, shown, tr

if TYPE_CHECKING:
    from evaluator.domain.settling import OpenMatter
    from evaluator.services.lots import SideBySide

DAYS_TO_EXPLAIN = 5  # what the date is set to begin with; the authority chooses


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the screen shows; `waiting` says why nothing can be worked out yet."""

    setup: Setup
    open_matters: "tuple[OpenMatter, ...]"
    made: tuple[RecordedDecision, ...]
    grounds: tuple[GroundRule, ...]
    waiting: str


class DecisionsScreen(Screen):
    """The open questions, a form to answer one, and every decision recorded so far."""

    name = "decisions"
    title = marked("Decisions")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._shown: Decided | None = None
        self.state = paragraph()
        self.questions = table(["To decide", "About"], name="Questions to decide")
        self.matter = choice((named(matter), matter) for matter in Matter)
        self.tender, self.criterion, self.outcome = choice([]), choice([]), choice([])
        self.ground = roomy(choice([]), letters=40)
        self.due = QDateEdit(QDate.currentDate().addDays(DAYS_TO_EXPLAIN))
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("d MMMM yyyy")
        self.reason = area(rows=3)
        self.record = button("Record the decision", main=True)
        self.lots = LotAwardsCard()
        self.made = table(["No.", "About", "Decision", "Reason"], name="Decisions recorded")
        self.fields = self._named_fields()
        asked, form, done = Card("To decide"), Card("Record a decision"), Card("Decisions recorded")
        asked.add(self.state, self.questions)
        form.add(*self.fields.values())
        done.add(self.made)
        self.lay(asked, self.lots, form, done)
        self.foot.add(self.record)
        self.questions.itemSelectionChanged.connect(self._take_question)
        self.matter.activated.connect(lambda _: self._offer_outcomes())
        self.outcome.activated.connect(lambda _: self._show_fields())
        self.record.clicked.connect(self.decide)
        self.lots.apply.connect(self._apply_limit)
        self._offer_outcomes()

    def _named_fields(self) -> dict[QWidget, Field]:
        """Each control of the form with its label, as far as the matter asks for it."""
        return {
            control: Field(label, control, hint=hint)
            for label, control, hint in (
                (tr("&Matter"), self.matter, ""),
                (tr("&Tender"), self.tender, ""),
                (tr("&Criterion with the minimum"), self.criterion, ""),
                (tr("&Decision"), self.outcome, ""),
                (tr("&Ground"), self.ground, tr("What the exclusion rests on, in the words of the rules.")),
                (
                    tr("The supplier may &explain until"),
                    self.due,
                    tr("The last day. No rejection before it has passed."),
                ),
                (tr("&Reason"), self.reason, tr("It stands in the award report under your signature.")),
            )
        }

    def refresh(self) -> None:
        """Work out what is still open."""
        self.ask(_decided, then=self._show, said=tr("Working out the award"), in_steps=True)

    def decide(self) -> None:
        """Record what was chosen."""
        from evaluator.services import decisions

        matter, outcome = self._matter, self._outcome
        about_one = matter not in ABOUT_ALL
        if about_one and self.tender.currentData() is None:
            self.fail(RuleBroken(tr("No tender is chosen."), hint=tr("Choose the one it is about.")))
            return
        day = self.due.date()
        self.do(
            decisions.decide,
            matter=matter,
            outcome=outcome,
            reason=self.reason.toPlainText(),
            tender=self.tender.currentData() if about_one else None,
            criterion=self.criterion.currentData() if matter is Matter.THRESHOLD else None,
            due=day.toPython() if outcome is Outcome.NOTIFIED else None,
            ground=self._ground if outcome is Outcome.EXCLUDED else None,
            now=self.seat.now(),
            field=self.fields[self.reason],
            then=lambda _: self.reason.clear(),
        )

    @property
    def _matter(self) -> Matter:
        return Matter(self.matter.currentData())  # Qt keeps the word alone

    @property
    def _outcome(self) -> Outcome:
        return Outcome(self.outcome.currentData())

    @property
    def _ground(self) -> Ground | None:
        chosen = self.ground.currentData()
        return None if chosen is None else Ground(chosen)

    def _show(self, decided: Decided) -> None:
        if self._shown is None:
            setup = decided.setup
            self.ground.addItem(tr("Choose the ground"), None)
            for rule in decided.grounds:
                self.ground.addItem(rule.title, rule.ground)
            for tender in setup.tenders:
                self.tender.addItem(setup.supplier_of(tender.id).name, tender.id)
            for node in setup.model.nodes():
                if node.minimum_points is not None or node.minimum_marks is not None:
                    self.criterion.addItem(node.title, node.id)
        self._shown = decided
        self._show_lots(decided)
        left = len(decided.open_matters)
        if decided.waiting:
            say(self.state, decided.waiting)
        elif left:
            say(
                self.state,
                tr("{questions} must be decided before the report is signed.").format(
                    questions=counted(left, "question")
                ),
                tone="error",
            )
        else:
            say(self.state, tr("✓ No question is open."), tone="done")
        names = {tender.id: decided.setup.supplier_of(tender.id).name for tender in decided.setup.tenders}
        self.questions.setVisible(bool(left))
        fill(self.questions, [(one.message, names.get(one.tender, tr("All tenders"))) for one in decided.open_matters])
        fill(self.made, _rows(decided, names))
        self.made.setVisible(bool(decided.made))

    def _show_lots(self, decided: Decided) -> None:
        """Lay the lots side by side where a limit is published; they are read from their own files."""
        self.lots.setVisible(decided.setup.is_limited)
        if decided.setup.is_limited:
            self.seat.desk.ask(
                self._side_by_side,
                then=lambda side: self.lots.show_lots(side, decided.setup.evaluation.lot.id),
                otherwise=lambda problem: self.lots.show_problem(problem.told),
            )

    def _side_by_side(self, uow: Work) -> "SideBySide":
        from evaluator.services import lots

        own = self.seat.own_profile
        return lots.in_profile(uow, evaluations=own.evaluations, unlocked=own.unlocked)

    def _apply_limit(self) -> None:
        """Record for each tender concerned what the limit says, as one change."""
        now = self.seat.now()

        def applied(uow: Work) -> None:
            from evaluator.services import decisions

            own = uow.evaluations.held().evaluation.lot.id
            for one in self._side_by_side(uow).outcomes:
                for finding in one.findings if one.lot == own else ():
                    decisions.decide(
                        uow,
                        matter=Matter.LOT_LIMIT,
                        outcome=finding.outcome,
                        tender=finding.tender,
                        reason=finding.reason,
                        now=now,
                    )

        self.do(applied)

    def _take_question(self) -> None:
        """Put the chosen question into the form."""
        row = self.questions.currentRow()
        if self._shown is None or not 0 <= row < len(self._shown.open_matters):
            return
        question = self._shown.open_matters[row]
        _choose(self.matter, question.matter or Matter.EXCLUSION)
        _choose(self.tender, question.tender)
        _choose(self.criterion, question.criterion)
        self._offer_outcomes()

    def _offer_outcomes(self) -> None:
        self.outcome.clear()
        for outcome in OUTCOMES[self._matter]:
            self.outcome.addItem(named(outcome), outcome)
        self._show_fields()

    def _show_fields(self) -> None:
        matter = self._matter
        self.fields[self.tender].setVisible(matter not in ABOUT_ALL)
        self.fields[self.criterion].setVisible(matter is Matter.THRESHOLD)
        self.fields[self.ground].setVisible(self._outcome is Outcome.EXCLUDED)
        self.fields[self.due].setVisible(self._outcome is Outcome.NOTIFIED)


def _rows(decided: Decided, names: dict[str, str]) -> Iterable[tuple[str, str, str, str]]:
    titles = {node.id: node.title for node in decided.setup.model.nodes()}
    titles_of = {rule.ground: rule.title for rule in decided.grounds}
    for one in decided.made:
        about = [named(one.matter), titles.get(one.criterion or "", ""), names.get(one.tender or "", "")]
        until = tr(", until {date}").format(date=spoken_date(one.due)) if one.due else ""
        ground = f": {titles_of[one.ground]}" if one.ground else ""
        between = shown(spoken_list([names[tender] for tender in one.tenders]))
        among = tr(", between {tenders}").format(tenders=between) if between else ""
        what = f"{named(one.outcome)}{ground}{among}{until}, {shown(spoken_time(one.decided_at))}"
        yield str(one.number), ", ".join(filter(None, about)), what, one.reason


def _choose(combo: QComboBox, value: object) -> None:
    at = combo.findData(value)
    if at >= 0:
        combo.setCurrentIndex(at)


def _decided(uow: Work, progress: Progress) -> Decided:
    from evaluator.services import decisions, report

    setup, made, grounds = uow.setup(), decisions.decided(uow), decisions.grounds_to_choose(uow)
    waiting = ""
    still_open: tuple[OpenMatter, ...] = ()
    try:
        still_open = report.still_open(uow, progress=progress)
    except RuleBroken as early:
        waiting = early.told
    return Decided(setup=setup, open_matters=still_open, made=made, grounds=grounds, waiting=waiting)
