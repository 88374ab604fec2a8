"""How large a JSON file may be, seen before any of it becomes a value: bytes, levels, and how much there is in it.

A quarter of a gigabyte of `{},{},{}` is eighty million objects; a program that makes them needs gigabytes and minutes.
Commas and brackets are counted where they stand, in texts too, so that the count is a bound and costs a tenth of a
second. Limits: SECURITY §5; the largest inputs that it allows stay far below the counts.
"""

from evaluator.errors import FileProblem
from evaluator.said import said

MOST_BYTES = 256 * 2**20
MOST_LEVELS = 32
MOST_GROUPS = 5_000_000  # objects and lists
MOST_VALUES = 20_000_000
MOST_ENTRIES = 500_000  # releases in one list, or lines: a national package of a year has a tenth of that


def require_countable(data: bytes) -> None:
    """Refuse a file with more in it than anybody publishes. Raises: FileProblem."""
    groups, commas = data.count(b"{") + data.count(b"["), data.count(b",")
    _require_at_most(MOST_GROUPS, groups, said("values"))
    _require_at_most(MOST_VALUES, groups + commas, said("values"))


def require_few_entries(number: int) -> None:
    """Refuse more releases or lines than any publisher's file has. Raises: FileProblem."""
    _require_at_most(MOST_ENTRIES, number, said("entries"))


def _require_at_most(most: int, number: int, called: str) -> None:
    if number > most:
        raise FileProblem(
            "This file holds more than {most:,} {called}, the most that is read of JSON.",
            hint="Save only the part you need and open that.",
            most=most,
            called=called,
        )
