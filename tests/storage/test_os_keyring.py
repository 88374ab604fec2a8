import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from evaluator.errors import FileProblem
from evaluator.storage import os_keyring
from evaluator.storage.keys import (
    KeySlots,
    Slot,
    add_keyring_slot,
    load_slots,
    remove_keyring_slot,
    save_slots,
    unlock_with_keyring,
    unlock_with_recovery_code,
)
from tests.conftest import Profile
from tests.storage.fake_keyrings import (
    FAULTY,
    TRUSTED,
    Chain,
    LockedStore,
    PlaintextStore,
    SlowStore,
    WorkingStore,
    computer_with,
)

SHORT = 0.2  # seconds to wait for a store; enough for one that answers at once


@pytest.fixture
def with_slot(profile: Profile) -> tuple[KeySlots, WorkingStore]:
    store = WorkingStore()
    with computer_with(store):
        return add_keyring_slot(profile.slots, profile.unlocked), store


def test_a_trusted_store_opens_the_profile_and_holds_one_short_text(
    profile: Profile, with_slot: tuple[KeySlots, WorkingStore], tmp_path: Path
) -> None:
    slots, store = with_slot
    save_slots(tmp_path, slots)
    with computer_with(store):
        assert unlock_with_keyring(load_slots(tmp_path)) == profile.unlocked
    (((service, username), held),) = store.held.items()
    assert (service, username) == ("bid-evaluator", str(profile.slots.profile_id))
    assert len(held) == 64  # Windows keeps at most 1,280 characters
    assert bytes.fromhex(held) != profile.unlocked.root


def test_what_the_store_opens_holds_no_signing_key(profile: Profile, with_slot: tuple[KeySlots, WorkingStore]) -> None:
    slots, store = with_slot
    with computer_with(store):
        opened = unlock_with_keyring(slots)
    assert {opened.root, opened.age_identity}.isdisjoint({profile.signing_key})
    assert not hasattr(opened, "signing_key")


@pytest.mark.parametrize("kind", [PlaintextStore, fail.Keyring, null.Keyring])
def test_any_other_store_counts_as_none_and_is_given_nothing(
    profile: Profile, kind: Callable[[], KeyringBackend]
) -> None:
    store = kind()
    with computer_with(store), pytest.raises(FileProblem) as refused:
        add_keyring_slot(profile.slots, profile.unlocked)
    assert refused.value.message == "This computer has no password store that this program trusts."
    assert refused.value.hint == "Use your passphrase."
    assert getattr(store, "held", {}) == {}


def test_behind_a_chain_only_the_trusted_store_is_used(profile: Profile) -> None:
    plaintext, trusted = PlaintextStore(), WorkingStore()

    class Both(Chain):
        backends = (plaintext, trusted)

    with computer_with(Both()):
        slots = add_keyring_slot(profile.slots, profile.unlocked)
        assert unlock_with_keyring(slots) == profile.unlocked
    assert plaintext.held == {}
    assert len(trusted.held) == 1


def test_the_trusted_stores_are_the_four_of_the_systems_we_run_on() -> None:
    assert {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.kwallet",
    } == os_keyring.TRUSTED
    assert TRUSTED in os_keyring.TRUSTED


@pytest.mark.parametrize("faulty", FAULTY)
def test_a_faulty_store_falls_back_to_the_other_secrets_with_a_sentence(
    profile: Profile, with_slot: tuple[KeySlots, WorkingStore], faulty: type[WorkingStore]
) -> None:
    slots, _ = with_slot
    with computer_with(faulty()), pytest.raises(FileProblem) as refused:
        unlock_with_keyring(slots, patience=SHORT)
    assert "password store" in refused.value.message
    assert refused.value.hint == "Use your passphrase."
    assert unlock_with_recovery_code(slots, profile.recovery_code) == profile.unlocked
    assert slots.passphrase == profile.slots.passphrase


@pytest.mark.parametrize("faulty", FAULTY)
def test_a_store_that_does_not_give_back_what_it_was_given_becomes_no_way_in(
    profile: Profile, faulty: type[WorkingStore]
) -> None:
    with computer_with(faulty()), pytest.raises(FileProblem):
        add_keyring_slot(profile.slots, profile.unlocked, patience=SHORT)


def test_a_slow_store_is_left_behind_in_time(profile: Profile, with_slot: tuple[KeySlots, WorkingStore]) -> None:
    with computer_with(SlowStore()), pytest.raises(FileProblem, match=r"did not answer within 0\.05 seconds"):
        unlock_with_keyring(with_slot[0], patience=0.05)


def test_a_profile_without_the_slot_never_asks_the_store(profile: Profile) -> None:
    with computer_with(LockedStore()), pytest.raises(FileProblem, match="is not opened by the password store"):
        unlock_with_keyring(profile.slots)


def test_the_slot_opens_with_its_own_secret_only(profile: Profile, with_slot: tuple[KeySlots, WorkingStore]) -> None:
    slots, store = with_slot
    altered = [replace(slots, keyring=Slot(root=slots.recovery.root)), replace(slots, profile_id=UUID(int=3))]
    with computer_with(store):
        for wrong in altered:
            with pytest.raises(FileProblem, match="does not open the profile"):
                unlock_with_keyring(wrong)


def test_a_removed_slot_is_gone_from_the_file_and_the_store(with_slot: tuple[KeySlots, WorkingStore]) -> None:
    slots, store = with_slot
    with computer_with(store):
        assert remove_keyring_slot(slots).keyring is None
        assert store.held == {}
        assert remove_keyring_slot(slots).keyring is None


def test_a_slot_can_be_removed_while_the_store_is_locked(with_slot: tuple[KeySlots, WorkingStore]) -> None:
    with computer_with(LockedStore()):
        assert remove_keyring_slot(with_slot[0]).keyring is None


@pytest.mark.parametrize("right", ["recovery code", "password store"])
def test_any_one_right_secret_opens_whatever_else_is_wrong(
    profile: Profile, with_slot: tuple[KeySlots, WorkingStore], right: str
) -> None:
    slots, store = with_slot
    ways: dict[str, Callable[[], object]] = {
        "recovery code": lambda: unlock_with_recovery_code(slots, profile.recovery_code),
        "password store": lambda: unlock_with_keyring(slots),
    }
    spoilt = replace(slots, passphrase=replace(slots.passphrase, root=os.urandom(60), salt=os.urandom(16)))
    if right == "recovery code":
        slots = replace(spoilt, keyring=Slot(root=os.urandom(60)))
    else:
        slots = replace(spoilt, recovery=Slot(root=os.urandom(60)))
    with computer_with(store):
        assert ways[right]() == profile.unlocked
