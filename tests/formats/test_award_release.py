"""The release is held against the official OCDS 1.1.5 schema; for bids, whose schema is not there, against our own."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from evaluator.formats.award_release import award_release
from evaluator.formats.container import Container, read_container
from evaluator.formats.evidence import Evidence, read_evidence
from evaluator.formats.ocds import read_notice
from evaluator.formats.recomputation import recompute
from tests.formats.json_schemas import of_ocds, of_ours
from tests.formats.notices import STANDARD
from tests.signed_records import SignedEvaluation

DOCUMENT = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())
VALUE = {
    "type": "object",
    "required": ["amount", "currency"],
    "additionalProperties": False,
    "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}},
}
BIDS = {  # what the bids extension 1.1.5 says of the fields we use, in our own words
    "type": "object",
    "required": ["statistics", "details"],
    "additionalProperties": False,
    "properties": {
        "statistics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "measure", "value"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string"},
                    "measure": {"enum": ["bids", "validBids", "disqualifiedBids", "bidders"]},
                    "value": {"type": "number"},
                    "relatedLot": {"type": "string"},
                },
            },
        },
        "details": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string"},
                    "date": {"type": "string", "format": "date-time"},
                    "status": {"enum": ["invited", "pending", "valid", "disqualified", "withdrawn"]},
                    "tenderers": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}},
                    "value": VALUE,
                    "relatedLots": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}

Json = dict[str, Any]


def proved(**changes: object) -> tuple[Container, Evidence]:
    record = read_container(SignedEvaluation(document=DOCUMENT | changes, seed=2).record())
    return record, read_evidence(record.objects.values())


def written(record: Container, evidence: Evidence) -> Json:
    body = award_release(record, evidence, recompute(evidence.award_input_file))
    package = json.loads(body, parse_float=Decimal)
    assert isinstance(package, dict)
    return package


@pytest.fixture(scope="module")
def small() -> tuple[Container, Evidence]:
    return proved()


def test_the_release_is_valid_ocds_and_its_bids_follow_the_extension(small: tuple[Container, Evidence]) -> None:
    assert STANDARD.is_dir(), "The official OCDS schemas are missing: put them at ../shared/data/ocds-1.1.5."
    package = written(*small)
    package_schema = json.loads((STANDARD / "release-package-schema.json").read_bytes())
    package_schema["properties"]["releases"].pop("items")  # the release is checked against its own schema below
    of_ocds(package_schema, formats=True).validate(package)
    release_schema = json.loads((STANDARD / "dereferenced-release-schema.json").read_bytes())
    (release,) = package["releases"]
    of_ocds(release_schema, formats=True).validate(release)
    of_ours(BIDS).validate(release["bids"])
    for award in release["awards"]:
        of_ours(VALUE).validate(award["value"])


def test_the_release_says_what_the_record_says_and_keeps_the_notices_ocid(small: tuple[Container, Evidence]) -> None:
    record, evidence = small
    (release,) = written(record, evidence)["releases"]
    assert release["ocid"] == evidence.proved.setup.evaluation.procurement.ocid
    assert (release["tag"], release["id"]) == (["award"], record.digest)
    (award,) = release["awards"]
    assert (award["status"], award["relatedBid"]) == ("pending", "B")
    assert award["suppliers"] == [{"id": "supplier-sB", "name": "Beta Care CIC"}]
    assert award["value"] == {"amount": Decimal("80000.00"), "currency": "GBP"}
    prices = {tender.id: tender.prices["P"] for tender in evidence.award_input.tenders}
    assert {bid["id"]: Decimal(bid["value"]["amount"]) for bid in release["bids"]["details"]} == prices
    assert {one["measure"]: one["value"] for one in release["bids"]["statistics"]} == {
        "bids": 3,
        "validBids": 3,
        "disqualifiedBids": 0,
        "bidders": 3,
    }
    assert [party["roles"] for party in release["parties"]] == [
        ["buyer"],
        ["tenderer"],
        ["tenderer", "supplier"],
        ["tenderer"],
    ]


def test_every_reference_to_an_organisation_leads_to_a_party(small: tuple[Container, Evidence]) -> None:
    (release,) = written(*small)["releases"]
    parties = {party["id"] for party in release["parties"]}
    referred = [release["buyer"], *(one for award in release["awards"] for one in award["suppliers"])]
    referred += [one for bid in release["bids"]["details"] for one in bid["tenderers"]]
    assert {one["id"] for one in referred} == parties


def test_a_tender_below_a_threshold_or_excluded_is_a_disqualified_bid() -> None:
    first, second, third = DOCUMENT["tenders"]
    record, evidence = proved(tenders=[first, second | {"excluded": "Discretionary ground"}, third])
    (release,) = written(record, evidence)["releases"]
    assert {bid["id"]: bid["status"] for bid in release["bids"]["details"]}["B"] == "disqualified"
    assert [award["relatedBid"] for award in release["awards"]] == ["A"]


def test_where_nobody_can_be_ranked_the_award_is_unsuccessful() -> None:
    tenders = [tender | {"excluded": "Discretionary ground"} for tender in DOCUMENT["tenders"]]
    (release,) = written(*proved(tenders=tenders))["releases"]
    assert [award["status"] for award in release["awards"]] == ["unsuccessful"]


def test_an_amount_has_every_digit_it_was_signed_with(small: tuple[Container, Evidence]) -> None:
    record, evidence = small
    amount = Decimal("12345678901234567.89")
    priced = {
        member: replace(one, prices=tuple(replace(price, amount=amount) for price in one.prices))
        for member, one in evidence.submissions.items()
    }
    body = award_release(record, replace(evidence, submissions=priced), recompute(evidence.award_input_file))
    assert b"12345678901234567.89" not in body  # the values are those of the award that is handed in
    dear = replace(evidence, submissions=priced)
    assert b'"amount": 12345678901234567.89' in award_release(record, dear, recompute(dear.award_input_file))


def test_our_own_reader_understands_the_release(small: tuple[Container, Evidence]) -> None:
    record, evidence = small
    body = award_release(record, evidence, recompute(evidence.award_input_file))
    notice = read_notice(body)
    assert (notice.ocid, notice.buyer.name) == (evidence.proved.setup.evaluation.procurement.ocid, "Example Vale")
