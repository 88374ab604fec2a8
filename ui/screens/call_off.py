"""Call-offs: planned, the list frozen, everybody on it invited, evaluated by the main spine, the result taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.call_off import CallOff, CallOffStage, TenderStanding
from evaluator.domain.dps import ContractingAuthority
from evaluator.domain.wording import spoken_list, spoken_sum, spoken_time
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.call_off_hand_over import HandOverCard
from ui.screens.call_off_plan import PlanCard
from ui.screens.call_off_result import ResultCard
from ui.screens.of_a_system import File, SystemScreen
from ui.seat import Seat
from ui.widgets.days import moment_chosen, moment_of
from ui.widgets.fields import Field, Row, area, button, choice, fill, line, roomy, table
from ui.widgets.text import Card, heading, paragraph, say
from ui.words import counted, joined, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.dps import Signer

DAYS_TO_TENDER = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The call-offs, what may be planned, the suppliers' names, and what speaks against each list."""

    call_offs: tuple[CallOff, ...]
    lots: tuple[tuple[str, str], ...]
    authorities: tuple[ContractingAuthority, ...]
    names: dict[str, str]
    warnings: dict[str, tuple[str, ...]]


class CallOffScreen(SystemScreen):
    """The list of call-offs, the chosen one step by step, and a form for the next."""

    name = "call_off"
    title = marked("Call-offs")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._shown: Shown | None = None
        self.call_offs = table(["Reference", "Title", "Authority", "Lot", "Stage", "Result"], name="Call-offs", most=6)
        self.one_title, self.listed, self.warned = heading("The chosen call-off"), paragraph(), paragraph()
        self.draw = button("Draw the list of suppliers")
        self.due = moment_chosen(seat.now() + timedelta(days=DAYS_TO_TENDER))
        self.heeded = area(rows=2)
        self.invite = button("Invite everybody on it…", main=True)
        self.tenderer, self.complexity = roomy(choice([]), letters=24), line()
        self.look, self.becomes = button("What becomes of its tender?"), paragraph()
        self.take_tender = button("Take its tender")
        self.came = Card("A tender that came")
        self.complex = Field(
            "E&xceptional complexity", self.complexity, hint="Why its application cannot be considered first."
        )
        self.why_old = Field("Why an &old list is used all the same", self.heeded)
        self._before_invitation = (
            Row(self.draw),
            Field("Tenders are &due", self.due, hint="In universal time."),
            self.why_old,
        )
        self.result, self.handing, self.plan = ResultCard(self), HandOverCard(self), PlanCard(self)
        self._lay_out()
        self.call_offs.itemSelectionChanged.connect(self._show_one)
        self.draw.clicked.connect(self._draw)
        self.invite.clicked.connect(self._invite)
        self.look.clicked.connect(self._look)
        self.take_tender.clicked.connect(self._take_tender)

    def refresh(self) -> None:
        """List the call-offs."""
        self.ask(_call_offs, now=self.seat.now(), then=self._show)

    @property
    def chosen(self) -> CallOff | None:
        """The chosen call-off."""
        row = self.call_offs.currentRow()
        every = self._shown.call_offs if self._shown else ()
        return every[row] if 0 <= row < len(every) else None

    def _lay_out(self) -> None:
        every, one = Card("Every call-off"), Card()
        every.add(self.call_offs)
        one.add(self.one_title, self.listed, self.warned, *self._before_invitation)
        self.came.add(
            Field("From &supplier", self.tenderer),
            self.complex,
            Row(self.look, self.take_tender),
            self.becomes,
        )
        self.lay(every, one, self.came, self.result, self.handing, self.plan)
        self.foot.add(self.invite)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.plan.offer(shown.lots, shown.authorities)
        bodies, currency = {one.code: one.name for one in shown.authorities}, self.seat.open_dps.dps.currency
        fill(
            self.call_offs,
            [
                (
                    one.id,
                    one.title,
                    bodies.get(one.authority_code, one.authority_code),
                    one.lot_id,
                    named(one.stage),
                    _result(one, shown.names, currency),
                )
                for one in shown.call_offs
            ],
        )
        if self.tenderer.count() != len(shown.names):
            self.tenderer.clear()
            for supplier, name in shown.names.items():
                self.tenderer.addItem(name, supplier)
        if shown.call_offs and self.call_offs.currentRow() < 0:
            self.call_offs.selectRow(len(shown.call_offs) - 1)
        self._show_one()

    def _show_one(self) -> None:
        one, shown = self.chosen, self._shown
        self._show_parts(one)
        self.invite.setEnabled(one is not None and one.stage is CallOffStage.LISTED)
        self.look.setEnabled(one is not None and one.invited_at is not None and bool(self.tenderer.count()))
        self.result.show_call_off(one)
        self.handing.show_call_off(one)
        self.becomes.setText("")
        self.take_tender.hide()
        if one is None or shown is None:
            self.listed.setText(tr("Nothing is planned yet: plan a call-off below."))
            return
        self.one_title.setText(f"{one.id}: {one.title}")
        self.listed.setText(_listed(one, shown.names))
        warned = shown.warnings.get(one.id, ())
        say(self.warned, joined(warned), tone="error" if warned else "")

    def _show_parts(self, one: CallOff | None) -> None:
        """Only what can be done at this stage of the call-off stands there."""
        from evaluator.services import regime

        market = regime.rules(self.seat.open_dps.dps.regime).require_market()
        for part in self._before_invitation:
            part.setVisible(one is not None and one.stage in (CallOffStage.PLANNED, CallOffStage.LISTED))
        if one is not None and self._shown is not None and not self._shown.warnings.get(one.id):
            self.why_old.hide()
        for card in (self.came, self.result):
            card.setVisible(one is not None and one.stage is CallOffStage.INVITED)
        self.handing.setVisible(one is not None and (one.stage is CallOffStage.INVITED or one.handed is not None))
        self.complex.setVisible(market.admitted_since.allowed)

    def _draw(self) -> None:
        from evaluator.services import call_off

        one = self.chosen
        if one is not None:
            self.do(
                call_off.draw_list,
                call_off_id=one.id,
                now=self.seat.now(),
                then=lambda drawn: self.say_done(tr("The list of {id} is drawn and frozen.").format(id=drawn.id)),
            )

    def _invite(self) -> None:
        one, due_at, heeded = self.chosen, moment_of(self.due), self.heeded.toPlainText().strip()
        if one is None or one.invitation_list is None:
            return
        call_off_id = one.id

        def make(uow: Work, signer: "Signer", now: datetime, _: Progress) -> tuple[File, ...]:
            from evaluator.services import call_off

            return (call_off.invite(uow, call_off_id, due_at=due_at, signer=signer, now=now, heeded=heeded),)

        number = counted(len(one.invitation_list.supplier_ids), "supplier")
        self.sign_into_folder(
            batch=tr("the invitation"),
            items=[
                tr("the invitation of {number} to {id}, tenders due {time}").format(
                    number=number, id=one.id, time=spoken_time(due_at)
                )
            ],
            make=make,
            then=self.heeded.clear,
        )

    def _look(self) -> None:
        from evaluator.services import call_off

        one = self.chosen
        if one is not None:
            self.ask(
                call_off.tender_of,
                call_off_id=one.id,
                supplier_id=str(self.tenderer.currentData()),
                now=self.seat.now(),
                complexity=self.complexity.text().strip(),
                then=self._say_what_becomes,
            )

    def _say_what_becomes(self, found: TenderStanding) -> None:
        self.becomes.setText(
            tr("A tender of {name} is {value}.").format(name=self.tenderer.currentText(), value=found.value)
        )
        one = self.chosen
        is_new = one is not None and str(self.tenderer.currentData()) not in one.may_tender
        self.take_tender.setVisible(is_new and found is TenderStanding.ACCEPTED)

    def _take_tender(self) -> None:
        from evaluator.services import call_off

        one, name = self.chosen, self.tenderer.currentText()
        if one is not None:
            self.do(
                call_off.take_tender,
                call_off_id=one.id,
                supplier_id=str(self.tenderer.currentData()),
                now=self.seat.now(),
                then=lambda _: self.say_done(tr("{name} may tender: it was admitted since.").format(name=name)),
            )

    def take_result(self, path: Path) -> None:
        """Take the result from a signed record, or from an award input that was worked out elsewhere."""
        one = self.chosen
        if one is None:
            return
        call_off_id = one.id

        def make(uow: Work, signer: "Signer", now: datetime, _: Progress) -> tuple[File, ...]:
            from evaluator.services import call_off_result
            from evaluator.services.files import read_chosen

            page, result = call_off_result.note_file(uow, call_off_id, data=read_chosen(path), signer=signer, now=now)
            return page, (f"award-result-{call_off_id}.json", result)

        self.sign_into_folder(
            batch=tr("the result"),
            items=[tr("the result of {call_off_id}, from {name}").format(call_off_id=call_off_id, name=path.name)],
            make=make,
        )


