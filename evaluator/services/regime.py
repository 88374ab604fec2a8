"""The rulebooks to choose from, and the rules of the one that is chosen."""

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import RegimeRules
from evaluator.formats.regime import rulebooks, rules_of


def rules(regime: Regime) -> RegimeRules:
    """The rules of one rulebook. Raises: FileProblem when its file is missing or spoilt."""
    return rules_of(regime)


def titles() -> tuple[tuple[str, Regime], ...]:
    """Each rulebook with its title, the oldest first."""
    return tuple((rules.title, rules.regime) for rules in rulebooks())


def with_markets() -> tuple[tuple[str, Regime], ...]:
    """Each rulebook that knows a purchasing system suppliers may join, with its title, the oldest first."""
    return tuple((rules.title, rules.regime) for rules in rulebooks() if rules.market is not None)
