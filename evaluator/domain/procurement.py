"""The procurement, its lot, the suppliers and their tenders, and the stages an evaluation goes through.

Terms follow the rulebook the procurement runs under (DOMAIN 1.0): PCR 2015, the Procurement Act 2023 or the Provider
Selection Regime 2023.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from evaluator.errors import RuleBroken


class Regime(StrEnum):
    """The rulebook; it decides words, clocks and letters."""

    PCR2015 = "PCR2015"
    PA2023 = "PA2023"
    PSR2023 = "PSR2023"


class AwardRoute(StrEnum):
    """How the contract is awarded; only a mini-competition is computed, the others carry a recorded reason."""

    MINI_COMPETITION = "mini-competition"
    DIRECT_AWARD = "direct award"
    ALLOCATION = "allocation"


class Stage(StrEnum):
    """Where an evaluation stands in the file of the person who holds it."""

    SET_UP = "set-up"
    SCORING = "scoring"
    MODERATION = "moderation"
    AWARD = "award"
    REPORTED = "reported"


MOVES = {
    Stage.SET_UP: (Stage.SCORING,),
    Stage.SCORING: (Stage.MODERATION,),
    Stage.MODERATION: (Stage.AWARD,),
    Stage.AWARD: (Stage.REPORTED,),
    Stage.REPORTED: (Stage.MODERATION,),  # reopened, with the approver's consent
}


def move(now_at: Stage, to: Stage) -> Stage:
    """The next stage. Raises: RuleBroken for a move that skips a stage, or goes back where nothing is reopened."""
    if to not in MOVES[now_at]:
        raise RuleBroken(
            "The evaluation is at {now_at}: it cannot go to {to}.",
            hint="Finish the stage before first.",
            now_at=now_at,
            to=to,
        )
    return to


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """One lot of the procurement; the value is the notice's estimate in the procurement's currency, None if unsaid."""

    id: str
    title: str
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procurement:
    """What is bought, by whom, under which rules. `ocid` is the notice's open contracting id."""

    ocid: str
    title: str
    authority: str
    regime: Regime
    dynamic_purchasing_system: bool
    award_route: AwardRoute = AwardRoute.MINI_COMPETITION


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """A supplier as named on its tender, with its unique identifier, contact address and email where it gave them.

    `prefers`: the ids of the lots in the order in which it wants them, where it gave one with its tenders.
    """

    id: str
    name: str
    identifier: str = ""
    address: str = ""
    email: str = ""
    prefers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedWeight:
    """The weight of one published criterion as the invitation gave it, in marks of a hundred.

    `wording` formulates the criterion more precisely; empty where the invitation added nothing to what was published.
    """

    id: str
    title: str
    weight: Decimal
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The call-off of a dynamic purchasing system that an evaluation was begun from.

    `reference` is the call-off's own, `list_sha256` the digest of the frozen list of everybody invited.
    """

    dps_id: str
    reference: str
    list_sha256: str
    invited: tuple[Supplier, ...]
    weights: tuple[AnnouncedWeight, ...]

    def of(self, supplier: Supplier) -> Supplier:
        """The supplier as it was invited, with what is known besides. Raises: RuleBroken when it was not invited."""
        wanted = supplier.name.strip().casefold()
        for one in self.invited:
            if one.id == supplier.id or one.name.casefold() == wanted:
                return replace(
                    one,
                    identifier=supplier.identifier or one.identifier,
                    address=supplier.address,
                    email=supplier.email or one.email,
                )
        raise RuleBroken(
            "{supplier} was not invited to this call-off.",
            hint="Invited are {invited}.",
            supplier=supplier.name,
            invited=tuple(one.name for one in self.invited),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One lot's evaluation, known everywhere by a random id made when it was begun.

    `tenders_due` is the published closing time for tenders; None until it is recorded, or where there is none.
    `invitation` is the call-off it was begun from; None where it was not. `authority_email` is where suppliers write.
    """

    id: str
    title: str
    procurement: Procurement
    lot: Lot
    begun_at: datetime
    tenders_due: datetime | None = None
    invitation: Invitation | None = None
    authority_email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """One supplier's tender for the lot. Excluded tenders keep the reason; nothing about them is deleted."""

    id: str
    supplier_id: str
    received_at: datetime
    excluded: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of a tender, known by the SHA-256 of its bytes; a priced one is sealed to the price evaluator.

    A priced one is known by a commitment instead (`price_file`), because the whole panel holds the set-up; so nothing
    here says how large it is. `sealed_sha256` is the digest of the sealed bytes that lie in the file and travel in the
    price evaluator's pack.
    `questions` are the ids of the criteria it answers; empty where it bears on all of them.
    """

    sha256: str
    tender_id: str
    name: str
    media_type: str
    priced: bool = False
    sealed_sha256: str | None = None
    questions: tuple[str, ...] = ()

    def answers(self, criterion_id: str) -> bool:
        """Whether it bears on this question."""
        return not self.questions or criterion_id in self.questions

    @property
    def stored_sha256(self) -> str:
        """Under which digest the bytes are stored and sent."""
        return self.sealed_sha256 or self.sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One supplier's answer to one question: what a panel member scores."""

    tender_id: str
    criterion_id: str
