"""The system itself: what its notice established, its lots and specification, who may use it, the questionnaire."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.change import Published
from evaluator.domain.dps import ContractingAuthority
from evaluator.domain.figures import plain
from evaluator.domain.selection import SelectionQuestionnaire
from evaluator.domain.wording import spoken_date, spoken_sum
from ui.desk import Work
from ui.screens.of_a_system import SystemScreen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, fill, line, table
from ui.widgets.files import choose_files
from ui.widgets.text import Card, paragraph
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.dps import Standing

LISTS = marked("Lists of bodies (*.csv *.txt)")
MOST_SHOWN = 200
MOST_ROWS = 6  # in sight at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that this screen shows."""

    published: Published
    authorities: tuple[ContractingAuthority, ...]
    questionnaire: SelectionQuestionnaire
    standing: "Standing"


class DpsScreen(SystemScreen):
    """What is established, and what is to be done next."""

    name = "dps"
    title = marked("The purchasing system")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        from evaluator.services import regime

        self._authorities: tuple[ContractingAuthority, ...] = ()
        dps = seat.open_dps.dps
        self.heading.setText(tr("The {called}").format(called=regime.rules(dps.regime).terms.market))
        self.facts, self.next = paragraph(), paragraph()
        self.bounds = table(["Criterion", "Lowest weight", "Highest weight"], name="Published bounds", most=MOST_ROWS)
        self.lots = table(["Lot", "Title"], name="Lots", most=MOST_ROWS)
        self.requirements = table(
            ["Number", "Requirement", "Evidence wanted", "Lots"], name="Specification", most=MOST_ROWS
        )
        self.authorities = table(
            ["Code", "Name", "Postcode", "Scheme"], name="Bodies entitled to use it", most=MOST_ROWS
        )
        self.questions = table(["Number", "Part", "Kind", "Question"], name="Selection questionnaire", most=MOST_ROWS)
        self.wanted, self.found = line(), paragraph(quiet=True)
        self.import_list = button("Import a list of bodies…")
        self.source = paragraph(quiet=True)
        self._lay_out()
        self.facts.setText(_facts(seat))
        self.wanted.textChanged.connect(lambda _: self._list_authorities())
        self.import_list.clicked.connect(
            lambda: choose_files(self, tr("Import a list of bodies"), LISTS, lambda chosen: self.take_list(chosen[0]))
        )

    def refresh(self) -> None:
        """Show it as it stands today."""
        self.ask(_system, on=self.today(), then=self._show)

    def take_list(self, path: Path) -> None:
        """Take in a list of bodies: the Organisation Data Service's layout, or a plain list of codes and names."""
        now = self.seat.now()

        def take(uow: Work) -> int:
            from evaluator.services import dps
            from evaluator.services.files import read_chosen

            return dps.entitle_listed(uow, read_chosen(path), now=now)

        self.do(
            take,
            then=lambda new: self.say_done(tr("{bodys} new or changed.").format(bodys=counted(new, "body", "bodies"))),
            said=tr("Reading the list"),
        )

    def _lay_out(self) -> None:
        notice, lots, specification = Card("What the notice established"), Card("Lots"), Card("Specification in force")
        bodies, asked = Card("Bodies entitled to use it"), Card("Selection questionnaire")
        notice.add(self.facts, self.next, self.bounds)
        lots.add(self.lots)
        specification.add(self.requirements)
        bodies.add(
            paragraph(
                "The Organisation Data Service's file (CSV), or a plain list with a code and a name on each line. "
                "The codes are kept.",
                quiet=True,
            ),
            Row(self.import_list),
            Field("&Find", self.wanted),
            self.found,
            self.authorities,
        )
        asked.add(self.source, self.questions)
        self.lay(notice, lots, specification, bodies, asked)

    def _show(self, shown: Shown) -> None:
        self._authorities = shown.authorities
        self.next.setText(_next(shown))
        bounds = self.seat.open_dps.dps.bounds
        fill(self.bounds, [(one.title, plain(one.lowest), plain(one.highest)) for one in bounds])
        fill(self.lots, [(one.id, one.title) for one in shown.published.lots])
        specification = shown.published.specification
        fill(
            self.requirements,
            [
                (one.id, one.text, one.evidence, ", ".join(one.lots) or tr("All"))
                for one in (specification.requirements if specification else ())
            ],
        )
        asked = shown.questionnaire
        self.source.setText(
            tr("{title}. {source} As of {date}.").format(
                title=asked.title, source=asked.source, date=spoken_date(asked.as_of)
            )
        )
        fill(self.questions, [(one.id, str(one.part), named(one.kind), one.text) for one in asked.questions])
        self._list_authorities()

    def _list_authorities(self) -> None:
        wanted = self.wanted.text().strip().casefold()
        found = [one for one in self._authorities if wanted in f"{one.code} {one.name} {one.postcode}".casefold()]
        more = (
            "" if len(found) <= MOST_SHOWN else tr("; the first {most_shown} are shown").format(most_shown=MOST_SHOWN)
        )
        self.found.setText(
            tr("{found:,} of {bodys}{more}.").format(
                found=len(found), bodys=counted(len(self._authorities), "body", "bodies"), more=more
            )
        )
        fill(self.authorities, [(one.code, one.name, one.postcode, one.scheme) for one in found[:MOST_SHOWN]])


def _system(uow: Work, *, on: date) -> Shown:
    from evaluator.services import dps

    return Shown(
        published=uow.changes.published(on=on),
        authorities=uow.authorities.all(),
        questionnaire=dps.selection(),
        standing=dps.standing(uow),
    )


def _facts(seat: Seat) -> str:
    from evaluator.services import regime

    dps = seat.open_dps.dps
    ceiling = spoken_sum(dps.ceiling, dps.currency) if dps.ceiling is not None else tr("not said")
    return "\n".join(
        f"{what}: {text}"
        for what, text in (
            (tr("Title"), dps.title),
            (tr("Notice (ocid)"), dps.ocid),
            (tr("Established by"), dps.authority),
            (tr("Rules"), regime.rules(dps.regime).title),
            (
                tr("Period"),
                tr("{date} to {date_2}").format(date=spoken_date(dps.opens_on), date_2=spoken_date(dps.closes_on)),
            ),
            (tr("Ceiling"), ceiling),
        )
    )


def _next(shown: Shown) -> str:
    """What is still to be done before suppliers can apply; empty once they can."""
    if not shown.standing.has_people:
        return tr("Next: enrol two assessors and an approver on the screen “People and packs”.")
    if not shown.standing.has_changes:
        return tr("Next: plan the first change on the screen “Changes”. It brings the specification and the lots.")
    if not shown.published.changes:
        return tr("Next: the first change is approved and published on the screen “Changes”.")
    if not shown.authorities:
        return tr("Next: import the bodies entitled to use it, below.")
    return tr("Suppliers can apply.")
