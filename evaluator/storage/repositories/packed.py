"""Long JSON kept small: an application of eighty answers repeats eighty times how an answer is written.

What is packed is a fifteenth as long, and encrypting and saving so much less takes far less time than packing it.
Source: RFC 8878 (zstd).
"""

import zstandard

from evaluator.errors import FileProblem
from evaluator.storage.rows import RESTORE

LONGEST = 256 * 1024 * 1024  # bytes unpacked: above a thousand answers of the longest text and evidence


def packed(text: str) -> bytes:
    """A text as it is kept."""
    return zstandard.compress(text.encode(), 1)


def unpacked(kept: bytes) -> str:
    """The text kept so. Raises: FileProblem when it is not what was written there."""
    try:
        if zstandard.frame_content_size(kept) > LONGEST:
            raise zstandard.ZstdError("too long")
        return zstandard.decompress(kept).decode()
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise FileProblem("This system's file holds a value that is not readable.", hint=RESTORE) from error
