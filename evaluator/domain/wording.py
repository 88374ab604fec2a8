"""How dates, times, sums of money and lists are said on paper and screen.

Source: NHS digital service manual, content style guide (22 November 2026, 5.30pm, midday, 1,000, £1,500).
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def spoken_date(day: date) -> str:
    """22 November 2026."""
    return f"{day.day} {day:%B %Y}"


def spoken_time(moment: datetime) -> str:
    """22 November 2026, 5.30pm UTC: in universal time, so that two computers print the same."""
    moment = moment.astimezone(UTC)
    if moment.minute == 0 and moment.hour in (0, 12):
        clock = "midday" if moment.hour else "midnight"
    else:
        minutes = f".{moment.minute:02}" if moment.minute else ""
        clock = f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"
    return f"{spoken_date(moment)}, {clock} UTC"


def spoken_sum(amount: Decimal, currency: str) -> str:
    """£80,000 or £80,000.50; a currency without a sign of its own is named: SEK 80,000."""
    written = f"{abs(amount):,f}" if amount % 1 else f"{abs(amount):,.0f}"
    sign = _SIGNS.get(currency, f"{currency} ")
    return f"{'-' if amount < 0 else ''}{sign}{written}"


def spoken_list(items: Sequence[str], *, last: str = "and") -> str:
    """A, B and C."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, one: str, several: str = "") -> str:
    """1 tender, 2 tenders, 1,000 tenders."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
