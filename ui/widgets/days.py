"""A day, and a moment, to choose: written as 22 November 2026, tall enough to press."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QDateTime, QTimeZone
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

from ui.widgets.fields import calm

TARGET = 28  # px: a target is at least 24 px high


def day_chosen(day: date) -> QDateEdit:
    """A field for one day."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setDisplayFormat("d MMMM yyyy")
    made.setMinimumHeight(TARGET)
    calm(made)
    return made


def day_of(control: QDateEdit) -> date:
    """The day that is chosen."""
    chosen = control.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def moment_chosen(moment: datetime) -> QDateTimeEdit:
    """A field for a day and a time, in universal time."""
    made = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), QTimeZone.utc()))
    made.setDisplayFormat("d MMMM yyyy HH:mm")
    made.setMinimumHeight(TARGET)
    calm(made)
    return made


def moment_of(control: QDateTimeEdit) -> datetime:
    """The moment that is chosen."""
    return datetime.fromtimestamp(control.dateTime().toSecsSinceEpoch(), UTC)
