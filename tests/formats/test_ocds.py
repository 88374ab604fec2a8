"""Notices as they are published: every shape of file, amendments by date, gaps instead of guesses, one sentence."""

import json
import random
from contextlib import suppress
from decimal import Decimal
from functools import cache
from itertools import permutations
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.notice import Amount, CpvCode, Notice, NoticeLot, Period, PublishedCriterion
from evaluator.domain.procurement import Regime
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats.ocds import read_notice
from evaluator.services.notice import as_json

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "resources" / "example" / "notice.json"
NOTICES = ROOT / "tests" / "data" / "ocds"
STANDARD = ROOT.parent / "shared" / "data" / "ocds-1.1.5"
SCHEMA = json.loads((ROOT / "resources" / "schemas" / "notice.schema.json").read_bytes())
SUMMARY = jsonschema.Draft202012Validator(SCHEMA)
SEED_OCID = "ocds-b5fd17-3886b731-a63f-4fd9-8ee5-cfe99ff6a100"

type_of_json = dict[str, object]


def read(value: object, *, ocid: str | None = None) -> Notice:
    return read_notice(json.dumps(value).encode(), ocid=ocid)


def release(date: str = "2020-01-01T00:00:00Z", *, ocid: str = "ocds-b5fd17-1", **tender: object) -> type_of_json:
    return {"ocid": ocid, "id": date, "date": date, "tag": ["tender"], "initiationType": "tender", "tender": tender}


def example() -> type_of_json:
    package = json.loads(EXAMPLE.read_bytes())
    assert isinstance(package, dict)
    return package


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
    releases = jsonschema.Draft4Validator(json.loads((STANDARD / "dereferenced-release-schema.json").read_bytes()))
    package_schema = json.loads((STANDARD / "release-package-schema.json").read_bytes())
    package_schema["properties"]["releases"].pop("items")  # each release is checked against the schema just above
    package = example()
    jsonschema.Draft4Validator(package_schema).validate(package)
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


# The shapes of a file


def shapes() -> dict[str, bytes]:
    old, new = release(title="Old", lots=[{"id": "1", "title": "One"}]), release("2020-02-01T00:00:00Z", title="New")
    compiled = {**release("2020-02-01T00:00:00Z", title="New", lots=[{"id": "1", "title": "One"}]), "tag": ["compiled"]}
    record = {"ocid": "ocds-b5fd17-1", "releases": [new, old]}
    linked = {"ocid": "ocds-b5fd17-1", "releases": [{"url": "https://example.org/1", "date": "2020-01-01"}]}

    def version(value: str, date: str = "2020-01-01") -> type_of_json:
        return {"releaseID": "1", "releaseDate": date, "releaseTag": ["tender"], "value": value}

    versions = {
        "ocid": "ocds-b5fd17-1",
        "tender": {
            "title": [version("Old"), version("New", "2020-02-01")],
            "lots": [{"id": "1", "title": [version("One")]}],
        },
    }
    shown = {
        "release package": {"version": "1.1", "releases": [new, old]},
        "record package": {"records": [record]},
        "record": record,
        "record with its compiled release": {**record, "compiledRelease": release(title="Stale")},
        "record with linked releases": {**linked, "compiledRelease": compiled},
        "record with a compiled release only": {"records": [{"ocid": "ocds-b5fd17-1", "compiledRelease": compiled}]},
        "record that names no process": {"compiledRelease": compiled},
        "record with a versioned release only": {"ocid": "ocds-b5fd17-1", "versionedRelease": versions},
        "compiled release": compiled,
        "array of releases": [new, old],
        "array of packages": [{"releases": [new]}, {"releases": [old]}],
        "packages under results": {"maxPage": 1, "results": [{"releases": [new, old]}]},
    }
    files = {name: json.dumps(value, indent=1).encode() for name, value in shown.items()}
    files["lines of releases"] = b"\n".join(json.dumps(each).encode() for each in (new, old))
    files["lines of packages"] = b"\r\n".join(json.dumps({"releases": [each]}).encode() for each in (new, old))
    files["lines of records"] = json.dumps(record).encode() + b"\n\n" + json.dumps(release(ocid="x")).encode() + b"\n"
    return files


@pytest.mark.parametrize("name", shapes())
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_shape_of_file_is_read_alike(name: str, mark: bytes) -> None:
    notice = read_notice(mark + shapes()[name], ocid="ocds-b5fd17-1")
    assert (notice.ocid, notice.title) == ("ocds-b5fd17-1", "New")
    assert notice.lots == (NoticeLot(id="1", title="One", value=None),)


