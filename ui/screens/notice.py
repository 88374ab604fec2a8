"""The lead begins an evaluation from the published notice: what it says, what it does not, and what to add."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from evaluator.domain.procurement import AwardRoute, Evaluation, Lot, Regime
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.services import regime
from ui.screens.beginning import begin
from ui.screens.notice_found import found_in
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, fill, line, table
from ui.widgets.files import choose_files
from ui.widgets.tables import grow
from ui.widgets.text import Card, paragraph
from ui.words import marked, shown, tr

if TYPE_CHECKING:
    from evaluator.domain.notice import Notice


MOST_LINES = 20  # of what was found: all of it is in sight, the page scrolls
ROUTES = (
    (marked("By competition"), AwardRoute.MINI_COMPETITION),
    (marked("Directly, without competition"), AwardRoute.DIRECT_AWARD),
    (marked("By allocation"), AwardRoute.ALLOCATION),
)


class NoticeScreen(Screen):
    """Choose the OCDS file, see what was understood, and begin."""

    name = "notice"
    title = marked("Start from a notice")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._notice: Notice | None = None
        self._data = b""
        self.setAcceptDrops(True)
        self.choose = button("Choose the notice…")
        self.file = paragraph()
        self.ocid = line()
        self.ocid_field = Field("&Ocid", self.ocid, hint="Only where the file holds several procurements.")
        self.found = table(["What", "As published"], name="What the notice says")
        self.gaps = paragraph()
        self.evaluation_title, self.authority = line(), line()
        self.lot, self.lot_title = choice([]), line()
        self.regime, self.dynamic = choice(regime.titles()), choice([(tr("Yes"), True), (tr("No"), False)])
        self.regime_field = Field("&Rules", self.regime, hint="The notice does not say.")
        self.dynamic_field = Field("&Dynamic purchasing system", self.dynamic, hint="The notice does not say.")
        self.route = choice((tr(shown), route) for shown, route in ROUTES)
        self.job_title = line()
        self.begin = button("Begin the evaluation…", main=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        file_card, self.said_card = Card("The published notice"), Card("What was found")
        self.gaps_card, self.add_card = Card("What it does not say"), Card("To add")
        self.gaps_card.setObjectName("notice")
        file_card.add(
            paragraph(
                "Drop the notice here, or choose it: an OCDS file as published on Find a Tender or Contracts Finder "
                "(JSON). Nothing is fetched, and nothing is guessed."
            ),
            Row(self.choose),
            self.file,
            self.ocid_field,
        )
        self.said_card.add(self.found)
        self.gaps_card.add(self.gaps)
        self.add_card.add(
            Field("&Title of this evaluation", self.evaluation_title),
            Field("&Authority", self.authority, hint="The body that will award the contract."),
            Field("&Lot", self.lot),
            Field("Lot t&itle", self.lot_title),
            self.regime_field,
            self.dynamic_field,
            Field("Ho&w the contract is awarded", self.route, hint="Other than by competition it needs a reason."),
            Field("Your &job title", self.job_title),
        )
        self.lay(file_card, self.said_card, self.gaps_card, self.add_card)
        self.foot.add(self.begin)
        for hidden in (*self._parts(), self.ocid_field):
            hidden.hide()

    def _connect(self) -> None:
        self.regime.currentIndexChanged.connect(lambda _: self._use_its_words())
        self.choose.clicked.connect(
            lambda: choose_files(
                self, tr("Choose the notice"), tr("Notices (*.json *.jsonl)"), lambda chosen: self.read(chosen[0])
            )
        )
        self.ocid.returnPressed.connect(self._understand)
        self.lot.currentIndexChanged.connect(lambda _: self.lot_title.setText(self.lot.currentText()))
        self.begin.clicked.connect(self._begin)

    def take_files(self, paths: list[Path]) -> None:
        """What is dropped here is a notice."""
        self.read(paths[0])

    def read(self, path: Path) -> None:
        """Read a notice and show what was understood."""

        def data() -> bytes:
            from evaluator.services.files import read_chosen

            return read_chosen(path)

        def then(found: bytes) -> None:
            self._data = found
            self.file.setText(path.name)
            self.ocid.clear()
            self._understand()

        self.run(data, then=then, said=tr("Reading the notice"))

    def _understand(self) -> None:
        data, ocid = self._data, self.ocid.text().strip() or None

        def understood() -> "Notice":
            from evaluator.services import notice

            return notice.understand(data, ocid=ocid)

        self.problems.clear()
        self.seat.desk.run(understood, then=self._show, otherwise=self._not_understood, said=tr("Reading the notice"))

    def _parts(self) -> tuple[QWidget, ...]:
        """What is shown once a notice is understood."""
        return (self.said_card, self.gaps_card, self.add_card, self.begin)

    def _not_understood(self, problem: EvaluatorError) -> None:
        """Say what is wrong with the file; where it holds several procurements, ask which one."""
        self._notice = None
        for part in self._parts():
            part.hide()
        is_to_choose = isinstance(problem, RuleBroken)
        self.ocid_field.setVisible(is_to_choose)
        self.fail(problem, field=self.ocid_field if is_to_choose else None)

    def _show(self, notice: "Notice") -> None:
        self._notice = notice
        fill(self.found, found_in(notice))
        grow(self.found, most=MOST_LINES)
        self.gaps.setText("\n".join(f"• {shown(gap)}" for gap in notice.gaps))
        self.evaluation_title.setText(notice.title or "")
        self.authority.setText(notice.buyer.name or "")
        self.lot.clear()
        for lot in notice.lots:
            self.lot.addItem(lot.title or lot.id or "", lot)
        if not notice.lots:
            self.lot.addItem(tr("The whole procurement"), None)
        self.lot_title.setText(self.lot.currentText())
        self.regime_field.setVisible(notice.regime is None)
        if notice.regime is not None:
            self.regime.setCurrentIndex(self.regime.findData(notice.regime))
        self._use_its_words()
        self.dynamic_field.setVisible(notice.procedure.dynamic_purchasing_system is None)
        for part in self._parts():
            part.show()
        self.gaps_card.setVisible(bool(notice.gaps))

    def _use_its_words(self) -> None:
        """A rulebook has its own name for a market that suppliers are admitted to."""
        market = regime.rules(Regime(self.regime.currentData())).terms.market
        self.dynamic_field.label.setText(tr("Under a &{market}").format(market=market))
        self.dynamic.setAccessibleName(tr("Under a {market}").format(market=market))

    def _begin(self) -> None:
        if self._notice is None:
            return
        try:
            evaluation = self._evaluation(self._notice)
        except EvaluatorError as problem:
            self.fail(problem)
            return
        self.problems.clear()
        begin(self, self.seat, evaluation, job_title=self.job_title.text().strip(), otherwise=self.fail)

    def _evaluation(self, notice: "Notice") -> Evaluation:
        if not self.evaluation_title.text().strip():
            raise RuleBroken(tr("The evaluation has no title."), hint=tr("Give it one that the panel will recognise."))
        found = notice.procurement(
            regime=Regime(self.regime.currentData()), dynamic_purchasing_system=self.dynamic.currentData()
        )
        lot = self.lot.currentData()
        return Evaluation(
            id=str(self.seat.new_id()),
            title=self.evaluation_title.text().strip(),
            procurement=replace(
                found,
                authority=self.authority.text().strip() or found.authority,
                award_route=AwardRoute(self.route.currentData()),
            ),
            lot=Lot(
                id=lot.id if lot and lot.id else "1",
                title=self.lot_title.text().strip(),
                value=lot.value.amount if lot and lot.value else None,
            ),
            begun_at=self.seat.now(),
            tenders_due=None if found.dynamic_purchasing_system else notice.tenders_due,
        )
