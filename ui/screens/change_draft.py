"""The form for the next change: a version of the specification made from the last, lots, scope, and the days."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from evaluator.domain.change import Change, last_version
from evaluator.domain.dps import DpsLot
from evaluator.domain.specification import Requirement, Specification
from evaluator.errors import EvaluatorError, RuleBroken
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, area, button, fill, line, table
from ui.widgets.files import choose_files
from ui.widgets.text import Card, heading, paragraph
from ui.words import marked, tr

if TYPE_CHECKING:
    from ui.screens.change import ChangeScreen

KINDS = marked("Workbooks and lists (*.xlsx *.csv)")


class ChangeDraftCard(Card):
    """What is typed stays until the change is planned; the first change establishes the system."""

    def __init__(self, screen: "ChangeScreen") -> None:
        super().__init__(tr("Plan the next change"))
        self._screen = screen
        self._before: tuple[Change, ...] | None = None
        self._requirements: list[Requirement] = []
        self._lots: list[DpsLot] = []
        today = screen.seat.now().date()
        self.change_title, self.reason = line(), area(rows=2)
        self.publish_on, self.reassess_by = day_chosen(today), day_chosen(today)
        self.again = QCheckBox(tr("Admitted suppliers are assessed again by"))
        self.reassess_by.setAccessibleName(tr("Day by which suppliers are assessed again"))
        self.version, self.version_title = QCheckBox(tr("A new version of the specification")), line()
        self.requirements = table(
            ["Number", "Requirement", "Evidence wanted", "Lots"], name="Requirements planned", most=6
        )
        self.number, self.text, self.evidence, self.of_lots = line(), area(rows=2), line(), line()
        self.put, self.take_out = button("Put this requirement in"), button("Take the chosen one out")
        self.read = button("Read requirements from a file…")
        self.put_questions = button("Put the questionnaire's part 3 in")
        self.lot, self.lot_title, self.lots = line(), line(), paragraph()
        self.add_lot, self.drop_lot = button("Add this lot"), button("Take the last lot out")
        self.scope = area(rows=2)
        self.plan = button("Plan this change")
        self._lay_out()
        self._connect()

    def offer(self, before: tuple[Change, ...]) -> None:
        """Start from the changes there are."""
        if before == self._before:
            return
        self._before = before
        last = last_version(before)
        self._requirements = list(last.requirements) if last else []
        self._lots = [] if before else list(self._screen.seat.open_dps.dps.lots)
        self.title.setText(
            tr("Plan change {before}").format(before=len(before) + 1)
            if before
            else tr("Plan the first change: it establishes it")
        )
        self.version.setChecked(last is None)
        self._show()

    def _lay_out(self) -> None:
        self.add(
            Field("&Title of the change", self.change_title),
            Field("&Reason", self.reason),
            Field("&Published on", self.publish_on),
            heading("Specification", 3),
            self.version,
            Field("Title of the &version", self.version_title),
            self.requirements,
            Row(self.take_out, self.read, self.put_questions),
            Field("&Number", self.number, hint="A number that is there is replaced."),
            Field("Re&quirement", self.text),
            Field("&Evidence wanted", self.evidence),
            Field("For lo&ts", self.of_lots, hint="Such as 1, 3; empty for every lot."),
            Row(self.put),
            Row(self.again, self.reassess_by),
            heading("Lots", 3),
            self.lots,
            Field("Number of a ne&w lot", self.lot),
            Field("&Its title", self.lot_title),
            Row(self.add_lot, self.drop_lot),
            heading("Scope", 3),
            Field("&Changed scope", self.scope, hint="Empty where it stays as it is."),
            Row(self.plan),
        )

    def _connect(self) -> None:
        self.requirements.itemSelectionChanged.connect(self._show_requirement)
        self.put.clicked.connect(self._put)
        self.take_out.clicked.connect(self._take_out)
        self.read.clicked.connect(
            lambda: choose_files(self, tr("Choose the requirements"), KINDS, lambda chosen: self.read_file(chosen[0]))
        )
        self.put_questions.clicked.connect(self._put_questions)
        self.add_lot.clicked.connect(self._add_lot)
        self.drop_lot.clicked.connect(self._drop_lot)
        self.plan.clicked.connect(self._plan)

    def read_file(self, path: Path) -> None:
        """Take the requirements of a file in the place of those shown."""

        def read() -> tuple[Requirement, ...]:
            from evaluator.services import change
            from evaluator.services.files import read_chosen

            return change.read_specification(read_chosen(path), name=path.name)

        def taken(requirements: tuple[Requirement, ...]) -> None:
            self._requirements = list(requirements)
            self.version.setChecked(True)
            self._show()

        self._screen.run(read, then=taken, said=tr("Reading the requirements"))

    def _show(self) -> None:
        fill(
            self.requirements,
            [(one.id, one.text, one.evidence, ", ".join(one.lots) or tr("All")) for one in self._requirements],
        )
        self.lots.setText(
            "\n".join(tr("New lot {id}: {title}").format(id=one.id, title=one.title) for one in self._lots)
            or tr("No new lot.")
        )
        self.drop_lot.setEnabled(bool(self._lots))

    def _show_requirement(self) -> None:
        row = self.requirements.currentRow()
        if 0 <= row < len(self._requirements):
            one = self._requirements[row]
            self.number.setText(one.id)
            self.text.setPlainText(one.text)
            self.evidence.setText(one.evidence)
            self.of_lots.setText(", ".join(one.lots))

    def _put(self) -> None:
        try:
            made = Requirement(
                id=self.number.text().strip(),
                text=self.text.toPlainText().strip(),
                evidence=self.evidence.text().strip(),
                lots=tuple(filter(None, (part.strip() for part in self.of_lots.text().split(",")))),
            )
        except EvaluatorError as problem:
            self._screen.fail(problem)
            return
        self._screen.problems.clear()
        at = next((row for row, one in enumerate(self._requirements) if one.id == made.id), len(self._requirements))
        self._requirements[at : at + 1] = [made]
        self.version.setChecked(True)
        self._show()

    def _put_questions(self) -> None:
        """The financial and technical questions, to be passed or failed like any other requirement."""
        from evaluator.services import dps

        there = {one.id for one in self._requirements}
        self._requirements += [one for one in dps.selection().to_assess() if one.id not in there]
        self.version.setChecked(True)
        self._show()

    def _take_out(self) -> None:
        row = self.requirements.currentRow()
        if 0 <= row < len(self._requirements):
            del self._requirements[row]
            self.version.setChecked(True)
            self._show()

    def _add_lot(self) -> None:
        lot, lot_title = self.lot.text().strip(), self.lot_title.text().strip()
        if not lot or not lot_title:
            self._screen.fail(RuleBroken(tr("The new lot lacks its number or its title."), hint=tr("Type both.")))
            return
        self._screen.problems.clear()
        self._lots.append(DpsLot(id=lot, title=lot_title))
        self.lot.clear()
        self.lot_title.clear()
        self._show()

    def _drop_lot(self) -> None:
        del self._lots[-1:]
        self._show()

    def _plan(self) -> None:
        from evaluator.services import change

        try:
            planned = self._typed()
        except EvaluatorError as problem:
            self._screen.fail(problem)
            return
        self._screen.do(
            change.draft_change,
            change=planned,
            now=self._screen.seat.now(),
            then=lambda sha256: self._planned(planned.number, sha256),
        )

    def _typed(self) -> Change:
        before = self._before or ()
        last = last_version(before)
        return Change(
            number=len(before) + 1,
            title=self.change_title.text().strip(),
            reason=self.reason.toPlainText().strip(),
            publish_on=day_of(self.publish_on),
            drafted_at=self._screen.seat.now(),
            specification=Specification(
                number=(last.number if last else 0) + 1,
                title=self.version_title.text().strip(),
                requirements=tuple(self._requirements),
            )
            if self.version.isChecked()
            else None,
            lots=tuple(self._lots),
            scope=self.scope.toPlainText().strip(),
            reassess_by=day_of(self.reassess_by) if self.again.isChecked() else None,
        )

    def _planned(self, number: int, sha256: str) -> None:
        for typed in (self.change_title, self.reason, self.version_title, self.scope):
            typed.clear()
        self._screen.changes.clearSelection()
        self._screen.changes.setCurrentCell(-1, -1)
        self._screen.say_done(
            tr("Change {number} is planned (SHA-256 {sha256}…). Have it approved next.").format(
                number=number, sha256=sha256[:16]
            )
        )
