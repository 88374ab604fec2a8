"""Call-offs: planned within the published bounds, the list of suppliers frozen, everybody on it invited, the result
back in the register.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.admission_clock import require_may_invite
from evaluator.domain.call_off import (
    Awarded,
    CallOff,
    TenderStanding,
    plan,
    standing_of_tender,
)
from evaluator.domain.call_off_paper import call_off_result, invitation
from evaluator.domain.dps import DpsLot
from evaluator.domain.evaluation_model import RoundingMode
from evaluator.domain.figures import fixed_text, rounded
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Invitation
from evaluator.domain.regime import ClockName
from evaluator.domain.wording import spoken_sum
from evaluator.domain.working_days import Clock
from evaluator.dps_exchange import sign_paper
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.bank_holidays import bank_holidays_for
from evaluator.formats.container import looks_like_container
from evaluator.formats.recomputation import Recomputation, recompute
from evaluator.formats.record_award import result_on_record
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.said import said
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

INVITATION = "invitation"


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
    register = uow.register.register(closes_on=uow.systems.held().dps.closes_on)
    return _save(uow, uow.call_offs.of(call_off_id).draw_list(register, now=now), "list drawn", now)


def warnings(uow: DpsUnitOfWork, call_off_id: str, *, now: datetime) -> tuple[str, ...]:
    """What speaks against inviting from the list as it was drawn, as sentences."""
    call_off = uow.call_offs.of(call_off_id)
    if call_off.invitation_list is None:
        return ()
    register = uow.register.register(closes_on=uow.systems.held().dps.closes_on)
    good_for = _good_for(uow)
    holidays = bank_holidays_for(good_for, event_on=call_off.invitation_list.drawn_at.date())
    found = (
        call_off.register_has_changed(register, now=now),
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
    held, call_off = uow.systems.held(), uow.call_offs.of(call_off_id)
    require_may_invite(uow.applications.longer(), on=now.date())
    register = uow.register.register(closes_on=held.dps.closes_on)
    drawn_on = call_off.invitation_list.drawn_at.date() if call_off.invitation_list else now.date()
    good_for = _good_for(uow)
    invited = call_off.invite(
        register,
        now=now,
        due_at=due_at,
        good_for=good_for,
        bank_holidays=bank_holidays_for(good_for, event_on=drawn_on),
        heeded=heeded,
    )
    paper = invitation(
        held.dps,
        invited,
        uow.authorities.of(call_off.authority_code),
        _lot(uow, call_off, now),
        rules=rules_of(held.dps.regime),
        now=now,
    )
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


def tender_of(
    uow: DpsUnitOfWork, call_off_id: str, supplier_id: str, *, now: datetime, complexity: str = ""
) -> TenderStanding:
    """Whether a tender that has come is looked at, held until an application is considered, or disregarded."""
    dps, call_off, decided = uow.systems.held().dps, uow.call_offs.of(call_off_id), uow.decisions.decided()
    register = uow.register.register(closes_on=dps.closes_on)
    pending = any(
        one.supplier_id == supplier_id and call_off.lot_id in one.lots and (one.id, call_off.lot_id) not in decided
        for one in uow.applications.all()
    )
    return standing_of_tender(
        call_off,
        supplier_id,
        rules=rules_of(dps.regime).require_market(),
        admitted=supplier_id in register.admitted(call_off.lot_id, on=now.date()),
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


def note_result(
    uow: DpsUnitOfWork,
    call_off_id: str,
    *,
    award_input: bytes,
    signer: Signer,
    now: datetime,
    banner: str = "",
) -> tuple[tuple[str, bytes], bytes]:
    """Work the award out from its award input, sign the result and note it: the page's name and bytes, and the result.

    The tenders are known by their suppliers' ids. Raises: RuleBroken for a tenderer who was not invited or a decision
    that is open; FileProblem for a bad input.
    """
    worked = recompute(award_input)
    if worked.award.decisions:
        raise RuleBroken(worked.award.decisions[0].message, hint="A person decides this before the result is noted.")
    found = _Result(
        worked=worked,
        award_input=award_input,
        suppliers={one.id: one.id for one in worked.award_input.tenders},
        awarded=next(iter(worked.award.first), ""),
    )
    return _note_result(uow, call_off_id, found, signer=signer, now=now, banner=banner)


def note_record(
    uow: DpsUnitOfWork, call_off_id: str, *, record: bytes, signer: Signer, now: datetime, banner: str = ""
) -> tuple[tuple[str, bytes], bytes]:
    """The same from the signed record of the evaluation that was begun from this call-off.

    Raises: RuleBroken for another evaluation's record, or one without an award; FileProblem when it does not hold.
    """
    on_record, call_off = result_on_record(record), uow.call_offs.of(call_off_id)
    if not _is_begun_from(call_off, uow.systems.held().dps.id, on_record.setup.evaluation.invitation):
        raise RuleBroken(
            "This is not the record of an evaluation begun from {call_off_id} with the list as it was frozen.",
            hint="Choose the record of the evaluation that was begun from this call-off.",
            call_off_id=call_off_id,
        )
    _require_led_by_whoever_has_it(uow, call_off, on_record.setup)
    found = _Result(
        worked=recompute(on_record.award_input),
        award_input=on_record.award_input,
        suppliers={one.id: one.supplier_id for one in on_record.setup.tenders},
        awarded=next(iter(on_record.awarded), ""),
        record=on_record.record,
    )
    return _note_result(uow, call_off_id, found, signer=signer, now=now, banner=banner)


def _is_begun_from(call_off: CallOff, dps_id: str, invitation: Invitation | None) -> bool:
    """Whether an evaluation's invitation is that of this call-off, with the list as it was frozen."""
    drawn = call_off.invitation_list
    return (
        invitation is not None
        and drawn is not None
        and (invitation.dps_id, invitation.reference, invitation.list_sha256) == (dps_id, call_off.id, drawn.sha256)
    )


