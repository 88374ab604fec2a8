import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage import checked_json, key_derivation
from evaluator.storage.files import copy_of
from evaluator.storage.key_derivation import (
    CEILING,
    FLOOR,
    Argon2Cost,
    derivations,
    derived_key,
    key_from_passphrase,
    key_from_recovery_code,
    recovery_code,
    unwrap,
    wrap,
)
from evaluator.storage.keys import (
    FILE_NAME,
    KeySlots,
    Slot,
    change_passphrase,
    create_profile_keys,
    decode_slots,
    encode_slots,
    load_slots,
    replace_signing_key,
    save_slots,
    unlock,
    unlock_to_sign,
    unlock_with_recovery_code,
)
from tests.conftest import Profile

NEW_PASSPHRASE = "éclair paper window"
OTHER_CODE = recovery_code(bytes(32))


def with_cost(slots: KeySlots, cost: Argon2Cost) -> KeySlots:
    return replace(slots, passphrase=replace(slots.passphrase, cost=cost))


def test_the_recovery_code_opens_the_profile_for_reading(profile: Profile) -> None:
    assert len(profile.recovery_code.split()) == 24
    assert unlock_with_recovery_code(profile.slots, profile.recovery_code) == profile.unlocked


@given(secret=st.binary(min_size=32, max_size=32), gaps=st.lists(st.sampled_from((" ", "\n", ",  ", ". ", "\t7. "))))
def test_a_recovery_code_may_be_typed_in_any_case_and_spacing(secret: bytes, gaps: list[str]) -> None:
    code = recovery_code(secret)
    spaced = "".join(word + gap for word, gap in zip(code.split(), [*gaps, *[" "] * 24], strict=False))
    assert key_from_recovery_code(f"  1. {spaced.title()}") == key_from_recovery_code(code)


