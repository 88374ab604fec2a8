"""The revisions of a set-up as one chain, and which of them a package is judged by.

Whoever signed something did so under the set-up they had: their key, their role and what they had to score are looked
up there. A later revision with a reason may exchange a key or a person without touching what was signed before
(SECURITY §4, trust step 6).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember
from evaluator.domain.procurement import Supplier
from evaluator.domain.revision import require_may_follow
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import ProvedSetup, read_setup, sender_of
from evaluator.formats.statement import Kind

MOST_REVISIONS = 200
REMEMBERED = 4  # chains that need not be proved again: the same bytes are as sound as they were


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupChain:
    """Every revision of one evaluation's set-up, proved, from the first to the one in force."""

    revisions: tuple[ProvedSetup, ...]

    @property
    def in_force(self) -> ProvedSetup:
        """The last revision."""
        return self.revisions[-1]

    @property
    def digests(self) -> tuple[str, ...]:
        """The digests of all revisions, the first first."""
        return tuple(one.digest for one in self.revisions)

    def of(self, container: Container) -> Setup:
        """The set-up a package was made under; of a set-up, itself. Raises: FileProblem when it is not among these."""
        named = container.digest if container.statement.kind is Kind.SETUP else container.statement.setup_digest
        for revision in self.revisions:
            if revision.digest == named:
                return revision.setup
        raise FileProblem(
            "This package was made under another set-up than those here.",
            hint="Open the latest pack from the procurement lead first.",
        )

    def sender_of(self, container: Container) -> PanelMember:
        """Who signed a package, as the roster had them when they did. Raises: FileProblem."""
        if container.statement.evaluation_id != self.in_force.setup.evaluation.id:
            raise FileProblem("This package belongs to another evaluation.", hint="Open that evaluation first.")
        return sender_of(container, setup=self.of(container), authority=self.in_force.authority)


def read_chain(setups: Iterable[Container]) -> SetupChain:
    """Set-ups, in any order, as one chain from revision 1.

    Raises: FileProblem when one does not hold, one is missing, or one changes what no revision may change.
    """
    found = sorted(setups, key=lambda one: one.statement.seq)
    if not found:
        raise FileProblem("The set-up is missing.")
    if len(found) > MOST_REVISIONS:
        raise FileProblem(
            "There are {number:,} set-ups; {most_revisions} is the limit.",
            number=len(found),
            most_revisions=MOST_REVISIONS,
        )
    before: str | None = None
    revisions: list[ProvedSetup] = []
    for number, one in enumerate(found, start=1):
        proved, links = read_setup(one), (one.statement.seq, one.statement.prev_digest, one.statement.setup_digest)
        if links != (number, before, before) or proved.setup.revision != number:
            raise FileProblem("The set-ups do not form one chain from the first revision.")
        if revisions:
            _require_follows(revisions[-1], proved)
        revisions.append(proved)
        before = one.digest
    return SetupChain(revisions=tuple(revisions))


@lru_cache(maxsize=REMEMBERED)
def kept_chain(setups: tuple[bytes, ...]) -> SetupChain:
    """The same from the containers as one person's file keeps them. Raises: FileProblem."""
    return read_chain(map(read_container, setups))


def commitment_to(setup: Setup, salt: str) -> str:
    """The SHA-256 by which the lead commits to who is who while names are hidden; `salt` is 32 bytes in hex."""
    return canonical.digest(canonical.encode(_Committed(salt=salt, suppliers=setup.suppliers)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Committed:
    salt: str
    suppliers: tuple[Supplier, ...]


def _require_follows(before: ProvedSetup, after: ProvedSetup) -> None:
    if before.authority != after.authority:
        raise FileProblem("A later set-up rests on another certification authority than the first.")
    mask = after.setup.mask
    if before.setup.hides_names and mask and mask.salt and mask.commitment != commitment_to(after.setup, mask.salt):
        raise FileProblem("The suppliers' names are not the ones the lead had committed to when they were hidden.")
    try:
        require_may_follow(before.setup, after.setup)
    except RuleBroken as problem:
        number = after.setup.revision
        raise FileProblem(
            "Revision {number} of the set-up may not follow: {the_message}", number=number, the_message=problem.message
        ) from problem
