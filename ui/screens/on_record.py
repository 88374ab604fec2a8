"""What the chair puts on record before the report: what it must state, what may be disclosed, what was done."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, line
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

if TYPE_CHECKING:
    from datetime import datetime

    from evaluator.domain.regime import RequiredFact
    from evaluator.progress import Progress
    from evaluator.services.on_record import Overview, ReasonToDisclose


class OnRecordScreen(Screen):
    """Three cards: statements of the report, what was done about declared interests, texts to disclose."""

    name = "on_record"
    title = marked("Put on record")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._stated: dict[str, tuple[QPlainTextEdit, str]] = {}
        self._told: dict[str, tuple[QPlainTextEdit, str]] = {}
        self._measures: dict[str, tuple[QPlainTextEdit, str]] = {}
        self._reasons: tuple[ReasonToDisclose, ...] = ()
        self._signed = False
        self.statements, self.interests = Card("What the report must state"), Card("Declared interests")
        self.nothing = paragraph("Nobody declared an interest.")
        self.response = choice([])
        self.reason, self.withholding = paragraph(), paragraph(quiet=True)
        self.text, self.because = area(rows=5), line()
        self.done = paragraph()
        self.save_text = button("Keep this text to disclose")
        self.save = button("Save the statements", main=True)
        self.statements.add(paragraph("No record knows these. They are printed in the award report.", quiet=True))
        self.interests.add(self.nothing)
        self.text_field = Field("&Text for the letters", self.text, hint="It stands in every letter that gives it.")
        self.because_field = Field("&Why something is withheld", self.because, hint="Needed where the text differs.")
        texts = Card("Texts to disclose")
        texts.add(
            paragraph(
                "Letters give the agreed reasons word for word, and those for excluding, refusing or passing over a "
                "tender or for awarding nothing, unless another text stands here for one."
            ),
            self.withholding,
            Field("&Reason", self.response),
            self.reason,
            self.text_field,
            self.because_field,
            Row(self.save_text),
        )
        self.lay(self.statements, self.interests, texts, self.done)
        self.foot.add(self.save)
        self.response.activated.connect(lambda _: self._show_reason())
        self.save_text.clicked.connect(self.disclose)
        self.save.clicked.connect(self.leave)

    def refresh(self) -> None:
        """Ask for what can be put on record, and for what the report would not hold."""
        self.ask(
            _overview,
            now=self.seat.now(),
            then=lambda found: self._show(*found),
            said=tr("Checking what the report would hold"),
            in_steps=True,
        )

    def leave(self) -> None:
        """Save every statement, interest and measure that was changed."""
        from evaluator.domain.regime import Fact

        stated = {Fact(key): text for key, text in _changed(self._stated)}
        told, done = dict(_changed(self._told)), dict(_changed(self._measures))
        if self._signed or not (stated or told or done):
            return
        now = self.seat.now()

        def save(uow: Work) -> None:
            from evaluator.services import on_record

            for fact, text in stated.items():
                on_record.state(uow, fact=fact, text=text, now=now)
            for member_id, text in told.items():
                on_record.note_interest(uow, member_id=member_id, text=text, now=now)
            for member_id, text in done.items():
                on_record.take_measure(uow, member_id=member_id, text=text, now=now)

        self.do(save, then=lambda _: say(self.done, tr("Saved."), tone="done"))

    def disclose(self) -> None:
        """Keep the text that stands for the chosen reason."""
        chosen = self._chosen()
        if chosen is None:
            return
        about, text, because, now = chosen.about, self.text.toPlainText(), self.because.text(), self.seat.now()

        def keep(uow: Work) -> None:
            from evaluator.services import on_record

            on_record.disclose_reason(uow, about=about, text=text, because=because, now=now)

        said = tr("Letters now give this text for {reason}.").format(reason=_called(chosen))
        self.because_field.right()
        self.do(keep, then=lambda _: say(self.done, said, tone="done"), field=self.because_field)

    def _show(self, found: "Overview", not_held: "tuple[RequiredFact, ...]") -> None:
        from evaluator.domain.checklist import STATED

        self._signed = found.signed
        texts = {one.fact: (one.asked, one.text) for one in found.to_state}
        for fact, (asked, text) in ({one.fact: (one.asked, "") for one in not_held} | texts).items():
            label = asked if fact in STATED else tr("Why it is absent: {asked}").format(asked=asked)
            self._put(self.statements, self._stated, fact.value, label, text)
        for one in found.told:
            asked = tr("What {name}, {role}, told you of their interests").format(name=one.name, role=tr(one.role))
            asked = tr("Your own interests") if one.member_id == self.seat.holder.id else asked
            self._put(self.interests, self._told, one.member_id, asked, one.told, tr("“Nothing to declare” where so."))
        for interest in found.interests:
            asked = tr("What was done about what {name} declared").format(name=interest.name)
            self._put(self.interests, self._measures, interest.member_id, asked, interest.measure, interest.declared)
        self.nothing.setVisible(not found.interests)
        self.withholding.setText(
            tr("What lets something be withheld: {withholding}.").format(withholding=found.withholding)
        )
        self._list_reasons(found.reasons)
        for control in (self.save, self.save_text):
            control.setEnabled(not found.signed)
        if found.signed:
            say(self.done, tr("The report is signed: what stands here was signed with it."))

    def _put(
        self,
        card: Card,
        boxes: dict[str, tuple[QPlainTextEdit, str]],
        key: str,
        asked: str,
        text: str,
        hint: str = "",
    ) -> None:
        """A box for one text, made once; what is being typed in it stays."""
        if key not in boxes:
            boxes[key] = area(text, rows=2), text
            card.add(Field(asked, boxes[key][0], hint=hint))
            return
        box, was = boxes[key]
        if box.toPlainText() == was:
            box.setPlainText(text)
        boxes[key] = box, text

    def _list_reasons(self, reasons: "tuple[ReasonToDisclose, ...]") -> None:
        """The reasons to choose from; what is typed stays while its reason does."""
        before, self._reasons = self._chosen(), reasons
        self.response.clear()
        for reason in reasons:
            self.response.addItem(_called(reason), reason.about)
        if before is not None:
            self.response.setCurrentIndex(max(self.response.findData(before.about), 0))
        chosen = self._chosen()
        if before is None or chosen is None or (chosen.about, chosen.reason) != (before.about, before.reason):
            self._show_reason()

    def _chosen(self) -> "ReasonToDisclose | None":
        about: str | None = self.response.currentData()
        return next((one for one in self._reasons if one.about == about), None)

    def _show_reason(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        say(self.reason, chosen.reason)
        self.text.setPlainText(chosen.text)
        self.because.setText(chosen.because)
        if chosen.stale:
            self.because_field.wrong(tr("The reason was changed since. Write its text to disclose again."))
        else:
            self.because_field.right()


def _called(reason: "ReasonToDisclose") -> str:
    return f"{reason.question}: {reason.supplier}" if reason.supplier else reason.question


def _changed(boxes: dict[str, tuple[QPlainTextEdit, str]]) -> list[tuple[str, str]]:
    """What stands in a box otherwise than it was kept."""
    return [(key, box.toPlainText()) for key, (box, was) in boxes.items() if box.toPlainText() != was]


def _overview(uow: Work, progress: "Progress", *, now: "datetime") -> "tuple[Overview, tuple[RequiredFact, ...]]":
    from evaluator.services import on_record, report

    found = on_record.overview(uow)
    return found, () if found.signed else report.not_held(uow, now=now, progress=progress)
