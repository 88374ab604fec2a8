"""A sample of gate G13: the stand-alone verifier against generated, sabotaged and demonstrated records."""

import ast
import json
import sys
from pathlib import Path

from evaluator.demo.walk import Walk
from evaluator.formats.container import read_container
from evaluator.formats.record import VERIFIER, VERIFIER_FILE
from tests.faults.verifier import HOLDS, flipped_bits, honest, refusal, run_alone, sabotaged
from tests.signed_records import SignedEvaluation

MOST_LINES = 400


def test_it_is_short_needs_the_standard_library_alone_and_can_be_started() -> None:
    source = VERIFIER_FILE.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES
    tree = ast.parse(source)
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
    assert not {"socket", "http", "urllib", "ctypes", "pickle", "importlib"} & imported
    assert "main" in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_the_demonstrations_record_carries_it_and_holds_for_somebody_with_nothing_but_python(played: Walk) -> None:
    record = (played.out / "record.asice").read_bytes()
    assert read_container(record).named[VERIFIER] == VERIFIER_FILE.read_bytes()
    done = run_alone(record)
    assert (done.returncode, done.stderr) == (HOLDS, "")
    assert done.stdout.splitlines()[-1] == "The record holds."
    assert all(line.startswith("yes: ") for line in done.stdout.splitlines()[:-2])


def test_it_follows_ten_generated_evaluations_to_the_last_digit() -> None:
    assert [refusal(record) for record in honest(10)] == [""] * 10


def test_it_follows_a_price_by_bands() -> None:
    document = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())
    bands = [{"up_to": "0", "fraction": "1"}, {"up_to": "25", "fraction": "0.8"}, {"fraction": "0"}]
    document["criteria"][1]["price"] = {"formula": "bands", "bands": bands}
    assert refusal(SignedEvaluation(document=document, seed=1).record()) == ""


def test_it_refuses_ten_sabotaged_records() -> None:
    assert [name for seed in range(0, 40, 10) for name, record in sabotaged(10, seed=seed) if not refusal(record)] == []


def test_it_refuses_every_flipped_bit_of_a_sample() -> None:
    record = next(honest(1))
    assert sum(bool(refusal(changed)) for changed in flipped_bits(record, 200, seed=7)) == 200
