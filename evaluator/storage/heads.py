"""What was last seen of each evaluation's log: an older database that is put back is flagged, never taken silently.

For each evaluation a small file in the profile's folder `heads` holds the number and hash of the last log entry,
authenticated by a key that only the evaluation's data key gives. It is written after the entry: a power cut between
the two leaves the database ahead, which is no alarm.
Source: docs/SECURITY threat T16.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from uuid import UUID

from evaluator.errors import FileProblem
from evaluator.storage import checked_json
from evaluator.storage.files import in_plain_words, read_limited, sweep_unfinished, write_whole

FORMAT = 1
FOLDER, FILE_NAME = "heads", "last-seen"
_LARGEST_FILE = 4096


class Freshness(Enum):
    """How a database compares with what was last seen of it; each value is the sentence for people."""

    UP_TO_DATE = "This evaluation is as it was last seen, or newer."
    OLDER = "This evaluation is older than last seen: work done since is missing from it."
    DIFFERENT = "This evaluation is not the one last seen: its log was written differently."
    NOT_SEEN = "This evaluation has not been seen on this computer before."
    UNPROVEN = "What was last seen of this evaluation is damaged, so its age is not proven."

    @property
    def is_alarm(self) -> bool:
        """Whether a person must look before anybody works on."""
        return self in (Freshness.OLDER, Freshness.DIFFERENT, Freshness.UNPROVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _SeenHead:
    format: int
    entry: int
    head: bytes
    mac: bytes


def head_mac(key: bytes, *, entry: int, head: bytes) -> bytes:
    """Authenticate the hash of a log's last entry and that entry's number (HMAC-SHA256)."""
    return hmac.digest(key, entry.to_bytes(8, "big") + head, "sha256")


def remember_head(profile_folder: Path, evaluation_id: UUID, key: bytes, *, entry: int, head: bytes) -> None:
    """Note how far the log has come; call it after the entry is committed."""
    path = _path(profile_folder, evaluation_id)
    with in_plain_words(path.parent, "made"):
        path.parent.mkdir(parents=True, exist_ok=True)
    seen = _SeenHead(format=FORMAT, entry=entry, head=head, mac=head_mac(key, entry=entry, head=head))
    write_whole(path, checked_json.encode(seen))


def freshness(
    profile_folder: Path, evaluation_id: UUID, key: bytes, *, head_at: Callable[[int], bytes | None]
) -> Freshness:
    """Compare an opened database with what was last seen of it; call it under the evaluation's lock.

    `head_at` gives the hash of the log entry with this number, None when the log does not reach so far.
    """
    path = _path(profile_folder, evaluation_id)
    if not path.parent.is_dir():
        return Freshness.NOT_SEEN
    sweep_unfinished(path.parent)
    if not path.exists():
        return Freshness.NOT_SEEN
    try:
        data = read_limited(path, _LARGEST_FILE, "the note of a log's head")
        seen = checked_json.decode(data, _SeenHead, newest=FORMAT, what="the note of the log's head")
    except FileProblem:
        return Freshness.UNPROVEN
    if not hmac.compare_digest(seen.mac, head_mac(key, entry=seen.entry, head=seen.head)):
        return Freshness.UNPROVEN
    present = head_at(seen.entry)
    if present is None:
        return Freshness.OLDER
    return Freshness.UP_TO_DATE if present == seen.head else Freshness.DIFFERENT


def _path(profile_folder: Path, evaluation_id: UUID) -> Path:
    return profile_folder / FOLDER / str(evaluation_id) / FILE_NAME
