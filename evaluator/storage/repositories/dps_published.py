"""A dynamic purchasing system in its file: what was established, its changes, and who may use it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.change import Change, ChangeApproval, Published, published
from evaluator.domain.dps import ContractingAuthority, DynamicPurchasingSystem
from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.dps_rows import AuthorityRow, ChangeApprovalRow, ChangeRow, DpsRow, DpsTable
from evaluator.storage.rows import RESTORE

T = TypeVar("T")


def as_text(value: object) -> str:
    """A domain value as the JSON it is kept as."""
    return msgspec.json.encode(value, order="sorted").decode()


def from_text(text: str, kind: type[T]) -> T:
    """The value kept as this JSON. Raises: FileProblem."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise FileProblem("This system's file holds a value that is not readable.", hint=RESTORE) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSystem:
    """The system of this file, and whose file it is."""

    dps: DynamicPurchasingSystem
    holder_id: str
    authority_certificate: bytes
    lead_compared: str


@dataclass(frozen=True)
class Systems:
    """The one system of this file."""

    session: Session

    def begin(
        self, dps: DynamicPurchasingSystem, *, holder_id: str, authority_certificate: bytes, lead_compared: str
    ) -> None:
        """Write the first row of a new file, pinning the system's certificate authority (DER)."""
        self.session.add(
            DpsRow(
                id=dps.id,
                holder_id=holder_id,
                content=as_text(dps),
                authority_certificate=authority_certificate,
                lead_compared=lead_compared,
            )
        )
        self.session.flush()

    def held(self) -> HeldSystem:
        """The system as established. Raises: FileProblem when the file is empty."""
        row = self.session.exec(select(DpsRow)).one_or_none()
        if row is None:
            raise FileProblem("This system's file is empty.", hint=RESTORE)
        return HeldSystem(
            dps=from_text(row.content, DynamicPurchasingSystem),
            holder_id=row.holder_id,
            authority_certificate=row.authority_certificate,
            lead_compared=row.lead_compared,
        )


@dataclass(frozen=True)
class Changes:
    """Every planned change and the approvals of them."""

    session: Session

    def draft(self, change: Change, *, sha256: str) -> None:
        """Keep one more change; one that is here already stays as it is."""
        if self.session.get(ChangeRow, change.number) is None:
            self.session.add(
                ChangeRow(number=change.number, content=as_text(change), sha256=sha256, drafted_at=change.drafted_at)
            )
            self.session.flush()

    def approve(self, approval: ChangeApproval) -> None:
        """Keep an approver's yes, once."""
        if self.session.get(ChangeApprovalRow, approval.change) is None:
            self.session.add(
                ChangeApprovalRow(
                    change=approval.change,
                    approver_id=approval.approver_id,
                    sha256=approval.change_sha256,
                    approved_at=approval.approved_at,
                )
            )
            self.session.flush()

    def all(self) -> tuple[Change, ...]:
        """Every change, approved or not, in order."""
        rows = self.session.exec(select(ChangeRow.content).order_by(col(ChangeRow.number)))
        return tuple(from_text(content, Change) for content in rows)

    def sha256(self, number: int) -> str:
        """The digest a change was drafted under. Raises: FileProblem when there is none."""
        row = self.session.get(ChangeRow, number)
        if row is None:
            raise FileProblem(
                "There is no change {number} in this file.", hint="Open the latest package first.", number=number
            )
        return row.sha256

    def approvals(self) -> tuple[ChangeApproval, ...]:
        """Every approval, in order."""
        rows = self.session.exec(select(ChangeApprovalRow).order_by(col(ChangeApprovalRow.change)))
        return tuple(
            ChangeApproval(
                change=row.change, approver_id=row.approver_id, change_sha256=row.sha256, approved_at=row.approved_at
            )
            for row in rows
        )

    def published(self, *, on: date) -> Published:
        """What is approved and out by the end of a day."""
        return published(self.all(), self.approvals(), on=on)


@dataclass(frozen=True)
class Authorities:
    """The bodies entitled to use the system."""

    session: Session

    def add(self, authorities: Iterable[ContractingAuthority], *, at: datetime) -> int:
        """Keep those that are new or changed; how many that were."""
        held = {(one.scheme, one.code): one for one in self.all()}
        wanted = {(one.scheme, one.code): one for one in authorities}
        new = [one for key, one in wanted.items() if held.get(key) != one]
        versions = self._versions() if new else {}
        rows = [
            {
                "scheme": one.scheme,
                "code": one.code,
                "version": versions.get((one.scheme, one.code), 0) + 1,
                "name": one.name,
                "postcode": one.postcode,
                "added_at": at,
            }
            for one in new
        ]
        if rows:
            self.session.connection().execute(sa.insert(AuthorityRow), rows)
        return len(rows)

    def all(self) -> tuple[ContractingAuthority, ...]:
        """Each as last known, by scheme and code."""
        table = DpsTable.metadata.tables["contracting_authority"].c
        rows = self.session.connection().execute(
            sa.select(table.scheme, table.code, table.name, table.postcode).order_by(
                table.scheme, table.code, table.version
            )
        )
        latest = {
            (scheme, code): ContractingAuthority(scheme=scheme, code=code, name=name, postcode=postcode)
            for scheme, code, name, postcode in rows
        }
        return tuple(latest.values())

    def of(self, code: str) -> ContractingAuthority:
        """The body with this code. Raises: RuleBroken when it is not entitled."""
        for one in self.all():
            if one.code == code:
                return one
        raise RuleBroken(
            "{code} is not entitled to use this system.", hint="Import the list of authorities first.", code=code
        )

    def _versions(self) -> dict[tuple[str, str], int]:
        counted = select(AuthorityRow.scheme, AuthorityRow.code, func.max(AuthorityRow.version))
        rows = self.session.exec(counted.group_by(AuthorityRow.scheme, AuthorityRow.code))
        return {(scheme, code): version for scheme, code, version in rows}
