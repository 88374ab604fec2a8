"""Whoever knows a price agrees no points: the logs of chair and price evaluator show the order, or the record fails."""

from datetime import UTC, datetime

import pytest

from evaluator.domain.audit import AuditEntry
from evaluator.domain.price_order import require_opened_after_closing, require_sent_on_closing
from evaluator.errors import RuleBroken


def log(*said: str) -> list[AuditEntry]:
    """Entries from “action: subject”."""
    parts = [one.partition(": ") for one in said]
    at = datetime(2018, 10, 5, tzinfo=UTC)
    return [
        AuditEntry(seq=number, at=at, member_id="p", action=action, subject=subject)
        for number, (action, _, subject) in enumerate(parts, start=1)
    ]


def test_prices_sent_on_the_closing_of_the_record_hold() -> None:
    require_sent_on_closing(log("pack received: k", "moderation received: c"), closings=["c"], known=["s", "c"])


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        (["pack received: c"], "before moderation was closed"),
        (["moderation received: s"], "before moderation was closed"),
        (["moderation received: x", "moderation received: c"], "not in the record"),
    ],
)
def test_prices_sent_on_nothing_on_a_session_or_on_a_closing_nobody_else_saw_do_not(
    entries: list[str], sentence: str
) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        require_sent_on_closing(log(*entries), closings=["c"], known=["s", "c"])


@pytest.mark.parametrize(
    "entries",
    [
        ["submission received: a", "moderation closed", "submission received: p"],
        ["moderation closed", "submission received: p", "moderation reopened", "moderation closed"],
        ["moderation closed", "moderation reopened", "moderation closed", "submission received: p"],
    ],
)
def test_prices_opened_while_moderation_was_closed_hold_even_if_it_was_reopened_later(entries: list[str]) -> None:
    require_opened_after_closing(log(*entries), prices=["p"])


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        (["submission received: p", "moderation closed"], "while moderation was open"),
        (["moderation closed", "moderation reopened", "submission received: p"], "while moderation was open"),
        (["moderation closed"], "does not say when"),
    ],
)
def test_prices_opened_before_or_between_or_at_no_time_at_all_do_not(entries: list[str], sentence: str) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        require_opened_after_closing(log(*entries), prices=["p"])
