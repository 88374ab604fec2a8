"""Notices as they are published: amendments by date, gaps instead of guesses, exact amounts, one sentence."""

import json
import random
from contextlib import suppress
from decimal import Decimal
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.notice import Amount, Buyer, CpvCode, Notice, Period, PublishedCriterion
from evaluator.domain.procurement import Regime
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats.ocds import read_notice
from evaluator.services.notice import as_json
from tests.formats.json_schemas import of_ocds, of_ours
from tests.formats.notices import EXAMPLE, NOTICES, SCHEMA, SEED_OCID, STANDARD, Json, example, read, release

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


@cache
def summaries() -> "Draft202012Validator":
    return of_ours(SCHEMA)


# The worked example, made from the seed notice


def test_the_example_says_what_the_seed_notice_says() -> None:
    notice = read_notice(EXAMPLE.read_bytes())
    assert notice.ocid == SEED_OCID
    assert notice.title == "NHS England - Dynamic Purchasing System for Online Consultation Systems in England"
    assert notice.buyer.name == "NHS SOUTH, CENTRAL AND WEST COMMISSIONING SUPPORT UNIT"
    assert notice.procedure.dynamic_purchasing_system is True
    assert notice.regime is Regime.PCR2015
    assert notice.value == Amount(amount=Decimal(45_000_000), currency="GBP")
    assert notice.tender_period == Period(end="2017-12-29T23:59:59Z")
    assert notice.contract_period == Period(start="2018-01-15T00:00:00Z", end="2020-03-31T23:59:59+01:00")
    assert notice.cpv == (CpvCode(id="48000000", description="Software package and information systems"),)
    assert (notice.suitability, notice.releases, len(notice.documents)) == (("SME",), 4, 11)
    assert "No award criteria are published: add them by hand." in notice.gaps
    assert notice.procurement().authority == notice.buyer.name


def test_the_example_is_valid_ocds() -> None:
    assert STANDARD.is_dir(), "The official OCDS schemas are missing: put them at ../shared/data/ocds-1.1.5."
    releases = of_ocds(json.loads((STANDARD / "dereferenced-release-schema.json").read_bytes()))
    package_schema = json.loads((STANDARD / "release-package-schema.json").read_bytes())
    package_schema["properties"]["releases"].pop("items")  # each release is checked against the schema just above
    package = example()
    of_ocds(package_schema).validate(package)
    assert isinstance(package["releases"], list)
    for each in package["releases"]:
        releases.validate(each)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_releases_in_the_file_changes_nothing(order: tuple[int, ...]) -> None:
    package = example()
    releases = package["releases"]
    assert isinstance(releases, list)
    shuffled = read({**package, "releases": [releases[place] for place in order]})
    assert shuffled == read_notice(EXAMPLE.read_bytes())


# Amendments


def test_releases_are_merged_in_the_order_of_their_instants_not_of_their_texts() -> None:
    earlier = release("2020-06-01T12:30:00+01:00", title="Earlier")  # 11:30 UTC
    later = release("2020-06-01T12:00:00Z", title="Later")
    assert read([later, earlier]).title == "Later"


def test_releases_of_one_instant_keep_the_order_of_the_file() -> None:
    first, second = release("2020-01-01", title="First"), release("2020-01-01T00:00:00Z", title="Second")
    assert read([first, second]).title == "Second"
    assert read([second, first]).title == "First"


@pytest.mark.parametrize("date", ["", "yesterday", 5, None, "2020-13-01"])
def test_a_release_without_a_date_overrides_nothing(date: object) -> None:
    undated = {**release(title="Undated", description="Kept"), "date": date}
    notice = read([release(title="Dated"), undated])
    assert (notice.title, notice.description) == ("Dated", "Kept")
    assert "A release without a readable date was taken for the oldest." in notice.gaps


