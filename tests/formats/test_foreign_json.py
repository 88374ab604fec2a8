"""Other people's JSON: encodings by name, lines, limits, and where it breaks."""

import json
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.foreign_json import Unreadable, documents, value_of
from evaluator.formats.json_size import MOST_BYTES, MOST_ENTRIES, MOST_GROUPS, MOST_LEVELS, MOST_VALUES
from evaluator.formats.ocds_file import contents_of
from evaluator.formats.strict_json import read_json

TEXT = '{"title": "Fünf £ – 5"}'


def values(data: bytes) -> list[object]:
    twice: list[str] = []
    found = [value_of(raw, on_twice=twice.append) for raw in documents(data)]
    assert twice == []
    return found


def refusal(data: bytes) -> str:
    with pytest.raises(FileProblem) as refused:
        values(data)
    assert refused.value.message.endswith(".")
    assert "\n" not in refused.value.message
    assert refused.value.hint
    return refused.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    assert values(TEXT.encode(encoding)) == [{"title": "Fünf £ – 5"}]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-be", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("windows-1252", "Windows-1252"),
    ],
)
def test_another_encoding_is_refused_by_name(encoding: str, name: str) -> None:
    assert refusal(TEXT.encode(encoding)) == f"This file is {name} text; only UTF-8 is read."


def test_latin_1_is_refused_by_name() -> None:
    assert refusal('{"a": "£5"}'.encode("latin-1")) == (
        "This file is Latin-1 (ISO-8859-1) or Windows-1252 text; only UTF-8 is read."
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf \r\n", "This file is empty."),
        (b"<!DOCTYPE html><html></html>", "This file is a web page, not JSON."),
        (b"\n  <HTML>", "This file is a web page, not JSON."),
        (b"<?xml version='1.0'?>", "This file is XML or a web page, not JSON."),
        (b"%PDF-1.7 \xe2", "This file is a PDF, not JSON."),
        (b"PK\x03\x04\x00\xff", "This file is a ZIP file or a workbook, not JSON."),
        (b"\x1f\x8b\x08\x00", "This file is compressed with gzip, not JSON."),
        (b'{"a": "\xc3\xa9 \xff"}', "This file is UTF-8 with broken characters."),
        ('{"a": "é'.encode()[:-1], "This file is cut off in the middle of a character."),
        (b'{"a": [1,', "This file is cut off: the JSON stops at line 1, character 10."),
        (b'{\n "a": "left op', "This file is cut off: the JSON stops at line 2, character 7."),
        (b'{"a": 1,}', "This file is not JSON: it breaks at line 1, character 9."),
        (b"ocid,title\n1,2\n", "This file is not JSON: it breaks at line 1, character 1."),
        (b'{"a": NaN}', "This file has NaN where a number belongs."),
        (b'{"a": [-Infinity]}', "This file has -Infinity where a number belongs."),
        (b'{"a": "\\ud83d"}', "This file holds half a character, an unpaired \\ud800 to \\udfff."),
        (b'{"a": 1}\n{"a": 2\n', "Line 2 of this file is cut off or not JSON."),
        (b'{"a": 1}\nnonsense\n{"a": 2}', "Line 2 of this file is not JSON."),
    ],
)
def test_what_is_not_whole_json_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    assert refusal(data) == sentence


def test_json_lines_are_read_one_by_one_and_blank_lines_skipped() -> None:
    assert values(b'{"a": 1}\r\n\n[2]\n') == [{"a": Decimal(1)}, [Decimal(2)]]


def test_a_document_over_several_lines_is_one_document() -> None:
    assert values(b'\n{"a":\n1}\n') == [{"a": Decimal(1)}]


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_thirty_two_levels_are_read_and_one_more_is_refused(opening: bytes) -> None:
    def nested(levels: int) -> bytes:
        closing = b"]" if opening == b"[" else b"}"
        return opening * levels + b"1" + closing * levels

    assert len(values(nested(MOST_LEVELS))) == 1
    assert refusal(nested(MOST_LEVELS + 1)) == "This file nests deeper than 32 levels."
    assert refusal(nested(100_000)) == "This file nests deeper than 32 levels."
    assert refusal(opening * 100_000) == "This file nests deeper than 32 levels."


