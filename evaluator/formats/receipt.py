"""The chair's signed receipt: which submissions of one person the chair holds (SECURITY T1, T8).

It lists every submission that no other one replaces. More than one is a fork; that person's next submission names all
of them, and so settles it (SECURITY T5).
"""

from dataclasses import dataclass

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem
from evaluator.formats.container import Container
from evaluator.formats.contents import content, require_kind
from evaluator.formats.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptContent:
    """Whose submissions are held, and their digests."""

    member_id: str
    submissions: tuple[str, ...]

    @property
    def is_fork(self) -> bool:
        """Whether the chair holds submissions that contradict each other."""
        return len(self.submissions) > 1


def read_receipt(container: Container, *, sender: PanelMember, setup: Setup) -> ReceiptContent:
    """The receipt in a container signed by `sender`. Raises: FileProblem when it is not the chair's or for nobody."""
    require_kind(container, Kind.RECEIPT)
    if container.statement.role is not Role.CHAIR or not sender.is_a(Role.CHAIR):
        raise FileProblem("A receipt is signed by the chair.")
    found = content(container, ReceiptContent)
    person = setup.roster.of(found.member_id)
    if person.fingerprint not in container.statement.recipients or not found.submissions:
        raise FileProblem("This receipt is not addressed to the person whose submissions it lists.")
    return found
