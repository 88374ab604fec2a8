"""The rulebooks' files: read strictly, each rule with its source, and the law's contents pinned item by item."""

import ast
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import ClockName, LetterPart, Recipient
from evaluator.domain.working_days import Begins, Counting, Event, last_day
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.bank_holidays import bank_holidays_for
from evaluator.formats.regime import FOLDER, read_rules, rules_of

ROOT = Path(__file__).parents[2]
ITEMS = {
    Regime.PCR2015: {
        *("authority", "authority address", "subject", "value", "tenders selected", "tenders rejected"),
        *("abnormally low", "winner", "subcontracting", "procedure", "no award", "communication", "conflicts"),
        "scores explained",
    },
    Regime.PA2023: {
        *("authority", "subject", "value", "procedure", "award criteria", "tenders rejected", "abnormally low"),
        *("winner", "scores explained", "no award", "conflicts", "conflicts assessment", "supplier communications"),
    },
    Regime.PSR2023: {
        *("authority", "subject", "winner", "winner address", "procedure", "decision makers", "key criteria"),
        *("selection criteria", "award criteria", "scores explained", "tenders rejected", "conflicts", "no award"),
        "framework parties",
    },
}
PARTS = {
    (Regime.PCR2015, Recipient.OTHERS): {
        *("decision", "why not awarded", "winner scores", "own assessment", "relative advantages"),
        *("technical equivalence", "award criteria", "standstill"),
    },
    (Regime.PCR2015, Recipient.WINNER): {"decision", "standstill", "own assessment", "award criteria"},
    (Regime.PCR2015, Recipient.AWARDED_DIRECTLY): {"decision", "standstill", "own assessment", "award criteria"},
    (Regime.PA2023, Recipient.AWARDED_DIRECTLY): {
        *("recipient", "decision", "own assessment", "award criteria", "standstill"),
    },
    (Regime.PSR2023, Recipient.AWARDED_DIRECTLY): {"decision", "standstill", "own assessment", "award criteria"},
    (Regime.PCR2015, Recipient.EXCLUDED): {
        *("decision", "why not awarded", "winner scores", "own assessment", "relative advantages"),
        *("technical equivalence", "award criteria", "standstill"),
    },
    (Regime.PCR2015, Recipient.REFUSED_AS_LATE): {
        *("recipient", "why not awarded", "decision", "standstill", "relative advantages", "award criteria"),
    },
    (Regime.PSR2023, Recipient.OTHERS): {
        *("decision", "award criteria", "relative advantages", "why not awarded", "own assessment", "standstill"),
    },
    (Regime.PSR2023, Recipient.WINNER): {"decision", "standstill", "own assessment", "award criteria"},
    (Regime.PSR2023, Recipient.EXCLUDED): {
        *("decision", "award criteria", "relative advantages", "why not awarded", "own assessment", "standstill"),
    },
    (Regime.PSR2023, Recipient.REFUSED_AS_LATE): {"recipient", "why not awarded"},
    (Regime.PA2023, Recipient.EXCLUDED): {"recipient", "why not awarded", "decision"},
    (Regime.PA2023, Recipient.REFUSED_AS_LATE): {"recipient", "why not awarded"},
    (Regime.PA2023, Recipient.WINNER): {"recipient", "decision", "own assessment", "award criteria", "standstill"},
    (Regime.PA2023, Recipient.OTHERS): {
        *("recipient", "decision", "why not awarded", "own assessment", "winner assessment"),
        *("award criteria", "standstill"),
    },
}


def spelled(regime: Regime) -> Any:
    return json.loads((FOLDER / f"{regime.value}.json").read_bytes())


@pytest.mark.parametrize("regime", Regime)
def test_each_rulebook_is_read_and_each_rule_has_a_source_and_the_date_it_was_checked(regime: Regime) -> None:
    rules = rules_of(regime)
    assert rules.regime is regime
    assert all(source.place and source.checked >= date(2026, 11, 29) for source in rules.sources())


