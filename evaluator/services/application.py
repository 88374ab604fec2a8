"""Applications received at any time, one or hundreds, and the columns of the files they come in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from mimetypes import guess_type
from pathlib import Path

from evaluator.domain.application import Application, AppliedDocument, EconomicOperator
from evaluator.domain.change import Published
from evaluator.errors import RuleBroken
from evaluator.formats import canonical
from evaluator.formats.applications import NEEDED, USUAL_HEADS, heads_of, read_applications, read_table, suggested
from evaluator.formats.collector import collector_paused
from evaluator.formats.kinds import DOCUMENT_LIMIT
from evaluator.formats.names import shown
from evaluator.formats.regime import rules_of
from evaluator.formats.selection import questionnaire
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
from evaluator.storage.files import in_plain_words, read_limited

IMPORT = "applications"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The heads of a file, and which of them is what: as mapped last time, or by its usual head.

    `wanted` are the fields in order, each with its usual head and whether it must be there.
    """

    heads: tuple[str, ...]
    wanted: tuple[tuple[str, str, bool], ...]
    mapped: Mapping[str, str]


def receive_applications(
    uow: DpsUnitOfWork,
    *,
    operators: Iterable[EconomicOperator],
    applications: Iterable[Application],
    documents: Mapping[str, bytes],
    now: datetime,
) -> int:
    """Keep what came in, one or hundreds; how many. `documents` are bodies by SHA-256.

    Raises: RuleBroken for a lot or version that is not published, a supplier that is not named, or a period that ended.
    """
    dps, received = uow.systems.held().dps, tuple(applications)
    uow.operators.keep(operators, at=now)
    known = uow.operators.names()
    dps.require_running(now.date(), called=rules_of(dps.regime).terms.market)
    published = uow.changes.published(on=now.date())
    for one in received:
        if published.changes:
            published.require_lots(one.lots)
            published.version(one.specification)
        if one.supplier_id not in known:
            raise RuleBroken(
                "Application {id} is from a supplier that is not named.", hint="Add the supplier.", id=one.id
            )
    digest = uow.applications.keep(received)
    for sha256, body in documents.items():
        uow.documents.keep(sha256=sha256, body=body)
    uow.audit.record("applications received", member_id=uow.holder().id, now=now, subject=digest)
    return len(received)


def columns_of(uow: DpsUnitOfWork, *, data: bytes, name: str) -> Columns:
    """What the columns of a workbook or CSV file are taken for. Raises: FileProblem when it is neither."""
    heads = heads_of(read_table(data, name=name))
    return Columns(
        heads=tuple(one for one in heads if one),
        wanted=tuple((field, usual, field in NEEDED) for field, usual in USUAL_HEADS.items()),
        mapped=suggested(heads, uow.mappings.of(IMPORT)),
    )


def import_applications(
    uow: DpsUnitOfWork,
    *,
    data: bytes,
    name: str,
    mapping: Mapping[str, str],
    specification: int,
    now: datetime,
    folder: Path | None = None,
    progress: Progress = UNHEARD,
) -> int:
    """Take in every application of a workbook or CSV file, or none; how many. `mapping` is remembered for the next.

    Answers stand under the numbers of the requirements, and of the questionnaire as SQ-2.1(a).
    What `mapping` does not say is taken from last time, or from the usual heads. In `folder` the documents of each
    application lie in a folder named by its reference.
    Raises: FileProblem naming each cell that cannot be used; RuleBroken as `receive_applications`.
    """
    version = Published(changes=uow.changes.all()).version(specification)
    asked = dict.fromkeys([*(one.id for one in version.requirements), *(one.key for one in questionnaire().questions)])
    progress.step("Reading the applications")
    with collector_paused():
        sheet = read_table(data, name=name)
        known = suggested(heads_of(sheet), {**uow.mappings.of(IMPORT), **mapping})
        found = read_applications(sheet, known, requirements=asked, specification=specification, progress=progress)
        found.require_sound()
        progress.step("Keeping the applications")
        uow.mappings.remember(IMPORT, known, at=now)
        applications, documents = _with_their_documents(found.applications, folder, progress)
        return receive_applications(
            uow, operators=found.operators, applications=applications, documents=documents, now=now
        )


def _with_their_documents(
    applications: tuple[Application, ...], folder: Path | None, progress: Progress
) -> tuple[tuple[Application, ...], Mapping[str, bytes]]:
    """The applications with what lies in their folders, and its bodies by SHA-256."""
    if folder is None:
        return applications, {}
    came = {one.id: _in(folder / one.id) for one in progress.each(applications, "Reading the documents")}
    documents = {canonical.digest(body): body for own in came.values() for _, body in own}
    return tuple(with_documents(one, came[one.id]) for one in applications), documents


def with_documents(application: Application, files: Iterable[tuple[str, bytes]]) -> Application:
    """The application with these documents, each a name and its bytes. Raises: RuleBroken for too many."""
    return replace(
        application,
        documents=tuple(
            AppliedDocument(
                sha256=canonical.digest(body),
                name=shown(name),
                media_type=guess_type(name)[0] or "application/octet-stream",
                size=len(body),
            )
            for name, body in files
        ),
    )


def _in(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """The files of one application's folder, which need not be there. Raises: FileProblem when one cannot be read."""
    if not folder.is_dir():
        return ()
    with in_plain_words(folder, "read"):
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.is_symlink())
    return tuple((path.name, read_limited(path, DOCUMENT_LIMIT, "a document")) for path in files)


def open_to(uow: DpsUnitOfWork, *, on: date) -> Published:
    """The lots and the versions of the specification that suppliers apply to on a day."""
    return uow.changes.published(on=on)


def document(uow: DpsUnitOfWork, sha256: str) -> bytes:
    """The bytes of one document that came. Raises: FileProblem when they are missing or changed."""
    return uow.documents.body(sha256)
