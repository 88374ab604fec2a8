"""Saying what a package is, from whom and for whom, before anything of it is imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from evaluator.domain.pack import Setup
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.certificates import name_of
from evaluator.formats.container import Container, read_container
from evaluator.formats.identity import fingerprint
from evaluator.formats.kinds import looks_like_container, looks_like_package
from evaluator.formats.pack import carried_setup
from evaluator.formats.package import unseal
from evaluator.formats.statement import ObjectEntry, Statement
from evaluator.reader import Reader, encrypted, own_evaluation, own_system


class NotWhole(FileProblem):
    """A package that could be asked what it is, and the answer is that it does not hold or is for somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a package says of itself; names and title as far as they can be told, else what it claims, ids and keys.

    `sender_known` says that the signer's key is one of the evaluation's roster; `of_a_system` that what is named is a
    dynamic purchasing system of the reader's. `for_reader` is None where nothing is addressed to anybody, and False
    where somebody encrypted it again for a reader whom its signer did not name.
    """

    kind: str
    evaluation_id: str | None
    evaluation: str | None
    sender: str
    sender_known: bool
    role: str | None
    recipients: tuple[str, ...]
    number: int
    claimed_time: datetime
    setup_digest: str | None
    digest: str
    objects: tuple[ObjectEntry, ...]
    files: tuple[str, ...]
    for_reader: bool | None
    of_a_system: bool = False


def inspect(data: bytes, *, reader: Reader | None = None) -> Inspection:
    """What a package is, from whom and for whom; nothing is kept.

    Raises: RuleBroken when it is encrypted and no profile is given; NotWhole when it does not hold or the reader cannot
    open it; FileProblem for any other file.
    """
    if looks_like_package(data):
        if reader is None:
            raise encrypted()
    elif not looks_like_container(data):
        raise FileProblem("This is not a package, an identity card or a record.", hint="Choose another file.")
    try:
        bare = unseal(data, reader.unlocked.age_identity.decode()) if looks_like_package(data) and reader else data
        container = read_container(bare)
        carried = carried_setup(container)
    except EvaluatorError as problem:
        raise NotWhole(problem.message, hint=problem.hint) from problem
    statement, key = container.statement, fingerprint(container.certificate)
    known = _known(container, carried, reader)
    return Inspection(
        kind=statement.kind.value,
        evaluation_id=statement.evaluation_id,
        evaluation=known.title,
        sender=known.names.get(key, name_of(container.certificate)),
        sender_known=key in known.names,
        role=statement.role,
        recipients=tuple(known.names.get(one, one) for one in statement.recipients),
        number=statement.seq,
        claimed_time=statement.claimed_time,
        setup_digest=statement.setup_digest,
        digest=container.digest,
        objects=statement.objects,
        files=tuple(container.named),
        for_reader=_is_for(reader, data, statement),
        of_a_system=known.of_a_system,
    )


def _is_for(reader: Reader | None, data: bytes, statement: Statement) -> bool | None:
    """Whether an encrypted package was addressed to its reader by the person who signed it."""
    if reader is None or not statement.recipients or not looks_like_package(data):
        return None
    return reader.fingerprint in statement.recipients


def as_json(found: Inspection) -> dict[str, object]:
    """What a package is, as `inspect --json` prints it."""
    return {
        "kind": found.kind,
        "evaluation_id": found.evaluation_id,
        "evaluation": found.evaluation,
        "from": found.sender,
        "key_known": found.sender_known,
        "role": found.role,
        "to": list(found.recipients),
        "to_you": found.for_reader,
        "number": found.number,
        "claimed_time": found.claimed_time.isoformat(),
        "setup_digest": found.setup_digest,
        "digest": found.digest,
        "objects": [
            {"sha256": entry.sha256, "size": entry.size, "media_type": entry.media_type} for entry in found.objects
        ],
        "files": list(found.files),
    }


@dataclass(frozen=True, slots=True)
class _Known:
    title: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    of_a_system: bool = False


def _known(container: Container, carried: Setup | None, reader: Reader | None) -> _Known:
    """The title of the evaluation or system, and the names of its people by their keys, as far as they can be told."""
    with own_system(reader, container.statement.evaluation_id) as system:
        if system is not None:
            people = system.panel.roster().people
            title = system.systems.held().dps.title
            return _Known(title, {person.fingerprint: person.name for person in people}, of_a_system=True)
    with own_evaluation(reader, container.statement.evaluation_id) as uow:
        setup = carried if uow is None else uow.setup()
    if setup is None:
        return _Known()
    return _Known(setup.evaluation.title, {person.fingerprint: person.name for person in setup.roster.people})
