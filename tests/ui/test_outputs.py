"""What chair and approver save beside the signed files, from their own screens."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from tests.journeys.stages import Seated
from tests.ui.test_accessibility import opened, settle
from ui.screens.record import RecordScreen
from ui.screens.report import ReportScreen


@pytest.mark.parametrize(
    ("role", "step", "kinds"),
    [
        (Role.APPROVER, "record", {"workbook": "award.xlsx", "ocds": "award-release.json"}),
        (Role.CHAIR, "report", {"workbook": "award.xlsx", "award": "conflict-register.pdf"}),
    ],
)
def test_a_workbook_and_open_data_are_saved_from_the_screen(
    qtbot: QtBot, played: Walk, tmp_path: Path, role: Role, step: str, kinds: dict[str, str]
) -> None:
    seated = Seated(signing=played.the(role).signing, evaluation_id=played.evaluation_id)
    with opened(seated.profile.folder, seated) as window:
        window.go(step)
        settle(window.seat)
        screen = window.findChild(RecordScreen if step == "record" else ReportScreen)
        assert isinstance(screen, RecordScreen | ReportScreen)
        assert screen.workbook.isEnabled()
        for kind, name in kinds.items():
            if isinstance(screen, RecordScreen):
                screen.export(kind, tmp_path)
            else:
                screen.export(tmp_path, kind=kind)
            settle(window.seat)
            assert (tmp_path / name).stat().st_size > 1_000
