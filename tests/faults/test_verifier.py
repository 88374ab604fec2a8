"""A sample of gate G13: the stand-alone verifier against generated, sabotaged and demonstrated records."""

import ast
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from evaluator.demo.walk import Walk
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision
from evaluator.formats.canonical import digest
from evaluator.formats.container import read_container
from evaluator.formats.record import AWARD_INPUT, AWARD_RESULT, README, README_TEXT, RELEASED, VERIFIER, VERIFIER_FILE
from tests.faults.sabotage import EVERY_WAY, confirmation_left_out, confirmation_of_another_text, ways
from tests.faults.verifier import HOLDS, Json, documents, flipped_bits, honest, refusal, run_alone
from tests.signed_records import CHAIR, NOW, SignedEvaluation

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
    assert all(line.startswith("yes: ") for line in done.stdout.splitlines()[:-3])


def test_it_follows_ten_generated_evaluations_to_the_last_digit() -> None:
    assert [refusal(record) for record in honest(10)] == [""] * 10


def test_it_follows_a_price_by_bands() -> None:
    document = small_award()
    bands = [{"up_to": "0", "fraction": "1"}, {"up_to": "25", "fraction": "0.8"}, {"fraction": "0"}]
    document["criteria"][1]["price"] = {"formula": "bands", "bands": bands}
    assert refusal(SignedEvaluation(document=document, seed=1).record()) == ""


def small_award(**of_beta: object) -> Json:
    document: Json = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())
    document["tenders"][1] |= of_beta
    return document


def on_threshold_of_beta(outcome: Outcome) -> Callable[[SignedEvaluation], tuple[RecordedDecision, ...]]:
    def decided(one: SignedEvaluation) -> tuple[RecordedDecision, ...]:
        decision = RecordedDecision(
            number=1,
            matter=Matter.THRESHOLD,
            outcome=outcome,
            reason="The gap is closed in mobilisation.",
            decided_by=one.roster.people[CHAIR].id,
            decided_at=NOW,
            tender="B",
            criterion="Q1",
        )
        return (decision,)

    return decided


def first_of(record: bytes) -> list[str]:
    result = json.loads(read_container(record).named[AWARD_RESULT])
    return [one["supplier"] for one in result["tenders"] if one["rank"] == 1]


def test_it_follows_a_waived_threshold_and_refuses_a_waiver_that_nobody_decided() -> None:
    document = small_award(points={"Q1": "1", "Q2": "5"}, prices={"P": "40000.00"})
    waived = SignedEvaluation(document=document, seed=2, decide=on_threshold_of_beta(Outcome.WAIVED))
    upheld = SignedEvaluation(document=document, seed=2, decide=on_threshold_of_beta(Outcome.UPHELD))
    assert [refusal(one.record()) for one in (waived, upheld)] == ["", ""]
    assert json.loads(waived.worked_out[AWARD_INPUT])["tenders"][1]["waived"][0]["criterion"] == "Q1"
    assert first_of(waived.record()) != first_of(upheld.record())
    assert refusal(upheld.record(worked_out=waived.worked_out)).startswith("award-input.json is not what follows")


def test_it_follows_an_excluded_tender_and_refuses_to_let_it_win() -> None:
    excluded = SignedEvaluation(document=small_award(excluded="It came too late."), seed=3)
    assert refusal(excluded.record()) == ""
    admitted = SignedEvaluation(document=small_award(), seed=3)
    assert first_of(admitted.record()) == ["Beta Care CIC"] != first_of(excluded.record())
    assert refusal(excluded.record(worked_out=admitted.worked_out))


def test_it_refuses_what_not_everybody_present_has_confirmed() -> None:
    one, chance = SignedEvaluation(document=small_award(), seed=4), random.Random(4)
    assert refusal(one.record()) == ""
    for way in (confirmation_left_out, confirmation_of_another_text):
        assert refusal(way(one, chance)) == "Somebody who was present has not confirmed an agreed score."


def test_it_refuses_every_way_to_sabotage_a_record() -> None:
    made = [SignedEvaluation(document=document, seed=seed) for seed, document in enumerate(documents(10))]
    scored_and_priced = [one for one in made if len(list(ways(one))) == len(EVERY_WAY)][:3]
    followed, chance = [], random.Random(13)
    for number, way in enumerate(EVERY_WAY):
        if not refusal(way(scored_and_priced[number % 3], chance)):
            followed.append(way.__name__)
    assert followed == []


def test_the_text_that_goes_with_it_is_the_one_it_knows() -> None:
    assert f'"{digest(README_TEXT.encode())}"' in VERIFIER_FILE.read_text(encoding="utf-8")


def test_what_goes_into_a_record_now_is_known_as_the_newest_release_of_it() -> None:
    released = json.loads(RELEASED.read_bytes())
    assert released[README][-1] == digest(README_TEXT.encode())
    assert released[VERIFIER][-1] == digest(VERIFIER_FILE.read_bytes())


def test_it_refuses_every_flipped_bit_of_a_sample() -> None:
    record = next(honest(1))
    assert sum(bool(refusal(changed)) for changed in flipped_bits(record, 200, seed=7)) == 200
