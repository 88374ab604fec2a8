"""Entering prices: the price evaluator's work alone, from documents sealed to their key."""

from datetime import datetime

from evaluator.domain.panel import may_open_prices
from evaluator.domain.procurement import Document
from evaluator.domain.submission import TenderPrice
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import holder, require_declared
from evaluator.formats import canonical
from evaluator.formats.package import unseal
from evaluator.storage.unit_of_work import UnitOfWork


def enter_price(uow: UnitOfWork, *, price: TenderPrice, now: datetime) -> None:
    """Save one price, keeping earlier ones. Raises: RuleBroken for an unknown tender or criterion, or anyone else."""
    _require_price_evaluator(uow)
    setup = uow.setup()
    setup.tender(price.tender_id)
    if price.criterion_id not in {leaf.id for leaf in setup.model.price_leaves()}:
        raise RuleBroken(f"{price.criterion_id} is not a price criterion of this model.")
    uow.prices.enter(price, at=now)


def entered_prices(uow: UnitOfWork) -> tuple[TenderPrice, ...]:
    """Every price as last entered. Raises: RuleBroken for anyone but the price evaluator."""
    _require_price_evaluator(uow)
    return uow.prices.all()


def read_price_document(uow: UnitOfWork, *, document: Document, age_identity: bytes) -> bytes:
    """A price document in clear, for the price evaluator's eyes.

    Raises: RuleBroken for anyone else; FileProblem when it is not the document that was registered.
    """
    _require_price_evaluator(uow)
    require_declared(uow)
    body = unseal(uow.documents.body(document.stored_sha256), age_identity.decode())
    if canonical.digest(body) != document.sha256:
        raise FileProblem(f"{document.name} is not the document that was registered.", hint="Ask for the pack again.")
    return body


def _require_price_evaluator(uow: UnitOfWork) -> None:
    if not may_open_prices(holder(uow)):
        raise RuleBroken("Prices are opened and entered by the price evaluator alone.")
