"""A call-off of the example evaluated for real: begun from its invitation, played by the worked example's panel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from evaluator.demo.cast import Player
from evaluator.demo.content import Person
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation


@dataclass(kw_only=True)
class CallOffWalk(Walk):
    """The walk of an evaluation whose lead is the system's, and whose tenders come from those invited alone."""

    lead: Player
    begun: Evaluation
    reference: str

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        """The lead is here already; the others' folders carry the call-off's reference."""
        if Role.LEAD in person.roles:
            return self.lead
        return super().player(person, f"{self.reference}-{part}", clock)

    def evaluation(self) -> Evaluation:
        """As the call-off's invitation describes it."""
        return self.begun
