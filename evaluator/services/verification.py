"""Judging a file anybody hands over: a signed PDF, a package, an identity card, a record.

A file that does not hold is an answer, not a failure; a profile that cannot be read is a failure, not an answer. What
needs a key to be opened at all needs a profile. What is slow to import waits for the file that needs it.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.domain.verification import Check, IdentityKnown, Signature, Verdict
from evaluator.errors import EvaluatorError, FileProblem
from evaluator.formats.certificates import evaluation_of, name_of
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import read_setup
from evaluator.formats.identity import fingerprint, read_card
from evaluator.formats.kinds import BEGINNING, LARGE, PDF, kind_of, looks_like_container, looks_like_package
from evaluator.formats.pack import carried_setup, read_pack
from evaluator.formats.package import require_opens, unseal
from evaluator.formats.signing import load_certificate
from evaluator.formats.statement import Kind, require_addressed_to
from evaluator.formats.stored_zip import require_outline
from evaluator.progress import UNHEARD, Progress
from evaluator.reader import Reader, encrypted, known_on, known_to, own_evaluation, own_system
from evaluator.said import said
from evaluator.storage.files import in_plain_words, read_beginning, read_limited, size_in_words, size_of

if TYPE_CHECKING:
    from evaluator.formats.pdf.judgement import PdfSigner
    from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
    from evaluator.storage.unit_of_work import UnitOfWork

__all__ = ["Reader", "as_json", "needs_profile", "verify", "verify_file"]

KIND_BY_ENDING = {".pdf": "pdf", ".bidpack": "package", ".bidid": "package", ".asice": "record"}


def needs_profile(data: bytes) -> bool:
    """Whether a file is encrypted, so that nothing can be said of it without a profile."""
    return looks_like_package(data)


def verify_file(path: Path, *, reader: Reader | None = None, progress: Progress = UNHEARD) -> Verdict:
    """Judge a file as `verify` does. Of one that nobody signs, or that is too large, only the beginning is read.

    Raises: as `verify`, and FileProblem when the file cannot be read.
    """
    beginning = read_beginning(path, BEGINNING)
    kind = kind_of(beginning)
    if not kind.is_signed:
        return verify(beginning, name=path.name)
    if size_of(path) > kind.limit:
        too_large = said("The file is larger than {limit}.", limit=size_in_words(kind.limit))
        return _no("pdf" if kind is PDF else "package", "readable", too_large)
    if size_of(path) > LARGE and (fault := _fault_in_large(path, beginning, reader)):
        return fault
    return verify(read_limited(path, kind.limit, kind.called), name=path.name, reader=reader, progress=progress)


def _fault_in_large(path: Path, beginning: bytes, reader: Reader | None) -> Verdict | None:
    """What its headers alone say against a large container or package, so that it need not be read."""
    with in_plain_words(path, "read"), path.open("rb") as file:
        try:
            if looks_like_container(beginning):
                require_outline(file, size_of(path))
            elif looks_like_package(beginning) and reader is not None:
                require_opens(file, reader.unlocked.age_identity.decode())
        except EvaluatorError as problem:
            if looks_like_package(beginning):
                return _no("package", "decrypted", problem.message)
            return Verdict(kind=_claimed_kind(beginning, path.name), checks=(_contents(problem),))
    return None


def verify(data: bytes, *, name: str, reader: Reader | None = None, progress: Progress = UNHEARD) -> Verdict:
    """Judge a file by what it is; by its ending where nothing of it can be recognised.

    Raises: RuleBroken when it is encrypted and there is no reader; FileProblem when the reader's profile fails.
    """
    if looks_like_package(data):
        if reader is None:
            raise encrypted()
        return _package(data, reader)
    if looks_like_container(data):
        return _bare(data, reader, name, progress)
    if kind_of(data) is PDF:
        return _pdf(data, reader)
    return _no(_kind_by_ending(name), "recognised", _unrecognised(data))


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


def _kind_by_ending(name: str) -> str | None:
    return KIND_BY_ENDING.get(Path(name).suffix.lower())


def _unrecognised(data: bytes) -> str:
    if not data:
        return said("The file is empty.")
    return said("This is not a PDF, a package or a record, or its beginning is damaged.")


def _pdf(data: bytes, reader: Reader | None) -> Verdict:
    from evaluator.formats.pdf.judgement import judge_pdf

    judged = judge_pdf(data)
    return Verdict(
        kind="pdf", checks=judged.checks, signatures=tuple(_pdf_signature(one, reader) for one in judged.signers)
    )


def _pdf_signature(signer: "PdfSigner", reader: Reader | None) -> Signature:
    """A PDF carries its signer's certificate only; who that is, the reader's own evaluations tell."""
    signed = signer.signed
    named = _evaluation_named(signed.certificate)
    with own_evaluation(reader, named) as uow, own_system(reader, named) as system:
        roster = uow.panel.roster() if uow else system.panel.roster() if system else Roster()
        person = roster.ever_known_by(signed.fingerprint)
        if person is None:
            identity = IdentityKnown.UNKNOWN
        else:
            identity = known_to(uow, person) if uow else known_on(system, person) if system else IdentityKnown.UNKNOWN
    return Signature(
        name=person.name if person else signed.name,
        role=signer.claimed_role if person else None,
        fingerprint=signed.fingerprint,
        claimed_time=signed.claimed_time,
        identity=identity,
    )


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
    try:
        container = read_container(bare)
    except EvaluatorError as problem:
        return Verdict(kind="package", checks=(decrypted, _contents(problem)))
    return _container(container, bare, reader, before=(decrypted,), sealed=True)


def _bare(data: bytes, reader: Reader | None, name: str, progress: Progress) -> Verdict:
    """A container as it lies in the record, an identity card, or the record itself, told apart by its statement."""
    try:
        container = read_container(data)
    except EvaluatorError as problem:
        return Verdict(kind=_claimed_kind(data, name), checks=(_contents(problem),))
    if container.statement.kind is Kind.RECORD:
        return _record(data, container, reader, progress)
    return _container(container, data, reader, before=(), sealed=False)


def _claimed_kind(data: bytes, name: str) -> str:
    """What a damaged container says it is, else what its ending says: for the answer only."""
    return "record" if b'"kind":"record"' in data else _kind_by_ending(name) or "package"


def _contents(problem: EvaluatorError) -> Check:
    return Check(name="contents", ok=False, detail=problem.message)


def _record(data: bytes, container: Container, reader: Reader | None, progress: Progress) -> Verdict:
    """The record proves itself; a reader who takes part also sees whether it is of their own set-up."""
    from evaluator.formats.record_check import judge_record

    judged = judge_record(data, progress=progress)
    checks, signatures = judged.checks, judged.signatures
    with own_evaluation(reader, container.statement.evaluation_id) as uow:
        if uow is not None:
            checks = (*checks, _own_setup(uow, container))
            signatures = tuple(_as_known_here(uow, one) for one in signatures)
    return Verdict(kind="record", checks=checks, signatures=signatures)


def _own_setup(uow: "UnitOfWork", container: Container) -> Check:
    """A record made from beginning to end by somebody else holds in itself: their set-up gives it away."""
    from evaluator.exchange import known_setups

    if container.statement.setup_digest in known_setups(uow):
        return Check(name="set-up", ok=True, detail="The record rests on the set-up in your profile.")
    return Check(name="set-up", ok=False, detail="The record rests on another set-up than the one in your profile.")


def _as_known_here(uow: "UnitOfWork", signature: Signature) -> Signature:
    person = uow.panel.roster().ever_known_by(signature.fingerprint)
    return replace(signature, identity=known_to(uow, person) if person else IdentityKnown.UNKNOWN)


def _container(
    container: Container, data: bytes, reader: Reader | None, *, before: tuple[Check, ...], sealed: bool
) -> Verdict:
    contents = Check(name="contents", ok=True, detail="Nothing in the package changed since it was signed.")
    with own_evaluation(reader, container.statement.evaluation_id) as uow:
        try:
            if sealed and reader is not None:
                require_addressed_to(container.statement, reader.fingerprint)
            sender, said = _said(container, data, uow, reader)
        except EvaluatorError as problem:
            return Verdict(kind="package", checks=(*before, _contents(problem)))
    return Verdict(kind="package", checks=(*before, contents, said), signatures=(sender,))


def _said(
    container: Container, data: bytes, uow: "UnitOfWork | None", reader: Reader | None
) -> tuple[Signature, Check]:
    """Who signed, and whether they may say what is in it, as far as this reader can tell. Raises: FileProblem."""
    if container.statement.kind is Kind.IDENTITY:
        return _card(container, data), Check(name="card", ok=True, detail="The card and its certificate agree.")
    if uow is not None:
        from evaluator.exchange import sender_here

        person = sender_here(uow, container)
        _require_contents(container, sender=person, setup=_setup_of(uow, container))
        return _signature(container, person, known_to(uow, person)), _known_sender(person)
    with own_system(reader, container.statement.evaluation_id) as system:
        if system is not None:
            person = _sender_on(system, container)
            return _signature(container, person, known_on(system, person)), _known_sender(person)
    lead = _lead_of_carried(container)
    if lead is not None:
        return _signature(container, lead, IdentityKnown.NOT_COMPARED), _known_sender(lead)
    if evaluation_of(container.certificate) != container.statement.evaluation_id:
        raise FileProblem("The signer has no certificate of the evaluation that the package names.")
    unknown = said("The evaluation is not in this profile, so who the signer is cannot be told.")
    signature = Signature(
        name=name_of(container.certificate),
        role=container.statement.role,
        fingerprint=fingerprint(container.certificate),
        claimed_time=container.statement.claimed_time,
        identity=IdentityKnown.UNKNOWN,
    )
    return signature, Check(name="sender", ok=True, detail=unknown)


def _setup_of(uow: "UnitOfWork", container: Container) -> Setup:
    """The set-up a package was made under: one that is here, or one that it brings."""
    from evaluator.exchange import setups_of

    chain = setups_of(uow)
    return chain.of(container) if container.statement.setup_digest in chain.digests else uow.setup()


def _sender_on(system: "DpsUnitOfWork", container: Container) -> PanelMember:
    """The person of a system's roster who signed, and whose contents can be read. Raises: FileProblem."""
    from evaluator.formats import dps_contents

    held = system.systems.held()
    person = dps_contents.sender_on(
        container, dps_id=held.dps.id, roster=system.panel.roster(), authority=held.authority_certificate
    )
    dps_contents.require_contents(container)
    return person


