"""How long this copy of the evaluation is kept, a hold for litigation, and destroying it for good."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from evaluator.domain.wording import spoken_date
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.domain.retention import Retention
    from evaluator.services.profile import SigningProfile


class RetentionScreen(Screen):
    """The day it is kept until, the hold that stands, and the guarded way to destroy it."""

    name = "retention"
    title = marked("Keep or destroy")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._held = False
        today = seat.now().date()
        self.kept, self.hold_stands, self.why_not = paragraph(), paragraph(), paragraph()
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setMinimumHeight(30)
        self.day_field = Field("&Day it is counted from", self.day)
        self.how = line()
        self.how_field = Field(
            "&How the evaluation ended",
            self.how,
            hint="No award report is signed in this copy: say how you know of the award, or why there is none.",
        )
        self.count = button("Put this day on record")
        self.because, self.repeated = line(), line()
        self.because_field = Field("&Reason", self.because, hint="The claim or the request that it concerns.")
        self.repeated_field = Field("&Title of this evaluation", self.repeated, hint="To show that you mean it.")
        self.hold = button("Place a hold")
        self.erase = button("Sign the certificate and destroy this copy…")
        self.done = paragraph()
        days, holds, end = Card("Kept until"), Card("Hold for litigation"), Card("Destroy this copy")
        days.add(self.kept, self.day_field, self.how_field, Row(self.count))
        holds.add(self.hold_stands, self.because_field, Row(self.hold))
        end.add(
            paragraph(
                "The keys are destroyed, so that no database, backup or copy made on this computer opens again. You "
                "keep a signed certificate. This cannot be undone."
            ),
            self.why_not,
            self.repeated_field,
            Row(self.erase),
        )
        self.lay(days, holds, end, self.done)
        self.count.clicked.connect(self.count_from)
        self.hold.clicked.connect(self.change_hold)
        self.erase.clicked.connect(self.ask_to_sign)

    def refresh(self) -> None:
        """Ask how it stands."""
        from evaluator.services import retention

        self.ask(retention.retention, then=self._show)

    def count_from(self) -> None:
        """Put the day on record."""
        from evaluator.services import retention

        day = date(self.day.date().year(), self.day.date().month(), self.day.date().day())
        self.day_field.right()
        self.do(retention.count_from, day=day, how=self.how.text(), now=self.seat.now(), field=self.day_field)

    def change_hold(self) -> None:
        """Place a hold, or lift the one that stands."""
        from evaluator.services import retention

        self.because_field.right()
        self.do(
            retention.lift_hold if self._held else retention.place_hold,
            because=self.because.text(),
            now=self.seat.now(),
            then=lambda _: self.because.clear(),
            field=self.because_field,
        )

    def ask_to_sign(self) -> None:
        """Sign the certificate; the evaluation is closed and destroyed after it."""
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the certificate of destruction"),
            items=[tr("this copy of the evaluation is destroyed for good")],
            then=self._certify,
        )

    def _certify(self, signing: "SigningProfile") -> None:
        repeated, now = self.repeated.text(), self.seat.now()

        def certify(uow: Work) -> bytes:
            from evaluator.services import retention

            return retention.certify_destruction(uow, repeated=repeated, signer=signing.signer(uow), now=now)

        self.repeated_field.right()
        self.do(certify, then=self._destroy, field=self.repeated_field, said=tr("Signing the certificate"))

    def _destroy(self, certificate: bytes) -> None:
        seat, profile = self.seat, self.seat.folder
        if seat.evaluation is None:
            return
        evaluation_id = seat.evaluation.file.id
        seat.put_away()

        def destroy() -> Path:
            from evaluator.services import retention

            return retention.destroy(profile, evaluation_id, certificate=certificate)

        seat.desk.run(destroy, then=lambda _: seat.wanted.emit("start"), said=tr("Destroying this copy"))

    def _show(self, found: "Retention") -> None:
        if found.keep_until is None:
            self.kept.setText(
                tr("{rule}. The day of {event} is not on record.").format(rule=found.rule, event=found.kept_from)
            )
        else:
            self.kept.setText(tr("Until {date}: {rule}.").format(date=spoken_date(found.keep_until), rule=found.rule))
        self.day_field.label.setText(tr("&Day of {event}").format(event=found.kept_from))
        self.how_field.setVisible(not found.is_signed)
        self._held = bool(found.held_because)
        if found.held_because:
            say(
                self.hold_stands,
                tr("A hold stands: {reason}").format(reason=found.held_because),
                tone="error",
            )
        else:
            say(self.hold_stands, tr("No hold stands."))
        self.hold.setText(tr("Lift the hold") if self._held else tr("Place a hold"))
        self.hold.setAccessibleName(self.hold.text())
        why = found.standing_in_the_way(today=self.seat.now().date())
        self.why_not.setText(why and tr("Not yet. {why}").format(why=why))
        self.erase.setEnabled(not why)
