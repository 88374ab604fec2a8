from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.evaluation_keys import (
    FILE_NAME,
    DataKey,
    ca_key,
    create_evaluation_keys,
    destroy_evaluation_keys,
    load_evaluation_keys,
    open_evaluation_keys,
    save_evaluation_keys,
    with_ca_key,
)
from evaluator.storage.files import copy_of, unfinished_name
from evaluator.storage.keys import Unlocked
from tests.conftest import Profile

EVALUATION, OTHER = UUID(int=1), UUID(int=2)


def test_what_was_saved_opens_with_the_profile_it_was_made_with(profile: Profile, tmp_path: Path) -> None:
    keys, data_key = create_evaluation_keys(profile.unlocked, EVALUATION)
    save_evaluation_keys(tmp_path, keys)
    assert open_evaluation_keys(load_evaluation_keys(tmp_path, EVALUATION), profile.unlocked) == data_key


def test_the_derived_keys_are_hkdf_sha256_as_published() -> None:
    """Source: docs/SECURITY section 4; the expected bytes are what `openssl kdf` gives for HKDF."""
    key = DataKey(secret=bytes(range(32)))
    assert [key.for_evaluation_db().hex(), key.for_documents_db().hex(), key.for_head().hex()] == [
        "93de6e85cfb7cc521b704153560c103e217f4a8ae01a77f9b580316545148c32",
        "9f346a8a59165ec1e7d1f8981a83602af303f45fd15e1b542ad0c24c9b6d9845",
        "834673aa32356a90cbf5f0b5d2df5aa2915f10954ddf6a94d0c8ca5570dcec92",
    ]


def test_two_evaluations_share_no_key(profile: Profile) -> None:
    _, first = create_evaluation_keys(profile.unlocked, EVALUATION)
    _, second = create_evaluation_keys(profile.unlocked, OTHER)
    derived = {
        *(first.for_evaluation_db(), first.for_documents_db(), first.for_head(), first.secret),
        *(second.for_evaluation_db(), second.for_documents_db(), second.for_head(), second.secret),
    }
    assert len(derived) == 8


def test_the_key_file_of_another_evaluation_or_profile_is_refused(profile: Profile, tmp_path: Path) -> None:
    keys, _ = create_evaluation_keys(profile.unlocked, EVALUATION)
    save_evaluation_keys(tmp_path, keys)
    with pytest.raises(FileProblem, match="belongs to another evaluation"):
        load_evaluation_keys(tmp_path, OTHER)
    strangers = [
        (keys, Unlocked(profile_id=profile.unlocked.profile_id, root=bytes(32), age_identity=b"")),
        (keys, replace(profile.unlocked, profile_id=uuid4())),
        (replace(keys, evaluation_id=OTHER), profile.unlocked),
    ]
    for held, unlocked in strangers:
        with pytest.raises(FileProblem, match="belongs to another profile or was altered"):
            open_evaluation_keys(held, unlocked)


def test_every_changed_byte_of_the_key_file_is_healed_from_the_copy(profile: Profile, tmp_path: Path) -> None:
    keys, _ = create_evaluation_keys(profile.unlocked, EVALUATION)
    save_evaluation_keys(tmp_path, keys)
    path = tmp_path / FILE_NAME
    whole = path.read_bytes()
    for position in range(0, len(whole), 31):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert load_evaluation_keys(tmp_path, EVALUATION) == keys
        assert path.read_bytes() == whole
    path.write_bytes(whole[:-5])
    copy_of(path).write_bytes(b"")
    with pytest.raises(FileProblem, match=r"^The evaluation's key file is damaged\.$"):
        load_evaluation_keys(tmp_path, EVALUATION)


def test_only_the_leads_signing_key_gives_the_certifying_key(profile: Profile, tmp_path: Path) -> None:
    keys, data_key = create_evaluation_keys(profile.unlocked, EVALUATION)
    with pytest.raises(RuleBroken, match="Only the procurement lead"):
        ca_key(keys, signing_key=profile.signing_key)
    save_evaluation_keys(tmp_path, with_ca_key(keys, signing_key=profile.signing_key, ca_key=b"certifying key"))
    held = load_evaluation_keys(tmp_path, EVALUATION)
    assert ca_key(held, signing_key=profile.signing_key) == b"certifying key"
    assert open_evaluation_keys(held, profile.unlocked) == data_key
    for other in (profile.unlocked.root, b"another signing key"):
        with pytest.raises(FileProblem, match="does not open the evaluation's certifying key"):
            ca_key(held, signing_key=other)
    with pytest.raises(FileProblem):
        ca_key(replace(held, evaluation_id=OTHER), signing_key=profile.signing_key)


def test_destroying_the_keys_leaves_neither_copy_nor_an_unfinished_one(profile: Profile, tmp_path: Path) -> None:
    keys, _ = create_evaluation_keys(profile.unlocked, EVALUATION)
    save_evaluation_keys(tmp_path, keys)
    unfinished_name(tmp_path).write_bytes(b"an interrupted save")
    destroy_evaluation_keys(tmp_path)
    assert list(tmp_path.iterdir()) == []
    destroy_evaluation_keys(tmp_path)
    with pytest.raises(FileProblem):
        load_evaluation_keys(tmp_path, EVALUATION)


def test_the_key_bytes_are_overwritten_before_their_names_go(profile: Profile, tmp_path: Path) -> None:
    keys, _ = create_evaluation_keys(profile.unlocked, EVALUATION)
    save_evaluation_keys(tmp_path, keys)
    kept = tmp_path / "a second name for the same bytes"
    kept.hardlink_to(tmp_path / FILE_NAME)
    size = kept.stat().st_size
    destroy_evaluation_keys(tmp_path)
    assert kept.read_bytes() == bytes(size)


def test_no_secret_shows_in_a_printed_value() -> None:
    assert repr(DataKey(secret=b"s" * 32)) == "DataKey()"
