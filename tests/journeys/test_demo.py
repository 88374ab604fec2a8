"""The walking chain, seen to hold: what the demonstration leaves behind, judged by us and by public tools."""

import io
import json
import os
import random
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.formats.package import unseal
from evaluator.services import notice, schemas, verification
from evaluator.services.ranking import recompute
from evaluator.services.verification import Reader
from tests.formats.json_schemas import of_ours

FLIPS = 200
CHANGED_BITS = (0x01, 0x20, 0x80, 0xFF)


def signed_files(walk: Walk) -> list[Path]:
    return [
        path
        for path in walk.written
        if path.parent.name in {"packages", "reports", "letters"} or path.suffix == ".asice"
    ]


def concerned(walk: Walk, path: Path) -> Player | None:
    """Someone the package was sent to or from; nobody in particular for a PDF and the record."""
    if path.suffix != ".bidpack":
        return None
    name = path.stem
    for player in walk.players.values():
        if name in {f"pack-{player.part}", f"submission-{player.part}"}:
            return player
    return walk.the(Role.LEAD) if name == "setup" else walk.the(Role.CHAIR)


def reader_of(player: Player) -> Reader:
    own = player.signing.profile
    return Reader(unlocked=own.unlocked, fingerprint=own.card.fingerprint, evaluations=own.evaluations)


def valid(walk: Walk, path: Path, data: bytes) -> bool:
    player = concerned(walk, path)
    reader = None if player is None else reader_of(player)
    if verification.needs_profile(data) or path.suffix != ".bidpack":
        return verification.verify(data, name=path.name, reader=reader).valid
    return verification.verify(data, name=path.name).valid


def test_the_folder_is_laid_out_as_the_contract_says(played: Walk) -> None:
    found = {path.relative_to(played.out).as_posix() for path in played.written}
    assert {"award-input.json", "award-result.json", "record.asice", "reports/award-report.pdf"} <= found
    assert {"packages/setup.bidpack", "packages/moderation.bidpack", "packages/report.bidpack"} <= found
    people = json.loads((played.out / "example-secrets.json").read_text())["people"]
    assert [person["role"] for person in people].count("member") == 4
    for person in people:
        assert set(person) == {
            "role",
            "name",
            "profile",
            "passphrase",
            "recovery_code",
            "age_identity",
            "databases",
        }
        assert (played.out / person["profile"] / "card.bidid").is_file()
        assert len(person["databases"]) == 2
        assert all((played.out / path).is_file() and len(key) == 64 for path, key in person["databases"].items())


def test_every_signed_file_is_valid_for_someone_it_concerns(played: Walk) -> None:
    files = signed_files(played)
    assert len(files) == 42
    assert [path.name for path in files if not valid(played, path, path.read_bytes())] == []


def test_any_one_changed_byte_makes_any_signed_file_not_valid(played: Walk) -> None:
    chance = random.Random(20261122)
    for path in signed_files(played):
        data = path.read_bytes()
        for position in chance.sample(range(len(data)), FLIPS):
            changed = bytearray(data)
            changed[position] ^= chance.choice(CHANGED_BITS)
            assert not valid(played, path, bytes(changed)), f"{path.name}, byte {position}"


