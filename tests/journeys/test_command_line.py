"""The contracts of docs/COMMANDS, held in process: exit statuses, one line for a refusal, the shapes of the JSON."""

import io
import json
import os
import runpy
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from evaluator.cli import run
from evaluator.cli.printing import print_line
from evaluator.cli.tender_wording import decisions_as_json, decisions_in_words, tenders_as_json, tenders_in_words
from evaluator.demo.cast import Player
from evaluator.demo.play import nothing_left_of_a_failure
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.package import seal
from evaluator.services import decisions, record, tenders
from evaluator.services import profile as profiles
from evaluator.services.files import LARGEST
from tests.storage.fake_keyrings import WorkingStore, computer_with

MAIN = Path(__file__).resolve().parents[2] / "main.py"
COMMANDS = [
    "demo",
    "notice",
    "recompute",
    "verify",
    "inspect",
    "schema",
    "merge",
    "report",
    "lots",
    "tenders",
    "decisions",
    "evaluations",
    "identity",
    "dps",
]
Remembered = Callable[[Player], list[object]]
DEEP_NAME = "a" * 300  # longer than a file system allows


class Answer(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)


class Ask:
    """Runs a command in this process and gives what it said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *words: object) -> Answer:
        self.capsys.readouterr()
        status = run([str(word) for word in words])
        said = self.capsys.readouterr()
        return Answer(status, said.out, said.err)

    def refused(self, *words: object, status: int = 2) -> str:
        """The one line of a refusal, once it is proved to be one and nothing else was said."""
        answer = self(*words)
        assert answer.status == status, answer
        assert answer.out == ""
        assert answer.err.count("\n") == 1, answer.err
        assert answer.err.endswith((".\n", "?\n"))
        assert "Traceback" not in answer.err
        return answer.err.rstrip("\n")


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Without a profile of this user's own, and without a terminal."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nobody"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    return Ask(capsys)


def opened(player: Player, folder: Path) -> list[object]:
    """The words that open a person's profile."""
    file = folder / f"{player.part}.txt"
    file.write_text(f"{player.person.passphrase}\n", encoding="utf-8")
    return ["--profile", player.signing.profile.folder, "--passphrase-file", file]


@pytest.fixture
def remembered(tmp_path: Path) -> Iterator[Remembered]:
    """The words that open a copy of a person's profile by this computer's password store, which derives no key."""

    def words(player: Player) -> list[object]:
        folder = shutil.copytree(player.signing.profile.folder, tmp_path / "remembered")
        profiles.remember_on_this_computer(replace(player.signing.profile, folder=folder))
        return ["--profile", folder]

    with computer_with(WorkingStore()):
        yield words


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def objects(answer: Answer) -> Iterator[dict[str, object]]:
    assert isinstance(answer.json, list)
    yield from answer.json


# --help, and words that are wrong


@pytest.mark.parametrize(
    "words",
    [
        [],
        *([one] for one in COMMANDS),
        ["identity", "show"],
        ["identity", "export"],
        ["dps", "demo"],
        ["dps", "register"],
        ["dps", "work"],
        ["dps", "portfolio"],
        *(["dps", one] for one in ("applications", "changes", "sent", "call-offs", "take-in", "entitle")),
    ],
)
def test_every_command_says_what_it_takes(ask: Ask, words: list[str]) -> None:
    answer = ask(*words, "--help")
    assert answer.status == 0
    assert answer.err == ""
    assert "Usage: bid-evaluator" in answer.out
    assert "--profile DIR" in answer.out
    assert "<" not in answer.out
    assert "..." not in answer.out.replace("[ARGS]...", "").replace("}...", "")
    assert max(map(len, answer.out.splitlines())) <= 80


