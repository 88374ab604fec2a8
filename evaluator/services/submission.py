"""Signing a locked scorecard, or the prices, and sending it to the chair."""

from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import PriceEvaluation, require_whole, tender_prices
from evaluator.domain.price_file import Opening
from evaluator.domain.scoring import Scorecard
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, received_containers, require_declared
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.contents import PDF, content
from evaluator.formats.moderation import is_closed
from evaluator.formats.pdf.price_evaluation import price_evaluation_pdf
from evaluator.formats.pdf.score_sheet import score_sheet_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.price_file import open_price_file
from evaluator.formats.receipt import ReceiptContent
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, check_of, log_object, phrase_of
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import SENT
from evaluator.storage.unit_of_work import UnitOfWork

SIGNED_FOR = {
    Role.MEMBER: "These are my own points and reasons.",
    Role.PRICE_EVALUATOR: "These are the prices as I read them in the tenders.",
}


def submit_scorecard(
    uow: UnitOfWork,
    *,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> Issued:
    """Sign the holder's locked scorecard and the sheet of it, and seal both to the chair.

    A `banner`, such as EXAMPLE, stands on each page of the sheet. Raises: RuleBroken before the lock.
    """
    scorecard = uow.scorecards.with_scores(holder(uow).id)
    if scorecard.locked_at is None:
        raise RuleBroken("The scorecard is not locked yet.", hint="Lock it first; then it can be signed and sent.")
    return _submit(
        uow,
        role=Role.MEMBER,
        scorecard=scorecard,
        signer=signer,
        now=now,
        package_id=package_id,
        banner=banner,
        progress=progress,
    )


def submit_prices(
    uow: UnitOfWork,
    *,
    age_identity: bytes,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> Issued:
    """Sign the prices and seal them to the chair: only once the chair's signed moderation is here.

    With them goes what opens the commitment to each price file (`domain.price_file`). Raises: RuleBroken before
    moderation is closed, while a price is missing, or before a second person checked them; FileProblem when a price
    file is not the one committed to.
    """
    if not moderation_closed(uow):
        raise RuleBroken("Prices stay closed until moderation is.", hint="Open the chair's closed moderation first.")
    prices = uow.prices.all()
    require_whole(uow.setup(), prices)
    check = check_of(prices, uow.prices.checks())
    if check is None:
        raise RuleBroken(
            "No second person has checked these prices.",
            hint="Ask somebody to compare them with the documents, and record it.",
        )
    return _submit(
        uow,
        role=Role.PRICE_EVALUATOR,
        pricing=PriceEvaluation(prices=prices, check=check),
        opened=_opened(uow, age_identity.decode(), progress),
        signer=signer,
        now=now,
        package_id=package_id,
        banner=banner,
        progress=progress,
    )


def _opened(uow: UnitOfWork, age_identity: str, progress: Progress) -> tuple[Opening, ...]:
    """What opens the commitment to each price file, from the sealed files themselves."""
    return tuple(
        open_price_file(
            uow.documents.body(one.stored_sha256), age_identity=age_identity, commitment=one.sha256, name=one.name
        )[1]
        for one in progress.each(uow.setup().documents, "Opening the price documents")
        if one.priced
    )


def moderation_closed(uow: UnitOfWork) -> bool:
    """Whether the chair's signed, closed moderation has come; what is sent to be confirmed does not close it."""
    return any(is_closed(one) for one in received_containers(uow, Kind.MODERATION))


def _submit(
    uow: UnitOfWork,
    *,
    role: Role,
    scorecard: Scorecard | None = None,
    pricing: PriceEvaluation | None = None,
    opened: tuple[Opening, ...] = (),
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str,
    progress: Progress,
) -> Issued:
    contents = SubmissionContent(
        declaration=require_declared(uow),
        scorecard=scorecard,
        prices=tender_prices(uow.setup().model, pricing.prices) if pricing else (),
        replaces=_replaced(uow),
        pricing=pricing,
        opened=opened,
    )
    encoded = canonical.encode(contents)
    drawn = _sheet(uow, contents, digest=canonical.digest(encoded), now=now, banner=banner, progress=progress)
    sheet = sign_pdf(drawn, role=role, reason=SIGNED_FOR[role], signer=signer, now=now)
    progress.step("Sealing the package")
    return issue(
        uow,
        kind=Kind.SUBMISSION,
        role=role,
        objects=[(encoded, JSON), log_object(uow.audit.entries()), (sheet, PDF)],
        to=[uow.panel.roster().the(Role.CHAIR)],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def _sheet(
    uow: UnitOfWork, contents: SubmissionContent, *, digest: str, now: datetime, banner: str, progress: Progress
) -> bytes:
    """What the person signs as a PDF: their scores or the prices."""
    setup, person, head = uow.setup(), holder(uow), uow.audit.head()
    if contents.pricing is not None:
        return price_evaluation_pdf(
            setup,
            person,
            contents.pricing,
            contents.declaration,
            opened=contents.opened,
            contents=digest,
            log_head=head,
            made_at=now,
            banner=banner,
            progress=progress,
        )
    if contents.scorecard is None:
        raise ValueError("A submission holds a scorecard or prices.")
    return score_sheet_pdf(
        setup.seen_by(person.id),
        person,
        contents.scorecard,
        contents.declaration,
        phrase=phrase_of(contents.scorecard),
        contents=digest,
        log_head=head,
        made_at=now,
        banner=banner,
        progress=progress,
    )


def _replaced(uow: UnitOfWork) -> tuple[str, ...]:
    """What this one stands instead of: all that the holder has sent, and all that the chair's last receipt lists.

    All, not the last alone: whichever of them comes late, or never, none counts beside this one (SECURITY T4).
    """
    receipts = [content(one, ReceiptContent).submissions for one in received_containers(uow, Kind.RECEIPT)]
    listed = receipts[-1] if receipts else ()
    return tuple(sorted({*listed, *uow.packages.digests(Kind.SUBMISSION, direction=SENT)}))
