"""A call-off handed to the authority's own lead: their card, its words compared, a package that they alone open."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.domain.wording import spoken_time
from ui.desk import Work
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.files import CARDS, choose_files
from ui.widgets.text import Card, paragraph, show_words, words_to_read
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile
    from ui.screens.call_off import CallOffScreen


class HandOverCard(Card):
    """Choose the card, compare, hand over; says who evaluates it once that is done."""

    def __init__(self, screen: "CallOffScreen") -> None:
        super().__init__(tr("Hand over to the authority's own lead"))
        self._screen, self._card, self._name = screen, b"", ""
        self.choose, self.handed = button("Choose their identity card…"), paragraph()
        self.about, self.words = paragraph(), words_to_read((), name=tr("Words to compare"))
        self.compared, self.job_title = line(), line()
        self.give = button("Hand it over…")
        self.person = Card()
        self.person.add(
            self.about,
            paragraph("Ask them to read you the words of their key, by telephone or in person."),
            self.words,
            Field("How were the words &compared?", self.compared),
            Field("Their job ti&tle", self.job_title),
            Row(self.give),
        )
        self.add(
            paragraph(
                "Where the authority evaluates on its own computer: its lead gives you an identity card (.bidid) and "
                "gets a signed package with the frozen list, the published bounds and the invitation. Their signed "
                "record comes back here as the result.",
                quiet=True,
            ),
            self.handed,
            Row(self.choose),
            self.person,
        )
        self.person.hide()
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose an identity card"), CARDS, lambda chosen: self.read_card(chosen[0]))
        )
        self.give.clicked.connect(self._give)

    def show_call_off(self, one: CallOff | None) -> None:
        """Who has it, and whether it can be handed over."""
        can = one is not None and one.stage is CallOffStage.INVITED
        self.choose.setEnabled(can)
        self.give.setEnabled(can)
        handed = one.handed if one else None
        self.handed.setVisible(handed is not None)
        if handed is not None:
            self.handed.setText(
                tr("Handed to {name}, {organisation}, {time}. Handed over again, only the newest counts.").format(
                    name=handed.name, organisation=handed.organisation, time=spoken_time(handed.handed_at)
                )
            )

    def read_card(self, path: Path) -> None:
        """Show what an identity card says."""

        def read() -> tuple[bytes, tuple[str, str, tuple[str, ...]]]:
            from evaluator.services import panel
            from evaluator.services.files import read_chosen

            card = read_chosen(path)
            return card, panel.shown_on(card)

        self._screen.run(read, then=lambda found: self._show_card(*found), said=tr("Reading the card"))

    def _show_card(self, card: bytes, said: tuple[str, str, tuple[str, ...]]) -> None:
        self._card, (self._name, organisation, own_words) = card, said
        self.about.setText(f"{self._name}\n{organisation}")
        show_words(self.words, own_words)
        self.person.show()

    def _give(self) -> None:
        one, screen, card = self._screen.chosen, self._screen, self._card
        if one is None:
            return
        call_off_id, compared, job_title = one.id, self.compared.text(), self.job_title.text()
        seat = screen.seat
        now, ids = seat.now(), (seat.new_id(), seat.new_id(), seat.new_id())

        def make(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import dps, hand_over

            evaluation_id, member_id, package_id = ids
            return hand_over.hand_over(
                uow,
                call_off_id,
                card=card,
                job_title=job_title,
                compared=compared,
                evaluation_id=evaluation_id,
                member_id=member_id,
                signer=dps.signer(uow, signing.signing_key),
                now=now,
                package_id=package_id,
            ).sealed

        screen.problems.clear()
        screen.sign_and_save(
            batch=tr("the call-off"),
            items=[
                tr("call-off {id} for {name}: the list, the bounds, the invitation").format(id=one.id, name=self._name)
            ],
            file_name=f"call-off-{one.id}.bidpack",
            make=make,
            saved=self._saved,
        )

    def _saved(self, path: Path) -> None:
        self.person.hide()
        self.compared.clear()
        self.job_title.clear()
        self._screen.say_done(tr("Saved as {name}. Send it to {person}.").format(name=path.name, person=self._name))
