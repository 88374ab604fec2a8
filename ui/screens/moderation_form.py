"""The form of one item: it starts empty, holds every field of the record, and is never in the way of saving.

The points are chosen by a person from the published scale; nothing is worked out from what members gave (Bromcom v
United Learning [2022] EWHC 3262). What is still missing for the item stands in words above the button.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evaluator.domain.discussion import ChangeOfView, Contradiction, Discussion, PassedWarning, PointRaised
from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.figures import plain
from evaluator.domain.meeting import AgendaItem
from evaluator.domain.moderation import ItemDraft, draft_of
from evaluator.domain.procurement import Response
from evaluator.domain.rationale import SAID, Finding
from evaluator.domain.scoring import LONGEST_TEXT, Evidence
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from ui.screens.moderation_entries import ChangeEntry, ContradictionEntry, Offered, RaisedEntry
from ui.widgets.entries import Entries, Entry
from ui.widgets.fields import Field, Row, area, button, line
from ui.widgets.question import said_of
from ui.widgets.score_group import ScoreGroup
from ui.widgets.scrolling import bring_to_top
from ui.widgets.text import Card, paragraph
from ui.widgets.tick import Tick
from ui.words import counted, tr


class ModerationForm(QWidget):
    """All that is recorded of one response; `edited` follows each change of a person."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._item: AgendaItem | None = None
        self._model: EvaluationModel | None = None
        self._offered = Offered(people=(), scale=None)
        self.boxes: dict[str, Tick] = {}
        self.relied: dict[Evidence, Tick] = {}
        self.points = ScoreGroup(tr("Agreed score"))
        self.meaning, self.given, self.missing = (paragraph(quiet=True) for _ in range(3))
        self.discussed, self.evidence = Card("Discussed"), Card("Evidence the panel relies on")
        self.raised = Entries[PointRaised](
            tr("Points raised"), tr("Add a point"), make=self._raised_entry, read=_raised
        )
        self.contradictions = Entries[Contradiction](
            tr("What conflicted"),
            tr("Add what conflicts"),
            make=lambda value: ContradictionEntry(value),
            read=_contradiction,
        )
        self.changes = Entries[ChangeOfView](
            tr("Changes of view"), tr("Add a change of view"), make=self._change_entry, read=_change
        )
        self.reason, self.dissent = area(rows=4), area(rows=2)
        self.why_higher, self.why_lower = area(rows=2), area(rows=2)
        self.clarifications, self.correction = area(rows=2), area(rows=2)
        self.objections = Card("A reviewer might object")
        self.passing: dict[str, QLineEdit] = {}
        self._objection_fields: list[Field] = []
        self.settle = button("Say how they were settled", link=True)
        self.correction_field = Field("Why it is &corrected", self.correction)
        self._lay_out()
        self._connect()

    def show_item(self, item: AgendaItem, model: EvaluationModel, *, people: Sequence[tuple[str, str]]) -> None:
        """Show the form as last typed, or what was agreed, or nothing; what it shows already is left as it is."""
        draft = item.draft or (draft_of(item.agreed) if item.agreed else _empty(item))
        question, scale = model.question(item.response.criterion_id), model.scale_of(item.response.criterion_id)
        offered = Offered(people=people, scale=scale)
        if self._shows(item, offered, draft):
            return
        self._showing = True
        self._item, self._model, self._offered = item, model, offered
        self.points.offer_scale(scale)
        self.points.show_points(draft.points)
        self._describe(draft.points)
        self._show_boxes(question.to_discuss(), draft)
        self._show_evidence(item, draft)
        self.raised.show_values(draft.discussion.raised)
        self.contradictions.show_values(draft.discussion.contradictions)
        self.changes.show_values(draft.discussion.changes)
        self.clarifications.setPlainText("\n".join(draft.discussion.clarifications))
        for control, text in zip(self._areas(), _texts(draft), strict=True):
            control.setPlainText(text)
        self.correction_field.setVisible(item.agreed is not None)
        self.passing = {}
        self._offer_to_pass({one.check: (_objected(one.check), one.reason) for one in draft.discussion.passed})
        listed = spoken_list([plain(score.points) for _, score in item.individual if score.points is not None])
        self.given.setText(tr("Scores were {listed}. No average is used.").format(listed=listed) if listed else "")
        self._showing = False
        self._show_missing()

    def _shows(self, item: AgendaItem, offered: Offered, draft: ItemDraft) -> bool:
        """Whether all of it stands there: then whoever types is not interrupted, and the cursor stays."""
        at = self._item
        if at is None or (at.response, at.agreed) != (item.response, item.agreed) or at.individual != item.individual:
            return False
        return offered == self._offered and draft == self.draft()

    def draft(self) -> ItemDraft | None:
        """The form as it is now; None while no item is shown."""
        if self._item is None:
            return None
        reason, higher, lower, dissent, correction = (control.toPlainText()[:LONGEST_TEXT] for control in self._areas())
        clarifications = self.clarifications.toPlainText()[:LONGEST_TEXT].splitlines()
        return replace(
            _empty(self._item),
            points=self.points.points,
            reason=reason,
            why_not_higher=higher,
            why_not_lower=lower,
            dissent=dissent,
            correction=correction,
            evidence=tuple(one for one, tick in self.relied.items() if tick.ticked),
            discussion=Discussion(
                discussed=tuple(text for text, tick in self.boxes.items() if tick.ticked),
                raised=self.raised.values(),
                contradictions=self.contradictions.values(),
                changes=self.changes.values(),
                passed=tuple(
                    PassedWarning(check=check, reason=field.text().strip())
                    for check, field in self.passing.items()
                    if field.text().strip()
                ),
                clarifications=tuple(text.strip() for text in clarifications if text.strip()),
            ),
        )

    def show_objections(self, response: Response, found: Sequence[Finding]) -> None:
        """Show what a reviewer would object to in the reason of this item, each with a place for why it stands."""
        if self._item is not None and self._item.response == response:
            typed = {check: field.text() for check, field in self.passing.items()}
            self._offer_to_pass({one.objection.value: (one.said, typed.get(one.objection.value, "")) for one in found})

    def _offer_to_pass(self, objections: Mapping[str, tuple[str, str]]) -> None:
        """By check: what is said of it, and why it stands so far. What is being typed in stays as it is."""
        if objections.keys() == self.passing.keys() and objections:
            return
        for old in self._objection_fields:
            self.objections.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.passing, self._objection_fields = {}, []
        for check, (said, reason) in objections.items():
            field = line(reason)
            shown = Field(said, field, hint="Change the reason, or say here why it stands.")
            field.textEdited.connect(lambda _: self._edited())
            self.passing[check] = field
            self._objection_fields.append(shown)
            self.objections.add(shown)
        self.objections.setVisible(bool(objections))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            self.points,
            self.meaning,
            self.given,
            Field("&Reason, against the criterion and its descriptor", self.reason),
            self.objections,
            Field("Why not &higher", self.why_higher),
            Field("Why not &lower", self.why_lower),
            self.discussed,
            self.raised,
            self.contradictions,
            self.changes,
            self.evidence,
            Field("&Dissent, if any", self.dissent, hint="Who, and why. The record holds it beside the agreed score."),
            Field("Clarifications relied on", self.clarifications, hint="One to a line."),
            self.correction_field,
            self.missing,
            Row(self.settle),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.settle.hide()

    def _connect(self) -> None:
        self.points.chosen.connect(self._describe)
        self.points.pointed.connect(self._describe)
        self.points.chosen.connect(lambda _: self._edited())
        for control in (*self._areas(), self.clarifications):
            control.textChanged.connect(self._edited)
        self.settle.clicked.connect(self._settle)
        for entries in (self.raised, self.contradictions, self.changes):
            entries.edited.connect(self._edited)

    def _describe(self, points: Decimal | None) -> None:
        """What the published scale says of the points that are chosen or pointed at."""
        scale = self._offered.scale
        self.meaning.setText("" if scale is None else said_of(scale, points))
        self.meaning.setVisible(bool(self.meaning.text()))

    def _settle(self) -> None:
        """Begin an entry where the gap is closed, and bring it into sight once it has its place."""
        self.contradictions.add_empty()
        QTimer.singleShot(0, self, lambda: bring_to_top(self.contradictions))

    def _edited(self) -> None:
        if not self._showing:
            self._show_missing()
            self.edited.emit()

    def _areas(self) -> tuple[QPlainTextEdit, ...]:
        return (self.reason, self.why_higher, self.why_lower, self.dissent, self.correction)

    def _show_boxes(self, published: Sequence[str], draft: ItemDraft) -> None:
        _clear(self.discussed, self.boxes.values())
        self.boxes = {text: self._tick(text, ticked=text in draft.discussion.discussed) for text in published}
        self.discussed.add(*self.boxes.values())

    def _show_evidence(self, item: AgendaItem, draft: ItemDraft) -> None:
        _clear(self.evidence, self.relied.values())
        offered = (one for _, score in item.individual for one in score.evidence)
        self.relied = {
            one: self._tick(
                tr("Page {page}: “{quote}”").format(page=one.page, quote=one.quote), ticked=one in draft.evidence
            )
            for one in dict.fromkeys((*offered, *draft.evidence))
        }
        self.evidence.add(*self.relied.values())
        self.evidence.setVisible(bool(self.relied))

    def _tick(self, text: str, *, ticked: bool) -> Tick:
        made = Tick(text)
        made.tick(ticked)
        made.toggled.connect(lambda _: self._edited())
        return made

    def _show_missing(self) -> None:
        draft = self.draft()
        if draft is None or self._model is None:
            return
        try:
            gaps = draft.agreed().gaps(self._model)
        except RuleBroken:
            gaps = (tr("no agreed score"), *draft_gaps(draft, self._model))
        said = tr("Nothing is missing. The item can be agreed.")
        if gaps:
            things, listed = counted(len(gaps), "thing"), spoken_list(list(gaps))
            said = tr("{things} still missing: {listed}.").format(things=things, listed=listed)
        self.missing.setText(said)
        self.settle.setVisible(draft.discussion.leaves_conflict)

    def _raised_entry(self, value: PointRaised | None) -> Entry:
        return RaisedEntry(self._offered, value)

    def _change_entry(self, value: ChangeOfView | None) -> Entry:
        return ChangeEntry(self._offered, value)


