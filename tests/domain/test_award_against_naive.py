"""The product's award arithmetic against a second, slow reading of AWARD-INPUT.md, and what the file may not say."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluator.services.ranking import recompute
from tests.domain.award_inputs import FORMULAS, METHODS, award_inputs
from tests.domain.naive_award import naive_award

Json = dict[str, Any]

BY_HAND = Path(__file__).parents[1] / "data" / "award"
SLOW = [HealthCheck.too_slow, HealthCheck.nested_given]
WORKED = sorted(path.name.removesuffix(".expected.json") for path in BY_HAND.glob("*.expected.json"))


# Comparing ------------------------------------------------------------------------------------------------------------


def product_award(document: Json) -> Json:
    return comparable(recompute(json.dumps(document).encode()).result)


def comparable(result: Json) -> Json:
    """A result without what the naive reading leaves out; AWARD-INPUT.md does not say in which order decisions come."""
    compared = {key: value for key, value in result.items() if key != "input_sha256"}
    decisions = [{key: decision[key] for key in ("kind", "tender", "criterion")} for decision in result["decisions"]]
    compared["decisions"] = sorted(decisions, key=str)
    return compared


@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(award_inputs())
def test_the_product_awards_as_the_naive_reading_does(document: Json) -> None:
    assert product_award(document) == comparable(naive_award(document))


@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
@given(award_inputs(), st.randoms(use_true_random=False))
def test_the_order_in_the_file_changes_nothing_but_the_order_of_lists(document: Json, chance: random.Random) -> None:
    shuffled = copy.deepcopy(document)
    for items in (shuffled["tenders"], shuffled["criteria"], shuffled.get("individual_points", [])):
        chance.shuffle(items)
    assert without_order(product_award(shuffled)) == without_order(product_award(document))


def without_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_order(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted((without_order(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(award_inputs())
def test_an_open_decision_gives_exit_status_one_and_none_gives_zero(document: Json) -> None:
    recomputed = recompute(json.dumps(document).encode())
    result: Json = recomputed.result
    assert recomputed.exit_status == (1 if result["decisions"] else 0)
    assert all(decision["message"] for decision in result["decisions"])


@pytest.mark.parametrize("name", WORKED)
def test_an_award_worked_by_hand_comes_out(name: str) -> None:
    document = json.loads((BY_HAND / f"{name}.json").read_text())
    expected = json.loads((BY_HAND / f"{name}.expected.json").read_text())
    expected["decisions"].sort(key=str)
    assert only_what_is_named(product_award(document), expected) == expected


@pytest.mark.parametrize("name", WORKED)
def test_the_naive_reading_agrees_with_the_work_by_hand(name: str) -> None:
    document = json.loads((BY_HAND / f"{name}.json").read_text())
    expected = json.loads((BY_HAND / f"{name}.expected.json").read_text())
    expected["decisions"].sort(key=str)
    assert only_what_is_named(comparable(naive_award(document)), expected) == expected


def only_what_is_named(found: Any, expected: Any) -> Any:
    """What was found, less the keys of an object that the expectation does not name."""
    if isinstance(expected, dict):
        return {key: only_what_is_named(found[key], value) for key, value in expected.items()}
    return found


def test_the_generated_documents_reach_every_feature() -> None:
    reached: set[str] = set()

    @settings(max_examples=250, deadline=None, database=None, derandomize=True, suppress_health_check=SLOW)
    @given(award_inputs())
    def reach(document: Json) -> None:
        reached.update(features_of(document))

    reach()
    assert {*METHODS, *FORMULAS, *FEATURES} - reached == set()


FEATURES = (
    "missing_points",
    "missing_price",
    "price_not_usable",
    "tie",
    "within_margin",
    "abnormally_low",
    "below_threshold",
    "excluded",
    "waived",
    "all_tenders",
    "points_over_range",
    "criterion",
    "total",
    "none",
    "half_up",
    "half_even",
    "down",
    "lowest_price_step",
    "criterion_step",
    "two_price_leaves",
    "nested",
    "kendall_w",
    "ranked_without_a_total",
    "a_fraction",
    "an_exact_decimal",
    "below_with_a_total",
    "smallest_changes",
    "weight_interval",
    "without",
)


def features_of(document: Json) -> Iterator[str]:
    award = naive_award(document, sensitivity=len(document["tenders"]) == 3)
    text = json.dumps(document)
    rounding = document.get("rounding", {"apply_to": "none"})
    yield from (document["method"], rounding["apply_to"], rounding.get("mode", "none"))
    yield from (decision["kind"] for decision in award["decisions"])
    yield from (f"{step['by']}_step" for step in document.get("tie_break", []))
    yield from (word for word in (*FORMULAS, "excluded", "waived", "all_tenders", "points_over_range") if word in text)
    for tender in award["tenders"]:
        yield "below_threshold" if tender["below_threshold"] else ""
        yield "below_with_a_total" if tender["below_threshold"] and tender["total"] else ""
        yield "a_fraction" if "/" in (tender["unrounded"] or "") else "an_exact_decimal"
    yield "two_price_leaves" if text.count('"price":') > 1 else ""
    yield (
        "nested"
        if any("children" in child for root in document["criteria"] for child in root.get("children", []))
        else ""
    )
    yield "kendall_w" if any(statistics.get("kendall_w") for statistics in award["agreement"].values()) else ""
    ranks = [tender["rank"] for tender in award["tenders"]]
    yield "ranked_without_a_total" if any(ranks) and None in ranks else ""
    for name, found in (award["sensitivity"] or {}).items():
        yield name if any(found.values() if isinstance(found, dict) else found) else ""
