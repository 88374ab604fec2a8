"""Gate G13: the stand-alone verifier follows honest records to the last digit and refuses sabotaged ones.

It is run as anybody would run it: by a bare Python 3.11 in isolated mode with `PATH` as the whole environment.
"""

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from evaluator.formats.recomputation import recompute
from evaluator.formats.record import VERIFIER_FILE
from tests.domain.award_inputs import award_inputs
from tests.faults.sabotage import ways
from tests.signed_records import SignedEvaluation

HOLDS, DOES_NOT = 0, 1
BESIDE_EACH_OTHER = 2
NEED_A_PERSON = {"missing_points", "missing_price", "price_not_usable"}

Json = dict[str, Any]


@cache
def documents(count: int) -> list[Json]:
    """So many different award inputs with nothing missing, always the same ones: all methods, formulas and rules."""
    found: dict[str, Json] = {}

    @settings(
        max_examples=count * 4,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(award_inputs())
    def collect(document: Json) -> None:
        if len(found) < count and is_whole(document):
            found[json.dumps(document)] = document

    collect()
    if len(found) < count:
        raise ValueError(f"only {len(found)} of {count} evaluations were generated")
    return list(found.values())


def is_whole(document: Json) -> bool:
    """Whether every figure is there and can be used; waivers are signed nowhere in these records."""
    for tender in document["tenders"]:
        tender.pop("waived", None)
    result = recompute(json.dumps(document).encode(), sensitivity=False).award
    priced = {leaf.id for leaf in result.model.price_leaves()}
    scored = {leaf.id for leaf in result.model.scored_leaves()}
    whole = all(
        tender["points"].keys() == scored and tender["prices"].keys() == priced for tender in document["tenders"]
    )
    return whole and not NEED_A_PERSON & {decision.kind.value for decision in result.decisions}


def run_alone(record: bytes) -> subprocess.CompletedProcess[str]:
    """Judge a record as a stranger would, with a Python that knows nothing of this program."""
    with TemporaryDirectory() as folder:
        Path(folder, "verify.py").write_bytes(VERIFIER_FILE.read_bytes())
        Path(folder, "record.asice").write_bytes(record)
        python = shutil.which("python3.11") or shutil.which("python3") or "python3"
        return subprocess.run(
            [python, "-I", "verify.py", "record.asice"],
            cwd=folder,
            env={"PATH": os.defpath},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@cache
def verifier() -> ModuleType:
    """The same file, to be asked many times within this process."""
    named = spec_from_file_location("stand_alone_verifier", VERIFIER_FILE)
    if named is None or named.loader is None:
        raise FileNotFoundError(VERIFIER_FILE)
    module = module_from_spec(named)
    named.loader.exec_module(module)
    return module


def refusal(record: bytes) -> str:
    """Why the verifier refuses a record; empty where it does not. Whatever else it raises is no answer."""
    module = verifier()
    with redirect_stdout(StringIO()):
        try:
            module.judge(record)
        except module.Refused as refused:
            return str(refused)
        except Exception as problem:
            return f"not laid out as a record: {problem!r}"
    return ""


def honest(count: int) -> Iterator[bytes]:
    """Records of generated evaluations."""
    for seed, document in enumerate(documents(count)):
        yield SignedEvaluation(document=document, seed=seed).record()


def sabotaged(count: int, *, seed: int) -> Iterator[tuple[str, bytes]]:
    """Records of generated evaluations, each sabotaged in another way, with the name of it."""
    chance = random.Random(seed)
    for number, document in enumerate(documents(count)):
        evaluation = SignedEvaluation(document=document, seed=number)
        all_ways = list(ways(evaluation))
        way = all_ways[(number + seed) % len(all_ways)]
        yield way.__name__, way(evaluation, chance)


def flipped_bits(record: bytes, count: int, *, seed: int) -> Iterator[bytes]:
    """A record with one bit changed, at so many places spread over it."""
    chance = random.Random(seed)
    for place in sorted(chance.sample(range(len(record)), min(count, len(record)))):
        changed = bytearray(record)
        changed[place] ^= 1 << chance.randrange(8)
        yield bytes(changed)


def statuses(records: Iterable[bytes]) -> list[int]:
    """What the program ends with for each record, run alone, several beside each other."""
    with ThreadPoolExecutor(BESIDE_EACH_OTHER) as threads:
        return [done.returncode for done in threads.map(run_alone, records)]