def test_the_list_of_commands_is_the_one_of_the_contract(ask: Ask) -> None:
    listed = ask("--help").out.partition("Commands:\n")[2]
    assert [line.split()[0] for line in listed.splitlines()] == COMMANDS


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nope"],
        ["--nope"],
        ["verify"],
        ["verify", "--nope", "x"],
        ["inspect"],
        ["inspect", "one", "two"],
        ["notice"],
        ["recompute"],
        ["schema"],
        ["schema", "nope"],
        ["identity"],
        ["identity", "nope"],
        ["identity", "export"],
        ["demo"],
        ["demo", "--out"],
        ["demo", "--out", "x", "--seed", "many"],
        ["merge", "x"],
        ["merge", "--evaluation", "not-an-id", MAIN],
        ["report", "--kind", "award", "--out", "x"],
        ["report", "--evaluation", "not-an-id", "--kind", "award", "--out", "x"],
        ["--profile"],
        ["evaluations", "--passphrase-file"],
        ["evaluations", "unexpected\nword\x1b[2J"],
    ],
)
def test_wrong_words_are_refused_in_one_line(ask: Ask, words: list[object]) -> None:
    assert "\x1b" not in ask.refused(*words)


def test_a_misspelt_command_is_answered_with_the_one_that_was_meant(ask: Ask) -> None:
    assert "'verify'?" in ask.refused("verfy")


# Files that cannot be read


@pytest.mark.parametrize("command", [["verify"], ["inspect"], ["notice"], ["recompute"]])
def test_a_file_that_is_missing_a_folder_or_far_too_large_is_refused(
    ask: Ask, tmp_path: Path, command: list[str]
) -> None:
    assert "it is not there" in ask.refused(*command, tmp_path / "missing.pdf")
    assert "it is a folder" in ask.refused(*command, tmp_path)
    assert "too long" in ask.refused(*command, DEEP_NAME)
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "larger than 1 GiB" in ask.refused(*command, large)


@pytest.mark.parametrize(
    ("begins", "limit"), [(b"%PDF-1.7\n", "200 MiB"), (b"PK\3\4", "200 MiB"), (b'{"ocid": "', "256 MiB")]
)
def test_a_file_too_large_for_its_kind_is_known_by_its_beginning_and_not_read(
    ask: Ask, tmp_path: Path, begins: bytes, limit: str
) -> None:
    file = tmp_path / "large"
    with file.open("wb") as large:
        large.write(begins)
        large.truncate(LARGEST)
    tracemalloc.start()
    try:
        for command in ("inspect", "notice", "recompute"):
            assert f"larger than {limit}" in ask.refused(command, file)
        answer = ask("verify", "--json", file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert answer.status == 1
    assert isinstance(answer.json, dict)
    assert (answer.json["kind"], answer.json["valid"]) == ("pdf" if begins.startswith(b"%PDF") else None, False)
    assert peak < 64 * 2**20


def test_an_encrypted_package_is_not_read_where_no_profile_could_open_it(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "large.bidpack"
    with file.open("wb") as large:
        large.write(b"age-encryption.org/v1\n")
        large.truncate(LARGEST)
    tracemalloc.start()
    try:
        for command in ("inspect", "verify"):
            assert "This package is encrypted" in ask.refused(command, file)
        assert tracemalloc.get_traced_memory()[1] < 64 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("command", ["notice", "recompute"])
@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"plain words", b"[]", b"{}", b"null", b'{"a":' * 100_000])
def test_what_is_not_a_notice_or_an_award_input_is_refused(ask: Ask, tmp_path: Path, command: str, data: bytes) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(data)
    ask.refused(command, file)
    ask.refused(command, "--json", file)


def test_one_missing_file_among_several_refuses_them_all_before_any_is_judged(ask: Ask, played: Walk) -> None:
    ask.refused("verify", played.out / "reports" / "award-report.pdf", "missing.pdf")


# verify


def test_verify_without_a_profile_judges_what_is_not_encrypted(ask: Ask, played: Walk) -> None:
    report = played.out / "reports" / "award-report.pdf"
    answer = ask("verify", "--json", report)
    assert answer.status == 0
    found = answer.json
    assert isinstance(found, dict)
    assert list(found) == ["file", "kind", "valid", "checks", "signers"]
    assert (found["file"], found["kind"], found["valid"]) == (str(report), "pdf", True)
    assert all(list(check) == ["name", "ok", "detail"] for check in found["checks"])
    keys = ["name", "role", "fingerprint", "claimed_time", "identity"]
    assert [list(signer) for signer in found["signers"]] == [keys, keys]
    assert {signer["identity"] for signer in found["signers"]} == {"unknown"}
    people = [played.the(Role.CHAIR).person.name, played.the(Role.APPROVER).person.name]
    assert [signer["name"] for signer in found["signers"]] == people


