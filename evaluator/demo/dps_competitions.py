"""The example's call-offs: planned, listed, invited, one evaluated whole, and each result taken back."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from evaluator.demo.content import Content
from evaluator.demo.dps_awards import award_input_of
from evaluator.demo.dps_call_off import CallOffWalk
from evaluator.demo.dps_desk import BANNER, DpsDesk
from evaluator.demo.dps_story import StoryCallOff
from evaluator.demo.example import example
from evaluator.demo.walk import Walk
from evaluator.domain.call_off import CallOff, RefinedCriterion
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation
from evaluator.errors import RuleBroken
from evaluator.services import call_off, call_off_result, hand_over


@dataclass(kw_only=True)
class Competitions(DpsDesk):
    """By twelve authorities, each among everybody who is admitted to its lot."""

    def plan(self, told: StoryCallOff) -> None:
        """A call-off is planned and its list drawn."""
        planned = CallOff(
            id=told.id,
            title=f"{told.title} (EXAMPLE)",
            authority_code=told.authority,
            lot_id=told.lot,
            criteria=(
                RefinedCriterion(id="quality", weight=told.quality, wording=told.quality_wording),
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
                paper, _ = call_off_result.note_record(
                    uow, told.id, record=self.records[told.id], signer=signer, now=self.tick(), banner=BANNER
                )
            self.write_all([paper])
            return
        with self.opened().work() as uow:
            signer = self.signer(uow, Role.LEAD)
            if told.no_tender:
                closed = call_off_result.close_without_award(
                    uow, told.id, reason=told.no_tender, signer=signer, now=self.tick(), banner=BANNER
                )
                self.write_all([closed])
                return
            award_input = award_input_of(self.story, told, uow.call_offs.of(told.id).invited)
            paper, result = call_off_result.note_result(
                uow, told.id, award_input=award_input, signer=signer, now=self.tick(), banner=BANNER
            )
        self.write_all([paper])
        self.write(f"call-offs/award-input-{told.id}.json", award_input)
        self.write(f"call-offs/award-result-{told.id}.json", result)