@pytest.mark.parametrize("regime", Regime)
def test_the_report_asks_for_exactly_what_the_law_lists(regime: Regime) -> None:
    assert {item.fact.value for item in rules_of(regime).report.items} == ITEMS[regime]


@pytest.mark.parametrize(("regime", "to"), PARTS)
def test_the_letters_have_exactly_the_parts_the_law_lists(regime: Regime, to: Recipient) -> None:
    assert {part.part.value for part in rules_of(regime).letter(to).parts} == PARTS[regime, to]


def test_every_letter_of_every_rulebook_is_listed_here() -> None:
    assert set(PARTS) == {(regime, to) for regime in Regime for to in Recipient}


GROUNDS = {
    Regime.PCR2015: {"mandatory", "discretionary", "conflict", "selection", "requirement"},
    Regime.PA2023: {
        *("mandatory", "discretionary", "improper behaviour", "conflict", "selection", "not a treaty state supplier"),
        *("requirement", "procedure"),
    },
    Regime.PSR2023: {"mandatory", "discretionary", "conflict", "selection", "requirement"},
}


@pytest.mark.parametrize("regime", Regime)
def test_the_grounds_of_exclusion_are_those_of_the_rulebook_and_each_has_its_place(regime: Regime) -> None:
    found = rules_of(regime).exclusions
    assert {rule.ground.value for rule in found} == {*GROUNDS[regime], "abnormally low", "late", "withdrawn"}
    assert all(rule.title in rule.in_words() and rule.source.place in rule.in_words() for rule in found)


def test_only_pcr_asks_for_relative_advantages_and_only_the_act_for_the_recipients_details() -> None:
    def asking(part: LetterPart) -> list[Regime]:
        return [
            regime
            for regime in (Regime.PCR2015, Regime.PA2023)
            if part in {one.part for one in rules_of(regime).letter(Recipient.OTHERS).parts}
        ]

    assert asking(LetterPart.RELATIVE_ADVANTAGES) == [Regime.PCR2015]
    assert asking(LetterPart.RECIPIENT) == asking(LetterPart.WINNER_ASSESSMENT) == [Regime.PA2023]


@pytest.mark.parametrize(
    ("regime", "event_on", "ends"),
    [
        (Regime.PCR2015, date(2018, 11, 5), date(2018, 11, 15)),
        (Regime.PCR2015, date(2018, 12, 14), date(2018, 12, 24)),
        (Regime.PCR2015, date(2018, 12, 15), date(2018, 12, 27)),
        (Regime.PCR2015, date(2026, 11, 20), date(2026, 12, 1)),  # 30 November is a bank holiday in Scotland
        (Regime.PA2023, date(2024, 12, 24), date(2025, 1, 8)),  # 2 January is a bank holiday in Scotland
        (Regime.PA2023, date(2025, 12, 18), date(2025, 12, 31)),
        (Regime.PA2023, date(2026, 3, 16), date(2026, 3, 26)),  # 17 March is a bank holiday in Northern Ireland
        (Regime.PA2023, date(2026, 11, 30), date(2026, 12, 10)),
        (Regime.PSR2023, date(2024, 12, 24), date(2025, 1, 8)),  # begins on Christmas Day
        (Regime.PSR2023, date(2026, 11, 23), date(2026, 12, 4)),  # 30 November is a working day in England
    ],
)
def test_the_standstill_of_each_rulebook_ends_on_the_day_counted_by_hand(
    regime: Regime, event_on: date, ends: date
) -> None:
    standstill = rules_of(regime).clock(ClockName.STANDSTILL)
    assert standstill is not None
    holidays = bank_holidays_for(standstill.clock, event_on=event_on)
    assert last_day(standstill.clock, event_on=event_on, bank_holidays=holidays) == ends


