"""The approver's letters: when they go out, to whom, until when standstill lasts; and the pack for a request."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from evaluator.domain.letter_parts import NOT_GIVEN
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.disclosure import DisclosureCard
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, button, fill, table
from ui.widgets.files import choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.domain.left_out import LeftOut
    from evaluator.domain.letter import Letter
    from evaluator.services.profile import SigningProfile


class LettersScreen(Screen):
    """Two dates, the letters that follow from the record, one signature for all of them; the disclosure pack below."""

    name = "letters"
    title = marked("Letters")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._names: tuple[str, ...] = ()
        today = seat.now().date()
        self.sent_on, self.published_on = _day(today), _day(today)
        self.listed = table(["To", "Email", "Letter"], name="Letters")
        self.listed.setMinimumHeight(220)
        self.standstill, self.done = paragraph(), paragraph()
        self.sign = button("Sign and save the letters…", main=True)
        self.request = DisclosureCard()
        self.disclose = self.request.disclose
        days, written = Card("Days"), Card("Letters")
        days.add(
            Field("Letters &sent on", self.sent_on, hint="By electronic means, all on one day."),
            Field("Award notice &published on", self.published_on, hint="Not before the letters are sent."),
            self.standstill,
        )
        written.add(
            paragraph("Each letter holds its own supplier's assessment and the winner's, and no other tender."),
            self.listed,
        )
        self.lay(days, written, self.request, self.done)
        self.foot.add(self.sign)
        for control in (self.sent_on, self.published_on):
            control.dateChanged.connect(lambda _: self.refresh())
        self.sign.clicked.connect(lambda: choose_folder(self, tr("A folder for the letters"), self.ask_to_sign))
        self.disclose.clicked.connect(
            lambda: choose_folder(self, tr("A folder for the disclosure pack"), self.ask_to_disclose)
        )
        self.request.keep.clicked.connect(self._keep_lists)
        self.request.look.clicked.connect(self._look_for_names)

    def refresh(self) -> None:
        """Draw the letters up for these days; nothing is signed yet."""
        from evaluator.services import foi, letters

        self.problems.clear()
        self._ready(False)
        self.ask(foi.listed, then=self.request.show_kept)
        self.ask(
            letters.preview,
            then=self._show,
            said=tr("Drawing up the letters"),
            in_steps=True,
            sent_on=_of(self.sent_on),
            published_on=_of(self.published_on),
        )

    def ask_to_sign(self, folder: Path) -> None:
        """One signature for every letter."""
        sent_on, published_on, now = _of(self.sent_on), _of(self.published_on), self.seat.now()

        def make(signing: "SigningProfile", uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import letters

            return letters.issue_letters(
                uow,
                signer=signing.signer(uow),
                now=now,
                sent_on=sent_on,
                published_on=published_on,
                progress=progress,
            )

        items = [tr("the letter to {name}").format(name=name) for name in self._names]
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the letters"),
            items=items if len(items) <= 8 else [counted(len(items), "letter")],
            then=lambda signing: self.do(
                partial(make, signing),
                then=lambda made: self.write_all(folder, made, self.done),
                said=tr("Signing the letters"),
                in_steps=True,
            ),
        )

    def ask_to_disclose(self, folder: Path) -> None:
        """One signature for the pack and its log; what is listed as left out is kept with it."""
        now, (people, words) = self.seat.now(), self.request.typed()

        def make(signing: "SigningProfile", uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import foi

            foi.leave_out(uow, people=people, words=words, now=now)
            return foi.issue_foi_pack(uow, signer=signing.signer(uow), now=now, progress=progress)

        ask_to_sign(
            self,
            self.seat,
            batch=tr("the disclosure pack"),
            items=[tr("what is disclosed"), tr("the log of what was left out")],
            then=lambda signing: self.do(
                partial(make, signing),
                then=lambda made: self.write_all(folder, made, self.done),
                said=tr("Signing the disclosure pack"),
                in_steps=True,
            ),
        )

    def _keep_lists(self) -> None:
        from evaluator.services import foi

        people, words = self.request.typed()
        self.do(
            foi.leave_out,
            people=people,
            words=words,
            now=self.seat.now(),
            field=self.request.people_field,
            then=self._lists_kept,
        )

    def _lists_kept(self, kept: "LeftOut") -> None:
        self.request.show_kept(kept)
        say(self.request.said, tr("✓ The lists are kept, for every disclosure of this evaluation."), tone="done")

    def _look_for_names(self) -> None:
        from evaluator.services import foi

        people, words = self.request.typed()
        self.problems.clear()
        self.ask(
            foi.left_in,
            people=people,
            words=words,
            then=self.request.show_left_in,
            said=tr("Looking through the disclosure pack"),
            in_steps=True,
        )

    def _show(self, letters: "tuple[Letter, ...]") -> None:
        self._names = tuple(letter.to.name for letter in letters)
        fill(self.listed, [(one.to.name, one.to.email or NOT_GIVEN, one.title) for one in letters])
        last = [part.passages[0].text for one in letters[:1] for part in one.sections if "tandstill" in part.heading]
        self.standstill.setText(last[0] if last else "")
        self._ready(True)

    def _ready(self, ready: bool) -> None:
        for control in (self.sign, self.disclose, self.request.look):
            control.setEnabled(ready)


def _day(day: date) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setDisplayFormat("d MMMM yyyy")
    made.setCalendarPopup(True)
    made.setMinimumHeight(30)
    return made


def _of(control: QDateEdit) -> date:
    day = control.date()
    return date(day.year(), day.month(), day.day())