def test_verify_of_several_files_gives_a_list_and_one_that_is_not_valid_makes_the_answer_no(
    ask: Ask, played: Walk, tmp_path: Path
) -> None:
    record, card = played.out / "record.asice", played.the(Role.LEAD).signing.profile.folder / "card.bidid"
    unsigned = next((played.out / "responses").rglob("*.pdf"))
    made = {
        "text.pdf": b"plain words",
        "empty.asice": b"",
        "empty.bidpack": b"",
        "words.txt": b"plain words",
        "garbage": os.urandom(5_000),
        "cut.asice": record.read_bytes()[:-100],
        "cut.bidid": card.read_bytes()[:500],
        "longer.asice": record.read_bytes() + b"\n",
        "cut.pdf": (played.out / "reports" / "award-report.pdf").read_bytes()[:-20],
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    answer = ask("verify", "--json", record, card, unsigned, *(tmp_path / name for name in made))
    assert (answer.status, answer.err) == (1, "")
    found = list(objects(answer))
    assert [one["valid"] for one in found] == [True, True, *[False] * (1 + len(made))]
    kinds: list[str | None] = ["record", "package", "pdf"]
    kinds += ["pdf", "record", "package", None, None, "record", "package", "record", "pdf"]
    assert [one["kind"] for one in found] == kinds
    assert all(one["checks"] for one in found)


def test_an_encrypted_package_needs_a_profile_to_be_verified_or_inspected(ask: Ask, played: Walk) -> None:
    for command in ("verify", "inspect"):
        refusal = ask.refused(command, played.out / "packages" / "moderation.bidpack")
        assert refusal == "This package is encrypted. Name a profile it was sent to or from with --profile."


def test_verify_says_of_each_package_whether_it_concerns_this_profile(ask: Ask, played: Walk, tmp_path: Path) -> None:
    chair, packages = played.the(Role.CHAIR), sorted((played.out / "packages").glob("*.bidpack"))
    stranger = tmp_path / "strangers.bidpack"
    stranger.write_bytes(seal(b"anything at all", [chair.signing.profile.card.age_recipient]))
    cut = tmp_path / "cut.bidpack"
    cut.write_bytes(packages[0].read_bytes()[:-1])
    pdf = played.out / "reports" / "award-report.pdf"
    answer = ask("verify", "--json", *packages, stranger, cut, pdf, *opened(chair, tmp_path))
    assert (answer.status, answer.err) == (1, "")
    found = {Path(str(one["file"])).name: one for one in objects(answer)}
    concern = {name for name, one in found.items() if one["valid"]}
    theirs = {"setup", "pack-chair", "report"} | {
        path.stem for path in packages if path.stem.startswith(("submi", "moder", "confi", "receipt"))
    }
    assert concern == {f"{name}.bidpack" for name in theirs} | {pdf.name}
    assert {one["kind"] for name, one in found.items() if name != pdf.name} == {"package"}
    assert identities(found["moderation.bidpack"]) == {chair.person.name: "compared"}
    lead, member = played.the(Role.LEAD), played.all_with(Role.MEMBER)[0]
    assert identities(found["setup.bidpack"]) == {lead.person.name: "compared"}
    assert identities(found[f"submission-{member.part}.bidpack"]) == {member.person.name: "certified"}
    approver = played.the(Role.APPROVER).person.name
    assert identities(found[pdf.name]) == {chair.person.name: "compared", approver: "certified"}


def identities(verdict: dict[str, object]) -> dict[str, str]:
    signers = verdict["signers"]
    assert isinstance(signers, list)
    return {signer["name"]: signer["identity"] for signer in signers}


def test_verify_in_words_gives_the_verdict_first_and_the_words_of_a_card_to_compare(ask: Ask, played: Walk) -> None:
    own = played.the(Role.LEAD).signing.profile
    answer = ask("verify", own.folder / "card.bidid", MAIN)
    lines = answer.out.splitlines()
    assert answer.status == 1
    assert lines[0].endswith("card.bidid: valid")
    assert f"          words to compare: {' '.join(profiles.own_words(own))}" in lines
    assert f"{MAIN}: NOT VALID" in lines


def test_a_profile_that_is_busy_is_a_refusal_and_no_verdict_on_the_file(ask: Ask, played: Walk, tmp_path: Path) -> None:
    chair, package = played.the(Role.CHAIR), played.out / "packages" / "moderation.bidpack"
    with played.desk(chair):
        assert "open in another window" in ask.refused("verify", package, *opened(chair, tmp_path))


# The profile and its passphrase


def test_a_profile_that_is_missing_or_does_not_open_is_a_refusal(ask: Ask, played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    folder, package = chair.signing.profile.folder, played.out / "packages" / "moderation.bidpack"
    assert "no profile" in ask.refused("evaluations")
    assert "no profile" in ask.refused("verify", package, "--profile", tmp_path)
    assert "too long" in ask.refused("evaluations", "--profile", DEEP_NAME)
    assert "No passphrase was given" in ask.refused("verify", package, "--profile", folder)
    wrong = tmp_path / "wrong.txt"
    for data, said in (
        (b"not the passphrase\n", "passphrase"),
        (b"\n", "There is no passphrase in wrong.txt"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"x" * 5_000, "longer than a passphrase"),
    ):
        wrong.write_bytes(data)
        assert said in ask.refused("evaluations", "--profile", folder, "--passphrase-file", wrong)
    for missing in (tmp_path / "missing.txt", tmp_path):
        assert "could not be read" in ask.refused("evaluations", "--profile", folder, "--passphrase-file", missing)
    assert "no passphrase in standard input" in ask.refused(
        "evaluations", "--profile", folder, "--passphrase-file", "-"
    )


def test_the_passphrase_comes_from_standard_input_and_the_options_stand_before_or_after_the_name(
    ask: Ask, played: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chair = played.the(Role.CHAIR)
    line = f"\ufeff{chair.person.passphrase}\r\nanother line"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    answer = ask("--profile", chair.signing.profile.folder, "evaluations", "--json", "--passphrase-file", "-")
    assert answer.status == 0
    (listed,) = objects(answer)
    assert listed == {
        "id": str(played.evaluation_id),
        "title": played.content.call_off.title,
        "stage": "reported",
        "roles": ["member", "chair"],
    }


def test_every_command_takes_the_profiles_options_before_and_after_its_name(ask: Ask, tmp_path: Path) -> None:
    given = ["--profile", tmp_path / "one", "--passphrase-file", tmp_path / "two"]
    assert ask(*given, "schema", "notice") == ask("schema", "notice", *given) == ask("schema", *given, "notice")
    expected = ask.refused(*given, "identity", "show")
    assert expected == ask.refused("identity", *given, "show") == ask.refused("identity", "show", *given)
    later = ["--profile", tmp_path / "other"]
    assert "other" in ask.refused(*given, "identity", "show", *later)


# identity, evaluations


def test_the_identity_card_is_shown_and_exported_without_a_passphrase(ask: Ask, played: Walk, tmp_path: Path) -> None:
    lead = played.the(Role.LEAD).signing.profile
    words = profiles.own_words(lead)
    shown = ask("identity", "show", "--json", "--profile", lead.folder)
    assert shown.status == 0
    assert shown.json == {
        "name": lead.card.name,
        "organisation": lead.card.organisation,
        "fingerprint": lead.card.fingerprint,
        "words": list(words),
        "age_recipient": lead.card.age_recipient,
    }
    assert " ".join(words) in ask("identity", "show", "--profile", lead.folder).out
    target = tmp_path / "lead.bidid"
    assert ask("identity", "export", target, "--profile", lead.folder) == (0, f"{target}\n", "")
    assert target.read_bytes() == profiles.card_bytes(lead.folder)
    ask.refused("identity", "export", tmp_path, "--profile", lead.folder)
    ask.refused("identity", "export", tmp_path / "no" / "folder", "--profile", lead.folder)
    assert list(tmp_path.iterdir()) == [target]


# inspect


def test_inspect_says_what_a_package_is_from_whom_and_for_whom(ask: Ask, played: Walk, remembered: Remembered) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    package = played.out / "packages" / f"submission-{member.part}.bidpack"
    answer = ask("inspect", "--json", package, *remembered(chair))
    assert answer.status == 0
    found = answer.json
    assert isinstance(found, dict)
    assert found["kind"] == "submission"
    assert found["evaluation"] == played.content.call_off.title
    assert (found["from"], found["role"]) == (member.person.name, "member")
    assert sorted(found["to"]) == sorted([chair.person.name, member.person.name])


def test_inspect_of_a_package_for_somebody_else_answers_no(ask: Ask, played: Walk, remembered: Remembered) -> None:
    package = played.out / "packages" / "pack-approver.bidpack"
    words = remembered(played.the(Role.CHAIR))
    assert "does not open" in ask.refused(*words, "inspect", package, status=1)


def test_inspect_reads_a_record_and_a_card_without_a_profile_and_refuses_anything_else(
    ask: Ask, played: Walk, tmp_path: Path
) -> None:
    record, approver = played.out / "record.asice", played.the(Role.APPROVER)
    found = ask("inspect", "--json", record).json
    assert isinstance(found, dict)
    assert (found["kind"], found["from"], found["to"]) == ("record", approver.person.name, [])
    assert found["evaluation"] == played.content.call_off.title
    card = ask("inspect", approver.signing.profile.folder / "card.bidid")
    assert card.status == 0
    assert "identity card" in card.out
    assert "not one known here" in card.out
    assert "not a package" in ask.refused("inspect", played.out / "reports" / "award-report.pdf")
    damaged = tmp_path / "damaged.asice"
    damaged.write_bytes(record.read_bytes()[:-1])
    ask.refused("inspect", damaged, status=1)


# recompute, notice, schema


def test_recompute_of_the_input_and_of_the_record_prints_the_award_result(ask: Ask, played: Walk) -> None:
    expected = (played.out / "award-result.json").read_text(encoding="utf-8")
    for name in ("award-input.json", "record.asice"):
        assert ask("recompute", "--json", played.out / name) == (0, expected, "")
    words = ask("recompute", played.out / "record.asice").out
    assert words.index("Alder") < words.index("Cedar") < words.index("Birch") < words.index("Dogwood")
    assert "For assurance only" in words


def test_recompute_of_several_files_is_a_list_and_the_highest_status_counts(
    ask: Ask, played: Walk, tmp_path: Path
) -> None:
    whole, missing, refused = (tmp_path / name for name in ("whole.json", "missing.json", "refused.json"))
    whole.write_bytes((played.out / "award-input.json").read_bytes())
    document = json.loads(whole.read_bytes())
    del document["tenders"][0]["points"]["Q1"]
    open_one = tmp_path / "open.json"
    open_one.write_text(json.dumps(document), encoding="utf-8")
    refused.write_bytes(b"{")
    answer = ask("recompute", "--json", open_one, whole)
    assert answer.status == 1
    assert [(one["file"], one["exit"], "error" in one) for one in objects(answer)] == [
        (str(open_one), 1, False),
        (str(whole), 0, False),
    ]
    answer = ask("recompute", "--json", missing, refused, open_one, whole)
    assert (answer.status, answer.err) == (2, "")
    assert [(one["file"], one["exit"]) for one in objects(answer)] == [
        (str(missing), 2),
        (str(refused), 2),
        (str(open_one), 1),
        (str(whole), 0),
    ]
    assert [set(one) for one in objects(answer) if one["exit"] == 2] == [{"file", "exit", "error"}] * 2
    in_words = ask("recompute", open_one, refused)
    assert in_words.status == 2
    assert "To be decided by a person" in in_words.out
    assert in_words.err.count("\n") == 1
    assert "refused.json" in in_words.err


def test_recompute_refuses_what_holds_no_award_input(ask: Ask, played: Walk, tmp_path: Path) -> None:
    for path in (
        played.the(Role.LEAD).signing.profile.folder / "card.bidid",
        played.out / "packages" / "setup.bidpack",
        played.out / "reports" / "award-report.pdf",
    ):
        ask.refused("recompute", path)
        ask.refused("recompute", "--json", path)
    damaged = tmp_path / "damaged.asice"
    data = bytearray((played.out / "record.asice").read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    ask.refused("recompute", damaged)


def test_the_notice_is_printed_in_the_shape_of_the_contract(ask: Ask, played: Walk) -> None:
    answer = ask("notice", "--json", played.notice_file)
    found = answer.json
    assert (answer.status, answer.err) == (0, "")
    assert isinstance(found, dict)
    assert list(found) == [
        *("ocid", "title", "description", "buyer", "procedure", "regime", "lots", "value", "tender_period"),
        *("contract_period", "cpv", "suitability", "criteria", "documents", "releases", "gaps"),
    ]
    assert list(found["buyer"]) == ["name", "id"]
    assert list(found["procedure"]) == ["method", "details", "dynamic_purchasing_system"]
    assert found["value"] == {"amount": "45000000", "currency": "GBP"}
    assert found["regime"] == "PCR2015"
    assert "What is missing" in ask("notice", played.notice_file).out
    assert ask("notice", "--json", "--ocid", found["ocid"], played.notice_file) == answer
    ask.refused("notice", "--ocid", "ocds-another", played.notice_file)


def test_several_procurements_in_one_file_are_listed_and_one_has_to_be_chosen(ask: Ask, tmp_path: Path) -> None:
    lines = [{"ocid": f"ocds-example-{name}", "id": "1", "tag": ["tender"], "tender": {}} for name in ("a", "b")]
    file = tmp_path / "lines.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    refusal = ask.refused("notice", file)
    assert "ocds-example-a" in refusal
    assert "ocds-example-b" in refusal
    assert ask("notice", file, "--ocid", "ocds-example-b").status == 0


@pytest.mark.parametrize("name", ["award-input", "award-result", "record", "notice"])
def test_each_schema_is_printed_as_published(ask: Ask, name: str) -> None:
    answer = ask("schema", name)
    assert answer.status == 0
    assert isinstance(answer.json, dict)
    assert "$schema" in answer.json


# merge, report


def test_a_dry_run_shows_the_plan_and_changes_no_byte_of_the_profile(
    ask: Ask, played: Walk, remembered: Remembered
) -> None:
    chair, packages = played.the(Role.CHAIR), sorted((played.out / "packages").glob("submission-*.bidpack"))
    words = remembered(chair)
    profile = Path(str(words[-1]))
    for backups in profile.rglob("backups"):
        shutil.rmtree(backups)
    before = digests(profile)
    answer = ask("merge", "--evaluation", played.evaluation_id, "--dry-run", *packages, *words)
    assert answer.status == 0
    assert answer.out.startswith("The plan; nothing was changed:\n")
    assert answer.out.count("already held") == len(packages)
    assert digests(profile) == before


def test_a_merge_names_what_it_refuses_and_merges_the_rest(
    ask: Ask, played: Walk, tmp_path: Path, remembered: Remembered
) -> None:
    packages = sorted((played.out / "packages").glob("submission-*.bidpack"))
    garbage = tmp_path / "garbage.bidpack"
    garbage.write_bytes(b"age-encryption.org/v1\nand nothing else")
    words = remembered(played.the(Role.CHAIR))
    answer = ask(*words, "merge", "--json", "--evaluation", played.evaluation_id, packages[0], garbage)
    assert (answer.status, answer.err) == (1, "")
    found = answer.json
    assert isinstance(found, dict)
    assert list(found) == ["steps", "refused", "awaited", "conflicts"]
    assert [one["file"] for one in found["refused"]] == [str(garbage)]
    assert [one["arrival"] for one in found["steps"]] == ["already held"]


def test_the_report_command_writes_the_same_bytes_as_the_demonstration(
    ask: Ask, played: Walk, tmp_path: Path, remembered: Remembered
) -> None:
    words = remembered(played.the(Role.APPROVER))
    made = {
        "award": {"reports/award-report.pdf", "award-input.json", "award-result.json"},
        "record": {"record.asice"},
        "conflicts": {"reports/conflict-register.pdf"},
        "letters": {
            path.relative_to(played.out).as_posix() for path in played.written if path.parent.name == "letters"
        },
        "foi": {"reports/foi-disclosure.pdf", "reports/foi-redaction-log.pdf"},
    }
    assert len(made["letters"]) == 5
    out = tmp_path / "award"
    answer = ask("report", "--evaluation", played.evaluation_id, "--kind", "award", "--out", out, *words)
    assert answer.status == 0
    assert {Path(line) for line in answer.out.splitlines()} == {out / Path(name).name for name in made["award"]}
    assert all((out / Path(name).name).read_bytes() == (played.out / name).read_bytes() for name in made["award"])
    with played.desk(played.the(Role.APPROVER)) as file, file.work() as uow:  # what the command writes
        for kind, names in made.items():
            expected = {Path(name).name: (played.out / name).read_bytes() for name in names}
            assert record.outputs(uow, kind=kind) == expected


def test_whoever_holds_a_signed_sheet_finds_it_by_its_kind(played: Walk) -> None:
    scored = [f"score-sheet-{number}.pdf" for number in range(1, 6)]
    priced, agreed = {"price": ["price-evaluation.pdf"]}, {"moderation": ["moderation-record.pdf"]}
    held = (
        (played.all_with(Role.MEMBER)[0], {"score-sheet": scored[:1]}),
        (played.the(Role.PRICE_EVALUATOR), {**priced, **agreed}),
        (played.the(Role.APPROVER), {**priced, **agreed, "score-sheet": scored}),
    )
    for player, kinds in held:
        with played.desk(player) as file, file.work() as uow:
            for kind, names in kinds.items():
                found = record.outputs(uow, kind=kind)
                assert list(found) == names
                assert all(body == (played.out / "reports" / name).read_bytes() for name, body in found.items())
    refused = pytest.raises(RuleBroken, match="“price” can be drawn from this copy")
    with played.desk(played.all_with(Role.MEMBER)[0]) as file, file.work() as uow, refused:
        record.outputs(uow, kind="price")


def test_the_report_command_draws_up_a_workbook(ask: Ask, played: Walk, tmp_path: Path, remembered: Remembered) -> None:
    words, out = remembered(played.the(Role.CHAIR)), tmp_path / "out"
    answer = ask("report", "--evaluation", played.evaluation_id, "--kind", "workbook", "--out", out, *words)
    assert (answer.status, answer.out.split()) == (0, [str(out / "award.xlsx")])
    assert (out / "award.xlsx").read_bytes().startswith(b"PK")


def test_a_kind_of_report_that_is_unknown_is_refused_before_a_passphrase_is_asked_for(ask: Ask, tmp_path: Path) -> None:
    for kind in ("nonsense", ""):
        words = ["report", "--evaluation", "0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11", "--kind", kind]
        refusal = ask.refused(*words, "--out", tmp_path / "out")
        assert "is not a kind of report" in refusal
    assert not (tmp_path / "out").exists()


# demo


def test_the_demonstration_refuses_a_folder_in_use_and_an_unknown_size_and_leaves_nothing(
    ask: Ask, tmp_path: Path
) -> None:
    used, file = tmp_path / "used", tmp_path / "file"
    used.mkdir()
    (used / "mine.txt").write_text("mine")
    file.write_text("mine")
    assert "not empty" in ask.refused("demo", "--out", used)
    ask.refused("demo", "--out", file)
    ask.refused("demo", "--out", tmp_path / "new", "--size", "huge")
    assert "synchronises" in ask.refused("demo", "--out", tmp_path / "OneDrive" / "new")
    ask.refused("demo", "--out", tmp_path / DEEP_NAME)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "used"]
    assert [path.name for path in used.iterdir()] == ["mine.txt"]


def test_a_demonstration_that_is_stopped_takes_away_all_it_made(tmp_path: Path) -> None:
    new, empty = tmp_path / "new", tmp_path / "empty"
    empty.mkdir()

    def play(out: Path) -> None:
        with nothing_left_of_a_failure(out):
            (out / "profiles" / "lead").mkdir(parents=True)
            (out / "record.asice").write_bytes(b"half")
            raise KeyboardInterrupt

    for out in (new, empty):
        with pytest.raises(KeyboardInterrupt):
            play(out)
    assert list(tmp_path.rglob("*")) == [empty]


# Terminals, pipes and disks


def test_no_character_of_a_file_or_its_name_reaches_the_terminal_as_a_command(
    ask: Ask, tmp_path: Path, played: Walk
) -> None:
    name = tmp_path / "clear\x1b[2J\u202efdp.\udcff.txt"
    name.write_bytes(b"words")
    said = ask("verify", name).out + ask.refused("notice", name)
    assert not {"\x1b", "\u202e"} & set(said)
    document = json.loads((played.out / "award-input.json").read_bytes())
    document["title"], document["tenders"][0]["supplier"] = "Title\x1b[31m\nforged line", "Name\u202e\nforged line"
    input_file = tmp_path / "input.json"
    input_file.write_text(json.dumps(document), encoding="utf-8")
    words = ask("recompute", input_file)
    assert not {"\x1b", "\u202e"} & set(words.out)
    assert "\nforged line" not in words.out
    assert isinstance(ask("verify", "--json", name).json, dict)


def test_long_lines_are_wrapped_below_their_words_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "  words to compare  " + "some words " * 12
    print_line(line)
    assert capsys.readouterr().out == f"{line}\n"
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    print_line(line)
    wrapped = capsys.readouterr().out.splitlines()
    assert len(wrapped) > 2
    assert all(len(one) <= 60 for one in wrapped)
    assert all(len(one) - len(one.lstrip()) == 20 for one in wrapped[1:])


def test_what_is_being_done_is_said_on_a_terminal_only_and_out_of_the_answers_way(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / "[bold]one", tmp_path / "two"]
    for file in files:
        file.write_bytes(b"words")
    quiet = ask("verify", "--json", *files)
    assert (quiet.status, quiet.err) == (1, "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    said = ask("verify", "--json", *files)
    assert (said.status, said.out) == (1, quiet.out)
    assert "Verifying" in said.err
    assert "50%" in said.err


def test_a_full_disk_or_a_reader_who_leaves_shows_no_traceback(played: Walk) -> None:
    command = [sys.executable, str(MAIN), "schema", "notice"]
    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert said.returncode == 2
    assert said.stderr.startswith("The answer could not be written: the disk is full.")
    assert said.stderr.count("\n") == 1
    reading, writing = os.pipe()
    os.close(reading)
    said = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writing)
    assert (said.returncode, said.stderr) == (141, "")


def test_a_person_who_stops_a_command_sees_no_traceback(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("evaluator.services.schemas.schema", stop)
    assert ask("schema", "notice") == (130, "", "Stopped; nothing was left half done.\n")


def test_a_person_who_stops_while_the_command_is_still_being_read_sees_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Stop:
        @staticmethod
        def find_spec(name: str, path: object, target: object = None) -> None:
            if name == "evaluator.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "evaluator.cli")
    monkeypatch.setattr(sys, "meta_path", [Stop, *sys.meta_path])
    monkeypatch.setattr(sys, "argv", [str(MAIN), "schema", "notice"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(MAIN), run_name="__main__")
    assert ended.value.code == 130


def test_windows_where_there_is_no_screen_are_refused_in_one_line(tmp_path: Path) -> None:
    where = os.environ | {"QT_QPA_PLATFORM": "nowhere", "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, str(MAIN)]
    said = subprocess.run(command, env=where, capture_output=True, text=True, check=False, timeout=60)
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (2, "", 1)
    assert said.stderr.startswith("No window can be shown: there is no screen")


def test_the_program_leaves_no_image_of_its_memory_whatever_ends_it() -> None:
    program = (
        "import resource, runpy, sys\n"
        "try: runpy.run_path(sys.argv[0], run_name='__main__')\n"
        "finally: print(resource.getrlimit(resource.RLIMIT_CORE), file=sys.stderr)"
    )
    command = [sys.executable, "-c", f"import sys; sys.argv = [{str(MAIN)!r}, 'schema', 'notice']\n{program}"]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (said.returncode, said.stderr) == (0, "(0, 0)\n")


def test_records_of_lots_without_rules_in_common_are_refused_and_what_is_open_or_late_is_said(
    ask: Ask, played: Walk
) -> None:
    assert "No rules for several lots" in ask.refused("lots", played.out / "record.asice")
    with played.desk(played.the(Role.CHAIR)) as file, file.work() as uow:
        register, setup, made = tenders.register(uow), uow.setup(), decisions.decided(uow)
    listed = list(tenders_in_words(register, setup.roster))
    assert listed[0] == "Tenders were due: 1 October 2018, 11am UTC"
    assert len(listed) == 1 + len(setup.tenders)
    assert not any(one["late"] for one in tenders_as_json(register, setup.roster)["tenders"])
    said = list(decisions_in_words(setup, made, ()))
    assert said[0] == "No question is open."
    assert said[1].startswith("1. Threshold, ")
    assert len(decisions_as_json(setup, made, ())["decisions"]) == len(made)
