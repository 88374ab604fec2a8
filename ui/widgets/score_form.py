"""Points, reason and evidence for one response, and what a member adds to them. It holds; the screen saves."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal

from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.rationale import Finding
from evaluator.domain.scoring import LONGEST_TEXT, IndividualScore
from ui.widgets.evidence_list import EvidenceList
from ui.widgets.fields import Field, Row, area, button
from ui.widgets.question import said_of
from ui.widgets.score_group import ScoreGroup
from ui.widgets.text import Card, paragraph, say
from ui.words import joined, tr

MOST_HINTS = 3
NO_BREAK = "\u00a0"
LONGEST_TITLE = (
    14  # characters of a title beside its points; longer ones stand below, so that the rationale stays in view
)


class ScoreForm(Card):
    """`changed` follows each change of a person, and none that the program makes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._scale: ScoringScale | None = None
        self._squeezed = False
        self.points = ScoreGroup(tr("Score"))
        self.meaning = paragraph(quiet=True)
        self.rationale = area(rows=5, grows=False)
        self.rationale_field = Field("&Rationale (needed before you lock)", self.rationale)
        self.hints = paragraph()
        self.hints.setAccessibleName(tr("Hints"))
        self.evidence = EvidenceList()
        self.clarification = area(rows=2)
        self.note = area(rows=2)
        self.more = button("Clarification, note and versions…")
        self.more.setCheckable(True)
        self.history = button("Earlier versions…")
        self.export = button("Save all my requests for the lead…")
        self.clarification_field = Field(
            "Ask the supplier to &clarify",
            self.clarification,
            hint="The procurement lead puts it to the supplier. It goes with your scores, or save it for the lead now.",
        )
        self.note_field = Field(
            "&Note to yourself",
            self.note,
            hint="Not read in moderation, but part of the record: it is signed, kept, and disclosed if asked for.",
        )
        self.add(self.points, self.meaning, self.rationale_field, self.hints, self.evidence, Row(self.more))
        self.add(self.clarification_field, self.note_field, Row(self.history, self.export))
        self.body.addStretch(1)  # what is there begins at the top, also beside guidance that is longer
        self.more.toggled.connect(self._show_more)
        self._show_more(False)
        self.points.chosen.connect(self._describe)
        self.points.chosen.connect(lambda _: self._by_hand())
        self.points.pointed.connect(self._describe)
        self.evidence.changed.connect(self._by_hand)
        for text in (self.rationale, self.clarification, self.note):
            text.textChanged.connect(self._by_hand)

    def show_score(self, score: IndividualScore, scale: ScoringScale) -> None:
        """Show another score; `changed` is not emitted."""
        self._showing = True
        self._scale = scale
        self._offer()
        self.points.setTitle(tr("Score (type the digit here)") if scale.offered() else tr("Score"))
        self.points.show_points(score.points)
        self._describe(score.points)
        self.rationale.setPlainText(score.rationale)
        self.clarification.setPlainText(score.remarks.clarification)
        self.note.setPlainText(score.remarks.note)
        self.more.setChecked(bool(score.remarks.clarification or score.remarks.note))
        self.evidence.show_evidence(score.evidence)
        self._showing = False
        self.show_hints(())
        self._say()

    def squeeze(self, narrow: bool) -> None:
        """Where there is little room for the rationale leave what the chosen points mean to the guidance."""
        self._squeezed = narrow
        self._offer()

    def typed(self, score: IndividualScore) -> IndividualScore:
        """The score with the form's values at this moment."""
        remarks = replace(
            score.remarks,
            note=self.note.toPlainText()[:LONGEST_TEXT],
            clarification=self.clarification.toPlainText()[:LONGEST_TEXT],
        )
        return replace(
            score,
            points=self.points.points,
            rationale=self.rationale.toPlainText()[:LONGEST_TEXT],
            evidence=self.evidence.evidence,
            remarks=remarks,
        )

    def show_hints(self, findings: tuple[Finding, ...]) -> None:
        """What a reviewer would object to in what is typed; it stands in nobody's way."""
        shown = [
            tr("Hint: {said}{words}").format(said=tr(one.said), words=f" (“{one.words}”)" if one.words else "")
            for one in findings[:MOST_HINTS]
        ]
        say(self.hints, joined(shown))
        self.hints.setVisible(bool(shown))

    def kept(self) -> None:
        """What is typed is saved: from here Ctrl+Z takes back what is typed next, and not all of it at once."""
        for text in (self.rationale, self.clarification, self.note):
            text.document().setModified(False)

    def lock(self, locked: bool) -> None:
        """Show a locked score: it is read and not changed."""
        for control in (self.points, self.evidence.add, self.evidence.remove, self.evidence.quote):
            control.setEnabled(not locked)
        for text in (self.rationale, self.clarification, self.note):
            text.setReadOnly(locked)

    def _offer(self) -> None:
        """The points with what each means beside it, or below where that is long."""
        if self._scale is None:
            return
        self.points.offer_scale(self._scale, titled=self._is_short())
        self._describe(self.points.points)

    def _is_short(self) -> bool:
        return self._scale is not None and all(len(one.title) <= LONGEST_TITLE for one in self._scale.descriptors)

    def _describe(self, points: Decimal | None) -> None:
        """What the scale says of the points that are chosen or pointed at; before that, what each is called."""
        if self._scale is None:
            return
        said = said_of(self._scale, points)
        titles = () if self._is_short() else sorted(self._scale.descriptors, key=lambda one: one.points)
        brief = "   ".join(f"{plain(one.points)} {one.title}".replace(" ", NO_BREAK) for one in titles)
        self.meaning.setText(said if said and not self._squeezed else brief)
        in_the_way = self._squeezed and self.points.points is not None
        self.meaning.setVisible(bool(self.meaning.text()) and not in_the_way)

    def _by_hand(self) -> None:
        if not self._showing:
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        """How long the rationale is."""
        length = self.rationale.document().characterCount() - 1
        self.rationale_field.hint.setText(
            tr("{length:,} of {longest:,} characters. Score against the guidance, not other tenders.").format(
                length=length, longest=LONGEST_TEXT
            )
        )
        self.rationale_field.hint.show()

    def _show_more(self, shown: bool) -> None:
        for part in (self.clarification_field, self.note_field, self.history, self.export):
            part.setVisible(shown)
