"""A notice in words: what was understood of it, then what is missing."""

from collections.abc import Iterator
from datetime import UTC, datetime

from evaluator.domain.notice import Amount, Notice, Period, printable
from evaluator.domain.wording import counted, spoken_sum, spoken_time

UNSAID = "not said"


def notice_in_words(notice: Notice) -> Iterator[str]:
    """What was understood of a notice, then what is missing."""
    dynamic = {True: "yes", False: "no", None: UNSAID}[notice.procedure.dynamic_purchasing_system]
    yield printable(notice.title or "No title")
    yield f"  Open contracting id  {printable(notice.ocid or UNSAID)}"
    yield f"  Buyer                {printable(notice.buyer.name or UNSAID)}"
    yield f"  Procedure            {printable(notice.procedure.details or notice.procedure.method or UNSAID)}"
    yield f"  Dynamic purchasing   {dynamic}"
    yield f"  Rulebook             {notice.regime.value if notice.regime else UNSAID}"
    yield f"  Value                {_amount(notice.value)}"
    yield f"  Tenders until        {_time(notice.tender_period.end)}"
    yield f"  Contract             {_period(notice.contract_period)}"
    for code in notice.cpv:
        yield f"  CPV                  {printable(code.id)} {printable(code.description or '')}".rstrip()
    for lot in notice.lots:
        value = f", {_amount(lot.value)}" if lot.value else ""
        yield f"  Lot {printable(lot.id or ''):<16} {printable(lot.title or UNSAID)}{value}"
    yield f"  Read from            {counted(notice.releases, 'release')}"
    if notice.gaps:
        yield "What is missing"
    for gap in notice.gaps:
        yield f"  {gap}"


def _amount(value: Amount) -> str:
    if value.amount is None:
        return UNSAID
    return spoken_sum(value.amount, value.currency or "")


def _period(period: Period) -> str:
    if period.start is None and period.end is None:
        return UNSAID
    return f"{_time(period.start)} to {_time(period.end)}"


def _time(published: str | None) -> str:
    """A time as people say it, by the clock it was published in; anything else stands as it is."""
    if published is None:
        return UNSAID
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return printable(published)
    if moment.tzinfo is None:
        return printable(published)
    return f"{spoken_time(moment.replace(tzinfo=UTC)).removesuffix('UTC')}{moment.tzname()}"
