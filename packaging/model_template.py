"""Makes the workbook that a model is filled in: `python packaging/model_template.py`. A test holds it to its source."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluator.formats.model_file import read_template
from evaluator.formats.model_workbook import write_model_workbook

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "templates"


def workbook() -> bytes:
    """The usual template, so that every sheet shows how it is filled in."""
    return write_model_workbook(read_template((TEMPLATES / "quality-60-price-40.json").read_bytes()).model)


if __name__ == "__main__":
    (TEMPLATES / "evaluation-model.xlsx").write_bytes(workbook())
