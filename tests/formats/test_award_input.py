"""The open file: what is read is what was meant, what is written reads back, and the schemas say the same."""

import gc
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluator.domain.award import AwardInput, Waiver
from evaluator.domain.evaluation_model import (
    Descriptor,
    MarksFrom,
    Method,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    TieBreakBy,
)
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats.award_input import read_award_input, write_award_input
from evaluator.formats.recomputation import recompute
from evaluator.formats.strict_json import read_json
from tests.domain.award_inputs import award_inputs
from tests.domain.lots import FIVE, formula, lot, model, priced, scored, tender
from tests.formats.json_schemas import of_ours

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

Json = dict[str, Any]
SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas"
BY_HAND = Path(__file__).parents[1] / "data" / "award"
SLOW = [HealthCheck.too_slow, HealthCheck.nested_given]


@cache
def schema(name: str) -> "Draft202012Validator":
    return of_ours(json.loads((SCHEMAS / f"{name}.schema.json").read_text()))


def example() -> Json:
    """The document's own example."""
    return {
        "format": "bid-evaluator/award-input",
        "version": 1,
        "title": "Online consultation systems, lot 1",
        "currency": "GBP",
        "method": "weighted_sum",
        "total_weight": "100",
        "scales": {
            "0-5": {"points": ["0", "1", "2", "3", "4", "5"]},
            "per cent": {"minimum": "0", "maximum": "100", "step": "0.01"},
        },
        "criteria": [
            {
                "id": "Q",
                "title": "Quality",
                "weight": "60",
                "minimum_marks": "30",
                "children": [
                    {"id": "Q1", "title": "Clinical safety", "weight": "40", "scale": "0-5", "minimum_points": "2"},
                    {"id": "Q2", "title": "Social value", "weight": "20", "scale": "0-5"},
                ],
            },
            {"id": "P", "title": "Price", "weight": "40", "price": {"formula": "lowest_over_price"}},
        ],
        "rounding": {"apply_to": "total", "places": 2, "mode": "half_up"},
        "tie_break": [{"by": "criterion", "criterion": "Q1"}, {"by": "lowest_price"}],
        "tenders": [
            {
                "id": "A",
                "supplier": "Alpha Health Ltd",
                "points": {"Q1": "4", "Q2": "3"},
                "prices": {"P": "100000.00"},
            },
            {"id": "B", "supplier": "Beta Care CIC", "points": {"Q1": "3", "Q2": "5"}, "prices": {"P": "80000.00"}},
        ],
        "individual_points": [
            {"member": "m1", "tender": "A", "criterion": "Q1", "points": "4"},
            {"member": "m2", "tender": "A", "criterion": "Q1", "points": "3"},
        ],
    }


def as_bytes(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def refused(data: bytes) -> EvaluatorError:
    with pytest.raises(EvaluatorError) as found:
        read_award_input(data)
    assert "\n" not in found.value.message
    return found.value


# Reading --------------------------------------------------------------------------------------------------------------


def test_the_example_is_read_as_it_was_meant() -> None:
    found = read_award_input(as_bytes(example()))
    published = found.model
    assert (published.method, published.total_weight) == (Method.WEIGHTED_SUM, Decimal(100))
    assert published.rounding == Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP)
    assert [step.by for step in published.tie_break] == [TieBreakBy.CRITERION, TieBreakBy.LOWEST_PRICE]
    assert [leaf.minimum_points for leaf in published.scored_leaves()] == [Decimal(2), None]
    assert published.scales[1].step == Decimal("0.01")
    assert dict(found.tenders[0].points) == {"Q1": Decimal(4), "Q2": Decimal(3)}
    assert found.tenders[1].prices == {"P": Decimal("80000.00")}
    assert [given.points for given in found.individual_points] == [Decimal(4), Decimal(3)]


def test_what_is_left_out_has_the_published_default() -> None:
    document = example()
    for key in ("total_weight", "rounding", "tie_break", "individual_points"):
        del document[key]
    published = read_award_input(as_bytes(document)).model
    assert (published.total_weight, published.rounding, published.tie_break) == (Decimal(100), Rounding(), ())
    assert published.marks_from is MarksFrom.POINTS_OVER_MAXIMUM
    assert published.price_reference is PriceReference.IN_PLAY


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        ({"formula": "above_lowest"}, formula("above_lowest", floor="0")),
        ({"formula": "above_lowest", "floor": "none"}, formula("above_lowest", floor=None)),
        ({"formula": "logarithmic", "base": "2"}, formula("logarithmic", base="2", floor="0")),
        ({"formula": "logarithmic", "base": "2", "floor": "none"}, formula("logarithmic", base="2", floor=None)),
        ({"formula": "mean_deviation"}, formula("mean_deviation", floor="0", ceiling="1")),
        ({"formula": "range"}, formula("range")),
    ],
)
def test_a_price_formula_has_its_published_defaults(price: Json, expected: object) -> None:
    document = example()
    document["criteria"][1]["price"] = price
    assert read_award_input(as_bytes(document)).model.price_leaves()[0].price == expected