def draft_gaps(draft: ItemDraft, model: EvaluationModel) -> tuple[str, ...]:
    """What the discussion lacks, whatever the points will be."""
    return draft.discussion.gaps(model.question(draft.criterion_id))


def _raised(entry: Entry) -> PointRaised:
    assert isinstance(entry, RaisedEntry)
    return entry.value()


def _contradiction(entry: Entry) -> Contradiction:
    assert isinstance(entry, ContradictionEntry)
    return entry.value()


def _change(entry: Entry) -> ChangeOfView:
    assert isinstance(entry, ChangeEntry)
    return entry.value()


def _empty(item: AgendaItem) -> ItemDraft:
    return ItemDraft(tender_id=item.response.tender_id, criterion_id=item.response.criterion_id)


def _texts(draft: ItemDraft) -> tuple[str, ...]:
    return (draft.reason, draft.why_not_higher, draft.why_not_lower, draft.dissent, draft.correction)


def _objected(check: str) -> str:
    """What a reviewer objects, for the short name under which it is kept that somebody passed it."""
    return next((said for objection, said in SAID.items() if objection.value == check), check)


def _clear(card: Card, ticks: Iterable[Tick]) -> None:
    for tick in ticks:
        card.body.removeWidget(tick)
        tick.hide()
        tick.deleteLater()
