"""The verdict on a file says what it is: changed, for somebody else, or signed by nobody who is known here."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from tests.ui.test_arrivals import drop
from ui.screens.verification import VerificationScreen

FILES = {
    "report": "reports/award-report.pdf",
    "record": "record.asice",
    "own package": "packages/report.bidpack",
    "another's package": "packages/pack-member-1.bidpack",
}


WHOLE = " is valid: nothing changed since it was signed."
FAILED = "not valid: 1 check failed"
VERDICTS = (
    ("report", "", WHOLE),
    ("record", "", WHOLE),
    ("own package", "", WHOLE),
    ("report", "added to", FAILED),
    ("report", "cut short", FAILED),
    ("record", "cut short", FAILED),
    ("own package", "cut short", FAILED),
    ("another's package", "", "cannot be judged here: your key does not open it"),
)


def test_what_is_dropped_gets_its_verdict_in_one_sentence(qtbot: QtBot, small: Played, tmp_path: Path) -> None:
    person = SeatedPerson(qtbot, small.seats["sending letters", Role.APPROVER], tmp_path / "approver")
    screen = person.go("verification", VerificationScreen)
    for which, changed, said in VERDICTS:
        data = (small.walk.out / FILES[which]).read_bytes()
        dropped = tmp_path / Path(FILES[which]).name
        dropped.write_bytes({"": data, "added to": data + b"\n%\n", "cut short": data[:-2_000]}[changed])
        drop(screen, dropped)
        person.settle()
        assert said in screen.verdict.text(), (which, changed)
    person.leave()


def test_a_signature_that_nobody_here_vouches_for_is_called_unknown(
    qtbot: QtBot, small: Played, tmp_path: Path
) -> None:
    stranger = SeatedPerson(qtbot, small.seats["sending letters", Role.APPROVER], tmp_path / "stranger", opened=False)
    stranger.seat.lock()
    stranger.window.go("verification")
    screen = stranger.window.shown
    assert isinstance(screen, VerificationScreen)
    drop(screen, small.walk.out / FILES["report"])
    stranger.settle()
    names = [item.text() for row in range(screen.signers.rowCount()) if (item := screen.signers.item(row, 0))]
    assert f"Whose keys these are is unknown here: {', '.join(dict.fromkeys(names))}." in screen.verdict.text()
    assert screen.verdict.property("tone") == ""
    stranger.leave()
