"""What a demonstration evaluation is made of: the call-off, the people, the tenders, and what the panel says of them.

Frozen values under short readable keys; the walk gives them ids, keys and signatures. The worked example (example.py)
reads them from files that people wrote, the larger sizes (generated.py) make them from a seed: the walk cannot tell.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from evaluator.domain.discussion import Discussion
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import OfferedPrice, UnitPrice
from evaluator.domain.regime import Fact

COVER_PAGES = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the evaluation, what they declared of their interests, and what was done about it if anything."""

    key: str
    name: str
    organisation: str
    job_title: str
    roles: tuple[Role, ...]
    passphrase: str
    declaration: str
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One response document of every tender; its answers follow a cover, so many to a page, in published order."""

    name: str
    title: str
    criteria: tuple[str, ...]
    answers_on_a_page: int

    def page_of(self, criterion: str) -> int:
        """On which page the answer begins, counted from 1."""
        return COVER_PAGES + 1 + self.criteria.index(criterion) // self.answers_on_a_page


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOff:
    """The mini-competition as it was published, and the documents it asks of each tender.

    `supplier_list_at` is when the list of admitted suppliers was taken; times know their zone.
    """

    title: str
    reference: str
    authority: str
    lot_id: str
    lot_title: str
    notice_reference: str
    requirement: str
    supplier_list_at: datetime
    invited_at: datetime
    deadline_at: datetime
    contract_start: date
    contract_end: date
    volumes: tuple[Volume, ...]
    pricing_volume: str | None

    def volume_of(self, criterion: str) -> Volume:
        """The response document that holds the answers to one question."""
        return next(volume for volume in self.volumes if criterion in volume.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLine:
    """One line of a pricing schedule, in pounds without VAT."""

    criterion: str
    item: str
    unit: str
    quantity: Decimal
    unit_price: Decimal

    @property
    def amount(self) -> Decimal:
        """Quantity times unit price, in whole pence."""
        return (self.quantity * self.unit_price).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTable:
    """A table at the end of an answer."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a supplier wrote in response to one question."""

    criterion: str
    paragraphs: tuple[str, ...]
    table: AnswerTable | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedTender:
    """One supplier's tender as received. `character` says in a line what the example wants to show with it."""

    key: str
    supplier: str
    identifier: str
    address: str
    contact: str
    email: str
    received_at: datetime
    character: str
    price_lines: tuple[PriceLine, ...]
    answers: tuple[Answer, ...]

    def prices(self) -> dict[str, Decimal]:
        """The price for each price criterion: the sum of its lines."""
        sums: dict[str, Decimal] = {}
        for line in self.price_lines:
            sums[line.criterion] = sums.get(line.criterion, Decimal("0.00")) + line.amount
        return sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that stand on a page of one of the tender's documents."""

    document: str
    page: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberScore:
    """What one panel member gives one response before moderation."""

    member: str
    tender: str
    criterion: str
    points: Decimal
    rationale: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedScore:
    """What the panel agrees for one response, and why. People in the discussion stand under their keys."""

    tender: str
    criterion: str
    points: Decimal
    reason: str
    why_not_higher: str
    why_not_lower: str
    discussion: Discussion
    dissent: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdDecision:
    """What was decided about a tender below a published minimum, by whom (a person's key) and why."""

    tender: str
    criterion: str
    waived: bool
    decided_by: str
    decided_at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the chair states because no record knows it."""

    fact: Fact
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosedText:
    """What letters give in place of one agreed reason, and under which rule."""

    tender: str
    criterion: str
    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOnRecord:
    """What the chair puts on record beside the scores; a later statement of a fact replaces the earlier.

    `left_out` is the approver's: people whom the tenders name, and `words_left_out` other words of theirs, which no
    disclosure holds.
    """

    statements: tuple[Statement, ...]
    disclosures: tuple[DisclosedText, ...]
    left_out: tuple[str, ...] = ()
    words_left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything the walk needs. `scores_by` gives one member's scores at a time: the large size has 270,000."""

    call_off: CallOff
    model: EvaluationModel
    people: tuple[Person, ...]
    tenders: tuple[ReceivedTender, ...]
    scores_by: Callable[[str], tuple[MemberScore, ...]]
    agreed: tuple[AgreedScore, ...]
    on_record: PutOnRecord
    threshold_decisions: tuple[ThresholdDecision, ...] = ()

    def offers_of(self, tender: ReceivedTender) -> tuple[OfferedPrice, ...]:
        """The tender's prices as the price evaluator reads them: unit prices where a schedule is published."""
        return tuple(self._offer(tender, leaf) for leaf in self.model.price_leaves())

    def _offer(self, tender: ReceivedTender, leaf: AwardCriterion) -> OfferedPrice:
        lines = {line.item: line.unit_price for line in tender.price_lines if line.criterion == leaf.id}
        items = leaf.schedule.items if leaf.schedule else ()
        return OfferedPrice(
            tender_id=tender.key,
            criterion_id=leaf.id,
            stated_total=tender.prices()[leaf.id],
            unit_prices=tuple(UnitPrice(item=item.id, amount=lines[item.title]) for item in items),
            source=self.call_off.pricing_volume or "",
        )

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Everyone who holds the role, in the order they are enrolled."""
        return tuple(person for person in self.people if role in person.roles)
