import os
from pathlib import Path
from uuid import UUID

import pytest

from evaluator.storage.heads import FILE_NAME, FOLDER, Freshness, freshness, head_mac, remember_head

EVALUATION, OTHER = UUID(int=1), UUID(int=2)
KEY = b"k" * 32
LOG = [bytes([number]) * 32 for number in range(21)]  # the head after each entry


def judged(folder: Path, log: list[bytes], *, key: bytes = KEY, evaluation_id: UUID = EVALUATION) -> Freshness:
    return freshness(folder, evaluation_id, key, head_at=lambda entry: log[entry] if entry < len(log) else None)


def remember(folder: Path, entry: int, *, log: list[bytes] = LOG, key: bytes = KEY) -> None:
    remember_head(folder, EVALUATION, key, entry=entry, head=log[entry])


def test_each_of_twenty_older_databases_is_flagged_and_the_last_one_and_newer_ones_are_not(tmp_path: Path) -> None:
    remember(tmp_path, 19)
    for length in range(20):
        assert judged(tmp_path, LOG[:length]) is Freshness.OLDER
    assert judged(tmp_path, LOG[:20]) is Freshness.UP_TO_DATE
    assert judged(tmp_path, LOG) is Freshness.UP_TO_DATE


def test_a_log_of_the_same_length_that_was_written_differently_is_flagged(tmp_path: Path) -> None:
    remember(tmp_path, 19)
    assert judged(tmp_path, [*LOG[:19], bytes(32), LOG[20]]) is Freshness.DIFFERENT


def test_what_was_never_seen_is_said_to_be_so(tmp_path: Path) -> None:
    assert judged(tmp_path, LOG) is Freshness.NOT_SEEN
    remember(tmp_path, 3)
    assert judged(tmp_path, LOG, evaluation_id=OTHER) is Freshness.NOT_SEEN


def test_a_note_that_is_damaged_or_written_without_the_key_proves_nothing(tmp_path: Path) -> None:
    remember(tmp_path, 3, key=b"another key" * 3)
    assert judged(tmp_path, LOG) is Freshness.UNPROVEN
    remember(tmp_path, 3)
    path = tmp_path / FOLDER / str(EVALUATION) / FILE_NAME
    whole = path.read_bytes()
    for position in range(len(whole)):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert judged(tmp_path, LOG) is Freshness.UNPROVEN
    path.write_bytes(os.urandom(5_000))
    assert judged(tmp_path, LOG) is Freshness.UNPROVEN


def test_the_authentication_covers_the_entry_the_head_and_the_key() -> None:
    """Source: `openssl mac -digest SHA256 -macopt hexkey:6b… HMAC` over eight bytes of number and the head."""
    made = head_mac(KEY, entry=3, head=LOG[3])
    assert made.hex() == "3beceadd2172a435f8c4e5ecb4ff68629e1eee21ae50e7aa7ccfaf0167f29762"
    assert len({made, head_mac(KEY, entry=2, head=LOG[3]), head_mac(KEY, entry=3, head=LOG[2])}) == 3
    assert made != head_mac(bytes(32), entry=3, head=LOG[3])


@pytest.mark.parametrize("found", Freshness)
def test_every_finding_is_a_sentence(found: Freshness) -> None:
    assert found.value.startswith(("This evaluation ", "What was last seen "))
    assert found.value.endswith(".")
