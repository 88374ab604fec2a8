"""No entry of the log can be changed, dropped, repeated or moved without the head changing."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.audit import GENESIS, extend, head_of


def test_the_head_is_the_plain_sha256_chain_anyone_can_recompute() -> None:
    first = sha256(bytes(32) + b"one").hexdigest()
    assert head_of([]) == GENESIS
    assert head_of([b"one"]) == first
    assert head_of([b"one", b"two"]) == extend(first, b"two") == sha256(bytes.fromhex(first) + b"two").hexdigest()


@given(entries=st.lists(st.binary(max_size=40), min_size=1, max_size=8), data=st.data())
def test_any_change_to_any_entry_changes_the_head(entries: list[bytes], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(entries) - 1))
    changed = [*entries[:at], entries[at] + b"!", *entries[at + 1 :]]
    dropped = entries[:at] + entries[at + 1 :]
    repeated = [*entries[: at + 1], *entries[at:]]
    assert head_of(entries) not in {head_of(changed), head_of(dropped), head_of(repeated)}