def test_a_cut_or_lengthened_file_is_not_valid(played: Walk) -> None:
    for path in signed_files(played):
        data = path.read_bytes()
        for changed in (data[:-1], data[: len(data) // 2], data + b"\0", data + b"\n", b""):
            assert not valid(played, path, changed), path.name


def test_public_tools_accept_the_award_report(played: Walk) -> None:
    report = played.out / "reports" / "award-report.pdf"
    said = subprocess.run(["pdfsig", "-nocert", report], capture_output=True, text=True, check=False, timeout=60).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert said.rindex("Total document signed") > said.rindex("Signature #2")
    checked = subprocess.run(["qpdf", "--check", report], capture_output=True, text=True, check=False, timeout=60)
    assert checked.returncode == 0, checked.stderr
    assert "No syntax or stream encoding errors found" in checked.stdout


def test_public_tools_open_a_submission_and_accept_its_signature(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    sealed = played.out / "packages" / f"submission-{played.all_with(Role.MEMBER)[0].part}.bidpack"
    key = tmp_path / "key.txt"
    key.write_bytes(chair.age_identity + b"\n")
    decrypted = subprocess.run(["age", "-d", "-i", key, sealed], capture_output=True, check=True, timeout=60).stdout
    container = subprocess.run(["zstd", "-d"], input=decrypted, capture_output=True, check=True, timeout=60).stdout
    assert container == unseal(sealed.read_bytes(), chair.age_identity.decode())
    with zipfile.ZipFile(io.BytesIO(container)) as opened:
        opened.extractall(tmp_path)
    with played.desk(chair) as file, file.work() as uow:
        authority = uow.evaluations.held().authority_certificate
    (tmp_path / "ca.der").write_bytes(authority)
    command = (
        "openssl x509 -inform DER -in ca.der -out ca.pem && openssl cms -verify -binary -inform DER "
        "-in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -CAfile ca.pem -purpose any -out checked"
    )
    judged = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert "CMS Verification successful" in judged.stderr, judged.stderr


def secrets_of(walk: Walk) -> Iterator[str]:
    """Names, reasons and prices as they would be read by someone who finds the laptop."""
    for tender in walk.content.tenders:
        yield tender.supplier
        for amount in tender.prices().values():
            yield f"{amount:f}"
    for agreed in walk.content.agreed[::5]:
        yield agreed.reason[10:50]
    for player in walk.all_with(Role.MEMBER):
        for given in walk.content.scores_by(player.person.key)[::7]:
            yield given.rationale[10:50]
    for player in walk.players.values():
        yield player.person.passphrase
        yield player.age_identity.decode()


def test_nothing_of_a_bid_and_no_secret_lies_in_clear_in_any_profile_or_package(played: Walk) -> None:
    canaries = {
        canary.encode(encoding) for canary in secrets_of(played) for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }
    assert len(canaries) > 100
    files = [path for folder in ("profiles", "packages") for path in (played.out / folder).rglob("*") if path.is_file()]
    assert {"evaluation.db", "documents.db"} <= {path.name for path in files}
    assert any("backups" in path.parts for path in files)
    for path in files:
        data = path.read_bytes()
        assert [canary for canary in canaries if canary in data] == [], path


def test_an_independent_program_opens_the_databases_with_the_derived_key_and_no_other(played: Walk) -> None:
    people = json.loads((played.out / "example-secrets.json").read_text())["people"]
    for name, key in next(one for one in people if one["role"] == "chair")["databases"].items():
        assert tables(played.out / name, key)
        with pytest.raises(apsw.NotADBError):
            tables(played.out / name, key[:-1] + ("0" if key[-1] != "0" else "1"))


def tables(path: Path, key: str) -> list[str]:
    connection = apsw.Connection(f"file:{path}?mode=ro", flags=apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READONLY)
    try:
        connection.pragma("cipher", "sqlcipher")
        connection.pragma("legacy", 4)
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        return [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
    finally:
        connection.close()


def test_the_record_recomputes_to_the_last_digit_of_the_award_result(played: Walk) -> None:
    expected = (played.out / "award-result.json").read_bytes()
    assert recompute((played.out / "record.asice").read_bytes()).to_bytes() == expected
    assert recompute((played.out / "award-input.json").read_bytes()).to_bytes() == expected
    ranks = {tender["id"]: (tender["rank"], tender["total"]) for tender in json.loads(expected)["tenders"]}
    assert ranks == {
        "alder": (1, "83.24"),
        "cedar": (2, "81.71"),
        "birch": (3, "74.60"),
        "dogwood": (4, "71.95"),
        "elm": (None, None),
    }


def test_the_open_files_follow_their_published_schemas(played: Walk) -> None:
    for name in ("award-input", "award-result"):
        document = json.loads((played.out / f"{name}.json").read_text())
        of_ours(json.loads(schemas.schema(name))).validate(document)
    with zipfile.ZipFile(played.out / "record.asice") as record:
        statement = json.loads(record.read("statement.json"))
    of_ours(json.loads(schemas.schema("record"))).validate(statement)
    understood = notice.as_json(notice.understand(played.notice_file.read_bytes()))
    of_ours(json.loads(schemas.schema("notice"))).validate(understood)


def test_the_record_opens_with_the_standard_library_and_names_only_what_it_holds(played: Walk) -> None:
    with zipfile.ZipFile(played.out / "record.asice") as record:
        names = record.namelist()
        readme = record.read("README.txt").decode()
    assert names[0] == "mimetype"
    assert {"README.txt", "award-input.json", "award-result.json", "reports/award-report.pdf"} <= set(names)
    assert "verify.py" in names
    assert "python3 -I" in readme


def test_no_price_document_lies_where_anyone_but_the_price_evaluator_could_open_it(played: Walk) -> None:
    priced = {document.body for documents in played.documents.values() for document in documents if document.priced}
    for player in played.players.values():
        with played.desk(player) as file, file.work() as uow:
            bodies = {uow.documents.body(digest) for digest in uow.documents.digests()}
        assert not bodies & priced
        opened = [body for body in bodies if opens(body, player)]
        assert len(opened) == (len(priced) if player is played.the(Role.PRICE_EVALUATOR) else 0)


def opens(body: bytes, player: Player) -> bool:
    return verification.needs_profile(body) and valid_seal(body, player)


def valid_seal(body: bytes, player: Player) -> bool:
    try:
        unseal(body, player.age_identity.decode())
    except FileProblem:
        return False
    return True


def test_profiles_and_evaluations_are_readable_by_their_owner_alone(played: Walk) -> None:
    if os.name != "posix":
        return
    for path in (played.out / "profiles").rglob("*.db"):
        assert path.stat().st_mode & 0o077 == 0, path
