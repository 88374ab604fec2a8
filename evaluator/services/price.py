"""Entering prices: the price evaluator's work alone, from documents sealed to their key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from evaluator.as_signed import ADJUSTED, CHECKED
from evaluator.domain.panel import may_open_prices
from evaluator.domain.price_evaluation import (
    Adjustment,
    CheckedPrices,
    OfferedPrice,
    PriceCheck,
    ReadOffer,
    TenderAmount,
    require_whole,
)
from evaluator.domain.procurement import Document
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, received_containers, require_declared
from evaluator.formats import canonical
from evaluator.formats.identity import fingerprint
from evaluator.formats.moderation import is_closed
from evaluator.formats.price_check import sign_check
from evaluator.formats.price_file import open_price_file
from evaluator.formats.price_workbook import read_offer, write_schedule
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import check_of, digest_of_prices
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Everything entered so far, and the second person's check of exactly that; None before it or after a change."""

    prices: CheckedPrices
    check: PriceCheck | None


def enter_price(uow: UnitOfWork, *, price: OfferedPrice, now: datetime) -> None:
    """Save one offer, keeping earlier ones. A gap never stops it.

    Raises: RuleBroken for an unknown tender, criterion or item, a figure that is no price, or anyone else.
    """
    _require_price_evaluator(uow)
    setup = uow.setup()
    setup.tender(price.tender_id)
    price.require_sound(setup.model.price_leaf(price.criterion_id))
    uow.prices.enter(price, at=now)


def entered_prices(uow: UnitOfWork) -> Entered:
    """Every offer as last entered, adjustments, check. Raises: RuleBroken for anyone but the price evaluator."""
    _require_price_evaluator(uow)
    return _entered(uow)


def read_offered(uow: UnitOfWork, *, data: bytes, tender_id: str, criterion_id: str) -> ReadOffer:
    """What a filled-in workbook offers for one tender, with each fault named by its cell; nothing is saved.

    Raises: FileProblem when it is no readable workbook; RuleBroken where the criterion has no published schedule.
    """
    _require_price_evaluator(uow)
    setup = uow.setup()
    return read_offer(data, leaf=setup.model.price_leaf(criterion_id), tender_id=setup.tender(tender_id).id)


def schedule_workbook(uow: UnitOfWork, *, criterion_id: str) -> bytes:
    """The published schedule as a workbook to fill in. Raises: RuleBroken where none is published."""
    model = uow.setup().model
    return write_schedule(model.price_leaf(criterion_id), currency=model.currency)


def adjust_prices(
    uow: UnitOfWork, *, criterion_id: str, title: str, reason: str, amounts: Mapping[str, Decimal], now: datetime
) -> Adjustment:
    """Adjust one price criterion of every tender (amounts by tender id), and log it.

    Raises: RuleBroken when a tender is left out or a reason is missing, and for anyone but the price evaluator.
    """
    _require_price_evaluator(uow)
    setup = uow.setup()
    adjustment = Adjustment(
        number=len(uow.prices.all().adjustments) + 1,
        criterion_id=criterion_id,
        title=title.strip(),
        reason=reason.strip(),
        amounts=tuple(
            TenderAmount(tender_id=tender.id, amount=amounts[tender.id])
            for tender in setup.tenders
            if tender.id in amounts
        ),
        made_at=now,
    )
    adjustment.require_sound(setup)
    uow.prices.adjust(adjustment)
    subject = canonical.digest(canonical.encode(adjustment))
    uow.audit.record(ADJUSTED, member_id=holder(uow).id, now=now, subject=subject)
    return adjustment


def confirm_prices(uow: UnitOfWork, *, second: Signer, note: str, now: datetime) -> None:
    """Record that a second person compared everything entered with the documents, with their own signature.

    `second` is their own key, which they unlocked themselves. Raises: RuleBroken before moderation is closed, while a
    price is missing or a person must say which figure stands, for the holder's own key, and for a key of somebody who
    is not on the panel, scores or moderates.
    """
    _require_price_evaluator(uow)
    setup, prices = uow.setup(), uow.prices.all()
    if not any(is_closed(one) for one in received_containers(uow, Kind.MODERATION)):
        raise RuleBroken(
            "Nobody else sees prices before moderation is closed.", hint="Open the closed moderation first."
        )
    require_whole(setup, prices)
    person = setup.roster.known_by(fingerprint(second.certificate))
    if person is None:
        raise RuleBroken("This key is nobody's on the panel.", hint="Choose the profile the lead enrolled.")
    check = PriceCheck(member_id=person.id, note=note.strip(), prices_sha256=digest_of_prices(prices), checked_at=now)
    check.require_sound(setup.roster, evaluator=holder(uow).id)
    check = sign_check(check, evaluation_id=setup.evaluation.id, signer=second)
    uow.prices.checked(check)
    subject = canonical.digest(canonical.encode(check))
    uow.audit.record(CHECKED, member_id=holder(uow).id, now=now, subject=subject)


def read_price_document(uow: UnitOfWork, *, document: Document, age_identity: bytes) -> bytes:
    """A price document in clear, for the price evaluator's eyes.

    Raises: RuleBroken for anyone else; FileProblem when it is not the document that was registered.
    """
    _require_price_evaluator(uow)
    require_declared(uow)
    body, _ = open_price_file(
        uow.documents.body(document.stored_sha256),
        age_identity=age_identity.decode(),
        commitment=document.sha256,
        name=document.name,
    )
    return body


def _entered(uow: UnitOfWork) -> Entered:
    prices = uow.prices.all()
    return Entered(prices=prices, check=check_of(prices, uow.prices.checks()))


def _require_price_evaluator(uow: UnitOfWork) -> None:
    if not may_open_prices(holder(uow)):
        raise RuleBroken("Prices are opened and entered by the price evaluator alone.")
