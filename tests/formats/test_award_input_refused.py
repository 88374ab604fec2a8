"""What an award input may not say: each single fault is refused in one sentence that names the place."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.formats.strict_json import Keys, integer_at, list_at, name_at, number_at, text_at
from evaluator.services.ranking import recompute

Json = dict[str, Any]
Place = tuple[str | int, ...]


def scored(name: str, weight: str, scale: str, **more: Any) -> Json:
    return {"id": name, "title": f"Question {name}", "weight": weight, "scale": scale, **more}


def priced(name: str, weight: str, **formula: Any) -> Json:
    return {"id": name, "title": f"Price {name}", "weight": weight, "price": formula}


def full_document() -> Json:
    """A valid award input with something at every place the format has."""
    banded = [{"up_to": "0", "fraction": "1"}, {"up_to": "25", "fraction": "0.8"}, {"fraction": "0"}]
    quality = [
        scored("Q1", "20", "list", minimum_points="2"),
        scored("Q2", "20", "stepped"),
        scored("Q3", "10", "open"),
    ]
    prices = [
        priced("P1", "10", formula="lowest_over_price"),
        priced("P2", "10", formula="above_lowest", floor="none"),
        priced("P3", "10", formula="range", best="1", worst="200"),
        priced("P4", "5", formula="benchmark", benchmark="100"),
        priced("P5", "5", formula="mean_deviation", floor="0", ceiling="1"),
        priced("P6", "5", formula="logarithmic", base="2"),
        priced("P7", "5", formula="bands", bands=banded),
    ]
    price_of = {leaf["id"]: "100.00" for leaf in prices}
    points = {"Q1": "4", "Q2": "1.5", "Q3": "7.25"}
    return {
        "format": "bid-evaluator/award-input",
        "version": 1,
        "title": "Everything",
        "currency": "GBP",
        "method": "weighted_sum",
        "total_weight": "100",
        "marks_from": "points_over_maximum",
        "price_reference": "all_tenders",
        "margin": "1",
        "abnormally_low": {"below_mean_by": "20"},
        "scales": {
            "list": {"points": ["0", "1", "2", "3", "4", "5"]},
            "stepped": {"minimum": "0", "maximum": "2", "step": "0.5"},
            "open": {"minimum": "0", "maximum": "10"},
        },
        "criteria": [
            {"id": "QQ", "title": "Quality", "weight": "50", "minimum_marks": "5", "children": quality},
            {"id": "PP", "title": "Prices", "weight": "50", "children": prices},
        ],
        "rounding": {"apply_to": "total", "places": 2, "mode": "half_up"},
        "tie_break": [{"by": "criterion", "criterion": "Q1"}, {"by": "lowest_price"}],
        "tenders": [
            {"id": "A", "supplier": "Alpha", "points": dict(points), "prices": dict(price_of)},
            {
                "id": "B",
                "supplier": "Beta",
                "points": dict(points),
                "prices": dict(price_of),
                "waived": [{"criterion": "Q1", "reason": "Recorded review"}],
            },
            {"id": "C", "supplier": "Gamma", "points": dict(points), "prices": dict(price_of), "excluded": "Late"},
        ],
        "individual_points": [
            {"member": "m1", "tender": "A", "criterion": "Q1", "points": "4"},
            {"member": "m2", "tender": "A", "criterion": "Q1", "points": "3"},
        ],
    }


def lowest_price_document() -> Json:
    """A valid award input of a method other than the weighted sum."""
    document = full_document()
    document["method"] = "lowest_price"
    document["criteria"] = [scored("Q1", "100", "list"), priced("P1", "0")]
    for tender in document["tenders"]:
        tender["points"], tender["prices"] = {"Q1": "4"}, {"P1": "1"}
        tender.pop("waived", None)
    return document


# Places ---------------------------------------------------------------------------------------------------------------


def places_of(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every place of a document with what stands there, the whole first."""
    yield place, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places_of(item, (*place, key))


def at(document: Any, place: Place) -> Any:
    for key in place:
        document = document[key]
    return document


def with_change(place: Place, value: Any) -> Json:
    document = full_document()
    at(document, place[:-1])[place[-1]] = value
    return document


def spoken(place: Place) -> str:
    return ".".join(str(key) for key in place) or "the whole"


def names_of(place: Place) -> set[str]:
    """The words any of which tells a reader where to look: the last key, and the ids and names on the way there."""
    names = {key for key in place[-2:] if isinstance(key, str)}
    document = full_document()
    for length in range(1, len(place) + 1):
        item = at(document, place[:length])
        names |= {item["id"]} if isinstance(item, dict) and "id" in item else set()
    return names