def test_brackets_and_quotes_within_texts_are_no_levels() -> None:
    text = json.dumps(["[" * 50, '"' + "{" * 50, "\\", '\\"[' * 20, "]}", {'{"[': "\\n\\\\"}])
    assert values(text.encode()) == [json.loads(text)]


json_values = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet='[]{}"\\a', max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


def levels_of(value: object) -> int:
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return 1 + max(map(levels_of, inner), default=0)
    return 0


@settings(max_examples=150, deadline=None)
@given(value=json_values, around=st.integers(26, 33), indent=st.sampled_from([None, 1]))
def test_the_levels_of_any_json_are_counted_exactly(value: object, around: int, indent: int | None) -> None:
    for _ in range(around):
        value = [value]
    data = json.dumps(value, indent=indent, ensure_ascii=False).encode()
    if levels_of(value) <= MOST_LEVELS:
        assert values(data) == [value]
    else:
        assert refusal(data) == "This file nests deeper than 32 levels."


def test_a_file_above_the_limit_is_refused_before_it_is_read() -> None:
    assert refusal(bytes(MOST_BYTES + 1)) == "This file is larger than 256 MiB, the most that is read of JSON."


@pytest.mark.parametrize(("value", "most"), [(b"{}", MOST_GROUPS), (b"[]", MOST_GROUPS), (b"1", MOST_VALUES)])
def test_a_file_with_more_in_it_than_anybody_publishes_is_refused_before_it_becomes_values(
    value: bytes, most: int
) -> None:
    crowd = b"[" + value + (b"," + value) * most + b"]"
    said = f"This file holds more than {most:,} values, the most that is read of JSON."
    assert refusal(crowd) == said
    with pytest.raises(FileProblem, match="more than"):
        read_json(crowd)


@pytest.mark.parametrize("crowd", [b"[" + b"1," * MOST_ENTRIES + b"1]", b"{}\n" * (MOST_ENTRIES + 1)])
def test_more_releases_or_lines_than_any_publisher_has_are_refused_before_each_is_looked_at(crowd: bytes) -> None:
    with pytest.raises(FileProblem, match="more than 500,000 entries"):
        contents_of(crowd)


def test_of_a_long_document_that_is_cut_off_that_is_said() -> None:
    assert refusal(b"[\n" + b"1,\n" * (MOST_ENTRIES + 1)).startswith("This file is cut off")


@settings(max_examples=200, deadline=None)
@given(st.from_regex(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?", fullmatch=True))
def test_a_number_is_kept_digit_by_digit(spelling: str) -> None:
    (value,) = values(spelling.encode())
    assert isinstance(value, Decimal)
    assert value.as_tuple() == Decimal(spelling).as_tuple()


@pytest.mark.parametrize("spelling", ["1e999999", "-1E-99999", "9" * 5_000, "1e" + "9" * 30])
def test_a_number_beyond_reason_is_unreadable_and_breaks_nothing(spelling: str) -> None:
    (value,) = values(b"[" + spelling.encode() + b"]")
    assert isinstance(value, list)
    assert isinstance(value[0], Unreadable)


def test_a_name_given_twice_is_told_and_the_last_value_read() -> None:
    twice: list[str] = []
    (raw,) = documents(b'{"a": 1, "b": {"c": 1, "c": 2}, "a": 3, "a": 4}')
    assert value_of(raw, on_twice=twice.append) == {"a": Decimal(4), "b": {"c": Decimal(2)}}
    assert twice == ["c", "a", "a"]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text(alphabet='{}[]",:\\ud8 1e\n', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    twice: list[str] = []
    with suppress(EvaluatorError):
        for raw in documents(data):
            value_of(raw, on_twice=twice.append)
