"""The register of interests: everyone on the panel, what they declared, and what was done about it.

Source: PCR 2015 regs 24 and 84(1)(i); Procurement Act 2023, ss. 81 to 83; Provider Selection Regime Regulations 2023,
regs 21 and 24; DOMAIN, call-off step 5.
"""

from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.on_record import Topic, says_nothing, stated
from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.wording import spoken_list
from evaluator.domain.worked_out import WorkedOut


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One person; `declared` is None where no declaration of theirs is known, empty where they declared nothing.

    `told` says that they submit nothing, told the chair, and the chair put it on record.
    """

    name: str
    role: str
    organisation: str
    declared: str | None
    declared_at: datetime | None
    measure: str
    told: bool = False


def register_lines(worked: WorkedOut) -> tuple[RegisterLine, ...]:
    """Everyone of the roster, in its order, and those who left."""
    lines, roster = [], worked.setup.roster
    for person in (*roster.people, *(one.person for one in roster.left())):
        submission = worked.submissions.get(person.id)
        declaration = submission.declaration if submission else None
        told = "" if declaration else stated(worked.said, Topic.INTEREST, person.id)
        lines.append(
            RegisterLine(
                name=person.name,
                role=spoken_list([ROLE_WORDS[role] for role in person.roles]),
                organisation=person.organisation,
                declared=declaration.interests if declaration else _told(told),
                declared_at=None if declaration is None else declaration.declared_at,
                measure=stated(worked.said, Topic.MEASURE, person.id),
                told=bool(told),
            )
        )
    return tuple(lines)


def _told(said: str) -> str | None:
    """What the chair was told; empty where that is nothing, None where nobody was asked."""
    return None if not said else "" if says_nothing(said) else said