def test_a_request_to_join_is_assessed_within_ten_working_days_or_fifteen() -> None:
    rules = rules_of(Regime.PCR2015)
    for name, ends in ((ClockName.ADMISSION, date(2018, 4, 10)), (ClockName.ADMISSION_EXTENDED, date(2018, 4, 17))):
        found = rules.clock(name)
        assert found is not None
        clock = found.clock
        assert (clock.event, clock.counting, clock.begins) == (
            Event.REQUEST_RECEIVED,
            Counting.WORKING_DAYS,
            Begins.DAY_AFTER,
        )
        received = date(2018, 3, 23)  # Good Friday and Easter Monday lie in between
        assert last_day(clock, event_on=received, bank_holidays=bank_holidays_for(clock, event_on=received)) == ends


def changed(change: str) -> bytes:
    rules = spelled(Regime.PCR2015)
    match change:
        case "an unknown key":
            rules["retention"]["months"] = 3
        case "a missing key":
            del rules["clocks"][0]["clock"]["begins"]
        case "an unknown clock":
            rules["clocks"][0]["name"] = "lunch"
        case "an unknown fact":
            rules["report"]["items"][0]["fact"] = "colour"
        case "a number in words":
            rules["retention"]["years"] = "three"
        case "no date":
            rules["retention"]["source"]["checked"] = "yesterday"
        case "no days":
            rules["clocks"][0]["clock"]["days"] = 0
        case "something twice":
            rules["clocks"].append(rules["clocks"][0])
    return json.dumps(rules).encode()


@pytest.mark.parametrize(
    "change",
    [
        *("an unknown key", "a missing key", "an unknown clock", "an unknown fact", "a number in words", "no date"),
        *("no days", "something twice"),
    ],
)
def test_a_spoilt_rulebook_is_refused(change: str) -> None:
    assert changed("nothing") != changed(change)
    read_rules(changed("nothing"))
    with pytest.raises(FileProblem, match="The rules"):
        read_rules(changed(change))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"regime": "PCR2015", "regime": "PA2023"}', b"\xff"])
def test_what_is_not_a_rulebook_is_refused(data: bytes) -> None:
    with pytest.raises(EvaluatorError):
        read_rules(data)


def keys_of(value: object, under: str = "") -> set[tuple[str, str]]:
    """Every key of a rulebook's file, with the key that it stands under."""
    if isinstance(value, list):
        return {found for one in value for found in keys_of(one, under)}
    if isinstance(value, dict):
        return {found for key, one in value.items() for found in {(under, key), *keys_of(one, key)}}
    return set()


@cache
def read_in_source() -> frozenset[tuple[str, str]]:
    """Every name that the program reads of something, and of what: `rules.terms.market` reads `market` of `terms`."""
    found = set()
    for path in (*(ROOT / "evaluator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                of = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
                found.add((of if of != "self" else path.stem, node.attr))
    return frozenset(found)


def unread(rulebook: object) -> set[str]:
    """The keys that nobody reads. A word of the rulebook counts as read only where it is read of its words."""
    of_what: dict[str, set[str]] = {}
    for of, name in read_in_source():
        of_what.setdefault(name, set()).add(of)
    plain = {"supplier", "suppliers", "tender", "tenders"}  # what every sentence of the program is put into
    return {
        key
        for under, key in keys_of(rulebook)
        if not ({"terms"} & of_what.get(key, set()) or key in plain if under == "terms" else of_what.get(key))
    }


@pytest.mark.parametrize("regime", Regime)
def test_every_key_of_a_rulebook_is_read_by_the_program(regime: Regime) -> None:
    spelled = json.loads((FOLDER / f"{regime.value}.json").read_bytes())
    assert unread(spelled) == set()


def test_a_key_that_nobody_reads_is_found_wherever_it_stands() -> None:
    spelled = json.loads((FOLDER / f"{Regime.PSR2023.value}.json").read_bytes())
    spelled["terms"]["name"] = "read of many other things"
    spelled["clocks"][0]["clock"]["leap_seconds"] = 0
    spelled["letters"][0]["parts"][0]["source"]["smell"] = "none"
    assert unread(spelled) == {"name", "leap_seconds", "smell"}
