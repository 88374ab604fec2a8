"""A document of a tender on its way in: its digest and kind, and its bytes as they are kept, sealed where priced."""

from evaluator.domain.procurement import Document
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.names import shown
from evaluator.formats.package import seal

DOCUMENT_LIMIT = 200 * 1024 * 1024
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


def received_document(*, tender_id: str, name: str, body: bytes, price_key: str | None) -> tuple[Document, bytes]:
    """What is known of a document, and the bytes to keep. `price_key` is the price evaluator's, for a priced one.

    Raises: FileProblem above 200 MiB or when empty.
    """
    name = shown(name)
    if not body:
        raise FileProblem("{name} is empty.", hint="Ask the supplier whether the upload was complete.", name=name)
    if len(body) > DOCUMENT_LIMIT:
        raise FileProblem("{name} is larger than the 200 MiB a document may have.", hint="Split it in two.", name=name)
    kept = body if price_key is None else seal(body, [price_key])
    document = Document(
        sha256=canonical.digest(body),
        tender_id=tender_id,
        name=name,
        media_type=MEDIA_TYPES.get(name[name.rfind(".") :].lower(), OTHER),
        size=len(body),
        priced=price_key is not None,
        sealed_sha256=None if price_key is None else canonical.digest(kept),
    )
    return document, kept
