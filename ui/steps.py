"""The steps of the work, in order: which screen each is, and whose. A screen is made when it is first wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from ui.screens.screen import Screen
from ui.screens.start import StartScreen
from ui.seat import Seat

LEAD, MEMBER, CHAIR = (Role.LEAD,), (Role.MEMBER,), (Role.CHAIR,)
PRICE, APPROVER, PANEL = (Role.PRICE_EVALUATOR,), (Role.APPROVER,), (Role.MEMBER, Role.CHAIR, Role.PRICE_EVALUATOR)
WORK_AT = {  # which screen a person meets first at each stage; the first that they have
    Stage.SET_UP: ("evaluation_model",),
    Stage.SCORING: ("scoring", "price", "record", "pack"),
    Stage.MODERATION: ("moderation", "confirmation", "price", "record", "pack"),
    Stage.AWARD: ("ranking", "price", "record", "confirmation", "pack"),
    Stage.REPORTED: ("report", "letters", "price", "confirmation", "pack"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the list at the left: a screen, made when it is first wanted, and whose step it is.

    Without roles it is for everyone, but for whoever holds one of the roles in `unless`; `needs_evaluation` hides it
    until an evaluation is open, `needs_system` until a dynamic purchasing system is.
    """

    name: str
    shown: str
    make: Callable[[Seat], Screen]
    roles: tuple[Role, ...] = ()
    unless: tuple[Role, ...] = ()
    needs_evaluation: bool = True
    needs_system: bool = False
    needs_profile: bool = True
    hidden_while_open: bool = False  # whoever works on an evaluation begins no other
    with_another_chair: bool = False  # there once somebody took the place of the first chair

    @property
    def is_of_a_file(self) -> bool:
        """Whether its screen shows an open evaluation or system."""
        return self.needs_evaluation or self.needs_system

    def is_for(self, seat: Seat) -> bool:
        """Whether it is a step of whoever sits here, with what is open now."""
        if self.needs_profile and seat.profile is None:
            return False
        if self.hidden_while_open and seat.on_the_desk is not None:
            return False
        if not self.is_of_a_file:
            return True
        there = seat.system if self.needs_system else seat.evaluation
        if there is None or any(there.is_a(role) for role in self.unless):
            return False
        if self.with_another_chair and not (seat.evaluation and seat.evaluation.chair_changed):
            return False
        return not self.roles or any(there.is_a(role) for role in self.roles)


def when_wanted(name: str) -> Callable[[Seat], Screen]:
    """How to make a screen of `ui/screens` by its name; its module is imported by then, because start-up is imports."""

    def make(seat: Seat) -> Screen:
        found = vars(import_module(f"ui.screens.{name}")).values()
        kind = next(one for one in found if isinstance(one, type) and issubclass(one, Screen) and one.name == name)
        return kind(seat)

    return make


def of_a_system(name: str, shown: str, roles: tuple[Role, ...]) -> Step:
    """A step of a dynamic purchasing system."""
    return Step(name=name, shown=shown, make=when_wanted(name), roles=roles, needs_evaluation=False, needs_system=True)


STEPS: tuple[Step, ...] = (
    Step(name="start", shown="Start", make=StartScreen, needs_evaluation=False, needs_profile=False),
    Step(
        name="notice",
        shown="New from a notice",
        make=when_wanted("notice"),
        needs_evaluation=False,
        hidden_while_open=True,
    ),
    Step(
        name="establish",
        shown="New purchasing system",
        make=when_wanted("establish"),
        needs_evaluation=False,
        hidden_while_open=True,
    ),
    Step(name="evaluation_model", shown="1 Model", make=when_wanted("evaluation_model"), roles=LEAD),
    Step(name="lots", shown="1 Lots", make=when_wanted("lots"), roles=LEAD),
    Step(name="panel", shown="1 Panel", make=when_wanted("panel"), roles=LEAD),
    Step(name="tenders", shown="1 Tenders", make=when_wanted("tenders"), roles=LEAD),
    Step(name="pack", shown="1 Packs", make=when_wanted("pack"), roles=LEAD),
    Step(name="revision", shown="1 Revise", make=when_wanted("revision"), roles=LEAD),
    Step(name="late_tenders", shown="2 Late tenders", make=when_wanted("late_tenders"), roles=APPROVER),
    Step(name="conflict", shown="2 Interests", make=when_wanted("conflict"), roles=PANEL),
    Step(name="scoring", shown="2 Score", make=when_wanted("scoring"), roles=MEMBER),
    Step(name="comparison", shown="2 Compare", make=when_wanted("comparison"), roles=MEMBER),
    Step(name="submission", shown="2 Lock and send", make=when_wanted("submission"), roles=MEMBER),
    Step(
        name="succession",
        shown="3 Another chair",
        make=when_wanted("succession"),
        roles=(Role.APPROVER, Role.MEMBER, Role.CHAIR),
        with_another_chair=True,
    ),
    Step(name="merging", shown="3 Register and merge", make=when_wanted("merging"), roles=CHAIR),
    Step(name="moderation", shown="3 Moderate", make=when_wanted("moderation"), roles=CHAIR),
    Step(name="confirmation", shown="3 Confirm", make=when_wanted("confirmation"), roles=MEMBER, unless=CHAIR),
    Step(name="reopening", shown="3 Reopen moderation", make=when_wanted("reopening"), roles=APPROVER),
    Step(name="price", shown="4 Prices", make=when_wanted("price"), roles=PRICE),
    Step(name="ranking", shown="4 Results", make=when_wanted("ranking"), roles=CHAIR),
    Step(name="decisions", shown="4 Decisions", make=when_wanted("decisions"), roles=CHAIR),
    Step(name="on_record", shown="5 Put on record", make=when_wanted("on_record"), roles=CHAIR),
    Step(name="report", shown="5 Report", make=when_wanted("report"), roles=CHAIR),
    Step(name="record", shown="5 Approve", make=when_wanted("record"), roles=APPROVER),
    Step(name="letters", shown="6 Letters", make=when_wanted("letters"), roles=APPROVER),
    of_a_system("dps", "1 System", LEAD),
    of_a_system("assessors", "1 People and packs", LEAD),
    of_a_system("application", "2 Applications", LEAD),
    of_a_system("work_list", "2 Work list", LEAD),
    of_a_system("assessment", "3 Assess", MEMBER),
    of_a_system("admission", "3 Decide", LEAD),
    of_a_system("approval", "3 Approve", APPROVER),
    of_a_system("register", "4 Register", LEAD),
    of_a_system("change", "4 Changes", LEAD),
    of_a_system("call_off", "5 Call-offs", LEAD),
    of_a_system("portfolio", "5 Portfolio", LEAD),
    Step(name="retention", shown="Keep or destroy", make=when_wanted("retention")),
    Step(name="audit", shown="Audit", make=when_wanted("audit")),
    Step(name="profile", shown="Your profile", make=when_wanted("profile"), needs_evaluation=False),
    Step(
        name="verification",
        shown="Verify a file",
        make=when_wanted("verification"),
        needs_evaluation=False,
        needs_profile=False,
    ),
)


def import_slowly() -> None:
    """Import what takes its time (SQL, signatures, PDF), on the worker, while the person reads the first screen."""
    import evaluator.services.profile
    import evaluator.services.report
    import evaluator.services.tenders  # noqa: F401

    for step in STEPS:
        import_module(f"ui.screens.{step.name}")
