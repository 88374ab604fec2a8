"""Planning a change of the system, having it approved, and telling every economic operator what was approved."""

from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.change import Change, ChangeApproval, last_version, require_sound
from evaluator.domain.change_paper import change_notice, notice_name, reassessment_letter
from evaluator.domain.dps_paper import Paper
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.register import ENDED, Status
from evaluator.domain.specification import Difference, Requirement, difference
from evaluator.dps_exchange import sign_paper
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.regime import rules_of
from evaluator.formats.requirements import read_requirements
from evaluator.formats.signing import Signer
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

CHANGE_NOTICE, ASSESS_AGAIN = "notice of a change", "letter to assess again"


def draft_change(uow: DpsUnitOfWork, change: Change, *, now: datetime) -> str:
    """Keep a planned change and give the digest it is known by. Raises: RuleBroken when it may not be planned."""
    held = uow.systems.held()
    require_sound(change, dps=held.dps, rules=rules_of(held.dps.regime).require_market(), before=uow.changes.all())
    sha256 = canonical.digest(canonical.encode(change))
    uow.changes.draft(change, sha256=sha256)
    uow.audit.record("change drafted", member_id=held.holder_id, now=now, subject=sha256)
    return sha256


def differs(uow: DpsUnitOfWork, number: int) -> Difference:
    """What a change's specification alters in the version before; nothing where it brings no version."""
    before = uow.changes.all()[: number - 1]
    return _differs(uow.changes.all()[number - 1], before)


