"""What a person hands to the chair who takes the place of another, and whether the record holds all of it.

A hand-over is a confirmation that carries signed packages as they are: what its sender signed for the first chair, and
what that chair had signed and sent them. Nothing is signed anew, so digests, times and the first chair's log stand as
they were. It carries its sender's log too: nobody can hand over less than they were sent, unseen.
"""

from collections.abc import Iterable, Mapping, Sequence

from evaluator.domain.audit import AuditEntry
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.submission import Submission
from evaluator.domain.succession import Succession, TookOver, require_known, require_stands, successions
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, read_confirmation
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import CONTAINER, content
from evaluator.formats.moderation import ModerationContent, read_signed_so_far
from evaluator.formats.setup_chain import SetupChain
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_object, log_of, require_log

CARRIED = 2  # the place of the first package that a hand-over carries: after contents and log


def succession_digest(succession: Succession) -> str:
    """The SHA-256 by which the approver approves another chair."""
    return canonical.digest(canonical.encode(succession))


def succession_approved(signed: Iterable[str], setups: Iterable[Setup]) -> bool:
    """Whether the approver signed (by digest) every change of the chair."""
    known = set(signed)
    return all(succession_digest(one) in known for one in successions(setups))


def hand_over_objects(
    *, setup_digest: str, approved: Iterable[Succession], log: Sequence[bytes], containers: Sequence[bytes]
) -> list[tuple[bytes, str]]:
    """A hand-over's objects: what it confirms, its sender's log, and the signed packages as they are.

    It names the digests of the changes of the chair that its sender, the approver, approves, and of every package.
    """
    digests = [read_container(one).digest for one in containers]
    items = (*map(succession_digest, approved), *digests)
    contents = ConfirmationContent(moderation=setup_digest, items=items)
    return [(canonical.encode(contents), JSON), log_object(log), *((one, CONTAINER) for one in containers)]


def is_hand_over(container: Container) -> bool:
    """Whether a package hands something over to another chair, if it is one signed package with a log."""
    return container.statement.kind is Kind.CONFIRMATION and len(container.statement.objects) >= CARRIED


def read_hand_over(container: Container, *, sender: PanelMember, chain: SetupChain) -> Mapping[str, Container]:
    """The signed packages that `sender` hands over, by the SHA-256 of their bytes, each held against its own roster.

    Raises: FileProblem when it is none, one is not its sender's own or a chair's, or it carries others than it names.
    """
    given = read_confirmation(container, sender=sender, setup=chain.of(container))
    require_log(container)
    entries = container.statement.objects[CARRIED:]
    if any(entry.media_type != CONTAINER for entry in entries):
        raise FileProblem("This is not what somebody hands over to another chair.")
    carried = {entry.sha256: read_container(container.objects[entry.sha256]) for entry in entries}
    for one in carried.values():
        author = chain.sender_of(one)
        if one.statement.kind is Kind.MODERATION:
            read_signed_so_far(one, sender=author, setup=chain.of(one))
        elif one.statement.kind not in (Kind.SUBMISSION, Kind.CONFIRMATION) or author.id != sender.id:
            raise FileProblem("{sender} hands over something that is another person's.", sender=sender.name)
    if not {one.digest for one in carried.values()} <= set(given.items):
        raise FileProblem("{sender} hands over something that they do not name.", sender=sender.name)
    return carried


def logs_of_chairs(containers: Iterable[Container], chain: SetupChain) -> Mapping[str, tuple[AuditEntry, ...]]:
    """The log of each chair, by id and in turn, as their last signed moderation carries it; none of who signed none.

    Raises: FileProblem when one chair's packages do not carry one and the same log.
    """
    chairs = dict.fromkeys(one.setup.roster.the(Role.CHAIR).id for one in chain.revisions)
    signed = [one for one in containers if one.statement.kind is Kind.MODERATION]
    found = {}
    for chair in chairs:
        logs = sorted((log_of(one) for one in signed if one.statement.member_id == chair), key=len)
        if any(logs[-1][: len(one)] != one for one in logs):
            raise FileProblem("The chair's packages do not carry one and the same log.")
        if logs:
            found[chair] = logs[-1]
    return found


def took_over(containers: Iterable[Container], chain: SetupChain) -> tuple[TookOver, ...]:
    """Every change of the chair, with what the one before had signed last of moderation."""
    signed = sorted(
        (one for one in containers if one.statement.kind is Kind.MODERATION), key=lambda one: one.statement.seq
    )
    last = {one.statement.member_id: one for one in signed}
    return tuple(
        TookOver(change=change, package=one.digest, log_head=one.statement.log_head or "")
        if (one := last.get(change.before))
        else TookOver(change=change)
        for change in successions(each.setup for each in chain.revisions)
    )


def led_before(logs: Mapping[str, tuple[AuditEntry, ...]], chain: SetupChain) -> tuple[AuditEntry, ...]:
    """What the logs of the chairs before the one in force say, one after the other."""
    chair = chain.in_force.setup.roster.the(Role.CHAIR).id
    return tuple(entry for who, log in logs.items() if who != chair for entry in log)


def require_succession(
    containers: Sequence[Container],
    *,
    senders: Mapping[str, PanelMember],
    chain: SetupChain,
    record: ModerationRecord,
    standing: Mapping[str, Submission],
) -> None:
    """Every chair's part stands in the record as they signed it, and everything that was handed over is there.

    Raises: FileProblem or RuleBroken with the first thing that does not hold.
    """
    known = {one.digest for one in containers}
    roster = chain.in_force.setup.roster
    moderations = [one for one in containers if one.statement.kind is Kind.MODERATION]
    signed = [(senders[one.digest].id, content(one, ModerationContent).record) for one in moderations]
    require_stands(signed, record, roster)
    handed = [one for one in containers if is_hand_over(one)]
    for one in handed:
        sender = senders[one.digest]
        if {each.digest for each in read_hand_over(one, sender=sender, chain=chain).values()} - known:
            raise FileProblem("Something that {sender} handed over is not here.", sender=sender.name)
        require_known(log_of(one), known, name=sender.name)
    _require_everybody_handed_over(containers, handed, chain=chain, standing=standing)


def _require_everybody_handed_over(
    containers: Sequence[Container],
    handed: Sequence[Container],
    *,
    chain: SetupChain,
    standing: Mapping[str, Submission],
) -> None:
    """Whose scorecard was sealed to the chair before has handed over what they had: all of it, or nothing counts."""
    setup = chain.in_force.setup
    counted = {standing[one].digest: one for one in setup.expected_to_score() if one in standing}
    under = {one.digest: chain.of(one).revision for one in (*containers, *handed)}
    for change in successions(one.setup for one in chain.revisions):
        since = {one.statement.member_id for one in handed if under[one.digest] >= change.revision}
        for one in containers:
            before = one.digest in counted and under[one.digest] < change.revision
            if before and one.statement.member_id not in since:
                raise FileProblem(
                    "{name} has not handed over to the new chair what they had.",
                    name=setup.roster.of(counted[one.digest]).name,
                )
