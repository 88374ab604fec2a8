"""What a sound model is warned about, with sources, and the reason that passes a warning."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evaluator.domain.evaluation_model import EvaluationModel, PassedWarning
from evaluator.domain.model_warnings import ModelWarning, warnings
from evaluator.domain.procurement import Invitation
from ui.screens.model.pane import Pane
from ui.widgets.fields import Field, area
from ui.widgets.text import Card, paragraph
from ui.words import named, tr


class WarningsPane(Pane):
    """One card for each warning; `invitation` is that of the call-off whose words the model is to carry."""

    def __init__(self) -> None:
        super().__init__()
        self.invitation: Invitation | None = None
        self.none = paragraph()
        self.reason = area(rows=2)
        self._field = Field(
            "&Reason to freeze the model all the same", self.reason, hint="It is frozen and signed with the model."
        )
        self._cards: list[QWidget] = []
        self._shown: tuple[ModelWarning, ...] = ()
        self.column.addWidget(self.none)
        self.column.addWidget(self._field)
        self.column.addStretch(1)
        self.reason.textChanged.connect(self.typing)

    def fill(self, model: EvaluationModel) -> None:
        """The warnings as they stand."""
        found = warnings(model, self.invitation)
        asked = next((one for one in found if one.needs_reason), None)
        self.none.setText("" if found else tr("There is nothing to warn of."))
        self.none.setVisible(not found)
        self._field.setVisible(asked is not None)
        given = next((one.reason for one in model.passed_warnings if asked and one.warning == asked.name), "")
        if not self.is_typing and self.reason.toPlainText().strip() != given.strip():
            self.reason.setPlainText(given)
        if found != self._shown:
            self._shown = found
            self._show_cards(found)

    def take_text(self) -> None:
        """The reason, after a pause in typing."""
        asked = next((one for one in self._shown if one.needs_reason), None)
        if self.model is None or asked is None:
            return
        reason = self.reason.toPlainText().strip()
        others = tuple(one for one in self.model.passed_warnings if one.warning != asked.name)
        given = (PassedWarning(warning=asked.name, reason=reason),) if reason else ()
        self.tell(replace(self.model, passed_warnings=(*others, *given)))

    def _show_cards(self, found: tuple[ModelWarning, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards.clear()
        for number, warning in enumerate(found):
            card = Card(named(warning.name))
            card.add(
                paragraph(warning.says), paragraph(tr("Source: {source}.").format(source=warning.source), quiet=True)
            )
            self.column.insertWidget(number + 1 + (number > 0 and self._asks(found)), card)
            self._cards.append(card)

    def _asks(self, found: tuple[ModelWarning, ...]) -> bool:
        """Whether the field for the reason stands after the first card."""
        return any(one.needs_reason for one in found)
