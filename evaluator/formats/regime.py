"""The rulebooks in `resources/regimes`, read strictly: every key is there, none is unknown, nothing is guessed."""

from functools import cache
from pathlib import Path

import msgspec

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import RegimeRules
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.strict_json import read_json

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "regimes"


@cache
def rules_of(regime: Regime) -> RegimeRules:
    """The rules of one rulebook. Raises: FileProblem when its file is missing or spoilt."""
    path = FOLDER / f"{regime.value}.json"
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise FileProblem(
            "The rules in {name} cannot be read.", hint="Install the program again.", name=path.name
        ) from problem
    rules = read_rules(data)
    if rules.regime is not regime:
        raise FileProblem(
            "The rules in {name} are those of {short}.",
            hint="Install the program again.",
            name=path.name,
            short=rules.short,
        )
    return rules


def rulebooks() -> tuple[RegimeRules, ...]:
    """Every rulebook, the oldest first."""
    return tuple(rules_of(regime) for regime in Regime)


def read_rules(data: bytes) -> RegimeRules:
    """The rulebook that a file spells out. Raises: FileProblem naming what is wrong with it."""
    try:
        spelled = read_json(data)
        rules = msgspec.convert(spelled, RegimeRules)
    except (msgspec.MsgspecError, RuleBroken) as problem:
        raise FileProblem("The rules cannot be read: {problem}.", problem=str(problem).rstrip(".")) from problem
    if read_json(msgspec.json.encode(rules)) != spelled:
        raise FileProblem("The rules hold a key that is not known.", hint="Take it out, or correct its spelling.")
    return rules
