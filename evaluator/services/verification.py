"""Judging a file anybody hands over: a signed PDF, a package, a record; and saying what a package is.

A file that does not hold is an answer, not a failure. What needs a key to be opened at all needs a profile.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.verification import Check, IdentityKnown, Signature, Verdict
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.exchange import holder, sender_here
from evaluator.formats import canonical
from evaluator.formats.certificates import evaluation_of, name_of
from evaluator.formats.container import Container, looks_like_container, read_container
from evaluator.formats.contents import read_setup
from evaluator.formats.identity import fingerprint, read_card
from evaluator.formats.moderation import read_moderation
from evaluator.formats.pack import read_pack
from evaluator.formats.package import looks_like_package, unseal
from evaluator.formats.pdf.judgement import PdfSigner, judge_pdf
from evaluator.formats.record import read_report
from evaluator.formats.record_check import judge_record
from evaluator.formats.signing import load_certificate
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.formats.submission import read_submission
from evaluator.storage.evaluation_file import evaluation_ids, open_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork

KIND_BY_ENDING = {".pdf": "pdf", ".bidpack": "package", ".bidid": "package", ".asice": "record"}
PDF_WITHIN = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whose profile is asked: what opens it, its card's key, and where its evaluations lie."""

    unlocked: Unlocked
    fingerprint: str
    evaluations: Path


def needs_profile(data: bytes) -> bool:
    """Whether a file is encrypted, so that nothing can be said of it without a profile."""
    return looks_like_package(data)


def verify(data: bytes, *, name: str, reader: Reader | None = None) -> Verdict:
    """Judge a file by what it is; by its ending where nothing of it can be recognised."""
    if b"%PDF-" in data[:PDF_WITHIN]:
        return _pdf(data, reader)
    if looks_like_package(data):
        if reader is None:
            raise RuleBroken("This package is encrypted.", hint="Name a profile it was sent to or from with --profile.")
        return _package(data, reader)
    if looks_like_container(data):
        return _bare(data, reader)
    kind = KIND_BY_ENDING.get(Path(name).suffix.lower())
    return _no(kind, "recognised", "This is not a PDF, a package or a record, or its beginning is damaged.")


def inspect(data: bytes, *, reader: Reader | None = None) -> dict[str, object]:
    """What a package is, from whom and for whom, as JSON-ready values; nothing is kept.

    Raises: RuleBroken when it is encrypted and no profile is given; FileProblem when it cannot be read.
    """
    if looks_like_package(data):
        if reader is None:
            raise RuleBroken("This package is encrypted.", hint="Name a profile it was sent to or from with --profile.")
        container = read_container(unseal(data, reader.unlocked.age_identity.decode()))
    elif looks_like_container(data):
        container = read_container(data)
    else:
        raise FileProblem("This is not a package, an identity card or a record.", hint="Choose another file.")
    statement = container.statement
    known = _known(container, reader)
    return {
        "kind": statement.kind.value,
        "evaluation_id": statement.evaluation_id,
        "evaluation": known.title,
        "from": known.names.get(statement.member_id or "", name_of(container.certificate)),
        "role": statement.role,
        "to": [known.names.get(one, one) for one in statement.recipients],
        "number": statement.seq,
        "claimed_time": statement.claimed_time.isoformat(),
        "setup_digest": statement.setup_digest,
        "digest": container.digest,
        "objects": [
            {"sha256": entry.sha256, "size": entry.size, "media_type": entry.media_type} for entry in statement.objects
        ],
        "files": list(container.named),
    }


def as_json(file: str, verdict: Verdict) -> dict[str, object]:
    """A verdict as `verify --json` prints it."""
    return {
        "file": file,
        "kind": verdict.kind,
        "valid": verdict.valid,
        "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in verdict.checks],
        "signers": [
            {
                "name": signature.name,
                "role": signature.role,
                "fingerprint": signature.fingerprint,
                "claimed_time": signature.claimed_time.isoformat() if signature.claimed_time else None,
                "identity": signature.identity.value,
            }
            for signature in verdict.signatures
        ],
    }


