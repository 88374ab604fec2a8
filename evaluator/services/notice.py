"""What a person does with a notice: have it read, and see what was understood and what is missing."""

from decimal import Decimal

from evaluator.domain.notice import Amount, Notice, NoticeDocument, Period, PublishedCriterion
from evaluator.formats.ocds import read_notice


def understand(data: bytes, *, ocid: str | None = None) -> Notice:
    """The notice in a file's bytes; `ocid` chooses one where the file holds several.

    Raises: FileProblem where the file cannot be read, RuleBroken where the ocid is unknown or has to be chosen.
    """
    return read_notice(data, ocid=ocid)


def as_json(notice: Notice) -> dict[str, object]:
    """The summary of a notice as `notice --json` prints it: amounts as decimal strings, dates ISO 8601, null unsaid.

    Its JSON Schema is resources/schemas/notice.schema.json.
    """
    return {
        "ocid": notice.ocid,
        "title": notice.title,
        "description": notice.description,
        "buyer": {"name": notice.buyer.name, "id": notice.buyer.id},
        "procedure": {
            "method": notice.procedure.method,
            "details": notice.procedure.details,
            "dynamic_purchasing_system": notice.procedure.dynamic_purchasing_system,
        },
        "regime": notice.regime.value if notice.regime else None,
        "lots": [
            {"id": lot.id, "title": lot.title, "value": _amount(lot.value) if lot.value else None}
            for lot in notice.lots
        ],
        "value": _amount(notice.value),
        "tender_period": _period(notice.tender_period),
        "contract_period": _period(notice.contract_period),
        "cpv": [{"id": code.id, "description": code.description} for code in notice.cpv],
        "suitability": list(notice.suitability),
        "criteria": [_criterion(criterion) for criterion in notice.criteria],
        "documents": [_document(document) for document in notice.documents],
        "releases": notice.releases,
        "gaps": list(notice.gaps),
    }


def _document(document: NoticeDocument) -> dict[str, object]:
    return {
        "id": document.id,
        "type": document.type,
        "title": document.title,
        "description": document.description,
        "url": document.url,
        "format": document.format,
        "published": document.published,
    }


def _amount(value: Amount) -> dict[str, object]:
    return {"amount": _digits(value.amount), "currency": value.currency}


def _period(period: Period) -> dict[str, object]:
    return {"start": period.start, "end": period.end}


def _criterion(criterion: PublishedCriterion) -> dict[str, object]:
    return {
        "lot": criterion.lot,
        "type": criterion.type,
        "name": criterion.name,
        "description": criterion.description,
        "weight": _digits(criterion.weight),
        "weight_kind": criterion.weight_kind,
    }


def _digits(value: Decimal | None) -> str | None:
    """Every digit as published, without an exponent."""
    return None if value is None else f"{value:f}"
