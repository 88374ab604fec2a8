import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.evaluation_model import AwardCriterion, RoundingMode
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A value with every kind of field that is ever signed."""

    text: str
    count: int = 0
    sure: bool = True
    points: Decimal | None = None
    at: datetime | None = None
    day: date | None = None
    id: UUID | None = None
    mode: RoundingMode = RoundingMode.DOWN
    inner: tuple["Note", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Positive:
    """A value that refuses to be wrong."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 1:
            raise RuleBroken("A number begins at one.", hint="Count again.")


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 2**53, 2**53 - 1) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner, max_size=4)
    ),
    max_leaves=20,
)
notes = st.recursive(
    st.builds(
        Note,
        text=st.text(),
        count=st.integers(1 - 2**53, 2**53 - 1),
        sure=st.booleans(),
        points=st.none() | st.decimals(-(10**12), 10**12, places=3),
        at=st.none() | st.datetimes(timezones=st.just(UTC)),
        day=st.none() | st.dates(),
        id=st.none() | st.uuids(),
        mode=st.sampled_from(RoundingMode),
        inner=st.just(()),
    ),
    lambda inner: st.builds(Note, text=st.text(), inner=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=6,
)


def test_strings_are_written_as_rfc_8785_writes_them() -> None:
    # The string of RFC 8785, section 3.2.2.2.
    assert canonical.encode('€$\u000f\nA\'B"\\\\"/') == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'.encode()
    assert canonical.encode("\b\t\n\f\r\x00\x1f\x7f\u2028😀") == '"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f\u2028😀"'.encode()


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    value = {"b": [1, {"z": None, "a": True}], "B": False, "": -5, "10": "x", "1": "y"}
    assert canonical.encode(value) == b'{"":-5,"1":"y","10":"x","B":false,"b":[1,{"a":true,"z":null}]}'


@given(plain_values)
def test_the_bytes_are_those_of_an_independent_writer(value: object) -> None:
    independent = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert canonical.encode(value) == independent


@given(notes)
def test_what_is_written_is_read_back_the_same(note: Note) -> None:
    assert canonical.decode(canonical.encode(note), Note) == note


def test_a_dataclass_is_written_as_its_fields() -> None:
    note = Note(
        text="é",
        points=Decimal("2.50"),
        at=datetime(2026, 11, 22, 10, 0, 0, 500, tzinfo=timezone(timedelta(hours=1))),
        day=date(2026, 11, 22),
        id=UUID("0B8D8F0E-3C0F-4A51-9D0B-0D6F9F6F3A11"),
    )
    assert canonical.encode(note).decode() == (
        '{"at":"2026-11-22T09:00:00.000500Z","count":0,"day":"2026-11-22",'
        '"id":"0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11","inner":[],"mode":"down","points":"2.50","sure":true,"text":"é"}'
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [("1.50", "1.50"), ("1E+2", "100"), ("1E-7", "0.0000001"), ("-0.10", "-0.10"), ("0", "0"), ("12E1", "120")],
)
def test_a_decimal_is_plain_and_keeps_its_places(number: str, text: str) -> None:
    assert canonical.encode(Decimal(number)) == f'"{text}"'.encode()


def test_domain_values_are_read_back_whole() -> None:
    leaf = AwardCriterion(id="Q1", title="Safety", weight=Decimal("40"), scale="0-5", minimum_points=Decimal("2"))
    root = AwardCriterion(id="Q", title="Quality", weight=Decimal("40"), children=(leaf,))
    assert canonical.decode(canonical.encode(root), AwardCriterion) == root
    person = PanelMember(
        id="x", name="n", organisation="o", job_title="j", roles=(Role.CHAIR,), fingerprint="f", age_recipient="a"
    )
    assert canonical.decode(canonical.encode((person,)), tuple[PanelMember, ...]) == (person,)


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        b"x",
        {1, 2},
        2**53,
        -(2**53),
        {"é": 1},
        {1: 2},
        {Role.LEAD: 1},
        Decimal("NaN"),
        Decimal("-Infinity"),
        Decimal("1E+40"),
        Decimal("1E-41"),
        Decimal("1E+999999"),
        datetime.fromisoformat("2026-11-22T10:00:00"),
        "\ud800",
        object(),
        Note,
    ],
)
def test_what_has_no_place_in_signed_data_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical.encode({"value": value})


