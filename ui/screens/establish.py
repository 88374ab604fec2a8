"""Establishing a dynamic purchasing system from its published notice: period, ceiling, and the bounds for call-offs."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from evaluator.domain.dps import CriterionBounds, DpsLot, DynamicPurchasingSystem, lot_reference
from evaluator.domain.procurement import Regime
from evaluator.domain.wording import spoken_sum
from evaluator.errors import EvaluatorError, RuleBroken
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, button, choice, line
from ui.widgets.files import choose_files
from ui.widgets.numbers import read_number
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph
from ui.words import marked, shown, tr

if TYPE_CHECKING:
    from evaluator.domain.notice import Notice
    from evaluator.services.profile import SigningProfile

BOUNDS = (("quality", marked("Quality"), "50", "70"), ("price", marked("Price"), "30", "50"))
NOTICES = marked("Notices (*.json *.jsonl)")


class EstablishScreen(Screen):
    """Choose the notice, see what was understood, add what it does not say, establish."""

    name = "establish"
    title = marked("Establish a purchasing system")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        from evaluator.services import regime

        self._ocid, self.lots = "", tuple[DpsLot, ...]()
        self.choose, self.understood, self.gaps = button("Choose the notice…"), paragraph(), paragraph()
        self.system_title, self.authority, self.job_title = line(), line(), line()
        self.regime = choice(regime.with_markets())
        today = seat.now().date()
        self.opens_on, self.closes_on = day_chosen(today), day_chosen(today)
        self.ceiling = line()
        self.ceiling_field = Field("&Ceiling in pounds", self.ceiling, hint="Empty where the notice is silent.")
        self.bounds = {name: (line(lowest), line(highest)) for name, _, lowest, highest in BOUNDS}
        self.begin = button("Establish the system…", main=True)
        self._lay_out()
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose the notice"), NOTICES, lambda chosen: self.read(chosen[0]))
        )
        self.begin.clicked.connect(self._begin)

    def _lay_out(self) -> None:
        file_card, self.said_card, self.add_card = Card("The published notice"), Card("What it says"), Card("To check")
        file_card.add(
            paragraph("An OCDS file as published on Find a Tender or Contracts Finder (JSON).", quiet=True),
            Row(self.choose),
        )
        self.said_card.add(self.understood, paragraph("What it does not say:", quiet=True), self.gaps)
        self.add_card.add(
            Field("&Title", self.system_title),
            Field("&Established by", self.authority),
            Field("&Rules", self.regime),
            Row(Field("&Opens on", self.opens_on), Field("C&loses on", self.closes_on)),
            self.ceiling_field,
            paragraph("The published bounds between which each call-off sets its weights, in marks of a hundred."),
        )
        for name, title, _, _ in BOUNDS:
            lowest, highest = self.bounds[name]
            self.add_card.add(
                Row(
                    Field(tr("{title}, lowest").format(title=title), lowest),
                    Field(tr("{title}, highest").format(title=title), highest),
                )
            )
        self.add_card.add(Field("Your &job title", self.job_title))
        self.lay(file_card, self.said_card, self.add_card)
        self.foot.add(self.begin)
        for hidden in (self.said_card, self.add_card, self.begin):
            hidden.hide()

    def read(self, path: Path) -> None:
        """Read a notice and show what was understood."""

        def understood() -> "Notice":
            from evaluator.services import notice
            from evaluator.services.files import read_chosen

            return notice.understand(read_chosen(path))

        self.run(understood, then=self._show, said=tr("Reading the notice"))

    def _show(self, notice: "Notice") -> None:
        value, period = notice.value, notice.contract_period
        self._ocid = notice.ocid or ""
        said = (
            (tr("Title"), notice.title),
            (tr("Buyer"), notice.buyer.name),
            (tr("Procedure"), notice.procedure.details or notice.procedure.method),
            (tr("Value"), spoken_sum(value.amount, value.currency or "") if value.amount is not None else None),
            (tr("Period"), " – ".join(filter(None, (period.start, period.end)))),
            (tr("Lots"), ", ".join(filter(None, (lot.title for lot in notice.lots)))),
            (tr("Notice (ocid)"), notice.ocid),
        )
        self.understood.setText("\n".join(f"{what}: {text}" for what, text in said if text))
        self.gaps.setText(
            "\n".join(f"• {shown(gap)}" for gap in notice.gaps) or tr("Nothing that is needed is missing.")
        )
        self.lots = tuple(
            DpsLot(id=lot_reference(lot.id or "", at), title=lot.title or lot.id or str(at))
            for at, lot in enumerate(notice.lots, start=1)
        )
        self.system_title.setText(notice.title or "")
        self.authority.setText(notice.buyer.name or "")
        if notice.regime is not None:
            self.regime.setCurrentIndex(max(self.regime.findData(notice.regime), 0))
        for control, day in ((self.opens_on, period.start), (self.closes_on, period.end)):
            if day:
                control.setDate(day_chosen(date.fromisoformat(day[:10])).date())
        self.ceiling.setText("" if value.amount is None else f"{value.amount:f}")
        for part in (self.said_card, self.add_card, self.begin):
            part.show()

    def _begin(self) -> None:
        from evaluator.services import regime

        try:
            described = self._described()
        except EvaluatorError as problem:
            self.fail(problem)
            return
        self.problems.clear()
        called = regime.rules(described.regime).terms.market
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the beginning of this {called}").format(called=called),
            items=[tr("your certificate as the procurement lead of this {called}").format(called=called)],
            then=lambda signing: self._establish(signing, described),
        )

    def _described(self) -> DynamicPurchasingSystem:
        if not self.system_title.text().strip() or not self.authority.text().strip():
            raise RuleBroken(tr("The title or the body that establishes it is missing."), hint=tr("Type both."))
        ceiling = self.ceiling.text().strip()
        return DynamicPurchasingSystem(
            id=str(self.seat.new_id()),
            title=self.system_title.text().strip(),
            ocid=self._ocid,
            authority=self.authority.text().strip(),
            regime=Regime(self.regime.currentData()),
            opens_on=day_of(self.opens_on),
            closes_on=day_of(self.closes_on),
            currency="GBP",
            ceiling=_number(ceiling, tr("The ceiling")) if ceiling else None,
            bounds=tuple(
                CriterionBounds(
                    id=name,
                    title=title,
                    lowest=_number(
                        self.bounds[name][0].text(), tr("The lowest weight of {lower}").format(lower=title.lower())
                    ),
                    highest=_number(
                        self.bounds[name][1].text(), tr("The highest weight of {lower}").format(lower=title.lower())
                    ),
                )
                for name, title, _, _ in BOUNDS
            ),
            lots=self.lots,
        )

    def _establish(self, signing: "SigningProfile", described: DynamicPurchasingSystem) -> None:
        job_title, now, member_id = self.job_title.text().strip(), self.seat.now(), self.seat.new_id()

        def established() -> UUID:
            from evaluator.services import dps

            profile = signing.profile
            dps.establish(
                profile.systems,
                described,
                unlocked=profile.unlocked,
                card=profile.card,
                signing_key=signing.signing_key,
                job_title=job_title,
                now=now,
                member_id=member_id,
            )
            return UUID(described.id)

        self.run(
            established,
            then=lambda dps_id: self.seat.open_system(
                dps_id, then=lambda: self.seat.wanted.emit("dps"), otherwise=self.fail
            ),
            said=tr("Establishing the system"),
        )


def _number(text: str, what: str) -> Decimal:
    number = read_number(text.replace(",", ""))
    if number is None:
        raise RuleBroken(
            tr("{what} is not a number.").format(what=what), hint=tr("Write it in digits, such as 45,000,000.")
        )
    return number
