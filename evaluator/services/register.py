"""The register of admitted suppliers: asked for any day, extracted as a signed page, and entries a person makes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.admission_paper import register_extract
from evaluator.domain.application import HeldEvidence, RenewedEvidence, evidence_held
from evaluator.domain.register import Entry, Standing, Status, grouped
from evaluator.dps_exchange import sign_paper
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """A supplier by name, the lots on which it stands in one way, and that way."""

    name: str
    lots: tuple[str, ...]
    standing: Standing


def standings(uow: DpsUnitOfWork, *, on: date, lot: str | None = None) -> tuple[Standing, ...]:
    """Who stands, or has stood, on the register by the end of a day. Raises: RuleBroken for a lot that never was."""
    if lot is not None:
        known = [one.id for change in uow.changes.all() for one in change.lots]
        if lot not in known:
            raise RuleBroken("There is no lot {lot}.", hint="Lots: {known}.", lot=lot, known=tuple(known))
    return uow.register.on(on, closes_on=uow.systems.held().dps.closes_on, lot=lot)


def lines(uow: DpsUnitOfWork, *, on: date, lot: str | None = None) -> tuple[RegisterLine, ...]:
    """The register of a day, a line for each supplier and each way it stands."""
    names = uow.operators.names()
    return tuple(
        RegisterLine(name=names.get(one.supplier_id, one.supplier_id), lots=lots, standing=one)
        for one, lots in grouped(standings(uow, on=on, lot=lot))
    )


def lots(uow: DpsUnitOfWork) -> tuple[tuple[str, str], ...]:
    """Every lot that was ever planned: its number and its title."""
    return tuple((one.id, one.title) for change in uow.changes.all() for one in change.lots)


def evidence(uow: DpsUnitOfWork, *, on: date) -> dict[str, tuple[HeldEvidence, ...]]:
    """What each supplier last gave, by the end of a day, of the evidence that runs out."""
    return evidence_held(uow.applications.all(), uow.renewals.all(), on=on)


def renew(uow: DpsUnitOfWork, renewed: RenewedEvidence) -> None:
    """Note evidence that a supplier renewed. Raises: RuleBroken for a stranger, without a document, or out of date."""
    renewed.require_sound()
    if renewed.supplier_id not in uow.operators.names():
        raise RuleBroken("No supplier {supplier_id} has applied.", supplier_id=renewed.supplier_id)
    uow.renewals.keep(renewed)
    uow.audit.record(
        "evidence renewed",
        member_id=uow.holder().id,
        now=renewed.recorded_at,
        subject=f"{renewed.supplier_id} {renewed.kind} {renewed.expires_on.isoformat()}",
    )


def history(uow: DpsUnitOfWork, *, on: date) -> tuple[Entry, ...]:
    """Every entry in effect by the end of a day, in the order recorded."""
    register = uow.register.register(closes_on=uow.systems.held().dps.closes_on)
    return tuple(one for one in register.entries if one.effective_on <= on)


def as_json(found: Iterable[RegisterLine], *, on: date, lot: str | None = None) -> dict[str, object]:
    """The register as `dps register --json` prints it (docs/COMMANDS)."""
    return {
        "on": on.isoformat(),
        "lot": lot,
        "suppliers": [
            {
                "id": one.standing.supplier_id,
                "name": one.name,
                "lots": list(one.lots),
                "status": one.standing.status.value,
                "specification": one.standing.specification,
                "from": one.standing.since.isoformat(),
                "to": one.standing.until.isoformat(),
            }
            for one in found
        ],
    }


def record(
    uow: DpsUnitOfWork, *, supplier_id: str, lot_id: str, status: Status, reason: str, cause: str, now: datetime
) -> Entry:
    """Suspend, reinstate, withdraw or remove a supplier on one lot from today. `cause` is a letter or document.

    Admission itself follows from a decision. Raises: RuleBroken without a reason, or where it does not follow.
    """
    last = uow.register.last(supplier_id, lot_id)
    if last is None or (status is Status.ADMITTED and last.status is not Status.SUSPENDED):
        raise RuleBroken("A supplier is admitted by a decision on its application.", hint="Decide the application.")
    entry = Entry(
        supplier_id=supplier_id,
        lot_id=lot_id,
        status=status,
        specification=last.specification,
        effective_on=now.date(),
        reason=reason,
        cause=cause,
        recorded_at=now,
    )
    uow.register.add(entry, closes_on=uow.systems.held().dps.closes_on)
    uow.audit.record(f"supplier {status.value}", member_id=uow.holder().id, now=now, subject=f"{supplier_id} {lot_id}")
    return entry


def extract(uow: DpsUnitOfWork, *, on: date, signer: Signer, now: datetime, banner: str = "") -> tuple[str, bytes]:
    """The register as of a day as a signed PDF: its name and bytes."""
    dps = uow.systems.held().dps
    paper = register_extract(
        dps,
        standings(uow, on=on),
        rules=rules_of(dps.regime),
        names=uow.operators.names(),
        evidence=evidence(uow, on=on),
        on=on,
        log_head=uow.audit.head(),
        now=now,
    )
    return paper.name, sign_paper(uow, paper, signer=signer, now=now, banner=banner)
