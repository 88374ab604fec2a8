"""The award as an open contracting release: the tenders received and the award, as the signed record says them.

Only what the record holds is said. The award is `pending`: a contract comes after the standstill, which no record
knows. The ocid is the notice's. The file names every tender's price: what of it may be published is for the authority
to decide (Procurement Act 2023, s. 94). Source: OCDS 1.1.5 release and release package; the extensions for bids and
lots, version 1.1.5.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

import msgspec

from evaluator.domain.award import TenderResult
from evaluator.domain.procurement import Supplier
from evaluator.formats.container import Container
from evaluator.formats.evidence import Evidence
from evaluator.formats.recomputation import Recomputation

VERSION = "1.1"
_EXTENSION = "https://raw.githubusercontent.com/open-contracting-extensions/{}/v1.1.5/extension.json"
EXTENSIONS = [_EXTENSION.format("ocds_bid_extension"), _EXTENSION.format("ocds_lots_extension")]
BUYER = "buyer"

Json = dict[str, object]


def award_release(record: Container, evidence: Evidence, worked: Recomputation) -> bytes:
    """A release package with the one award release of a signed record; amounts are JSON numbers with every digit."""
    release, said_at = _Release(record, evidence, worked), _instant(record.statement.claimed_time)
    procurement = evidence.proved.setup.evaluation.procurement
    package: Json = {
        "uri": f"urn:uuid:{record.statement.package_id}",
        "version": VERSION,
        "extensions": EXTENSIONS,
        "publishedDate": said_at,
        "publisher": {"name": procurement.authority},
        "releases": [
            {
                "ocid": procurement.ocid,
                "id": record.digest,
                "date": said_at,
                "tag": ["award"],
                "initiationType": "tender",
                "language": "en",
                "parties": list(release.parties()),
                "buyer": {"id": BUYER, "name": procurement.authority},
                "bids": {"statistics": list(release.statistics()), "details": list(release.bids())},
                "awards": release.awards(),
            }
        ],
    }
    written = msgspec.json.Encoder(decimal_format="number").encode(package)
    return msgspec.json.format(written, indent=2) + b"\n"


class _Release:
    """The parts of the release, from the signed set-up and the award worked out again."""

    def __init__(self, record: Container, evidence: Evidence, worked: Recomputation) -> None:
        self.setup, self.worked = evidence.proved.setup, worked
        self.awarded = evidence.awarded
        self.date = _instant(record.statement.claimed_time)
        self.lot = self.setup.evaluation.lot
        self.prices = {tender.id: tender.prices for tender in worked.award_input.tenders}

    def parties(self) -> Iterator[Json]:
        """The buyer, and every supplier that tendered; those awarded the contract are suppliers too."""
        yield {"id": BUYER, "name": self.setup.evaluation.procurement.authority, "roles": ["buyer"]}
        first = {self.setup.supplier_of(tender).id for tender in self.awarded}
        tendered = {tender.supplier_id for tender in self.setup.tenders}
        for supplier in self.setup.suppliers:
            if supplier.id not in tendered:
                continue
            party = _reference(supplier) | {"roles": ["tenderer", *(["supplier"] if supplier.id in first else [])]}
            if supplier.identifier:
                party["identifier"] = {"id": supplier.identifier, "legalName": supplier.name}
            yield party

    def bids(self) -> Iterator[Json]:
        """Every tender; one that was excluded, or falls below a published minimum, is disqualified."""
        results = {tender.id: tender for tender in self.worked.award.tenders}
        for tender in self.setup.tenders:
            bid: Json = {
                "id": tender.id,
                "date": _instant(tender.received_at),
                "status": "valid" if _is_valid(results[tender.id]) else "disqualified",
                "tenderers": [_reference(self.setup.supplier_of(tender.id))],
                "relatedLots": [self.lot.id],
            }
            yield bid | self._value(tender.id)

    def statistics(self) -> Iterator[Json]:
        """How many tenders came, from how many suppliers, and how many stood."""
        valid = sum(map(_is_valid, self.worked.award.tenders))
        counts = {
            "bids": len(self.setup.tenders),
            "validBids": valid,
            "disqualifiedBids": len(self.setup.tenders) - valid,
            "bidders": len({tender.supplier_id for tender in self.setup.tenders}),
        }
        for number, (measure, count) in enumerate(counts.items(), start=1):
            yield {"id": str(number), "measure": measure, "value": count, "relatedLot": self.lot.id}

    def awards(self) -> list[Json]:
        """The award to the tender it goes to, recorded decisions included; else that it came to nothing."""
        award: Json = {"title": self.lot.title, "date": self.date, "relatedLots": [self.lot.id]}
        evaluation = self.setup.evaluation.id
        if not self.awarded:
            return [{"id": evaluation, "status": "unsuccessful"} | award]
        return [
            {"id": f"{evaluation}-{tender}", "status": "pending"}
            | award
            | {"suppliers": [_reference(self.setup.supplier_of(tender))], "relatedBid": tender}
            | self._value(tender)
            for tender in self.awarded
        ]

    def _value(self, tender: str) -> Json:
        """The sum of the tender's prices; nothing where no price was asked for."""
        prices = self.prices[tender].values()
        return {"value": {"amount": sum(prices, Decimal(0)), "currency": self.setup.model.currency}} if prices else {}


def _is_valid(result: TenderResult) -> bool:
    return not (result.excluded or result.below_threshold)


def _reference(supplier: Supplier) -> Json:
    return {"id": f"supplier-{supplier.id}", "name": supplier.name}


def _instant(moment: datetime) -> str:
    """RFC 3339 in UTC to the second."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"
