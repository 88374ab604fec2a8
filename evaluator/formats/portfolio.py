"""Many call-offs as a workbook and as open contracting data.

The release says what each call-off is under the notice's ocid; amounts are JSON numbers with every digit.
Source: OCDS 1.1.5 release package; the notice's own ocid names the system.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from fractions import Fraction

import msgspec

from evaluator.domain.application import EconomicOperator
from evaluator.domain.call_off import CallOff
from evaluator.domain.dps import ContractingAuthority, DynamicPurchasingSystem
from evaluator.domain.evaluation_model import RoundingMode
from evaluator.domain.figures import fixed_text, rounded
from evaluator.domain.portfolio import Portfolio, Share
from evaluator.formats.award_workbook import Cell, Sheet, written

Json = dict[str, object]
_NARROW, _MIDDLING, _WIDE = 14, 24, 48


def per_cent(share: Fraction | None) -> str:
    """A share in per cent to one decimal; empty where there is none."""
    return (
        "" if share is None else f"{fixed_text(rounded(share * 100, places=1, mode=RoundingMode.HALF_UP), places=1)} %"
    )


def portfolio_workbook(
    dps: DynamicPurchasingSystem,
    found: Portfolio,
    *,
    authorities: Mapping[str, str],
    suppliers: Mapping[str, str],
    now: datetime,
) -> bytes:
    """The workbook (.xlsx): call-offs, spend, and each supplier's and authority's share."""
    sheets = (
        _call_offs(found, authorities, suppliers),
        _spend(found),
        _shares("Suppliers", found.by_supplier, suppliers),
        _shares("Authorities", found.by_authority, authorities),
    )
    return written(sheets, title=dps.title, made_at=now)


def _call_offs(found: Portfolio, authorities: Mapping[str, str], suppliers: Mapping[str, str]) -> Sheet:
    columns = (
        *(("Call-off", _NARROW), ("Title", _WIDE), ("Authority", _WIDE), ("Lot", _NARROW), ("Stage", _MIDDLING)),
        *(("List drawn", _MIDDLING), ("Suppliers invited", _NARROW), ("Invited", _MIDDLING), ("Due", _MIDDLING)),
        *(("Awarded to", _WIDE), ("Value", _MIDDLING), ("Signed", _NARROW)),
    )
    return Sheet(
        title="Call-offs",
        columns=columns,
        rows=tuple(_row(one, authorities, suppliers) for one in found.call_offs),
        fixed=1,
    )


def _row(one: CallOff, authorities: Mapping[str, str], suppliers: Mapping[str, str]) -> tuple[Cell, ...]:
    awarded = one.awarded
    return (
        one.id,
        one.title,
        authorities.get(one.authority_code, one.authority_code),
        one.lot_id,
        one.stage.value,
        one.invitation_list.drawn_at if one.invitation_list else None,
        len(one.invited),
        one.invited_at,
        one.due_at,
        suppliers.get(awarded.supplier_id, awarded.supplier_id) if awarded and awarded.supplier_id else None,
        awarded.value if awarded else None,
        awarded.signed_on.isoformat() if awarded else None,
    )


def _spend(found: Portfolio) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        ("Spent", found.spent),
        ("Ceiling", found.ceiling),
        ("Left", found.left),
        ("Ceiling used", per_cent(found.ceiling_used)),
        ("Share of small and medium enterprises", per_cent(found.sme_share)),
        *((f"Call-offs: {stage.value}", count) for stage, count in found.counts.items()),
    ]
    return Sheet(title="Spend", columns=(("What", _WIDE), ("Figure", _MIDDLING)), rows=tuple(rows), fixed=1)


def _shares(title: str, shares: Iterable[Share], names: Mapping[str, str]) -> Sheet:
    return Sheet(
        title=title,
        columns=(("Name", _WIDE), ("Value awarded", _MIDDLING), ("Call-offs", _NARROW), ("Share", _NARROW)),
        rows=tuple((names.get(one.id, one.id), one.value, one.call_offs, per_cent(one.share)) for one in shares),
        fixed=1,
    )


def portfolio_release(
    dps: DynamicPurchasingSystem,
    found: Portfolio,
    *,
    authorities: Iterable[ContractingAuthority],
    operators: Iterable[EconomicOperator],
    now: datetime,
) -> bytes:
    """A release package with the awards made through the system, under the ocid of its notice."""
    bodies = {one.code: one for one in authorities}
    suppliers = {one.id: one for one in operators}
    awarded = [one for one in found.call_offs if one.awarded and one.awarded.supplier_id]
    parties = [
        *(_body(bodies[code]) for code in sorted({one.authority_code for one in awarded})),
        *(
            _supplier(suppliers[one])
            for one in sorted({one.awarded.supplier_id or "" for one in awarded if one.awarded})
        ),
    ]
    at = _instant(now)
    package: Json = {
        "uri": f"urn:uuid:{dps.id}",
        "version": "1.1",
        "publishedDate": at,
        "publisher": {"name": dps.authority},
        "releases": [
            {
                "ocid": dps.ocid,
                "id": f"{dps.id}-{now.date().isoformat()}",
                "date": at,
                "tag": ["award"],
                "initiationType": "tender",
                "language": "en",
                "parties": parties,
                "awards": [_award(one, dps, suppliers, bodies) for one in awarded],
            }
        ],
    }
    encoded = msgspec.json.Encoder(decimal_format="number").encode(package)
    return msgspec.json.format(encoded, indent=2) + b"\n"


def _award(
    one: CallOff,
    dps: DynamicPurchasingSystem,
    suppliers: Mapping[str, EconomicOperator],
    bodies: Mapping[str, ContractingAuthority],
) -> Json:
    if one.awarded is None or one.awarded.supplier_id is None:
        raise ValueError("a call-off without an award")
    return {
        "id": one.id,
        "title": one.title,
        "description": f"Call-off of {bodies[one.authority_code].name}, lot {one.lot_id}",
        "status": "active",
        "date": f"{one.awarded.signed_on.isoformat()}T00:00:00Z",
        "value": {"amount": one.awarded.value, "currency": dps.currency},
        "suppliers": [{"id": one.awarded.supplier_id, "name": suppliers[one.awarded.supplier_id].name}],
    }


def _body(one: ContractingAuthority) -> Json:
    return {
        "id": one.code,
        "name": one.name,
        "roles": ["buyer"],
        "identifier": {"scheme": one.scheme, "id": one.code, "legalName": one.name},
    }


def _supplier(one: EconomicOperator) -> Json:
    told: Json = {
        "id": one.id,
        "name": one.name,
        "roles": ["supplier"],
        "details": {"scale": "sme" if one.sme else "large"},
    }
    if one.companies_house:
        told["identifier"] = {"scheme": "GB-COH", "id": one.companies_house, "legalName": one.name}
    return told


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
