"""What a file is, told from its beginning, and how large one of its kind may be: asked before the rest of it is read.

Limits: SECURITY, section 5. A reader whose own limit is smaller still (a workbook, a calendar) keeps to that.
"""

from dataclasses import dataclass

from evaluator.formats import stored_zip
from evaluator.formats.json_size import MOST_BYTES
from evaluator.said import said

BEGINNING = 1024  # bytes: as far as readers of PDFs look for their mark
LARGE = 64 * 2**20  # bytes; above it a file is looked at where it lies before it is read
CONTAINER_LIMIT = 1024**3  # bytes: a package
DOCUMENT_LIMIT = 200 * 2**20  # bytes

AGE = b"age-encryption.org/v1\n"
MIMETYPE, ASIC_E = "mimetype", b"application/vnd.etsi.asic-e+zip"
_CONTAINER = stored_zip.write({MIMETYPE: ASIC_E})[: 30 + len(MIMETYPE) + len(ASIC_E)]
_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """What a file is called, with its article, how many bytes it may have, and whether anybody signs such files."""

    called: str
    limit: int
    is_signed: bool


PACKAGE = FileKind(called=said("a package"), limit=CONTAINER_LIMIT, is_signed=True)
PDF = FileKind(called=said("a document"), limit=DOCUMENT_LIMIT, is_signed=True)
ZIP = FileKind(called=said("a document"), limit=DOCUMENT_LIMIT, is_signed=False)
OTHER = FileKind(called=said("a file of this kind"), limit=MOST_BYTES, is_signed=False)


def kind_of(beginning: bytes) -> FileKind:
    """The kind of file that begins so."""
    if looks_like_package(beginning) or looks_like_container(beginning):
        return PACKAGE
    if _PDF in beginning[:BEGINNING]:
        return PDF
    return ZIP if beginning.startswith(_ZIP) else OTHER


def looks_like_package(data: bytes) -> bool:
    """Whether a file starts as a sealed package does."""
    return data.startswith(AGE)


def looks_like_container(data: bytes) -> bool:
    """Whether a file starts as a bare container does: an identity card or a record."""
    return data.startswith(_CONTAINER)
