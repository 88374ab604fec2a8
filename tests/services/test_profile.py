"""A person's profile: made once, opened by what belongs to it, and by nothing else."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.identity import read_card
from evaluator.formats.signing import Signer
from evaluator.services import profile
from evaluator.storage.keys import add_keyring_slot, load_slots, save_slots, unlock_with_recovery_code
from tests.storage.fake_keyrings import AbsentStore, ChangedStore, PlaintextStore, WorkingStore, computer_with

PASSPHRASE = "seven lanterns by the quay"
NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def create(folder: Path, **changes: str) -> profile.SigningProfile:
    said = {"name": "Amina Okafor", "organisation": "Example ICB", "passphrase": PASSPHRASE} | changes
    signing, _ = profile.create_profile(
        folder,
        name=said["name"],
        organisation=said["organisation"],
        passphrase=said["passphrase"],
        now=datetime.now(UTC),
        profile_id=uuid4(),
    )
    return signing


def test_a_new_profile_is_opened_to_sign_and_is_not_made_twice(tmp_path: Path) -> None:
    folder = tmp_path / "amina"
    new = profile.new_profile(
        folder,
        name="  Amina Okafor ",
        organisation="Example ICB",
        passphrase=PASSPHRASE,
        now=datetime.now(UTC),
        profile_id=uuid4(),
    )
    assert not folder.exists()  # nothing is kept before the recovery code is known to be written down
    made = profile.keep_profile(new)
    assert made.profile.card.name == "Amina Okafor"
    assert profile.has_profile(folder)
    opened = profile.unlock_for_signing(folder, PASSPHRASE)
    assert opened.signing_key == made.signing_key
    assert opened.profile == made.profile
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(FileProblem, match="holds a profile already"):
        create(folder)
    with pytest.raises(FileProblem, match="holds a profile already"):
        profile.keep_profile(new)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_profile_is_not_made_with_a_name_that_cannot_be_used_or_in_a_shared_folder(tmp_path: Path) -> None:
    for changes in ({"name": " "}, {"name": "A" * 301}, {"name": "Amina\u202e"}, {"organisation": ""}):
        with pytest.raises(RuleBroken):
            create(tmp_path / "new", **changes)
    with pytest.raises(RuleBroken):
        create(tmp_path / "new", passphrase="short")
    with pytest.raises(FileProblem, match="synchronises"):
        create(tmp_path / "Dropbox" / "new")
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_profile_nothing_opens_it(tmp_path: Path) -> None:
    assert not profile.has_profile(tmp_path)
    assert not profile.opens_by_keyring(tmp_path)
    for opening in (
        lambda: profile.unlock(tmp_path, PASSPHRASE),
        lambda: profile.unlock_for_signing(tmp_path, PASSPHRASE),
        lambda: profile.unlock_by_keyring(tmp_path),
        lambda: profile.recover(tmp_path, "words", passphrase=PASSPHRASE, now=NOW),
        lambda: profile.identity(tmp_path),
        lambda: profile.export_card(tmp_path, tmp_path / "card.bidid"),
    ):
        with pytest.raises(FileProblem, match="There is no profile"):
            opening()
    assert list(tmp_path.iterdir()) == []


def test_the_recovery_code_opens_its_own_profile_with_a_new_passphrase_and_key_and_no_other_code_does(
    played: Walk, tmp_path: Path
) -> None:
    chair, approver = played.the(Role.CHAIR), played.the(Role.APPROVER)
    own, folder = chair.signing.profile, tmp_path / "profile"
    shutil.copytree(own.folder, folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for wrong in (approver.recovery_code, "", "abandon " * 24, chair.recovery_code.rpartition(" ")[0]):
        with pytest.raises(RuleBroken):
            profile.recover(folder, wrong, passphrase=PASSPHRASE, now=NOW)
    with pytest.raises(RuleBroken):
        profile.recover(folder, chair.recovery_code, passphrase="short", now=NOW)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    old = load_slots(folder)
    found = profile.recover(folder, f"  {chair.recovery_code.upper()} ", passphrase=PASSPHRASE, now=NOW)
    assert found.profile.unlocked == own.unlocked
    assert read_card(profile.card_bytes(folder)) == found.profile.card
    assert (found.profile.card.name, found.profile.card.age_recipient) == (own.card.name, own.card.age_recipient)
    assert Signer.load(private_key=found.signing_key, certificate=found.profile.card.certificate)
    assert found.profile.card.fingerprint != own.card.fingerprint
    assert load_slots(folder).passphrase != old.passphrase
    assert unlock_with_recovery_code(load_slots(folder), chair.recovery_code) == own.unlocked


def test_a_trusted_password_store_opens_a_profile_and_any_other_does_not(played: Walk, tmp_path: Path) -> None:
    own = played.the(Role.CHAIR).signing.profile
    folder = tmp_path / "profile"
    shutil.copytree(own.folder, folder)
    assert not profile.opens_by_keyring(folder)
    store = WorkingStore()
    with computer_with(store):
        save_slots(folder, add_keyring_slot(load_slots(folder), own.unlocked))
        assert profile.opens_by_keyring(folder)
        assert profile.unlock_by_keyring(folder) == replace(own, folder=folder)
    for other in (AbsentStore(), ChangedStore(), PlaintextStore()):
        with computer_with(other), pytest.raises(FileProblem) as refused:
            profile.unlock_by_keyring(folder)
        assert "passphrase" in refused.value.hint
    plain = PlaintextStore()
    with computer_with(plain), pytest.raises(FileProblem):
        add_keyring_slot(load_slots(folder), own.unlocked)
    assert plain.held == {}


def test_a_card_that_belongs_to_other_keys_is_found_when_the_profile_is_recovered(played: Walk, tmp_path: Path) -> None:
    chair, approver = played.the(Role.CHAIR), played.the(Role.APPROVER)
    folder = tmp_path / "profile"
    shutil.copytree(chair.signing.profile.folder, folder)
    shutil.copy(approver.signing.profile.folder / profile.CARD_NAME, folder / profile.CARD_NAME)
    with pytest.raises(FileProblem, match="belongs to other keys"):
        profile.recover(folder, chair.recovery_code, passphrase=PASSPHRASE, now=NOW)
    (folder / profile.CARD_NAME).write_bytes(b"")
    with pytest.raises(FileProblem):
        profile.recover(folder, chair.recovery_code, passphrase=PASSPHRASE, now=NOW)


def test_an_exported_card_says_who_its_owner_is_and_nothing_secret(played: Walk, tmp_path: Path) -> None:
    lead = played.the(Role.LEAD)
    own, target = lead.signing.profile, tmp_path / "lead.bidid"
    target.write_bytes(b"an older card")
    assert profile.export_card(own.folder, target) == target
    assert read_card(target.read_bytes()) == own.card
    data = target.read_bytes()
    assert lead.age_identity not in data
    assert lead.signing.signing_key not in data
    said = profile.identity(own.folder)
    assert said["words"] == list(profile.own_words(own))
    assert said["fingerprint"] == own.card.fingerprint


def test_only_the_lead_holds_the_key_that_certifies(played: Walk) -> None:
    for player in (played.the(Role.LEAD), played.the(Role.CHAIR)):
        with played.desk(player) as file:
            if player is played.the(Role.LEAD):
                assert profile.certifying_key(player.signing, file)
            else:
                with pytest.raises((RuleBroken, FileProblem)):
                    profile.certifying_key(player.signing, file)


def test_every_evaluation_of_a_profile_is_listed_with_its_stage_and_roles(played: Walk) -> None:
    (listed,) = profile.evaluations(played.the(Role.CHAIR).signing.profile)
    assert (listed.id, listed.title) == (played.evaluation_id, played.content.call_off.title)
    assert listed.roles == (Role.MEMBER, Role.CHAIR)
    assert listed.stage == "reported"


def test_the_list_says_approved_to_the_approver_once_the_record_is_signed(played: Walk) -> None:
    standing = {role: profile.evaluations(played.the(role).signing.profile)[0].at for role in Role}
    assert (standing[Role.APPROVER], standing[Role.CHAIR], standing[Role.MEMBER]) == ("approved", "reported", "scoring")
