"""The chair brings fifteen large scorecards together, all checks on, against decrypting, verifying and storing alone.

Each member's package is signed and sealed as the program does it, with 18,000 scores. Only what nobody waits for at a
merge is left out: the reasons are not reviewed before the lock, and the sheet beside the scores shows one tender.
"""

import io
import multiprocessing
import tempfile
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import python_calamine
import xlsxwriter
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from benchmarks.measure import LONG, MemoryRow, Row, alternate, growth, most_memory, processor_seconds
from evaluator.demo.content import Content, Person, ReceivedTender
from evaluator.demo.generated import SIZES
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Supplier, Tender
from evaluator.domain.scoring import IndividualScore, Scorecard
from evaluator.exchange import issue, require_declared
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.contents import PDF
from evaluator.formats.package import unseal
from evaluator.formats.pdf.score_sheet import score_sheet_pdf
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, log_object, phrase_of
from evaluator.services import conflict, merging, registration, tenders
from evaluator.storage.database import connect
from evaluator.storage.evaluation_file import EVALUATION_DB, EvaluationFile, open_evaluation_file
from evaluator.storage.keys import Unlocked
from tests.quick_walk import QuickWalk, quick_walk

LARGE = SIZES["large"]
GOAL, GOAL_SHEETS, GOAL_MEMORY = 1.5, 0.12, 600
ADD = "INSERT INTO submitted_score VALUES (?, ?, ?, ?, ?, ?, ?)"
Files = list[tuple[str, bytes]]


def rows() -> Iterator[Row]:
    """The rows of BENCHMARKS.md about the merge."""
    with tempfile.TemporaryDirectory() as name:
        walk = _walk(Path(name))
        ready = walk.until_all_are_sent()
        with ready.opened() as file:
            yield _against_storing_alone(ready, file)
            yield _against_sheets(ready, file)
            yield _growth(ready, file)
        yield _memory(ready)


class Sent(QuickWalk):
    """A walk up to the merge; the chair does not score."""

    def register(self, file: EvaluationFile, tender: ReceivedTender) -> None:
        """A tender with one small document."""
        supplier = Supplier(id=tender.key, name=tender.supplier, address=tender.address, email=tender.email)
        received = Tender(id=tender.key, supplier_id=tender.key, received_at=tender.received_at)
        with file.work() as uow:
            tenders.register_tender(uow, supplier=supplier, tender=received, now=self.clock())
            for priced in (False, True):
                body = f"{tender.supplier}, priced: {priced}".encode()
                name = "Price.txt" if priced else "Response.txt"
                tenders.add_document(uow, tender_id=tender.key, name=name, body=body, priced=priced, now=self.clock())

    def until_all_are_sent(self) -> "ReadyChair":
        """Everybody's scorecard, sealed to a chair who knows every phrase."""
        self.make_profiles()
        self.set_up()
        self.issue_setup()
        chair, members = self.the(Role.CHAIR), self.all_with(Role.MEMBER)
        self.issue_packs_to(chair, *members)
        files = []
        with self.desk(chair) as chairs:
            for member in members:
                with self.desk(member) as own, own.work() as uow:
                    locked = self._locked(uow, member)
                    files.append((member.part, self._sealed(uow, member, locked)))
                with chairs.work() as uow:
                    phrase = " ".join(phrase_of(locked))
                    registration.register_phrase(uow, member_id=str(member.member_id), phrase=phrase, now=self.clock())
        own_profile = chair.signing.profile
        return ReadyChair(
            evaluations=own_profile.evaluations, id=self.evaluation_id, unlocked=own_profile.unlocked, files=files
        )

    def _locked(self, uow: Any, member: Any) -> Scorecard:
        conflict.declare(uow, interests="", now=self.clock())
        scores = (
            IndividualScore(
                tender_id=one.tender, criterion_id=one.criterion, points=one.points, rationale=one.rationale
            )
            for one in self.content.scores_by(member.person.key)
        )
        uow.scores.save(str(member.member_id), *scores, at=self.clock())
        expected = uow.setup().seen_by(str(member.member_id)).responses()
        locked: Scorecard = uow.scorecards.with_scores(str(member.member_id)).lock(expected=expected, now=self.clock())
        digest = canonical.digest(canonical.encode(locked.scores))
        uow.scorecards.locked(locked, scores_sha256=digest)
        uow.audit.record("scorecard locked", member_id=str(member.member_id), now=self.clock(), subject=digest)
        return locked

    def _sealed(self, uow: Any, member: Any, locked: Scorecard) -> bytes:
        declaration, signer = require_declared(uow), member.signing.signer(uow)
        encoded = canonical.encode(SubmissionContent(declaration=declaration, scorecard=locked, prices=(), replaces=()))
        setup = uow.setup()
        shown = tuple(one for one in locked.scores if one.tender_id == setup.tenders[0].id)
        sheet = score_sheet_pdf(
            replace(setup, tenders=setup.tenders[:1]),
            uow.panel.roster().of(str(member.member_id)),
            replace(locked, scores=shown),
            declaration,
            phrase=phrase_of(locked),
            contents=canonical.digest(encoded),
            log_head=uow.audit.head(),
            made_at=self.clock(),
        )
        signed = sign_pdf(
            sheet,
            role=Role.MEMBER,
            reason="These are my own.",
            signer=signer,
            now=self.clock(),
        )
        return issue(
            uow,
            kind=Kind.SUBMISSION,
            role=Role.MEMBER,
            objects=[(encoded, JSON), log_object(uow.audit.entries()), (signed, PDF)],
            to=[uow.panel.roster().the(Role.CHAIR)],
            signer=signer,
            now=self.clock(),
            package_id=self.new_id(),
        ).sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyChair:
    """The chair's file before the merge, what opens it, and everybody's package."""

    evaluations: Path
    id: UUID
    unlocked: Unlocked
    files: Files

    @contextmanager
    def opened(self) -> Iterator[EvaluationFile]:
        """The file as the program opens it."""
        with open_evaluation_file(self.evaluations, self.id, unlocked=self.unlocked, encode=canonical.encode) as file:
            yield file

    def merge(self, file: EvaluationFile, files: Files) -> None:
        """Plan and merge, and take it back, so that each time is the first."""
        with suppress(_Undone), file.work() as uow:
            ready = merging.plan_merge(uow, files=files, age_identity=self.unlocked.age_identity)
            assert len(ready.plan.steps) == len(files), ready.refused
            merging.merge(uow, ready=ready, now=datetime.now(UTC))
            raise _Undone


