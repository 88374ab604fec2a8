"""One function for each gate of docs/SECURITY section 3; each yields the lines that `make faults` prints."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from evaluator.errors import FileProblem
from evaluator.storage.key_derivation import FLOOR, STANDARD, derivations
from evaluator.storage.keys import (
    Unlocked,
    add_keyring_slot,
    create_profile_keys,
    unlock,
    unlock_with_keyring,
    unlock_with_recovery_code,
)
from tests.faults.altered import altered_packages, extended_pdfs, flipped_pdfs
from tests.faults.flips import flipped_databases, flipped_key_files, older_databases
from tests.faults.hostile import CLASSES, LONGEST, MOST_MEMORY, opened_apart
from tests.faults.kills import LATEST_KILL, Tally, Workflow, kill_often
from tests.faults.power import cut_power_often
from tests.faults.product import LATEST_KILL as PRODUCT_STEP
from tests.faults.product import AwardExports, Locks, Merges, ScoreSaves
from tests.faults.refusals import refuse_every_call
from tests.faults.traces import Session, canaries, leaks, network_calls
from tests.faults.verifier import DOES_NOT, HOLDS, flipped_bits, honest, refusal, sabotaged, statuses
from tests.faults.workflows import (
    Autosave,
    Backups,
    Export,
    PassphraseChange,
    SynchronisedTooLittle,
    Unsynchronised,
)
from tests.storage.fake_keyrings import FAULTY, PlaintextStore, WorkingStore, computer_with

SEED = 20261122
PASSPHRASE = "harbour lantern quiet ferry"
KILLS: tuple[tuple[Workflow, int, float], ...] = (  # with the longest time to the kill, in seconds
    (ScoreSaves(), 4_000, LATEST_KILL),
    (Locks(), 1_500, PRODUCT_STEP),
    (Merges(), 1_500, PRODUCT_STEP),
    (AwardExports(), 1_500, LATEST_KILL),
    (Autosave(), 500, LATEST_KILL),
    (PassphraseChange(), 500, LATEST_KILL),
    (Backups(), 500, LATEST_KILL),
    (Export(), 500, LATEST_KILL),
)
REFUSALS: tuple[Workflow, ...] = (ScoreSaves(), Autosave(), PassphraseChange(), Backups(), Export())
POWER_CUTS: tuple[tuple[Workflow, int, int], ...] = (
    (ScoreSaves(), 12, 2_000),
    (Autosave(), 40, 6_000),
    (PassphraseChange(), 20, 5_000),
    (Backups(), 8, 4_000),
    (Export(), 4, 3_000),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the gate, what was found, what is required, and whether it holds."""

    gate: str
    figure: str
    goal: str
    holds: bool

    def __str__(self) -> str:
        return f"{self.gate} | {self.figure} | {self.goal} | {'holds' if self.holds else 'falls short'}"


def g1() -> Iterator[Line]:
    """SIGKILL at any moment loses nothing that was acknowledged."""
    for workflow, kills, latest in KILLS:
        tally: Tally = kill_often(workflow, kills=kills, seed=SEED, latest=latest)
        yield Line(
            "G1",
            f"{tally.tries:,} kills while {workflow.name}: {tally}",
            "0 of each",
            tally.clean and tally.acknowledged >= kills // 2,
        )


def g2() -> Iterator[Line]:
    """A power cut at any moment loses nothing that was acknowledged; without synchronisation it is seen to."""
    for workflow, steps, cuts in POWER_CUTS:
        tally = cut_power_often(workflow, steps=steps, cuts=cuts, seed=SEED)
        yield Line("G2", f"{cuts:,} power cuts while {workflow.name}: {tally}", "0 of each", tally.clean)
    for control, share in ((Unsynchronised(), 0.5), (SynchronisedTooLittle(), 0.01)):
        tally = cut_power_often(control, steps=40, cuts=500, seed=SEED)
        harm = tally.faults.total() / tally.tries
        figure = f"control with synchronous={control.synchronous}: {harm:.0%} of 500 power cuts do harm"
        yield Line("G2", figure, f"≥ {share:.0%}", harm >= share)


def g3() -> Iterator[Line]:
    """Every file call that fails gives a catalogued sentence, loses nothing, and works again afterwards."""
    for workflow in REFUSALS:
        figure, holds = refuse_every_call(workflow)
        yield Line("G3", f"{workflow.name}: {figure}", "0 lost, 0 crashes, all catalogued", holds)


def g4() -> Iterator[Line]:
    """A package with a changed byte, or cut short, is refused in our own words."""
    for what, size, flips in (("a package of 64 KiB, every byte", 1, None), ("one of 5 MiB", 5 * 2**20, 20_000)):
        tried, refused = altered_packages(size, flips=flips, seed=SEED)
        yield Line("G4", f"{refused:,} of {tried:,} altered: {what}", "all refused", refused == tried > 0)


def g5() -> Iterator[Line]:
    """A changed byte in a database or a key file is found, and an older database is flagged."""
    for what, tried, found in (
        ("flipped bits in evaluation.db detected", *flipped_databases(10_000, seed=SEED)),
        ("flipped bits in the key files refused, and each byte healed from the copy", *flipped_key_files()),
        ("older databases put back and flagged", *older_databases(20)),
    ):
        yield Line("G5", f"{found:,} of {tried:,} {what}", "all", found == tried > 0)


def g6() -> Iterator[Line]:
    """A signed PDF with a changed bit, or with anything added to it, is not valid any more."""
    for what, tried, refused in (
        ("flipped bits in signed PDFs", *flipped_pdfs(5_000, seed=SEED)),
        ("additions, fillings of the padding and published attacks", *extended_pdfs(seed=SEED)),
    ):
        yield Line("G6", f"{refused:,} of {tried:,} {what}", "all refused", refused == tried > 0)