def test_a_field_given_twice_is_read_last_and_said() -> None:
    data = b'{"ocid": "a", "tender": {"title": "One", "title": "Two"}}'
    notice = read_notice(data)
    assert notice.title == "Two"
    assert "“title” is given twice in one place: the last was read." in notice.gaps


# Amounts, dates, texts


EXACT = {
    "45000000.10": "45000000.10",
    "4.5e7": "45000000",
    "0.1": "0.1",
    "-0": "0",
    "-0.00": "0.00",
    "1E-2": "0.01",
    "300000.0": "300000.0",
    "999999999999999999": "999999999999999999",
    "0.3000000000": "0.3000000000",
    "-5": "-5",
}


@pytest.mark.parametrize(("written", "shown"), EXACT.items())
def test_amounts_are_exact_to_the_published_digit(written: str, shown: str) -> None:
    data = b'{"ocid": "a", "tender": {"value": {"amount": %s, "currency": "GBP"}}}' % written.encode()
    assert as_json(read_notice(data))["value"] == {"amount": shown, "currency": "GBP"}


@pytest.mark.parametrize(
    "written", ['"45000000.10"', "true", "[]", "{}", "1e999999", "1e18", "0.00000000001", "9" * 700]
)
def test_what_is_not_an_amount_is_a_gap_and_the_rest_is_read(written: str) -> None:
    data = b'{"ocid": "a", "tender": {"title": "T", "value": {"amount": %s, "currency": "GBP"}}}' % written.encode()
    notice = read_notice(data)
    assert (notice.title, notice.value) == ("T", Amount(amount=None, currency="GBP"))
    assert any(gap.startswith("“tender.value.amount” is not a number") for gap in notice.gaps)
    assert "No value is published." in notice.gaps


def test_a_value_with_tax_only_is_not_taken_for_the_value() -> None:
    notice = read(release(value={"amountGross": 120, "currency": "GBP"}))
    assert notice.value.amount is None
    assert "Only a value with value added tax is published: 120 GBP." in notice.gaps


@pytest.mark.parametrize(
    "date",
    [
        "2017-12-29",
        "2017-12-29T23:59:59Z",
        "2017-12-29T12:00+01:00",
        "2017-12-29T12:00:00.1234567Z",
        "2017-12-29T12:00:00",
    ],
)
def test_dates_of_iso_8601_are_kept_as_published(date: str) -> None:
    assert read(release(tenderPeriod={"endDate": date})).tender_period.end == date


@pytest.mark.parametrize(
    "date", ["29/12/2017", "2017-02-30", "2017-12-29 12:00", "٢٠١٧-12-29", "2017", 20171229, "2017-12-29T25:00Z"]
)
def test_other_dates_are_a_gap(date: object) -> None:
    notice = read(release(tenderPeriod={"startDate": "2017-12-01", "endDate": date}))
    assert notice.tender_period == Period(start="2017-12-01")
    assert any(gap.startswith("“tender.tenderPeriod.endDate” is not a ") for gap in notice.gaps)


def test_a_text_above_the_limit_is_cut_and_said() -> None:
    notice = read({**release(title="x" * 20_001), "buyer": {"name": "n" * 301}})
    assert (len(notice.title or ""), len(notice.buyer.name or "")) == (20_000, 300)
    assert "“tender.title” has 20,001 characters: the first 20,000 were kept." in notice.gaps
    assert "“buyer.name” has 301 characters: the first 300 were kept." in notice.gaps


def test_an_array_above_the_limit_is_read_in_part_and_said() -> None:
    notice = read(release(documents=[{"id": str(number)} for number in range(10_001)]))
    assert len(notice.documents) == 10_000
    assert "“tender.documents” has 10,001 entries: the first 10,000 were read." in notice.gaps


def test_a_notice_wrong_throughout_still_says_what_the_evaluation_lacks() -> None:
    notice = read(release(lots=[5] * 1_000))
    assert "No award criteria are published: add them by hand." in notice.gaps
    assert notice.gaps[-1] == "There are 801 more gaps of this sort."


