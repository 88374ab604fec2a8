"""The call-offs of a system in one view, and its files: a workbook, open contracting data."""

from datetime import datetime

from evaluator.domain.portfolio import Portfolio, portfolio
from evaluator.formats.portfolio import portfolio_release, portfolio_workbook
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


def view(uow: DpsUnitOfWork, *, now: datetime) -> Portfolio:
    """Every call-off as it stands, what was spent, and the shares."""
    small = [one.id for one in uow.operators.all() if one.sme]
    return portfolio(uow.systems.held().dps, uow.call_offs.all(), small=small, now=now)


def workbook(uow: DpsUnitOfWork, *, now: datetime) -> bytes:
    """The portfolio as a workbook (.xlsx)."""
    return portfolio_workbook(
        uow.systems.held().dps,
        view(uow, now=now),
        authorities={one.code: one.name for one in uow.authorities.all()},
        suppliers=uow.operators.names(),
        now=now,
    )


def release(uow: DpsUnitOfWork, *, now: datetime) -> bytes:
    """The awards as an open contracting release package (JSON)."""
    return portfolio_release(
        uow.systems.held().dps,
        view(uow, now=now),
        authorities=uow.authorities.all(),
        operators=uow.operators.all(),
        now=now,
    )
