"""The model before it is frozen: the template library, files and workbooks, and the reason that passes a warning."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import PassedWarning
from evaluator.domain.model_draft import changed, new_model
from evaluator.domain.model_rules import faults
from evaluator.domain.model_warnings import SOCIAL_VALUE, warnings
from evaluator.errors import FileProblem
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
        evaluation_model.read_model(b"words")


def test_a_reason_for_a_warning_bears_on_no_mark() -> None:
    model = example().model
    passed = replace(model, passed_warnings=(PassedWarning(warning=SOCIAL_VALUE, reason="Set by the framework"),))
    assert written_model(passed) == written_model(model)
