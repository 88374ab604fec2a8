"""The member's window: a key until it is painted while saves and searches run, the grid scrolled, unlock until usable.

Frames are judged against the 16 ms of a screen that is drawn sixty times a second; they are the only absolute times.
The window is the real one on Qt's offscreen platform: painting is real, a screen's own delay is not in it.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import quantiles
from uuid import UUID, uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from benchmarks.measure import LONG, Row, alternate
from evaluator.demo.content import Content
from evaluator.demo.generated import SIZES, Dimensions, made
from evaluator.demo.response_documents import documents_of
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.procurement import Document, Evaluation, Lot, Procurement, Regime, Supplier, Tender
from evaluator.domain.scoring import IndividualScore
from evaluator.formats import canonical
from evaluator.services import profile as profiles
from evaluator.services.profile import Profile
from evaluator.storage.evaluation_file import create_evaluation_file
from evaluator.storage.key_derivation import STANDARD, key_from_passphrase
from evaluator.storage.unit_of_work import UnitOfWork
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.screens.scoring import ScoringScreen
from ui.seat import Seat

FRAME, PATIENCE = 0.016, 20.0  # seconds
MORE_THAN_A_DERIVATION = 0.3  # seconds
MOST_WAITING = 1.5  # programs that want to run, for each processor
KEYS, SAVE_EVERY, SEARCH_EVERY, SCROLLS = 300, 5, 7, 200
BETWEEN_KEYS = 25  # ms: forty keys a second, faster than anyone types
READ_FIRST = 4_000  # ms in which the responses are read for searching
PASSPHRASE = "harbour lantern quiet ferry"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WORDS = "the plan names an owner and a date for each of its steps "


def rows() -> Iterator[Row]:
    """The rows of BENCHMARKS that the member's window answers for."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application)
    with tempfile.TemporaryDirectory() as name:
        for size in ("typical", "large"):
            folder = Path(name) / size
            profile, evaluation_id = member_file(folder, SIZES[size])
            yield unlock_to_usable(size, profile.folder, evaluation_id)
            with opened(profile.folder, evaluation_id) as desk:
                yield key_to_painted(desk) if size == "typical" else scroll_frame(desk)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """A member's window on their scoring screen."""

    seat: Seat
    window: MainWindow
    screen: ScoringScreen


@contextmanager
def opened(folder: Path, evaluation_id: UUID) -> Iterator[OpenDesk]:
    """A member's window on their scoring screen."""
    with locked(folder) as window:
        screen = usable(window, evaluation_id)
        yield OpenDesk(seat=window.seat, window=window, screen=screen)


@contextmanager
def locked(folder: Path) -> Iterator[MainWindow]:
    """The window as it asks for the passphrase."""
    window = window_on(Seat(folder))
    window.show()
    settle(window.seat)
    try:
        yield window
    finally:
        window.close()


def usable(window: MainWindow, evaluation_id: UUID) -> ScoringScreen:
    """Unlock, open the evaluation, go to the scoring screen and wait for its first response, as a person does."""
    seat = window.seat
    seat.unlocked(profiles.unlock(seat.folder, PASSPHRASE))
    seat.open(evaluation_id, then=lambda: window.go("scoring"))
    wait_until(lambda: isinstance(window.shown, ScoringScreen) and bool(window.shown.asked.guidance.text()))
    screen = window.shown
    assert isinstance(screen, ScoringScreen)
    return screen


def member_file(folder: Path, size: Dimensions) -> tuple[Profile, UUID]:
    """A profile with one evaluation of this size, half scored; the documents are the first tender's."""
    content, evaluation_id = made(size, seed=1), uuid4()
    signing, _ = profiles.create_profile(
        folder / "profile",
        name="Amina Okafor",
        organisation="EXAMPLE",
        passphrase=PASSPHRASE,
        now=NOW,
        profile_id=uuid4(),
    )
    create_evaluation_file(
        signing.profile.evaluations,
        evaluation_id,
        unlocked=signing.profile.unlocked,
        encode=canonical.encode,
        first=lambda uow: _first_rows(uow, content, evaluation_id),
    )
    return signing.profile, evaluation_id


