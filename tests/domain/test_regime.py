"""A rulebook as values: what it may not hold twice, and whom it must have a letter for."""

from dataclasses import replace

import pytest

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import ClockName, Recipient
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of

PCR = rules_of(Regime.PCR2015)


def test_a_clock_is_found_by_its_name_and_none_is_made_up() -> None:
    found = PCR.clock(ClockName.ADMISSION_EXTENDED)
    assert found is not None
    assert found.clock.days == 15
    assert rules_of(Regime.PSR2023).clock(ClockName.ADMISSION) is None


def test_nothing_stands_twice_in_a_rulebook() -> None:
    with pytest.raises(RuleBroken, match="The clock “standstill” stands twice"):
        replace(PCR, clocks=(PCR.clocks[0], *PCR.clocks))
    with pytest.raises(RuleBroken, match="The item of the report “authority” stands twice"):
        replace(PCR, report=replace(PCR.report, items=(PCR.report.items[0], *PCR.report.items)))
    letter = PCR.letters[0]
    with pytest.raises(RuleBroken, match="The part of the letter “decision” stands twice"):
        replace(PCR, letters=(replace(letter, parts=(letter.parts[0], *letter.parts)), PCR.letters[1]))


def test_a_rulebook_has_a_letter_for_the_winner_and_one_for_the_others() -> None:
    with pytest.raises(RuleBroken, match="no letter for the winner, the others, an excluded or a late tender"):
        replace(PCR, letters=(PCR.letter(Recipient.WINNER),))
