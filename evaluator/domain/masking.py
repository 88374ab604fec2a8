"""Suppliers' names hidden from the panel while it scores: “Tender A” to everybody but the lead, until names come back.

What is issued holds no name at all; a digest commits the lead to who is who, so that nothing can be exchanged later.
The names come back with a revision of the set-up once moderation is closed. Documents may still name their suppliers:
that is said where the choice is made (DOMAIN 1.2, steps 5 and 6; UX.md, the feature table).
"""

from collections.abc import Iterable
from dataclasses import replace

from evaluator.domain.pack import Mask, Setup
from evaluator.domain.procurement import Document, Supplier
from evaluator.domain.tenders import LateTender
from evaluator.errors import RuleBroken


def masked(setup: Setup, commitment: str) -> Setup:
    """The set-up without any supplier's name, files called after their tender; doing it again changes nothing."""
    letters = {tender.id: letter(number) for number, tender in enumerate(setup.tenders)}
    named = {tender.supplier_id: f"Tender {letters[tender.id]}" for tender in setup.tenders}
    return replace(
        setup,
        suppliers=tuple(Supplier(id=one.id, name=named[one.id]) for one in setup.suppliers),
        documents=tuple(_documents(setup.documents, letters)),
        late=tuple(_late(one, letters, number) for number, one in enumerate(setup.late, start=1)),
        mask=Mask(commitment=commitment),
    )


def require_neutral(setup: Setup) -> None:
    """Raises: RuleBroken where the reference of a tender names its supplier: it could not be hidden."""
    for tender in setup.tenders:
        supplier = setup.supplier_of(tender.id)
        words = [word for word in supplier.name.casefold().split() if len(word) > 3]
        if any(word in reference.casefold() for word in words for reference in (tender.id, supplier.id)):
            raise RuleBroken(
                "The reference {id} names its supplier, so the name cannot be hidden.",
                hint="Give the tender a reference that tells nothing.",
                id=tender.id,
            )


def as_issued(setup: Setup) -> Setup:
    """A set-up with its names hidden again where they ever were: what does not change when they come back."""
    return setup if setup.mask is None else masked(setup, setup.mask.commitment)


def letter(number: int) -> str:
    """A to Z, then AA and so on, counted from 0."""
    last = chr(ord("A") + number % 26)
    return last if number < 26 else letter(number // 26 - 1) + last


def _documents(documents: Iterable[Document], letters: dict[str, str]) -> Iterable[Document]:
    counted: dict[str, int] = {}
    for one in documents:
        counted[one.tender_id] = counted.get(one.tender_id, 0) + 1
        ending = one.name[one.name.rfind(".") :].lower() if "." in one.name else ""
        yield replace(one, name=f"Tender {letters[one.tender_id]}, document {counted[one.tender_id]}{ending}")


def _late(one: LateTender, letters: dict[str, str], number: int) -> LateTender:
    name = f"Tender {letters[one.tender_id]}" if one.tender_id in letters else f"Late tender {number}"
    return replace(one, supplier=Supplier(id=one.tender_id, name=name))
