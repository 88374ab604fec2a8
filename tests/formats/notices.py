"""Notices for tests: the files in the tree, and small releases made on the spot."""

import json
from pathlib import Path

from evaluator.domain.notice import Notice
from evaluator.formats.ocds import read_notice

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "resources" / "example" / "notice.json"
NOTICES = ROOT / "tests" / "data" / "ocds"
STANDARD = ROOT.parent / "shared" / "data" / "ocds-1.1.5"
SCHEMA = json.loads((ROOT / "resources" / "schemas" / "notice.schema.json").read_bytes())
SEED_OCID = "ocds-b5fd17-3886b731-a63f-4fd9-8ee5-cfe99ff6a100"

Json = dict[str, object]


def read(value: object, *, ocid: str | None = None) -> Notice:
    return read_notice(json.dumps(value).encode(), ocid=ocid)


def release(date: str = "2020-01-01T00:00:00Z", *, ocid: str = "ocds-b5fd17-1", **tender: object) -> Json:
    return {"ocid": ocid, "id": date, "date": date, "tag": ["tender"], "initiationType": "tender", "tender": tender}


def example() -> Json:
    package = json.loads(EXAMPLE.read_bytes())
    assert isinstance(package, dict)
    return package
