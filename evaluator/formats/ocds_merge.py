"""Merging the releases of one contracting process into what they say now.

The rules of the Open Contracting Data Standard 1.1 (standard.open-contracting.org/1.1/en/schema/merging/): releases in
order of their dates; objects field by field; an array whose objects carry an `id` object by object; every other array,
and the two the schema names, as a whole; null takes a field away; `id`, `date` and `tag` belong to the release.
"""

from collections.abc import Iterable, Mapping

from evaluator.formats.ocds_fields import place_in_time

_OF_THE_RELEASE = ("id", "date", "tag")
_REPLACED_AS_A_WHOLE = ("additionalIdentifiers", "additionalClassifications")


class _ById(dict[tuple[object, object], object]):
    """An array of objects while it is merged: each under the type and value of its id, so that 1 and "1" differ."""


def merged(releases: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """What releases in date order say together.

    The values of the releases are taken over and changed, not copied. A null that had nothing to take away stays and
    means the same as no field.
    """
    held: dict[str, object] = {}
    for release in releases:
        _merge_object(held, {name: said for name, said in release.items() if name not in _OF_THE_RELEASE})
    return _with_arrays(held)


def latest(versioned: object) -> object:
    """A versioned release, in which each field lists its values with their dates, as a release of the last values."""
    if isinstance(versioned, dict):
        return {name: latest(value) for name, value in versioned.items()}
    if not isinstance(versioned, list):
        return versioned
    values = [entry for entry in versioned if isinstance(entry, dict) and {"releaseDate", "value"} <= entry.keys()]
    if not values or len(values) != len(versioned):
        return [latest(entry) for entry in versioned]
    return max(reversed(values), key=lambda entry: place_in_time(entry["releaseDate"]))["value"]


def _merge_object(held: dict[str, object], new: dict[str, object]) -> None:
    for name, value in new.items():
        before = held.get(name)
        if value is None:
            held.pop(name, None)
        elif isinstance(value, dict) and isinstance(before, dict) and not isinstance(before, _ById):
            _merge_object(before, value)
        elif isinstance(value, list) and name not in _REPLACED_AS_A_WHOLE:
            held[name] = _merge_array(before, value)
        else:
            held[name] = value


def _merge_array(before: object, new: list[object]) -> object:
    if isinstance(before, list):
        before = _by_id(before)
    if not isinstance(before, _ById):
        return new
    if not new:
        return before
    incoming = _by_id(new)
    if incoming is None:
        return new
    for identity, entry in incoming.items():
        _put(before, identity, entry)
    return before


def _by_id(array: list[object]) -> _ById | None:
    """An array by the ids of its objects; None where it is to be replaced as a whole: no object has an id."""
    if not any(_identity(entry) for entry in array) or not all(isinstance(entry, dict) for entry in array):
        return None
    found = _ById()
    for entry in array:
        # An object without an id beside others that have one can be no other's update: it is kept as one more.
        _put(found, _identity(entry) or (object, id(entry)), entry)
    return found


def _put(array: _ById, identity: tuple[object, object], entry: object) -> None:
    held = array.setdefault(identity, entry)
    if held is not entry and isinstance(held, dict) and isinstance(entry, dict):
        _merge_object(held, entry)


def _identity(entry: object) -> tuple[object, object] | None:
    found = entry.get("id") if isinstance(entry, dict) else None
    return None if found is None or isinstance(found, dict | list) else (type(found), found)


def _with_arrays(held: dict[str, object]) -> dict[str, object]:
    """The same object, in which arrays are arrays again."""
    for name, value in held.items():
        if isinstance(value, _ById):
            held[name] = [_with_arrays(entry) if isinstance(entry, dict) else entry for entry in value.values()]
        elif isinstance(value, dict):
            _with_arrays(value)
    return held
