"""A submission's contents: the locked scorecard or the prices, and the sender's log up to the head they signed.

The log lets a reader check the head that stands in the statement and on the PDFs. Source: SECURITY §4.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluator.domain.audit import AuditEntry, head_of
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.price_evaluation import CheckedPrices, PriceCheck, PriceEvaluation, tender_prices
from evaluator.domain.price_file import Opening, require_opened
from evaluator.domain.scoring import Scorecard
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container
from evaluator.formats.contents import content, require_kind
from evaluator.formats.identity import words
from evaluator.formats.price_check import require_check_signed
from evaluator.formats.statement import Kind

PHRASE_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionContent:
    """What one person submits with their declaration of interests: a member a scorecard, the price evaluator prices.

    `pricing` is how the prices came about: offers, adjustments, the second person's check. `opened` gives away the
    salt and the SHA-256 of each price file of the set-up, so that anybody can hold the file against its commitment.
    """

    declaration: ConflictDeclaration
    scorecard: Scorecard | None
    prices: tuple[TenderPrice, ...]
    replaces: tuple[str, ...]
    pricing: PriceEvaluation | None = None
    opened: tuple[Opening, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogContent:
    """The sender's log from its first entry."""

    entries: tuple[AuditEntry, ...]


def log_object(entries: Sequence[bytes]) -> tuple[bytes, str]:
    """A log as an object of a package, from its entries' canonical bytes."""
    return b'{"entries":[' + b",".join(entries) + b"]}", JSON


def read_submission(container: Container, *, sender: PanelMember, setup: Setup) -> Submission:
    """The submission in a container signed by `sender`. Raises: FileProblem when it is not whole, or not theirs."""
    return _submission(container, _whole(container), sender, setup)


def read_with_phrase(
    container: Container, *, sender: PanelMember, setup: Setup
) -> tuple[Submission, tuple[str, ...] | None]:
    """The same, with the phrase that its scorecard gives; None where it holds prices."""
    found = _whole(container)
    phrase = None if found.scorecard is None else phrase_of(found.scorecard)
    return _submission(container, found, sender, setup), phrase


def _whole(container: Container) -> SubmissionContent:
    require_kind(container, Kind.SUBMISSION)
    require_log(container)
    return content(container, SubmissionContent)


def _submission(container: Container, found: SubmissionContent, sender: PanelMember, setup: Setup) -> Submission:
    statement = container.statement
    if found.declaration.member_id != sender.id:
        raise FileProblem("The declaration of interests is another person's than the one who signed it.")
    if statement.role is Role.MEMBER:
        _require_scorecard(found, sender, setup)
    elif statement.role is Role.PRICE_EVALUATOR:
        _require_pricing(found, sender, setup)
    else:
        raise FileProblem("A submission comes from a panel member or the price evaluator.")
    return Submission(
        digest=container.digest,
        member_id=sender.id,
        seq=statement.seq,
        replaces=found.replaces,
        scores=found.scorecard.scores if found.scorecard else (),
        prices=found.prices,
        opened=found.opened,
        declaration=found.declaration,
    )


def phrase_of(scorecard: Scorecard) -> tuple[str, ...]:
    """The twelve words (132 bits) of a locked scorecard, to be registered before anybody opens it."""
    return words(canonical.digest(canonical.encode(scorecard)), PHRASE_WORDS)


def submitted_phrase(container: Container) -> tuple[str, ...] | None:
    """The phrase that the scorecard in a submission gives; None where it holds prices. Raises: FileProblem."""
    scorecard = content(container, SubmissionContent).scorecard
    return None if scorecard is None else phrase_of(scorecard)


def require_log(container: Container) -> None:
    """Raises: FileProblem unless the log in the second object gives the head in the signed statement."""
    if head_of(canonical.encode(entry) for entry in log_of(container)) != container.statement.log_head:
        raise FileProblem("The log in the package does not give the head its sender signed.")


def log_of(container: Container) -> tuple[AuditEntry, ...]:
    """The sender's log as a package carries it, in its second object. Raises: FileProblem when it carries none."""
    second = container.statement.objects[1:2]
    if not second:
        raise FileProblem("The package does not carry its sender's log.")
    return canonical.decode(container.objects[second[0].sha256], LogContent).entries


def digest_of_prices(prices: CheckedPrices) -> str:
    """The SHA-256 of what a second person checked."""
    return canonical.digest(canonical.encode(prices))


def check_of(prices: CheckedPrices, checks: Iterable[PriceCheck]) -> PriceCheck | None:
    """The last check of exactly these prices; None where what was checked has changed since."""
    digest = digest_of_prices(prices)
    return next((check for check in reversed(list(checks)) if check.prices_sha256 == digest), None)


def _require_pricing(found: SubmissionContent, sender: PanelMember, setup: Setup) -> None:
    """The prices that feed the award are worked out again from the offers."""
    pricing = found.pricing
    if pricing is None or found.scorecard is not None:
        raise FileProblem("The price evaluator's submission holds prices and how they came about, and nothing else.")
    pricing.require_sound(setup, evaluator=sender.id)
    require_check_signed(pricing.check, setup)
    if pricing.check.prices_sha256 != digest_of_prices(pricing.prices):
        raise FileProblem("The second person checked other prices than these.")
    if tender_prices(setup.model, pricing.prices) != found.prices:
        raise FileProblem("The prices are not the ones that follow from the offers and adjustments.")
    require_opened(setup.documents, found.opened)


def _require_scorecard(found: SubmissionContent, sender: PanelMember, setup: Setup) -> None:
    scorecard = found.scorecard
    if scorecard is None or found.prices or found.pricing or found.opened:
        raise FileProblem("A panel member's submission holds a scorecard and nothing else.")
    if scorecard.member_id != sender.id:
        raise FileProblem("The scorecard is another person's than the one who signed it.")
    own = setup.seen_by(sender.id)
    if scorecard.locked_at is None or scorecard.missing(own.responses()):
        raise FileProblem("The scorecard is not complete and locked.")
    own.require_scores_sound(scorecard.scores)
