"""A picture on screen is drawn when it is seen, and has its place before."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evaluator.domain.drawing import Picture
from evaluator.domain.spread import Given, spread
from tests.strategies import small_setup
from ui.widgets.drawn import Canvas, Drawn
from ui.widgets.scrolling import scrolling

MANY, SHOWN = 60, 50  # tenders; ms


def pictures_of(tenders: int) -> tuple[Picture, ...]:
    (scale,) = small_setup().model.scales
    points = (("P1", Decimal(1)), ("P2", Decimal(4)))
    given = [Given(tender=f"Supplier {number} Ltd", points=points) for number in range(tenders)]
    return spread("Clinical safety", scale, given)


def test_only_a_picture_in_sight_is_drawn_and_all_have_their_place(qtbot: QtBot) -> None:
    page, pictures = QWidget(), pictures_of(MANY)
    column, drawn = QVBoxLayout(page), [Drawn(one) for one in pictures]
    for one in drawn:
        column.addWidget(one)
    place = scrolling(page)
    qtbot.addWidget(place)
    place.resize(600, 400)
    place.show()
    QTest.qWait(SHOWN)
    assert len(drawn) > 1
    assert [bool(one.canvas.texts) for one in drawn] == [True] + [False] * (len(drawn) - 1)
    high = [one.canvas.heightForWidth(one.canvas.width()) for one in drawn]
    assert [one.canvas.height() for one in drawn] == high
    place.verticalScrollBar().setValue(place.verticalScrollBar().maximum())
    QTest.qWait(SHOWN)
    assert drawn[-1].canvas.texts
    assert [one.canvas.height() for one in drawn] == high


def test_another_picture_in_its_place_and_another_width_are_drawn_too(qtbot: QtBot) -> None:
    first, second = pictures_of(2)[0], replace(pictures_of(1)[0])
    canvas = Canvas(first)
    qtbot.addWidget(canvas)
    canvas.resize(600, 300)
    canvas.show()
    QTest.qWait(SHOWN)
    assert any("Supplier 1 Ltd" in text for text, _ in canvas.texts)
    canvas.show_picture(second)
    QTest.qWait(SHOWN)
    assert canvas.texts
    assert not any("Supplier 1 Ltd" in text for text, _ in canvas.texts)
    places = dict(canvas.texts)
    canvas.resize(QSize(1_000, 300))
    QTest.qWait(SHOWN)
    assert dict(canvas.texts) != places