# The real shapes of Find a Tender and Contracts Finder


@cache
def published(name: str) -> Notice:
    return read_notice((NOTICES / name).read_bytes())


def test_a_contracts_finder_call_off_is_read() -> None:
    notice = published("contracts-finder-call-off.json")
    assert notice.title == "Triage software for 41 practices – pounds and commas: £66,801.65"
    assert (notice.procedure.dynamic_purchasing_system, notice.regime) == (True, Regime.PCR2015)
    assert notice.value == Amount(amount=Decimal("66801.65"), currency="GBP")
    assert [code.id for code in notice.cpv] == ["48180000", "48000000"]
    assert notice.suitability == ("SME",)


def test_a_find_a_tender_notice_with_techniques_by_lot_is_read() -> None:
    notice = published("find-a-tender-dynamic-market.json")
    assert (notice.procedure.dynamic_purchasing_system, notice.regime) == (True, Regime.PA2023)
    assert [(lot.id, lot.title, lot.value and lot.value.amount) for lot in notice.lots] == [
        ("1", "Triage", Decimal(500_000)),
        ("2", "Messaging", Decimal("700000.50")),
        ("3", "Video consultation", None),
    ]
    assert notice.value.amount == Decimal("1200000.50")
    assert notice.tender_period == Period(start="2025-05-12T14:30:00+01:00", end="2025-07-31T12:00:00+01:00")
    assert notice.contract_period == Period(start="2025-10-01T00:00:00+01:00", end="2028-09-30T23:59:59+01:00")
    assert [code.id for code in notice.cpv] == ["48180000", "72000000"]
    assert notice.suitability == ("SME", "VCSE")
    assert notice.criteria[0] == PublishedCriterion(
        lot="1", type="price", name="Price", description=None, weight=Decimal(40), weight_kind="percentageExact"
    )
    assert [(each.lot, each.name, each.weight) for each in notice.criteria[1:3]] == [
        ("1", "Quality", 60),
        ("2", "Price", None),
    ]
    assert notice.criteria[3].description == "Price alone decides."
    assert "No award criteria are published for lot 3: add them by hand." in notice.gaps


def test_a_find_a_tender_framework_is_no_dynamic_purchasing_system() -> None:
    notice = published("find-a-tender-framework.json")
    assert (notice.procedure.dynamic_purchasing_system, notice.regime) == (False, Regime.PCR2015)
    assert [(each.lot, each.type) for each in notice.criteria] == [(None, "ratedCriteria"), ("1", "quality")]


SYSTEM: Json = {"dynamicPurchasingSystem": {"type": "closed"}}


@pytest.mark.parametrize(
    ("tender", "expected"),
    [
        ({}, None),
        ({"procurementMethodDetails": "Open procedure", "title": "A dynamic purchasing system"}, None),
        ({"techniques": {"hasDynamicPurchasingSystem": True}}, True),
        ({"techniques": SYSTEM}, True),
        ({"techniques": {"dynamicPurchasingSystem": {}}}, None),
        ({"hasDynamicPurchasingSystem": True}, True),
        ({"dynamicPurchasingSystem": {"hasDynamicPurchasingSystem": False}}, False),
        ({"techniques": {"hasDynamicPurchasingSystem": False}}, False),
        (
            {"techniques": {"hasDynamicPurchasingSystem": False}, "procurementMethodDetails": "Call-off from a DPS"},
            True,
        ),
        ({"techniques": {"hasDynamicPurchasingSystem": False}, "lots": [{"id": "1", "techniques": SYSTEM}]}, True),
        ({"lots": [{"id": "1"}, {"id": "2", "techniques": {"hasDynamicPurchasingSystem": True}}]}, True),
        ({"lots": [{"id": "1", "procurementMethodDetails": "Dynamic market"}]}, True),
        ({"lots": [{"id": "1", "hasDynamicPurchasingSystem": False}]}, False),
        ({"lots": [{"id": "1", "hasDynamicPurchasingSystem": False}, {"id": "2"}]}, None),
        ({"lotGroups": [{"id": "1", "techniques": SYSTEM}]}, True),
        ({"procurementMethodDetails": "No dynamic purchasing system"}, False),
        ({"techniques": {"hasDynamicPurchasingSystem": "yes"}}, None),
        ({"techniques": ["dynamicPurchasingSystem"], "lots": {"id": "1"}}, None),
    ],
)
def test_a_dynamic_purchasing_system_is_true_where_named_false_where_denied(
    tender: Json, expected: bool | None
) -> None:
    notice = read({**release(), "tender": tender})
    assert notice.procedure.dynamic_purchasing_system is expected
    assert (expected is None) == any("does not say whether it is bought through" in gap for gap in notice.gaps)