def test_utf_8_is_read_with_and_without_a_byte_order_mark() -> None:
    plain = as_bytes(example() | {"title": "Überprüfung"})
    assert read_award_input(b"\xef\xbb\xbf" + plain) == read_award_input(plain)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_another_encoding_is_refused(encoding: str) -> None:
    data = json.dumps(example() | {"title": "Überprüfung"}, ensure_ascii=False).encode(encoding)
    assert isinstance(refused(data), FileProblem)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"format": "bid-evaluator/award-input", "format": "x"}', "the file: the key “format” stands twice."),
        ('{"tenders": [{"id": "A", "id": "B"}]}', "tenders › B: the key “id” stands twice."),
        ('{"tenders": [{"id": "A", "points": {"Q1": "4", "Q1": "4"}}]}', "tenders › A › points: the key “Q1” stands"),
        ('{"x": [[{"a\\nb": 1, "a\\nb": 2}]]}', "x › entry 1 › entry 1: the key “a\\nb” stands twice."),
    ],
)
def test_a_key_that_stands_twice_is_named_with_its_place(text: str, where: str) -> None:
    assert refused(text.encode()).message.startswith(where)


def change(document: Json, *place: str | int, to: object) -> Json:
    at: Any = document
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = to
    return document


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("tenders", 0, "points", "Q1"), "6", "tenders › A › points › Q1: 6 is not on the scale “0-5”."),
        (("tenders", 0, "points", "Q1"), 4, "tenders › A › points › Q1: 4 is not a number in quotation marks."),
        (("tenders", 0, "points", "Q1"), "4e0", "tenders › A › points › Q1: “4e0” is not a plain decimal number."),
        (("tenders", 0, "points", "Q9"), "4", "tenders › A › points: there is no scored criterion “Q9”."),
        (("tenders", 0, "prices", "P"), "-0.00", "tenders › A › prices › P: “-0.00” is not a plain decimal number."),
        (("tenders", 1, "id"), "A", "tenders › A: the id stands twice."),
        (("tenders", 1, "supplier"), "a\x00b", "tenders › B › supplier: the text holds half a character or a control"),
        (("tenders", 1, "id"), "B\n", "tenders › B\\n › id: an id is one line without tabs."),
        (("criteria", 0, "children", 0, "weight"), "39", "criteria › Q: the weights of its children add up to 59, not"),
        (("criteria", 0, "children", 0, "weigth"), "39", "criteria › Q1: the key “weigth” is not known."),
        (("total_weight",), "99", "criteria: the weights of the top level add up to 100, not 99."),
        (("rounding", "places"), True, "rounding › places: true is not a whole number."),
        (("version",), 2, "version: 2 is not 1, the only version known here."),
        (("format",), "bid-evaluator/award-result", "format: “bid-evaluator/award-result” is not"),
        (("method",), "average", "method: “average” is not known."),
    ],
)
def test_a_refusal_says_where_and_why(place: tuple[str | int, ...], value: object, message: str) -> None:
    assert refused(as_bytes(change(example(), *place, to=value))).message.startswith(message)


def test_one_member_who_stands_twice_for_a_response_is_named() -> None:
    document = example()
    document["individual_points"].append({"member": "m2", "tender": "A", "criterion": "Q1", "points": "5"})
    assert refused(as_bytes(document)).message == (
        "individual_points › m2 › A › Q1: the member “m2” stands twice for this response."
    )


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("tender", "Z", "there is no tender “Z”."),
        ("criterion", "P", "there is no scored criterion “P”."),
        ("points", "6", "6 is not on the scale “0-5”."),
    ],
)
def test_individual_points_that_fit_nothing_are_refused(key: str, value: str, message: str) -> None:
    assert refused(as_bytes(change(example(), "individual_points", 0, key, to=value))).message.endswith(message)


@pytest.mark.parametrize("text", ["\\ud800", "\\udfff", "\\u0000", "\\u001b", "\\u007f"])
def test_half_characters_and_control_characters_are_refused(text: str) -> None:
    data = as_bytes(example()).replace(b"Alpha", text.encode())
    assert refused(data).message.startswith("tenders › A › supplier:")


