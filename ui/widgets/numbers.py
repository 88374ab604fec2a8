"""A field for one exact number: what is typed becomes a Decimal or an error at the field, never a binary fraction."""

import re
from decimal import Decimal

from PySide6.QtCore import Signal

from evaluator.domain.figures import plain
from ui.widgets.fields import Field, line
from ui.words import tr

_NUMBER = re.compile(r"-?([0-9]{1,18}|[0-9]{1,3}(,[0-9]{3}){1,5})(\.[0-9]{1,10})?")


def read_number(typed: str) -> Decimal | None:
    """The number in a text, thousands separated or not; None where it is none: 80.000,50 is not read as 80.00050."""
    text = typed.strip().removeprefix("£").strip()
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


class NumberField(Field):
    """One number under its label. `entered` follows each number a person finished typing, None for an emptied field."""

    entered = Signal(object)

    def __init__(self, label: str, *, hint: str = "", may_be_empty: bool = True) -> None:
        self.line = line()
        super().__init__(label, self.line, hint=hint)
        self._may_be_empty = may_be_empty
        self.line.setMinimumWidth(90)
        self.line.editingFinished.connect(self._finished)

    def show_value(self, value: Decimal | None) -> None:
        """Show a number that was given earlier; what is being typed stays."""
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText("" if value is None else plain(value))
            self.right()

    def _finished(self) -> None:
        text = self.line.text().strip()
        value = read_number(text)
        if value is None and (text or not self._may_be_empty):
            self.wrong(tr("Type a number in digits, such as 12.5."))
            return
        self.line.setModified(False)
        self.right()
        self.entered.emit(value)