@pytest.mark.parametrize(
    ("tender", "address", "date", "expected"),
    [
        ({"legalBasis": {"scheme": "UKSI", "id": "2023/1348"}}, {}, "2024-05-01", Regime.PSR2023),
        ({"legalBasis": {"uri": "https://www.legislation.gov.uk/ukpga/2023/54"}}, {}, "2025-05-01", Regime.PA2023),
        ({"legalBasis": {"scheme": "CELEX", "id": "32014L0024"}}, {"region": "UKM82"}, "2021-05-01", None),
        ({}, {"countryName": "Scotland"}, "2021-05-01", None),
        ({}, {"countryName": "England"}, "2021-05-01", Regime.PCR2015),
        ({"datePublished": "2016-06-06T14:53:59+01:00"}, {}, "2025-03-11T11:33:00Z", Regime.PCR2015),
        ({}, {}, "2025-03-11T11:33:00Z", None),
        ({"legalBasis": "32014L0024"}, {}, "2025-03-11", None),
    ],
)
def test_the_regime_follows_from_what_is_published(
    tender: Json, address: Json, date: str, expected: Regime | None
) -> None:
    party = {"id": "B", "name": "Buyer", "roles": ["buyer"], "address": address}
    notice = read(
        {
            **release(date),
            "tender": tender,
            "buyer": {"id": "B"},
            "parties": [{"id": "S", "roles": ["supplier"]}, party],
        }
    )
    assert notice.regime is expected
    assert notice.buyer.name == "Buyer"
    assert (expected is None) == any("by hand" in gap and "PCR 2015" in gap for gap in notice.gaps)


def test_a_notice_from_another_country_gets_no_regime() -> None:
    assert read(release(ocid="ocds-213czf-1")).regime is None


def test_cpv_codes_are_taken_once_with_the_description_that_is_there() -> None:
    def code(number: object, description: str | None = None, scheme: str | None = "CPV") -> Json:
        return {"scheme": scheme, "id": number, "description": description}

    items = [
        {"id": "1", "classification": code(48000000), "additionalClassifications": [code("48180000", "Medical")]},
        {
            "id": "2",
            "classification": code("48000000", "Software"),
            "additionalClassifications": [code("1", scheme="UNSPSC")],
        },
        {
            "id": "3",
            "classification": code(48.5),
            "additionalClassifications": [code("48180000"), code("2", scheme=None)],
        },
    ]
    notice = read(release(items=items))
    assert notice.cpv == (CpvCode(id="48000000", description="Software"), CpvCode(id="48180000", description="Medical"))
    assert "“tender.items[3].classification.id” is not a text: it was left out." in notice.gaps


def test_criteria_for_the_whole_tender_cover_every_lot() -> None:
    lots = [{"id": "1"}, {"id": "2", "awardCriteria": {"criteria": [{"name": "Price", "weight": 100}]}}]
    by_lot, for_all = read(release(lots=lots)), read(release(lots=lots, awardCriteriaDetails="Quality 60, price 40."))
    gap = "No award criteria are published for lot 1: add them by hand."
    assert gap in by_lot.gaps
    assert gap not in for_all.gaps
    assert for_all.criteria[0].description == "Quality 60, price 40."


