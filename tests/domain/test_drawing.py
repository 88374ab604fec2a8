"""A picture shows the figures of the report, each readable on its colour, and says the same in words and as a table."""

from dataclasses import replace

import pytest

from evaluator.domain.drawing import DARK, MOST_COLUMNS, SHADES, Box, Ink, Picture, Text, heat_map, pictures
from evaluator.domain.report import AwardReport
from tests.formats.pdf.sample_report import sample_report

REPORT = sample_report(tenders=4, questions=6)
WHITE, INK = "ffffff", "212b32"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_text_can_be_read_on_every_shade() -> None:
    for at, shade in enumerate(SHADES):
        assert contrast(WHITE if at >= DARK else INK, shade) >= 4.5, shade


def test_every_cell_of_the_heat_map_holds_its_number_and_the_table_the_same() -> None:
    picture = heat_map(REPORT)
    assert picture is not None
    given = sorted(score.points for tender in REPORT.tenders for score in tender.agreed)
    assert sorted(one.text for one in picture.shapes if isinstance(one, Text) and one.bold) == given
    assert sorted(cell for row in picture.figures for cell in row[1:]) == given
    assert picture.heads[1:] == tuple(tender.supplier for tender in REPORT.ranked())


def test_white_numbers_stand_on_dark_cells_only() -> None:
    picture = heat_map(REPORT)
    assert picture is not None
    cells = [one for one in picture.shapes if isinstance(one, Box)]
    numbers = [one for one in picture.shapes if isinstance(one, Text) and one.bold]
    for cell, number in zip(cells, numbers, strict=True):
        assert (number.ink is Ink.ON_STRONG) == (cell.shade >= DARK)
        assert cell.x < number.x < cell.x + cell.wide
        assert cell.y < number.y < cell.y + cell.high


@pytest.mark.parametrize("picture", pictures(REPORT), ids=lambda picture: picture.name)
def test_a_picture_stays_within_its_frame_and_names_everyone(picture: Picture) -> None:
    for shape in picture.shapes:
        assert 0 <= shape.x <= picture.wide
        assert 0 <= shape.y <= picture.high
        if isinstance(shape, Box):
            assert shape.x + shape.wide <= picture.wide
            assert shape.y + shape.high <= picture.high
    for tender in REPORT.tenders:
        assert tender.supplier in picture.description
    assert all(len(row) == len(picture.heads) for row in picture.figures)


def without_marks(report: AwardReport) -> AwardReport:
    tenders = (replace(one, marks=tuple(None for _ in one.marks), agreed=()) for one in report.tenders)
    return replace(report, tenders=tuple(tenders))


def test_nothing_is_drawn_of_what_is_not_there_or_too_much_to_read() -> None:
    assert [one.name for one in pictures(without_marks(REPORT))] == ["Agreed points by question and tender"]
    assert heat_map(sample_report(tenders=MOST_COLUMNS + 1, questions=2)) is None
