"""Another lot of the same procurement: begun, or set up, with the rules, model and panel of one that is there."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from evaluator.domain.lots import PublishedLot, next_evaluation
from evaluator.domain.wording import spoken_list
from ui.desk import Work
from ui.screens.screen import Screen
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, tr

if TYPE_CHECKING:
    from evaluator.services.lot_set_up import LotsBegun, OtherLot, TakenOver
    from evaluator.services.profile import SigningProfile


class OtherLotsCard(Card):
    """Shown where another lot can be begun, or was set up; one signature certifies its whole panel for this one."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(tr("The other lots"))
        self._screen, self._found = screen, None
        self.from_lot, self.take = choice([]), button("Take over from this lot…")
        self.next_lot, self.begin = choice([]), button("Begin this lot…")
        self.said = paragraph()
        self._take_field = Field("&Set up already", self.from_lot)
        self._begin_field = Field("&Not begun yet", self.next_lot)
        self._taking, self._beginning = Row(self.take), Row(self.begin)
        self.add(
            paragraph(
                "A lot is set up as another was: with the same rules, the same model to go on building, and the same "
                "panel. The words you compared once count here too, and the roster says for which lot that was.",
                quiet=True,
            ),
            self._take_field,
            self._taking,
            self._begin_field,
            self._beginning,
            self.said,
        )
        self.take.clicked.connect(self._ask_to_take)
        self.begin.clicked.connect(self._ask_to_begin)
        self.hide()

    _found: "LotsBegun | None"

    def refresh(self) -> None:
        """Look for the lots of this procurement in the own profile."""
        from evaluator.services import lot_set_up

        own = self._screen.seat.own_profile
        self._screen.ask(lot_set_up.lots_begun, evaluations=own.evaluations, unlocked=own.unlocked, then=self._show)

    def _show(self, found: "LotsBegun") -> None:
        self._found = found
        self.from_lot.clear()
        for one in found.others:
            self.from_lot.addItem(f"{one.title} ({counted(one.people, 'person', 'people')})", one)
        self.next_lot.clear()
        for lot in found.not_begun:
            self.next_lot.addItem(lot.title or lot.id, lot)
        can_take, can_begin = bool(found.others) and found.can_take, bool(found.not_begun)
        for part in (self._take_field, self._taking):
            part.setVisible(can_take)
        for part in (self._begin_field, self._beginning):
            part.setVisible(can_begin)
        self.setVisible(can_take or can_begin)

    def _ask_to_take(self) -> None:
        other: OtherLot = self.from_lot.currentData()
        people = counted(other.people, "person", "people")
        ask_to_sign(
            self._screen,
            self._screen.seat,
            batch=tr("the panel of {lot}").format(lot=other.title),
            items=[tr("certificates of {people} for this lot").format(people=people)],
            then=lambda signing: self.take_over(signing, other.evaluation_id),
        )

    def _ask_to_begin(self) -> None:
        lot: PublishedLot = self.next_lot.currentData()
        ask_to_sign(
            self._screen,
            self._screen.seat,
            batch=tr("the beginning of {lot}").format(lot=lot.title or lot.id),
            items=[
                tr("your certificate as the procurement lead of that lot"),
                tr("certificates of everybody on this panel for that lot"),
            ],
            then=lambda signing: self.begin_lot(signing, lot),
        )

    def take_over(self, signing: "SigningProfile", from_lot: str) -> None:
        """Set the open lot up as the other was."""
        self._screen.do(partial(self._taken_over, signing, from_lot), then=self._say, said=tr("Taking over the set-up"))

    def begin_lot(self, signing: "SigningProfile", lot: PublishedLot) -> None:
        """Begin the lot, open it, and set it up as the one that is open now."""
        assert self._found is not None
        seat, own, now = self._screen.seat, self._found.own, self._screen.seat.now()
        job_title, member_id, new_id = seat.holder.job_title, seat.new_id(), str(seat.new_id())
        take = partial(self._taken_over, signing, own.id)

        def begun() -> UUID:
            from evaluator.services import profile

            evaluation = next_evaluation(own, lot, evaluation_id=new_id, now=now)
            profile.begin_evaluation(signing, evaluation, job_title=job_title, now=now, member_id=member_id)
            return UUID(evaluation.id)

        def opened() -> None:
            seat.desk.do(take, then=lambda _: seat.wanted.emit("panel"), said=tr("Taking over the set-up"))

        self._screen.run(
            begun,
            then=lambda begun_id: seat.open(begun_id, then=opened, otherwise=self._screen.fail),
            said=tr("Beginning the lot"),
        )

    def _taken_over(self, signing: "SigningProfile", from_lot: str, uow: Work) -> "TakenOver":
        from evaluator.services import lot_set_up, profile

        seat = self._screen.seat
        own, evaluation = seat.own_profile, seat.evaluation
        assert evaluation is not None
        return lot_set_up.take_over_set_up(
            uow,
            from_lot=from_lot,
            evaluations=own.evaluations,
            unlocked=own.unlocked,
            certifying_key=profile.certifying_key(signing, evaluation.file),
            now=seat.now(),
            new_id=seat.new_id,
        )

    def _say(self, taken: "TakenOver") -> None:
        parts = [tr("the rules")] if taken.rules else []
        parts += [tr("the model")] if taken.model else []
        parts += [counted(len(taken.people), "person", "people")] if taken.people else []
        if not parts:
            say(self.said, tr("Nothing was taken over: everything is here already."))
            return
        say(self.said, tr("✓ Taken over: {parts}.").format(parts=spoken_list(parts)), tone="done")
