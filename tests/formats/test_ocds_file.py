"""Every shape of file a notice comes in, several processes in one file, versions of the standard."""

import json

import pytest

from evaluator.domain.notice import NoticeLot
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.ocds import read_notice
from tests.formats.notices import Json, read, release


def shapes() -> dict[str, bytes]:
    old, new = release(title="Old", lots=[{"id": "1", "title": "One"}]), release("2020-02-01T00:00:00Z", title="New")
    compiled = {**release("2020-02-01T00:00:00Z", title="New", lots=[{"id": "1", "title": "One"}]), "tag": ["compiled"]}
    record = {"ocid": "ocds-b5fd17-1", "releases": [new, old]}
    linked = {"ocid": "ocds-b5fd17-1", "releases": [{"url": "https://example.org/1", "date": "2020-01-01"}]}

    def version(value: str, date: str = "2020-01-01") -> Json:
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


def test_releases_of_a_record_belong_to_its_process_without_saying_so() -> None:
    embedded = {"date": "2020-01-01", "tender": {"title": "Embedded"}}
    notice = read(
        {"records": [{"ocid": "ocds-b5fd17-1", "releases": [embedded]}, {"ocid": "x", "releases": [embedded]}]},
        ocid="x",
    )
    assert (notice.ocid, notice.title, notice.releases) == ("x", "Embedded", 1)


def test_linked_releases_are_a_gap_and_no_error() -> None:
    record = {"ocid": "ocds-b5fd17-1", "releases": [{"url": "https://example.org/1"}, {"url": "https://example.org/2"}]}
    notice = read({"records": [record]})
    assert (notice.ocid, notice.title, notice.releases) == ("ocds-b5fd17-1", None, 0)
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


def test_ocids_are_listed_on_one_line() -> None:
    with pytest.raises(RuleBroken) as refused:
        read([release(ocid="a\nb"), release(ocid="c" * 500)], ocid="d\u202e")
    assert refused.value.message == f"There is no ocid d� in this file: it has a�b and {'c' * 100}…."


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
    [{"tender": "elm", "criterion": "Q3", "reason": "below the minimum"}],
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
