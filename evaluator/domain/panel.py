"""Who takes part, in which role, and who may see what: decided here and nowhere else.

Price evaluators are apart from the panel and nobody else sees a price before moderation is closed (DOMAIN, call-off
step 6). Identity rests on a key whose words two people compared, never on a name.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from evaluator.errors import RuleBroken

LONGEST_DECLARATION = 20_000


class Role(StrEnum):
    """What a person does in one evaluation; the same word in statements, certificates and on screen."""

    LEAD = "lead"
    MEMBER = "member"
    CHAIR = "chair"
    PRICE_EVALUATOR = "price_evaluator"
    APPROVER = "approver"


ROLE_WORDS = {
    Role.LEAD: "procurement lead",
    Role.MEMBER: "panel member",
    Role.CHAIR: "moderation chair",
    Role.PRICE_EVALUATOR: "price evaluator",
    Role.APPROVER: "approver",
}

MOST_PEOPLE = 200  # SECURITY §5
KEPT_APART = ((Role.PRICE_EVALUATOR, Role.MEMBER), (Role.PRICE_EVALUATOR, Role.CHAIR), (Role.CHAIR, Role.APPROVER))


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelMember:
    """One person of the signed roster. `compared` says how their key's words were compared; empty means not yet."""

    id: str
    name: str
    organisation: str
    job_title: str
    roles: tuple[Role, ...]
    fingerprint: str
    age_recipient: str
    compared: str = ""

    def is_a(self, role: Role) -> bool:
        """Whether this person holds the role."""
        return role in self.roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """Which questions, by the ids of their criteria, one panel member scores, and no others."""

    member_id: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """Somebody as they stood on the roster up to the revision `until`, and why they, or this key of theirs, went.

    What they signed stays, and is judged by the revision it names; nothing new is taken from them.
    """

    person: PanelMember
    until: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Everyone in the evaluation, in the order the lead enrolled them; `former` are those who went, the first first."""

    people: tuple[PanelMember, ...] = ()
    former: tuple[Former, ...] = ()

    def of(self, member_id: str) -> PanelMember:
        """The person with this id, one who left included. Raises: RuleBroken when nobody ever had it."""
        for person in (*self.people, *(one.person for one in reversed(self.former))):
            if person.id == member_id:
                return person
        raise RuleBroken("This person is not on the panel.", hint="Ask the procurement lead for the current set-up.")

    def left(self) -> tuple[Former, ...]:
        """Those who are not on the panel any more; a key that was exchanged for another is not among them."""
        here = {person.id for person in self.people}
        return tuple(one for one in self.former if one.person.id not in here)

    def known_by(self, fingerprint: str) -> PanelMember | None:
        """The person whose key has this fingerprint today."""
        return next((person for person in self.people if person.fingerprint == fingerprint), None)

    def ever_known_by(self, fingerprint: str) -> PanelMember | None:
        """The same, also by a key that is not theirs any more."""
        before = (one.person for one in self.former if one.person.fingerprint == fingerprint)
        return self.known_by(fingerprint) or next(before, None)

    def with_role(self, role: Role) -> tuple[PanelMember, ...]:
        """Everyone who holds the role."""
        return tuple(person for person in self.people if person.is_a(role))

    def the(self, role: Role) -> PanelMember:
        """The one person with a role that only one person has. Raises: RuleBroken when there is none or several."""
        holders = self.with_role(role)
        if len(holders) != 1:
            raise RuleBroken(
                "An evaluation has one {role_words}; {number} are enrolled.",
                hint="Check the panel.",
                role_words=ROLE_WORDS[role],
                number=len(holders),
            )
        return holders[0]

    def enrol(self, person: PanelMember) -> "Roster":
        """Add one person.

        Raises: RuleBroken when the key is enrolled already under another name, when roles clash, or none is given.
        """
        if len(self.people) == MOST_PEOPLE:
            raise RuleBroken("An evaluation has at most {most_people} people.", most_people=MOST_PEOPLE)
        if not person.roles:
            raise RuleBroken("{name} has no role yet.", hint="Choose at least one role.", name=person.name)
        for one, other in KEPT_APART:
            if person.is_a(one) and person.is_a(other):
                raise RuleBroken(
                    "The {role_words} cannot also be the {role_words_2}.",
                    hint="Ask another person.",
                    role_words=ROLE_WORDS[one],
                    role_words_2=ROLE_WORDS[other],
                )
        if held := self.ever_known_by(person.fingerprint):
            raise RuleBroken(
                "This key is enrolled already, for {held}.", hint="Each person needs their own key.", held=held.name
            )
        return replace(self, people=(*self.people, person))

    def require_sound(self) -> None:
        """Hold a roster made elsewhere against the rules of `enrol`; no id stands twice. Raises: RuleBroken."""
        again = Roster()
        for person in self.people:
            again = again.enrol(person)
        if len({person.id for person in self.people}) != len(self.people):
            raise RuleBroken("One person stands twice on the panel of this set-up.")

    def without(self, member_id: str, *, until: int, reason: str) -> "Roster":
        """Take somebody off, keeping who they were. Raises: RuleBroken when they are not on the panel."""
        self._require_here(member_id)
        went = Former(person=self.of(member_id), until=until, reason=reason)
        others = tuple(person for person in self.people if person.id != member_id)
        return Roster(people=others, former=(*self.former, went))

    def with_new_key(self, person: PanelMember, *, until: int, reason: str) -> "Roster":
        """Put somebody with their new key where they stood. Raises: RuleBroken when they are not on the panel."""
        changed = self.without(person.id, until=until, reason=reason).enrol(person)
        return replace(changed, people=tuple(person if one.id == person.id else one for one in self.people))

    def chaired_by(self, member_id: str, *, until: int, reason: str) -> "Roster":
        """Give the chair to somebody who scores. Who had it keeps their other roles, or goes off where they have none.

        Raises: RuleBroken when they are not on the panel, do not score, or chair already.
        """
        self._require_here(member_id)
        taking, roster = self.of(member_id), self
        if not taking.is_a(Role.MEMBER) or taking.is_a(Role.CHAIR):
            raise RuleBroken(
                "{name} cannot take the chair: it goes to a panel member who does not have it.",
                hint="Choose a panel member, or let somebody join as the chair.",
                name=taking.name,
            )
        for before in self.with_role(Role.CHAIR):
            if before.roles == (Role.CHAIR,):
                roster = roster.without(before.id, until=until, reason=reason)
        kept = (
            replace(one, roles=tuple(role for role in one.roles if role is not Role.CHAIR)) for one in roster.people
        )
        people = (replace(one, roles=(Role.CHAIR, *one.roles)) if one.id == member_id else one for one in kept)
        return replace(roster, people=tuple(people))

    def _require_here(self, member_id: str) -> None:
        if member_id not in {person.id for person in self.people}:
            raise RuleBroken("This person is not on the panel any more.", hint="Choose somebody else.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDeclaration:
    """What one person declares once the suppliers are named and before any document is opened.

    Empty `interests` say that there is nothing to declare. Source: Procurement Act 2023, ss. 81 to 83; PCR 2015,
    reg. 24; DOMAIN, call-off step 5.
    """

    member_id: str
    interests: str
    declared_at: datetime

    def __post_init__(self) -> None:
        if len(self.interests) > LONGEST_DECLARATION:
            raise RuleBroken(
                "The declaration has {number:,} characters; {longest_declaration:,} is the limit.",
                number=len(self.interests),
                longest_declaration=LONGEST_DECLARATION,
            )


def submits(person: PanelMember) -> bool:
    """Whether this person signs a scorecard or prices, and their declaration of interests with it."""
    return person.is_a(Role.MEMBER) or person.is_a(Role.PRICE_EVALUATOR)


def may_open_prices(person: PanelMember) -> bool:
    """Price documents are for the price evaluator alone until moderation is closed, and sealed to that key."""
    return person.is_a(Role.PRICE_EVALUATOR)


def may_open_responses(person: PanelMember) -> bool:
    """Who is given the suppliers' quality responses: those who score or moderate."""
    return person.is_a(Role.MEMBER) or person.is_a(Role.CHAIR)