def _no(kind: str | None, name: str, detail: str) -> Verdict:
    return Verdict(kind=kind, checks=(Check(name=name, ok=False, detail=detail),))


def _pdf(data: bytes, reader: Reader | None) -> Verdict:
    judged = judge_pdf(data)
    return Verdict(
        kind="pdf", checks=judged.checks, signatures=tuple(_pdf_signature(one, reader) for one in judged.signers)
    )


def _pdf_signature(signer: PdfSigner, reader: Reader | None) -> Signature:
    """A PDF carries its signer's certificate only; who that is, the reader's own evaluations tell."""
    signed = signer.signed
    person, identity = _person_behind(signed.certificate, signed.fingerprint, reader)
    return Signature(
        name=person.name if person else signed.name,
        role=signer.claimed_role if person else None,
        fingerprint=signed.fingerprint,
        claimed_time=signed.claimed_time,
        identity=identity,
    )


def _person_behind(certificate: bytes, key: str, reader: Reader | None) -> tuple[PanelMember | None, IdentityKnown]:
    evaluation_id = _evaluation_named(certificate)
    if reader is None or evaluation_id is None:
        return None, IdentityKnown.UNKNOWN
    with _evaluation(reader, evaluation_id) as uow:
        person = uow.panel.roster().known_by(key) if uow else None
        return person, _identity(uow, person) if uow and person else IdentityKnown.UNKNOWN


def _evaluation_named(certificate: bytes) -> str | None:
    """The evaluation a certificate was issued for; other software's certificates name none."""
    try:
        return evaluation_of(load_certificate(certificate))
    except FileProblem:
        return None


def _package(data: bytes, reader: Reader) -> Verdict:
    try:
        bare = unseal(data, reader.unlocked.age_identity.decode())
    except EvaluatorError as problem:
        return _no("package", "decrypted", problem.message)
    decrypted = Check(name="decrypted", ok=True, detail="Your key opens this package.")
    return _container(bare, reader, before=(decrypted,), sealed=True)


def _bare(data: bytes, reader: Reader | None) -> Verdict:
    """A container as it lies in the record, an identity card, or the record itself, told apart by its statement."""
    try:
        kind = read_container(data).statement.kind
    except EvaluatorError as problem:
        return _no(_claimed_kind(data), "contents", problem.message)
    if kind is Kind.RECORD:
        judged = judge_record(data)
        return Verdict(kind="record", checks=judged.checks, signatures=judged.signatures)
    return _container(data, reader, before=(), sealed=False)


def _claimed_kind(data: bytes) -> str:
    """What a damaged container says it is, for the answer only."""
    return "record" if b'"kind":"record"' in data else "package"


def _container(data: bytes, reader: Reader | None, *, before: tuple[Check, ...], sealed: bool) -> Verdict:
    try:
        container = read_container(data)
        contents = Check(name="contents", ok=True, detail="Nothing in the package changed since it was signed.")
        if container.statement.kind is Kind.IDENTITY:
            card = Check(name="card", ok=True, detail="The card and its certificate agree.")
            return Verdict(kind="package", checks=(*before, contents, card), signatures=(_card(container, data),))
        sender, said = _said(container, reader, sealed=sealed)
    except EvaluatorError as problem:
        return Verdict(kind="package", checks=(*before, Check(name="contents", ok=False, detail=problem.message)))
    return Verdict(kind="package", checks=(*before, contents, *said), signatures=(sender,))


def _said(container: Container, reader: Reader | None, *, sealed: bool) -> tuple[Signature, tuple[Check, ...]]:
    """Who signed, and whether they may say what is in it, as far as this reader can tell. Raises: FileProblem."""
    statement = container.statement
    if sealed and reader is not None:
        require_addressed_to(statement, reader.fingerprint)
    with _evaluation(reader, statement.evaluation_id) as uow:
        if uow is not None:
            person = sender_here(uow, container)
            _require_contents(container, sender=person, setup=uow.setup())
            return _signature(container, person, _identity(uow, person)), (_known_sender(person),)
    person_known = _self_contained(container)
    if person_known is not None:
        return _signature(container, person_known, IdentityKnown.NOT_COMPARED), (_known_sender(person_known),)
    unknown = "The evaluation is not in this profile, so who the signer is cannot be told."
    return (
        Signature(
            name=name_of(container.certificate),
            role=statement.role,
            fingerprint=fingerprint(container.certificate),
            claimed_time=statement.claimed_time,
            identity=IdentityKnown.UNKNOWN,
        ),
        (Check(name="sender", ok=True, detail=unknown),),
    )