@pytest.mark.parametrize(
    "typed",
    [
        OTHER_CODE,
        "",
        "abandon",
        "abandon " * 24,
        "abandon " * 11 + "about",
        "nosuchword " * 24,
        "é" * 5_000,
        OTHER_CODE + " " + OTHER_CODE,
    ],
)
def test_every_wrong_recovery_code_gets_the_same_answer(profile: Profile, typed: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        unlock_with_recovery_code(profile.slots, typed)
    assert refused.value.message == "This recovery code does not open the profile."
    assert refused.value.hint.startswith("Compare all 24 words")


def test_a_recovery_code_is_the_published_one_for_its_bits() -> None:
    """Source: the test vectors of BIP 39, 256 bits, all of them one."""
    assert recovery_code(b"\xff" * 32) == "zoo " * 23 + "vote"


def test_after_a_change_the_new_passphrase_opens_all_there_is_in_one_derivation(profile: Profile) -> None:
    changed = change_passphrase(profile.slots, profile.passphrase, NEW_PASSPHRASE)
    before = derivations()
    assert unlock_to_sign(changed, "e\u0301clair paper window") == (profile.unlocked, profile.signing_key)
    assert derivations() == before + 1
    assert replace(changed, passphrase=profile.slots.passphrase) == profile.slots
    refusals = {
        refusal_of(changed, wrong)
        for wrong in (profile.passphrase, NEW_PASSPHRASE.title(), "x" * 1_001, "a lone half \ud800")
    }
    assert len(refusals) == 1  # one that was right once, a slip of the shift key, and two that nobody could have chosen
    assert refusals.pop()[0] == "This passphrase does not open the profile."


def refusal_of(slots: KeySlots, passphrase: str) -> tuple[str, str]:
    with pytest.raises(RuleBroken) as refused:
        unlock(slots, passphrase)
    return refused.value.message, refused.value.hint


def test_after_a_recovery_the_new_passphrase_gives_the_new_signing_key(profile: Profile) -> None:
    recovered = unlock_with_recovery_code(profile.slots, profile.recovery_code)
    renewed = replace_signing_key(profile.slots, recovered, passphrase=NEW_PASSPHRASE, signing_key=b"the new key")
    assert unlock_to_sign(renewed, NEW_PASSPHRASE) == (profile.unlocked, b"the new key")


@pytest.mark.parametrize("passphrase", ["", "eleven char", " " * 20, "eleven char      ", "x" * 1_001, "\ud800" * 12])
def test_a_passphrase_nobody_should_use_is_refused_before_anything_is_derived(
    profile: Profile, passphrase: str
) -> None:
    before = derivations()
    attempts: list[Callable[[], object]] = [
        lambda: create_profile_keys(uuid4(), passphrase, signing_key=b"s", age_identity=b"a"),
        lambda: change_passphrase(profile.slots, profile.passphrase, passphrase),
        lambda: replace_signing_key(profile.slots, profile.unlocked, passphrase=passphrase, signing_key=b"s"),
    ]
    for attempt in attempts:
        with pytest.raises(RuleBroken, match=r"^A passphrase has at (least 12|most 1,000) characters") as refused:
            attempt()
        assert refused.value.hint
    assert derivations() == before


REFUSED_COSTS = [
    replace(FLOOR, memory=FLOOR.memory - 1),
    replace(FLOOR, passes=2),
    replace(FLOOR, lanes=3),
    replace(CEILING, memory=CEILING.memory + 1),
    replace(CEILING, passes=11),
    replace(CEILING, lanes=17),
    replace(FLOOR, memory=-1),
    replace(FLOOR, memory=1 << 62),
]


@pytest.mark.parametrize("cost", REFUSED_COSTS)
def test_a_cost_outside_the_range_is_refused_on_write_and_read_without_deriving(
    profile: Profile, cost: Argon2Cost
) -> None:
    before = derivations()
    slots = with_cost(profile.slots, cost)
    attempts: list[Callable[[], object]] = [
        lambda: create_profile_keys(uuid4(), NEW_PASSPHRASE, signing_key=b"s", age_identity=b"a", cost=cost),
        lambda: decode_slots(encode_slots(slots)),
        lambda: unlock(slots, profile.passphrase),
    ]
    for attempt in attempts:
        with pytest.raises(FileProblem, match="outside the allowed range"):
            attempt()
    assert derivations() == before


def test_the_floor_and_the_ceiling_are_the_published_ones() -> None:
    assert Argon2Cost(memory=65_536, passes=3, lanes=4) == FLOOR == key_derivation.STANDARD
    assert (CEILING.memory, CEILING.passes) == (1_048_576, 10)
    CEILING.require_allowed()


def test_a_cost_may_not_be_changed_under_a_wrapped_key(profile: Profile) -> None:
    with pytest.raises(RuleBroken):
        unlock(with_cost(profile.slots, replace(FLOOR, memory=FLOOR.memory + 8)), profile.passphrase)


def test_the_derivation_is_argon2id_as_published() -> None:
    """Source: the reference program: `printf … | argon2 saltsaltsaltsalt -id -t 3 -k 65536 -p 4 -l 32 -r`."""
    key = key_from_passphrase("correct horse battery", salt=b"saltsaltsaltsalt", cost=FLOOR)
    assert key.hex() == "b1902c34ae601a143d5c297ce98678f29dbdb234b790e2e20f3879df2759acd1"


def test_hkdf_and_the_wrap_are_bound_to_their_purpose_and_place() -> None:
    key = derived_key(b"k" * 32, "evaluation")
    assert key != derived_key(b"k" * 32, "documents")
    wrapped = wrap(key, b"secret", bound_to=("here", UUID(int=1), 1))
    assert unwrap(key, wrapped, bound_to=("here", UUID(int=1), 1)) == b"secret"
    assert wrapped != wrap(key, b"secret", bound_to=("here", UUID(int=1), 1))
    assert unwrap(key, wrapped, bound_to=("there", UUID(int=1), 1)) is None
    assert unwrap(bytes(32), wrapped, bound_to=("here", UUID(int=1), 1)) is None
    for position in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[position] ^= 1
        assert unwrap(key, bytes(changed), bound_to=("here", UUID(int=1), 1)) is None
    for length in range(len(wrapped)):
        assert unwrap(key, wrapped[:length], bound_to=("here", UUID(int=1), 1)) is None


def test_a_slot_opens_only_in_its_own_place_and_profile(profile: Profile) -> None:
    slots = profile.slots
    moved = [
        replace(slots, profile_id=uuid4()),
        replace(slots, recovery=Slot(root=slots.passphrase.root)),
        replace(slots, recovery=Slot(root=slots.age_identity)),
    ]
    for altered in moved:
        with pytest.raises(RuleBroken):
            unlock_with_recovery_code(altered, profile.recovery_code)
    with pytest.raises(FileProblem, match=r"The profile's key file was altered\."):
        unlock_with_recovery_code(replace(slots, age_identity=slots.recovery.root), profile.recovery_code)


def test_every_changed_bit_and_every_cut_of_the_key_file_is_refused(profile: Profile) -> None:
    data = encode_slots(profile.slots)
    assert decode_slots(data) == profile.slots
    for position in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[position] ^= 1 << bit
            with pytest.raises(FileProblem):
                decode_slots(bytes(changed))
        with pytest.raises(FileProblem):
            decode_slots(data[:position])
    with pytest.raises(FileProblem):
        decode_slots(data + b"\n")


def test_a_damaged_key_file_is_healed_from_its_copy(profile: Profile, tmp_path: Path) -> None:
    save_slots(tmp_path, profile.slots)
    whole = (tmp_path / FILE_NAME).read_bytes()
    for position in range(0, len(whole), 97):
        hurt = (tmp_path / FILE_NAME, copy_of(tmp_path / FILE_NAME))[position % 2]
        hurt.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert load_slots(tmp_path) == profile.slots
        assert hurt.read_bytes() == whole


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[" * 60_000,
        b"\xff\xfe",
        b'{"body":{"format":1},"sha256":"0"}\n',
        b'{"body":{"format":1,"format":1},"sha256":"0"}\n',
    ],
)
def test_what_is_no_key_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"^The profile's key file is damaged\.$"):
        decode_slots(data)