def test_the_buyer_is_completed_from_the_parties_only_where_they_mean_the_same() -> None:
    parties = [{"id": "B", "name": "Board", "roles": ["buyer"]}, {"id": "S", "name": "Supplier", "roles": ["supplier"]}]

    def buyer(**named: object) -> Buyer:
        return read({**release(), "parties": parties, "buyer": named}).buyer

    assert buyer() == buyer(name="Board") == buyer(id="B") == Buyer(name="Board", id="B")
    assert buyer(name="Trust") == Buyer(name="Trust", id=None)
    assert buyer(id="X") == Buyer(name=None, id="X")


def test_contract_periods_of_lots_stand_for_the_whole_only_where_they_agree() -> None:
    def lots(*ends: str) -> Notice:
        return read(release(lots=[{"id": end, "contractPeriod": {"endDate": end}} for end in ends]))

    assert lots("2027-01-01").contract_period == Period(end="2027-01-01")
    assert lots("2027-01-01", "2028-01-01").contract_period == Period()
    assert (
        "The lots have different contract periods: none was taken for the whole."
        in lots("2027-01-01", "2028-01-01").gaps
    )


def test_a_cancelled_procurement_is_said() -> None:
    assert "The notice says that the procurement is cancelled." in read(release(status="cancelled")).gaps


def test_suitability_that_is_denied_is_not_called_unpublished() -> None:
    gap = "It is not published whether this suits small firms (SME) or voluntary bodies (VCSE)."
    assert gap in read(release()).gaps
    assert gap not in read(release(suitability={"sme": False})).gaps
    assert read(release(suitability=["sme", "vcse"])).suitability == ("SME", "VCSE")


# Whatever is wrong with a notice


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for name, part in inner for place in places(part, (*at, name)))]


def put(value: object, at: tuple[str | int, ...], new: object) -> object:
    """The value with one place in it replaced."""
    if not at:
        return new
    name, *inner = at
    if isinstance(value, dict):
        return {**value, name: put(value[name], tuple(inner), new)}
    assert isinstance(value, list)
    assert isinstance(name, int)
    return [put(part, tuple(inner), new) if place == name else part for place, part in enumerate(value)]


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.sampled_from(
        ["", "x", "\u202e", "2017-11-28", "é" * 21_000, [], {}, [[]], [{}], [None], {"id": {}}, {"id": []}]
    ),
    st.dictionaries(st.sampled_from(["id", "url", "releases", "records", "tender", "amount", "value"]), st.just("x")),
)
SOURCES = [EXAMPLE, *sorted(NOTICES.glob("*.json"))]


@settings(max_examples=200, deadline=None)
@given(data=st.data(), source=st.sampled_from(SOURCES), changes=st.integers(1, 4))
def test_a_notice_changed_anywhere_is_read_or_refused_in_one_sentence(
    data: st.DataObject, source: Path, changes: int
) -> None:
    value: object = json.loads(source.read_bytes())
    for _ in range(changes):
        value = put(value, data.draw(st.sampled_from(places(value))), data.draw(ODD))
    try:
        notice = read(value)
    except (FileProblem, RuleBroken) as refused:
        message = refused.message
    else:
        message = "."
        summaries().validate(as_json(notice))
        assert as_json(notice) == json.loads(json.dumps(as_json(notice)))
    assert message.endswith(".")
    assert "\n" not in message


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), cut=st.booleans())
def test_broken_bytes_never_break_the_reader(seed: int, cut: bool) -> None:
    chance = random.Random(seed)
    data = bytearray(EXAMPLE.read_bytes())
    for _ in range(chance.randint(1, 3)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(EvaluatorError):
        read_notice(bytes(data[: chance.randrange(len(data))] if cut else data))