def refusal(data: bytes) -> str:
    """The sentence an award input is refused with."""
    with pytest.raises(EvaluatorError) as refused:
        recompute(data)
    message = refused.value.message
    assert "\n" not in message
    assert message.endswith(".")
    assert not re.search(r"[.!?] +[A-Z]", message), "one sentence"
    assert len(message) < 400
    return message


def refusal_of(document: Any) -> str:
    return refusal(json.dumps(document, ensure_ascii=False).encode())


FULL = full_document()
PLACES = list(places_of(FULL))
OBJECTS = [place for place, value in PLACES if isinstance(value, dict)]
TEXTS = [place for place, value in PLACES if isinstance(value, str)]
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
NOT_NUMBERS = {"title", "supplier", "reason", "excluded", "id", "member", "tender", "criterion"}
NUMBERS = [place for place in TEXTS if NUMBER.fullmatch(at(FULL, place)) and place[-1] not in NOT_NUMBERS]
WORDS: list[Place] = [
    ("format",),
    ("method",),
    ("marks_from",),
    ("price_reference",),
    ("rounding", "apply_to"),
    ("rounding", "mode"),
]
WORDS += [("tie_break", 0, "by"), *(place for place in TEXTS if place[-1] == "formula")]
REFERENCES = [place for place in TEXTS if place[-1] in ("scale", "criterion", "tender")]


def test_the_documents_the_faults_are_made_in_are_themselves_sound() -> None:
    assert recompute(json.dumps(full_document()).encode()).exit_status == 1
    assert recompute(json.dumps(lowest_price_document()).encode()).exit_status == 1


# Faults at every place ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [place for place, _ in PLACES], ids=spoken)
def test_a_value_of_the_wrong_type_is_refused_at_every_place(place: Place) -> None:
    right = at(FULL, place)
    wrongs: tuple[Any, ...] = ("word", 5, 1.5, True, None, [], {})
    for wrong in wrongs:
        if type(wrong) is type(right) or (isinstance(wrong, str) and isinstance(right, str)):
            continue
        if not place:
            refusal_of(wrong)
            continue
        message = refusal_of(with_change(place, wrong))
        assert any(name in message for name in names_of(place)), message


@pytest.mark.parametrize(
    "spelling",
    [
        *("1e3", "NaN", "Infinity", "1_000", "١", "１", "-0", "-0.00", "-00", "+1", "1.", ".5", "", " 1", "1 ", "1,5"),
        *("0x1", "--1", "1/2", "½", "1\n", "1" * 19, "1." + "1" * 11),
    ],
    ids=ascii,
)
def test_a_number_in_another_spelling_is_refused_at_every_place(spelling: str) -> None:
    for place in NUMBERS:
        message = refusal_of(with_change(place, spelling))
        assert any(name in message for name in names_of(place)), message


@pytest.mark.parametrize("place", OBJECTS, ids=spoken)
def test_an_unknown_key_is_refused_by_name_in_every_object(place: Place) -> None:
    document = full_document()
    at(document, place)["surprise"] = "1"
    assert "surprise" in refusal_of(document)


@pytest.mark.parametrize("place", OBJECTS, ids=spoken)
def test_a_duplicate_key_is_refused_by_name_in_every_object(place: Place) -> None:
    document = full_document()
    item = at(document, place)
    key = next(iter(item))
    item["the same again"] = item[key]
    text = json.dumps(document).replace('"the same again"', json.dumps(key))
    assert key in refusal(text.encode())


@pytest.mark.parametrize("place", WORDS, ids=spoken)
def test_a_word_that_the_format_does_not_know_is_refused_by_name(place: Place) -> None:
    assert "surprise" in refusal_of(with_change(place, "surprise"))


@pytest.mark.parametrize("place", REFERENCES, ids=spoken)
def test_a_reference_to_nothing_is_refused_by_name(place: Place) -> None:
    assert "surprise" in refusal_of(with_change(place, "surprise"))


@pytest.mark.parametrize(
    "place",
    [
        *((key,) for key in ("format", "version", "title", "currency", "method", "criteria", "tenders")),
        ("criteria", 0, "id"),
        ("criteria", 0, "title"),
        ("criteria", 0, "weight"),
        ("criteria", 0, "children", 0, "weight"),
        ("criteria", 0, "children", 0, "scale"),
        ("criteria", 1, "children", 0, "price"),
        ("criteria", 1, "children", 0, "price", "formula"),
        ("criteria", 1, "children", 3, "price", "benchmark"),
        ("criteria", 1, "children", 5, "price", "base"),
        ("criteria", 1, "children", 6, "price", "bands"),
        ("criteria", 1, "children", 6, "price", "bands", 0, "up_to"),
        ("criteria", 1, "children", 6, "price", "bands", 0, "fraction"),
        ("scales", "list"),
        ("scales", "list", "points"),
        ("scales", "stepped", "minimum"),
        ("scales", "stepped", "maximum"),
        ("rounding", "apply_to"),
        ("rounding", "places"),
        ("rounding", "mode"),
        ("abnormally_low", "below_mean_by"),
        ("tie_break", 0, "by"),
        ("tie_break", 0, "criterion"),
        ("tenders", 0, "id"),
        ("tenders", 0, "supplier"),
        ("tenders", 1, "waived", 0, "criterion"),
        ("tenders", 1, "waived", 0, "reason"),
        *(("individual_points", 0, key) for key in ("member", "tender", "criterion", "points")),
    ],
    ids=spoken,
)
def test_a_value_that_is_needed_and_missing_is_refused_by_name(place: Place) -> None:
    document = full_document()
    del at(document, place[:-1])[place[-1]]
    message = refusal_of(document)
    assert any(name in message for name in names_of(place)), message


