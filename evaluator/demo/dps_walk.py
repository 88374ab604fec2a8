"""The life of a dynamic purchasing system from its notice to its last day, through the services the screens call.

Four people have a profile each and only packages pass between them: the lead keeps the register, two assess, one
approves. Each thing happens at its time of those years, by a clock that the story sets; what is decided follows from
what the assessors find.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from evaluator.demo.cast import COMPARED, SECRETS, Player, secrets_of
from evaluator.demo.dps_admission import Admissions
from evaluator.demo.dps_competitions import Competitions
from evaluator.demo.dps_desk import BANNER, systems_of
from evaluator.demo.dps_story import StoryApplication, StoryCallOff
from evaluator.domain.change import Change
from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.formats.authorities import read_authorities
from evaluator.services import (
    approval,
    assessment,
    change,
    dps,
    notice,
    profile,
    register,
)

APPROVED_BEFORE = timedelta(days=7)  # how long before publication a change is approved

MONTHS = [date(year, month, 1) for year in (2018, 2019, 2020) for month in range(1, 13) if (year, month) < (2020, 4)]

Step = Callable[[], None]


@dataclass(kw_only=True)
class DpsWalk(Admissions, Competitions):
    """The whole life in the order of its days."""

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
        yield from self.steps_of_evidence()
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

    def steps_of_evidence(self) -> Iterator[tuple[datetime, Step]]:
        """Once a month what soon runs out is asked for; some of it comes in its own time."""
        for renewed in self.story.evidence.renewals:
            yield renewed.at, partial(self.renew, renewed)
        for month in MONTHS:
            yield _at(month, 8), partial(self.ask_for_evidence, month)

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
                    dps.enrol(uow, player.newcomer(), certifying_key=key, now=self.tick())
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

    def publish(self, planned: Change) -> None:
        """Everybody is told of the change."""
        with self.opened().work() as uow:
            papers = change.notify(
                uow, planned.number, signer=self.signer(uow, Role.LEAD), now=self.tick(), banner=BANNER
            )
        self.write_all(papers)

    def extract(self, day: date) -> None:
        """The register of the day as a signed page."""
        with self.opened().work() as uow:
            paper = register.extract(uow, on=day, signer=self.signer(uow, Role.LEAD), now=self.tick(), banner=BANNER)
        self.write_all([paper])


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=UTC)
