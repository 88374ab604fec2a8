"""A locked scorecard, or the prices entered, as signed and sent to the chair.

A submission is never changed: a correction is a later one that names what it replaces (SECURITY T1, T4, T5).
"""

from dataclasses import dataclass, field
from decimal import Decimal

from evaluator.domain.panel import ConflictDeclaration
from evaluator.domain.price_file import Opening
from evaluator.domain.scoring import IndividualScore


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderPrice:
    """One price of one tender, in the model's currency; `source` says where in the document it was read."""

    tender_id: str
    criterion_id: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What one person submitted, known by the digest of its signed statement.

    `seq` counts this person's submissions from 1. `replaces` names the digests of the submissions this one stands
    instead of: all those before it, with every branch of a fork it settles. Two with the same digest are the same.
    `opened` says which price files the prices were read in.
    """

    digest: str
    member_id: str
    seq: int
    replaces: tuple[str, ...] = ()
    scores: tuple[IndividualScore, ...] = field(default=(), compare=False)
    prices: tuple[TenderPrice, ...] = field(default=(), compare=False)
    opened: tuple[Opening, ...] = field(default=(), compare=False)
    declaration: ConflictDeclaration | None = field(default=None, compare=False)
