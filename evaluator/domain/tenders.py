"""Tenders as they come in: who made them and how to write to them, and what is decided about one that came too late.

A late tender is neither taken nor thrown out by the program: the authority looks into it, decides with a reason, and
another person approves it with a signature (InHealth v NHS England [2023] EWHC 352: refusing a late upload was lawful
after a proper investigation). A refused one stays on record by its name, its time and the reason, and nothing of it is
evaluated.
Sources: PCR 2015, reg. 18 and 84(7); Procurement Act 2023, s. 98; Procurement Regulations 2024, reg. 31(2)(a) to (c)
for how a supplier is named.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from evaluator.domain.procurement import Supplier, Tender
from evaluator.domain.rationale_words import gives_reason
from evaluator.domain.wording import counted, spoken_time
from evaluator.errors import RuleBroken
from evaluator.said import said, sentences

LONGEST = {"name": 300, "identifier": 100, "address": 1_000, "email": 254}  # characters; RFC 5321 for the last
LONGEST_REASON = 20_000
_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LateTender:
    """What was decided about a tender that came after the published closing time.

    `decided_by` is the id of the person of the roster who decided. The approver signs the digest of this value before
    anybody of the panel has a pack.
    """

    tender_id: str
    supplier: Supplier
    received_at: datetime
    accepted: bool
    reason: str
    decided_by: str
    decided_at: datetime

    @property
    def decision(self) -> str:
        """Accepted or refused."""
        return "accepted" if self.accepted else "refused"


def is_late(tender: Tender, due: datetime | None) -> bool:
    """Whether a tender came after the closing time; to the second, and on time at that very moment."""
    return due is not None and tender.received_at > due


def require_late_decision(decision: LateTender) -> None:
    """Raises: RuleBroken for a decision on a late tender without a reason, or with too long a one."""
    if len(decision.reason) > LONGEST_REASON:
        raise RuleBroken(
            "The reason has {number:,} characters; {longest_reason:,} is the limit.",
            number=len(decision.reason),
            longest_reason=LONGEST_REASON,
        )
    if not gives_reason(decision.reason):
        raise RuleBroken(
            "The decision on the late tender has no reason in words.", hint="Write why; it stands in the report."
        )


def undecided(tenders: Iterable[Tender], due: datetime | None, decisions: Iterable[LateTender]) -> tuple[Tender, ...]:
    """The late tenders that nobody has decided about as they stand: a time corrected later asks again."""
    decided = {(one.tender_id, one.received_at) for one in decisions}
    return tuple(one for one in tenders if is_late(one, due) and (one.id, one.received_at) not in decided)


def require_late_settled(
    tenders: Iterable[Tender],
    suppliers: Mapping[str, Supplier],
    *,
    due: datetime | None,
    decisions: Iterable[LateTender],
) -> None:
    """Raises: RuleBroken naming a late tender that is not decided, or that was refused and is still evaluated."""
    listed, made = tuple(tenders), tuple(decisions)
    if left := undecided(listed, due, made):
        name = suppliers[left[0].supplier_id].name
        more = said(", and {number}", number=counted(len(left) - 1, "more")) if len(left) > 1 else ""
        raise RuleBroken(
            "The tender of {name}{more} came after the closing time and nothing is decided about it.",
            hint="Accept or refuse it, with a reason; the approver signs the decision afterwards.",
            name=name,
            more=more,
        )
    refused = {one.tender_id for one in made if not one.accepted}
    if kept := [one for one in listed if one.id in refused]:
        raise RuleBroken(
            "The late tender of {name} was refused and is not evaluated.", name=suppliers[kept[0].supplier_id].name
        )


def how_late(received_at: datetime, due: datetime) -> str:
    """`3 hours 5 minutes late`: in the two largest units."""
    seconds = max(int((received_at - due) / timedelta(seconds=1)), 1)
    units = (("day", seconds // 86_400), ("hour", seconds // 3_600 % 24), ("minute", seconds // 60 % 60))
    long = [counted(number, unit) for unit, number in units if number][:2] or [counted(seconds, "second")]
    return said("{long} late", long=sentences(long))


def late_in_words(one: LateTender, due: datetime | None) -> str:
    """`Refused: received 22 November 2026, 12.05pm UTC, 5 minutes late.`"""
    by = "" if due is None else said(", {late}", late=how_late(one.received_at, due))
    return said(
        "{decision}: received {received_at}{by}.",
        decision=said(one.decision.capitalize()),
        received_at=spoken_time(one.received_at),
        by=by,
    )


def tidy(supplier: Supplier) -> Supplier:
    """What was typed of a supplier, without spaces around it."""
    return Supplier(
        id=supplier.id,
        name=" ".join(supplier.name.split()),
        identifier=supplier.identifier.strip(),
        address="\n".join(line.strip() for line in supplier.address.strip().splitlines()),
        email=supplier.email.strip(),
        prefers=supplier.prefers,
    )


def require_sound_supplier(supplier: Supplier) -> None:
    """Raises: RuleBroken where the name is missing, an e-mail address is none, or a text is too long or unprintable.

    Address, e-mail and identifier may be unknown yet: letters then say that they were not given with the tender.
    """
    if not supplier.name.strip():
        raise RuleBroken("The supplier has no name.", hint="Type it as it stands on the tender.")
    for what, most in LONGEST.items():
        text: str = getattr(supplier, what)
        if len(text) > most:
            raise RuleBroken(
                "The supplier's {what} has {number:,} characters; {most:,} is the limit.",
                what=what,
                number=len(text),
                most=most,
            )
        if any(not letter.isprintable() for letter in text if what != "address" or letter != "\n"):
            raise RuleBroken(
                "The supplier's {what} holds a character that cannot be seen.", hint="Type it again.", what=what
            )
    if len(set(supplier.prefers)) < len(supplier.prefers):
        raise RuleBroken("The supplier's order of preference names a lot twice.")
    if supplier.email:
        require_email(supplier.email)


def require_email(text: str) -> None:
    """Raises: RuleBroken where this is no e-mail address, or too long for one."""
    if len(text) > LONGEST["email"] or not _EMAIL.fullmatch(text) or not text.isprintable():
        raise RuleBroken(
            "“{text}” is not an e-mail address.", hint="It looks like tenders@example.org.", text=text[:80]
        )


def not_given(supplier: Supplier) -> tuple[str, ...]:
    """What a letter to this supplier would lack."""
    wanted = (
        ("identifier", supplier.identifier),
        (said("postal address"), supplier.address),
        ("e-mail", supplier.email),
    )
    return tuple(what for what, text in wanted if not text)
