"""The response documents: what is known of each in evaluation.db, and their bytes, written once, in documents.db."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from evaluator.domain.price_file import Opening
from evaluator.domain.procurement import Document
from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.rows import BodyRow, DocumentRow

_REPLACE = "Put a copy of documents.db back, or open its pack again."


@dataclass(frozen=True)
class Documents:
    """What is known of each document (evaluation.db) and its bytes (documents.db)."""

    session: Session
    bodies: Session

    def register(self, document: Document, *, opening: Opening | None = None) -> None:
        """Note a document; the lead's file keeps what opens a price file's commitment.

        Raises: RuleBroken when the tender holds the same file already.
        """
        if self.session.get(DocumentRow, (document.sha256, document.tender_id)):
            raise RuleBroken("{document} is among this tender's documents already.", document=document.name)
        position = self.session.exec(select(func.count()).select_from(DocumentRow)).one() + 1
        self.session.add(
            DocumentRow(
                sha256=document.sha256,
                tender_id=document.tender_id,
                position=position,
                name=document.name,
                media_type=document.media_type,
                priced=document.priced,
                sealed_sha256=document.sealed_sha256,
                questions="\n".join(document.questions),
                salt=opening.salt if opening else None,
                opened_sha256=opening.sha256 if opening else None,
            )
        )
        self.session.flush()

    def attach(self, document: Document) -> None:
        """Note which questions a document answers. Raises: RuleBroken when there is no such document."""
        row = self.session.get(DocumentRow, (document.sha256, document.tender_id))
        if row is None:
            raise RuleBroken("This tender has no such document.")
        row.questions = "\n".join(document.questions)
        self.session.flush()

    def rename(self, document: Document) -> None:
        """Call a document by its own name again, once names that were hidden are back."""
        row = self.session.get_one(DocumentRow, (document.sha256, document.tender_id))
        row.name = document.name
        self.session.flush()

    def all(self) -> tuple[Document, ...]:
        """Every document, in the order registered."""
        rows = self.session.exec(select(DocumentRow).order_by("position"))
        return tuple(
            Document(
                sha256=row.sha256,
                tender_id=row.tender_id,
                name=row.name,
                media_type=row.media_type,
                priced=row.priced,
                sealed_sha256=row.sealed_sha256,
                questions=tuple(row.questions.splitlines()),
            )
            for row in rows
        )

    def openings(self) -> tuple[Opening, ...]:
        """What opens the price files' commitments, where this is the file of the lead who sealed them."""
        given = or_(col(DocumentRow.salt).is_not(None), col(DocumentRow.opened_sha256).is_not(None))
        rows = self.session.exec(select(DocumentRow).where(given).order_by("position"))
        return tuple(Opening(salt=row.salt or "", sha256=row.opened_sha256 or "") for row in rows)

    def keep(self, *, sha256: str, body: bytes) -> None:
        """Store bytes under their digest, once."""
        keep_body(self.bodies, sha256, body)

    def digests(self) -> tuple[str, ...]:
        """The digests of every stored body."""
        return tuple(self.bodies.exec(select(BodyRow.sha256).order_by(BodyRow.sha256)))

    def body(self, sha256: str) -> bytes:
        """The bytes stored under a digest. Raises: FileProblem when this file does not hold exactly them."""
        return body_of(self.bodies, sha256)


def keep_body(bodies: Session, sha256: str, body: bytes) -> None:
    """Store bytes under their digest, once."""
    held = select(BodyRow.sha256).where(BodyRow.sha256 == sha256)
    if bodies.exec(held).first() is None:
        bodies.add(BodyRow(sha256=sha256, body=body))
        bodies.flush()


def body_of(bodies: Session, sha256: str) -> bytes:
    """The bytes stored under a digest, proved to be the ones. Raises: FileProblem."""
    found = bodies.exec(select(BodyRow.body).where(BodyRow.sha256 == sha256)).one_or_none()
    if found is None:
        raise FileProblem("A document of this evaluation is not in this file.", hint="Open its pack again.")
    if hashlib.sha256(found).hexdigest() != sha256:
        raise FileProblem(
            "A document of this evaluation is not the one that was received.",
            hint=_REPLACE,
        )
    return found
