"""What a moment and a number become on their way into a file and back."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from evaluator.errors import FileProblem
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.rows import EvaluationTable, ExactDecimal, UtcTime
from tests.strategies import NOON

DIALECT = sqlite.dialect()
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=ZONES).filter(lambda moment: 1 < moment.year < 9999)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False).filter(lambda number: abs(number.adjusted()) < 200)


def stored(type_: Any, value: object) -> Any:
    """What comes back of a value through all that is done to it on its way to SQLite's text and back."""
    return type_.result_processor(DIALECT, None)(type_.bind_processor(DIALECT)(value))


@given(moment=MOMENTS)
def test_a_moment_comes_back_in_utc(moment: datetime) -> None:
    kept = stored(UtcTime(), moment)
    assert kept == moment
    assert kept.tzinfo is UTC


@given(moment=MOMENTS)
def test_a_moment_in_another_zone_than_utc_or_in_none_is_read_as_that_moment_in_utc(moment: datetime) -> None:
    for given_back in (moment, moment.astimezone(UTC).replace(tzinfo=None)):
        read = UtcTime().process_result_value(given_back, DIALECT)
        assert read == moment
        assert read is not None
        assert read.tzinfo is UTC


@given(moment=st.datetimes())
def test_a_time_without_a_zone_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        UtcTime().process_bind_param(moment, DIALECT)


@given(number=NUMBERS)
def test_a_number_comes_back_with_the_places_it_was_given(number: Decimal) -> None:
    kept = stored(ExactDecimal(), number)
    assert kept == number
    assert f"{kept:f}" == f"{number:f}"


def test_nothing_stays_nothing() -> None:
    assert stored(UtcTime(), None) is None
    assert stored(ExactDecimal(), None) is None


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_not_stored(number: str) -> None:
    with pytest.raises(ValueError, match="not finite"):
        ExactDecimal().process_bind_param(Decimal(number), DIALECT)


def test_a_file_that_holds_no_number_where_one_belongs_is_refused_with_a_sentence() -> None:
    with pytest.raises(FileProblem, match="holds a number that is none"):
        ExactDecimal().process_result_value("four", DIALECT)


def test_the_database_itself_keeps_places_and_zone_and_refuses_a_time_without_one(file: EvaluationFile) -> None:
    price = EvaluationTable.metadata.tables["price"]
    entered_at = datetime(2026, 11, 22, 13, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    row = {"tender_id": "A", "criterion_id": "P", "version": 1, "unit_prices": "[]", "source": "", "reason": ""}
    amount = Decimal("1500000.10")
    with file.database.begin() as connection:
        connection.execute(sa.insert(price), row | {"stated_total": amount, "saved_at": entered_at})
        ((kept, saved_at),) = connection.execute(sa.select(price.c.stated_total, price.c.saved_at))
        with pytest.raises(StatementError, match="without a zone"):
            connection.execute(
                sa.insert(price), row | {"version": 2, "stated_total": amount, "saved_at": NOON.replace(tzinfo=None)}
            )
    assert str(kept) == "1500000.10"
    assert (saved_at, saved_at.tzinfo) == (entered_at, UTC)
