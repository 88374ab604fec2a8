"""The lead builds the model as it will be published, and freezes it. Picture: docs/UX, 01.

What is built is saved with each change, sound or not; what still stands in the way of freezing is said in a sentence.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QProgressBar, QTabWidget

from evaluator.domain import model_draft
from evaluator.domain.evaluation_model import EvaluationModel, ScoringScale
from evaluator.domain.model_reach import faults_before_freezing
from evaluator.domain.model_rules import ModelFault
from evaluator.domain.model_warnings import announced_words, require_reasons, warnings
from evaluator.domain.procurement import Invitation
from evaluator.errors import EvaluatorError, RuleBroken
from ui.screens.model.criteria import CriteriaPane
from ui.screens.model.pane import Pane
from ui.screens.model.rules import RulesPane
from ui.screens.model.scales import ScalesPane
from ui.screens.model.warnings import WarningsPane
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, roomy
from ui.widgets.files import choose_files, choose_place
from ui.widgets.text import paragraph, say
from ui.words import counted, joined, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.evaluation_model import Template

MODELS = marked("Models (*.xlsx *.json)")
WORKBOOK_FILE = "evaluation-model.xlsx"


class ModelScreen(Screen):
    """Criteria, scales, rules and warnings as tabs; below them, always in view, the total and what is missing."""

    name = "evaluation_model"
    title = marked("Set up: criteria and weights")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._model: EvaluationModel | None = None
        self._frozen = False
        self._saving = 0
        self._templates: tuple[Template, ...] = ()
        self.template, self.begin = roomy(choice([])), button("Begin from it…")
        self.open, self.save = button("Open a file…"), button("Save to a file…")
        self.workbook, self.taken = button("Workbook to fill in…"), paragraph()
        self.criteria, self.scales = CriteriaPane(), ScalesPane()
        self.rules, self.warnings = RulesPane(), WarningsPane()
        self.panes: tuple[Pane, ...] = (self.criteria, self.scales, self.rules, self.warnings)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Parts of the model"))
        for pane, title in zip(self.panes, (tr("Criteria"), tr("Scales"), tr("Rules"), tr("Warnings")), strict=True):
            self.tabs.addTab(pane, title)
            pane.changed.connect(self._change)
        self.total, self.missing = QProgressBar(), paragraph()
        self.total.setAccessibleName(tr("Marks given out"))
        self.freeze = button("Freeze the model…", main=True)
        self._lay_out()
        self._connect()
        self._fetch_library()

    def refresh(self) -> None:
        """Show the model as it stands, unless something newer is on its way to the file."""
        from evaluator.services import evaluation_model

        self.ask(evaluation_model.announced_so_far, then=lambda found: self._found(*found))

    def leave(self) -> None:
        """Save what is being typed."""
        for pane in self.panes:
            pane.finish_typing()

    def open_file(self, path: Path) -> None:
        """Take a model from a file, in place of what is here."""

        def read() -> tuple[EvaluationModel | None, tuple[str, ...]]:
            from evaluator.services import evaluation_model
            from evaluator.services.files import read_chosen

            found = evaluation_model.read_model(read_chosen(path))
            return found.model, found.faults

        self.run(read, then=lambda found: self._read(path.name, *found), said=tr("Reading the model"))

    def _lay_out(self) -> None:
        self.template_field = Field("Templat&e", self.template)
        self.page.addWidget(Row(self.template_field, self.begin, self.open, self.save, self.workbook))
        self.page.addWidget(self.taken)
        self.page.addWidget(self.tabs, 1)
        self.taken.hide()
        self.fixed.addWidget(self.total)
        self.fixed.addWidget(self.missing)
        self.foot.add(self.freeze)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin_from_template)
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open a model"), MODELS, lambda chosen: self.open_file(chosen[0]))
        )
        self.save.clicked.connect(lambda: choose_place(self, tr("Save the model"), WORKBOOK_FILE, self._save_to))
        self.workbook.clicked.connect(
            lambda: choose_place(self, tr("Save the workbook to fill in"), WORKBOOK_FILE, self._save_empty)
        )
        self.freeze.clicked.connect(self._ask_to_freeze)

    def _fetch_library(self) -> None:
        def read() -> "tuple[tuple[Template, ...], tuple[ScoringScale, ...]]":
            from evaluator.services import evaluation_model

            return evaluation_model.templates(), evaluation_model.scales()

        self.run(read, then=lambda found: self._offer(*found))

    def _offer(self, templates: "tuple[Template, ...]", scales: tuple[ScoringScale, ...]) -> None:
        self._templates = templates
        for template in templates:
            self.template.addItem(template.model.title, template)
            at = self.template.count() - 1
            self.template.setItemData(at, template.description, Qt.ItemDataRole.ToolTipRole)
        self.scales.offer(scales)

    def _begin_from_template(self) -> None:
        template: Template | None = self.template.currentData()
        if template is not None:
            text = tr("{description} Begin from it? What is here now stays in the history of this file.").format(
                description=template.description
            )
            self._question(tr("Begin from a template"), text, tr("Begin"), lambda: self._begin_from(template))

    def _begin_from(self, template: "Template") -> None:
        from evaluator.services import evaluation_model

        if self._model is not None:
            self._change(evaluation_model.begun_from(template, self._model))

    def _read(self, name: str, model: EvaluationModel | None, found: tuple[str, ...]) -> None:
        self.taken.hide()
        if found:
            self.problems.add(
                tr("Nothing was taken from {name}. Put this right in it, then open it again:").format(name=name)
            )
        for fault in found:
            self.problems.add(fault)
        if model is not None:
            self._change(model)
            taken = tr("This is the model of {name}. What was here before stays in the history of this file.")
            say(self.taken, taken.format(name=name), tone="done")
            self.taken.show()

    def _found(self, model: EvaluationModel, frozen: bool, invitation: Invitation | None) -> None:
        """What the file holds, unless a later change is on its way there."""
        self.warnings.invitation = invitation
        if not self._saving and not any(pane.is_typing for pane in self.panes):
            self._show(model, frozen)

    def _show(self, model: EvaluationModel, frozen: bool) -> None:
        self._model, self._frozen = model, frozen
        for pane in self.panes:
            pane.show_model(model)
            pane.freeze(frozen)
        for control in (self.template_field, self.begin, self.open):
            control.setVisible(not frozen)
        number = len(warnings(model, self.warnings.invitation))
        self.tabs.setTabText(3, tr("Warnings ({number})").format(number=number) if number else tr("Warnings"))
        self._show_total(model)

    def _show_total(self, model: EvaluationModel) -> None:
        given, whole = model_draft.allocated(model), model.total_weight
        self.total.setRange(0, max(int(whole), 1))
        self.total.setValue(min(int(given), int(whole)))
        self.total.setFormat(shown(model_draft.total_in_words(model)))
        stands = _standing_in_the_way(model)
        self.missing.setText(tr("The model is frozen: it is part of what is signed.") if self._frozen else stands)
        self.freeze.setEnabled(not self._frozen and not stands)
        if not self._frozen and not stands:
            say(self.missing, tr("The model is sound. Frozen, it cannot change after tenders are opened."))

    def _change(self, model: EvaluationModel) -> None:
        """Show the model and save it, as it is."""
        from evaluator.services import evaluation_model

        self._show(model, False)
        self._saving += 1
        self.seat.desk.do(
            evaluation_model.save_draft,
            model=model,
            now=self.seat.now(),
            then=lambda _: self._saved(),
            otherwise=self._not_saved,
        )

    def _saved(self) -> None:
        self._saving -= 1
        self.seat.note_unsaved(self.name, there_is=False)

    def _not_saved(self, problem: EvaluatorError) -> None:
        self._saving -= 1
        self.seat.note_unsaved(self.name, there_is=True)
        self.fail(problem)

    def _save_to(self, place: Path) -> None:
        model = self._model
        if model is None:
            return

        def saved() -> Path:
            from evaluator.services import evaluation_model
            from evaluator.services.files import save_to

            as_json = place.suffix.lower() == ".json"
            write = evaluation_model.write_model_file if as_json else evaluation_model.write_model_workbook
            return save_to(place, write(model))

        self.run(saved, then=lambda path: say(self.missing, tr("Saved as {name}.").format(name=path.name), tone="done"))

    def _save_empty(self, place: Path) -> None:
        def saved() -> Path:
            from evaluator.services import evaluation_model
            from evaluator.services.files import save_to

            return save_to(place, evaluation_model.empty_workbook())

        self.run(saved, then=lambda path: say(self.missing, tr("Saved as {name}.").format(name=path.name), tone="done"))

    def _ask_to_freeze(self) -> None:
        left_out = announced_words(self._model, self.warnings.invitation) if self._model else ()
        text = joined([*(one.says for one in left_out), tr("Freeze this model? It cannot be changed after.")], "\n\n")
        self._question(tr("Freeze the model"), text, tr("Freeze"), self._freeze)

    def _freeze(self) -> None:
        from evaluator.services import evaluation_model

        self.do(evaluation_model.freeze_model, model=self._model, now=self.seat.now(), said=tr("Freezing the model"))

    def _question(self, title: str, text: str, yes: str, then: Callable[[], object]) -> None:
        self.confirm = QMessageBox(
            QMessageBox.Icon.Question,
            title,
            text,
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            self,
        )
        self.confirm.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.confirm.button(QMessageBox.StandardButton.Yes).setText(yes)
        self.confirm.accepted.connect(then)
        self.confirm.open()


def _standing_in_the_way(model: EvaluationModel) -> str:
    """Why the model cannot be frozen yet, in the lead's words; empty when it can."""
    titles = {node.id: node.title for node in model.nodes()}
    found = list(faults_before_freezing(model))
    if found:
        more = (
            tr(" ({things} to put right.)").format(things=counted(len(found) - 1, "more thing"))
            if len(found) > 1
            else ""
        )
        return f"{_in_words(found[0], titles)}{more}"
    try:
        require_reasons(model)
    except RuleBroken as problem:
        return problem.told
    return ""


def _in_words(fault: ModelFault, titles: dict[str, str]) -> str:
    about = f"“{titles.get(fault.id, fault.id)}”: " if fault.id else ""
    return f"{about}{shown(fault.what)} {shown(fault.hint)}".strip()
