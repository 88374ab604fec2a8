"""The register of interests: everyone on the panel, what they declared, and what was done about it.

Source: PCR 2015 regs 24 and 84(1)(i); Procurement Act 2023, ss. 81 to 83; Provider Selection Regime Regulations 2023,
regs 21 and 24; DOMAIN, call-off step 5.
"""

from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.on_record import Topic, stated
from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.report_contents import WorkedOut
from evaluator.domain.wording import spoken_list


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One person; `declared` is None where their declaration did not come with anything they submitted."""

    name: str
    role: str
    organisation: str
    declared: str | None
    declared_at: datetime | None
    measure: str


def register_lines(worked: WorkedOut) -> tuple[RegisterLine, ...]:
    """Everyone of the roster, in its order, and those who left."""
    lines, roster = [], worked.setup.roster
    for person in (*roster.people, *(one.person for one in roster.left())):
        submission = worked.submissions.get(person.id)
        declaration = submission.declaration if submission else None
        lines.append(
            RegisterLine(
                name=person.name,
                role=spoken_list([ROLE_WORDS[role] for role in person.roles]),
                organisation=person.organisation,
                declared=None if declaration is None else declaration.interests,
                declared_at=None if declaration is None else declaration.declared_at,
                measure=stated(worked.said, Topic.MEASURE, person.id),
            )
        )
    return tuple(lines)
