"""The award as it stands, worked out from what was signed; provisional until the report is. Picture: docs/UX, 05."""

from typing import TYPE_CHECKING

from evaluator.domain.drawing import Picture, pictures
from evaluator.domain.figures import plain
from evaluator.domain.spread import NOTHING_SHOWN
from evaluator.domain.weight_bands import NAME, weight_bands
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.drawn import Drawn
from ui.widgets.fields import Field, choice, fill, table
from ui.widgets.tables import grow
from ui.widgets.text import Card, heading, paragraph, say
from ui.words import joined, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.domain.report import AwardReport


NO_BREAK = "\u00a0"  # a mark and its sign stay in one line


class RankingScreen(Screen):
    """Ranks, marks per criterion and totals; the working of one tender; what stands beside the award."""

    name = "ranking"
    title = marked("Results")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._report: AwardReport | None = None
        self.pictures = Card("Pictures")
        self._drawn: tuple[Picture, ...] = ()
        self.banner, self.decisions = paragraph(), paragraph()
        self.ranks = table(["Rank", "Supplier", "Total"], name="Ranking")
        self.tender = choice([])
        self.working = table(["Criterion", "Working", "Makes"], name="Working of the total")
        self.working.figures = frozenset({2})
        self.working.setMinimumHeight(180)
        self.assurance = paragraph()
        results, lines, beside = Card("Ranking"), Card("Working, line by line"), Card("Assurance only")
        results.add(self.banner, self.ranks, self.decisions)
        lines.add(Field("&Tender", self.tender), self.working)
        self.bands, self._band = Card(NAME), Drawn(NOTHING_SHOWN)
        self.bands.add(self._band)
        self.bands.hide()
        beside.add(paragraph("This stands beside the award and never enters it.", quiet=True), self.assurance)
        self.lay(results, self.pictures, lines, beside, self.bands)
        self.tender.activated.connect(lambda _: self._show_working())

    def refresh(self) -> None:
        """Work the award out from the signed packages."""
        now = self.seat.now()

        def worked_out(uow: Work, progress: Progress) -> "tuple[AwardReport, bool]":
            from evaluator.services import report

            return report.preview(uow, now=now, progress=progress), report.is_signed(uow)

        self.seat.desk.ask(
            worked_out,
            then=lambda found: self._show(*found),
            otherwise=lambda problem: say(self.banner, problem.told),
            said=tr("Working out the award"),
            in_steps=True,
        )

    def _show(self, report: "AwardReport", is_signed: bool) -> None:
        self._report = report
        reasons = joined(report.why_provisional(), " ")
        if is_signed:
            say(self.banner, tr("The report on this award is signed."), tone="done")
        else:
            unsigned = tr("No award may be announced before the report is signed.")
            say(self.banner, " ".join(filter(None, (tr("Provisional."), reasons, unsigned))), tone="error")
        heads = [
            tr("{title}, of {weight}").format(title=root.title, weight=plain(root.weight))
            for root in report.model.criteria
        ]
        self.ranks.setColumnCount(len(heads) + 4)
        self.ranks.figures = frozenset(range(2, len(heads) + 4))
        self.ranks.setHorizontalHeaderLabels([tr("Rank"), tr("Supplier"), *heads, tr("Total"), tr("Price offered")])
        fill(
            self.ranks,
            [
                (
                    "–" if tender.rank is None else str(tender.rank),
                    tender.supplier,
                    *(mark.replace(" ", NO_BREAK) if mark else "–" for mark in tender.marks),
                    tender.total or "–",
                    tender.price or "–",
                )
                for tender in report.ranked()
            ],
        )
        grow(self.ranks)
        self._draw(report)
        self.decisions.setText("\n".join(f"• {shown(decision)}" for decision in report.open_decisions))
        self.assurance.setText("\n".join(f"• {shown(sentence)}" for sentence in report.assurance))
        if not self.tender.count():
            for tender in report.ranked():
                self.tender.addItem(tender.supplier, tender.id)
        self._show_working()

    def _draw(self, report: "AwardReport") -> None:
        """The pictures, made anew where the award changed."""
        drawn, bands = pictures(report), weight_bands(report)
        self.bands.setVisible(bands is not None)
        if bands is not None:
            self._band.show_picture(bands)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        while self.pictures.body.count() > 1:
            taken = self.pictures.body.takeAt(1)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for picture in drawn:
            self.pictures.add(heading(picture.name, 3), Drawn(picture))

    def _show_working(self) -> None:
        report = self._report
        if report is None:
            return
        titles = {node.id: node.title for node in report.model.nodes()}
        chosen = next((one for one in report.tenders if one.id == self.tender.currentData()), None)
        lines = chosen.working if chosen else ()
        fill(self.working, [(titles.get(one.criterion, tr("Sum")), one.working, one.makes) for one in lines])
