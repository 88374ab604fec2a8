"""Signing a locked scorecard, or the prices, and sending it to the chair."""

from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.domain.scoring import Scorecard
from evaluator.domain.submission import TenderPrice
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, received_containers, require_declared
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.contents import content
from evaluator.formats.receipt import ReceiptContent
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, log_object
from evaluator.storage.unit_of_work import UnitOfWork


def submit_scorecard(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Sign the holder's locked scorecard and seal it to the chair. Raises: RuleBroken before the lock."""
    scorecard = uow.scorecards.with_scores(holder(uow).id)
    if scorecard.locked_at is None:
        raise RuleBroken("The scorecard is not locked yet.", hint="Lock it first; then it can be signed and sent.")
    return _submit(uow, role=Role.MEMBER, scorecard=scorecard, signer=signer, now=now, package_id=package_id)


def submit_prices(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Sign the prices and seal them to the chair: only once the chair's signed moderation is here.

    Raises: RuleBroken before moderation is closed, or while a price is missing.
    """
    if not uow.packages.of_kind(Kind.MODERATION):
        raise RuleBroken("Prices stay closed until moderation is.", hint="Open the chair's moderation package first.")
    prices = uow.prices.all()
    uow.setup().require_prices_whole(prices)
    return _submit(uow, role=Role.PRICE_EVALUATOR, prices=prices, signer=signer, now=now, package_id=package_id)


def _submit(
    uow: UnitOfWork,
    *,
    role: Role,
    scorecard: Scorecard | None = None,
    prices: tuple[TenderPrice, ...] = (),
    signer: Signer,
    now: datetime,
    package_id: UUID,
) -> Issued:
    contents = SubmissionContent(
        declaration=require_declared(uow), scorecard=scorecard, prices=prices, replaces=_replaced(uow)
    )
    return issue(
        uow,
        kind=Kind.SUBMISSION,
        role=role,
        objects=[(canonical.encode(contents), JSON), log_object(uow.audit.entries())],
        to=[uow.panel.roster().the(Role.CHAIR)],
        signer=signer,
        now=now,
        package_id=package_id,
    )


def _replaced(uow: UnitOfWork) -> tuple[str, ...]:
    """What this submission stands instead of: the holder's last one, and all that the chair's last receipt lists."""
    _, previous = uow.packages.last_sent(Kind.SUBMISSION, member_id=holder(uow).id)
    receipts = [content(one, ReceiptContent).submissions for one in received_containers(uow, Kind.RECEIPT)]
    listed = receipts[-1] if receipts else ()
    return tuple(sorted({*listed, *(() if previous is None else (previous,))}))