def _lead_of_carried(container: Container) -> PanelMember | None:
    """Set-ups and packs carry the roster they are judged by, and a call-off its system's lead."""
    if container.statement.kind is Kind.CALL_OFF:
        from evaluator.formats.handed_call_off import read_call_off

        return read_call_off(container).handed.lead
    setup = None if container.statement.kind is Kind.RECORD else carried_setup(container)
    return None if setup is None else setup.roster.the(Role.LEAD)


def _known_sender(person: PanelMember) -> Check:
    return Check(
        name="sender",
        ok=True,
        detail=said("{name} of the roster signed it, and may say what is in it.", name=person.name),
    )


def _require_contents(container: Container, *, sender: PanelMember, setup: Setup) -> None:
    from evaluator.formats.confirmation import read_confirmation
    from evaluator.formats.moderation import read_signed_so_far
    from evaluator.formats.receipt import read_receipt
    from evaluator.formats.report import read_report
    from evaluator.formats.sheets import require_sheet, sheet_name
    from evaluator.formats.submission import read_submission

    judged: dict[Kind, Callable[[], object]] = {
        Kind.SETUP: lambda: read_setup(container),
        Kind.PACK: lambda: read_pack(container),
        Kind.SUBMISSION: lambda: read_submission(container, sender=sender, setup=setup),
        Kind.RECEIPT: lambda: read_receipt(container, sender=sender, setup=setup),
        Kind.MODERATION: lambda: read_signed_so_far(container, sender=sender, setup=setup),
        Kind.CONFIRMATION: lambda: read_confirmation(container, sender=sender, setup=setup),
        Kind.REPORT: lambda: read_report(container, sender=sender),
    }
    kind = container.statement.kind
    if kind not in judged:
        raise FileProblem("No package of an evaluation is of the kind {kind}.", kind=kind.value)
    judged[kind]()
    if sheet_name(container, sender=sender, setup=setup) is not None:
        require_sheet(container, sender=sender)


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
