"""A small dynamic purchasing system among four people, each with a key and a file of their own."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from evaluator.domain.admission import ProposedRefusal
from evaluator.domain.assessment import Assessment, Judgement, Outcome
from evaluator.domain.change import Change
from evaluator.domain.dps import ContractingAuthority, DynamicPurchasingSystem
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import Role
from evaluator.exchange import Issued
from evaluator.formats.identity import IdentityCard, new_card, read_card
from evaluator.formats.package import read_identity
from evaluator.formats.signing import Signer, new_private_key
from evaluator.services import approval, assessment, change, dps
from evaluator.storage.dps_file import DpsFile
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.keys import Unlocked
from tests.domain.systems import FIRST, at, operator
from tests.domain.systems import application as applied

PEOPLE = {"lead": Role.LEAD, "first": Role.MEMBER, "second": Role.MEMBER, "approver": Role.APPROVER}


@dataclass
class Desks:
    """Whoever is named works at their own file; `now` is the time it is."""

    folder: Path
    system: DynamicPurchasingSystem
    unlocked: Unlocked
    keys: dict[str, bytes]
    cards: dict[str, bytes]
    members: dict[str, UUID]
    now: datetime

    @contextmanager
    def file(self, who: str) -> Iterator[DpsFile]:
        with dps.open_system(
            self.folder / who / "dps", UUID(self.system.id), unlocked=self.unlocked, keep_backup=False
        ) as opened:
            yield opened

    @contextmanager
    def work(self, who: str) -> Iterator[DpsUnitOfWork]:
        with self.file(who) as file, file.work() as uow:
            yield uow

    def signer(self, uow: DpsUnitOfWork, who: str) -> Signer:
        return dps.signer(uow, self.keys[who])

    def card(self, who: str) -> IdentityCard:
        return read_card(self.cards[who])

    @property
    def age_identity(self) -> bytes:
        return self.unlocked.age_identity

    def propose_and_approve(self, *, changes: Iterable[int] = (), refusals: Iterable[ProposedRefusal] = ()) -> bytes:
        """The lead proposes, the approver says yes; gives the approver's package, not taken in yet."""
        with self.work("lead") as uow:
            proposed = approval.propose(
                uow,
                changes=changes,
                refusals=refusals,
                signer=self.signer(uow, "lead"),
                now=self.now,
                package_id=uuid4(),
            )
        with self.work("approver") as uow:
            proposal = approval.read_proposal(uow, data=proposed.sealed, age_identity=self.age_identity, now=self.now)
        with self.work("approver") as uow:
            issued, _ = approval.approve(
                uow, proposal=proposal, signer=self.signer(uow, "approver"), now=self.now, package_id=uuid4()
            )
        return issued.sealed

    def approve(self, planned: Change) -> None:
        """A change drafted, approved and taken in."""
        with self.work("lead") as uow:
            change.draft_change(uow, planned, now=self.now)
        sealed = self.propose_and_approve(changes=[planned.number])
        with self.work("lead") as uow:
            approval.receive_approval(uow, data=sealed, age_identity=self.age_identity, now=self.now)

    def send_pack(self, who: str, *applications: str) -> None:
        """The lead sends one person's pack, who keeps it."""
        with self.work("lead") as uow:
            issued = assessment.issue_pack(
                uow,
                member_id=str(self.members[who]),
                applications=applications,
                signer=self.signer(uow, "lead"),
                now=self.now,
                package_id=uuid4(),
            )
        opened = assessment.open_pack(issued.sealed, unlocked=self.unlocked, own_fingerprint=self.card(who).fingerprint)
        assessment.accept_pack(
            opened, systems=self.folder / who / "dps", unlocked=self.unlocked, compared="by voice", now=self.now
        )

    def assess(self, who: str, *applications: str, fails: tuple[str, ...] = ()) -> Issued:
        """One person's signed assessments, on their way to the lead."""
        with self.work(who) as uow:
            for application_id in applications:
                lots = uow.applications.of(application_id).lots
                found = Assessment(
                    application_id=application_id,
                    assessor_id=str(self.members[who]),
                    judgements=tuple(
                        Judgement(requirement_id=one.id, outcome=Outcome.FAIL, reason="It is not shown.")
                        if one.id in fails
                        else Judgement(requirement_id=one.id, outcome=Outcome.PASS, evidence="Annex 1")
                        for one in FIRST.for_lots(lots)
                    ),
                    debarment_checked_on=self.now.date(),
                )
                assessment.record_assessment(uow, found, now=self.now)
                assessment.lock_assessment(uow, application_id, now=self.now)
        with self.work(who) as uow:
            return assessment.submit(
                uow, applications=applications, signer=self.signer(uow, who), now=self.now, package_id=uuid4()
            )

    def merge(self, issued: Issued) -> int:
        with self.work("lead") as uow:
            return assessment.merge(uow, data=issued.sealed, age_identity=self.age_identity, now=self.now)


def desks(folder: Path, system: DynamicPurchasingSystem, unlocked: Unlocked) -> Desks:
    """The system begun, everybody enrolled, one authority entitled."""
    recipient = str(read_identity(unlocked.age_identity.decode()).to_public())
    keys = {who: new_private_key() for who in PEOPLE}
    made = Desks(
        folder=folder,
        system=system,
        unlocked=unlocked,
        keys=keys,
        cards={
            who: new_card(
                name=who.capitalize(),
                organisation="Example Vale",
                private_key=key,
                age_recipient=recipient,
                now=at(1),
            )
            for who, key in keys.items()
        },
        members={who: uuid4() for who in PEOPLE},
        now=at(10),
    )
    dps.establish(
        folder / "lead" / "dps",
        system,
        unlocked=unlocked,
        card=made.card("lead"),
        signing_key=keys["lead"],
        job_title="Lead",
        now=made.now,
        member_id=made.members["lead"],
    )
    with made.file("lead") as file:
        certifying_key = dps.certifying_key(file, keys["lead"])
        with file.work() as uow:
            for who in ("first", "second", "approver"):
                newcomer = Newcomer(
                    member_id=made.members[who],
                    card=made.cards[who],
                    job_title="Analyst",
                    roles=(PEOPLE[who],),
                    compared="by voice",
                )
                dps.enrol(uow, newcomer, certifying_key=certifying_key, now=made.now)
            dps.entitle(uow, [ContractingAuthority(scheme="GB-NHS", code="99A", name="Example Vale")], now=made.now)
    return made


__all__ = ["Desks", "applied", "desks", "operator"]
