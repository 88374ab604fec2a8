import pytest

from tests.faults import gates
from tests.faults.altered import altered_packages, flipped_pdfs
from tests.faults.flips import flipped_databases
from tests.faults.gates import GATES, Line
from tests.faults.kills import LATEST_KILL
from tests.faults.test_kills import WrittenInPlace
from tests.faults.workflows import Export


def test_a_line_has_four_cells_and_ends_in_the_verdict() -> None:
    assert str(Line("G1", "0 lost", "0", True)) == "G1 | 0 lost | 0 | holds"
    assert str(Line("G1", "1 lost", "0", False)) == "G1 | 1 lost | 0 | falls short"


def test_the_kill_gate_holds_for_the_product_and_falls_short_for_a_careless_writer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gates, "KILLS", ((Export(), 8, LATEST_KILL), (WrittenInPlace(), 8, LATEST_KILL)))
    honest, careless = GATES["G1"]()
    assert honest.holds
    assert not careless.holds
    assert honest.figure.startswith("8 kills while writing an exported file: 0 lost, 0 unreadable, 0 half done")


def test_a_sample_of_altered_packages_and_pdfs_is_refused() -> None:
    tried, refused = altered_packages(1, flips=60, seed=7)
    assert refused == tried > 60
    assert flipped_pdfs(15, seed=7) == (15, 15)


def test_a_sample_of_flipped_bits_in_a_database_is_found() -> None:
    assert flipped_databases(60, seed=7) == (60, 60)
