"""What the price evaluator signs: each offer as read, what stands where sums disagree, adjustments, the second check.

Adjustments are logged and made to all tenders alike, each with a reason: in Bromcom v United Learning [2022] EWHC 3262
prices were adjusted for one bidder and wrongly. Where a supplier's stated total is not what its unit prices add up to,
nothing is corrected silently: a person decides which figure stands and says why. What comes out is one price for each
price criterion of each tender, and nothing else feeds the award. Units: the model's currency.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, localcontext
from enum import StrEnum

from evaluator.domain.evaluation_model import DECIMAL_PLACES, AwardCriterion, EvaluationModel
from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role, Roster
from evaluator.domain.rationale_words import gives_reason
from evaluator.domain.submission import TenderPrice
from evaluator.errors import RuleBroken

MOST_DIGITS = 18  # before the decimal point; AWARD-INPUT.md
MOST_ADJUSTMENTS = 200
LONGEST_PRICE_TEXT = 20_000  # characters of a reason or a source
EXACT = 60  # digits, more than any sum of such prices can have


class Stands(StrEnum):
    """Which figure is the tender's price where the two differ."""

    WORKED_OUT = "worked out"
    STATED = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPrice:
    """The price of one item of the schedule."""

    item: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedPrice:
    """One tender's price for one price criterion, as read in its sealed documents.

    With a published schedule: a unit price for each item, and the supplier's own total where it states one. Without:
    the total alone. `stands` and its `reason` are given where the two differ. `source` says where it was read.
    """

    tender_id: str
    criterion_id: str
    stated_total: Decimal | None = None
    unit_prices: tuple[UnitPrice, ...] = ()
    source: str = ""
    stands: Stands | None = None
    reason: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Criterion and tender: one offer for each."""
        return self.criterion_id, self.tender_id

    def worked_out(self, leaf: AwardCriterion) -> Decimal | None:
        """What the unit prices add up to; None without a schedule. Raises: RuleBroken naming an item not priced."""
        if leaf.schedule is None:
            return None
        return leaf.schedule.total({one.item: one.amount for one in self.unit_prices})

    def difference(self, leaf: AwardCriterion) -> Decimal | None:
        """The stated total less what the unit prices add up to; None where they agree or nothing can be compared."""
        worked_out = self.worked_out(leaf)
        if worked_out is None or self.stated_total is None or self.stated_total == worked_out:
            return None
        return _exactly(self.stated_total, -worked_out)

    def amount(self, leaf: AwardCriterion) -> Decimal:
        """The figure that stands, before adjustments. Raises: RuleBroken while a person must still say which."""
        worked_out, difference = self.worked_out(leaf), self.difference(leaf)
        if worked_out is None:
            if self.stated_total is None:
                raise RuleBroken(
                    "{leaf} of tender {tender_id} has no price.",
                    hint="Enter it.",
                    leaf=leaf.title,
                    tender_id=self.tender_id,
                )
            return self.stated_total
        if difference is None or self.stated_total is None:
            return worked_out
        if self.stands is None:
            more = "more" if difference > 0 else "less"
            raise RuleBroken(
                "The total that tender {tender_id} states for {leaf} is {difference} {more} "
                "than its unit prices add up to.",
                hint="Say which figure stands, and why.",
                tender_id=self.tender_id,
                leaf=leaf.title,
                difference=plain(abs(difference)),
                more=more,
            )
        return worked_out if self.stands is Stands.WORKED_OUT else self.stated_total

    def require_sound(self, leaf: AwardCriterion) -> None:
        """Raises: RuleBroken for a figure that no price can be, an unknown item, or a choice without its reason."""
        if leaf.schedule is None and self.unit_prices:
            raise RuleBroken("{leaf} has no published schedule, so it takes one price.", leaf=leaf.title)
        counts = Counter(one.item for one in self.unit_prices)
        for item, times in counts.items():
            if leaf.schedule is not None and item not in leaf.schedule.known():
                raise RuleBroken("The price schedule of {leaf} has no item “{item}”.", leaf=leaf.title, item=item)
            if times > 1:
                raise RuleBroken("“{item}” has {times} unit prices.", item=item, times=times)
        for figure in (self.stated_total, *(one.amount for one in self.unit_prices)):
            if figure is not None:
                require_price(figure)
        if self.stands is not None and not gives_reason(self.reason):
            raise RuleBroken(
                "The choice of the figure that stands has no reason in words.", hint="Write why it stands."
            )
        require_text(self.reason, self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOffer:
    """An offer read from a workbook; None while there are faults, each a sentence that names its cell."""

    offer: OfferedPrice | None
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderAmount:
    """What an adjustment adds to one tender's price; below 0 it takes away, and 0 says that it was looked at."""

    tender_id: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One adjustment of a price criterion, made to every tender. To take one back, make the opposite one."""

    number: int
    criterion_id: str
    title: str
    reason: str
    amounts: tuple[TenderAmount, ...]
    made_at: datetime

    def require_sound(self, setup: Setup) -> None:
        """Raises: RuleBroken when a tender is left out, a reason is missing, or an amount is none."""
        setup.model.price_leaf(self.criterion_id)
        if not self.title.strip() or not gives_reason(self.reason):
            raise RuleBroken(
                "An adjustment needs a title and a reason in words.", hint="Say what is adjusted, and why."
            )
        require_text(self.title, self.reason)
        adjusted = [one.tender_id for one in self.amounts]
        if adjusted != [tender.id for tender in setup.tenders]:
            missing = [setup.supplier_of(one.id).name for one in setup.tenders if one.id not in adjusted]
            raise RuleBroken(
                "The adjustment leaves out {missing}." if missing else "The adjustment names a tender twice.",
                hint="An adjustment is made to all tenders alike; enter 0 where it comes to nothing.",
                missing="".join(missing[:1]),
            )
        for one in self.amounts:
            require_price(one.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceCheck:
    """A second person's confirmation that offers and adjustments stand as in the documents, signed with their own key.

    `member_id` is theirs on the roster. `prices_sha256` is of what they checked: anything changed since must be checked
    again. `signature` is CAdES over the rest, DER in hex (`formats.price_check`); empty until they sign.
    """

    member_id: str
    note: str
    prices_sha256: str
    checked_at: datetime
    signature: str = ""

    def require_sound(self, roster: Roster, *, evaluator: str) -> None:
        """Raises: RuleBroken for the price evaluator's own id or key, or somebody who scores or moderates."""
        require_text(self.note)
        person, own = roster.of(self.member_id), roster.of(evaluator)
        if person.id == own.id or person.fingerprint == own.fingerprint:
            raise RuleBroken("You entered the prices yourself.", hint="Ask a second person to compare them.")
        if not {Role.LEAD, Role.APPROVER} & set(person.roles) or {Role.MEMBER, Role.CHAIR} & set(person.roles):
            raise RuleBroken(
                "{name} scores or moderates, and compares no prices.",
                hint="Ask the procurement lead or the approver, if they do neither.",
                name=person.name,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPrices:
    """What the second person looks at: every offer and every adjustment."""

    offers: tuple[OfferedPrice, ...]
    adjustments: tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceEvaluation:
    """The whole price evaluation as it is signed."""

    prices: CheckedPrices
    check: PriceCheck

    def require_sound(self, setup: Setup, *, evaluator: str) -> None:
        """Raises: RuleBroken naming the first offer, adjustment or check that is not as it must be.

        `evaluator` is the price evaluator's id.
        """
        require_whole(setup, self.prices)
        self.check.require_sound(setup.roster, evaluator=evaluator)


def require_whole(setup: Setup, prices: CheckedPrices) -> None:
    """Raises: RuleBroken unless there is one sound offer for each price criterion of each tender, and the rest fits."""
    for offer in prices.offers:
        offer.require_sound(setup.model.price_leaf(offer.criterion_id))
    if [one.number for one in prices.adjustments] != list(range(1, len(prices.adjustments) + 1)):
        raise RuleBroken("The adjustments are not numbered from 1.")
    if len(prices.adjustments) > MOST_ADJUSTMENTS:
        raise RuleBroken("There are more than {most_adjustments} adjustments.", most_adjustments=MOST_ADJUSTMENTS)
    for adjustment in prices.adjustments:
        adjustment.require_sound(setup)
    setup.require_prices_whole(tender_prices(setup.model, prices))


def tender_prices(model: EvaluationModel, prices: CheckedPrices) -> tuple[TenderPrice, ...]:
    """The one price of each offer that feeds the award, adjustments included, by criterion, then tender.

    Raises: RuleBroken while a total is missing or a person must still say which figure stands.
    """
    return tuple(_tender_prices(model, prices))


def _tender_prices(model: EvaluationModel, prices: CheckedPrices) -> Iterator[TenderPrice]:
    added = adjusted_by(prices.adjustments)
    for offer in sorted(prices.offers, key=lambda one: one.key):
        amount = offer.amount(model.price_leaf(offer.criterion_id))
        total = _exactly(amount, *added.get(offer.key, ())) if offer.key in added else amount
        require_price(total)
        yield TenderPrice(tender_id=offer.tender_id, criterion_id=offer.criterion_id, amount=total, source=offer.source)


def adjusted_by(adjustments: Iterable[Adjustment]) -> Mapping[tuple[str, str], tuple[Decimal, ...]]:
    """What is added to the price of each criterion and tender, adjustment by adjustment."""
    added: dict[tuple[str, str], tuple[Decimal, ...]] = {}
    for adjustment in adjustments:
        for one in adjustment.amounts:
            key = adjustment.criterion_id, one.tender_id
            added[key] = (*added.get(key, ()), one.amount)
    return added


def require_price(figure: Decimal) -> None:
    """Raises: RuleBroken for a figure that the award input cannot carry."""
    exponent = figure.as_tuple().exponent
    if not isinstance(exponent, int):
        raise RuleBroken("{figure} is not a price.", figure=figure)
    if -exponent > DECIMAL_PLACES or figure.adjusted() >= MOST_DIGITS:
        raise RuleBroken(
            "{figure:f} is not a price: it may have {most_digits} digits and {decimal_places} decimals.",
            hint="Check the figure against the document.",
            figure=figure,
            most_digits=MOST_DIGITS,
            decimal_places=DECIMAL_PLACES,
        )


def require_text(*texts: str) -> None:
    """Raises: RuleBroken for a text that is too long."""
    for text in texts:
        if len(text) > LONGEST_PRICE_TEXT:
            raise RuleBroken(
                "A text has {number:,} characters; {longest_price_text:,} is the limit.",
                number=len(text),
                longest_price_text=LONGEST_PRICE_TEXT,
            )


def _exactly(*figures: Decimal) -> Decimal:
    """The sum with no digit lost, whatever the decimal context of the program is."""
    with localcontext(prec=EXACT):
        return sum(figures, Decimal(0))