def g7() -> Iterator[Line]:
    """Files made to harm are answered or refused, soon and within bounds."""
    tally, memory = opened_apart(12, seed=SEED)
    figure = (
        f"{tally.files} hostile imports in {len(CLASSES)} classes: {len(tally.faults)} accepted, uncaught or slow; "
        f"the slowest {tally.slowest:.1f} s, {memory} MiB above the start"
    )
    holds = not tally.faults and tally.files >= 300 and tally.slowest <= LONGEST and memory <= MOST_MEMORY
    yield Line("G7", figure, f"≥ 300 in ≥ 20, 0, ≤ {LONGEST:g} s, ≤ {MOST_MEMORY} MiB", holds)


def g9() -> Iterator[Line]:
    """After a whole session, and after sessions killed on the way, nothing that was said can be read in any file."""
    with TemporaryDirectory() as folder:
        session = Session(Path(folder))
        session.play()
        found, files = leaks(session), len(list(session.left_behind()))
        counted = len(canaries(session))
    figure = f"{len(found)} leaks of {counted} canaries, each in up to 8 spellings, in {files} files of a whole session"
    yield Line("G9", figure, "0", not found and counted >= 40)
    found = []
    for seconds in (4, 8, 12, 16):
        with TemporaryDirectory() as folder:
            session = Session(Path(folder))
            session.play(killed_after=seconds)
            found += leaks(session)
    yield Line("G9", f"{len(found)} leaks in 4 sessions killed on the way", "0", not found)


def g10() -> Iterator[Line]:
    """A whole session asks for no internet socket."""
    with TemporaryDirectory() as folder:
        calls = network_calls(Session(Path(folder)))
    yield Line("G10", f"{len(calls)} internet sockets in a whole session", "0", not calls)


def g13() -> Iterator[Line]:
    """A second program, which shares no code with this one, follows every record and refuses every sabotage."""
    found = statuses(honest(500))
    right = found.count(HOLDS)
    yield Line("G13", f"{right} of {len(found)} evaluations reproduced to the last digit", "all", right == len(found))
    found = statuses(record for _, record in sabotaged(500, seed=SEED))
    right = found.count(DOES_NOT)
    yield Line("G13", f"{right} of {len(found)} sabotaged records refused", "all", right == len(found))
    record = next(honest(1))
    refused = [bool(refusal(changed)) for changed in flipped_bits(record, 5_000, seed=SEED)]
    figure = f"{sum(refused):,} of {len(refused):,} flipped bits of a record refused"
    yield Line("G13", figure, "all", all(refused))


def g14() -> Iterator[Line]:
    """Whatever the password store does, any one right secret opens the profile, and nothing is kept in clear."""
    slots, code, unlocked = create_profile_keys(
        UUID(int=14), PASSPHRASE, signing_key=b"signing key", age_identity=b"age identity"
    )
    working, plaintext = WorkingStore(), PlaintextStore()
    with computer_with(working):
        slots = add_keyring_slot(slots, unlocked)
    opened = tried = 0
    for faulty in FAULTY:
        with computer_with(faulty()):
            ways: list[Callable[[], Unlocked]] = [
                lambda: unlock(slots, PASSPHRASE),
                lambda: unlock_with_recovery_code(slots, code),
            ]
            opened += sum(way() == unlocked for way in ways) + _refused(
                lambda: unlock_with_keyring(slots, patience=0.2)
            )
        with computer_with(working):
            opened += unlock_with_keyring(slots) == unlocked
        tried += 4
    yield Line(
        "G14", f"{opened} of {tried} ways in behaved, with {len(FAULTY)} faulty password stores", "all", opened == tried
    )
    with computer_with(plaintext):
        fallen_back = not _refused(lambda: add_keyring_slot(replace(slots, keyring=None), unlocked))
    kept = len(plaintext.held) + fallen_back
    yield Line("G14", f"{kept} secrets given to a store we do not trust", "0", kept == 0)


def _refused(way_in: Callable[[], object]) -> bool:
    try:
        way_in()
    except FileProblem:
        return True
    return False


def g15() -> Iterator[Line]:
    """Unlocking costs one key derivation at or above the floor; the time is printed and never judged."""
    slots, _, _ = create_profile_keys(
        UUID(int=15), PASSPHRASE, signing_key=b"signing key", age_identity=b"age identity"
    )
    before, times = derivations(), []
    for _ in range(9):
        start = perf_counter()
        unlock(slots, PASSPHRASE)
        times.append(perf_counter() - start)
    each = (derivations() - before) / len(times)
    cost = slots.passphrase.cost
    figure = (
        f"unlock {median(times):.2f} s here: {each:g} derivation, Argon2id {cost.memory // 1024} MiB, "
        f"{cost.passes} passes, {cost.lanes} lanes"
    )
    strong = cost == STANDARD and cost.memory >= FLOOR.memory and cost.passes >= FLOOR.passes
    yield Line("G15", figure, "1 derivation, ≥ 64 MiB, 3 passes, 4 lanes", each == 1 and strong)


GATES: dict[str, Callable[[], Iterator[Line]]] = {
    "G1": g1,
    "G2": g2,
    "G3": g3,
    "G4": g4,
    "G5": g5,
    "G6": g6,
    "G7": g7,
    "G9": g9,
    "G10": g10,
    "G13": g13,
    "G14": g14,
    "G15": g15,
}
