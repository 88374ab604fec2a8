"""A value as English text has it: 22 November 2026, 5.30pm, midday (NHS digital service manual).

`evaluator/said` imports it with the first sentence that has parts: the windows' first text has none, and start-up is
imports.
"""

from datetime import UTC, date, datetime


def in_english(value: object) -> object:
    """A day, a time or a list of them as text; anything else unchanged."""
    if isinstance(value, datetime):
        return f"{_day(value.astimezone(UTC))}, {_clock(value.astimezone(UTC))} UTC"
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, tuple):
        return ", ".join(str(in_english(one)) for one in value)
    return value


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _clock(moment: datetime) -> str:
    if moment.minute == 0 and moment.hour in (0, 12):
        return "midday" if moment.hour else "midnight"
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"
