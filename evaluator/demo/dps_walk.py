"""The life of a dynamic purchasing system from its notice to its last day, through the services the screens call.

Four people have a profile each and only packages pass between them: the lead keeps the register, two assess, one
approves. Each thing happens at its time of those years, by a clock that the story sets; what is decided follows from
what the assessors find.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from evaluator.demo.cast import SECRETS, Player, secrets_of
from evaluator.demo.content import Content
from evaluator.demo.dps_awards import award_input_of
from evaluator.demo.dps_call_off import CallOffWalk
from evaluator.demo.dps_story import Story, StoryApplication, StoryCallOff, StoryEvent, application_of, place
from evaluator.demo.example import example
from evaluator.demo.troupe import Troupe
from evaluator.demo.walk import Walk
from evaluator.domain.admission import asked
from evaluator.domain.admission_clock import Extension, LongerPeriod
from evaluator.domain.assessment import Assessment, Judgement, Outcome, Settlement
from evaluator.domain.call_off import CallOff, RefinedCriterion
from evaluator.domain.change import Change, Published
from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation
from evaluator.errors import RuleBroken
from evaluator.formats.authorities import read_authorities
from evaluator.formats.signing import Signer
from evaluator.services import (
    admission,
    approval,
    assessment,
    call_off,
    change,
    dps,
    hand_over,
    notice,
    profile,
    register,
    work_list,
)
from evaluator.services import application as applications
from evaluator.storage.dps_file import DpsFile
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork

BANNER = "EXAMPLE: invented suppliers, people and decisions"
COMPARED = "by telephone, all eight words"
BEGUN = datetime(2017, 11, 20, 9, tzinfo=UTC)
APPROVED_BEFORE = timedelta(days=7)  # how long before publication a change is approved

Step = Callable[[], None]


@dataclass(kw_only=True)
class DpsWalk(Troupe):
    """What the walk carries besides its people: what it plays, and the time it is."""

    story: Story
    notice_file: Path
    dps_id: UUID
    panel: dict[str, Player] = field(default_factory=dict)  # whoever evaluates the call-off that is played whole
    evaluated: list[Path] = field(default_factory=list)  # what that evaluation wrote
    records: dict[str, bytes] = field(default_factory=dict)
    now: datetime = BEGUN
    lead_file: DpsFile | None = None

    def run(self) -> None:
        """Play it to its end. Raises: RuleBroken or FileProblem, which would be this program's fault."""
        self.tell("Making a profile for each person")
        self.bring_in(self.story.people, self.tick)
        self.tell("Establishing the system from the notice")
        self.establish()
        with ExitStack() as closing:
            lead = self.the(Role.LEAD)
            self.lead_file = closing.enter_context(self.desk(lead))
            self.enrol()
            self.send_packs((), "start")
            year = 0
            for moment, step in sorted(self.steps(), key=lambda one: one[0]):
                if moment.year != year:
                    year = moment.year
                    self.tell(f"Playing {year}")
                self.now = moment
                step()
        self.write(SECRETS, secrets_of([*self.players.values(), *self.panel.values()]))

    def tick(self) -> datetime:
        """The time, a second later at each asking: no two things happen at once."""
        self.now += timedelta(seconds=1)
        return self.now

    def steps(self) -> Iterator[tuple[datetime, Step]]:
        """Everything that happens, each with its time."""
        for planned in self.story.changes:
            published = _at(planned.publish_on, 10)
            approved = max(published - APPROVED_BEFORE, planned.drafted_at + timedelta(hours=6))
            yield planned.drafted_at, partial(self.draft, planned)
            yield approved, partial(self.approve_change, planned)
            yield published, partial(self.publish, planned)
        yield from self.steps_of_applications()
        for event in self.story.events:
            yield event.at, partial(self.enter, event)
        for told in self.story.call_offs:
            yield from self.steps_of_call_off(told)
        for day in self.story.system.register_days:
            yield _at(day, 18), partial(self.extract, day)

    def steps_of_applications(self) -> Iterator[tuple[datetime, Step]]:
        """Receipt, more time, assessment and decision."""
        yield _at(date(2017, 12, 20), 9), self.lengthen
        for told in self.story.applications:
            yield told.received_at, partial(self.receive, told)
            if told.extended:
                yield told.received_at + timedelta(days=10), partial(self.extend, told)
        for day, batch in self.story.batches():
            last = max(one.received_at for one in batch)
            yield last + timedelta(hours=4), partial(self.send_packs, batch, day.isoformat())
            yield _at(day, 9), partial(self.assess, batch, day)
            yield _at(day, 13), partial(self.decide, batch, day)

    def steps_of_call_off(self, told: StoryCallOff) -> Iterator[tuple[datetime, Step]]:
        """Plan and list, list again where the register has changed, invite, result."""
        yield told.listed_at, partial(self.plan, told)
        if told.listed_again_at:
            yield told.listed_again_at, partial(self.list_again, told)
        yield told.invited_at, partial(self.invite, told)
        if told.worked_example:
            yield told.due_at + timedelta(days=1), partial(self.evaluate, told)
        if told.awarded_at:
            yield told.awarded_at, partial(self.award, told)

    def establish(self) -> None:
        """The lead: what the notice says, and the bounds of the award criteria."""
        lead = self.the(Role.LEAD)
        dps.establish(
            systems_of(lead),
            self.described(),
            unlocked=lead.signing.profile.unlocked,
            card=lead.signing.profile.card,
            signing_key=lead.signing.signing_key,
            job_title=lead.person.job_title,
            now=self.tick(),
            member_id=lead.member_id,
        )

    def described(self) -> DynamicPurchasingSystem:
        """The system as its notice describes it. Raises: RuleBroken when the notice lacks its period."""
        understood = notice.understand(self.notice_file.read_bytes())
        procurement, period = understood.procurement(), understood.contract_period
        if period.start is None or period.end is None:
            raise RuleBroken("The notice does not say from when until when the system runs.")
        return DynamicPurchasingSystem(
            id=str(self.dps_id),
            title=procurement.title,
            ocid=procurement.ocid,
            authority=procurement.authority,
            regime=procurement.regime,
            opens_on=date.fromisoformat(period.start[:10]),
            closes_on=date.fromisoformat(period.end[:10]),
            currency=understood.value.currency or "GBP",
            ceiling=understood.value.amount,
            bounds=self.story.system.bounds,
        )

    def enrol(self) -> None:
        """The lead takes the others' cards, compares their words, and imports the list of authorities."""
        lead, file = self.the(Role.LEAD), self.opened()
        key = dps.certifying_key(file, lead.signing.signing_key)
        for player in self.players.values():
            if player is not lead:
                with file.work() as uow:
                    dps.enrol(
                        uow,
                        card=profile.card_bytes(player.signing.profile.folder),
                        job_title=player.person.job_title,
                        roles=player.person.roles,
                        compared=COMPARED,
                        certifying_key=key,
                        now=self.tick(),
                        member_id=player.member_id,
                    )
        with file.work() as uow:
            dps.entitle(uow, read_authorities(self.story.authorities), now=self.tick())

    def send_packs(self, batch: tuple[StoryApplication, ...], label: str) -> None:
        """A pack for each assessor, and at the start for the approver; each compares the lead's words and keeps it."""
        for player in self.players.values():
            is_wanted = player.person.roles == (Role.MEMBER,) if batch else Role.LEAD not in player.person.roles
            if is_wanted:
                with self.opened().work() as uow:
                    issued = assessment.issue_pack(
                        uow,
                        member_id=str(player.member_id),
                        applications=[one.id for one in batch],
                        signer=self.signer(uow, Role.LEAD),
                        now=self.tick(),
                        package_id=self.new_id(),
                    )
                self.write(f"packages/pack-{label}-{player.part}.bidpack", issued.sealed)
                self.open_pack(player, issued.sealed)

    def open_pack(self, player: Player, data: bytes) -> None:
        """What a person does with the pack that came by mail."""
        own = player.signing.profile
        opened = assessment.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
        if opened.lead_words != profile.own_words(self.the(Role.LEAD).signing.profile):
            raise RuleBroken("The lead's words are not the same at both ends.")
        assessment.accept_pack(
            opened, systems=systems_of(player), unlocked=own.unlocked, compared=COMPARED, now=self.tick()
        )

    def draft(self, planned: Change) -> None:
        """The lead plans a change."""
        with self.opened().work() as uow:
            change.draft_change(uow, planned, now=self.tick())

    def approve_change(self, planned: Change) -> None:
        """The approver reads the change, signs it, and the lead takes the approval in."""
        with self.opened().work() as uow:
            proposed = approval.propose(
                uow,
                changes=[planned.number],
                signer=self.signer(uow, Role.LEAD),
                now=self.tick(),
                package_id=self.new_id(),
            )
        self.have_approved(proposed.sealed, f"change-{planned.number}")

    def have_approved(self, sealed: bytes, label: str) -> None:
        """The approver says yes to a proposal with a signature."""
        self.write(f"packages/proposal-{label}.bidpack", sealed)
        approver = self.the(Role.APPROVER)
        with self.desk(approver) as file:
            with file.work() as uow:
                proposal = approval.read_proposal(uow, data=sealed, age_identity=approver.age_identity, now=self.tick())
            with file.work() as uow:
                issued, papers = approval.approve(
                    uow,
                    proposal=proposal,
                    signer=self.signer(uow, Role.APPROVER),
                    now=self.tick(),
                    package_id=self.new_id(),
                    banner=BANNER,
                )
        self.write(f"packages/approval-{label}.bidpack", issued.sealed)
        self.write_all(papers)
        with self.opened().work() as uow:
            approval.receive_approval(
                uow, data=issued.sealed, age_identity=self.the(Role.LEAD).age_identity, now=self.tick()
            )

    def publish(self, planned: Change) -> None:
        """Everybody is told of the change."""
        with self.opened().work() as uow:
            papers = change.notify(
                uow, planned.number, signer=self.signer(uow, Role.LEAD), now=self.tick(), banner=BANNER
            )
        self.write_all(papers)

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

    def plan(self, told: StoryCallOff) -> None:
        """A call-off is planned and its list drawn."""
        planned = CallOff(
            id=told.id,
            title=f"{told.title} (EXAMPLE)",
            authority_code=told.authority,
            lot_id=told.lot,
            criteria=(
                RefinedCriterion(id="quality", weight=told.quality),
                RefinedCriterion(id="price", weight=100 - told.quality),
            ),
        )
        with self.opened().work() as uow:
            call_off.plan_call_off(uow, planned, now=self.tick())
            call_off.draw_list(uow, told.id, now=self.tick())

    def list_again(self, told: StoryCallOff) -> None:
        """The register has changed since, which the program says; the list is drawn again."""
        with self.opened().work() as uow:
            if not call_off.warnings(uow, told.id, now=self.tick()):
                raise RuleBroken("Nothing speaks against the list of {id}.", id=told.id)
            call_off.draw_list(uow, told.id, now=self.tick())

    def invite(self, told: StoryCallOff) -> None:
        """Everybody on the list is invited."""
        with self.opened().work() as uow:
            paper = call_off.invite(
                uow,
                told.id,
                due_at=told.due_at,
                signer=self.signer(uow, Role.LEAD),
                now=self.tick(),
                heeded=told.heeded,
                banner=BANNER,
            )
        self.write_all([paper])

    def evaluate(self, told: StoryCallOff) -> None:
        """The call-off is handed to an evaluation of the main spine, which plays the worked example to its record."""
        self.tell(f"Evaluating the call-off {told.id}")
        with self.opened().work() as uow:
            begun = hand_over.evaluation_of(uow, told.id, evaluation_id=self.new_id(), now=self.tick())
        walk = self.call_off_walk(told, begun)
        walk.play()
        self.panel = {key: one for key, one in walk.players.items() if one is not self.the(Role.LEAD)}
        self.evaluated = walk.written
        self.written += walk.written
        self.records[told.id] = (self.out / "record.asice").read_bytes()

    def call_off_walk(self, told: StoryCallOff, begun: Evaluation) -> Walk:
        """Who plays that evaluation: the worked example's panel, under the system's own lead."""
        return CallOffWalk(**self.given_to(told, begun))

    def content_of(self, begun: Evaluation) -> Content:
        """What is tendered, scored and agreed in that evaluation."""
        return example()

    def given_to(self, told: StoryCallOff, begun: Evaluation) -> dict[str, Any]:
        """What the walk of that evaluation is given."""
        lead, content = self.the(Role.LEAD), self.content_of(begun)
        others = tuple(person for person in content.people if Role.LEAD not in person.roles)
        return {
            "out": self.out,
            "new_id": self.new_id,
            "tell": lambda step: None,
            "content": replace(content, people=(lead.person, *others)),
            "notice_file": self.notice_file,
            "clock": self.tick,
            "evaluation_id": UUID(begun.id),
            "lead": lead,
            "begun": begun,
            "reference": told.id,
        }

    def award(self, told: StoryCallOff) -> None:
        """The award comes back to the register of call-offs, signed: from a record, or worked out from its input."""
        if told.id in self.records:
            with self.opened().work() as uow:
                signer = self.signer(uow, Role.LEAD)
                paper, _ = call_off.note_record(
                    uow, told.id, record=self.records[told.id], signer=signer, now=self.tick(), banner=BANNER
                )
            self.write_all([paper])
            return
        with self.opened().work() as uow:
            signer = self.signer(uow, Role.LEAD)
            if told.no_tender:
                closed = call_off.close_without_award(
                    uow, told.id, reason=told.no_tender, signer=signer, now=self.tick(), banner=BANNER
                )
                self.write_all([closed])
                return
            award_input = award_input_of(self.story, told, uow.call_offs.of(told.id).invited)
            paper, result = call_off.note_result(
                uow, told.id, award_input=award_input, signer=signer, now=self.tick(), banner=BANNER
            )
        self.write_all([paper])
        self.write(f"call-offs/award-input-{told.id}.json", award_input)
        self.write(f"call-offs/award-result-{told.id}.json", result)

    def extract(self, day: date) -> None:
        """The register of the day as a signed page."""
        with self.opened().work() as uow:
            paper = register.extract(uow, on=day, signer=self.signer(uow, Role.LEAD), now=self.tick(), banner=BANNER)
        self.write_all([paper])

    @contextmanager
    def desk(self, player: Player) -> Iterator[DpsFile]:
        """This person's file of the system, open."""
        with dps.open_system(systems_of(player), self.dps_id, unlocked=player.signing.profile.unlocked) as file:
            self.keep_keys(player, file.raw_keys())
            yield file

    def opened(self) -> DpsFile:
        """The lead's file, which stays open. Raises: RuleBroken before it is."""
        if self.lead_file is None:
            raise RuleBroken("The lead's file is not open.")
        return self.lead_file

    def signer(self, uow: DpsUnitOfWork, role: Role) -> Signer:
        """Whoever holds this file, as they sign."""
        holder = uow.holder()
        player = next(one for one in self.all_with(role) if str(one.member_id) == holder.id)
        return dps.signer(uow, player.signing.signing_key)

    def write_all(self, papers: Iterable[tuple[str, bytes]]) -> None:
        """Put signed papers into the demonstration's folder."""
        for name, data in papers:
            self.write(name, data)


def systems_of(player: Player) -> Path:
    """Where a person's systems lie."""
    return player.signing.profile.systems


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=UTC)