def test_a_pair_of_half_characters_is_one_character() -> None:
    data = as_bytes(example()).replace(b"Alpha", b"\\ud83c\\udfe5")
    assert read_award_input(data).tenders[0].supplier == "🏥 Health Ltd"


def deep(levels: int) -> Json:
    """The example with its leaf Q1 so many groups further down."""
    document = example()
    child = document["criteria"][0]["children"][0]
    for number in range(levels):
        child = {"id": f"G{number}", "title": "", "weight": "40", "children": [child]}
    document["criteria"][0]["children"][0] = child
    return document


def test_nesting_is_read_to_its_limit_and_refused_beyond() -> None:
    read_award_input(as_bytes(deep(13)))  # Q1 then lies in the 31st object or list
    assert "32 levels" in refused(as_bytes(deep(14))).message
    assert "32 levels" in refused(as_bytes(deep(180))).message
    assert "32 levels" in refused(b"[" * 100_000).message


def test_ten_thousand_tenders_are_read_and_one_more_is_refused() -> None:
    document = example()
    document["individual_points"] = []
    document["tenders"] = [document["tenders"][0] | {"id": f"T{number}"} for number in range(10_000)]
    assert len(read_award_input(as_bytes(document)).tenders) == 10_000
    document["tenders"].append(document["tenders"][0] | {"id": "T"})
    assert refused(as_bytes(document)).message == "tenders: there are 10,001; 10,000 is the limit."


def test_more_than_a_thousand_criteria_or_two_hundred_members_are_refused() -> None:
    document = example()
    document["criteria"] += [{"id": f"Z{number}", "title": "", "weight": "0", "scale": "0-5"} for number in range(997)]
    assert refused(as_bytes(document)).message == "criteria: there are 1,001; 1,000 is the limit."
    document = example()
    document["individual_points"] = [
        {"member": f"m{number}", "tender": "A", "criterion": "Q1", "points": "4"} for number in range(201)
    ]
    assert "201 members; 200 is the limit" in refused(as_bytes(document)).message


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_refused_in_one_sentence(data: bytes) -> None:
    refused(data)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([b"", b'"', b"0", b"-", b"{", b"]", b"\xff", b"\\", b"null", b"1.5"]))
def test_a_damaged_example_is_read_or_refused_and_never_a_surprise(position: int, insert: bytes) -> None:
    data = as_bytes(example())
    at = position % len(data)
    damaged = data[:at] + insert + data[at + 1 :]
    with suppress(RuleBroken, FileProblem):
        read_award_input(damaged)


# Writing --------------------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(award_inputs())
def test_what_is_written_reads_back_as_the_same_award_input(document: Json) -> None:
    found = read_award_input(as_bytes(document))
    written = write_award_input(found)
    assert read_award_input(written) == found
    assert write_award_input(read_award_input(written)) == written


def test_every_part_of_a_model_is_written() -> None:
    published = replace(
        model(
            scored("Q", "60", "per cent", minimum_points="10.50", minimum_marks="5", value="0"),
            priced("P", "30", formula("mean_deviation", floor="-1", ceiling="0.5")),
            priced("R", "10", formula("bands", bands=[("5", "1"), (None, "0.5")]), minimum_marks="0"),
        ),
        margin=Decimal("0.50"),
        abnormally_low_below_mean_by=Decimal(20),
        price_reference=PriceReference.ALL_TENDERS,
        marks_from=MarksFrom.POINTS_OVER_RANGE,
    )
    one = tender("A", {"Q": "99.99"}, {"P": "1.50", "R": "-3"}, waived=["Q"])._replace(
        excluded="Late, “very”\nlate", waived=(Waiver(criterion="Q", reason="é"),)
    )
    given_input = lot(published, one)
    assert read_award_input(write_award_input(given_input)) == given_input
    assert b'"margin": "0.50"' in write_award_input(given_input)


def test_descriptors_and_guidance_stay_out_of_the_open_file() -> None:
    described = replace(FIVE, descriptors=(Descriptor(points=Decimal(5), title="Excellent", text="Exceeds"),))
    guided = replace(scored("Q", "100"), guidance="Read annex A")
    given_input = lot(model(guided, scales=(described,)), tender("A", {"Q": "5"}))
    found = read_award_input(write_award_input(given_input))
    assert found.model == model(scored("Q", "100"), scales=(FIVE,))


# Schemas --------------------------------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(award_inputs())
def test_what_the_reader_takes_the_schema_takes_and_so_is_every_result(document: Json) -> None:
    schema("award-input").validate(document)
    schema("award-input").validate(json.loads(write_award_input(read_award_input(as_bytes(document)))))
    schema("award-result").validate(recompute(as_bytes(document)).result)