@pytest.mark.parametrize(
    "data",
    [
        b'{"number":1,"number":1}',
        b'{"number":2,"number":1}',
        b'{"number": 1}',
        b'{"number":1}\n',
        b'\xef\xbb\xbf{"number":1}',
        b'{"number":1,"more":2}',
        b'{"number":1.0}',
        b'{"number":1e0}',
        b'{"number":01}',
        b'{"number":"1"}',
        b'{"number":true}',
        b'{"number":null}',
        b'{"n\\u0075mber":1}',
        b'{"number":9007199254740992}',
        b"{}",
        b"[1]",
        b"",
        b"null",
        b"{",
        b'{"number":1}{"number":1}',
        b'{"number":NaN}',
        b"\xff\xfe",
    ],
)
def test_only_the_one_spelling_is_read(data: bytes) -> None:
    with pytest.raises(FileProblem):
        canonical.decode(data, Positive)


def test_the_one_spelling_is_read() -> None:
    assert canonical.decode(b'{"number":1}', Positive) == Positive(number=1)


@pytest.mark.parametrize(
    ("field", "spelling"),
    [
        ("points", '"1E+2"'),
        ("points", '"+1"'),
        ("points", '"1_0"'),
        ("points", '" 1"'),
        ("points", '"NaN"'),
        ("points", '"1E+999999999"'),
        ("points", "1"),
        ("points", "1.5"),
        ("points", '"١"'),
        ("at", '"2026-11-22T10:00:00+00:00"'),
        ("at", '"2026-11-22T10:00:00"'),
        ("at", '"2026-11-22 10:00:00Z"'),
        ("at", '"2026-11-22T10:00:00.0Z"'),
        ("id", '"0B8D8F0E-3C0F-4A51-9D0B-0D6F9F6F3A11"'),
        ("id", '"0b8d8f0e3c0f4a519d0b0d6f9f6f3a11"'),
        ("mode", '"sideways"'),
        ("text", '"\\u0041"'),
        ("text", '"\\/"'),
        ("text", '"\\ud800"'),
        ("text", '"\\ud83d\\ude00"'),
        ("count", "-0"),
        ("count", "1" * 400),
    ],
)
def test_each_value_has_one_spelling_only(field: str, spelling: str) -> None:
    written = json.loads(canonical.encode(Note(text="x")))
    pairs = [f'"{key}":{spelling if key == field else json.dumps(value)}' for key, value in sorted(written.items())]
    with pytest.raises(FileProblem):
        canonical.decode(f"{{{','.join(pairs)}}}".encode(), Note)


def test_a_value_that_refuses_to_be_is_a_problem_of_the_file() -> None:
    with pytest.raises(FileProblem) as refused:
        canonical.decode(b'{"number":0}', Positive)
    assert (refused.value.message, refused.value.hint) == ("A number begins at one.", "Count again.")


def test_32_levels_are_read_and_33_are_not() -> None:
    assert canonical.decode(b"[" * 32 + b"1" + b"]" * 32, object)
    for levels in (33, 900, 1_000_000):
        with pytest.raises(FileProblem, match="nested deeper than 32 levels"):
            canonical.decode(b"[" * levels + b"1" + b"]" * levels, object)


def test_the_limit_is_named_before_anything_is_read() -> None:
    with pytest.raises(FileProblem, match="larger than the 8 bytes allowed"):
        canonical.decode(b"{{{{{{{{{", object, limit=8)


def test_a_digest_is_sha_256_in_hex() -> None:
    assert canonical.digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_uuid_has_one_spelling() -> None:
    assert canonical.is_uuid("0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11")
    for other in ("0B8D8F0E-3C0F-4A51-9D0B-0D6F9F6F3A11", "0b8d8f0e3c0f4a519d0b0d6f9f6f3a11", "", "amina"):
        assert not canonical.is_uuid(other)
