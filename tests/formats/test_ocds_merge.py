"""The merge rules of the Open Contracting Data Standard 1.1, each as its documentation gives it."""

from collections.abc import Mapping
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.formats.ocds_merge import latest, merged


def together(*releases: Mapping[str, object]) -> dict[str, object]:
    return merged(deepcopy(dict(release)) for release in releases)


def lots(*entries: object) -> dict[str, object]:
    return {"tender": {"lots": list(entries)}}


def test_a_later_release_replaces_single_values_and_leaves_the_rest() -> None:
    first: dict[str, object] = {"ocid": "a", "tender": {"title": "Old", "value": {"amount": 1, "currency": "GBP"}}}
    second: dict[str, object] = {"tender": {"title": "New", "value": {"amount": 2}}}
    assert together(first, second) == {
        "ocid": "a",
        "tender": {"title": "New", "value": {"amount": 2, "currency": "GBP"}},
    }


def test_what_belongs_to_a_release_is_not_merged() -> None:
    assert together({"ocid": "a", "id": "1", "date": "2020-01-01", "tag": ["tender"]}) == {"ocid": "a"}


def test_objects_with_ids_are_merged_by_id_and_keep_their_order() -> None:
    first = lots({"id": "2", "title": "Two"}, {"id": "1", "title": "One", "value": {"amount": 1, "currency": "GBP"}})
    second = lots({"id": "3"}, {"id": "1", "value": {"amount": 5}})
    assert together(first, second) == lots(
        {"id": "2", "title": "Two"}, {"id": "1", "title": "One", "value": {"amount": 5, "currency": "GBP"}}, {"id": "3"}
    )


def test_a_whole_number_and_a_text_are_different_ids() -> None:
    assert together(lots({"id": 1}), lots({"id": "1"})) == lots({"id": 1}, {"id": "1"})


def test_arrays_without_ids_and_those_the_schema_names_are_replaced_as_a_whole() -> None:
    first = {"tag_list": ["a", "b"], "criteria": [{"type": "price"}, {"type": "quality"}]}
    second = {"tag_list": ["c"], "criteria": [{"type": "cost"}]}
    assert together(first, second) == second
    codes = [{"additionalClassifications": [{"scheme": "CPV", "id": code}]} for code in ("48000000", "72000000")]
    assert together(*codes) == codes[1]


def test_null_takes_a_field_away_also_within_an_array() -> None:
    first = {"tender": {"title": "Old", "lots": [{"id": "1", "title": "One"}]}, "buyer": {"name": "A"}}
    second = {"tender": {"title": None, "lots": [{"id": "1", "title": None}]}, "buyer": None}
    assert together(first, second) == {"tender": {"lots": [{"id": "1"}]}}


def test_an_empty_array_changes_nothing_among_objects_with_ids_and_empties_any_other() -> None:
    assert together(lots({"id": "1"}), lots()) == lots({"id": "1"})
    assert together({"roles": ["buyer"]}, {"roles": []}) == {"roles": []}
    assert together(lots(), lots({"id": "1"})) == lots({"id": "1"})


def test_an_object_without_an_id_beside_others_is_kept_as_one_more() -> None:
    assert together(lots({"id": "1"}), lots({"id": "1", "title": "One"}, {"title": "?"})) == lots(
        {"id": "1", "title": "One"}, {"title": "?"}
    )


@pytest.mark.parametrize(
    ("first", "second"), [({"a": 1}, [2]), ([{"id": "1"}], {"a": 1}), ("x", [{"id": "1"}]), ([1], 2)]
)
def test_a_value_of_another_kind_replaces_what_was_there(first: object, second: object) -> None:
    assert together({"x": first}, {"x": second}) == {"x": second}


def test_arrays_within_arrays_are_merged_by_id_too() -> None:
    first = lots({"id": "1", "documents": [{"id": "a", "title": "A"}]})
    second = lots({"id": "1", "documents": [{"id": "b"}, {"id": "a", "url": "u"}]})
    third = lots({"id": "1", "documents": [{"id": "b", "title": "B"}]})
    assert together(first, second, third) == lots(
        {"id": "1", "documents": [{"id": "a", "title": "A", "url": "u"}, {"id": "b", "title": "B"}]}
    )


titles = st.fixed_dictionaries({}, optional={"title": st.text(max_size=3), "value": st.just({"amount": 1})})
lot_arrays = st.dictionaries(st.sampled_from(["1", "2", "3"]), titles, max_size=3).map(
    lambda found: [{"id": name, **rest} for name, rest in found.items()]
)
tenders = st.fixed_dictionaries({}, optional={"title": st.text(max_size=3), "lots": lot_arrays})


@settings(max_examples=150, deadline=None)
@given(st.lists(tenders, max_size=4))
def test_merging_at_once_is_merging_step_by_step(releases: list[dict[str, object]]) -> None:
    step_by_step: dict[str, object] = {}
    for release in releases:
        step_by_step = together(step_by_step, release)
    assert together(*releases) == step_by_step


@settings(max_examples=150, deadline=None)
@given(st.lists(tenders, min_size=1, max_size=4))
def test_a_release_repeated_in_the_end_changes_nothing(releases: list[dict[str, object]]) -> None:
    assert together(*releases, releases[-1]) == together(*releases)


def test_the_latest_values_of_a_versioned_release_are_taken_by_date() -> None:
    def said(date: str, value: object) -> dict[str, object]:
        return {"releaseID": date, "releaseDate": date, "releaseTag": ["tender"], "value": value}

    versioned = {
        "ocid": "a",
        "tender": {
            "title": [said("2020-01-02T00:00:00Z", "New"), said("2020-01-01T00:00:00Z", "Old")],
            "roles": [said("2020-01-01", ["x", "y"])],
            "lots": [{"id": "1", "value": {"amount": [said("2020-01-01", 1), said("2020-01-01", 2)]}}],
            "description": [said("2020-01-01", "Text"), said("2020-01-03", None)],
        },
    }
    assert latest(versioned) == {
        "ocid": "a",
        "tender": {
            "title": "New",
            "roles": ["x", "y"],
            "lots": [{"id": "1", "value": {"amount": 2}}],
            "description": None,
        },
    }