@pytest.mark.parametrize("path", sorted(BY_HAND.glob("*.json")), ids=lambda path: path.name)
def test_the_worked_inputs_follow_the_schema(path: Path) -> None:
    if not path.name.endswith(".expected.json"):
        schema("award-input").validate(json.loads(path.read_text()))


def without(document: Json, *place: str | int) -> Json:
    at: Any = document
    for key in place[:-1]:
        at = at[key]
    del at[place[-1]]
    return document


Q1: tuple[str | int, ...] = ("criteria", 0, "children", 0)
FAULTS: list[tuple[str, Callable[[], Json]]] = [
    ("an unknown key", lambda: change(example(), "surprise", to="1")),
    ("an unknown key in a criterion", lambda: change(example(), *Q1, "surprise", to="1")),
    ("an unknown key in a tender", lambda: change(example(), "tenders", 0, "rank", to=1)),
    ("no tenders", lambda: without(example(), "tenders")),
    ("no supplier", lambda: without(example(), "tenders", 0, "supplier")),
    ("a JSON number", lambda: change(example(), *Q1, "weight", to=40)),
    ("an exponent", lambda: change(example(), *Q1, "weight", to="4e1")),
    ("a line end after a number", lambda: change(example(), *Q1, "weight", to="40\n")),
    ("minus nothing", lambda: change(example(), "tenders", 0, "prices", "P", to="-0.0")),
    ("a weight below nothing", lambda: change(example(), *Q1, "weight", to="-40")),
    ("another digit", lambda: change(example(), "tenders", 0, "prices", "P", to="١")),
    ("too many digits", lambda: change(example(), "tenders", 0, "prices", "P", to="1" * 19)),
    ("places as text", lambda: change(example(), "rounding", "places", to="2")),
    ("eleven places", lambda: change(example(), "rounding", "places", to=11)),
    ("rounding without a mode", lambda: without(example(), "rounding", "mode")),
    ("another version", lambda: change(example(), "version", to=2)),
    ("a price without a formula", lambda: change(example(), "criteria", 1, "price", to={})),
    ("a formula under another method", lambda: change(example(), "method", to="lowest_price")),
    ("a parameter of another formula", lambda: change(example(), "criteria", 1, "price", "base", to="2")),
    ("scale and price", lambda: change(example(), *Q1, "price", to={"formula": "range"})),
    ("a group with a scale", lambda: change(example(), "criteria", 0, "scale", to="0-5")),
    ("a leaf of nothing", lambda: without(example(), *Q1, "scale")),
    ("a scale of both kinds", lambda: change(example(), "scales", "0-5", "minimum", to="0")),
    ("a scale of nothing", lambda: change(example(), "scales", "0-5", "points", to=[])),
    ("a step of nothing", lambda: change(example(), "scales", "per cent", "step", to="0.00")),
    ("a tie-break step too much", lambda: change(example(), "tie_break", 1, "criterion", to="Q1")),
    ("an exclusion without a reason", lambda: change(example(), "tenders", 0, "excluded", to=" ")),
    ("an empty id", lambda: change(example(), "tenders", 0, "id", to="")),
    ("an id of two lines", lambda: change(example(), "tenders", 0, "id", to="A\n")),
    ("a control character", lambda: change(example(), "title", to="a\x00b")),
    ("a text too long", lambda: change(example(), "title", to="x" * 20_001)),
    ("a null", lambda: change(example(), "tenders", 0, "points", "Q1", to=None)),
    ("the pooled name", lambda: change(example(), *Q1, "id", to="overall")),
]


@pytest.mark.parametrize("build", [fault[1] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_reader_and_schema_refuse_the_same_shapes(build: Callable[[], Json]) -> None:
    assert not schema("award-input").is_valid(build())
    refused(as_bytes(build()))


def test_the_example_itself_has_no_fault() -> None:
    schema("award-input").validate(example())
    assert isinstance(read_award_input(as_bytes(example())), AwardInput)


@pytest.mark.parametrize("data", [b'{"a": 1e5}', b'{"a": 1, "a": 2}', b"{", b"\xff"])
def test_reading_leaves_the_collector_of_circles_as_it_was(data: bytes) -> None:
    """It rests while values are made: among millions of them it takes longer than reading."""
    for was in (True, False):
        (gc.enable if was else gc.disable)()
        try:
            with suppress(EvaluatorError):
                read_json(data)
            assert gc.isenabled() is was
        finally:
            gc.enable()