@pytest.mark.parametrize("place", [("title",), ("tenders", 0, "supplier"), ("tenders", 2, "excluded")], ids=spoken)
def test_a_text_of_more_than_20000_characters_is_refused(place: Place) -> None:
    recompute(json.dumps(with_change(place, "x" * 20_000)).encode())
    message = refusal_of(with_change(place, "x" * 20_001))
    assert str(place[-1]) in message
    assert re.search("20[, ]?000", message)


# Faults one by one ----------------------------------------------------------------------------------------------------


def setting(*place: str | int, to: Any) -> Callable[[Json], None]:
    def change(document: Json) -> None:
        at(document, place[:-1])[place[-1]] = to

    return change


def repeating(*place: str | int) -> Callable[[Json], None]:
    """The same entry of a list a second time."""

    def change(document: Json) -> None:
        at(document, place[:-1]).append(copy.deepcopy(at(document, place)))

    return change


Q1: Place = ("criteria", 0, "children", 0)
PRICES: Place = ("criteria", 1, "children")
FAULTS: list[tuple[str, Callable[[Json], None], str]] = [
    ("two tenders of one id", repeating("tenders", 0), "A"),
    ("two criteria of one id", setting(*Q1, "id", to="Q2"), "Q2"),
    ("a parent with the id of its child", setting("criteria", 0, "id", to="Q1"), "Q1"),
    ("points of one member twice", repeating("individual_points", 0), "m1"),
    ("children that do not add up", setting(*Q1, "weight", to="20.0000000001"), "QQ"),
    ("roots that do not add up", setting("total_weight", to="99.9999999999"), "99.9999999999"),
    ("points off a list", setting("tenders", 0, "points", "Q1", to="4.5"), "Q1"),
    ("points off the steps", setting("tenders", 0, "points", "Q2", to="1.25"), "Q2"),
    ("points over the maximum", setting("tenders", 0, "points", "Q3", to="10.0000000001"), "Q3"),
    ("points under the minimum", setting("tenders", 0, "points", "Q3", to="-0.1"), "Q3"),
    ("points off the scale for an excluded tender", setting("tenders", 2, "points", "Q1", to="6"), "Q1"),
    ("individual points off the scale", setting("individual_points", 1, "points", to="3.5"), "Q1"),
    ("individual points on a parent", setting("individual_points", 1, "criterion", to="QQ"), "QQ"),
    ("individual points on a price", setting("individual_points", 1, "criterion", to="P1"), "P1"),
    ("points for a parent", setting("tenders", 0, "points", "QQ", to="4"), "QQ"),
    ("points for a price", setting("tenders", 0, "points", "P1", to="4"), "P1"),
    ("a price for a scored leaf", setting("tenders", 0, "prices", "Q1", to="4"), "Q1"),
    ("a leaf with scale and price", setting(*Q1, "price", to={"formula": "lowest_over_price"}), "Q1"),
    ("a parent with a scale", setting("criteria", 0, "scale", to="list"), "QQ"),
    ("a parent with a price", setting("criteria", 0, "price", to={"formula": "lowest_over_price"}), "QQ"),
    ("minimum points on a parent", setting("criteria", 0, "minimum_points", to="1"), "QQ"),
    ("minimum points on a price", setting(*PRICES, 0, "minimum_points", to="1"), "P1"),
    ("a zero divisor", setting("scales", "stepped", to={"points": ["-1", "0", "1.5"][:2]}), "Q2"),
    ("a scale without points", setting("scales", "list", "points", to=[]), "list"),
    ("a scale with a point twice", setting("scales", "list", "points", to=["0", "1", "1.0"]), "list"),
    ("a scale of both kinds", setting("scales", "list", "minimum", to="0"), "list"),
    ("a step of zero", setting("scales", "stepped", "step", to="0"), "stepped"),
    ("a step below zero", setting("scales", "stepped", "step", to="-1"), "stepped"),
    ("a maximum below the minimum", setting("scales", "stepped", "maximum", to="-1"), "stepped"),
    ("a parameter of another formula", setting(*PRICES, 0, "price", "base", to="2"), "base"),
    ("a base of one", setting(*PRICES, 5, "price", "base", to="1"), "P6"),
    ("a base below one", setting(*PRICES, 5, "price", "base", to="0.5"), "P6"),
    ("no floor where the formula has no such word", setting(*PRICES, 4, "price", "floor", to="none"), "floor"),
    ("bands that do not rise", setting(*PRICES, 6, "price", "bands", 1, "up_to", to="0"), "P7"),
    ("a last band with an end", setting(*PRICES, 6, "price", "bands", 2, "up_to", to="50"), "P7"),
    ("no bands", setting(*PRICES, 6, "price", "bands", to=[]), "P7"),
    ("a waiver without a word of reason", setting("tenders", 1, "waived", 0, "reason", to=""), "reason"),
    ("an exclusion without a word of reason", setting("tenders", 2, "excluded", to=""), "excluded"),
    ("places below nought", setting("rounding", "places", to=-1), "places"),
    ("more than ten places", setting("rounding", "places", to=11), "places"),
    ("another version", setting("version", to=2), "2"),
    ("a criterion for the lowest price step", setting("tie_break", 1, "criterion", to="Q1"), "criterion"),
]
OTHER_METHOD_FAULTS: list[tuple[str, Callable[[Json], None], str]] = [
    ("a price with a weight", setting("criteria", 1, "weight", to="1"), "P1"),
    ("a price with a formula", setting("criteria", 1, "price", to={"formula": "lowest_over_price"}), "P1"),
    ("rounding of each criterion", setting("rounding", "apply_to", to="criterion"), "criterion"),
    ("scored leaves that do not add up", setting("criteria", 0, "weight", to="99"), "99"),
    ("quality without its value", setting("method", to="price_less_quality_value"), "Q1"),
]


