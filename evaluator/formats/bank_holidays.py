"""Bank holidays of the parts of the United Kingdom, from the `holidays` library: no network, no list of our own.

Good Friday and Christmas Day are among them. One proclaimed after the library was released is not known to it.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from evaluator.domain.working_days import Clock, Division

_CODES = {
    Division.ENGLAND: "ENG",
    Division.WALES: "WLS",
    Division.SCOTLAND: "SCT",
    Division.NORTHERN_IRELAND: "NIR",
}
_YEARS_AHEAD = 1  # no clock counted in working days is longer than some weeks


def bank_holidays(divisions: Iterable[Division], *, years: Iterable[int]) -> frozenset[date]:
    """Every day in these years that is a bank holiday in any of the divisions."""
    return frozenset(day for division in divisions for year in years for day in _in_year(division, year))


def bank_holidays_for(clock: Clock, *, event_on: date) -> frozenset[date]:
    """The bank holidays that a clock set going on this day may meet."""
    years = range(event_on.year, event_on.year + _YEARS_AHEAD + 1)
    return bank_holidays(clock.bank_holidays_of, years=years)


@cache
def _in_year(division: Division, year: int) -> frozenset[date]:
    from holidays import country_holidays  # of every country: whoever only scores has no need of it

    return frozenset(country_holidays("GB", subdiv=_CODES[division], years=year))