def test_another_spelling_of_the_same_content_is_refused(profile: Profile) -> None:
    spaced = checked_json.encode(profile.slots).replace(b'"sha256":', b'"sha256": ')
    with pytest.raises(FileProblem):
        decode_slots(spaced)


def test_a_newer_key_file_is_refused_with_both_versions_named(profile: Profile) -> None:
    with pytest.raises(FileProblem, match="its format is 2, this one reads up to 1") as refused:
        decode_slots(encode_slots(replace(profile.slots, format=2)))
    assert "newer version" in refused.value.hint


def test_no_secret_shows_in_a_printed_value_or_in_the_key_file(profile: Profile) -> None:
    shown = repr(profile.unlocked) + encode_slots(profile.slots).decode()
    for secret in (profile.unlocked.root, profile.unlocked.age_identity, profile.signing_key):
        assert repr(secret)[2:-1] not in shown
        assert secret.hex() not in shown
    assert profile.passphrase not in shown


def test_the_key_file_stays_readable_by_this_account_only(profile: Profile, tmp_path: Path) -> None:
    save_slots(tmp_path, profile.slots)
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o077 == 0


def test_too_little_memory_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def starve(*_: object) -> None:
        raise MemoryError

    class Starved:
        def __init__(self, **_: object) -> None:
            self.derive = starve

    monkeypatch.setattr(key_derivation, "Argon2id", Starved)
    monkeypatch.setattr(key_derivation, "_made", derivations())
    with pytest.raises(FileProblem, match="64 MiB of free memory"):
        key_from_passphrase("any passphrase", salt=os.urandom(16), cost=FLOOR)
