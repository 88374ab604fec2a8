"""What every test may ask for: one open profile and one demonstration a run. Keys are derived sparingly."""

import gc
import os
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import HealthCheck, settings

from evaluator.demo.content import ThresholdDecision
from evaluator.demo.example import FOLDER, example
from evaluator.demo.walk import Walk
from evaluator.storage.key_derivation import derivations
from evaluator.storage.keys import KeySlots, Unlocked, create_profile_keys
from tests.journeys.stages import Played, Seats, play_small, seats_of
from tests.quick_walk import Demonstration, ReopenedWalk, reopened_walk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
MADE_ONCE = ("demonstrated", "reopened", "small")  # session fixtures that take long
LONGEST = (  # groups of a dozen seconds and more, the longest first
    "demonstrated",
    "small",
    "reopened",
    "test_kills.py",
    "test_dps_story.py",
    "test_windows.py",
    "test_revision.py",
    "test_dps_screens.py",
    "test_lots.py",
    "test_scoring.py",
    "test_model_screen.py",
    "test_award_against_naive.py",
    "test_ended.py",
    "test_judgement.py",
    "test_succession_screen.py",
    "test_frame.py",
    "test_second_report.py",
    "test_dps_windows.py",
    "test_decisions.py",
    "test_succession.py",
    "test_revision_screen.py",
    "test_dps_call_off.py",
    "test_masking.py",
    "test_repositories.py",
)
IN_MEMORY = Path("/dev/shm")
MOST_DERIVATIONS = 60  # a real one costs a third of a second and 64 MiB, and there is no weak one


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: while one waits for a disk, a timer or another program, another works."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    """Keep the folders of tests in memory where the system has a place for it; tests/faults uses the real disk.

    Generated tests are never failed for being slow: speed is measured in benchmarks/.
    """
    settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("house")
    config.pluginmanager.register(DerivationCount())
    config.pluginmanager.register(NotLookedAtAgain())  # what is shared by all folders is asked of no conftest
    if IN_MEMORY.is_dir():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person's profile with everything that opens it; derived once a run, so treat it as read-only."""

    slots: KeySlots
    unlocked: Unlocked
    passphrase: str
    recovery_code: str
    signing_key: bytes


@pytest.fixture(autouse=True)
def windows_go_with_their_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """No window outlives its test. A change of text size asks every widget there is: those of a thousand tests would
    make it take half a minute.

    Python cannot find the circles that keep them, because part of each lies in Qt: what a signal is connected to. And
    what Qt was told to delete later waits for an event loop, which a test may never run again.
    """
    yield
    if "qapp" in request.fixturenames:
        _take_windows_down()
        gc.collect()


def _take_windows_down() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        if window.parent() is None:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def profile() -> Profile:
    signing_key = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
    )
    passphrase = "harbour lantern quiet ferry"
    slots, recovery_code, unlocked = create_profile_keys(
        UUID("5f0c9d3e-8a41-4c7b-9e55-2b1f6d7a3c10"),
        passphrase,
        signing_key=signing_key,
        age_identity=str(pyrage.x25519.Identity.generate()).encode(),
    )
    return Profile(
        slots=slots,
        unlocked=unlocked,
        passphrase=passphrase,
        recovery_code=recovery_code,
        signing_key=signing_key,
    )


@pytest.fixture(scope="session")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Seats]:
    """The whole small demonstration, from the notice to the record, and everybody's files at each stage."""
    walk = Demonstration(
        out=tmp_path_factory.mktemp("demo"),
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    seats = seats_of(walk)
    walk.write_letters()
    return walk, seats


@pytest.fixture(scope="session")
def played(demonstrated: tuple[Walk, Seats]) -> Walk:
    """The demonstration as it ended; what changes something works on a copy."""
    return demonstrated[0]


@pytest.fixture(scope="session")
def stages(demonstrated: tuple[Walk, Seats]) -> Seats:
    """Everybody's files of the demonstration as they were at each stage, open."""
    return demonstrated[1]


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """A small whole evaluation with everybody's files at each stage, open; what changes something works on a copy."""
    return play_small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def reopened(tmp_path_factory: pytest.TempPathFactory) -> ReopenedWalk:
    """A whole small evaluation in which moderation was reopened and a threshold waived, to the verified record."""
    walk = reopened_walk(tmp_path_factory.mktemp("reopened"), members=2, tenders=2, questions=3)
    waived = ThresholdDecision(
        tender="t001",
        criterion="Q",
        waived=True,
        decided_by="",
        decided_at=datetime.now(UTC),
        reason="The tender is above the minimum; this changes nothing.",
    )
    walk.content = replace(walk.content, threshold_decisions=(waived,))
    walk.run()
    return walk


class DerivationCount:
    """How many keys the whole run derived: here, and in each process that took part of the tests."""

    def __init__(self) -> None:
        self.elsewhere = 0

    @property
    def in_all(self) -> int:
        return derivations() + self.elsewhere

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        self.elsewhere += getattr(node, "workeroutput", {}).get("derivations", 0)  # a process that died gives none

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["derivations"] = derivations()
        elif self.in_all > MOST_DERIVATIONS:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.write_line(f"{self.in_all} of at most {MOST_DERIVATIONS} key derivations")
        if self.in_all > MOST_DERIVATIONS:
            terminalreporter.write_line("Too many keys were derived: take the open profile from the fixture.", red=True)


class NotLookedAtAgain:
    """What stays to the end is not looked at again and again by the collector of garbage: what is loaded at the start,
    and what many tests share, once its own litter is gone.
    """

    def pytest_collection_finish(self) -> None:
        gc.freeze()

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
        made = yield
        if fixturedef.scope != "function":
            gc.collect()
            gc.freeze()
        return made

    def pytest_sessionfinish(self) -> None:
        """All of it once more, so that whatever nobody closed is told."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes are no name: what is made anew in each process would be another test in each."""
    return "bytes" if isinstance(val, bytes) else None


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests together that share what is dear to make, so that one process makes it; the longest groups go first.

    Whatever begins last should be short, or one process works on while the others have nothing left to do.
    """
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group_of(item)))
    items.sort(key=_place_of)


def _place_of(item: pytest.Item) -> tuple[int, bool]:
    """The place of its group, and in it before all others the one that reads what nobody has typed into yet."""
    group = _group_of(item)
    return LONGEST.index(group) if group in LONGEST else len(LONGEST), item.path.name != "test_every_text.py"


def _group_of(item: pytest.Item) -> str:
    wanted = getattr(item, "fixturenames", ())
    return next((name for name in MADE_ONCE if name in wanted), item.path.name)