@pytest.mark.parametrize(("fault", "name"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_single_fault_is_refused_and_the_place_named(fault: Callable[[Json], None], name: str) -> None:
    document = full_document()
    fault(document)
    assert name in refusal_of(document)


@pytest.mark.parametrize(
    ("fault", "name"), [fault[1:] for fault in OTHER_METHOD_FAULTS], ids=[fault[0] for fault in OTHER_METHOD_FAULTS]
)
def test_a_single_fault_in_another_method_is_refused_and_the_place_named(
    fault: Callable[[Json], None], name: str
) -> None:
    document = lowest_price_document()
    fault(document)
    assert name in refusal_of(document)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"\xff\xfe{\x00}\x00",
        json.dumps(full_document()).replace('"places": 2', '"places": NaN').encode(),
        json.dumps(full_document()).replace('"places": 2', '"places": Infinity').encode(),
        json.dumps(full_document()).replace('"places": 2', '"places": 2.0').encode(),
        json.dumps(full_document()).replace('"places": 2', '"places": 2e0').encode(),
        json.dumps(full_document()).replace('"places": 2', '"places": -0').encode(),
        json.dumps(full_document()).replace('"places": 2', '"places": 1' + "0" * 5000).encode(),
        json.dumps(full_document()).encode() + b"{}",
        json.dumps(full_document()).replace("Everything", "Every\\ud800thing").encode(),
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=range(14),
)
def test_bytes_that_are_no_award_input_are_refused(data: bytes) -> None:
    refusal(data)


@pytest.mark.parametrize("number", ["007", "4.0", "04.000"])
def test_leading_and_closing_noughts_are_spellings_the_pattern_allows(number: str) -> None:
    document = full_document()
    if number == "007":
        document["tenders"][0]["points"]["Q3"] = number
    else:
        document["tenders"][0]["points"]["Q1"] = number
    plain = full_document()
    plain["tenders"][0]["points"]["Q3"] = "7" if number == "007" else plain["tenders"][0]["points"]["Q3"]
    one, other = recompute(json.dumps(document).encode()).result, recompute(json.dumps(plain).encode()).result
    assert one["tenders"] == other["tenders"]


@pytest.mark.parametrize(
    "read",
    [
        lambda: Keys("id").of({}, ()),
        lambda: Keys("id").of({"id": 1, "other": 2}, ()),
        lambda: Keys("id").of([], ()),
        lambda: list_at({}, ()),
        lambda: text_at(1, ()),
        lambda: text_at("x" * 20_001, ()),
        lambda: text_at(" ", (), empty=False),
        lambda: name_at("two\nlines", ()),
        lambda: integer_at("1", ()),
        lambda: number_at(1, ()),
        lambda: number_at("1e3", ()),
    ],
)
def test_each_refused_value_comes_with_what_to_write_instead(read: Callable[[], object]) -> None:
    with pytest.raises(RuleBroken) as problem:
        read()
    assert problem.value.hint.endswith((".", "?"))
