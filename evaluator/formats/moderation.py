"""The chair's signed moderation: every agreed score with its reason, the submissions it rests on, and the closing."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.domain.moderation import ModerationRecord, Reopening
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.submission import Submission
from evaluator.errors import FileProblem
from evaluator.formats.container import Container
from evaluator.formats.contents import content, require_kind
from evaluator.formats.statement import Kind
from evaluator.formats.submission import require_log


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationContent:
    """The moderation record, and the digest of each panel member's submission it was held on.

    `asks` makes it a request to the approver: to open the closed moderation again.
    """

    record: ModerationRecord
    submissions: tuple[str, ...]
    asks: Reopening | None = None


def read_moderation(container: Container, *, sender: PanelMember, setup: Setup) -> ModerationContent:
    """The closed moderation in a container signed by `sender`.

    Raises: FileProblem when it is not the chair's or not closed; RuleBroken when an agreed score is not sound.
    """
    found = read_signed_so_far(container, sender=sender, setup=setup)
    if found.asks is not None:
        raise FileProblem(
            "This asks to reopen moderation; it does not close it.",
            hint="The approver opens it at “3 Reopen moderation”.",
        )
    if not _closes(found) or found.record.missing(setup.responses()):
        raise FileProblem("Moderation is not closed.", hint="The chair closes it first.")
    return found


def read_signed_so_far(container: Container, *, sender: PanelMember, setup: Setup) -> ModerationContent:
    """What the chair signed of the moderation, closed or still to be confirmed by those present.

    Raises: FileProblem when it is not the chair's; RuleBroken when an agreed score is not sound.
    """
    require_kind(container, Kind.MODERATION)
    if container.statement.role is not Role.CHAIR or not sender.is_a(Role.CHAIR):
        raise FileProblem("Moderation is signed by the chair.")
    require_log(container)
    found = content(container, ModerationContent)
    found.record.require_sound(setup)
    return found


def is_closed(container: Container) -> bool:
    """Whether a moderation package says that moderation is closed. Raises: FileProblem."""
    return _closes(content(container, ModerationContent))


def held_on(setup: Setup, submissions: Mapping[str, Submission]) -> tuple[str, ...]:
    """The digests of the panel's submissions that moderation is held on, in order."""
    return tuple(sorted(submissions[one].digest for one in setup.expected_to_score() if one in submissions))


def _closes(found: ModerationContent) -> bool:
    return found.record.closed_at is not None and found.asks is None