def notify(
    uow: DpsUnitOfWork,
    number: int,
    *,
    signer: Signer,
    now: datetime,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> tuple[tuple[str, bytes], ...]:
    """Tell every economic operator of an approved change, and whoever is assessed again what on; gives name and bytes.

    What was sent to whom is noted with the digest of the document.
    Raises: RuleBroken before it is approved or due, or when it was told already.
    """
    held = uow.systems.held()
    changes = uow.changes.all()
    change = changes[number - 1]
    approval = next((one for one in uow.changes.approvals() if one.change == number), None)
    if approval is None:
        raise RuleBroken("Change {number} is not approved.", hint="An approver signs it first.", number=number)
    if change.publish_on > now.date():
        raise RuleBroken(
            "Change {number} is published on {isoformat}.",
            hint="Wait for the day.",
            number=number,
            isoformat=change.publish_on.isoformat(),
        )
    if _is_told(uow, change):
        raise RuleBroken("Change {number} has been told already.", number=number)
    found = _differs(change, changes[: number - 1])
    approved_by = uow.panel.roster().of(approval.approver_id).name
    notice = change_notice(held.dps, change, found, rules=rules_of(held.dps.regime), approved_by=approved_by, now=now)
    papers = [(notice.name, sign_paper(uow, notice, signer=signer, now=now, banner=banner))]
    _note(uow, _to_tell(uow, now), CHANGE_NOTICE, str(number), papers[0], now)
    for supplier, letter in progress.each(_letters(uow, change, found, now), "Signing the letters"):
        papers.append((letter.name, sign_paper(uow, letter, signer=signer, now=now, banner=banner)))
        _note(uow, [supplier], ASSESS_AGAIN, str(number), papers[-1], now)
    return tuple(papers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change as it stands: what it alters, who approved it, what was sent of it, whom it concerns.

    `is_told` also where there was nobody to tell. `again` are the suppliers on the register who are assessed again,
    with their lots; of a change that was told, those who were written to.
    """

    change: Change
    found: Difference
    approval: ChangeApproval | None
    approver: str
    is_told: bool
    sent: tuple[NoticeSent, ...]
    again: tuple[tuple[str, tuple[str, ...]], ...]


def listed(uow: DpsUnitOfWork, *, on: date) -> tuple[ChangeLine, ...]:
    """Every change, in order."""
    changes, roster, sent = uow.changes.all(), uow.panel.roster(), uow.notices.all()
    approvals = {one.change: one for one in uow.changes.approvals()}
    lines = []
    for at, one in enumerate(changes):
        own = tuple(
            each for each in sent if each.kind in (CHANGE_NOTICE, ASSESS_AGAIN) and each.about == str(one.number)
        )
        found, approval = _differs(one, changes[:at]), approvals.get(one.number)
        written_to = {each.supplier_id for each in own if each.kind == ASSESS_AGAIN}
        lines.append(
            ChangeLine(
                change=one,
                found=found,
                approval=approval,
                approver=roster.of(approval.approver_id).name if approval else "",
                is_told=_is_told(uow, one),
                sent=own,
                again=tuple((each, ()) for each in sorted(written_to))
                if _is_told(uow, one)
                else tuple((each, tuple(lots)) for each, lots in _again(uow, one, found, on)),
            )
        )
    return tuple(lines)


def sent_document(uow: DpsUnitOfWork, sha256: str) -> bytes:
    """The signed document that was sent, byte for byte. Raises: FileProblem when it is missing or changed."""
    return uow.documents.body(sha256)


def under_each_version(uow: DpsUnitOfWork) -> dict[str, dict[int, tuple[tuple[str, Status], ...]]]:
    """How each supplier stood last under each version: by supplier and version, the lots and their status."""
    found: dict[str, dict[int, dict[str, Status]]] = {}
    for entry in uow.register.register(closes_on=uow.systems.held().dps.closes_on).entries:
        found.setdefault(entry.supplier_id, {}).setdefault(entry.specification, {})[entry.lot_id] = entry.status
    return {
        supplier: {version: tuple(sorted(lots.items())) for version, lots in versions.items()}
        for supplier, versions in sorted(found.items())
    }


def _is_told(uow: DpsUnitOfWork, change: Change) -> bool:
    """Whether its notice was signed: there may have been nobody to send it to."""
    return uow.outputs.latest(notice_name(change)) is not None


def _differs(change: Change, before: tuple[Change, ...]) -> Difference:
    if change.specification is None:
        return Difference(added=(), removed=(), changed=())
    return difference(last_version(before), change.specification)


def _to_tell(uow: DpsUnitOfWork, now: datetime) -> list[str]:
    """Everybody on the register, and everybody whose application waits."""
    dps, decided = uow.systems.held().dps, {application for application, _ in uow.decisions.decided()}
    standing = uow.register.on(now.date(), closes_on=dps.closes_on)
    waiting = {one.supplier_id for one in uow.applications.all() if one.id not in decided}
    return sorted(waiting | {one.supplier_id for one in standing if one.status not in ENDED})


def _letters(uow: DpsUnitOfWork, change: Change, found: Difference, now: datetime) -> list[tuple[str, Paper]]:
    dps, operators = uow.systems.held().dps, {one.id: one for one in uow.operators.all()}
    return [
        (
            supplier,
            reassessment_letter(
                dps, operators[supplier], change, found.to_assess(own), lots=own, rules=rules_of(dps.regime), now=now
            ),
        )
        for supplier, own in _again(uow, change, found, now.date())
    ]


def _again(uow: DpsUnitOfWork, change: Change, found: Difference, on: date) -> list[tuple[str, list[str]]]:
    """Who stands on the register and is assessed again, on which lots."""
    if change.reassess_by is None:
        return []
    lots: dict[str, list[str]] = {}
    for one in uow.register.on(on, closes_on=uow.systems.held().dps.closes_on):
        if one.status not in ENDED and found.to_assess((one.lot_id,)):
            lots.setdefault(one.supplier_id, []).append(one.lot_id)
    return sorted(lots.items())


def _note(
    uow: DpsUnitOfWork, suppliers: list[str], kind: str, about: str, paper: tuple[str, bytes], now: datetime
) -> None:
    name, body = paper
    sha256 = canonical.digest(body)
    uow.notices.keep(
        NoticeSent(supplier_id=one, kind=kind, about=about, sha256=sha256, sent_at=now, proof=f"{name} to {one}")
        for one in suppliers
    )


def read_specification(data: bytes, *, name: str) -> tuple[Requirement, ...]:
    """The requirements of a workbook or CSV file. Raises: FileProblem naming each row that cannot be used."""
    return read_requirements(data, name=name)
