"""The chair's signed moderation: every agreed score with its reason, the submissions it rests on, and the closing."""

from dataclasses import dataclass

from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem
from evaluator.formats.container import Container
from evaluator.formats.contents import content, require_kind
from evaluator.formats.statement import Kind
from evaluator.formats.submission import require_log


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationContent:
    """The closed moderation record, and the digest of each panel member's submission it was held on."""

    record: ModerationRecord
    submissions: tuple[str, ...]


def read_moderation(container: Container, *, sender: PanelMember, setup: Setup) -> ModerationContent:
    """The moderation in a container signed by `sender`.

    Raises: FileProblem when it is not the chair's or not closed; RuleBroken when an agreed score is not sound.
    """
    require_kind(container, Kind.MODERATION)
    if container.statement.role is not Role.CHAIR or not sender.is_a(Role.CHAIR):
        raise FileProblem("Moderation is signed by the chair.")
    require_log(container)
    found = content(container, ModerationContent)
    if found.record.closed_at is None or found.record.missing(setup.responses()):
        raise FileProblem("Moderation is not closed.", hint="The chair closes it first.")
    found.record.require_sound(setup)
    return found
