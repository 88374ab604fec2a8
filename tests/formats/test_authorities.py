"""Lists of bodies: the Organisation Data Service's headless files, and plain ones."""

import pytest

from evaluator.errors import FileProblem
from evaluator.formats.authorities import read_authorities

ODS = (
    '"RX1","EXAMPLE NORTH MOOR NHS FOUNDATION TRUST","Y54","QHM","1 EXAMPLE STREET","","EXAMPLETOWN","","",'
    '"ZZ1 1AA","19910401","","","","","","","","","","","0","","","","",""\r\n'
)


def test_a_file_of_the_organisation_data_service_is_read_without_heads() -> None:
    (one,) = read_authorities(ODS.encode())
    assert (one.code, one.name, one.scheme, one.postcode) == (
        "RX1",
        "EXAMPLE NORTH MOOR NHS FOUNDATION TRUST",
        "GB-NHS",
        "ZZ1 1AA",
    )


def test_a_plain_list_keeps_its_codes_and_the_last_of_a_code_stands() -> None:
    found = read_authorities(b"\xef\xbb\xbfE06, Example Council\n\nE07,Example District\nE06,Example Unitary\n")
    assert [(one.code, one.name, one.scheme) for one in found] == [
        ("E06", "Example Unitary", "list"),
        ("E07", "Example District", "list"),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"only a name\n", "Line 1 of the list has no code or no name"),
        (b"A,One\n,Two\n", "Line 2 of the list has no code"),
        (b"A" * 30 + b",One\n", "too long"),
        (b"\xff\xfeA,One", "not UTF-8"),
        (b'A,"One\n', "not CSV"),
        (b"A,One\n" * 50_001, "more than 50,000 lines"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_by_line(data: bytes, said: str) -> None:
    with pytest.raises(FileProblem, match=said):
        read_authorities(data)
