"""Merging the releases of one contracting process into what they say now.

The rules of the Open Contracting Data Standard 1.1 (standard.open-contracting.org/1.1/en/schema/merging/): releases in
order of their dates; objects field by field; an array whose objects carry an `id` object by object; every other array,
and the two the schema names, as a whole; null takes a field away; `id`, `date` and `tag` belong to the release.
"""

from collections.abc import Iterable, Mapping

from evaluator.formats.foreign_json import MOST_LEVELS, too_deep
from evaluator.formats.ocds_fields import place_in_time

_OF_THE_RELEASE = ("id", "date", "tag")
_REPLACED_AS_A_WHOLE = ("additionalIdentifiers", "additionalClassifications")


class _ById(dict[tuple[object, object], dict[str, object]]):
    """An array of objects while it is merged: each under the type and value of its id, so that 1 and "1" differ."""


def merged(releases: Iterable[tuple[Mapping[str, object], int]]) -> dict[str, object]:
    """What releases in date order say together; each comes with the level of JSON it lies at, 1 for a bare one.

    Raises: FileProblem where a release nests deeper than 32 levels, counted from the top of the file.
    """
    held: dict[str, object] = {}
    for release, level in releases:
        _merge_object(held, {name: said for name, said in release.items() if name not in _OF_THE_RELEASE}, level)
    return {name: _plain(value) for name, value in held.items()}


def latest(versioned: object) -> object:
    """A versioned release, in which each field lists its values with their dates, as a release of the last values."""
    if isinstance(versioned, Mapping):
        return {name: latest(value) for name, value in versioned.items()}
    if not isinstance(versioned, list):
        return versioned
    values = [entry for entry in versioned if isinstance(entry, Mapping) and {"releaseDate", "value"} <= entry.keys()]
    if not values or len(values) != len(versioned):
        return [latest(entry) for entry in versioned]
    return max(reversed(values), key=lambda entry: place_in_time(entry["releaseDate"]))["value"]


def _merge_object(held: dict[str, object], new: Mapping[str, object], level: int) -> None:
    if level > MOST_LEVELS:
        raise too_deep()
    for name, value in new.items():
        if value is None:
            held.pop(name, None)
        elif isinstance(value, Mapping):
            before = held.get(name)
            if not isinstance(before, dict) or isinstance(before, _ById):
                before = held[name] = {}
            _merge_object(before, value, level + 1)
        elif isinstance(value, list):
            held[name] = _merge_array(held.get(name), value, name, level + 1)
        else:
            held[name] = value


def _merge_array(held: object, new: list[object], name: str, level: int) -> object:
    if level > MOST_LEVELS:
        raise too_deep()
    if not new and isinstance(held, _ById):
        return held
    objects = [entry for entry in new if isinstance(entry, Mapping)]
    identified = len(objects) == len(new) and any(_identity(entry) for entry in objects)
    if name in _REPLACED_AS_A_WHOLE or not identified:
        return [_without_nulls(entry, level + 1) for entry in new]
    together = held if isinstance(held, _ById) else _ById()
    for entry in objects:
        # An object without an id beside others that have one can be no other's update: it is kept as one more.
        identity = _identity(entry) or (object, len(together))
        _merge_object(together.setdefault(identity, {}), entry, level + 1)
    return together


def _identity(entry: Mapping[str, object]) -> tuple[object, object] | None:
    found = entry.get("id")
    return None if found is None or isinstance(found, Mapping | list) else (type(found), found)


def _without_nulls(value: object, level: int) -> object:
    if isinstance(value, Mapping):
        held: dict[str, object] = {}
        _merge_object(held, value, level)
        return {name: _plain(inner) for name, inner in held.items()}
    if isinstance(value, list):
        if level > MOST_LEVELS:
            raise too_deep()
        return [_without_nulls(entry, level + 1) for entry in value]
    return value


def _plain(value: object) -> object:
    if isinstance(value, _ById):
        return [{name: _plain(inner) for name, inner in entry.items()} for entry in value.values()]
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return value
