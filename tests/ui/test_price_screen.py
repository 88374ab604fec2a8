"""Prices are entered beside the document they stand in, and nothing is taken for another figure than it is."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.price import PriceScreen
from ui.widgets.numbers import read_number

PATIENCE = 20_000  # ms


@pytest.fixture
def evaluator(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, small.seats["pricing", Role.PRICE_EVALUATOR], tmp_path / "price")
    yield person
    person.leave()


def test_an_offer_is_entered_beside_its_own_tender_s_document(qtbot: QtBot, evaluator: SeatedPerson) -> None:
    screen = evaluator.go("price", PriceScreen)
    qtbot.waitUntil(lambda: screen.offers.count() == 2)
    assert screen._prices is not None
    setup = screen._prices.setup
    for tender in setup.tenders:
        own = next(one for one in setup.documents if one.tender_id == tender.id)
        screen.documents.addItem(own.name, own)
    for row in (1, 0):
        screen.document.show_none("")
        screen.offers.setCurrentIndex(row)
        screen.offers.activated.emit(row)
        assert screen.documents.currentData().tender_id == screen.offers.currentData()[1]
        qtbot.waitUntil(lambda: "have not been declared" in screen.document.said.text(), timeout=PATIENCE)  # asked for


def test_a_figure_that_is_none_keeps_its_offer_in_the_form(evaluator: SeatedPerson) -> None:
    screen = evaluator.go("price", PriceScreen)
    field = next(iter(screen.offer.items.values()), screen.offer.total)
    field.setText("80.000,50")
    screen.offers.setCurrentIndex(1)
    screen.offers.activated.emit(1)
    assert screen.problems.messages == ["“80.000,50” is not a price. Type digits, such as 80,000.50."]
    assert screen.offers.currentIndex() == 0
    assert field.text() == "80.000,50"
    field.setText("80,000.50")
    screen.offers.setCurrentIndex(1)
    screen.offers.activated.emit(1)
    evaluator.settle()
    assert screen.offers.currentIndex() == 1
    assert field.text() == ""
    screen.offers.setCurrentIndex(0)
    screen.offers.activated.emit(0)
    assert field.text() == "80000.50"


@pytest.mark.parametrize("typed", ["80.000,50", "8,00", "1,2345", "1,234,5", "NaN", "1e5", "١٢", "--1", "1.", ",5", ""])
def test_what_could_be_another_figure_is_none(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("80,000.50", "80000.50"), (" £1,234,567 ", "1234567"), ("0.0000001", "0.0000001"), ("-5", "-5")],
)
def test_a_figure_may_have_its_thousands_separated(typed: str, figure: str) -> None:
    assert read_number(typed) == Decimal(figure)
