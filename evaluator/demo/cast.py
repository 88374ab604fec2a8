"""The people of a demonstration: what their files are called, their open profiles, and the secrets of the example."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from uuid import UUID

import msgspec

from evaluator.demo.content import Person
from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import Role
from evaluator.errors import FileProblem
from evaluator.services.profile import SigningProfile, card_bytes

SECRETS = "example-secrets.json"
COMPARED = "by telephone, all eight words"  # how people compared the words of their keys
KNOWN_BY = (Role.LEAD, Role.CHAIR, Role.PRICE_EVALUATOR, Role.APPROVER, Role.MEMBER)


def role_of(person: Person) -> Role:
    """The role a person is known by: a chair who also scores is the chair."""
    return next(role for role in KNOWN_BY if role in person.roles)


def parts(people: Sequence[Person]) -> dict[str, str]:
    """What each person's folder and files are called, by their key: no name stands in a file name (SECURITY T10)."""
    members = (f"member-{number}" for number in count(1))
    return {person.key: next(members) if role_of(person) is Role.MEMBER else role_of(person).value for person in people}


@dataclass
class Player:
    """One person of the demonstration with their own profile."""

    person: Person
    part: str
    signing: SigningProfile
    recovery_code: str
    member_id: UUID
    databases: dict[str, str] = field(default_factory=dict)

    def newcomer(self) -> Newcomer:
        """As the lead takes them in, by their card, once its words were compared."""
        return Newcomer(
            member_id=self.member_id,
            card=card_bytes(self.signing.profile.folder),
            job_title=self.person.job_title,
            roles=self.person.roles,
            compared=COMPARED,
        )

    @property
    def age_identity(self) -> bytes:
        """The secret that opens what is sealed to this person."""
        return self.signing.profile.unlocked.age_identity


def lead_in(out: Path) -> tuple[Path, str]:
    """The lead's profile in a demonstration's folder, and its passphrase. Raises: FileProblem."""
    try:
        told = msgspec.json.decode((out / SECRETS).read_bytes(), type=_Secrets)
    except (OSError, msgspec.MsgspecError) as error:
        raise FileProblem("{secrets} cannot be read.", hint="Make the demonstration again.", secrets=SECRETS) from error
    for person in told.people:
        if person.role == Role.LEAD:
            return out / person.profile, person.passphrase
    raise FileProblem("{secrets} names no procurement lead.", hint="Make the demonstration again.", secrets=SECRETS)


class _Secret(msgspec.Struct):
    role: str
    profile: str
    passphrase: str


class _Secrets(msgspec.Struct):
    people: list[_Secret]


def secrets_of(players: Iterable[Player]) -> bytes:
    """What opens the example's files, as JSON, for checks from outside: example data only."""
    people = [
        {
            "role": role_of(player.person).value,
            "name": player.person.name,
            "profile": f"profiles/{player.part}",
            "passphrase": player.person.passphrase,
            "recovery_code": player.recovery_code,
            "age_identity": player.age_identity.decode(),
            "databases": player.databases,
        }
        for player in players
    ]
    return json.dumps({"people": people}, indent=2, ensure_ascii=False).encode()
