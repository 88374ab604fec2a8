"""The register of interests names everybody who influences the decision, those who submit nothing included."""

import pytest

from evaluator.domain.conflict import RegisterLine, register_lines
from evaluator.domain.on_record import NOTHING, OnRecord, Topic, says_nothing
from evaluator.domain.panel import Role, submits
from evaluator.domain.procurement import Regime
from evaluator.domain.report import RecordFacts
from evaluator.domain.report_contents import award_report
from tests.domain.letter_cases import worked_out
from tests.strategies import NOON

INTEREST = "I hold shares in Supplier-A Ltd."


def told(member_id: str, text: str, *, measure: str = "") -> list[OnRecord]:
    said = [OnRecord(topic=Topic.INTEREST, about=member_id, text=text, said_at=NOON)]
    return [*said, OnRecord(topic=Topic.MEASURE, about=member_id, text=measure, said_at=NOON)] if measure else said


def line_of(name: str, said: list[OnRecord]) -> RegisterLine:
    return next(line for line in register_lines(worked_out(Regime.PA2023, said=said)) if line.name == name)


def reported(said: list[OnRecord]) -> list[str]:
    """The interests that the award report names."""
    record = RecordFacts(setup="a" * 64, log_head="b" * 64, award_input="c" * 64, award_result="d" * 64)
    report = award_report(worked_out(Regime.PCR2015, said=said), made_at=NOON, signed=(), record=record)
    return [line.declared for line in report.conflicts or ()]


def test_whoever_submits_nothing_is_in_the_register_with_what_they_told_the_chair() -> None:
    lead = worked_out(Regime.PA2023).setup.roster.the(Role.LEAD)
    assert not submits(lead)
    assert (line_of(lead.name, []).declared, line_of(lead.name, []).told) == (None, False)
    nothing = line_of(lead.name, told(lead.id, f"{NOTHING}."))
    assert (nothing.declared, nothing.told) == ("", True)
    own = line_of(lead.name, told(lead.id, INTEREST, measure="Another lead took over."))
    assert (own.declared, own.told, own.measure) == (INTEREST, True, "Another lead took over.")


@pytest.mark.parametrize(("text", "interests"), [(INTEREST, [INTEREST]), (NOTHING, []), ("nothing to declare. ", [])])
def test_an_interest_told_to_the_chair_stands_in_the_award_report_too(text: str, interests: list[str]) -> None:
    lead = worked_out(Regime.PCR2015).setup.roster.the(Role.LEAD)
    assert reported(told(lead.id, text)) == interests
    assert says_nothing(text) is not bool(interests)


def test_what_is_said_of_somebody_who_declares_with_what_they_submit_does_not_count() -> None:
    member = worked_out(Regime.PCR2015).setup.roster.with_role(Role.MEMBER)[0]
    assert reported(told(member.id, INTEREST)) == []
