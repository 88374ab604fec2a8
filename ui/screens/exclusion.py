"""Grounds for exclusion that an assessor finds: the facts, self-cleaning weighed, whether it excludes, and why.

Source: PCR 2015, reg. 57; domain.selection says what may follow from what.
"""

from PySide6.QtCore import Signal

from evaluator.domain.selection import ExclusionFinding, QuestionKind, SelectionQuestion, SelfCleaning
from evaluator.domain.wording import spoken_date
from evaluator.errors import EvaluatorError, RuleBroken
from ui.seat import Seat
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, area, button, choice, fill, roomy, table
from ui.widgets.text import Card, paragraph
from ui.words import tr


class ExclusionCard(Card):
    """The findings noted so far, and a form for one more; `changed` follows each change of a person."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("Grounds for exclusion"))
        self._seat = seat
        self._kinds: dict[str, QuestionKind] = {}
        self.findings: tuple[ExclusionFinding, ...] = ()
        self.declared = table(["Question", "The supplier says"], name="Declared by the supplier", most=5)
        self.undeclared = paragraph("The supplier's answers to the questionnaire did not come with its application.")
        self.noted = table(["Ground", "Facts", "Self-cleaning", "Follows", "Reason"], name="Grounds found", most=5)
        self.remove, self.note = button("Take the chosen one out"), button("Note this ground")
        self.ground = roomy(choice([]), letters=30)
        self.happened_on = day_chosen(seat.now().date())
        self.facts, self.reason = area(rows=2), area(rows=2)
        self.cleaning, self.weighed = area(rows=2), area(rows=2)
        self.sufficient = choice([(tr("It does not suffice"), False), (tr("It suffices"), True)])
        self.public_interest = area(rows=2)
        self.excludes = choice([(tr("The supplier is excluded"), True), (tr("The supplier is not excluded"), False)])
        self._lay_out()
        self.note.clicked.connect(self._note)
        self.remove.clicked.connect(self._remove)
        self.noted.itemSelectionChanged.connect(self._offer_removal)

    def _lay_out(self) -> None:
        self.add(
            paragraph(
                "Only where the supplier declared one or the authority learnt of one. A mandatory ground excludes "
                "unless self-cleaning suffices, it lapsed, or the public interest overrides it.",
                quiet=True,
            ),
            self.declared,
            self.undeclared,
            self.noted,
            Row(self.remove),
            Field("&Ground", self.ground),
            Field("&Happened on", self.happened_on),
            Field("&Facts", self.facts),
            Field("Self-&cleaning that was shown", self.cleaning, hint="Leave it empty where none was shown."),
            Field("Does it suffice?", self.sufficient),
            Field("How it was &weighed", self.weighed, hint="Needed where self-cleaning was shown."),
            Field(
                "&Public interest that overrides it", self.public_interest, hint="Leave it empty where there is none."
            ),
            Field("What &follows", self.excludes),
            Field("Reason for &that", self.reason),
            Row(self.note),
        )

    def show_declared(self, declared: tuple[tuple[SelectionQuestion, str], ...]) -> None:
        """Show what the supplier said to each ground, and of self-cleaning."""
        fill(self.declared, [(f"{one.id} {one.text}", said) for one, said in declared])
        self.declared.setVisible(bool(declared))
        self.undeclared.setVisible(not declared)

    def show_findings(
        self, grounds: tuple[SelectionQuestion, ...], findings: tuple[ExclusionFinding, ...], *, locked: bool
    ) -> None:
        """Show what was found; nothing more is noted once the assessment is locked."""
        if not self._kinds:
            self._kinds = {one.id: one.kind for one in grounds}
            for one in grounds:
                self.ground.addItem(f"{one.id} {one.text} ({tr(one.kind)})", one.id)
        self.findings = findings
        fill(
            self.noted,
            [
                (
                    f"{one.question_id}, {spoken_date(one.happened_on)}",
                    one.facts,
                    _weighed(one.self_cleaning),
                    tr("Excluded") if one.excludes else tr("Not excluded"),
                    one.reason,
                )
                for one in findings
            ],
        )
        self._locked = locked
        self.note.setEnabled(not locked)
        self._offer_removal()

    _locked = False

    def _offer_removal(self) -> None:
        self.remove.setEnabled(not self._locked and 0 <= self.noted.currentRow() < len(self.findings))

    def _note(self) -> None:
        try:
            finding = self._typed()
            finding.require_sound(on=self._seat.now().date())
            if any(one.question_id == finding.question_id for one in self.findings):
                raise RuleBroken(
                    tr("{question_id} is noted already.").format(question_id=finding.question_id),
                    hint=tr("Take it out first."),
                )
        except EvaluatorError as problem:
            self.refused.emit(problem)
            return
        self._now_are((*self.findings, finding))
        for typed in (self.facts, self.reason, self.cleaning, self.weighed, self.public_interest):
            typed.clear()

    def _typed(self) -> ExclusionFinding:
        question_id, cleaning = str(self.ground.currentData()), self.cleaning.toPlainText().strip()
        return ExclusionFinding(
            question_id=question_id,
            kind=self._kinds[question_id],
            happened_on=day_of(self.happened_on),
            facts=self.facts.toPlainText().strip(),
            self_cleaning=SelfCleaning(
                evidence=cleaning,
                sufficient=bool(self.sufficient.currentData()),
                reason=self.weighed.toPlainText().strip(),
            )
            if cleaning
            else None,
            public_interest=self.public_interest.toPlainText().strip(),
            excludes=bool(self.excludes.currentData()),
            reason=self.reason.toPlainText().strip(),
        )

    def _remove(self) -> None:
        at = self.noted.currentRow()
        self._now_are(tuple(one for row, one in enumerate(self.findings) if row != at))

    def _now_are(self, findings: tuple[ExclusionFinding, ...]) -> None:
        self.show_findings((), findings, locked=False)
        self.changed.emit()


def _weighed(cleaning: SelfCleaning | None) -> str:
    if cleaning is None:
        return tr("None shown")
    return f"{tr('Suffices') if cleaning.sufficient else tr('Does not suffice')}: {cleaning.reason}"