@pytest.mark.parametrize(
    ("name", "releases"),
    [
        ("release package", 2),
        ("record with its compiled release", 2),
        ("record with linked releases", 1),
        ("compiled release", 1),
    ],
)
def test_the_releases_that_were_read_are_counted(name: str, releases: int) -> None:
    assert read_notice(shapes()[name]).releases == releases


def test_linked_releases_are_a_gap_and_no_error() -> None:
    record = {"ocid": "ocds-b5fd17-1", "releases": [{"url": "https://example.org/1"}, {"url": "https://example.org/2"}]}
    notice = read({"records": [record]})
    assert (notice.ocid, notice.title, notice.releases) == (None, None, 0)
    assert "2 linked releases are not in the file." in notice.gaps
    assert "1 linked release is not in the file." in read_notice(shapes()["record with linked releases"]).gaps


def test_a_file_with_several_processes_asks_which_and_lists_them() -> None:
    package = {"releases": [release(ocid="ocds-a-1", title="A"), release(ocid="ocds-b-2", title="B")]}
    with pytest.raises(RuleBroken, match=r"holds 2 contracting processes: ocds-a-1 and ocds-b-2\.") as refused:
        read(package)
    assert "--ocid" in refused.value.hint
    assert read(package, ocid="ocds-b-2").title == "B"
    with pytest.raises(RuleBroken, match=r"There is no ocid ocds-c-3 in this file: it has ocds-a-1 and ocds-b-2\."):
        read(package, ocid="ocds-c-3")


def test_only_the_releases_of_the_chosen_process_are_merged() -> None:
    package = {"releases": [release(ocid="a", title="A"), release("2021-01-01", ocid="b", title="B", description="b")]}
    assert read(package, ocid="a").description is None


def test_a_release_without_an_ocid_stands_alone_or_is_left_out() -> None:
    nameless = {"date": "2020-01-01T00:00:00Z", "tender": {"title": "Nameless"}}
    alone = read(nameless)
    assert (alone.ocid, alone.title) == (None, "Nameless")
    assert "The notice gives no ocid." in alone.gaps
    beside = read([nameless, release(title="Named")])
    assert beside.title == "Named"
    assert "Releases without an ocid were left out." in beside.gaps
    with pytest.raises(RuleBroken, match=r"its notice gives none\."):
        read(nameless, ocid="a")


NOT_OCDS: list[object] = [
    *({}, [], 5, "text", None, True, [[[]]], {"a": 1}, {"results": [{}]}, {"url": "https://example.org"}),
    *({"releases": []}, {"releases": {}}, {"records": "x"}, {"releases": None, "records": None}),
    {"type": "FeatureCollection", "features": []},
]


@pytest.mark.parametrize("value", NOT_OCDS)
def test_json_that_is_not_ocds_is_refused(value: object) -> None:
    with pytest.raises(FileProblem, match=r"^This file is JSON, but there is no release or record"):
        read(value)


def test_entries_that_are_no_releases_are_left_out_and_said() -> None:
    notice = read({"releases": [1, "x", None, {"a": 1}, release(title="Whole")]})
    assert notice.title == "Whole"
    assert "An entry of the file is neither a release nor a record: it was left out." in notice.gaps


@pytest.mark.parametrize(
    ("version", "said"), [("1.2", "1.2"), ("2.0.1", "2.0.1"), ("1.10", "1.10"), (1.1, "1.1"), ({}, "{}")]
)
def test_an_unknown_version_is_read_and_said(version: object, said: str) -> None:
    notice = read({"version": version, "releases": [release(title="Read")]})
    assert notice.title == "Read"
    assert f"The file says it is OCDS version {said}: it was read as far as it is understood." in notice.gaps


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.1.5", None])
def test_a_known_version_is_no_gap(version: object) -> None:
    assert not any("OCDS version" in gap for gap in read({"version": version, "releases": [release()]}).gaps)


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


SYSTEM: type_of_json = {"dynamicPurchasingSystem": {"type": "closed"}}


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
    tender: type_of_json, expected: bool | None
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
    tender: type_of_json, address: type_of_json, date: str, expected: Regime | None
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


@settings(max_examples=200)
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
        SUMMARY.validate(as_json(notice))
        assert as_json(notice) == json.loads(json.dumps(as_json(notice)))
    assert message.endswith(".")
    assert "\n" not in message


@settings(max_examples=150)
@given(seed=st.integers(0, 2**32), cut=st.booleans())
def test_broken_bytes_never_break_the_reader(seed: int, cut: bool) -> None:
    chance = random.Random(seed)
    data = bytearray(EXAMPLE.read_bytes())
    for _ in range(chance.randint(1, 3)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(EvaluatorError):
        read_notice(bytes(data[: chance.randrange(len(data))] if cut else data))
