"""The register of admitted suppliers, as of any day: who stands how on which lot, under which version, until when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evaluator.domain.application import EvidenceKind, HeldEvidence, RenewedEvidence, expiry
from evaluator.domain.panel import Role
from evaluator.domain.register import Status
from evaluator.domain.wording import spoken_date
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.of_a_system import File, SystemScreen
from ui.seat import Seat
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, area, button, choice, fill, line, roomy, table
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, joined, marked, named, tr

if TYPE_CHECKING:
    from evaluator.domain.register import Entry
    from evaluator.services.dps import Signer
    from evaluator.services.register import RegisterLine

ALL_LOTS = marked("All lots")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the register says of a day: its lines, the lots there are, and the evidence each supplier gave."""

    lines: "tuple[RegisterLine, ...]"
    lots: tuple[tuple[str, str], ...]
    evidence: dict[str, tuple[HeldEvidence, ...]]
    history: "tuple[Entry, ...]"


class RegisterScreen(SystemScreen):
    """Choose a day and a lot; suspend, reinstate, withdraw or remove with a reason; a signed extract."""

    name = "register"
    title = marked("Register of admitted suppliers")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._shown: tuple[RegisterLine, ...] = ()
        self._history: tuple[Entry, ...] = ()
        self.day = day_chosen(self.today())
        self.lot = roomy(choice([(ALL_LOTS, None)]), letters=24)
        self.said = paragraph()
        self.suppliers = table(
            ["Supplier", "Lots", "Status", "Version", "From", "To", "Expires"], name="Suppliers", most=4
        )
        self.history = table(
            ["From", "Lot", "Status", "Version", "Reason", "Rests on"], name="Entries of this supplier", most=6
        )
        self.status = choice([(named(one), one) for one in Status])
        self.entry_lot = roomy(choice([]), letters=24)
        self.reason, self.cause = area(rows=2), line()
        self.reason_field = Field("&Reason", self.reason)
        self.enter, self.extract = button("Enter from today"), button("Sign the register of this day…", main=True)
        self.one_title = heading("Its entries")
        self.renewed, self.until = choice([(tr(one), one) for one in EvidenceKind]), day_chosen(self.today())
        self.shown_by, self.renew = line(), button("Note it as renewed")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        of_the_day, one, by_hand, evidence = Card("As of a day"), Card(), self._by_hand(), self._renewed_evidence()
        of_the_day.add(Field("&Day", self.day), Field("&Lot", self.lot), self.said, self.suppliers)
        one.add(self.one_title, self.history)
        self.lay(of_the_day, one, by_hand, evidence)
        self.foot.add(self.extract)
        for part in (by_hand, evidence, self.extract):
            part.setVisible(self.seat.holder.is_a(Role.LEAD))

    def _by_hand(self) -> Card:
        card = Card("Enter a change by hand")
        card.add(
            paragraph(
                "For the supplier chosen above. Admission follows from a decision; only a suspended supplier is "
                "admitted again here. No earlier entry is ever altered.",
                quiet=True,
            ),
            Field("L&ot of the entry", self.entry_lot),
            Field("Beco&mes", self.status),
            self.reason_field,
            Field("It rests on", self.cause, hint="A letter or document, such as “letter of 3 May 2019”."),
            Row(self.enter),
        )
        return card

    def _renewed_evidence(self) -> Card:
        card = Card("Renewed evidence")
        card.add(
            paragraph("For the supplier chosen above, when it sends evidence that runs later.", quiet=True),
            Field("E&vidence", self.renewed),
            Field("Good &until", self.until),
            Field("Shown b&y", self.shown_by, hint="The document that came, such as “certificate of 3 May 2019”."),
            Row(self.renew),
        )
        return card

    def _connect(self) -> None:
        self.day.dateChanged.connect(lambda _: self.refresh())
        self.lot.activated.connect(lambda _: self.refresh())
        self.suppliers.itemSelectionChanged.connect(self._show_one)
        self.enter.clicked.connect(self._enter)
        self.renew.clicked.connect(self._renew)
        self.extract.clicked.connect(self._extract)

    def refresh(self) -> None:
        """Ask the register of the chosen day."""
        self.ask(_asked, on=day_of(self.day), lot=self.lot.currentData(), then=self._show)

    def _show(self, shown: Shown) -> None:
        self._shown, self._history = shown.lines, shown.history
        self._offer_lots(shown.lots)
        fill(
            self.suppliers,
            [
                (
                    one.name,
                    ", ".join(one.lots),
                    named(one.standing.status),
                    str(one.standing.specification),
                    spoken_date(one.standing.since),
                    spoken_date(one.standing.until),
                    _expiry(shown.evidence.get(one.standing.supplier_id, ()), day_of(self.day)),
                )
                for one in shown.lines
            ],
        )
        admitted = len({one.standing.supplier_id for one in shown.lines if one.standing.status is Status.ADMITTED})
        self.said.setText(
            tr("On {date}: {suppliers} admitted, {lines} in all.").format(
                date=spoken_date(day_of(self.day)),
                suppliers=counted(admitted, "supplier"),
                lines=counted(len(shown.lines), "line"),
            )
        )
        if shown.lines and self.suppliers.currentRow() < 0:
            self.suppliers.selectRow(0)
        self._show_one()

    def _offer_lots(self, lots: tuple[tuple[str, str], ...]) -> None:
        if self.lot.count() == len(lots) + 1:
            return
        self.lot.blockSignals(True)
        for control in (self.lot, self.entry_lot):
            for at in reversed(range(control.count())):
                if control.itemData(at) is not None:
                    control.removeItem(at)
            for lot, title in lots:
                control.addItem(f"{lot} {title}", lot)
        self.lot.blockSignals(False)

    def _chosen(self) -> "RegisterLine | None":
        row = self.suppliers.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_one(self) -> None:
        """The entries of the chosen supplier, each with its reason."""
        chosen = self._chosen()
        self.enter.setEnabled(chosen is not None)
        self.renew.setEnabled(chosen is not None)
        self.one_title.setText(tr("Entries of {name}").format(name=chosen.name) if chosen else tr("Entries"))
        own = [one for one in self._history if chosen and one.supplier_id == chosen.standing.supplier_id]
        fill(
            self.history,
            [
                (
                    spoken_date(one.effective_on),
                    one.lot_id,
                    named(one.status),
                    str(one.specification),
                    one.reason,
                    one.cause,
                )
                for one in own
            ],
        )
        if chosen and self.entry_lot.currentData() not in chosen.lots:
            self.entry_lot.setCurrentIndex(max(self.entry_lot.findData(chosen.lots[0]), 0))

    def _enter(self) -> None:
        from evaluator.services import register

        chosen = self._chosen()
        if chosen is None:
            return
        self.do(
            register.record,
            supplier_id=chosen.standing.supplier_id,
            lot_id=self.entry_lot.currentData(),
            status=Status(self.status.currentData()),
            reason=self.reason.toPlainText().strip(),
            cause=self.cause.text().strip(),
            now=self.seat.now(),
            field=self.reason_field,
            then=lambda entry: self._entered(chosen.name, entry),
        )

    def _entered(self, name: str, entry: "Entry") -> None:
        self.reason.clear()
        self.cause.clear()
        self.say_done(
            tr("{name} is {status} on lot {lot_id} from {date}.").format(
                name=name, status=entry.status, lot_id=entry.lot_id, date=spoken_date(entry.effective_on)
            )
        )

    def _renew(self) -> None:
        from evaluator.services import register

        chosen = self._chosen()
        if chosen is None:
            return
        renewed = RenewedEvidence(
            supplier_id=chosen.standing.supplier_id,
            kind=EvidenceKind(self.renewed.currentData()),
            expires_on=day_of(self.until),
            cause=self.shown_by.text().strip(),
            recorded_at=self.seat.now(),
        )
        self.do(register.renew, renewed=renewed, then=lambda _: self._noted(chosen.name, renewed))

    def _noted(self, name: str, renewed: RenewedEvidence) -> None:
        self.shown_by.clear()
        self.say_done(
            tr("{name}: {kind} is good until {date}.").format(
                name=name, kind=renewed.kind, date=spoken_date(renewed.expires_on)
            )
        )

    def _extract(self) -> None:
        on = day_of(self.day)

        def make(uow: Work, signer: "Signer", now: datetime, _: Progress) -> tuple[File, ...]:
            from evaluator.services import register

            return (register.extract(uow, on=on, signer=signer, now=now),)

        self.sign_into_folder(
            batch=tr("the register of a day"),
            items=[tr("the register as of {date}").format(date=spoken_date(on))],
            make=make,
        )


def _asked(uow: Work, *, on: date, lot: str | None) -> Shown:
    from evaluator.services import register

    return Shown(
        lines=register.lines(uow, on=on, lot=lot),
        lots=register.lots(uow),
        evidence=register.evidence(uow, on=on),
        history=register.history(uow, on=on),
    )


def _expiry(held: tuple[HeldEvidence, ...], on: date) -> str:
    """What runs out first, and when."""
    return joined(expiry(one, on=on) for one in sorted(held, key=lambda one: one.expires_on))