class _Undone(Exception):
    """Rolls a unit of work back."""


def _walk(out: Path) -> Sent:
    walk = quick_walk(out, members=LARGE.members + 1, tenders=LARGE.tenders, questions=LARGE.questions)
    given = {field.name: getattr(walk, field.name) for field in fields(walk) if field.init}
    return Sent(**given | {"content": _with_a_chair_who_only_leads(walk.content)})


def _with_a_chair_who_only_leads(content: Content) -> Content:
    def person(one: Person) -> Person:
        return replace(one, roles=(Role.CHAIR,)) if Role.CHAIR in one.roles else one

    return replace(content, people=tuple(map(person, content.people)))


def _against_storing_alone(ready: ReadyChair, file: EvaluationFile) -> Row:
    """Decrypted, hashed, one signature proved and stored, and nothing asked of what is in it."""
    key = ec.generate_private_key(ec.SECP256R1())
    signature = key.sign(b"EXAMPLE", ec.ECDSA(SHA256()))
    raw: Any = connect(file.folder / EVALUATION_DB, file.data_key.for_evaluation_db())

    def yardstick() -> None:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("BEGIN IMMEDIATE")
        for _, sealed in ready.files:
            data = unseal(sealed, ready.unlocked.age_identity.decode())
            digest = canonical.digest(data)
            key.public_key().verify(signature, b"EXAMPLE", ec.ECDSA(SHA256()))
            raw.executemany(ADD, [(digest, *one) for one in _scores(data)])
        raw.execute("ROLLBACK")

    name = f"merge of {len(ready.files)} packages × {LARGE.tenders * LARGE.questions:,} scores, all checks on"
    try:
        return alternate(
            name, product=lambda: ready.merge(file, ready.files), yardstick=yardstick, goal=GOAL, pairs=LONG
        )
    finally:
        raw.close()


def _scores(data: bytes) -> list[tuple[str, str, str, str, str, str]]:
    """The scores in a bare package, as text; a container stores its objects without compression."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        objects = (container.read(name) for name in container.namelist())
        contents = next(body for body in objects if body.startswith(b'{"declaration":'))
        scores = msgspec.json.decode(contents)["scorecard"]["scores"]
    return [(one["tender_id"], one["criterion_id"], one["points"], one["rationale"], "[]", "{}") for one in scores]


def _against_sheets(ready: ReadyChair, file: EvaluationFile) -> Row:
    """The same scores in a spreadsheet from each member, read and written into one."""
    sheets = [_sheet(_scores(unseal(sealed, ready.unlocked.age_identity.decode()))) for _, sealed in ready.files]

    def yardstick() -> None:
        merged = [row for sheet in sheets for row in _read(sheet)]
        _sheet(merged)

    return alternate(
        "the same merge, against spreadsheets read and written into one",
        product=lambda: ready.merge(file, ready.files),
        yardstick=yardstick,
        goal=GOAL_SHEETS,
        pairs=LONG,
    )


def _sheet(given: list[Any]) -> bytes:
    body = io.BytesIO()
    book = xlsxwriter.Workbook(body, {"in_memory": True, "strings_to_formulas": False})
    page = book.add_worksheet("Scores")
    for at, row in enumerate(given):
        page.write_row(at, 0, row)
    book.close()
    return body.getvalue()


def _read(sheet: bytes) -> list[list[Any]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(sheet))
    return book.get_sheet_by_index(0).to_python()


def _growth(ready: ReadyChair, file: EvaluationFile) -> Row:
    """From a quarter of the packages to all of them."""
    return growth(
        "growth of merge from ¼ to 1 of the packages (slope)",
        sizes=[len(ready.files) // 4 + 1, len(ready.files) // 2, len(ready.files)],
        seconds=lambda number: processor_seconds(lambda: ready.merge(file, ready.files[:number])),
    )


def _memory(ready: ReadyChair) -> Row:
    """The most memory that a process of its own ever held, which did nothing but the merge."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as alone:
        megabytes = alone.submit(_merged_alone, ready).result()
    return MemoryRow(
        name="peak memory: merge (large)",
        product=megabytes,
        yardstick=GOAL_MEMORY,
        ratio=megabytes / GOAL_MEMORY,
        goal=1,
        void=False,
    )


def _merged_alone(ready: ReadyChair) -> float:
    with ready.opened() as file:
        ready.merge(file, ready.files)
    return most_memory()
