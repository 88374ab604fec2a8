"""A document of a tender on its way in: its digest and kind, and its bytes as they are kept, sealed where priced."""

from dataclasses import dataclass

from evaluator.domain.price_file import Opening
from evaluator.domain.procurement import Document
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.kinds import DOCUMENT_LIMIT
from evaluator.formats.names import shown
from evaluator.formats.price_file import seal_price_file

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".txt": "text/plain",
}
OTHER = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedDocument:
    """A document that came: how everybody knows it, the bytes to keep, and what opens a price file's commitment."""

    document: Document
    kept: bytes
    opening: Opening | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of the document's bytes as they came."""
        return self.document.sha256 if self.opening is None else self.opening.sha256


def received_document(*, tender_id: str, name: str, body: bytes, price_key: str | None) -> ReceivedDocument:
    """A document on its way in. `price_key` is the price evaluator's, for a priced one.

    Raises: FileProblem above 200 MiB or when empty.
    """
    name = shown(name)
    if not body:
        raise FileProblem("{name} is empty.", hint="Ask the supplier whether the upload was complete.", name=name)
    if len(body) > DOCUMENT_LIMIT:
        raise FileProblem("{name} is larger than the 200 MiB a document may have.", hint="Split it in two.", name=name)
    kept, opening = (body, None) if price_key is None else seal_price_file(body, price_key=price_key)
    document = Document(
        sha256=canonical.digest(body) if opening is None else opening.commitment,
        tender_id=tender_id,
        name=name,
        media_type=MEDIA_TYPES.get(name[name.rfind(".") :].lower(), OTHER),
        priced=opening is not None,
        sealed_sha256=None if opening is None else canonical.digest(kept),
    )
    return ReceivedDocument(document=document, kept=kept, opening=opening)
