"""The model before it is frozen: the template library, files and workbooks, and the reason that passes a warning."""

import runpy
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import PassedWarning
from evaluator.domain.model_draft import changed, new_model
from evaluator.domain.model_reach import require_publishable
from evaluator.domain.model_rules import faults, require_sound
from evaluator.domain.model_warnings import SOCIAL_VALUE, warnings
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.award_model import written_model
from evaluator.services import evaluation_model

MAKE = Path(__file__).resolve().parents[2] / "packaging" / "model_template.py"


def test_every_template_is_sound_and_has_ten_per_cent_for_social_value_where_quality_counts() -> None:
    found = evaluation_model.templates()
    assert len(found) >= 4
    for template in found:
        assert list(faults(template.model)) == [], template.model.title
        named = {one.name for one in warnings(template.model)}
        assert (SOCIAL_VALUE in named) != bool(template.model.scored_leaves()), template.model.title
        assert template.description.endswith(".")


def test_every_scale_of_the_library_says_what_its_points_mean() -> None:
    found = {scale.id: scale for scale in evaluation_model.scales()}
    assert set(found) == {"0-5", "0-4", "0-10", "per cent"}
    for scale in found.values():
        described = {one.points for one in scale.descriptors}
        assert {scale.minimum, scale.maximum} <= described
        assert all(one.title and one.text and scale.allows(one.points) for one in scale.descriptors)


def test_a_model_begun_from_a_template_keeps_its_own_title() -> None:
    template = evaluation_model.templates()[0]
    begun = evaluation_model.begun_from(template, new_model("Lot 7", currency="EUR"))
    assert (begun.title, begun.currency) == ("Lot 7", "EUR")
    assert begun.criteria == template.model.criteria


def test_the_empty_workbook_is_the_one_the_script_makes_and_is_filled_in_soundly() -> None:
    made = runpy.run_path(str(MAKE))["workbook"]()
    assert evaluation_model.empty_workbook() == made
    assert evaluation_model.read_model(made).faults == ()


def test_a_model_is_read_from_a_workbook_a_model_file_and_an_award_input() -> None:
    model = example().model
    without_schedule = changed(model, replace(model.price_leaf("P"), schedule=None))  # which a workbook does not hold
    written = (
        (evaluation_model.write_model_workbook(without_schedule), without_schedule),
        (evaluation_model.write_model_file(model), model),
    )
    for data, expected in written:
        assert evaluation_model.read_model(data).model == expected
    with pytest.raises(FileProblem, match="no evaluation model"):
        evaluation_model.read_model(b'{"words": 1}')


@pytest.mark.parametrize(
    "data", [b"", b"Id,Marks\nQ1,60\n", "Id;Marks".encode("utf-16"), b"%PDF-1.7", b"<html></html>"]
)
def test_a_file_of_another_kind_is_told_what_to_save_as_without_a_word_of_json(data: bytes) -> None:
    with pytest.raises(FileProblem, match="neither a workbook nor a model file") as refused:
        evaluation_model.read_model(data)
    assert "saved as an Excel workbook (.xlsx)" in refused.value.hint


def test_an_old_workbook_is_told_what_to_save_as() -> None:
    with pytest.raises(FileProblem, match=r"of the old \.xls kind"):
        evaluation_model.read_model(b"\xd0\xcf\x11\xe0" + bytes(512))


def test_a_threshold_that_nobody_can_reach_is_not_frozen_though_an_award_input_may_hold_it() -> None:
    model = new_model("Lot 1")
    question = model.criteria[0].children[0]
    model = changed(model, replace(question, minimum_points=Decimal(6)))
    require_sound(model)
    with pytest.raises(RuleBroken, match="the threshold of 6 points is not on the scale"):
        require_publishable(model)


def test_a_reason_for_a_warning_bears_on_no_mark() -> None:
    model = example().model
    passed = replace(model, passed_warnings=(PassedWarning(warning=SOCIAL_VALUE, reason="Set by the framework"),))
    assert written_model(passed) == written_model(model)
