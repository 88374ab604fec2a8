"""A person on this computer: the identity card and its words, the passphrase, the recovery code shown once.

The code is shown when the profile is made and never again; some of its words are asked back while it is hidden, so
that it was really written down, and only then is the profile kept (docs/SECURITY, key hierarchy).
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from evaluator.errors import EvaluatorError, RuleBroken
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.files import choose_place
from ui.widgets.text import Card, paragraph, say, show_words, words_to_read
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import NewProfile, SigningProfile

ASKED_BACK = 3  # words of the recovery code
WORD_OF_CODE = marked("Word {number} of your code")
RULE = marked("At least 12 characters. Several words are easier to remember than signs.")


class NewProfileCard(Card):
    """Name, organisation and passphrase; then the recovery code, once; then, with the code hidden, some of its words.

    Nothing is written to the disk before the words are right: a code that was never written down opens no profile.
    """

    refused = Signal(object)
    went_on = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("Make your profile"))
        self.seat = seat
        self.is_showing_code = False
        self._made: NewProfile | None = None
        self._asked: list[int] = []  # which words are asked back, from 1
        self.person, self.organisation = line(), line()
        self.passphrase, self.again = line(secret=True), line(secret=True)
        self.make = button("Make my profile", main=True)
        self.again_field = Field("Passphrase &again", self.again)
        self.code = words_to_read((), name=tr("Recovery code"))
        self.written = button("I have written it down", main=True)
        self.asked = [line() for _ in range(ASKED_BACK)]
        self.code_fields = [Field(WORD_OF_CODE, control) for control in self.asked]
        self.done, self.show_again = button("Keep my profile", main=True), button("Show the words again")
        self.first, self.second, self.third = Card(), Card("Your recovery code"), Card("Your recovery code, typed back")
        self._lay_out()
        self.make.clicked.connect(self._create)
        self.written.clicked.connect(self._ask_back)
        self.show_again.clicked.connect(self._show_again)
        self.done.clicked.connect(self._compare)
        self.again.returnPressed.connect(self._create)
        self.asked[-1].returnPressed.connect(self._compare)

    def _lay_out(self) -> None:
        self.first.add(
            paragraph("Your profile signs what you say and opens what is sent to you. It stays on this computer."),
            Field("Your &name", self.person, hint="As it should stand under your signature."),
            Field("Your &organisation", self.organisation),
            Field("&Passphrase", self.passphrase, hint=RULE),
            self.again_field,
            Row(self.make),
        )
        self.second.add(
            paragraph(
                "Write these 24 words down on paper and keep them away from this computer. They open your profile if "
                "you lose your passphrase. They are shown now and never again."
            ),
            self.code,
            Row(self.written),
        )
        self.third.add(
            paragraph("Type these words from your paper. Your profile is kept once they are right."),
            *self.code_fields,
            Row(self.done, self.show_again),
        )
        for card in (self.first, self.second, self.third):
            card.setObjectName("")
            card.body.setContentsMargins(0, 0, 0, 0)
            self.body.addWidget(card)
        self._turn_to(self.first)

    def _turn_to(self, shown: Card) -> None:
        """What was refused on the step before is put right or left behind."""
        for card in (self.first, self.second, self.third):
            card.setVisible(card is shown)
        self.went_on.emit()

    def _create(self) -> None:
        if self.passphrase.text() != self.again.text():
            problem = RuleBroken(tr("The two passphrases are not the same."), hint=tr("Type it again in both fields."))
            self.again_field.wrong(problem.message)
            self.refused.emit(problem)
            return
        self.again_field.right()
        folder, given = self.seat.folder, (self.person.text(), self.organisation.text(), self.passphrase.text())
        now, profile_id = self.seat.now(), self.seat.new_id()
        self.make.setEnabled(False)
        self.seat.desk.run(
            lambda: _made(folder, given, now=now, profile_id=profile_id),
            then=self.show_code,
            otherwise=self._refused,
            said=tr("Making your keys"),
        )

    def _refused(self, problem: EvaluatorError) -> None:
        self.make.setEnabled(True)
        self.refused.emit(problem)

    def show_code(self, made: "NewProfile") -> None:
        """The keys are made: show the recovery code, which stays until it is typed back."""
        self._made = made
        self.is_showing_code = True
        for secret in (self.passphrase, self.again):
            secret.clear()
        self._show_again()

    def _show_again(self) -> None:
        show_words(self.code, self._words())
        self._turn_to(self.second)
        self.written.setFocus()

    def _ask_back(self) -> None:
        """Hide the words and ask for some of them: which ones nobody knows beforehand."""
        show_words(self.code, ())
        chance = Random(self.seat.new_id().int)
        self._asked = sorted(chance.sample(range(1, len(self._words()) + 1), ASKED_BACK))
        for number, field, control in zip(self._asked, self.code_fields, self.asked, strict=True):
            field.name(tr(WORD_OF_CODE).format(number=number))
            field.right()
            control.clear()
        self._turn_to(self.third)
        self.asked[0].setFocus()

    def _compare(self) -> None:
        words = self._words()
        wrong = [
            number
            for number, control in zip(self._asked, self.asked, strict=True)
            if control.text().strip().lower() != words[number - 1]
        ]
        for number, field in zip(self._asked, self.code_fields, strict=True):
            if number in wrong:
                field.wrong(tr("This is not the word."))
            else:
                field.right()
        if wrong:
            self.refused.emit(
                RuleBroken(
                    tr("Word {number} is not as it was shown.").format(number=wrong[0]),
                    hint=tr("Read your paper again, or have the words shown again and put the paper right."),
                )
            )
        elif self._made is not None:
            made = self._made
            self.seat.desk.run(lambda: _kept(made), then=self._keep, otherwise=self.refused.emit)

    def _keep(self, signing: "SigningProfile") -> None:
        self._made = None
        self.is_showing_code = False
        for control in self.asked:
            control.clear()
        self.went_on.emit()
        self.seat.unlocked(signing.profile)

    def _words(self) -> list[str]:
        return self._made.recovery_code.split() if self._made else []


class RecoveryCard(Card):
    """The printed code opens the profile and gives it a new passphrase and a new signing key."""

    refused = Signal(object)
    finished = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("Open with your recovery code"))
        self.seat = seat
        self.is_wanted = False
        self.code, self.passphrase = line(), line(secret=True)
        self.recover, self.cancel = button("Open my profile", main=True), button("Cancel")
        consequence = tr(
            "What you typed and received is all there. Your signing key is made anew: give your new identity card to "
            "the procurement lead, who certifies it before you can sign again."
        )
        self.add(
            Field("&Recovery code", self.code, hint="24 words, with or without their numbers."),
            Field("New &passphrase", self.passphrase, hint=RULE),
            paragraph(consequence),
            Row(self.recover, self.cancel),
        )
        self.recover.clicked.connect(self._recover)
        self.cancel.clicked.connect(self.finished)

    def _recover(self) -> None:
        folder, code, passphrase, now = self.seat.folder, self.code.text(), self.passphrase.text(), self.seat.now()

        def recovered() -> "SigningProfile":
            from evaluator.services import profile

            return profile.recover(folder, code, passphrase=passphrase, now=now)

        self.seat.desk.run(recovered, then=self._opened, otherwise=self.refused.emit, said=tr("Making your keys"))

    def _opened(self, signing: "SigningProfile") -> None:
        for secret in (self.code, self.passphrase):
            secret.clear()
        self.is_wanted = False
        self.seat.unlocked(signing.profile)
        self.finished.emit()


class ProfileScreen(Screen):
    """The identity card to give to the lead, the words to read out, another passphrase."""

    name = "profile"
    title = marked("Your profile")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        card, change = Card("Your identity card"), Card("Change your passphrase")
        self.about, self.words = paragraph(), words_to_read((), name=tr("Your words"))
        self.export = button("Save identity card…", main=True)
        card.add(
            self.about,
            paragraph("Give the card to the procurement lead, and read these words to them when they ask."),
            self.words,
            Row(self.export),
        )
        self.old, self.new = line(secret=True), line(secret=True)
        self.change, self.changed = button("Change passphrase"), paragraph()
        change.add(
            Field("Passphrase now", self.old),
            Field("New passphrase", self.new, hint=RULE),
            Row(self.change),
            self.changed,
        )
        self.lay(card, change)
        self.export.clicked.connect(lambda: choose_place(self, tr("Save identity card"), "my-card.bidid", self._save))
        self.change.clicked.connect(self._change)

    def refresh(self) -> None:
        """Show the card of whoever is here."""
        profile = self.seat.profile
        if profile is None:
            return
        self.about.setText(f"{profile.card.name}\n{profile.card.organisation}")

        def own() -> Sequence[str]:
            from evaluator.services import profile as profiles

            return profiles.own_words(profile)

        self.run(own, then=lambda found: show_words(self.words, found))

    def _save(self, place: Path) -> None:
        folder = self.seat.folder

        def saved() -> Path:
            from evaluator.services import profile

            return profile.export_card(folder, place)

        self.run(saved, then=lambda path: say(self.changed, tr("Saved as {name}.").format(name=path.name), tone="done"))

    def _change(self) -> None:
        folder, old, new = self.seat.folder, self.old.text(), self.new.text()

        def changed() -> None:
            from evaluator.services import profile

            profile.change_passphrase(folder, old=old, new=new)

        self.run(changed, then=lambda _: self._told(), said=tr("Changing the passphrase"))

    def _told(self) -> None:
        self.old.clear()
        self.new.clear()
        say(self.changed, tr("Your passphrase is changed."), tone="done")


def _made(folder: Path, given: tuple[str, str, str], *, now: datetime, profile_id: UUID) -> "NewProfile":
    from evaluator.services import profile

    name, organisation, passphrase = given
    return profile.new_profile(
        folder, name=name, organisation=organisation, passphrase=passphrase, now=now, profile_id=profile_id
    )


def _kept(made: "NewProfile") -> "SigningProfile":
    from evaluator.services import profile

    return profile.keep_profile(made)