def _first_rows(uow: UnitOfWork, content: Content, evaluation_id: UUID) -> None:
    uow.evaluations.begin(own_evaluation(evaluation_id), holder_id="m", authority_certificate=b"", lead_compared="")
    uow.evaluations.freeze_model(content.model, at=NOW)
    uow.panel.enrol(own_member(), certificate=b"")
    for tender in content.tenders:
        uow.tenders.register(
            Supplier(id=tender.key, name=tender.supplier),
            Tender(id=tender.key, supplier_id=tender.key, received_at=tender.received_at),
        )
    first = content.tenders[0]
    for one in documents_of(content, first):
        sha256 = canonical.digest(one.body)
        uow.documents.keep(sha256=sha256, body=one.body)
        uow.documents.register(
            Document(sha256=sha256, tender_id=first.key, name=one.name, media_type="application/pdf")
        )
    uow.evaluations.issued(digest="0" * 64, revision=1, reason="")
    uow.declarations.declare(ConflictDeclaration(member_id="m", interests="", declared_at=NOW))
    uow.audit.record("set-up received", member_id="m", now=NOW)
    given = content.scores_by(content.with_role(Role.MEMBER)[0].key)
    uow.scores.save(
        "m",
        *(
            IndividualScore(
                tender_id=one.tender, criterion_id=one.criterion, points=one.points, rationale=one.rationale
            )
            for one in given[len(given) // 2 :]
        ),
        at=NOW,
    )


def own_evaluation(evaluation_id: UUID) -> Evaluation:
    """An evaluation that holds nothing yet."""
    return Evaluation(
        id=str(evaluation_id),
        title="EXAMPLE",
        procurement=Procurement(
            ocid="EXAMPLE", title="EXAMPLE", authority="EXAMPLE", regime=Regime.PCR2015, dynamic_purchasing_system=True
        ),
        lot=Lot(id="1", title="EXAMPLE"),
        begun_at=NOW,
    )


def own_member() -> PanelMember:
    """The member whose window it is."""
    return PanelMember(
        id="m",
        name="Amina Okafor",
        organisation="EXAMPLE",
        job_title="GP",
        roles=(Role.MEMBER,),
        fingerprint="0" * 64,
        age_recipient="",
    )


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets everything through."""
        self.times += event.type() == QEvent.Type.Paint
        return False


def unlock_to_usable(size: str, folder: Path, evaluation_id: UUID) -> Row:
    """From the passphrase to the first response with its points, against one derivation and 0.3 seconds more."""
    salt, asking = os.urandom(16), list[MainWindow]()

    @contextmanager
    def at_the_prompt() -> Iterator[None]:
        with locked(folder) as window:
            asking[:] = [window]
            yield

    def product() -> None:
        usable(asking[0], evaluation_id)

    def yardstick() -> None:
        key_from_passphrase(PASSPHRASE, salt=salt, cost=STANDARD)
        time.sleep(MORE_THAN_A_DERIVATION)

    return alternate(
        f"unlock → scoring screen usable ({size})",
        product=product,
        yardstick=yardstick,
        goal=1,
        pairs=LONG,
        cpu_bound=False,
        around=at_the_prompt,
    )


def key_to_painted(desk: OpenDesk) -> Row:
    """Letters typed into the rationale until they are painted, with saves and searches under way all the time."""
    screen, typed, search = desk.screen, desk.screen.rationale, desk.screen.responses.search
    let_run(READ_FIRST)
    typed.setFocus()
    painted, times = Painted(typed.viewport()), []
    for number in range(KEYS):
        if number % SAVE_EVERY == 0:
            screen.save()
        if number % SEARCH_EVERY == 0:
            search.words.setText(f"practices {number % 3}")
            search.search()
        times.append(seconds_to_paint(painted, partial(QTest.keyClicks, typed, WORDS[number % len(WORDS)])))
        let_run(BETWEEN_KEYS)
    settle(desk.seat)
    return frame_row("key press → painted while a save and a search run (p95)", times, busy=bare_key_to_painted())


def bare_key_to_painted() -> float:
    """The same of a bare text box with nothing under way: how quickly this machine paints at this moment."""
    box = QPlainTextEdit()
    box.show()
    box.setFocus()
    painted, times = Painted(box.viewport()), []
    for number in range(KEYS // 3):
        times.append(seconds_to_paint(painted, partial(QTest.keyClicks, box, WORDS[number % len(WORDS)])))
        let_run(BETWEEN_KEYS)
    box.close()
    return p95(times)


def scroll_frame(desk: OpenDesk) -> Row:
    """One step of the progress grid's scroll bars until the grid is painted."""
    grid = desk.screen.progress.grid
    down, across = grid.verticalScrollBar(), grid.horizontalScrollBar()
    painted, times = Painted(grid.viewport()), []
    for number in range(1, SCROLLS):
        bar = down if number % 2 else across
        times.append(seconds_to_paint(painted, partial(bar.setValue, number * 7 % max(bar.maximum(), 1))))
        let_run(BETWEEN_KEYS)
    return frame_row("scroll frame in the progress grid 150 × 120 (p95)", times, busy=bare_key_to_painted())


def seconds_to_paint(painted: Painted, act: Callable[[], object]) -> float:
    """From an act of the person until everything that it has to paint is painted."""
    so_far, begun = painted.times, time.perf_counter()
    act()
    wait_until(lambda: painted.times > so_far)
    return time.perf_counter() - begun


def frame_row(name: str, times: list[float], *, busy: float) -> Row:
    """The 95th percentile against one frame.

    Void where a bare text box took more than half a frame meanwhile, or other programs wait for the processors too.
    """
    waited, crowded = p95(times), os.getloadavg()[0] > MOST_WAITING * (os.cpu_count() or 1)
    return Row(
        name=name, product=waited, yardstick=FRAME, ratio=waited / FRAME, goal=1, void=crowded or busy > FRAME / 2
    )


def p95(times: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20)[-1]


def wait_until(done: Callable[[], bool]) -> None:
    """Work off events until something has happened. Raises: TimeoutError when it never does."""
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents()
        if not done():
            let_run(1)  # the worker's turn: to ask again and again would take its time away


def let_run(milliseconds: int) -> None:
    """Let events and threads have their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(seat: Seat) -> None:
    """Until the desk has nothing left to do."""
    let_run(20)
    wait_until(lambda: not seat.desk.busy)
    let_run(20)
