"""The picture of how far each weight could move shows the figures of the report, and only where there are some."""

from dataclasses import replace

from evaluator.domain.drawing import Box, Ink, Text
from evaluator.domain.report import WeightBand
from evaluator.domain.weight_bands import NAME, weight_bands
from tests.formats.pdf.sample_report import sample_report

BANDS = (
    WeightBand(criterion="Quality", weight="60", start="0", end="68.5"),
    WeightBand(criterion="Price", weight="40", start="31.5", end="100"),
)
REPORT = replace(sample_report(tenders=2, questions=2), weight_bands=BANDS)


def test_each_band_reaches_from_its_start_to_its_end_with_the_published_weight_in_it() -> None:
    picture = weight_bands(REPORT)
    assert picture is not None
    assert "assurance only" in NAME
    boxes = [one for one in picture.shapes if isinstance(one, Box) and one.ink is Ink.FILL]
    for band, now in zip(boxes[::2], boxes[1::2], strict=True):
        assert band.x < now.x < now.x + now.wide < band.x + band.wide
    assert all(one.x + one.wide <= picture.wide for one in boxes)
    assert picture.figures == (("Quality", "60", "0", "68.5"), ("Price", "40", "31.5", "100"))
    words = " ".join(one.text for one in picture.shapes if isinstance(one, Text))
    for band_of in BANDS:
        assert f"{band_of.start} to {band_of.end}, published {band_of.weight}" in words
        assert band_of.criterion in picture.description


def test_without_an_interval_there_is_no_picture() -> None:
    assert weight_bands(replace(REPORT, weight_bands=())) is None
