"""Many call-offs in one view: where each stands, what was spent against the ceiling, and who it was spent with.

Values are exact, and so are the shares: fractions of the value awarded, rounded only where they are printed.
Source: the notice's value of £45,000,000; DOMAIN 1.1 and 1.8.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.call_off import CallOff, CallOffStage
from evaluator.domain.dps import DynamicPurchasingSystem


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one supplier or authority has of the value awarded, and in how many call-offs."""

    id: str
    value: Decimal
    call_offs: int
    share: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """The call-offs as they stand at one moment, most valuable shares first."""

    call_offs: tuple[CallOff, ...]
    counts: Mapping[CallOffStage, int]
    due: tuple[CallOff, ...]
    overdue: tuple[CallOff, ...]
    spent: Decimal
    ceiling: Decimal | None
    by_supplier: tuple[Share, ...]
    by_authority: tuple[Share, ...]
    sme_share: Fraction | None

    @property
    def left(self) -> Decimal | None:
        """What is left below the ceiling; below zero when it was passed, None where there is none."""
        return None if self.ceiling is None else self.ceiling - self.spent

    @property
    def ceiling_used(self) -> Fraction | None:
        """The part of the ceiling that is spent; None where there is none."""
        return Fraction(self.spent) / Fraction(self.ceiling) if self.ceiling else None


def portfolio(
    dps: DynamicPurchasingSystem, call_offs: Iterable[CallOff], *, small: Iterable[str], now: datetime
) -> Portfolio:
    """All call-offs at one moment; `small` are the ids of suppliers that are small or medium enterprises."""
    every = tuple(sorted(call_offs, key=lambda one: one.id))
    sme = frozenset(small)
    spent = sum((_value(one) for one in every), Decimal(0))
    by_supplier = _shares(((one.awarded.supplier_id or "", one) for one in every if one.awarded), spent)
    waiting = tuple(one for one in every if one.stage is CallOffStage.INVITED and one.due_at is not None)
    with_small = sum((Fraction(one.value) for one in by_supplier if one.id in sme), Fraction(0))
    return Portfolio(
        call_offs=every,
        counts={stage: sum(one.stage is stage for one in every) for stage in CallOffStage},
        due=tuple(one for one in waiting if one.due_at is not None and one.due_at >= now),
        overdue=tuple(one for one in waiting if one.due_at is not None and one.due_at < now),
        spent=spent,
        ceiling=dps.ceiling,
        by_supplier=by_supplier,
        by_authority=_shares(((one.authority_code, one) for one in every if one.awarded), spent),
        sme_share=with_small / Fraction(spent) if spent else None,
    )


def _value(call_off: CallOff) -> Decimal:
    return (call_off.awarded.value if call_off.awarded else None) or Decimal(0)


def _shares(named: Iterable[tuple[str, CallOff]], spent: Decimal) -> tuple[Share, ...]:
    values: dict[str, tuple[Decimal, int]] = {}
    for name, call_off in named:
        if call_off.awarded and call_off.awarded.supplier_id:
            value, count = values.get(name, (Decimal(0), 0))
            values[name] = value + _value(call_off), count + 1
    shares = (
        Share(id=name, value=value, call_offs=count, share=Fraction(value) / Fraction(spent) if spent else Fraction(0))
        for name, (value, count) in values.items()
    )
    return tuple(sorted(shares, key=lambda one: (-one.value, one.id)))
