"""What every lot has in common is published in the window, before the model is frozen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evaluator.domain.lots import LimitMethod, LotRules, PublishedLot
from evaluator.domain.panel import Role
from evaluator.services import evaluation_model, lots
from tests.ui.at_set_up import LeadAtTheWindow, begun
from ui.screens.lots import LotsScreen
from ui.screens.panel import PanelScreen
from ui.screens.tenders import TendersScreen


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[LeadAtTheWindow]:
    person = LeadAtTheWindow(qtbot, begun(tmp_path / "people"))
    yield person
    person.leave()


def test_the_rules_for_several_lots_are_published_and_the_suppliers_preference_is_asked(
    lead: LeadAtTheWindow,
) -> None:
    screen = lead.go("lots", LotsScreen)
    assert screen.lots.toPlainText() == "1: Lot 1: Online consultation systems (EXAMPLE)"
    screen.lots.setPlainText("1: North\n2: South\n3: West")
    screen.most.line.setText("three")
    lead.press(screen.publish)
    assert screen.problems.messages[0].startswith("The limit is not a whole number.")
    screen.most.line.setText("3")
    lead.press(screen.publish)
    assert screen.problems.messages[0].startswith("A limit is at least 1 lot and less than 3.")
    screen.most.line.setText("1")
    screen.method.setCurrentIndex(screen.method.findData(LimitMethod.SUPPLIER_PREFERENCE))
    question = screen.shared.item(0)
    assert question is not None
    question.setCheckState(Qt.CheckState.Checked)
    lead.press(screen.publish)
    lead.no_problem()
    assert screen.state.text() == (
        "✓ One tenderer is awarded at most 1 lot. A tenderer that would be awarded more keeps the lots that it ranked "
        "highest with its tenders."
    )
    found: list[LotRules | None] = []
    lead.seat.desk.ask(lots.published, then=found.append)
    lead.settle()
    assert found == [
        LotRules(
            lots=tuple(
                PublishedLot(id=at, title=title) for at, title in (("1", "North"), ("2", "South"), ("3", "West"))
            ),
            most_per_supplier=1,
            method=LimitMethod.SUPPLIER_PREFERENCE,
            shared=("Q1",),
        )
    ]
    tenders = lead.go("tenders", TendersScreen)
    assert tenders.prefers_field.isVisible()
    lead.write(tenders.supplier, "Alder Health Ltd")
    lead.write(tenders.prefers, "2; 1; 2")
    lead.press(tenders.add)
    assert tenders.problems.messages == ["The tenderer's order of preference names a lot twice."]
    lead.write(tenders.prefers, "2; 1; 3")
    lead.press(tenders.add)
    lead.no_problem()


def test_one_lot_alone_needs_nothing_and_a_frozen_model_keeps_the_rules_as_they_are(lead: LeadAtTheWindow) -> None:
    walk = lead.walk
    lead.seat.desk.do(evaluation_model.freeze_model, model=walk.content.model, now=walk.clock())
    lead.settle()
    screen = lead.go("lots", LotsScreen)
    assert screen.state.text().startswith("No rules for several lots are published")
    assert not screen.publish.isEnabled()
    assert not lead.go("tenders", TendersScreen).prefers_field.isVisible()


def test_the_next_lot_is_begun_from_this_one_and_opens_with_its_rules_and_model(lead: LeadAtTheWindow) -> None:
    screen = lead.go("lots", LotsScreen)
    assert screen.others.isHidden()
    lead.seat.desk.do(evaluation_model.save_draft, model=lead.walk.content.model, now=lead.walk.clock())
    lead.settle()
    screen.lots.setPlainText("1: North\n2: South\n3: West")
    lead.press(screen.publish)
    lead.no_problem()
    others = screen.others
    assert [others.next_lot.itemText(at) for at in range(others.next_lot.count())] == ["South", "West"]
    assert not others.take.isVisible()
    signing = lead.walk.the(Role.LEAD).signing
    others.begin_lot(signing, others.next_lot.itemData(0))
    lead.settle()
    assert lead.seat.evaluation is not None
    assert lead.seat.evaluation.title.endswith(": South")
    lead.go("panel", PanelScreen)
    lead.no_problem()
    screen = lead.go("lots", LotsScreen)
    assert "any number of lots" in screen.state.text()
    assert [screen.others.next_lot.itemText(at) for at in range(screen.others.next_lot.count())] == ["West"]
    assert screen.others.from_lot.itemText(0) == "Lot 1: Online consultation systems (EXAMPLE) (1 person)"
    screen.others.take_over(signing, screen.others.from_lot.itemData(0).evaluation_id)
    lead.settle()
    assert screen.others.said.text() == "Nothing was taken over: everything is here already."
