"""How dates, times, sums of money and lists are said on paper and screen.

Source: NHS digital service manual, content style guide (22 November 2026, 5.30pm, midday, 1,000, £1,500).
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from evaluator.said import counted, said

__all__ = ["counted", "spoken_choice", "spoken_date", "spoken_list", "spoken_sum", "spoken_time"]

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def spoken_date(day: date) -> str:
    """22 November 2026."""
    return said("{day}", day=date(day.year, day.month, day.day))


def spoken_time(moment: datetime) -> str:
    """22 November 2026, 5.30pm UTC: in universal time, so that two computers print the same."""
    return said("{moment}", moment=moment)


def spoken_sum(amount: Decimal, currency: str) -> str:
    """£80,000 or £80,000.50; a currency without a sign of its own is named: SEK 80,000."""
    whole = abs(amount) if amount % 1 else abs(amount).to_integral_value()
    sign = f"{'-' if amount < 0 else ''}{_SIGNS.get(currency, f'{currency} ')}"
    return said("{sign}{amount:,f}", sign=sign, amount=whole)


def spoken_list(items: Sequence[str]) -> str:
    """A, B and C."""
    if len(items) < 2:
        return items[0] if items else ""
    return said("{before} and {end}", before=tuple(items[:-1]), end=items[-1])


def spoken_choice(items: Sequence[str]) -> str:
    """A, B or C."""
    if len(items) < 2:
        return items[0] if items else ""
    return said("{before} or {end}", before=tuple(items[:-1]), end=items[-1])
