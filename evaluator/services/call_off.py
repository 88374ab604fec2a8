"""Call-offs: planned within the published bounds, the list of suppliers frozen, everybody on it invited."""

from datetime import datetime

from evaluator.domain.admission_clock import require_may_invite
from evaluator.domain.call_off import CallOff, TenderStanding, plan, standing_of_tender
from evaluator.domain.call_off_paper import INVITATION, invitation
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.regime import ClockName
from evaluator.domain.register import Register
from evaluator.domain.working_days import Clock
from evaluator.dps_exchange import frame_of, sign_paper
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.bank_holidays import bank_holidays_for
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


def plan_call_off(uow: DpsUnitOfWork, call_off: CallOff, *, now: datetime) -> None:
    """Note a planned call-off. Raises: RuleBroken outside the bounds, for an unknown body or lot, or after the end."""
    dps = uow.systems.held().dps
    dps.require_running(now.date(), called=rules_of(dps.regime).terms.market)
    plan(call_off, dps.bounds)
    uow.authorities.of(call_off.authority_code)
    uow.changes.published(on=now.date()).require_lots([call_off.lot_id])
    if any(one.id == call_off.id for one in uow.call_offs.all()):
        raise RuleBroken("There is a call-off {id} already.", hint="Give each its own reference.", id=call_off.id)
    _save(uow, call_off, "call-off planned", now)


def draw_list(uow: DpsUnitOfWork, call_off_id: str, *, now: datetime) -> CallOff:
    """Freeze the list of everybody admitted to the lot today."""
    return _save(uow, uow.call_offs.of(call_off_id).draw_list(_register(uow), now=now), "list drawn", now)


def warnings(uow: DpsUnitOfWork, call_off_id: str, *, now: datetime) -> tuple[str, ...]:
    """What speaks against inviting from the list as it was drawn, as sentences."""
    call_off = uow.call_offs.of(call_off_id)
    if call_off.invitation_list is None:
        return ()
    good_for = _good_for(uow)
    holidays = bank_holidays_for(good_for, event_on=call_off.invitation_list.drawn_at.date())
    found = (
        call_off.register_has_changed(_register(uow), now=now),
        call_off.list_is_old(now=now, good_for=good_for, bank_holidays=holidays),
    )
    return tuple(sentence for sentence in found if sentence)


def invite(
    uow: DpsUnitOfWork,
    call_off_id: str,
    *,
    due_at: datetime,
    signer: Signer,
    now: datetime,
    heeded: str = "",
    banner: str = "",
) -> tuple[str, bytes]:
    """Invite everybody on the list with one signed invitation: its name and bytes.

    Raises: RuleBroken when the register has changed since, the list is old and no reason is given, or the first
    admission period still runs.
    """
    require_may_invite(uow.applications.longer(), on=now.date())
    invited = _invited(uow, uow.call_offs.of(call_off_id), due_at=due_at, heeded=heeded, now=now)
    paper = invitation(frame_of(uow, invited, now=now), invited, now=now)
    body = sign_paper(uow, paper, signer=signer, now=now, banner=banner)
    _save(uow, invited, "invitations sent", now)
    sha256 = canonical.digest(body)
    uow.notices.keep(
        NoticeSent(
            supplier_id=one,
            kind=INVITATION,
            about=call_off_id,
            sha256=sha256,
            sent_at=now,
            proof=f"{paper.name} to {one}",
        )
        for one in invited.invited
    )
    return paper.name, body


def _invited(uow: DpsUnitOfWork, call_off: CallOff, *, due_at: datetime, heeded: str, now: datetime) -> CallOff:
    """The call-off with everybody on its list invited. Raises: RuleBroken, as `invite` says."""
    drawn_on = call_off.invitation_list.drawn_at.date() if call_off.invitation_list else now.date()
    good_for = _good_for(uow)
    return call_off.invite(
        _register(uow),
        now=now,
        due_at=due_at,
        good_for=good_for,
        bank_holidays=bank_holidays_for(good_for, event_on=drawn_on),
        heeded=heeded,
    )


def tender_of(
    uow: DpsUnitOfWork, call_off_id: str, supplier_id: str, *, now: datetime, complexity: str = ""
) -> TenderStanding:
    """Whether a tender that has come is looked at, held until an application is considered, or disregarded."""
    call_off, decided = uow.call_offs.of(call_off_id), uow.decisions.decided()
    pending = any(
        one.supplier_id == supplier_id and call_off.lot_id in one.lots and (one.id, call_off.lot_id) not in decided
        for one in uow.applications.all()
    )
    return standing_of_tender(
        call_off,
        supplier_id,
        rules=rules_of(uow.systems.held().dps.regime).require_market(),
        admitted=supplier_id in _register(uow).admitted(call_off.lot_id, on=now.date()),
        pending=pending,
        complexity=complexity,
    )


def take_tender(uow: DpsUnitOfWork, call_off_id: str, supplier_id: str, *, now: datetime) -> CallOff:
    """Let a supplier tender whose application was considered after the invitation, and who was admitted (2023 Act).

    Raises: RuleBroken where its tender is held or disregarded, or once the call-off has ended.
    """
    standing = tender_of(uow, call_off_id, supplier_id, now=now)
    call_off = uow.call_offs.of(call_off_id).take_tender_of(supplier_id, standing)
    return _save(uow, call_off, "tender of a supplier admitted since is taken", now)


def _register(uow: DpsUnitOfWork) -> Register:
    return uow.register.register(closes_on=uow.systems.held().dps.closes_on)


def _good_for(uow: DpsUnitOfWork) -> Clock:
    """How long a list of suppliers may be used by the rulebook of the system."""
    rules = rules_of(uow.systems.held().dps.regime)
    clock = rules.clock(ClockName.INVITATION_LIST)
    if clock is None:
        raise RuleBroken("{rules} does not say how long a list of suppliers is good.", rules=rules.title)
    return clock.clock


def _save(uow: DpsUnitOfWork, call_off: CallOff, action: str, now: datetime) -> CallOff:
    uow.call_offs.save(call_off, at=now)
    uow.audit.record(action, member_id=uow.holder().id, now=now, subject=call_off.id)
    return call_off
