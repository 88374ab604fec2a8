"""`recompute`: the award of an open file, its printed result, and whether a person must still decide."""

import json
from hashlib import sha256
from typing import Any

import pytest

from evaluator.errors import FileProblem, RuleBroken
from evaluator.services.ranking import recompute
from tests.formats.test_award_input import example, schema

Json = dict[str, Any]


def as_bytes(document: Json) -> bytes:
    return json.dumps(document).encode()


def test_the_example_of_the_document_comes_out_as_it_says() -> None:
    data = as_bytes(example())
    found = recompute(data)
    assert found.exit_status == 0
    assert found.result["input_sha256"] == sha256(data).hexdigest()
    assert found.result["tenders"] == [
        {
            "id": "A",
            "supplier": "Alpha Health Ltd",
            "rank": 2,
            "total": "76.00",
            "unrounded": "76",
            "marks": {"Q1": "32", "Q2": "12", "P": "32"},
            "below_threshold": [],
            "excluded": None,
        },
        {
            "id": "B",
            "supplier": "Beta Care CIC",
            "rank": 1,
            "total": "84.00",
            "unrounded": "84",
            "marks": {"Q1": "24", "Q2": "20", "P": "40"},
            "below_threshold": [],
            "excluded": None,
        },
    ]
    assert (found.result["ties"], found.result["decisions"]) == ([], [])
    schema("award-result").validate(found.result)


def test_agreement_is_printed_to_six_places_and_undefined_figures_as_null() -> None:
    agreement: Any = recompute(as_bytes(example())).result["agreement"]
    assert agreement["Q1"] == {
        "krippendorff_alpha": dict.fromkeys(("nominal", "ordinal", "interval", "ratio"), "0.000000"),
        "kendall_w": None,
        "range": "1",
    }
    assert agreement["Q2"]["krippendorff_alpha"]["nominal"] is None
    assert set(agreement) == {"Q1", "Q2", "overall"}


def test_the_printed_sensitivity_of_the_example() -> None:
    sensitivity: Any = recompute(as_bytes(example())).result["sensitivity"]
    # B leads by 8: A lacks one step of 8 marks on Q1 to draw level, and is then ahead by the tie-break on Q1.
    assert {"tender": "A", "criterion": "Q1", "from": "4", "to": "5", "first": ["A"]} in sensitivity["smallest_changes"]
    assert sensitivity["weight_interval"]["P"] == {
        "from": "0",
        "to": "100",
        "from_included": False,
        "to_included": True,
    }
    assert sensitivity["without"] == []


def test_an_open_decision_gives_exit_status_1() -> None:
    document = example()
    del document["tenders"][0]["points"]["Q2"]
    found = recompute(as_bytes(document))
    assert found.exit_status == 1
    decisions: Any = found.result["decisions"]
    assert [(each["kind"], each["tender"], each["criterion"]) for each in decisions] == [("missing_points", "A", "Q2")]


def test_sensitivity_is_worked_out_up_to_200_tenders_and_beyond_when_asked_for() -> None:
    document = example()
    document["tenders"] = [{**document["tenders"][1], "id": f"T{number}"} for number in range(200)]
    document["individual_points"] = []
    assert recompute(as_bytes(document)).result["sensitivity"] is not None
    assert recompute(as_bytes(document), sensitivity=False).result["sensitivity"] is None
    document["tenders"].append({**document["tenders"][0], "id": "one more"})
    assert recompute(as_bytes(document)).result["sensitivity"] is None
    assert recompute(as_bytes(document), sensitivity=True).result["sensitivity"] is not None


def test_the_bytes_of_a_result_are_its_json() -> None:
    found = recompute(as_bytes(example()))
    assert json.loads(found.to_bytes()) == found.result


def test_a_logarithm_is_printed_to_50_digits_and_added_up_exactly() -> None:
    document = example()
    document["criteria"][1]["price"] = {"formula": "logarithmic", "base": "10"}
    tenders: Any = recompute(as_bytes(document)).result["tenders"]
    first = tenders[0]
    assert len(first["marks"]["P"].replace(".", "")) == 50
    assert len(first["unrounded"].replace(".", "")) >= 50


def test_refusals_reach_the_caller_as_sentences() -> None:
    with pytest.raises(FileProblem):
        recompute(b"not JSON")
    with pytest.raises(RuleBroken):
        recompute(as_bytes({**example(), "method": "average"}))
