"""The example's applications: received, given more time, assessed by two, decided, and what a person enters after."""

from dataclasses import dataclass
from datetime import date

from evaluator.demo.cast import Player
from evaluator.demo.dps_desk import BANNER, DpsDesk
from evaluator.demo.dps_story import StoryApplication, StoryEvent, StoryRenewal, application_of, place
from evaluator.domain.admission import asked
from evaluator.domain.admission_clock import Extension, LongerPeriod
from evaluator.domain.application import EvidenceKind, RenewedEvidence
from evaluator.domain.assessment import Assessment, Judgement, Outcome, Settlement
from evaluator.domain.change import Published
from evaluator.domain.panel import Role
from evaluator.domain.wording import spoken_date
from evaluator.domain.work_list import WorkKind
from evaluator.services import (
    admission,
    approval,
    assessment,
    register,
    work_list,
)
from evaluator.services import application as applications
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


@dataclass(kw_only=True)
class Admissions(DpsDesk):
    """What the assessors find, the story says; what is decided follows from it."""

    def receive(self, told: StoryApplication) -> None:
        """One application and its document come in."""
        with self.opened().work() as uow:
            application, body = application_of(told, Published(changes=uow.changes.all()), seed=self.story.seed)
            applications.receive_applications(
                uow,
                operators=[self.story.supplier(told.supplier)],
                applications=[application],
                documents={application.documents[0].sha256: body},
                now=told.received_at,
            )
        self.write(f"responses/{told.id}/{application.documents[0].name}", body)

    def lengthen(self) -> None:
        """The first period is longer, before any call-off."""
        system = self.story.system
        with self.opened().work() as uow:
            work_list.lengthen(
                uow, LongerPeriod(until=system.longer_until, reason=system.longer_reason, made_at=self.tick())
            )

    def extend(self, told: StoryApplication) -> None:
        """One application takes fifteen working days."""
        with self.opened().work() as uow:
            work_list.extend(uow, Extension(application_id=told.id, reason=told.extended, made_at=self.tick()))

    def assess(self, batch: tuple[StoryApplication, ...], day: date) -> None:
        """Both assessors find, lock, sign and send; the lead merges."""
        for number, player in enumerate(self.all_with(Role.MEMBER)):
            with self.desk(player) as file:
                for told in batch:
                    with file.work() as uow:
                        found = self.found(uow, told, player, second=number > 0)
                        assessment.record_assessment(uow, found, now=self.tick())
                        assessment.lock_assessment(uow, told.id, now=self.tick())
                with file.work() as uow:
                    issued = assessment.submit(
                        uow,
                        applications=[one.id for one in batch],
                        signer=self.signer(uow, Role.MEMBER),
                        now=self.tick(),
                        package_id=self.new_id(),
                    )
            self.write(f"packages/assessment-{day.isoformat()}-{player.part}.bidpack", issued.sealed)
            with self.opened().work() as uow:
                assessment.merge(
                    uow, data=issued.sealed, age_identity=self.the(Role.LEAD).age_identity, now=self.tick()
                )

    def found(self, uow: DpsUnitOfWork, told: StoryApplication, player: Player, *, second: bool) -> Assessment:
        """What one assessor finds of one application."""
        fails = told.fails | ({} if second else told.differs)
        wanted = asked(uow.applications.of(told.id), Published(changes=uow.changes.all()))
        return Assessment(
            application_id=told.id,
            assessor_id=str(player.member_id),
            judgements=tuple(
                Judgement(requirement_id=one.id, outcome=Outcome.FAIL, reason=fails[one.id])
                if one.id in fails
                else Judgement(
                    requirement_id=one.id,
                    outcome=Outcome.PASS,
                    evidence=place(told.id, one.id, seed=self.story.seed),
                )
                for one in wanted
            ),
            findings=(told.ground,) if told.ground else (),
            debarment_checked_on=self.now.date(),
        )

    def decide(self, batch: tuple[StoryApplication, ...], day: date) -> None:
        """Differences are settled, refusals confirmed, then everything is decided, signed and told."""
        lead, ids = self.opened(), [one.id for one in batch]
        for told in batch:
            for about, reason in told.settled.items():
                settlement = Settlement(about=about, outcome=Outcome.PASS, reason=reason)
                with lead.work() as uow:
                    admission.settle(uow, told.id, settlement, now=self.tick())
        with lead.work() as uow:
            refused = admission.refusals(uow, ids)
        if refused:
            with lead.work() as uow:
                proposed = approval.propose(
                    uow,
                    refusals=refused,
                    signer=self.signer(uow, Role.LEAD),
                    now=self.tick(),
                    package_id=self.new_id(),
                )
            self.have_approved(proposed.sealed, f"refusals-{day.isoformat()}")
        with lead.work() as uow:
            decided = admission.decide(
                uow,
                applications=ids,
                signer=self.signer(uow, Role.LEAD),
                now=self.tick(),
                package_id=self.new_id(),
                banner=BANNER,
            )
        self.write(f"packages/decision-{day.isoformat()}.bidpack", decided.issued.sealed)
        self.write_all(decided.letters)

    def enter(self, event: StoryEvent) -> None:
        """A person enters a suspension, a withdrawal or their like."""
        with self.opened().work() as uow:
            register.record(
                uow,
                supplier_id=event.supplier,
                lot_id=event.lot,
                status=event.status,
                reason=event.reason,
                cause=event.cause,
                now=self.tick(),
            )

    def renew(self, told: StoryRenewal) -> None:
        """Evidence comes that the story tells of."""
        with self.opened().work() as uow:
            register.renew(
                uow,
                RenewedEvidence(
                    supplier_id=told.supplier,
                    kind=told.kind,
                    expires_on=told.expires_on,
                    cause=told.cause,
                    recorded_at=self.tick(),
                ),
            )

    def ask_for_evidence(self, day: date) -> None:
        """The lead asks for what soon runs out; whoever answers sends evidence that is good for another year."""
        with self.opened().work() as uow:
            for one in work_list.work(uow, on=day):
                if one.kind is WorkKind.RENEW_EVIDENCE and not self.story.evidence.is_silent(one.supplier_id, day):
                    register.renew(
                        uow,
                        RenewedEvidence(
                            supplier_id=one.supplier_id,
                            kind=EvidenceKind(one.about),
                            expires_on=_a_year_after(one.due_on),
                            cause=f"certificate that came on {spoken_date(day)}",
                            recorded_at=self.tick(),
                        ),
                    )


def _a_year_after(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
