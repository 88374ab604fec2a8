"""The summary of a notice as `notice --json` prints it: the contract's keys, exact amounts, null for what is unsaid."""

import json
from pathlib import Path

import pytest

from evaluator.errors import FileProblem
from evaluator.services.notice import as_json, understand
from tests.formats.json_schemas import of_ours

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "resources" / "schemas" / "notice.schema.json").read_bytes())
EXAMPLE = (ROOT / "resources" / "example" / "notice.json").read_bytes()
NOTICES = sorted((ROOT / "tests" / "data" / "ocds").glob("*.json"))


def summary(data: bytes) -> dict[str, object]:
    found = as_json(understand(data))
    of_ours(SCHEMA).validate(found)
    return found


def test_the_schema_of_the_summary_is_a_schema_and_closed() -> None:
    found = summary(EXAMPLE)
    assert list(found) == SCHEMA["required"] == list(SCHEMA["properties"])
    assert not of_ours(SCHEMA).is_valid({**found, "more": 1})


def test_the_example_prints_as_the_contract_says() -> None:
    found = summary(EXAMPLE)
    assert found["ocid"] == "ocds-b5fd17-3886b731-a63f-4fd9-8ee5-cfe99ff6a100"
    assert found["buyer"] == {"name": "NHS SOUTH, CENTRAL AND WEST COMMISSIONING SUPPORT UNIT", "id": None}
    assert found["procedure"] == {
        "method": None,
        "details": "Other - Establishment of a Dynamic Purchasing System",
        "dynamic_purchasing_system": True,
    }
    assert (found["regime"], found["lots"], found["criteria"], found["releases"]) == ("PCR2015", [], [], 4)
    assert found["value"] == {"amount": "45000000", "currency": "GBP"}
    assert found["tender_period"] == {"start": None, "end": "2017-12-29T23:59:59Z"}
    assert found["contract_period"] == {"start": "2018-01-15T00:00:00Z", "end": "2020-03-31T23:59:59+01:00"}
    assert found["cpv"] == [{"id": "48000000", "description": "Software package and information systems"}]
    assert found["suitability"] == ["SME"]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_every_summary_fits_the_schema(notice: Path) -> None:
    assert summary(notice.read_bytes())["ocid"]


def test_lots_and_criteria_print_exact_figures() -> None:
    (notice,) = (path for path in NOTICES if path.stem == "find-a-tender-dynamic-market")
    found = summary(notice.read_bytes())
    assert found["lots"] == [
        {"id": "1", "title": "Triage", "value": {"amount": "500000", "currency": "GBP"}},
        {"id": "2", "title": "Messaging", "value": {"amount": "700000.50", "currency": "GBP"}},
        {"id": "3", "title": "Video consultation", "value": None},
    ]
    assert isinstance(found["criteria"], list)
    assert found["criteria"][0] == {
        "lot": "1",
        "type": "price",
        "name": "Price",
        "description": None,
        "weight": "40",
        "weight_kind": "percentageExact",
    }


def test_a_notice_that_says_nothing_is_null_and_gaps_throughout() -> None:
    found = summary(b'{"ocid": "ocds-213czf-1"}')
    nobody_knows = {"start": None, "end": None}
    unsaid: dict[str, object] = {
        **dict.fromkeys(("title", "description", "regime")),
        "buyer": {"name": None, "id": None},
        "procedure": {"method": None, "details": None, "dynamic_purchasing_system": None},
        "value": {"amount": None, "currency": None},
        "tender_period": nobody_knows,
        "contract_period": nobody_knows,
        **{name: [] for name in ("lots", "cpv", "suitability", "criteria", "documents")},
    }
    assert {name: found[name] for name in unsaid} == unsaid
    assert isinstance(found["gaps"], list)
    assert len(found["gaps"]) == 18


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(FileProblem, match="This file is empty"):
        understand(b"")
