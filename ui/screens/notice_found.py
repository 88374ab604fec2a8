"""What a notice was found to say, as lines of a table: only what it says, nothing guessed.

Dates are said as a person reads them; one that is no date stands as it was published.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from evaluator.domain.wording import spoken_date, spoken_sum, spoken_time
from evaluator.services import regime
from ui.words import counted, tr

if TYPE_CHECKING:
    from evaluator.domain.notice import Amount, Notice, NoticeLot, Period, PublishedCriterion

LONGEST = 400  # characters of the description: the notice itself has the rest


def found_in(notice: "Notice") -> list[tuple[str, str]]:
    """What it says, by what; what it does not say has no line."""
    buyer = " – ".join(filter(None, (notice.buyer.name, notice.buyer.id)))
    lines = (
        (tr("Title"), notice.title),
        (tr("Description"), _shortened(notice.description or "")),
        (tr("Buyer"), buyer),
        (tr("Procedure"), notice.procedure.details or notice.procedure.method),
        (tr("Rules"), regime.rules(notice.regime).title if notice.regime else ""),
        (tr("Value"), _amount(notice.value)),
        (tr("Lots"), "\n".join(_lot(lot) for lot in notice.lots)),
        (tr("Tenders"), _period(notice.tender_period, with_time=True)),
        (tr("Contract"), _period(notice.contract_period, with_time=False)),
        (tr("Award criteria"), "\n".join(_criterion(one) for one in notice.criteria)),
        (tr("What is bought"), "\n".join(f"{one.id} {one.description or ''}".strip() for one in notice.cpv)),
        (tr("Documents"), tr("{number}, not fetched").format(number=counted(len(notice.documents), "document"))),
        (tr("Notice (ocid)"), notice.ocid),
        (tr("Read from"), counted(notice.releases, "release")),
    )
    return [(what, said) for what, said in lines if said]


def spoken(published: str, *, with_time: bool) -> str:
    """A published date as people say it; its own text where it is none."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return spoken_time(moment) if with_time and moment.tzinfo else spoken_date(moment.date())


def _period(period: "Period", *, with_time: bool) -> str:
    start = spoken(period.start, with_time=with_time) if period.start else ""
    end = spoken(period.end, with_time=with_time) if period.end else ""
    if start and end:
        return tr("{start} to {end}").format(start=start, end=end)
    return tr("until {end}").format(end=end) if end else tr("from {start}").format(start=start) if start else ""


def _amount(value: "Amount") -> str:
    return "" if value.amount is None else spoken_sum(value.amount, value.currency or "")


def _lot(lot: "NoticeLot") -> str:
    return ", ".join(filter(None, (lot.id, lot.title, _amount(lot.value) if lot.value else "")))


def _criterion(one: "PublishedCriterion") -> str:
    weight = f"{one.weight:f}" if one.weight is not None else ""
    return " – ".join(filter(None, (one.name or one.description or one.type or "", weight)))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]}…"
