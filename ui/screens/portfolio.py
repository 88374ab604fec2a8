"""Many call-offs in one view: where each stands, spend against the ceiling, shares, and the files of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from evaluator.domain.call_off import CallOff
from evaluator.domain.drawing import Picture
from evaluator.domain.portfolio import Portfolio, Share
from evaluator.domain.portfolio_pictures import per_cent, portfolio_pictures
from evaluator.domain.wording import spoken_sum, spoken_time
from evaluator.said import said
from ui.desk import Work
from ui.screens.of_a_system import SystemScreen
from ui.seat import Seat
from ui.widgets.drawn import Drawn
from ui.widgets.fields import button, fill, table
from ui.widgets.files import choose_place
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, marked, named, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The portfolio and the names in it."""

    portfolio: Portfolio
    suppliers: dict[str, str]
    authorities: dict[str, str]


class PortfolioScreen(SystemScreen):
    """Figures in words, pictures, the call-offs and shares as tables; a workbook and open data."""

    name = "portfolio"
    title = marked("Portfolio of call-offs")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._drawn: tuple[Picture, ...] = ()
        self.figures = paragraph()
        self.pictures = Card("Pictures")
        self.call_offs = table(
            ["Call-off", "Authority", "Lot", "Stage", "Due", "Result"],
            name="Call-offs",
            most=8,
        )
        heads = [tr("Name"), tr("Value"), tr("Share"), tr("Call-offs")]
        self.by_supplier = table(heads, name="By supplier", most=6)
        self.by_authority = table(heads, name="By authority", most=6)
        self.workbook, self.release = button("Save as a workbook…", main=True), button("Save as open data…")
        sums, every, shares = Card("Figures"), Card("Every call-off"), Card("Shares")
        sums.add(self.figures)
        every.add(self.call_offs)
        shares.add(heading("By supplier", 3), self.by_supplier, heading("By authority", 3), self.by_authority)
        self.lay(sums, self.pictures, every, shares)
        self.foot.add(self.workbook)
        self.foot.add(self.release)
        self.workbook.clicked.connect(
            lambda: choose_place(self, tr("Save the portfolio"), "portfolio.xlsx", self.save_workbook)
        )
        self.release.clicked.connect(
            lambda: choose_place(self, tr("Save the open data"), "portfolio-ocds.json", self.save_release)
        )

    def refresh(self) -> None:
        """Add everything up."""
        self.ask(_portfolio, now=self.seat.now(), then=self._show)

    def save_workbook(self, place: Path) -> None:
        """Write the portfolio as a workbook."""
        now = self.seat.now()

        def made(uow: Work) -> bytes:
            from evaluator.services import portfolio

            return portfolio.workbook(uow, now=now)

        self.save_made(place, made)

    def save_release(self, place: Path) -> None:
        """Write the awards as an open contracting release package."""
        now = self.seat.now()

        def made(uow: Work) -> bytes:
            from evaluator.services import portfolio

            return portfolio.release(uow, now=now)

        self.save_made(place, made)

    def _show(self, shown: Shown) -> None:
        found, currency = shown.portfolio, self.seat.open_dps.dps.currency
        self.figures.setText("\n".join(_in_words(found, currency)))
        pictures = portfolio_pictures(
            found, suppliers=shown.suppliers, authorities=shown.authorities, currency=currency
        )
        if pictures != self._drawn:
            self._drawn = pictures
            self._draw()
        fill(self.call_offs, [_row(one, shown, currency) for one in found.call_offs])
        for listed, shares, names in (
            (self.by_supplier, found.by_supplier, shown.suppliers),
            (self.by_authority, found.by_authority, shown.authorities),
        ):
            fill(listed, [_share(one, names, currency) for one in shares])

    def _draw(self) -> None:
        while self.pictures.body.count() > 1:
            taken = self.pictures.body.takeAt(1)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for picture in self._drawn:
            self.pictures.add(heading(picture.name, 3), Drawn(picture))


def _portfolio(uow: Work, *, now: datetime) -> Shown:
    from evaluator.services import portfolio

    return Shown(
        portfolio=portfolio.view(uow, now=now),
        suppliers=uow.operators.names(),
        authorities={one.code: one.name for one in uow.authorities.all()},
    )


def _in_words(found: Portfolio, currency: str) -> list[str]:
    told = [
        tr("{call_offs}: {stages}.").format(
            call_offs=counted(len(found.call_offs), "call-off"),
            stages=tuple(
                said("{count:,} {stage}", count=count, stage=stage) for stage, count in found.counts.items() if count
            ),
        ),
        tr("{due:,} wait for tenders, {overdue:,} are past their day without a result.").format(
            due=len(found.due), overdue=len(found.overdue)
        ),
        tr("Awarded: {spent}.").format(spent=spoken_sum(found.spent, currency)),
    ]
    if found.ceiling is not None and found.left is not None and found.ceiling_used is not None:
        left = tr("is left") if found.left >= 0 else tr("is over it")
        told.append(
            tr("Ceiling: {ceiling}; {per_cent} is awarded, {abs} {left}.").format(
                ceiling=spoken_sum(found.ceiling, currency),
                per_cent=per_cent(found.ceiling_used),
                abs=spoken_sum(abs(found.left), currency),
                left=left,
            )
        )
    if found.sme_share is not None:
        told.append(
            tr("Small and medium enterprises: {per_cent} of the value.").format(per_cent=per_cent(found.sme_share))
        )
    return told


def _row(one: CallOff, shown: Shown, currency: str) -> tuple[str, ...]:
    awarded = one.awarded
    winner = awarded.supplier_id if awarded else None
    return (
        f"{one.id} {one.title}",
        shown.authorities.get(one.authority_code, one.authority_code),
        one.lot_id,
        named(one.stage),
        spoken_time(one.due_at) if one.due_at else "",
        f"{shown.suppliers.get(winner, winner)}, {spoken_sum(awarded.value, currency)}"
        if winner and awarded and awarded.value is not None
        else "",
    )


def _share(one: Share, names: dict[str, str], currency: str) -> tuple[str, ...]:
    return names.get(one.id, one.id), spoken_sum(one.value, currency), per_cent(one.share), f"{one.call_offs:,}"
