"""The result of a call-off: worked out from its award input or taken from its record, signed, back in the register."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.call_off import Awarded, CallOff
from evaluator.domain.call_off_paper import call_off_result
from evaluator.domain.evaluation_model import RoundingMode
from evaluator.domain.figures import fixed_text, rounded
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Invitation
from evaluator.domain.wording import spoken_sum
from evaluator.dps_exchange import frame_of, sign_paper
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.kinds import looks_like_container
from evaluator.formats.recomputation import Recomputation, recompute
from evaluator.formats.record_award import result_on_record
from evaluator.formats.signing import Signer
from evaluator.said import said
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


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

    @property
    def prices(self) -> Mapping[str, Decimal]:
        """What each tender costs in all, by its id."""
        return {one.id: sum(one.prices.values(), Decimal(0)) for one in self.worked.award_input.tenders}

    def require_awarded(self, call_off: CallOff, *, on: date) -> Awarded:
        """The award that follows. Raises: RuleBroken for a tenderer who was not invited, or where none is ranked."""
        for tender in self.worked.award_input.tenders:
            if self.suppliers[tender.id] not in call_off.may_tender:
                raise RuleBroken("{supplier} was not invited to this call-off.", supplier=tender.supplier)
        if not self.awarded:
            raise RuleBroken("No tender is ranked.", hint="Close the call-off without an award, and say why.")
        return Awarded(
            supplier_id=self.suppliers[self.awarded],
            value=self.prices[self.awarded],
            signed_on=on,
            reason="",
            result_sha256=canonical.digest(self.worked.to_bytes()),
        )

    def ranking(self, *, currency: str) -> Iterator[tuple[str, str, str, str]]:
        """Rank, supplier, total and price of each tender as texts, the first first and what is not ranked last."""
        for one in sorted(self.worked.award.tenders, key=lambda one: (one.rank is None, one.rank or 0)):
            yield (
                said("not ranked") if one.rank is None else str(one.rank),
                one.supplier,
                "" if one.total is None else _two_places(one.total),
                spoken_sum(self.prices[one.id], currency),
            )

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
    call_off = uow.call_offs.of(call_off_id)
    done = call_off.award(found.require_awarded(call_off, on=now.date()))
    paper = call_off_result(
        frame_of(uow, done, now=now),
        done,
        names=uow.operators.names(),
        ranking=found.ranking(currency=uow.systems.held().dps.currency),
        digests=found.digests(call_off_id),
        now=now,
    )
    body = sign_paper(uow, paper, signer=signer, now=now, banner=banner)
    _save(uow, done, "result noted", now)
    return (paper.name, body), found.worked.to_bytes()


def close_without_award(
    uow: DpsUnitOfWork, call_off_id: str, *, reason: str, signer: Signer, now: datetime, banner: str = ""
) -> tuple[str, bytes]:
    """Close a call-off that ends without an award, with a signed page: its name and bytes.

    Raises: RuleBroken without a reason.
    """
    ended = Awarded(supplier_id=None, value=None, signed_on=now.date(), reason=reason, result_sha256="")
    done = uow.call_offs.of(call_off_id).award(ended)
    paper = call_off_result(frame_of(uow, done, now=now), done, names={}, ranking=(), digests=(), now=now)
    body = sign_paper(uow, paper, signer=signer, now=now, banner=banner)
    _save(uow, done, "call-off closed without an award", now)
    return paper.name, body


def _two_places(total: Fraction) -> str:
    return fixed_text(rounded(total, places=2, mode=RoundingMode.HALF_UP), places=2)


def _save(uow: DpsUnitOfWork, call_off: CallOff, action: str, now: datetime) -> None:
    uow.call_offs.save(call_off, at=now)
    uow.audit.record(action, member_id=uow.holder().id, now=now, subject=call_off.id)