def _known_sender(person: PanelMember) -> Check:
    return Check(name="sender", ok=True, detail=f"{person.name} of the roster signed it, and may say what is in it.")


def _self_contained(container: Container) -> PanelMember | None:
    """Set-ups and packs carry the roster they are judged by."""
    if container.statement.kind is Kind.PACK:
        return read_pack(container).lead
    if container.statement.kind is Kind.SETUP:
        return read_setup(container).setup.roster.the(Role.LEAD)
    return None


def _require_contents(container: Container, *, sender: PanelMember, setup: Setup) -> None:
    judged: dict[Kind, Callable[[], object]] = {
        Kind.SETUP: lambda: read_setup(container),
        Kind.PACK: lambda: read_pack(container),
        Kind.SUBMISSION: lambda: read_submission(container, sender=sender, setup=setup),
        Kind.MODERATION: lambda: read_moderation(container, sender=sender, setup=setup),
        Kind.REPORT: lambda: read_report(container, sender=sender),
    }
    if container.statement.kind not in judged:
        raise FileProblem(f"This version does not read {container.statement.kind.value} packages yet.")
    judged[container.statement.kind]()


def _card(container: Container, data: bytes) -> Signature:
    read_card(data)
    return Signature(
        name=name_of(container.certificate),
        role=None,
        fingerprint=fingerprint(container.certificate),
        claimed_time=container.statement.claimed_time,
        identity=IdentityKnown.NOT_COMPARED,
    )


def _signature(container: Container, person: PanelMember, identity: IdentityKnown) -> Signature:
    return Signature(
        name=person.name,
        role=container.statement.role,
        fingerprint=person.fingerprint,
        claimed_time=container.statement.claimed_time,
        identity=identity,
    )


def _identity(uow: UnitOfWork, person: PanelMember) -> IdentityKnown:
    """Compared where the reader compared the words themselves; else what the lead says of it."""
    own = holder(uow)
    if person.is_a(Role.LEAD):
        compared_here = bool(uow.evaluations.held().lead_compared)
    else:
        compared_here = own.id == person.id or (own.is_a(Role.LEAD) and bool(person.compared))
    if compared_here:
        return IdentityKnown.COMPARED
    return IdentityKnown.CERTIFIED if person.compared else IdentityKnown.NOT_COMPARED


@dataclass(frozen=True, slots=True)
class _Known:
    title: str | None
    names: dict[str, str]


def _known(container: Container, reader: Reader | None) -> _Known:
    """The evaluation's title and the names of its people, by id and by key, as far as they can be told."""
    setup: Setup | None = None
    with _evaluation(reader, container.statement.evaluation_id) as uow:
        if uow is not None:
            setup = uow.setup()
    if setup is None and container.statement.kind is Kind.PACK:
        setup = read_pack(container).proved.setup
    elif setup is None and container.statement.kind is Kind.SETUP:
        setup = read_setup(container).setup
    if setup is None:
        return _Known(None, {})
    people = setup.roster.people
    return _Known(
        setup.evaluation.title,
        {person.id: person.name for person in people} | {person.fingerprint: person.name for person in people},
    )


@contextmanager
def _evaluation(reader: Reader | None, evaluation_id: str | None) -> Iterator[UnitOfWork | None]:
    """The reader's own file of an evaluation, None where they hold none."""
    if reader is None or evaluation_id is None or UUID(evaluation_id) not in evaluation_ids(reader.evaluations):
        yield None
        return
    with (
        open_evaluation_file(
            reader.evaluations,
            UUID(evaluation_id),
            unlocked=reader.unlocked,
            encode=canonical.encode,
            keep_backup=False,
        ) as file,
        file.work() as uow,
    ):
        yield uow
