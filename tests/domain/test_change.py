"""A change is approved before it is out, never contradicts the ones before, and keeps to its regime."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evaluator.domain.change import Change, published, require_sound
from evaluator.domain.dps import DpsLot
from evaluator.domain.specification import Requirement, Specification, difference
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.systems import ESTABLISHED, FIRST, MARKET, SYSTEM, approval, at

SECOND = Specification(
    number=2,
    title="Second",
    requirements=(
        replace(FIRST.requirements[0], text="Patients can consult online, day and night."),
        FIRST.requirements[2],
        Requirement(id="1.3", text="The supplier holds DTAC.", evidence="The certificate."),
    ),
)
LATER = Change(
    number=2,
    title="National standards",
    reason="The standard of 2019 is in force.",
    publish_on=date(2019, 2, 1),
    drafted_at=at(20, year=2019),
    specification=SECOND,
    reassess_by=date(2019, 4, 1),
)


def test_nothing_is_published_before_it_is_approved_nor_before_its_day() -> None:
    both = (ESTABLISHED, LATER)
    assert published(both, [], on=date(2019, 3, 1)).lots == ()
    assert published(both, [approval(ESTABLISHED)], on=date(2019, 3, 1)).specification == FIRST
    approved = [approval(ESTABLISHED), approval(LATER)]
    assert published(both, approved, on=date(2019, 1, 31)).specification == FIRST
    assert published(both, approved, on=date(2019, 2, 1)).specification == SECOND


def test_the_difference_names_what_is_new_gone_and_worded_otherwise() -> None:
    found = difference(FIRST, SECOND)
    assert [one.id for one in found.added] == ["1.3"]
    assert [one.id for one in found.removed] == ["1.2"]
    assert [(before.id, after.text[-4:]) for before, after in found.changed] == [("1.1", "ght.")]


def test_a_version_compared_with_itself_differs_in_nothing() -> None:
    assert not difference(FIRST, FIRST)


def test_a_requirement_of_another_lot_is_not_assessed_again() -> None:
    video = replace(FIRST.requirements[2], text="Video calls are encrypted from end to end.")
    found = difference(FIRST, replace(FIRST, number=2, requirements=(*FIRST.requirements[:2], video)))
    assert found.to_assess(("1",)) == ()
    assert found.to_assess(("2",)) == (video,)


def test_both_changes_are_sound_under_the_regulations_of_2015() -> None:
    require_sound(ESTABLISHED, dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=())
    require_sound(LATER, dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=(ESTABLISHED,))


def test_the_2023_act_refuses_a_changed_condition_and_says_what_is_allowed() -> None:
    require_sound(ESTABLISHED, dps=MARKET, rules=rules_of(MARKET.regime).require_market(), before=())
    with pytest.raises(RuleBroken, match=r"cannot be changed while it runs.*1\.3, 1\.2 and 1\.1") as refused:
        require_sound(LATER, dps=MARKET, rules=rules_of(MARKET.regime).require_market(), before=(ESTABLISHED,))
    assert "documents of each call-off" in refused.value.hint


def test_the_2023_act_lets_a_version_be_worded_anew_as_a_whole() -> None:
    retitled = replace(FIRST, number=2, title="The same conditions, set in larger type")
    require_sound(
        replace(LATER, specification=retitled, reassess_by=None),
        dps=MARKET,
        rules=rules_of(MARKET.regime).require_market(),
        before=(ESTABLISHED,),
    )


def changed(how: dict[str, Any]) -> Change:
    return replace(LATER, **how)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": 3}, "number 2"),
        ({"title": " "}, "title is missing"),
        ({"reason": ""}, "reason for the change is missing"),
        ({"specification": None, "reassess_by": None}, "changes nothing"),
        ({"publish_on": date(2019, 1, 19)}, "published from the day it is drafted"),
        ({"publish_on": date(2020, 4, 1)}, "last day of the system"),
        ({"lots": (DpsLot(id="1", title="Triage again"),)}, "a lot 1 already"),
        ({"specification": replace(SECOND, number=3)}, "next version of the specification is 2"),
        ({"reassess_by": None}, "by when admitted suppliers"),
        ({"reassess_by": date(2019, 2, 1)}, "after publication"),
        (
            {"specification": replace(SECOND, requirements=(replace(FIRST.requirements[2], lots=("9",)),))},
            "for lot 9, which does not exist",
        ),
    ],
)
def test_a_change_that_contradicts_itself_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(RuleBroken, match=said):
        require_sound(
            changed(change), dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=(ESTABLISHED,)
        )


def test_the_first_change_opens_a_lot_and_gives_the_specification() -> None:
    with pytest.raises(RuleBroken, match="no lot yet"):
        require_sound(
            replace(ESTABLISHED, lots=()), dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=()
        )
    with pytest.raises(RuleBroken, match="needs the specification"):
        require_sound(
            replace(ESTABLISHED, specification=None),
            dps=SYSTEM,
            rules=rules_of(SYSTEM.regime).require_market(),
            before=(),
        )


def test_a_lot_can_be_added_later_without_another_specification() -> None:
    video = replace(LATER, specification=None, reassess_by=None, lots=(DpsLot(id="4", title="Urgent care"),))
    require_sound(video, dps=SYSTEM, rules=rules_of(SYSTEM.regime).require_market(), before=(ESTABLISHED,))
    after = published((ESTABLISHED, video), map(approval, (ESTABLISHED, video)), on=date(2019, 2, 1))
    assert [lot.id for lot in after.lots] == ["1", "2", "4"]
    assert after.specification == FIRST
