"""What fills a text, as the person's language has it: days, times, figures, and what the evaluator said (QLocale).

`ui/words` imports it with the first text that has parts: start-up is imports, and the unlock prompt has none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QDate, QLocale, QTime

from evaluator.said import Said
from ui.words import tr


def all_spoken(values: Mapping[str, object]) -> dict[str, object]:
    """Each value as `spoken` has it."""
    return {name: spoken(value) for name, value in values.items()}


def spoken(value: object) -> object:
    """One value as the person's language has it; a text that somebody wrote stays as it is."""
    match value:
        case Said():
            return str(tr(value))
        case Enum(value=str() as word):
            return str(tr(word))
        case datetime():
            return _moment(value.astimezone(UTC))
        case date():
            return _day(value)
        case tuple():
            return ", ".join(str(spoken(one)) for one in value)
        case bool():
            return value
        case int() | Decimal():
            return Figure(value)
    return value


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy"))


def _moment(at: datetime) -> str:
    """In universal time, as evaluator.said has it in English, so that two computers show the same."""
    if at.minute == 0 and at.hour in (0, 12):
        clock = tr("midday") if at.hour else tr("midnight")
    else:
        clock = QLocale().toString(QTime(at.hour, at.minute), tr("h.mmap") if at.minute else tr("hap"))
    return tr("{day}, {clock} UTC").format(day=_day(at), clock=clock)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a text writes as the language has it, with groups or without: `{number}`, `{number:,}`."""

    value: int | Decimal

    def __format__(self, how: str) -> str:
        """Exact: no float on the way."""
        marks = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
        return "".join(marks.get(letter, letter) for letter in format(self.value, how))