def _call_offs(uow: Work, *, now: datetime) -> Shown:
    from evaluator.services import call_off

    every = uow.call_offs.all()
    return Shown(
        call_offs=every,
        lots=tuple((lot.id, lot.title) for lot in uow.changes.published(on=now.date()).lots),
        authorities=uow.authorities.all(),
        names=uow.operators.names(),
        warnings={one.id: call_off.warnings(uow, one.id, now=now) for one in every if one.stage is CallOffStage.LISTED},
    )


def _listed(one: CallOff, names: dict[str, str]) -> str:
    """The frozen list, and when everybody on it was invited."""
    weights = ", ".join(f"{each.id} {each.weight:f}" for each in one.criteria)
    said = [
        tr("Weights: {weights}. Route: {value}{part}.").format(
            weights=weights, value=one.award_route.value, part=f", {one.route_reason}" if one.route_reason else ""
        )
    ]
    said += [
        tr("More precisely, {criterion}: {wording}").format(criterion=each.id, wording=each.wording)
        for each in one.criteria
        if each.wording
    ]
    drawn = one.invitation_list
    if drawn is None:
        return joined([*said, tr("No list is drawn yet.")])
    who = spoken_list([names.get(each, each) for each in drawn.supplier_ids])
    said += [
        tr("List drawn {time}, {suppliers}: {who}.").format(
            time=spoken_time(drawn.drawn_at), suppliers=counted(len(drawn.supplier_ids), "supplier"), who=who
        ),
        tr("SHA-256 of the list: {sha256} {sha256_2}").format(sha256=drawn.sha256[:32], sha256_2=drawn.sha256[32:]),
    ]
    if one.invited_at and one.due_at:
        said.append(
            tr("All were invited {time}; tenders due {time_2}.").format(
                time=spoken_time(one.invited_at), time_2=spoken_time(one.due_at)
            )
        )
    if one.joined:
        later = spoken_list([names.get(each, each) for each in one.joined])
        said.append(tr("Admitted since, and tendering: {names}.").format(names=later))
    if one.heeded:
        said.append(tr("The list was old: {heeded}").format(heeded=one.heeded))
    return joined(said)


def _result(one: CallOff, names: dict[str, str], currency: str) -> str:
    if one.awarded is None:
        return ""
    if one.awarded.supplier_id is None or one.awarded.value is None:
        return one.awarded.reason
    winner = names.get(one.awarded.supplier_id, one.awarded.supplier_id)
    return f"{winner}, {spoken_sum(one.awarded.value, currency)}"