def _require_led_by_whoever_has_it(uow: DpsUnitOfWork, call_off: CallOff, setup: Setup) -> None:
    """Anybody can make a record that names a call-off: its lead must be whom it was handed to, or this system's own."""
    lead, handed = setup.roster.the(Role.LEAD), call_off.handed
    own = handed is None and lead.fingerprint == uow.holder().fingerprint
    theirs = handed is not None and (setup.evaluation.id, lead.fingerprint) == (
        handed.evaluation_id,
        handed.fingerprint,
    )
    if not (own or theirs):
        who = (
            said("{handed} of {organisation}", handed=handed.name, organisation=handed.organisation)
            if handed
            else uow.holder().name
        )
        raise RuleBroken(
            "{lead} led this evaluation, and {who} is to evaluate call-off {id}.",
            hint="Take the record of the evaluation that was begun from what was handed over.",
            lead=lead.name,
            who=who,
            id=call_off.id,
        )


def note_file(
    uow: DpsUnitOfWork, call_off_id: str, *, data: bytes, signer: Signer, now: datetime
) -> tuple[tuple[str, bytes], bytes]:
    """The result from a file that is a signed record or an award input, whichever it is."""
    if looks_like_container(data):
        return note_record(uow, call_off_id, record=data, signer=signer, now=now)
    return note_result(uow, call_off_id, award_input=data, signer=signer, now=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    """A result as it came back: worked out, whose tender each is, and which comes first."""

    worked: Recomputation
    award_input: bytes
    suppliers: Mapping[str, str]
    awarded: str
    record: str = ""

    def digests(self, call_off_id: str) -> list[tuple[str, str]]:
        """What the signed page lists, by name and SHA-256."""
        listed = [
            (f"award-input-{call_off_id}.json", canonical.digest(self.award_input)),
            (f"award-result-{call_off_id}.json", canonical.digest(self.worked.to_bytes())),
        ]
        return [*listed, (said("the record of the evaluation"), self.record)] if self.record else listed


def _note_result(
    uow: DpsUnitOfWork, call_off_id: str, found: _Result, *, signer: Signer, now: datetime, banner: str
) -> tuple[tuple[str, bytes], bytes]:
    held, call_off, worked = uow.systems.held(), uow.call_offs.of(call_off_id), found.worked
    for tender in worked.award_input.tenders:
        if found.suppliers[tender.id] not in call_off.may_tender:
            raise RuleBroken("{supplier} was not invited to this call-off.", supplier=tender.supplier)
    if not found.awarded:
        raise RuleBroken("No tender is ranked.", hint="Close the call-off without an award, and say why.")
    prices = {one.id: sum(one.prices.values(), Decimal(0)) for one in worked.award_input.tenders}
    result = worked.to_bytes()
    done = call_off.award(
        Awarded(
            supplier_id=found.suppliers[found.awarded],
            value=prices[found.awarded],
            signed_on=now.date(),
            reason="",
            result_sha256=canonical.digest(result),
        )
    )
    paper = call_off_result(
        held.dps,
        done,
        uow.authorities.of(call_off.authority_code),
        _lot(uow, call_off, now),
        rules=rules_of(held.dps.regime),
        names=uow.operators.names(),
        ranking=[
            (
                said("not ranked") if one.rank is None else str(one.rank),
                one.supplier,
                "" if one.total is None else _two_places(one.total),
                spoken_sum(prices[one.id], held.dps.currency),
            )
            for one in sorted(worked.award.tenders, key=lambda one: (one.rank is None, one.rank or 0))
        ],
        digests=found.digests(call_off_id),
        now=now,
    )
    body = sign_paper(uow, paper, signer=signer, now=now, banner=banner)
    _save(uow, done, "result noted", now)
    return (paper.name, body), result


def close_without_award(
    uow: DpsUnitOfWork, call_off_id: str, *, reason: str, signer: Signer, now: datetime, banner: str = ""
) -> tuple[str, bytes]:
    """Close a call-off that ends without an award, with a signed page: its name and bytes.

    Raises: RuleBroken without a reason.
    """
    held, call_off = uow.systems.held(), uow.call_offs.of(call_off_id)
    done = call_off.award(Awarded(supplier_id=None, value=None, signed_on=now.date(), reason=reason, result_sha256=""))
    paper = call_off_result(
        held.dps,
        done,
        uow.authorities.of(done.authority_code),
        _lot(uow, done, now),
        rules=rules_of(held.dps.regime),
        names={},
        ranking=(),
        digests=(),
        now=now,
    )
    body = sign_paper(uow, paper, signer=signer, now=now, banner=banner)
    _save(uow, done, "call-off closed without an award", now)
    return paper.name, body


def _lot(uow: DpsUnitOfWork, call_off: CallOff, now: datetime) -> DpsLot:
    return next(one for one in uow.changes.published(on=now.date()).lots if one.id == call_off.lot_id)


def _good_for(uow: DpsUnitOfWork) -> Clock:
    """How long a list of suppliers may be used by the rulebook of the system."""
    rules = rules_of(uow.systems.held().dps.regime)
    clock = rules.clock(ClockName.INVITATION_LIST)
    if clock is None:
        raise RuleBroken("{rules} does not say how long a list of suppliers is good.", rules=rules.title)
    return clock.clock


def _two_places(total: Fraction) -> str:
    return fixed_text(rounded(total, places=2, mode=RoundingMode.HALF_UP), places=2)


def _save(uow: DpsUnitOfWork, call_off: CallOff, action: str, now: datetime) -> CallOff:
    uow.call_offs.save(call_off, at=now)
    uow.audit.record(action, member_id=uow.holder().id, now=now, subject=call_off.id)
    return call_off
